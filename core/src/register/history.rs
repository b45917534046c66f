//! History: every entry in plain words, filtered; what one entry changed.

use chrono::NaiveDate;
use rusqlite::{Connection, Row, ToSql};
use serde::{Deserialize, Serialize};

use super::journal::{self, Entry};
use super::{RecordChange, Refusal, Register, Result, changes};
use crate::clock::{self, Instant, LocalTime};
use crate::vocabulary;

vocabulary! {
    /// What an entry is.
    pub enum EntryKind {
        /// An operation.
        Do = "do", "opération";
        /// The taking back of an operation.
        Undo = "undo", "annulation";
        /// The bringing back of an undone operation.
        Redo = "redo", "rétablissement";
    }
}

/// The record an entry is about.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct Subject {
    /// The kind of record.
    pub kind: String,
    /// Its identifier.
    pub id: String,
    /// What names it now; what it is, if it is no more.
    pub label: String,
}

/// One entry, for a list.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct EntryView {
    /// Its number, from 1.
    pub seq: i64,
    /// When.
    pub at: LocalTime,
    /// Who.
    pub author: String,
    /// The operation's name.
    pub operation: String,
    /// What was done, in one sentence.
    pub summary: String,
    /// Operation, undo or redo.
    pub kind: EntryKind,
    /// The entry that this one undoes or redoes.
    pub of: Option<i64>,
    /// The entry that undid this one, if it is undone.
    pub undone_by: Option<i64>,
    /// What it is about.
    pub subject: Option<Subject>,
}

/// One entry with what it changed.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct EntryDetail {
    /// The entry.
    pub entry: EntryView,
    /// Its hash, 64 hexadecimal digits.
    pub hash: String,
    /// What it changed.
    pub changes: Vec<RecordChange>,
    /// Whether it can be undone now.
    pub can_undo: bool,
    /// Why not, or what it would cost.
    pub undo_note: Option<String>,
}

/// Which entries are wanted.
#[derive(Debug, Clone, Default, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields, default)]
#[ts(optional_fields = nullable)]
pub struct HistoryFilter {
    /// Only this author.
    pub author: Option<String>,
    /// Only this operation, or this family (`agenda.`).
    pub operation: Option<String>,
    /// Only what touched this record (or, for a meeting, anything of it).
    pub record: Option<String>,
    /// Not before this day.
    pub since: Option<NaiveDate>,
    /// Only entries before this number.
    pub before: Option<i64>,
    /// At most so many (100 by default, at most 1,000).
    pub limit: Option<u32>,
}

/// An operation that the journal knows, for a filter.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct OperationLabel {
    /// The operation's name.
    pub name: String,
    /// What it does.
    pub label: String,
}

/// A page of history, newest first.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct HistoryPage {
    /// The entries.
    pub entries: Vec<EntryView>,
    /// How many the filter finds in all.
    pub total: i64,
    /// Everybody who ever wrote here.
    pub authors: Vec<String>,
    /// The operations that occur.
    pub operations: Vec<OperationLabel>,
}

impl Register {
    /// A page of history.
    pub fn history(&self, filter: &HistoryFilter) -> Result<HistoryPage> {
        let db = &self.conn;
        let since = filter
            .since
            .map(|day| LocalTime(day.and_time(chrono::NaiveTime::MIN)).instant(clock::PARIS));
        let family = filter
            .operation
            .as_ref()
            .filter(|name| name.ends_with('.'))
            .map(|name| format!("{name}*"));
        let operation = filter.operation.as_ref().filter(|name| !name.ends_with('.'));
        let wanted: [&dyn ToSql; 5] = [&filter.author, &operation, &family, &filter.record, &since];
        let total = super::number(db, include_str!("sql/count_entries.sql"), &wanted)?;
        let limit = filter.limit.unwrap_or(100).min(1_000);
        let mut values = wanted.to_vec();
        values.push(&filter.before);
        values.push(&limit);
        let mut statement = db.prepare_cached(include_str!("sql/list_entries.sql"))?;
        let rows = statement.query_map(values.as_slice(), view_row)?;
        let mut entries = rows.collect::<rusqlite::Result<Vec<_>>>()?;
        for entry in &mut entries {
            name_subject(db, entry)?;
        }
        Ok(HistoryPage {
            entries,
            total,
            authors: distinct(db, "author")?,
            operations: operations(db)?,
        })
    }

