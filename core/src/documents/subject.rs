//! What a document is about: a sitting, a committee on a day, or a text.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::DocumentKind;
use crate::clock::{self, Instant, LocalTime};
use crate::committees::Committee;
use crate::ids::{CommitteeId, MeetingId, TextId, TextVersionId};
use crate::meetings::{Facts, load};
use crate::print::phrases;
use crate::register::{self, Refusal, Result};
use crate::texts::{self, Text, TextVersion};

/// As it was asked for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Asked {
    /// A sitting; a committee's document is then of its committee, on its day.
    pub meeting_id: Option<MeetingId>,
    /// A committee, for its own documents.
    pub committee_id: Option<CommitteeId>,
    /// The day, for the documents of a committee; today if left out.
    pub on: Option<NaiveDate>,
    /// A text, for its own documents.
    pub text: Option<AskedText>,
}

/// A text, and which of its states.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS,
)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct AskedText {
    /// The text.
    pub id: TextId,
    /// The version; the text as it stands if left out. Of amendments: only those that start from it.
    #[serde(default)]
    pub version: Option<TextVersionId>,
    /// For a comparison without amendments: the older version.
    #[serde(default)]
    pub from: Option<TextVersionId>,
    /// Whether the lines of the text are numbered in the margin; they are not if left out.
    #[serde(default)]
    pub lines: Option<bool>,
}

/// A text found, with its versions.
pub struct TextSubject {
    /// The text.
    pub text: Text,
    /// Its committee.
    pub committee: Committee,
    /// The version asked for.
    pub version: Option<TextVersion>,
    /// The older version to compare it with.
    pub from: Option<TextVersion>,
    /// Whether its lines are numbered.
    pub numbered: bool,
}

/// As it was found.
pub enum Subject {
    /// A sitting.
    Sitting(Box<Facts>),
    /// A committee on a day.
    Committee(Box<Committee>, NaiveDate),
    /// A text.
    Text(Box<TextSubject>),
}

impl Subject {
    /// Finds what a document is about.
    ///
    /// # Errors
    /// When what the document needs is not said, or does not exist.
    pub fn find(db: &Connection, kind: DocumentKind, asked: Asked, now: Instant) -> Result<Self> {
        if kind.is_of_text() {
            return text(db, kind, asked);
        }
        if asked.text.is_some() {
            return Err(Refusal::invalid(
                "text",
                format!("« {} » n’est pas le document d’un texte.", kind.label()),
            )
            .into());
        }
        if kind.is_of_committee() { committee(db, asked, now) } else { sitting(db, kind, asked) }
    }

    /// The committee.
    pub fn committee(&self) -> &Committee {
        match self {
            Subject::Sitting(facts) => &facts.committee,
            Subject::Committee(committee, _) => committee,
            Subject::Text(subject) => &subject.committee,
        }
    }

    /// « Procès-verbal n° 2026-09 », « Règlement intérieur au 24 novembre 2026 ».
    pub fn title(&self, kind: DocumentKind) -> String {
        let label = phrases::capitalised(kind.label());
        match self {
            Subject::Sitting(facts) => format!("{label} n°\u{a0}{}", facts.meeting.number),
            Subject::Committee(_, on) => format!("{label} au {}", phrases::date(*on)),
            Subject::Text(subject) if kind == DocumentKind::Text => texts::name(&subject.text),
            Subject::Text(subject) => {
                format!("{label} – {}", phrases::lower_first(&texts::name(&subject.text)))
            }
        }
    }

    /// « PV 2026-09 – Comité des partenaires », before what no file system accepts is replaced.
    pub fn short_name(&self, kind: DocumentKind) -> String {
        let committee = self.committee();
        let name = committee.short_name.as_deref().unwrap_or(&committee.name);
        match self {
            Subject::Sitting(facts) => {
                format!("{} {} – {name}", kind.short_label(), facts.meeting.number)
            }
            Subject::Committee(_, on) => format!("{} {on} – {name}", kind.short_label()),
            Subject::Text(subject) => {
                let what = match kind {
                    DocumentKind::Text => subject.text.kind.title(),
                    _ => kind.short_label().to_owned(),
                };
                let version = subject.version.as_ref();
                let version = version.map(|one| format!(" v{}", one.number)).unwrap_or_default();
                format!("{what} {}{version} – {name}", subject.text.number)
            }
        }
    }
}

