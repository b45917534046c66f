//! Procès-verbal.

use serde::{Deserialize, Serialize};

use super::{
    Counts, Fact, Letterhead, MeetingHeading, MemberLine, Verdict, VoteView, WrittenExchange,
};
use crate::richtext::block::Block;

/// The minutes of a sitting.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MinutesDoc {
    /// Head of the first page.
    pub letterhead: Letterhead,
    /// The sitting.
    pub meeting: MeetingHeading,
    /// Where the minutes stand; a draft says so on every page.
    pub status: MinutesStatus,
    /// [`crate::print::phrases::convocation`], e.g. `Reçue le 22 septembre 2026, 16 jours avant`.
    pub convocation: Option<String>,
    /// Who presided.
    pub president: Option<String>,
    /// Who kept the minutes.
    pub secretary: Option<String>,
    /// Other facts of the head.
    pub facts: Vec<Fact>,
    /// Figures at the opening; `None` when no attendance was taken.
    pub counts: Option<Counts>,
    /// Every person of the lists by status, in order of precedence; grouped while printing.
    pub members: Vec<MemberLine>,
    /// Opening; `None` if the sitting was not opened.
    pub opening: Option<OpeningView>,
    /// One section an item, in order, outline flattened.
    pub items: Vec<ItemSection>,
    /// A full sentence, from [`crate::print::phrases::next_meeting`].
    pub next_meeting: Option<String>,
    /// Closing; `None` if the sitting was not closed.
    pub closing: Option<Closing>,
    /// `Fait à Paris, le 12 novembre 2026, en un exemplaire original.`, see
    /// [`crate::print::phrases::done_at`].
    pub done_at: Option<String>,
    /// One or two, sometimes three, places to sign.
    pub signatures: Vec<SignatureBlock>,
    /// A full sentence, see [`crate::print::phrases::approval`].
    pub approval: Option<String>,
    /// Annexes.
    pub annexes: Vec<AnnexLine>,
    /// What a deliberation by written exchange says otherwise; `None` for a sitting.
    #[serde(default)]
    pub written: Option<WrittenExchange>,
    /// First digits of the seal, for the footer.
    pub seal: Option<String>,
    /// Discreet mention after the number in the footer: `exemple fictif`.
    pub footer_note: Option<String>,
}

/// Where the minutes stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MinutesStatus {
    /// « Projet » on every page: not communicable.
    Draft,
    /// Approved or signed: no mention.
    Final,
}

/// Opening of the sitting.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct OpeningView {
    /// `14 h 30`.
    pub hour: Option<String>,
    /// Text of the secretary, after the formulas.
    pub prose: Vec<Block>,
    /// The quorum came from a second convocation, for which none is required.
    pub second_convocation: Option<SecondConvocation>,
    /// By which text there is a quorum, or none is required: `art. R133-10 CRPA`.
    #[serde(default)]
    pub quorum_source: Option<String>,
    /// What happened before the first item.
    #[serde(default)]
    pub happenings: Vec<Happening>,
}

/// What something that happened in a sitting is told under.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HappeningKind {
    /// Somebody from outside was heard.
    Hearing,
    /// An incident of remote participation.
    Remote,
    /// The quorum lost, or found.
    Quorum,
    /// The sitting was suspended.
    Suspension,
}

/// What an incident of remote participation did to the deliberation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IncidentOutcome {
    /// Nothing.
    None,
    /// The debate waited.
    DebatePaused,
    /// Whoever it touched could not take part meanwhile.
    KeptOut,
    /// The vote was taken again.
    VoteTakenAgain,
}

/// Something that happened in the course of a sitting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Happening {
    /// What it is told under.
    pub kind: HappeningKind,
    /// Full sentences, see [`crate::print::phrases::incident`] and its neighbours.
    pub sentence: String,
}

/// Marks a sitting convened again after one without quorum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct SecondConvocation;

/// One item of the agenda, as treated.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ItemSection {
    /// `3` or `3.1`.
    pub number: String,
    /// 1 for an item, 2 for a sub-item, and so on.
    pub level: u8,
    /// Title.
    pub title: String,
    /// `pour vote`, `approbation du PV`; empty if untyped.
    pub kind_label: String,
    /// Who presented it.
    pub rapporteur: Option<String>,
    /// `15 h 02`.
    pub started: Option<String>,
    /// Text of the minutes, in order.
    pub passages: Vec<Passage>,
    /// Full sentences, see [`crate::print::phrases::recusal`].
    pub recusals: Vec<String>,
    /// What happened meanwhile, in order: hearings, incidents, the quorum lost, suspensions.
    #[serde(default)]
    pub happenings: Vec<Happening>,
    /// Votes, each with its decision.
    pub votes: Vec<VoteView>,
    /// Decisions taken without a vote.
    pub decisions: Vec<DecisionView>,
    /// Dissent recorded on request.
    pub dissents: Vec<DissentView>,
    /// Sense in the table of page 1, when neither vote nor decision says it: `Pris acte`, `Néant`.
    pub sense: Option<String>,
    /// The committee had nothing to say: prints « Questions diverses : néant. ».
    pub nothing_raised: Nothing,
}

/// Whether « néant » stands for the text of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Nothing {
    /// The item has its text, or none yet.
    #[default]
    Unsaid,
    /// « … : néant. »
    Said,
}

/// A run of prose under one side title.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Passage {
    /// Side title: `Présentation`, `Discussion`; `None` for none.
    pub title: Option<String>,
    /// The text.
    pub blocks: Vec<Block>,
}

/// What was decided.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DecisionView {
    /// Number of the act: `2026-03`; printed only if the text does not name it.
    pub number: Option<String>,
    /// The decision itself, a sentence.
    pub text: String,
    /// How, for a decision without a vote: `Sans vote.`, `Par consensus, sans vote.`; ignored
    /// inside a vote, whose sentence is computed.
    pub how: Option<String>,
    /// Word of the table of page 1: `Adoptée`, `Favorable`; computed from the vote when `None`.
    pub sense: Option<String>,
    /// Outcome, for a decision without a vote.
    pub verdict: Option<Verdict>,
}

/// Dissent recorded on request.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DissentView {
    /// Who asked: `Suppléant AMRF`.
    pub author: String,
    /// The words, printed between quotes when they make one paragraph.
    pub blocks: Vec<Block>,
}

/// Closing of the sitting.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Closing {
    /// `16 h 45`.
    pub hour: Option<String>,
    /// Why the sitting ended.
    pub reason: ClosingReason,
    /// Text of the secretary, before the formula.
    pub prose: Vec<Block>,
}

/// Why a sitting ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClosingReason {
    /// « L’ordre du jour étant épuisé, … »
    #[default]
    AgendaExhausted,
    /// « Le quorum n’étant plus atteint, … »
    QuorumLost,
    /// « La séance est levée à … »
    Unstated,
}

/// A place to sign.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignatureBlock {
    /// `Le Président du comité`.
    pub title: String,
    /// Name or function under it.
    pub name: Option<String>,
}

/// A line of the list of annexes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnnexLine {
    /// `1`.
    pub number: String,
    /// Title.
    pub title: String,
    /// Number of pages, if known.
    pub pages: Option<u32>,
}
