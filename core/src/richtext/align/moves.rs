//! What went elsewhere: whole blocks by their identifier, then runs of words.

use std::collections::HashMap;

use imara_diff::{Algorithm, Diff, Token as Number};

use super::{Alignment, Keys, NONE, firsts, holds_words};
use crate::ids::BlockId;
use crate::richtext::tokens::{Kind, Stream};

/// The shortest run that counts as moved rather than written again.
const SHORTEST: usize = 4;
/// How many places of the base are tried for one place of the changed text.
const TRIED: usize = 8;

/// Matches what moved.
pub(super) fn find(base: &Stream, side: &Stream, keys: &Keys, alignment: &mut Alignment) {
    blocks(base, side, keys, alignment);
    runs(base, keys, alignment);
}

/// Blocks that changed place, edited or not.
fn blocks(base: &Stream, side: &Stream, keys: &Keys, alignment: &mut Alignment) {
    let there: HashMap<BlockId, usize> = firsts(side)
        .filter(|(at, _)| alignment.to_base[*at] == NONE && keys.side[*at].0 != keys.start)
        .map(|(at, id)| (id, at))
        .collect();
    if there.is_empty() {
        return;
    }
    let here: Vec<(usize, BlockId)> = firsts(base).collect();
    for (at, id) in here {
        let Some(to) = there.get(&id).copied() else { continue };
        if alignment.to_side[at] != NONE || keys.base[at].0 == keys.start {
            continue;
        }
        alignment.pair(at, to);
        alignment.moved[at] = true;
        inside(
            keys,
            alignment,
            free(base, at, &alignment.to_side),
            free(side, to, &alignment.to_base),
        );
    }
}

/// The unmatched tokens of the block that starts at a place.
fn free(stream: &Stream, at: usize, matched: &[u32]) -> Vec<u32> {
    let Some(first) = stream.paragraph(at) else { return Vec::new() };
    let mut out = Vec::new();
    for (next, found) in matched.iter().enumerate().skip(at + 1) {
        if let Some(paragraph) = stream.paragraph(next) {
            let same = paragraph.block == first.block
                && !paragraph.path.is_empty()
                && paragraph.path.first() == first.path.first();
            if !same || !holds_words(paragraph.leaf) {
                break;
            }
        }
        if *found == NONE {
            out.push(next as u32);
        }
    }
    out
}

fn inside(keys: &Keys, alignment: &mut Alignment, base: Vec<u32>, side: Vec<u32>) {
    let here: Vec<Number> = base.iter().map(|at| keys.base[*at as usize]).collect();
    let there: Vec<Number> = side.iter().map(|at| keys.side[*at as usize]).collect();
    let mut found = Diff::default();
    found.compute_with(Algorithm::Histogram, &here, &there, keys.count);
    let kept = (0..base.len()).filter(|at| !found.is_removed(*at as u32));
    let brought = (0..side.len()).filter(|at| !found.is_added(*at as u32));
    for (at, to) in kept.zip(brought) {
        let (at, to) = (base[at] as usize, side[to] as usize);
        alignment.pair(at, to);
        alignment.moved[at] = true;
    }
}

/// Runs of equal unmatched tokens, the longest first.
fn runs(base: &Stream, keys: &Keys, alignment: &mut Alignment) {
    let mut places: HashMap<&[Number], Vec<usize>> = HashMap::new();
    let window = |matched: &[u32], at: usize| {
        at + SHORTEST <= matched.len() && matched[at..at + SHORTEST].iter().all(|to| *to == NONE)
    };
    for at in (0..keys.base.len()).filter(|at| window(&alignment.to_side, *at)) {
        let found = places.entry(&keys.base[at..at + SHORTEST]).or_default();
        if found.len() < TRIED {
            found.push(at);
        }
    }
    if places.is_empty() {
        return;
    }
    let mut candidates: Vec<(usize, usize, usize)> = Vec::new();
    for to in (0..keys.side.len()).filter(|to| window(&alignment.to_base, *to)) {
        for at in places.get(&keys.side[to..to + SHORTEST]).into_iter().flatten().copied() {
            let goes_back = at > 0
                && to > 0
                && alignment.to_side[at - 1] == NONE
                && alignment.to_base[to - 1] == NONE
                && keys.base[at - 1] == keys.side[to - 1];
            if !goes_back {
                candidates.push((length(keys, alignment, at, to), at, to));
            }
        }
    }
    candidates.sort_by_key(|(length, at, to)| (usize::MAX - length, *to, *at));
    for (_, at, to) in candidates {
        let length = length(keys, alignment, at, to);
        let words = base.tokens[at..at + length]
            .iter()
            .filter(|token| matches!(token.kind, Kind::Word(_) | Kind::Mention(_)))
            .count();
        if length < SHORTEST || words < 3 {
            continue;
        }
        for step in 0..length {
            alignment.pair(at + step, to + step);
            alignment.moved[at + step] = true;
        }
    }
}

/// Words that are alone of their kind in both texts, with the equal unmatched tokens around them.
pub(super) fn find_unique(base: &Stream, keys: &Keys, alignment: &mut Alignment) {
    let mut left: Vec<(u32, u32)> = vec![(0, NONE); keys.count as usize];
    let free = (0..keys.base.len()).filter(|at| alignment.to_side[*at] == NONE);
    let mut any = false;
    for at in free.filter(|at| matches!(base.tokens[*at].kind, Kind::Word(_) | Kind::Mention(_))) {
        left[keys.base[at].0 as usize] = (0, at as u32);
        any = true;
    }
    if !any {
        return;
    }
    keys.base.iter().for_each(|number| left[number.0 as usize].0 += 1);
    let mut right: HashMap<u32, (u32, usize)> = HashMap::new();
    for (to, number) in keys.side.iter().enumerate() {
        if left[number.0 as usize].1 != NONE {
            let found = right.entry(number.0).or_insert((0, to));
            found.0 += 1;
        }
    }
    let mut places: Vec<(usize, usize)> = right
        .into_iter()
        .filter(|(number, (count, _))| *count == 1 && left[*number as usize].0 == 1)
        .map(|(number, (_, to))| (left[number as usize].1 as usize, to))
        .collect();
    places.sort_unstable();
    for (mut at, mut to) in places {
        if alignment.to_side[at] != NONE || alignment.to_base[to] != NONE {
            continue;
        }
        while at > 0 && to > 0 && length(keys, alignment, at - 1, to - 1) > 0 {
            at -= 1;
            to -= 1;
        }
        for step in 0..length(keys, alignment, at, to) {
            alignment.pair(at + step, to + step);
            alignment.moved[at + step] = true;
        }
    }
}

/// How many tokens are equal and unmatched from two places on.
fn length(keys: &Keys, alignment: &Alignment, at: usize, to: usize) -> usize {
    let here = keys.base[at..].iter().zip(&alignment.to_side[at..]);
    let there = keys.side[to..].iter().zip(&alignment.to_base[to..]);
    here.zip(there)
        .take_while(|((a, free), (b, open))| a == b && **free == NONE && **open == NONE)
        .count()
}
