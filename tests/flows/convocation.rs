//! Convocation through the operations: who receives what, how long before, what changed since.

mod common;

use common::{Committee, Desk, at, committee, open_sitting};
use serde_json::{Value, json};

/// A sitting on Thursday 8 October 2026 at 14:30, with one item, not convened.
fn prepared(desk: &mut Desk, committee: &Committee) -> (String, String) {
    let id = desk
        .make("meetings.create", json!({"committee_id": committee.id, "starts_at": at("14:30")}));
    let item = desk
        .make("agenda.add", json!({"meeting_id": id, "title": "Recommandation", "kind": "vote"}));
    (id, item)
}

/// The same, convened by e-mail on that day.
fn convened(desk: &mut Desk, committee: &Committee, on: &str) -> String {
    let (id, _) = prepared(desk, committee);
    desk.run("meetings.convene", json!({"id": id, "at": on, "channel": "courriel"}));
    id
}

fn view(desk: &mut Desk, id: &str) -> Value {
    desk.run("convocation.view", json!({"meeting_id": id}))
}

fn recipient<'a>(view: &'a Value, mandate: &str) -> &'a Value {
    let all = view["recipients"].as_array().expect("recipients");
    all.iter().find(|one| one["mandate_id"] == mandate).expect("the recipient")
}

fn sending(view: &Value, mandate: &str) -> Value {
    recipient(view, mandate)["dispatch"]["id"].clone()
}

fn rules(view: &Value) -> Vec<&str> {
    let findings = view["findings"].as_array().expect("findings");
    findings.iter().filter_map(|finding| finding["rule"].as_str()).collect()
}

fn sentence(view: &Value, rule: &str) -> String {
    let findings = view["findings"].as_array().expect("findings");
    let found = findings.iter().find(|finding| finding["rule"] == rule);
    found.unwrap_or_else(|| panic!("no {rule} in {findings:?}"))["sentence"]
        .as_str()
        .expect("a sentence")
        .to_owned()
}

#[test]
fn the_recipients_follow_from_the_mandates_of_the_day() {
    let mut desk = Desk::new();
    let committee = committee(&mut desk, 3);
    let mut mandate = |name: &str, args: Value| {
        let person = desk.make("persons.create", json!({"family_name": name}));
        let mut args = args;
        args["committee_id"] = json!(committee.id);
        args["person_id"] = json!(person);
        args["starts_on"] = json!("2020-01-01");
        desk.make("mandates.create", args)
    };
    let expert = mandate("Experte", json!({"role": "expert"}));
    let secretary = mandate("Secrétaire", json!({"role": "secretaire"}));
    let gone = mandate(
        "Ancien",
        json!({"role": "titulaire", "voice": "consultative", "ends_on": "2026-10-07"}),
    );
    let composition = desk.run("committees.composition", json!({"id": committee.id}));
    let seat = composition["seats"][1]["id"].clone();
    let substitute = desk.make(
        "mandates.appoint",
        json!({"seat_id": seat, "role": "suppleant", "family_name": "Suppléant 2", "starts_on": "2020-01-01"}),
    );
    let (id, item) = prepared(&mut desk, &committee);
    desk.run("agenda.update", json!({"id": item, "rapporteur_id": expert}));

    let seen = view(&mut desk, &id);
    let standing = |seen: &Value, who: &str| recipient(seen, who)["standing"].clone();
    assert_eq!(standing(&seen, &committee.members[0]), "convened");
    assert_eq!(standing(&seen, &substitute), "informed");
    assert_eq!(standing(&seen, &secretary), "secretariat");
    assert_eq!(recipient(&seen, &expert)["detail"], "entendu au point 1");
    assert!(
        seen["recipients"]
            .as_array()
            .expect("all")
            .iter()
            .all(|one| one["mandate_id"] != json!(gone))
    );
    assert_eq!(seen["summary"], "0 reçue à temps sur 3");

    desk.run(
        "attendance.excuse",
        json!({"meeting_id": id, "mandate_id": committee.members[1], "at": "2026-09-20T09:00"}),
    );
    let seen = view(&mut desk, &id);
    assert_eq!(standing(&seen, &substitute), "convened");
    assert_eq!(recipient(&seen, &substitute)["detail"], "supplée Titulaire 2, excusé");
    desk.run("meetings.convene", json!({"id": id, "at": "2026-09-28T10:00"}));
    let seen = view(&mut desk, &id);
    let ids: Vec<Value> = [&committee.members[0], &substitute, &committee.members[2]]
        .iter()
        .map(|one| sending(&seen, one))
        .collect();
    desk.run("convocation.receive", json!({"ids": ids, "at": "2026-09-29T09:00"}));
    let seen = view(&mut desk, &id);
    assert_eq!(seen["summary"], "3 reçues à temps sur 3", "a substitute receives for his seat");
    assert_eq!(recipient(&seen, &expert)["state"], "no_delay");
    desk.verify();
}

