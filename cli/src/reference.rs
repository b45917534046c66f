//! What a person calls a sitting: its number, its identifier, `last` or `next`.

use pleniere_core::register::Register;
use serde_json::{Value, json};

use crate::call;
use crate::output::{Failed, text};

/// The identifier of the sitting meant.
///
/// A number may be that of several committees: the committee's name before a slash then tells
/// (« Comité des partenaires/2026-09 »).
pub fn meeting(register: &mut Register, reference: &str) -> Result<String, Failed> {
    let meetings = call(register, "meetings.list", json!({}))?;
    let meetings = meetings.as_array().cloned().unwrap_or_default();
    let is_number = meetings.iter().any(|m| text(m, "number") == reference);
    // A number may itself hold a slash: « 09/2026 ».
    let (committee, number) = match reference.split_once('/').filter(|_| !is_number) {
        Some((committee, number)) => (Some(committee), number),
        None => (None, reference),
    };
    let held = [
        "closed",
        "draft_minutes",
        "minutes_in_review",
        "minutes_approved",
        "minutes_signed",
        "archived",
    ];
    let ahead = ["in_preparation", "convened", "open", "suspended"];
    let found: Vec<&Value> = match number {
        // The list is latest first.
        "last" => meetings.iter().filter(|m| held.contains(&text(m, "state"))).collect(),
        "next" => meetings.iter().rev().filter(|m| ahead.contains(&text(m, "state"))).collect(),
        number => meetings
            .iter()
            .filter(|m| text(m, "number") == number || text(m, "id") == number)
            .collect(),
    };
    let found: Vec<&Value> = found
        .into_iter()
        .filter(|m| committee.is_none_or(|name| text(m, "committee_name") == name))
        .collect();
    let first_is_meant = matches!(number, "last" | "next");
    match found.as_slice() {
        [one] => Ok(text(one, "id").to_owned()),
        [first, ..] if first_is_meant => Ok(text(first, "id").to_owned()),
        [] => Err(Failed::Misuse(format!("Aucune séance ne répond à « {reference} »."))),
        several => {
            let names: Vec<String> = several
                .iter()
                .map(|m| format!("« {}/{number} »", text(m, "committee_name")))
                .collect();
            Err(Failed::Misuse(format!(
                "Plusieurs séances portent le n° {number} : précisez {}.",
                names.join(" ou ")
            )))
        }
    }
}

/// The identifier of the committee meant, by name, short name or identifier.
pub fn committee(register: &mut Register, reference: &str) -> Result<String, Failed> {
    let committees = call(register, "committees.list", json!({}))?;
    let found = committees.as_array().and_then(|committees| {
        committees
            .iter()
            .find(|c| [text(c, "id"), text(c, "name"), text(c, "short_name")].contains(&reference))
            .map(|c| text(c, "id").to_owned())
    });
    found.ok_or_else(|| Failed::Misuse(format!("Aucune instance ne répond à « {reference} ».")))
}
