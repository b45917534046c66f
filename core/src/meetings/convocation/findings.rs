//! What the rules say of a convocation, recipient by recipient (R133-5, R133-8, R133-10). Pure functions.

mod contents;
mod moved;
mod reception;

use chrono::NaiveDate;

use super::delay::{counted_from, is_urgent};
use super::{DispatchKind, Recipient, Requirement, other_agenda, recipients};
use crate::bylaws::{ConvocationEvent, Holds};
use crate::meetings::{AgendaItem, Facts, Finding, MeetingState, Severity};
use crate::print::phrases;
use crate::text;

/// From how many members on a finding speaks of them together.
const TOGETHER: usize = 4;

/// How many of them it names.
const NAMED: usize = 3;

/// Findings on the convocation of a sitting. Those on recipients only where sendings are noted: a
/// sitting convened without such detail is judged as a whole, elsewhere.
pub fn of_convocation(facts: &Facts, today: NaiveDate) -> Vec<Finding> {
    let mut found = Vec::new();
    second(facts, &mut found);
    if facts.meeting.state.is_off() && facts.meeting.state != MeetingState::NoQuorum {
        notice(facts, today, &mut found);
        return found;
    }
    contents::enclosures(facts, &mut found);
    if facts.dispatches.is_empty() {
        return found;
    }
    reception::reception(facts, today, &mut found);
    urgency(facts, &mut found);
    contents::unsent_changes(facts, &mut found);
    found
}

/// Findings on an item that was not in the convocation.
pub fn of_item(facts: &Facts, item: &AgendaItem) -> Vec<Finding> {
    if facts.dispatches.is_empty() || facts.meeting.state.is_off() || !item.added_after_convocation
    {
        return Vec::new();
    }
    let requirement = Requirement::of(facts);
    let severity = if is_urgent(facts) { Severity::Info } else { Severity::Warn };
    let told = facts
        .snapshots
        .iter()
        .find(|sent| sent.content.0.items().iter().any(|one| one.item_id == item.id));
    let sentence = match told {
        None if facts.meeting.state.is_ahead() => format!(
            "Ajouté après la convocation : à faire connaître aux membres au plus tard le {}.",
            phrases::date(requirement.deadline)
        ),
        None => "Ajouté après la convocation, sans additif noté.".to_owned(),
        Some(snapshot) => {
            let all = recipients(facts);
            let members: Vec<&Recipient<'_>> =
                all.iter().filter(|one| one.is_principal()).collect();
            let in_time = members
                .iter()
                .filter(|member| {
                    let sent = [DispatchKind::Amendment, DispatchKind::Convocation]
                        .into_iter()
                        .flat_map(|kind| member.sent(kind))
                        .filter(|sent| sent.sent_at >= snapshot.taken_at)
                        .filter_map(|sent| counted_from(sent, requirement.event));
                    sent.min().is_some_and(|at| facts.local(at).date() <= requirement.deadline)
                })
                .count();
            if in_time == members.len() {
                return Vec::new();
            }
            let verb = match requirement.event {
                ConvocationEvent::Receipt => "reçu",
                ConvocationEvent::Sending => "envoyé",
            };
            format!(
                "Ajouté par additif : {verb} à temps pour {} sur {}.",
                text::count(in_time as i64, "membre", "membres"),
                members.len()
            )
        }
    };
    vec![
        Finding::about("convocation.item_added", severity, "agenda_item", item.id, sentence)
            .by(&facts.bylaws.convocation_delay, Some("Envoyer un additif")),
    ]
}

fn whole(facts: &Facts, rule: &str, severity: Severity, sentence: impl AsRef<str>) -> Finding {
    Finding::about(rule, severity, "meeting", facts.meeting.id, sentence)
}

