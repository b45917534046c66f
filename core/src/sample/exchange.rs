//! A deliberation by written exchange of the comité de filière, from its announcement to its minutes
//! in review.

use std::collections::HashMap;

use chrono::{Duration, NaiveDate};
use serde_json::{Value, json};

use super::script::{Script, at, prose};
use crate::api::Failure;

/// The holders of the seats, by function.
pub(super) type Holders = HashMap<&'static str, String>;

const DNE: &str = "Titulaire ministère de l’éducation";
const DGE: &str = "Titulaire ministère de l’économie";
const PUBLISHERS: &str = "Titulaire éditeurs scolaires";
const DIGITAL: &str = "Titulaire éditeurs numériques";
const LARGE: &str = "Titulaire grands groupes";
const VLE: &str = "Titulaire PME, ENT";
const ASSESSMENT: &str = "Titulaire PME, évaluation";
const PRIMARY: &str = "Titulaire TPE, école primaire";

/// Item, author, day from the opening, hour, words, and the author whom it answers.
type Letter = (usize, &'static str, i64, &'static str, &'static str, Option<&'static str>);

const LETTERS: &[Letter] = &[
    (0, DIGITAL, 1, "10:12", include_str!("prose/echange/editeurs-numeriques.txt"), None),
    (0, DGE, 1, "16:40", include_str!("prose/echange/economie.txt"), Some(DIGITAL)),
    (0, PRIMARY, 2, "09:05", include_str!("prose/echange/ecole-primaire.txt"), None),
    (0, DNE, 2, "18:22", include_str!("prose/echange/education.txt"), Some(PRIMARY)),
    (0, LARGE, 6, "11:48", include_str!("prose/echange/grands-groupes.txt"), None),
    (1, VLE, 3, "14:31", include_str!("prose/echange/ent.txt"), None),
    (1, PUBLISHERS, 8, "17:15", include_str!("prose/echange/editeurs-scolaires.txt"), None),
];

/// Votes on both items, day and hour of receipt, in the order of receipt.
const VOTES: &[(&str, i64, &str, [&str; 2])] = &[
    (DNE, 9, "18:32", ["pour", "pour"]),
    (DIGITAL, 10, "08:50", ["pour", "pour"]),
    (DGE, 10, "09:14", ["pour", "pour"]),
    (VLE, 10, "15:02", ["pour", "pour"]),
    (PUBLISHERS, 13, "10:27", ["abstention", "pour"]),
    (PRIMARY, 13, "11:40", ["pour", "contre"]),
    (LARGE, 13, "16:05", ["contre", "abstention"]),
    (ASSESSMENT, 14, "10:58", ["pour", "pour"]),
];

pub(super) fn build(
    script: &mut Script<'_>,
    committee: &str,
    holders: &Holders,
) -> Result<(), Failure> {
    let opening = script.tuesday(-6);
    let day = |days: i64, hour: &str| at(opening + Duration::days(days), hour);
    let meeting = script.make(
        "meetings.create",
        json!({"committee_id": committee, "starts_at": day(0, "09:00"), "mode": "written", "kind": "extraordinaire"}),
    )?;
    let secretary = secretary(script, committee)?;
    script.run("meetings.update", json!({"id": meeting, "secretary_id": secretary}))?;
    let items = items(script, &meeting, holders)?;
    script.run(
        "written.announce",
        json!({"meeting_id": meeting, "at": day(-11, "10:30"), "closes_at": day(7, "18:00"), "channel": "courriel"}),
    )?;
    script.run(
        "written.open",
        json!({"meeting_id": meeting, "at": day(0, "09:03"), "message": include_str!("prose/echange/ouverture.txt")}),
    )?;
    letters(script, &meeting, &items, holders, opening)?;
    script.run(
        "written.extend",
        json!({"meeting_id": meeting, "at": day(6, "15:00"), "to": day(9, "18:00"), "reason": "deux organisations consultent leurs adhérents avant d’écrire"}),
    )?;
    late_letters(script, &meeting, &items, holders, opening)?;
    script.run("written.close_debate", json!({"meeting_id": meeting, "at": day(9, "18:10")}))?;
    script.run(
        "written.open_vote",
        json!({"meeting_id": meeting, "at": day(9, "18:12"), "closes_at": day(14, "12:00")}),
    )?;
    for (name, days, hour, choices) in VOTES {
        for (item, choice) in items.iter().zip(choices) {
            script.run(
                "written.vote",
                json!({"meeting_id": meeting, "item_id": item, "mandate_id": holders[name], "choice": choice, "at": day(*days, hour)}),
            )?;
        }
    }
    script.run("written.close_vote", json!({"meeting_id": meeting, "at": day(14, "12:00")}))?;
    script.run("written.send_results", json!({"meeting_id": meeting, "at": day(14, "14:20")}))?;
    minutes(script, &meeting, &items)
}

