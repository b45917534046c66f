//! Sentences that tell what happens in a sitting, each run as the operation a user would run.

use chrono::NaiveDateTime;
use serde_json::{Value, json};

use crate::composition::{compose, is_composition};
use crate::phrase::{When, names, read};
use crate::world::{Told, World};
use crate::{sendings, voting};

/// What runs a sentence: the world, the hour, what stands between the words of the pattern.
pub type Deed = fn(&mut World, &str, &[&str]) -> Told<()>;

/// The sentences, the first that matches being meant. A vote is told in `voting`.
const SENTENCES: &[(&str, Deed)] = &[
    ("convocation d’urgence : {}", |world, at, said| {
        of_sitting(world, "meetings.convene", json!({"at": at, "urgency_reason": said[0]}))
    }),
    ("convocation", |world, at, _| of_sitting(world, "meetings.convene", json!({"at": at}))),
    ("ouverture", |world, at, _| of_sitting(world, "meetings.open", json!({"at": at}))),
    ("suspension", |world, at, _| of_sitting(world, "meetings.suspend", json!({"at": at}))),
    ("reprise", |world, at, _| of_sitting(world, "meetings.resume", json!({"at": at}))),
    ("levée", |world, at, _| of_sitting(world, "meetings.close", json!({"at": at}))),
    ("constat d’absence de quorum", |world, at, _| {
        of_sitting(world, "meetings.declare_no_quorum", json!({"at": at}))
    }),
    ("report", |world, _, _| of_sitting(world, "meetings.postpone", json!({}))),
    ("annulation", |world, _, _| of_sitting(world, "meetings.cancel", json!({}))),
    ("réouverture", |world, _, _| of_sitting(world, "meetings.reopen", json!({}))),
    ("présidence de séance : {}", |world, _, said| {
        let member = world.member(said[0])?;
        of_sitting(world, "meetings.update", json!({"president_id": member}))
    }),
    ("seconde convocation", |world, at, _| {
        let failed = world.sitting()?.id.clone();
        let next = world.make("meetings.reconvene", json!({"id": failed, "starts_at": at}))?;
        let view = world.run("meetings.view", json!({"id": next}))?;
        let items: Vec<String> =
            view["items"].as_array().into_iter().flatten().map(crate::common::id).collect();
        let starts = at.parse().map_err(|_| format!("« {at} » n’est pas une heure"))?;
        world.sittings.push(crate::world::Sitting { id: next, starts, items, item: 0 });
        world.current = world.sittings.len() - 1;
        Ok(())
    }),
    ("nouvelle séance", |world, at, _| {
        let starts = at.parse().map_err(|_| format!("« {at} » n’est pas une heure"))?;
        world.hold(starts, &["vote : Le texte".to_owned()])
    }),
    ("à la séance {}", |world, _, said| {
        let index: usize = said[0].parse().map_err(|_| "séance inconnue".to_owned())?;
        world.current = index.wrapping_sub(1);
        world.sitting().map(drop)
    }),
    ("règle {}", |world, _, said| world.rule(said[0])),
    ("point ajouté, {}", |world, _, said| world.add_item(said[0])),
    ("point {} retiré", |world, _, said| {
        let item = world.item(said[0])?;
        world.run("agenda.remove", json!({"id": item})).map(drop)
    }),
    ("fin du point {}", |world, at, said| {
        let item = world.item(said[0])?;
        world.run("agenda.finish", json!({"id": item, "at": at})).map(drop)
    }),
    ("point {} reporté", |world, _, said| {
        let item = world.item(said[0])?;
        world.run("agenda.postpone", json!({"id": item})).map(drop)
    }),
    ("point {} : saisine du {} par {}, délai de {} jours", |world, _, said| {
        let days: u32 = said[3].parse().map_err(|_| "délai illisible".to_owned())?;
        refer(world, said, json!(days))
    }),
    ("point {} : saisine du {} par {}", |world, _, said| refer(world, said, Value::Null)),
    ("point {}", |world, at, said| {
        let item = world.item(said[0])?;
        world.run("agenda.start", json!({"id": item, "at": at}))?;
        let index: usize = said[0].parse().map_err(|_| "point inconnu".to_owned())?;
        world.sitting_mut()?.item = index - 1;
        Ok(())
    }),
    ("présents {}", |world, at, said| {
        each(world, "attendance.arrive", said[0], json!({"at": at, "mode": "in_room"}))
    }),
    ("en visio {}", |world, at, said| {
        each(world, "attendance.arrive", said[0], json!({"at": at, "mode": "remote"}))
    }),
    ("départ {}", |world, at, said| each(world, "attendance.depart", said[0], json!({"at": at}))),
    ("excusés {}", |world, at, said| each(world, "attendance.excuse", said[0], json!({"at": at}))),
    ("absents {}", |world, _, said| each(world, "attendance.absent", said[0], json!({}))),
    ("identification de {} : {}", |world, _, said| {
        each(world, "remote.identify", said[0], json!({"identification": said[1]}))
    }),
    ("retrait du pouvoir de {}", |world, _, said| {
        let proxy = of_member(world, said[0], "proxy_to", "proxy_id")?;
        world.run("proxies.withdraw", json!({"id": proxy})).map(drop)
    }),
    ("pouvoir de {} à {}", |world, at, said| {
        let (giver, holder) = (world.member(said[0])?, world.member(said[1])?);
        let meeting = world.sitting()?.id.clone();
        world
            .run(
                "proxies.give",
                json!({"meeting_id": meeting, "giver_id": giver, "holder_id": holder, "at": at}),
            )
            .map(drop)
    }),
    ("déport de {} au point {}", |world, at, said| {
        let (member, item) = (world.member(said[0])?, world.item(said[1])?);
        world
            .run("recusals.leave", json!({"item_id": item, "mandate_id": member, "at": at}))
            .map(drop)
    }),
    ("retour de {} au point {}", |world, at, said| {
        let (member, item) = (world.member(said[0])?, world.item(said[1])?);
        let facts = world.facts()?;
        let recusal = facts
            .recusals
            .iter()
            .rfind(|one| one.mandate_id.to_string() == member && one.item_id.to_string() == item)
            .ok_or("aucun déport")?;
        world.run("recusals.return", json!({"id": recusal.id, "at": at})).map(drop)
    }),
    ("audition de {} au point {}, jusqu’à {}", |world, at, said| {
        let day = &at[..11];
        hear(world, at, said, json!(format!("{day}{}", said[2])))
    }),
    ("audition de {} au point {}", |world, at, said| hear(world, at, said, Value::Null)),
    ("incident jusqu’à {}, membre empêché : {}", |world, at, said| {
        let end = format!("{}{}", &at[..11], said[0]);
        incident(
            world,
            json!({"started_at": at, "ended_at": end, "effect": "member_out", "description": said[1]}),
        )
    }),
    ("incident, membre empêché : {}", |world, at, said| {
        incident(world, json!({"started_at": at, "effect": "member_out", "description": said[0]}))
    }),
    ("incident jusqu’à {}, sans effet : {}", |world, at, said| {
        let end = format!("{}{}", &at[..11], said[0]);
        incident(
            world,
            json!({"started_at": at, "ended_at": end, "effect": "none", "description": said[1]}),
        )
    }),
    ("décision au point {}", |world, _, said| {
        let item = world.item(said[0])?;
        world
            .run("decisions.add", json!({"item_id": item, "text": "Le comité en prend acte"}))
            .map(drop)
    }),
    ("opinion divergente de {} au point {}", |world, _, said| {
        let (member, item) = (world.member(said[0])?, world.item(said[1])?);
        world
            .run("dissents.add", json!({"item_id": item, "mandate_id": member, "text": "Le calendrier est trop court."}))
            .map(drop)
    }),
    ("secrétariat de séance : {}", |world, _, said| {
        let member = world.member(said[0])?;
        of_sitting(world, "meetings.update", json!({"secretary_id": member}))
    }),
    ("rédaction du point {}", |world, _, said| {
        let item = world.item(said[0])?;
        let meeting = world.sitting()?.id.clone();
        let text = json!({"type": "paragraph", "content": [{"type": "text", "text": "Le texte est présenté."}]});
        world
            .run("minutes.save", json!({"meeting_id": meeting, "section": "item", "item_id": item, "blocks": [{"id": null, "content": text}]}))
            .map(drop)
    }),
    ("projet de PV", |world, _, _| of_minutes(world, "minutes.draft", json!({}))),
    ("relecture", |world, _, _| of_minutes(world, "minutes.review", json!({}))),
    ("approbation à la séance {}", |world, _, said| {
        let index: usize = said[0].parse().map_err(|_| "séance inconnue".to_owned())?;
        let other = world.sittings.get(index.wrapping_sub(1)).ok_or("séance inconnue")?.id.clone();
        of_minutes(world, "minutes.approve", json!({"approved_in": other}))
    }),
    ("signature", |world, at, _| of_minutes(world, "minutes.sign", json!({"on": &at[..10]}))),
    ("transmission du point {}", |world, at, said| {
        let item = world.item(said[0])?;
        world.run("minutes.transmit", json!({"item_id": item, "on": &at[..10]})).map(drop)
    }),
];

