//! Data of the feuille d’émargement.

use serde_json::{Value, json};

use super::setter::Setter;
use super::{clipped, filled, look_name, meeting_line, numbered};
use crate::print::model::{AttendanceSheetDoc, BoxState, Look, SignatureLine, Voice};
use crate::print::phrases;

/// More empty lines than two pages hold help nobody.
const BLANK_LINES_UP_TO: u8 = 40;

pub(super) fn head(sheet: &AttendanceSheetDoc, look: Look, setter: &Setter<'_>) -> (String, Value) {
    let committee = setter.text(&clipped(&sheet.letterhead.committee, 120));
    let meeting = &sheet.meeting;
    let kind = phrases::lower_first(&numbered(&super::kind_of(meeting), meeting));
    let details = [
        Some(kind.clone()),
        filled(meeting.date.as_ref()).map(str::to_owned),
        filled(meeting.starts.as_ref()).map(str::to_owned),
        filled(meeting.place.as_ref()).map(str::to_owned),
    ];
    let details = details.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let subtitle = setter.text(&match committee.as_str() {
        "" => phrases::capitalised(&details),
        committee => format!("{committee} – {details}"),
    });
    let title = clipped(
        &format!("Feuille d’émargement – {committee} – {}", setter.text(&meeting_line(meeting))),
        240,
    );
    let short = filled(meeting.short_date.as_ref())
        .map(|date| format!(", séance du {date}"))
        .unwrap_or_default();
    let mut number = 0_usize;
    let mut rows = |lines: &[SignatureLine]| {
        lines
            .iter()
            .map(|line| {
                number += 1;
                row(number, line, setter)
            })
            .collect::<Vec<_>>()
    };
    let members = rows(&sheet.members);
    let mut attending = rows(&sheet.attending);
    for _ in 0..sheet.blank_lines.min(BLANK_LINES_UP_TO) {
        number += 1;
        attending.push(blank_row(number));
    }
    let data = json!({
        "look": look_name(look),
        "title": title,
        "author": committee,
        "heading": "Feuille d’émargement",
        "subtitle": subtitle,
        "running": setter.text(&format!("Feuille d’émargement – {}{short}", clipped(&sheet.letterhead.committee, 60))),
        "footer": {
            "left": setter.text(&numbered("Feuille d’émargement – séance", meeting)),
            "note": filled(sheet.footer_note.as_ref()).map(|note| setter.text(&clipped(note, 40))),
            "seal": null,
        },
        "seats": sheet.seats,
        "quorum": sheet.quorum_required,
        "members": members,
        "attending": attending,
        "certified_by": match filled(sheet.certified_by.as_ref()) {
            Some(who) => setter.text(&format!("Certifié exact, {}", phrases::lower_first(who))),
            None => "Certifié exact".to_owned(),
        },
    });
    (title, data)
}

fn row(number: usize, line: &SignatureLine, setter: &Setter<'_>) -> Value {
    let name = line.name.trim();
    let capacity = filled(line.capacity.as_ref())
        .filter(|capacity| !name.to_lowercase().contains(&capacity.to_lowercase()));
    let (mode, inside, under) = match &line.state {
        BoxState::ToSign => ("choose", None, None),
        BoxState::InRoom => ("room", None, None),
        BoxState::Remote => ("remote", Some("à distance"), None),
        BoxState::RepresentedBy(holder) => {
            ("none", Some("représenté"), Some(format!("pouvoir\u{a0}: {holder}")))
        }
        BoxState::Excused => ("none", Some("excusé"), None),
        BoxState::Absent => ("none", Some("absent"), None),
    };
    let second: Vec<String> = [capacity.map(str::to_owned), under].into_iter().flatten().collect();
    json!({
        "number": number.to_string(),
        "organisation": setter.name(&line.organisation),
        "small": line.organisation.chars().count() > 55,
        "name": setter.name(name),
        "capacity": setter.text(&second.join(", ")),
        "voice": match line.voice { Voice::Deliberative => "D", Voice::Consultative => "C" },
        "proxies": line.proxies_from.iter().map(|name| setter.name(name)).collect::<Vec<_>>().join(", "),
        "mode": mode,
        "inside": inside,
        "arrived": filled(line.arrived.as_ref()).map(|hour| setter.text(hour)),
        "left": filled(line.left.as_ref()).map(|hour| setter.text(hour)),
    })
}

fn blank_row(number: usize) -> Value {
    json!({
        "number": number.to_string(), "organisation": "", "small": false, "name": "", "capacity": "",
        "voice": "C", "proxies": "", "mode": "choose", "inside": null, "arrived": null, "left": null,
    })
}
