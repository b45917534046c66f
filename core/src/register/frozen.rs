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
    guard_texts(db, rows)?;
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

/// The states in which the words of a text, its versions and its amendments are settled.
const DECIDED: &[&str] = &["adopted", "rejected", "transmitted", "replied", "followed", "closed"];

/// The tables of a text that never change once it is decided.
const WORDS: &[&str] = &["text_blocks", "text_versions", "amendments", "amendment_blocks"];

/// Refuses a changeset that touches the words of a text decided before it.
fn guard_texts(db: &Connection, rows: &[RowChange]) -> Result<()> {
    for row in rows.iter().filter(|row| WORDS.contains(&row.table.name)) {
        let Some(text) = text_of(db, row)? else { continue };
        let before = match state_of(rows, "texts", &text) {
            Some(state) => state,
            None => match present_state(db, "SELECT state FROM texts WHERE id = ?1", &text)? {
                Some(state) => state,
                None => continue,
            },
        };
        if DECIDED.contains(&before.as_str()) {
            return Err(text_refusal("Ce texte").into());
        }
    }
    Ok(())
}

/// The refusal of any change to the words of a text that the committee has decided.
pub(crate) fn text_refusal(name: &str) -> Refusal {
    Refusal {
        code: Code::Frozen,
        message: format!(
            "{name} est décidé : ses mots, ses versions et ses amendements ne changent plus."
        ),
        hint: Some(
            "Une erreur se corrige par un autre texte, ou un rectificatif du comité.".into(),
        ),
        field: None,
    }
}

fn text_of(db: &Connection, row: &RowChange) -> Result<Option<String>> {
    let column = |name| match row.columns.get(name) {
        Some((Some(Value::Text(id)), _)) | Some((_, Some(Value::Text(id)))) => Some(id.clone()),
        _ => None,
    };
    if let Some(text) = column("text_id") {
        return Ok(Some(text));
    }
    // An update names only what it changes.
    match row.table.name {
        "amendment_blocks" => {
            let amendment = match column("amendment_id") {
                Some(id) => Some(id),
                None => present_state(
                    db,
                    "SELECT amendment_id FROM amendment_blocks WHERE id = ?1",
                    &row.id,
                )?,
            };
            match amendment {
                Some(id) => present_state(db, "SELECT text_id FROM amendments WHERE id = ?1", &id),
                None => Ok(None),
            }
        }
        "amendments" => present_state(db, "SELECT text_id FROM amendments WHERE id = ?1", &row.id),
        "text_versions" => {
            present_state(db, "SELECT text_id FROM text_versions WHERE id = ?1", &row.id)
        }
        _ => present_state(db, "SELECT text_id FROM text_blocks WHERE id = ?1", &row.id),
    }
}

/// The state of the meeting before the changeset, where the changeset says it.
fn state_before(rows: &[RowChange], meeting: &str) -> Option<String> {
    state_of(rows, "meetings", meeting)
}

/// The state of a record before the changeset, where the changeset says it.
fn state_of(rows: &[RowChange], table: &str, id: &str) -> Option<String> {
    rows.iter().filter(|row| row.table.name == table && row.id == id).find_map(|row| {
        match row.columns.get("state") {
            Some((Some(Value::Text(state)), _)) => Some(state.clone()),
            // A record made by this very changeset has no state before: it is free.
            Some((None, Some(_))) if row.action == Action::SQLITE_INSERT => Some(String::new()),
            _ => None,
        }
    })
}

fn current_state(db: &Connection, meeting: &str) -> Result<Option<String>> {
    present_state(db, "SELECT state FROM meetings WHERE id = ?1", meeting)
}

fn present_state(db: &Connection, sql: &str, id: &str) -> Result<Option<String>> {
    match db.prepare_cached(sql)?.query_row([id], |row| row.get(0)) {
        Ok(state) => Ok(Some(state)),
        Err(rusqlite::Error::QueryReturnedNoRows) => Ok(None),
        Err(error) => Err(error.into()),
    }
}
