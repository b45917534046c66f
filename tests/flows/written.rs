//! Deliberation by written exchange, from its announcement to its minutes, and every step out of order.

mod common;

use common::{Committee, Desk, committee};
use serde_json::{Value, json};

/// A day of October 2024, at an hour.
fn on(day: u32, hour: &str) -> String {
    format!("2024-10-{day:02}T{hour}")
}

struct Exchange {
    id: String,
    item: String,
}

/// A written sitting of 14 seats with one avis to give, planned for 14 October 2024 at 9:00.
fn prepared(desk: &mut Desk, committee: &Committee) -> Exchange {
    let id = desk.make(
        "meetings.create",
        json!({"committee_id": committee.id, "starts_at": on(14, "09:00"), "mode": "written"}),
    );
    let item = desk.make(
        "agenda.add",
        json!({"meeting_id": id, "title": "Avis sur le référentiel", "kind": "avis", "notes": "Le comité est d’avis que le référentiel soit publié."}),
    );
    Exchange { id, item }
}

fn announced(desk: &mut Desk, committee: &Committee) -> Exchange {
    let exchange = prepared(desk, committee);
    desk.run(
        "written.announce",
        json!({"meeting_id": exchange.id, "at": on(4, "10:00"), "closes_at": on(18, "18:00")}),
    );
    exchange
}

fn opened(desk: &mut Desk, committee: &Committee) -> Exchange {
    let exchange = announced(desk, committee);
    desk.run("written.open", json!({"meeting_id": exchange.id, "at": on(14, "09:00"), "message": "La délibération porte sur le référentiel."}));
    exchange
}

impl Exchange {
    fn words(&self, member: &str, at: &str) -> Value {
        json!({"meeting_id": self.id, "item_id": self.item, "mandate_id": member, "text": "Le référentiel convient.", "at": at})
    }

    fn vote(&self, member: &str, choice: &str, at: &str) -> Value {
        json!({"meeting_id": self.id, "item_id": self.item, "mandate_id": member, "choice": choice, "at": at})
    }

    /// The vote is open from the 18th to the 22nd; the members given have voted for.
    fn voted_by(&self, desk: &mut Desk, members: &[String]) {
        desk.run("written.close_debate", json!({"meeting_id": self.id, "at": on(18, "18:05")}));
        desk.run(
            "written.open_vote",
            json!({"meeting_id": self.id, "at": on(18, "18:06"), "closes_at": on(22, "12:00")}),
        );
        for member in members {
            desk.run("written.vote", self.vote(member, "pour", &on(21, "10:00")));
        }
    }

    fn view(&self, desk: &mut Desk) -> Value {
        desk.run("written.view", json!({"meeting_id": self.id}))
    }
}

#[test]
fn an_exchange_goes_from_its_announcement_to_its_minutes() {
    let mut desk = Desk::new();
    let committee = committee(&mut desk, 14);
    let exchange = opened(&mut desk, &committee);
    let view = exchange.view(&mut desk);
    assert_eq!(view["stage"], "debating");
    assert_eq!(view["opening_message"], "La délibération porte sur le référentiel.");
    let home = desk.run("home.view", json!({}));
    assert_eq!(
        home["first"]["title"],
        "Clore les débats de la plénière n° 2024-01 du 14 octobre 2024"
    );
    assert_eq!(home["first"]["detail"], "Contributions reçues jusqu’au 18 octobre 2024 à 18 h.");
    let first =
        desk.make("written.contribute", exchange.words(&committee.members[1], &on(15, "10:00")));
    let mut answer = exchange.words(&committee.members[2], &on(16, "10:00"));
    answer["reply_to"] = json!(first);
    let answer = desk.run("written.contribute", answer);
    assert_eq!((&answer["depth"], &answer["answers"]), (&json!(1), &json!("Titulaire 2")));
    desk.run("written.extend", json!({"meeting_id": exchange.id, "at": on(17, "10:00"), "to": on(18, "20:00"), "reason": "deux membres consultent"}));
    desk.run("written.close_debate", json!({"meeting_id": exchange.id, "at": on(18, "20:00")}));
    desk.run(
        "written.open_vote",
        json!({"meeting_id": exchange.id, "at": on(18, "20:01"), "closes_at": on(22, "12:00")}),
    );
    for member in &committee.members[..7] {
        desk.run("written.vote", exchange.vote(member, "contre", &on(20, "09:00")));
    }
    // A vote is replaced until the closing.
    for member in &committee.members[..6] {
        desk.run("written.vote", exchange.vote(member, "pour", &on(21, "09:00")));
    }
    let closed = desk.run("written.close_vote", json!({"meeting_id": exchange.id}));
    assert_eq!(closed["stage"], "vote_closed");
    let vote = &closed["items"][0]["vote"];
    assert_eq!(
        (&vote["pour"], &vote["contre"], &vote["outcome"]),
        (&json!(6), &json!(1), &json!("adopted"))
    );
    assert_eq!(vote["ballots"].as_array().map(Vec::len), Some(7));
    let sitting = desk.run("meetings.view", json!({"id": exchange.id}));
    assert_eq!(sitting["summary"]["state"], "closed");
    assert_eq!(
        sitting["quorum"]["sentence"],
        "Participation suffisante : 7 membres sur 14, 7 requis."
    );
    assert_eq!(sitting["items"][0]["state"], "done");
    let sent =
        desk.run("written.send_results", json!({"meeting_id": exchange.id, "at": on(22, "14:00")}));
    assert_eq!((&sent["stage"], &sent["next"]), (&json!("results_sent"), &Value::Null));
    desk.verify();
}

