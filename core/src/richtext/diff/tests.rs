//! The cases where other tools fail, and random texts.

use super::*;
use crate::richtext::block::{Block, Inline, ListItem};
use crate::richtext::merge::edits::Author;
use crate::richtext::samples::id;
use crate::richtext::tokens::canonical_text;

fn text(paragraphs: &[(u64, &str)]) -> Vec<TextBlock> {
    let block = |(number, words): &(u64, &str)| TextBlock {
        id: id(*number),
        content: Block::paragraph(*words),
    };
    paragraphs.iter().map(block).collect()
}

/// « un [-deux-] [+trois+] », one line a paragraph, « + » before one that came.
fn shown(difference: &Difference) -> Vec<String> {
    let sign = |change: Change| match change {
        Change::None => ("", ""),
        Change::Inserted => ("[+", "+]"),
        Change::Deleted => ("[-", "-]"),
        Change::MovedFrom => ("[<", "<]"),
        Change::MovedTo => ("[>", ">]"),
        Change::Format => ("[=", "=]"),
    };
    let line = |paragraph: &Compared| {
        let mut out = sign(paragraph.change).0.trim_start_matches('[').to_owned();
        for run in &paragraph.runs {
            let (open, close) = sign(run.change);
            out.push_str(&format!("{open}{}{close}", run.text));
        }
        out
    };
    difference.paragraphs.iter().map(line).collect()
}

#[test]
fn words_change_whole() {
    let old = text(&[(1, "Le comité recommande un équipement numérique de base.")]);
    let new = text(&[(1, "Le comité recommande deux équipements de base.")]);
    let difference = diff(&old, &new);
    assert_eq!(
        shown(&difference),
        ["Le comité recommande[- un équipement numérique-][+ deux équipements+] de base."]
    );
    assert_eq!((difference.inserted, difference.deleted), (2, 3));
    assert!(diff(&old, &old).is_empty());
}

#[test]
fn bold_inside_a_changed_sentence_is_not_a_change_of_words() {
    let old = text(&[(1, "Le comité adopte un avis.")]);
    let bold = |text: &str| Inline::Text { text: text.into(), marks: vec![Mark::Bold] };
    let content = vec![Inline::text("Le comité "), bold("adopte"), Inline::text(" un bel avis.")];
    let new = vec![TextBlock { id: id(1), content: Block::Paragraph { content } }];
    let difference = diff(&old, &new);
    assert_eq!(shown(&difference), ["Le comité [=adopte=] un[+ bel+] avis."]);
    assert_eq!(difference.paragraphs[0].runs[1].says.as_deref(), Some("mis en gras"));
}

#[test]
fn bullets_split_and_joined() {
    let list = |items: &[&str]| {
        let item = |words: &&str| ListItem { content: vec![Block::paragraph(*words)] };
        let content = Block::BulletList { content: items.iter().map(item).collect() };
        vec![TextBlock { id: id(1), content }]
    };
    let (one, two) = (list(&["un deux trois", "quatre"]), list(&["un deux", "trois", "quatre"]));
    assert_eq!(shown(&diff(&one, &two)), ["un deux", "+ trois", "quatre"].map(|l| l.replace("+ ", "+")));
    assert_eq!(shown(&diff(&two, &one)), ["un deux[-¶-] trois", "quatre"]);
}

#[test]
fn a_paragraph_moved_and_edited() {
    let old = text(&[(1, "Le premier paragraphe du texte."), (2, "Le deuxième est plus long que lui."), (3, "Puis la fin vient ici, longue elle aussi.")]);
    let new = text(&[(2, "Le deuxième est bien plus long que lui."), (1, "Le premier paragraphe du texte."), (3, "Puis la fin vient ici, longue elle aussi.")]);
    let difference = diff(&old, &new);
    let lines = shown(&difference);
    assert_eq!(lines.len(), 4, "{lines:?}");
    assert_eq!(lines.iter().filter(|line| line.starts_with(['<', '>'])).count(), 2, "{lines:?}");
    assert_eq!(difference.deleted, 0);
    assert_eq!(difference.inserted, 1);
}

