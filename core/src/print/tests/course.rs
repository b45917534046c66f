//! What happened in the course of a sitting, printed and read back.

use super::{Look, check, examples, minutes};

#[test]
fn minutes_tell_who_was_heard_what_failed_and_when_the_quorum_was_missing() {
    for (look, name) in [(Look::Classique, "pv-faits-classique"), (Look::Sobre, "pv-faits-sobre")] {
        check(
            name,
            &minutes(examples::eventful_minutes()),
            look,
            &[
                "Le quorum, non atteint à l’ouverture (6 sièges pour 7 requis), est réuni à 14 h 48. Aucun vote n’a lieu auparavant.",
                "Auditions",
                "Le comité entend la directrice de projet, Caisse des Dépôts, de 14 h 55 à 15 h 20, sans voix délibérative.",
                "À distance",
                "Incident de participation à distance de 15 h 10 à 15 h 16 (6 min), concernant Suppléant AMRF : coupure du son, la communication étant reprise par téléphone. Ce membre n’a pas pu prendre part aux débats pendant ce temps.",
                "Le quorum est perdu à 15 h 40 (6 sièges pour 7 requis) et retrouvé à 15 h 55. Aucun vote n’a lieu entre-temps.",
            ],
        );
    }
}
