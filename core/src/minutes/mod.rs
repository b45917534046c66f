//! Minutes (procès-verbal): prose beside facts, what the law requires of them, their life to the archive.

mod drafts;
mod lifecycle;
mod observations;
mod requirements;
mod save;
mod view;
mod written;

pub use drafts::{DraftView, drafts, keep_draft};
pub use lifecycle::{
    Approve, MinutesOf, Sign, Transmit, approve, archive, back_to_draft, draft, review, sign,
    transmit, why_not_approve,
};
pub use observations::{
    Answer, Observation, ObservationState, ObservationView, Observe, answer, observations, observe,
    remove_observation,
};
pub use requirements::{Requirement, requirements, why_not_review};
pub use save::{SaveBlock, SaveMinutes, SavedMinutes, save};
pub use view::{BlockRow, LockedKind, LockedText, MinutesSection, MinutesView, prose, view};

use crate::ids::{ApprovedMinutesId, BlockId, ItemId, MeetingId};
use crate::register::Json;
use crate::richtext::block::Block;
use crate::{record, vocabulary};

vocabulary! {
    /// A part of the minutes that people write.
    pub enum Section {
        /// After the opening formula.
        Opening = "opening", "ouverture";
        /// Under an item.
        Item = "item", "point";
        /// Before the closing formula.
        Closing = "closing", "clôture";
    }
}

record! {
    /// One top-level block of prose.
    pub struct BlockRecord(BlockId) in "blocks" called "Ce paragraphe" {
        /// The sitting.
        meeting_id: MeetingId,
        /// The part of the minutes.
        section: Section,
        /// The item, in that part.
        item_id: Option<ItemId>,
        /// Its place; only the order means something.
        position: f64,
        /// What it says.
        #[ts(as = "Block")]
        content: Json<Block>,
    }
}

record! {
    /// The minutes as they were approved: what is printed from then on.
    pub struct ApprovedMinutes(ApprovedMinutesId) in "approved_minutes" called "Ce procès-verbal approuvé" {
        /// The sitting.
        meeting_id: MeetingId,
        /// The printed document as data (JSON).
        content: String,
        /// SHA-256 of that text, in hexadecimal.
        sha256: String,
    }
}
