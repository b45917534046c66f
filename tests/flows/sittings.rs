//! Sittings from agenda to minutes, through the operations, as the window and the command line do.

mod common;

use common::{Desk, at, committee, id, open_sitting};
use serde_json::{Value, json};

#[test]
fn a_plenary_is_drafted_held_and_written_up() {
    let mut desk = Desk::new();
    let committee = committee(&mut desk, 14);
    let sitting = open_sitting(&mut desk, &committee, 10);
    let view = desk.run("meetings.view", json!({"id": sitting.id, "at": at("15:00")}));
    assert_eq!(view["quorum"]["counted"], 10);
    assert_eq!(view["quorum"]["threshold"], 7);
    assert_eq!(view["voters"].as_array().map(Vec::len), Some(10));

    let vote = desk.run("votes.record", json!({"item_id": sitting.item, "subject": "La recommandation", "ballot": "main_levee", "at": at("15:10"), "counts": {"pour": 8, "contre": 1, "abstention": 1}}));
    assert_eq!(vote["outcome"], "adopted");
    assert_eq!(
        vote["sentence"],
        "Adoptée à la majorité, par 8 voix pour, 1 contre et 1 abstention."
    );
    desk.run("decisions.add", json!({"item_id": sitting.item, "vote_id": vote["id"], "text": "La recommandation est adoptée"}));
    desk.run("minutes.save", json!({"meeting_id": sitting.id, "section": "item", "item_id": sitting.item, "blocks": [
        {"id": null, "content": {"type": "paragraph", "content": [{"type": "text", "text": "Le rapporteur présente le texte."}]}}
    ]}));
    desk.run("meetings.close", json!({"id": sitting.id, "at": at("16:45")}));
    desk.run("minutes.draft", json!({"meeting_id": sitting.id}));

    let refused = desk.refused("minutes.review", json!({"meeting_id": sitting.id}));
    assert!(refused.hint.expect("what is missing").contains("secrétaire de séance"));
    let person = desk.make("persons.create", json!({"family_name": "Secrétaire"}));
    let secretary = desk.make("mandates.create", json!({"committee_id": committee.id, "person_id": person, "role": "secretaire", "starts_on": "2020-01-01"}));
    desk.run("meetings.update", json!({"id": sitting.id, "secretary_id": secretary}));
    let summary = desk.run("minutes.review", json!({"meeting_id": sitting.id}));
    assert_eq!(summary["state"], "minutes_in_review");
    desk.verify();
}

#[test]
fn the_count_must_match_the_voters_of_the_minute() {
    let mut desk = Desk::new();
    let committee = committee(&mut desk, 14);
    let sitting = open_sitting(&mut desk, &committee, 8);
    let vote = |pour: u32| json!({"item_id": sitting.item, "subject": "Le texte", "ballot": "main_levee", "at": at("15:10"), "counts": {"pour": pour, "contre": 0, "abstention": 0}});
    let refused = desk.refused("votes.record", vote(9));
    assert_eq!(refused.message, "9 + 0 + 0 = 9 pour 8 votants.");
    assert_eq!(refused.hint.as_deref(), Some("1 voix de trop"));
    assert_eq!(refused.field.as_deref(), Some("counts"));
    assert_eq!(desk.run("votes.record", vote(8))["outcome"], "adopted");
}

#[test]
fn no_vote_is_taken_without_quorum() {
    let mut desk = Desk::new();
    let committee = committee(&mut desk, 14);
    let sitting = open_sitting(&mut desk, &committee, 7);
    desk.run(
        "attendance.depart",
        json!({"meeting_id": sitting.id, "mandate_id": committee.members[6], "at": at("15:00")}),
    );
    let vote = |hour: &str, pour: u32| json!({"item_id": sitting.item, "subject": "Le texte", "ballot": "main_levee", "at": at(hour), "counts": {"pour": pour, "contre": 0, "abstention": 0}});
    assert!(
        desk.refused("votes.record", vote("15:00", 6))
            .message
            .contains("Quorum non atteint à 15 h")
    );
    desk.run("votes.record", vote("14:59", 7));
}

