//! Sentences that say what must come out: quorum, voters, votes, findings, days.

use chrono::{NaiveDate, NaiveDateTime};
use pleniere_core::checks;
use pleniere_core::clock::LocalTime;
use pleniere_core::meetings::findings::{convocation_deadline, draft_due, referral_term};
use pleniere_core::meetings::{Facts, Finding};
use pleniere_core::votes::{VoteView, vote_view};
use serde_json::{Value, json};

use crate::common::plain_text;
use crate::phrase::{When, names, read};
use crate::world::{Told, World};

type Proof = fn(&mut World, NaiveDateTime, &[&str]) -> Told<()>;

const SENTENCES: &[(&str, Proof)] = &[
    ("quorum {}/{}, {} requis : {}", |world, at, said| {
        let quorum = view_at(world, at)?["quorum"].clone();
        let met = match (quorum["required"].as_bool(), quorum["reached"].as_bool()) {
            (Some(false), _) => "non exigé",
            (_, Some(true)) => "atteint",
            _ => "non atteint",
        };
        let found = format!(
            "quorum {}/{}, {} requis : {met}",
            quorum["counted"], quorum["base"], quorum["threshold"]
        );
        same(&found, &format!("quorum {}/{}, {} requis : {}", said[0], said[1], said[2], said[3]))
    }),
    ("votants : {}", |world, at, said| {
        let mut wanted = names(said[0])?;
        let view = view_at(world, at)?;
        let mut found: Vec<String> = Vec::new();
        for voter in view["voters"].as_array().into_iter().flatten() {
            let of = voter["represents"]["mandate_id"].as_str().or(voter["mandate_id"].as_str());
            let name = world
                .members
                .iter()
                .find(|(_, id)| Some(id.as_str()) == of)
                .map(|(name, _)| name.clone());
            found.push(name.unwrap_or_else(|| "?".into()));
        }
        wanted.sort();
        found.sort();
        same(&found.join(", "), &wanted.join(", "))
    }),
    ("scrutin {} : présents ou représentés {}, exprimés {}", |world, _, said| {
        let vote = vote(world, said[0])?;
        let found =
            format!("{} / {}", vote.bases.present_or_represented.label(), vote.bases.cast.label());
        same(&found, &format!("{} / {}", said[1], said[2]))
    }),
    ("scrutin {} : voix prépondérante", |world, _, said| {
        same(
            if vote(world, said[0])?.casting_vote { "prépondérante" } else { "sans usage" },
            "prépondérante",
        )
    }),
    ("scrutin {} : sans voix prépondérante", |world, _, said| {
        same(
            if vote(world, said[0])?.casting_vote { "prépondérante" } else { "sans usage" },
            "sans usage",
        )
    }),
    ("scrutin {} : majorité à {}", |world, _, said| {
        same(&vote(world, said[0])?.majority_required.to_string(), said[1])
    }),
    ("scrutin {} : {} votants", |world, _, said| {
        same(&vote(world, said[0])?.voters.to_string(), said[1])
    }),
    ("scrutin {} : anonyme", |world, _, said| {
        let vote = vote(world, said[0])?;
        let kept = !vote.ballots.is_empty() || vote.president_choice.is_some();
        same(if kept { "noms gardés" } else { "anonyme" }, "anonyme")
    }),
    ("scrutin {} : {} bulletins nommés", |world, _, said| {
        same(&vote(world, said[0])?.ballots.len().to_string(), said[1])
    }),
    ("scrutin {} : {}", |world, _, said| same(vote(world, said[0])?.outcome.label(), said[1])),
    ("convocation au plus tard le {}", |world, _, said| {
        same(&convocation_deadline(&world.facts()?).to_string(), said[0])
    }),
    ("projet de PV au plus tard le {}", |world, _, said| {
        same(&words(draft_due(&world.facts()?)), said[0])
    }),
    ("avis sur le point {} au plus tard le {}", |world, _, said| {
        let (facts, item) = (world.facts()?, world.item(said[0])?);
        let item =
            facts.items.iter().find(|one| one.id.to_string() == item).ok_or("point inconnu")?;
        same(&words(referral_term(&facts, item).map(|(day, _)| day)), said[1])
    }),
    ("état : {}", |world, _, said| same(world.facts()?.meeting.state.label(), said[0])),
    ("règle {} = {} ({})", |world, at, said| rule(world, at.date(), said)),
    ("aucun constat {}", |world, at, said| {
        let found = findings(world, at)?;
        match found.iter().find(|one| one.rule == said[0]) {
            Some(one) => Err(format!("constat inattendu {} : {}", one.rule, one.sentence)),
            None => Ok(()),
        }
    }),
    ("refuse {}", |world, at, said| found(world, at, "refuse", said[0])),
    ("avertit {}", |world, at, said| found(world, at, "avertit", said[0])),
    ("informe {}", |world, at, said| found(world, at, "informe", said[0])),
    ("règlement refuse {}", |world, at, said| contradiction(world, at.date(), "refuse", said[0])),
    ("règlement avertit {}", |world, at, said| {
        contradiction(world, at.date(), "avertit", said[0])
    }),
    ("règlement sans contradiction", |world, at, _| {
        let found = contradictions(world, at.date())?;
        if found.is_empty() { Ok(()) } else { Err(format!("contradictions : {}", json!(found))) }
    }),
    ("{} votants", |world, at, said| {
        same(&view_at(world, at)?["quorum"]["voters"].to_string(), said[0])
    }),
    ("{} représentés", |world, at, said| {
        same(&view_at(world, at)?["quorum"]["represented"].to_string(), said[0])
    }),
    ("{} présents dont {} à distance", |world, at, said| {
        let quorum = view_at(world, at)?["quorum"].clone();
        same(
            &format!("{} {}", quorum["present"], quorum["remote"]),
            &format!("{} {}", said[0], said[1]),
        )
    }),
];

