//! The arithmetic of votes. Pure functions.
//!
//! R133-11 asks for « la majorité des voix des membres présents ou représentés »: read literally, an
//! abstention weighs as not-for. Many committees count the votes cast only. Both are computed; where
//! they differ the president proclaims, and the minutes say so.

use super::{Choice, Consensus, Outcome};
use crate::bylaws::{Bylaws, Holds};

/// The figures of a vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Figures {
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
}

impl Figures {
    /// Everybody who took part.
    pub fn sum(self) -> u32 {
        [self.contre, self.abstention, self.blanc, self.nul]
            .iter()
            .fold(self.pour, |sum, n| sum.saturating_add(*n))
    }

    /// The figures of named choices.
    pub fn of(choices: impl IntoIterator<Item = Choice>) -> Self {
        choices.into_iter().fold(Self::default(), |mut figures, choice| {
            match choice {
                Choice::Pour => figures.pour += 1,
                Choice::Contre => figures.contre += 1,
                Choice::Abstention => figures.abstention += 1,
                Choice::Blanc => figures.blanc += 1,
                Choice::Nul => figures.nul += 1,
            }
            figures
        })
    }
}

/// Whether the votes of single members are known to the president.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Secrecy {
    /// They are.
    Open,
    /// They are not: the casting vote cannot be used without breaking the secret.
    Secret,
}

/// What figures mean under the rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Judgement {
    /// What came out.
    pub outcome: Outcome,
    /// Read against the members present or represented.
    pub present_or_represented: Outcome,
    /// Read against the votes cast.
    pub cast: Outcome,
    /// Votes for that a majority of the members present or represented asks for.
    pub required: u32,
    /// Whether the president's casting vote decided.
    pub casting_vote: bool,
    /// Whether a tie waits for the president's vote to be known.
    pub needs_president_choice: bool,
    /// Whether the president has to proclaim.
    pub needs_proclamation: bool,
}

/// The smallest number of votes that is a majority.
pub fn majority(voters: u32) -> u32 {
    voters / 2 + 1
}

/// Judges a counted vote.
pub fn judge(
    figures: Figures,
    voters: u32,
    secrecy: Secrecy,
    president: Option<Choice>,
    proclaimed: Option<Outcome>,
    bylaws: &Bylaws,
) -> Judgement {
    let may_cast = bylaws.casting_vote.value == Holds::Yes && secrecy == Secrecy::Open;
    let decide = |reading: Outcome| match (reading, president) {
        (Outcome::Tie, Some(Choice::Pour)) if may_cast => Outcome::Adopted,
        (Outcome::Tie, Some(Choice::Contre)) if may_cast => Outcome::Rejected,
        (reading, _) => reading,
    };
    let literal = read_present_or_represented(figures, voters);
    let expressed = read_cast(figures);
    let (present_or_represented, cast) = (decide(literal), decide(expressed));
    let tied = literal == Outcome::Tie || expressed == Outcome::Tie;
    let differ = present_or_represented != cast;
    let outcome = match (differ, proclaimed) {
        (false, _) => present_or_represented,
        (true, Some(proclaimed)) => proclaimed,
        (true, None) => Outcome::ToProclaim,
    };
    Judgement {
        outcome,
        present_or_represented,
        cast,
        required: majority(voters),
        casting_vote: tied && may_cast && matches!(president, Some(Choice::Pour | Choice::Contre)),
        needs_president_choice: tied && may_cast && president.is_none(),
        needs_proclamation: differ,
    }
}

fn read_present_or_represented(figures: Figures, voters: u32) -> Outcome {
    if figures.pour >= majority(voters) {
        Outcome::Adopted
    } else if voters > 0 && 2 * figures.pour == voters && figures.pour == figures.contre {
        Outcome::Tie
    } else {
        Outcome::Rejected
    }
}

fn read_cast(figures: Figures) -> Outcome {
    match figures.pour.cmp(&figures.contre) {
        std::cmp::Ordering::Greater => Outcome::Adopted,
        std::cmp::Ordering::Equal if figures.pour > 0 => Outcome::Tie,
        _ => Outcome::Rejected,
    }
}

/// The outcome of a consensus.
pub fn judge_consensus(consensus: Option<Consensus>) -> Outcome {
    match consensus {
        Some(Consensus::Reached) => Outcome::Consensus,
        _ => Outcome::NoConsensus,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::bylaws::Profile;

    fn check(figures: (u32, u32, u32), president: Option<Choice>, expected: Outcome) {
        let (pour, contre, abstention) = figures;
        let figures = Figures { pour, contre, abstention, ..Figures::default() };
        let bylaws = Bylaws::of(Profile::Crpa);
        let judged = judge(figures, figures.sum(), Secrecy::Open, president, None, &bylaws);
        assert_eq!(judged.outcome, expected, "{pour}-{contre}-{abstention}");
    }

    #[test]
    fn majorities_and_ties() {
        check((8, 1, 1), None, Outcome::Adopted);
        check((1, 8, 1), None, Outcome::Rejected);
        check((5, 5, 0), None, Outcome::Tie);
        check((5, 5, 0), Some(Choice::Pour), Outcome::Adopted);
        check((5, 5, 0), Some(Choice::Contre), Outcome::Rejected);
        check((5, 5, 0), Some(Choice::Abstention), Outcome::Tie);
        check((0, 0, 10), None, Outcome::Rejected);
    }

    #[test]
    fn where_abstentions_make_the_readings_differ_the_president_proclaims() {
        check((5, 4, 2), None, Outcome::ToProclaim);
        check((5, 5, 1), Some(Choice::Pour), Outcome::ToProclaim);
        let figures = Figures { pour: 5, contre: 4, abstention: 2, ..Figures::default() };
        let bylaws = Bylaws::of(Profile::Crpa);
        let judged = judge(figures, 11, Secrecy::Open, None, Some(Outcome::Adopted), &bylaws);
        assert_eq!((judged.outcome, judged.required), (Outcome::Adopted, 6));
    }

    #[test]
    fn a_secret_ballot_has_no_casting_vote() {
        let figures = Figures { pour: 5, contre: 5, ..Figures::default() };
        let bylaws = Bylaws::of(Profile::Crpa);
        let judged = judge(figures, 10, Secrecy::Secret, Some(Choice::Pour), None, &bylaws);
        assert_eq!((judged.outcome, judged.casting_vote), (Outcome::Tie, false));
    }

    proptest! {
        #[test]
        fn one_more_vote_for_never_turns_adopted_into_rejected(pour in 0u32..40, contre in 0u32..40, abstention in 1u32..40) {
            let bylaws = Bylaws::of(Profile::Crpa);
            let before = Figures { pour, contre, abstention, ..Figures::default() };
            let after = Figures { pour: pour + 1, abstention: abstention - 1, ..before };
            let judged = |figures: Figures| judge(figures, figures.sum(), Secrecy::Open, None, None, &bylaws).outcome;
            if judged(before) == Outcome::Adopted {
                prop_assert_eq!(judged(after), Outcome::Adopted);
            }
        }

        #[test]
        fn without_abstentions_both_readings_agree(pour in 0u32..40, contre in 0u32..40) {
            let bylaws = Bylaws::of(Profile::Crpa);
            let figures = Figures { pour, contre, ..Figures::default() };
            let judged = judge(figures, figures.sum(), Secrecy::Open, None, None, &bylaws);
            prop_assert_eq!(judged.present_or_represented, judged.cast);
        }
    }
}
