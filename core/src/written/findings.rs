//! What the rules have to say of a written exchange. Pure functions.

use super::guard::moment;
use super::stage::stage_of;
use super::vote::may_vote;
use super::{Exchange, Stage, limit, spoke_at, votable};
use crate::bylaws::{Delay, Holds, clauses, law};
use crate::calendar;
use crate::clock::Instant;
use crate::meetings::{Facts, Finding, MeetingMode, Severity};
use crate::print::phrases;
use crate::text;

/// Of the ordinary rules, those that say nothing of an exchange without room, hour or agenda timed.
const OF_A_ROOM: &[&str] =
    &["quorum.lost", "meeting.place", "agenda.too_long", "convocation.short"];
/// How many silent members are named.
const NAMED: usize = 4;

/// Puts what the rules say of the exchange in the place of what they say of a sitting in a room.
pub(crate) fn judge(facts: &Facts, now: Instant, found: &mut Vec<Finding>) {
    if facts.meeting.mode != MeetingMode::Written {
        return;
    }
    found.retain(|finding| !OF_A_ROOM.contains(&finding.rule.as_str()));
    if facts.meeting.state.is_off() {
        return;
    }
    allowed(facts, found);
    let Some(exchange) = &facts.exchange else { return };
    notice(facts, exchange, found);
    steps(facts, exchange, now, found);
    participation(facts, exchange, now, found);
}

fn finding(facts: &Facts, rule: &str, severity: Severity, sentence: String) -> Finding {
    Finding::about(rule, severity, "meeting", facts.meeting.id, sentence)
}

fn allowed(facts: &Facts, found: &mut Vec<Finding>) {
    let rule = &facts.bylaws.written_deliberation;
    if rule.value == Holds::Yes {
        return;
    }
    let sentence = "Le règlement intérieur n’admet pas de délibération par échange d’écrits.";
    found.push(
        finding(facts, "written.not_allowed", Severity::Refuse, sentence.into())
            .by(rule, Some("Tenir la séance autrement")),
    );
}

/// The delay of a convocation, from the announcement to the opening and to the closing announced.
fn notice(facts: &Facts, exchange: &Exchange, found: &mut Vec<Finding>) {
    let (Some(told), Some(closes)) = (exchange.announced_at, exchange.closes_at) else { return };
    if facts.meeting.urgency_reason.is_some() {
        return;
    }
    let rule = &facts.bylaws.convocation_delay;
    let Delay { days, count } = rule.value;
    let territory = facts.bylaws.holiday_calendar.value;
    let day = |at| facts.local(at).date();
    let had = |to: Instant| calendar::elapsed(day(told), day(to), count, territory);
    let opens = facts.meeting.opened_at.unwrap_or(facts.meeting.starts_at);
    for (rule_name, what, to) in [
        ("written.short_notice", "l’ouverture", opens),
        ("written.short_closing", "la clôture annoncée", closes),
    ] {
        if had(to) >= days {
            continue;
        }
        let sentence = format!(
            "Échange annoncé {} avant {what} ; {} requis.",
            clauses::delay(Delay { days: had(to), count }),
            clauses::delay(rule.value)
        );
        found.push(
            finding(facts, rule_name, Severity::Warn, sentence).by(rule, Some("Motiver l’urgence")),
        );
    }
}

