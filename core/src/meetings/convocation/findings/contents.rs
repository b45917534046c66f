//! What the members were sent, against what the agenda and its documents have become.

use super::{NAMED, whole};
use crate::meetings::convocation::delay::is_urgent;
use crate::meetings::convocation::{ChangeKind, Requirement, as_sent, changes};
use crate::meetings::{Facts, Finding, Severity};
use crate::print::phrases;
use crate::text;

/// Changes of items the members know already; an item they do not know has its own finding.
pub(super) fn unsent_changes(facts: &Facts, found: &mut Vec<Finding>) {
    let Some(last) = facts.snapshots.last().filter(|_| facts.meeting.state.is_ahead()) else {
        return;
    };
    let mut unsent = changes(last.content.0.items(), &as_sent(facts));
    unsent.retain(|change| change.kind != ChangeKind::Added);
    if unsent.is_empty() {
        return;
    }
    let told: Vec<String> =
        unsent.iter().take(NAMED).map(|change| phrases::lower_first(&change.sentence())).collect();
    let more = unsent.len().saturating_sub(NAMED);
    let more = if more > 0 {
        format!(" ; et {}", text::count(more as i64, "autre", "autres"))
    } else {
        String::new()
    };
    let slight = |kind| matches!(kind, ChangeKind::Rapporteur | ChangeKind::Moved);
    let severity = if unsent.iter().all(|change| slight(change.kind)) {
        Severity::Info
    } else {
        Severity::Warn
    };
    let sentence = format!(
        "{} depuis l’envoi, à faire connaître aux membres : {}{more}.",
        text::count(unsent.len() as i64, "changement", "changements"),
        told.join(" ; ")
    );
    found.push(
        whole(facts, "convocation.changes_unsent", severity, sentence)
            .by(&facts.bylaws.convocation_delay, Some("Envoyer un additif")),
    );
}

/// Documents awaited, or sent too late.
pub(super) fn enclosures(facts: &Facts, found: &mut Vec<Finding>) {
    let requirement = Requirement::of(facts);
    let by = &facts.bylaws.convocation_delay;
    let ahead = facts.meeting.state.is_ahead();
    let convened = facts.meeting.convened_at.is_some();
    for enclosure in &facts.enclosures {
        let about = |rule, severity, sentence: String| {
            Finding::about(rule, severity, "enclosure", enclosure.id, sentence)
        };
        let title = &enclosure.title;
        match enclosure.sent_at.map(|at| facts.local(at).date()) {
            None if ahead => {
                let (severity, mend) = if convened {
                    (Severity::Warn, Some("Envoyer un additif"))
                } else {
                    (Severity::Info, None)
                };
                let what = if enclosure.is_in_hand() { "à envoyer" } else { "attendue" };
                if convened || !enclosure.is_in_hand() {
                    found.push(
                        about(
                            "convocation.enclosure_awaited",
                            severity,
                            format!("Pièce {what} : {title}."),
                        )
                        .by(by, mend),
                    );
                }
            }
            Some(on) if on > requirement.deadline && !is_urgent(facts) => {
                found.push(
                    about(
                        "convocation.enclosure_late",
                        Severity::Warn,
                        format!(
                            "Pièce envoyée {} avant la séance ; {} requis : {title}.",
                            requirement.in_words(requirement.leaves(on)),
                            requirement.delay.days
                        ),
                    )
                    .by(by, None),
                );
            }
            _ => {}
        }
    }
}
