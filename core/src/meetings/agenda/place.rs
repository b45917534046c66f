//! Moving items in the outline.

use serde::{Deserialize, Serialize};

use super::add::known;
use super::{check_editable, number_of, sitting_of};
use crate::ids::ItemId;
use crate::meetings::{AgendaItem, Facts, load};
use crate::register::{Refusal, Result, Tx};
use crate::vocabulary;

vocabulary! {
    /// Where an item moves.
    pub enum Direction {
        /// Before the item above it.
        Up = "up", "vers le haut";
        /// After the item below it.
        Down = "down", "vers le bas";
        /// Under the item above it.
        Indent = "indent", "vers la droite";
        /// Out of the item it stands under.
        Outdent = "outdent", "vers la gauche";
    }
}

/// An item moves by one step.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct MoveItem {
    /// The item.
    pub id: ItemId,
    /// Where.
    pub direction: Direction,
}

/// An item is put at a place.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct PlaceItem {
    /// The item.
    pub id: ItemId,
    /// Under which item; none for a main item.
    #[serde(default)]
    pub parent_id: Option<ItemId>,
    /// After which sibling; none for the first place.
    #[serde(default)]
    pub after: Option<ItemId>,
}

/// How deep an outline may go: 1, 1.1, 1.1.1.
const DEEPEST: usize = 3;

/// Moves an item one step; refused at the edge.
pub fn move_item(tx: &mut Tx<'_>, args: MoveItem) -> Result<AgendaItem> {
    let (facts, item) = sitting_of(tx, args.id)?;
    let siblings: Vec<&AgendaItem> =
        facts.items.iter().filter(|other| other.parent_id == item.parent_id).collect();
    let place = siblings.iter().position(|other| other.id == item.id).unwrap_or(0);
    let edge = || {
        Refusal::rule(format!("Ce point ne peut pas aller plus loin {}.", args.direction.label()))
    };
    let (parent_id, after) = match args.direction {
        Direction::Up => {
            if place == 0 {
                return Err(edge().into());
            }
            (item.parent_id, place.checked_sub(2).map(|above| siblings[above].id))
        }
        Direction::Down => (item.parent_id, Some(siblings.get(place + 1).ok_or_else(edge)?.id)),
        Direction::Indent => {
            let above = place.checked_sub(1).map(|above| siblings[above]).ok_or_else(edge)?;
            let last = facts.items.iter().rfind(|other| other.parent_id == Some(above.id));
            (Some(above.id), last.map(|last| last.id))
        }
        Direction::Outdent => {
            let parent = known(&facts, item.parent_id.ok_or_else(edge)?)?;
            (parent.parent_id, Some(parent.id))
        }
    };
    put(tx, &facts, item, parent_id, after)
}

/// Puts an item at a place.
pub fn place(tx: &mut Tx<'_>, args: PlaceItem) -> Result<AgendaItem> {
    let (facts, item) = sitting_of(tx, args.id)?;
    put(tx, &facts, item, args.parent_id, args.after.filter(|after| *after != args.id))
}

fn put(
    tx: &mut Tx<'_>,
    facts: &Facts,
    mut item: AgendaItem,
    parent_id: Option<ItemId>,
    after: Option<ItemId>,
) -> Result<AgendaItem> {
    check_editable(facts)?;
    let mut above = parent_id;
    let mut depth = 1;
    while let Some(id) = above {
        if id == item.id {
            return Err(Refusal::rule("Un point ne peut pas se placer sous lui-même.").into());
        }
        above = known(facts, id)?.parent_id;
        depth += 1;
    }
    if depth + height(facts, item.id) > DEEPEST {
        return Err(Refusal::rule("L’ordre du jour compte au plus trois niveaux.").into());
    }
    let before = number_of(facts, item.id);
    item.parent_id = parent_id;
    item.position = position_after(tx, facts, parent_id, after)?;
    tx.update(&item)?;
    tx.about("agenda_item", item.id);
    let number = number_of(&load(tx.db(), item.meeting_id)?, item.id);
    tx.tell(format!("Point {before} déplacé en {number} : {}", item.title));
    Ok(item)
}

/// How many levels stand under an item.
fn height(facts: &Facts, id: ItemId) -> usize {
    facts
        .items
        .iter()
        .filter(|child| child.parent_id == Some(id))
        .map(|child| 1 + height(facts, child.id))
        .max()
        .unwrap_or(0)
}

/// A position after a sibling; first among them when none is named.
///
/// Positions lie between those of the neighbours, so that one move changes one row; when two
/// neighbours come too close for that, the siblings are spread out again.
pub(super) fn position_after(
    tx: &Tx<'_>,
    facts: &Facts,
    parent_id: Option<ItemId>,
    after: Option<ItemId>,
) -> Result<f64> {
    let siblings: Vec<&AgendaItem> =
        facts.items.iter().filter(|item| item.parent_id == parent_id).collect();
    let place = match after {
        Some(id) => siblings
            .iter()
            .position(|item| item.id == id)
            .map(|index| index + 1)
            .unwrap_or(siblings.len()),
        None => 0,
    };
    let low = place.checked_sub(1).map(|index| siblings[index].position);
    let high = siblings.get(place).map(|item| item.position);
    match (low, high) {
        (None, None) => Ok(1.0),
        (Some(low), None) => Ok(low + 1.0),
        (None, Some(high)) => Ok(high - 1.0),
        (Some(low), Some(high)) if high - low > 1e-6 => Ok((low + high) / 2.0),
        _ => {
            for (index, item) in siblings.iter().enumerate() {
                let position = index as f64 + if index < place { 0.0 } else { 1.0 };
                tx.update(&AgendaItem { position, ..(*item).clone() })?;
            }
            Ok(place as f64)
        }
    }
}
