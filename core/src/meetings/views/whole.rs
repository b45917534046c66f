//! A whole sitting as its page shows it.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::items::{self, AgendaItemView, CarriedItem};
use super::members::{self, SittingMember, VoterView};
use super::quorum::{QuorumView, quorum_now, quorum_view};
use super::summary::{MeetingSummary, summary};
use crate::clock::{Instant, LocalTime};
use crate::committees::Committee;
use crate::ids::{ItemId, MandateId, MeetingId, SuspensionId};
use crate::meetings::{
    Facts, Finding, IncidentView, Meeting, MeetingState, agenda, attendance, findings,
    incident_view, load, outline,
};
use crate::register::{self, Result};
use crate::votes::BallotKind;

/// Which sitting is wanted.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ViewMeeting {
    /// The sitting.
    pub id: MeetingId,
    /// As it stood at that time; now (or at its end) if left out.
    #[serde(default)]
    pub at: Option<LocalTime>,
}

/// A suspension.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct SuspensionView {
    /// The row.
    pub id: SuspensionId,
    /// From.
    pub from: LocalTime,
    /// To.
    pub to: Option<LocalTime>,
    /// Why.
    pub reason: Option<String>,
}

/// A step of the sitting's life.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct Move {
    /// Where it leads.
    pub state: MeetingState,
    /// The act, in French.
    pub label: String,
    /// The operation.
    pub operation: String,
    /// Whether it is possible now.
    pub allowed: bool,
    /// Why not.
    pub why_not: Option<String>,
}

/// The sitting that approved the minutes.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct ApprovedIn {
    /// The sitting.
    pub meeting_id: MeetingId,
    /// Its title.
    pub title: String,
    /// Its day.
    pub on: chrono::NaiveDate,
}

/// A whole sitting.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct MeetingView {
    /// In short.
    pub summary: MeetingSummary,
    /// The committee.
    pub committee: Committee,
    /// The committee's wall clock.
    pub now: LocalTime,
    /// Link of the video meeting.
    pub video_link: Option<String>,
    /// When it was convened.
    pub convened_at: Option<LocalTime>,
    /// By what channel.
    pub convocation_channel: Option<String>,
    /// The sitting without quorum that it follows.
    pub second_convocation_of: Option<MeetingId>,
    /// Why the delay was shortened.
    pub urgency_reason: Option<String>,
    /// Why it was put off, cancelled or not held.
    pub stop_reason: Option<String>,
    /// Who presides.
    pub president_id: Option<MandateId>,
    /// Who keeps the minutes.
    pub secretary_id: Option<MandateId>,
    /// Who presides, by name.
    pub president: Option<String>,
    /// Who keeps the minutes, by name.
    pub secretary: Option<String>,
    /// When the next one is announced for.
    pub next_meeting_at: Option<LocalTime>,
    /// Where.
    pub next_meeting_place: Option<String>,
    /// What the closing formula adds.
    pub closing_note: Option<String>,
    /// The sitting that approved the minutes.
    pub approved_in: Option<ApprovedIn>,
    /// Reservations made on approval.
    pub reservations: Option<String>,
    /// The day the minutes were signed.
    pub signed_on: Option<chrono::NaiveDate>,
    /// Suspensions.
    pub suspensions: Vec<SuspensionView>,
    /// Incidents of remote participation.
    pub incidents: Vec<IncidentView>,
    /// The agenda.
    pub items: Vec<AgendaItemView>,
    /// What earlier sittings leave for this one.
    pub carried: Vec<CarriedItem>,
    /// Planned end.
    pub planned_end: Option<LocalTime>,
    /// The end to expect, with the delay so far.
    pub expected_end: Option<LocalTime>,
    /// Minutes behind the agenda (negative: ahead), counted from the actual opening; none before it.
    #[ts(type = "number | null")]
    pub delay: Option<i64>,
    /// How many holders of a seat are expected: those « Tous présents » notes as arrived.
    pub awaited: usize,
    /// The item under way.
    pub current_item_id: Option<ItemId>,
    /// Everybody.
    pub members: Vec<SittingMember>,
    /// Everybody whose vote counts now, on the current item.
    pub voters: Vec<VoterView>,
    /// How votes are usually taken here.
    pub usual_ballot: BallotKind,
    /// The quorum.
    pub quorum: QuorumView,
    /// What the rules have to say of the sitting as a whole.
    pub findings: Vec<Finding>,
    /// The steps of its life that make sense from here.
    pub moves: Vec<Move>,
    /// Whether its minutes are approved.
    pub frozen: bool,
}

