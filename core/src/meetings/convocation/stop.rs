//! A sitting put off or cancelled. Those who were convened are told by a notice of its own kind.

use serde::{Deserialize, Serialize};

use super::again::copy_to;
use crate::clock::LocalTime;
use crate::ids::MeetingId;
use crate::meetings::{Meeting, MeetingState, lifecycle};
use crate::register::{Result, Tx};
use crate::text;

/// The sitting is put off.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct Postpone {
    /// The sitting.
    pub id: MeetingId,
    /// To when: a new sitting with the same agenda; none if not known yet.
    #[serde(default)]
    pub starts_at: Option<LocalTime>,
    /// Why.
    #[serde(default)]
    pub reason: Option<String>,
}

/// The sitting is cancelled.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct Cancel {
    /// The sitting.
    pub id: MeetingId,
    /// Why.
    #[serde(default)]
    pub reason: Option<String>,
}

const AHEAD: [MeetingState; 2] = [MeetingState::InPreparation, MeetingState::Convened];

/// Puts the sitting off; with a date, a new sitting takes the agenda over. A second convocation stays one.
pub fn postpone(tx: &mut Tx<'_>, args: Postpone) -> Result<MeetingId> {
    let facts = lifecycle::expect(tx, args.id, &AHEAD, "reporter")?;
    let meeting = Meeting {
        state: MeetingState::Postponed,
        stop_reason: text::optional("reason", args.reason)?,
        ..facts.meeting.clone()
    };
    let second_of = facts.meeting.second_convocation_of;
    let to = args.starts_at.map(|at| copy_to(tx, &facts, at, second_of)).transpose()?;
    lifecycle::save(tx, &facts, &meeting, format!("{} reportée", facts.title()))?;
    Ok(to.unwrap_or(args.id))
}

/// Cancels the sitting.
pub fn cancel(tx: &mut Tx<'_>, args: Cancel) -> Result<MeetingId> {
    let facts = lifecycle::expect(tx, args.id, &AHEAD, "annuler")?;
    let meeting = Meeting {
        state: MeetingState::Cancelled,
        stop_reason: text::optional("reason", args.reason)?,
        ..facts.meeting.clone()
    };
    lifecycle::save(tx, &facts, &meeting, format!("{} annulée", facts.title()))
}
