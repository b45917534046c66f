//! Data of the minutes: the head in one file, each item in its own.

use serde_json::{Value, json};

use super::setter::Setter;
use super::{
    clipped, fact, filled, kind_of, letterhead, look_name, meeting_line, numbered, prose,
    running_head, steps, written,
};
use crate::print::model::{
    Counts, ItemSection, Look, MemberLine, MemberStatus, MinutesDoc, MinutesStatus, OpeningView,
};
use crate::print::phrases;

/// In the table of page 1 a title may take two lines; the section below gives it whole.
const TITLE_IN_TABLE: usize = 110;

/// Level of outline below which headings look alike.
const DEEPEST_HEADING: u8 = 4;

/// Title of the document, and the data of everything but the items.
pub(super) fn head(doc: &MinutesDoc, look: Look, setter: &Setter<'_>) -> (String, Value) {
    let heading = setter.text(&numbered("Procès-verbal", &doc.meeting));
    let subtitle = setter.text(&meeting_line(&doc.meeting));
    let committee = setter.text(&clipped(&doc.letterhead.committee, 120));
    let title = clipped(&format!("{heading} – {committee} – {subtitle}"), 240);
    let draft = doc.status == MinutesStatus::Draft;
    let data = json!({
        "look": look_name(look),
        "title": title,
        "author": committee,
        "heading": heading,
        "subtitle": subtitle,
        "draft": draft,
        "letterhead": letterhead(&doc.letterhead, setter),
        "running": running_head(&doc.letterhead, &doc.meeting, setter),
        "footer": {
            "left": if draft { format!("{heading} – projet") } else { heading.clone() },
            "note": filled(doc.footer_note.as_ref()).map(|note| setter.text(&clipped(note, 40))),
            "seal": filled(doc.seal.as_ref()).map(|seal| setter.printable(&clipped(seal, 40))),
        },
        "facts": facts(doc, setter),
        "counts": doc.counts.as_ref().map(|counts| match doc.written {
            Some(_) => written::counts(counts),
            None => self::counts(counts),
        }).unwrap_or_default(),
        "table": doc.items.iter().map(|item| table_line(item, setter)).collect::<Vec<_>>(),
        "members": members(doc, setter),
        "opening": doc.opening.as_ref().map(|opening| self::opening(opening, doc, setter)),
        "items": doc.items.len(),
        "closing": closing(doc, setter),
        "done_at": filled(doc.done_at.as_ref()).map(|text| setter.text(text)),
        "signatures": doc.signatures.iter().map(|block| json!({
            "title": setter.text(&block.title),
            "name": filled(block.name.as_ref()).map(|name| setter.name(name)),
        })).collect::<Vec<_>>(),
        "approval": filled(doc.approval.as_ref()).map(|text| setter.text(text)),
        "annexes": super::agenda::annexes(&doc.annexes, setter),
        "texts": doc.written.as_ref().map(|one| written::annexes(one, setter)).unwrap_or_default(),
    });
    (title, data)
}

/// Data of the items, one value a file. A heading may not skip a level (PDF/UA): a sub-item without
/// its item comes up.
pub(super) fn items(items: &[ItemSection], setter: &Setter<'_>) -> Vec<Value> {
    let mut above = 0;
    items
        .iter()
        .map(|item| {
            above = item.level.clamp(1, DEEPEST_HEADING).min(above + 1);
            self::item(item, above, setter)
        })
        .collect()
}

fn item(item: &ItemSection, level: u8, setter: &Setter<'_>) -> Value {
    let mut intro = Vec::new();
    if !item.kind_label.trim().is_empty() && !title_says_kind(item) {
        intro.push(format!(
            "{}.",
            phrases::capitalised(item.kind_label.trim().trim_end_matches('.'))
        ));
    }
    if let Some(rapporteur) = filled(item.rapporteur.as_ref()) {
        intro.push(format!("Rapporteur\u{a0}: {}.", setter.name(rapporteur.trim_end_matches('.'))));
    }
    json!({
        "number": setter.text(&item.number),
        "level": level,
        "title": title_of(item, setter),
        "started": filled(item.started.as_ref()).map(|hour| setter.text(hour)),
        "intro": setter.printable(&intro.join(" ")),
        "steps": steps::steps(item, setter),
    })
}

