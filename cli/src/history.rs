//! `history`, `undo`, `redo`, `verify`.

use std::process::ExitCode;

use pleniere_core::register::Register;
use serde_json::{Value, json};

use crate::call;
use crate::output::{Failed, Output, list as members, text};

/// Prints the history.
pub fn list(
    register: &mut Register,
    record: Option<&str>,
    limit: u32,
    output: Output,
) -> Result<ExitCode, Failed> {
    let page = call(register, "history.list", json!({"record": record, "limit": limit}))?;
    output.say(&page, || {
        let lines: Vec<String> = members(&page, "entries")
            .iter()
            .map(|entry| {
                let undone = if entry["undone_by"].is_null() { "" } else { "  (annulé)" };
                format!(
                    "{:>6}  {}  {}  {}{undone}",
                    entry["seq"],
                    text(entry, "at").replace('T', " "),
                    text(entry, "author"),
                    text(entry, "summary")
                )
            })
            .collect();
        lines.join("\n")
    });
    Ok(ExitCode::SUCCESS)
}

/// Undoes or redoes.
pub fn step(register: &mut Register, operation: &str, output: Output) -> Result<ExitCode, Failed> {
    let entry = call(register, operation, Value::Null)?;
    output.say(&entry, || text(&entry, "summary").to_owned());
    Ok(ExitCode::SUCCESS)
}

/// Verifies; exit code 1 and what is wrong where, if something is.
pub fn verify(register: &mut Register, output: Output) -> Result<ExitCode, Failed> {
    let report = call(register, "register.verify", Value::Null)?;
    let sound = report["ok"] == true;
    output.say(&report, || {
        let mut lines: Vec<String> = members(&report, "problems")
            .iter()
            .map(|problem| format!("{} : {}", text(problem, "place"), text(problem, "sentence")))
            .collect();
        lines.push(if sound {
            format!("Registre vérifié : {} opérations relues, suite intacte ({}…)", report["entries"], &text(&report, "head")[..16])
        } else {
            format!("{} anomalies. Ne modifiez pas ce fichier : gardez-le, et travaillez sur votre dernière copie.", lines.len())
        });
        lines.join("\n")
    });
    Ok(if sound { ExitCode::SUCCESS } else { ExitCode::from(1) })
}
