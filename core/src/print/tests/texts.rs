//! Whatever a secretariat types comes out: markup, scripts, lengths, depths.

use super::*;

/// A minutes document whose every free text is `text`.
fn minutes_saying(text: &str) -> MinutesDoc {
    let mut doc = examples::minutes();
    doc.letterhead.committee = text.to_owned();
    doc.letterhead.subtitle = Some(text.to_owned());
    doc.meeting.place = Some(text.to_owned());
    doc.president = Some(text.to_owned());
    doc.footer_note = Some(text.to_owned());
    doc.done_at = Some(text.to_owned());
    doc.approval = Some(text.to_owned());
    doc.signatures = vec![SignatureBlock { title: text.to_owned(), name: Some(text.to_owned()) }];
    doc.annexes = vec![AnnexLine { number: "1".to_owned(), title: text.to_owned(), pages: None }];
    doc.members = vec![examples::member(
        MemberStatus::Present,
        text,
        text,
        vec![MemberNote::Other(text.to_owned())],
    )];
    let mut item = examples::item("1", text, text);
    item.rapporteur = Some(text.to_owned());
    item.passages = vec![Passage {
        title: Some(text.to_owned()),
        blocks: vec![
            Block::paragraph(text),
            Block::BulletList { content: vec![ListItem { content: paragraphs(&[text]) }] },
        ],
    }];
    let mut vote = examples::vote(examples::tally(3, 1, 1), Verdict::Adopted, "15 h", text);
    vote.nominal = vec![NominalVote {
        name: text.to_owned(),
        organisation: text.to_owned(),
        college: text.to_owned(),
        choice: Choice::For,
        by_proxy: None,
    }];
    vote.remark = Some(text.to_owned());
    item.votes = vec![vote];
    item.dissents = vec![DissentView { author: text.to_owned(), blocks: paragraphs(&[text]) }];
    doc.items = vec![item];
    doc
}

fn sheet_saying(text: &str) -> AttendanceSheetDoc {
    let mut doc = examples::attendance_sheet();
    doc.letterhead.committee = text.to_owned();
    let mut line = examples::to_sign(text, text, Voice::Deliberative);
    line.capacity = Some("titulaire".to_owned());
    line.state = BoxState::RepresentedBy(text.to_owned());
    doc.members = vec![line];
    doc
}

fn agenda_saying(text: &str) -> AgendaDoc {
    let mut doc = examples::agenda(AgendaVersion::RunningOrder);
    doc.letterhead.committee = text.to_owned();
    let mut line = examples::line("1", text, text);
    line.rapporteur = Some(text.to_owned());
    line.notes = paragraphs(&[text]);
    doc.items = vec![line];
    doc.note = Some(text.to_owned());
    doc
}

fn check_text(name: &str, text: &str, expected: &[&str]) {
    check(&format!("pv-{name}"), &minutes(minutes_saying(text)), Look::Classique, expected);
    check(&format!("odj-{name}"), &agenda(agenda_saying(text)), Look::Sobre, expected);
    check(&format!("emargement-{name}"), &sheet(sheet_saying(text)), Look::Classique, &[]);
}

#[test]
fn markup_characters_print_as_typed() {
    let text = r##"#let x = 1 * _a_ $y$ \\ @ref <lab> [c] {d} `raw` #import "x" // c /* d */ ~ -- = titre"##;
    check_text(
        "balisage",
        text,
        &["#let x = 1 * _a_ $y$ \\\\ @ref <lab> [c] {d} `raw`", "// c /* d */"],
    );
}

#[test]
fn every_script_prints() {
    let text = "Café Ελληνικά Кириллица עברית العربية हिन्दी 中文 かな 한국어 😀👩‍👩‍👧🏽🇫🇷 ½ → ≤ ✓ ① tête\u{0}\u{7}\u{1b}\u{feff}-bêche";
    check_text(
        "ecritures",
        text,
        &["Ελληνικά", "Кириллица", "中文", "かな", "한국어", "tête-bêche"],
    );
}

#[test]
fn what_no_face_has_is_shown_by_its_number() {
    let text = "Avant \u{1f9ff}\u{10a00}\u{13000}\u{e000}\u{10ffff} après e\u{301}\u{489}\u{20dd} \u{d7a5} \u{1b001}";
    check_text("inconnus", text, &["[U+13000]", "[U+E000]", "après"]);
}

#[test]
fn long_titles_print() {
    let sentence =
        "Un titre très long qui dit tout du point et même davantage, sans jamais finir ; ";
    check_text(
        "300",
        &sentence.repeat(4).chars().take(300).collect::<String>(),
        &["Un titre très long"],
    );
    check_text("10000", &sentence.repeat(125), &["Un titre très long"]);
    let endless = minutes(minutes_saying(&"anticonstitutionnellement".repeat(400)));
    check("pv-10000-sans-espace", &endless, Look::Classique, &["anticonstitutionnellement"]);
}

#[test]
fn deep_lists_and_long_paragraphs_print() {
    let mut block = Block::paragraph("au fond");
    for _ in 0..60 {
        block = Block::BulletList { content: vec![ListItem { content: vec![block] }] };
    }
    let mut doc = examples::minutes();
    doc.items[1].passages = vec![Passage {
        title: None,
        blocks: vec![
            block,
            Block::paragraph(
                "Une phrase assez longue pour remplir des pages entières. ".repeat(300),
            ),
        ],
    }];
    check("pv-profond", &minutes(doc), Look::Classique, &["au fond"]);
}

#[test]
fn an_outline_that_skips_levels_prints() {
    let mut doc = examples::minutes();
    doc.items = ["2.1.1", "3", "3.1.1.1.1", "4.1"]
        .map(|number| examples::item(number, "Titre", "pour avis"))
        .to_vec();
    check("pv-plan-trou", &minutes(doc), Look::Classique, &["2.1.1", "3.1.1.1.1"]);
}
