//! The agenda of the same plenary.

use super::{letterhead, paragraphs, plenary, some};
use crate::print::model::*;

/// A line of an agenda.
pub fn line(number: &str, title: &str, kind: &str) -> AgendaLine {
    AgendaLine {
        number: number.to_owned(),
        level: u8::try_from(number.split('.').count()).unwrap_or(1),
        title: title.to_owned(),
        kind_label: kind.to_owned(),
        rapporteur: None,
        starts: None,
        minutes: None,
        annexes: vec![],
        notes: vec![],
        change: LineChange::None,
    }
}

/// The agenda of the same plenary.
pub fn agenda(version: AgendaVersion) -> AgendaDoc {
    let full = |number: &str,
                title: &str,
                kind: &str,
                who: &str,
                starts: &str,
                minutes: u32,
                annexes: &[&str]| AgendaLine {
        rapporteur: some(who),
        starts: some(starts),
        minutes: Some(minutes),
        annexes: annexes.iter().map(|annex| (*annex).to_owned()).collect(),
        notes: paragraphs(&["Rappeler le délai ; donner la parole à l'AMRF d'abord."]),
        ..line(number, title, kind)
    };
    let mut added = full(
        "5",
        "Édu-Up : campagne 2027",
        "pour débat",
        "Titulaire Ministère",
        "16 h 10",
        25,
        &["7"],
    );
    added.change = LineChange::Added;
    AgendaDoc {
        letterhead: letterhead(),
        meeting: plenary(),
        version,
        facts: vec![Fact {
            label: "Quorum".to_owned(),
            text: "7 sièges sur 14 (art. R133-10 CRPA)".to_owned(),
        }],
        items: vec![
            full("", "Ouverture, quorum et pouvoirs", "", "", "14 h 30", 5, &[]),
            full(
                "1",
                "Approbation du procès-verbal n° 2026-09",
                "approbation du PV",
                "Président",
                "14 h 35",
                5,
                &["1"],
            ),
            full(
                "2",
                "Équipements et interopérabilité : point d'étape",
                "pour information",
                "Titulaire AVICCA",
                "14 h 40",
                25,
                &["2"],
            ),
            full(
                "3",
                "Achat public : projet de recommandation",
                "pour vote",
                "Rapporteur du groupe de travail",
                "15 h 05",
                35,
                &["3", "4"],
            ),
            full(
                "4",
                "Contrat de filière EdTech : projet d'avis",
                "pour avis",
                "Titulaire Villes de France",
                "15 h 40",
                30,
                &["5", "6"],
            ),
            added,
            AgendaLine {
                starts: some("16 h 10"),
                ..line("5.1", "Calendrier des commissions", "pour débat")
            },
            AgendaLine {
                change: LineChange::Withdrawn,
                ..line("6", "Bilan des territoires", "pour information")
            },
            full("7", "Questions diverses", "questions diverses", "", "16 h 35", 10, &[]),
        ],
        annexes: [("1", "Projet de procès-verbal n° 2026-09", 4), ("2", "Note d'étape", 6)]
            .into_iter()
            .map(|(number, title, pages)| AnnexLine {
                number: number.to_owned(),
                title: title.to_owned(),
                pages: Some(pages),
            })
            .collect(),
        note: some("Questions diverses à déposer avant le 2 octobre 2026."),
        footer_note: some("exemple fictif"),
    }
}
