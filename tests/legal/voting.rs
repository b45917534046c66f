//! Sentences that tell of votes: « main levée 8-1-1 » is 8 for, 1 against, 1 abstention, then blank and void.

use serde_json::{Value, json};

use crate::deeds::Deed;
use crate::phrase::names;
use crate::world::{Told, World};

/// The sentences of votes.
pub const SENTENCES: &[(&str, Deed)] = &[
    ("main levée par collège : {}", |world, at, said| {
        let colleges = of_colleges(said[0])?;
        record(world, at, json!({"ballot": "main_levee", "colleges": colleges}))
    }),
    ("désignation à main levée {}", |world, at, said| {
        record(
            world,
            at,
            json!({"ballot": "main_levee", "object": "nomination", "counts": counts(said[0])?}),
        )
    }),
    ("désignation au scrutin secret {}", |world, at, said| {
        record(
            world,
            at,
            json!({"ballot": "secret", "object": "nomination", "counts": counts(said[0])?}),
        )
    }),
    ("main levée {}, présidence {}", |world, at, said| {
        record(
            world,
            at,
            json!({"ballot": "main_levee", "counts": counts(said[0])?, "president_choice": said[1]}),
        )
    }),
    ("main levée {}", |world, at, said| {
        record(world, at, json!({"ballot": "main_levee", "counts": counts(said[0])?}))
    }),
    ("scrutin secret {}, présidence {}", |world, at, said| {
        record(
            world,
            at,
            json!({"ballot": "secret", "counts": counts(said[0])?, "president_choice": said[1]}),
        )
    }),
    ("scrutin secret {}", |world, at, said| {
        record(world, at, json!({"ballot": "secret", "counts": counts(said[0])?}))
    }),
    ("appel nominal : {}", |world, at, said| {
        let ballots = ballots(world, said[0])?;
        record(world, at, json!({"ballot": "appel_nominal", "ballots": ballots}))
    }),
    ("consensus constaté", |world, at, _| {
        record(world, at, json!({"ballot": "consensus", "consensus": "reached"}))
    }),
    ("consensus non constaté", |world, at, _| {
        record(world, at, json!({"ballot": "consensus", "consensus": "not_reached"}))
    }),
    ("proclamation du scrutin {} : {}", |world, _, said| {
        let outcome = match said[1] {
            "adopté" => "adopted",
            "rejeté" => "rejected",
            "partage égal" => "tie",
            other => return Err(format!("« {other} » ne se proclame pas")),
        };
        let vote = vote_id(world, said[0])?;
        world.run("votes.proclaim", json!({"id": vote, "outcome": outcome})).map(drop)
    }),
    ("scrutin {} : la présidence a voté {}", |world, _, said| {
        let vote = vote_id(world, said[0])?;
        world.run("votes.update", json!({"id": vote, "president_choice": said[1]})).map(drop)
    }),
];

fn record(world: &mut World, at: &str, mut args: Value) -> Told<()> {
    let sitting = world.sitting()?;
    let item = sitting.items.get(sitting.item).cloned().ok_or("aucun point à voter")?;
    args["item_id"] = json!(item);
    args["subject"] = json!("Le texte");
    args["at"] = json!(at);
    world.run("votes.record", args).map(drop)
}

/// The counts of « 8-1-1 », « 8-1-1-0-2 ».
fn counts(text: &str) -> Told<Value> {
    let figures: Vec<u32> = text
        .split('-')
        .map(|figure| figure.parse().map_err(|_| format!("« {text} » n’est pas un décompte")))
        .collect::<Told<_>>()?;
    match figures.as_slice() {
        [pour, contre, abstention] => {
            Ok(json!({"pour": pour, "contre": contre, "abstention": abstention}))
        }
        [pour, contre, abstention, blanc, nul] => Ok(
            json!({"pour": pour, "contre": contre, "abstention": abstention, "blanc": blanc, "nul": nul}),
        ),
        _ => Err(format!("« {text} » : trois ou cinq nombres")),
    }
}

/// The counts of « État 3-0-0 ; Éditeurs 1-1-0 ».
fn of_colleges(text: &str) -> Told<Vec<Value>> {
    text.split(" ; ")
        .map(|part| {
            let (college, figures) =
                part.rsplit_once(' ').ok_or_else(|| format!("« {part} » illisible"))?;
            let mut one = counts(figures)?;
            one["college"] = json!(college);
            Ok(one)
        })
        .collect()
}

/// The ballots of « pour 1-5 ; contre 6, 7 ».
fn ballots(world: &World, text: &str) -> Told<Vec<Value>> {
    let mut all = Vec::new();
    for part in text.split(" ; ") {
        let (choice, who) = part.split_once(' ').ok_or_else(|| format!("« {part} » illisible"))?;
        for name in names(who)? {
            all.push(json!({"mandate_id": world.member(&name)?, "choice": choice}));
        }
    }
    Ok(all)
}

/// The identifier of a vote by its number in the sitting.
pub fn vote_id(world: &World, number: &str) -> Told<String> {
    let facts = world.facts()?;
    let found = facts.votes.iter().find(|vote| vote.number.to_string() == number);
    found.map(|vote| vote.id.to_string()).ok_or_else(|| format!("scrutin {number} inconnu"))
}
