//! How a parameter was settled over time, and what that leaves of past sittings.

use chrono::NaiveDate;
use serde::Serialize;

use super::whole::DecidingSitting;
use crate::bylaws::clauses::{self, ClauseRun};
use crate::bylaws::{Bylaws, Origin, Parameter, Rule, RuleValue, Rulebook, Sourced, in_force};
use crate::ids::{MeetingId, RuleId};
use crate::meetings::{Finding, Severity};
use crate::print::phrases;
use crate::register::Result;
use crate::richtext::typography::typeset;
use crate::text::count;

/// A span of days in which one rule settled a parameter.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct RulePeriod {
    /// The clause; none for the inherited value.
    pub rule_id: Option<RuleId>,
    /// First day; none if it has always been so.
    pub from: Option<NaiveDate>,
    /// Last day; none while no end is known.
    pub to: Option<NaiveDate>,
    /// The rule then, in runs.
    pub clause: Vec<ClauseRun>,
    /// The value alone, in a few words: « 5 jours francs ».
    pub short: String,
    /// The article or clause.
    pub source: String,
    /// The value.
    pub value: RuleValue,
    /// The sitting that decided it.
    pub decided_in: Option<MeetingId>,
    /// The title of that sitting.
    pub decided_in_title: Option<String>,
    /// How it was decided.
    pub note: Option<String>,
    /// Whether it is the committee's own.
    pub own: bool,
}

/// How a parameter was settled over time, earliest first: the inherited value wherever no own clause
/// runs, `without` being the rules that would hold without the committee's own.
pub(super) fn periods(
    own: &[Rule],
    without: &Rulebook,
    parameter: Parameter,
    sittings: &[DecidingSitting],
) -> Result<Vec<RulePeriod>> {
    let mut out: Vec<RulePeriod> = Vec::new();
    let starts = starts(own, without, parameter);
    for (index, from) in starts.iter().enumerate() {
        let to = starts.get(index + 1).copied().flatten().and_then(|next| next.pred_opt());
        let day = from.unwrap_or_else(|| to.unwrap_or(NaiveDate::MAX));
        let rule = in_force(own, parameter, day);
        let mut bylaws = without.on(day)?;
        if let Some(rule) = rule {
            put_own(&mut bylaws, rule)?;
        }
        let found = bylaws.get(parameter);
        let rule_id = rule.map(|rule| rule.id);
        // A date of the parent that changes nothing here is no date of this rule.
        if let Some(last) = out.last_mut()
            && last.rule_id == rule_id
            && last.value == found.value
            && last.source == typeset(&found.source)
        {
            last.to = to;
            continue;
        }
        out.push(RulePeriod {
            rule_id,
            from: *from,
            to,
            clause: clauses::clause(&bylaws, parameter),
            short: clauses::short(&bylaws, parameter),
            source: typeset(&found.source),
            value: found.value,
            decided_in: rule.and_then(|rule| rule.decided_in),
            decided_in_title: rule.and_then(|rule| rule.decided_in).and_then(|id| {
                sittings.iter().find(|one| one.id == id).map(|one| one.title.clone())
            }),
            note: rule.and_then(|rule| rule.note.clone()),
            own: rule.is_some(),
        });
    }
    Ok(out)
}

/// The days on which the parameter may have changed, beginning with « always ».
fn starts(own: &[Rule], without: &Rulebook, parameter: Parameter) -> Vec<Option<NaiveDate>> {
    let inherited = without.levels.iter().flat_map(|(_, rules)| rules);
    let mut starts: Vec<Option<NaiveDate>> = vec![None];
    for rule in own.iter().chain(inherited).filter(|rule| rule.parameter == parameter) {
        starts.push(rule.starts_on);
        if let Some(next) = rule.ends_on.and_then(|end| end.succ_opt()) {
            starts.push(Some(next));
        }
    }
    starts.sort_unstable();
    starts.dedup();
    starts
}

fn put_own(bylaws: &mut Bylaws, rule: &Rule) -> Result<()> {
    bylaws.put(Sourced {
        parameter: rule.parameter,
        value: rule.value.0.clone(),
        source: rule.source.clone(),
        origin: Origin::Own,
        since: rule.starts_on,
    })
}

/// A sitting keeps the rules of its day: how many stay judged by what held before the period that runs
/// on `on`.
pub(super) fn kept(
    parameter: Parameter,
    periods: &[RulePeriod],
    sittings: &[DecidingSitting],
    on: NaiveDate,
) -> Option<Finding> {
    let at = periods.iter().rposition(|one| one.from.is_none_or(|from| from <= on))?;
    let current = periods.get(at)?;
    let before = periods.get(at.checked_sub(1)?)?;
    let since = current.from?;
    if before.value == current.value {
        return None;
    }
    let held = sittings
        .iter()
        .filter(|one| one.on < since && before.from.is_none_or(|from| from <= one.on))
        .count();
    if held == 0 {
        return None;
    }
    let verb = if held == 1 { "reste jugée" } else { "restent jugées" };
    let held = count(held as i64, "séance tenue", "séances tenues");
    let sentence = format!(
        "Une séance garde la règle de son jour : {held} avant le {} {verb} par l’ancienne, {}.",
        phrases::date(since),
        before.short
    );
    let kept =
        Finding::about("bylaws.kept", Severity::Info, "parameter", parameter.code(), sentence)
            .with(Some(&before.source), None);
    Some(Finding { parameter: Some(parameter), ..kept })
}
