//! The standard texts of a convocation: subject and body of the message, and its set phrases.

use serde::Serialize;

use super::delay::{in_time, receptions, seats};
use super::moved::moves;
use super::{AgendaChange, Requirement, as_sent, changes, recipients};
use crate::bylaws::ConvocationEvent;
use crate::meetings::{Facts, ItemKind, MeetingMode, MeetingState};
use crate::print::phrases;
use crate::richtext::typography::typeset;

/// A message, ready to be copied.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct Letter {
    /// Subject.
    pub subject: String,
    /// Body, in paragraphs separated by blank lines.
    pub body: String,
}

/// « mardi 24 novembre 2026 à 14 h 30 ».
fn when(facts: &Facts) -> String {
    let at = facts.local(facts.meeting.starts_at);
    format!("{} à {}", phrases::long_date(at.date()), phrases::hour(at.0.time()))
}

fn letter(subject: String, paragraphs: Vec<String>) -> Letter {
    let body: Vec<String> = std::iter::once("Madame, Monsieur,".to_owned())
        .chain(paragraphs)
        .filter(|one| !one.is_empty())
        .collect();
    Letter { subject: typeset(&subject), body: typeset(&body.join("\n\n")) }
}

/// The convocation.
pub fn convocation(facts: &Facts) -> Letter {
    let meeting = &facts.meeting;
    let kind =
        if meeting.second_convocation_of.is_some() { "Seconde convocation" } else { "Convocation" };
    let place = match (&meeting.place, meeting.mode) {
        (Some(place), MeetingMode::Mixed) => format!(", {place} et par visioconférence"),
        (Some(place), _) => format!(", {place}"),
        (None, MeetingMode::Remote | MeetingMode::Mixed) => ", par visioconférence".to_owned(),
        (None, MeetingMode::Written) => ", par échange d’écrits".to_owned(),
        (None, MeetingMode::InPerson) => String::new(),
    };
    let link = meeting
        .video_link
        .as_ref()
        .map_or_else(String::new, |link| format!("Lien de visioconférence : {link}"));
    // Once convened, the agenda as the members have it: what changed since goes by an additif.
    let sent = facts
        .snapshots
        .last()
        .map_or_else(|| as_sent(facts), |last| last.content.0.items().to_vec());
    let agenda: Vec<String> = sent
        .iter()
        .map(|item| {
            let depth = item.number.matches('.').count();
            let rapporteur = item
                .rapporteur
                .as_ref()
                .map_or_else(String::new, |name| format!(" – rapporteur : {name}"));
            let dot = if depth == 0 { "." } else { "" };
            let purpose = match item.kind {
                // Their titles say it.
                ItemKind::ApprobationPv | ItemKind::QuestionsDiverses => String::new(),
                kind => format!(" ({})", kind.label()),
            };
            let indent = "    ".repeat(depth);
            format!("{indent}{}{dot} {}{purpose}{rapporteur}", item.number, item.title)
        })
        .collect();
    let enclosures: Vec<String> = facts
        .enclosures
        .iter()
        .filter(|one| one.is_in_hand())
        .map(|one| format!("– {}", one.title))
        .collect();
    let enclosures = if enclosures.is_empty() {
        String::new()
    } else {
        format!("Pièces jointes :\n{}", enclosures.join("\n"))
    };
    let absence = if facts.bylaws.proxies_held.value > 0 {
        format!(
            "En cas d’empêchement, vous pouvez vous faire suppléer ou donner pouvoir à un autre membre ({}).",
            facts.bylaws.proxies_held.source
        )
    } else {
        "En cas d’empêchement, merci d’en informer le secrétariat.".to_owned()
    };
    letter(
        format!("{kind} – {}, {}", facts.title(), when(facts)),
        vec![
            format!(
                "Nous avons l’honneur de vous convoquer à la séance du {}{place} ({}, {}).",
                when(facts),
                facts.title(),
                facts.committee.name
            ),
            link,
            meeting.no_quorum_phrase.clone().unwrap_or_default(),
            meeting
                .urgency_reason
                .as_ref()
                .map_or_else(String::new, |reason| urgency(facts, reason)),
            format!("Ordre du jour :\n{}", agenda.join("\n")),
            enclosures,
            absence,
            "Merci d’accuser réception de cette convocation.".to_owned(),
        ],
    )
}