/// Runs a fact; « fait → refus : fragment » must be refused in words that hold the fragment.
pub fn happen(world: &mut World, line: &str) -> Told<()> {
    let Some((fact, refusal)) = line.split_once(" → refus : ") else { return run(world, line) };
    match run(world, fact) {
        Ok(()) => {
            Err(format!("« {fact} » : admis, alors qu’un refus était attendu (« {refusal} »)"))
        }
        Err(words) if words.contains(refusal) => Ok(()),
        Err(words) => {
            Err(format!("« {fact} » : refus attendu « {refusal} », refus donné « {words} »"))
        }
    }
}

fn run(world: &mut World, line: &str) -> Told<()> {
    let (when, sentence) = When::before(line);
    if is_composition(sentence) {
        return compose(world, sentence);
    }
    let starts = world.sitting().map_or(NaiveDateTime::default(), |sitting| sitting.starts);
    let at = when.from(starts).format("%Y-%m-%dT%H:%M:%S").to_string();
    let found = sendings::SENTENCES
        .iter()
        .chain(voting::SENTENCES)
        .chain(SENTENCES)
        .find_map(|(pattern, deed)| Some((read(pattern, sentence)?, deed)));
    let (said, deed) = found.ok_or_else(|| format!("phrase inconnue : « {sentence} »"))?;
    deed(world, &at, &said)
}

