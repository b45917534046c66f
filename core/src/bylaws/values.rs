//! What the parameters of by-laws are made of, and how each travels as a [`RuleValue`].

use serde::{Deserialize, Serialize};

pub use super::choices::*;
use crate::calendar::{DayCount, Territory};
use crate::register::{Refusal, Result};
use crate::richtext::typography::typeset;
use crate::votes::BallotKind;

/// A share of the seats, such as one half.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fraction {
    /// Above the line.
    pub numerator: u32,
    /// Below the line, never 0.
    pub denominator: u32,
}

impl Fraction {
    /// One half.
    pub const HALF: Self = Self { numerator: 1, denominator: 2 };
    /// Nothing is asked for.
    pub const NONE: Self = Self { numerator: 0, denominator: 1 };

    /// The smallest whole number that is at least this share of `base`: 14 seats, one half → 7.
    pub fn at_least(self, base: u32) -> u32 {
        let exact = u64::from(base) * u64::from(self.numerator);
        exact.div_ceil(u64::from(self.denominator)) as u32
    }

    /// « la moitié », « un tiers », « les deux tiers », « 5/8 ».
    pub fn in_words(self) -> String {
        match (self.numerator, self.denominator) {
            (0, _) => "aucune part".into(),
            (1, 2) => "la moitié".into(),
            (1, 3) => "un tiers".into(),
            (2, 3) => "les deux tiers".into(),
            (1, 4) => "un quart".into(),
            (3, 4) => "les trois quarts".into(),
            (1, 5) => "un cinquième".into(),
            (3, 5) => "les trois cinquièmes".into(),
            (4, 5) => "les quatre cinquièmes".into(),
            (n, d) if n == d => "la totalité".into(),
            (n, d) => format!("{n}/{d}"),
        }
    }
}

/// A delay before a sitting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Delay {
    /// How many days.
    pub days: u32,
    /// How they count.
    pub count: DayCount,
}

/// How many members may ask for something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Share {
    /// No number of members.
    Nobody,
    /// That many members.
    Members(u32),
    /// That share of the members.
    Part(Fraction),
}

impl Share {
    /// How many members that is, of `base`; none when nobody may.
    pub fn of(self, base: u32) -> Option<u32> {
        match self {
            Share::Nobody => None,
            Share::Members(number) => Some(number),
            Share::Part(fraction) => Some(fraction.at_least(base)),
        }
    }
}

/// What the votes of one college weigh.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct CollegeWeight {
    /// The college, as its committee names it.
    pub college: String,
    /// Its weight, 1 or more.
    pub weight: u32,
}

/// What a parameter is edited with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Shape {
    /// Days and how they count.
    Delay,
    /// A number.
    Number,
    /// A share, which may be 0.
    Fraction,
    /// A number of members, a share of them, or nobody.
    Share,
    /// One of a list.
    Choice,
    /// A weight for each college.
    Weights,
}

/// A value as it is stored and as it travels; what it may be depends on the parameter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum RuleValue {
    /// Days and how they count.
    Delay {
        /// How many; never negative.
        #[ts(type = "number")]
        days: i64,
        /// How they count.
        count: DayCount,
    },
    /// A number.
    Number {
        /// The number; never negative.
        #[ts(type = "number")]
        number: i64,
    },
    /// A share.
    Fraction {
        /// Above the line.
        #[ts(type = "number")]
        numerator: i64,
        /// Below the line, never 0.
        #[ts(type = "number")]
        denominator: i64,
    },
    /// Nobody, where a share is asked for.
    Nobody,
    /// One of a list.
    Choice {
        /// Its code.
        choice: String,
    },
    /// A weight for each college.
    Weights {
        /// By college.
        weights: Vec<CollegeWeight>,
    },
}