fn steps(facts: &Facts, exchange: &Exchange, now: Instant, found: &mut Vec<Finding>) {
    let mut late = |rule: &str, sentence: String, mend: &str| {
        found.push(
            finding(facts, rule, Severity::Warn, sentence)
                .with(facts.bylaws.profile.law(law::EXCHANGE), Some(mend)),
        );
    };
    let opens = facts.meeting.starts_at;
    let until = limit(exchange).filter(|until| *until <= now);
    match stage_of(facts) {
        Stage::Announced if opens <= now => late(
            "written.to_open",
            format!(
                "L’ouverture était annoncée pour le {} : le message d’ouverture manque.",
                moment(facts, opens)
            ),
            "Ouvrir l’échange",
        ),
        Stage::Debating => {
            if let Some(until) = until {
                late(
                    "written.debate_to_close",
                    format!(
                        "Les contributions étaient reçues jusqu’au {} : les débats sont à clore ou à prolonger.",
                        moment(facts, until)
                    ),
                    "Clore les débats",
                );
            }
        }
        Stage::DebateClosed if !votable(facts).is_empty() => late(
            "written.vote_to_open",
            "Les débats sont clos : le vote s’ouvre aussitôt.".into(),
            "Ouvrir le vote",
        ),
        Stage::VoteOpen => {
            if let Some(until) = exchange.vote_closes_at.filter(|until| *until <= now) {
                late(
                    "written.vote_to_close",
                    format!(
                        "Les votes étaient reçus jusqu’au {} : le vote est à clore.",
                        moment(facts, until)
                    ),
                    "Clore le vote",
                );
            }
        }
        Stage::VoteClosed => late(
            "written.results_to_send",
            "Les résultats sont à envoyer à tous les membres.".into(),
            "Noter l’envoi des résultats",
        ),
        _ => {}
    }
    if exchange.opened_at.is_some() && exchange.opening_message.is_none() {
        late(
            "written.message_missing",
            "L’échange est ouvert sans message d’ouverture.".into(),
            "Noter le message",
        );
    }
}

fn participation(facts: &Facts, exchange: &Exchange, now: Instant, found: &mut Vec<Finding>) {
    if exchange.opened_at.is_none() {
        return;
    }
    let rule = &facts.bylaws.quorum;
    let at = facts.shown_at(now);
    let count = facts.count(at, None);
    if !count.reached() {
        let over = match stage_of(facts) {
            Stage::VoteOpen => exchange.vote_closes_at.is_some_and(|until| until <= now),
            _ => false,
        };
        let (severity, mend) = if over {
            (Severity::Refuse, "Constater l’absence de quorum")
        } else {
            (Severity::Warn, "Relancer les membres")
        };
        let sentence = super::participation_sentence(facts, &count).unwrap_or_default();
        found
            .push(finding(facts, "written.participation", severity, sentence).by(rule, Some(mend)));
    }
    silent(facts, at, found);
}

/// Members who could write or vote and have not.
fn silent(facts: &Facts, at: Instant, found: &mut Vec<Finding>) {
    let voting = stage_of(facts) == Stage::VoteOpen;
    if !voting && stage_of(facts) != Stage::Debating {
        return;
    }
    let waited: Vec<String> = facts
        .scene()
        .chairs
        .iter()
        .filter(|chair| {
            let mut who = chair.holder.iter().chain(&chair.substitutes);
            !who.any(|id| {
                if voting { voted_all(facts, *id, at) } else { spoke_at(facts, *id).is_some() }
            })
        })
        .filter_map(|chair| chair.holder)
        .map(|id| facts.name(id))
        .collect();
    if waited.is_empty() {
        return;
    }
    let rest = waited.len().saturating_sub(NAMED);
    let mut named: Vec<String> = waited.iter().take(NAMED).cloned().collect();
    if rest > 0 {
        named.push(text::count(rest as i64, "autre", "autres"));
    }
    let sentence = format!(
        "{} {} : {}.",
        text::count(waited.len() as i64, "membre n’a pas", "membres n’ont pas"),
        if voting { "encore voté sur tout" } else { "encore écrit" },
        phrases::and_list(&named)
    );
    found.push(
        finding(facts, "written.silent", Severity::Info, sentence)
            .with(facts.bylaws.profile.law(law::EXCHANGE), None),
    );
}

fn voted_all(facts: &Facts, mandate: crate::ids::MandateId, at: Instant) -> bool {
    votable(facts).into_iter().filter(|item| may_vote(facts, item.id, mandate, at)).all(|item| {
        facts.written_votes.iter().any(|vote| vote.item_id == item.id && vote.mandate_id == mandate)
    }) && facts.written_votes.iter().any(|vote| vote.mandate_id == mandate)
}
