//! Answers: sentences for people, JSON for programs.

use std::process::ExitCode;

use pleniere_core::api::Failure;
use pleniere_core::register::{Code, Error};
use serde::Serialize;
use serde_json::{Value, json};

/// How to answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Output {
    /// Sentences.
    Text,
    /// JSON.
    Json,
}

impl Output {
    /// Says a result.
    pub fn say<T: Serialize>(self, value: &T, text: impl FnOnce() -> String) {
        match self {
            Output::Text => println!("{}", text()),
            Output::Json => println!(
                "{}",
                serde_json::to_string_pretty(value).unwrap_or_else(|_| "null".into())
            ),
        }
    }
}

/// Why a command failed.
#[derive(Debug)]
pub enum Failed {
    /// The core refused.
    Refused(Failure),
    /// The command line does not say what is meant.
    Misuse(String),
}

impl From<Failure> for Failed {
    fn from(failure: Failure) -> Self {
        Self::Refused(failure)
    }
}

impl From<Error> for Failed {
    fn from(error: Error) -> Self {
        Self::Refused(error.into())
    }
}

impl Failed {
    /// Says why on standard error (on standard output too, in JSON); the exit code.
    pub fn tell(&self, output: Output) -> ExitCode {
        let (message, hint, code, value) = match self {
            Failed::Refused(failure) => {
                let code = if failure.code == Code::Misuse { 2 } else { 1 };
                (failure.message.clone(), failure.hint.clone(), code, json!(failure))
            }
            Failed::Misuse(message) => {
                (message.clone(), None, 2, json!({"code": "misuse", "message": message}))
            }
        };
        eprintln!("{message}");
        if let Some(hint) = hint {
            eprintln!("{hint}");
        }
        if output == Output::Json {
            println!("{}", json!({ "error": value }));
        }
        ExitCode::from(code)
    }
}

/// A text member of a JSON object; empty if there is none.
pub fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_default()
}

/// A list member of a JSON object; empty if there is none.
pub fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().map_or(&[], Vec::as_slice)
}
