//! Who has had the convocation, since when, and who has not.

use chrono::NaiveDate;

use super::moved::{brought, moved};
use super::{NAMED, each, whole};
use crate::bylaws::{ConvocationEvent, Holds};
use crate::meetings::convocation::delay::{is_urgent, receptions, seats};
use crate::meetings::convocation::{Reception, ReceptionState, Recipient, Requirement, recipients};
use crate::meetings::{Facts, Finding, Severity};
use crate::print::phrases;
use crate::text;

/// The convocation, seat by seat.
pub(super) fn reception(facts: &Facts, today: NaiveDate, found: &mut Vec<Finding>) {
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
    moved(facts, &everybody, &judged, found);
    unsent(facts, &of(ReceptionState::ToSend), found);
}

type Ones<'a, 'b> = Vec<(&'b Recipient<'a>, &'b Reception<'a>)>;

type Judged<'a, 'b> = [(&'b Recipient<'a>, &'b Reception<'a>)];

fn late(facts: &Facts, requirement: &Requirement, late: &Judged<'_, '_>, found: &mut Vec<Finding>) {
    let verb = match requirement.event {
        ConvocationEvent::Receipt => "reçue",
        ConvocationEvent::Sending => "envoyée",
    };
    let (required, what) = (requirement.delay.days, brought(facts));
    let members: Vec<(&Recipient<'_>, String)> = late
        .iter()
        .map(|(member, reception)| {
            let had = requirement.in_words(reception.days.unwrap_or(0));
            let name = member.short_name();
            (*member, format!("{name} : {what} {verb} {had} avant la séance ; {required} requis."))
        })
        .collect();
    let together = |names: &str| {
        format!(
            "{} {verb} hors délai pour {} membres ({names}) ; {} requis.",
            phrases::capitalised(what),
            late.len(),
            requirement.in_words(required)
        )
    };
    let mend = (facts.bylaws.urgency.value == Holds::Yes).then_some("Motiver l’urgence");
    found.extend(
        each(facts, "convocation.received_late", Severity::Warn, &members, together)
            .into_iter()
            .map(|one| one.by(&facts.bylaws.convocation_delay, mend)),
    );
}

/// Sendings so late that no receipt can be in time, whatever is shown of it later.
fn sent_late(
    facts: &Facts,
    requirement: &Requirement,
    waiting: &Judged<'_, '_>,
    found: &mut Vec<Finding>,
) {
    let (required, what) = (requirement.in_words(requirement.delay.days), brought(facts));
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
            (*member, format!("{name} : {what} envoyée {had} avant la séance ; {required} requis."))
        })
        .collect();
    let together = |names: &str| {
        let had = requirement.in_words(most);
        format!(
            "{} envoyée à {} membres ({names}) {had} avant la séance ; {required} requis.",
            phrases::capitalised(what),
            late.len()
        )
    };
    let mend = (facts.bylaws.urgency.value == Holds::Yes).then_some("Motiver l’urgence");
    found.extend(
        each(facts, "convocation.short", Severity::Warn, &members, together)
            .into_iter()
            .map(|one| one.by(&facts.bylaws.convocation_delay, mend)),
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
    let (by, what) = (&facts.bylaws.convocation_event, brought(facts));
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
            whole(facts, rule, Severity::Info, sentence).by(by, Some("Déclarer une réception")),
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
            (*member, format!("{name} : rien n’établit la réception de la {what}{ending}."))
        })
        .collect();
    let together = |names: &str| {
        format!(
            "Rien n’établit la réception de la {what} par {} membres ({names}){ending}.",
            waiting.len()
        )
    };
    found.extend(
        each(facts, rule, Severity::Warn, &members, together)
            .into_iter()
            .map(|one| one.by(by, Some("Déclarer une réception"))),
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
            .map(|one| one.by(&facts.bylaws.convocation_event, Some("Renvoyer"))),
    );
}

/// Members to whom nothing was sent: new ones since, or forgotten ones.
fn unsent(facts: &Facts, unsent: &Judged<'_, '_>, found: &mut Vec<Finding>) {
    let Some(convened) = facts.meeting.convened_at.map(|at| facts.local(at).date()) else { return };
    let by = &facts.bylaws.convocation_delay;
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
            .map(|one| one.by(by, Some("Convoquer"))),
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
            .map(|one| one.by(by, Some("Convoquer"))),
    );
}
