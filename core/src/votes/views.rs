//! Votes as they are shown: figures, both readings, the sentence of the minutes.

use serde::Serialize;

use super::colleges::CollegeTally;
use super::electorate::voters;
use super::judging::{figures, judge, tallies, weighed};
use super::tally::{self, Figures, Judgement};
use super::{BallotKind, Choice, Consensus, Counts, Outcome, Vote, VoteObject, rules};
use crate::bylaws::{CollegeVote, Majority, MajorityBase};
use crate::clock::LocalTime;
use crate::ids::{ItemId, MandateId, VoteId};
use crate::meetings::{AgendaItem, Facts, Finding, ItemKind, QuorumView, quorum_view};
use crate::print::phrases::{
    self, CastingVote, Counting, Gender, Required, RequiredOf, Tally, Verdict, VoteMode, VoteWords,
};
use crate::richtext::typography::typeset;

/// Both readings of the majority.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct Bases {
    /// Against the members present or represented.
    pub present_or_represented: Outcome,
    /// Against the votes cast.
    pub cast: Outcome,
}

impl Bases {
    /// The readings of a judgement.
    pub fn of(judged: &Judgement) -> Self {
        Self { present_or_represented: judged.present_or_represented, cast: judged.cast }
    }
}

/// One ballot of a roll call.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct BallotView {
    /// Whose vote it is.
    pub mandate_id: MandateId,
    /// The name.
    pub name: String,
    /// What was said.
    pub choice: Choice,
    /// Who cast it, when by proxy.
    pub by_proxy_of: Option<String>,
}

/// The count of one college.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct CollegeTallyView {
    /// The college.
    pub college: String,
    /// What its votes weigh.
    pub weight: u32,
    /// How many could vote in it.
    pub voters: u32,
    /// Its figures.
    pub counts: Counts,
    /// Votes for that a majority of the college asks for.
    pub majority_required: u32,
    /// What came out in it alone.
    pub outcome: Outcome,
    /// The same, in French.
    pub outcome_label: String,
}

/// A vote.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct VoteView {
    /// The vote.
    pub id: VoteId,
    /// The item.
    pub item_id: ItemId,
    /// Its number in the sitting.
    #[ts(type = "number")]
    pub number: i64,
    /// What is voted on.
    pub subject: String,
    /// How.
    pub ballot: BallotKind,
    /// How, in French.
    pub ballot_label: String,
    /// The nature of what is voted on.
    pub object: VoteObject,
    /// The same, in French.
    pub object_label: String,
    /// How many votes it takes.
    pub majority: Majority,
    /// The same, in French.
    pub majority_label: String,
    /// Whether it is counted by college.
    pub counting: CollegeVote,
    /// The count of each college; empty when all are counted together.
    pub colleges: Vec<CollegeTallyView>,
    /// When.
    pub at: LocalTime,
    /// For.
    pub pour: u32,
    /// Against.
    pub contre: u32,
    /// Abstentions.
    pub abstention: u32,
    /// Blank ballots.
    pub blanc: u32,
    /// Void ballots.
    pub nul: u32,
    /// How many could vote.
    pub voters: u32,
    /// Votes for that a majority asks for.
    pub majority_required: u32,
    /// What came out.
    pub outcome: Outcome,
    /// What came out, in French.
    pub outcome_label: String,
    /// "Adoptée à la majorité, par 9 voix pour, 1 contre et 1 abstention."
    pub sentence: String,
    /// Both readings.
    pub bases: Bases,
    /// The words of the president's proclamation.
    pub proclaimed: Option<String>,
    /// Whether the casting vote decided.
    pub casting_vote: bool,
    /// What the president voted, where it matters.
    pub president_choice: Option<Choice>,
    /// The ballots of a roll call; empty otherwise.
    pub ballots: Vec<BallotView>,
    /// The quorum at that minute.
    pub quorum: QuorumView,
    /// By which rule.
    pub source: String,
    /// What the rules have to say.
    pub findings: Vec<Finding>,
}

