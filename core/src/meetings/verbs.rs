//! Creating, correcting and removing sittings.

use chrono::Duration;
use serde::{Deserialize, Serialize};

use super::agenda::{self, Carry};
use super::{
    AgendaItem, Attendance, Facts, ItemKind, Meeting, MeetingKind, MeetingMode, MeetingState, load,
    numbering,
};
use crate::clock::{Instant, LocalTime};
use crate::committees::Committee;
use crate::ids::{CommitteeId, MandateId, MeetingId};
use crate::register::{self, Change, Refusal, Result, Tx};
use crate::{patch, text, vocabulary};

vocabulary! {
    /// Whether a new sitting begins with the usual items.
    pub enum UsualItems {
        /// Approval of the last minutes, « questions diverses ».
        Yes = "yes", "oui";
        /// An empty agenda.
        No = "no", "non";
    }
}

/// What a new sitting is.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct CreateMeeting {
    /// The committee.
    pub committee_id: CommitteeId,
    /// Planned beginning.
    pub starts_at: LocalTime,
    /// Planned end; by the committee's usual duration if left out.
    #[serde(default)]
    pub ends_at: Option<LocalTime>,
    /// Ordinary or called for a reason.
    #[serde(default)]
    pub kind: Option<MeetingKind>,
    /// How it is held; mixed if the committee has a usual link, in person otherwise.
    #[serde(default)]
    pub mode: Option<MeetingMode>,
    /// Where; the committee's usual place if left out.
    #[serde(default)]
    pub place: Option<String>,
    /// Link of the video meeting; the committee's usual one if left out.
    #[serde(default)]
    pub video_link: Option<String>,
    /// Whether the agenda begins with the usual items.
    #[serde(default)]
    pub with_usual_items: Option<UsualItems>,
}

patch! {
    /// What changes in a sitting.
    pub struct UpdateMeeting(MeetingId) {
        /// Planned beginning.
        starts_at: LocalTime,
        /// Planned end.
        ends_at: Option<LocalTime>,
        /// Ordinary or called for a reason.
        kind: MeetingKind,
        /// How it is held.
        mode: MeetingMode,
        /// Where.
        place: Option<String>,
        /// Link of the video meeting.
        video_link: Option<String>,
        /// Its number.
        number: String,
        /// Who presides.
        president_id: Option<MandateId>,
        /// Who keeps the minutes.
        secretary_id: Option<MandateId>,
        /// When the next one is announced for.
        next_meeting_at: Option<LocalTime>,
        /// Where.
        next_meeting_place: Option<String>,
        /// Why the delay was shortened.
        urgency_reason: Option<String>,
        /// What the closing formula adds.
        closing_note: Option<String>,
    }
}

/// Adds a sitting in preparation.
pub fn create(tx: &mut Tx<'_>, args: CreateMeeting) -> Result<MeetingId> {
    let committee: Committee = register::get(tx.db(), args.committee_id)?;
    if !args.starts_at.plausible() {
        return Err(Refusal::invalid(
            "starts_at",
            "Cette date est hors du calendrier d’une instance.",
        )
        .into());
    }
    let zone = committee.zone();
    let starts_at = args.starts_at.instant(zone);
    let usual_end =
        committee.default_duration.map(|minutes| starts_at + Duration::minutes(i64::from(minutes)));
    let video_link =
        text::optional("video_link", args.video_link)?.or(committee.default_video_link.clone());
    let usual_mode = if video_link.is_some() { MeetingMode::Mixed } else { MeetingMode::InPerson };
    let meeting = Meeting {
        id: MeetingId::new(),
        committee_id: committee.id,
        number: numbering::next(tx.db(), committee.id, args.starts_at.date())?,
        kind: args.kind.unwrap_or(MeetingKind::Ordinaire),
        mode: args.mode.unwrap_or(usual_mode),
        state: MeetingState::InPreparation,
        starts_at,
        ends_at: end(args.ends_at.map(|end| end.instant(zone)).or(usual_end), starts_at)?,
        place: text::optional("place", args.place)?.or(committee.default_place.clone()),
        video_link,
        convened_at: None,
        convocation_channel: None,
        urgency_reason: None,
        second_convocation_of: None,
        president_id: None,
        secretary_id: None,
        opened_at: None,
        closed_at: None,
        closing_note: None,
        stop_reason: None,
        next_meeting_at: None,
        next_meeting_place: None,
        approved_in: None,
        reservations: None,
        signed_on: None,
        no_quorum_phrase: None,
    };
    tx.insert(&meeting)?;
    if args.with_usual_items == Some(UsualItems::Yes) {
        usual_items(tx, meeting.id)?;
    }
    tx.about("meeting", meeting.id);
    tx.tell(format!(
        "{} créée, {}",
        super::facts::title(&committee, &meeting),
        text::moment(args.starts_at)
    ));
    Ok(meeting.id)
}

/// The approval of the minutes that wait for it, then « questions diverses ».
fn usual_items(tx: &mut Tx<'_>, id: MeetingId) -> Result<()> {
    let facts = load(tx.db(), id)?;
    let proposals = agenda::carried(tx.db(), &facts)?;
    if let Some(proposal) = proposals.iter().rfind(|proposal| proposal.item_id.is_none()) {
        agenda::carry(
            tx,
            Carry { meeting_id: id, from_meeting_id: proposal.meeting_id, from_item_id: None },
        )?;
    }
    tx.insert(&AgendaItem {
        position: 1_000.0,
        duration: Some(10),
        ..AgendaItem::new(id, "Questions diverses", ItemKind::QuestionsDiverses)
    })
}

