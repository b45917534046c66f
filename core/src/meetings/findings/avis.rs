//! Findings on avis: the term of a referral (R133-14) and transmission to the authority (R133-13).

use chrono::{Duration, NaiveDate};

use super::{Finding, Severity};
use crate::bylaws::{Holds, Origin, Profile, clauses};
use crate::meetings::{AgendaItem, Facts, ItemKind, MeetingState};
use crate::print::phrases;
use crate::votes::{Outcome, vote_view};

/// The last day of the term of a referral, and how many days it has; none without referral or term.
pub fn referral_term(facts: &Facts, item: &AgendaItem) -> Option<(NaiveDate, u32)> {
    let days = item.referral_days.unwrap_or(facts.bylaws.avis_term.value);
    let from = item.referred_on.filter(|_| days > 0)?;
    Some((from + Duration::days(i64::from(days)), days))
}

/// Terms and transmission, item by item.
pub(super) fn avis(facts: &Facts, today: NaiveDate, found: &mut Vec<Finding>) {
    if facts.meeting.state.is_off() {
        return;
    }
    for item in facts.items.iter().filter(|item| item.kind == ItemKind::Avis) {
        term(facts, item, today, found);
    }
    transmission(facts, found);
}

fn about(item: &AgendaItem, rule: &str, severity: Severity, sentence: String) -> Finding {
    Finding::about(rule, severity, "agenda_item", item.id, sentence)
}

fn term(facts: &Facts, item: &AgendaItem, today: NaiveDate, found: &mut Vec<Finding>) {
    let Some((last, days)) = referral_term(facts, item) else { return };
    let rule = &facts.bylaws.avis_term;
    let sitting = facts.day();
    let given = facts.meeting.state.is_held() && is_given(facts, item);
    if sitting > last {
        // Only the code deems an avis given; elsewhere the term is what the committee made of it, and
        // a profile's figure that nobody took over is a mere reminder.
        let (deemed, severity) = match (facts.bylaws.profile, rule.origin) {
            (Profile::Crpa, _) => ("est réputé rendu", Severity::Warn),
            (_, Origin::Profile) => ("était attendu", Severity::Info),
            _ => ("était attendu", Severity::Warn),
        };
        found.push(
            about(
                item,
                "avis.term_passed",
                severity,
                format!(
                    "Saisine du {} : l’avis {deemed} le {}, {} après ; la séance se tient le {}.",
                    phrases::date(item.referred_on.unwrap_or(last)),
                    phrases::date(last),
                    clauses::term(days),
                    phrases::date(sitting)
                ),
            )
            .by(rule, Some("Avancer la séance, ou noter un délai plus long")),
        );
    } else if !given && facts.meeting.state.is_ahead() {
        let left = (last - today).num_days();
        found.push(
            about(
                item,
                "avis.term",
                if left < 0 { Severity::Warn } else { Severity::Info },
                format!(
                    "Avis à rendre au plus tard le {} ({} depuis la saisine).",
                    phrases::date(last),
                    clauses::term(days)
                ),
            )
            .by(rule, None),
        );
    }
}

/// Whether the committee gave its opinion under the item.
fn is_given(facts: &Facts, item: &AgendaItem) -> bool {
    let adopted = facts.votes.iter().filter(|vote| vote.item_id == item.id).any(|vote| {
        matches!(vote_view(facts, vote).outcome, Outcome::Adopted | Outcome::Consensus)
    });
    adopted || facts.decisions.iter().any(|decision| decision.item_id == item.id)
}

/// The avis that should have left for the authority by now and did not.
pub fn untransmitted(facts: &Facts) -> Vec<&AgendaItem> {
    let signed = matches!(
        facts.meeting.state,
        MeetingState::MinutesApproved | MeetingState::MinutesSigned | MeetingState::Archived
    );
    if facts.bylaws.transmission.value == Holds::No || !signed {
        return Vec::new();
    }
    facts
        .items
        .iter()
        .filter(|item| item.kind == ItemKind::Avis && item.transmitted_on.is_none())
        .filter(|item| is_given(facts, item))
        .collect()
}

fn transmission(facts: &Facts, found: &mut Vec<Finding>) {
    for item in untransmitted(facts) {
        let authority = item.referred_by.as_deref().unwrap_or("l’autorité compétente");
        found.push(
            about(
                item,
                "avis.not_transmitted",
                Severity::Warn,
                format!("Avis adopté, non transmis à {authority}."),
            )
            .by(&facts.bylaws.transmission, Some("Noter la transmission")),
        );
    }
}
