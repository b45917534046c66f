//! The rows of amendments.

use chrono::NaiveDate;

use super::AmendmentState;
use crate::ids::{
    AmendmentBlockId, AmendmentId, BlockId, MandateId, MeetingId, TextId, TextVersionId, VoteId,
};
use crate::record;
use crate::register::Json;
use crate::richtext::block::Block;

record! {
    /// An amendment to a named version of a text.
    pub struct Amendment(AmendmentId) in "amendments" called "Cet amendement" {
        /// The text.
        text_id: TextId,
        /// The version that it starts from.
        version_id: TextVersionId,
        /// The amendment that it would amend (sous-amendement).
        parent_id: Option<AmendmentId>,
        /// From 1, in the order of deposit.
        number: i64,
        /// Who makes it, if a member.
        mandate_id: Option<MandateId>,
        /// Who, otherwise: a group of members, the rapporteur.
        author: Option<String>,
        /// Why (exposé sommaire).
        statement: Option<String>,
        /// What became of it.
        state: AmendmentState,
        /// The day of its deposit.
        deposited_on: NaiveDate,
        /// The day of what became of it.
        decided_on: Option<NaiveDate>,
        /// The sitting that decided.
        meeting_id: Option<MeetingId>,
        /// The vote that decided.
        vote_id: Option<VoteId>,
        /// Of an amendment adopted in part: the passages adopted, by their keys.
        #[ts(as = "Option<Vec<String>>")]
        hunks: Option<Json<Vec<String>>>,
        /// The amendment whose adoption left it without object.
        fell_with: Option<AmendmentId>,
        /// Place in the order of discussion, if somebody set it.
        rank: Option<i64>,
        /// Why it is inadmissible, withdrawn, fallen, rejected.
        reason: Option<String>,
    }
}

record! {
    /// A block that an amendment changes, adds, moves or takes away.
    pub struct AmendmentBlock(AmendmentBlockId) in "amendment_blocks" called "Cet alinéa" {
        /// The amendment.
        amendment_id: AmendmentId,
        /// The block of the version, or a new one.
        block_id: BlockId,
        /// Where it goes; none where the version has it.
        position: Option<f64>,
        /// What it says; none for a block that only moves or goes away.
        #[ts(as = "Option<Block>")]
        content: Option<Json<Block>>,
    }
}

impl AmendmentBlock {
    /// Whether the amendment takes the block away.
    pub fn is_deletion(&self) -> bool {
        self.position.is_none() && self.content.is_none()
    }
}