#[test]
fn a_second_convocation_needs_no_quorum_and_keeps_its_agenda() {
    let mut desk = Desk::new();
    let committee = committee(&mut desk, 14);
    let sitting = open_sitting(&mut desk, &committee, 3);
    desk.run("meetings.declare_no_quorum", json!({"id": sitting.id, "at": at("14:45")}));
    let second =
        desk.make("meetings.reconvene", json!({"id": sitting.id, "starts_at": "2026-10-22T14:30"}));
    let view = desk.run("meetings.view", json!({"id": second}));
    assert_eq!(view["items"][0]["title"], "Recommandation");
    assert_eq!(view["second_convocation_of"], json!(sitting.id));
    desk.run(
        "attendance.arrive",
        json!({"meeting_id": second, "mandate_id": committee.members[0], "at": "2026-10-22T14:30"}),
    );
    desk.run("meetings.open", json!({"id": second, "at": "2026-10-22T14:31"}));
    let vote = json!({"item_id": view["items"][0]["id"], "subject": "Le texte", "ballot": "main_levee", "at": "2026-10-22T14:40", "counts": {"pour": 1, "contre": 0, "abstention": 0}});
    assert_eq!(desk.run("votes.record", vote)["outcome"], "adopted");
}

#[test]
fn proxies_are_refused_where_they_make_no_sense() {
    let mut desk = Desk::new();
    let committee = committee(&mut desk, 14);
    let sitting = open_sitting(&mut desk, &committee, 8);
    let proxy = |giver: usize, holder: usize| json!({"meeting_id": sitting.id, "giver_id": committee.members[giver], "holder_id": committee.members[holder], "at": at("14:40")});
    assert!(desk.refused("proxies.give", proxy(9, 9)).message.contains("à lui-même"));
    assert!(desk.refused("proxies.give", proxy(9, 10)).message.contains("n’est pas présent"));
    assert!(desk.refused("proxies.give", proxy(1, 0)).message.contains("vote lui-même"));
    desk.run("proxies.give", proxy(9, 0));
    assert!(desk.refused("proxies.give", proxy(10, 0)).message.contains("1 au plus"));
    let count = |desk: &mut Desk| {
        desk.run("meetings.view", json!({"id": sitting.id, "at": at("14:50")}))["quorum"]["counted"]
            .clone()
    };
    assert_eq!(count(&mut desk), 9);
    // The holder leaves: the proxy counts no more. The giver arrives: he counts himself.
    desk.run(
        "attendance.depart",
        json!({"meeting_id": sitting.id, "mandate_id": committee.members[0], "at": at("14:45")}),
    );
    assert_eq!(count(&mut desk), 7);
    desk.run(
        "attendance.arrive",
        json!({"meeting_id": sitting.id, "mandate_id": committee.members[9], "at": at("14:46")}),
    );
    assert_eq!(count(&mut desk), 8);
}

#[test]
fn hours_that_contradict_each_other_are_refused() {
    let mut desk = Desk::new();
    let committee = committee(&mut desk, 4);
    let sitting = open_sitting(&mut desk, &committee, 2);
    let member = &committee.members[0];
    let depart = desk.refused(
        "attendance.depart",
        json!({"meeting_id": sitting.id, "mandate_id": member, "at": at("14:00")}),
    );
    assert!(depart.message.contains("précéderait l’arrivée"));
    let far = desk.refused("attendance.arrive", json!({"meeting_id": sitting.id, "mandate_id": committee.members[3], "at": "2026-12-08T10:00"}));
    assert_eq!(far.field.as_deref(), Some("at"));
    let view = desk.run("meetings.view", json!({"id": sitting.id}));
    let interval = view["members"][0]["intervals"][0]["id"].clone();
    let wrong =
        desk.refused("attendance.correct", json!({"id": interval, "departed_at": at("14:10")}));
    assert!(wrong.message.contains("précéderait"));
}

