//! What a vote of a sitting amounts to, under the rules of that day.

use super::colleges::CollegeTally;
use super::electorate::{Voter, president_votes, voters};
use super::tally::{self, Casting, Counted, Figures, Judgement, Part, Reading};
use super::{BallotKind, Vote};
use crate::bylaws::{CollegeVote, Holds, Parameter, SecretTie, Sourced};
use crate::ids::VoteId;
use crate::meetings::Facts;

/// A recorded vote, judged.
pub(crate) fn judgement(facts: &Facts, vote: &Vote) -> Judgement {
    let count = facts.count(vote.voted_at, Some(vote.item_id));
    judge(facts, vote, &tallies(facts, vote.id), &voters(facts, &count))
}

/// Whether a recorded vote said yes; none while the president has to proclaim.
pub fn is_adopted(facts: &Facts, vote: &Vote) -> Option<bool> {
    use super::Outcome;
    match judgement(facts, vote).outcome {
        Outcome::Adopted | Outcome::Consensus => Some(true),
        Outcome::Rejected | Outcome::NoConsensus => Some(false),
        Outcome::Tie | Outcome::ToProclaim => None,
    }
}

/// A vote judged with the counts of its colleges, those who could vote being known.
pub(super) fn judge(
    facts: &Facts,
    vote: &Vote,
    colleges: &[CollegeTally],
    voters: &[Voter],
) -> Judgement {
    let parts: Vec<Part> = colleges.iter().map(CollegeTally::part).collect();
    tally::judge(
        counted(vote, &parts),
        reading(facts, vote, voters),
        vote.president_choice,
        vote.proclaimed,
    )
}

/// How its votes are added up.
pub(super) fn counted<'a>(vote: &Vote, parts: &'a [Part]) -> Counted<'a> {
    match vote.counting {
        _ if parts.is_empty() => Counted::Together(figures(vote), vote.voters),
        CollegeVote::Together => Counted::Together(figures(vote), vote.voters),
        CollegeVote::EachCollege => Counted::EachCollege(parts),
        CollegeVote::Weighted => Counted::Weighted(parts),
    }
}

/// By which rules it is judged.
pub(super) fn reading(facts: &Facts, vote: &Vote, voters: &[Voter]) -> Reading {
    let casting =
        if withheld(facts, vote, voters).is_none() { Casting::Decides } else { Casting::Withheld };
    Reading::new(vote.majority, casting, &facts.bylaws)
}

/// Why the president's vote does not decide a tie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Withheld {
    /// In a sentence.
    pub sentence: &'static str,
    /// The article or clause.
    pub source: String,
    /// The rule.
    pub parameter: Parameter,
}

/// Why the president's vote would not decide a tie, if it would not.
pub(super) fn withheld(facts: &Facts, vote: &Vote, voters: &[Voter]) -> Option<Withheld> {
    let bylaws = &facts.bylaws;
    if bylaws.president_votes.value == Holds::No {
        return why("la présidence ne prend pas part aux votes", &bylaws.president_votes);
    }
    if bylaws.casting_vote.value == Holds::No {
        return why("la voix de la présidence n’est pas prépondérante", &bylaws.casting_vote);
    }
    if vote.counting == CollegeVote::EachCollege {
        return why("il faut une majorité dans chaque collège", &bylaws.college_vote);
    }
    if vote.ballot == BallotKind::Secret && bylaws.secret_tie.value == SecretTie::NotUsed {
        return why(
            "la voix de la présidence n’est pas prépondérante sous scrutin secret",
            &bylaws.secret_tie,
        );
    }
    if !president_votes(facts, voters) {
        return why(
            "la présidence n’a pas pris part au vote, sa voix ne décide pas",
            &bylaws.casting_vote,
        );
    }
    None
}

fn why<T>(sentence: &'static str, rule: &Sourced<T>) -> Option<Withheld> {
    Some(Withheld { sentence, source: rule.source.clone(), parameter: rule.parameter })
}

/// The counts of a recorded vote by college.
pub(crate) fn tallies(facts: &Facts, vote: VoteId) -> Vec<CollegeTally> {
    let mut tallies: Vec<CollegeTally> =
        facts.college_tallies.iter().filter(|tally| tally.vote_id == vote).cloned().collect();
    let place = |tally: &CollegeTally| {
        let names = &facts.committee.colleges.0;
        names.iter().position(|name| *name == tally.college).unwrap_or(names.len())
    };
    tallies.sort_by(|a, b| (place(a), &a.college).cmp(&(place(b), &b.college)));
    tallies
}

/// The figures of a vote.
pub(crate) fn figures(vote: &Vote) -> Figures {
    Figures {
        pour: vote.pour,
        contre: vote.contre,
        abstention: vote.abstention,
        blanc: vote.blanc,
        nul: vote.nul,
    }
}

/// Its figures with the weight of colleges, where they weigh differently.
pub(crate) fn weighed(vote: &Vote, colleges: &[CollegeTally]) -> Option<Figures> {
    (vote.counting == CollegeVote::Weighted && !colleges.is_empty()).then(|| {
        let parts: Vec<Part> = colleges.iter().map(CollegeTally::part).collect();
        counted(vote, &parts).totals().0
    })
}
