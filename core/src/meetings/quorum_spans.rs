//! The quorum through a sitting: when it was there, when it was lost, when it came back. Pure.

use super::Facts;
use crate::clock::Instant;
use crate::ids::ItemId;

/// A stretch of a sitting during which the quorum did not change from reached to not reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QuorumSpan {
    /// From.
    pub from: Instant,
    /// To; the end of the sitting, or the instant asked about.
    pub to: Instant,
    /// Whether enough took part.
    pub reached: bool,
    /// The fewest that took part.
    pub fewest: u32,
    /// How many were required.
    pub threshold: u32,
}

/// The stretches from the opening until an instant, or the closing; none before the opening.
pub fn quorum_spans(facts: &Facts, until: Instant) -> Vec<QuorumSpan> {
    let Some(opened) = facts.meeting.opened_at else { return Vec::new() };
    let end = facts.meeting.closed_at.unwrap_or(until);
    let mut spans: Vec<QuorumSpan> = Vec::new();
    for (from, to) in stretches(facts, opened, end) {
        let count = facts.count(from, item_at(facts, from));
        let reached = count.reached();
        match spans.last_mut() {
            Some(last) if last.reached == reached => {
                last.to = to;
                last.fewest = last.fewest.min(count.counted);
            }
            _ => spans.push(QuorumSpan {
                from,
                to,
                reached,
                fewest: count.counted,
                threshold: count.threshold,
            }),
        }
    }
    spans
}

/// The item treated at an instant.
pub fn item_at(facts: &Facts, at: Instant) -> Option<ItemId> {
    facts
        .items
        .iter()
        .filter(|item| {
            item.started_at.is_some_and(|from| from <= at) && item.ended_at.is_none_or(|to| at < to)
        })
        .max_by_key(|item| item.started_at)
        .map(|item| item.id)
}

/// The stretches during which nobody comes or goes and no item changes, suspensions left out.
fn stretches(facts: &Facts, opened: Instant, end: Instant) -> Vec<(Instant, Instant)> {
    let scene = facts.scene();
    let mut instants: Vec<Instant> = scene
        .stays
        .iter()
        .flat_map(|stay| [Some(stay.from), stay.to])
        .chain(scene.proxies.iter().map(|proxy| Some(proxy.at)))
        .chain(scene.recusals.iter().flat_map(|recusal| [Some(recusal.from), recusal.to]))
        .chain(facts.items.iter().flat_map(|item| [item.started_at, item.ended_at]))
        .chain(facts.suspensions.iter().flat_map(|row| [Some(row.suspended_at), row.resumed_at]))
        .flatten()
        .filter(|at| opened < *at && *at < end)
        .chain([opened, end])
        .collect();
    instants.sort_unstable();
    instants.dedup();
    instants
        .windows(2)
        .map(|pair| (pair[0], pair[1]))
        .filter(|(from, _)| {
            !facts
                .suspensions
                .iter()
                .any(|row| row.suspended_at <= *from && row.resumed_at.is_none_or(|to| *from < to))
        })
        .collect()
}
