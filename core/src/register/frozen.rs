//! Approved minutes never change: no operation, no undo touches a sitting whose minutes are approved.
//!
//! The guard reads the changeset, so it holds for every operation there is and will be. What may
//! still happen to such a sitting is that its minutes are signed and archived.

use rusqlite::Connection;
use rusqlite::hooks::Action;
use rusqlite::types::Value;

use super::changes::RowChange;
use super::{Code, Refusal, Result};

/// The operations that follow approval, and the one table of the sitting that each may touch.
const AFTER_APPROVAL: &[(&str, &str)] = &[
    ("minutes.sign", "meetings"),
    ("minutes.archive", "meetings"),
    // An avis leaves for the authority once the minutes are signed.
    ("minutes.transmit", "agenda_items"),
];

/// The states in which a sitting is frozen.
const FROZEN: &[&str] = &["minutes_approved", "minutes_signed", "archived"];

/// Refuses a changeset that touches a sitting frozen before it.
pub(super) fn guard(db: &Connection, operation: &str, rows: &[RowChange]) -> Result<()> {
    for row in rows {
        let Some(meeting) = row.meeting_id(db)? else { continue };
        if row.table.name == "meetings" && row.action == Action::SQLITE_INSERT {
            continue;
        }
        let before = match state_before(rows, &meeting) {
            Some(state) => state,
            None => match current_state(db, &meeting)? {
                Some(state) => state,
                None => continue,
            },
        };
        let allowed = AFTER_APPROVAL.contains(&(operation, row.table.name));
        if FROZEN.contains(&before.as_str()) && !allowed {
            return Err(refusal().into());
        }
    }
    Ok(())
}

/// The refusal of any change to a sitting whose minutes are approved.
pub(crate) fn refusal() -> Refusal {
    Refusal {
        code: Code::Frozen,
        message: "Le procès-verbal de cette séance est approuvé : il ne change plus.".into(),
        hint: Some(
            "Une erreur se corrige par un acte ultérieur qui le mentionne, à une prochaine séance."
                .into(),
        ),
        field: None,
    }
}

/// The state of the meeting before the changeset, where the changeset says it.
fn state_before(rows: &[RowChange], meeting: &str) -> Option<String> {
    rows.iter().filter(|row| row.table.name == "meetings" && row.id == meeting).find_map(|row| {
        match row.columns.get("state") {
            Some((Some(Value::Text(state)), _)) => Some(state.clone()),
            // A meeting made by this very changeset has no state before: it is free.
            Some((None, Some(_))) if row.action == Action::SQLITE_INSERT => Some(String::new()),
            _ => None,
        }
    })
}

fn current_state(db: &Connection, meeting: &str) -> Result<Option<String>> {
    match db
        .prepare_cached("SELECT state FROM meetings WHERE id = ?1")?
        .query_row([meeting], |row| row.get(0))
    {
        Ok(state) => Ok(Some(state)),
        Err(rusqlite::Error::QueryReturnedNoRows) => Ok(None),
        Err(error) => Err(error.into()),
    }
}
