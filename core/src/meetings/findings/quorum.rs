//! Findings on the quorum through a sitting (R133-10): lost and come back. A vote without
//! it is the vote's own finding.

use super::{Finding, Severity, finding};
use crate::bylaws::Holds;
use crate::clock::Instant;
use crate::meetings::{Facts, QuorumSpan, quorum_spans};
use crate::print::phrases;

/// Stretches of a sitting without quorum, where it binds.
pub(super) fn quorum(facts: &Facts, now: Instant, found: &mut Vec<Finding>) {
    let binds = facts.bylaws.quorum_binds.value == Holds::Yes && !facts.quorum_waived();
    if !binds || facts.meeting.state.is_off() || facts.meeting.opened_at.is_none() {
        return;
    }
    let live = facts.meeting.state.is_live();
    let spans = quorum_spans(facts, facts.shown_at(now));
    for (index, span) in spans.iter().enumerate().filter(|(_, span)| !span.reached) {
        // The one that lasts is told as such while the sitting is live.
        if live && index + 1 == spans.len() {
            continue;
        }
        found.push(
            finding(facts, "quorum.gap", Severity::Info, sentence(facts, span, index))
                .by(&facts.bylaws.quorum, None),
        );
    }
}

fn sentence(facts: &Facts, span: &QuorumSpan, index: usize) -> String {
    let hour = |at| phrases::hour(facts.local(at).0.time());
    let (from, to) = (hour(span.from), hour(span.to));
    let counts = format!("{} sur {} requis", span.fewest, span.threshold);
    if index == 0 {
        format!("Quorum atteint à {to} seulement : {counts} à l’ouverture.")
    } else if facts.meeting.closed_at == Some(span.to) {
        format!("Quorum perdu à {from}, jusqu’à la fin de la séance : {counts}.")
    } else {
        format!("Quorum perdu de {from} à {to} : {counts}.")
    }
}
