//! A sitting in a list.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::quorum::{QuorumView, quorum_now};
use crate::clock::{Instant, LocalTime};
use crate::committees::Committee;
use crate::ids::{CommitteeId, MeetingId};
use crate::meetings::findings::{self, Finding, Severity};
use crate::meetings::{Facts, Meeting, MeetingKind, MeetingMode, MeetingState, load};
use crate::print::phrases;
use crate::register::{self, Result};

/// Which sittings are wanted.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields, default)]
#[ts(optional_fields = nullable)]
pub struct ListMeetings {
    /// Only this committee.
    pub committee_id: Option<CommitteeId>,
    /// Not before this day.
    pub from: Option<NaiveDate>,
    /// Not after this day.
    pub to: Option<NaiveDate>,
    /// Only in this state.
    pub state: Option<MeetingState>,
}

/// A sitting in a list.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct MeetingSummary {
    /// The sitting.
    pub id: MeetingId,
    /// The committee.
    pub committee_id: CommitteeId,
    /// Its name.
    pub committee_name: String,
    /// "2026-09".
    pub number: String,
    /// "Plénière n° 2026-09".
    pub title: String,
    /// Ordinary or called for a reason.
    pub kind: MeetingKind,
    /// How it is held.
    pub mode: MeetingMode,
    /// Where it stands.
    pub state: MeetingState,
    /// Where it stands, in French.
    pub state_label: String,
    /// Planned beginning.
    pub starts_at: LocalTime,
    /// Planned end.
    pub ends_at: Option<LocalTime>,
    /// Where.
    pub place: Option<String>,
    /// When it was opened.
    pub opened_at: Option<LocalTime>,
    /// When it was closed.
    pub closed_at: Option<LocalTime>,
    /// How many items its agenda has.
    pub items: usize,
    /// What it lacks.
    pub lacks: Vec<Finding>,
    /// The quorum.
    pub quorum: Option<QuorumView>,
}

/// The sittings wanted, latest first.
pub fn list(db: &Connection, args: ListMeetings, now: Instant) -> Result<Vec<MeetingSummary>> {
    let mut meetings: Vec<Meeting> = register::list(db, "starts_at DESC, id DESC")?;
    meetings.retain(|meeting| {
        args.committee_id.is_none_or(|id| meeting.committee_id == id)
            && args.state.is_none_or(|state| meeting.state == state)
    });
    let mut out = Vec::new();
    for meeting in meetings {
        let committee: Committee = register::get(db, meeting.committee_id)?;
        let day = LocalTime::at(meeting.starts_at, committee.zone()).date();
        if args.from.is_none_or(|from| from <= day) && args.to.is_none_or(|to| day <= to) {
            out.push(summary_by_id(db, meeting.id, now)?);
        }
    }
    Ok(out)
}

/// One sitting in short.
pub fn summary_by_id(db: &Connection, id: MeetingId, now: Instant) -> Result<MeetingSummary> {
    Ok(summary(&load(db, id)?, now))
}

/// One sitting in short, from its facts.
pub fn summary(facts: &Facts, now: Instant) -> MeetingSummary {
    let meeting = &facts.meeting;
    let mut lacks = findings::of_sitting(facts, now);
    for (index, line) in super::items::lines(facts, now).into_iter().enumerate() {
        let of_item = findings::of_item(facts, index).into_iter();
        lacks.extend(of_item.map(|finding| crate::checks::at_item(finding, &line.number)));
    }
    lacks.retain(|finding| finding.severity != Severity::Info);
    MeetingSummary {
        id: meeting.id,
        committee_id: meeting.committee_id,
        committee_name: facts.committee.name.clone(),
        number: meeting.number.clone(),
        title: facts.title(),
        kind: meeting.kind,
        mode: meeting.mode,
        state: meeting.state,
        state_label: phrases::capitalised(meeting.state.label()),
        starts_at: facts.local(meeting.starts_at),
        ends_at: meeting.ends_at.map(|at| facts.local(at)),
        place: meeting.place.clone(),
        opened_at: meeting.opened_at.map(|at| facts.local(at)),
        closed_at: meeting.closed_at.map(|at| facts.local(at)),
        items: facts.items.len(),
        lacks,
        quorum: Some(quorum_now(facts, now)),
    }
}
