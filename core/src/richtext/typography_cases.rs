//! What French typography makes of what people type: the table of cases, and its properties.

use proptest::prelude::*;

use super::{NARROW, NBSP, typeset, typeset_blocks, typeset_name};
use crate::richtext::block::{Block, Inline};
use crate::richtext::marks::Mark;

/// Typed, printed.
const CASES: &[(&str, &str)] = &[
    ("l'ecole d'aujourd'hui", "l’ecole d’aujourd’hui"),
    ("L'AMF n'a pas d'avis", "L’AMF n’a pas d’avis"),
    ("l´avis", "l’avis"),
    ("l`avis", "l’avis"),
    ("l‘avis", "l’avis"),
    ("l’avis", "l’avis"),
    ("10'30", "10'30"),
    ("l'\"avis\"", "l’«\u{a0}avis\u{a0}»"),
    ("jusqu'en 2027", "jusqu’en 2027"),
    ("`code` et ´", "`code` et ´"),
    ("le groupe \"Achat public\" se réunit", "le groupe «\u{a0}Achat public\u{a0}» se réunit"),
    ("\"Bonjour\"", "«\u{a0}Bonjour\u{a0}»"),
    ("« Achat »", "«\u{a0}Achat\u{a0}»"),
    ("«Achat»", "«\u{a0}Achat\u{a0}»"),
    ("«  Achat  »", "«\u{a0}Achat\u{a0}»"),
    ("“Achat”", "«\u{a0}Achat\u{a0}»"),
    ("<<Achat>>", "«\u{a0}Achat\u{a0}»"),
    ("Il dit \"oui\", puis \"non\".", "Il dit «\u{a0}oui\u{a0}», puis «\u{a0}non\u{a0}»."),
    ("« le mot \"école\" revient »", "«\u{a0}le mot “école” revient\u{a0}»"),
    ("un écran de 15\" posé", "un écran de 15\" posé"),
    ("(\"note\")", "(«\u{a0}note\u{a0}»)"),
    ("a < b et b > c", "a < b et b > c"),
    ("Elle écrit \"fin.\"", "Elle écrit «\u{a0}fin.\u{a0}»"),
    ("\"Est-ce prêt ?\"", "«\u{a0}Est-ce prêt\u{202f}?\u{a0}»"),
    ("« Suite", "«\u{a0}Suite"),
    ("«", "«"),
    ("»", "»"),
    ("\"", "\""),
    ("le \"plan\" et le \"bilan\"", "le «\u{a0}plan\u{a0}» et le «\u{a0}bilan\u{a0}»"),
    ("Pourquoi ?", "Pourquoi\u{202f}?"),
    ("Pourquoi?", "Pourquoi\u{202f}?"),
    ("Vraiment !", "Vraiment\u{202f}!"),
    ("Vraiment!", "Vraiment\u{202f}!"),
    ("Vraiment ?!", "Vraiment\u{202f}?!"),
    ("Non!!!", "Non\u{202f}!!!"),
    ("un ; deux", "un\u{202f}; deux"),
    ("un; deux", "un\u{202f}; deux"),
    ("Objet : avis", "Objet\u{a0}: avis"),
    ("Objet: avis", "Objet\u{a0}: avis"),
    ("Objet :", "Objet\u{a0}:"),
    ("Objet\u{a0}? avis", "Objet\u{202f}? avis"),
    ("un , deux", "un, deux"),
    ("un .", "un."),
    ("un  deux", "un deux"),
    ("  retrait", "  retrait"),
    ("rendez-vous à 14:30", "rendez-vous à 14:30"),
    ("format 16:9", "format 16:9"),
    ("C:\\Users\\x", "C:\\Users\\x"),
    ("bien ;)", "bien ;)"),
    ("bien :-)", "bien :-)"),
    ("a;b", "a;b"),
    ("std::fmt", "std::fmt"),
    ("(vraiment ?)", "(vraiment\u{202f}?)"),
    ("50 % ?", "50\u{a0}%\u{202f}?"),
    ("?", "?"),
    (": début", ": début"),
    ("Il hésite... puis accepte", "Il hésite… puis accepte"),
    ("etc...", "etc…"),
    ("a..b", "a..b"),
    ("....", "...."),
    ("Quoi... ?", "Quoi…\u{202f}?"),
    ("voir https://example.org/a?b=1;c=2!", "voir https://example.org/a?b=1;c=2\u{202f}!"),
    ("https://visio.example/2026-10?x='y'", "https://visio.example/2026-10?x='y'"),
    ("écrire à l.dupont@mairie.example ; merci", "écrire à l.dupont@mairie.example\u{202f}; merci"),
    ("www.education.example: le site", "www.education.example\u{a0}: le site"),
    ("(https://a.example/x...)", "(https://a.example/x…)"),
    ("n°4", "n°\u{a0}4"),
    ("n° 4", "n°\u{a0}4"),
    ("N° 2026-10", "N°\u{a0}2026-10"),
    ("nº 4", "n°\u{a0}4"),
    ("n°", "n°"),
    ("14h30", "14\u{a0}h\u{a0}30"),
    ("14 h 30", "14\u{a0}h\u{a0}30"),
    ("14H30", "14\u{a0}h\u{a0}30"),
    ("9h", "9\u{a0}h"),
    ("9 h.", "9\u{a0}h."),
    ("de 9h à 12h", "de 9\u{a0}h à 12\u{a0}h"),
    ("14h30-16h", "14\u{a0}h\u{a0}30-16\u{a0}h"),
    ("25h30", "25h30"),
    ("14h75", "14h75"),
    ("A14h30", "A14h30"),
    ("14 heures", "14 heures"),
    ("12 000 €", "12\u{202f}000\u{a0}€"),
    ("12000 €", "12\u{202f}000\u{a0}€"),
    ("12000€", "12\u{202f}000\u{a0}€"),
    ("1 234 567 habitants", "1\u{202f}234\u{202f}567 habitants"),
    ("75007 Paris", "75007 Paris"),
    ("en 2026", "en 2026"),
    ("120 M€", "120\u{a0}M€"),
    ("50€", "50\u{a0}€"),
    ("10%", "10\u{a0}%"),
    ("10 %", "10\u{a0}%"),
    ("2,5 %", "2,5\u{a0}%"),
    ("3 km", "3\u{a0}km"),
    ("25 min", "25\u{a0}min"),
    ("5 Go", "5\u{a0}Go"),
    ("01 23 45 67 89", "01 23 45 67 89"),
    ("24 novembre 2026", "24\u{a0}novembre 2026"),
    ("1er juin", "1er\u{a0}juin"),
    ("le 32 juin", "le 32 juin"),
    ("article 5", "article\u{a0}5"),
    ("art. 12", "art.\u{a0}12"),
    ("p. 3", "p.\u{a0}3"),
    ("au point 4", "au point\u{a0}4"),
    ("R133-10", "R133-10"),
    ("2026-10-08", "2026-10-08"),
    ("PV 2026-10", "PV 2026-10"),
    ("d'un montant de 1500 €", "d’un montant de 1500\u{a0}€"),
    ("un - deux", "un – deux"),
    ("- un", "– un"),
    ("un -- deux", "un – deux"),
    ("un --- deux", "un — deux"),
    ("peut-être", "peut-être"),
    ("2019-2021", "2019–2021"),
    ("2021-2019", "2021-2019"),
    ("la période 2025-2027.", "la période 2025–2027."),
    ("Édu-Up", "Édu-Up"),
    ("x--y", "x--y"),
    ("le coeur de l'oeuvre", "le cœur de l’œuvre"),
    ("Oeuvrer", "Œuvrer"),
    ("OEUVRE", "ŒUVRE"),
    ("voeux", "vœux"),
    ("main-d'oeuvre", "main-d’œuvre"),
    ("coexister", "coexister"),
    ("moelle", "moelle"),
    ("poème", "poème"),
    ("manoeuvre", "manœuvre"),
    ("soeur", "sœur"),
    ("noeud", "nœud"),
    ("coefficient", "coefficient"),
    ("foetus", "fœtus"),
    ("Noël", "Noël"),
    ("goéland", "goéland"),
    ("moeurs", "mœurs"),
    ("M. Untel", "M.\u{a0}Untel"),
    ("Mme Unetelle", "Mme\u{a0}Unetelle"),
    ("MM. Un et Deux", "MM.\u{a0}Un et Deux"),
    ("M. le ministre", "M. le ministre"),
    ("Dr Untel", "Dr\u{a0}Untel"),
    ("FIFM. Untel", "FIFM. Untel"),
    ("", ""),
    (" ", " "),
    ("\n", "\n"),
    ("un\ndeux ?", "un\ndeux\u{202f}?"),
    ("# * $ \\ @ [x] {y}", "# * $ \\ @ [x] {y}"),
    ("ÉCOLE À ÇA", "ÉCOLE À ÇA"),
    ("😀 ?", "😀 ?"),
    ("العربية", "العربية"),
    ("中文：测试", "中文：测试"),
    ("Adopté à l'unanimité : \"oui\" !", "Adopté à l’unanimité\u{a0}: «\u{a0}oui\u{a0}»\u{202f}!"),
];