#[test]
fn a_roll_call_names_everybody_and_a_secret_ballot_nobody() {
    let mut desk = Desk::new();
    let committee = committee(&mut desk, 4);
    let sitting = open_sitting(&mut desk, &committee, 4);
    let choices = |choices: [&str; 4]| -> Vec<Value> {
        committee
            .members
            .iter()
            .zip(choices)
            .map(|(member, choice)| json!({"mandate_id": member, "choice": choice}))
            .collect()
    };
    let roll = json!({"item_id": sitting.item, "subject": "Le texte", "ballot": "appel_nominal", "at": at("15:00"), "ballots": choices(["pour", "contre", "pour", "contre"])});
    let vote = desk.run("votes.record", roll);
    assert_eq!(vote["casting_vote"], true, "the president voted for, the tie goes his way");
    assert_eq!(vote["outcome"], "adopted");
    assert_eq!(vote["ballots"].as_array().map(Vec::len), Some(4));
    let short = json!({"item_id": sitting.item, "subject": "Le texte", "ballot": "appel_nominal", "at": at("15:01"), "ballots": &choices(["pour", "contre", "pour", "contre"])[1..]});
    assert!(desk.refused("votes.record", short).message.contains("Le vote de Titulaire 1 manque"));

    let secret = json!({"item_id": sitting.item, "subject": "La désignation", "ballot": "secret", "at": at("15:05"), "counts": {"pour": 2, "contre": 2, "abstention": 0}, "president_choice": "pour"});
    let vote = desk.run("votes.record", secret);
    assert_eq!(vote["outcome"], "tie", "no casting vote under secrecy");
    assert_eq!(vote["president_choice"], Value::Null);
    assert_eq!(vote["ballots"], json!([]));
}

#[test]
fn where_the_two_majorities_differ_the_president_proclaims() {
    let mut desk = Desk::new();
    let committee = committee(&mut desk, 11);
    let sitting = open_sitting(&mut desk, &committee, 11);
    let vote = desk.run("votes.record", json!({"item_id": sitting.item, "subject": "Le texte", "ballot": "main_levee", "at": at("15:00"), "counts": {"pour": 5, "contre": 4, "abstention": 2}}));
    assert_eq!(vote["outcome"], "to_proclaim");
    assert_eq!(vote["bases"], json!({"present_or_represented": "rejected", "cast": "adopted"}));
    let vote = desk.run("votes.proclaim", json!({"id": vote["id"], "outcome": "adopted"}));
    assert_eq!(vote["outcome"], "adopted");
    desk.refused("votes.proclaim", json!({"id": vote["id"], "outcome": "tie"}));
}

#[test]
fn what_was_not_reached_is_proposed_for_the_next_sitting() {
    let mut desk = Desk::new();
    let committee = committee(&mut desk, 4);
    let sitting = open_sitting(&mut desk, &committee, 4);
    desk.run("agenda.add", json!({"meeting_id": sitting.id, "title": "Identité numérique", "kind": "debat", "duration": 20}));
    desk.run("meetings.close", json!({"id": sitting.id, "at": at("15:30")}));
    let next = desk.make("meetings.create", json!({"committee_id": committee.id, "starts_at": "2026-11-24T14:30", "with_usual_items": "yes"}));
    let view = desk.run("meetings.view", json!({"id": next}));
    assert_eq!(view["items"][0]["kind"], "approbation_pv");
    assert_eq!(
        view["items"][0]["title"],
        "Approbation du procès-verbal de la séance du 8 octobre 2026"
    );
    assert_eq!(view["carried"][0]["title"], "Identité numérique");
    let carried = json!({"meeting_id": next, "from_meeting_id": sitting.id, "from_item_id": view["carried"][0]["item_id"]});
    desk.run("agenda.carry", carried.clone());
    desk.refused("agenda.carry", carried);
    let titles: Vec<String> = desk.run("meetings.view", json!({"id": next}))["items"]
        .as_array()
        .expect("items")
        .iter()
        .map(|item| item["title"].as_str().unwrap_or_default().to_owned())
        .collect();
    assert_eq!(titles[1..], ["Identité numérique", "Questions diverses"]);
}

