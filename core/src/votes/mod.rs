//! Votes, the decisions they lead to, the dissents recorded beside them.

mod arguments;
mod colleges;
pub mod decisions;
pub mod dissents;
mod electorate;
mod judging;
mod preview;
mod proclaim;
mod record;
mod rules;
mod settings;
mod taking;
pub mod tally;
mod views;

pub use arguments::{
    CollegeCounts, Counts, NamedChoice, PreviewVote, Proclaim, RecordVote, UpdateVote, VotePreview,
};
pub use colleges::{CollegeCheck, CollegeTally};
pub(crate) use colleges::{Seating, weight};
pub(crate) use electorate::voters;
pub use judging::is_adopted;
pub(crate) use judging::{figures, judgement, tallies, weighed};
pub use preview::preview;
pub use proclaim::proclaim;
pub use record::{record, remove, update};
pub use rules::{of_vote, of_votes};
pub use views::{BallotView, Bases, CollegeTallyView, VoteView, vote_view};
pub(crate) use views::{
    casting, consensus_found, counting, gender, mode, printed_tally, required, verdict,
};

use crate::bylaws::{CollegeVote, Majority};
use crate::clock::Instant;
use crate::ids::{BallotId, DecisionId, DissentId, ItemId, MandateId, MeetingId, VoteId};
use crate::{record, vocabulary};

vocabulary! {
    /// How a vote is taken.
    pub enum BallotKind {
        /// Hands are counted.
        MainLevee = "main_levee", "main levée";
        /// Each member is called.
        AppelNominal = "appel_nominal", "appel nominal";
        /// Ballots in an urn: who voted what is never known.
        Secret = "secret", "scrutin secret";
        /// Nobody objects.
        Consensus = "consensus", "consensus";
    }
}

vocabulary! {
    /// What a voter says.
    pub enum Choice {
        /// For.
        Pour = "pour", "pour";
        /// Against.
        Contre = "contre", "contre";
        /// Neither.
        Abstention = "abstention", "abstention";
        /// Blank ballot.
        Blanc = "blanc", "blanc";
        /// Void ballot.
        Nul = "nul", "nul";
    }
}

vocabulary! {
    /// Whether a consensus was found.
    pub enum Consensus {
        /// Nobody objected.
        Reached = "reached", "consensus constaté";
        /// Somebody objected.
        NotReached = "not_reached", "absence de consensus";
    }
}

vocabulary! {
    /// What came out.
    pub enum Outcome {
        /// Adopted.
        Adopted = "adopted", "adopté";
        /// Rejected.
        Rejected = "rejected", "rejeté";
        /// As many for as against, and no casting vote.
        Tie = "tie", "partage égal";
        /// The two readings of the majority differ: the president says.
        ToProclaim = "to_proclaim", "à proclamer";
        /// Nobody objected.
        Consensus = "consensus", "consensus";
        /// Somebody objected.
        NoConsensus = "no_consensus", "pas de consensus";
    }
}

vocabulary! {
    /// The nature of what is voted on.
    pub enum VoteObject {
        /// A text as a whole, or a proposal.
        Text = "text", "texte";
        /// A change to a text.
        Amendment = "amendment", "amendement";
        /// A person for an office.
        Nomination = "nomination", "désignation";
        /// The committee's own rules.
        Bylaws = "bylaws", "règlement intérieur";
        /// How the committee proceeds.
        Procedure = "procedure", "procédure";
    }
}

record! {
    /// A vote.
    pub struct Vote(VoteId) in "votes" called "Ce scrutin" {
        /// The sitting.
        meeting_id: MeetingId,
        /// The item.
        item_id: ItemId,
        /// Its number in the sitting, from 1.
        number: i64,
        /// What is voted on.
        subject: String,
        /// How.
        ballot: BallotKind,
        /// When.
        voted_at: Instant,
        /// Votes for.
        pour: u32,
        /// Votes against.
        contre: u32,
        /// Abstentions.
        abstention: u32,
        /// Blank ballots.
        blanc: u32,
        /// Void ballots.
        nul: u32,
        /// How many could vote at that minute, as counted when the vote was recorded.
        voters: u32,
        /// For a consensus: whether it was found.
        consensus: Option<Consensus>,
        /// What the president voted, where a tie makes it matter.
        president_choice: Option<Choice>,
        /// What the president proclaimed, where the readings of the majority differ.
        proclaimed: Option<Outcome>,
        /// In which words.
        proclaimed_text: Option<String>,
        /// The nature of what is voted on.
        object: VoteObject,
        /// How many votes it takes.
        majority: Majority,
        /// Whether it is counted by college.
        counting: CollegeVote,
    }
}

impl Vote {
    /// A vote on an item of which nothing is counted yet.
    pub(crate) fn blank(
        facts: &crate::meetings::Facts,
        item: &crate::meetings::AgendaItem,
        at: Instant,
        settings: settings::Settings,
    ) -> Self {
        Self {
            id: VoteId::new(),
            meeting_id: facts.meeting.id,
            item_id: item.id,
            number: 0,
            subject: String::new(),
            ballot: settings.ballot,
            voted_at: at,
            pour: 0,
            contre: 0,
            abstention: 0,
            blanc: 0,
            nul: 0,
            voters: 0,
            consensus: None,
            president_choice: None,
            proclaimed: None,
            proclaimed_text: None,
            object: settings.object,
            majority: settings.majority,
            counting: settings.counting,
        }
    }
}

record! {
    /// One ballot of a roll call.
    pub struct Ballot(BallotId) in "ballots" called "Ce bulletin" {
        /// The sitting.
        meeting_id: MeetingId,
        /// The vote.
        vote_id: VoteId,
        /// Whose vote it is.
        mandate_id: MandateId,
        /// Who cast it, when by proxy.
        holder_id: Option<MandateId>,
        /// What was said.
        choice: Choice,
    }
}

record! {
    /// A decision.
    pub struct Decision(DecisionId) in "decisions" called "Cette décision" {
        /// The sitting.
        meeting_id: MeetingId,
        /// The item.
        item_id: ItemId,
        /// The vote that took it; none for a decision without vote.
        vote_id: Option<VoteId>,
        /// Its number in the sitting, from 1.
        number: i64,
        /// What was decided, a sentence.
        text: String,
        /// Who carries it out.
        owner: Option<String>,
        /// By when.
        due_on: Option<chrono::NaiveDate>,
    }
}

record! {
    /// A dissent that its author wants in the minutes (R133-13).
    pub struct Dissent(DissentId) in "dissents" called "Cette opinion divergente" {
        /// The sitting.
        meeting_id: MeetingId,
        /// The item.
        item_id: ItemId,
        /// The vote.
        vote_id: Option<VoteId>,
        /// Whose.
        mandate_id: MandateId,
        /// In which words.
        text: String,
    }
}
