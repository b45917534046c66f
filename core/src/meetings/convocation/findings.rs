//! What the rules say of a convocation, recipient by recipient (R133-5, R133-8, R133-10). Pure functions.

use chrono::NaiveDate;

use super::delay::{counted_from, is_urgent, receptions, seats};
use super::{
    ChangeKind, DispatchKind, Reception, ReceptionState, Recipient, Requirement, as_sent, changes,
    other_agenda, recipients,
};
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
    enclosures(facts, &mut found);
    if facts.dispatches.is_empty() {
        return found;
    }
    reception(facts, today, &mut found);
    urgency(facts, &mut found);
    unsent_changes(facts, &mut found);
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
    let told =
        facts.snapshots.iter().find(|sent| sent.content.0.iter().any(|one| one.item_id == item.id));
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
            .with(Some(&facts.bylaws.convocation_delay.source), Some("Envoyer un additif")),
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

fn reception(facts: &Facts, today: NaiveDate, found: &mut Vec<Finding>) {
    let everybody = recipients(facts);
    let judged = receptions(facts, &everybody);
    let seats = seats(&everybody, &judged);
    let of = |state: ReceptionState| -> Vec<(&Recipient<'_>, &Reception<'_>)> {
        seats
            .iter()
            .map(|index| (&everybody[*index], &judged[*index]))
            .filter(|(_, reception)| reception.state == state)
            .collect()
    };
    let requirement = Requirement::of(facts);
    late(facts, &requirement, &of(ReceptionState::Late), found);
    let waiting = of(ReceptionState::Unacknowledged);
    if requirement.event == ConvocationEvent::Receipt && !is_urgent(facts) {
        sent_late(facts, &requirement, &waiting, found);
    }
    unacknowledged(facts, &requirement, today, &waiting, found);
    failed(facts, &everybody, &judged, found);
    unsent(facts, &of(ReceptionState::ToSend), found);
}

type Ones<'a, 'b> = Vec<(&'b Recipient<'a>, &'b Reception<'a>)>;

type Judged<'a, 'b> = [(&'b Recipient<'a>, &'b Reception<'a>)];

