//! Data of the agenda.

use serde_json::{Value, json};

use super::setter::Setter;
use super::{
    clipped, fact, filled, kind_of, letterhead, look_name, meeting_line, numbered, prose,
    running_head,
};
use crate::print::model::{AgendaDoc, AgendaLine, AgendaVersion, AnnexLine, LineChange, Look};
use crate::print::phrases;

pub(super) fn head(doc: &AgendaDoc, look: Look, setter: &Setter<'_>) -> (String, Value) {
    let (name, running_order) = match doc.version {
        AgendaVersion::Public => ("Ordre du jour", false),
        AgendaVersion::RunningOrder => ("Déroulé de séance", true),
    };
    let subtitle = setter.text(&numbered(&meeting_line(&doc.meeting), &doc.meeting));
    let committee = setter.text(&clipped(&doc.letterhead.committee, 120));
    let title = clipped(&format!("{name} – {committee} – {subtitle}"), 240);
    let total: u32 = doc.items.iter().filter_map(|item| item.minutes).sum();
    let data = json!({
        "look": look_name(look),
        "title": title,
        "author": committee,
        "heading": name,
        "subtitle": setter.text(&meeting_line(&doc.meeting)),
        "running_order": running_order,
        "letterhead": letterhead(&doc.letterhead, setter),
        "running": running_head(&doc.letterhead, &doc.meeting, setter),
        "footer": {
            "left": setter.text(&numbered(&format!("{name} – séance"), &doc.meeting)),
            "note": filled(doc.footer_note.as_ref()).map(|note| setter.text(&clipped(note, 40))),
            "seal": null,
        },
        "facts": facts(doc, setter),
        "columns": {
            "hours": doc.items.iter().any(|item| filled(item.starts.as_ref()).is_some()),
            "minutes": total > 0,
            "annexes": doc.items.iter().any(|item| !item.annexes.is_empty()),
        },
        "lines": doc.items.iter().map(|item| line(item, running_order, setter)).collect::<Vec<_>>(),
        "total": (total > 0).then(|| phrases::duration(total)),
        "annexes": annexes(&doc.annexes, setter),
        "note": filled(doc.note.as_ref()).map(|note| setter.text(note)),
    });
    (title, data)
}

/// Lines of a list of annexes.
pub(super) fn annexes(annexes: &[AnnexLine], setter: &Setter<'_>) -> Vec<Value> {
    annexes
        .iter()
        .map(|annex| {
            json!({
                "number": setter.text(&annex.number),
                "title": setter.text(&annex.title),
                "pages": annex.pages.map(|pages| format!("{}\u{a0}p.", phrases::thousands(pages))),
            })
        })
        .collect()
}

fn facts(doc: &AgendaDoc, setter: &Setter<'_>) -> Vec<Value> {
    let meeting = &doc.meeting;
    let nature =
        filled(meeting.kind_detail.as_ref()).map(|detail| format!("{} {detail}", kind_of(meeting)));
    let hours = match (filled(meeting.starts.as_ref()), filled(meeting.ends.as_ref())) {
        (Some(starts), Some(ends)) => Some(format!(", de {starts} à {ends}")),
        (Some(starts), None) => Some(format!(", à {starts}")),
        _ => None,
    };
    let date = match filled(meeting.date.as_ref()) {
        Some(date) => format!("{}{}", phrases::capitalised(date), hours.unwrap_or_default()),
        None => "Date à fixer".to_owned(),
    };
    let usual = [
        ("Nature", nature),
        ("Date et heure", Some(date)),
        ("Lieu", filled(meeting.place.as_ref()).map(str::to_owned)),
        ("À distance", filled(meeting.remote.as_ref()).map(str::to_owned)),
    ];
    let own = doc.facts.iter().map(|fact| (fact.label.as_str(), Some(fact.text.clone())));
    usual
        .into_iter()
        .chain(own)
        .filter_map(|(label, text)| {
            Some(fact(label, text.filter(|text| !text.trim().is_empty())?.as_str(), setter))
        })
        .collect()
}

fn line(item: &AgendaLine, running_order: bool, setter: &Setter<'_>) -> Value {
    let change = match item.change {
        LineChange::None => None,
        LineChange::Added => Some("ajouté après convocation"),
        LineChange::Modified => Some("modifié après convocation"),
        LineChange::Withdrawn => Some("retiré de l’ordre du jour"),
    };
    let kind = setter.text(&phrases::capitalised(item.kind_label.trim()));
    let rapporteur = filled(item.rapporteur.as_ref()).map(|name| setter.name(name));
    let title = setter.text(&item.title);
    // « Questions diverses » under « Questions diverses » would say nothing.
    let kind =
        Some(kind).filter(|kind| !kind.is_empty() && kind.to_lowercase() != title.to_lowercase());
    let detail: Vec<String> = [kind, rapporteur].into_iter().flatten().collect();
    json!({
        "number": setter.text(&item.number),
        "level": item.level.clamp(1, 4),
        "title": if title.is_empty() { "Point sans intitulé".to_owned() } else { title },
        "detail": detail.join(" – "),
        "change": change,
        "withdrawn": item.change == LineChange::Withdrawn,
        "starts": filled(item.starts.as_ref()).map(|hour| setter.text(hour)),
        "minutes": item.minutes.filter(|minutes| *minutes > 0).map(phrases::duration),
        "annexes": setter.text(&item.annexes.join(", ")),
        "notes": if running_order { prose::blocks(&item.notes, setter) } else { Vec::new() },
    })
}