#[test]
fn each_receipt_is_judged_by_the_days_it_leaves() {
    let mut desk = Desk::new();
    let committee = committee(&mut desk, 3);
    let id = convened(&mut desk, &committee, "2026-09-28T10:00");
    let seen = view(&mut desk, &id);
    assert_eq!(seen["delay"]["deadline"], "2026-10-03");
    for (member, day) in committee.members.iter().zip(["2026-10-03", "2026-10-05"]) {
        let dispatch = sending(&seen, member);
        desk.run(
            "convocation.receive",
            json!({"ids": [dispatch], "receipt": "signed", "at": format!("{day}T12:00")}),
        );
    }
    let seen = view(&mut desk, &id);
    assert_eq!(recipient(&seen, &committee.members[0])["state"], "in_time");
    assert_eq!(recipient(&seen, &committee.members[0])["days"], 5);
    assert_eq!(recipient(&seen, &committee.members[1])["state"], "late");
    assert_eq!(recipient(&seen, &committee.members[2])["state"], "unacknowledged");
    assert_eq!(seen["summary"], "1 reçue à temps sur 3");
    assert_eq!(
        sentence(&seen, "convocation.received_late"),
        "Titulaire 2 : convocation reçue 3 jours calendaires avant la séance ; 5 requis."
    );
    assert!(sentence(&seen, "convocation.no_receipt").starts_with("Titulaire 3 : rien n’établit"));

    desk.run("meetings.update", json!({"id": id, "urgency_reason": "Avis demandé sous dix jours"}));
    let seen = view(&mut desk, &id);
    assert_eq!(recipient(&seen, &committee.members[1])["state"], "urgent");
    assert!(!rules(&seen).contains(&"convocation.received_late"));
    assert!(sentence(&seen, "convocation.urgency").contains("avis demandé sous dix jours"));
    desk.verify();
}

#[test]
fn where_sending_counts_no_receipt_is_asked_for() {
    let mut desk = Desk::new();
    let committee = committee(&mut desk, 2);
    let clause = |parameter: &str, value: Value| json!({"committee_id": committee.id, "parameter": parameter, "value": value, "source": "RI, art. 3"});
    desk.run(
        "bylaws.set",
        clause("convocation_event", json!({"kind": "choice", "choice": "sending"})),
    );
    desk.run("bylaws.set", clause("urgency", json!({"kind": "choice", "choice": "no"})));
    let id = convened(&mut desk, &committee, "2026-10-01T10:00");
    let seen = view(&mut desk, &id);
    assert_eq!(seen["summary"], "2 envoyées à temps sur 2");
    assert_eq!(rules(&seen), Vec::<&str>::new());
    let refused = desk.refused("meetings.update", json!({"id": id, "urgency_reason": "Pressé"}));
    assert_eq!(refused.message, "L’urgence n’abrège pas le délai de convocation (RI, art. 3).");
}

