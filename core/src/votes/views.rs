//! Votes as they are shown: figures, both readings, the sentence of the minutes.

use serde::Serialize;

use super::record::{figures, judgement};
use super::tally::{self, Figures, Judgement};
use super::{BallotKind, Choice, Consensus, Outcome, Vote};
use crate::clock::LocalTime;
use crate::ids::{ItemId, MandateId, VoteId};
use crate::meetings::{AgendaItem, Facts, Finding, ItemKind, QuorumView, Severity, quorum_view};
use crate::print::phrases::{self, CastingVote, Gender, Tally, Verdict, VoteMode, VoteWords};
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
    let judged = judgement(facts, vote);
    let consensus = vote.ballot == BallotKind::Consensus;
    let outcome = if consensus { tally::judge_consensus(vote.consensus) } else { judged.outcome };
    let bases = if consensus {
        Bases { present_or_represented: outcome, cast: outcome }
    } else {
        Bases::of(&judged)
    };
    let sentence = facts.item(vote.item_id).map_or_else(String::new, |item| {
        words(
            item,
            vote.ballot,
            figures(vote),
            outcome,
            (!consensus).then_some(judged),
            vote.president_choice,
            &vote.subject,
        )
    });
    VoteView {
        id: vote.id,
        item_id: vote.item_id,
        number: vote.number,
        subject: typeset(&vote.subject),
        ballot: vote.ballot,
        ballot_label: vote.ballot.label().into(),
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
        proclaimed: vote.proclaimed.map(|outcome| {
            vote.proclaimed_text
                .clone()
                .unwrap_or_else(|| format!("Le président proclame : {}.", outcome.label()))
        }),
        casting_vote: judged.casting_vote && !consensus,
        president_choice: vote.president_choice,
        ballots: facts
            .ballots
            .iter()
            .filter(|ballot| ballot.vote_id == vote.id)
            .map(|ballot| BallotView {
                mandate_id: ballot.mandate_id,
                name: facts.name(ballot.mandate_id),
                choice: ballot.choice,
                by_proxy_of: ballot.holder_id.map(|id| facts.name(id)),
            })
            .collect(),
        quorum: quorum_view(facts, &count, vote.voted_at),
        source: facts.bylaws.majority_base.source.into(),
        findings: findings(facts, vote, count.voters, outcome),
    }
}

fn findings(facts: &Facts, vote: &Vote, voters_now: u32, outcome: Outcome) -> Vec<Finding> {
    let mut found = Vec::new();
    let about = |rule: &str, severity, sentence: String, source: &str, mend: &str| {
        Finding::about(rule, severity, "vote", vote.id, sentence).with(Some(source), Some(mend))
    };
    if outcome == Outcome::ToProclaim {
        found.push(about(
            "vote.to_proclaim",
            Severity::Warn,
            "Adopté ou rejeté selon que les abstentions comptent : le président proclame le résultat.".into(),
            facts.bylaws.majority_base.source,
            "Proclamer",
        ));
    }
    if outcome == Outcome::Tie
        && vote.ballot == BallotKind::MainLevee
        && vote.president_choice.is_none()
    {
        found.push(about(
            "vote.tie",
            Severity::Warn,
            "Partage égal des voix : indiquez le vote du président, sa voix est prépondérante."
                .into(),
            facts.bylaws.casting_vote.source,
            "Indiquer son vote",
        ));
    }
    if vote.ballot != BallotKind::Consensus && voters_now != vote.voters {
        found.push(about(
            "vote.voters_changed",
            Severity::Warn,
            format!(
                "Les présences corrigées depuis donnent {} à cette heure ; le scrutin en compte {}.",
                crate::text::count(i64::from(voters_now), "votant", "votants"),
                vote.voters
            ),
            facts.bylaws.minutes_source,
            "Vérifier le scrutin",
        ));
    }
    found
}

/// The sentence of a vote.
pub(super) fn words(
    item: &AgendaItem,
    ballot: BallotKind,
    figures: Figures,
    outcome: Outcome,
    judged: Option<Judgement>,
    president: Option<Choice>,
    subject: &str,
) -> String {
    if outcome == Outcome::NoConsensus {
        return "Le consensus n’est pas constaté.".into();
    }
    if outcome == Outcome::ToProclaim {
        return "Les deux lectures de la majorité diffèrent : le président proclame le résultat."
            .into();
    }
    phrases::verdict_sentence(&VoteWords {
        mode: mode(ballot),
        tally: (ballot != BallotKind::Consensus).then(|| printed_tally(figures)),
        verdict: verdict(item.kind, outcome),
        casting_vote: casting(judged, president),
        gender: gender(if subject.is_empty() { &item.title } else { subject }),
    })
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
