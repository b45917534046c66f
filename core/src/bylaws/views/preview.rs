//! A rule as it would read, before it is entered: its words, and what would contradict it.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use crate::bylaws::clauses::{self, ClauseRun};
use crate::bylaws::heirs::{self, Proposed};
use crate::bylaws::{
    Bylaws, ChoiceView, Origin, Parameter, RuleValue, Rulebook, Shape, Sourced, contradictions,
};
use crate::clock::{Instant, LocalTime};
use crate::committees::Committee;
use crate::ids::CommitteeId;
use crate::meetings::Finding;
use crate::register::{self, Result};

/// A rule that somebody is writing.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct PreviewRule {
    /// The committee.
    pub committee_id: CommitteeId,
    /// What it would settle.
    pub parameter: Parameter,
    /// How.
    pub value: RuleValue,
    /// Among the rules of which day; today if left out.
    #[serde(default)]
    pub on: Option<NaiveDate>,
}

/// The rule as it would read.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct RulePreview {
    /// In words, in runs.
    pub clause: Vec<ClauseRun>,
    /// What it would contradict, here and in the committees that inherit it; those that refuse would be
    /// refused.
    pub findings: Vec<Finding>,
}

/// How a rule would read, and what it would contradict.
///
/// # Errors
/// When the parameter does not take the value.
pub fn preview(db: &Connection, args: PreviewRule, now: Instant) -> Result<RulePreview> {
    let committee: Committee = register::get(db, args.committee_id)?;
    let on = args.on.unwrap_or_else(|| LocalTime::at(now, committee.zone()).date());
    let rules = Rulebook::load(db, &committee)?.on(on)?;
    let before = contradictions(&rules, &committee);
    let value = args.parameter.check(&args.value)?;
    let then = settled(&rules, args.parameter, value.clone())?;
    let mut findings: Vec<Finding> = contradictions(&then, &committee)
        .into_iter()
        .filter(|finding| !before.contains(finding))
        .collect();
    let books = heirs::heirs(db, committee.id)?;
    let told = heirs::of_heirs(&books, committee.id, on, None)?;
    let proposed = Proposed { parameter: args.parameter, value: &value };
    let heirs = heirs::of_heirs(&books, committee.id, on, Some(proposed))?;
    findings.extend(heirs.into_iter().filter(|finding| !told.contains(finding)));
    Ok(RulePreview { clause: clauses::clause(&then, args.parameter), findings })
}

/// The choices of a parameter, each as the rule would read with it.
pub(super) fn choices(rules: &Bylaws, parameter: Parameter) -> Result<Vec<ChoiceView>> {
    let mut choices = parameter.choices();
    if parameter.shape() == Shape::Choice {
        for one in &mut choices {
            let value = RuleValue::Choice { choice: one.value.clone() };
            one.clause = clauses::clause(&settled(rules, parameter, value)?, parameter);
        }
    }
    Ok(choices)
}

fn settled(rules: &Bylaws, parameter: Parameter, value: RuleValue) -> Result<Bylaws> {
    let mut then = rules.clone();
    then.put(Sourced {
        parameter,
        value,
        source: String::new(),
        origin: Origin::Own,
        since: None,
    })?;
    Ok(then)
}
