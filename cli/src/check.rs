//! `check`: what the rules have to say; exit code 1 when something refuses.

use std::process::ExitCode;

use pleniere_core::register::Register;
use serde_json::{Value, json};

use crate::output::{Failed, Output, list, text};
use crate::{call, reference};

/// Lists findings, the gravest first in each part.
pub fn run(
    register: &mut Register,
    meeting: Option<&str>,
    committee: Option<&str>,
    output: Output,
) -> Result<ExitCode, Failed> {
    let meeting = meeting.map(|wanted| reference::meeting(register, wanted)).transpose()?;
    let committee = committee.map(|wanted| reference::committee(register, wanted)).transpose()?;
    let checked =
        call(register, "checks.run", json!({"meeting_id": meeting, "committee_id": committee}))?;
    output.say(&checked, || in_words(&checked));
    let refused = checked["refusals"].as_u64().unwrap_or(0) > 0;
    Ok(if refused { ExitCode::from(1) } else { ExitCode::SUCCESS })
}

fn in_words(checked: &Value) -> String {
    let mut lines = Vec::new();
    for part in list(checked, "parts") {
        lines.push(text(part, "title").to_owned());
        for finding in list(part, "findings") {
            let level = match text(finding, "severity") {
                "refuse" => "refuse ",
                "warn" => "avertit",
                _ => "informe",
            };
            let source = match finding["source"].as_str() {
                Some(source) => format!(" ({source})"),
                None => String::new(),
            };
            lines.push(format!("  {level}  {}{source}", text(finding, "sentence")));
        }
        lines.push(String::new());
    }
    let number = |name: &str| checked[name].as_u64().unwrap_or(0);
    let (refusals, warnings) = (number("refusals"), number("warnings"));
    lines.push(match (refusals, warnings) {
        (0, 0) => "Aucune irrégularité.".to_owned(),
        _ => format!(
            "Refus : {refusals}. Avertissements : {warnings}. Informations : {}.",
            number("information")
        ),
    });
    lines.join("\n")
}
