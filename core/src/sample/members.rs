//! The committee, its fourteen seats, its working groups.

use std::collections::HashMap;

use serde_json::{Value, json};

use super::script::{Script, id_of};
use crate::api::Failure;

/// Short name, full name, kind, college.
const ORGANISATIONS: &[(&str, &str, &str, &str)] = &[
    ("Ministère", "Ministère chargé de l’éducation nationale", "state", "État"),
    ("Caisse des Dépôts", "Caisse des Dépôts", "public_body", "Établissement public"),
    (
        "AMF",
        "Association des maires de France",
        "local_authority_association",
        "Associations d’élus",
    ),
    (
        "AMRF",
        "Association des maires ruraux de France",
        "local_authority_association",
        "Associations d’élus",
    ),
    (
        "ADF",
        "Assemblée des départements de France",
        "local_authority_association",
        "Associations d’élus",
    ),
    (
        "Régions de France",
        "Association Régions de France",
        "local_authority_association",
        "Associations d’élus",
    ),
    ("France urbaine", "France urbaine", "local_authority_association", "Associations d’élus"),
    (
        "RFVE",
        "Réseau français des villes éducatrices",
        "local_authority_association",
        "Associations d’élus",
    ),
    (
        "Villes-Internet",
        "Association Villes-Internet",
        "local_authority_association",
        "Associations d’élus",
    ),
    ("Villes de France", "Villes de France", "local_authority_association", "Associations d’élus"),
    (
        "AVICCA",
        "Association des villes et collectivités pour les communications électroniques et l’audiovisuel",
        "local_authority_association",
        "Associations d’élus",
    ),
    (
        "APVF",
        "Association des petites villes de France",
        "local_authority_association",
        "Associations d’élus",
    ),
    (
        "FNCCR",
        "Fédération nationale des collectivités concédantes et régies",
        "local_authority_association",
        "Associations d’élus",
    ),
    ("DECLIC", "Association DECLIC", "local_authority_association", "Associations d’élus"),
];

/// The organisations that also named a substitute.
const SUBSTITUTES: &[&str] = &[
    "Ministère",
    "Caisse des Dépôts",
    "AMF",
    "AMRF",
    "Régions de France",
    "France urbaine",
    "Villes-Internet",
    "AVICCA",
    "FNCCR",
];

/// The committee with what its sittings need.
pub(super) struct Partners {
    pub id: String,
    /// Mandates of the holders, by short name of the organisation.
    pub holders: HashMap<&'static str, String>,
    /// Mandates of the substitutes.
    pub substitutes: HashMap<&'static str, String>,
    pub secretary: String,
    pub expert: String,
    /// Persons, by short name of the organisation.
    persons: HashMap<&'static str, String>,
}

pub(super) fn partners(script: &mut Script<'_>) -> Result<Partners, Failure> {
    let id = script.make(
        "committees.create",
        json!({
            "name": "Comité des partenaires", "kind": "comite", "profile": "convention",
            "meeting_label": "Plénière", "default_place": "Paris, salle Condorcet",
            "default_video_link": "https://visio.comite.example/pleniere",
            "default_start": "14:30", "default_duration": 135,
            "founding_text": "Stratégie de transformation numérique de l’École",
            "mission": "Impulser une stratégie globale et partagée de déploiement du numérique éducatif, proposer des actions, produire des contributions, émettre des avis et des recommandations, mutualiser les expériences.",
            "colleges": ["État", "Établissement public", "Associations d’élus"],
        }),
    )?;
    let mut partners = Partners {
        id,
        holders: HashMap::new(),
        substitutes: HashMap::new(),
        secretary: String::new(),
        expert: String::new(),
        persons: HashMap::new(),
    };
    for (index, (short, name, kind, college)) in ORGANISATIONS.iter().enumerate() {
        seat(script, &mut partners, index, (short, name, kind, college))?;
    }
    others(script, &mut partners)?;
    Ok(partners)
}