#[test]
fn steps_out_of_order_are_refused() {
    let mut desk = Desk::new();
    let committee = committee(&mut desk, 14);
    let exchange = prepared(&mut desk, &committee);
    let of = |more: Value| {
        let mut args = json!({"meeting_id": exchange.id});
        for (key, value) in more.as_object().expect("an object") {
            args[key] = value.clone();
        }
        args
    };
    let refused = desk.refused("written.open", of(json!({"message": "Bonjour"})));
    assert_eq!(refused.message, "Impossible d’ouvrir l’échange : l’échange est « à annoncer ».");
    assert_eq!(refused.hint.as_deref(), Some("Annoncez-le d’abord aux membres."));
    let before = desk.refused(
        "written.announce",
        of(json!({"at": on(4, "10:00"), "closes_at": on(12, "18:00")})),
    );
    assert!(before.message.starts_with("La clôture précéderait l’ouverture"));
    desk.run("written.announce", of(json!({"at": on(4, "10:00"), "closes_at": on(18, "18:00")})));
    let early =
        desk.refused("written.contribute", exchange.words(&committee.members[0], &on(15, "09:00")));
    assert!(early.message.contains("l’échange est « annoncé »"));
    let early =
        desk.refused("written.open", of(json!({"message": "Bonjour", "at": on(13, "09:00")})));
    assert!(early.message.starts_with("L’ouverture est annoncée pour le 14 octobre 2024"));
    assert!(
        desk.refused("written.open", of(json!({"message": " ", "at": on(14, "09:00")})))
            .message
            .contains("message d’ouverture manque")
    );
    let ordinary = desk.refused("meetings.open", json!({"id": exchange.id, "at": on(14, "09:00")}));
    assert!(ordinary.message.contains("se tient par écrit"));
    let mode = desk.refused("meetings.update", json!({"id": exchange.id, "mode": "remote"}));
    assert_eq!(mode.field.as_deref(), Some("mode"));
    desk.run("written.open", of(json!({"message": "Bonjour", "at": on(14, "09:00")})));
    let at = |hour: String| exchange.words(&committee.members[0], &hour);
    assert!(
        desk.refused("written.contribute", at(on(14, "08:00")))
            .message
            .starts_with("L’échange s’est ouvert le")
    );
    assert!(
        desk.refused("written.contribute", at(on(18, "18:01")))
            .message
            .contains("jusqu’au 18 octobre 2024 à 18 h")
    );
    assert!(
        desk.refused(
            "written.extend",
            of(json!({"at": on(16, "09:00"), "to": on(17, "18:00"), "reason": "attente"}))
        )
        .message
        .contains("déjà reçues")
    );
    assert!(
        desk.refused("written.close_debate", of(json!({"at": on(17, "18:00")})))
            .message
            .contains("ne se closent pas avant")
    );
    assert!(
        desk.refused("written.open_vote", of(json!({"closes_at": on(22, "12:00")})))
            .hint
            .expect("what comes first")
            .contains("clôt d’abord les débats")
    );
    desk.run("written.close_debate", of(json!({"at": on(18, "18:00")})));
    assert!(
        desk.refused(
            "written.extend",
            of(json!({"at": on(18, "19:00"), "to": on(20, "18:00"), "reason": "attente"}))
        )
        .message
        .contains("« débats clos »")
    );
    assert!(
        desk.refused("written.contribute", at(on(18, "19:00")))
            .message
            .contains("Les contributions étaient reçues")
    );
    desk.run("written.contribute", at(on(18, "17:00")));
    assert!(
        desk.refused("meetings.close", json!({"id": exchange.id}))
            .message
            .contains("Impossible de lever la séance")
    );
    assert!(
        desk.refused(
            "written.open_vote",
            of(json!({"at": on(18, "18:01"), "closes_at": on(18, "18:00")}))
        )
        .message
        .contains("se fermerait avant")
    );
    assert!(
        desk.refused("written.send_results", of(json!({}))).message.contains("« débats clos »")
    );
    desk.verify();
}

