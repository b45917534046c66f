//! The agenda: items added, edited, moved, carried over, and gone through in the sitting.

mod add;
mod carry;
mod edit;
mod place;
mod run;

pub use add::{AddItem, add};
pub use carry::{Carry, carried, carry, dismiss};
pub use edit::{ItemRef, UpdateItem, remove, update};
pub use place::{Direction, MoveItem, PlaceItem, move_item, place};
pub use run::{ItemAt, PostponeItem, finish, postpone, start};

use crate::ids::ItemId;
use crate::meetings::{AgendaItem, Facts, load};
use crate::register::{self, Refusal, Result, Tx};

/// The most items an agenda may have; beyond, something went wrong.
const MOST_ITEMS: usize = 1_000;

/// The longest item, in minutes: two days.
const LONGEST_ITEM: u32 = 2 * 24 * 60;

/// The sitting of an item, and where the item stands in it.
fn sitting_of(tx: &Tx<'_>, id: ItemId) -> Result<(Facts, AgendaItem)> {
    let item: AgendaItem = register::get(tx.db(), id)?;
    Ok((load(tx.db(), item.meeting_id)?, item))
}

/// Refuses to touch the agenda of a sitting that is over or will not be held.
fn check_editable(facts: &Facts) -> Result<()> {
    let state = facts.meeting.state;
    if state.is_frozen() {
        return Err(register::frozen_refusal().into());
    }
    if state.is_off() {
        return Err(Refusal::rule(format!(
            "Cette séance est {} : son ordre du jour ne change plus.",
            state.label()
        ))
        .into());
    }
    Ok(())
}

fn duration(value: Option<u32>) -> Result<Option<u32>> {
    match value {
        Some(minutes) if minutes > LONGEST_ITEM => Err(Refusal::invalid(
            "duration",
            format!("Un point dure au plus 48 heures ; {minutes} minutes n’y sont pas."),
        )
        .into()),
        other => Ok(other.filter(|minutes| *minutes > 0)),
    }
}

/// The number of an item in the agenda, "3.1".
pub(super) fn number_of(facts: &Facts, id: ItemId) -> String {
    let lines =
        super::outline::lines(&facts.items, facts.meeting.starts_at, None, facts.meeting.starts_at);
    facts
        .items
        .iter()
        .position(|item| item.id == id)
        .map_or_else(String::new, |index| lines[index].number.clone())
}
