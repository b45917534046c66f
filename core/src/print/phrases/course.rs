//! What happens in the course of a sitting: outsiders heard, incidents at a distance, a quorum lost and
//! found again. One sentence each, or two.

use super::counted;
use super::dates::duration;
use crate::print::model::IncidentOutcome;

/// « Le comité entend Expert Inria, directrice de recherche, de 15 h 05 à 15 h 20, sans voix
/// délibérative. » Without an hour of leaving: « à partir de 15 h 05 ».
pub fn hearing(name: &str, quality: Option<&str>, from: &str, to: Option<&str>) -> String {
    let quality = quality.map(str::trim).filter(|quality| !quality.is_empty());
    let quality = quality.map(|quality| format!(", {quality}")).unwrap_or_default();
    let hours = match to {
        Some(to) if to == from => format!("à {from}"),
        Some(to) => format!("de {from} à {to}"),
        None => format!("à partir de {from}"),
    };
    format!("Le comité entend {}{quality}, {hours}, sans voix délibérative.", name.trim())
}

/// An incident of remote participation.
#[derive(Debug, Clone, Copy)]
pub struct IncidentWords<'a> {
    /// Whom it touched; everybody at a distance if none.
    pub who: Option<&'a str>,
    /// `15 h 10`.
    pub from: &'a str,
    /// `15 h 16`; none if it lasted until the end of the sitting.
    pub to: Option<&'a str>,
    /// How long.
    pub minutes: Option<u32>,
    /// What happened, in the words of the secretary.
    pub what: &'a str,
    /// What it did to the deliberation.
    pub outcome: IncidentOutcome,
}

/// « Incident de participation à distance de 15 h 10 à 15 h 16 (6 min), concernant Titulaire AMRF :
/// coupure du son. Ce membre n’a pas pu prendre part aux débats pendant ce temps. »
pub fn incident(words: &IncidentWords<'_>) -> String {
    let IncidentWords { who, from, to, minutes, what, outcome } = *words;
    let lasted = minutes.filter(|minutes| *minutes > 0);
    let lasted = lasted.map(|minutes| format!(" ({})", duration(minutes))).unwrap_or_default();
    let hours = match to {
        Some(to) if to == from => format!("à {from}"),
        Some(to) => format!("de {from} à {to}{lasted}"),
        None => format!("à partir de {from}, jusqu’à la levée de la séance"),
    };
    let whom = who.map(|name| format!(", concernant {}", name.trim())).unwrap_or_default();
    let what = super::lower_first(what.trim().trim_end_matches(['.', ' ']));
    let then = match (outcome, who) {
        (IncidentOutcome::None, _) => "Il est resté sans effet sur la délibération.",
        (IncidentOutcome::DebatePaused, _) => "Les débats ont été interrompus.",
        (IncidentOutcome::KeptOut, Some(_)) => {
            "Ce membre n’a pas pu prendre part aux débats pendant ce temps."
        }
        (IncidentOutcome::KeptOut, None) => {
            "Les membres à distance n’ont pas pu prendre part aux débats pendant ce temps."
        }
        (IncidentOutcome::VoteTakenAgain, _) => "Le vote a été repris.",
    };
    format!("Incident de participation à distance {hours}{whom}\u{a0}: {what}. {then}")
}

/// A stretch of a sitting without quorum.
#[derive(Debug, Clone, Copy)]
pub struct QuorumGap<'a> {
    /// Since when; none since the opening.
    pub from: Option<&'a str>,
    /// Until when; none until the end of the sitting.
    pub to: Option<&'a str>,
    /// The fewest seats that took part.
    pub fewest: u32,
    /// How many were required.
    pub required: u32,
    /// How many votes were taken meanwhile.
    pub votes: u32,
}

/// « Le quorum est perdu à 15 h 40 (6 sièges pour 7 requis) et retrouvé à 15 h 55. Aucun vote n’a lieu
/// entre-temps. » A vote taken meanwhile is left to its own mention.
pub fn quorum_gap(gap: &QuorumGap<'_>) -> String {
    let QuorumGap { from, to, fewest, required, votes } = *gap;
    let seats = counted(fewest, "siège", "sièges");
    let missing = format!("({seats} pour {required} requis)");
    let (sentence, none_meanwhile) = match (from, to) {
        (None, None) => (
            format!("Le quorum n’est réuni à aucun moment de la séance {missing}."),
            "Aucun vote n’a lieu.",
        ),
        (None, Some(to)) => (
            format!("Le quorum, non atteint à l’ouverture {missing}, est réuni à {to}."),
            "Aucun vote n’a lieu auparavant.",
        ),
        (Some(from), Some(to)) => (
            format!("Le quorum est perdu à {from} {missing} et retrouvé à {to}."),
            "Aucun vote n’a lieu entre-temps.",
        ),
        (Some(from), None) => (
            format!(
                "Le quorum est perdu à {from} {missing} et n’est plus réuni jusqu’à la levée de la séance."
            ),
            "Aucun vote n’a lieu ensuite.",
        ),
    };
    if votes == 0 { format!("{sentence} {none_meanwhile}") } else { sentence }
}