fn late(facts: &Facts, requirement: &Requirement, late: &Judged<'_, '_>, found: &mut Vec<Finding>) {
    let verb = match requirement.event {
        ConvocationEvent::Receipt => "reçue",
        ConvocationEvent::Sending => "envoyée",
    };
    let required = requirement.delay.days;
    let members: Vec<(&Recipient<'_>, String)> = late
        .iter()
        .map(|(member, reception)| {
            let had = requirement.in_words(reception.days.unwrap_or(0));
            let name = member.short_name();
            (
                *member,
                format!("{name} : convocation {verb} {had} avant la séance ; {required} requis."),
            )
        })
        .collect();
    let together = |names: &str| {
        format!(
            "Convocation {verb} hors délai pour {} membres ({names}) ; {} requis.",
            late.len(),
            requirement.in_words(required)
        )
    };
    let mend = (facts.bylaws.urgency.value == Holds::Yes).then_some("Motiver l’urgence");
    found.extend(
        each(facts, "convocation.received_late", Severity::Warn, &members, together)
            .into_iter()
            .map(|one| one.with(Some(&facts.bylaws.convocation_delay.source), mend)),
    );
}

/// Sendings so late that no receipt can be in time, whatever is shown of it later.
fn sent_late(
    facts: &Facts,
    requirement: &Requirement,
    waiting: &Judged<'_, '_>,
    found: &mut Vec<Finding>,
) {
    let required = requirement.in_words(requirement.delay.days);
    let had = |reception: &Reception<'_>| {
        let sent = facts.local(reception.dispatch?.sent_at).date();
        Some(requirement.leaves(sent)).filter(|days| *days < requirement.delay.days)
    };
    let late: Vec<(&Recipient<'_>, u32)> =
        waiting.iter().filter_map(|(member, reception)| Some((*member, had(reception)?))).collect();
    let most = late.iter().map(|(_, days)| *days).max().unwrap_or(0);
    let members: Vec<(&Recipient<'_>, String)> = late
        .iter()
        .map(|(member, days)| {
            let (name, had) = (member.short_name(), requirement.in_words(*days));
            (
                *member,
                format!("{name} : convocation envoyée {had} avant la séance ; {required} requis."),
            )
        })
        .collect();
    let together = |names: &str| {
        let had = requirement.in_words(most);
        format!(
            "Convocation envoyée à {} membres ({names}) {had} avant la séance ; {required} requis.",
            late.len()
        )
    };
    let mend = (facts.bylaws.urgency.value == Holds::Yes).then_some("Motiver l’urgence");
    found.extend(
        each(facts, "convocation.short", Severity::Warn, &members, together)
            .into_iter()
            .map(|one| one.with(Some(&facts.bylaws.convocation_delay.source), mend)),
    );
}

fn unacknowledged(
    facts: &Facts,
    requirement: &Requirement,
    today: NaiveDate,
    waiting: &Judged<'_, '_>,
    found: &mut Vec<Finding>,
) {
    if waiting.is_empty() {
        return;
    }
    let source = Some(facts.bylaws.convocation_event.source.as_str());
    let rule = "convocation.no_receipt";
    if today <= requirement.deadline {
        let names: Vec<String> =
            waiting.iter().take(NAMED).map(|(member, _)| member.short_name()).collect();
        let more = waiting.len().saturating_sub(NAMED);
        let more = if more > 0 {
            format!(" et {}", text::count(more as i64, "autre", "autres"))
        } else {
            String::new()
        };
        let sentence = format!(
            "{} à établir d’ici le {} : {}{more}.",
            text::count(waiting.len() as i64, "réception", "réceptions"),
            phrases::long_date(requirement.deadline),
            names.join(", "),
        );
        found.push(
            whole(facts, rule, Severity::Info, sentence)
                .with(source, Some("Déclarer une réception")),
        );
        return;
    }
    let left = requirement.leaves(today);
    let would = requirement.in_words(left);
    let ending = if facts.meeting.state.is_ahead() && left > 0 {
        format!(" ; reçue aujourd’hui, elle le serait {would} avant la séance")
    } else {
        String::new()
    };
    let members: Vec<(&Recipient<'_>, String)> = waiting
        .iter()
        .map(|(member, _)| {
            let name = member.short_name();
            (*member, format!("{name} : rien n’établit la réception de la convocation{ending}."))
        })
        .collect();
    let together = |names: &str| {
        format!(
            "Rien n’établit la réception de la convocation par {} membres ({names}){ending}.",
            waiting.len()
        )
    };
    found.extend(
        each(facts, rule, Severity::Warn, &members, together)
            .into_iter()
            .map(|one| one.with(source, Some("Déclarer une réception"))),
    );
}

/// Sendings that came back, to members and to those who are only told.
fn failed(
    facts: &Facts,
    everybody: &[Recipient<'_>],
    judged: &[Reception<'_>],
    found: &mut Vec<Finding>,
) {
    let failed: Vec<(&Recipient<'_>, String)> = everybody
        .iter()
        .zip(judged)
        .filter(|(_, reception)| reception.state == ReceptionState::Failed)
        .filter_map(|(member, reception)| {
            let at = reception.dispatch?.failed_at?;
            let day = phrases::date(facts.local(at).date());
            Some((member, format!("{} : l’envoi a échoué le {day}.", member.short_name())))
        })
        .collect();
    let together = |names: &str| format!("{} envois ont échoué ({names}).", failed.len());
    found.extend(
        each(facts, "convocation.failed", Severity::Warn, &failed, together)
            .into_iter()
            .map(|one| one.with(Some(&facts.bylaws.convocation_event.source), Some("Renvoyer"))),
    );
}

/// Members to whom nothing was sent: new ones since, or forgotten ones.
fn unsent(facts: &Facts, unsent: &Judged<'_, '_>, found: &mut Vec<Finding>) {
    let Some(convened) = facts.meeting.convened_at.map(|at| facts.local(at).date()) else { return };
    let source = Some(facts.bylaws.convocation_delay.source.as_str());
    let (new, forgotten): (Ones<'_, '_>, Ones<'_, '_>) =
        unsent.iter().copied().partition(|(member, _)| member.member.mandate.starts_on > convened);
    let new: Vec<(&Recipient<'_>, String)> = new
        .into_iter()
        .map(|(member, _)| {
            let since = phrases::date(member.member.mandate.starts_on);
            let name = member.short_name();
            (member, format!("{name} : membre depuis le {since}, après l’envoi ; la convocation reste à lui adresser."))
        })
        .collect();
    let together = |names: &str| {
        format!(
            "{} membres le sont depuis l’envoi ({names}) : la convocation reste à leur adresser.",
            new.len()
        )
    };
    found.extend(
        each(facts, "convocation.new_member", Severity::Warn, &new, together)
            .into_iter()
            .map(|one| one.with(source, Some("Convoquer"))),
    );
    let forgotten: Vec<(&Recipient<'_>, String)> = forgotten
        .into_iter()
        .map(|(member, _)| {
            (member, format!("{} : aucune convocation n’est notée.", member.short_name()))
        })
        .collect();
    let together = |names: &str| {
        format!("Aucune convocation n’est notée pour {} membres ({names}).", forgotten.len())
    };
    found.extend(
        each(facts, "convocation.not_convened", Severity::Warn, &forgotten, together)
            .into_iter()
            .map(|one| one.with(source, Some("Convoquer"))),
    );
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
    found.push(
        whole(facts, "convocation.urgency", severity, sentence).with(Some(&rule.source), None),
    );
}

/// Changes of items the members know already; an item they do not know has its own finding.
fn unsent_changes(facts: &Facts, found: &mut Vec<Finding>) {
    let Some(last) = facts.snapshots.last().filter(|_| facts.meeting.state.is_ahead()) else {
        return;
    };
    let mut unsent = changes(&last.content.0, &as_sent(facts));
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
            .with(Some(&facts.bylaws.convocation_delay.source), Some("Envoyer un additif")),
    );
}

fn enclosures(facts: &Facts, found: &mut Vec<Finding>) {
    let requirement = Requirement::of(facts);
    let source = Some(facts.bylaws.convocation_delay.source.as_str());
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
                        .with(source, mend),
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
                    .with(source, None),
                );
            }
            _ => {}
        }
    }
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
            .with(Some(&rule.source), Some("Inscrire la mention")),
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
            .with(Some(&rule.source), Some("Rétablir l’ordre du jour")),
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
            .with(Some(&facts.bylaws.convocation_delay.source), Some("Inscrire l’envoi de l’avis")),
    );
}
