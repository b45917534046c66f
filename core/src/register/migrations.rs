//! Numbered, immutable migrations, each in one transaction.
//!
//! They only add tables, or columns at the end: a changeset recorded under an older schema then still
//! applies. A migration that had to change rows would do it as a journaled operation.

use rusqlite::Connection;

use super::{Code, Refusal, Result};

/// `PRAGMA application_id` of a register: "Plén" as four bytes of Latin-1.
pub(super) const APPLICATION_ID: i32 = 0x506C_E96E;

/// The migrations, first to last: number n brings a file from `user_version` n-1 to n.
const MIGRATIONS: &[&str] = &[
    include_str!("schema/0001.sql"),
    include_str!("schema/0002.sql"),
    include_str!("schema/0003.sql"),
];

/// The version of the application that first wrote each schema, for the refusal of a newer file.
const FIRST_VERSION: &str = env!("CARGO_PKG_VERSION");

/// The schema this version writes.
pub(super) fn current() -> i32 {
    MIGRATIONS.len() as i32
}

/// The schema of a file; refused when it is newer than ours, by name of the version needed.
pub(super) fn version(db: &Connection) -> Result<i32> {
    let version: i32 = db.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if version <= current() {
        return Ok(version);
    }
    let needs: String = db
        .query_row("SELECT value FROM local_settings WHERE key = 'needs_version'", [], |row| {
            row.get(0)
        })
        .unwrap_or_else(|_| "plus récente".into());
    Err(Refusal {
        code: Code::Newer,
        message: format!(
            "Ce registre a été écrit par une version plus récente de Plénière : il demande la version {needs}, vous avez la {}.",
            env!("CARGO_PKG_VERSION")
        ),
        hint: Some("Mettez Plénière à jour sur ce poste. Le registre n’a pas été touché.".into()),
        field: None,
    }
    .into())
}

/// Brings a file to the current schema.
pub(super) fn migrate(db: &Connection) -> Result<()> {
    for (index, sql) in MIGRATIONS.iter().enumerate().skip(version(db)? as usize) {
        let transaction = db.unchecked_transaction()?;
        transaction.execute_batch(sql)?;
        transaction.execute(
            "INSERT OR REPLACE INTO local_settings (key, value) VALUES ('needs_version', ?1)",
            [FIRST_VERSION],
        )?;
        transaction.pragma_update(None, "user_version", index as i32 + 1)?;
        transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
        transaction.commit()?;
    }
    Ok(())
}
