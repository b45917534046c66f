//! Reading changesets: which rows an entry touched, and what that means in plain words.

use std::collections::BTreeMap;

use rusqlite::fallible_streaming_iterator::FallibleStreamingIterator;
use rusqlite::hooks::Action;
use rusqlite::session::{ChangesetItem, ChangesetIter};
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};
use serde::Serialize;

use super::tables::{self, Table};
use super::{Error, Result};
use crate::clock::{self, LocalTime};

/// A record that an operation changed, for the window to refresh just that.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct Changed {
    /// The kind of record: "meeting", "agenda_item"…
    pub kind: String,
    /// Its identifier.
    pub id: String,
    /// The meeting it belongs to, if any.
    pub meeting_id: Option<String>,
}

/// One field before and after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct FieldChange {
    /// The name of the field, in French.
    pub field: String,
    /// The value before, in plain words.
    pub before: Option<String>,
    /// The value after.
    pub after: Option<String>,
}

/// One record before and after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct RecordChange {
    /// The kind of record.
    pub kind: String,
    /// What it is, in French.
    pub kind_label: String,
    /// Its identifier.
    pub id: String,
    /// What names it.
    pub label: String,
    /// "added", "changed" or "removed".
    pub action: String,
    /// The fields that differ.
    pub fields: Vec<FieldChange>,
}

/// One row of a changeset.
pub(super) struct RowChange {
    pub table: &'static Table,
    pub action: Action,
    pub id: String,
    /// By column: the value before and after, where the changeset has them.
    pub columns: BTreeMap<String, (Option<Value>, Option<Value>)>,
}

impl RowChange {
    fn text(&self, column: &str) -> Option<String> {
        match self.columns.get(column) {
            Some((_, Some(Value::Text(text))) | (Some(Value::Text(text)), None)) => {
                Some(text.clone())
            }
            _ => None,
        }
    }

