//! What the operations on votes take and give.

use serde::{Deserialize, Serialize};

use super::tally::Figures;
use super::{BallotKind, Bases, Choice, CollegeCheck, Consensus, Outcome, VoteObject};
use crate::bylaws::{CollegeVote, Majority};
use crate::clock::LocalTime;
use crate::ids::{ItemId, MandateId, VoteId};
use crate::meetings::{Finding, VoterView};
use crate::patch;

/// Counted votes.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Default,
    Serialize,
    Deserialize,
    schemars::JsonSchema,
    ts_rs::TS,
)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct Counts {
    /// For.
    pub pour: u32,
    /// Against.
    pub contre: u32,
    /// Abstentions.
    pub abstention: u32,
    /// Blank ballots.
    #[serde(default)]
    pub blanc: Option<u32>,
    /// Void ballots.
    #[serde(default)]
    pub nul: Option<u32>,
}

/// Counted votes of one college.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct CollegeCounts {
    /// The college.
    pub college: String,
    /// For.
    pub pour: u32,
    /// Against.
    pub contre: u32,
    /// Abstentions.
    pub abstention: u32,
    /// Blank ballots.
    #[serde(default)]
    pub blanc: Option<u32>,
    /// Void ballots.
    #[serde(default)]
    pub nul: Option<u32>,
}

impl From<&CollegeCounts> for Counts {
    fn from(counts: &CollegeCounts) -> Self {
        Self {
            pour: counts.pour,
            contre: counts.contre,
            abstention: counts.abstention,
            blanc: counts.blanc,
            nul: counts.nul,
        }
    }
}

impl From<Figures> for Counts {
    fn from(figures: Figures) -> Self {
        Self {
            pour: figures.pour,
            contre: figures.contre,
            abstention: figures.abstention,
            blanc: Some(figures.blanc),
            nul: Some(figures.nul),
        }
    }
}

impl From<Counts> for Figures {
    fn from(counts: Counts) -> Self {
        Self {
            pour: counts.pour,
            contre: counts.contre,
            abstention: counts.abstention,
            blanc: counts.blanc.unwrap_or(0),
            nul: counts.nul.unwrap_or(0),
        }
    }
}

/// What one member said in a roll call.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS,
)]
#[serde(deny_unknown_fields)]
pub struct NamedChoice {
    /// Whose vote it is: the member there, or the one who gave a proxy.
    pub mandate_id: MandateId,
    /// What was said.
    pub choice: Choice,
}

/// A vote to record.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct RecordVote {
    /// The item.
    pub item_id: ItemId,
    /// What is voted on.
    pub subject: String,
    /// How; as usual for what is voted on if left out.
    #[serde(default)]
    pub ballot: Option<BallotKind>,
    /// The nature of what is voted on; what its words announce if left out.
    #[serde(default)]
    pub object: Option<VoteObject>,
    /// How many votes it takes; what the by-laws ask for if left out.
    #[serde(default)]
    pub majority: Option<Majority>,
    /// Whether it is counted by college; as the by-laws say if left out.
    #[serde(default)]
    pub counting: Option<CollegeVote>,
    /// When; now if left out (the end of the item, once the sitting is closed).
    #[serde(default)]
    pub at: Option<LocalTime>,
    /// The count, for a show of hands or a secret ballot.
    #[serde(default)]
    pub counts: Option<Counts>,
    /// The count of each college, where votes are counted by college.
    #[serde(default)]
    pub colleges: Option<Vec<CollegeCounts>>,
    /// Every voter's choice, for a roll call.
    #[serde(default)]
    pub ballots: Option<Vec<NamedChoice>>,
    /// Whether a consensus was found.
    #[serde(default)]
    pub consensus: Option<Consensus>,
    /// What the president voted, where a tie makes it matter.
    #[serde(default)]
    pub president_choice: Option<Choice>,
}