fn sitting(db: &Connection, kind: DocumentKind, asked: Asked) -> Result<Subject> {
    let Some(id) = asked.meeting_id else {
        return Err(Refusal::invalid(
            "meeting_id",
            format!("« {} » est le document d’une séance : laquelle ?", kind.label()),
        )
        .into());
    };
    for (field, given) in
        [("committee_id", asked.committee_id.is_some()), ("on", asked.on.is_some())]
    {
        if given {
            return Err(Refusal::invalid(
                field,
                format!(
                    "« {} » est le document d’une séance : elle dit l’instance et le jour.",
                    kind.label()
                ),
            )
            .into());
        }
    }
    Ok(Subject::Sitting(Box::new(load(db, id)?)))
}

fn committee(db: &Connection, asked: Asked, now: Instant) -> Result<Subject> {
    let (id, day) = match (asked.committee_id, asked.meeting_id) {
        (Some(id), None) => (id, None),
        (None, Some(meeting)) => {
            let facts = load(db, meeting)?;
            (facts.committee.id, Some(facts.day()))
        }
        (Some(_), Some(_)) => {
            return Err(Refusal::invalid(
                "meeting_id",
                "Une instance ou une séance : l’une des deux suffit.",
            )
            .into());
        }
        (None, None) => {
            return Err(Refusal::invalid("committee_id", "De quelle instance ?").into());
        }
    };
    let committee: Committee = register::get(db, id)?;
    let on = asked.on.or(day).unwrap_or_else(|| LocalTime::at(now, committee.zone()).date());
    if !clock::plausible(on) {
        return Err(
            Refusal::invalid("on", "Cette date est hors du calendrier d’une instance.").into()
        );
    }
    Ok(Subject::Committee(Box::new(committee), on))
}

/// The refusal of a document of a text without a text.
pub(super) fn which_text(kind: DocumentKind) -> Refusal {
    Refusal::invalid("text", format!("« {} » est le document d’un texte : lequel ?", kind.label()))
}

fn text(db: &Connection, kind: DocumentKind, asked: Asked) -> Result<Subject> {
    let Some(of) = asked.text else { return Err(which_text(kind).into()) };
    for (field, given) in [
        ("meeting_id", asked.meeting_id.is_some()),
        ("committee_id", asked.committee_id.is_some()),
        ("on", asked.on.is_some()),
    ] {
        if given {
            return Err(Refusal::invalid(
                field,
                format!("« {} » est le document d’un texte : le texte suffit.", kind.label()),
            )
            .into());
        }
    }
    for (field, given, only) in [
        ("lines", of.lines == Some(true), DocumentKind::Text),
        ("from", of.from.is_some(), DocumentKind::Comparison),
    ] {
        if given && kind != only {
            return Err(Refusal::invalid(
                field,
                match only {
                    DocumentKind::Text => "Seul le texte lui-même a des lignes numérotées.",
                    _ => "Seul un tableau comparatif part d’une version pour aller à une autre.",
                },
            )
            .into());
        }
    }
    let text: Text = register::get(db, of.id)?;
    let version = |field: &'static str, id: Option<TextVersionId>| -> Result<Option<TextVersion>> {
        let Some(id) = id else { return Ok(None) };
        let found: TextVersion = register::get(db, id)?;
        if found.text_id != text.id {
            let stranger = "Cette version est celle d’un autre texte.";
            return Err(Refusal::invalid(field, stranger).into());
        }
        Ok(Some(found))
    };
    let (from, version) = (version("from", of.from)?, version("version", of.version)?);
    if let (Some(from), Some(to)) = (&from, &version)
        && to.number < from.number
    {
        return Err(
            Refusal::invalid("version", "La version d’arrivée précède celle de départ.").into()
        );
    }
    Ok(Subject::Text(Box::new(TextSubject {
        committee: register::get(db, text.committee_id)?,
        numbered: of.lines.unwrap_or_default(),
        text,
        version,
        from,
    })))
}
