//! Texts of a committee: found by their number, read, compared, in plain text.

use pleniere_core::register::Register;
use serde_json::{Value, json};

use crate::call;
use crate::output::{Failed, list as listed, text};
use crate::reference;
use crate::show::{lines, rows};

/// How a view is said in plain text.
type Said = fn(&Value) -> String;

/// A text and its versions.
pub struct Found {
    /// Its identifier.
    pub id: String,
    /// Its view.
    view: Value,
}

/// The text meant, by number or identifier.
///
/// A number may be that of several committees: the committee's name before a slash then tells
/// (« Comité des partenaires/2026-R3 »).
///
/// # Errors
/// When no text, or several, answer.
pub fn find(register: &mut Register, reference: &str) -> Result<Found, Failed> {
    let all = call(register, "texts.list", json!({}))?;
    let (committee, number) = match reference.rsplit_once('/') {
        Some((committee, number)) => (Some(committee), number),
        None => (None, reference),
    };
    let found: Vec<&Value> = rows(&all)
        .iter()
        .filter(|one| text(one, "number") == number || text(one, "id") == number)
        .filter(|one| committee.is_none_or(|name| text(one, "committee_name") == name))
        .collect();
    let id = match found.as_slice() {
        [one] => text(one, "id").to_owned(),
        [] => {
            return Err(Failed::Misuse(format!("Aucun texte ne répond à « {reference} ».")));
        }
        several => {
            let names: Vec<String> = several
                .iter()
                .map(|one| format!("« {}/{number} »", text(one, "committee_name")))
                .collect();
            return Err(Failed::Misuse(format!(
                "Plusieurs textes portent le n° {number} : précisez {}.",
                names.join(" ou ")
            )));
        }
    };
    let view = call(register, "texts.view", json!({ "id": id }))?;
    Ok(Found { id, view })
}

impl Found {
    /// The identifier of a version, by its number.
    ///
    /// # Errors
    /// When the text has no such version.
    pub fn version(&self, number: u32) -> Result<String, Failed> {
        let versions = listed(&self.view, "versions");
        let wanted = versions.iter().find(|one| one["number"] == number);
        wanted.map(|one| text(one, "id").to_owned()).ok_or_else(|| {
            let name = text(&self.view["summary"], "name");
            Failed::Misuse(match versions.len() {
                0 => format!("{name} n’a encore aucune version."),
                1 => format!("{name} n’a que la version 1."),
                many => format!("{name} n’a pas de version {number} : il y en a {many}."),
            })
        })
    }
}

/// All texts, or those of a committee.
///
/// # Errors
/// When no committee answers.
pub fn list(register: &mut Register, wanted: Option<&str>) -> Result<Value, Failed> {
    let committee = wanted.map(|name| reference::committee(register, name)).transpose()?;
    call(register, "texts.list", json!({ "committee_id": committee }))
}

/// One line a text.
pub fn list_text(view: &Value) -> String {
    if rows(view).is_empty() {
        return "Aucun texte.".into();
    }
    lines(rows(view), |one| {
        format!(
            "{:<10} {:<22} {} {}",
            text(one, "number"),
            text(one, "state_label"),
            text(one, "kind_label"),
            text(one, "title")
        )
    })
}

/// A text, one of its versions, or what changes from one to another.
///
/// # Errors
/// When the text or a version does not answer, or when the pair of versions is not one.
pub fn shown(
    register: &mut Register,
    reference: &str,
    version: Option<u32>,
    diff: Option<&str>,
) -> Result<(Value, Said), Failed> {
    let found = find(register, reference)?;
    if let Some(diff) = diff {
        let (from, to) = pair(diff)?;
        let asked = json!({
            "id": found.id,
            "from": found.version(from)?,
            "to": to.map(|number| found.version(number)).transpose()?,
        });
        return Ok((call(register, "texts.compare", asked)?, difference_text));
    }
    let version = version.map(|number| found.version(number)).transpose()?;
    let mut read = call(register, "texts.read", json!({ "id": found.id, "version": version }))?;
    read["text"] = found.view;
    Ok((read, text_text))
}

/// `1..3`, `1..`; a letter v before a number is allowed.
fn pair(diff: &str) -> Result<(u32, Option<u32>), Failed> {
    let number = |text: &str| text.trim().trim_start_matches(['v', 'V']).parse::<u32>().ok();
    let parsed = diff.split_once("..").and_then(|(from, to)| {
        let to = match to.trim() {
            "" => None,
            to => Some(number(to)?),
        };
        Some((number(from)?, to))
    });
    parsed.ok_or_else(|| {
        Failed::Misuse(format!(
            "« {diff} » ne désigne pas deux versions : écrivez « 1..2 », ou « 1.. » jusqu’au texte en cours."
        ))
    })
}

