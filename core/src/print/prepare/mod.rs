//! From view models to the data files that the templates read: words are chosen, typography is
//! applied, characters that cannot be printed are replaced. One file an agenda item: Typst remembers
//! results by file, which makes the live preview ten times faster.

mod agenda;
mod attendance;
mod bylaws;
mod comparison;
mod marked;
mod minutes;
mod numbered;
mod prose;
mod setter;
mod steps;
mod texts;
mod written;

use serde_json::Value;

pub(super) use setter::Characters;

use self::setter::Setter;
use super::engine::DataFiles;
use super::model::{Document, Letterhead, Logo, LogoFormat, Look, MeetingHeading};
use super::phrases;

/// A document ready for its template.
pub(super) struct Prepared {
    /// Path of the main template.
    pub(super) template: &'static str,
    /// Title of the document, for the metadata.
    pub(super) title: String,
    /// Data files.
    pub(super) files: DataFiles,
    /// Some character is in a fallback face only.
    pub(super) needs_fallback_fonts: bool,
}

/// Builds the data files of a document.
pub(super) fn prepare(document: &Document, look: Look, characters: &Characters<'_>) -> Prepared {
    let setter = Setter::new(characters);
    let (template, title, mut head, items) = match document {
        Document::Minutes(minutes) => {
            let (title, head) = minutes::head(minutes, look, &setter);
            let items = minutes::items(&minutes.items, &setter);
            ("/proces-verbal.typ", title, head, items)
        }
        Document::Agenda(doc) => {
            let (title, head) = agenda::head(doc, look, &setter);
            ("/ordre-du-jour.typ", title, head, Vec::new())
        }
        Document::AttendanceSheet(sheet) => {
            let (title, head) = attendance::head(sheet, look, &setter);
            ("/emargement.typ", title, head, Vec::new())
        }
        Document::Bylaws(doc) => {
            let (title, head) = bylaws::head(doc, look, &setter);
            ("/reglement.typ", title, head, Vec::new())
        }
        Document::Text(doc) => {
            let (title, head) = texts::head(doc, look, &setter);
            ("/texte.typ", title, head, Vec::new())
        }
        Document::Amendments(doc) => {
            let (title, head) = comparison::amendments(doc, look, &setter);
            ("/amendements.typ", title, head, Vec::new())
        }
        Document::Comparison(doc) => {
            let (title, head) = comparison::comparison(doc, look, &setter);
            ("/comparatif.typ", title, head, Vec::new())
        }
    };
    head["linebreaks"] = if setter.has_endless_word() { "simple" } else { "optimized" }.into();
    let mut files: DataFiles = vec![("/data.json".to_owned(), bytes(&head))];
    files.extend(
        items.iter().enumerate().map(|(index, item): (usize, &Value)| {
            (format!("/item-{}.json", index + 1), bytes(item))
        }),
    );
    files.extend(logo_file(document));
    Prepared { template, title, files, needs_fallback_fonts: setter.needs_fallback_fonts() }
}

fn bytes(value: &Value) -> Vec<u8> {
    value.to_string().into_bytes()
}

/// The document cut down to one passage at a time, each with the name a user knows it by: to find
/// which text cannot be laid out.
pub(super) fn passages_alone(document: &Document) -> Vec<(String, Document)> {
    let Document::Minutes(minutes) = document else { return Vec::new() };
    minutes
        .items
        .iter()
        .map(|item| {
            let mut alone = minutes.clone();
            alone.items = vec![item.clone()];
            let title: String = item.title.chars().take(60).collect();
            (format!("le point {} « {title} »", item.number), Document::Minutes(alone))
        })
        .collect()
}

/// The document without its logo, if it has one: a picture may be damaged.
pub(super) fn without_logo(document: &Document) -> Option<Document> {
    logo(document)?;
    let mut plain = document.clone();
    match &mut plain {
        Document::Minutes(minutes) => minutes.letterhead.logo = None,
        Document::Agenda(agenda) => agenda.letterhead.logo = None,
        Document::AttendanceSheet(sheet) => sheet.letterhead.logo = None,
        Document::Bylaws(doc) => doc.letterhead.logo = None,
        Document::Text(doc) => doc.head.letterhead.logo = None,
        Document::Amendments(doc) => doc.head.letterhead.logo = None,
        Document::Comparison(doc) => doc.head.letterhead.logo = None,
    }
    Some(plain)
}

