//! Texts in every state: one adopted after amendments, one being amended, one to be transmitted, a
//! retour d'expérience, a lettre de mission; and two formulas.

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::members::Partners;
use super::script::Script;
use crate::api::Failure;
use crate::richtext::plain::from_plain;

pub(super) fn build(script: &mut Script<'_>, partners: &Partners) -> Result<(), Failure> {
    let plenaries = Plenaries::find(script, partners)?;
    adopted(script, partners, &plenaries)?;
    opinion(script, partners, &plenaries)?;
    amended(script, partners, &plenaries)?;
    shared(script, partners)?;
    mission(script, partners)?;
    formulas(script)
}

/// What the texts come under: items and votes of the last plenary and the next.
struct Plenaries {
    items: Vec<Value>,
}

impl Plenaries {
    fn find(script: &mut Script<'_>, partners: &Partners) -> Result<Self, Failure> {
        let mut items = Vec::new();
        let meetings = script.run("meetings.list", json!({"committee_id": partners.id}))?;
        for meeting in meetings.as_array().into_iter().flatten() {
            let view = script.run("meetings.view", json!({"id": meeting["id"]}))?;
            items.extend(view["items"].as_array().cloned().unwrap_or_default());
        }
        Ok(Self { items })
    }

    /// The item of that title; `null` is refused by whoever uses it.
    fn item(&self, title: &str) -> &Value {
        let plain = |text: &str| text.replace(['\u{a0}', '\u{202f}'], " ");
        let is_it = |item: &&Value| item["title"].as_str().is_some_and(|one| plain(one) == title);
        self.items.iter().find(is_it).unwrap_or(&Value::Null)
    }
}

/// A text being made.
struct Draft {
    id: String,
    blocks: Value,
}

impl Draft {
    fn propose(
        script: &mut Script<'_>,
        partners: &Partners,
        card: Value,
        words: &str,
    ) -> Result<Self, Failure> {
        let mut args = card;
        args["committee_id"] = json!(partners.id);
        let made = script.run("texts.create", args)?;
        let id = made["summary"]["id"].as_str().unwrap_or_default().to_owned();
        let blocks: Vec<Value> =
            from_plain(words).into_iter().map(|content| json!({"content": content})).collect();
        let saved = script.run("texts.save", json!({"id": id, "blocks": blocks}))?;
        Ok(Self { id, blocks: saved["blocks"].clone() })
    }

    fn advance(&self, script: &mut Script<'_>, state: &str, on: NaiveDate) -> Result<(), Failure> {
        script.run("texts.advance", json!({"id": self.id, "to": state, "on": on}))?;
        Ok(())
    }

    fn link(&self, script: &mut Script<'_>, item: &Value) -> Result<(), Failure> {
        script.run("texts.link_item", json!({"id": self.id, "item_id": item["id"]}))?;
        Ok(())
    }

    /// An amendment that says something else in the place of some words.
    fn amend(
        &self,
        script: &mut Script<'_>,
        by: &str,
        why: &str,
        change: (&str, &str),
        on: NaiveDate,
    ) -> Result<String, Failure> {
        let args = json!({
            "text_id": self.id, "mandate_id": by, "statement": why, "on": on,
            "blocks": said_otherwise(&self.blocks, change),
        });
        let made = script.run("amendments.deposit", args)?;
        Ok(made["summary"]["id"].as_str().unwrap_or_default().to_owned())
    }
}

/// Blocks with some words in the place of others.
fn said_otherwise(blocks: &Value, (from, to): (&str, &str)) -> Value {
    let mut out = blocks.clone();
    let content = out.as_array_mut().into_iter().flatten().map(|block| &mut block["content"]);
    for run in content.filter_map(|content| content["content"].as_array_mut()).flatten() {
        if let Some(text) = run["text"].as_str() {
            run["text"] = json!(text.replace(from, to));
        }
    }
    out
}

