//! `show`: views of the register.

use std::process::ExitCode;

use pleniere_core::register::Register;
use serde_json::{Value, json};

use crate::output::{Failed, Output, list, text};
use crate::{call, of, reference, texts};

/// What can be shown, for the message of a misuse.
const VIEWS: &str = "register, home, committees, members, organisations, persons, meetings, meeting, minutes, findings, texts, text";

/// What is asked of a view.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// Which one.
    pub reference: Option<&'a str>,
    /// Of a text, which version.
    pub version: Option<u32>,
    /// Of a text, which versions are compared: `1..3`.
    pub diff: Option<&'a str>,
}

/// Shows a view.
pub fn run(
    register: &mut Register,
    what: &str,
    asked: Asked<'_>,
    output: Output,
) -> Result<ExitCode, Failed> {
    let wanted = asked.reference;
    if what != "text" && (asked.version.is_some() || asked.diff.is_some()) {
        return Err(Failed::Misuse(
            "« --version » et « --diff » ne valent que pour « text ».".into(),
        ));
    }
    let sitting = |register: &mut Register| reference::meeting(register, wanted.unwrap_or("next"));
    let (value, text): (Value, fn(&Value) -> String) = match what {
        "register" => (call(register, "register.view", Value::Null)?, register_text),
        "home" => (call(register, "home.view", Value::Null)?, home_text),
        "committees" => (call(register, "committees.list", Value::Null)?, committees_text),
        "organisations" => (call(register, "organisations.list", Value::Null)?, organisations_text),
        "persons" => (call(register, "persons.list", Value::Null)?, persons_text),
        "meetings" => (call(register, "meetings.list", json!({}))?, meetings_text),
        "members" => (members(register, wanted)?, members_text),
        "meeting" => {
            let id = sitting(register)?;
            (call(register, "meetings.view", of(&id))?, meeting_text)
        }
        "findings" => {
            let id = sitting(register)?;
            (findings(&call(register, "meetings.view", of(&id))?), findings_text)
        }
        "texts" => (texts::list(register, wanted)?, texts::list_text),
        "text" => {
            let Some(reference) = wanted else {
                return Err(Failed::Misuse(
                    "Quel texte ? Donnez son numéro (2026-R3) ou son identifiant.".into(),
                ));
            };
            texts::shown(register, reference, asked.version, asked.diff)?
        }
        "minutes" => {
            let id = sitting(register)?;
            (call(register, "minutes.view", json!({"meeting_id": id}))?, minutes_text)
        }
        other => {
            return Err(Failed::Misuse(format!(
                "« {other} » ne se montre pas ; au choix : {VIEWS}."
            )));
        }
    };
    output.say(&value, || text(&value));
    Ok(ExitCode::SUCCESS)
}

/// The composition of one committee, or of all.
fn members(register: &mut Register, wanted: Option<&str>) -> Result<Value, Failed> {
    let ids: Vec<String> = match wanted {
        Some(name) => vec![reference::committee(register, name)?],
        None => {
            let committees = call(register, "committees.list", Value::Null)?;
            committees.as_array().into_iter().flatten().map(|c| text(c, "id").to_owned()).collect()
        }
    };
    ids.iter().map(|id| call(register, "committees.composition", of(id))).collect()
}

fn findings(meeting: &Value) -> Value {
    let own = list(meeting, "findings").iter();
    let items = list(meeting, "items").iter().flat_map(|item| {
        let votes = list(item, "votes").iter().flat_map(|vote| list(vote, "findings"));
        list(item, "findings").iter().chain(votes)
    });
    own.chain(items).cloned().collect()
}

pub(crate) fn lines<'a>(
    values: impl IntoIterator<Item = &'a Value>,
    line: impl FnMut(&'a Value) -> String,
) -> String {
    values.into_iter().map(line).collect::<Vec<_>>().join("\n")
}

