//! The delay each member had, and where his convocation stands. Pure functions.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::moved::DayTold;
use super::{Dispatch, DispatchKind, Recipient, Standing};
use crate::bylaws::{ConvocationEvent, Delay, Holds, clauses};
use crate::calendar::{self, Territory};
use crate::clock::Instant;
use crate::ids::MandateId;
use crate::meetings::Facts;
use crate::vocabulary;

vocabulary! {
    /// Where a convocation stands for one recipient.
    pub enum ReceptionState {
        /// Nothing was sent.
        ToSend = "to_send", "à convoquer";
        /// Received (or sent, where sending counts) within the delay.
        InTime = "in_time", "à temps";
        /// Received too late.
        Late = "late", "hors délai";
        /// Received too late, urgency being invoked with its reason.
        Urgent = "urgent", "urgence";
        /// Sent, and nothing shows that it was received.
        Unacknowledged = "unacknowledged", "sans accusé";
        /// It came back.
        Failed = "failed", "échec";
        /// What was sent is for another day.
        Moved = "moved", "à prévenir";
        /// No delay is due to that recipient.
        NoDelay = "no_delay", "sans délai légal";
    }
}

/// The delay of a sitting.
#[derive(Debug, Clone, Copy)]
pub struct Requirement {
    /// The day of the sitting, as planned.
    pub sitting: NaiveDate,
    /// How many days, counted how.
    pub delay: Delay,
    /// From which event.
    pub event: ConvocationEvent,
    /// Whose holidays.
    pub territory: Territory,
    /// The last day on which the event leaves enough days.
    pub deadline: NaiveDate,
}

impl Requirement {
    /// The delay by the rules of the sitting's day.
    pub fn of(facts: &Facts) -> Self {
        let sitting = facts.local(facts.meeting.starts_at).date();
        let delay = facts.bylaws.convocation_delay.value;
        let territory = facts.bylaws.holiday_calendar.value;
        Self {
            sitting,
            delay,
            event: facts.bylaws.convocation_event.value,
            territory,
            deadline: calendar::deadline(sitting, delay.days, delay.count, territory),
        }
    }

    /// How many days an event on that day leaves.
    pub fn leaves(&self, on: NaiveDate) -> u32 {
        calendar::elapsed(on, self.sitting, self.delay.count, self.territory)
    }

    /// « 3 jours calendaires ».
    pub fn in_words(&self, days: u32) -> String {
        clauses::delay(Delay { days, count: self.delay.count })
    }
}

/// Where a convocation stands for one recipient.
#[derive(Debug, Clone, Copy)]
pub struct Reception<'a> {
    /// Where it stands.
    pub state: ReceptionState,
    /// The sending that tells: the first that arrived, else the last.
    pub dispatch: Option<&'a Dispatch>,
    /// How many days the recipient had; none as long as nothing arrived.
    pub days: Option<u32>,
}

/// The instant from which the delay counts for a sending, if it counts.
pub fn counted_from(dispatch: &Dispatch, event: ConvocationEvent) -> Option<Instant> {
    if dispatch.failed_at.is_some() {
        return None;
    }
    match event {
        ConvocationEvent::Receipt => dispatch.received_at,
        ConvocationEvent::Sending => Some(dispatch.sent_at),
    }
}

/// Whether urgency was invoked with a reason, where the rules admit it.
pub fn is_urgent(facts: &Facts) -> bool {
    facts.meeting.urgency_reason.is_some() && facts.bylaws.urgency.value == Holds::Yes
}

/// Judges the convocation of every recipient, in their order.
pub fn receptions<'a>(facts: &Facts, recipients: &[Recipient<'a>]) -> Vec<Reception<'a>> {
    let requirement = Requirement::of(facts);
    let in_time: HashSet<MandateId> = recipients
        .iter()
        .filter(|one| one.is_principal())
        .filter(|one| judge(facts, &requirement, one, Due::Delay).state == ReceptionState::InTime)
        .map(Recipient::id)
        .collect();
    recipients
        .iter()
        .map(|one| {
            // The seat had its delay: whoever replaces an excused holder need not have it again.
            let had = one.in_place_of.is_some_and(|holder| in_time.contains(&holder));
            let due =
                if one.standing == Standing::Convened && !had { Due::Delay } else { Due::Word };
            judge(facts, &requirement, one, due)
        })
        .collect()
}