/// The recommandation of the last plenary: three amendments, one withdrawn, then adopted and sent.
fn adopted(
    script: &mut Script<'_>,
    partners: &Partners,
    plenaries: &Plenaries,
) -> Result<(), Failure> {
    let holder = |short: &str| partners.holders[short].clone();
    let card = json!({
        "kind": "recommandation", "title": "sur la réversibilité des environnements numériques de travail",
        "proposed_on": script.tuesday(-12), "rapporteurs": [{"mandate_id": holder("AVICCA")}],
        "addressee": "Ministère et acheteurs publics",
    });
    let words = include_str!("prose/textes/reversibilite.txt");
    let text = Draft::propose(script, partners, card, words)?;
    text.advance(script, "in_group", script.tuesday(-10))?;
    text.advance(script, "draft", script.tuesday(-7))?;
    script.run(
        "texts.take_version",
        json!({"id": text.id, "name": "Projet du groupe de travail", "sent_on": script.tuesday(-6)}),
    )?;
    let item = plenaries.item("Recommandation sur la réversibilité des ENT");
    text.link(script, item)?;
    let day = script.tuesday(-5);
    let first = text.amend(
        script,
        &holder("Villes de France"),
        "Supprimer un adverbe qui affaiblit le constat.",
        ("fait parfois perdre", "fait perdre"),
        day,
    )?;
    let second = text.amend(
        script,
        &holder("Régions de France"),
        "Préciser la cause de la perte.",
        ("de leurs données ;", "de leurs données, faute d’un format commun de restitution ;"),
        day,
    )?;
    let third = text.amend(
        script,
        &holder("AVICCA"),
        "Fixer un délai et la gratuité.",
        ("dans un délai raisonnable", "sans frais et dans les trente jours suivant la demande"),
        day,
    )?;
    let held = script.tuesday(-4);
    script.run(
        "amendments.withdraw",
        json!({"id": first, "on": held, "reason": "Satisfait par l’amendement n° 2."}),
    )?;
    let sitting = &item["meeting_id"];
    for id in [second, third] {
        script.run("amendments.adopt", json!({"id": id, "on": held, "meeting_id": sitting}))?;
    }
    let vote = &item["votes"][0]["id"];
    script.run("texts.advance", json!({"id": text.id, "to": "adopted", "vote_id": vote}))?;
    script.run(
        "texts.transmit",
        json!({"id": text.id, "on": script.tuesday(-3), "reply_due_on": script.tuesday(9)}),
    )?;
    Ok(())
}

/// The avis of the last plenary, not yet sent.
fn opinion(
    script: &mut Script<'_>,
    partners: &Partners,
    plenaries: &Plenaries,
) -> Result<(), Failure> {
    let card = json!({
        "kind": "avis", "title": "sur la cohérence de l’achat public de ressources",
        "proposed_on": script.tuesday(-8), "referred_by": "Ministre chargé de l’éducation nationale",
        "referred_on": script.tuesday(-8), "rapporteurs": [{"mandate_id": partners.holders["France urbaine"]}],
    });
    let text = Draft::propose(script, partners, card, include_str!("prose/textes/avis.txt"))?;
    text.advance(script, "draft", script.tuesday(-6))?;
    let item = plenaries.item("Avis sur la cohérence de l’achat public de ressources");
    text.link(script, item)?;
    let vote = &item["votes"][0]["id"];
    script.run("texts.advance", json!({"id": text.id, "to": "adopted", "vote_id": vote}))?;
    Ok(())
}

