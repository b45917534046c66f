//! Recusals: a member with a personal interest takes no part in an item (R133-12).

use serde::{Deserialize, Serialize};

use super::attendance::{hour, known, writable};
use super::{AgendaItem, Recusal};
use crate::clock::LocalTime;
use crate::ids::{ItemId, MandateId, RecusalId};
use crate::register::{self, Refusal, Result, Tx};
use crate::text;

/// A member leaves an item.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct LeaveItem {
    /// The item.
    pub item_id: ItemId,
    /// The member.
    pub mandate_id: MandateId,
    /// From when; now if left out.
    #[serde(default)]
    pub at: Option<LocalTime>,
    /// Why.
    #[serde(default)]
    pub reason: Option<String>,
}

/// The member comes back.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ReturnToItem {
    /// The recusal.
    pub id: RecusalId,
    /// When; now if left out.
    #[serde(default)]
    pub at: Option<LocalTime>,
}

/// Records that a member leaves an item.
pub fn leave(tx: &mut Tx<'_>, args: LeaveItem) -> Result<Recusal> {
    let item: AgendaItem = register::get(tx.db(), args.item_id)?;
    let facts = writable(tx, item.meeting_id)?;
    let name = known(&facts, args.mandate_id)?;
    let at = hour(tx, &facts, args.at)?;
    let already = facts.recusals.iter().any(|recusal| {
        recusal.item_id == item.id
            && recusal.mandate_id == args.mandate_id
            && recusal.returned_at.is_none_or(|to| at < to)
    });
    if already {
        return Err(Refusal::rule(format!("{name} s’est déjà déporté sur ce point.")).into());
    }
    let recusal = Recusal {
        id: RecusalId::new(),
        meeting_id: item.meeting_id,
        item_id: item.id,
        mandate_id: args.mandate_id,
        left_at: at,
        returned_at: None,
        reason: text::optional("reason", args.reason)?,
    };
    tx.insert(&recusal)?;
    tx.about("agenda_item", item.id);
    tx.tell(format!("Déport de {name} : {}", item.title));
    Ok(recusal)
}

/// Records that the member comes back.
pub fn come_back(tx: &mut Tx<'_>, args: ReturnToItem) -> Result<Recusal> {
    let mut recusal: Recusal = register::get(tx.db(), args.id)?;
    let facts = writable(tx, recusal.meeting_id)?;
    let at = hour(tx, &facts, args.at)?;
    if at < recusal.left_at {
        return Err(Refusal::invalid("at", "Le retour précéderait la sortie.").into());
    }
    recusal.returned_at = Some(at);
    tx.update(&recusal)?;
    tx.about("agenda_item", recusal.item_id);
    tx.tell(format!("Retour de {} après son déport", facts.name(recusal.mandate_id)));
    Ok(recusal)
}

/// Removes a recusal noted by mistake.
pub fn remove(tx: &mut Tx<'_>, id: RecusalId) -> Result<()> {
    let recusal: Recusal = register::get(tx.db(), id)?;
    let facts = writable(tx, recusal.meeting_id)?;
    tx.delete::<Recusal>(id)?;
    tx.about("agenda_item", recusal.item_id);
    tx.tell(format!("Déport retiré : {}", facts.name(recusal.mandate_id)));
    Ok(())
}