/// What is owed to a recipient.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Due {
    /// The delay.
    Delay,
    /// To be told.
    Word,
}

fn judge<'a>(
    facts: &Facts,
    requirement: &Requirement,
    recipient: &Recipient<'a>,
    due: Due,
) -> Reception<'a> {
    let told = DayTold::of(facts);
    let counts = |sent: &&&Dispatch| match (told, sent.kind) {
        (DayTold::Always, kind) => kind == DispatchKind::Convocation,
        (DayTold::Since(at), DispatchKind::Convocation | DispatchKind::Amendment) => {
            at <= sent.sent_at
        }
        (DayTold::Since(_) | DayTold::Never, _) => false,
    };
    let arrived = recipient
        .dispatches
        .iter()
        .filter(counts)
        .filter_map(|sent| Some((counted_from(sent, requirement.event)?, *sent)))
        .min_by_key(|(at, _)| *at);
    let Some(last) = recipient.dispatches.iter().rfind(counts).copied() else {
        let old = recipient.sent(DispatchKind::Convocation).next_back();
        let state = if old.is_some() { ReceptionState::Moved } else { ReceptionState::ToSend };
        return Reception { state, dispatch: old, days: None };
    };
    let dispatch = Some(arrived.map_or(last, |(_, sent)| sent));
    let days = arrived.map(|(at, _)| requirement.leaves(facts.local(at).date()));
    let state = match (due, days) {
        (_, None) if last.failed_at.is_some() => ReceptionState::Failed,
        (Due::Word, _) => ReceptionState::NoDelay,
        (Due::Delay, None) => ReceptionState::Unacknowledged,
        (Due::Delay, Some(days)) if days >= requirement.delay.days => ReceptionState::InTime,
        (Due::Delay, Some(_)) if is_urgent(facts) => ReceptionState::Urgent,
        (Due::Delay, Some(_)) => ReceptionState::Late,
    };
    Reception { state, dispatch, days }
}

/// How a seat stands: its holder's own convocation, or that of a substitute convened in his place,
/// whichever did better. The index of the recipient who tells, among `recipients`.
pub fn seats(recipients: &[Recipient<'_>], receptions: &[Reception<'_>]) -> Vec<usize> {
    let rank = |index: usize| match receptions[index].state {
        ReceptionState::InTime | ReceptionState::NoDelay => 0,
        ReceptionState::Urgent => 1,
        ReceptionState::Late => 2,
        ReceptionState::Unacknowledged => 3,
        ReceptionState::Failed => 4,
        ReceptionState::Moved => 5,
        ReceptionState::ToSend => 6,
    };
    let mut substitutes: HashMap<MandateId, Vec<usize>> = HashMap::new();
    for (index, one) in recipients.iter().enumerate() {
        if let Some(holder) = one.in_place_of {
            substitutes.entry(holder).or_default().push(index);
        }
    }
    recipients
        .iter()
        .enumerate()
        .filter(|(_, one)| one.is_principal())
        .map(|(index, holder)| {
            let others = substitutes.get(&holder.id()).into_iter().flatten().copied();
            std::iter::once(index).chain(others).min_by_key(|index| rank(*index)).unwrap_or(index)
        })
        .collect()
}

/// How many of those seats had their convocation in time.
pub fn in_time(seats: &[usize], receptions: &[Reception<'_>]) -> usize {
    let told = |index: &&usize| {
        matches!(receptions[**index].state, ReceptionState::InTime | ReceptionState::NoDelay)
    };
    seats.iter().filter(told).count()
}
