//! What a call gives back.

use serde::Serialize;
use serde_json::Value;

use crate::clock::LocalTime;
use crate::register::{Changed, Code, Error, Refusal};
use crate::richtext::typography::typeset;

/// What an operation did.
#[derive(Debug, Clone, Serialize)]
pub struct Reply {
    /// Its result.
    pub result: Value,
    /// The records that changed; empty for a read.
    pub changed: Vec<Changed>,
    /// The number of its journal entry, if it wrote one.
    pub entry: Option<i64>,
    /// When the register was last written.
    pub saved_at: Option<LocalTime>,
    /// What undo would take back.
    pub undo_label: Option<String>,
    /// What redo would bring back.
    pub redo_label: Option<String>,
}

/// Why an operation did nothing.
#[derive(Debug, Clone, PartialEq, Serialize, schemars::JsonSchema, ts_rs::TS, thiserror::Error)]
#[error("{message}")]
pub struct Failure {
    /// The kind.
    pub code: Code,
    /// What happened, in a French sentence.
    pub message: String,
    /// What was kept.
    pub kept: Option<String>,
    /// What to do next.
    pub hint: Option<String>,
    /// The argument concerned.
    pub field: Option<String>,
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Self {
            code: refusal.code,
            message: typeset(&refusal.message),
            kept: Some("Rien n’a été modifié.".into()),
            hint: refusal.hint.as_deref().map(typeset),
            field: refusal.field.map(Into::into),
        }
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        error.explain().into()
    }
}
