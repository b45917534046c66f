//! A sitting in which much happens: outsiders heard, a line cut, the quorum lost and found again.

use super::{item, minutes, paragraphs, tally, vote};
use crate::print::model::*;
use crate::print::phrases::{self, IncidentWords, QuorumGap};

fn happening(kind: HappeningKind, sentence: String) -> Happening {
    Happening { kind, sentence }
}

fn gap(from: Option<&str>, to: Option<&str>) -> Happening {
    let said = QuorumGap { from, to, fewest: 6, required: 7, votes: 0 };
    happening(HappeningKind::Quorum, phrases::quorum_gap(&said))
}

fn presentation(texts: &[&str]) -> Vec<Passage> {
    vec![Passage { title: Some("Présentation".to_owned()), blocks: paragraphs(texts) }]
}

fn heard() -> ItemSection {
    let heard = |name, quality, from, to| {
        happening(HappeningKind::Hearing, phrases::hearing(name, quality, from, to))
    };
    let cut = IncidentWords {
        who: Some("Suppléant AMRF"),
        from: "15 h 10",
        to: Some("15 h 16"),
        minutes: Some(6),
        what: "Coupure du son, la communication étant reprise par téléphone",
        outcome: IncidentOutcome::KeptOut,
    };
    ItemSection {
        started: Some("14 h 50".to_owned()),
        rapporteur: Some("Titulaire AVICCA".to_owned()),
        happenings: vec![
            heard(
                "le responsable du réseau",
                Some("délégation académique au numérique"),
                "14 h 55",
                Some("15 h 05"),
            ),
            heard("la directrice de projet", Some("Caisse des Dépôts"), "14 h 55", Some("15 h 20")),
            happening(HappeningKind::Remote, phrases::incident(&cut)),
        ],
        passages: presentation(&[
            "Trois départements ont relié tous leurs collèges à la fibre. Le débit par élève y a doublé en deux ans ; la maintenance reste assurée par des agents qui dépendent de deux employeurs.",
        ]),
        votes: vec![vote(
            tally(9, 1, 1),
            Verdict::Adopted,
            "15 h 24",
            "Le comité recommande une convention unique de maintenance par département.",
        )],
        ..item("1", "Raccordement des collèges : retour d’expérience", "pour vote")
    }
}

/// Minutes of a sitting with hearings, an incident at a distance and two stretches without quorum.
pub fn eventful_minutes() -> MinutesDoc {
    let base = minutes();
    let opening = base
        .opening
        .clone()
        .map(|opening| OpeningView { happenings: vec![gap(None, Some("14 h 48"))], ..opening });
    MinutesDoc {
        opening,
        counts: base.counts.map(|counts| Counts {
            present: 5,
            remote: 2,
            represented: 1,
            excused: 1,
            absent: 7,
            ..counts
        }),
        items: vec![
            heard(),
            ItemSection {
                started: Some("15 h 30".to_owned()),
                happenings: vec![gap(Some("15 h 40"), Some("15 h 55"))],
                passages: presentation(&[
                    "Les quatre enjeux du contrat sont rappelés. La discussion reprend à l’arrivée de deux membres.",
                ]),
                ..item("2", "Contrat de filière : état d’avancement", "pour débat")
            },
        ],
        members: Vec::new(),
        annexes: Vec::new(),
        approval: None,
        ..base
    }
}
