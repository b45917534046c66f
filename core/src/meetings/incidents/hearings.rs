//! Outsiders heard on an item (R133-6): they are told of in the minutes, and leave before the vote.

use serde::{Deserialize, Serialize};

use super::Hearing;
use crate::clock::LocalTime;
use crate::ids::{HearingId, ItemId};
use crate::meetings::attendance::{hour, writable};
use crate::meetings::{AgendaItem, Facts, load};
use crate::register::{self, Change, Refusal, Result, Tx};
use crate::{patch, text};

/// Somebody from outside is heard.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct AddHearing {
    /// The item.
    pub item_id: ItemId,
    /// Who.
    pub name: String,
    /// In what quality.
    #[serde(default)]
    pub quality: Option<String>,
    /// From when; now if left out.
    #[serde(default)]
    pub entered_at: Option<LocalTime>,
    /// Until when; the end of the item if left out.
    #[serde(default)]
    pub left_at: Option<LocalTime>,
}

patch! {
    /// What is corrected in a hearing.
    pub struct UpdateHearing(HearingId) {
        /// Who.
        name: String,
        /// In what quality.
        quality: Option<String>,
        /// From when.
        entered_at: LocalTime,
        /// Until when.
        left_at: Option<LocalTime>,
    }
}

/// A hearing as it is shown.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct HearingView {
    /// The hearing.
    pub id: HearingId,
    /// The item.
    pub item_id: ItemId,
    /// Who.
    pub name: String,
    /// In what quality.
    pub quality: Option<String>,
    /// From.
    pub entered_at: LocalTime,
    /// To; none until the end of the item.
    pub left_at: Option<LocalTime>,
}

/// A hearing on the committee's clock.
pub fn view(facts: &Facts, hearing: &Hearing) -> HearingView {
    HearingView {
        id: hearing.id,
        item_id: hearing.item_id,
        name: hearing.name.clone(),
        quality: hearing.quality.clone(),
        entered_at: facts.local(hearing.entered_at),
        left_at: hearing.left_at.map(|at| facts.local(at)),
    }
}

/// Records that somebody from outside is heard.
pub fn add(tx: &mut Tx<'_>, args: AddHearing) -> Result<Hearing> {
    let item: AgendaItem = register::get(tx.db(), args.item_id)?;
    let facts = writable(tx, item.meeting_id)?;
    let hearing = Hearing {
        id: HearingId::new(),
        meeting_id: item.meeting_id,
        item_id: item.id,
        name: text::required("name", "Le nom de la personne entendue", &args.name)?,
        quality: text::optional("quality", args.quality)?,
        entered_at: hour(tx, &facts, args.entered_at)?,
        left_at: args.left_at.map(|at| hour(tx, &facts, Some(at))).transpose()?,
    };
    check(&hearing)?;
    tx.insert(&hearing)?;
    tell(tx, &hearing, format!("{} entendu sur « {} »", hearing.name, item.title));
    Ok(hearing)
}

/// Corrects a hearing.
pub fn update(tx: &mut Tx<'_>, args: UpdateHearing) -> Result<Hearing> {
    let mut hearing: Hearing = register::get(tx.db(), args.id)?;
    let facts = writable(tx, hearing.meeting_id)?;
    args.name
        .check(|name| text::required("name", "Le nom de la personne entendue", &name))?
        .apply(&mut hearing.name);
    args.quality.check(|value| text::optional("quality", value))?.apply(&mut hearing.quality);
    if let Change::Set(at) = args.entered_at {
        hearing.entered_at = hour(tx, &facts, Some(at))?;
    }
    if let Change::Set(at) = args.left_at {
        hearing.left_at = at.map(|at| hour(tx, &facts, Some(at))).transpose()?;
    }
    check(&hearing)?;
    tx.update(&hearing)?;
    tell(tx, &hearing, format!("Audition corrigée : {}", hearing.name));
    Ok(hearing)
}

/// Removes a hearing.
pub fn remove(tx: &mut Tx<'_>, id: HearingId) -> Result<()> {
    let hearing: Hearing = register::get(tx.db(), id)?;
    writable(tx, hearing.meeting_id)?;
    tx.delete::<Hearing>(id)?;
    tell(tx, &hearing, format!("Audition retirée : {}", hearing.name));
    Ok(())
}

fn check(hearing: &Hearing) -> Result<()> {
    if hearing.left_at.is_some_and(|to| to < hearing.entered_at) {
        return Err(Refusal::invalid("left_at", "La sortie précéderait l’entrée.").into());
    }
    Ok(())
}

fn tell(tx: &mut Tx<'_>, hearing: &Hearing, sentence: String) {
    tx.about("hearing", hearing.id);
    tx.tell(sentence);
}

/// A hearing just written, as it is shown.
pub fn shown(db: &rusqlite::Connection, hearing: &Hearing) -> Result<HearingView> {
    Ok(view(&load(db, hearing.meeting_id)?, hearing))
}