#[test]
fn several_paragraphs_at_once_and_a_title() {
    let old = text(&[(1, "Objet"), (2, "Fin.")]);
    let mut new = text(&[(1, "Objet"), (3, "Un."), (4, "Deux."), (2, "Fin.")]);
    new[0].content = Block::heading(2, "Objet");
    let difference = diff(&old, &new);
    assert_eq!(shown(&difference), ["=Objet", "+[+Un.+]", "+[+Deux.+]", "Fin."]);
    assert_eq!(difference.paragraphs[0].says.as_deref(), Some("devient un titre de niveau 2"));
    assert_eq!(shown(&diff(&new, &old)), ["=Objet", "-[-Un.-]", "-[-Deux.-]", "Fin."]);
}

#[test]
fn a_list_made_a_table_keeps_its_words() {
    use crate::richtext::block::{Cell, TableRow};
    let list = ["un deux", "trois quatre"].map(|words| ListItem { content: vec![Block::paragraph(words)] });
    let rows = ["un deux", "trois quatre"].map(|words| TableRow {
        content: vec![Cell::TableCell { attrs: Default::default(), content: vec![Block::paragraph(words)] }],
    });
    let old = vec![TextBlock { id: id(1), content: Block::BulletList { content: list.to_vec() } }];
    let new = vec![TextBlock { id: id(2), content: Block::Table { content: rows.to_vec() } }];
    let difference = diff(&old, &new);
    assert_eq!(shown(&difference), ["=un deux", "=trois quatre"]);
    let says = difference.paragraphs[0].says.as_deref();
    assert_eq!(says, Some("passe d’une liste à puces à un tableau"));
}

#[test]
fn authors_are_named() {
    let version = |author: &str, words: &str| Version {
        author: author.into(),
        at: String::new(),
        blocks: text(&[(1, words)]),
    };
    let versions = [
        version("AVICCA", "Le comité adopte un avis."),
        version("ADF", "Le comité adopte un avis public."),
        version("AMF", "Le comité adopte avis public."),
    ];
    let difference = diff_of_versions(&versions);
    assert_eq!(shown(&difference), ["Le comité adopte[- un-] avis[+ public+]."]);
    let author = |change| {
        let runs = &difference.paragraphs[0].runs;
        let run = runs.iter().find(|run| run.change == change).expect("a run");
        difference.authors[run.author.expect("an author")].as_str()
    };
    assert_eq!((author(Change::Deleted), author(Change::Inserted)), ("AMF", "ADF"));
    let blame = crate::richtext::blame::blame(&versions);
    assert_eq!(blame.removed[0].text, "un");
    assert_eq!((blame.removed[0].written_by.as_str(), blame.removed[0].removed_by.as_str()), ("AVICCA", "AMF"));
    let shares: Vec<(&str, u8)> = blame.shares.iter().map(|s| (s.author.as_str(), s.percent)).collect();
    assert_eq!(shares, [("AVICCA", 80), ("ADF", 20)]);
}

/// Words of one side of a difference.
fn side(difference: &Difference, skipped: &[Change]) -> Vec<String> {
    let mut words: Vec<String> = difference
        .paragraphs
        .iter()
        .flat_map(|paragraph| &paragraph.runs)
        .filter(|run| !skipped.contains(&run.change) && run.kind != RunKind::Join)
        .flat_map(|run| run.text.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
        .collect();
    words.sort();
    words
}

#[test]
fn a_difference_holds_both_texts() {
    for seed in 0..300 {
        let base = canonical_text(&Author::new(seed, 'O').base());
        let mut author = Author::new(seed, 'A');
        let mut changed = base.clone();
        for _ in 0..1 + author.random.below(6) {
            author.edit(&mut changed);
        }
        let difference = diff(&base, &changed);
        let letters = |words: Vec<String>| {
            let mut letters: Vec<char> = words.concat().chars().collect();
            letters.sort_unstable();
            letters
        };
        let plain = |text: &[TextBlock]| -> Vec<String> {
            let words = text.iter().map(|block| block.content.plain_text());
            words.flat_map(|t| t.split_whitespace().map(str::to_owned).collect::<Vec<_>>()).collect()
        };
        let old = side(&difference, &[Change::Inserted, Change::MovedTo]);
        let new = side(&difference, &[Change::Deleted, Change::MovedFrom]);
        assert_eq!(letters(old), letters(plain(&base)), "seed {seed}");
        assert_eq!(letters(new), letters(plain(&changed)), "seed {seed}");
    }
}
