//! Finding things by name, for the palette: a plain search over names, titles and decisions.
//!
//! Full-text search will take its place; the result keeps this shape.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use crate::home::{Moment, Page, Target};
use crate::ids::MeetingId;
use crate::register::Result;

/// What is looked for.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct Find {
    /// Some words, or parts of words; accents and case do not matter.
    pub query: String,
    /// At most so many (20 if left out).
    #[serde(default)]
    pub limit: Option<usize>,
}

/// Something found.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct Found {
    /// The kind of record.
    pub kind: String,
    /// What it is, in French.
    pub kind_label: String,
    /// The record.
    pub id: String,
    /// What names it.
    pub title: String,
    /// More.
    pub detail: String,
    /// Where it is.
    pub target: Target,
}

/// Everything whose name contains every word.
pub fn find(db: &Connection, args: &Find) -> Result<Vec<Found>> {
    let words: Vec<String> = fold(&args.query).split_whitespace().map(str::to_owned).collect();
    if words.is_empty() {
        return Ok(Vec::new());
    }
    let limit = args.limit.unwrap_or(20).min(200);
    let mut statement = db.prepare_cached(include_str!("find_names.sql"))?;
    let mut rows = statement.query([])?;
    let mut out = Vec::new();
    while let Some(row) = rows.next()? {
        let (title, detail): (String, String) = (row.get("title")?, row.get("detail")?);
        let text = fold(&format!("{title} {detail}"));
        if !words.iter().all(|word| text.contains(word.as_str())) {
            continue;
        }
        let kind: String = row.get("kind")?;
        let meeting: Option<MeetingId> = row.get("meeting_id")?;
        let id: String = row.get("id")?;
        out.push(Found {
            target: target(&kind, &id, meeting),
            kind_label: label(&kind).into(),
            kind,
            id,
            title,
            detail,
        });
    }
    let first = words.first().cloned().unwrap_or_default();
    out.sort_by_key(|found| !fold(&found.title).starts_with(&first));
    out.truncate(limit);
    Ok(out)
}

fn label(kind: &str) -> &'static str {
    match kind {
        "committee" => "instance",
        "organisation" => "organisme",
        "person" => "personne",
        "meeting" => "séance",
        "agenda_item" => "point",
        "decision" => "décision",
        _ => "élément",
    }
}

fn target(kind: &str, id: &str, meeting: Option<MeetingId>) -> Target {
    let to = |page| Target { page, id: Some(id.to_owned()), moment: None, focus: None };
    match (kind, meeting) {
        ("committee", _) => to(Page::Instance),
        ("organisation" | "person", _) => {
            Target { focus: Some(kind.to_owned()), ..to(Page::Annuaire) }
        }
        (_, Some(meeting)) => {
            Target { focus: Some(id.to_owned()), ..Target::sitting(meeting, Moment::Preparer) }
        }
        _ => to(Page::Accueil),
    }
}

/// Lower case without accents or ligatures, apostrophes as spaces: « l’Œuvre » → "l oeuvre".
pub fn fold(text: &str) -> String {
    text.to_lowercase()
        .chars()
        .flat_map(|c| {
            let plain: &str = match c {
                'à' | 'â' | 'ä' | 'á' | 'ã' => "a",
                'ç' => "c",
                'é' | 'è' | 'ê' | 'ë' => "e",
                'î' | 'ï' | 'í' | 'ì' => "i",
                'ñ' => "n",
                'ô' | 'ö' | 'ó' | 'ò' | 'õ' => "o",
                'ù' | 'û' | 'ü' | 'ú' => "u",
                'ÿ' => "y",
                'œ' => "oe",
                'æ' => "ae",
                '’' | '\'' | '\u{a0}' | '\u{202f}' => " ",
                _ => "",
            };
            let kept = plain.is_empty().then_some(c);
            plain.chars().chain(kept).collect::<Vec<_>>()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn accents_case_and_elision_do_not_matter() {
        assert_eq!(fold("L’Œuvre de l'Été"), "l oeuvre de l ete");
    }
}
