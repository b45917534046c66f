//! Texts edited apart by two and three authors, merged: 2,000 rounds with printed seeds. One is played
//! again with `PLENIERE_SEED=17 cargo test … merge`.

use std::collections::{BTreeMap, BTreeSet};

use super::edits::Author;
use super::merge_with;
use super::*;
use crate::richtext::samples::Random;

/// Words that only one place made (« zA12q »), each with how often it is there.
fn unique(text: &[TextBlock]) -> BTreeMap<String, usize> {
    let mut out = BTreeMap::new();
    for block in text {
        let plain = block.content.plain_text();
        for word in
            plain.split(|glyph: char| !glyph.is_alphanumeric()).filter(|w| w.starts_with('z'))
        {
            *out.entry(word.to_owned()).or_default() += 1;
        }
    }
    out
}

fn show(text: &[TextBlock]) -> String {
    serde_json::to_string_pretty(text).expect("writes")
}

struct Tally {
    rounds: usize,
    inserted: usize,
    conflicts: BTreeMap<&'static str, usize>,
    quiet: usize,
}

fn round(seed: u64, authors: usize, edits: usize, tally: &mut Tally) {
    let base = Author::new(seed, 'O').base();
    let texts: Vec<(String, Vec<TextBlock>)> = ['A', 'B', 'C'][..authors]
        .iter()
        .map(|tag| {
            let mut author = Author::new(seed, *tag);
            let mut text = base.clone();
            for _ in 0..1 + author.random.below(edits) {
                author.edit(&mut text);
            }
            (tag.to_string(), text)
        })
        .collect();
    let mut sides: Vec<Side<'_>> = texts.iter().map(|(id, blocks)| Side { id, blocks }).collect();
    let merged = merge_all(&base, &sides).unwrap_or_else(|refused| {
        panic!("seed {seed}: {refused}\nbase {}\n", show(&base));
    });
    let mut random = Random::new(seed);
    let turn = random.below(sides.len());
    sides.rotate_left(turn);
    if random.once_in(2) {
        sides.reverse();
    }
    assert_eq!(merge_all(&base, &sides).expect("merges"), merged, "seed {seed}: another order");
    if authors == 2 {
        let other = merge(&base, sides[0], sides[1]).expect("merges");
        assert_eq!(other.blocks, merged.blocks, "seed {seed}");
    }
    let old = unique(&base);
    let mut expected: BTreeSet<String> = old.keys().cloned().collect();
    for (_, text) in &texts {
        let new = unique(text);
        expected.retain(|word| !old.contains_key(word) || new.contains_key(word));
        expected.extend(new.keys().filter(|word| !old.contains_key(*word)).cloned());
        tally.inserted += new.keys().filter(|word| !old.contains_key(*word)).count();
    }
    let found = unique(&merged.blocks);
    let wrong: Vec<(&String, &usize)> =
        found.iter().filter(|(word, count)| **count != 1 || !expected.contains(*word)).collect();
    let missing: Vec<&String> = expected.iter().filter(|word| !found.contains_key(*word)).collect();
    assert!(
        wrong.is_empty() && missing.is_empty(),
        "seed {seed}: wrong {wrong:?}, missing {missing:?}"
    );
    let ids: BTreeSet<String> = merged.blocks.iter().map(|block| block.id.to_string()).collect();
    assert_eq!(ids.len(), merged.blocks.len(), "seed {seed}: identifiers twice");
    assert_eq!(canonical_text(&merged.blocks), merged.blocks, "seed {seed}");
    tally.rounds += 1;
    tally.quiet += usize::from(merged.conflicts.is_empty());
    for conflict in &merged.conflicts {
        *tally.conflicts.entry(conflict.kind.code()).or_default() += 1;
    }
}

#[test]
fn no_word_is_lost_repeated_or_brought_back() {
    let mut tally = Tally { rounds: 0, inserted: 0, conflicts: BTreeMap::new(), quiet: 0 };
    if let Some(seed) = std::env::var("PLENIERE_SEED").ok().and_then(|seed| seed.parse().ok()) {
        return round_of(seed, &mut tally);
    }
    for seed in 0..2_000 {
        let caught = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            round_of(seed, &mut tally);
        }));
        if let Err(panic) = caught {
            println!("PLENIERE_SEED={seed} plays this round again");
            std::panic::resume_unwind(panic);
        }
    }
    println!(
        "{} rounds, {} words inserted, {} without conflict, {:?}",
        tally.rounds, tally.inserted, tally.quiet, tally.conflicts
    );
}

fn round_of(seed: u64, tally: &mut Tally) {
    let authors = if seed % 4 == 3 { 3 } else { 2 };
    let edits = [3, 3, 8, 3][(seed / 4 % 4) as usize];
    round(seed, authors, edits, tally);
}

fn text(paragraphs: &[(u64, &str)]) -> Vec<TextBlock> {
    let block = |(id, words): &(u64, &str)| TextBlock {
        id: crate::richtext::samples::id(*id),
        content: crate::richtext::block::Block::paragraph(*words),
    };
    paragraphs.iter().map(block).collect()
}

fn plain(blocks: &[TextBlock]) -> Vec<String> {
    blocks.iter().map(|block| block.content.plain_text()).collect()
}

