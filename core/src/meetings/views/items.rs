//! Agenda items as they are shown.

use rusqlite::Connection;
use serde::Serialize;

use crate::clock::{Instant, LocalTime};
use crate::ids::{ItemId, MandateId, MeetingId, RecusalId};
use crate::meetings::outline::Line;
use crate::meetings::{
    AgendaItem, Facts, Finding, HearingView, ItemKind, ItemState, Meeting, Recusal, findings,
    hearing_view, load, outline,
};
use crate::register::{self, Refusal, Result};
use crate::richtext::typography::typeset;
use crate::votes::decisions::DecisionView;
use crate::votes::dissents::{DissentView, dissent_view};
use crate::votes::{VoteView, vote_view};

/// An agenda item.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct AgendaItemView {
    /// The item.
    pub id: ItemId,
    /// The item it belongs under.
    pub parent_id: Option<ItemId>,
    /// Its place in the order of reading, from 0.
    pub position: usize,
    /// "3.1".
    pub number: String,
    /// 0 for a main item.
    pub depth: usize,
    /// Title, with French typography.
    pub title: String,
    /// Title as it was typed, for the field where it is.
    pub typed_title: String,
    /// What it is for.
    pub kind: ItemKind,
    /// What it is for, in French.
    pub kind_label: String,
    /// Planned minutes.
    pub duration: Option<u32>,
    /// Planned minutes, those of its sub-items for a parent.
    pub total_duration: u32,
    /// When it begins: planned, foreseen, or as it happened.
    pub starts_at: Option<LocalTime>,
    /// Who reports, a member.
    pub rapporteur_id: Option<MandateId>,
    /// Who reports, by name.
    pub rapporteur: Option<String>,
    /// Notes for the president.
    pub notes: Option<String>,
    /// Where it stands.
    pub state: ItemState,
    /// When it was begun.
    pub started_at: Option<LocalTime>,
    /// When it was finished.
    pub ended_at: Option<LocalTime>,
    /// Minutes spent on it so far.
    #[ts(type = "number | null")]
    pub spent: Option<i64>,
    /// Minutes spent more (or less) than planned.
    #[ts(type = "number | null")]
    pub delay: Option<i64>,
    /// Whether it was added once the members were convened.
    pub added_after_convocation: bool,
    /// "séance n° 2026-08", for an item carried over.
    pub carried_from: Option<String>,
    /// Why it was put off.
    pub postponed_reason: Option<String>,
    /// The sitting whose minutes it approves.
    pub approves_meeting_id: Option<MeetingId>,
    /// Its votes.
    pub votes: Vec<VoteView>,
    /// Its decisions.
    pub decisions: Vec<DecisionView>,
    /// Its dissents.
    pub dissents: Vec<DissentView>,
    /// Its recusals.
    pub recusals: Vec<RecusalView>,
    /// Outsiders heard on it.
    pub hearings: Vec<HearingView>,
    /// The members who had it added.
    pub requested_by: Option<String>,
    /// The day the committee was asked for its opinion.
    pub referred_on: Option<chrono::NaiveDate>,
    /// The authority that asked.
    pub referred_by: Option<String>,
    /// Within how many days, when the authority set a term of its own.
    pub referral_days: Option<u32>,
    /// The last day of the term, counted from the referral.
    pub referral_ends_on: Option<chrono::NaiveDate>,
    /// The day the avis was sent.
    pub transmitted_on: Option<chrono::NaiveDate>,
    /// To whom.
    pub transmitted_to: Option<String>,
    /// Whether minutes were written under it.
    pub has_minutes: bool,
    /// What the rules have to say.
    pub findings: Vec<Finding>,
}

/// A recusal.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct RecusalView {
    /// The recusal.
    pub id: RecusalId,
    /// The item.
    pub item_id: ItemId,
    /// The member.
    pub mandate_id: MandateId,
    /// The name.
    pub name: String,
    /// From.
    pub left_at: LocalTime,
    /// To.
    pub returned_at: Option<LocalTime>,
    /// Why.
    pub reason: Option<String>,
}

/// Something that an earlier sitting leaves.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct CarriedItem {
    /// The sitting it comes from.
    pub meeting_id: MeetingId,
    /// The item it comes from; none for the approval of that sitting's minutes.
    pub item_id: Option<ItemId>,
    /// Title.
    pub title: String,
    /// What it is for.
    pub kind: ItemKind,
    /// Planned minutes.
    pub duration: Option<u32>,
    /// "Reporté de la séance n° 2026-08".
    pub origin: String,
}

/// The agenda as it is shown.
pub(super) fn views(
    db: &Connection,
    facts: &Facts,
    lines: &[Line],
    now: Instant,
) -> Result<Vec<AgendaItemView>> {
    (0..facts.items.len()).map(|index| view(db, facts, &lines[index], index, now)).collect()
}

