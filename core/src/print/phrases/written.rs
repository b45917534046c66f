//! The formulas of a deliberation by written exchange.

use super::grammar::counted;
use crate::print::model::MemberStatus;

/// « La délibération par échange d’écrits est ouverte le 13 octobre 2026 à 9 h 03 par un message de
/// Titulaire AMF, président de séance. »
pub fn written_opening(moment: &str, president: Option<&str>) -> String {
    match president {
        Some(name) => format!(
            "La délibération par échange d’écrits est ouverte le {moment} par un message de {name}."
        ),
        None => format!("La délibération par échange d’écrits est ouverte le {moment}."),
    }
}

/// « Y ont pris part 8 membres sur 9 ; 5 sont requis. La délibération est valable. »
pub fn written_participation(present: u32, seats: u32, required: Option<u32>) -> String {
    let took_part = match present {
        0 => "Aucun membre n’y a pris part".to_owned(),
        1 => format!("Y a pris part 1\u{a0}membre sur {seats}"),
        present => format!("Y ont pris part {} sur {seats}", counted(present, "membre", "membres")),
    };
    let Some(required) = required.filter(|required| *required > 0) else {
        return format!("{took_part}.");
    };
    let asked = match required {
        1 => "1\u{a0}est requis".to_owned(),
        required => format!("{required}\u{a0}sont requis"),
    };
    let valid = if present >= required { "est valable" } else { "n’est pas valable" };
    format!("{took_part}\u{202f}; {asked}. La délibération {valid}.")
}

/// « Les débats sont clos le 22 octobre 2026 à 18 h 10. » and what follows the votes.
pub fn written_closing(
    debate: Option<&str>,
    vote: Option<&str>,
    results: Option<&str>,
) -> Vec<String> {
    let mut said = Vec::new();
    said.extend(debate.map(|at| format!("Les débats sont clos le {at}.")));
    said.extend(vote.map(|at| format!("Le vote est clos le {at}.")));
    said.extend(
        results.map(|at| format!("Les résultats sont envoyés à tous les membres le {at}.")),
    );
    said
}

/// `Participants (8)`, `Ne s’est pas exprimé (1)`.
pub fn written_heading(status: MemberStatus, count: usize) -> String {
    let word = match (status, count) {
        (MemberStatus::Present, 1) => "Participant",
        (MemberStatus::Present, _) => "Participants",
        (MemberStatus::Excused | MemberStatus::Absent, 1) => "Ne s’est pas exprimé",
        (MemberStatus::Excused | MemberStatus::Absent, _) => "Ne se sont pas exprimés",
        (other, count) => return super::status_heading(other, count),
    };
    format!("{word} ({count})")
}

/// `2 contributions, vote`: what a participant did.
pub fn written_part(contributions: u32, votes: u32) -> String {
    let mut parts = Vec::new();
    if contributions > 0 {
        parts.push(counted(contributions, "contribution", "contributions"));
    }
    if votes > 0 {
        parts.push(if votes == 1 { "vote".to_owned() } else { "votes".to_owned() });
    }
    parts.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(present: u32, required: Option<u32>, expected: &str) {
        let said = written_participation(present, 9, required).replace(['\u{a0}', '\u{202f}'], " ");
        assert_eq!(said, expected);
    }

    #[test]
    fn participation_agrees_and_concludes() {
        check(
            8,
            Some(5),
            "Y ont pris part 8 membres sur 9 ; 5 sont requis. La délibération est valable.",
        );
        check(
            1,
            Some(5),
            "Y a pris part 1 membre sur 9 ; 5 sont requis. La délibération n’est pas valable.",
        );
        check(0, None, "Aucun membre n’y a pris part.");
    }

    #[test]
    fn a_participant_did_something() {
        assert_eq!(written_part(0, 2), "votes");
        assert_eq!(written_part(1, 1).replace('\u{a0}', " "), "1 contribution, vote");
    }
}
