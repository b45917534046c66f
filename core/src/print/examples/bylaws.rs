//! The règlement intérieur of the sample committee: own rules beside inherited ones.

use super::{letterhead, some};
use crate::print::model::*;

fn article(number: &str, title: &str, statement: &[&str], source: &str) -> BylawsArticle {
    BylawsArticle {
        number: number.to_owned(),
        title: title.to_owned(),
        // Every second run is what the committee settles.
        statement: statement
            .iter()
            .enumerate()
            .map(|(index, text)| StatementRun { text: (*text).to_owned(), strong: index % 2 == 1 })
            .collect(),
        source: source.to_owned(),
        since: None,
        origin: ArticleOrigin::From("Loi".to_owned()),
    }
}

fn own(article: BylawsArticle, since: &str) -> BylawsArticle {
    BylawsArticle { origin: ArticleOrigin::Own, since: some(since), ..article }
}

/// A règlement with rules of its own, of the law, of the parent committee, and one long source.
pub fn bylaws() -> BylawsDoc {
    let long = "arrêté du 3 février 2026 portant création du comité des partenaires du numérique pour l’éducation et fixant ses règles de fonctionnement, article 12, deuxième alinéa, dans sa rédaction issue de l’avenant n° 2 signé par l’ensemble des associations membres, annexe technique, point 4 bis, et note interprétative jointe";
    BylawsDoc {
        letterhead: letterhead(),
        on: "24 novembre 2026".to_owned(),
        facts: vec![
            Fact {
                label: "Règles de base".to_owned(), text: "CRPA (R133-1 à R133-15)".to_owned()
            },
            Fact {
                label: "Version".to_owned(),
                text: "en vigueur depuis le 1er février 2026 ; 2 règles propres sur 5".to_owned(),
            },
        ],
        mixed: true,
        sections: vec![
            BylawsSection {
                number: "1".to_owned(),
                title: "Convocation et ordre du jour".to_owned(),
                articles: vec![
                    own(
                        article(
                            "1.1",
                            "Délai de convocation",
                            &[
                                "Convocation, ordre du jour et documents reçus ",
                                "8 jours francs",
                                " avant la séance.",
                            ],
                            "règlement intérieur, art. 4",
                        ),
                        "depuis le 1er février 2026, Plénière n° 2026-01",
                    ),
                    article(
                        "1.2",
                        "Urgence",
                        &["L’urgence, motivée par la présidence, ", "réduit", " ce délai."],
                        "art. R133-8 CRPA",
                    ),
                ],
            },
            BylawsSection {
                number: "2".to_owned(),
                title: "Quorum et pouvoirs".to_owned(),
                articles: vec![
                    own(
                        article(
                            "2.1",
                            "Quorum",
                            &["Quorum à ", "deux tiers", " des membres."],
                            long,
                        ),
                        "depuis le 1er février 2026",
                    ),
                    article(
                        "2.2",
                        "Pouvoirs portés par un membre",
                        &["Un membre porte ", "un seul", " pouvoir."],
                        "art. R133-9 CRPA",
                    ),
                    BylawsArticle {
                        origin: ArticleOrigin::From("Comité des partenaires".to_owned()),
                        ..article(
                            "2.3",
                            "À qui donner pouvoir",
                            &["Pouvoir se donne à ", "un membre du même collège", "."],
                            "règlement du comité, art. 6",
                        )
                    },
                ],
            },
        ],
        footer_note: some("exemple fictif"),
    }
}
