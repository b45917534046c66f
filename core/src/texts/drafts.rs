//! The last second of typing in a text or an amendment, kept from a crash outside the journal.

use rusqlite::{Connection, params};
use serde::{Deserialize, Serialize};

use crate::clock::{self, Instant, LocalTime};
use crate::ids::{AmendmentId, TextId};
use crate::minutes::SaveBlock;
use crate::register::{Json, Register, Result};

/// What is being typed.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct KeepTextDraft {
    /// The text.
    pub text_id: TextId,
    /// The amendment, if it is one that is being typed.
    #[serde(default)]
    pub amendment_id: Option<AmendmentId>,
    /// The blocks, whole.
    pub blocks: Vec<SaveBlock>,
}

/// A draft found on opening.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct TextDraft {
    /// The amendment, if it is one that was being typed.
    pub amendment_id: Option<AmendmentId>,
    /// The blocks as they were being typed.
    pub blocks: Vec<SaveBlock>,
    /// When.
    pub at: LocalTime,
}

/// Keeps a text as it is being typed.
pub fn keep_draft(register: &mut Register, args: &KeepTextDraft) -> Result<()> {
    let now = clock::now();
    register.local(|db| {
        db.prepare_cached(
            "INSERT OR REPLACE INTO local_text_drafts (key, text_id, amendment_id, blocks, at)
             VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute(params![
            key(args.text_id, args.amendment_id),
            args.text_id,
            args.amendment_id,
            Json(&args.blocks),
            now,
        ])?;
        Ok(())
    })
}

/// The drafts of a text and its amendments that no burst saved.
pub fn drafts(db: &Connection, id: TextId) -> Result<Vec<TextDraft>> {
    let mut statement =
        db.prepare_cached("SELECT * FROM local_text_drafts WHERE text_id = ?1 ORDER BY at")?;
    let rows = statement.query_map([id], |row| {
        let at: Instant = row.get("at")?;
        let blocks: Json<Vec<SaveBlock>> = row.get("blocks")?;
        Ok(TextDraft {
            amendment_id: row.get("amendment_id")?,
            blocks: blocks.0,
            at: LocalTime::at(at, clock::PARIS),
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Forgets what was being typed, once it is saved.
pub(crate) fn forget(db: &Connection, text: TextId, amendment: Option<AmendmentId>) -> Result<()> {
    db.prepare_cached("DELETE FROM local_text_drafts WHERE key = ?1")?
        .execute([key(text, amendment)])?;
    Ok(())
}

fn key(text: TextId, amendment: Option<AmendmentId>) -> String {
    format!("{text} {}", amendment.map_or_else(String::new, |id| id.to_string()))
}
