//! Findings on one member: who cannot vote and seems to be meant to.

use super::{Finding, Severity};
use crate::bylaws::law;
use crate::mandates::Voice;
use crate::meetings::Facts;

/// Findings of one member: who cannot vote and seems to be meant to.
pub fn of_member(facts: &Facts, mandate: crate::ids::MandateId) -> Vec<Finding> {
    let Some(member) = facts.member(mandate) else { return Vec::new() };
    // Both hold under any profile: a mandate has its days and its voice; only the article is the code's.
    let profile = facts.bylaws.profile;
    let mut found = Vec::new();
    if !member.mandate.runs_on(facts.day()) {
        found.push(
            Finding::about(
                "member.mandate_expired",
                Severity::Warn,
                "mandate",
                mandate,
                format!("Le mandat de {} ne court pas au jour de la séance.", member.name()),
            )
            .with(profile.law(law::TERM), None),
        );
    }
    if member.mandate.voice != Voice::Deliberative
        && facts.scene().stay_at(mandate, facts.meeting.starts_at).is_some()
    {
        found.push(
            Finding::about(
                "member.heard",
                Severity::Info,
                "mandate",
                mandate,
                "Peut être entendu, ne vote pas.",
            )
            .with(profile.law(law::HEARING), None),
        );
    }
    found
}