    /// The meeting it belongs to, by the changeset or by the row as it is now.
    pub fn meeting_id(&self, db: &Connection) -> Result<Option<String>> {
        if self.table.name == "meetings" {
            return Ok(Some(self.id.clone()));
        }
        if !self.table.of_meeting {
            return Ok(None);
        }
        if let Some(id) = self.text("meeting_id") {
            return Ok(Some(id));
        }
        let sql = format!("SELECT meeting_id FROM {} WHERE id = ?1", self.table.name);
        let found = db.prepare_cached(&sql)?.query_row([&self.id], |row| row.get(0));
        match found {
            Ok(id) => Ok(Some(id)),
            Err(rusqlite::Error::QueryReturnedNoRows) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }
}

/// The rows of a changeset, in its order.
pub(super) fn read(db: &Connection, changeset: &[u8]) -> Result<Vec<RowChange>> {
    let mut input: &[u8] = changeset;
    let input: &mut dyn std::io::Read = &mut input;
    let mut rows = ChangesetIter::start_strm(&input)?;
    let mut names: BTreeMap<&'static str, Vec<String>> = BTreeMap::new();
    let mut out = Vec::new();
    while let Some(item) = rows.next()? {
        let operation = item.op()?;
        let Some(table) = tables::named(operation.table_name()) else { continue };
        let count = operation.number_of_columns() as usize;
        let action = operation.code();
        if !names.contains_key(table.name) {
            names.insert(table.name, column_names(db, table.name)?);
        }
        let mut columns = BTreeMap::new();
        for (index, name) in names[table.name].iter().take(count).enumerate() {
            let before = (action != Action::SQLITE_INSERT)
                .then(|| value(item, index, Side::Before))
                .flatten();
            let after = (action != Action::SQLITE_DELETE)
                .then(|| value(item, index, Side::After))
                .flatten();
            if before.is_some() || after.is_some() {
                columns.insert(name.clone(), (before, after));
            }
        }
        let id = match columns.get("id") {
            Some((Some(Value::Text(id)), _) | (None, Some(Value::Text(id)))) => id.clone(),
            _ => String::new(),
        };
        out.push(RowChange { table, action, id, columns });
    }
    Ok(out)
}

enum Side {
    Before,
    After,
}

/// A value of a changeset; `None` where the changeset does not carry that column.
fn value(item: &ChangesetItem, index: usize, side: Side) -> Option<Value> {
    let found = match side {
        Side::Before => item.old_value(index),
        Side::After => item.new_value(index),
    };
    found.ok().map(Value::try_from).and_then(std::result::Result::ok)
}

pub(super) fn column_names(db: &Connection, table: &str) -> Result<Vec<String>> {
    let mut statement = db.prepare_cached("SELECT name FROM pragma_table_info(?1) ORDER BY cid")?;
    let names = statement.query_map([table], |row| row.get(0))?;
    Ok(names.collect::<rusqlite::Result<_>>()?)
}

/// The records touched, each once.
pub(super) fn changed(db: &Connection, rows: &[RowChange]) -> Result<Vec<Changed>> {
    let mut out: Vec<Changed> = Vec::new();
    for row in rows {
        let meeting_id = row.meeting_id(db)?;
        let changed = Changed { kind: row.table.kind.into(), id: row.id.clone(), meeting_id };
        if !out.contains(&changed) {
            out.push(changed);
        }
    }
    Ok(out)
}

/// The changes in plain words.
pub(super) fn explain(db: &Connection, rows: &[RowChange]) -> Result<Vec<RecordChange>> {
    rows.iter()
        .map(|row| {
            let mut fields = Vec::new();
            for (column, (before, after)) in &row.columns {
                let Some(label) = tables::column_label(row.table.name, column) else { continue };
                let before =
                    before.as_ref().and_then(|value| in_words(db, row.table.name, column, value));
                let after =
                    after.as_ref().and_then(|value| in_words(db, row.table.name, column, value));
                // What a new record is not goes without saying.
                let unsaid = before.is_none() && after.as_deref() == Some("non");
                if before != after && !unsaid {
                    fields.push(FieldChange { field: label.into(), before, after });
                }
            }
            Ok(RecordChange {
                kind: row.table.kind.into(),
                kind_label: row.table.label.into(),
                id: row.id.clone(),
                label: label_of(db, row)?,
                action: match row.action {
                    Action::SQLITE_INSERT => "added",
                    Action::SQLITE_DELETE => "removed",
                    _ => "changed",
                }
                .into(),
                fields,
            })
        })
        .collect()
}

fn label_of(db: &Connection, row: &RowChange) -> Result<String> {
    let named = row
        .columns
        .get(row.table.title)
        .and_then(|(before, after)| after.as_ref().or(before.as_ref()));
    let value = match named {
        Some(value) => Some(value.clone()),
        None => current(db, row.table, &row.id)?,
    };
    Ok(value
        .and_then(|value| in_words(db, row.table.name, row.table.title, &value))
        .unwrap_or_else(|| row.table.label.to_owned()))
}

fn current(db: &Connection, table: &Table, id: &str) -> Result<Option<Value>> {
    let sql = format!("SELECT {} FROM {} WHERE id = ?1", table.title, table.name);
    match db.prepare_cached(&sql)?.query_row([id], |row| row.get(0)) {
        Ok(value) => Ok(Some(value)),
        Err(rusqlite::Error::QueryReturnedNoRows) => Ok(None),
        Err(error) => Err(Error::from(error)),
    }
}

/// The label of a record of that kind, as the register has it now.
pub(super) fn label_by_kind(db: &Connection, kind: &str, id: &str) -> Result<Option<String>> {
    let Some(table) = tables::TABLES.iter().find(|table| table.kind == kind) else {
        return Ok(None);
    };
    Ok(current(db, table, id)?.and_then(|value| in_words(db, table.name, table.title, &value)))
}

/// A stored value as a reader understands it; `None` for an empty one.
fn in_words(db: &Connection, table: &str, column: &str, value: &Value) -> Option<String> {
    let text = match value {
        Value::Null | Value::Blob(_) => return None,
        Value::Integer(number) => match column {
            "postponed" | "added_after_convocation" => {
                return Some(if *number == 0 { "non" } else { "oui" }.into());
            }
            "duration" | "default_duration" => return Some(format!("{number} min")),
            _ => return Some(number.to_string()),
        },
        Value::Real(number) => return Some(format!("{number}").replace('.', ",")),
        Value::Text(text) => text,
    };
    if column == "position" {
        return None;
    }
    if table == "rules" && column == "value" {
        return Some(rule_in_words(text));
    }
    if column == "extended_to" || column.ends_with("_at") {
        return Some(instant_in_words(text));
    }
    if column.ends_with("_on") {
        return Some(date_in_words(text));
    }
    if let Some(sql) = reference(column, table) {
        return db
            .prepare_cached(sql)
            .ok()?
            .query_row([text], |row| row.get(0))
            .ok()
            .or(Some("(retiré depuis)".into()));
    }
    match (table, column) {
        ("blocks" | "text_blocks" | "amendment_blocks", "content") => {
            let block: crate::richtext::block::Block = serde_json::from_str(text).ok()?;
            Some(block.plain_text())
        }
        ("committees", "colleges") => {
            let names: Vec<String> = serde_json::from_str(text).ok()?;
            Some(names.join(", "))
        }
        ("meetings", "number") => Some(format!("Séance n° {text}")),
        _ => Some(code_in_words(table, column, text).map_or_else(|| text.clone(), str::to_owned)),
    }
}

fn instant_in_words(text: &str) -> String {
    match chrono::DateTime::parse_from_rfc3339(&text.replace(' ', "T")) {
        Ok(instant) => {
            let local = LocalTime::at(instant.to_utc(), clock::PARIS).0;
            local.format("%d/%m/%Y à %-H\u{a0}h\u{a0}%M").to_string()
        }
        Err(_) => text.to_owned(),
    }
}

/// The value of a clause, as far as it says something without its parameter.
fn rule_in_words(text: &str) -> String {
    use crate::bylaws::RuleValue;
    match serde_json::from_str(text) {
        Ok(RuleValue::Delay { days, count }) => format!("{days} jours {}", count.label()),
        Ok(RuleValue::Number { number }) => number.to_string(),
        Ok(RuleValue::Fraction { numerator, denominator }) => format!("{numerator}/{denominator}"),
        Ok(RuleValue::Nobody) => "personne".into(),
        Ok(RuleValue::Choice { choice }) => choice_in_words(&choice).unwrap_or(choice),
        Ok(RuleValue::Weights { weights }) => {
            let parts: Vec<String> =
                weights.iter().map(|one| format!("{} {}", one.college, one.weight)).collect();
            parts.join(", ")
        }
        Err(_) => text.to_owned(),
    }
}

/// The label of a choice: codes are unique to their list, or mean the same in each.
fn choice_in_words(code: &str) -> Option<String> {
    crate::bylaws::Parameter::ALL
        .iter()
        .flat_map(|parameter| parameter.choices())
        .find(|choice| choice.value == code)
        .map(|choice| choice.label)
}

fn date_in_words(text: &str) -> String {
    text.parse::<chrono::NaiveDate>()
        .map_or_else(|_| text.to_owned(), |date| date.format("%d/%m/%Y").to_string())
}

const PERSON_OF_MANDATE: &str = "SELECT trim(coalesce(p.given_name, '') || ' ' || p.family_name)
     FROM mandates m JOIN persons p ON p.id = m.person_id WHERE m.id = ?1";

/// The statement that names what a reference points to.
fn reference(column: &str, table: &str) -> Option<&'static str> {
    Some(match column {
        "organisation_id" => "SELECT coalesce(short_name, name) FROM organisations WHERE id = ?1",
        "person_id" => {
            "SELECT trim(coalesce(given_name, '') || ' ' || family_name) FROM persons WHERE id = ?1"
        }
        "committee_id" => "SELECT name FROM committees WHERE id = ?1",
        "parent_id" if table == "committees" => "SELECT name FROM committees WHERE id = ?1",
        "parent_id" | "item_id" | "from_item_id" | "carried_from_item" => {
            "SELECT title FROM agenda_items WHERE id = ?1"
        }
        "seat_id" => "SELECT label FROM seats WHERE id = ?1",
        "mandate_id" | "president_id" | "secretary_id" | "rapporteur_id" | "giver_id"
        | "holder_id" => PERSON_OF_MANDATE,
        "approved_in"
        | "decided_in"
        | "second_convocation_of"
        | "approves_meeting_id"
        | "from_meeting_id" => "SELECT 'Séance n° ' || number FROM meetings WHERE id = ?1",
        "vote_id" => "SELECT subject FROM votes WHERE id = ?1",
        _ => return None,
    })
}

