//! The review round: what members ask to be corrected in minutes sent to them, and what became of it.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::{BlockRecord, Section};
use crate::clock::LocalTime;
use crate::ids::{BlockId, ItemId, MandateId, MeetingId, ObservationId};
use crate::meetings::{Facts, MeetingState, load};
use crate::register::{self, Refusal, Result, Tx};
use crate::richtext::typography::typeset;
use crate::{record, text, vocabulary};

vocabulary! {
    /// What became of an observation.
    pub enum ObservationState {
        /// Nobody has decided.
        Pending = "pending", "à examiner";
        /// The minutes were corrected.
        Accepted = "accepted", "prise en compte";
        /// They were not.
        Declined = "declined", "non retenue";
    }
}

record! {
    /// What a member asks to be corrected.
    pub struct Observation(ObservationId) in "observations" called "Cette observation" {
        /// The sitting.
        meeting_id: MeetingId,
        /// Who asks, if a member.
        mandate_id: Option<MandateId>,
        /// Who, otherwise.
        name: Option<String>,
        /// The part of the minutes.
        section: Section,
        /// The item, in that part.
        item_id: Option<ItemId>,
        /// The paragraph, while it is there.
        block_id: Option<BlockId>,
        /// The words concerned, as they were.
        passage: Option<String>,
        /// When it came.
        received_on: NaiveDate,
        /// What is asked.
        content: String,
        /// What became of it.
        state: ObservationState,
        /// Why, in words.
        answer: Option<String>,
        /// When that was decided.
        decided_on: Option<NaiveDate>,
    }
}

/// A member asks for a correction.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct Observe {
    /// The sitting.
    pub meeting_id: MeetingId,
    /// Who asks, if a member.
    #[serde(default)]
    pub mandate_id: Option<MandateId>,
    /// Who, otherwise.
    #[serde(default)]
    pub name: Option<String>,
    /// The part of the minutes.
    pub section: Section,
    /// The item, in that part.
    #[serde(default)]
    pub item_id: Option<ItemId>,
    /// The paragraph.
    #[serde(default)]
    pub block_id: Option<BlockId>,
    /// The words concerned; those of the paragraph if left out.
    #[serde(default)]
    pub passage: Option<String>,
    /// When it came; today if left out.
    #[serde(default)]
    pub on: Option<NaiveDate>,
    /// What is asked.
    pub content: String,
}

/// What becomes of an observation.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct Answer {
    /// The observation.
    pub id: ObservationId,
    /// What becomes of it.
    pub state: ObservationState,
    /// Why; needed where it is not taken up.
    #[serde(default)]
    pub answer: Option<String>,
}

/// An observation as it is shown.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct ObservationView {
    /// The record.
    #[serde(flatten)]
    #[ts(flatten)]
    pub observation: Observation,
    /// Who asks.
    pub author: String,
    /// « Point 3 », « Ouverture ».
    pub place: String,
    /// What became of it, in French.
    pub state_label: String,
    /// Whether the words concerned have changed since.
    pub passage_changed: bool,
}

/// The observations on the minutes of a sitting, as they came.
pub fn observations(db: &Connection, meeting: MeetingId) -> Result<Vec<ObservationView>> {
    let facts = load(db, meeting)?;
    let all: Vec<Observation> =
        register::list_where(db, "meeting_id", &meeting, "received_on, id")?;
    all.into_iter().map(|one| shown(db, &facts, one)).collect()
}

/// Notes an observation.
pub fn observe(tx: &mut Tx<'_>, args: Observe) -> Result<MeetingId> {
    let facts = in_review(tx, args.meeting_id)?;
    let name = text::optional("name", args.name)?;
    match (args.mandate_id, &name) {
        (Some(mandate), _) if facts.member(mandate).is_none() => {
            return Err(
                Refusal::invalid("mandate_id", "Ce membre n’est pas de cette séance.").into()
            );
        }
        (None, None) => {
            return Err(Refusal::invalid("mandate_id", "Qui fait cette observation ?").into());
        }
        _ => {}
    }
    match (args.section, args.item_id) {
        (Section::Item, Some(item)) if facts.item(item).is_some() => {}
        (Section::Item, _) => {
            return Err(Refusal::not_found("Ce point de l’ordre du jour").into());
        }
        (_, Some(_)) => {
            return Err(
                Refusal::invalid("item_id", "Cette partie ne porte sur aucun point.").into()
            );
        }
        _ => {}
    }
    let block: Option<BlockRecord> =
        args.block_id.map(|id| register::get(tx.db(), id)).transpose()?;
    let passage = match (text::optional("passage", args.passage)?, &block) {
        (Some(passage), _) => Some(passage),
        (None, Some(block)) => Some(block.content.0.plain_text()),
        (None, None) => None,
    };
    let today = LocalTime::at(tx.now(), facts.zone()).date();
    let on = args.on.unwrap_or(today);
    if on < facts.day() {
        return Err(Refusal::invalid("on", "L’observation précéderait la séance.").into());
    }
    let observation = Observation {
        id: ObservationId::new(),
        meeting_id: facts.meeting.id,
        mandate_id: args.mandate_id,
        name,
        section: args.section,
        item_id: args.item_id,
        block_id: args.block_id,
        passage,
        received_on: on,
        content: text::required("content", "L’observation", &args.content)?,
        state: ObservationState::Pending,
        answer: None,
        decided_on: None,
    };
    tx.insert(&observation)?;
    tx.about("meeting", facts.meeting.id);
    tx.tell(format!(
        "Procès-verbal n° {} : observation de {}",
        facts.meeting.number,
        author(&facts, &observation)
    ));
    Ok(facts.meeting.id)
}

