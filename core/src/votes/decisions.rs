//! Decisions: what the committee decided, who carries it out, by when.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Decision, Vote};
use crate::ids::{DecisionId, ItemId, VoteId};
use crate::meetings::{AgendaItem, Facts};
use crate::register::{self, Change, Refusal, Result, Tx};
use crate::richtext::typography::typeset;
use crate::{patch, text};

/// A decision to record.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct AddDecision {
    /// The item.
    pub item_id: ItemId,
    /// What was decided.
    pub text: String,
    /// The vote that took it.
    #[serde(default)]
    pub vote_id: Option<VoteId>,
    /// Who carries it out.
    #[serde(default)]
    pub owner: Option<String>,
    /// By when.
    #[serde(default)]
    pub due_on: Option<NaiveDate>,
}

patch! {
    /// What changes in a decision.
    pub struct UpdateDecision(DecisionId) {
        /// What was decided.
        text: String,
        /// The vote that took it.
        vote_id: Option<VoteId>,
        /// Who carries it out.
        owner: Option<String>,
        /// By when.
        due_on: Option<NaiveDate>,
    }
}

/// A decision as it is shown.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct DecisionView {
    /// The decision.
    pub id: DecisionId,
    /// The item.
    pub item_id: ItemId,
    /// The vote that took it.
    pub vote_id: Option<VoteId>,
    /// Its number in the sitting.
    #[ts(type = "number")]
    pub number: i64,
    /// What was decided.
    pub text: String,
    /// Who carries it out.
    pub owner: Option<String>,
    /// By when.
    pub due_on: Option<NaiveDate>,
}

impl From<Decision> for DecisionView {
    fn from(decision: Decision) -> Self {
        Self {
            id: decision.id,
            item_id: decision.item_id,
            vote_id: decision.vote_id,
            number: decision.number,
            text: typeset(&decision.text),
            owner: decision.owner,
            due_on: decision.due_on,
        }
    }
}

/// Records a decision.
pub fn add(tx: &mut Tx<'_>, args: AddDecision) -> Result<Decision> {
    let item: AgendaItem = register::get(tx.db(), args.item_id)?;
    let facts = crate::meetings::load(tx.db(), item.meeting_id)?;
    check_open(&facts)?;
    check_vote(tx, &item, args.vote_id)?;
    let number = register::number(
        tx.db(),
        "SELECT coalesce(max(number), 0) FROM decisions WHERE meeting_id = ?1",
        &[&item.meeting_id],
    )? + 1;
    let decision = Decision {
        id: DecisionId::new(),
        meeting_id: item.meeting_id,
        item_id: item.id,
        vote_id: args.vote_id,
        number,
        text: text::required("text", "Le texte de la décision", &args.text)?,
        owner: text::optional("owner", args.owner)?,
        due_on: due(args.due_on)?,
    };
    tx.insert(&decision)?;
    tx.about("decision", decision.id);
    tx.tell(format!("Décision n° {number} : {}", decision.text));
    Ok(decision)
}

/// Corrects a decision.
pub fn update(tx: &mut Tx<'_>, args: UpdateDecision) -> Result<Decision> {
    let mut decision: Decision = register::get(tx.db(), args.id)?;
    let item: AgendaItem = register::get(tx.db(), decision.item_id)?;
    if let Change::Set(vote) = args.vote_id {
        check_vote(tx, &item, vote)?;
    }
    args.text
        .check(|value| text::required("text", "Le texte de la décision", &value))?
        .apply(&mut decision.text);
    args.vote_id.apply(&mut decision.vote_id);
    args.owner.check(|value| text::optional("owner", value))?.apply(&mut decision.owner);
    args.due_on.check(due)?.apply(&mut decision.due_on);
    tx.update(&decision)?;
    tx.about("decision", decision.id);
    tx.tell(format!("Décision n° {} modifiée", decision.number));
    Ok(decision)
}

/// Removes a decision.
pub fn remove(tx: &mut Tx<'_>, id: DecisionId) -> Result<()> {
    let decision: Decision = register::get(tx.db(), id)?;
    tx.delete::<Decision>(id)?;
    tx.about("agenda_item", decision.item_id);
    tx.tell(format!("Décision n° {} retirée : {}", decision.number, decision.text));
    Ok(())
}

/// Refuses to record what a sitting decided before it was opened.
pub(super) fn check_open(facts: &Facts) -> Result<()> {
    if facts.meeting.state.is_frozen() {
        return Err(register::frozen_refusal().into());
    }
    if facts.meeting.opened_at.is_none() {
        return Err(Refusal::rule("La séance n’est pas ouverte : elle n’a encore rien décidé.")
            .hint("Ouvrez-la d’abord.")
            .into());
    }
    Ok(())
}

pub(super) fn check_vote(tx: &Tx<'_>, item: &AgendaItem, vote: Option<VoteId>) -> Result<()> {
    let Some(id) = vote else { return Ok(()) };
    let vote: Vote = register::get(tx.db(), id)?;
    if vote.item_id != item.id {
        return Err(Refusal::invalid("vote_id", "Ce scrutin porte sur un autre point.").into());
    }
    Ok(())
}

fn due(day: Option<NaiveDate>) -> Result<Option<NaiveDate>> {
    match day {
        Some(day) if !crate::clock::plausible(day) => {
            Err(Refusal::invalid("due_on", "Cette échéance est hors du calendrier d’une instance.")
                .into())
        }
        other => Ok(other),
    }
}