#[test]
fn only_those_who_may_vote_do() {
    let mut desk = Desk::new();
    let committee = committee(&mut desk, 8);
    let person = desk.make("persons.create", json!({"family_name": "Expert"}));
    let expert = desk.make("mandates.create", json!({"committee_id": committee.id, "person_id": person, "role": "expert", "starts_on": "2020-01-01"}));
    let exchange = opened(&mut desk, &committee);
    desk.run("written.contribute", exchange.words(&expert, &on(15, "09:00")));
    desk.run("recusals.leave", json!({"item_id": exchange.item, "mandate_id": committee.members[3], "at": on(15, "10:00")}));
    exchange.voted_by(&mut desk, &[]);
    let refused = desk.refused("written.vote", exchange.vote(&expert, "pour", &on(20, "09:00")));
    assert!(refused.message.contains("il ne vote pas (art. R133-6 CRPA)"));
    assert!(
        desk.refused(
            "written.vote",
            exchange.vote(&committee.members[3], "pour", &on(20, "09:00"))
        )
        .message
        .contains("déporté")
    );
    assert!(
        desk.refused(
            "written.vote",
            exchange.vote(&committee.members[0], "blanc", &on(20, "09:00"))
        )
        .message
        .contains("Un vote écrit est nommé")
    );
    assert!(
        desk.refused(
            "written.vote",
            exchange.vote(&committee.members[0], "pour", &on(22, "12:01"))
        )
        .message
        .contains("Les votes étaient reçus")
    );
    assert!(desk.refused("written.withdraw_vote", json!({"meeting_id": exchange.id, "item_id": exchange.item, "mandate_id": committee.members[0]})).message.contains("n’existe pas"));
    assert!(desk.refused("proxies.give", json!({"meeting_id": exchange.id, "giver_id": committee.members[1], "holder_id": committee.members[2]})).message.contains("échange d’écrits"));
    assert!(
        desk.refused(
            "attendance.arrive",
            json!({"meeting_id": exchange.id, "mandate_id": committee.members[1]})
        )
        .message
        .contains("échange d’écrits")
    );
}

#[test]
fn too_few_make_no_deliberation() {
    let mut desk = Desk::new();
    let committee = committee(&mut desk, 14);
    let exchange = opened(&mut desk, &committee);
    desk.run("written.contribute", exchange.words(&committee.members[0], &on(15, "09:00")));
    exchange.voted_by(&mut desk, &committee.members[1..6]);
    let early = desk
        .refused("written.close_vote", json!({"meeting_id": exchange.id, "at": on(21, "12:00")}));
    assert!(early.message.contains("n’a pas encore voté"));
    let refused = desk.refused("written.close_vote", json!({"meeting_id": exchange.id}));
    assert_eq!(
        refused.message,
        "Participation insuffisante : 6 membres sur 14, 7 requis. La délibération n’est pas valable (ord. n° 2014-1329, art. 4)."
    );
    let severe = exchange.view(&mut desk);
    let found = severe["findings"].as_array().expect("findings");
    assert!(
        found
            .iter()
            .any(|one| one["rule"] == "written.participation" && one["severity"] == "refuse")
    );
    let early = desk
        .refused("meetings.declare_no_quorum", json!({"id": exchange.id, "at": on(21, "12:00")}));
    assert!(early.message.contains("peuvent encore s’exprimer"));
    let summary =
        desk.run("meetings.declare_no_quorum", json!({"id": exchange.id, "at": on(22, "12:00")}));
    assert_eq!(summary["state"], "no_quorum");
    desk.verify();
}

