//! The rules a committee sits by: parameters, each with its source.
//!
//! Three profiles give the defaults. A committee's own *règlement intérieur* will override single
//! parameters; whoever reads a parameter already gets its source with it, so nothing else changes then.

use crate::vocabulary;
use crate::votes::BallotKind;

vocabulary! {
    /// Where the rules of a committee come from.
    pub enum Profile {
        /// Code des relations entre le public et l'administration, R133-1 to R133-15.
        Crpa = "crpa", "CRPA (R133-1 à R133-15)";
        /// A convention between the members: consensus.
        Convention = "convention", "Convention (consensus)";
        /// No rule but those the committee gives itself.
        Libre = "libre", "Libre";
    }
}

/// A parameter and the text it comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sourced<T> {
    /// The value.
    pub value: T,
    /// The article or clause, as printed beside a finding.
    pub source: &'static str,
}

const fn sourced<T>(value: T, source: &'static str) -> Sourced<T> {
    Sourced { value, source }
}

/// A share of the seats, such as one half.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fraction {
    /// Above the line.
    pub numerator: u32,
    /// Below the line, never 0.
    pub denominator: u32,
}

impl Fraction {
    /// The smallest whole number that is at least this share of `base`: 14 seats, one half → 7.
    pub fn at_least(self, base: u32) -> u32 {
        (base * self.numerator).div_ceil(self.denominator)
    }
}

/// What the quorum is a share of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QuorumBase {
    /// Every seat of the composition, vacant or not.
    Seats,
    /// The seats that have a holder.
    FilledSeats,
}

/// Whose votes a majority is a majority of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum MajorityBase {
    /// Every member present or represented: an abstention weighs as not-for.
    PresentOrRepresented,
    /// The votes cast for or against.
    Cast,
}

/// Whether something holds under a set of rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// It does.
    Yes,
    /// It does not.
    No,
}

/// The rules a sitting is judged by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bylaws {
    /// The profile they started from.
    pub profile: Profile,
    /// Whole days between receipt of the convocation and the sitting.
    pub convocation_days: Sourced<u32>,
    /// The share of the composition that must take part.
    pub quorum: Sourced<Fraction>,
    /// What the share is of.
    pub quorum_base: Sourced<QuorumBase>,
    /// Whether a sitting without quorum can decide nothing.
    pub quorum_binds: Sourced<Holds>,
    /// How many proxies one member may hold.
    pub proxies_held: Sourced<u32>,
    /// The base of the majority.
    pub majority_base: Sourced<MajorityBase>,
    /// Whether the president, if he votes, decides a tie.
    pub casting_vote: Sourced<Holds>,
    /// How votes are usually taken.
    pub usual_ballot: Sourced<BallotKind>,
    /// Whether a member who recused himself still counts for the quorum of that item.
    pub recused_counts: Sourced<Holds>,
    /// What the minutes must state.
    pub minutes_source: &'static str,
}

impl Bylaws {
    /// The defaults of a profile.
    pub fn of(profile: Profile) -> Self {
        match profile {
            Profile::Crpa => Self::crpa(),
            Profile::Convention => Self::agreed(Profile::Convention, "convention du comité"),
            Profile::Libre => Self::agreed(Profile::Libre, "usage du comité"),
        }
    }

    fn crpa() -> Self {
        Self {
            profile: Profile::Crpa,
            convocation_days: sourced(5, "art. R133-8 CRPA"),
            quorum: sourced(Fraction { numerator: 1, denominator: 2 }, "art. R133-10 CRPA"),
            quorum_base: sourced(QuorumBase::Seats, "art. R133-10 CRPA"),
            quorum_binds: sourced(Holds::Yes, "art. R133-10 CRPA"),
            proxies_held: sourced(1, "art. R133-9 CRPA"),
            majority_base: sourced(MajorityBase::PresentOrRepresented, "art. R133-11 CRPA"),
            casting_vote: sourced(Holds::Yes, "art. R133-11 CRPA"),
            usual_ballot: sourced(BallotKind::MainLevee, "art. R133-11 CRPA"),
            recused_counts: sourced(Holds::No, "art. R133-12 CRPA"),
            minutes_source: "art. R133-13 CRPA",
        }
    }

    /// A convention or a custom usually takes the code's figures over without being bound by it.
    fn agreed(profile: Profile, source: &'static str) -> Self {
        let ballot = if profile == Profile::Convention {
            BallotKind::Consensus
        } else {
            BallotKind::MainLevee
        };
        let binds = if profile == Profile::Libre { Holds::No } else { Holds::Yes };
        Self {
            profile,
            convocation_days: sourced(5, source),
            quorum: sourced(Fraction { numerator: 1, denominator: 2 }, source),
            quorum_base: sourced(QuorumBase::Seats, source),
            quorum_binds: sourced(binds, source),
            proxies_held: sourced(1, source),
            majority_base: sourced(MajorityBase::PresentOrRepresented, source),
            casting_vote: sourced(Holds::Yes, source),
            usual_ballot: sourced(ballot, source),
            recused_counts: sourced(Holds::No, source),
            minutes_source: source,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_of_the_seats_is_rounded_up() {
        let half = Bylaws::of(Profile::Crpa).quorum.value;
        let quorums: Vec<u32> =
            [0, 1, 13, 14, 15].iter().map(|&seats| half.at_least(seats)).collect();
        assert_eq!(quorums, [0, 1, 7, 7, 8]);
    }
}