#[test]
fn approved_minutes_never_change() {
    let mut desk = Desk::sample();
    let meeting = desk.meeting("Comité des partenaires", "minutes_approved");
    let view = desk.run("meetings.view", json!({"id": meeting}));
    let item = id(&view["items"][0]);
    let refused = desk.refused("agenda.update", json!({"id": item, "title": "Autre chose"}));
    assert_eq!(serde_json::to_value(refused.code).expect("a code"), "frozen");
    desk.refused(
        "minutes.save",
        json!({"meeting_id": meeting, "section": "item", "item_id": item, "blocks": []}),
    );
    desk.refused("votes.remove", json!({"id": view["items"][0]["votes"][0]["id"]}));
    desk.refused("decisions.remove", json!({"id": view["items"][0]["decisions"][0]["id"]}));
    desk.refused("meetings.update", json!({"id": meeting, "place": "Ailleurs"}));
    let approval = desk.run("history.list", json!({"operation": "minutes.approve"}));
    desk.refused("history.undo_entry", json!({"seq": approval["entries"][0]["seq"]}));
    desk.run("minutes.sign", json!({"meeting_id": meeting, "on": "2199-01-01"}));
    desk.refused("history.undo", Value::Null);
    desk.verify();
}

#[test]
fn the_minutes_of_an_approved_sitting_keep_the_names_of_that_day() {
    let mut desk = Desk::sample();
    let meeting = desk.meeting("Comité des partenaires", "minutes_approved");
    let pages = |desk: &mut Desk| {
        desk.run("documents.preview", json!({"document": "pv", "meeting_id": meeting, "count": 20}))
            ["svgs"]
            .clone()
    };
    let before = pages(&mut desk);
    let persons = desk.run("persons.list", Value::Null);
    let amf = persons
        .as_array()
        .expect("persons")
        .iter()
        .find(|person| person["family_name"] == "Titulaire AMF")
        .expect("AMF");
    desk.run("persons.update", json!({"id": amf["id"], "family_name": "Quelqu’un d’autre"}));
    assert_eq!(pages(&mut desk), before);
}

#[test]
fn the_sample_is_whole() {
    let mut desk = Desk::sample();
    desk.verify();
    let committees = desk.run("committees.list", Value::Null);
    let partners = committees
        .as_array()
        .expect("committees")
        .iter()
        .find(|c| c["name"] == "Comité des partenaires")
        .expect("the committee");
    assert_eq!((partners["seats"].clone(), partners["filled"].clone()), (json!(14), json!(14)));
    let held = desk.meeting("Comité des partenaires", "draft_minutes");
    let minutes = desk.run("minutes.view", json!({"meeting_id": held}));
    assert_eq!(minutes["complete"], true, "{}", minutes["requirements"]);
    let home = desk.run("home.view", Value::Null);
    assert!(home["first"].is_object(), "there is something to do");
    let next = desk.meeting("Comité des partenaires", "in_preparation");
    assert_eq!(
        desk.run("meetings.view", json!({"id": next}))["carried"].as_array().map(Vec::len),
        Some(1)
    );
}

#[test]
fn odd_text_and_odd_sizes_come_through() {
    let mut desk = Desk::new();
    let committee = committee(&mut desk, 3);
    let id = desk.make(
        "meetings.create",
        json!({"committee_id": committee.id, "starts_at": "2026-10-08T14:30"}),
    );
    let long = "é".repeat(10_000);
    let titles = [
        "l'œuvre « d'art » 😀",
        "اللغة العربية",
        "漢字かな",
        "a\u{0}b\u{7}c",
        long.as_str(),
        "#set text(red) *gras* $x$ @y <z>",
    ];
    for title in titles {
        desk.run("agenda.add", json!({"meeting_id": id, "title": title}));
    }
    assert_eq!(
        desk.refused("agenda.add", json!({"meeting_id": id, "title": "é".repeat(10_001)}))
            .field
            .as_deref(),
        Some("title")
    );
    assert_eq!(
        desk.refused("agenda.add", json!({"meeting_id": id, "title": " \u{0} "})).field.as_deref(),
        Some("title")
    );
    let out = desk.folder.path().join("ordre du jour.pdf");
    let written =
        desk.run("documents.export", json!({"document": "agenda", "meeting_id": id, "path": out}));
    assert!(written["bytes"].as_u64().expect("bytes") > 1_000);
    assert!(std::fs::read(&out).expect("the file").starts_with(b"%PDF"));
    desk.verify();
}

