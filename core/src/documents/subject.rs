//! What a document is about: a sitting, or a committee on a day.

use chrono::NaiveDate;
use rusqlite::Connection;

use super::DocumentKind;
use crate::clock::{self, Instant, LocalTime};
use crate::committees::Committee;
use crate::ids::{CommitteeId, MeetingId};
use crate::meetings::{Facts, load};
use crate::print::phrases;
use crate::register::{self, Refusal, Result};

/// As it was asked for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Asked {
    /// A sitting; a committee's document is then of its committee, on its day.
    pub meeting_id: Option<MeetingId>,
    /// A committee, for its own documents.
    pub committee_id: Option<CommitteeId>,
    /// The day, for the documents of a committee; today if left out.
    pub on: Option<NaiveDate>,
}

/// As it was found.
pub enum Subject {
    /// A sitting.
    Sitting(Box<Facts>),
    /// A committee on a day.
    Committee(Box<Committee>, NaiveDate),
}

impl Subject {
    /// Finds what a document is about.
    ///
    /// # Errors
    /// When what the document needs is not said, or does not exist.
    pub fn find(db: &Connection, kind: DocumentKind, asked: Asked, now: Instant) -> Result<Self> {
        if kind.is_of_committee() { committee(db, asked, now) } else { sitting(db, kind, asked) }
    }

    /// The committee.
    pub fn committee(&self) -> &Committee {
        match self {
            Subject::Sitting(facts) => &facts.committee,
            Subject::Committee(committee, _) => committee,
        }
    }

    /// « Procès-verbal n° 2026-09 », « Règlement intérieur au 24 novembre 2026 ».
    pub fn title(&self, kind: DocumentKind) -> String {
        let label = phrases::capitalised(kind.label());
        match self {
            Subject::Sitting(facts) => format!("{label} n°\u{a0}{}", facts.meeting.number),
            Subject::Committee(_, on) => format!("{label} au {}", phrases::date(*on)),
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
