//! The règlement intérieur as a person keeps it: read, settled, compared, given back, printed.

mod common;

use common::Desk;
use serde_json::{Value, json};

fn choice(code: &str) -> Value {
    json!({"kind": "choice", "choice": code})
}

fn number(number: i64) -> Value {
    json!({"kind": "number", "number": number})
}

/// A clause of a committee, with its first day.
fn set(
    desk: &mut Desk,
    committee: &str,
    parameter: &str,
    value: Value,
    from: Option<&str>,
) -> Value {
    desk.run(
        "bylaws.set",
        json!({
            "committee_id": committee, "parameter": parameter, "value": value,
            "source": "règlement intérieur, art. 4", "starts_on": from,
        }),
    )
}

fn view(desk: &mut Desk, committee: &str, on: &str) -> Value {
    desk.run("bylaws.view", json!({"committee_id": committee, "on": on}))
}

fn parameter(view: &Value, name: &str) -> Value {
    let sections = view["sections"].as_array().expect("sections");
    let mut all = sections.iter().flat_map(|one| one["parameters"].as_array().expect("rules"));
    all.find(|one| one["parameter"] == name).expect("the parameter").clone()
}

fn words(runs: &Value) -> String {
    let runs = runs.as_array().expect("runs");
    runs.iter().map(|run| run["text"].as_str().expect("text")).collect()
}

#[test]
fn every_rule_has_its_place_its_source_and_whose_it_is() {
    let mut desk = Desk::new();
    let committee = desk.make("committees.create", json!({"name": "Comité"}));
    let group = desk.make("committees.create", json!({"name": "Groupe", "parent_id": committee}));
    set(&mut desk, &committee, "proxies_held", number(2), Some("2026-02-01"));
    let read = view(&mut desk, &group, "2026-11-24");
    let rule = parameter(&read, "proxies_held");
    assert_eq!(
        (&rule["number"], &rule["origin_label"], &rule["since"]),
        (&json!("3.7"), &json!("Comité"), &json!("2026-02-01"))
    );
    assert_eq!((&read["own"], &read["inherited"]), (&json!(0), &json!(1)));
    let law = parameter(&read, "quorum");
    assert_eq!(
        (&law["origin_label"], &law["source"]),
        (&json!("Loi"), &json!("art. R133-10 CRPA"))
    );
    // What the law does not say is not called the law.
    assert_eq!(parameter(&read, "numbering")["origin_label"], "Usage");
    let usual: Vec<Value> = read["sections"]
        .as_array()
        .expect("sections")
        .iter()
        .flat_map(|one| one["parameters"].as_array().expect("rules").clone())
        .filter(|one| one["usual"] == true)
        .collect();
    assert_eq!(usual.len(), 7);
    // A choice reads as the rule it makes.
    let urgency = parameter(&read, "urgency");
    assert_eq!(words(&urgency["choices"][1]["clause"]), "L’urgence ne réduit pas ce délai");
}

#[test]
fn versions_are_the_days_on_which_something_changed_for_the_committee() {
    let mut desk = Desk::new();
    let committee = desk.make("committees.create", json!({"name": "Comité"}));
    let group = desk.make("committees.create", json!({"name": "Groupe", "parent_id": committee}));
    set(&mut desk, &committee, "proxies_held", number(2), Some("2025-01-01"));
    set(&mut desk, &committee, "proxies_held", number(3), Some("2026-01-01"));
    set(&mut desk, &group, "proxies_held", number(0), Some("2025-06-01"));
    let read = view(&mut desk, &group, "2026-11-24");
    let days: Vec<&str> = read["versions"]
        .as_array()
        .expect("versions")
        .iter()
        .map(|one| one["on"].as_str().expect("a day"))
        .collect();
    // What the parent changed in 2026 changed nothing for the group, which had its own rule.
    assert_eq!(days, ["2025-06-01", "2025-01-01"]);
    assert_eq!(read["in_force_since"], "2025-06-01");
    let periods = parameter(&read, "proxies_held")["periods"].clone();
    let short: Vec<&str> = periods
        .as_array()
        .expect("periods")
        .iter()
        .map(|one| one["short"].as_str().expect("words"))
        .collect();
    assert_eq!(short, ["un seul", "2 pouvoirs", "ne porte aucun"]);
}

