//! Votes as the minutes show them.

use serde::{Deserialize, Serialize};

use super::{
    CastingVote, Choice, Counting, DecisionView, Gender, MajorityBasis, Required, Tally, Verdict,
    VoteMode,
};

/// One vote of an item.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct VoteView {
    /// What was put to the vote, when the item has several: `Amendement n° 3`.
    pub subject: Option<String>,
    /// Way of voting.
    pub mode: VoteMode,
    /// `15 h 34`.
    pub hour: Option<String>,
    /// Quorum at that minute; `None` where the committee has none.
    pub quorum: Option<QuorumAt>,
    /// Members who stepped aside for this vote.
    pub recusals: u32,
    /// Figures; `None` for a consensus.
    pub tally: Option<Tally>,
    /// The figures with the weight of colleges; `None` where all weigh the same.
    #[serde(default)]
    pub weighed: Option<Tally>,
    /// On which base the majority was counted.
    pub basis: MajorityBasis,
    /// Votes needed for adoption; `None` when not applicable.
    pub majority_required: Option<u32>,
    /// The qualified majority it took; `None` for a simple one.
    #[serde(default)]
    pub required: Option<Required>,
    /// How voices are added up.
    #[serde(default)]
    pub counting: Counting,
    /// The count of each college; empty when all are counted together.
    #[serde(default)]
    pub colleges: Vec<CollegeLine>,
    /// What came out.
    pub verdict: Verdict,
    /// Set when the president’s voice decided a tie.
    pub casting_vote: Option<CastingVote>,
    /// Agreement of `adopté(e)` with the thing voted on.
    pub gender: Gender,
    /// Who voted what. Only for a roll call; must be empty for a secret ballot (ignored there).
    pub nominal: Vec<NominalVote>,
    /// The president's proclamation, one sentence or two.
    pub remark: Option<String>,
    /// The rules that made the result, with their sources: full sentences.
    #[serde(default)]
    pub rules: Vec<String>,
    /// What was decided. `None` prints the verdict alone.
    pub decision: Option<DecisionView>,
}

/// Quorum at the minute of a vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuorumAt {
    /// Members present.
    pub present: u32,
    /// Members represented.
    pub represented: u32,
    /// Required.
    pub required: u32,
}

/// The count of one college.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CollegeLine {
    /// The college.
    pub college: String,
    /// What each of its votes weighs.
    pub weight: u32,
    /// Its figures.
    pub tally: Tally,
    /// Votes for that a majority of it asks for; `None` where all are added up.
    pub required: Option<u32>,
    /// What came out in it; `None` where all are added up.
    pub sense: Option<String>,
}

/// A line of the result of a roll call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NominalVote {
    /// Who voted.
    pub name: String,
    /// For which body; empty if none, or if the name says it.
    pub organisation: String,
    /// The college it is counted in; empty when all are counted together.
    #[serde(default)]
    pub college: String,
    /// What.
    pub choice: Choice,
    /// Voted by this member, holder of a proxy.
    pub by_proxy: Option<String>,
}
