//! Documents of a sitting, of a committee or of a text: the facts mapped to what the printer sets, previewed and exported.

mod agenda;
mod bylaws;
mod comparison;
mod course;
mod emargement;
mod export;
mod heading;
mod members;
mod minutes;
mod preview;
mod subject;
mod texts;
mod votes;
mod written;

pub use export::{ExportDocument, ExportedView, NameOfDocument, NamedDocument, export, file_name};
pub use minutes::{closing_words, minutes_document, opening_words};
pub use preview::{PreviewDocument, PreviewView, preview};
pub use subject::{Asked, AskedText, Subject};

use rusqlite::Connection;

use crate::clock::Instant;
use crate::meetings::Facts;
use crate::minutes::ApprovedMinutes;
use crate::print::model::{Document, MinutesDoc};
use crate::register::{self, Result};
use crate::vocabulary;

vocabulary! {
    /// The documents of a sitting, those of a committee and those of a text.
    pub enum DocumentKind {
        /// Minutes.
        Pv = "pv", "procès-verbal";
        /// Agenda as the members receive it.
        Agenda = "agenda", "ordre du jour";
        /// Agenda of the president, with notes.
        RunningOrder = "running_order", "déroulé de séance";
        /// Attendance sheet.
        Emargement = "emargement", "feuille d’émargement";
        /// The rules a committee sits by, on a day.
        Bylaws = "reglement", "règlement intérieur";
        /// A text of the committee.
        Text = "texte", "texte";
        /// Amendments of a text, in their order of discussion.
        Amendments = "amendements", "amendements";
        /// Two states of a text, or the text, its amendments and what becomes of it.
        Comparison = "comparatif", "tableau comparatif";
    }
}

impl DocumentKind {
    /// Whether it is about a committee on a day, not about a sitting.
    pub fn is_of_committee(self) -> bool {
        self == DocumentKind::Bylaws
    }

    /// Whether it is about a text.
    pub fn is_of_text(self) -> bool {
        matches!(self, DocumentKind::Text | DocumentKind::Amendments | DocumentKind::Comparison)
    }

    /// How a file name begins.
    pub fn short_label(self) -> &'static str {
        match self {
            DocumentKind::Pv => "PV",
            DocumentKind::Agenda => "Ordre du jour",
            DocumentKind::RunningOrder => "Déroulé",
            DocumentKind::Emargement => "Émargement",
            DocumentKind::Bylaws => "Règlement intérieur",
            DocumentKind::Text => "Texte",
            DocumentKind::Amendments => "Amendements",
            DocumentKind::Comparison => "Comparatif",
        }
    }
}

vocabulary! {
    /// The two looks of a document.
    pub enum Look {
        /// Serif.
        Classique = "classique", "classique";
        /// Sans serif.
        Sobre = "sobre", "sobre";
    }
}

/// What the printer sets, and what the person should know of it, in sentences.
pub fn document(
    db: &Connection,
    kind: DocumentKind,
    subject: &Subject,
    now: Instant,
) -> Result<(Document, Vec<String>)> {
    let facts = match subject {
        Subject::Sitting(facts) => facts,
        Subject::Committee(committee, on) => {
            let (bylaws, remarks) = bylaws::bylaws_document(db, committee, *on, now)?;
            return Ok((Document::Bylaws(Box::new(bylaws)), remarks));
        }
        Subject::Text(text) => return texts::text_document(db, kind, text),
    };
    let document = match kind {
        DocumentKind::Pv => Document::Minutes(Box::new(minutes_as_they_stand(db, facts)?)),
        DocumentKind::Emargement => {
            Document::AttendanceSheet(Box::new(emargement::attendance_sheet(facts)))
        }
        DocumentKind::Bylaws => {
            let (bylaws, remarks) =
                bylaws::bylaws_document(db, &facts.committee, facts.day(), now)?;
            return Ok((Document::Bylaws(Box::new(bylaws)), remarks));
        }
        DocumentKind::Text | DocumentKind::Amendments | DocumentKind::Comparison => {
            return Err(subject::which_text(kind).into());
        }
        DocumentKind::Agenda | DocumentKind::RunningOrder => {
            Document::Agenda(Box::new(agenda::agenda_document(db, facts, kind, now)?))
        }
    };
    Ok((document, Vec::new()))
}

/// The minutes: as approved once they are, from the facts before. The mention of the approval and
/// of the signature is added to the approved text, nothing else.
fn minutes_as_they_stand(db: &Connection, facts: &Facts) -> Result<MinutesDoc> {
    if facts.meeting.state.is_frozen() {
        let kept: Vec<ApprovedMinutes> =
            register::list_where(db, "meeting_id", &facts.meeting.id, "id")?;
        if let Some(kept) = kept.last() {
            return Ok(serde_json::from_str(&kept.content)?);
        }
    }
    minutes_document(db, facts)
}