pub(crate) fn rows(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn register_text(view: &Value) -> String {
    format!(
        "{}, {} opérations, dernière le {}",
        text(view, "name"),
        view["entries"],
        text(view, "last_saved").replace('T', " à ")
    )
}

fn home_text(view: &Value) -> String {
    let tasks =
        view["first"].as_object().map(|_| &view["first"]).into_iter().chain(list(view, "tasks"));
    format!(
        "{}\n{}",
        text(view, "headline"),
        lines(tasks, |task| format!("- {} : {}", text(task, "title"), text(task, "detail")))
    )
}

fn committees_text(view: &Value) -> String {
    lines(rows(view), |c| {
        format!(
            "{} ({}), {} sièges, {} pourvus",
            text(c, "name"),
            text(c, "kind_label"),
            c["seats"],
            c["filled"]
        )
    })
}

fn organisations_text(view: &Value) -> String {
    lines(rows(view), |o| {
        format!("{:<20} {} ({})", text(o, "label"), text(o, "name"), text(o, "kind_label"))
    })
}

fn persons_text(view: &Value) -> String {
    lines(rows(view), |p| text(p, "display_name").to_owned())
}

fn meetings_text(view: &Value) -> String {
    lines(rows(view), |m| {
        format!(
            "{}  {:<22} {:<44} {}",
            text(m, "starts_at").replace('T', " "),
            text(m, "title"),
            text(m, "committee_name"),
            text(m, "state_label")
        )
    })
}

fn members_text(view: &Value) -> String {
    lines(rows(view), |composition| {
        let seats = list(composition, "seats").iter().map(|seat| {
            let holder = &seat["holder"];
            let who = if holder.is_null() { "siège vacant" } else { text(holder, "person_name") };
            format!("  {:<28} {who}", text(seat, "label"))
        });
        let others = list(composition, "others")
            .iter()
            .map(|m| format!("  {:<28} {}", text(m, "role_label"), text(m, "person_name")));
        let title = format!(
            "{}, {} sièges, quorum à {}",
            text(&composition["committee"], "name"),
            composition["seat_count"],
            composition["quorum"]["threshold"]
        );
        std::iter::once(title).chain(seats).chain(others).collect::<Vec<_>>().join("\n")
    })
}

fn meeting_text(view: &Value) -> String {
    let summary = &view["summary"];
    let items = lines(list(view, "items"), |item| {
        let indent = "  ".repeat(item["depth"].as_u64().unwrap_or(0) as usize + 1);
        format!(
            "{indent}{} {} ({})",
            text(item, "number"),
            text(item, "title"),
            text(item, "kind_label")
        )
    });
    let members = lines(list(view, "members"), |m| {
        format!("  {:<36} {} {}", text(m, "person_name"), text(m, "status_label"), text(m, "note"))
    });
    format!(
        "{}, {}, {}\n{}\n{items}\n{members}",
        text(summary, "title"),
        text(summary, "starts_at").replace('T', " à "),
        text(summary, "state_label"),
        text(&view["quorum"], "sentence")
    )
}

fn findings_text(view: &Value) -> String {
    if rows(view).is_empty() {
        return "Rien à signaler.".into();
    }
    lines(rows(view), |f| {
        let source = f["source"].as_str().map_or_else(String::new, |source| format!(" ({source})"));
        format!("{} : {}{source}", text(f, "severity"), text(f, "sentence"))
    })
}

fn minutes_text(view: &Value) -> String {
    let missing = list(view, "requirements")
        .iter()
        .filter(|one| one["met"] == false && one["later"] == false);
    let missing = lines(missing, |one| {
        format!("Il manque : {} ({})", text(one, "detail"), text(one, "source"))
    });
    let sections = lines(list(view, "sections"), |section| {
        let locked =
            lines(list(section, "locked"), |locked| format!("    [{}]", text(locked, "text")));
        format!(
            "{} {}, {} paragraphes\n{locked}",
            text(section, "number"),
            text(section, "title"),
            list(section, "blocks").len()
        )
    });
    format!("{missing}\n{sections}")
}