    /// One entry with what it changed, and whether it can be undone.
    pub fn history_entry(&self, seq: i64) -> Result<EntryDetail> {
        let entry = journal::entry(&self.conn, seq)?
            .ok_or_else(|| Refusal::not_found("Cette opération"))?;
        let rows = changes::read(&self.conn, &entry.changeset)?;
        let why_not = self.why_not_undo(seq)?;
        Ok(EntryDetail {
            entry: view(&self.conn, seq)?,
            hash: entry.hash,
            changes: changes::explain(&self.conn, &rows)?,
            can_undo: why_not.is_none(),
            undo_note: why_not,
        })
    }

    /// How many entries there are, and when the last one was written.
    pub fn last_saved(&self) -> Result<(i64, Option<Instant>)> {
        let (seq, _) = journal::head(&self.conn)?;
        let last: Option<Entry> = journal::entry(&self.conn, seq)?;
        Ok((seq, last.map(|entry| entry.at)))
    }

    /// The sentences of what undo and redo would do.
    pub fn undo_labels(&self) -> Result<(Option<String>, Option<String>)> {
        Ok((super::undo::undo_label(&self.conn)?, super::undo::redo_label(&self.conn)?))
    }
}

pub(super) fn view(db: &Connection, seq: i64) -> Result<EntryView> {
    let mut entry =
        db.prepare_cached(include_str!("sql/view_entry.sql"))?.query_row([seq], view_row)?;
    name_subject(db, &mut entry)?;
    Ok(entry)
}

fn view_row(row: &Row<'_>) -> rusqlite::Result<EntryView> {
    let subject_kind: Option<String> = row.get("subject_kind")?;
    let subject_id: Option<String> = row.get("subject_id")?;
    Ok(EntryView {
        seq: row.get("seq")?,
        at: LocalTime::at(row.get("at")?, clock::PARIS),
        author: row.get("author")?,
        operation: row.get("operation")?,
        summary: row.get("summary")?,
        kind: row.get("kind")?,
        of: row.get("of_seq")?,
        undone_by: row.get("undone_by")?,
        subject: subject_kind.zip(subject_id).map(|(kind, id)| Subject {
            kind,
            id,
            label: String::new(),
        }),
    })
}

fn name_subject(db: &Connection, entry: &mut EntryView) -> Result<()> {
    if let Some(subject) = &mut entry.subject {
        let label = changes::label_by_kind(db, &subject.kind, &subject.id)?;
        subject.label = label.unwrap_or_else(|| "(retiré depuis)".into());
    }
    Ok(())
}

fn distinct(db: &Connection, column: &'static str) -> Result<Vec<String>> {
    let sql = format!("SELECT DISTINCT {column} FROM journal ORDER BY {column}");
    let mut statement = db.prepare_cached(&sql)?;
    let rows = statement.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The operations that occur, by family: « agenda. » gathers all that was done to agendas.
fn operations(db: &Connection) -> Result<Vec<OperationLabel>> {
    let mut families: Vec<OperationLabel> = Vec::new();
    for name in distinct(db, "operation")? {
        let family = name.split('.').next().unwrap_or_default().to_owned();
        let label = match family.as_str() {
            "register" => "registre",
            "history" => "annulations",
            "organisations" => "organismes",
            "persons" => "personnes",
            "committees" => "instances",
            "seats" => "sièges",
            "mandates" => "mandats",
            "meetings" => "séances",
            "agenda" => "ordres du jour",
            "attendance" => "présences",
            "proxies" => "pouvoirs",
            "recusals" => "déports",
            "votes" => "scrutins",
            "decisions" => "décisions",
            "dissents" => "opinions divergentes",
            "minutes" => "procès-verbaux",
            other => other,
        }
        .to_owned();
        if !families.iter().any(|known| known.label == label) {
            families.push(OperationLabel { name: format!("{family}."), label });
        }
    }
    Ok(families)
}
