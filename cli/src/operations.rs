//! `operations`: the table.

use std::process::ExitCode;

use pleniere_core::api::{self, Kind, Surface};

use crate::output::{Failed, Output};

/// Prints the table: names and sentences, or with schemas in JSON.
pub fn list(output: Output) -> Result<ExitCode, Failed> {
    output.say(&api::describe(), || {
        let lines: Vec<String> = api::operations()
            .iter()
            .map(|operation| {
                let kind = match operation.kind {
                    Kind::Read => "lit",
                    Kind::Write => "écrit",
                    Kind::Local => "local",
                };
                let surface =
                    if operation.surface == Surface::Host { " (hors fenêtre)" } else { "" };
                format!("{:<26} {kind:<6} {}{surface}", operation.name, operation.summary)
            })
            .collect();
        lines.join("\n")
    });
    Ok(ExitCode::SUCCESS)
}
