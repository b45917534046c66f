//! What happened in the course of a sitting, for its minutes: outsiders heard, incidents at a distance,
//! the quorum lost and found again, suspensions; each under the item during which it began.

use super::minutes::hour;
use crate::bylaws::Holds;
use crate::clock::Instant;
use crate::ids::ItemId;
use crate::meetings::{Facts, IncidentEffect, MeetingMode, quorum_spans};
use crate::print::model::{Happening, HappeningKind, IncidentOutcome};
use crate::print::phrases::{self, IncidentWords, QuorumGap};

/// Something that happened, and when it began.
#[derive(Debug, Clone)]
pub(super) struct Happened {
    at: Instant,
    item: Option<ItemId>,
    said: Happening,
}

/// Everything that happened, earliest first. Nothing of it can happen in a written exchange.
pub(super) fn happened(facts: &Facts) -> Vec<Happened> {
    if facts.meeting.mode == MeetingMode::Written || facts.meeting.opened_at.is_none() {
        return Vec::new();
    }
    let mut all = hearings(facts);
    all.extend(suspensions(facts));
    all.extend(incidents(facts));
    all.extend(gaps(facts));
    all.sort_by_key(|one| one.at);
    all
}

/// What happened under an item; under none, before the first one.
pub(super) fn under(happened: &[Happened], item: Option<ItemId>) -> Vec<Happening> {
    happened.iter().filter(|one| one.item == item).map(|one| one.said.clone()).collect()
}

/// The last item taken up by then: what happens between two items is told under the first.
fn item_by(facts: &Facts, at: Instant) -> Option<ItemId> {
    let taken_up = facts.items.iter().filter(|item| item.started_at.is_some_and(|from| from <= at));
    taken_up.max_by_key(|item| item.started_at).map(|item| item.id)
}

fn at(facts: &Facts, at: Instant, kind: HappeningKind, sentence: String) -> Happened {
    Happened { at, item: item_by(facts, at), said: Happening { kind, sentence } }
}

fn hearings(facts: &Facts) -> Vec<Happened> {
    let told = facts.hearings.iter().map(|hearing| {
        let until = facts.item(hearing.item_id).and_then(|item| item.ended_at);
        let to = hearing.left_at.or(until).filter(|to| *to >= hearing.entered_at);
        let sentence = phrases::hearing(
            &hearing.name,
            hearing.quality.as_deref(),
            &hour(facts, hearing.entered_at),
            to.map(|to| hour(facts, to)).as_deref(),
        );
        Happened {
            at: hearing.entered_at,
            item: Some(hearing.item_id),
            said: Happening { kind: HappeningKind::Hearing, sentence },
        }
    });
    told.collect()
}

fn suspensions(facts: &Facts) -> Vec<Happened> {
    let told = facts.suspensions.iter().map(|row| {
        let mut words = vec![phrases::suspension(&hour(facts, row.suspended_at))];
        words.extend(row.resumed_at.map(|at| phrases::resumption(&hour(facts, at))));
        at(facts, row.suspended_at, HappeningKind::Suspension, words.join(" "))
    });
    told.collect()
}

fn incidents(facts: &Facts) -> Vec<Happened> {
    let told = facts.incidents.iter().map(|incident| {
        let who = incident.mandate_id.map(|id| facts.name(id));
        let to = incident.ended_at.map(|to| hour(facts, to));
        let minutes = incident.ended_at.map(|to| (to - incident.started_at).num_minutes());
        let sentence = phrases::incident(&IncidentWords {
            who: who.as_deref(),
            from: &hour(facts, incident.started_at),
            to: to.as_deref(),
            minutes: minutes.and_then(|minutes| u32::try_from(minutes).ok()),
            what: &incident.description,
            outcome: match incident.effect {
                IncidentEffect::None => IncidentOutcome::None,
                IncidentEffect::Paused => IncidentOutcome::DebatePaused,
                IncidentEffect::MemberOut => IncidentOutcome::KeptOut,
                IncidentEffect::VoteRedone => IncidentOutcome::VoteTakenAgain,
            },
        });
        at(facts, incident.started_at, HappeningKind::Remote, sentence)
    });
    told.collect()
}

/// Stretches without quorum, once over, where the quorum binds.
fn gaps(facts: &Facts) -> Vec<Happened> {
    let Some(closed) = facts.meeting.closed_at else { return Vec::new() };
    if facts.quorum_waived() || facts.bylaws.quorum_binds.value == Holds::No {
        return Vec::new();
    }
    let spans = quorum_spans(facts, closed);
    let lost = spans.iter().enumerate().filter(|(_, span)| !span.reached);
    let told = lost.map(|(index, span)| {
        let last = index + 1 == spans.len();
        let votes = facts
            .votes
            .iter()
            .filter(|vote| span.from <= vote.voted_at && (vote.voted_at < span.to || last));
        let sentence = phrases::quorum_gap(&QuorumGap {
            from: (index > 0).then(|| hour(facts, span.from)).as_deref(),
            to: (!last).then(|| hour(facts, span.to)).as_deref(),
            fewest: span.fewest,
            required: span.threshold,
            votes: u32::try_from(votes.count()).unwrap_or(u32::MAX),
        });
        // A quorum that was not there at the opening is told with the opening.
        let mut one = at(facts, span.from, HappeningKind::Quorum, sentence);
        one.item = one.item.filter(|_| index > 0);
        one
    });
    told.collect()
}