/// One of the values that a choice admits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct ChoiceView {
    /// Its code.
    pub value: String,
    /// In French.
    pub label: String,
    /// What choosing it means, where the label alone does not say it.
    pub means: Option<String>,
    /// The rule as it would then read, in runs; empty where the choice is only a part of the rule.
    pub clause: Vec<super::ClauseRun>,
}

/// A type that a parameter may have.
pub trait RuleType: Sized {
    /// What it is edited with.
    const SHAPE: Shape;

    /// As it travels.
    fn to_value(&self) -> RuleValue;

    /// From what came; refused with the reason when it is not such a value.
    fn from_value(value: &RuleValue) -> Result<Self>;

    /// The values admitted, for a choice.
    fn choices() -> Vec<ChoiceView> {
        Vec::new()
    }
}

/// The longest delay that makes sense: a year.
const LONGEST_DELAY: i64 = 366;
/// The highest number that makes sense: more members than any committee has.
const HIGHEST: i64 = 10_000;

fn refused(message: impl Into<String>) -> crate::register::Error {
    Refusal::invalid("value", message).into()
}

fn unfit() -> crate::register::Error {
    refused("Cette valeur n’est pas de la nature de la règle.")
}

fn within(number: i64, highest: i64, what: &str) -> Result<u32> {
    match u32::try_from(number) {
        Ok(value) if number <= highest => Ok(value),
        Ok(_) => Err(refused(format!("{what} : {number}, c’est trop ; {highest} au plus."))),
        Err(_) => Err(refused(format!("{what} ne peut pas être négatif ({number})."))),
    }
}

impl RuleType for u32 {
    const SHAPE: Shape = Shape::Number;

    fn to_value(&self) -> RuleValue {
        RuleValue::Number { number: i64::from(*self) }
    }

    fn from_value(value: &RuleValue) -> Result<Self> {
        match value {
            RuleValue::Number { number } => within(*number, HIGHEST, "Ce nombre"),
            _ => Err(unfit()),
        }
    }
}

impl RuleType for Delay {
    const SHAPE: Shape = Shape::Delay;

    fn to_value(&self) -> RuleValue {
        RuleValue::Delay { days: i64::from(self.days), count: self.count }
    }

    fn from_value(value: &RuleValue) -> Result<Self> {
        match value {
            RuleValue::Delay { days, count } => {
                Ok(Self { days: within(*days, LONGEST_DELAY, "Un délai")?, count: *count })
            }
            _ => Err(unfit()),
        }
    }

    fn choices() -> Vec<ChoiceView> {
        let mut views = choice_views(DayCount::ALL.iter().map(|one| (one.code(), one.label())));
        for (view, count) in views.iter_mut().zip(DayCount::ALL) {
            view.means = Some(typeset(count.means()));
        }
        views
    }
}

impl RuleType for Fraction {
    const SHAPE: Shape = Shape::Fraction;

    fn to_value(&self) -> RuleValue {
        RuleValue::Fraction {
            numerator: i64::from(self.numerator),
            denominator: i64::from(self.denominator),
        }
    }

    fn from_value(value: &RuleValue) -> Result<Self> {
        let RuleValue::Fraction { numerator, denominator } = value else { return Err(unfit()) };
        let fraction = Self {
            numerator: within(*numerator, HIGHEST, "Une fraction")?,
            denominator: within(*denominator, HIGHEST, "Une fraction")?,
        };
        if fraction.denominator == 0 {
            return Err(refused("Une fraction ne se divise pas par zéro."));
        }
        if fraction.numerator > fraction.denominator {
            return Err(refused(format!(
                "{numerator}/{denominator} dépasse la totalité des membres."
            )));
        }
        Ok(fraction)
    }
}

impl RuleType for Share {
    const SHAPE: Shape = Shape::Share;

    fn to_value(&self) -> RuleValue {
        match self {
            Share::Nobody => RuleValue::Nobody,
            Share::Members(number) => number.to_value(),
            Share::Part(fraction) => fraction.to_value(),
        }
    }

