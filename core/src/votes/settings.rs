//! What a vote is taken by, where its recording does not say: nature, majority, counting, ballot. Pure
//! functions of the by-laws and of the words put to the vote.

use super::{BallotKind, VoteObject};
use crate::bylaws::{CollegeVote, Holds, Majority};
use crate::meetings::{AgendaItem, Facts, ItemKind};

/// What the one who records a vote says of it; what is left out follows from the by-laws.
#[derive(Debug, Clone, Copy, Default)]
pub struct Asked {
    /// The nature of what is voted on.
    pub object: Option<VoteObject>,
    /// How many votes it takes.
    pub majority: Option<Majority>,
    /// Whether it is counted by college.
    pub counting: Option<CollegeVote>,
    /// How it is taken.
    pub ballot: Option<BallotKind>,
}

/// How a vote is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settings {
    /// The nature of what is voted on.
    pub object: VoteObject,
    /// How many votes it takes.
    pub majority: Majority,
    /// Whether it is counted by college.
    pub counting: CollegeVote,
    /// How it is taken.
    pub ballot: BallotKind,
}

/// Fills what was left out.
pub fn settle(facts: &Facts, item: &AgendaItem, subject: &str, asked: Asked) -> Settings {
    let object = asked.object.unwrap_or_else(|| nature(item, subject));
    let ballot = asked.ballot.unwrap_or_else(|| usual_ballot(facts, object));
    let counting = match (ballot, asked.counting) {
        // Nobody is counted where nobody objects.
        (BallotKind::Consensus, _) => CollegeVote::Together,
        (_, Some(counting)) => counting,
        (_, None) => usual_counting(facts),
    };
    let majority = asked.majority.unwrap_or_else(|| required_majority(facts, object));
    Settings { object, majority, counting, ballot }
}

/// The majority that the by-laws ask for.
pub(super) fn required_majority(facts: &Facts, object: VoteObject) -> Majority {
    match object {
        VoteObject::Bylaws => facts.bylaws.bylaws_majority.value,
        _ => facts.bylaws.ordinary_majority.value,
    }
}

/// How the by-laws have votes counted; together in a committee that has no colleges.
pub(super) fn usual_counting(facts: &Facts) -> CollegeVote {
    if facts.committee.colleges.0.is_empty() {
        CollegeVote::Together
    } else {
        facts.bylaws.college_vote.value
    }
}

fn usual_ballot(facts: &Facts, object: VoteObject) -> BallotKind {
    let secret =
        object == VoteObject::Nomination && facts.bylaws.secret_nominations.value == Holds::Yes;
    if secret { BallotKind::Secret } else { facts.bylaws.usual_ballot.value }
}

/// The nature that the words announce: « Amendement n° 3 », « Désignation du rapporteur ».
pub(super) fn nature(item: &AgendaItem, subject: &str) -> VoteObject {
    if item.kind == ItemKind::ApprobationPv {
        return VoteObject::Procedure;
    }
    let words = subject.trim().to_lowercase().replace('\'', "’");
    let bare = ["la ", "le ", "les ", "l’", "un ", "une "]
        .iter()
        .find_map(|article| words.strip_prefix(article))
        .unwrap_or(&words);
    let begins = |starts: &[&str]| starts.iter().any(|start| bare.starts_with(start));
    if begins(&["amendement", "sous-amendement"]) {
        VoteObject::Amendment
    } else if begins(&["désignation", "nomination", "élection", "candidature"]) {
        VoteObject::Nomination
    } else if begins(&["règlement intérieur"])
        || (begins(&["adoption", "modification", "révision"])
            && bare.contains("règlement intérieur"))
    {
        VoteObject::Bylaws
    } else if begins(&[
        "huis clos",
        "suspension de séance",
        "report ",
        "renvoi ",
        "clôture du débat",
    ]) {
        VoteObject::Procedure
    } else {
        VoteObject::Text
    }
}
