//! What a règlement does to the committees that inherit from it: a rule may hold together with its own
//! neighbours and not with those that a working group gave itself.

use chrono::NaiveDate;
use rusqlite::Connection;

use super::contradictions::contradictions;
use super::{Origin, Parameter, RuleValue, Rulebook, Sourced, in_force};
use crate::ids::CommitteeId;
use crate::meetings::{Finding, Severity};
use crate::print::phrases;
use crate::register::Result;

/// A value that somebody is about to give a rule.
#[derive(Debug, Clone, Copy)]
pub(super) struct Proposed<'a> {
    /// Which rule.
    pub parameter: Parameter,
    /// How.
    pub value: &'a RuleValue,
}

/// The committees that inherit from one, at any depth.
pub(super) fn heirs(db: &Connection, committee: CommitteeId) -> Result<Vec<Rulebook>> {
    let books = Rulebook::all(db)?.into_values();
    let inherits =
        |book: &Rulebook| book.levels.iter().skip(1).any(|(level, _)| level.id == committee);
    Ok(books.filter(inherits).collect())
}

/// What contradicts itself in an heir's rules of a day, told from the committee it inherits from. It
/// warns: the group puts its own rules right, and its parent may go on meanwhile.
pub(super) fn of_heirs(
    books: &[Rulebook],
    from: CommitteeId,
    day: NaiveDate,
    proposed: Option<Proposed<'_>>,
) -> Result<Vec<Finding>> {
    let mut found = Vec::new();
    for book in books {
        let Some((heir, _)) = book.levels.first() else { continue };
        let mut bylaws = book.on(day)?;
        if let Some(Proposed { parameter, value }) = proposed
            && reaches(book, from, parameter, day)
        {
            bylaws.put(Sourced {
                parameter,
                value: value.clone(),
                source: String::new(),
                origin: Origin::Inherited { committee_id: from },
                since: None,
            })?;
        }
        let refused = contradictions(&bylaws, heir)
            .into_iter()
            .filter(|finding| finding.severity == Severity::Refuse);
        found.extend(refused.map(|finding| {
            let sentence = format!(
                "« {} », qui hérite de ce règlement : {}",
                heir.name,
                phrases::lower_first(&finding.sentence)
            );
            let about = finding.parameter.map_or("", Parameter::code);
            let told = Finding::about("bylaws.heir", Severity::Warn, "parameter", about, sentence)
                .with(None, finding.mend.as_deref());
            Finding { parameter: finding.parameter, ..told }
        }));
    }
    Ok(found)
}

/// Whether what one committee settles comes down to the heir: nobody below settles it otherwise.
fn reaches(book: &Rulebook, from: CommitteeId, parameter: Parameter, day: NaiveDate) -> bool {
    book.levels
        .iter()
        .take_while(|(level, _)| level.id != from)
        .all(|(_, rules)| in_force(rules, parameter, day).is_none())
}
