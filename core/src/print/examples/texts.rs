//! A recommandation with every node that the editor writes, its amendments, its two states.

use super::{letterhead, paragraphs, some};
use crate::print::model::*;
use crate::richtext::block::{Block, Cell, Inline, ListItem, Mentioned, Span, TableRow};
use crate::richtext::diff::diff;
use crate::richtext::lines::lines;
use crate::richtext::marks::{Href, Mark};
use crate::richtext::samples::id;
use crate::richtext::tokens::TextBlock;

fn text(text: &str) -> Inline {
    Inline::text(text)
}

fn marked(text: &str, mark: Mark) -> Inline {
    Inline::Text { text: text.to_owned(), marks: vec![mark] }
}

fn link(text: &str, href: &str) -> Inline {
    marked(text, Mark::Link { attrs: Href { href: href.to_owned() } })
}

fn items(texts: &[&str]) -> Vec<ListItem> {
    texts.iter().map(|text| ListItem { content: paragraphs(&[text]) }).collect()
}

fn row(header: bool, cells: &[&str]) -> TableRow {
    let cell = |text: &&str| {
        let (attrs, content) = (Span::default(), paragraphs(&[text]));
        match header {
            true => Cell::TableHeader { attrs, content },
            false => Cell::TableCell { attrs, content },
        }
    };
    TableRow { content: cells.iter().map(cell).collect() }
}

/// Every node that the editor writes, in the order of a real text.
pub fn every_node() -> Vec<TextBlock> {
    let organisation = Mentioned::Organisation {
        id: "01890000-0000-7000-8000-00000000000a".parse().expect("an identifier"),
        label: "AVICCA".to_owned(),
    };
    let blocks = vec![
        Block::paragraph("Le comité des partenaires,"),
        Block::Considerant {
            content: vec![
                text(
                    "Considérant que la généralisation des usages du numérique dans les classes suppose l’égalité d’accès de tous les élèves aux équipements et aux ressources",
                ),
                Inline::Footnote {
                    content: vec![
                        text(
                            "Rapport du groupe de travail « Achat public », 14 septembre 2026, p. 12 ; voir aussi ",
                        ),
                        link("les annexes", "https://comite.example/annexes"),
                        text("."),
                    ],
                },
                text(" ;"),
            ],
        },
        Block::considerant(
            "Considérant que l’État et les collectivités territoriales achètent, à des niveaux différents de décision et de financement, des matériels, des services et des ressources qui doivent fonctionner ensemble ;",
        ),
        Block::paragraph("après en avoir délibéré, adopte la recommandation suivante :"),
        Block::heading(1, "Titre Ier – Des marchés publics"),
        Block::heading(2, "Chapitre 1er – Calendrier et clauses"),
        Block::Article {
            content: vec![
                text(
                    "L’État et les collectivités publient chaque année, avant le 31 janvier, un calendrier commun de leurs consultations portant sur les équipements et les ressources numériques pour l’École. Ce calendrier couvre au moins ",
                ),
                marked("24 mois", Mark::Bold),
                text(" ; il suit "),
                link(
                    "le modèle de l’AVICCA",
                    "https://www.avicca.example/modeles/calendrier-des-consultations?annee=2026",
                ),
                text("."),
            ],
        },
        Block::paragraph(
            "Un second alinéa complète l’article : il n’est pas numéroté et commence comme tout alinéa.",
        ),
        Block::Article {
            content: vec![
                text("Les marchés comportent un socle de clauses communes ("),
                marked("clauses socles", Mark::Italic),
                text("), relu par l’"),
                Inline::Mention { attrs: organisation, marks: vec![] },
                text(" et portant sur :"),
            ],
        },
        Block::BulletList {
            content: vec![
                ListItem {
                    content: paragraphs(&[
                        "l’interopérabilité, la réversibilité et la portabilité des données, dans un format ouvert et documenté ;",
                    ]),
                },
                ListItem {
                    content: vec![
                        Block::paragraph("la durée de garantie, portée à 5 ans au moins :"),
                        Block::OrderedList {
                            content: items(&[
                                "pour les équipements fixes ;",
                                "pour les équipements mobiles, batterie comprise.",
                            ]),
                        },
                    ],
                },
            ],
        },
        Block::heading(3, "Dispositions particulières"),
        Block::article("Le suivi annuel se lit dans le tableau suivant."),
        Block::Table {
            content: vec![
                row(true, &["Indicateur", "Source", "Échéance"]),
                row(
                    false,
                    &[
                        "Part des marchés qui comportent le socle de clauses communes",
                        "Enquête auprès des acheteurs",
                        "31 mars",
                    ],
                ),
                row(false, &["Durée moyenne de garantie", "Marchés publiés", "30 juin"]),
            ],
        },
        Block::Blockquote {
            content: paragraphs(&[
                "« Le coût complet d’un équipement se compte sur sa durée d’usage, non à l’achat. »",
            ]),
        },
        Block::Paragraph {
            content: vec![
                text("Le présent texte est publié sur "),
                link("comite.example", "https://comite.example"),
                text(" ;"),
                Inline::HardBreak,
                text("toute question s’adresse au "),
                link("secrétariat", "mailto:secretariat@comite.example"),
                text(" avant le 1"),
                marked("er", Mark::Superscript),
                text(" décembre 2026."),
            ],
        },
    ];
    blocks
        .into_iter()
        .enumerate()
        .map(|(rank, content)| TextBlock { id: id(rank as u64), content })
        .collect()
}