/// The agenda as it is shown, with its hours.
pub fn agenda_views(db: &Connection, facts: &Facts, now: Instant) -> Result<Vec<AgendaItemView>> {
    views(db, facts, &lines(facts, now), now)
}

/// One item as it is shown.
pub fn item_view(db: &Connection, id: ItemId, now: Instant) -> Result<AgendaItemView> {
    let item: AgendaItem = register::get(db, id)?;
    let facts = load(db, item.meeting_id)?;
    let lines = lines(&facts, now);
    let index = facts
        .items
        .iter()
        .position(|item| item.id == id)
        .ok_or_else(|| Refusal::not_found("Ce point de l’ordre du jour"))?;
    view(db, &facts, &lines[index], index, now)
}

pub(super) fn lines(facts: &Facts, now: Instant) -> Vec<Line> {
    outline::lines(
        &facts.items,
        facts.meeting.starts_at,
        facts.meeting.opened_at,
        facts.shown_at(now),
    )
}

fn view(
    db: &Connection,
    facts: &Facts,
    line: &Line,
    index: usize,
    now: Instant,
) -> Result<AgendaItemView> {
    let item = &facts.items[index];
    let of_item = item.id;
    let spent = item.started_at.map(|started| {
        let until = item.ended_at.unwrap_or_else(|| facts.shown_at(now));
        (until - started).num_minutes().max(0)
    });
    let local = |at: Option<Instant>| at.map(|at| facts.local(at));
    Ok(AgendaItemView {
        id: item.id,
        parent_id: item.parent_id,
        position: index,
        number: line.number.clone(),
        depth: line.depth,
        title: typeset(&item.title),
        typed_title: item.title.clone(),
        kind: item.kind,
        kind_label: item.kind.label().into(),
        duration: item.duration,
        total_duration: line.total,
        starts_at: (!item.postponed).then(|| facts.local(line.starts_at)),
        rapporteur_id: item.rapporteur_id,
        rapporteur: item.rapporteur_id.map(|id| facts.name(id)).or_else(|| item.rapporteur.clone()),
        notes: item.notes.clone(),
        state: item.state(),
        started_at: local(item.started_at),
        ended_at: local(item.ended_at),
        spent,
        delay: spent.zip(item.duration).map(|(spent, planned)| spent - i64::from(planned)),
        added_after_convocation: item.added_after_convocation,
        carried_from: carried_from(db, item)?,
        postponed_reason: item.postponed_reason.clone(),
        approves_meeting_id: item.approves_meeting_id,
        votes: facts
            .votes
            .iter()
            .filter(|vote| vote.item_id == of_item)
            .map(|vote| vote_view(facts, vote))
            .collect(),
        decisions: facts
            .decisions
            .iter()
            .filter(|row| row.item_id == of_item)
            .cloned()
            .map(Into::into)
            .collect(),
        dissents: facts
            .dissents
            .iter()
            .filter(|row| row.item_id == of_item)
            .map(|row| dissent_view(facts, row))
            .collect(),
        recusals: facts
            .recusals
            .iter()
            .filter(|row| row.item_id == of_item)
            .map(|row| recusal_view(facts, row))
            .collect(),
        hearings: facts
            .hearings
            .iter()
            .filter(|row| row.item_id == of_item)
            .map(|row| hearing_view(facts, row))
            .collect(),
        requested_by: item.requested_by.clone(),
        referred_on: item.referred_on,
        referred_by: item.referred_by.clone(),
        referral_days: item.referral_days,
        referral_ends_on: findings::referral_term(facts, item).map(|(last, _)| last),
        transmitted_on: item.transmitted_on,
        transmitted_to: item.transmitted_to.clone(),
        has_minutes: facts.written.contains(&of_item),
        findings: findings::of_item(facts, index),
    })
}

fn carried_from(db: &Connection, item: &AgendaItem) -> Result<Option<String>> {
    let Some(id) = item.carried_from_item else { return Ok(None) };
    let Some(source) = register::find::<AgendaItem>(db, id)? else { return Ok(None) };
    let meeting: Meeting = register::get(db, source.meeting_id)?;
    Ok(Some(format!("séance n°\u{a0}{}", meeting.number)))
}

/// A recusal with its member's name.
pub fn recusal_view(facts: &Facts, recusal: &Recusal) -> RecusalView {
    RecusalView {
        id: recusal.id,
        item_id: recusal.item_id,
        mandate_id: recusal.mandate_id,
        name: facts.name(recusal.mandate_id),
        left_at: facts.local(recusal.left_at),
        returned_at: recusal.returned_at.map(|at| facts.local(at)),
        reason: recusal.reason.clone(),
    }
}
