//! Sentences of the convocation, recipient by recipient, and of the deliberation in writing.

use serde_json::{Value, json};

use crate::deeds::Deed;
use crate::phrase::names;
use crate::world::{Told, World};

/// The sentences.
pub const SENTENCES: &[(&str, Deed)] = &[
    ("réception par {}", |world, at, said| {
        let ids = dispatches(world, said[0])?;
        world.run("convocation.receive", json!({"ids": ids, "at": at})).map(drop)
    }),
    ("échec de l’envoi à {}", |world, at, said| {
        for id in dispatches(world, said[0])? {
            world.run("convocation.fail", json!({"id": id, "at": at}))?;
        }
        Ok(())
    }),
    ("additif", |world, at, _| of_sitting(world, "convocation.send_changes", json!({"at": at}))),
    ("séance déplacée au {} à {}", |world, _, said| {
        let id = world.sitting()?.id.clone();
        let starts = format!("{}T{}:00", said[0], said[1]);
        world.run("meetings.update", json!({"id": id, "starts_at": starts})).map(drop)
    }),
    ("séance déplacée en {}", |world, _, said| {
        let id = world.sitting()?.id.clone();
        world.run("meetings.update", json!({"id": id, "place": said[0]})).map(drop)
    }),
    ("mention retirée", |world, _, _| {
        of_sitting(world, "convocation.set_phrase", json!({"no_quorum_phrase": ""}))
    }),
    ("séance par écrit", |world, _, _| {
        let id = world.sitting()?.id.clone();
        world.run("meetings.update", json!({"id": id, "mode": "written"})).map(drop)
    }),
    ("annonce de l’échange, clôture le {} à {}", |world, at, said| {
        let closes = format!("{}T{}:00", said[0], said[1]);
        of_sitting(world, "written.announce", json!({"at": at, "closes_at": closes}))
    }),
    ("ouverture de l’échange", |world, at, _| {
        of_sitting(
            world,
            "written.open",
            json!({"at": at, "message": "La délibération porte sur le texte."}),
        )
    }),
    ("contribution de {}", |world, at, said| {
        let item = world.item("1")?;
        for name in names(said[0])? {
            let member = world.member(&name)?;
            of_sitting(
                world,
                "written.contribute",
                json!({"at": at, "item_id": item, "mandate_id": member, "text": "Le texte convient."}),
            )?;
        }
        Ok(())
    }),
    ("prolongation au {} à {}", |world, at, said| {
        let to = format!("{}T{}:00", said[0], said[1]);
        of_sitting(
            world,
            "written.extend",
            json!({"at": at, "to": to, "reason": "deux membres consultent"}),
        )
    }),
    ("débats clos", |world, at, _| of_sitting(world, "written.close_debate", json!({"at": at}))),
    ("vote écrit ouvert jusqu’au {} à {}", |world, at, said| {
        let closes = format!("{}T{}:00", said[0], said[1]);
        of_sitting(world, "written.open_vote", json!({"at": at, "closes_at": closes}))
    }),
    ("vote écrit {} de {}", |world, at, said| {
        let item = world.item("1")?;
        for name in names(said[1])? {
            let member = world.member(&name)?;
            of_sitting(
                world,
                "written.vote",
                json!({"at": at, "item_id": item, "mandate_id": member, "choice": said[0]}),
            )?;
        }
        Ok(())
    }),
    ("vote écrit clos", |world, at, _| of_sitting(world, "written.close_vote", json!({"at": at}))),
];

fn of_sitting(world: &mut World, operation: &str, mut args: Value) -> Told<()> {
    args["meeting_id"] = json!(world.sitting()?.id.clone());
    world.run(operation, args).map(drop)
}

/// The last sending to each of those members.
fn dispatches(world: &World, who: &str) -> Told<Vec<Value>> {
    let facts = world.facts()?;
    names(who)?
        .iter()
        .map(|name| {
            let member = world.member(name)?;
            let sent = facts.dispatches.iter().rev();
            let mut sent = sent.filter(|one| one.mandate_id.to_string() == member);
            sent.next().map(|one| json!(one.id)).ok_or_else(|| format!("aucun envoi à {name}"))
        })
        .collect()
}
