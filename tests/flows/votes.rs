//! Votes by the rules: majorities, secrecy, casting vote, decisions of the president, print.

mod common;
mod voting;

use common::{Desk, at, committee, open_sitting};
use serde_json::{Value, json};
use voting::{choice, counts, printed, rules, settle, vote};

#[test]
fn a_qualified_majority_is_asked_for_by_the_by_laws_and_said_in_the_minutes() {
    let mut desk = Desk::new();
    let committee = committee(&mut desk, 14);
    settle(&mut desk, &committee, "bylaws_majority", choice("two_thirds"));
    let sitting = open_sitting(&mut desk, &committee, 14);
    let subject = "La modification du règlement intérieur";
    let seen = desk.run("votes.preview", json!({"item_id": sitting.item, "subject": subject, "at": at("15:00"), "counts": counts(10, 3, 1)}));
    assert_eq!(
        (&seen["object"], &seen["majority"], &seen["majority_required"]),
        (&json!("bylaws"), &json!("two_thirds"), &json!(10))
    );
    let simple = vote(&sitting, subject, counts(9, 4, 1), json!({"majority": "simple"}));
    let refused = desk.refused("votes.record", simple);
    assert_eq!(
        refused.message,
        "Il faut ici la majorité des deux tiers, et non la majorité simple (règlement intérieur, art. 9)."
    );
    let adopted = desk.run("votes.record", vote(&sitting, subject, counts(10, 3, 1), json!({})));
    assert_eq!(
        adopted["sentence"],
        "Adoptée à la majorité des deux tiers requise, par 10 voix sur 14 (3 contre et 1 abstention)."
    );
    let rejected = desk.run("votes.record", vote(&sitting, subject, counts(9, 5, 0), json!({})));
    assert_eq!(rejected["outcome"], "rejected");
    assert_eq!(
        rejected["sentence"],
        "Rejetée faute de la majorité des deux tiers requise, par 9 voix sur 14 (5 contre) ; il en fallait 10."
    );
    assert!(
        printed(&mut desk, &sitting)
            .contains("La majorité des deux tiers est requise (règlement intérieur, art. 9).")
    );
    desk.verify();
}

#[test]
fn the_by_laws_own_base_settles_what_the_law_leaves_to_the_president() {
    let mut desk = Desk::new();
    let committee = committee(&mut desk, 11);
    let sitting = open_sitting(&mut desk, &committee, 11);
    let args = vote(&sitting, "Le texte", counts(5, 4, 2), json!({}));
    let open = desk.run("votes.record", args.clone());
    assert_eq!(open["outcome"], "to_proclaim");
    assert!(rules(&open).contains(&"vote.to_proclaim".to_owned()));
    desk.run("votes.proclaim", json!({"id": open["id"], "outcome": "adopted"}));
    let pages = printed(&mut desk, &sitting);
    assert!(pages.contains("présents ou représentés : rejeté ; des suffrages exprimés : adopté. Le président proclame le résultat (art. R133-11 CRPA)."), "{pages}");

    settle(&mut desk, &committee, "majority_base", choice("cast"));
    let settled = desk.run("votes.record", args);
    assert_eq!(settled["outcome"], "adopted");
    assert_eq!(settled["majority_required"], 5);
    desk.refused("votes.proclaim", json!({"id": settled["id"], "outcome": "rejected"}));
    assert!(printed(&mut desk, &sitting).contains(
        "La majorité se compte sur les suffrages exprimés (règlement intérieur, art. 9)."
    ));
}

#[test]
fn a_secret_ballot_is_required_for_nominations_unless_the_president_decides() {
    let mut desk = Desk::new();
    let committee = committee(&mut desk, 4);
    settle(&mut desk, &committee, "secret_nominations", choice("yes"));
    let sitting = open_sitting(&mut desk, &committee, 4);
    let subject = "Désignation du rapporteur";
    let usual = desk.run(
        "votes.preview",
        json!({"item_id": sitting.item, "subject": subject, "at": at("15:00")}),
    );
    assert_eq!((&usual["ballot"], &usual["object"]), (&json!("secret"), &json!("nomination")));
    let raised = vote(&sitting, subject, counts(4, 0, 0), json!({}));
    let refused = desk.refused("votes.record", raised.clone());
    assert_eq!(
        refused.message,
        "Une désignation se vote au scrutin secret (règlement intérieur, art. 9)."
    );
    assert!(refused.hint.expect("a way out").contains("décision motivée"));
    let seen = desk.run("votes.preview", json!({"item_id": sitting.item, "subject": subject, "ballot": "main_levee", "at": at("15:00"), "counts": counts(4, 0, 0)}));
    let finding = &seen["findings"][0];
    assert_eq!(
        (&finding["rule"], &finding["may_override"]),
        (&json!("vote.secret_required"), &json!(true))
    );

    let decide = json!({"meeting_id": sitting.id, "rule": finding["rule"], "about_id": finding["about"]["id"], "reason": "candidature unique, accord de tous les membres"});
    let decision = desk.make("president.decide", decide.clone());
    assert!(desk.refused("president.decide", decide).message.contains("déjà"));
    let recorded = desk.run("votes.record", raised.clone());
    assert_eq!(recorded["findings"][0]["severity"], "info");
    assert_eq!(recorded["findings"][0]["decision"], json!(decision));
    assert!(
        recorded["findings"][0]["sentence"].as_str().expect("words").contains("candidature unique")
    );
    assert!(
        printed(&mut desk, &sitting)
            .contains("« scrutin secret » : candidature unique, accord de tous les membres.")
    );
    // It was decided for that vote: the next one needs its own.
    desk.refused("votes.record", raised.clone());
    // Taken back with its vote, it stands for the vote that is taken again.
    desk.run("votes.remove", json!({"id": recorded["id"]}));
    desk.run("votes.record", raised);
    desk.run("president.withdraw", json!({"id": decision}));
    let item = desk.run("meetings.view", json!({"id": sitting.id}))["items"][0].clone();
    assert_eq!(item["votes"][0]["findings"][0]["severity"], "refuse");
    desk.verify();
}

