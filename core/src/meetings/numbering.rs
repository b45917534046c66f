//! Numbers of sittings, in the manner of the committee's règlement: « 2026-09 », « 09/2026 », « 127 ».

use chrono::{Datelike, NaiveDate};
use rusqlite::Connection;

use crate::bylaws::{Numbering, Rulebook};
use crate::committees::Committee;
use crate::ids::{CommitteeId, MeetingId};
use crate::register::{self, Refusal, Result};
use crate::text;

/// The next number of a committee, for a sitting on that day.
pub(super) fn next(db: &Connection, committee: CommitteeId, day: NaiveDate) -> Result<String> {
    let committee: Committee = register::get(db, committee)?;
    let manner = Rulebook::load(db, &committee)?.on(day)?.numbering.value;
    let mut statement = db.prepare_cached("SELECT number FROM meetings WHERE committee_id = ?1")?;
    let numbers = statement.query_map([committee.id], |row| row.get::<_, String>(0))?;
    let mut highest = 0u32;
    for number in numbers {
        highest = highest.max(rank(&number?, manner, day.year()).unwrap_or(0));
    }
    Ok(written(highest + 1, manner, day.year()))
}

/// A rank as that manner writes it.
fn written(rank: u32, manner: Numbering, year: i32) -> String {
    match manner {
        Numbering::YearNumber => format!("{year}-{rank:02}"),
        Numbering::NumberYear => format!("{rank:02}/{year}"),
        Numbering::Continuous => rank.to_string(),
    }
}

/// The rank of a number written in that manner in that year; none for any other number.
fn rank(number: &str, manner: Numbering, year: i32) -> Option<u32> {
    let year = year.to_string();
    match manner {
        Numbering::YearNumber => number.strip_prefix(&year)?.strip_prefix('-')?.parse().ok(),
        Numbering::NumberYear => number.strip_suffix(&year)?.strip_suffix('/')?.parse().ok(),
        Numbering::Continuous => number.parse().ok(),
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rank_is_read_as_it_is_written() {
        for &manner in Numbering::ALL {
            assert_eq!(rank(&written(7, manner, 2026), manner, 2026), Some(7));
        }
        assert_eq!(rank("2025-12", Numbering::YearNumber, 2026), None);
        assert_eq!(rank("2026-09", Numbering::Continuous, 2026), None);
    }
}