#[test]
fn a_sending_that_failed_is_sent_again() {
    let mut desk = Desk::new();
    let committee = committee(&mut desk, 2);
    let id = convened(&mut desk, &committee, "2026-09-28T10:00");
    let first = sending(&view(&mut desk, &id), &committee.members[0]);
    let early =
        desk.refused("convocation.receive", json!({"ids": [first], "at": "2026-09-27T10:00"}));
    assert!(early.message.contains("précéderait l’envoi"), "{}", early.message);
    let future =
        desk.refused("convocation.receive", json!({"ids": [first], "at": "2199-01-01T10:00"}));
    assert!(future.message.contains("dans l’avenir"), "{}", future.message);
    desk.run(
        "convocation.fail",
        json!({"id": first, "at": "2026-09-28T10:01", "note": "adresse inconnue"}),
    );
    let seen = view(&mut desk, &id);
    assert_eq!(recipient(&seen, &committee.members[0])["state"], "failed");
    assert!(sentence(&seen, "convocation.failed").contains("28 septembre 2026"));
    assert!(
        desk.refused("convocation.receive", json!({"ids": [first]})).message.contains("a échoué")
    );

    let again = json!({"meeting_id": id, "to": [{"mandate_id": committee.members[0], "channel": "letter"}], "at": "2026-09-29T10:00"});
    desk.run("convocation.dispatch", again);
    let seen = view(&mut desk, &id);
    let second = sending(&seen, &committee.members[0]);
    assert_eq!(recipient(&seen, &committee.members[0])["channel"], "letter");
    desk.run("convocation.receive", json!({"ids": [second], "at": "2026-10-01T09:00"}));
    assert_eq!(recipient(&view(&mut desk, &id), &committee.members[0])["state"], "in_time");
    desk.run("convocation.correct", json!({"id": second, "received_at": null}));
    assert_eq!(recipient(&view(&mut desk, &id), &committee.members[0])["state"], "unacknowledged");
    desk.run("convocation.remove", json!({"id": second}));
    assert_eq!(recipient(&view(&mut desk, &id), &committee.members[0])["state"], "failed");

    // The next sitting is written to as this one was.
    let (next, _) = prepared(&mut desk, &committee);
    let seen = view(&mut desk, &next);
    assert_eq!(seen["usual_channel"], "email");
    desk.verify();
}

#[test]
fn the_agenda_is_frozen_and_its_changes_are_told() {
    let mut desk = Desk::new();
    let committee = committee(&mut desk, 2);
    let id = convened(&mut desk, &committee, "2026-09-20T10:00");
    let refused = desk.refused("convocation.send_changes", json!({"meeting_id": id}));
    assert!(refused.message.contains("Rien n’a changé"), "{}", refused.message);
    let item = desk.run("meetings.view", json!({"id": id}))["items"][0]["id"].clone();
    desk.run("agenda.update", json!({"id": item, "title": "Recommandation amendée"}));
    let added =
        desk.make("agenda.add", json!({"meeting_id": id, "title": "Calendrier", "kind": "debat"}));
    let seen = view(&mut desk, &id);
    assert_eq!(seen["agenda"][0]["title"], "Recommandation", "frozen as convened");
    let told: Vec<&str> = seen["changes"]
        .as_array()
        .expect("changes")
        .iter()
        .filter_map(|change| change["sentence"].as_str())
        .collect();
    assert_eq!(
        told,
        [
            "Point 1 : « Recommandation » devient « Recommandation amendée »",
            "Point 2 ajouté : Calendrier"
        ]
    );
    assert!(rules(&seen).contains(&"convocation.changes_unsent"));
    assert!(sentence(&seen, "convocation.item_added").starts_with("Point 2 : ajouté après"));
    assert!(seen["amendment"]["body"].as_str().expect("a letter").contains("Calendrier"));

    desk.run("convocation.send_changes", json!({"meeting_id": id, "at": "2026-09-25T09:00"}));
    let seen = view(&mut desk, &id);
    assert_eq!(seen["changes"][1]["told_at"], "2026-09-25T09:00:00");
    assert!(!rules(&seen).contains(&"convocation.changes_unsent"));
    assert!(sentence(&seen, "convocation.item_added").contains("reçu à temps pour 0 membre sur 2"));
    let additifs: Vec<Value> = seen["recipients"]
        .as_array()
        .expect("recipients")
        .iter()
        .map(|one| one["dispatches"][1]["id"].clone())
        .collect();
    desk.run("convocation.receive", json!({"ids": additifs, "at": "2026-09-26T09:00"}));
    assert!(!rules(&view(&mut desk, &id)).contains(&"convocation.item_added"));
    desk.run("agenda.remove", json!({"id": added}));
    desk.verify();
}