/// What the minutes say of the convocation: « Envoyée le 12 novembre 2026, 12 jours avant la séance ; reçue
/// à temps par 12 des 14 membres convoqués ».
pub fn for_minutes(facts: &Facts) -> Option<String> {
    let sent = facts.local(facts.meeting.convened_at?).date();
    let sitting = facts.local(facts.meeting.starts_at).date();
    let mut line = phrases::convocation(sent, sitting);
    if !facts.dispatches.is_empty() {
        line = line.replacen("Reçue", "Envoyée", 1);
        let everybody = recipients(facts);
        let judged = receptions(facts, &everybody);
        let seats = seats(&everybody, &judged);
        let in_time = in_time(&seats, &judged);
        let by_receipt = facts.bylaws.convocation_event.value == ConvocationEvent::Receipt;
        match (by_receipt && in_time > 0, seats.len()) {
            (true, 1) => line.push_str(" ; reçue à temps par le membre convoqué"),
            (true, all) if in_time == all => {
                line.push_str(&format!(" ; reçue à temps par les {all} membres convoqués"));
            }
            (true, all) => {
                line.push_str(&format!(
                    " ; reçue à temps par {in_time} des {all} membres convoqués"
                ));
            }
            (false, _) => {}
        }
    }
    if let Some(reason) = &facts.meeting.urgency_reason {
        let reason = phrases::lower_first(reason.trim().trim_end_matches('.'));
        line.push_str(&format!(" ; urgence : {reason}"));
    }
    Some(typeset(&line))
}

/// The sentence by which a second convocation says that no quorum is required (R133-10).
pub fn no_quorum(facts: &Facts, failed_on: Option<chrono::NaiveDate>) -> String {
    let on = failed_on.map_or_else(String::new, |day| format!(" du {}", phrases::long_date(day)));
    typeset(&format!(
        "Le quorum n’ayant pas été atteint à la séance{on}, cette nouvelle convocation porte sur le même ordre du jour ; aucun quorum ne sera exigé pour délibérer ({}).",
        facts.bylaws.second_convocation.source
    ))
}

/// The sentence by which a convocation says why its delay is short (R133-8).
pub fn urgency(facts: &Facts, reason: &str) -> String {
    let reason = phrases::lower_first(reason.trim().trim_end_matches('.'));
    typeset(&format!(
        "En raison de l’urgence ({reason}), le délai de convocation de {} est abrégé ({}).",
        Requirement::of(facts).in_words(facts.bylaws.convocation_delay.value.days),
        facts.bylaws.urgency.source
    ))
}

/// What tells the members of changes in the agenda they have.
pub fn amendment(facts: &Facts) -> Option<Letter> {
    let last = facts.snapshots.last()?;
    let told: Vec<String> = changes(last.content.0.items(), &as_sent(facts))
        .iter()
        .map(AgendaChange::sentence)
        .map(|sentence| format!("– {sentence}"))
        .collect();
    let pieces: Vec<String> = facts
        .enclosures
        .iter()
        .filter(|one| one.sent_at.is_none() && one.is_in_hand())
        .map(|one| format!("– {}", one.title))
        .collect();
    let moves = moves(facts);
    if told.is_empty() && pieces.is_empty() && moves.is_empty() {
        return None;
    }
    let mut paragraphs = Vec::new();
    if !moves.is_empty() {
        let moves: Vec<String> = moves.iter().map(|one| format!("– {one}")).collect();
        paragraphs.push(format!(
            "La séance à laquelle vous êtes convoqué est déplacée :\n{}",
            moves.join("\n")
        ));
    }
    if !told.is_empty() {
        paragraphs.push(format!(
            "L’ordre du jour de la séance du {} est modifié ainsi :\n{}",
            when(facts),
            told.join("\n")
        ));
    }
    if !pieces.is_empty() {
        paragraphs.push(format!("Pièces complémentaires :\n{}", pieces.join("\n")));
    }
    Some(letter(format!("Additif – {}, {}", facts.title(), when(facts)), paragraphs))
}

/// What tells those who were convened that the sitting is put off or cancelled.
pub fn notice(facts: &Facts) -> Option<Letter> {
    let (subject, done, next) = match facts.meeting.state {
        MeetingState::Postponed => {
            ("Report", "reportée", "Une nouvelle convocation vous sera adressée.")
        }
        MeetingState::Cancelled => ("Annulation", "annulée", ""),
        _ => return None,
    };
    let reason = facts.meeting.stop_reason.as_ref().map_or_else(String::new, |reason| {
        format!("Motif : {}.", phrases::lower_first(reason.trim().trim_end_matches('.')))
    });
    Some(letter(
        format!("{subject} – {}, {}", facts.title(), when(facts)),
        vec![
            format!(
                "La séance du {} ({}), dont la convocation vous a été adressée, est {done}.",
                when(facts),
                facts.committee.name
            ),
            reason,
            next.to_owned(),
        ],
    ))
}
