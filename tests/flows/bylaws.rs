//! The règlement intérieur: clauses with sources and days, inheritance, contradictions.

mod common;

use common::Desk;
use serde_json::{Value, json};

fn set(committee: &str, parameter: &str, value: Value, source: &str, from: Option<&str>) -> Value {
    json!({
        "committee_id": committee, "parameter": parameter, "value": value, "source": source,
        "starts_on": from,
    })
}

/// A parameter of a committee's règlement on a day.
fn parameter(desk: &mut Desk, committee: &str, name: &str, on: Option<&str>) -> Value {
    let view = desk.run("bylaws.view", json!({"committee_id": committee, "on": on}));
    let sections = view["sections"].as_array().expect("sections").clone();
    sections
        .iter()
        .flat_map(|section| section["parameters"].as_array().expect("parameters").clone())
        .find(|one| one["parameter"] == name)
        .expect("the parameter")
}

fn words(parameter: &Value) -> String {
    let runs = parameter["clause"].as_array().expect("runs");
    runs.iter().map(|run| run["text"].as_str().expect("text")).collect()
}

#[test]
fn a_clause_holds_from_its_first_day() {
    let mut desk = Desk::new();
    let committee = desk.make("committees.create", json!({"name": "Comité"}));
    let eight = json!({"kind": "delay", "days": 8, "count": "franc"});
    desk.run(
        "bylaws.set",
        set(
            &committee,
            "convocation_delay",
            eight,
            "règlement intérieur, art. 4",
            Some("2025-01-01"),
        ),
    );
    let before = parameter(&mut desk, &committee, "convocation_delay", Some("2024-12-31"));
    assert_eq!(before["source"], "art. R133-8 CRPA");
    assert!(words(&before).contains("5 jours calendaires"), "{}", words(&before));
    let after = parameter(&mut desk, &committee, "convocation_delay", Some("2025-01-01"));
    assert!(words(&after).contains("8 jours francs"), "{}", words(&after));
    assert_eq!(after["source"], "règlement intérieur, art. 4");
    assert_eq!(after["periods"].as_array().map(Vec::len), Some(2));
    desk.run("history.undo", Value::Null);
    let undone = parameter(&mut desk, &committee, "convocation_delay", Some("2025-01-01"));
    assert_eq!(undone["origin"]["kind"], "profile");
    desk.verify();
}

#[test]
fn a_working_group_inherits_from_its_committee_until_it_settles_otherwise() {
    let mut desk = Desk::new();
    let committee = desk.make("committees.create", json!({"name": "Comité"}));
    let group = desk.make("committees.create", json!({"name": "Groupe", "parent_id": committee}));
    desk.run(
        "bylaws.set",
        set(&committee, "proxies_held", json!({"kind": "number", "number": 2}), "art. 6", None),
    );
    let inherited = parameter(&mut desk, &group, "proxies_held", None);
    assert_eq!(
        (&inherited["origin"]["kind"], &inherited["source"]),
        (&json!("inherited"), &json!("art. 6"))
    );
    let own = json!({"kind": "number", "number": 0});
    desk.run("bylaws.set", set(&group, "proxies_held", own, "mission, § 2", None));
    assert_eq!(parameter(&mut desk, &group, "proxies_held", None)["origin"]["kind"], "own");
    desk.run("committees.update", json!({"id": group, "profile": "libre"}));
    let rule = parameter(&mut desk, &group, "quorum_binds", None);
    assert_eq!(rule["origin"]["kind"], "profile");
}

#[test]
fn rules_that_cannot_hold_are_refused_in_words() {
    let mut desk = Desk::new();
    let committee = desk.make("committees.create", json!({"name": "Comité"}));
    let mut refuse = |parameter: &str, value: Value, source: &str, expected: &str| {
        let failure = desk.refused("bylaws.set", set(&committee, parameter, value, source, None));
        assert!(failure.message.contains(expected), "{}", failure.message);
    };
    let half = json!({"kind": "fraction", "numerator": 1, "denominator": 2});
    refuse(
        "quorum",
        json!({"kind": "fraction", "numerator": 3, "denominator": 2}),
        "art. 1",
        "dépasse la totalité",
    );
    refuse(
        "quorum",
        json!({"kind": "fraction", "numerator": 1, "denominator": 0}),
        "art. 1",
        "par zéro",
    );
    refuse("quorum", half, "  ", "sans source");
    refuse("quorum", json!({"kind": "number", "number": 3}), "art. 1", "pas de la nature");
    refuse(
        "convocation_delay",
        json!({"kind": "delay", "days": -5, "count": "franc"}),
        "art. 1",
        "négatif",
    );
    refuse(
        "president_votes",
        json!({"kind": "choice", "choice": "no"}),
        "art. 8",
        "ne peut pas être prépondérante",
    );
    let failure = desk.refused(
        "bylaws.set",
        json!({
            "committee_id": committee, "parameter": "proxies_held", "source": "art. 6",
            "value": {"kind": "number", "number": 2}, "starts_on": "2026-05-01", "ends_on": "2026-04-01",
        }),
    );
    assert!(failure.message.contains("avant son premier jour"), "{}", failure.message);
}

#[test]
fn giving_up_the_casting_vote_first_lets_the_president_abstain_from_voting() {
    let mut desk = Desk::new();
    let committee = desk.make("committees.create", json!({"name": "Comité"}));
    let no = json!({"kind": "choice", "choice": "no"});
    desk.run("bylaws.set", set(&committee, "casting_vote", no.clone(), "art. 8", None));
    desk.run("bylaws.set", set(&committee, "president_votes", no, "art. 8", None));
    let view = desk.run("bylaws.view", json!({"committee_id": committee}));
    assert_eq!(view["findings"], json!([]));
}

#[test]
fn a_rule_that_a_group_cannot_hold_is_told_and_stops_nobody_else() {
    let mut desk = Desk::new();
    let parent = desk.make("committees.create", json!({"name": "Comité", "profile": "crpa"}));
    let group = desk.make(
        "committees.create",
        json!({"name": "Groupe", "profile": "crpa", "parent_id": parent, "kind": "groupe_de_travail"}),
    );
    let rule = |of: &str, parameter: &str, choice: &str| json!({"committee_id": of, "parameter": parameter, "value": {"kind": "choice", "choice": choice}, "source": "règlement intérieur, art. 8"});
    desk.run("bylaws.set", rule(&parent, "casting_vote", "no"));
    desk.run("bylaws.set", rule(&group, "casting_vote", "yes"));
    let proposed = json!({"committee_id": parent, "parameter": "president_votes", "value": {"kind": "choice", "choice": "no"}});
    let preview = desk.run("bylaws.preview", proposed);
    assert_eq!(preview["findings"][0]["rule"], "bylaws.heir");
    desk.run("bylaws.set", rule(&parent, "president_votes", "no"));
    let seen = desk.run("bylaws.view", json!({"committee_id": parent}));
    let told = seen["findings"][0]["sentence"].as_str().expect("a sentence");
    assert!(told.starts_with("« Groupe », qui hérite de ce règlement : "), "{told}");
    let own = desk.run("bylaws.view", json!({"committee_id": group}));
    assert_eq!(own["findings"][0]["severity"], "refuse");
    // The group may still settle something else, and put that right.
    desk.run("bylaws.set", rule(&group, "urgency", "no"));
    desk.run("bylaws.set", rule(&group, "casting_vote", "no"));
    assert_eq!(desk.run("bylaws.view", json!({"committee_id": group}))["findings"], json!([]));
    desk.verify();
}
