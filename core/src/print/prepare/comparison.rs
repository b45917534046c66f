//! Data of the table of amendments and of texts side by side.

use serde_json::{Value, json};

use super::filled;
use super::marked::{Context, paragraphs};
use super::setter::Setter;
use super::texts::{common, texts};
use crate::print::model::{
    AmendmentEntry, AmendmentResult, AmendmentResultKind, AmendmentsDoc, ComparisonCell,
    ComparisonDoc, ComparisonPart, Look,
};

pub(super) fn amendments(doc: &AmendmentsDoc, look: Look, setter: &Setter<'_>) -> (String, Value) {
    let (title, mut data) = common(&doc.head, Some("Amendements"), look, setter);
    data["amendments"] = doc.amendments.iter().map(|one| entry(one, setter)).collect();
    (title, data)
}

fn entry(one: &AmendmentEntry, setter: &Setter<'_>) -> Value {
    let statement = one.statement.iter().flat_map(|text| text.lines());
    json!({
        "number": setter.text(&one.number),
        "amends": filled(one.amends.as_ref()).map(|number| setter.text(number)),
        "place": filled(one.place.as_ref()).map(|place| setter.text(place)),
        "author": setter.name(&one.author),
        "statement": texts(&statement.map(str::to_owned).collect::<Vec<_>>(), setter),
        "change": paragraphs(&one.change, Context::Around, setter),
        "result": result(&one.result, setter),
    })
}

pub(super) fn comparison(doc: &ComparisonDoc, look: Look, setter: &Setter<'_>) -> (String, Value) {
    let (title, mut data) = common(&doc.head, Some("Tableau comparatif"), look, setter);
    data["columns"] = texts(&doc.columns, setter);
    data["rows"] = doc
        .rows
        .iter()
        .map(|row| row.iter().map(|one| cell(one, setter)).collect::<Vec<_>>())
        .collect();
    data["notes"] = texts(&doc.notes, setter);
    (title, data)
}

fn cell(cell: &ComparisonCell, setter: &Setter<'_>) -> Vec<Value> {
    cell.parts.iter().map(|one| part(one, setter)).collect()
}

fn part(part: &ComparisonPart, setter: &Setter<'_>) -> Value {
    let context = if part.result.is_some() { Context::Around } else { Context::Whole };
    json!({
        "title": filled(part.title.as_ref()).map(|title| setter.text(title)),
        "result": part.result.as_ref().map(|one| result(one, setter)),
        "paragraphs": paragraphs(&part.paragraphs, context, setter),
    })
}

fn result(result: &AmendmentResult, setter: &Setter<'_>) -> Value {
    json!({
        "k": match result.kind {
            AmendmentResultKind::Open => "open",
            AmendmentResultKind::Adopted => "adopted",
            AmendmentResultKind::Rejected => "rejected",
            AmendmentResultKind::Apart => "apart",
        },
        "label": setter.text(&result.label),
        "notes": texts(&result.notes, setter),
    })
}