fn check(typed: &str, expected: &str) {
    let set = typeset(typed);
    assert_eq!(set, expected, "typed: {typed}");
    assert_eq!(typeset(&set), set, "twice: {typed}");
}

#[test]
fn every_case_of_the_table_is_set_as_expected() {
    assert!(CASES.len() >= 80);
    for (typed, expected) in CASES {
        check(typed, expected);
    }
}

#[test]
fn a_name_keeps_its_letters() {
    assert_eq!(typeset_name("M. Jacques COEUR"), "M.\u{a0}Jacques COEUR");
    assert_eq!(typeset_name("Titulaire de l'AMF"), "Titulaire de l’AMF");
    assert_eq!(typeset_name("Groupe \"Achat\""), "Groupe «\u{a0}Achat\u{a0}»");
}

fn run(text: &str, marks: &[Mark]) -> Inline {
    Inline::Text { text: text.to_owned(), marks: marks.to_vec() }
}

#[test]
fn a_rule_holds_across_marks() {
    let typed = [Block::Paragraph {
        content: vec![
            run("Il dit \"", &[]),
            run("oui", &[Mark::Bold]),
            run("\" ", &[]),
            run("!", &[Mark::Italic]),
        ],
    }];
    let set = typeset_blocks(&typed);
    let Block::Paragraph { content } = &set[0] else { panic!("a paragraph stays one") };
    assert_eq!(set[0].plain_text(), "Il dit «\u{a0}oui\u{a0}»\u{202f}!");
    assert!(content.contains(&run("!", &[Mark::Italic])));
    assert!(content.iter().any(
        |inline| matches!(inline, Inline::Text { text, marks } if text.starts_with("oui") && marks == &[Mark::Bold])
    ));
}

