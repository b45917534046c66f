//! Numbers of sittings: year and rank in the committee, « 2026-09 ».

use rusqlite::Connection;

use crate::ids::{CommitteeId, MeetingId};
use crate::register::{self, Refusal, Result};
use crate::text;

/// The next number of a committee in a year.
pub(super) fn next(db: &Connection, committee: CommitteeId, year: i32) -> Result<String> {
    let mut statement = db
        .prepare_cached("SELECT number FROM meetings WHERE committee_id = ?1 AND number GLOB ?2")?;
    let pattern = format!("{year}-*");
    let numbers = statement.query_map((committee, &pattern), |row| row.get::<_, String>(0))?;
    let mut highest = 0u32;
    for number in numbers {
        let rank = number?.rsplit('-').next().and_then(|rank| rank.parse().ok()).unwrap_or(0);
        highest = highest.max(rank);
    }
    Ok(format!("{year}-{:02}", highest + 1))
}

/// A number that no other sitting of the committee has.
pub(super) fn check(
    db: &Connection,
    committee: CommitteeId,
    own: MeetingId,
    number: &str,
) -> Result<String> {
    let number = text::required("number", "Le numéro de la séance", number)?;
    let taken = register::number(
        db,
        "SELECT count(*) FROM meetings WHERE committee_id = ?1 AND number = ?2 AND id <> ?3",
        &[&committee, &number, &own],
    )?;
    if taken > 0 {
        return Err(Refusal::invalid(
            "number",
            format!("Une autre séance de cette instance porte le n° {number}."),
        )
        .into());
    }
    Ok(number)
}