#[test]
fn who_writes_takes_part_and_who_sends_no_vote_is_not_counted_as_a_voter() {
    let mut desk = Desk::new();
    let committee = committee(&mut desk, 14);
    let exchange = opened(&mut desk, &committee);
    for member in &committee.members[7..9] {
        desk.run("written.contribute", exchange.words(member, &on(15, "09:00")));
    }
    exchange.voted_by(&mut desk, &committee.members[..5]);
    let closed = desk.run("written.close_vote", json!({"meeting_id": exchange.id}));
    assert_eq!(closed["participation"]["counted"], 7);
    let vote = &closed["items"][0]["vote"];
    assert_eq!((&vote["voters"], &vote["findings"]), (&json!(5), &json!([])));
}

#[test]
fn bylaws_may_forbid_it() {
    let mut desk = Desk::new();
    let committee = committee(&mut desk, 14);
    let exchange = prepared(&mut desk, &committee);
    desk.run("bylaws.set", json!({"committee_id": committee.id, "parameter": "written_deliberation", "value": {"kind": "choice", "choice": "no"}, "source": "règlement intérieur, art. 9"}));
    let refused = desk.refused(
        "written.announce",
        json!({"meeting_id": exchange.id, "at": on(4, "10:00"), "closes_at": on(18, "18:00")}),
    );
    assert!(refused.message.contains("règlement intérieur, art. 9"));
    let view = exchange.view(&mut desk);
    assert_eq!(view["admitted"], false);
    let found = view["findings"].as_array().expect("findings");
    assert!(found.iter().any(|one| one["rule"] == "written.not_allowed"));
}

#[test]
fn minutes_wait_for_the_draft_and_the_votes() {
    let mut desk = Desk::new();
    let committee = committee(&mut desk, 8);
    let exchange = opened(&mut desk, &committee);
    exchange.voted_by(&mut desk, &committee.members[..6]);
    desk.run("written.close_vote", json!({"meeting_id": exchange.id}));
    desk.run("agenda.update", json!({"id": exchange.item, "notes": null}));
    desk.run("minutes.draft", json!({"meeting_id": exchange.id}));
    let refused = desk.refused("minutes.review", json!({"meeting_id": exchange.id}));
    assert!(refused.hint.expect("what is missing").contains("Le texte soumis manque"));
    let missing = |desk: &mut Desk| -> Vec<String> {
        let view = desk.run("minutes.view", json!({"meeting_id": exchange.id}));
        let all = view["requirements"].as_array().expect("requirements").clone();
        all.iter()
            .filter(|one| one["met"] == false)
            .map(|one| one["key"].as_str().unwrap_or_default().to_owned())
            .collect()
    };
    assert_eq!(missing(&mut desk), ["officers", "drafts", "transmission", "results"]);
    desk.run("agenda.update", json!({"id": exchange.item, "notes": "Le comité est d’avis que le référentiel soit publié."}));
    assert_eq!(missing(&mut desk), ["officers", "transmission", "results"]);
}

#[test]
fn the_sample_holds_an_exchange_ready_for_its_approval() {
    let mut desk = Desk::sample();
    let id = desk.meeting("Comité de filière EdTech", "minutes_in_review");
    let view = desk.run("written.view", json!({"meeting_id": id}));
    assert_eq!(view["stage"], "results_sent");
    assert_eq!(view["participation"]["short"], "8 sur 9, 5 requis");
    assert_eq!(
        view["items"][0]["vote"]["sentence"],
        "Adopté à la majorité, par 6 voix pour, 1 contre et 1 abstention."
    );
    desk.verify();
}
