//! Changes one by one, and part of them.

use std::collections::{BTreeMap, BTreeSet};

use super::*;
use crate::richtext::block::Block;
use crate::richtext::merge::edits::Author;
use crate::richtext::samples::Random;
use crate::richtext::tokens::canonical_text;

fn unique(text: &[TextBlock]) -> BTreeMap<String, usize> {
    let mut out = BTreeMap::new();
    for block in text {
        let plain = block.content.plain_text();
        for word in plain.split(|glyph: char| !glyph.is_alphanumeric()).filter(|w| w.starts_with('z')) {
            *out.entry(word.to_owned()).or_default() += 1;
        }
    }
    out
}

#[test]
fn all_make_the_changed_text_none_the_base_and_some_leave_no_trace_of_the_others() {
    for seed in 0..400 {
        let base = canonical_text(&Author::new(seed, 'O').base());
        let mut author = Author::new(seed, 'A');
        let mut changed = base.clone();
        for _ in 0..1 + author.random.below(5) {
            author.edit(&mut changed);
        }
        let changed = canonical_text(&changed);
        let all = hunks(&base, &changed);
        if all.is_empty() {
            // Nothing that a person would see: identifiers given anew, white space at a paragraph’s end.
            let plain = |text: &[TextBlock]| -> Vec<String> {
                text.iter().map(|block| block.content.plain_text()).collect()
            };
            assert_eq!(plain(&base), plain(&changed), "seed {seed}");
            continue;
        }
        assert_eq!(hunks(&base, &changed), all);
        let ids: BTreeSet<HunkId> = all.iter().map(|hunk| hunk.id.clone()).collect();
        assert_eq!(ids.len(), all.len(), "seed {seed}: one identifier twice");
        assert_eq!(apply(&base, &changed, &ids), changed, "seed {seed}");
        assert_eq!(apply(&base, &changed, &BTreeSet::new()), base, "seed {seed}");
        let mut random = Random::new(seed);
        let some: BTreeSet<HunkId> = ids.iter().filter(|_| random.once_in(2)).cloned().collect();
        let result = apply(&base, &changed, &some);
        let found = unique(&result);
        let (old, new) = (unique(&base), unique(&changed));
        for hunk in &all {
            let taken = some.contains(&hunk.id);
            let words = |text: &str| -> Vec<String> {
                text.split(|c: char| !c.is_alphanumeric()).filter(|w| w.starts_with('z')).map(str::to_owned).collect()
            };
            for word in words(&hunk.after).into_iter().filter(|word| !old.contains_key(word)) {
                assert_eq!(found.contains_key(&word), taken, "seed {seed}: {word}");
            }
            for word in words(&hunk.before).into_iter().filter(|word| !new.contains_key(word)) {
                assert_eq!(!found.contains_key(&word), taken, "seed {seed}: {word}");
            }
        }
        assert!(found.values().all(|count| *count == 1), "seed {seed}");
    }
}

#[test]
fn a_change_says_what_goes_and_what_comes() {
    let text = |words: &str| {
        vec![TextBlock { id: crate::richtext::samples::id(1), content: Block::paragraph(words) }]
    };
    let found = hunks(
        &text("Le comité recommande un équipement de base. Il se réunit."),
        &text("Le comité recommande deux équipements de base. Il se réunit en juin."),
    );
    let said: Vec<(&str, &str)> =
        found.iter().map(|hunk| (hunk.before.as_str(), hunk.after.as_str())).collect();
    assert_eq!(said, [("un équipement", "deux équipements"), ("", "en juin")]);
}
