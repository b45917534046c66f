//! Every text, for the board by state and the pool of retours d'expérience.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::view::{TextSummary, summary};
use super::{Text, TextKind, TextState};
use crate::find;
use crate::ids::CommitteeId;
use crate::register::{self, Result};

/// Which texts are wanted.
#[derive(Debug, Clone, Default, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields, default)]
#[ts(optional_fields = nullable)]
pub struct ListTexts {
    /// Only those of this committee.
    pub committee_id: Option<CommitteeId>,
    /// Only of this kind.
    pub kind: Option<TextKind>,
    /// Only in this state.
    pub state: Option<TextState>,
    /// Only of this year.
    pub year: Option<i32>,
    /// Words of the title, the number, the subject or the territory, whatever their accents.
    pub words: Option<String>,
}

/// A text on the board.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct BoardText {
    /// What a list shows.
    #[serde(flatten)]
    #[ts(flatten)]
    pub summary: TextSummary,
    /// How many versions it has.
    #[ts(type = "number")]
    pub versions: i64,
    /// Days since it entered its state.
    pub since: Option<chrono::NaiveDate>,
}

/// The texts, the newest first.
pub fn list(db: &Connection, args: ListTexts) -> Result<Vec<BoardText>> {
    let all: Vec<Text> = register::list(db, "year DESC, number DESC, id DESC")?;
    let wanted = args.words.as_deref().map(find::fold).unwrap_or_default();
    let words: Vec<&str> = wanted.split_whitespace().collect();
    all.into_iter()
        .filter(|text| {
            args.committee_id.is_none_or(|id| text.committee_id == id)
                && args.kind.is_none_or(|kind| text.kind == kind)
                && args.state.is_none_or(|state| text.state == state)
                && args.year.is_none_or(|year| text.year == year)
                && says(text, &words)
        })
        .map(|text| {
            let id = text.id;
            Ok(BoardText {
                summary: summary(db, text)?,
                versions: register::number(
                    db,
                    "SELECT count(*) FROM text_versions WHERE text_id = ?1",
                    &[&id],
                )?,
                since: db
                    .prepare_cached("SELECT max(on_day) FROM text_steps WHERE text_id = ?1")?
                    .query_row([id], |row| row.get(0))?,
            })
        })
        .collect()
}

fn says(text: &Text, words: &[&str]) -> bool {
    if words.is_empty() {
        return true;
    }
    let fields =
        [Some(&text.title), Some(&text.number), text.subject.as_ref(), text.territory.as_ref()];
    let said: Vec<String> = fields.into_iter().flatten().map(|field| find::fold(field)).collect();
    words.iter().all(|word| said.iter().any(|field| field.contains(word)))
}
