//! Votes by college: a majority in each, weights, secrecy, print.

mod common;
mod voting;

use common::{Committee, Desk, at, open_sitting};
use serde_json::{Value, json};
use voting::{choice, counts, printed, rules, settle, vote};

/// Three colleges of 3, 2 and 1 members; the first member presides.
fn colleges(desk: &mut Desk) -> Committee {
    let id = desk.make("committees.create", json!({"name": "Comité de filière", "profile": "crpa", "colleges": ["État", "Éditeurs", "TPE"]}));
    let members = ["État", "État", "État", "Éditeurs", "Éditeurs", "TPE"]
        .iter()
        .enumerate()
        .map(|(number, college)| {
            let seat = desk.make("seats.create", json!({"committee_id": id, "label": format!("Siège {number}"), "college": college}));
            let role = if number == 0 { "president" } else { "titulaire" };
            desk.make("mandates.appoint", json!({"seat_id": seat, "role": role, "family_name": format!("Titulaire {college} {number}"), "starts_on": "2020-01-01"}))
        })
        .collect();
    Committee { id, members }
}

fn of_college(college: &str, pour: u32, contre: u32, abstention: u32) -> Value {
    json!({"college": college, "pour": pour, "contre": contre, "abstention": abstention})
}

#[test]
fn a_majority_in_each_college() {
    let mut desk = Desk::new();
    let committee = colleges(&mut desk);
    settle(&mut desk, &committee, "college_vote", choice("each_college"));
    let sitting = open_sitting(&mut desk, &committee, 5);
    let by = |counts: Value| json!({"item_id": sitting.item, "subject": "Le texte", "at": at("15:00"), "colleges": counts});
    let wrong = desk.refused(
        "votes.record",
        by(json!([of_college("État", 2, 0, 0), of_college("Éditeurs", 2, 0, 0)])),
    );
    assert_eq!(
        (wrong.message.as_str(), wrong.hint.as_deref()),
        ("Collège « État » : 2 + 0 + 0 = 2 pour 3 votants.", Some("Il manque 1 voix"))
    );
    assert!(
        desk.refused("votes.record", by(json!([of_college("Lune", 1, 0, 0)])))
            .message
            .contains("n’est pas un collège")
    );
    assert!(
        desk.refused("votes.record", vote(&sitting, "Le texte", counts(5, 0, 0), json!({})))
            .message
            .contains("indiquez les voix de chacun")
    );
    let rejected = desk.run(
        "votes.record",
        by(json!([of_college("État", 3, 0, 0), of_college("Éditeurs", 1, 1, 0)])),
    );
    assert_eq!((&rejected["outcome"], &rejected["pour"]), (&json!("rejected"), &json!(4)));
    assert_eq!(rejected["colleges"][1]["outcome"], "tie");
    assert_eq!(
        rejected["sentence"],
        "Rejeté faute de majorité dans chaque collège, par 4 voix pour et 1 contre."
    );
    assert!(rules(&rejected).contains(&"vote.empty_college".to_owned()));
    let adopted = desk.run("votes.update", json!({"id": rejected["id"], "colleges": [of_college("État", 2, 1, 0), of_college("Éditeurs", 2, 0, 0)]}));
    assert_eq!(
        adopted["sentence"],
        "Adopté à la majorité dans chaque collège, par 4 voix pour et 1 contre."
    );
    assert_eq!(adopted["colleges"].as_array().map(Vec::len), Some(2));
    let together = desk.refused(
        "votes.record",
        vote(&sitting, "Le texte", counts(5, 0, 0), json!({"counting": "together"})),
    );
    assert!(together.message.contains("collège par collège"), "{}", together.message);
    desk.verify();
}