fn code_in_words(table: &str, column: &str, code: &str) -> Option<&'static str> {
    use crate::{
        committees as c, mandates as m, meetings as s, organisations as o, persons as p, votes as v,
    };
    match (table, column) {
        ("organisations", "kind") => o::OrganisationKind::from_code(code).map(|v| v.label()),
        ("organisations", "size_class") => o::SizeClass::from_code(code).map(|v| v.label()),
        ("persons", "civility") => p::Civility::from_code(code).map(|v| v.label()),
        ("committees", "kind") => c::CommitteeKind::from_code(code).map(|v| v.label()),
        ("committees", "profile") => crate::bylaws::Profile::from_code(code).map(|v| v.label()),
        ("mandates", "role") => m::Role::from_code(code).map(|v| v.label()),
        ("mandates", "voice") => m::Voice::from_code(code).map(|v| v.label()),
        ("meetings", "kind") => s::MeetingKind::from_code(code).map(|v| v.label()),
        ("meetings", "mode") => s::MeetingMode::from_code(code).map(|v| v.label()),
        ("meetings", "state") => s::MeetingState::from_code(code).map(|v| v.label()),
        ("agenda_items", "kind") => s::ItemKind::from_code(code).map(|v| v.label()),
        ("attendances", "kind") => s::AttendanceKind::from_code(code).map(|v| v.label()),
        ("votes", "ballot") => v::BallotKind::from_code(code).map(|v| v.label()),
        ("votes", "president_choice") | ("ballots", "choice") => {
            v::Choice::from_code(code).map(|v| v.label())
        }
        ("written_votes", "choice") => v::Choice::from_code(code).map(|v| v.label()),
        ("votes", "object") => v::VoteObject::from_code(code).map(|v| v.label()),
        ("votes", "majority") => crate::bylaws::Majority::from_code(code).map(|v| v.label()),
        ("votes", "counting") => crate::bylaws::CollegeVote::from_code(code).map(|v| v.label()),
        ("mandates", "capacity") => m::Capacity::from_code(code).map(|v| v.label()),
        ("rules", "parameter") => crate::bylaws::Parameter::from_code(code).map(|v| v.label()),
        ("dispatches", "kind") => s::convocation::DispatchKind::from_code(code).map(|v| v.label()),
        ("dispatches", "channel") => s::convocation::Channel::from_code(code).map(|v| v.label()),
        ("dispatches", "receipt") => s::convocation::Receipt::from_code(code).map(|v| v.label()),
        ("incidents", "effect") => s::IncidentEffect::from_code(code).map(|v| v.label()),
        ("votes", "consensus") => v::Consensus::from_code(code).map(|v| v.label()),
        ("votes", "proclaimed") => v::Outcome::from_code(code).map(|v| v.label()),
        _ => None,
    }
}

/// The values of one row, for comparing a replayed register with the present one.
pub(super) fn row_values(
    db: &Connection,
    table: &str,
    columns: &[String],
) -> Result<Vec<Vec<Value>>> {
    let sql = format!("SELECT {} FROM {table} ORDER BY id", columns.join(", "));
    let mut statement = db.prepare(&sql)?;
    let rows = statement.query_map(params_from_iter(std::iter::empty::<Value>()), |row| {
        (0..columns.len())
            .map(|index| row.get::<_, Value>(index))
            .collect::<rusqlite::Result<Vec<_>>>()
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