#[test]
fn a_reglement_is_compared_with_another_day_and_with_the_code() {
    let mut desk = Desk::new();
    let committee =
        desk.make("committees.create", json!({"name": "Comité", "profile": "convention"}));
    set(&mut desk, &committee, "proxies_held", number(2), Some("2026-02-01"));
    let mut compare = |with: Value| {
        desk.run(
            "bylaws.compare",
            json!({"committee_id": committee, "on": "2026-11-24", "with": with}),
        )
    };
    let eve = compare(json!({"kind": "day", "day": "2026-01-31"}));
    assert_eq!(eve["sentence"], "Une règle diffère sur 42.");
    assert_eq!(words(&eve["differences"][0]["other"]["clause"]), "Un membre porte un seul pouvoir");
    assert_eq!(
        words(&eve["differences"][0]["here"]["clause"]),
        "Un membre porte 2 pouvoirs au plus"
    );
    let code = compare(json!({"kind": "profile", "profile": "crpa"}));
    let titles: Vec<&str> = code["differences"]
        .as_array()
        .expect("differences")
        .iter()
        .map(|one| one["parameter"].as_str().expect("a parameter"))
        .collect();
    assert!(titles.contains(&"usual_ballot") && titles.contains(&"proxies_held"), "{titles:?}");
    assert!(!titles.contains(&"quorum"), "another article is no difference: {titles:?}");
    let failure = desk.refused(
        "bylaws.compare",
        json!({"committee_id": committee, "with": {"kind": "day", "day": "0001-01-01"}}),
    );
    assert!(failure.message.contains("hors du calendrier"), "{}", failure.message);
}

#[test]
fn a_rule_is_read_and_judged_before_it_is_entered() {
    let mut desk = Desk::new();
    let committee = desk.make("committees.create", json!({"name": "Comité"}));
    let ask = |parameter: &str, value: Value| json!({"committee_id": committee, "parameter": parameter, "value": value});
    let seen = desk.run("bylaws.preview", ask("president_votes", choice("no")));
    assert_eq!(words(&seen["clause"]), "La présidence ne prend pas part aux votes");
    assert_eq!(seen["findings"][0]["severity"], "refuse");
    let failure = desk.refused("bylaws.preview", ask("proxies_held", number(-1)));
    assert!(failure.message.contains("négatif"), "{}", failure.message);
    assert_eq!(view(&mut desk, &committee, "2026-11-24")["own"], 0);
}

#[test]
fn what_is_inherited_is_taken_back_from_a_day_on_and_past_days_keep_their_rule() {
    let mut desk = Desk::new();
    let committee = desk.make("committees.create", json!({"name": "Comité"}));
    set(&mut desk, &committee, "proxies_held", number(2), Some("2025-01-01"));
    set(&mut desk, &committee, "proxies_held", number(3), Some("2026-01-01"));
    set(&mut desk, &committee, "proxies_held", number(4), Some("2027-01-01"));
    let back =
        json!({"committee_id": committee, "parameter": "proxies_held", "from": "2026-07-01"});
    desk.run("bylaws.inherit", back.clone());
    let mut held = |on: &str| {
        parameter(&view(&mut desk, &committee, on), "proxies_held")["value"]["number"].clone()
    };
    assert_eq!(
        [held("2025-06-01"), held("2026-06-30"), held("2026-07-01"), held("2027-06-01")],
        [2, 3, 1, 1]
    );
    let failure = desk.refused("bylaws.inherit", back);
    assert!(failure.message.contains("déjà héritée"), "{}", failure.message);
    desk.run("history.undo", Value::Null);
    assert_eq!(
        parameter(&view(&mut desk, &committee, "2027-06-01"), "proxies_held")["value"]["number"],
        4
    );
    desk.verify();
}