fn fact(label: &str, text: &str) -> Fact {
    Fact { label: label.to_owned(), text: text.to_owned() }
}

/// The head of the sample text.
pub fn text_head() -> TextHead {
    TextHead {
        letterhead: letterhead(),
        name: "Recommandation n° 2026-R3".to_owned(),
        subject: "relative à la cohérence de l’achat public d’équipements et de ressources numériques pour l’École".to_owned(),
        draft: false,
        facts: vec![
            fact("Saisine", "Ministre chargé de l’éducation nationale, 3 septembre 2026"),
            fact("Rapporteur", "Titulaire AVICCA (AVICCA)"),
            fact("Adoption", "Plénière n° 2026-10 du 8 octobre 2026"),
        ],
        seal: None,
        footer_note: some("exemple fictif"),
    }
}

/// An adopted text.
pub fn adopted_text() -> TextDoc {
    TextDoc {
        head: text_head(),
        blocks: every_node(),
        lines: None,
        decision: vec![
            "Adoptée à la majorité, par 10 voix pour, 1 contre et 1 abstention.".to_owned(),
        ],
        dissents: vec![DissentView {
            author: "Suppléant AMRF".to_owned(),
            blocks: paragraphs(&[
                "« Le socle de clauses convient. Le suivi annuel, lui, demande aux communes rurales un travail qu’aucun moyen nouveau n’accompagne. »",
            ]),
        }],
        addressees: vec!["Ministre chargé de l’éducation nationale".to_owned()],
    }
}

/// A draft with numbered lines, `width` characters each.
pub fn numbered_draft(width: usize) -> TextDoc {
    let blocks = every_node();
    let mut doc = TextDoc {
        lines: Some(lines(&blocks, width)),
        decision: vec![],
        dissents: vec![],
        ..adopted_text()
    };
    doc.head.draft = true;
    doc.head.facts = vec![fact("Version", "Version 3, envoyée aux membres le 24 septembre 2026")];
    doc
}

/// What the amendments and the committee made of it: a word replaced, an article gone, one more, one
/// moved, a title set otherwise.
pub fn changed() -> Vec<TextBlock> {
    let mut blocks = every_node();
    blocks[6].content = Block::article(
        "L’État et les collectivités publient chaque année, avant le 28 février, un calendrier commun et ouvert de leurs consultations portant sur les équipements et les ressources numériques pour l’École. Ce calendrier couvre au moins 36 mois ; il suit le modèle de l’AVICCA.",
    );
    blocks[10].content = Block::heading(2, "Dispositions particulières");
    let moved = blocks.remove(7);
    blocks.insert(11, moved);
    blocks.remove(2);
    blocks.push(TextBlock {
        id: id(99),
        content: Block::article("Le comité examine chaque année un bilan de l’application de la présente recommandation."),
    });
    blocks
}