/// First characters of a text, with an ellipsis where it is cut.
fn clipped(text: &str, at_most: usize) -> String {
    if text.chars().count() <= at_most {
        return text.to_owned();
    }
    let kept: String = text.chars().take(at_most.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}

/// A field that says something.
fn filled(text: Option<&String>) -> Option<&str> {
    text.map(|text| text.trim()).filter(|text| !text.is_empty())
}

const fn look_name(look: Look) -> &'static str {
    match look {
        Look::Classique => "classique",
        Look::Sobre => "sobre",
    }
}

fn logo(document: &Document) -> Option<&Logo> {
    let letterhead = match document {
        Document::Minutes(minutes) => &minutes.letterhead,
        Document::Agenda(agenda) => &agenda.letterhead,
        Document::AttendanceSheet(sheet) => &sheet.letterhead,
        Document::Bylaws(doc) => &doc.letterhead,
        Document::Text(doc) => &doc.head.letterhead,
        Document::Amendments(doc) => &doc.head.letterhead,
        Document::Comparison(doc) => &doc.head.letterhead,
    };
    letterhead.logo.as_ref().filter(|logo| !logo.bytes.is_empty())
}

fn logo_path(format: LogoFormat) -> &'static str {
    match format {
        LogoFormat::Png => "/logo.png",
        LogoFormat::Jpg => "/logo.jpg",
        LogoFormat::Svg => "/logo.svg",
    }
}

fn logo_file(document: &Document) -> Option<(String, Vec<u8>)> {
    logo(document).map(|logo| (logo_path(logo.format).to_owned(), logo.bytes.clone()))
}

fn letterhead(head: &Letterhead, setter: &Setter<'_>) -> Value {
    let logo = head.logo.as_ref().filter(|logo| !logo.bytes.is_empty()).map(|logo| {
        let alt = if logo.alt.trim().is_empty() { &head.committee } else { &logo.alt };
        serde_json::json!({ "path": logo_path(logo.format), "alt": setter.text(alt) })
    });
    serde_json::json!({
        "committee": setter.text(&clipped(&head.committee, 240)),
        "subtitle": filled(head.subtitle.as_ref()).map(|text| setter.text(&clipped(text, 240))),
        "secretariat": head.secretariat.iter().filter(|line| !line.trim().is_empty())
            .map(|line| setter.text(&clipped(line, 80))).collect::<Vec<_>>(),
        "logo": logo,
    })
}

/// `Comité des partenaires – séance du 8 octobre 2026`, short enough for one line.
fn running_head(head: &Letterhead, meeting: &MeetingHeading, setter: &Setter<'_>) -> String {
    let committee = clipped(head.committee.trim(), 60);
    let day =
        filled(meeting.short_date.as_ref()).map(|date| format!("séance du {}", clipped(date, 30)));
    let parts: Vec<String> =
        [Some(committee), day].into_iter().flatten().filter(|part| !part.is_empty()).collect();
    setter.text(&parts.join(" – "))
}

/// `Séance plénière du jeudi 8 octobre 2026`.
fn meeting_line(meeting: &MeetingHeading) -> String {
    let kind = kind_of(meeting);
    match filled(meeting.date.as_ref()) {
        Some(date) => format!("{kind} du {date}"),
        None => kind,
    }
}

/// `Séance plénière`, or `Séance` when the kind is not stated.
fn kind_of(meeting: &MeetingHeading) -> String {
    let kind = meeting.kind.trim();
    if kind.is_empty() { "Séance".to_owned() } else { phrases::capitalised(kind) }
}

/// Title with the number of the sitting: `Procès-verbal n° 2026-10`.
fn numbered(what: &str, meeting: &MeetingHeading) -> String {
    match filled(meeting.number.as_ref()) {
        Some(number) => format!("{what} n°\u{a0}{number}"),
        None => what.to_owned(),
    }
}

fn fact(label: &str, text: &str, setter: &Setter<'_>) -> Value {
    serde_json::json!({ "label": setter.text(label), "text": setter.text(text) })
}