/// A whole sitting.
pub fn view(db: &Connection, args: ViewMeeting, now: Instant) -> Result<MeetingView> {
    let facts = load(db, args.id)?;
    let at = args.at.map_or_else(|| facts.shown_at(now), |at| facts.instant(at));
    let current = facts.current_item().map(|item| item.id);
    let count = facts.count(at, current);
    let lines = items::lines(&facts, now);
    let local = |at: Option<Instant>| at.map(|at| facts.local(at));
    let meeting = &facts.meeting;
    let approved_in = meeting.approved_in.map(|id| approved_in(db, &facts, id)).transpose()?;
    Ok(MeetingView {
        summary: summary(&facts, now),
        committee: facts.committee.clone(),
        now: facts.local(now),
        video_link: meeting.video_link.clone(),
        convened_at: local(meeting.convened_at),
        convocation_channel: meeting.convocation_channel.clone(),
        second_convocation_of: meeting.second_convocation_of,
        urgency_reason: meeting.urgency_reason.clone(),
        stop_reason: meeting.stop_reason.clone(),
        president_id: facts.president(),
        secretary_id: facts.secretary(),
        president: facts.president().map(|id| facts.name(id)),
        secretary: facts.secretary().map(|id| facts.name(id)),
        next_meeting_at: local(meeting.next_meeting_at),
        next_meeting_place: meeting.next_meeting_place.clone(),
        closing_note: meeting.closing_note.clone(),
        approved_in,
        reservations: meeting.reservations.clone(),
        signed_on: meeting.signed_on,
        suspensions: facts
            .suspensions
            .iter()
            .map(|row| SuspensionView {
                id: row.id,
                from: facts.local(row.suspended_at),
                to: local(row.resumed_at),
                reason: row.reason.clone(),
            })
            .collect(),
        incidents: facts.incidents.iter().map(|row| incident_view(&facts, row)).collect(),
        items: items::views(db, &facts, &lines, now)?,
        carried: agenda::carried(db, &facts)?,
        planned_end: local(meeting.ends_at),
        expected_end: local(
            meeting.closed_at.or_else(|| outline::expected_end(&facts.items, &lines, now)),
        ),
        delay: meeting.opened_at.and_then(|opened| {
            outline::delay(&facts.items, opened, meeting.closed_at.unwrap_or(now))
        }),
        awaited: attendance::awaited(&facts, at).len(),
        current_item_id: current,
        members: members::views(&facts, &count, at, current),
        voters: members::voter_views(&facts, &count),
        usual_ballot: facts.bylaws.usual_ballot.value,
        quorum: if args.at.is_some() {
            quorum_view(&facts, &count, at)
        } else {
            quorum_now(&facts, now)
        },
        findings: findings::of_sitting(&facts, now),
        moves: moves(db, &facts, now)?
            .into_iter()
            .filter(|step| crate::written::offers(&facts, &step.operation, now))
            .collect(),
        frozen: meeting.state.is_frozen(),
    })
}

fn approved_in(db: &Connection, facts: &Facts, id: MeetingId) -> Result<ApprovedIn> {
    let meeting: Meeting = register::get(db, id)?;
    Ok(ApprovedIn {
        meeting_id: id,
        title: crate::meetings::facts::title(&facts.committee, &meeting),
        on: facts.local(meeting.opened_at.unwrap_or(meeting.starts_at)).date(),
    })
}

fn moves(db: &Connection, facts: &Facts, now: Instant) -> Result<Vec<Move>> {
    use MeetingState::*;
    let step = |state, label: &str, operation: &str, why_not: Option<String>| Move {
        state,
        label: label.into(),
        operation: operation.into(),
        allowed: why_not.is_none(),
        why_not,
    };
    let empty = facts.items.is_empty().then(|| "L’ordre du jour est vide.".to_owned());
    let count = facts.count(now, facts.current_item().map(|item| item.id));
    let reached = count.reached().then(|| "Le quorum est atteint.".to_owned());
    // A sitting of the past can still be recorded, with its hours; one to come cannot be opened yet.
    let far = ((facts.meeting.starts_at - now).num_hours() > 48)
        .then(|| "La séance n’est pas prévue ces jours-ci.".to_owned());
    Ok(match facts.meeting.state {
        InPreparation => vec![
            step(Convened, "Convoquer", "meetings.convene", empty),
            step(Open, "Ouvrir la séance", "meetings.open", far.clone()),
            step(
                NoQuorum,
                "Constater l’absence de quorum",
                "meetings.declare_no_quorum",
                reached.or(far),
            ),
            step(Postponed, "Reporter", "meetings.postpone", None),
            step(Cancelled, "Annuler la séance", "meetings.cancel", None),
        ],
        Convened => vec![
            step(Open, "Ouvrir la séance", "meetings.open", far.clone()),
            step(
                NoQuorum,
                "Constater l’absence de quorum",
                "meetings.declare_no_quorum",
                reached.or(far),
            ),
            step(Postponed, "Reporter", "meetings.postpone", None),
            step(Cancelled, "Annuler la séance", "meetings.cancel", None),
        ],
        Open => vec![
            step(Suspended, "Suspendre", "meetings.suspend", None),
            step(Closed, "Lever la séance", "meetings.close", None),
            step(
                NoQuorum,
                "Constater l’absence de quorum",
                "meetings.declare_no_quorum",
                reached
                    .or_else(|| (!facts.votes.is_empty()).then(|| "Un scrutin a eu lieu.".into())),
            ),
        ],
        Suspended => vec![
            step(Open, "Reprendre", "meetings.resume", None),
            step(Closed, "Lever la séance", "meetings.close", None),
        ],
        Closed => vec![
            step(DraftMinutes, "Rédiger le procès-verbal", "minutes.draft", None),
            step(Open, "Rouvrir la séance", "meetings.reopen", None),
        ],
        DraftMinutes => vec![
            step(
                MinutesInReview,
                "Envoyer en relecture",
                "minutes.review",
                crate::minutes::why_not_review(facts),
            ),
            step(Open, "Rouvrir la séance", "meetings.reopen", None),
        ],
        MinutesInReview => vec![
            step(
                MinutesApproved,
                "Approuver",
                "minutes.approve",
                crate::minutes::why_not_approve(db, facts)?,
            ),
            step(DraftMinutes, "Reprendre la rédaction", "minutes.back_to_draft", None),
        ],
        MinutesApproved => vec![step(MinutesSigned, "Noter la signature", "minutes.sign", None)],
        MinutesSigned => vec![step(Archived, "Archiver", "minutes.archive", None)],
        NoQuorum => {
            vec![step(InPreparation, "Convoquer une seconde fois", "meetings.reconvene", None)]
        }
        Archived | Postponed | Cancelled => Vec::new(),
    })
}
