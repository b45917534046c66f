//! Two versions of a text compared word by word, with those who wrote.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::view::version_label;
use super::{Text, TextVersion, versions, write};
use crate::ids::{AmendmentId, TextId, TextVersionId};
use crate::minutes::BlockRow;
use crate::register::{self, Refusal, Result};
use crate::richtext::blame::{Share, Version, blame};
use crate::richtext::diff::{Difference, diff_of_versions};
use crate::richtext::lines::{Line, lines};
use crate::richtext::merge::Conflict;
use crate::richtext::tokens::TextBlock;

/// Characters of a numbered line, on screen and in print.
pub const LINE_WIDTH: usize = 66;

/// Which versions are compared.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct CompareTexts {
    /// The text.
    pub id: TextId,
    /// The older version; the last that the members received if left out, else the first.
    #[serde(default)]
    pub from: Option<TextVersionId>,
    /// The newer version; the text as it stands if left out.
    #[serde(default)]
    pub to: Option<TextVersionId>,
}

/// Two versions compared.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct ComparedTexts {
    /// « Version 2 ».
    pub from: String,
    /// « Version 4 », « Texte en cours ».
    pub to: String,
    /// What came, went and moved, with authors.
    pub difference: Difference,
}

/// A version to be read.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ReadVersion {
    /// The text.
    pub id: TextId,
    /// The version; the text as it stands if left out.
    #[serde(default)]
    pub version: Option<TextVersionId>,
}

/// A version with its numbered lines and its authors.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct ReadText {
    /// « Version 3 », « Texte en cours ».
    pub label: String,
    /// The blocks.
    pub blocks: Vec<BlockRow>,
    /// Where each line begins.
    pub lines: Vec<Line>,
    /// Who wrote how much of it.
    pub shares: Vec<Share>,
}

/// Amendments to be put together.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct Consolidate {
    /// The text.
    pub id: TextId,
    /// The amendments that it would hold besides those adopted.
    pub amendments: Vec<AmendmentId>,
}

/// What the text would be.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct Consolidated {
    /// The blocks.
    pub blocks: Vec<BlockRow>,
    /// What changes in the text as it stands.
    pub difference: Difference,
    /// What a person should look at.
    pub conflicts: Vec<Conflict>,
}

/// Compares two versions.
pub fn compare(db: &Connection, args: CompareTexts) -> Result<ComparedTexts> {
    let text: Text = register::get(db, args.id)?;
    let all = versions::versions(db, text.id)?;
    let find = |id: TextVersionId| -> Result<usize> {
        let found = all.iter().position(|version| version.id == id);
        let stranger = || Refusal::invalid("from", "Cette version est celle d’un autre texte.");
        Ok(found.ok_or_else(stranger)?)
    };
    let from = match args.from {
        Some(id) => Some(find(id)?),
        None => all
            .iter()
            .rposition(|version| version.sent_on.is_some())
            .or((!all.is_empty()).then_some(0)),
    };
    let to = args.to.map(find).transpose()?;
    let Some(from) = from else {
        return Err(Refusal::rule("Ce texte n’a pas encore de version à comparer.")
            .hint("Gardez d’abord une version.")
            .into());
    };
    if to.is_some_and(|to| to < from) {
        return Err(Refusal::invalid("to", "La version d’arrivée précède celle de départ.").into());
    }
    let mut chain = all[from..=to.unwrap_or(all.len() - 1)]
        .iter()
        .map(told)
        .collect::<Result<Vec<Version>>>()?;
    if to.is_none() {
        chain.push(standing(db, &text)?);
    }
    Ok(ComparedTexts {
        from: version_label(&all[from]),
        to: to.map_or_else(|| "Texte en cours".into(), |to| version_label(&all[to])),
        difference: diff_of_versions(&chain),
    })
}

/// Reads a version, its lines and its authors.
pub fn read(db: &Connection, args: ReadVersion) -> Result<ReadText> {
    let text: Text = register::get(db, args.id)?;
    let mut all = versions::versions(db, text.id)?;
    let (label, blocks) = match args.version {
        None => ("Texte en cours".into(), write::blocks(db, text.id)?),
        Some(id) => {
            let at = all.iter().position(|version| version.id == id).ok_or_else(|| {
                Refusal::invalid("version", "Cette version est celle d’un autre texte.")
            })?;
            all.truncate(at + 1);
            (version_label(&all[at]), all[at].content.blocks()?)
        }
    };
    let mut chain = all.iter().map(told).collect::<Result<Vec<Version>>>()?;
    if args.version.is_none() {
        chain.push(standing(db, &text)?);
    }
    Ok(ReadText {
        label,
        lines: lines(&blocks, LINE_WIDTH),
        shares: blame(&chain).shares,
        blocks: blocks.into_iter().map(BlockRow::from).collect(),
    })
}

/// What the text would be with some amendments.
pub fn consolidate(db: &Connection, args: Consolidate) -> Result<Consolidated> {
    let (blocks, conflicts) = crate::amendments::consolidated(db, args.id, &args.amendments)?;
    let now = write::blocks(db, args.id)?;
    Ok(Consolidated {
        difference: crate::richtext::diff::diff(&now, &blocks),
        blocks: blocks.into_iter().map(BlockRow::from).collect(),
        conflicts,
    })
}

fn told(version: &TextVersion) -> Result<Version> {
    Ok(Version {
        author: version.author.clone(),
        at: version.taken_at.to_rfc3339(),
        blocks: version.content.blocks()?,
    })
}

/// The text as it stands, by who wrote in it last.
fn standing(db: &Connection, text: &Text) -> Result<Version> {
    let blocks: Vec<TextBlock> = write::blocks(db, text.id)?;
    let (author, at) = register::last_author(db, text.id)?.unwrap_or_default();
    Ok(Version { author, at, blocks })
}
