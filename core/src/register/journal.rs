//! The journal: entries chained by hash.
//!
//! The hash covers everything an entry says; its content (changeset and sentence) enters through a
//! hash of its own, so that a later purge can remove contents while the chain stays verifiable.

use rusqlite::{Connection, OptionalExtension, Row, params};
use sha2::{Digest, Sha256};

use super::Result;
use super::history::EntryKind;
use crate::clock::Instant;
use crate::ids::EntryId;

/// The hash before the first entry.
pub(super) const ORIGIN: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// One entry.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub seq: i64,
    pub id: EntryId,
    pub at: Instant,
    pub author: String,
    pub operation: String,
    pub kind: EntryKind,
    pub of_seq: Option<i64>,
    pub summary: String,
    pub subject: Option<(String, String)>,
    pub changeset: Vec<u8>,
    pub content_sha256: String,
    pub previous_hash: String,
    pub hash: String,
}

impl Entry {
    pub fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        let subject_kind: Option<String> = row.get("subject_kind")?;
        let subject_id: Option<String> = row.get("subject_id")?;
        Ok(Self {
            seq: row.get("seq")?,
            id: row.get("id")?,
            at: row.get("at")?,
            author: row.get("author")?,
            operation: row.get("operation")?,
            kind: row.get("kind")?,
            of_seq: row.get("of_seq")?,
            summary: row.get("summary")?,
            subject: subject_kind.zip(subject_id),
            changeset: row.get("changeset")?,
            content_sha256: row.get("content_sha256")?,
            previous_hash: row.get("previous_hash")?,
            hash: row.get("hash")?,
        })
    }

    /// The hash of what was done: changeset, then sentence.
    pub fn content_hash(&self) -> String {
        let mut sha = Sha256::new();
        field(&mut sha, &self.changeset);
        field(&mut sha, self.summary.as_bytes());
        hex(&sha.finalize())
    }

    /// The hash of the entry, given that of the one before.
    pub fn chain_hash(&self) -> String {
        let mut sha = Sha256::new();
        field(&mut sha, b"pleniere-journal-1");
        field(&mut sha, self.seq.to_string().as_bytes());
        field(&mut sha, self.id.to_string().as_bytes());
        field(&mut sha, self.at.to_rfc3339().as_bytes());
        field(&mut sha, self.author.as_bytes());
        field(&mut sha, self.operation.as_bytes());
        field(&mut sha, self.kind.code().as_bytes());
        field(&mut sha, self.of_seq.map_or_else(String::new, |seq| seq.to_string()).as_bytes());
        let (kind, id) = self.subject.clone().unwrap_or_default();
        field(&mut sha, kind.as_bytes());
        field(&mut sha, id.as_bytes());
        field(&mut sha, self.content_sha256.as_bytes());
        field(&mut sha, self.previous_hash.as_bytes());
        hex(&sha.finalize())
    }
}

/// Adds a field with its length before it, so that no two lists of fields hash alike.
fn field(sha: &mut Sha256, bytes: &[u8]) {
    sha.update((bytes.len() as u64).to_be_bytes());
    sha.update(bytes);
}

/// Bytes as lower-case hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The last entry's number and hash; (0, [`ORIGIN`]) before the first.
pub(super) fn head(db: &Connection) -> Result<(i64, String)> {
    let found = db
        .prepare_cached("SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1")?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    Ok(found.unwrap_or((0, ORIGIN.into())))
}

/// The entry of that number.
pub(super) fn entry(db: &Connection, seq: i64) -> Result<Option<Entry>> {
    Ok(db
        .prepare_cached("SELECT * FROM journal WHERE seq = ?1")?
        .query_row([seq], Entry::from_row)
        .optional()?)
}

/// Appends an entry, and says which records it touched.
pub(super) fn append(db: &Connection, entry: &Entry, records: &[String]) -> Result<()> {
    db.prepare_cached(include_str!("sql/append_entry.sql"))?.execute(params![
        entry.seq,
        entry.id,
        entry.at,
        entry.author,
        entry.operation,
        entry.kind,
        entry.of_seq,
        entry.summary,
        entry.subject.as_ref().map(|(kind, _)| kind),
        entry.subject.as_ref().map(|(_, id)| id),
        entry.changeset,
        entry.content_sha256,
        entry.previous_hash,
        entry.hash,
    ])?;
    let mut statement = db
        .prepare_cached("INSERT OR IGNORE INTO journal_records (seq, record_id) VALUES (?1, ?2)")?;
    for record in records {
        statement.execute(params![entry.seq, record])?;
    }
    Ok(())
}

/// Who changed the words of a text last, and when (as stored).
pub(crate) fn last_author_of_text(
    db: &Connection,
    text: crate::ids::TextId,
) -> Result<Option<(String, String)>> {
    Ok(db
        .prepare_cached(include_str!("sql/last_author_of_text.sql"))?
        .query_row([text], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?)
}