#[test]
fn a_sitting_without_members_or_items_prints_all_the_same() {
    let mut desk = Desk::new();
    let committee = desk.make("committees.create", json!({"name": "Comité vide"}));
    let id =
        desk.make("meetings.create", json!({"committee_id": committee, "starts_at": at("14:30")}));
    for document in ["pv", "agenda", "running_order", "emargement"] {
        let path = desk.folder.path().join(format!("{document}.pdf"));
        let args = json!({"document": document, "meeting_id": id, "path": path});
        assert!(desk.run("documents.export", args)["pages"].as_u64() >= Some(1), "{document}");
    }
    assert!(desk.run("meetings.view", json!({"id": id}))["findings"].to_string().contains("vide"));
}

#[test]
fn an_export_that_cannot_be_written_leaves_what_was_there() {
    let mut desk = Desk::sample();
    let meeting = desk.meeting("Comité des partenaires", "draft_minutes");
    let export =
        |path: std::path::PathBuf| json!({"document": "pv", "meeting_id": meeting, "path": path});
    let nowhere = desk.folder.path().join("absent").join("pv.pdf");
    assert!(desk.refused("documents.export", export(nowhere)).message.contains("introuvable"));
    let folder = desk.folder.path().join("dossier.pdf");
    std::fs::create_dir(&folder).expect("a folder");
    desk.refused("documents.export", export(folder.clone()));
    assert!(folder.is_dir());
    let left = std::fs::read_dir(desk.folder.path()).expect("a folder").filter(|entry| {
        entry.as_ref().is_ok_and(|entry| entry.file_name().to_string_lossy().ends_with(".tmp"))
    });
    assert_eq!(left.count(), 0, "no half file is left");
}

#[test]
fn a_crash_while_typing_leaves_a_draft_that_saving_forgets() {
    let mut desk = Desk::sample();
    let meeting = desk.meeting("Comité des partenaires", "draft_minutes");
    let entries = desk.register.last_saved().expect("saved").0;
    let typed = |text: &str| {
        json!({"meeting_id": meeting, "section": "closing", "blocks": [
            {"id": null, "content": {"type": "paragraph", "content": [{"type": "text", "text": text}]}}
        ]})
    };
    desk.run("minutes.keep_draft", typed("Le président rem"));
    assert_eq!(desk.register.last_saved().expect("saved").0, entries, "a draft is no operation");
    let path = desk.path();
    let Desk { folder, register } = desk;
    drop(register);
    let register =
        pleniere_core::register::Register::open(path, Default::default()).expect("opened");
    let mut desk = Desk { folder, register };
    let drafts = desk.run("minutes.drafts", json!({"meeting_id": meeting}));
    assert_eq!(drafts[0]["blocks"][0]["content"]["content"][0]["text"], "Le président rem");
    desk.run("minutes.save", typed("Le président remercie les membres."));
    assert_eq!(desk.run("minutes.drafts", json!({"meeting_id": meeting})), json!([]));
    desk.verify();
}

#[test]
fn a_paragraph_is_a_row_and_a_later_node_is_kept_whole() {
    let mut desk = Desk::sample();
    let meeting = desk.meeting("Comité des partenaires", "draft_minutes");
    let paragraph =
        |text: &str| json!({"type": "paragraph", "content": [{"type": "text", "text": text}]});
    let table = json!({"type": "drawing", "content": [{"type": "cell", "content": [{"type": "text", "text": "42"}]}]});
    let save =
        |blocks: Value| json!({"meeting_id": meeting, "section": "opening", "blocks": blocks});
    let saved = desk.run(
        "minutes.save",
        save(json!([{"id": null, "content": paragraph("Un.")}, {"id": null, "content": table}, {"id": null, "content": paragraph("Deux.")}])),
    );
    let id = |index: usize| saved["blocks"][index]["id"].clone();
    // The last comes first and one word changes: two rows are touched, the table is not.
    let saved_again = desk.run(
        "minutes.save",
        save(json!([{"id": id(2), "content": paragraph("Deux.")}, {"id": id(0), "content": paragraph("Un, corrigé.")}, {"id": id(1), "content": table}])),
    );
    assert_eq!(saved_again["blocks"][2], json!({"id": id(1), "content": table}));
    let last = desk.run("history.list", json!({"operation": "minutes.save", "limit": 1}));
    let detail = desk.run("history.entry", json!({"seq": last["entries"][0]["seq"]}));
    assert_eq!(detail["changes"].as_array().map(Vec::len), Some(2));
    desk.run("history.undo", Value::Null);
    let view = desk.run("minutes.view", json!({"meeting_id": meeting}));
    assert_eq!(view["sections"][0]["blocks"][0]["content"], paragraph("Un."));
}