fn with(mut args: Value, field: &str, value: &str) -> Value {
    args[field] = json!(value);
    args
}

fn of_sitting(world: &mut World, operation: &str, args: Value) -> Told<()> {
    let id = world.sitting()?.id.clone();
    world.run(operation, with(args, "id", &id)).map(drop)
}

fn of_minutes(world: &mut World, operation: &str, args: Value) -> Told<()> {
    let id = world.sitting()?.id.clone();
    world.run(operation, with(args, "meeting_id", &id)).map(drop)
}

fn each(world: &mut World, operation: &str, who: &str, args: Value) -> Told<()> {
    let meeting = world.sitting()?.id.clone();
    for name in names(who)? {
        let member = world.member(&name)?;
        let args = with(with(args.clone(), "meeting_id", &meeting), "mandate_id", &member);
        world.run(operation, args)?;
    }
    Ok(())
}

fn of_member(world: &mut World, name: &str, part: &str, field: &str) -> Told<String> {
    let member = world.member(name)?;
    let id = world.sitting()?.id.clone();
    let view = world.run("meetings.view", json!({"id": id}))?;
    let found = view["members"]
        .as_array()
        .into_iter()
        .flatten()
        .find(|one| one["mandate_id"] == json!(member))
        .and_then(|one| one[part][field].as_str().map(str::to_owned));
    found.ok_or_else(|| format!("rien à retirer pour {name}"))
}

fn refer(world: &mut World, said: &[&str], days: Value) -> Told<()> {
    let item = world.item(said[0])?;
    world
        .run("agenda.update", json!({"id": item, "referred_on": said[1], "referred_by": said[2], "referral_days": days}))
        .map(drop)
}

fn hear(world: &mut World, at: &str, said: &[&str], left: Value) -> Told<()> {
    let item = world.item(said[1])?;
    world
        .run(
            "hearings.add",
            json!({"item_id": item, "name": said[0], "entered_at": at, "left_at": left}),
        )
        .map(drop)
}

fn incident(world: &mut World, args: Value) -> Told<()> {
    of_minutes(world, "incidents.report", args)
}