/// The contribution of the next plenary: four amendments to decide, two on the same words, one amended
/// in its turn.
fn amended(
    script: &mut Script<'_>,
    partners: &Partners,
    plenaries: &Plenaries,
) -> Result<(), Failure> {
    let holder = |short: &str| partners.holders[short].clone();
    let card = json!({
        "kind": "contribution", "title": "sur la sobriété numérique à l’école",
        "proposed_on": script.tuesday(-9), "rapporteurs": [{"mandate_id": holder("APVF")}],
        "addressee": "Direction du numérique pour l’éducation",
    });
    let text = Draft::propose(script, partners, card, include_str!("prose/textes/sobriete.txt"))?;
    text.advance(script, "in_group", script.tuesday(-8))?;
    text.advance(script, "draft", script.tuesday(-2))?;
    script.run(
        "texts.take_version",
        json!({"id": text.id, "name": "Projet du groupe de travail", "sent_on": script.tuesday(-1)}),
    )?;
    text.link(script, plenaries.item("Contribution sur la sobriété numérique"))?;
    let day = script.tuesday(-1);
    let head = text.amend(
        script,
        &holder("AMRF"),
        "Tenir compte des moyens des petites communes.",
        (
            "à six ans au moins",
            "à cinq ans au moins, et à six ans quand un appui technique existe,",
        ),
        day,
    )?;
    text.amend(
        script,
        &holder("France urbaine"),
        "Viser plus haut.",
        ("à six ans au moins", "à huit ans au moins"),
        day,
    )?;
    text.amend(
        script,
        &holder("Régions de France"),
        "Donner de la visibilité aux acheteurs.",
        ("s’engage à ne pas la relever", "s’engage, trois ans au moins, à ne pas la relever"),
        day,
    )?;
    text.amend(
        script,
        &holder("DECLIC"),
        "Nommer les acteurs du réemploi.",
        ("proposés au réemploi", "proposés au réemploi, d’abord aux associations locales,"),
        day,
    )?;
    let above = script.run("amendments.view", json!({"id": head}))?;
    script.run(
        "amendments.deposit",
        json!({
            "text_id": text.id, "parent_id": head, "mandate_id": holder("ADF"), "on": day,
            "statement": "L’appui vient aussi des départements.",
            "blocks": said_otherwise(&above["blocks"], ("un appui technique", "un appui technique, départemental notamment,")),
        }),
    )?;
    Ok(())
}

/// A retour d'expérience, for the next plenary.
fn shared(script: &mut Script<'_>, partners: &Partners) -> Result<(), Failure> {
    let card = json!({
        "kind": "retour_experience", "title": "Réemploi des terminaux dans trois communautés de communes",
        "proposed_on": script.tuesday(-3), "rapporteurs": [{"mandate_id": partners.holders["AMF"]}],
    });
    let text = Draft::propose(script, partners, card, include_str!("prose/textes/reemploi.txt"))?;
    script.run(
        "texts.update",
        json!({"id": text.id, "subject": "Réemploi des équipements", "territory": "Trois communautés de communes rurales"}),
    )?;
    text.advance(script, "draft", script.tuesday(-1))
}

/// What the group on sobriety has to do.
fn mission(script: &mut Script<'_>, partners: &Partners) -> Result<(), Failure> {
    let card = json!({
        "kind": "lettre_mission", "title": "Groupe de travail « Sobriété numérique »",
        "proposed_on": script.tuesday(-10), "rapporteurs": [{"mandate_id": partners.holders["APVF"]}],
    });
    let text = Draft::propose(script, partners, card, include_str!("prose/textes/mission.txt"))?;
    script.run(
        "texts.update",
        json!({
            "id": text.id, "pilot": "Titulaire APVF", "reporting_on": script.tuesday(3),
            "expected_output": "Un projet de contribution de quatre pages au plus",
            "composition": "APVF, AMRF, ADF, Caisse des Dépôts, ministère",
            "calendar": "Trois réunions à distance, une restitution en plénière",
        }),
    )?;
    text.advance(script, "draft", script.tuesday(-10))?;
    text.advance(script, "adopted", script.tuesday(-10))
}

fn formulas(script: &mut Script<'_>) -> Result<(), Failure> {
    for (name, words) in [
        ("Prise d’acte", "Le comité prend acte de la communication qui lui est faite."),
        (
            "Renvoi au groupe de travail",
            "Le comité renvoie le texte au groupe de travail, qui lui en rendra compte à la prochaine séance.",
        ),
    ] {
        script.run("formulas.create", json!({"name": name, "content": from_plain(words)}))?;
    }
    Ok(())
}
