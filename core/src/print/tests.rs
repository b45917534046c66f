//! Every document, in every state and with every text, comes out: printed, read back.

mod committee_texts;
mod course;
mod texts;
mod written;

use std::sync::OnceLock;

use super::examples::{self, paragraphs};
use super::model::*;
use super::{Options, Printer, readback};
use crate::richtext::block::{Block, ListItem};

fn printer() -> &'static Printer {
    static PRINTER: OnceLock<Printer> = OnceLock::new();
    PRINTER.get_or_init(Printer::new)
}

fn options(look: Look) -> Options {
    Options {
        look,
        printed_at: chrono::DateTime::UNIX_EPOCH.naive_utc()
            + chrono::TimeDelta::seconds(1_796_000_000),
    }
}

fn minutes(doc: MinutesDoc) -> Document {
    Document::Minutes(Box::new(doc))
}

fn agenda(doc: AgendaDoc) -> Document {
    Document::Agenda(Box::new(doc))
}

fn sheet(doc: AttendanceSheetDoc) -> Document {
    Document::AttendanceSheet(Box::new(doc))
}

fn bylaws(doc: BylawsDoc) -> Document {
    Document::Bylaws(Box::new(doc))
}

/// Where the gallery is written for the validator and for the eye; nowhere by default.
fn gallery() -> Option<std::path::PathBuf> {
    std::env::var_os("PLENIERE_GALLERY").map(Into::into)
}

/// A line may break anywhere: white space and hyphens are not compared.
fn compact(text: &str) -> String {
    text.chars()
        .filter(|glyph| !glyph.is_whitespace() && !matches!(glyph, '-' | '\u{200b}'))
        .collect()
}

/// Prints, keeps a copy in the gallery, and looks for the expected texts in the file.
fn check(name: &str, document: &Document, look: Look, expected: &[&str]) -> usize {
    let rendered = match printer().render(document, &options(look)) {
        Ok(rendered) => rendered,
        Err(error) => panic!("{name}: {error}"),
    };
    if let Some(folder) = gallery() {
        std::fs::create_dir_all(&folder).expect("the gallery folder can be made");
        std::fs::write(folder.join(format!("{name}.pdf")), &rendered.pdf)
            .expect("the gallery can be written");
    }
    let text = readback::text(&rendered.pdf).expect("the file can be read back");
    let found = compact(&text);
    for expected in expected {
        assert!(found.contains(&compact(expected)), "{name}: not found: {expected}\nin: {text}");
    }
    rendered.pages
}

#[test]
fn full_minutes_say_what_the_domain_requires_in_both_looks() {
    for (look, name) in [(Look::Classique, "pv-classique"), (Look::Sobre, "pv-sobre")] {
        let pages = check(
            name,
            &minutes(examples::minutes()),
            look,
            &[
                "Procès-verbal n° 2026-10",
                "Séance plénière du jeudi 8 octobre 2026",
                "Présents (10)",
                "Représentés (2)",
                "Excusé (1)",
                "Absent (1)",
                "La séance est ouverte à 14 h 30.",
                "Sont présents 10 membres, dont 2 par visioconférence, et 2 sont représentés par un pouvoir, soit 12 sièges sur 14 ; 7 sont requis.",
                "Le quorum étant atteint, le comité peut valablement délibérer (art. R133-10 CRPA).",
                "Approuvé à l’unanimité des 11 votants.",
                "Adoptée à la majorité, par 10 voix pour, 1 contre et 1 abstention.",
                "Vote par appel nominal à 16 h 05. Quorum : 9 présents et 2 représentés, 7 requis ; 1 déport.",
                "Titulaire RFVE (pouvoir à Villes de France)",
                "Adopté à la majorité, par 7 voix pour, 2 contre, 1 abstention, 1 bulletin blanc et 1 bulletin nul.",
                "À la demande de Suppléant AMRF, il est consigné : « Le socle de clauses convient.",
                "Questions diverses : néant.",
                "L’ordre du jour étant épuisé, la séance est levée à 16 h 45.",
                "Le Secrétaire de séance",
                "Feuille d’émargement et pouvoirs",
                "Page 5 / 5",
            ],
        );
        assert_eq!(pages, 5);
    }
}

#[test]
fn votes_by_member_and_by_college_print_as_tables() {
    for (look, name) in [(Look::Classique, "pv-votes-classique"), (Look::Sobre, "pv-votes-sobre")] {
        check(
            name,
            &minutes(examples::votes_in_tables()),
            look,
            &[
                "Adopté par 13 voix pour, 13 contre et 2 abstentions, la voix prépondérante du président s’exprimant pour.",
                "(règlement du comité de filière, art. 7)",
                "PME C (pouvoir à PME A)",
                "Voix pondérées",
                "Très petites entreprises",
                "Adoptée à la majorité des deux tiers requise dans chaque collège, par 11 voix sur 15",
                "Rejetée faute de la majorité des deux tiers requise, par 9 voix sur 14 (4 contre et 1 abstention) ; il en fallait 10.",
            ],
        );
    }
}

