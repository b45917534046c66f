//! Findings on remote participation and on outsiders (ordonnance 2014-1329, décret 2014-1627, R133-6).

use super::{Finding, Severity};
use crate::bylaws::{Holds, Profile, law};
use crate::meetings::{Facts, IncidentEffect, PresenceMode};
use crate::print::phrases;
use crate::text;

/// Members at a distance, incidents, outsiders present at a vote.
pub(super) fn remote(facts: &Facts, found: &mut Vec<Finding>) {
    if facts.meeting.opened_at.is_none() {
        return;
    }
    // The decree asks for it, nothing else does.
    if facts.bylaws.profile == Profile::Crpa {
        unidentified(facts, found);
    }
    if facts.bylaws.remote_counts.value == Holds::No {
        uncounted(facts, found);
    }
    incidents(facts, found);
    outsiders(facts, found);
}

fn unidentified(facts: &Facts, found: &mut Vec<Finding>) {
    let names: Vec<String> = facts
        .attendances
        .iter()
        .filter(|row| row.mode() == Some(PresenceMode::Remote) && row.identification.is_none())
        .filter(|row| facts.chair_of(row.mandate_id).is_some())
        .map(|row| facts.name(row.mandate_id))
        .collect();
    if names.is_empty() {
        return;
    }
    found.push(
        super::finding(
            facts,
            "remote.identification",
            Severity::Info,
            format!("Identification à distance à noter : {}.", phrases::and_list(&names)),
        )
        .with(Some(law::REMOTE), Some("Noter l’identification")),
    );
}

fn uncounted(facts: &Facts, found: &mut Vec<Finding>) {
    let rule = &facts.bylaws.remote_counts;
    for row in facts.attendances.iter().filter(|row| row.mode() == Some(PresenceMode::Remote)) {
        found.push(
            Finding::about(
                "remote.not_counted",
                Severity::Warn,
                "mandate",
                row.mandate_id,
                format!(
                    "{} est à distance : ne compte ni pour le quorum ni pour la majorité.",
                    facts.name(row.mandate_id)
                ),
            )
            .by(rule, Some("Donner pouvoir à un membre présent")),
        );
    }
}

fn incidents(facts: &Facts, found: &mut Vec<Finding>) {
    let hour = |at| phrases::hour(facts.local(at).0.time());
    for incident in &facts.incidents {
        let end = incident.ended_at.or(facts.meeting.closed_at);
        let during: Vec<String> = facts
            .votes
            .iter()
            .filter(|vote| {
                incident.started_at <= vote.voted_at && end.is_none_or(|to| vote.voted_at < to)
            })
            .map(|vote| vote.number.to_string())
            .collect();
        if incident.effect == IncidentEffect::MemberOut && !during.is_empty() {
            let votes = text::count(during.len() as i64, "Scrutin", "Scrutins");
            let (_, noun) = votes.split_once(' ').unwrap_or(("", "Scrutin"));
            found.push(
                Finding::about(
                    "remote.incident_at_vote",
                    Severity::Warn,
                    "incident",
                    incident.id,
                    format!(
                        "{noun} n° {} pendant un incident qui empêchait un membre de participer.",
                        phrases::and_list(&during)
                    ),
                )
                .by_law_or(
                    facts.bylaws.profile,
                    law::REMOTE,
                    &facts.bylaws.remote_counts,
                    Some("Reprendre le vote, ou noter le départ du membre"),
                ),
            );
        }
        if incident.ended_at.is_none() && facts.meeting.state.is_live() {
            found.push(
                Finding::about(
                    "remote.incident_open",
                    Severity::Warn,
                    "incident",
                    incident.id,
                    format!("Incident en cours depuis {}.", hour(incident.started_at)),
                )
                .with(facts.bylaws.profile.law(law::REMOTE), Some("Noter la fin")),
            );
        }
    }
}

fn outsiders(facts: &Facts, found: &mut Vec<Finding>) {
    let profile = facts.bylaws.profile;
    for hearing in &facts.hearings {
        let item = facts.item(hearing.item_id);
        let end = hearing.left_at.or(item.and_then(|item| item.ended_at));
        let present = facts.votes.iter().find(|vote| {
            vote.item_id == hearing.item_id
                && hearing.entered_at <= vote.voted_at
                && end.is_none_or(|to| vote.voted_at < to)
        });
        if let Some(vote) = present {
            found.push(
                Finding::about(
                    "hearing.at_vote",
                    // Under the code, a vote before outsiders may be contested; elsewhere it is a fact.
                    if profile == Profile::Crpa { Severity::Warn } else { Severity::Info },
                    "hearing",
                    hearing.id,
                    format!(
                        "{} était encore là au scrutin n° {} : les personnes entendues ne participent pas au vote.",
                        hearing.name, vote.number
                    ),
                )
                .with(profile.law(law::HEARING), Some("Noter l’heure de sortie")),
            );
        }
    }
}
