//! Data of what a written exchange says otherwise, and of the texts annexed.

use serde_json::{Value, json};

use super::setter::Setter;
use super::{filled, prose};
use crate::print::model::{Annex, AnnexPart, Counts, WrittenExchange};

/// The figures of the head: who composes, who took part, who kept silent, how many were required.
pub(super) fn counts(counts: &Counts) -> Vec<Value> {
    let plural =
        |count: u32, one: &'static str, many: &'static str| if count < 2 { one } else { many };
    let silent = counts.excused + counts.absent;
    let mut cells = vec![
        (plural(counts.seats, "Siège", "Sièges"), counts.seats),
        (plural(counts.present, "Participant", "Participants"), counts.present),
        (plural(silent, "Sans réponse", "Sans réponse"), silent),
    ];
    cells.extend(counts.quorum_required.map(|required| ("Participation requise", required)));
    cells
        .into_iter()
        .map(|(label, value)| json!({ "label": label, "value": value, "strong": true }))
        .collect()
}

/// Sentences, typeset.
pub(super) fn sentences(texts: &[String], setter: &Setter<'_>) -> Vec<String> {
    texts.iter().filter(|text| !text.trim().is_empty()).map(|text| setter.text(text)).collect()
}

/// The texts annexed, numbered as in the list of annexes.
pub(super) fn annexes(written: &WrittenExchange, setter: &Setter<'_>) -> Vec<Value> {
    written
        .annexes
        .iter()
        .zip(1..)
        .map(|(annex, number)| self::annex(annex, number, setter))
        .collect()
}

fn annex(annex: &Annex, number: u32, setter: &Setter<'_>) -> Value {
    json!({
        "number": number.to_string(),
        "title": setter.text(&annex.title),
        "parts": annex.parts.iter().map(|part| self::part(part, setter)).collect::<Vec<_>>(),
    })
}

fn part(part: &AnnexPart, setter: &Setter<'_>) -> Value {
    json!({
        "heading": filled(part.heading.as_ref()).map(|heading| setter.text(heading)),
        "author": filled(part.author.as_ref()).map(|author| setter.name(author)),
        "side": sentences(&part.side, setter),
        "blocks": prose::blocks(&part.blocks, setter),
    })
}
