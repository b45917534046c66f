//! A text under the items of agendas.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::view::{TextSummary, name, summary};
use super::{Text, TextItem};
use crate::ids::{ItemId, TextId, TextItemId};
use crate::meetings::{AgendaItem, Meeting};
use crate::register::{self, Refusal, Result, Tx};

/// A text comes under an item, or no longer.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct LinkItem {
    /// The text.
    pub id: TextId,
    /// The item.
    pub item_id: ItemId,
}

/// Puts a text under an item.
pub fn link_item(tx: &mut Tx<'_>, args: LinkItem) -> Result<TextId> {
    let (written, item) = both(tx, args)?;
    if find(tx.db(), args)?.is_some() {
        return Err(Refusal::rule(format!("{} est déjà sous ce point.", name(&written))).into());
    }
    tx.insert(&TextItem { id: TextItemId::new(), text_id: written.id, item_id: item.id })?;
    tx.about("text", written.id);
    tx.tell(format!("{} inscrit sous « {} »", name(&written), item.title));
    Ok(written.id)
}

/// Takes a text from under an item.
pub fn unlink_item(tx: &mut Tx<'_>, args: LinkItem) -> Result<TextId> {
    let (written, item) = both(tx, args)?;
    let Some(link) = find(tx.db(), args)? else {
        return Err(Refusal::rule(format!("{} n’est pas sous ce point.", name(&written))).into());
    };
    tx.delete::<TextItem>(link.id)?;
    tx.about("text", written.id);
    tx.tell(format!("{} retiré de « {} »", name(&written), item.title));
    Ok(written.id)
}

/// The texts under an item.
pub fn texts_of_item(db: &Connection, item: ItemId) -> Result<Vec<TextSummary>> {
    let links: Vec<TextItem> = register::list_where(db, "item_id", &item, "id")?;
    links.into_iter().map(|link| summary(db, register::get::<Text>(db, link.text_id)?)).collect()
}

fn both(tx: &Tx<'_>, args: LinkItem) -> Result<(Text, AgendaItem)> {
    let written: Text = register::get(tx.db(), args.id)?;
    let item: AgendaItem = register::get(tx.db(), args.item_id)?;
    let sitting: Meeting = register::get(tx.db(), item.meeting_id)?;
    if sitting.state.is_frozen() {
        return Err(register::frozen_refusal().into());
    }
    if sitting.committee_id != written.committee_id
        && Some(sitting.committee_id) != written.group_id
    {
        return Err(Refusal::invalid("item_id", "Ce point est celui d’une autre instance.").into());
    }
    Ok((written, item))
}

fn find(db: &Connection, args: LinkItem) -> Result<Option<TextItem>> {
    let links: Vec<TextItem> = register::list_where(db, "item_id", &args.item_id, "id")?;
    Ok(links.into_iter().find(|link| link.text_id == args.id))
}
