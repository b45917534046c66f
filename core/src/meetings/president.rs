//! Decisions of the president, with their reason, where a rule lets him decide otherwise.

use crate::clock::Instant;
use crate::ids::{MeetingId, PresidentDecisionId};
use crate::record;

record! {
    /// A decision of the president.
    pub struct PresidentDecision(PresidentDecisionId) in "president_decisions" called "Cette décision de la présidence" {
        /// The sitting.
        meeting_id: MeetingId,
        /// The rule set aside.
        rule: String,
        /// The record it is about.
        about_id: String,
        /// Why.
        reason: String,
        /// When.
        decided_at: Instant,
    }
}