    fn from_value(value: &RuleValue) -> Result<Self> {
        match value {
            RuleValue::Nobody => Ok(Share::Nobody),
            RuleValue::Number { number: 0 } => {
                Err(refused("Zéro membre ne peut rien demander : choisissez « personne »."))
            }
            RuleValue::Number { .. } => u32::from_value(value).map(Share::Members),
            RuleValue::Fraction { numerator: 0, .. } => {
                Err(refused("Une part nulle ne peut rien demander : choisissez « personne »."))
            }
            RuleValue::Fraction { .. } => Fraction::from_value(value).map(Share::Part),
            _ => Err(unfit()),
        }
    }
}

impl RuleType for Vec<CollegeWeight> {
    const SHAPE: Shape = Shape::Weights;

    fn to_value(&self) -> RuleValue {
        RuleValue::Weights { weights: self.clone() }
    }

    fn from_value(value: &RuleValue) -> Result<Self> {
        let RuleValue::Weights { weights } = value else { return Err(unfit()) };
        for (index, one) in weights.iter().enumerate() {
            if one.weight == 0 || i64::from(one.weight) > HIGHEST {
                return Err(refused(format!(
                    "Le poids du collège « {} » va de 1 à {HIGHEST}.",
                    one.college
                )));
            }
            if weights[..index].iter().any(|other| other.college == one.college) {
                return Err(refused(format!("Le collège « {} » est cité deux fois.", one.college)));
            }
        }
        Ok(weights.clone())
    }
}

fn choice_views<'a>(all: impl Iterator<Item = (&'a str, &'a str)>) -> Vec<ChoiceView> {
    all.map(|(value, label)| ChoiceView {
        value: value.into(),
        label: label.into(),
        means: None,
        clause: Vec::new(),
    })
    .collect()
}

macro_rules! choices {
    ($($name:ty),+ $(,)?) => {$(
        impl RuleType for $name {
            const SHAPE: Shape = Shape::Choice;

            fn to_value(&self) -> RuleValue {
                RuleValue::Choice { choice: self.code().into() }
            }

            fn from_value(value: &RuleValue) -> Result<Self> {
                let RuleValue::Choice { choice } = value else { return Err(unfit()) };
                Self::from_code(choice).ok_or_else(|| {
                    refused(format!("« {choice} » n’est pas une valeur de cette règle."))
                })
            }

            fn choices() -> Vec<ChoiceView> {
                choice_views(Self::ALL.iter().map(|one| (one.code(), one.label())))
            }
        }
    )+};
}

choices!(
    BallotKind,
    CollegeVote,
    ConvocationEvent,
    Holds,
    Majority,
    MajorityBase,
    Numbering,
    ProxyScope,
    QuorumBase,
    SecretTie,
    Signatories,
    SubstitutionRule,
    Territory,
    VotePublication,
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_of_the_seats_is_rounded_up() {
        let quorums: Vec<u32> =
            [0, 1, 13, 14, 15].iter().map(|&seats| Fraction::HALF.at_least(seats)).collect();
        assert_eq!(quorums, [0, 1, 7, 7, 8]);
    }

    #[test]
    fn qualified_majorities_of_fourteen() {
        let required: Vec<u32> =
            Majority::ALL.iter().map(|majority| majority.required(14)).collect();
        assert_eq!(required, [8, 10, 9, 12, 14]);
    }

    #[test]
    fn a_quorum_of_more_than_everybody_is_refused_in_words() {
        let refusal = Fraction::from_value(&RuleValue::Fraction { numerator: 3, denominator: 2 })
            .expect_err("refused")
            .explain();
        assert!(refusal.message.contains("dépasse la totalité"), "{}", refusal.message);
        let value = RuleValue::Delay { days: -5, count: DayCount::Franc };
        let refusal = Delay::from_value(&value).expect_err("refused").explain();
        assert!(refusal.message.contains("négatif"), "{}", refusal.message);
    }
}