/// Notes what became of an observation.
pub fn answer(tx: &mut Tx<'_>, args: Answer) -> Result<MeetingId> {
    let observation: Observation = register::get(tx.db(), args.id)?;
    let facts = in_review(tx, observation.meeting_id)?;
    let answer = text::optional("answer", args.answer)?;
    if args.state == ObservationState::Declined && answer.is_none() {
        return Err(Refusal::invalid("answer", "Pourquoi n’est-elle pas retenue ?")
            .hint("Le membre qui l’a faite doit pouvoir le lire.")
            .into());
    }
    let decided = args.state != ObservationState::Pending;
    let observation = Observation {
        state: args.state,
        answer,
        decided_on: decided.then(|| LocalTime::at(tx.now(), facts.zone()).date()),
        ..observation
    };
    tx.update(&observation)?;
    tx.about("meeting", facts.meeting.id);
    tx.tell(format!(
        "Procès-verbal n° {} : observation de {} {}",
        facts.meeting.number,
        author(&facts, &observation),
        args.state.label()
    ));
    Ok(facts.meeting.id)
}

/// Takes away an observation noted by mistake.
pub fn remove_observation(tx: &mut Tx<'_>, id: ObservationId) -> Result<MeetingId> {
    let observation: Observation = register::get(tx.db(), id)?;
    let facts = in_review(tx, observation.meeting_id)?;
    tx.delete::<Observation>(id)?;
    tx.about("meeting", facts.meeting.id);
    tx.tell(format!(
        "Procès-verbal n° {} : observation de {} retirée",
        facts.meeting.number,
        author(&facts, &observation)
    ));
    Ok(facts.meeting.id)
}

fn in_review(tx: &Tx<'_>, id: MeetingId) -> Result<Facts> {
    let facts = load(tx.db(), id)?;
    match facts.meeting.state {
        MeetingState::MinutesInReview | MeetingState::DraftMinutes => Ok(facts),
        state if state.is_frozen() => Err(register::frozen_refusal().into()),
        state => Err(Refusal::rule(format!(
            "La séance est « {} » : son procès-verbal n’est pas encore en relecture.",
            state.label()
        ))
        .into()),
    }
}

fn shown(db: &Connection, facts: &Facts, observation: Observation) -> Result<ObservationView> {
    let numbers = crate::meetings::outline::numbers(&facts.items);
    let place = match observation.item_id {
        Some(id) => facts
            .items
            .iter()
            .position(|item| item.id == id)
            .and_then(|index| numbers.get(index))
            .map_or_else(|| "Point retiré".into(), |number| format!("Point {number}")),
        None => crate::print::phrases::capitalised(observation.section.label()),
    };
    let block: Option<BlockRecord> =
        observation.block_id.map(|id| register::find(db, id)).transpose()?.flatten();
    let passage_changed = match (&observation.passage, &block) {
        (Some(passage), Some(block)) => !block.content.0.plain_text().contains(passage.as_str()),
        (Some(_), None) => observation.block_id.is_some(),
        (None, _) => false,
    };
    Ok(ObservationView {
        author: author(facts, &observation),
        place: typeset(&place),
        state_label: observation.state.label().to_owned(),
        passage_changed,
        observation,
    })
}

fn author(facts: &Facts, observation: &Observation) -> String {
    match observation.mandate_id {
        Some(id) => facts.name(id),
        None => typeset(observation.name.as_deref().unwrap_or_default()),
    }
}