#[test]
fn weighted_colleges_by_roll_call_and_a_tie_decided() {
    let mut desk = Desk::new();
    let committee = colleges(&mut desk);
    settle(&mut desk, &committee, "college_vote", choice("weighted"));
    let weights = json!({"kind": "weights", "weights": [{"college": "État", "weight": 1}, {"college": "Éditeurs", "weight": 1}, {"college": "TPE", "weight": 1}]});
    settle(&mut desk, &committee, "college_weights", weights.clone());
    let sitting = open_sitting(&mut desk, &committee, 6);
    let call = |choices: [&str; 6]| {
        let ballots: Vec<Value> = committee
            .members
            .iter()
            .zip(choices)
            .map(|(id, choice)| json!({"mandate_id": id, "choice": choice}))
            .collect();
        json!({"item_id": sitting.item, "subject": "Le texte", "ballot": "appel_nominal", "at": at("15:00"), "ballots": ballots})
    };
    let tied =
        desk.run("votes.record", call(["pour", "pour", "pour", "contre", "contre", "contre"]));
    assert_eq!((&tied["outcome"], &tied["casting_vote"]), (&json!("adopted"), &json!(true)));
    let mut heavier = weights;
    heavier["weights"][1]["weight"] = json!(3);
    settle(&mut desk, &committee, "college_weights", heavier);
    let lost = desk.run("votes.record", call(["pour", "pour", "pour", "contre", "contre", "pour"]));
    assert_eq!(
        (&lost["outcome"], &lost["majority_required"], &lost["pour"]),
        (&json!("rejected"), &json!(6), &json!(4))
    );
    assert_eq!(lost["colleges"][1]["weight"], 3);
    assert_eq!(
        lost["sentence"],
        "Rejeté en voix pondérées par collège, par 4 voix pour et 6 contre."
    );
    let view = desk.run("meetings.view", json!({"id": sitting.id, "at": at("15:00")}));
    assert_eq!(
        (&view["voters"][3]["college"], &view["voters"][3]["weight"]),
        (&json!("Éditeurs"), &json!(3))
    );
}

#[test]
fn a_secret_count_by_college_never_tells_how_one_member_voted() {
    let mut desk = Desk::new();
    let committee = colleges(&mut desk);
    settle(&mut desk, &committee, "college_vote", choice("each_college"));
    let sitting = open_sitting(&mut desk, &committee, 6);
    let secret = json!({"item_id": sitting.item, "subject": "Le choix", "ballot": "secret", "at": at("15:00"),
        "colleges": [of_college("État", 3, 0, 0), of_college("Éditeurs", 2, 0, 0), of_college("TPE", 1, 0, 0)]});
    let refused = desk.refused("votes.record", secret);
    assert!(
        refused.message.contains("« TPE » n’a qu’un votant, Titulaire TPE 5"),
        "{}",
        refused.message
    );
    let seen = desk.run(
        "votes.preview",
        json!({"item_id": sitting.item, "ballot": "secret", "at": at("15:00")}),
    );
    assert!(rules(&seen).contains(&"vote.taking".to_owned()), "said before anybody votes");
}

#[test]
fn a_voter_without_college_is_counted_nowhere() {
    let mut desk = Desk::new();
    let committee = colleges(&mut desk);
    let seat =
        desk.make("seats.create", json!({"committee_id": committee.id, "label": "Siège seul"}));
    let alone = desk.make("mandates.appoint", json!({"seat_id": seat, "role": "titulaire", "family_name": "Titulaire seul", "starts_on": "2020-01-01"}));
    settle(&mut desk, &committee, "college_vote", choice("each_college"));
    let sitting = open_sitting(&mut desk, &committee, 6);
    desk.run(
        "attendance.arrive",
        json!({"meeting_id": sitting.id, "mandate_id": alone, "at": at("14:35")}),
    );
    let seen = desk
        .run("votes.preview", json!({"item_id": sitting.item, "at": at("15:00"), "colleges": []}));
    assert!(
        seen["findings"].to_string().contains("Titulaire seul n’appartient à aucun collège"),
        "{}",
        seen["findings"]
    );
    assert_eq!(seen["complete"], false);
}

#[test]
fn the_minutes_print_votes_by_member_and_by_college() {
    let mut desk = Desk::new();
    let committee = colleges(&mut desk);
    settle(&mut desk, &committee, "college_vote", choice("each_college"));
    let sitting = open_sitting(&mut desk, &committee, 6);
    let ballots: Vec<Value> =
        committee.members.iter().map(|id| json!({"mandate_id": id, "choice": "pour"})).collect();
    desk.run("votes.record", json!({"item_id": sitting.item, "subject": "Le texte", "ballot": "appel_nominal", "at": at("15:00"), "ballots": ballots}));
    let pages = printed(&mut desk, &sitting);
    for words in [
        "Titulaire TPE 5",
        "une majorité dans chacun (règlement intérieur, art. 9)",
        "art. R133-10 CRPA",
    ] {
        assert!(pages.contains(words), "{words}: {pages}");
    }
    let out = desk.folder.path().join("pv.pdf");
    desk.run("documents.export", json!({"document": "pv", "meeting_id": sitting.id, "path": out}));
}
