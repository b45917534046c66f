//! Saving a burst of typing: only the rows that differ are written.

use serde::{Deserialize, Serialize};

use super::view::{BlockRow, rows_of};
use super::{BlockRecord, Section};
use crate::ids::{BlockId, ItemId, MeetingId};
use crate::meetings::{self, Facts, load};
use crate::register::{self, Json, Refusal, Result, Tx};
use crate::richtext::block::Block;
use crate::richtext::placing;
use crate::richtext::repair::Remark;
use crate::text;

/// The longest block, in characters of its JSON.
const LONGEST_BLOCK: usize = 1_000_000;

/// The most blocks of one section.
const MOST_BLOCKS: usize = 20_000;

/// A block to save.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct SaveBlock {
    /// The block it was; none for a new one.
    #[serde(default)]
    pub id: Option<BlockId>,
    /// What it says.
    pub content: Block,
}

/// A section of the minutes, whole, in order.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SaveMinutes {
    /// The sitting.
    pub meeting_id: MeetingId,
    /// The part.
    pub section: Section,
    /// The item, in that part.
    #[serde(default)]
    pub item_id: Option<ItemId>,
    /// Its blocks.
    pub blocks: Vec<SaveBlock>,
}

/// The section as saved, with the identifiers of its blocks.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct SavedMinutes {
    /// Its blocks, in order.
    pub blocks: Vec<BlockRow>,
    /// What was changed so that they fit, in French sentences; empty as a rule.
    pub remarks: Vec<Remark>,
}

/// Saves a section.
pub fn save(tx: &mut Tx<'_>, mut args: SaveMinutes) -> Result<SavedMinutes> {
    let facts = load(tx.db(), args.meeting_id)?;
    let place = check(&facts, &args)?;
    let (blocks, remarks) = crate::texts::fitted(args.blocks);
    args.blocks = blocks;
    let before = rows_of(tx.db(), args.meeting_id, args.section, args.item_id)?;
    let rows = placed(&before, &args);
    let mut touched = 0;
    for row in &rows {
        match before.iter().find(|old| old.id == row.id) {
            Some(old) if old == row => {}
            Some(_) => {
                tx.update(row)?;
                touched += 1;
            }
            None => {
                tx.insert(row)?;
                touched += 1;
            }
        }
    }
    let gone: Vec<&BlockRecord> =
        before.iter().filter(|old| !rows.iter().any(|row| row.id == old.id)).collect();
    for row in &gone {
        tx.delete::<BlockRecord>(row.id)?;
    }
    super::drafts::forget(tx.db(), args.meeting_id, args.section, args.item_id)?;
    match args.item_id {
        Some(id) => tx.about("agenda_item", id),
        None => tx.about("meeting", args.meeting_id),
    }
    let changed = text::count(touched + gone.len() as i64, "paragraphe", "paragraphes");
    tx.tell(format!("Procès-verbal n° {}, {place} : {changed}", facts.meeting.number));
    Ok(SavedMinutes { blocks: rows.into_iter().map(BlockRow::from).collect(), remarks })
}

/// Checks the arguments; the name of the section, for the history.
fn check(facts: &Facts, args: &SaveMinutes) -> Result<String> {
    let state = facts.meeting.state;
    if state.is_frozen() {
        return Err(register::frozen_refusal().into());
    }
    if matches!(state, meetings::MeetingState::Cancelled | meetings::MeetingState::Postponed) {
        return Err(Refusal::rule(format!(
            "Cette séance est {} : elle n’a pas de procès-verbal.",
            state.label()
        ))
        .into());
    }
    if args.blocks.len() > MOST_BLOCKS {
        return Err(Refusal::invalid(
            "blocks",
            format!("Une partie du procès-verbal compte au plus {MOST_BLOCKS} paragraphes."),
        )
        .into());
    }
    for block in &args.blocks {
        if serde_json::to_string(&block.content)?.len() > LONGEST_BLOCK {
            return Err(Refusal::invalid("blocks", "Un paragraphe dépasse un million de signes.")
                .hint("Coupez-le en plusieurs paragraphes.")
                .into());
        }
    }
    match (args.section, args.item_id) {
        (Section::Item, Some(id)) => {
            let item =
                facts.item(id).ok_or_else(|| Refusal::not_found("Ce point de l’ordre du jour"))?;
            Ok(format!("point « {} »", item.title))
        }
        (Section::Item, None) => {
            Err(Refusal::invalid("item_id", "Indiquez le point dont c’est la rédaction.").into())
        }
        (_, Some(_)) => Err(Refusal::invalid(
            "item_id",
            "L’ouverture et la clôture ne portent sur aucun point.",
        )
        .into()),
        (section, None) => Ok(section.label().to_owned()),
    }
}

/// The rows of the section: known blocks keep their place where the order allows, the others get
/// one between their neighbours.
fn placed(before: &[BlockRecord], args: &SaveMinutes) -> Vec<BlockRecord> {
    let ids: Vec<Option<BlockId>> = args.blocks.iter().map(|block| block.id).collect();
    placing::place(&before.iter().map(|row| (row.id, row.position)).collect::<Vec<_>>(), &ids)
        .into_iter()
        .zip(&args.blocks)
        .map(|(place, block)| BlockRecord {
            id: place.id.unwrap_or_else(BlockId::new),
            meeting_id: args.meeting_id,
            section: args.section,
            item_id: args.item_id,
            position: place.position,
            content: Json(block.content.clone()),
        })
        .collect()
}