/// Corrects a sitting.
pub fn update(tx: &mut Tx<'_>, args: UpdateMeeting) -> Result<MeetingId> {
    let facts = load(tx.db(), args.id)?;
    if facts.meeting.state.is_frozen() {
        return Err(register::frozen_refusal().into());
    }
    let mut meeting = facts.meeting.clone();
    if let Change::Set(at) = args.starts_at {
        move_start(&facts, &mut meeting, at)?;
    }
    if let Change::Set(at) = args.ends_at {
        meeting.ends_at = at.map(|at| facts.instant(at));
    }
    meeting.ends_at = end(meeting.ends_at, meeting.starts_at)?;
    args.kind.apply(&mut meeting.kind);
    if facts.exchange.is_some() && !args.mode.is_keep() && args.mode != Change::Set(meeting.mode) {
        return Err(Refusal::invalid(
            "mode",
            "L’échange d’écrits est annoncé aux membres : la séance se tient par écrit.",
        )
        .hint("Annulez cette séance et créez-en une autre, ou annulez l’annonce dans l’historique.")
        .into());
    }
    args.mode.apply(&mut meeting.mode);
    args.place.check(|value| text::optional("place", value))?.apply(&mut meeting.place);
    args.video_link
        .check(|value| text::optional("video_link", value))?
        .apply(&mut meeting.video_link);
    args.number
        .check(|number| numbering::check(tx.db(), meeting.committee_id, meeting.id, &number))?
        .apply(&mut meeting.number);
    args.president_id
        .check(|id| officer(&facts, "president_id", id))?
        .apply(&mut meeting.president_id);
    args.secretary_id
        .check(|id| officer(&facts, "secretary_id", id))?
        .apply(&mut meeting.secretary_id);
    if let Change::Set(at) = args.next_meeting_at {
        meeting.next_meeting_at = at.map(|at| facts.instant(at));
    }
    args.next_meeting_place
        .check(|value| text::optional("next_meeting_place", value))?
        .apply(&mut meeting.next_meeting_place);
    args.urgency_reason
        .check(|value| super::convocation::urgency(&facts, value))?
        .apply(&mut meeting.urgency_reason);
    args.closing_note
        .check(|value| text::optional("closing_note", value))?
        .apply(&mut meeting.closing_note);
    tx.update(&meeting)?;
    tx.about("meeting", meeting.id);
    tx.tell(format!("{} modifiée", super::facts::title(&facts.committee, &meeting)));
    Ok(meeting.id)
}

/// A new date; the length stays.
fn move_start(facts: &Facts, meeting: &mut Meeting, at: LocalTime) -> Result<()> {
    if !at.plausible() {
        return Err(Refusal::invalid(
            "starts_at",
            "Cette date est hors du calendrier d’une instance.",
        )
        .into());
    }
    let starts_at = facts.instant(at);
    if let Some(opened) = meeting.opened_at
        && (opened - starts_at).num_hours().abs() > 48
    {
        return Err(Refusal::invalid(
            "starts_at",
            "La séance s’est tenue un autre jour : sa date prévue ne peut pas s’en éloigner.",
        )
        .into());
    }
    meeting.ends_at = meeting.ends_at.map(|end| starts_at + (end - meeting.starts_at));
    meeting.starts_at = starts_at;
    Ok(())
}

fn end(ends_at: Option<Instant>, starts_at: Instant) -> Result<Option<Instant>> {
    match ends_at {
        Some(end) if end <= starts_at => {
            Err(Refusal::invalid("ends_at", "La fin prévue précède le début.")
                .hint("Corrigez l’une des deux heures.")
                .into())
        }
        Some(end) if end - starts_at > Duration::days(7) => {
            Err(Refusal::invalid("ends_at", "Une séance ne dure pas plus d’une semaine.").into())
        }
        other => Ok(other),
    }
}

fn officer(facts: &Facts, field: &'static str, id: Option<MandateId>) -> Result<Option<MandateId>> {
    match id {
        Some(id) if facts.member(id).is_none() => Err(Refusal::invalid(
            field,
            "Cette personne n’a pas de mandat dans l’instance à la date de la séance.",
        )
        .into()),
        other => Ok(other),
    }
}

/// Removes a sitting in preparation on which nothing depends.
pub fn delete(tx: &mut Tx<'_>, id: MeetingId) -> Result<()> {
    let facts = load(tx.db(), id)?;
    if facts.meeting.state != MeetingState::InPreparation {
        return Err(Refusal::rule(format!(
            "Cette séance est « {} » : elle ne s’efface plus.",
            facts.meeting.state.label()
        ))
        .hint("Reportez-la ou annulez-la : sa trace reste.")
        .into());
    }
    let uses = register::number(tx.db(), include_str!("uses_of_meeting.sql"), &[&id])?;
    if uses > 0 {
        return Err(Refusal::rule(
            "D’autres séances renvoient à celle-ci : elle ne peut pas être effacée.",
        )
        .into());
    }
    let attendances: Vec<Attendance> = register::list_where(tx.db(), "meeting_id", &id, "id")?;
    tx.delete_all(&attendances)?;
    tx.delete_all(&facts.proxies)?;
    tx.delete_all(&facts.recusals)?;
    let dismissals: Vec<super::Dismissal> = register::list_where(tx.db(), "meeting_id", &id, "id")?;
    tx.delete_all(&dismissals)?;
    let blocks: Vec<crate::minutes::BlockRecord> =
        register::list_where(tx.db(), "meeting_id", &id, "id")?;
    tx.delete_all(&blocks)?;
    tx.delete_all(&facts.dispatches)?;
    tx.delete_all(&facts.snapshots)?;
    tx.delete_all(&facts.enclosures)?;
    tx.delete_all(&facts.items)?;
    tx.delete::<Meeting>(id)?;
    tx.about("meeting", id);
    tx.tell(format!("{} effacée", facts.title()));
    Ok(())
}
