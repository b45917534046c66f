//! The minutes of a written exchange, printed and read back.

use super::{Look, check, examples, minutes};

#[test]
fn minutes_of_a_written_exchange_name_every_vote_and_annex_every_opinion() {
    for (look, name) in [(Look::Classique, "pv-ecrit-classique"), (Look::Sobre, "pv-ecrit-sobre")] {
        check(
            name,
            &minutes(examples::written_minutes()),
            look,
            &[
                "Plénière par échange d’écrits",
                "Annoncée le 2 octobre 2026, 11 jours avant l’ouverture",
                "Annoncée pour le 20 octobre 2026 à 18 h ; effective le 20 octobre 2026 à 18 h 05",
                "Participants (3)",
                "Ne s’est pas exprimé (1)",
                "Participation requise",
                "La délibération par échange d’écrits est ouverte le 13 octobre 2026 à 9 h par un message du président.",
                "Y ont pris part 3 membres sur 4 ; 2 sont requis. La délibération est valable.",
                "Vote par voie écrite, clos le 27 octobre 2026 à 12 h. Participation : 3 membres, 2 requis.",
                "Titulaire ADF Pour",
                "Titulaire AVICCA Ne prend pas part au vote",
                "Le vote est clos le 27 octobre 2026 à 12 h.",
                "Annexe 2 – Projet soumis au point 1 : avis sur le référentiel",
                "13 octobre, 10 h 12",
                "en réponse à Titulaire AMF",
                "Le délai nous convient.",
            ],
        );
    }
}
