//! Going through the agenda in the sitting.

use serde::{Deserialize, Serialize};

use super::{check_editable, number_of, sitting_of};
use crate::clock::{Instant, LocalTime};
use crate::ids::ItemId;
use crate::meetings::{AgendaItem, Facts, ItemState};
use crate::register::{Refusal, Result, Tx};
use crate::text;

/// An item at an hour.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ItemAt {
    /// The item.
    pub id: ItemId,
    /// When; now if left out.
    #[serde(default)]
    pub at: Option<LocalTime>,
}

/// An item is put off.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct PostponeItem {
    /// The item.
    pub id: ItemId,
    /// Why.
    #[serde(default)]
    pub reason: Option<String>,
}

/// Begins an item: it becomes the current one, the one before it is finished.
pub fn start(tx: &mut Tx<'_>, args: ItemAt) -> Result<AgendaItem> {
    let (facts, mut item) = sitting_of(tx, args.id)?;
    check_editable(&facts)?;
    let at = hour(tx, &facts, args.at)?;
    for current in facts
        .items
        .iter()
        .filter(|other| other.state() == ItemState::Current && other.id != item.id)
    {
        // A parent stays open while its sub-items are treated.
        if is_above(&facts, current.id, &item) {
            continue;
        }
        let ended = at.max(current.started_at.unwrap_or(at));
        tx.update(&AgendaItem { ended_at: Some(ended), ..current.clone() })?;
    }
    item.started_at =
        Some(item.started_at.filter(|started| *started <= at && args.at.is_none()).unwrap_or(at));
    item.ended_at = None;
    item.postponed = false;
    item.postponed_reason = None;
    tx.update(&item)?;
    tx.about("agenda_item", item.id);
    tx.tell(format!("Point {} abordé : {}", number_of(&facts, item.id), item.title));
    Ok(item)
}

fn is_above(facts: &Facts, id: ItemId, item: &AgendaItem) -> bool {
    let mut above = item.parent_id;
    while let Some(parent) = above {
        if parent == id {
            return true;
        }
        above = facts.item(parent).and_then(|item| item.parent_id);
    }
    false
}

/// Finishes an item.
pub fn finish(tx: &mut Tx<'_>, args: ItemAt) -> Result<AgendaItem> {
    let (facts, mut item) = sitting_of(tx, args.id)?;
    check_editable(&facts)?;
    let at = hour(tx, &facts, args.at)?;
    let started = item.started_at.unwrap_or(at);
    if at < started {
        return Err(Refusal::invalid("at", "Ce point finirait avant d’avoir commencé.").into());
    }
    item.started_at = Some(started);
    item.ended_at = Some(at);
    tx.update(&item)?;
    tx.about("agenda_item", item.id);
    tx.tell(format!("Point {} traité : {}", number_of(&facts, item.id), item.title));
    Ok(item)
}

/// Puts an item off: it will be proposed for the next sitting.
pub fn postpone(tx: &mut Tx<'_>, args: PostponeItem) -> Result<AgendaItem> {
    let (facts, mut item) = sitting_of(tx, args.id)?;
    check_editable(&facts)?;
    if facts.votes.iter().any(|vote| vote.item_id == item.id) {
        return Err(Refusal::rule(
            "Ce point a déjà donné lieu à un scrutin : il ne peut plus être reporté.",
        )
        .into());
    }
    item.postponed = true;
    item.postponed_reason = text::optional("reason", args.reason)?;
    item.ended_at = None;
    item.started_at = None;
    tx.update(&item)?;
    tx.about("agenda_item", item.id);
    tx.tell(format!("Point {} reporté : {}", number_of(&facts, item.id), item.title));
    Ok(item)
}

/// The hour given, or now; refused before the opening or after the closing.
fn hour(tx: &Tx<'_>, facts: &Facts, at: Option<LocalTime>) -> Result<Instant> {
    let Some(opened) = facts.meeting.opened_at else {
        return Err(Refusal::rule("La séance n’est pas ouverte.")
            .hint("Ouvrez-la d’abord.")
            .into());
    };
    let at = match (at, facts.meeting.closed_at) {
        (Some(at), _) => facts.instant(at),
        (None, Some(closed)) => closed,
        (None, None) => tx.now().max(opened),
    };
    if !facts.is_near(at) {
        return Err(facts.far(at).into());
    }
    if at < opened {
        return Err(Refusal::invalid("at", "Cette heure précède l’ouverture de la séance.").into());
    }
    if facts.meeting.closed_at.is_some_and(|closed| at > closed) {
        return Err(Refusal::invalid("at", "Cette heure suit la levée de la séance.").into());
    }
    Ok(at)
}