#[test]
fn what_is_law_the_president_cannot_set_aside() {
    let mut desk = Desk::new();
    let committee = committee(&mut desk, 4);
    let sitting = open_sitting(&mut desk, &committee, 1);
    let seen = desk.run(
        "votes.preview",
        json!({"item_id": sitting.item, "at": at("15:00"), "counts": counts(1, 0, 0)}),
    );
    assert_eq!(
        (&seen["findings"][0]["rule"], &seen["findings"][0]["may_override"], &seen["complete"]),
        (&json!("vote.quorum"), &json!(false), &json!(false))
    );
    for rule in ["vote.quorum", "vote.recused", "vote.outsider", "vote.majority", "n’importe quoi"]
    {
        let refused = desk.refused("president.decide", json!({"meeting_id": sitting.id, "rule": rule, "about_id": sitting.item, "reason": "urgence"}));
        assert!(refused.message.contains("aucune décision ne l’écarte"), "{rule}");
    }
    let decide = |about: &str, reason: &str| json!({"meeting_id": sitting.id, "rule": "vote.secret_required", "about_id": about, "reason": reason});
    assert_eq!(
        desk.refused("president.decide", decide(&sitting.item, "  ")).field.as_deref(),
        Some("reason")
    );
    assert_eq!(
        desk.refused("president.decide", decide(&committee.id, "motif")).field.as_deref(),
        Some("about_id")
    );
}

#[test]
fn amendments_are_voted_before_their_text() {
    let mut desk = Desk::new();
    let committee = committee(&mut desk, 4);
    let sitting = open_sitting(&mut desk, &committee, 4);
    let amendment =
        desk.run("votes.record", vote(&sitting, "Amendement n° 1", counts(3, 1, 0), json!({})));
    assert_eq!(
        (&amendment["object"], &amendment["sentence"]),
        (&json!("amendment"), &json!("Adopté à la majorité, par 3 voix pour et 1 contre."))
    );
    desk.run(
        "votes.record",
        vote(&sitting, "Le texte", counts(4, 0, 0), json!({"at": at("15:10")})),
    );
    let late = vote(&sitting, "Amendement n° 2", counts(3, 1, 0), json!({"at": at("15:20")}));
    let refused = desk.refused("votes.record", late.clone());
    assert!(
        refused.message.contains("le texte a été mis aux voix à 15 h 10 (scrutin n° 2)"),
        "{}",
        refused.message
    );
    desk.run("president.decide", json!({"meeting_id": sitting.id, "rule": "vote.amendment_late", "about_id": sitting.item, "reason": "nouvelle délibération demandée"}));
    desk.run("votes.record", late);
}

#[test]
fn who_does_not_vote_is_told_by_name_and_article() {
    let mut desk = Desk::new();
    let committee = committee(&mut desk, 6);
    let person = desk.make("persons.create", json!({"family_name": "Expert"}));
    let expert = desk.make("mandates.create", json!({"committee_id": committee.id, "person_id": person, "role": "expert", "starts_on": "2020-01-01"}));
    let sitting = open_sitting(&mut desk, &committee, 5);
    desk.run(
        "attendance.arrive",
        json!({"meeting_id": sitting.id, "mandate_id": expert, "at": at("14:30")}),
    );
    desk.run(
        "recusals.leave",
        json!({"item_id": sitting.item, "mandate_id": committee.members[4], "at": at("14:40")}),
    );
    let call = |others: &[&String]| {
        let members = committee.members[..4].iter().chain(others.iter().copied());
        let ballots: Vec<Value> =
            members.map(|id| json!({"mandate_id": id, "choice": "pour"})).collect();
        json!({"item_id": sitting.item, "subject": "Le texte", "ballot": "appel_nominal", "at": at("15:00"), "ballots": ballots})
    };
    for (member, article) in [
        (&expert, "art. R133-6 CRPA"),
        (&committee.members[4], "art. R133-12 CRPA"),
        (&committee.members[5], "n’est pas en séance à 15 h"),
    ] {
        let refused = desk.refused("votes.record", call(&[member]));
        assert!(refused.message.contains(article), "{}", refused.message);
    }
    let vote = desk.run("votes.record", call(&[]));
    // Found out afterwards that one of them had left the item: the vote says so.
    desk.run(
        "recusals.leave",
        json!({"item_id": sitting.item, "mandate_id": committee.members[3], "at": at("14:50")}),
    );
    let item = desk.run("meetings.view", json!({"id": sitting.id}))["items"][0].clone();
    assert_eq!(item["votes"][0]["id"], vote["id"]);
    assert_eq!(rules(&item["votes"][0]), ["vote.recused", "vote.voters_changed"]);
}