fn secretary(script: &mut Script<'_>, committee: &str) -> Result<String, Failure> {
    let person = script.make(
        "persons.create",
        json!({"family_name": "Secrétaire du comité de filière", "function_title": "secrétariat du comité de filière"}),
    )?;
    script.make(
        "mandates.create",
        json!({"committee_id": committee, "person_id": person, "role": "secretaire", "starts_on": script.new_year(1)}),
    )
}

fn items(
    script: &mut Script<'_>,
    meeting: &str,
    holders: &Holders,
) -> Result<Vec<String>, Failure> {
    [
        (
            "Avis sur la méthode de préparation du contrat de filière",
            "avis",
            DGE,
            include_str!("prose/echange/projet-methode.txt"),
        ),
        (
            "Recommandation sur le retour d’expérience des projets structurants",
            "vote",
            DIGITAL,
            include_str!("prose/echange/projet-retour.txt"),
        ),
    ]
    .into_iter()
    .map(|(title, kind, rapporteur, draft)| {
        script.make(
            "agenda.add",
            json!({"meeting_id": meeting, "title": title, "kind": kind, "rapporteur_id": holders[rapporteur], "notes": draft}),
        )
    })
    .collect()
}

/// The contributions received before the extension.
fn letters(
    script: &mut Script<'_>,
    meeting: &str,
    items: &[String],
    holders: &Holders,
    opening: NaiveDate,
) -> Result<(), Failure> {
    send(script, meeting, items, holders, opening, |days| days <= 6)
}

/// Those received after it.
fn late_letters(
    script: &mut Script<'_>,
    meeting: &str,
    items: &[String],
    holders: &Holders,
    opening: NaiveDate,
) -> Result<(), Failure> {
    send(script, meeting, items, holders, opening, |days| days > 6)
}

fn send(
    script: &mut Script<'_>,
    meeting: &str,
    items: &[String],
    holders: &Holders,
    opening: NaiveDate,
    when: fn(i64) -> bool,
) -> Result<(), Failure> {
    let mut sent: HashMap<(usize, &str), String> = HashMap::new();
    for (item, author, days, hour, words, answers) in LETTERS {
        if !when(*days) {
            continue;
        }
        let reply_to = answers.and_then(|answered| sent.get(&(*item, answered)).cloned());
        let id = script.make(
            "written.contribute",
            json!({
                "meeting_id": meeting, "item_id": items[*item], "mandate_id": holders[author],
                "text": words.trim(), "at": at(opening + Duration::days(*days), hour), "reply_to": reply_to,
            }),
        )?;
        sent.insert((*item, author), id);
    }
    Ok(())
}

fn minutes(script: &mut Script<'_>, meeting: &str, items: &[String]) -> Result<(), Failure> {
    script.run("minutes.draft", json!({"meeting_id": meeting}))?;
    for (item, text) in items.iter().zip([
        include_str!("prose/echange/pv-methode.txt"),
        include_str!("prose/echange/pv-retour.txt"),
    ]) {
        script.run(
            "minutes.save",
            json!({"meeting_id": meeting, "section": "item", "item_id": item, "blocks": prose(text)}),
        )?;
    }
    let view = script.run("meetings.view", json!({"id": meeting}))?;
    let votes: Vec<Value> = view["items"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|item| item["votes"][0]["id"].clone())
        .collect();
    for ((item, vote), text) in items.iter().zip(votes).zip([
        "Le comité rend un avis favorable sur la méthode de préparation du contrat de filière ; une séquence propre aux très petites entreprises y est ajoutée.",
        "Un retour d’expérience est établi dix-huit mois après le lancement de chaque projet structurant, et rendu public.",
    ]) {
        script.run("decisions.add", json!({"item_id": item, "vote_id": vote, "text": text}))?;
    }
    script.run("minutes.review", json!({"meeting_id": meeting}))?;
    Ok(())
}