#[test]
fn a_correction_cannot_make_two_rules_begin_together_nor_cite_another_committees_sitting() {
    let mut desk = Desk::sample();
    let committees = desk.run("committees.list", json!({}));
    let id = |name: &str| {
        let found = committees.as_array().expect("a list").iter().find(|one| one["name"] == name);
        common::id(found.expect("the committee"))
    };
    let partners = id("Comité des partenaires");
    let first = set(&mut desk, &partners, "proxies_held", number(2), Some("2025-01-01"));
    set(&mut desk, &partners, "proxies_held", number(3), Some("2026-01-01"));
    let failure =
        desk.refused("bylaws.update", json!({"id": first["id"], "starts_on": "2026-01-01"}));
    assert!(failure.message.contains("commence déjà"), "{}", failure.message);
    let other = committees
        .as_array()
        .expect("a list")
        .iter()
        .find(|one| one["parent_id"].is_null() && one["name"] != "Comité des partenaires")
        .map(common::id)
        .expect("another committee");
    let sittings = desk.run("bylaws.view", json!({"committee_id": partners}))["sittings"].clone();
    let failure = desk.refused(
        "bylaws.set",
        json!({
            "committee_id": other, "parameter": "proxies_held", "value": number(2),
            "source": "art. 6", "decided_in": sittings[0]["id"],
        }),
    );
    assert_eq!(failure.field.as_deref(), Some("decided_in"));
}

#[test]
fn the_reglement_of_a_day_prints_and_names_its_file() {
    let mut desk = Desk::sample();
    let committees = desk.run("committees.list", json!({}));
    let partners = common::id(&committees[0]);
    set(&mut desk, &partners, "casting_vote", choice("no"), Some("2026-02-01"));
    desk.run(
        "bylaws.set",
        json!({
            "committee_id": partners, "parameter": "secret_tie", "value": choice("declared"),
            "source": "art. 8", "starts_on": "2026-02-01",
        }),
    );
    let asked = json!({"document": "reglement", "committee_id": partners, "on": "2026-03-01"});
    let named = desk.run("documents.name", asked.clone());
    assert_eq!(named["file_name"], "Règlement intérieur 2026-03-01 – Comité des partenaires.pdf");
    assert_eq!(named["title"], "Règlement intérieur au 1er mars 2026");
    let shown = desk.run("documents.preview", asked.clone());
    assert!(shown["pages"].as_u64().expect("pages") >= 3);
    let path = desk.folder.path().join("reglement.pdf");
    let mut export = asked;
    export["path"] = json!(path);
    let written = desk.run("documents.export", export);
    assert_eq!(written["remarks"].as_array().map(Vec::len), Some(1), "{}", written["remarks"]);
    assert!(path.exists());
}

#[test]
fn a_document_says_what_it_lacks() {
    let mut desk = Desk::sample();
    let committees = desk.run("committees.list", json!({}));
    let partners = common::id(&committees[0]);
    let mut refused = |args: Value, expected: &str| {
        let failure = desk.refused("documents.preview", args);
        assert!(failure.message.contains(expected), "{}", failure.message);
    };
    refused(json!({"document": "reglement"}), "De quelle instance");
    refused(json!({"document": "pv"}), "laquelle");
    refused(json!({"document": "pv", "committee_id": partners}), "laquelle");
    refused(
        json!({"document": "reglement", "committee_id": partners, "on": "1200-01-01"}),
        "hors du calendrier",
    );
    refused(
        json!({"document": "reglement", "committee_id": partners, "on": "demain"}),
        "une date s’écrit",
    );
}

#[test]
fn a_title_says_who_may_stand_in_under_the_committees_own_rules() {
    let mut desk = Desk::new();
    let committee = desk.make("committees.create", json!({"name": "Comité"}));
    let titles =
        |desk: &mut Desk| desk.run("mandates.capacities", json!({"committee_id": committee}));
    let law = titles(&mut desk);
    assert_eq!(law[2]["label"], "personnalité qualifiée");
    assert_eq!(law[2]["means"], "Une personnalité qualifiée ne se fait pas suppléer.");
    assert_eq!(law[2]["source"], "art. R133-3 CRPA");
    set(&mut desk, &committee, "substitute_qualified", choice("appointed"), None);
    assert!(titles(&mut desk)[2]["means"].as_str().expect("words").contains("suppléant désigné"));
    let seat = desk.make("seats.create", json!({"committee_id": committee, "label": "Siège 1"}));
    desk.run(
        "mandates.appoint",
        json!({
            "seat_id": seat, "role": "titulaire", "civility": "madame", "family_name": "Titulaire 1",
            "starts_on": "2026-01-01", "capacity": "elected",
        }),
    );
    let composition = desk.run("committees.composition", json!({"id": committee}));
    assert_eq!(composition["seats"][0]["holder"]["capacity_label"], "élue");
    let profiles = desk.run("bylaws.profiles", json!({}));
    assert_eq!(profiles.as_array().map(Vec::len), Some(3));
    desk.verify();
}
