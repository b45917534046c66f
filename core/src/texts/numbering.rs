//! Numbers of texts: « 2026-R3 », one series a committee, a kind and a year.

use rusqlite::Connection;

use super::TextKind;
use crate::ids::{CommitteeId, TextId};
use crate::register::{self, Refusal, Result};
use crate::text;

/// The next number of the series.
pub(super) fn next(
    db: &Connection,
    committee: CommitteeId,
    kind: TextKind,
    year: i32,
) -> Result<String> {
    let mut statement = db.prepare_cached(
        "SELECT number FROM texts WHERE committee_id = ?1 AND kind = ?2 AND year = ?3",
    )?;
    let numbers = statement.query_map((committee, kind, year), |row| row.get::<_, String>(0))?;
    let prefix = format!("{year}-{}", kind.letter());
    let mut highest = 0u32;
    for number in numbers {
        let rank = number?.strip_prefix(&prefix).and_then(|rank| rank.parse().ok());
        highest = highest.max(rank.unwrap_or(0));
    }
    Ok(format!("{prefix}{}", highest + 1))
}

/// A number that no other text of the committee has.
pub(super) fn check(
    db: &Connection,
    committee: CommitteeId,
    own: TextId,
    number: &str,
) -> Result<String> {
    let number = text::required("number", "Le numéro du texte", number)?;
    let taken = register::number(
        db,
        "SELECT count(*) FROM texts WHERE committee_id = ?1 AND number = ?2 AND id <> ?3",
        &[&committee, &number, &own],
    )?;
    if taken > 0 {
        return Err(Refusal::invalid(
            "number",
            format!("Un autre texte de cette instance porte le n° {number}."),
        )
        .into());
    }
    Ok(number)
}