/// One finding a member, or one for all of them when they are many.
fn each(
    facts: &Facts,
    rule: &str,
    severity: Severity,
    members: &[(&Recipient<'_>, String)],
    together: impl FnOnce(&str) -> String,
) -> Vec<Finding> {
    if members.len() < TOGETHER {
        return members
            .iter()
            .map(|(member, sentence)| {
                Finding::about(rule, severity, "mandate", member.id(), sentence)
            })
            .collect();
    }
    let names: Vec<String> =
        members.iter().take(NAMED).map(|(member, _)| member.short_name()).collect();
    let others = members.len() - NAMED;
    let others = text::count(others as i64, "autre", "autres");
    let names = format!("{} et {others}", names.join(", "));
    vec![whole(facts, rule, severity, together(&names))]
}

fn urgency(facts: &Facts, found: &mut Vec<Finding>) {
    let Some(reason) = &facts.meeting.urgency_reason else { return };
    let rule = &facts.bylaws.urgency;
    let reason = phrases::lower_first(reason.trim_end_matches('.'));
    let (severity, sentence) = match rule.value {
        Holds::Yes => (
            Severity::Info,
            format!(
                "Urgence invoquée : {reason}. Elle figure dans la convocation et au procès-verbal."
            ),
        ),
        Holds::No => (
            Severity::Warn,
            "Le règlement n’admet pas l’urgence : le motif noté n’abrège pas le délai.".to_owned(),
        ),
    };
    found.push(whole(facts, "convocation.urgency", severity, sentence).by(rule, None));
}

/// A second convocation keeps the agenda, and says that no quorum is required (R133-10).
fn second(facts: &Facts, found: &mut Vec<Finding>) {
    let rule = &facts.bylaws.second_convocation;
    if facts.meeting.second_convocation_of.is_none() || rule.value == Holds::No {
        return;
    }
    if facts.meeting.no_quorum_phrase.is_none() {
        found.push(
            whole(
                facts,
                "convocation.second_phrase",
                Severity::Refuse,
                "La seconde convocation doit dire qu’aucun quorum n’est exigé.",
            )
            .by(rule, Some("Inscrire la mention")),
        );
    }
    let differences = second_differences(facts);
    if !differences.is_empty() {
        found.push(
            whole(
                facts,
                "convocation.second_agenda",
                Severity::Refuse,
                format!(
                    "La seconde convocation porte sur un autre ordre du jour : {}.",
                    differences.join(" ; ")
                ),
            )
            .by(rule, Some("Rétablir l’ordre du jour")),
        );
    }
}

/// What sets the agenda apart from that of the sitting without quorum; nothing for another sitting.
pub fn second_differences(facts: &Facts) -> Vec<String> {
    facts.failed_agenda.as_ref().map_or_else(Vec::new, |failed| other_agenda(failed, &facts.items))
}

/// A sitting put off or cancelled, of which those who were convened must hear.
fn notice(facts: &Facts, today: NaiveDate, found: &mut Vec<Finding>) {
    let kind = match facts.meeting.state {
        MeetingState::Postponed => DispatchKind::Postponement,
        _ => DispatchKind::Cancellation,
    };
    if today > facts.local(facts.meeting.starts_at).date() {
        return;
    }
    let waiting: Vec<Recipient<'_>> = recipients(facts)
        .into_iter()
        .filter(|one| one.sent(DispatchKind::Convocation).next().is_some())
        .filter(|one| !one.sent(kind).any(|sent| sent.failed_at.is_none()))
        .collect();
    if waiting.is_empty() {
        return;
    }
    let sentence = format!(
        "{} {} n’en {} pas l’avis.",
        waiting.len(),
        if waiting.len() < 2 { "personne convoquée" } else { "personnes convoquées" },
        if waiting.len() < 2 { "a" } else { "ont" },
    );
    found.push(
        whole(facts, "convocation.notice_unsent", Severity::Warn, sentence)
            .by(&facts.bylaws.convocation_delay, Some("Inscrire l’envoi de l’avis")),
    );
}