fn marked_paragraphs(old: &[TextBlock], new: &[TextBlock]) -> Vec<MarkedParagraph> {
    diff(old, new)
        .paragraphs
        .into_iter()
        .map(|compared| MarkedParagraph { compared, article: None })
        .collect()
}

fn outcome(kind: AmendmentResultKind, label: &str, notes: &[&str]) -> AmendmentResult {
    AmendmentResult {
        kind,
        label: label.to_owned(),
        notes: notes.iter().map(|note| (*note).to_owned()).collect(),
    }
}

/// One of each fate, a sub-amendment before what it amends.
pub fn amendments() -> AmendmentsDoc {
    use crate::richtext::diff::Change;
    let touched = |paragraphs: Vec<MarkedParagraph>| -> Vec<MarkedParagraph> {
        let changes = |one: &MarkedParagraph| {
            one.compared.change != Change::None
                || one.compared.runs.iter().any(|run| run.change != Change::None)
        };
        paragraphs.into_iter().filter(changes).collect()
    };
    let entry = |number: &str, author: &str, statement: &str, result| AmendmentEntry {
        number: number.to_owned(),
        amends: None,
        place: some("Lignes 12 à 15"),
        author: author.to_owned(),
        statement: some(statement),
        change: touched(marked_paragraphs(&every_node()[6..7], &changed()[5..6])),
        result,
    };
    use AmendmentResultKind::{Adopted, Apart, Open, Rejected};
    AmendmentsDoc {
        head: TextHead {
            draft: true,
            facts: vec![fact("Version", "Version 3, envoyée aux membres le 24 septembre 2026")],
            ..text_head()
        },
        amendments: vec![
            AmendmentEntry {
                amends: some("1"),
                ..entry(
                    "4",
                    "Villes-Internet",
                    "Un calendrier ouvert se réutilise.",
                    outcome(Adopted, "Adopté", &["Adopté à l’unanimité des 12 votants."]),
                )
            },
            entry(
                "1",
                "Villes de France",
                "Couvrir aussi les ressources, achetées souvent par d’autres services.\nLe délai suit celui des budgets.",
                outcome(
                    Adopted,
                    "Adopté en partie",
                    &["Adopté à la majorité, par 10 voix pour, 1 contre et 1 abstention."],
                ),
            ),
            entry(
                "2",
                "AMRF",
                "Compenser la charge.",
                outcome(
                    Rejected,
                    "Rejeté",
                    &["Rejeté par 3 voix pour, 7 contre et 2 abstentions."],
                ),
            ),
            entry(
                "3",
                "AVICCA",
                "",
                outcome(Apart, "Tombé", &["Du fait de l’adoption de l’amendement n° 1."]),
            ),
            AmendmentEntry {
                change: touched(marked_paragraphs(&every_node(), &changed())),
                ..entry(
                    "5",
                    "Le rapporteur",
                    "Reprendre l’ensemble.",
                    outcome(Open, "À discuter", &[]),
                )
            },
        ],
    }
}

fn part(
    title: Option<String>,
    result: Option<AmendmentResult>,
    paragraphs: Vec<MarkedParagraph>,
) -> ComparisonPart {
    ComparisonPart { title, result, paragraphs }
}

/// The text, one amendment, the result.
pub fn comparison() -> ComparisonDoc {
    let (old, new) = (every_node(), changed());
    let rows = marked_paragraphs(&old, &new)
        .into_iter()
        .map(|paragraph| {
            let cell = |parts| ComparisonCell { parts };
            vec![
                cell(vec![part(some("Ligne 3"), None, vec![paragraph.clone()])]),
                cell(vec![part(
                    some("Amendement n° 1, Villes de France"),
                    Some(outcome(AmendmentResultKind::Adopted, "Adopté", &[])),
                    vec![paragraph.clone()],
                )]),
                cell(vec![part(None, None, vec![paragraph])]),
            ]
        })
        .collect();
    ComparisonDoc {
        head: text_head(),
        columns: vec!["Version 3".to_owned(), "Amendements".to_owned(), "Texte adopté".to_owned()],
        rows,
        notes: vec!["L’amendement n° 7 porte sur la version 2 et n’y figure pas.".to_owned()],
    }
}