/// Checks one expectation; without an hour, as of the last moment told of.
pub fn hold(world: &mut World, line: &str, last: NaiveDateTime) -> Told<()> {
    let (when, sentence) = When::before(line);
    let at = match (when.day, when.hour) {
        (None, None) => last,
        _ => when.from(world.sitting().map_or(last, |sitting| sitting.starts)),
    };
    let found =
        SENTENCES.iter().find_map(|(pattern, proof)| Some((read(pattern, sentence)?, proof)));
    let (said, proof) = found.ok_or_else(|| format!("phrase inconnue : « {sentence} »"))?;
    proof(world, at, &said).map_err(|why| format!("« {line} » : {why}"))
}

fn same(found: &str, expected: &str) -> Told<()> {
    if found == expected { Ok(()) } else { Err(format!("obtenu « {found} »")) }
}

fn words(day: Option<NaiveDate>) -> String {
    day.map_or_else(|| "aucun".into(), |day| day.to_string())
}

fn view_at(world: &mut World, at: NaiveDateTime) -> Told<Value> {
    let id = world.sitting()?.id.clone();
    world.run("meetings.view", json!({"id": id, "at": at.to_string()}))
}

fn vote(world: &World, number: &str) -> Told<VoteView> {
    let facts: Facts = world.facts()?;
    let vote = facts.votes.iter().find(|vote| vote.number.to_string() == number);
    vote.map(|vote| vote_view(&facts, vote)).ok_or_else(|| format!("scrutin {number} inconnu"))
}

fn findings(world: &World, at: NaiveDateTime) -> Told<Vec<Finding>> {
    let facts = world.facts()?;
    Ok(checks::of_sitting(&facts, facts.instant(LocalTime(at))))
}

/// « code : fragment — source »: a finding of that code, in words that hold the fragment.
fn found(world: &World, at: NaiveDateTime, severity: &str, text: &str) -> Told<()> {
    let all = findings(world, at)?;
    if all.iter().any(|one| is_meant(one, severity, text)) {
        return Ok(());
    }
    let (code, _, _) = split(text);
    let near: Vec<String> = all
        .iter()
        .filter(|one| one.rule.split('.').next() == code.split('.').next())
        .map(|one| {
            let source = one.source.as_deref().unwrap_or("sans source");
            plain_text(&format!(
                "{} {} : {} — {source}",
                one.severity.label(),
                one.rule,
                one.sentence
            ))
        })
        .collect();
    Err(format!("absent ; voisins : {near:?}"))
}

fn split(text: &str) -> (&str, &str, &str) {
    let (text, source) = text.split_once(" — ").unwrap_or((text, ""));
    let (code, fragment) = text.split_once(" : ").unwrap_or((text, ""));
    (code, fragment, source)
}

fn is_meant(one: &Finding, severity: &str, text: &str) -> bool {
    let (code, fragment, source) = split(text);
    one.rule == code
        && one.severity.label() == severity
        && plain_text(&one.sentence).contains(fragment)
        && plain_text(one.source.as_deref().unwrap_or_default()).contains(source)
}

fn bylaws(world: &mut World, on: NaiveDate) -> Told<Value> {
    let committee = world.committee.clone();
    world.run("bylaws.view", json!({"committee_id": committee, "on": on}))
}

/// « règle Titre = mots de la clause (source) ».
fn rule(world: &mut World, on: NaiveDate, said: &[&str]) -> Told<()> {
    let view = bylaws(world, on)?;
    let rules = view["sections"].as_array().into_iter().flatten();
    let mut rules =
        rules.flat_map(|section| section["parameters"].as_array().into_iter().flatten());
    let rule = rules.find(|rule| rule["title"] == said[0]).ok_or("règle inconnue")?;
    let runs = rule["clause"].as_array().into_iter().flatten();
    let clause: String = runs.filter_map(|run| run["text"].as_str()).collect();
    let found = plain_text(&format!("{clause} ({})", rule["source"].as_str().unwrap_or_default()));
    if found.contains(said[1]) && found.contains(said[2]) {
        Ok(())
    } else {
        Err(format!("obtenu « {found} »"))
    }
}

fn contradictions(world: &mut World, on: NaiveDate) -> Told<Vec<Value>> {
    Ok(bylaws(world, on)?["findings"].as_array().cloned().unwrap_or_default())
}

fn contradiction(world: &mut World, on: NaiveDate, severity: &str, fragment: &str) -> Told<()> {
    let code = if severity == "refuse" { "refuse" } else { "warn" };
    let all = contradictions(world, on)?;
    let meant = all.iter().any(|one| {
        one["severity"] == code
            && plain_text(one["sentence"].as_str().unwrap_or_default()).contains(fragment)
    });
    if meant { Ok(()) } else { Err(format!("obtenu {}", plain_text(&json!(all).to_string()))) }
}
