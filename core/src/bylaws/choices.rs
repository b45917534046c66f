//! The closed lists that parameters of by-laws choose from.

use super::values::Fraction;
use crate::vocabulary;

vocabulary! {
    /// Whether something holds under a set of rules.
    pub enum Holds {
        /// It does.
        Yes = "yes", "oui";
        /// It does not.
        No = "no", "non";
    }
}

vocabulary! {
    /// The event from which the delay of a convocation counts.
    pub enum ConvocationEvent {
        /// The member has it (R133-8).
        Receipt = "receipt", "réception";
        /// The secretariat sent it.
        Sending = "sending", "envoi";
    }
}

vocabulary! {
    /// What the quorum is a share of.
    pub enum QuorumBase {
        /// Every seat of the composition, vacant or not.
        Seats = "seats", "tous les sièges, vacants compris";
        /// The seats that have a holder.
        FilledSeats = "filled_seats", "les sièges pourvus";
    }
}

vocabulary! {
    /// Who may stand in for a member (R133-3).
    pub enum SubstitutionRule {
        /// Whoever was appointed substitute.
        Appointed = "appointed", "par un suppléant désigné";
        /// Somebody of the same service or body.
        SameBody = "same_body", "par un membre du même service ou organisme";
        /// An elected member of the same assembly.
        SameAssembly = "same_assembly", "par un élu de la même assemblée";
        /// Nobody.
        Never = "never", "par personne";
    }
}

vocabulary! {
    /// Who may hold whose proxy.
    pub enum ProxyScope {
        /// Any other member who votes.
        Anybody = "anybody", "tout autre membre";
        /// A member of the same college.
        SameCollege = "same_college", "un membre du même collège";
        /// A member for the same organisation.
        SameOrganisation = "same_organisation", "un membre du même organisme";
    }
}

vocabulary! {
    /// Whose votes a majority is a majority of.
    pub enum MajorityBase {
        /// Every member present or represented: an abstention weighs as not-for.
        PresentOrRepresented = "present_or_represented", "membres présents ou représentés";
        /// The votes cast for or against.
        Cast = "cast", "suffrages exprimés";
    }
}

vocabulary! {
    /// How many votes it takes.
    pub enum Majority {
        /// More than half.
        Simple = "simple", "majorité simple";
        /// Two thirds at least.
        TwoThirds = "two_thirds", "majorité des deux tiers";
        /// Three fifths at least.
        ThreeFifths = "three_fifths", "majorité des trois cinquièmes";
        /// Four fifths at least.
        FourFifths = "four_fifths", "majorité des quatre cinquièmes";
        /// All of them.
        Unanimity = "unanimity", "unanimité";
    }
}

impl Majority {
    /// The smallest number of votes for that is such a majority of `base`.
    pub fn required(self, base: u32) -> u32 {
        let share = |numerator, denominator| Fraction { numerator, denominator }.at_least(base);
        match self {
            Majority::Simple => base / 2 + 1,
            Majority::TwoThirds => share(2, 3).max(1),
            Majority::ThreeFifths => share(3, 5).max(1),
            Majority::FourFifths => share(4, 5).max(1),
            Majority::Unanimity => base.max(1),
        }
    }
}

vocabulary! {
    /// What becomes of a tie in a secret ballot.
    pub enum SecretTie {
        /// The casting vote cannot be used without breaking the secret: nothing is adopted.
        NotUsed = "not_used", "sans usage sous scrutin secret";
        /// The president may declare how he decides the tie.
        Declared = "declared", "déclarée par la présidence";
    }
}

vocabulary! {
    /// Whether votes are counted by college.
    pub enum CollegeVote {
        /// All together.
        Together = "together", "tous collèges confondus";
        /// A majority in each college.
        EachCollege = "each_college", "majorité dans chaque collège";
        /// Together, each college with its weight.
        Weighted = "weighted", "voix pondérées par collège";
    }
}

vocabulary! {
    /// How votes are made known.
    pub enum VotePublication {
        /// Who voted what.
        Named = "named", "nominative";
        /// Only the count.
        Aggregate = "aggregate", "en nombre";
    }
}

vocabulary! {
    /// Who signs the minutes.
    pub enum Signatories {
        /// The president alone.
        President = "president", "la présidence";
        /// The president and the secretary.
        PresidentAndSecretary = "president_and_secretary", "la présidence et le secrétariat";
        /// The secretary alone.
        Secretary = "secretary", "le secrétariat";
    }
}

vocabulary! {
    /// How sittings are numbered.
    pub enum Numbering {
        /// « 2026-09 », beginning again each year.
        YearNumber = "year_number", "année et rang (2026-09)";
        /// « 09/2026 », beginning again each year.
        NumberYear = "number_year", "rang et année (09/2026)";
        /// « 127 », without end.
        Continuous = "continuous", "suite continue (127)";
    }
}
