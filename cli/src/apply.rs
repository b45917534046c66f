//! `apply`: operations from standard input, one a line.

use std::io::BufRead;
use std::process::ExitCode;

use pleniere_core::api;
use pleniere_core::register::{Code, Register};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::output::{Failed, Output};

/// One line.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    /// The operation.
    op: String,
    /// Its arguments.
    #[serde(default)]
    args: Value,
}

/// Runs each line in turn; one result a line; stops at the first refusal and says which line.
pub fn run(
    register: &mut Register,
    input: impl BufRead,
    output: Output,
) -> Result<ExitCode, Failed> {
    for (index, line) in input.lines().enumerate() {
        let number = index + 1;
        let line =
            line.map_err(|error| Failed::Misuse(format!("Ligne {number} : illisible ({error}).")))?;
        if line.trim().is_empty() {
            continue;
        }
        let wanted: Line = match serde_json::from_str(&line) {
            Ok(wanted) => wanted,
            Err(error) => {
                return Ok(refuse(
                    number,
                    "misuse",
                    &format!("ce n’est pas un {{\"op\": …, \"args\": …}} ({error})"),
                    2,
                ));
            }
        };
        match api::call(register, &wanted.op, wanted.args) {
            Ok(reply) => {
                let shown = match output {
                    Output::Json => json!(reply),
                    Output::Text => json!({"ok": true, "op": wanted.op, "result": reply.result}),
                };
                println!("{shown}");
            }
            Err(failure) => {
                println!(
                    "{}",
                    json!({"ok": false, "line": number, "op": wanted.op, "error": failure})
                );
                eprintln!("Ligne {number} : {}", failure.message);
                if let Some(hint) = &failure.hint {
                    eprintln!("{hint}");
                }
                eprintln!(
                    "Les lignes précédentes sont enregistrées ; celle-ci et les suivantes ne le sont pas."
                );
                return Ok(ExitCode::from(if failure.code == Code::Misuse { 2 } else { 1 }));
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn refuse(number: usize, code: &str, why: &str, exit: u8) -> ExitCode {
    println!("{}", json!({"ok": false, "line": number, "error": {"code": code, "message": why}}));
    eprintln!("Ligne {number} : {why}.");
    eprintln!(
        "Les lignes précédentes sont enregistrées ; celle-ci et les suivantes ne le sont pas."
    );
    ExitCode::from(exit)
}
