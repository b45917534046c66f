//! The one path by which anything is written.

use rusqlite::Connection;
use rusqlite::session::Session as Recording;

use super::history::EntryKind;
use super::journal::{self, Entry};
use super::{Changed, Code, Record, Refusal, Register, Result, changes, frozen, record, tables};
use crate::clock::{self, Instant};
use crate::ids::EntryId;
use crate::richtext::typography::typeset;

/// An operation in progress: what verbs write through.
#[derive(Debug)]
pub struct Tx<'a> {
    conn: &'a Connection,
    now: Instant,
    author: &'a str,
    summary: String,
    subject: Option<(String, String)>,
}

impl<'a> Tx<'a> {
    /// The database, with what this operation wrote so far.
    pub fn db(&self) -> &'a Connection {
        self.conn
    }

    /// The instant of the operation.
    pub fn now(&self) -> Instant {
        self.now
    }

    /// Who does it.
    pub fn author(&self) -> &str {
        self.author
    }

    /// Says in one French sentence what was done, for the history. The last word counts.
    pub fn tell(&mut self, sentence: impl AsRef<str>) {
        self.summary = typeset(sentence.as_ref());
    }

    /// Says which record the operation is about.
    pub fn about(&mut self, kind: &str, id: impl std::fmt::Display) {
        self.subject = Some((kind.to_owned(), id.to_string()));
    }

    /// Adds a row.
    pub fn insert<R: Record>(&self, record: &R) -> Result<()> {
        record::insert(self.conn, record)
    }

    /// Writes a row over.
    pub fn update<R: Record>(&self, record: &R) -> Result<()> {
        record::update(self.conn, record)
    }

    /// Removes a row.
    pub fn delete<R: Record>(&self, id: R::Id) -> Result<()> {
        record::delete::<R>(self.conn, id)
    }

    /// Removes rows.
    pub fn delete_all<R: Record>(&self, records: &[R]) -> Result<()> {
        records.iter().try_for_each(|record| self.delete::<R>(record.id()))
    }
}

/// What an operation did.
#[derive(Debug)]
pub struct Done<T> {
    /// Its result.
    pub value: T,
    /// The records that changed.
    pub changed: Vec<Changed>,
    /// The number of its journal entry; `None` when it changed nothing.
    pub entry: Option<i64>,
}

impl Register {
    /// Runs an operation: all of it is written and journaled, or nothing is.
    ///
    /// # Errors
    /// What the operation refuses; read-only; approved minutes; the disk.
    pub fn transact<T>(
        &mut self,
        operation: &str,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T>,
    ) -> Result<Done<T>> {
        self.record(operation, EntryKind::Do, None, work)
    }

    /// Writes to a table that is local to the file: drafts and settings, which nobody else sees and
    /// which no history tells of.
    pub(crate) fn local(&mut self, work: impl FnOnce(&Connection) -> Result<()>) -> Result<()> {
        if self.read_only.is_some() {
            return Ok(());
        }
        work(&self.conn)
    }

    pub(super) fn record<T>(
        &mut self,
        operation: &str,
        kind: EntryKind,
        of_seq: Option<i64>,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T>,
    ) -> Result<Done<T>> {
        if let Some(reason) = &self.read_only {
            return Err(Refusal {
                code: Code::ReadOnly,
                message: format!("{reason} Rien n’a été modifié."),
                hint: None,
                field: None,
            }
            .into());
        }
        let transaction = rusqlite::Transaction::new_unchecked(
            &self.conn,
            rusqlite::TransactionBehavior::Immediate,
        )?;
        let mut recording = Recording::new(&self.conn)?;
        recording.table_filter(Some(|name: &str| tables::named(name).is_some()));
        recording.attach(None::<&str>)?;
        let mut tx = Tx {
            conn: &self.conn,
            now: clock::now(),
            author: &self.session.author,
            summary: operation.to_owned(),
            subject: None,
        };
        let value = work(&mut tx)?;
        let mut changeset = Vec::new();
        recording.changeset_strm(&mut changeset)?;
        drop(recording);
        if changeset.is_empty() {
            transaction.commit()?;
            return Ok(Done { value, changed: Vec::new(), entry: None });
        }
        let rows = changes::read(&self.conn, &changeset)?;
        frozen::guard(&self.conn, operation, &rows)?;
        let changed = changes::changed(&self.conn, &rows)?;
        let (last, previous_hash) = journal::head(&self.conn)?;
        let mut entry = Entry {
            seq: last + 1,
            id: EntryId::new(),
            at: tx.now,
            author: self.session.author.clone(),
            operation: operation.to_owned(),
            kind,
            of_seq,
            summary: tx.summary,
            subject: tx.subject,
            changeset,
            content_sha256: String::new(),
            previous_hash,
            hash: String::new(),
        };
        entry.content_sha256 = entry.content_hash();
        entry.hash = entry.chain_hash();
        let mut records: Vec<String> = Vec::new();
        for change in &changed {
            records.push(change.id.clone());
            records.extend(change.meeting_id.clone());
        }
        journal::append(&self.conn, &entry, &records)?;
        transaction.commit()?;
        Ok(Done { value, changed, entry: Some(entry.seq) })
    }
}
