//! Documents of a sitting: the facts mapped to what the printer sets, previewed and exported.

mod agenda;
mod emargement;
mod export;
mod heading;
mod members;
mod minutes;
mod preview;
mod written;

pub use export::{ExportDocument, ExportedView, NameOfDocument, NamedDocument, export, file_name};
pub use minutes::{closing_words, minutes_document, opening_words};
pub use preview::{PreviewDocument, PreviewView, preview};

use rusqlite::Connection;

use crate::clock::Instant;
use crate::ids::MeetingId;
use crate::meetings::{Facts, load};
use crate::minutes::ApprovedMinutes;
use crate::print::model::{Document, MinutesDoc};
use crate::register::{self, Result};
use crate::vocabulary;

vocabulary! {
    /// The documents of a sitting.
    pub enum DocumentKind {
        /// Minutes.
        Pv = "pv", "procès-verbal";
        /// Agenda as the members receive it.
        Agenda = "agenda", "ordre du jour";
        /// Agenda of the president, with notes.
        RunningOrder = "running_order", "déroulé de séance";
        /// Attendance sheet.
        Emargement = "emargement", "feuille d’émargement";
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

/// What the printer sets for a document of a sitting.
pub fn document(
    db: &Connection,
    kind: DocumentKind,
    meeting: MeetingId,
    now: Instant,
) -> Result<(Facts, Document)> {
    let facts = load(db, meeting)?;
    let document = match kind {
        DocumentKind::Pv => Document::Minutes(Box::new(minutes_as_they_stand(db, &facts)?)),
        DocumentKind::Agenda | DocumentKind::RunningOrder => {
            Document::Agenda(Box::new(agenda::agenda_document(db, &facts, kind, now)?))
        }
        DocumentKind::Emargement => {
            Document::AttendanceSheet(Box::new(emargement::attendance_sheet(&facts)))
        }
    };
    Ok((facts, document))
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