#[test]
fn what_is_said_before_an_act_is_what_the_minutes_will_have() {
    let mut desk = Desk::new();
    let committee = committee(&mut desk, 3);
    let sitting = open_sitting(&mut desk, &committee, 3);
    let said = |desk: &mut Desk, what: &str, hour: &str| {
        let args = json!({"id": sitting.id, "said": what, "at": at(hour)});
        desk.run("meetings.formula", args)["sentence"]
            .as_str()
            .unwrap_or_default()
            .replace('\u{a0}', " ")
    };
    assert_eq!(said(&mut desk, "opening", "14:31"), "La séance est ouverte à 14 h 31.");
    assert_eq!(said(&mut desk, "suspension", "15:00"), "La séance est suspendue à 15 h.");
    assert_eq!(said(&mut desk, "resumption", "15:10"), "La séance est reprise à 15 h 10.");
    let exhausted = "L’ordre du jour étant épuisé, la séance est levée à 16 h.";
    assert_eq!(said(&mut desk, "closing", "16:00"), exhausted);

    let other = json!({"meeting_id": sitting.id, "title": "Point non abordé", "kind": "debat"});
    let other = desk.make("agenda.add", other);
    assert_eq!(said(&mut desk, "closing", "16:00"), "La séance est levée à 16 h.");
    desk.run("agenda.remove", json!({"id": other}));
    for gone in &committee.members[..2] {
        desk.run(
            "attendance.depart",
            json!({"meeting_id": sitting.id, "mandate_id": gone, "at": at("15:30")}),
        );
    }
    let lost = "Le quorum n’étant plus atteint, la séance est levée à 16 h.";
    assert_eq!(said(&mut desk, "closing", "16:00"), lost);
    assert_eq!(said(&mut desk, "closing", "15:29"), exhausted.replace("16 h", "15 h 29"));

    let note = "Le président remercie les membres.";
    desk.run("meetings.close", json!({"id": sitting.id, "at": at("16:00"), "note": note}));
    let minutes = desk.run("minutes.view", json!({"meeting_id": sitting.id})).to_string();
    assert!(minutes.replace('\u{a0}', " ").contains(&format!("{note} {lost}")), "{minutes}");
}

#[test]
fn only_holders_of_a_seat_are_awaited_and_a_late_opening_is_no_delay() {
    let mut desk = Desk::new();
    let committee = committee(&mut desk, 2);
    let person = desk.make("persons.create", json!({"family_name": "Secrétaire"}));
    desk.run("mandates.create", json!({"committee_id": committee.id, "person_id": person, "role": "secretaire", "starts_on": "2020-01-01"}));
    let id = desk
        .make("meetings.create", json!({"committee_id": committee.id, "starts_at": at("14:30")}));
    let item = desk.make(
        "agenda.add",
        json!({"meeting_id": id, "title": "Bilan", "kind": "debat", "duration": 20}),
    );
    let view = |desk: &mut Desk| desk.run("meetings.view", json!({"id": id}));
    assert_eq!(
        (view(&mut desk)["awaited"].clone(), view(&mut desk)["delay"].clone()),
        (json!(2), Value::Null)
    );
    desk.run("attendance.arrive_all", json!({"meeting_id": id, "at": at("14:50")}));
    assert_eq!(view(&mut desk)["awaited"], 0);
    desk.run("meetings.open", json!({"id": id, "at": at("14:55")}));
    desk.run("agenda.start", json!({"id": item, "at": at("14:55")}));
    desk.run("agenda.finish", json!({"id": item, "at": at("15:22")}));
    desk.run("meetings.close", json!({"id": id, "at": at("15:25")}));
    assert_eq!(view(&mut desk)["delay"], 7);
}
