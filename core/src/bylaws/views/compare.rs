//! Two states of a règlement side by side: the rules that differ.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::whole::origin_label;
use crate::bylaws::clauses::{self, ClauseRun};
use crate::bylaws::{Bylaws, Parameter, Profile, Rulebook};
use crate::clock::{self, Instant, LocalTime};
use crate::committees::Committee;
use crate::ids::CommitteeId;
use crate::print::phrases;
use crate::register::{self, Refusal, Result};
use crate::richtext::typography::typeset;

/// With what a règlement is compared.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS,
)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum CompareWith {
    /// Itself on another day.
    Day {
        /// Which.
        day: NaiveDate,
    },
    /// A profile without any règlement.
    Profile {
        /// Which.
        profile: Profile,
    },
}

/// Which règlement is compared, and with what.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct CompareBylaws {
    /// The committee.
    pub committee_id: CommitteeId,
    /// On which day; today if left out.
    #[serde(default)]
    pub on: Option<NaiveDate>,
    /// With what.
    pub with: CompareWith,
}

/// One side of a difference.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct ComparedSide {
    /// The rule in words, in runs.
    pub clause: Vec<ClauseRun>,
    /// The article or clause.
    pub source: String,
    /// « Loi », « Propre », the name of a committee.
    pub origin_label: String,
}

/// A rule that differs.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct Difference {
    /// Which.
    pub parameter: Parameter,
    /// Its place in the text: « 2.3 ».
    pub number: String,
    /// Its title.
    pub title: String,
    /// The other side: that day, or the profile.
    pub other: ComparedSide,
    /// The règlement.
    pub here: ComparedSide,
}

/// A règlement beside another state of itself, or beside a profile.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct BylawsComparison {
    /// The day of the règlement.
    pub on: NaiveDate,
    /// What the other side is called: « 1er janvier 2023 », « CRPA ».
    pub other_title: String,
    /// What the règlement is called: « 24 novembre 2026 ».
    pub here_title: String,
    /// « 4 règles diffèrent sur 42. »
    pub sentence: String,
    /// The rules that differ, in the order of the règlement.
    pub differences: Vec<Difference>,
}

/// Whether a rule is another one: another value, or another text that says it.
pub(super) fn changed(before: &Bylaws, after: &Bylaws, parameter: Parameter) -> bool {
    let (before, after) = (before.get(parameter), after.get(parameter));
    before.value != after.value || before.source != after.source
}

/// Compares a règlement with itself on another day, or with a profile.
///
/// # Errors
/// When the day is out of any calendar, or a stored rule is unreadable.
pub fn compare(db: &Connection, args: CompareBylaws, now: Instant) -> Result<BylawsComparison> {
    let committee: Committee = register::get(db, args.committee_id)?;
    let on = args.on.unwrap_or_else(|| LocalTime::at(now, committee.zone()).date());
    let book = Rulebook::load(db, &committee)?;
    let here = book.on(on)?;
    let (other, other_title) = match args.with {
        CompareWith::Day { day } if !clock::plausible(day) => {
            return Err(Refusal::invalid(
                "with",
                "Cette date est hors du calendrier d’une instance.",
            )
            .into());
        }
        CompareWith::Day { day } => (book.on(day)?, phrases::date(day)),
        CompareWith::Profile { profile } => (Bylaws::of(profile), profile.label().to_owned()),
    };
    let names: Vec<(CommitteeId, String)> =
        book.levels.iter().map(|(level, _)| (level.id, level.name.clone())).collect();
    let side = |bylaws: &Bylaws, parameter| {
        let rule = bylaws.get(parameter);
        ComparedSide {
            clause: clauses::clause(bylaws, parameter),
            origin_label: origin_label(&rule, bylaws.profile, &names),
            source: rule.source,
        }
    };
    // Against a profile only what the rule does counts: its article is another one by nature.
    let differs = |parameter| match args.with {
        CompareWith::Day { .. } => changed(&other, &here, parameter),
        CompareWith::Profile { .. } => other.get(parameter).value != here.get(parameter).value,
    };
    let differences: Vec<Difference> = Parameter::ALL
        .iter()
        .filter(|&&parameter| differs(parameter))
        .map(|&parameter| Difference {
            parameter,
            number: parameter.number(),
            title: parameter.label().into(),
            other: side(&other, parameter),
            here: side(&here, parameter),
        })
        .collect();
    let of = Parameter::ALL.len();
    let sentence = match differences.len() {
        0 => format!("Aucune des {of} règles ne diffère."),
        1 => format!("Une règle diffère sur {of}."),
        several => format!("{several} règles diffèrent sur {of}."),
    };
    Ok(BylawsComparison {
        on,
        other_title: typeset(&other_title),
        here_title: phrases::date(on),
        sentence: typeset(&sentence),
        differences,
    })
}