#[test]
fn line_breaks_and_unknown_blocks_are_kept() {
    let unknown = Block::Unknown(serde_json::json!({ "type": "table", "content": [] }));
    let typed = [
        Block::Paragraph { content: vec![run("un", &[]), Inline::HardBreak, run("deux ?", &[])] },
        unknown.clone(),
    ];
    let set = typeset_blocks(&typed);
    assert_eq!(set[0].plain_text(), "un\ndeux\u{202f}?");
    assert_eq!(set[1], unknown);
}

#[test]
fn the_spaces_are_those_of_the_rules() {
    assert_eq!(
        typeset("a : b ;").chars().filter(|glyph| *glyph == NBSP || *glyph == NARROW).count(),
        2
    );
}

/// Letters and digits, with œ spelled out.
fn letters(text: &str) -> String {
    let spelled = text.replace('œ', "oe").replace('Œ', "OE");
    spelled.chars().filter(|glyph| glyph.is_alphanumeric()).collect::<String>().to_lowercase()
}

fn typed_text() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "\"",
        "'",
        "«",
        "»",
        "“",
        "”",
        "<<",
        ">>",
        " ",
        "  ",
        "\u{a0}",
        "\u{202f}",
        ":",
        ";",
        "!",
        "?",
        ".",
        "...",
        ",",
        "-",
        "--",
        "---",
        "h",
        "14",
        "30",
        "000",
        "2019",
        "2027",
        "€",
        "%",
        "n°",
        "N",
        "°",
        "1er",
        "juin",
        "M.",
        "Mme",
        "Untel",
        "coeur",
        "OEUVRE",
        "l",
        "d",
        "mot",
        "https://a.example/x",
        "a@b.example",
        "(",
        ")",
        "\n",
        "…",
        "–",
        "art.",
        "km",
        "😀",
        "م",
        "中",
    ]);
    prop::collection::vec(pieces, 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn twice_is_once(text in typed_text()) {
        let once = typeset(&text);
        prop_assert_eq!(typeset(&once), once);
    }

    #[test]
    fn twice_is_once_for_any_text(text in any::<String>()) {
        let once = typeset(&text);
        prop_assert_eq!(typeset(&once), once);
    }

    #[test]
    fn no_letter_and_no_digit_is_lost(text in typed_text()) {
        prop_assert_eq!(letters(&typeset(&text)), letters(&text));
    }

    #[test]
    fn names_are_stable(text in typed_text()) {
        let once = typeset_name(&text);
        prop_assert_eq!(typeset_name(&once), once.clone());
        prop_assert_eq!(letters(&once), letters(&text));
    }

    #[test]
    fn lines_stay_lines(text in typed_text()) {
        prop_assert_eq!(typeset(&text).matches('\n').count(), text.matches('\n').count());
    }

    #[test]
    fn marks_change_no_character(text in "[a-z\"' :;!?]{0,24}", cut in 0_usize..24) {
        let cut = cut.min(text.len());
        let (left, right) = text.split_at(cut);
        let block = Block::Paragraph { content: vec![run(left, &[]), run(right, &[Mark::Bold])] };
        let set = typeset_blocks(&[block]);
        prop_assert_eq!(set[0].plain_text(), typeset(&text));
    }
}
