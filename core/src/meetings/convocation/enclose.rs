//! Documents that go with a convocation.

use serde::{Deserialize, Serialize};

use super::Enclosure;
use super::convene::past;
use super::dispatch::editable;
use crate::clock::LocalTime;
use crate::ids::{EnclosureId, ItemId, MeetingId};
use crate::meetings::Facts;
use crate::register::{self, Change, Refusal, Result, Tx};
use crate::{patch, text};

/// The most pages one document may have: a slip of the keyboard beyond.
const MOST_PAGES: u32 = 20_000;

/// A document goes with the convocation.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct Enclose {
    /// The sitting.
    pub meeting_id: MeetingId,
    /// What it is.
    pub title: String,
    /// The item it belongs to.
    #[serde(default)]
    pub item_id: Option<ItemId>,
    /// How many pages; none as long as it is awaited.
    #[serde(default)]
    pub pages: Option<u32>,
}

patch! {
    /// What changes in a document.
    pub struct UpdateEnclosure(EnclosureId) {
        /// What it is.
        title: String,
        /// The item it belongs to.
        item_id: Option<ItemId>,
        /// How many pages.
        pages: Option<u32>,
        /// When it was sent.
        sent_at: Option<LocalTime>,
    }
}

/// Adds a document.
pub fn enclose(tx: &mut Tx<'_>, args: Enclose) -> Result<MeetingId> {
    let facts = editable(tx, args.meeting_id)?;
    let enclosure = Enclosure {
        id: EnclosureId::new(),
        meeting_id: args.meeting_id,
        item_id: item(&facts, args.item_id)?,
        title: text::required("title", "L’intitulé de la pièce", &args.title)?,
        pages: pages(args.pages)?,
        sent_at: None,
    };
    tx.insert(&enclosure)?;
    tx.about("meeting", facts.meeting.id);
    tx.tell(format!("Pièce jointe ajoutée : {}", enclosure.title));
    Ok(facts.meeting.id)
}

/// Corrects a document.
pub fn update_enclosure(tx: &mut Tx<'_>, args: UpdateEnclosure) -> Result<MeetingId> {
    let mut enclosure: Enclosure = register::get(tx.db(), args.id)?;
    let facts = editable(tx, enclosure.meeting_id)?;
    args.title
        .check(|title| text::required("title", "L’intitulé de la pièce", &title))?
        .apply(&mut enclosure.title);
    args.item_id.check(|id| item(&facts, id))?.apply(&mut enclosure.item_id);
    args.pages.check(pages)?.apply(&mut enclosure.pages);
    if let Change::Set(at) = args.sent_at {
        enclosure.sent_at =
            at.map(|at| past(tx, &facts, "sent_at", Some(at), "L’envoi")).transpose()?;
    }
    tx.update(&enclosure)?;
    tx.about("meeting", facts.meeting.id);
    tx.tell(format!("Pièce jointe modifiée : {}", enclosure.title));
    Ok(facts.meeting.id)
}

/// Takes a document away.
pub fn remove_enclosure(tx: &mut Tx<'_>, id: EnclosureId) -> Result<MeetingId> {
    let enclosure: Enclosure = register::get(tx.db(), id)?;
    let facts = editable(tx, enclosure.meeting_id)?;
    tx.delete::<Enclosure>(id)?;
    tx.about("meeting", facts.meeting.id);
    tx.tell(format!("Pièce jointe retirée : {}", enclosure.title));
    Ok(facts.meeting.id)
}

fn item(facts: &Facts, id: Option<ItemId>) -> Result<Option<ItemId>> {
    match id {
        Some(id) if facts.item(id).is_none() => {
            Err(Refusal::invalid("item_id", "Ce point n’est pas à l’ordre du jour.").into())
        }
        other => Ok(other),
    }
}

fn pages(pages: Option<u32>) -> Result<Option<u32>> {
    match pages {
        Some(0) => Err(Refusal::invalid("pages", "Une pièce compte au moins une page.")
            .hint("Laissez vide tant que la pièce est attendue.")
            .into()),
        Some(pages) if pages > MOST_PAGES => {
            Err(Refusal::invalid("pages", format!("Une pièce compte au plus {MOST_PAGES} pages."))
                .into())
        }
        other => Ok(other),
    }
}
