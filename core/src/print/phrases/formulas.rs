//! The set formulas of minutes: opening, quorum, déport, closing, approval.

use super::grammar::{and_list, capitalised, de};
use crate::print::model::ClosingReason;

/// « La séance est ouverte à 14 h 30. »
pub fn opening(hour: Option<&str>) -> String {
    match hour {
        Some(hour) => format!("La séance est ouverte à {hour}."),
        None => "La séance est ouverte.".to_owned(),
    }
}

/// « La séance est suspendue à 15 h 40. »
pub fn suspension(hour: &str) -> String {
    format!("La séance est suspendue à {hour}.")
}

/// « La séance est reprise à 15 h 55. »
pub fn resumption(hour: &str) -> String {
    format!("La séance est reprise à {hour}.")
}

/// « Le quorum étant atteint, le comité peut valablement délibérer. »
pub fn quorum_reached() -> String {
    "Le quorum étant atteint, le comité peut valablement délibérer.".to_owned()
}

/// « Le quorum n’étant pas atteint, le comité ne peut valablement délibérer. »
pub fn quorum_not_reached() -> String {
    "Le quorum n’étant pas atteint, le comité ne peut valablement délibérer.".to_owned()
}

/// The formula of a sitting convened again after one without quorum (art. R133-10 CRPA).
pub fn quorum_waived() -> String {
    "La séance fait suite à une seconde convocation sur le même ordre du jour\u{202f}: le comité \
     délibère valablement sans condition de quorum."
        .replace("\u{202f}:", "\u{a0}:")
}

/// A sentence with the text it follows from: « …, le comité peut valablement délibérer (art. R133-10
/// CRPA). »
pub fn cited(sentence: &str, source: Option<&str>) -> String {
    match source.map(str::trim).filter(|source| !source.is_empty()) {
        Some(source) => {
            // An article does not part from its number, nor from its code.
            let source = source.replace("art. ", "art.\u{a0}").replace(" CRPA", "\u{a0}CRPA");
            format!("{} ({source}).", sentence.trim_end_matches('.'))
        }
        None => sentence.to_owned(),
    }
}

/// « Titulaire FNCCR fait connaître un intérêt personnel et quitte la séance de 15 h 41 à 16 h 12 :
/// il n’est pris part ni à la discussion ni au vote. »
pub fn recusal(name: &str, from: Option<&str>, to: Option<&str>) -> String {
    let absence = match (from, to) {
        (Some(from), Some(to)) => format!(" quitte la séance de {from} à {to}"),
        (Some(from), None) => format!(" quitte la séance à {from}"),
        (None, Some(to)) => format!(" quitte la séance jusqu’à {to}"),
        (None, None) => " se retire".to_owned(),
    };
    format!(
        "{name} fait connaître un intérêt personnel,{absence} et ne prend part ni à la discussion ni au vote."
    )
}

/// « Questions diverses : néant. »
pub fn nothing_raised(title: &str) -> String {
    let title = title.trim();
    if title.is_empty() || title.chars().count() > 80 {
        return "Néant.".to_owned();
    }
    format!("{}\u{a0}: néant.", title.trim_end_matches([':', '.', ' ', '\u{a0}']))
}

/// « La prochaine séance se tiendra le jeudi 12 novembre 2026 à 14 h 30, à Paris. »
pub fn next_meeting(long_date: &str, hour: Option<&str>, place: Option<&str>) -> String {
    let hour = hour.map(|hour| format!(" à {hour}")).unwrap_or_default();
    let place = place.map(str::trim).filter(|place| !place.is_empty());
    let place = place.map(|place| format!(" ({place})")).unwrap_or_default();
    format!("La prochaine séance se tiendra le {long_date}{hour}{place}.")
}

/// « L’ordre du jour étant épuisé, la séance est levée à 16 h 45. »
pub fn closing(reason: ClosingReason, hour: Option<&str>) -> String {
    let hour = hour.map(|hour| format!(" à {hour}")).unwrap_or_default();
    match reason {
        ClosingReason::AgendaExhausted => {
            format!("L’ordre du jour étant épuisé, la séance est levée{hour}.")
        }
        ClosingReason::QuorumLost => {
            format!("Le quorum n’étant plus atteint, la séance est levée{hour}.")
        }
        ClosingReason::Unstated => format!("La séance est levée{hour}."),
    }
}

/// « Fait à Paris, le 12 novembre 2026, en un exemplaire original. »
pub fn done_at(town: Option<&str>, date: &str) -> String {
    match town.map(str::trim).filter(|town| !town.is_empty()) {
        Some(town) => format!("Fait à {town}, le {date}, en un exemplaire original."),
        None => format!("Fait le {date}, en un exemplaire original."),
    }
}

/// « Procès-verbal approuvé par le comité en sa séance du 12 novembre 2026, à l’unanimité ; mention
/// au procès-verbal n° 2026-11. » `how` is worded by [`super::how_decided`] or written by hand;
/// `reservations` are the recorded ones.
pub fn approval(
    date: &str,
    how: Option<&str>,
    number: Option<&str>,
    reservations: &[String],
) -> String {
    let mut sentence = format!("Procès-verbal approuvé par le comité en sa séance du {date}");
    if let Some(how) = how {
        sentence.push_str(&format!(", {how}"));
    }
    if let Some(number) = number {
        sentence.push_str(&format!("\u{202f}; mention au procès-verbal n°\u{a0}{number}"));
    }
    sentence.push('.');
    if !reservations.is_empty() {
        let parts: Vec<String> = reservations.iter().map(|name| de(name)).collect();
        sentence.push_str(&format!(" {}.", capitalised(&format!("réserves {}", and_list(&parts)))));
    }
    sentence
}