/// Head, words by numbered lines, amendments.
fn text_text(read: &Value) -> String {
    let view = &read["text"];
    let summary = &view["summary"];
    let words = lines(listed(read, "lines"), |line| {
        format!("{:>4}  {}", line["number"].as_u64().unwrap_or(0), text(line, "text"))
    });
    let versions = lines(listed(view, "versions"), |one| {
        let sent =
            one["sent_on"].as_str().map_or_else(String::new, |day| format!(", envoyée le {day}"));
        format!("  {}{sent}", text(one, "label"))
    });
    let amendments = lines(listed(view, "amendments"), |one| {
        let place = one["place"].as_str().map_or_else(String::new, |place| format!(", {place}"));
        format!(
            "  {}, {} : {}{place}",
            text(one, "name"),
            text(one, "author_name"),
            text(one, "state_label")
        )
    });
    let head = format!(
        "{} {}\n{}, {}",
        text(summary, "name"),
        text(summary, "title"),
        text(summary, "state_label"),
        text(read, "label").to_lowercase()
    );
    let parts = [
        head,
        words,
        titled("Versions", versions),
        titled("Amendements, dans l’ordre de la discussion", amendments),
    ];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n")
}

fn titled(title: &str, lines: String) -> String {
    if lines.is_empty() { lines } else { format!("{title}\n{lines}") }
}

/// What came between `[+` and `+]`, what went between `[-` and `-]`; both ends of a move say which.
fn difference_text(compared: &Value) -> String {
    let difference = &compared["difference"];
    let head = format!(
        "De « {} » à « {} » : {} mots ajoutés, {} supprimés, {} déplacés",
        text(compared, "from"),
        text(compared, "to"),
        difference["inserted"],
        difference["deleted"],
        difference["moved"]
    );
    let paragraphs: Vec<String> = listed(difference, "paragraphs")
        .iter()
        .map(paragraph)
        .filter(|paragraph| !paragraph.is_empty())
        .collect();
    format!("{head}\n\n{}", paragraphs.join("\n"))
}

fn paragraph(paragraph: &Value) -> String {
    let mut out = String::new();
    let runs = listed(paragraph, "runs");
    let mut at = 0;
    while let Some(run) = runs.get(at) {
        let fate = (text(run, "change"), &run["moved"]);
        let same = runs[at..].iter().take_while(|run| (text(run, "change"), &run["moved"]) == fate);
        let mut words = String::new();
        for run in same {
            match text(run, "kind") {
                "break" => words.push('\n'),
                "join" => words.push('¶'),
                "note" => words.push_str(" (note) "),
                _ => words.push_str(text(run, "text")),
            }
            at += 1;
        }
        let inner = words.trim_start();
        let lead = &words[..words.len() - inner.len()];
        let moved =
            fate.1.as_u64().map(|number| format!("déplacement {number} : ")).unwrap_or_default();
        out.push_str(lead);
        match fate.0 {
            "inserted" | "moved_to" => out.push_str(&format!("[+{moved}{inner}+]")),
            "deleted" | "moved_from" => out.push_str(&format!("[-{moved}{inner}-]")),
            _ => out.push_str(inner),
        }
    }
    match paragraph["says"].as_str() {
        Some(says) if !out.is_empty() => format!("{out} ({says})"),
        _ => out,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pair_of_versions_is_read_as_people_write_it() {
        assert_eq!(pair("1..3").ok(), Some((1, Some(3))));
        assert_eq!(pair("v1..v3").ok(), Some((1, Some(3))));
        assert_eq!(pair("2..").ok(), Some((2, None)));
        assert!(pair("2").is_err() && pair("..2").is_err() && pair("a..b").is_err());
    }

    #[test]
    fn marks_stand_around_the_words_not_around_the_white_space_before_them() {
        let run = |change: &str, words: &str| json!({"kind": "text", "text": words, "change": change, "moved": null});
        let shown = paragraph(
            &json!({"runs": [run("none", "un"), run("deleted", " deux"), run("inserted", " trois")], "says": null}),
        );
        assert_eq!(shown, "un [-deux-] [+trois+]");
    }
}
