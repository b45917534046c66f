//! Texts of a committee, their amendments and their states side by side.

use super::*;
use crate::texts::LINE_WIDTH;

fn text(doc: TextDoc) -> Document {
    Document::Text(Box::new(doc))
}

const LOOKS: [(Look, &str); 2] = [(Look::Classique, "classique"), (Look::Sobre, "sobre")];

#[test]
fn a_text_prints_with_every_node_its_vote_and_the_addresses_of_its_links() {
    for (look, suffix) in LOOKS {
        check(
            &format!("texte-{suffix}"),
            &text(examples::adopted_text()),
            look,
            &[
                "Recommandation n° 2026-R3",
                "Saisine",
                "Article 1er. L’État et les collectivités",
                "Article 2. Les marchés comportent",
                "relu par l’AVICCA",
                "www.avicca.example/modeles/calendrier-des-consultations?annee=2026",
                "les annexes (comite.example/annexes)",
                "Durée moyenne de garantie",
                "Adoptée à la majorité, par 10 voix pour, 1 contre et 1 abstention.",
                "Opinion divergente",
                "Destinataire",
            ],
        );
    }
}

#[test]
fn numbered_lines_are_printed_as_they_are_cut_and_every_page_says_draft() {
    for (look, suffix) in LOOKS {
        let doc = examples::numbered_draft(LINE_WIDTH);
        // A row of a table tells its lines together.
        let table = doc.blocks.iter().find(|one| matches!(one.content, Block::Table { .. }));
        let table = table.expect("a table").id;
        let lines = doc.lines.clone().expect("lines");
        let told = lines.iter().filter(|line| line.number % 5 == 0 && line.block != table);
        let told: Vec<u32> = told.map(|line| line.number).collect();
        let document = text(doc);
        check(&format!("texte-lignes-{suffix}"), &document, look, &["PROJET", "Version 3"]);
        let rendered = printer().render(&document, &options(look)).expect("prints");
        let read = readback::text(&rendered.pdf).expect("reads");
        assert!(read.matches("PROJET").count() >= rendered.pages);
        for number in told {
            assert!(read.contains(&number.to_string()), "line {number}: {read}");
        }
        assert!(read.contains("28–30"), "{read}");
    }
}

#[test]
fn amendments_print_in_order_with_what_they_change_and_what_became_of_them() {
    for (look, suffix) in LOOKS {
        check(
            &format!("amendements-{suffix}"),
            &Document::Amendments(Box::new(examples::amendments())),
            look,
            &[
                "sous-amendement au n° 1",
                "Lignes 12 à 15",
                "31 janvier28 février",
                "Adopté en partie",
                "Rejeté par 3 voix pour, 7 contre et 2 abstentions.",
                "Du fait de l’adoption de l’amendement n° 1.",
                "déplacement 1, départ",
                "déplacement 1, arrivée",
            ],
        );
    }
    let mut none = examples::amendments();
    none.amendments.clear();
    check(
        "amendements-vide",
        &Document::Amendments(Box::new(none)),
        Look::Sobre,
        &["Aucun amendement n’a été déposé."],
    );
}

#[test]
fn states_of_a_text_print_side_by_side() {
    for (look, suffix) in LOOKS {
        check(
            &format!("comparatif-{suffix}"),
            &Document::Comparison(Box::new(examples::comparison())),
            look,
            &["Tableau comparatif", "Texte adopté", "Amendement n° 1, Villes de France", "Lecture"],
        );
    }
    let mut two = examples::comparison();
    two.columns.remove(1);
    two.rows.iter_mut().for_each(|row| drop(row.remove(1)));
    check(
        "comparatif-deux",
        &Document::Comparison(Box::new(two)),
        Look::Classique,
        &["Tableau comparatif"],
    );
}
