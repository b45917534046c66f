//! By what title a member sits, and what that changes for who may stand in for him (R133-3).

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::Capacity;
use crate::bylaws::{Rulebook, clauses};
use crate::clock::{Instant, LocalTime};
use crate::committees::Committee;
use crate::ids::CommitteeId;
use crate::persons::Civility;
use crate::register::{self, Result};

/// Of which committee the titles are wanted.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ViewCapacities {
    /// The committee.
    pub committee_id: CommitteeId,
    /// By the rules of which day; today if left out.
    #[serde(default)]
    pub on: Option<NaiveDate>,
}

/// A title by which a person may sit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct CapacityView {
    /// Which.
    pub value: Capacity,
    /// In French.
    pub label: String,
    /// What it changes on this committee: who may stand in.
    pub means: String,
    /// By which rule.
    pub source: String,
}

/// The titles by which a person may sit, with what each changes under the committee's rules.
pub fn capacities(
    db: &Connection,
    args: ViewCapacities,
    now: Instant,
) -> Result<Vec<CapacityView>> {
    let committee: Committee = register::get(db, args.committee_id)?;
    let on = args.on.unwrap_or_else(|| LocalTime::at(now, committee.zone()).date());
    let bylaws = Rulebook::load(db, &committee)?.on(on)?;
    Ok(Capacity::ALL
        .iter()
        .map(|&capacity| CapacityView {
            value: capacity,
            label: capacity.label().into(),
            means: format!("{}.", clauses::sentence(&bylaws, capacity.substitution())),
            source: bylaws.get(capacity.substitution()).source,
        })
        .collect())
}

/// The title, agreeing with the person where the civility is known.
pub fn capacity_label(capacity: Capacity, civility: Civility) -> &'static str {
    match (capacity, civility) {
        (Capacity::Elected, Civility::Madame) => "élue",
        (Capacity::Representative, Civility::Madame) => "représentante d’un organisme",
        (capacity, _) => capacity.label(),
    }
}
