//! Organisations, persons, seats and mandates: what is accepted, what is refused, what is dated.

mod common;

use common::{Desk, committee};
use serde_json::{Value, json};

#[test]
fn a_mandate_has_an_order_and_a_seat_one_holder() {
    let mut desk = Desk::new();
    let committee = committee(&mut desk, 1);
    let seats = desk.run("committees.composition", json!({"id": committee.id}));
    let seat = seats["seats"][0]["id"].clone();
    let appoint = |from: &str, to: Option<&str>| json!({"seat_id": seat, "role": "titulaire", "family_name": "Successeur", "starts_on": from, "ends_on": to});
    let refused = desk.refused("mandates.appoint", appoint("2026-05-01", Some("2026-04-30")));
    assert_eq!(refused.message, "La fin du mandat précède son début.");
    assert_eq!(refused.field.as_deref(), Some("ends_on"));
    let refused = desk.refused("mandates.appoint", appoint("2019-01-01", None));
    assert!(refused.message.contains("Ce siège est tenu par Titulaire 1"), "{}", refused.message);
    desk.run("mandates.appoint", appoint("2026-05-01", None));
    let old = desk.run("committees.composition", json!({"id": committee.id, "on": "2026-04-30"}));
    let new = desk.run("committees.composition", json!({"id": committee.id, "on": "2026-05-01"}));
    assert_eq!(old["seats"][0]["holder"]["person_name"], "Titulaire 1");
    assert_eq!(new["seats"][0]["holder"]["person_name"], "Successeur");
}

#[test]
fn a_person_of_the_register_takes_a_seat() {
    let mut desk = Desk::new();
    let committee = committee(&mut desk, 2);
    let seats = desk.run("committees.composition", json!({"id": committee.id}));
    let seat = seats["seats"][0]["id"].clone();
    let person = desk.make("persons.create", json!({"family_name": "Directrice générale"}));
    let known = json!({"seat_id": seat, "role": "titulaire", "person_id": person, "starts_on": "2026-05-01"});
    let mut both = known.clone();
    both["family_name"] = json!("Directeur");
    assert_eq!(desk.refused("mandates.appoint", both).field.as_deref(), Some("person_id"));
    let nobody = json!({"seat_id": seat, "role": "titulaire", "starts_on": "2026-05-01"});
    assert_eq!(desk.refused("mandates.appoint", nobody).field.as_deref(), Some("family_name"));

    let mandate = desk.run("mandates.appoint", known);
    assert_eq!(mandate["person_id"], json!(person));
    let before =
        desk.run("committees.composition", json!({"id": committee.id, "on": "2026-04-30"}));
    let after = desk.run("committees.composition", json!({"id": committee.id, "on": "2026-05-01"}));
    assert_eq!(before["seats"][0]["holder"]["person_name"], "Titulaire 1");
    assert_eq!(after["seats"][0]["holder"]["person_name"], "Directrice générale");
    // One act, taken back as one.
    desk.run("history.undo", Value::Null);
    let undone =
        desk.run("committees.composition", json!({"id": committee.id, "on": "2026-05-01"}));
    assert_eq!(undone["seats"][0]["holder"]["person_name"], "Titulaire 1");
}

#[test]
fn the_quorum_of_an_old_sitting_is_that_of_its_members() {
    let mut desk = Desk::new();
    let committee = committee(&mut desk, 4);
    for number in 5..=8 {
        desk.run("seats.create", json!({"committee_id": committee.id, "label": format!("Siège {number}"), "starts_on": "2026-01-01"}));
    }
    let threshold = |desk: &mut Desk, day: &str| {
        desk.run("committees.composition", json!({"id": committee.id, "on": day}))["quorum"]["threshold"].clone()
    };
    assert_eq!(threshold(&mut desk, "2025-12-31"), 2);
    assert_eq!(threshold(&mut desk, "2026-01-01"), 4);
}

#[test]
fn experts_are_heard_and_do_not_vote() {
    let mut desk = Desk::new();
    let committee = committee(&mut desk, 2);
    let person = desk.make("persons.create", json!({"family_name": "Expert"}));
    let mandate = |voice: Value| json!({"committee_id": committee.id, "person_id": person, "role": "expert", "voice": voice, "starts_on": "2026-01-01"});
    let refused = desk.refused("mandates.create", mandate(json!("deliberative")));
    assert!(refused.message.contains("R133-6"));
    assert_eq!(desk.run("mandates.create", mandate(Value::Null))["voice"], "consultative");
}

#[test]
fn what_sittings_use_is_not_deleted() {
    let mut desk = Desk::sample();
    let organisations = desk.run("organisations.list", Value::Null);
    let amf = organisations
        .as_array()
        .expect("a list")
        .iter()
        .find(|o| o["short_name"] == "AMF")
        .expect("AMF");
    assert!(
        desk.refused("organisations.delete", json!({"id": amf["id"]})).message.contains("1 siège")
    );
    let persons = desk.run("persons.list", Value::Null);
    let holder = persons
        .as_array()
        .expect("a list")
        .iter()
        .find(|p| p["family_name"] == "Titulaire AMF")
        .expect("a person");
    desk.refused("persons.delete", json!({"id": holder["id"]}));
    desk.refused("mandates.delete", json!({"id": holder["mandates"][0]["id"]}));
    desk.verify();
}

#[test]
fn a_working_group_without_seats_counts_its_members() {
    let mut desk = Desk::new();
    let group =
        desk.make("committees.create", json!({"name": "Groupe", "kind": "groupe_de_travail"}));
    for number in 0..5 {
        let person =
            desk.make("persons.create", json!({"family_name": format!("Membre {number}")}));
        desk.run("mandates.create", json!({"committee_id": group, "person_id": person, "role": "titulaire", "starts_on": "2026-01-01"}));
    }
    let composition = desk.run("committees.composition", json!({"id": group, "on": "2026-06-01"}));
    assert_eq!(
        (composition["seat_count"].clone(), composition["quorum"]["threshold"].clone()),
        (json!(5), json!(3))
    );
}

#[test]
fn three_hundred_members_and_two_hundred_items_are_no_trouble() {
    let mut desk = Desk::new();
    let committee = committee(&mut desk, 300);
    let id = desk.make(
        "meetings.create",
        json!({"committee_id": committee.id, "starts_at": "2026-10-08T14:30"}),
    );
    for number in 0..200 {
        desk.run(
            "agenda.add",
            json!({"meeting_id": id, "title": format!("Point {number}"), "duration": 1}),
        );
    }
    desk.run("attendance.arrive_all", json!({"meeting_id": id, "at": "2026-10-08T14:20"}));
    let view = desk.run("meetings.view", json!({"id": id, "at": "2026-10-08T14:30"}));
    assert_eq!(
        (view["quorum"]["counted"].clone(), view["items"].as_array().map(Vec::len)),
        (json!(300), Some(200))
    );
    let out = desk.folder.path().join("émargement.pdf");
    let written = desk
        .run("documents.export", json!({"document": "emargement", "meeting_id": id, "path": out}));
    assert!(written["pages"].as_u64().expect("pages") > 10);
}