#[test]
fn documents_leave_with_the_convocation_once_they_are_in_hand() {
    let mut desk = Desk::new();
    let committee = committee(&mut desk, 2);
    let (id, item) = prepared(&mut desk, &committee);
    let refused = desk.refused("convocation.enclose", json!({"meeting_id": id, "title": "  "}));
    assert_eq!(refused.field.as_deref(), Some("title"));
    desk.run(
        "convocation.enclose",
        json!({"meeting_id": id, "title": "Projet", "item_id": item, "pages": 4}),
    );
    desk.run("convocation.enclose", json!({"meeting_id": id, "title": "Annexe"}));
    desk.run("meetings.convene", json!({"id": id, "at": "2026-09-20T10:00"}));
    let seen = view(&mut desk, &id);
    assert_eq!(seen["enclosures"][0]["state_label"], "Envoyée");
    assert_eq!(seen["enclosures"][0]["item_number"], "1");
    assert_eq!(seen["enclosures"][1]["state_label"], "Attendue");
    assert_eq!(sentence(&seen, "convocation.enclosure_awaited"), "Pièce attendue : Annexe.");
    let annex = seen["enclosures"][1]["id"].clone();
    desk.run("convocation.update_enclosure", json!({"id": annex, "pages": 12}));
    desk.run("convocation.send_changes", json!({"meeting_id": id, "at": "2026-10-06T10:00"}));
    let seen = view(&mut desk, &id);
    assert_eq!(
        sentence(&seen, "convocation.enclosure_late"),
        "Pièce envoyée 2 jours calendaires avant la séance ; 5 requis : Annexe."
    );
    desk.run("convocation.remove_enclosure", json!({"id": annex}));
    desk.run("agenda.add", json!({"meeting_id": id, "title": "Autre", "kind": "debat"}));
    desk.run("agenda.remove", json!({"id": item}));
    assert_eq!(view(&mut desk, &id)["enclosures"][0]["item_id"], Value::Null);
    desk.verify();
}

#[test]
fn a_second_convocation_repeats_the_agenda_and_says_why() {
    let mut desk = Desk::new();
    let committee = committee(&mut desk, 14);
    let sitting = open_sitting(&mut desk, &committee, 3);
    desk.run("meetings.declare_no_quorum", json!({"id": sitting.id, "at": at("14:45")}));
    let second =
        desk.make("meetings.reconvene", json!({"id": sitting.id, "starts_at": "2026-10-22T14:30"}));
    let seen = view(&mut desk, &second);
    let phrase = seen["no_quorum_phrase"].as_str().expect("prefilled").to_owned();
    assert!(phrase.contains("jeudi 8 octobre 2026") && phrase.contains("R133-10"), "{phrase}");
    assert!(seen["letter"]["body"].as_str().expect("a letter").contains(&phrase));

    desk.run("convocation.set_phrase", json!({"meeting_id": second, "no_quorum_phrase": ""}));
    let convene = json!({"id": second, "at": "2026-10-12T10:00"});
    let refused = desk.refused("meetings.convene", convene.clone());
    assert!(refused.message.contains("aucun quorum n’est exigé"), "{}", refused.message);
    assert!(rules(&view(&mut desk, &second)).contains(&"convocation.second_phrase"));
    desk.run("convocation.set_phrase", json!({"meeting_id": second}));

    let other =
        desk.make("agenda.add", json!({"meeting_id": second, "title": "Autre", "kind": "vote"}));
    let refused = desk.refused("meetings.convene", convene.clone());
    assert_eq!(
        refused.message,
        "La seconde convocation porte sur un autre ordre du jour : « Autre » n’y figurait pas (art. R133-10 CRPA)."
    );
    desk.run("agenda.remove", json!({"id": other}));
    desk.run("meetings.convene", convene);
    assert_eq!(view(&mut desk, &second)["recipients"].as_array().map(Vec::len), Some(14));
    let refused = desk.refused("convocation.set_phrase", json!({"meeting_id": sitting.id}));
    assert!(refused.message.contains("pas une seconde convocation"));
    desk.verify();
}

#[test]
fn who_became_a_member_since_is_convened_then() {
    let mut desk = Desk::new();
    let committee = committee(&mut desk, 2);
    let id = convened(&mut desk, &committee, "2026-09-20T10:00");
    let seat = desk.make("seats.create", json!({"committee_id": committee.id, "label": "Siège 3"}));
    let new = desk.make(
        "mandates.appoint",
        json!({"seat_id": seat, "role": "titulaire", "family_name": "Titulaire 3", "starts_on": "2026-09-25"}),
    );
    let seen = view(&mut desk, &id);
    assert!(sentence(&seen, "convocation.new_member").contains("25 septembre 2026"));
    desk.run("convocation.dispatch", json!({"meeting_id": id, "at": "2026-09-26T10:00"}));
    let seen = view(&mut desk, &id);
    assert_eq!(recipient(&seen, &new)["dispatches"].as_array().map(Vec::len), Some(1));
    assert_eq!(
        recipient(&seen, &committee.members[0])["dispatches"].as_array().map(Vec::len),
        Some(1)
    );
    assert!(!rules(&seen).contains(&"convocation.new_member"));
    let refused = desk.refused("mandates.delete", json!({"id": new}));
    assert!(!refused.message.contains("incohérent"), "{}", refused.message);
    desk.verify();
}

