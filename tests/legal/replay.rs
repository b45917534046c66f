//! What a case leaves must follow from its journal: verified, then read again from the file.

use chrono::NaiveDateTime;
use pleniere_core::checks;
use pleniere_core::clock::LocalTime;
use pleniere_core::meetings::{item_at, load, quorum_spans, quorum_view};
use pleniere_core::register::{Register, Session};
use pleniere_core::votes::vote_view;
use serde_json::{Value, json};

use crate::common::{Desk, plain_text};
use crate::world::{Told, World};

/// What differs once the journal is replayed and the file opened again.
pub fn differences(world: World, at: NaiveDateTime) -> Vec<String> {
    let ids: Vec<String> = world.sittings.iter().map(|sitting| sitting.id.clone()).collect();
    let Desk { folder, register } = world.desk;
    let told = || -> Told<Option<String>> {
        let before = results(&register, &ids, at)?;
        let report = register.verify().map_err(|error| error.explain().message)?;
        if !report.ok {
            let problems = report.problems.iter().map(|one| one.sentence.as_str());
            return Ok(Some(format!("journal : {}", problems.collect::<Vec<_>>().join(" ; "))));
        }
        let path = register.path().to_owned();
        drop(register);
        let again =
            Register::open(&path, Session::of("Essai")).map_err(|error| error.explain().message)?;
        let after = results(&again, &ids, at)?;
        Ok((before != after).then(|| format!("relu : {after}, enregistré : {before}")))
    };
    let found = told().unwrap_or_else(Some);
    drop(folder);
    found.map(|why| plain_text(&why)).into_iter().collect()
}

/// Everything the rules compute of those sittings.
fn results(register: &Register, ids: &[String], at: NaiveDateTime) -> Told<Value> {
    let mut all = Vec::new();
    for id in ids {
        let id = id.parse().map_err(|_| "identifiant de séance".to_owned())?;
        let facts = load(register.db(), id).map_err(|error| error.explain().message)?;
        let instant = facts.instant(LocalTime(at));
        let count = facts.count(instant, item_at(&facts, instant));
        let spans: Vec<String> = quorum_spans(&facts, instant)
            .iter()
            .map(|span| format!("{} {} {} {}", span.from, span.to, span.fewest, span.threshold))
            .collect();
        let votes: Vec<Value> =
            facts.votes.iter().map(|vote| json!(vote_view(&facts, vote))).collect();
        all.push(json!({
            "quorum": quorum_view(&facts, &count, instant),
            "spans": spans,
            "votes": votes,
            "findings": checks::of_sitting(&facts, instant),
        }));
    }
    Ok(json!(all))
}
