//! Data of a text: avis, recommandation, contribution, retour d’expérience, lettre de mission.

use serde_json::{Value, json};

use super::numbered::numbered;
use super::setter::Setter;
use super::{clipped, fact, filled, letterhead, look_name, prose};
use crate::print::model::{Look, TextDoc, TextHead};
use crate::print::phrases;

pub(super) fn head(doc: &TextDoc, look: Look, setter: &Setter<'_>) -> (String, Value) {
    let (title, mut data) = common(&doc.head, None, look, setter);
    let words = match &doc.lines {
        Some(lines) => numbered(&doc.blocks, lines),
        None => doc.content(),
    };
    data["numbered"] = doc.lines.is_some().into();
    data["blocks"] = prose::blocks(&words, setter).into();
    data["decision"] = texts(&doc.decision, setter);
    data["dissents"] = doc
        .dissents
        .iter()
        .map(|one| {
            json!({ "author": setter.text(&one.author), "blocks": prose::blocks(&one.blocks, setter) })
        })
        .collect();
    data["addressees"] = texts(&doc.addressees, setter);
    (title, data)
}

/// What every document about a text begins with; `heading` when it is not the name of the text.
pub(super) fn common(
    head: &TextHead,
    heading: Option<&str>,
    look: Look,
    setter: &Setter<'_>,
) -> (String, Value) {
    let committee = setter.text(&clipped(&head.letterhead.committee, 120));
    let name = setter.text(&clipped(&head.name, 120));
    let subject = setter.text(&head.subject);
    let (shown, under) = match heading {
        None => (name.clone(), subject.clone()),
        Some(heading) => {
            (setter.text(heading), setter.text(&format!("{} {}", head.name, head.subject)))
        }
    };
    let title = match heading {
        None => clipped(&format!("{name} {subject} – {committee}"), 240),
        Some(_) => clipped(&format!("{shown} – {name} – {committee}"), 240),
    };
    let footer = match heading {
        None => name.clone(),
        Some(_) => setter.text(&format!("{shown} – {}", phrases::lower_first(&head.name))),
    };
    let data = json!({
        "look": look_name(look),
        "title": title,
        "author": committee,
        "heading": shown,
        "subtitle": under,
        "draft": head.draft,
        "letterhead": letterhead(&head.letterhead, setter),
        "running": setter.text(&format!("{} – {}", clipped(head.letterhead.committee.trim(), 60), phrases::lower_first(&footer))),
        "footer": {
            "left": footer,
            "note": filled(head.footer_note.as_ref()).map(|note| setter.text(&clipped(note, 40))),
            "seal": head.seal,
        },
        "facts": head.facts.iter().map(|one| fact(&one.label, &one.text, setter)).collect::<Vec<_>>(),
    });
    (title, data)
}

pub(super) fn texts(all: &[String], setter: &Setter<'_>) -> Value {
    all.iter()
        .map(|text| text.trim())
        .filter(|text| !text.is_empty())
        .map(|text| setter.text(text))
        .collect()
}
