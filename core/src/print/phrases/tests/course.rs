//! What happens in the course of a sitting.

use super::check;
use crate::print::model::IncidentOutcome;
use crate::print::phrases::{IncidentWords, QuorumGap, hearing, incident, quorum_gap};

#[test]
fn what_happens_in_a_sitting_is_said() {
    check(
        &hearing("Expert Inria", Some("directrice de recherche"), "15 h 05", Some("15 h 20")),
        "Le comité entend Expert Inria, directrice de recherche, de 15 h 05 à 15 h 20, sans voix délibérative.",
    );
    check(
        &hearing("Expert Inria", Some(" "), "15 h 05", None),
        "Le comité entend Expert Inria, à partir de 15 h 05, sans voix délibérative.",
    );
    check(
        &hearing("Expert Inria", None, "15 h 05", Some("15 h 05")),
        "Le comité entend Expert Inria, à 15 h 05, sans voix délibérative.",
    );
    let cut = IncidentWords {
        who: Some("Titulaire AMRF"),
        from: "15 h 10",
        to: Some("15 h 16"),
        minutes: Some(6),
        what: "Coupure du son.",
        outcome: IncidentOutcome::KeptOut,
    };
    check(
        &incident(&cut),
        "Incident de participation à distance de 15 h 10 à 15 h 16 (6 min), concernant Titulaire AMRF : coupure du son. Ce membre n’a pas pu prendre part aux débats pendant ce temps.",
    );
    check(
        &incident(&IncidentWords {
            who: None,
            to: None,
            minutes: None,
            what: "SI de visioconférence en panne",
            outcome: IncidentOutcome::DebatePaused,
            ..cut
        }),
        "Incident de participation à distance à partir de 15 h 10, jusqu’à la levée de la séance : SI de visioconférence en panne. Les débats ont été interrompus.",
    );
    check(
        &incident(&IncidentWords {
            to: Some("15 h 10"),
            minutes: Some(0),
            outcome: IncidentOutcome::None,
            ..cut
        }),
        "Incident de participation à distance à 15 h 10, concernant Titulaire AMRF : coupure du son. Il est resté sans effet sur la délibération.",
    );
}

#[test]
fn a_quorum_lost_is_told_from_when_to_when() {
    let gap =
        QuorumGap { from: Some("15 h 40"), to: Some("15 h 55"), fewest: 6, required: 7, votes: 0 };
    check(
        &quorum_gap(&gap),
        "Le quorum est perdu à 15 h 40 (6 sièges pour 7 requis) et retrouvé à 15 h 55. Aucun vote n’a lieu entre-temps.",
    );
    check(
        &quorum_gap(&QuorumGap { votes: 1, ..gap }),
        "Le quorum est perdu à 15 h 40 (6 sièges pour 7 requis) et retrouvé à 15 h 55.",
    );
    check(
        &quorum_gap(&QuorumGap { to: None, fewest: 1, ..gap }),
        "Le quorum est perdu à 15 h 40 (1 siège pour 7 requis) et n’est plus réuni jusqu’à la levée de la séance. Aucun vote n’a lieu ensuite.",
    );
    check(
        &quorum_gap(&QuorumGap { from: None, ..gap }),
        "Le quorum, non atteint à l’ouverture (6 sièges pour 7 requis), est réuni à 15 h 55. Aucun vote n’a lieu auparavant.",
    );
    check(
        &quorum_gap(&QuorumGap { from: None, to: None, ..gap }),
        "Le quorum n’est réuni à aucun moment de la séance (6 sièges pour 7 requis). Aucun vote n’a lieu.",
    );
}
