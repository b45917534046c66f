//! Findings on the convocation of a sitting as a whole (R133-5, R133-8).

use chrono::NaiveDate;

use super::{Finding, Severity, finding};
use crate::bylaws::{Delay, clauses};
use crate::calendar;
use crate::meetings::convocation::findings as rules;
use crate::meetings::{Facts, MeetingState};
use crate::print::phrases;

/// The last day on which everybody must have received the convocation.
pub fn convocation_deadline(facts: &Facts) -> NaiveDate {
    let Delay { days, count } = facts.bylaws.convocation_delay.value;
    let day = facts.local(facts.meeting.starts_at).date();
    calendar::deadline(day, days, count, facts.bylaws.holiday_calendar.value)
}

pub(super) fn convocation(facts: &Facts, today: NaiveDate, found: &mut Vec<Finding>) {
    found.extend(rules::of_convocation(facts, today));
    if !facts.dispatches.is_empty() {
        return;
    }
    let rule = &facts.bylaws.convocation_delay;
    let days = clauses::delay(rule.value);
    let deadline = convocation_deadline(facts);
    match (facts.meeting.state, facts.meeting.convened_at) {
        (MeetingState::InPreparation, _) if today > deadline => found.push(
            finding(
                facts,
                "convocation.late",
                Severity::Warn,
                format!(
                    "Convocation à recevoir {days} avant la séance : le délai a expiré le {}. Sauf urgence motivée, reportez.",
                    phrases::date(deadline)
                ),
            )
            .by(rule, Some("Motiver l’urgence")),
        ),
        (MeetingState::InPreparation, _) => found.push(
            finding(
                facts,
                "convocation.due",
                Severity::Info,
                format!("Convocation, ordre du jour et documents à recevoir au plus tard le {}.", phrases::long_date(deadline)),
            )
            .by(rule, Some("Convoquer")),
        ),
        (_, Some(convened)) => {
            let sent = facts.local(convened).date();
            if sent > deadline && facts.meeting.urgency_reason.is_none() {
                let Delay { count, .. } = rule.value;
                let had = calendar::elapsed(
                    sent,
                    facts.local(facts.meeting.starts_at).date(),
                    count,
                    facts.bylaws.holiday_calendar.value,
                );
                found.push(
                    finding(
                        facts,
                        "convocation.short",
                        Severity::Warn,
                        format!("Convocation envoyée {} avant la séance ; {} requis.", clauses::delay(Delay { days: had, count }), days),
                    )
                    .by(rule, Some("Motiver l’urgence")),
                );
            }
        }
        (state, None) if state.is_live() || state.is_held() => found.push(
            finding(facts, "convocation.unrecorded", Severity::Warn, "Aucune convocation n’est notée pour cette séance.".into())
                .by(rule, Some("Noter la convocation")),
        ),
        _ => {}
    }
}
