//! The last seconds of typing, kept from a crash in a table that is local to the file.
//!
//! Not an operation: a draft is superseded by the burst that saves it, and only then journaled.

use rusqlite::{Connection, params};
use serde::Serialize;

use super::{SaveBlock, SaveMinutes, Section};
use crate::clock::{self, Instant, LocalTime};
use crate::ids::{ItemId, MeetingId};
use crate::register::{Json, Register, Result};

/// A draft found on opening.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct DraftView {
    /// The part of the minutes.
    pub section: Section,
    /// The item, in that part.
    pub item_id: Option<ItemId>,
    /// The blocks as they were being typed.
    pub blocks: Vec<SaveBlock>,
    /// When.
    pub at: LocalTime,
}

/// Keeps a section as it is being typed.
pub fn keep_draft(register: &mut Register, args: &SaveMinutes) -> Result<()> {
    let now = clock::now();
    register.local(|db| {
        db.prepare_cached(include_str!("keep_draft.sql"))?.execute(params![
            key(args.meeting_id, args.section, args.item_id),
            args.meeting_id,
            args.section,
            args.item_id,
            Json(&args.blocks),
            now,
        ])?;
        Ok(())
    })
}

/// The drafts of a sitting that no burst saved.
pub fn drafts(db: &Connection, meeting: MeetingId) -> Result<Vec<DraftView>> {
    let mut statement =
        db.prepare_cached("SELECT * FROM local_drafts WHERE meeting_id = ?1 ORDER BY at")?;
    let rows = statement.query_map([meeting], |row| {
        let at: Instant = row.get("at")?;
        let blocks: Json<Vec<SaveBlock>> = row.get("blocks")?;
        Ok(DraftView {
            section: row.get("section")?,
            item_id: row.get("item_id")?,
            blocks: blocks.0,
            at: LocalTime::at(at, clock::PARIS),
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Forgets the draft of a section that has just been saved.
pub(super) fn forget(
    db: &Connection,
    meeting: MeetingId,
    section: Section,
    item: Option<ItemId>,
) -> Result<()> {
    db.prepare_cached("DELETE FROM local_drafts WHERE key = ?1")?
        .execute([key(meeting, section, item)])?;
    Ok(())
}

fn key(meeting: MeetingId, section: Section, item: Option<ItemId>) -> String {
    format!("{meeting} {} {}", section.code(), item.map_or_else(String::new, |id| id.to_string()))
}
