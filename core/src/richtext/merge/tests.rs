//! Texts edited apart by two and three authors, merged: 2,000 rounds with printed seeds. One is played
//! again with `PLENIERE_SEED=17 cargo test … merge`.

use std::collections::{BTreeMap, BTreeSet};

use super::edits::Author;
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
    refused: usize,
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
    let mut tally =
        Tally { rounds: 0, inserted: 0, refused: 0, conflicts: BTreeMap::new(), quiet: 0 };
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
    assert_eq!(tally.refused, 0);
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
