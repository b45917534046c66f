//! Findings on minutes: what they must state, when the draft is due, who approved them.

use chrono::{Duration, NaiveDate};

use super::{Finding, Severity, finding};
use crate::meetings::{Facts, MeetingState};
use crate::minutes::requirements;
use crate::print::phrases;

/// The last day on which the draft minutes go to the members, where the règlement says so.
pub fn draft_due(facts: &Facts) -> Option<NaiveDate> {
    let days = facts.bylaws.draft_minutes_delay.value;
    let waits = matches!(facts.meeting.state, MeetingState::Closed | MeetingState::DraftMinutes);
    (days > 0 && waits).then(|| facts.day() + Duration::days(i64::from(days)))
}

/// Minutes, from the closing to the approval.
pub(super) fn minutes(facts: &Facts, today: NaiveDate, found: &mut Vec<Finding>) {
    if !facts.meeting.state.is_held() {
        return;
    }
    let out = !matches!(facts.meeting.state, MeetingState::Closed | MeetingState::DraftMinutes);
    let severity = if out { Severity::Refuse } else { Severity::Warn };
    for missing in requirements(facts).into_iter().filter(|one| !one.met && !one.later) {
        let rule = format!("minutes.{}", missing.key);
        let sentence = format!("{} : {}.", missing.label, missing.detail.trim_end_matches('.'));
        let one = match missing.item_id {
            Some(item) => Finding::about(&rule, severity, "agenda_item", item, sentence),
            None => finding(facts, &rule, severity, sentence),
        };
        let one = Finding { parameter: missing.parameter, ..one };
        found.push(one.with(Some(&missing.source), Some("Compléter le procès-verbal")));
    }
    if let Some(due) = draft_due(facts) {
        let (severity, words) =
            if today > due { (Severity::Warn, "devait partir") } else { (Severity::Info, "part") };
        found.push(
            finding(
                facts,
                "minutes.draft_due",
                severity,
                format!(
                    "Le projet de procès-verbal {words} au plus tard le {}.",
                    phrases::date(due)
                ),
            )
            .by(&facts.bylaws.draft_minutes_delay, Some("Envoyer en relecture")),
        );
    }
    if let Some(approving) = &facts.approving
        && approving.starts_at <= facts.meeting.starts_at
    {
        found.push(
            finding(
                facts,
                "minutes.approved_before",
                Severity::Refuse,
                format!(
                    "Procès-verbal approuvé à la séance n° {}, qui le précède : une séance n’approuve que celles qui sont passées.",
                    approving.number
                ),
            )
            .by(&facts.bylaws.minutes_contents, Some("Corriger la séance d’approbation")),
        );
    }
}
