//! Some of the changes of a text, without a trace of the others.

use std::collections::BTreeSet;

use super::{Cut, HunkId};
use crate::richtext::align::{NONE, align_to_read};
use crate::richtext::tokens::{Pool, TextBlock, canonical_text, from_tokens, to_tokens};
use crate::richtext::weave::{Aside, Side, resolve, weave};

/// The base with the chosen changes. All of them make `changed`, none of them `base`, both in their
/// canonical form; an identifier that is none of the changes is ignored.
pub fn apply(
    base: &[TextBlock],
    changed: &[TextBlock],
    chosen: &BTreeSet<HunkId>,
) -> Vec<TextBlock> {
    let mut pool = Pool::new();
    let old = to_tokens(&mut pool, base);
    let new = to_tokens(&mut pool, changed);
    let alignment = align_to_read(&pool, &old, &new);
    let cut = Cut::new(&pool, &old, &new, &alignment);
    let taken: Vec<bool> = cut.hunks.iter().map(|hunk| chosen.contains(&hunk.id)).collect();
    if taken.iter().all(|taken| *taken) {
        return canonical_text(changed);
    }
    if !taken.contains(&true) {
        return canonical_text(base);
    }
    let left = |numbers: &[u32]| -> Vec<bool> {
        numbers.iter().map(|n| *n != NONE && !taken[*n as usize]).collect()
    };
    let aside = Aside {
        inserted: left(&cut.inserted),
        deleted: left(&cut.deleted),
        moved: left(&cut.moved),
        attributes: left(&cut.attributes),
    };
    let side = Side { stream: &new, alignment: &alignment, aside: Some(aside) };
    let sides = [side];
    let woven = weave(&old, &sides);
    let resolved = resolve(&mut pool, &old, &sides, &woven);
    from_tokens(&pool, &resolved.stream)
}
