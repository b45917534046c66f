//! Paragraphs with what came and what went, as the templates mark them: never by a colour, and moves
//! in words at both ends.

use serde_json::{Value, json};

use super::setter::Setter;
use crate::print::model::MarkedParagraph;
use crate::richtext::diff::{Change, ParagraphKind, Run, RunKind, WithinKind};
use crate::richtext::marks::Mark;

/// How much of what did not change is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Context {
    /// All of it.
    Whole,
    /// A few words around each change.
    Around,
}

/// Words shown before the first change, after the last one, and on each side of what lies between two.
const BEFORE: usize = 12;
const AFTER: usize = 8;

/// `[{k, depth, item, n, says, runs: [{t, c, b, i, sup} | {br} | {says}]}]`.
pub(super) fn paragraphs(
    all: &[MarkedParagraph],
    context: Context,
    setter: &Setter<'_>,
) -> Vec<Value> {
    let mut out: Vec<Value> = Vec::with_capacity(all.len());
    let mut last_row = None;
    let mut last_item = None;
    for paragraph in all {
        let compared = &paragraph.compared;
        let innermost = |kind| {
            compared.within.iter().rev().find(|within| within.kind == kind).map(|w| w.instance)
        };
        let runs = match context {
            Context::Whole => compared.runs.clone(),
            Context::Around => excerpt(&compared.runs),
        };
        let runs = marked(&runs, setter);
        let row = innermost(WithinKind::Row);
        // Cells of one row follow each other on one line.
        if row.is_some()
            && row == last_row
            && let Some(shown) = out.last_mut().and_then(|last| last["runs"].as_array_mut())
        {
            shown.push(json!({ "t": " | ", "c": "none" }));
            shown.extend(runs);
            continue;
        }
        last_row = row;
        let item = innermost(WithinKind::Item);
        let begins = item.is_some() && item != last_item;
        last_item = item;
        let lists = compared.within.iter().filter(|within| within.kind == WithinKind::Item).count();
        let quotes =
            compared.within.iter().filter(|within| within.kind == WithinKind::Quote).count();
        out.push(json!({
            "k": match compared.kind {
                ParagraphKind::Heading => "h",
                ParagraphKind::Article => "article",
                ParagraphKind::Considerant => "considerant",
                ParagraphKind::Paragraph | ParagraphKind::Unknown => "p",
            },
            "depth": (lists + quotes).min(4),
            "item": begins,
            "n": paragraph.article,
            "c": code(compared.change),
            "says": compared.says.as_deref().map(|says| setter.text(says)),
            "runs": runs,
        }));
    }
    out.retain(|paragraph| {
        paragraph["runs"].as_array().is_some_and(|runs| !runs.is_empty())
            || paragraph["says"].is_string()
    });
    out
}

fn code(change: Change) -> &'static str {
    match change {
        Change::None => "none",
        Change::Inserted => "ins",
        Change::Deleted => "del",
        Change::MovedFrom => "from",
        Change::MovedTo => "to",
        Change::Format => "fmt",
    }
}

fn marked(runs: &[Run], setter: &Setter<'_>) -> Vec<Value> {
    let mut out = Vec::with_capacity(runs.len());
    for (at, run) in runs.iter().enumerate() {
        let before = at.checked_sub(1).map(|index| &runs[index]);
        if before.is_some_and(|before| before.note) && !run.note {
            out.push(json!({ "t": "]", "c": "none" }));
        }
        // What was moved says at both ends which move it is.
        if let Some(number) = run.moved
            && before.and_then(|before| before.moved) != Some(number)
        {
            let end = if run.change == Change::MovedFrom { "départ" } else { "arrivée" };
            out.push(json!({ "says": format!("déplacement {number}, {end}") }));
        }
        let text = match run.kind {
            RunKind::Break => {
                out.push(json!({ "br": true }));
                continue;
            }
            RunKind::Note => " [note\u{a0}: ".to_owned(),
            RunKind::Join => "¶".to_owned(),
            RunKind::Text | RunKind::Mention | RunKind::Unknown => setter.printable(&run.text),
        };
        if text.is_empty() {
            continue;
        }
        // The space before what came or went is neither.
        let words = text.trim_start_matches(' ');
        if run.change != Change::None && words.len() < text.len() {
            out.push(json!({ "t": " ", "c": "none" }));
        }
        let text = if run.change == Change::None { text.as_str() } else { words };
        if text.is_empty() {
            continue;
        }
        out.push(json!({
            "t": text,
            "c": code(run.change),
            "b": run.marks.contains(&Mark::Bold),
            "i": run.marks.contains(&Mark::Italic),
            "sup": run.marks.contains(&Mark::Superscript),
        }));
        // Said once for words that follow each other.
        let next = runs[at + 1..]
            .iter()
            .find(|next| !next.text.trim().is_empty())
            .and_then(|next| next.says.as_ref());
        if let Some(says) = run.says.as_ref().filter(|says| next != Some(says)) {
            out.push(json!({ "says": setter.text(says) }));
        }
    }
    if runs.last().is_some_and(|run| run.note) {
        out.push(json!({ "t": "]", "c": "none" }));
    }
    out
}