fn seat(
    script: &mut Script<'_>,
    partners: &mut Partners,
    index: usize,
    (short, name, kind, college): (&'static str, &str, &str, &str),
) -> Result<(), Failure> {
    let organisation = script.make(
        "organisations.create",
        json!({"name": name, "short_name": short, "kind": kind, "college": college}),
    )?;
    let seat = script.make(
        "seats.create",
        json!({"committee_id": partners.id, "organisation_id": organisation}),
    )?;
    let (role, holder) = match short {
        "Ministère" => ("president", "Président du comité".to_owned()),
        "Caisse des Dépôts" => ("titulaire", "Titulaire Caisse des Dépôts".to_owned()),
        _ => ("titulaire", format!("Titulaire {short}")),
    };
    // Terms of three years, begun in different years as in life; one ends soon, to be renewed.
    let starts_on = script.new_year(1 + (index as i32) % 2);
    let ends_on = match short {
        "AMF" => script.day(51),
        _ => script.new_year(-(2 + (index as i32) % 2)).pred_opt().unwrap_or(starts_on),
    };
    if index.is_multiple_of(3) {
        appoint(
            script,
            &seat,
            "titulaire",
            &format!("Ancien titulaire {short}"),
            script.new_year(4),
            None,
        )?;
    }
    let mandate = appoint(script, &seat, role, &holder, starts_on, Some(ends_on))?;
    partners.persons.insert(short, mandate["person_id"].as_str().unwrap_or_default().to_owned());
    partners.holders.insert(short, id_of(&mandate)?);
    if SUBSTITUTES.contains(&short) {
        let mandate = appoint(
            script,
            &seat,
            "suppleant",
            &format!("Suppléant {short}"),
            starts_on,
            Some(ends_on),
        )?;
        partners.substitutes.insert(short, id_of(&mandate)?);
    }
    Ok(())
}

fn appoint(
    script: &mut Script<'_>,
    seat: &str,
    role: &str,
    name: &str,
    starts_on: chrono::NaiveDate,
    ends_on: Option<chrono::NaiveDate>,
) -> Result<Value, Failure> {
    script.run(
        "mandates.appoint",
        json!({"seat_id": seat, "role": role, "family_name": name, "starts_on": starts_on, "ends_on": ends_on}),
    )
}

fn others(script: &mut Script<'_>, partners: &mut Partners) -> Result<(), Failure> {
    let starts_on = script.new_year(2);
    for (name, title, role) in [
        ("Secrétaire du comité", "secrétariat du comité", "secretaire"),
        ("Expert interopérabilité", "expert auprès du comité", "expert"),
    ] {
        let person =
            script.make("persons.create", json!({"family_name": name, "function_title": title}))?;
        let mandate = script.make(
            "mandates.create",
            json!({"committee_id": partners.id, "person_id": person, "role": role, "starts_on": starts_on}),
        )?;
        match role {
            "secretaire" => partners.secretary = mandate,
            _ => partners.expert = mandate,
        }
    }
    Ok(())
}

/// Two working groups, each with its members, its mission and a meeting to come.
pub(super) fn working_groups(script: &mut Script<'_>, partners: &Partners) -> Result<(), Failure> {
    let groups = [
        (
            "Réversibilité des ENT",
            "Préparer une recommandation sur la réversibilité des environnements numériques de travail : formats, délais, clauses types. Rapport attendu pour la plénière de printemps.",
            ["AVICCA", "Régions de France", "ADF", "Caisse des Dépôts"],
            "AVICCA",
        ),
        (
            "Sobriété numérique",
            "Recenser les pratiques de réemploi des terminaux et de mutualisation, proposer des indicateurs simples. Point d’étape à chaque plénière.",
            ["APVF", "FNCCR", "AMF", "France urbaine"],
            "APVF",
        ),
    ];
    for (weeks, (name, mission, members, pilot)) in [0, 3].into_iter().zip(groups) {
        let id = script.make(
            "committees.create",
            json!({
                "name": format!("Groupe de travail « {name} »"), "short_name": name, "parent_id": partners.id,
                "kind": "groupe_de_travail", "meeting_label": "Réunion", "mission": mission,
                "default_start": "10:00", "default_duration": 120,
                "default_video_link": "https://visio.comite.example/groupes",
            }),
        )?;
        for member in members {
            script.run(
                "mandates.create",
                json!({
                    "committee_id": id, "person_id": partners.persons[member], "voice": "deliberative",
                    "role": if member == pilot { "president" } else { "titulaire" },
                    "starts_on": script.new_year(0),
                }),
            )?;
        }
        // The first one meets today: a sitting to try things on.
        let day = if weeks == 0 { script.day(0) } else { script.tuesday(weeks) };
        let meeting = script.make(
            "meetings.create",
            json!({"committee_id": id, "starts_at": super::script::at(day, "10:00"), "mode": "remote"}),
        )?;
        for (title, kind, minutes) in [
            ("Avancement depuis la dernière réunion", "information", 30),
            ("Plan du rapport à la plénière", "debat", 60),
            ("Calendrier et suites", "debat", 20),
        ] {
            script.run(
                "agenda.add",
                json!({"meeting_id": meeting, "title": title, "kind": kind, "duration": minutes, "rapporteur": format!("Pilote, titulaire {pilot}")}),
            )?;
        }
        if weeks == 0 {
            convened(script, &meeting)?;
        }
    }
    Ok(())
}

/// A sitting of today as it was convened: most members acknowledged, one got it late, one said nothing,
/// and the rapporteur of an item changed since.
fn convened(script: &mut Script<'_>, meeting: &str) -> Result<(), Failure> {
    let hour = super::script::at;
    let sent = hour(script.day(-9), "09:40");
    script.run("meetings.convene", json!({"id": meeting, "at": sent, "channel": "courriel"}))?;
    let sendings = script.sendings(meeting)?;
    let (late, in_time) = match sendings.as_slice() {
        [first, second, late, ..] => (late.clone(), vec![first.clone(), second.clone()]),
        _ => return Ok(()),
    };
    let read = hour(script.day(-8), "11:20");
    script.run(
        "convocation.receive",
        json!({"ids": in_time, "receipt": "acknowledged", "at": read}),
    )?;
    let told = hour(script.day(-3), "17:05");
    script.run("convocation.receive", json!({"ids": [late], "at": told}))?;
    let view = script.run("meetings.view", json!({"id": meeting}))?;
    script.run(
        "agenda.update",
        json!({"id": view["items"][1]["id"], "rapporteur": "Titulaire Régions de France"}),
    )?;
    Ok(())
}
