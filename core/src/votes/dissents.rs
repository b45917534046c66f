//! Dissents: a member asks that his disagreement be recorded (R133-13).

use serde::{Deserialize, Serialize};

use super::Dissent;
use super::decisions::{check_open, check_vote};
use crate::ids::{DissentId, ItemId, MandateId, VoteId};
use crate::meetings::{AgendaItem, Facts, load};
use crate::register::{self, Refusal, Result, Tx};
use crate::richtext::typography::typeset;
use crate::text;

/// A dissent to record.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct AddDissent {
    /// The item.
    pub item_id: ItemId,
    /// Whose.
    pub mandate_id: MandateId,
    /// In which words.
    pub text: String,
    /// The vote it disagrees with.
    #[serde(default)]
    pub vote_id: Option<VoteId>,
}

/// The words of a dissent change.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct UpdateDissent {
    /// The dissent.
    pub id: DissentId,
    /// Its words.
    pub text: String,
}

/// A dissent as it is shown.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct DissentView {
    /// The dissent.
    pub id: DissentId,
    /// The item.
    pub item_id: ItemId,
    /// The vote.
    pub vote_id: Option<VoteId>,
    /// Whose.
    pub mandate_id: MandateId,
    /// The name.
    pub name: String,
    /// The words.
    pub text: String,
}

/// A dissent with its author's name.
pub fn dissent_view(facts: &Facts, dissent: &Dissent) -> DissentView {
    DissentView {
        id: dissent.id,
        item_id: dissent.item_id,
        vote_id: dissent.vote_id,
        mandate_id: dissent.mandate_id,
        name: facts.name(dissent.mandate_id),
        text: typeset(&dissent.text),
    }
}

/// Records a dissent.
pub fn add(tx: &mut Tx<'_>, args: AddDissent) -> Result<Dissent> {
    let item: AgendaItem = register::get(tx.db(), args.item_id)?;
    let facts = load(tx.db(), item.meeting_id)?;
    check_open(&facts)?;
    check_vote(tx, &item, args.vote_id)?;
    if facts.member(args.mandate_id).is_none() {
        return Err(Refusal::invalid(
            "mandate_id",
            "Cette personne n’est pas membre de l’instance à cette date.",
        )
        .into());
    }
    let dissent = Dissent {
        id: DissentId::new(),
        meeting_id: item.meeting_id,
        item_id: item.id,
        vote_id: args.vote_id,
        mandate_id: args.mandate_id,
        text: text::required("text", "Le texte de l’opinion divergente", &args.text)?,
    };
    tx.insert(&dissent)?;
    tx.about("agenda_item", item.id);
    tx.tell(format!("Opinion divergente de {}", facts.name(dissent.mandate_id)));
    Ok(dissent)
}

/// Changes the words of a dissent.
pub fn update(tx: &mut Tx<'_>, args: UpdateDissent) -> Result<Dissent> {
    let mut dissent: Dissent = register::get(tx.db(), args.id)?;
    dissent.text = text::required("text", "Le texte de l’opinion divergente", &args.text)?;
    tx.update(&dissent)?;
    tx.about("agenda_item", dissent.item_id);
    tx.tell("Opinion divergente modifiée");
    Ok(dissent)
}

/// Removes a dissent.
pub fn remove(tx: &mut Tx<'_>, id: DissentId) -> Result<()> {
    let dissent: Dissent = register::get(tx.db(), id)?;
    tx.delete::<Dissent>(id)?;
    tx.about("agenda_item", dissent.item_id);
    tx.tell("Opinion divergente retirée");
    Ok(())
}