/// Runs with only a few words around each change.
fn excerpt(runs: &[Run]) -> Vec<Run> {
    let Some(first) = runs.iter().position(|run| run.change != Change::None) else {
        return kept_first(runs, BEFORE + AFTER);
    };
    let last = runs.iter().rposition(|run| run.change != Change::None).unwrap_or(first);
    let mut out = kept_last(&runs[..first], BEFORE);
    let mut at = first;
    while at <= last {
        let same = runs[at..].iter().take_while(|run| run.change == Change::None).count();
        if same == 0 {
            out.push(runs[at].clone());
            at += 1;
            continue;
        }
        let between = &runs[at..at + same];
        if words(between) > 2 * AFTER + 4 {
            out.extend(kept_first(between, AFTER));
            out.extend(kept_last(between, AFTER).into_iter().map(|mut run| {
                // One ellipsis is enough.
                run.text = run.text.trim_start_matches('…').to_owned();
                run
            }));
        } else {
            out.extend_from_slice(between);
        }
        at += same;
    }
    out.extend(kept_first(&runs[last + 1..], AFTER));
    out
}

fn words(runs: &[Run]) -> usize {
    runs.iter().map(|run| run.text.split_whitespace().count()).sum()
}

/// The last words of runs, after an ellipsis if some are left out.
fn kept_last(runs: &[Run], wanted: usize) -> Vec<Run> {
    if words(runs) <= wanted + 3 {
        return runs.to_vec();
    }
    let mut left = wanted;
    let mut out: Vec<Run> = Vec::new();
    for run in runs.iter().rev() {
        let count = run.text.split_whitespace().count();
        let mut kept = run.clone();
        if count > left {
            let starts = word_starts(&run.text);
            kept.text = run.text[starts[count - left]..].to_owned();
        }
        left = left.saturating_sub(count);
        out.push(kept);
        if left == 0 {
            break;
        }
    }
    out.reverse();
    if let Some(first) = out.first_mut() {
        first.text = format!("… {}", first.text.trim_start());
    }
    out
}

/// The first words of runs, before an ellipsis if some are left out.
fn kept_first(runs: &[Run], wanted: usize) -> Vec<Run> {
    if words(runs) <= wanted + 3 {
        return runs.to_vec();
    }
    let mut left = wanted;
    let mut out: Vec<Run> = Vec::new();
    for run in runs {
        let count = run.text.split_whitespace().count();
        let mut kept = run.clone();
        if count > left {
            kept.text = run.text[..word_starts(&run.text)[left]].trim_end().to_owned();
        }
        left = left.saturating_sub(count);
        out.push(kept);
        if left == 0 {
            break;
        }
    }
    if let Some(last) = out.last_mut() {
        last.text.push_str(" …");
    }
    out
}

/// Where words begin, in bytes.
fn word_starts(text: &str) -> Vec<usize> {
    let mut before = true;
    text.char_indices()
        .filter(|(_, glyph)| {
            let begins = before && !glyph.is_whitespace();
            before = glyph.is_whitespace();
            begins
        })
        .map(|(index, _)| index)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(change: Change, text: &str) -> Run {
        Run {
            kind: RunKind::Text,
            text: text.to_owned(),
            marks: vec![],
            change,
            says: None,
            moved: None,
            author: None,
            note: false,
        }
    }

    #[test]
    fn an_excerpt_keeps_a_few_words_around_each_change() {
        let long: String = (1..=40).map(|n| format!("m{n} ")).collect();
        let runs = [
            run(Change::None, &long),
            run(Change::Deleted, "ancien"),
            run(Change::Inserted, "nouveau"),
            run(Change::None, &format!(" {long}")),
            run(Change::Inserted, "encore"),
            run(Change::None, " la fin."),
        ];
        let text: String = excerpt(&runs).iter().map(|run| run.text.clone()).collect();
        assert!(text.starts_with("… m29 m30"), "{text}");
        assert!(text.contains("m8 … m33"), "{text}");
        assert!(text.ends_with("encore la fin."), "{text}");
        assert_eq!(excerpt(&[run(Change::None, "court")])[0].text, "court");
    }
}