/// « Questions diverses » under « Questions diverses » would say nothing.
fn title_says_kind(item: &ItemSection) -> bool {
    let first_word = |text: &str| text.split_whitespace().next().map(str::to_lowercase);
    first_word(&item.title) == first_word(&item.kind_label)
}

fn title_of(item: &ItemSection, setter: &Setter<'_>) -> String {
    let title = setter.text(&item.title);
    if title.trim().is_empty() { "Point sans intitulé".to_owned() } else { title }
}

fn facts(doc: &MinutesDoc, setter: &Setter<'_>) -> Vec<Value> {
    let meeting = &doc.meeting;
    let nature =
        filled(meeting.kind_detail.as_ref()).map(|detail| format!("{} {detail}", kind_of(meeting)));
    let hours =
        phrases::hours_range(filled(meeting.starts.as_ref()), filled(meeting.ends.as_ref()));
    let place = filled(meeting.place.as_ref());
    let (where_label, where_text) = match (place, hours) {
        (Some(place), Some(hours)) => ("Lieu et heures", Some(format!("{place}\u{202f}; {hours}"))),
        (Some(place), None) => ("Lieu", Some(place.to_owned())),
        (None, hours) => ("Heures", hours),
    };
    let usual = [
        ("Nature", nature),
        (where_label, where_text),
        ("Convocation", filled(doc.convocation.as_ref()).map(str::to_owned)),
        ("Présidence", filled(doc.president.as_ref()).map(str::to_owned)),
        ("Secrétariat", filled(doc.secretary.as_ref()).map(str::to_owned)),
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

fn counts(counts: &Counts) -> Vec<Value> {
    let plural =
        |count: u32, one: &'static str, many: &'static str| if count < 2 { one } else { many };
    let mut cells = vec![
        json!({ "label": plural(counts.seats, "Siège", "Sièges"), "value": counts.seats, "strong": true }),
        json!({ "label": plural(counts.present, "Présent", "Présents"), "value": counts.present, "strong": true }),
    ];
    if counts.remote > 0 {
        cells.push(json!({ "label": "dont visio", "value": counts.remote, "strong": false }));
    }
    for (count, one, many) in [
        (counts.represented, "Représenté", "Représentés"),
        (counts.excused, "Excusé", "Excusés"),
        (counts.absent, "Absent", "Absents"),
    ] {
        cells.push(json!({ "label": plural(count, one, many), "value": count, "strong": true }));
    }
    if let Some(required) = counts.quorum_required {
        cells.push(json!({ "label": "Quorum requis", "value": required, "strong": true }));
    }
    cells
}

fn table_line(item: &ItemSection, setter: &Setter<'_>) -> Value {
    let counted = item.votes.iter().rev().find_map(|vote| vote.tally);
    let figures = match counted {
        Some(tally) => format!(
            "{}\u{a0}–\u{a0}{}\u{a0}–\u{a0}{}",
            phrases::thousands(tally.in_favour),
            phrases::thousands(tally.against),
            phrases::thousands(tally.abstentions)
        ),
        None if !item.votes.is_empty() || !item.decisions.is_empty() => "sans vote".to_owned(),
        None => String::new(),
    };
    json!({
        "number": setter.text(&item.number),
        "level": item.level.clamp(1, DEEPEST_HEADING),
        "kind": setter.text(&clipped(&short_kind(&item.kind_label), 40)),
        "title": clipped(&title_of(item, setter), TITLE_IN_TABLE),
        "sense": setter.text(&clipped(&steps::sense(item), 40)),
        "figures": figures,
    })
}

/// The side column is narrow: « questions diverses » is said shorter there.
fn short_kind(label: &str) -> String {
    match phrases::lower_first(label.trim()).as_str() {
        "questions diverses" => "diverses".to_owned(),
        other => other.to_owned(),
    }
}

fn members(doc: &MinutesDoc, setter: &Setter<'_>) -> Vec<Value> {
    let lines = &doc.members;
    let heading = match doc.written {
        Some(_) => phrases::written_heading,
        None => phrases::status_heading,
    };
    const ORDER: [MemberStatus; 5] = [
        MemberStatus::Present,
        MemberStatus::Represented,
        MemberStatus::Excused,
        MemberStatus::Absent,
        MemberStatus::Attending,
    ];
    ORDER
        .into_iter()
        .filter_map(|status| {
            let group: Vec<&MemberLine> =
                lines.iter().filter(|line| line.status == status).collect();
            if group.is_empty() {
                return None;
            }
            let rows: Vec<Value> = group.iter().map(|line| member(line, setter)).collect();
            Some(json!({ "heading": heading(status, group.len()), "lines": rows }))
        })
        .collect()
}

fn member(line: &MemberLine, setter: &Setter<'_>) -> Value {
    let name = line.name.trim();
    let capacity = filled(line.capacity.as_ref())
        .filter(|capacity| !name.to_lowercase().contains(&capacity.to_lowercase()));
    let who = match (name, capacity) {
        ("", Some(capacity)) => phrases::capitalised(capacity),
        (name, Some(capacity)) => format!("{name}, {capacity}"),
        (name, None) => name.to_owned(),
    };
    let notes: Vec<String> =
        line.notes.iter().map(phrases::member_note).filter(|note| !note.is_empty()).collect();
    json!({
        "organisation": setter.name(&line.organisation),
        "who": setter.name(&who),
        "notes": setter.text(&notes.join(", ")),
    })
}

fn opening(opening: &OpeningView, doc: &MinutesDoc, setter: &Setter<'_>) -> Value {
    let counts = doc.counts.as_ref();
    if let Some(written) = &doc.written {
        return json!({
            "heading": "Ouverture de l’échange",
            "paragraphs": written::sentences(&written.opening, setter),
            "prose": prose::blocks(&opening.prose, setter),
        });
    }
    let mut first = phrases::opening(filled(opening.hour.as_ref()));
    let mut paragraphs = Vec::new();
    let mut quorum = None;
    if let Some(counts) = counts {
        let presence = phrases::presence_sentence(counts);
        if !presence.is_empty() {
            first = format!("{first} {presence}");
        }
        quorum = counts.quorum_required.map(|required| {
            if counts.present + counts.represented >= required {
                phrases::quorum_reached()
            } else {
                phrases::quorum_not_reached()
            }
        });
    }
    if opening.second_convocation.is_some() {
        quorum = Some(phrases::quorum_waived());
    }
    paragraphs.push(setter.text(&first));
    let source = filled(opening.quorum_source.as_ref());
    paragraphs.extend(quorum.map(|sentence| setter.text(&phrases::cited(&sentence, source))));
    paragraphs.extend(opening.happenings.iter().map(|one| setter.text(&one.sentence)));
    json!({
        "heading": "Ouverture de la séance",
        "paragraphs": paragraphs,
        "prose": prose::blocks(&opening.prose, setter),
    })
}

fn closing(doc: &MinutesDoc, setter: &Setter<'_>) -> Option<Value> {
    let next = filled(doc.next_meeting.as_ref()).map(|text| setter.text(text));
    let formula: Vec<String> = match (&doc.written, &doc.closing) {
        (Some(written), Some(_)) => vec![written::sentences(&written.closing, setter).join(" ")],
        (None, Some(closing)) => {
            vec![setter.text(&phrases::closing(closing.reason, filled(closing.hour.as_ref())))]
        }
        (_, None) => Vec::new(),
    };
    let written = doc
        .closing
        .as_ref()
        .map(|closing| prose::blocks(&closing.prose, setter))
        .unwrap_or_default();
    if next.is_none() && formula.is_empty() && written.is_empty() {
        return None;
    }
    let paragraphs: Vec<String> = next.into_iter().chain(formula).collect();
    Some(json!({ "prose": written, "paragraphs": paragraphs }))
}