#[test]
fn a_draft_says_so_on_every_page() {
    let mut doc = examples::minutes();
    doc.status = MinutesStatus::Draft;
    let rendered = printer().render(&minutes(doc), &options(Look::Classique)).expect("prints");
    let text = readback::text(&rendered.pdf).expect("reads");
    assert!(text.matches("PROJET").count() >= rendered.pages, "{text}");
}

#[test]
fn empty_minutes_print_without_empty_headings() {
    for (look, name) in [(Look::Classique, "pv-vide-classique"), (Look::Sobre, "pv-vide-sobre")] {
        let document = minutes(examples::empty_minutes());
        assert_eq!(check(name, &document, look, &["Procès-verbal", "Séance"]), 1);
        let rendered = printer().render(&document, &options(look)).expect("prints");
        let text = readback::text(&rendered.pdf).expect("reads");
        for absent in
            ["Présents", "Nature", "Sièges", "Ordre du jour", "Clôture", "Annexes", "Membres"]
        {
            assert!(!text.contains(absent), "{absent} in {text}");
        }
    }
}

#[test]
fn minutes_with_empty_items_print() {
    let mut doc = examples::empty_minutes();
    doc.items = vec![examples::item("1", "", ""), examples::item("2", "Un titre", "")];
    doc.counts = Some(Counts::default());
    doc.members = vec![examples::member(MemberStatus::Present, "", "Membre", vec![])];
    doc.signatures = vec![SignatureBlock { title: "Le Président".to_owned(), name: None }];
    doc.closing = Some(Closing::default());
    doc.opening = Some(OpeningView::default());
    check(
        "pv-points-vides",
        &minutes(doc),
        Look::Classique,
        &["Point sans intitulé", "Présent (1)", "La séance est ouverte."],
    );
}

#[test]
fn agendas_and_running_orders_print_in_both_looks() {
    for (look, suffix) in [(Look::Classique, "classique"), (Look::Sobre, "sobre")] {
        check(
            &format!("odj-{suffix}"),
            &agenda(examples::agenda(AgendaVersion::Public)),
            look,
            &[
                "Ordre du jour",
                "Jeudi 8 octobre 2026, de 14 h 30 à 16 h 45",
                "Achat public : projet de recommandation",
                "35 min",
                "ajouté après convocation",
                "Durée prévue : 2 h 15.",
                "Pièces jointes",
            ],
        );
        check(
            &format!("deroule-{suffix}"),
            &agenda(examples::agenda(AgendaVersion::RunningOrder)),
            look,
            &["Déroulé de séance", "Rappeler le délai ; donner la parole à l’AMRF d’abord."],
        );
    }
}

#[test]
fn bylaws_print_with_what_is_the_committees_own_told_apart_in_words() {
    for (look, suffix) in [(Look::Classique, "classique"), (Look::Sobre, "sobre")] {
        check(
            &format!("reglement-{suffix}"),
            &bylaws(examples::bylaws()),
            look,
            &[
                "Règlement intérieur",
                "Règles en vigueur le 24 novembre 2026",
                "1.1PROPRE",
                "Convocation, ordre du jour et documents reçus 8 jours francs avant la séance.",
                "règlement intérieur, art. 4, depuis le 1er février 2026, Plénière n° 2026-01",
                "2.2Loi",
                "2.3Comité des partenaires",
                "point 4 bis, et note interprétative jointe",
            ],
        );
    }
    let mut nothing = examples::bylaws();
    nothing.sections.clear();
    nothing.mixed = false;
    check("reglement-vide", &bylaws(nothing), Look::Classique, &["Règlement intérieur"]);
}

#[test]
fn the_public_agenda_keeps_the_notes_of_the_chair_to_itself() {
    let rendered = printer()
        .render(&agenda(examples::agenda(AgendaVersion::Public)), &options(Look::Classique))
        .expect("prints");
    assert!(!readback::text(&rendered.pdf).expect("reads").contains("Rappeler le délai"));
}

#[test]
fn an_empty_agenda_says_that_it_is() {
    let doc = AgendaDoc {
        letterhead: Letterhead::default(),
        meeting: MeetingHeading::default(),
        version: AgendaVersion::Public,
        facts: vec![],
        items: vec![],
        annexes: vec![],
        note: None,
        footer_note: None,
    };
    check(
        "odj-vide",
        &agenda(doc),
        Look::Sobre,
        &["Aucun point n’est encore inscrit", "Date à fixer"],
    );
}

#[test]
fn attendance_sheets_print_in_both_looks_with_their_head_on_each_page() {
    for (look, name) in
        [(Look::Classique, "emargement-classique"), (Look::Sobre, "emargement-sobre")]
    {
        let document = sheet(examples::attendance_sheet());
        let pages = check(
            name,
            &document,
            look,
            &[
                "Titulaire AVICCA",
                "pouvoir : Villes de France",
                "Certifié exact, le Président",
                "représenté",
            ],
        );
        let rendered = printer().render(&document, &options(look)).expect("prints");
        let text = readback::text(&rendered.pdf).expect("reads");
        assert_eq!(pages, 2);
        assert_eq!(
            text.matches("Mandat reçu de").count(),
            3,
            "one head a page, one for the second list"
        );
    }
}

