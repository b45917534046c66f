//! The arithmetic of votes. Pure functions.
//!
//! R133-11 asks for « la majorité des voix des membres présents ou représentés »: read literally, an
//! abstention weighs as not-for. Many committees count the votes cast only. Both are computed; where
//! they differ the president proclaims, and the minutes say so – unless the committee's own règlement
//! says which one counts.

use super::{Choice, Consensus, Outcome};
use crate::bylaws::{Bylaws, Majority, MajorityBase, Origin};

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

    /// For and against: blank and void ballots express nothing, no more than abstentions do.
    pub fn cast(self) -> u32 {
        self.pour.saturating_add(self.contre)
    }

    /// Both together.
    pub fn plus(self, other: Self) -> Self {
        Self {
            pour: self.pour.saturating_add(other.pour),
            contre: self.contre.saturating_add(other.contre),
            abstention: self.abstention.saturating_add(other.abstention),
            blanc: self.blanc.saturating_add(other.blanc),
            nul: self.nul.saturating_add(other.nul),
        }
    }

    /// The same, each vote counted `weight` times.
    pub fn times(self, weight: u32) -> Self {
        Self {
            pour: self.pour.saturating_mul(weight),
            contre: self.contre.saturating_mul(weight),
            abstention: self.abstention.saturating_mul(weight),
            blanc: self.blanc.saturating_mul(weight),
            nul: self.nul.saturating_mul(weight),
        }
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

/// Whether the president's vote decides a tie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Casting {
    /// It does.
    Decides,
    /// It does not: no casting vote, or none that can be used here.
    Withheld,
}

/// By which rules a vote is judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// How many votes it takes.
    pub majority: Majority,
    /// Whose votes it is a majority of; none where both readings count and the president proclaims.
    pub base: Option<MajorityBase>,
    /// What becomes of a tie.
    pub casting: Casting,
}

impl Reading {
    /// The reading of by-laws: their own base settles it, that of the law or of custom leaves both open.
    pub fn new(majority: Majority, casting: Casting, bylaws: &Bylaws) -> Self {
        let base = &bylaws.majority_base;
        let base = (base.origin != Origin::Profile).then_some(base.value);
        Self { majority, base, casting }
    }
}

/// The votes of one college.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// What each of its votes weighs.
    pub weight: u32,
    /// Its figures.
    pub figures: Figures,
    /// How many could vote in it.
    pub voters: u32,
}

/// How votes are added up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted<'a> {
    /// All together.
    Together(Figures, u32),
    /// A majority in each college that has voters.
    EachCollege(&'a [Part]),
    /// Each vote with the weight of its college.
    Weighted(&'a [Part]),
}

impl Counted<'_> {
    /// Figures and voters as they are added up, weights included.
    pub fn totals(&self) -> (Figures, u32) {
        let sum = |parts: &[Part], weight: fn(&Part) -> u32| {
            parts.iter().fold((Figures::default(), 0_u32), |(figures, voters), part| {
                let weight = weight(part);
                (
                    figures.plus(part.figures.times(weight)),
                    voters.saturating_add(part.voters.saturating_mul(weight)),
                )
            })
        };
        match self {
            Counted::Together(figures, voters) => (*figures, *voters),
            Counted::EachCollege(parts) => sum(parts, |_| 1),
            Counted::Weighted(parts) => sum(parts, |part| part.weight),
        }
    }

    fn read(&self, majority: Majority, base: MajorityBase) -> Outcome {
        let Counted::EachCollege(parts) = self else {
            let (figures, voters) = self.totals();
            return read(figures, voters, majority, base);
        };
        let mut voting = parts.iter().filter(|part| part.voters > 0).peekable();
        let adopted = voting.peek().is_some()
            && voting
                .all(|part| read(part.figures, part.voters, majority, base) == Outcome::Adopted);
        if adopted { Outcome::Adopted } else { Outcome::Rejected }
    }
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
    /// Votes for that the majority asks for, of [`Judgement::of`].
    pub required: u32,
    /// Of how many: the voters, or the votes cast where the by-laws count these.
    pub of: u32,
    /// Whether the president's casting vote decided.
    pub casting_vote: bool,
    /// Whether a tie waits for the president's vote to be known.
    pub needs_president_choice: bool,
    /// Whether the president has to proclaim.
    pub needs_proclamation: bool,
    /// Whether votes are tied before the casting vote.
    pub tied: bool,
}

/// The smallest number of votes that is a simple majority.
pub fn majority(voters: u32) -> u32 {
    Majority::Simple.required(voters)
}

/// Judges a counted vote.
pub fn judge(
    counted: Counted<'_>,
    reading: Reading,
    president: Option<Choice>,
    proclaimed: Option<Outcome>,
) -> Judgement {
    let may_cast = reading.casting == Casting::Decides;
    let decide = |read: Outcome| match (read, president) {
        (Outcome::Tie, Some(Choice::Pour)) if may_cast => Outcome::Adopted,
        (Outcome::Tie, Some(Choice::Contre)) if may_cast => Outcome::Rejected,
        (read, _) => read,
    };
    let literal = counted.read(reading.majority, MajorityBase::PresentOrRepresented);
    let expressed = counted.read(reading.majority, MajorityBase::Cast);
    let (present_or_represented, cast) = (decide(literal), decide(expressed));
    let (figures, voters) = counted.totals();
    let (outcome, tied, differ, of) = match reading.base {
        Some(MajorityBase::PresentOrRepresented) => {
            (present_or_represented, literal == Outcome::Tie, false, voters)
        }
        Some(MajorityBase::Cast) => (cast, expressed == Outcome::Tie, false, figures.cast()),
        None => {
            let differ = present_or_represented != cast;
            let outcome = match (differ, proclaimed) {
                (false, _) => present_or_represented,
                (true, Some(proclaimed)) => proclaimed,
                (true, None) => Outcome::ToProclaim,
            };
            let tied = literal == Outcome::Tie || expressed == Outcome::Tie;
            (outcome, tied, differ, voters)
        }
    };
    Judgement {
        outcome,
        present_or_represented,
        cast,
        required: reading.majority.required(of),
        of,
        casting_vote: tied && may_cast && matches!(president, Some(Choice::Pour | Choice::Contre)),
        needs_president_choice: tied && may_cast && president.is_none(),
        needs_proclamation: differ,
        tied,
    }
}

/// One count against one base. Only a simple majority can be tied: short of two thirds, as many for as
/// against is not enough, whoever presides.
pub fn read(figures: Figures, voters: u32, majority: Majority, base: MajorityBase) -> Outcome {
    let of = match base {
        MajorityBase::PresentOrRepresented => voters,
        MajorityBase::Cast => figures.cast(),
    };
    if figures.pour >= majority.required(of) {
        return Outcome::Adopted;
    }
    let halved = figures.pour > 0 && figures.pour == figures.contre && figures.cast() == of;
    if majority == Majority::Simple && halved { Outcome::Tie } else { Outcome::Rejected }
}

/// The outcome of a consensus.
pub fn judge_consensus(consensus: Option<Consensus>) -> Outcome {
    match consensus {
        Some(Consensus::Reached) => Outcome::Consensus,
        _ => Outcome::NoConsensus,
    }
}

#[cfg(test)]
#[path = "tally_tests.rs"]
mod tests;