fn both(base: &[TextBlock], a: &[TextBlock], b: &[TextBlock]) -> Merge {
    let (a, b) = (Side { id: "a", blocks: a }, Side { id: "b", blocks: b });
    let merged = merge(base, a, b).expect("merges");
    assert_eq!(merge(base, b, a).expect("merges"), merged);
    merged
}

#[test]
fn conflicts_are_named() {
    let base = text(&[(1, "Le comité adopte un avis."), (2, "Il le publie en juin.")]);
    let cases = [
        ("Le comité adopte un premier avis.", "Le comité adopte un nouvel avis.", "same_place", "Le comité adopte un premier nouvel avis."),
        ("Le comité.", "Le comité adopte un bel avis.", "insertion_in_deletion", "Le comité bel."),
        ("Le petit comité adopte un avis.", "Le comité adopte un avis public.", "same_sentence", "Le petit comité adopte un avis public."),
    ];
    for (mine, theirs, kind, result) in cases {
        let a = text(&[(1, mine), (2, "Il le publie en juin.")]);
        let b = text(&[(1, theirs), (2, "Il le publie en juin.")]);
        let merged = both(&base, &a, &b);
        assert_eq!(plain(&merged.blocks)[0], result);
        let kinds: Vec<&str> = merged.conflicts.iter().map(|c| c.kind.code()).collect();
        assert_eq!(kinds, [kind], "{result}");
        assert_eq!(merged.conflicts[0].block, base[0].id);
        assert_eq!(merged.conflicts[0].passage, result);
    }
    let heading = |level| {
        let mut text = base.clone();
        text[0].content = crate::richtext::block::Block::heading(level, "Le comité adopte un avis.");
        text
    };
    let merged = both(&base, &heading(1), &heading(2));
    assert_eq!(merged.conflicts[0].kind, ConflictKind::Structure);
    assert!(both(&base, &heading(1), &heading(1)).conflicts.is_empty());
}

#[test]
fn each_in_its_place_is_no_conflict() {
    let base = text(&[(1, "Le comité adopte un avis."), (2, "Il le publie en juin."), (3, "Fin.")]);
    // Moved by one, edited by the other.
    let a = text(&[(2, "Il le publie en juin."), (1, "Le comité adopte un avis."), (3, "Fin.")]);
    let b = text(&[(1, "Le comité adopte un avis."), (2, "Il le publie en mai."), (3, "Fin."), (4, "Suite.")]);
    let merged = both(&base, &a, &b);
    assert_eq!(plain(&merged.blocks), ["Il le publie en mai.", "Le comité adopte un avis.", "Fin.", "Suite."]);
    assert!(merged.conflicts.is_empty(), "{:?}", merged.conflicts);
    // The same insertion counts once.
    let merged = both(&base, &b, &b);
    assert_eq!(merged.blocks, b);
    assert!(merged.conflicts.is_empty());
    // A deletion and an edit elsewhere.
    let c = text(&[(1, "Le comité adopte un avis."), (3, "Fin.")]);
    assert_eq!(plain(&both(&base, &a, &c).blocks), ["Le comité adopte un avis.", "Fin."]);
}

#[test]
fn the_guard_catches_a_merge_broken_on_purpose() {
    let base = text(&[(1, "Le comité adopte un avis.")]);
    let a = text(&[(1, "Le comité adopte un avis favorable.")]);
    let b = text(&[(1, "Le comité unanime adopte un avis.")]);
    let (a, b) = (Side { id: "a", blocks: &a }, Side { id: "b", blocks: &b });
    type Fault = fn(&mut crate::richtext::weave::Woven);
    let faults: [(Fault, &str); 4] = [
        (|woven| woven.steps.retain(|step| step.item != crate::richtext::weave::Item::New(1, 3)), "unanime"),
        (|woven| woven.steps.push(woven.steps[4]), "adopte"),
        (|woven| woven.steps[2].kept = false, "comité"),
        (|woven| { let last = *woven.steps.last().expect("a step"); woven.steps.push(last); }, "."),
    ];
    for (fault, word) in faults {
        let refused = merge_with(&base, a, b, fault).expect_err("refused");
        assert_eq!(refused.word, word);
        assert_ne!(refused.expected, refused.found);
        assert_eq!((refused.mine.as_slice(), refused.theirs.as_slice()), (a.blocks, b.blocks));
    }
    assert!(merge_with(&base, a, b, |_| {}).is_ok());
}

#[test]
fn a_list_made_by_one_takes_what_the_other_split() {
    use crate::richtext::block::{Block, ListItem};
    let base = text(&[(1, "un deux"), (2, "trois quatre"), (3, "cinq")]);
    let item = |words: &str| ListItem { content: vec![Block::paragraph(words)] };
    let listed = vec![TextBlock {
        id: crate::richtext::samples::id(9),
        content: Block::BulletList { content: vec![item("un deux"), item("trois quatre"), item("cinq")] },
    }];
    let split = text(&[(1, "un deux"), (2, "trois"), (8, "quatre et demi"), (3, "cinq")]);
    let merged = both(&base, &listed, &split);
    let expected = Block::BulletList {
        content: vec![item("un deux"), item("trois"), item("quatre et demi"), item("cinq")],
    };
    assert_eq!(merged.blocks.len(), 1);
    assert_eq!(merged.blocks[0].content, expected);
}