#[test]
fn a_cancelled_sitting_is_told_to_whom_was_convened() {
    let mut desk = Desk::new();
    let committee = committee(&mut desk, 2);
    let (id, _) = prepared(&mut desk, &committee);
    let first = json!([{"mandate_id": committee.members[0]}]);
    let refused = desk.refused("convocation.dispatch", json!({"meeting_id": id, "to": first}));
    assert!(refused.message.contains("n’est pas convoquée"), "{}", refused.message);
    desk.run("meetings.convene", json!({"id": id, "at": "2026-09-20T10:00", "to": first}));
    let twice = desk.refused("meetings.convene", json!({"id": id}));
    assert!(twice.message.contains("déjà convoquée"), "{}", twice.message);
    let seen = view(&mut desk, &id);
    assert!(sentence(&seen, "convocation.not_convened").starts_with("Titulaire 2"));
    desk.run("meetings.cancel", json!({"id": id, "reason": "Salle indisponible"}));
    let seen = view(&mut desk, &id);
    assert!(
        seen["notice"]["body"].as_str().expect("a notice").contains("Motif : salle indisponible")
    );
    assert_eq!(recipient(&seen, &committee.members[0])["awaits_notice"], true);
    assert_eq!(recipient(&seen, &committee.members[1])["awaits_notice"], false);
    desk.run("convocation.dispatch", json!({"meeting_id": id}));
    let seen = view(&mut desk, &id);
    assert_eq!(recipient(&seen, &committee.members[0])["dispatches"][1]["kind"], "cancellation");
    assert_eq!(recipient(&seen, &committee.members[0])["awaits_notice"], false);
    desk.verify();
}

#[test]
fn a_committee_without_members_convenes_nobody() {
    let mut desk = Desk::new();
    let committee = committee(&mut desk, 0);
    let (id, _) = prepared(&mut desk, &committee);
    let seen = view(&mut desk, &id);
    assert_eq!(seen["summary"], "0 reçue à temps sur 0");
    assert!(seen["why_not"].as_str().expect("why").contains("aucun membre"));
    let refused = desk.refused("meetings.convene", json!({"id": id, "at": "2026-09-20T10:00"}));
    assert!(refused.message.contains("n’irait à personne"), "{}", refused.message);
}

#[test]
fn a_sitting_moved_once_convened_is_told_again() {
    let mut desk = Desk::new();
    let committee = committee(&mut desk, 3);
    let id = convened(&mut desk, &committee, "2026-09-28T09:00");
    let ids: Vec<Value> =
        committee.members.iter().map(|one| sending(&view(&mut desk, &id), one)).collect();
    desk.run("convocation.receive", json!({"ids": ids, "at": "2026-09-28T10:00"}));
    assert!(!rules(&view(&mut desk, &id)).contains(&"convocation.moved"));
    desk.run("meetings.update", json!({"id": id, "starts_at": "2026-10-15T10:00"}));
    let moved = view(&mut desk, &id);
    assert!(sentence(&moved, "convocation.moved").starts_with(
        "La séance a été déplacée après convocation : jeudi 15 octobre 2026 à 10 h au lieu du jeudi 8 octobre 2026 à 14 h 30."
    ));
    assert_eq!(recipient(&moved, &committee.members[0])["state"], "moved");
    let letter = moved["amendment"]["body"].as_str().expect("a letter");
    assert!(letter.contains("est déplacée"), "{letter}");
    // Everybody but the last is told: the last is named.
    let to: Vec<Value> =
        committee.members[..2].iter().map(|one| json!({"mandate_id": one})).collect();
    desk.run(
        "convocation.send_changes",
        json!({"meeting_id": id, "at": "2026-09-29T09:00", "to": to}),
    );
    let told = view(&mut desk, &id);
    assert_eq!(recipient(&told, &committee.members[0])["state"], "unacknowledged");
    assert!(sentence(&told, "convocation.moved").starts_with("Titulaire 3 : la nouvelle date"));
    assert_eq!(told["amendment"], Value::Null);
    desk.verify();
}
