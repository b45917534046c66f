//! Votes counted by college.

use crate::ids::{CollegeTallyId, MeetingId, VoteId};
use crate::record;

record! {
    /// The count of one college in a vote.
    pub struct CollegeTally(CollegeTallyId) in "college_tallies" called "Ce décompte" {
        /// The sitting.
        meeting_id: MeetingId,
        /// The vote.
        vote_id: VoteId,
        /// The college.
        college: String,
        /// What its votes weigh.
        weight: u32,
        /// How many could vote in it.
        voters: u32,
        /// For.
        pour: u32,
        /// Against.
        contre: u32,
        /// Abstentions.
        abstention: u32,
        /// Blank ballots.
        blanc: u32,
        /// Void ballots.
        nul: u32,
    }
}