#[test]
fn an_empty_attendance_sheet_prints() {
    let doc = AttendanceSheetDoc {
        letterhead: Letterhead::default(),
        meeting: MeetingHeading::default(),
        seats: None,
        quorum_required: None,
        members: vec![],
        attending: vec![],
        blank_lines: 0,
        certified_by: None,
        footer_note: None,
    };
    check("emargement-vide", &sheet(doc), Look::Classique, &["Feuille d’émargement"]);
}

#[test]
fn three_hundred_members_and_two_hundred_items_print() {
    let mut doc = examples::minutes();
    doc.members = (1..=300)
        .map(|n| {
            examples::member(
                MemberStatus::Present,
                &format!("Organisme {n}"),
                &format!("Titulaire {n}"),
                vec![],
            )
        })
        .collect();
    doc.items = (1..=200)
        .map(|n| {
            let mut item =
                examples::item(&n.to_string(), &format!("Point numéro {n}"), "pour vote");
            item.votes = vec![examples::vote(
                examples::tally(280, 12, 8),
                Verdict::Adopted,
                "15 h",
                "La proposition est adoptée.",
            )];
            item
        })
        .collect();
    check(
        "pv-grand",
        &minutes(doc),
        Look::Classique,
        &["Titulaire 300", "Point numéro 200", "Présents (300)"],
    );

    let mut list = examples::attendance_sheet();
    list.members = (1..=300)
        .map(|n| examples::to_sign("Organisme", &format!("Titulaire {n}"), Voice::Deliberative))
        .collect();
    check("emargement-grand", &sheet(list), Look::Sobre, &["Titulaire 300"]);

    let mut day = examples::agenda(AgendaVersion::Public);
    day.items = (1..=200)
        .map(|n| examples::line(&n.to_string(), &format!("Point {n}"), "pour avis"))
        .collect();
    check("odj-grand", &agenda(day), Look::Sobre, &["Point 200"]);
}

#[test]
fn a_logo_prints_with_its_alternative_text() {
    let svg = br##"<svg xmlns="http://www.w3.org/2000/svg" width="30" height="12"><rect width="30" height="12" fill="#123456"/></svg>"##;
    let mut doc = examples::minutes();
    doc.letterhead.logo =
        Some(Logo { bytes: svg.to_vec(), format: LogoFormat::Svg, alt: "Emblème".to_owned() });
    check("pv-logo", &minutes(doc), Look::Classique, &["Procès-verbal"]);
}

#[test]
fn a_broken_logo_is_left_out_and_said() {
    let mut doc = examples::minutes();
    doc.letterhead.logo = Some(Logo {
        bytes: b"not a picture".to_vec(),
        format: LogoFormat::Png,
        alt: String::new(),
    });
    let rendered =
        printer().render(&minutes(doc), &options(Look::Classique)).expect("prints without it");
    assert!(rendered.remarks.iter().any(|remark| remark.contains("logo")));
    assert!(readback::text(&rendered.pdf).expect("reads").contains("Comité des partenaires"));
}

#[test]
fn a_preview_gives_each_page_as_svg() {
    let preview = printer()
        .preview(&minutes(examples::minutes()), &options(Look::Classique))
        .expect("lays out");
    let first = preview.svg(0).expect("a first page");
    assert!(first.starts_with("<svg") && first.len() > 10_000);
    assert!(preview.svg(preview.pages()).is_none());
}

#[test]
fn the_readback_finds_names_as_they_were_typed() {
    for name in
        ["D'Artagnan \"Coeur\" ; Ltd.", "عربي 한국 😀 \u{7}\u{e000} Nom", "e\u{301}te\u{301}"]
    {
        let mut doc = examples::minutes();
        doc.members[0].name = name.to_owned();
        let rendered = printer().render(&minutes(doc), &options(Look::Classique)).expect("prints");
        assert_eq!(
            readback::check(&rendered.pdf, &[name.to_owned(), "2026-10".to_owned()]),
            Ok(())
        );
        let absent = ["Personne qui n'y est pas".to_owned()];
        assert_eq!(readback::check(&rendered.pdf, &absent), Err(absent.to_vec()));
    }
}

#[test]
fn a_preview_knows_on_which_page_an_item_begins() {
    let document = minutes(examples::minutes());
    let preview = printer().preview(&document, &options(Look::Classique)).expect("lays out");
    let pages: Vec<Option<usize>> = (0..9).map(|index| preview.page_of_item(index)).collect();
    assert_eq!(pages[0], Some(2));
    assert!(pages[..8].windows(2).all(|pair| pair[0].is_some() && pair[0] <= pair[1]));
    assert_eq!(pages[8], None);
}

#[test]
fn the_same_facts_give_the_same_bytes() {
    let document = minutes(examples::minutes());
    let once = printer().render(&document, &options(Look::Classique)).expect("prints");
    let twice = printer().render(&document, &options(Look::Classique)).expect("prints");
    assert_eq!(once, twice);
}
