//! The date that a committee's habits suggest for its next sitting.

use chrono::{Datelike, Duration, NaiveTime, Weekday};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::Meeting;
use crate::clock::{Instant, LocalTime};
use crate::committees::Committee;
use crate::ids::CommitteeId;
use crate::register::{self, Result};

/// For which committee.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ProposeDate {
    /// The committee.
    pub committee_id: CommitteeId,
}

/// A proposal, to be corrected at will.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct ProposedDate {
    /// Beginning.
    pub starts_at: LocalTime,
    /// End.
    pub ends_at: Option<LocalTime>,
    /// Where.
    pub place: Option<String>,
}

/// Four weeks after the last sitting planned, same weekday and hour; four weeks from now for a first.
/// Never in the past, never on a Saturday or Sunday.
pub fn propose_date(db: &Connection, args: ProposeDate, now: Instant) -> Result<ProposedDate> {
    let committee: Committee = register::get(db, args.committee_id)?;
    let zone = committee.zone();
    let meetings: Vec<Meeting> =
        register::list_where(db, "committee_id", &committee.id, "starts_at, id")?;
    let today = LocalTime::at(now, zone).date();
    let last = meetings.iter().rfind(|meeting| !meeting.state.is_off());
    let (mut day, hour) = match last {
        Some(meeting) => {
            let local = LocalTime::at(meeting.starts_at, zone).0;
            (local.date() + Duration::weeks(4), local.time())
        }
        None => {
            (today + Duration::weeks(4), NaiveTime::from_hms_opt(14, 30, 0).unwrap_or_default())
        }
    };
    while day <= today {
        day += Duration::weeks(1);
    }
    while matches!(day.weekday(), Weekday::Sat | Weekday::Sun) {
        day += Duration::days(1);
    }
    let hour = committee
        .default_start
        .as_deref()
        .and_then(|start| NaiveTime::parse_from_str(start, "%H:%M").ok())
        .unwrap_or(hour);
    let starts = day.and_time(hour);
    let minutes = committee.default_duration.map(i64::from).or_else(|| {
        last.and_then(|meeting| meeting.ends_at.map(|end| (end - meeting.starts_at).num_minutes()))
    });
    Ok(ProposedDate {
        starts_at: LocalTime(starts),
        ends_at: minutes.map(|minutes| LocalTime(starts + Duration::minutes(minutes))),
        place: committee.default_place.or_else(|| last.and_then(|meeting| meeting.place.clone())),
    })
}