/// A vote as it is shown.
pub fn vote_view(facts: &Facts, vote: &Vote) -> VoteView {
    let count = facts.count(vote.voted_at, Some(vote.item_id));
    let voters = voters(facts, &count);
    let colleges = tallies(facts, vote.id);
    let judged = judge(facts, vote, &colleges, &voters);
    let consensus = vote.ballot == BallotKind::Consensus;
    let outcome = if consensus { tally::judge_consensus(vote.consensus) } else { judged.outcome };
    let bases = if consensus {
        Bases { present_or_represented: outcome, cast: outcome }
    } else {
        Bases::of(&judged)
    };
    let counted = weighed(vote, &colleges).unwrap_or_else(|| figures(vote));
    let sentence = facts.item(vote.item_id).map_or_else(String::new, |item| {
        words(item, vote, counted, outcome, (!consensus).then_some(judged))
    });
    let ballots: Vec<_> =
        facts.ballots.iter().filter(|ballot| ballot.vote_id == vote.id).cloned().collect();
    let case = rules::Case {
        vote,
        ballots: &ballots,
        colleges: &colleges,
        voters: &voters,
        count: &count,
    };
    VoteView {
        id: vote.id,
        item_id: vote.item_id,
        number: vote.number,
        subject: typeset(&vote.subject),
        ballot: vote.ballot,
        ballot_label: vote.ballot.label().into(),
        object: vote.object,
        object_label: vote.object.label().into(),
        majority: vote.majority,
        majority_label: vote.majority.label().into(),
        counting: vote.counting,
        colleges: colleges.iter().map(|tally| college_view(facts, vote, tally)).collect(),
        at: facts.local(vote.voted_at),
        pour: vote.pour,
        contre: vote.contre,
        abstention: vote.abstention,
        blanc: vote.blanc,
        nul: vote.nul,
        voters: vote.voters,
        majority_required: judged.required,
        outcome,
        outcome_label: outcome.label().into(),
        sentence,
        bases,
        proclaimed: vote.proclaimed.filter(|_| judged.needs_proclamation).map(|outcome| {
            vote.proclaimed_text
                .clone()
                .unwrap_or_else(|| format!("Le président proclame : {}.", outcome.label()))
        }),
        casting_vote: judged.casting_vote && !consensus,
        president_choice: vote.president_choice,
        ballots: ballots
            .iter()
            .map(|ballot| BallotView {
                mandate_id: ballot.mandate_id,
                name: facts.name(ballot.mandate_id),
                choice: ballot.choice,
                by_proxy_of: ballot.holder_id.map(|id| facts.name(id)),
            })
            .collect(),
        quorum: quorum_view(facts, &count, vote.voted_at),
        source: facts.bylaws.majority_base.source.clone(),
        findings: rules::of_case(facts, &case),
    }
}

fn college_view(facts: &Facts, vote: &Vote, tally: &CollegeTally) -> CollegeTallyView {
    let base = facts.bylaws.majority_base.value;
    let outcome = tally::read(tally.figures(), tally.voters, vote.majority, base);
    let of = match base {
        MajorityBase::PresentOrRepresented => tally.voters,
        MajorityBase::Cast => tally.figures().cast(),
    };
    CollegeTallyView {
        college: tally.college.clone(),
        weight: tally.weight,
        voters: tally.voters,
        counts: tally.figures().into(),
        majority_required: vote.majority.required(of),
        outcome,
        outcome_label: outcome.label().into(),
    }
}

/// The sentence of a vote; `counted` are its figures as they are added up, weights included.
pub(super) fn words(
    item: &AgendaItem,
    vote: &Vote,
    counted: Figures,
    outcome: Outcome,
    judged: Option<Judgement>,
) -> String {
    if outcome == Outcome::NoConsensus {
        return "Le consensus n’est pas constaté.".into();
    }
    if outcome == Outcome::ToProclaim {
        return "Les deux lectures de la majorité diffèrent : le président proclame le résultat."
            .into();
    }
    let subject = if vote.subject.is_empty() { &item.title } else { &vote.subject };
    phrases::verdict_sentence(&VoteWords {
        mode: mode(vote.ballot),
        tally: (vote.ballot != BallotKind::Consensus).then(|| printed_tally(counted)),
        verdict: verdict(item.kind, outcome),
        casting_vote: casting(judged, vote.president_choice),
        required: judged.and_then(|judged| required(vote, judged)),
        counting: counting(vote.counting),
        gender: gender(subject),
    })
}

