//! Sentences that compose the committee of a case.

use pleniere_core::mandates::Capacity;
use serde_json::{Map, Value, json};

use crate::phrase::{names, read};
use crate::world::{Told, World};

type Deed = fn(&mut World, &[&str]) -> Told<()>;

/// The sentences, the first that matches being meant.
const SENTENCES: &[(&str, Deed)] = &[
    ("siège {} vacant", |world, said| {
        let member = world.members.remove(said[0]).ok_or("siège déjà vacant")?;
        world.run("mandates.delete", json!({"id": member})).map(drop)
    }),
    ("sièges {} vacants", |world, said| {
        names(said[0])?.iter().try_for_each(|seat| compose(world, &format!("siège {seat} vacant")))
    }),
    ("siège {} créé le {}", |world, said| seat(world, said[0], "starts_on", said[1])),
    ("siège {} supprimé après le {}", |world, said| seat(world, said[0], "ends_on", said[1])),
    ("collège {} : sièges {}", |world, said| {
        names(said[1])?.iter().try_for_each(|number| seat(world, number, "college", said[0]))
    }),
    ("collèges de l’instance : {}", |world, said| {
        let colleges: Vec<&str> = said[0].split(", ").collect();
        committee(world, "colleges", json!(colleges))
    }),
    ("mandat de {} jusqu’au {}", |world, said| {
        let member = world.member(said[0])?;
        world.run("mandates.end", json!({"id": member, "on": said[1]})).map(drop)
    }),
    ("mandat de {} depuis le {}", |world, said| {
        let member = world.member(said[0])?;
        world.run("mandates.update", json!({"id": member, "starts_on": said[1]})).map(drop)
    }),
    ("nomination de {} au siège {} le {}", |world, said| {
        let seat = world.seat_id(said[1])?;
        let role = if said[1] == "1" { "president" } else { "titulaire" };
        let made = world.make(
            "mandates.appoint",
            json!({"seat_id": seat, "role": role, "family_name": format!("Titulaire {}", said[0]), "starts_on": said[2]}),
        )?;
        world.members.insert(said[0].into(), made);
        Ok(())
    }),
    ("titre de {} : {}", |world, said| {
        let mut args = qualities(world, said[1])?;
        args.insert("id".into(), json!(world.member(said[0])?));
        world.run("mandates.update", Value::Object(args)).map(drop)
    }),
    ("{} suppléant du siège {}", |world, said| {
        let (number, more) = said[1].split_once(',').unwrap_or((said[1], ""));
        let seat = world.seat_id(number.trim())?;
        mandate(world, said[0], "suppleant", json!({"seat_id": seat}), more)
    }),
    ("{} titulaire du siège {}", |world, said| {
        let (number, more) = said[1].split_once(',').unwrap_or((said[1], ""));
        let seat = world.seat_id(number.trim())?;
        mandate(world, said[0], "titulaire", json!({"seat_id": seat}), more)
    }),
    ("{} membre sans siège", |world, said| mandate(world, said[0], "titulaire", json!({}), "")),
    ("{} expert, voix délibérative", |world, said| {
        mandate(world, said[0], "expert", json!({"voice": "deliberative"}), "")
    }),
    ("{} invité, voix délibérative", |world, said| {
        mandate(world, said[0], "invite", json!({"voice": "deliberative"}), "")
    }),
    ("{} expert", |world, said| mandate(world, said[0], "expert", json!({}), "")),
    ("{} invité", |world, said| mandate(world, said[0], "invite", json!({}), "")),
    ("{} secrétaire", |world, said| mandate(world, said[0], "secretaire", json!({}), "")),
    ("{} titulaire sans voix au siège {}", |world, said| {
        let seat = world.seat_id(said[1])?;
        mandate(world, said[0], "titulaire", json!({"seat_id": seat, "voice": "consultative"}), "")
    }),
    ("l’instance est un groupe de travail", |world, _| {
        committee(world, "kind", json!("groupe_de_travail"))
    }),
    ("fuseau {}", |world, said| committee(world, "time_zone", json!(said[0]))),
    ("profil {}", |world, said| committee(world, "profile", json!(said[0].to_lowercase()))),
];

/// Runs a sentence of composition.
pub fn compose(world: &mut World, sentence: &str) -> Told<()> {
    let found = SENTENCES.iter().find_map(|(pattern, deed)| Some((read(pattern, sentence)?, deed)));
    let (said, deed) = found.ok_or_else(|| format!("phrase inconnue : « {sentence} »"))?;
    deed(world, &said)
}

/// Whether a sentence is one of composition: a case may tell of one among its facts.
pub fn is_composition(sentence: &str) -> bool {
    SENTENCES.iter().any(|(pattern, _)| read(pattern, sentence).is_some())
}

fn committee(world: &mut World, field: &str, value: Value) -> Told<()> {
    let id = world.committee.clone();
    world.run("committees.update", json!({"id": id, field: value})).map(drop)
}

fn seat(world: &mut World, number: &str, field: &str, value: &str) -> Told<()> {
    let seat = world.seat_id(number)?;
    world.run("seats.update", json!({"id": seat, field: value})).map(drop)
}

/// « organisme Ville, élu, en la personne de 2 » : organisation, title and person of a mandate.
fn qualities(world: &mut World, text: &str) -> Told<Map<String, Value>> {
    let mut args = Map::new();
    for part in text.split(',').map(str::trim).filter(|part| !part.is_empty()) {
        if let Some(member) = part.strip_prefix("en la personne de ") {
            args.insert("person_id".into(), json!(world.person(member)?));
        } else if let Some(name) = part.strip_prefix("organisme ") {
            args.insert("organisation_id".into(), json!(world.organisation(name)?));
        } else {
            let capacity = Capacity::ALL
                .iter()
                .find(|one| one.label() == part)
                .ok_or_else(|| format!("« {part} » n’est pas un titre"))?;
            args.insert("capacity".into(), json!(capacity.code()));
        }
    }
    Ok(args)
}

fn mandate(world: &mut World, name: &str, role: &str, more: Value, qualified: &str) -> Told<()> {
    let mut args = qualities(world, qualified)?;
    if let Value::Object(more) = more {
        args.extend(more);
    }
    if !args.contains_key("person_id") {
        let made =
            world.make("persons.create", json!({"family_name": format!("Membre {name}")}))?;
        args.insert("person_id".into(), json!(made));
    }
    args.insert("committee_id".into(), json!(world.committee));
    args.insert("role".into(), json!(role));
    args.insert("starts_on".into(), json!("2010-01-01"));
    let made = world.make("mandates.create", Value::Object(args))?;
    world.members.insert(name.into(), made);
    Ok(())
}