#[test]
fn a_president_who_does_not_vote_is_not_counted() {
    let mut desk = Desk::new();
    let committee = committee(&mut desk, 5);
    settle(&mut desk, &committee, "casting_vote", choice("no"));
    settle(&mut desk, &committee, "president_votes", choice("no"));
    let sitting = open_sitting(&mut desk, &committee, 5);
    let view = desk.run("meetings.view", json!({"id": sitting.id, "at": at("14:50")}));
    assert_eq!((&view["quorum"]["counted"], &view["quorum"]["voters"]), (&json!(5), &json!(4)));
    assert_eq!(
        desk.refused("votes.record", vote(&sitting, "Le texte", counts(5, 0, 0), json!({})))
            .hint
            .as_deref(),
        Some("1 voix de trop")
    );
    let ballots: Vec<Value> =
        committee.members.iter().map(|id| json!({"mandate_id": id, "choice": "pour"})).collect();
    let refused = desk.refused("votes.record", json!({"item_id": sitting.item, "subject": "Le texte", "ballot": "appel_nominal", "at": at("15:00"), "ballots": ballots}));
    assert!(
        refused.message.contains("ne prend pas part aux votes (règlement intérieur, art. 9)"),
        "{}",
        refused.message
    );
    let tied = desk.run(
        "votes.record",
        vote(&sitting, "Le texte", counts(2, 2, 0), json!({"president_choice": "pour"})),
    );
    assert_eq!((&tied["outcome"], &tied["casting_vote"]), (&json!("tie"), &json!(false)));
    assert!(
        tied["findings"][0]["sentence"]
            .as_str()
            .expect("words")
            .contains("ne prend pas part aux votes")
    );
}

#[test]
fn a_casting_vote_needs_a_president_who_votes() {
    let mut desk = Desk::new();
    let committee = committee(&mut desk, 5);
    let sitting = open_sitting(&mut desk, &committee, 5);
    desk.run(
        "recusals.leave",
        json!({"item_id": sitting.item, "mandate_id": committee.members[0], "at": at("14:40")}),
    );
    let tied = desk.run(
        "votes.record",
        vote(&sitting, "Le texte", counts(2, 2, 0), json!({"president_choice": "pour"})),
    );
    assert_eq!(tied["outcome"], "tie", "the president left the item");
    desk.run("votes.remove", json!({"id": tied["id"]}));
    let again = vote(
        &sitting,
        "Le texte",
        counts(2, 2, 0),
        json!({"at": at("14:39"), "president_choice": "contre"}),
    );
    assert!(desk.refused("votes.record", again).message.contains("pour 5 votants"));
}

#[test]
fn under_secrecy_the_president_declares_only_where_the_by_laws_let_him() {
    let mut desk = Desk::new();
    let committee = committee(&mut desk, 4);
    let sitting = open_sitting(&mut desk, &committee, 4);
    let secret = |counts: Value| {
        vote(&sitting, "Le choix", counts, json!({"ballot": "secret", "president_choice": "pour"}))
    };
    let tied = desk.run("votes.record", secret(counts(2, 2, 0)));
    assert_eq!((&tied["outcome"], &tied["president_choice"]), (&json!("tie"), &Value::Null));
    settle(&mut desk, &committee, "secret_tie", choice("declared"));
    let declared = desk.run("votes.record", secret(counts(2, 2, 0)));
    assert_eq!(
        (&declared["outcome"], &declared["casting_vote"]),
        (&json!("adopted"), &json!(true))
    );
    let clear = desk.run("votes.record", secret(counts(3, 1, 0)));
    assert_eq!(clear["president_choice"], Value::Null, "no tie, nothing to declare");
    let hole = desk.run("votes.update", json!({"id": clear["id"], "president_choice": "contre"}));
    assert_eq!(hole["president_choice"], Value::Null);
    assert_eq!(clear["ballots"], json!([]));
}

#[test]
fn blank_and_void_ballots_need_an_urn() {
    let mut desk = Desk::new();
    let committee = committee(&mut desk, 4);
    let sitting = open_sitting(&mut desk, &committee, 4);
    let blank = json!({"pour": 3, "contre": 0, "abstention": 0, "blanc": 1});
    assert!(
        desk.refused("votes.record", vote(&sitting, "Le texte", blank.clone(), json!({})))
            .message
            .contains("scrutin secret")
    );
    let secret =
        desk.run("votes.record", vote(&sitting, "Le texte", blank, json!({"ballot": "secret"})));
    assert_eq!((&secret["outcome"], &secret["blanc"]), (&json!("adopted"), &json!(1)));
}