/// What the majority asked for, as documents take it; none for a simple one, which is not named.
pub(crate) fn required(vote: &Vote, judged: Judgement) -> Option<Required> {
    let of = if judged.of == vote.voters || vote.counting == CollegeVote::Weighted {
        RequiredOf::Voters
    } else {
        RequiredOf::VotesCast
    };
    let majority = match vote.majority {
        Majority::Simple => return None,
        Majority::TwoThirds => phrases::QualifiedMajority::TwoThirds,
        Majority::ThreeFifths => phrases::QualifiedMajority::ThreeFifths,
        Majority::FourFifths => phrases::QualifiedMajority::FourFifths,
        Majority::Unanimity => phrases::QualifiedMajority::Unanimity,
    };
    Some(Required { majority, votes: judged.required, of })
}

/// How votes are added up, as documents take it.
pub(crate) fn counting(counting: CollegeVote) -> Counting {
    match counting {
        CollegeVote::Together => Counting::Together,
        CollegeVote::EachCollege => Counting::EachCollege,
        CollegeVote::Weighted => Counting::Weighted,
    }
}

/// How a vote is called in documents.
pub(crate) fn mode(ballot: BallotKind) -> VoteMode {
    match ballot {
        BallotKind::MainLevee => VoteMode::ShowOfHands,
        BallotKind::AppelNominal => VoteMode::RollCall,
        BallotKind::Secret => VoteMode::Secret,
        BallotKind::Consensus => VoteMode::Consensus,
    }
}

/// The figures as documents take them.
pub(crate) fn printed_tally(figures: Figures) -> Tally {
    Tally {
        in_favour: figures.pour,
        against: figures.contre,
        abstentions: figures.abstention,
        blank: figures.blanc,
        void: figures.nul,
    }
}

/// The verdict as documents take it.
pub(crate) fn verdict(kind: ItemKind, outcome: Outcome) -> Verdict {
    match (outcome, kind) {
        (Outcome::Adopted | Outcome::Consensus, ItemKind::ApprobationPv) => Verdict::Approved,
        (Outcome::Adopted | Outcome::Consensus, _) => Verdict::Adopted,
        (Outcome::Rejected, _) => Verdict::Rejected,
        (Outcome::Tie | Outcome::ToProclaim | Outcome::NoConsensus, _) => Verdict::Undecided,
    }
}

/// Which way the casting vote went, when it decided.
pub(crate) fn casting(judged: Option<Judgement>, president: Option<Choice>) -> Option<CastingVote> {
    match (judged, president) {
        (Some(judged), Some(Choice::Pour)) if judged.casting_vote => Some(CastingVote::For),
        (Some(judged), Some(Choice::Contre)) if judged.casting_vote => Some(CastingVote::Against),
        _ => None,
    }
}

/// Whether a consensus was found, for documents.
pub(crate) fn consensus_found(vote: &Vote) -> bool {
    vote.consensus == Some(Consensus::Reached)
}

/// The gender of the thing voted on, by its first words.
pub(crate) fn gender(subject: &str) -> Gender {
    let subject = subject.trim().to_lowercase();
    let feminine = [
        "la ",
        "une ",
        "recommandation",
        "contribution",
        "motion",
        "proposition",
        "résolution",
        "délibération",
        "lettre",
        "version",
        "charte",
        "convention",
        "demande",
        "feuille",
        "liste",
        "modification",
    ];
    if feminine.iter().any(|word| subject.starts_with(word)) {
        Gender::Feminine
    } else {
        Gender::Masculine
    }
}
