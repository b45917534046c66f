//! The days on which the règlement changed or will change.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::Serialize;

use super::compare::changed;
use super::whole::DecidingSitting;
use crate::bylaws::{Parameter, Rulebook};
use crate::ids::MeetingId;
use crate::register::Result;

/// A day on which the rules changed, or will.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct BylawsVersion {
    /// The first day of the version.
    pub on: NaiveDate,
    /// What changed that day, by title, in the order of the règlement.
    pub changes: Vec<String>,
    /// The sitting that decided it, when one is named.
    pub decided_in: Option<MeetingId>,
    /// Its title.
    pub decided_in_title: Option<String>,
    /// How it was decided, when it is said.
    pub note: Option<String>,
}

/// The versions of a règlement, latest first: days on which a rule begins or ends and something
/// changes for the committee, whoever decided it.
pub(super) fn versions(
    book: &Rulebook,
    sittings: &[DecidingSitting],
) -> Result<Vec<BylawsVersion>> {
    let mut days: BTreeSet<NaiveDate> = BTreeSet::new();
    for rule in book.levels.iter().flat_map(|(_, rules)| rules) {
        days.extend(rule.starts_on);
        days.extend(rule.ends_on.and_then(|end| end.succ_opt()));
    }
    let mut out = Vec::new();
    for on in days.into_iter().rev() {
        let Some(eve) = on.pred_opt() else { continue };
        let (before, after) = (book.on(eve)?, book.on(on)?);
        let changes: Vec<String> = Parameter::ALL
            .iter()
            .filter(|&&parameter| changed(&before, &after, parameter))
            .map(|parameter| parameter.label().into())
            .collect();
        if changes.is_empty() {
            continue;
        }
        let begun = || {
            book.levels
                .iter()
                .flat_map(|(_, rules)| rules)
                .filter(move |rule| rule.starts_on == Some(on))
        };
        let decided_in = begun().find_map(|rule| rule.decided_in);
        out.push(BylawsVersion {
            on,
            changes,
            decided_in,
            decided_in_title: decided_in
                .and_then(|id| sittings.iter().find(|one| one.id == id))
                .map(|one| one.title.clone()),
            note: begun().find_map(|rule| rule.note.clone()),
        });
    }
    Ok(out)
}
