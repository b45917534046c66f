//! Saving a burst of typing: only the rows that differ are written.

use serde::{Deserialize, Serialize};

use super::view::{BlockRow, rows_of};
use super::{BlockRecord, Section};
use crate::ids::{BlockId, ItemId, MeetingId};
use crate::meetings::{self, Facts, load};
use crate::register::{self, Json, Refusal, Result, Tx};
use crate::richtext::block::Block;
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
}

/// Saves a section.
pub fn save(tx: &mut Tx<'_>, args: SaveMinutes) -> Result<SavedMinutes> {
    let facts = load(tx.db(), args.meeting_id)?;
    let place = check(&facts, &args)?;
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
    Ok(SavedMinutes { blocks: rows.into_iter().map(BlockRow::from).collect() })
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
    let mut seen: Vec<BlockId> = Vec::new();
    let known: Vec<Option<&BlockRecord>> = args
        .blocks
        .iter()
        .map(|block| {
            let row = block.id.and_then(|id| before.iter().find(|row| row.id == id));
            // A block pasted twice keeps its identity once.
            let row = row.filter(|row| !seen.contains(&row.id));
            seen.extend(row.map(|row| row.id));
            row
        })
        .collect();
    let mut positions =
        keep_order(&known.iter().map(|row| row.map(|row| row.position)).collect::<Vec<_>>());
    if !spread(&mut positions) {
        positions = (0..positions.len()).map(|index| Some(index as f64)).collect();
    }
    args.blocks
        .iter()
        .zip(known)
        .zip(positions)
        .map(|((block, row), position)| BlockRecord {
            id: row.map_or_else(BlockId::new, |row| row.id),
            meeting_id: args.meeting_id,
            section: args.section,
            item_id: args.item_id,
            position: position.unwrap_or_default(),
            content: Json(block.content.clone()),
        })
        .collect()
}

/// The longest run of positions that already increase; the others have to move.
fn keep_order(positions: &[Option<f64>]) -> Vec<Option<f64>> {
    let (mut best, mut from) = (vec![0usize; positions.len()], vec![None; positions.len()]);
    for (index, position) in positions.iter().enumerate() {
        let Some(position) = position else { continue };
        best[index] = 1;
        for earlier in 0..index {
            if positions[earlier].is_some_and(|other| other < *position)
                && best[earlier] + 1 > best[index]
            {
                best[index] = best[earlier] + 1;
                from[index] = Some(earlier);
            }
        }
    }
    let mut kept = vec![None; positions.len()];
    let mut at =
        (0..positions.len()).filter(|index| best[*index] > 0).max_by_key(|index| best[*index]);
    while let Some(index) = at {
        kept[index] = positions[index];
        at = from[index];
    }
    kept
}

/// Fills the gaps between kept positions evenly; false when they lie too close together.
fn spread(positions: &mut [Option<f64>]) -> bool {
    let mut index = 0;
    while index < positions.len() {
        if positions[index].is_some() {
            index += 1;
            continue;
        }
        let end = (index..positions.len())
            .find(|next| positions[*next].is_some())
            .unwrap_or(positions.len());
        let low = index.checked_sub(1).and_then(|before| positions[before]);
        let high = positions.get(end).copied().flatten();
        let count = (end - index + 1) as f64;
        let (low, step) = match (low, high) {
            (None, None) => (-1.0, 1.0),
            (Some(low), None) => (low, 1.0),
            (None, Some(high)) => (high - count, 1.0),
            (Some(low), Some(high)) => (low, (high - low) / count),
        };
        if step < 1e-7 {
            return false;
        }
        for (offset, position) in positions[index..end].iter_mut().enumerate() {
            *position = Some(low + step * (offset + 1) as f64);
        }
        index = end;
    }
    true
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn one_paragraph_moved_to_the_top_moves_one_row() {
        let kept = keep_order(&[Some(3.0), Some(1.0), Some(2.0)]);
        assert_eq!(kept, [None, Some(1.0), Some(2.0)]);
    }

    proptest! {
        #[test]
        fn positions_always_end_up_increasing(positions in proptest::collection::vec(proptest::option::of(0u8..50), 0..40)) {
            let mut kept = keep_order(&positions.iter().map(|p| p.map(f64::from)).collect::<Vec<_>>());
            prop_assert!(spread(&mut kept));
            let placed: Vec<f64> = kept.into_iter().flatten().collect();
            prop_assert_eq!(placed.len(), positions.len());
            prop_assert!(placed.windows(2).all(|pair| pair[0] < pair[1]), "{:?}", placed);
        }
    }
}
