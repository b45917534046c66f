//! A comité de filière EdTech, with its colleges, a deliberation by written exchange behind it, and its
//! next plenary in preparation.

use serde_json::json;

use super::exchange::{self, Holders};
use super::script::{Script, at};
use crate::api::Failure;

/// College, organisation, its kind, its size class, the function of its member.
const SEATS: &[(&str, &str, &str, Option<&str>, &str)] = &[
    (
        "État",
        "Direction du numérique pour l’éducation",
        "state",
        None,
        "Titulaire ministère de l’éducation",
    ),
    (
        "État",
        "Direction générale des entreprises",
        "state",
        None,
        "Titulaire ministère de l’économie",
    ),
    (
        "Éditeurs",
        "Organisation des éditeurs scolaires",
        "professional_body",
        None,
        "Titulaire éditeurs scolaires",
    ),
    (
        "Éditeurs",
        "Organisation des éditeurs de ressources numériques",
        "professional_body",
        None,
        "Titulaire éditeurs numériques",
    ),
    (
        "Grands groupes",
        "Grand groupe, plateforme pédagogique",
        "company",
        Some("large"),
        "Titulaire grands groupes",
    ),
    (
        "PME",
        "PME, environnements numériques de travail",
        "company",
        Some("small_medium"),
        "Titulaire PME, ENT",
    ),
    (
        "PME",
        "PME, évaluation et remédiation",
        "company",
        Some("small_medium"),
        "Titulaire PME, évaluation",
    ),
    (
        "TPE",
        "TPE, applications pour l’école primaire",
        "company",
        Some("very_small"),
        "Titulaire TPE, école primaire",
    ),
    ("TPE", "TPE, accessibilité", "company", Some("very_small"), "Titulaire TPE, accessibilité"),
];

pub(super) fn build(script: &mut Script<'_>) -> Result<(), Failure> {
    let committee = script.make(
        "committees.create",
        json!({
            "name": "Comité de filière EdTech", "kind": "comite_de_filiere", "profile": "convention",
            "meeting_label": "Plénière", "default_place": "Paris, salle Jules-Ferry", "default_start": "09:30",
            "default_duration": 150,
            "mission": "Instaurer un dialogue concret et régulier entre les acteurs de la filière et préparer un contrat de filière : enjeux, leviers, projets structurants, engagements réciproques.",
            "colleges": ["État", "Éditeurs", "Grands groupes", "PME", "TPE"],
        }),
    )?;
    let starts_on = script.new_year(1);
    let mut holders = Holders::new();
    for (index, (college, name, kind, size, holder)) in SEATS.iter().enumerate() {
        let organisation = script.make(
            "organisations.create",
            json!({"name": name, "kind": kind, "college": college, "size_class": size}),
        )?;
        let seat = script.make(
            "seats.create",
            json!({"committee_id": committee, "organisation_id": organisation, "label": holder.trim_start_matches("Titulaire "), "college": college}),
        )?;
        let role = if index == 0 { "president" } else { "titulaire" };
        let mandate = script.make(
            "mandates.appoint",
            json!({"seat_id": seat, "role": role, "family_name": holder, "starts_on": starts_on}),
        )?;
        holders.insert(holder, mandate);
    }
    exchange::build(script, &committee, &holders)?;
    let meeting = script.make(
        "meetings.create",
        json!({"committee_id": committee, "starts_at": at(script.tuesday(5), "09:30"), "with_usual_items": "yes"}),
    )?;
    for (title, kind, minutes, rapporteur) in [
        (
            "Diagnostic de la filière : acteurs, chaîne de valeur, marchés",
            "information",
            40,
            "Titulaire ministère de l’économie",
        ),
        ("Enjeux et leviers du contrat de filière", "debat", 60, "Titulaire éditeurs numériques"),
        (
            "Engagements réciproques : méthode et calendrier",
            "debat",
            30,
            "Titulaire ministère de l’éducation",
        ),
    ] {
        let after = last_before_other_business(script, &meeting)?;
        script.run(
            "agenda.add",
            json!({"meeting_id": meeting, "title": title, "kind": kind, "duration": minutes, "rapporteur": rapporteur, "after": after}),
        )?;
    }
    Ok(())
}

/// The last item before « questions diverses », if there is one.
fn last_before_other_business(
    script: &mut Script<'_>,
    meeting: &str,
) -> Result<serde_json::Value, Failure> {
    let view = script.run("meetings.view", json!({"id": meeting}))?;
    let items = view["items"].as_array().cloned().unwrap_or_default();
    Ok(items
        .iter()
        .rfind(|item| item["kind"] != "questions_diverses")
        .map_or(serde_json::Value::Null, |item| item["id"].clone()))
}
