//! The rows of incidents and hearings.

use crate::clock::Instant;
use crate::ids::{HearingId, IncidentId, ItemId, MandateId, MeetingId};
use crate::{record, vocabulary};

vocabulary! {
    /// What an incident did to the deliberation (ordonnance 2014-1329).
    pub enum IncidentEffect {
        /// Nothing: nobody was kept from taking part.
        None = "none", "sans effet";
        /// The debate waited.
        Paused = "paused", "débat interrompu";
        /// The member could not take part meanwhile.
        MemberOut = "member_out", "membre empêché";
        /// The vote was taken again.
        VoteRedone = "vote_redone", "vote repris";
    }
}

record! {
    /// An incident of remote participation.
    pub struct Incident(IncidentId) in "incidents" called "Cet incident" {
        /// The sitting.
        meeting_id: MeetingId,
        /// Whom it touched; everybody at a distance if left out.
        mandate_id: Option<MandateId>,
        /// From.
        started_at: Instant,
        /// To; none while it lasts.
        ended_at: Option<Instant>,
        /// What happened.
        description: String,
        /// What it did.
        effect: IncidentEffect,
    }
}

record! {
    /// Somebody from outside heard on an item (R133-6): does not vote.
    pub struct Hearing(HearingId) in "hearings" called "Cette audition" {
        /// The sitting.
        meeting_id: MeetingId,
        /// The item.
        item_id: ItemId,
        /// Who.
        name: String,
        /// In what quality.
        quality: Option<String>,
        /// From.
        entered_at: Instant,
        /// To; none until the end of the item.
        left_at: Option<Instant>,
    }
}
