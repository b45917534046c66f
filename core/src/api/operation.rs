//! One row of the table.

use schemars::Schema;
use schemars::generate::SchemaGenerator;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::reply::Failure;
use crate::register::{Changed, Code, Done, Refusal, Register};

/// Whether an operation writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// It reads.
    Read,
    /// It writes, through the journal.
    Write,
    /// It writes what is local to this file or machine: a draft, an exported document.
    Local,
}

/// Who may call an operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Surface {
    /// Everybody.
    Page,
    /// The shell and the command line only: it takes a path, which the page never chooses.
    Host,
}

/// An operation.
pub struct Operation {
    /// Its name: `aggregate.verb`.
    pub name: &'static str,
    /// Whether it writes.
    pub kind: Kind,
    /// Who may call it.
    pub surface: Surface,
    /// What it does, in a French sentence.
    pub summary: &'static str,
    /// Runs it.
    pub run: fn(&mut Register, Value) -> Result<Ran, Failure>,
    /// The JSON schema of its arguments.
    pub args_schema: fn(&mut SchemaGenerator) -> Schema,
    /// The JSON schema of its result.
    pub result_schema: fn(&mut SchemaGenerator) -> Schema,
    /// Adds the TypeScript of its arguments and result.
    pub types: fn(&mut super::typescript::Types) -> (String, String),
}

/// What running an operation gives.
pub struct Ran {
    /// The result.
    pub result: Value,
    /// The records that changed.
    pub changed: Vec<Changed>,
    /// The journal entry.
    pub entry: Option<i64>,
}

/// Reads arguments; a malformed call is named in French with the argument concerned.
pub(super) fn arguments<A: DeserializeOwned>(name: &str, args: Value) -> Result<A, Failure> {
    serde_json::from_value(args).map_err(|error| {
        Failure::from(Refusal {
            code: Code::Misuse,
            message: format!(
                "Les arguments de « {name} » ne conviennent pas : {}.",
                in_french(&error.to_string())
            ),
            hint: Some("Leur forme est donnée par la table des opérations.".into()),
            field: None,
        })
    })
}

/// The usual sentences of serde, in French.
fn in_french(message: &str) -> String {
    let quoted = |text: &str| {
        text.replace('`', "«\u{a0}")
            .replacen("«\u{a0}", "\u{1}", 1)
            .replace("«\u{a0}", "\u{a0}»")
            .replace('\u{1}', "«\u{a0}")
    };
    if let Some(rest) = message.strip_prefix("missing field ") {
        return format!("il manque {}", quoted(rest));
    }
    if let Some(rest) = message.strip_prefix("unknown field ") {
        let name = rest.split(',').next().unwrap_or(rest);
        return format!("{} n’est pas attendu", quoted(name));
    }
    if let Some(rest) = message.strip_prefix("unknown variant ") {
        let (value, expected) = rest.split_once(", expected ").unwrap_or((rest, ""));
        return format!(
            "{} n’est pas une valeur admise ({})",
            quoted(value),
            expected.replace("one of ", "").replace('`', "")
        );
    }
    if let Some(rest) = message.strip_prefix("invalid type: ") {
        let (found, expected) = rest.split_once(", expected ").unwrap_or((rest, ""));
        return format!("{} au lieu de {expected}", found.replace('`', ""));
    }
    // What chrono says of a date, which does not name it.
    let date = [
        "input contains invalid",
        "input is out of range",
        "premature end of input",
        "trailing input",
    ];
    if date.iter().any(|start| message.starts_with(start)) {
        return "une date s’écrit 2026-11-24, un instant 2026-11-24T14:30".into();
    }
    message.to_owned()
}

/// The result of an operation that reads.
pub(super) fn read<T: Serialize>(result: crate::register::Result<T>) -> Result<Ran, Failure> {
    Ok(Ran { result: to_value(&result?)?, changed: Vec::new(), entry: None })
}

/// The result of an operation that writes, turned into what the caller sees once all is written.
pub(super) fn written<T, V: Serialize>(
    register: &Register,
    done: crate::register::Result<Done<T>>,
    show: impl FnOnce(&Register, T) -> crate::register::Result<V>,
) -> Result<Ran, Failure> {
    let done = done?;
    let shown = show(register, done.value)?;
    Ok(Ran { result: to_value(&shown)?, changed: done.changed, entry: done.entry })
}

fn to_value<T: Serialize>(value: &T) -> Result<Value, Failure> {
    serde_json::to_value(value).map_err(|error| crate::register::Error::from(error).into())
}
