//! Undo and redo: the inverted changeset, as a new entry. Nothing is ever taken out of the journal.

use rusqlite::Connection;
use rusqlite::OptionalExtension;
use rusqlite::session::{ConflictAction, ConflictType, invert_strm};

use super::history::{self, EntryKind, EntryView};
use super::journal::{self, Entry};
use super::{Done, Refusal, Register, Result};
use crate::richtext::typography::typeset;

/// Operations that begin something no undo can take back.
const BEGINNINGS: &[&str] = &["register.create"];

/// The operation that undo would take back, if there is one.
pub(super) fn candidate(db: &Connection) -> Result<Option<Entry>> {
    let found = db
        .prepare_cached(include_str!("sql/undo_candidate.sql"))?
        .query_row([], Entry::from_row)
        .optional()?;
    Ok(found.filter(|entry| !BEGINNINGS.contains(&entry.operation.as_str())))
}

/// The operation that redo would bring back, if there is one.
pub(super) fn redo_candidate(db: &Connection) -> Result<Option<Entry>> {
    Ok(db
        .prepare_cached(include_str!("sql/redo_candidate.sql"))?
        .query_row([], Entry::from_row)
        .optional()?)
}

/// The sentence of what undo would take back.
pub fn undo_label(db: &Connection) -> Result<Option<String>> {
    Ok(candidate(db)?.map(|entry| entry.summary))
}

/// The sentence of what redo would bring back.
pub fn redo_label(db: &Connection) -> Result<Option<String>> {
    Ok(redo_candidate(db)?.map(|entry| entry.summary))
}

impl Register {
    /// Takes the last operation back, whatever its kind, whenever it was.
    pub fn undo(&mut self) -> Result<Done<EntryView>> {
        let Some(entry) = candidate(&self.conn)? else {
            return Err(Refusal::rule("Il n’y a rien à annuler.").into());
        };
        self.take_back(&entry)
    }

    /// Takes one operation back, even an older one, if nothing since depends on it.
    pub fn undo_entry(&mut self, seq: i64) -> Result<Done<EntryView>> {
        let entry = undoable(&self.conn, seq)?;
        self.take_back(&entry)
    }

    /// Brings the operation undone last back.
    pub fn redo(&mut self) -> Result<Done<EntryView>> {
        let Some(entry) = redo_candidate(&self.conn)? else {
            return Err(Refusal::rule("Il n’y a rien à rétablir.").into());
        };
        let changeset = entry.changeset.clone();
        self.replay_as(
            "history.redo",
            EntryKind::Redo,
            &entry,
            changeset,
            format!("Rétabli : {}", entry.summary),
        )
    }

    fn take_back(&mut self, entry: &Entry) -> Result<Done<EntryView>> {
        let inverted = invert(&entry.changeset)?;
        self.replay_as(
            "history.undo",
            EntryKind::Undo,
            entry,
            inverted,
            format!("Annulé : {}", entry.summary),
        )
    }

    fn replay_as(
        &mut self,
        operation: &str,
        kind: EntryKind,
        entry: &Entry,
        changeset: Vec<u8>,
        sentence: String,
    ) -> Result<Done<EntryView>> {
        let done = self.record(operation, kind, Some(entry.seq), |tx| {
            apply(tx.db(), &changeset)?;
            if let Some((kind, id)) = &entry.subject {
                tx.about(kind, id);
            }
            tx.tell(sentence);
            Ok(())
        })?;
        let seq = done.entry.unwrap_or(entry.seq);
        Ok(Done {
            value: history::view(&self.conn, seq)?,
            changed: done.changed,
            entry: done.entry,
        })
    }

    /// Whether an operation could be taken back now, tried and rolled back; the reason if not.
    pub fn why_not_undo(&self, seq: i64) -> Result<Option<String>> {
        let entry = match undoable(&self.conn, seq) {
            Ok(entry) => entry,
            Err(error) => return Ok(Some(error.explain().message)),
        };
        if let Some(reason) = &self.read_only {
            return Ok(Some(reason.clone()));
        }
        let inverted = invert(&entry.changeset)?;
        let rows = super::changes::read(&self.conn, &inverted)?;
        if let Err(error) = super::frozen::guard(&self.conn, "history.undo", &rows) {
            return Ok(Some(error.explain().message));
        }
        let trial = self.conn.unchecked_transaction()?;
        let outcome = apply(&self.conn, &inverted).and_then(|()| broken_references(&self.conn));
        trial.rollback()?;
        Ok(outcome.err().map(|error| typeset(&error.explain().message)))
    }
}

/// The entry of that number, if it is an operation that stands.
fn undoable(db: &Connection, seq: i64) -> Result<Entry> {
    let entry = journal::entry(db, seq)?.ok_or_else(|| Refusal::not_found("Cette opération"))?;
    if BEGINNINGS.contains(&entry.operation.as_str()) {
        return Err(Refusal::rule("La création du registre ne s’annule pas.").into());
    }
    if entry.kind != EntryKind::Do {
        return Err(Refusal::rule(
            "Cette ligne est elle-même une annulation ou un rétablissement.",
        )
        .hint("Choisissez l’opération d’origine.")
        .into());
    }
    let last: Option<EntryKind> = db
        .prepare_cached("SELECT kind FROM journal WHERE of_seq = ?1 ORDER BY seq DESC LIMIT 1")?
        .query_row([seq], |row| row.get(0))
        .optional()?;
    if last == Some(EntryKind::Undo) {
        return Err(Refusal::rule("Cette opération est déjà annulée.").into());
    }
    Ok(entry)
}

fn invert(changeset: &[u8]) -> Result<Vec<u8>> {
    let mut input = changeset;
    let mut output = Vec::new();
    invert_strm(&mut input, &mut output)?;
    Ok(output)
}

/// Applies a changeset that must fit exactly.
pub(super) fn apply(db: &Connection, changeset: &[u8]) -> Result<()> {
    let mut input = changeset;
    let applied =
        db.apply_strm(&mut input, None::<fn(&str) -> bool>, |kind: ConflictType, _: &_| {
            // Dangling references inside one changeset settle at its end; the commit checks them.
            if kind == ConflictType::SQLITE_CHANGESET_FOREIGN_KEY {
                return ConflictAction::SQLITE_CHANGESET_OMIT;
            }
            ConflictAction::SQLITE_CHANGESET_ABORT
        });
    match applied {
        Ok(()) => Ok(()),
        Err(error) if error.sqlite_error_code() == Some(rusqlite::ErrorCode::OperationAborted) => {
            Err(Refusal::rule("Ce que cette opération avait changé a été modifié depuis : l’annuler écraserait la suite.")
                .hint("Annulez d’abord les opérations plus récentes sur le même objet, ou corrigez à la main.")
                .into())
        }
        Err(error) => Err(error.into()),
    }
}

/// Refuses if rows point to rows that are no more.
fn broken_references(db: &Connection) -> Result<()> {
    let broken: i64 =
        db.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| row.get(0))?;
    if broken == 0 {
        return Ok(());
    }
    Err(Refusal::rule("D’autres éléments créés depuis en dépendent.")
        .hint("Retirez-les, ou annulez d’abord les opérations qui les ont créés.")
        .into())
}