/// A vote as it is being typed.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct PreviewVote {
    /// The item.
    pub item_id: ItemId,
    /// The vote being corrected.
    #[serde(default)]
    pub id: Option<VoteId>,
    /// What is voted on, so far.
    #[serde(default)]
    pub subject: Option<String>,
    /// How; as usual for what is voted on if left out.
    #[serde(default)]
    pub ballot: Option<BallotKind>,
    /// The nature of what is voted on; what its words announce if left out.
    #[serde(default)]
    pub object: Option<VoteObject>,
    /// How many votes it takes; what the by-laws ask for if left out.
    #[serde(default)]
    pub majority: Option<Majority>,
    /// Whether it is counted by college; as the by-laws say if left out.
    #[serde(default)]
    pub counting: Option<CollegeVote>,
    /// When.
    #[serde(default)]
    pub at: Option<LocalTime>,
    /// The count so far.
    #[serde(default)]
    pub counts: Option<Counts>,
    /// The count of each college so far.
    #[serde(default)]
    pub colleges: Option<Vec<CollegeCounts>>,
    /// The choices so far.
    #[serde(default)]
    pub ballots: Option<Vec<NamedChoice>>,
    /// Whether a consensus was found.
    #[serde(default)]
    pub consensus: Option<Consensus>,
    /// What the president voted.
    #[serde(default)]
    pub president_choice: Option<Choice>,
}

/// What a vote being typed amounts to.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct VotePreview {
    /// How it is taken.
    pub ballot: BallotKind,
    /// The nature of what is voted on.
    pub object: VoteObject,
    /// How many votes it takes.
    pub majority: Majority,
    /// "majorité des deux tiers".
    pub majority_label: String,
    /// Whether it is counted by college.
    pub counting: CollegeVote,
    /// Each college, and whether its count holds; empty when all are counted together.
    pub colleges: Vec<CollegeCheck>,
    /// The votes as they are added up, with the weights of colleges.
    pub totals: Counts,
    /// The voters as they are added up.
    pub total_voters: u32,
    /// How many can vote at that minute.
    pub voters: u32,
    /// Everybody who can, in the order of a roll call.
    pub roll: Vec<VoterView>,
    /// Votes left for and against, once abstentions, blank and void ballots are taken off.
    pub expressed: u32,
    /// How many votes are counted so far.
    pub counted: u32,
    /// Whether it can be recorded.
    pub complete: bool,
    /// "9 + 1 + 1 = 11 votants".
    pub sum_sentence: String,
    /// "Le compte est bon", "Il manque 1 voix".
    pub check_sentence: String,
    /// What would come out; none while the count is wrong.
    pub outcome: Option<Outcome>,
    /// In a sentence.
    pub sentence: String,
    /// Votes for that a majority asks for.
    pub majority_required: u32,
    /// By which rule.
    pub source: String,
    /// Both readings of the majority.
    pub bases: Option<Bases>,
    /// Whether the president will have to proclaim.
    pub needs_proclamation: bool,
    /// Whether the president's own vote has to be known.
    pub needs_president_choice: bool,
    /// What the rules have to say.
    pub findings: Vec<Finding>,
}

patch! {
    /// What is corrected in a vote.
    pub struct UpdateVote(VoteId) {
        /// What is voted on.
        subject: String,
        /// The nature of what is voted on.
        object: VoteObject,
        /// How many votes it takes.
        majority: Majority,
        /// Whether it is counted by college.
        counting: CollegeVote,
        /// The count.
        counts: Option<Counts>,
        /// The count of each college.
        colleges: Option<Vec<CollegeCounts>>,
        /// Every voter's choice.
        ballots: Option<Vec<NamedChoice>>,
        /// What the president voted.
        president_choice: Option<Choice>,
    }
}

/// The president proclaims.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct Proclaim {
    /// The vote.
    pub id: VoteId,
    /// "adopted" or "rejected".
    pub outcome: Outcome,
    /// In which words, for the minutes.
    #[serde(default)]
    pub text: Option<String>,
}
