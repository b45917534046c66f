//! Matches brought to where a person would see them.

use imara_diff::Token as Number;

use super::{Alignment, Keys, NONE};
use crate::richtext::tokens::{Kind, Pool, Stream};

/// Slides insertions and deletions that could stand at several places: « ¶ new » rather than
/// « new ¶ », a whole sentence rather than the end of one and the start of the next.
pub(super) fn slide(
    pool: &Pool,
    base: &Stream,
    side: &Stream,
    keys: &Keys,
    alignment: &mut Alignment,
) {
    let Alignment { to_base, to_side, .. } = alignment;
    slide_one(pool, side, keys, &keys.side, to_base, to_side);
    slide_one(pool, base, keys, &keys.base, to_side, to_base);
}

/// Slides the unmatched runs of one stream that stand alone, with nothing unmatched facing them.
fn slide_one(
    pool: &Pool,
    stream: &Stream,
    keys: &Keys,
    numbers: &[Number],
    to_other: &mut [u32],
    to_here: &mut [u32],
) {
    let mut at = 0;
    while at < numbers.len() {
        if to_other[at] != NONE {
            at += 1;
            continue;
        }
        let mut start = at;
        let mut end = at;
        while end < numbers.len() && to_other[end] == NONE {
            end += 1;
        }
        at = end;
        let before = if start == 0 { Some(0) } else { Some(to_other[start - 1].wrapping_add(1)) };
        let facing = to_other.get(end).copied().or(Some(to_here.len() as u32));
        if before != facing {
            continue;
        }
        let length = end - start;
        while end < numbers.len() && to_other[end] != NONE && numbers[start] == numbers[end] {
            let next = to_other[end];
            if to_other.get(end + 1).is_some_and(|n| *n != NONE && *n != next + 1) {
                break;
            }
            to_other[start] = next;
            to_here[next as usize] = start as u32;
            to_other[end] = NONE;
            start += 1;
            end += 1;
        }
        let mut best = (start, score(pool, stream, keys, numbers, start, end));
        let mut top = start;
        while top > 0 && to_other[top - 1] != NONE && numbers[top - 1] == numbers[top + length - 1]
        {
            let last = to_other[top - 1];
            if top > 1 && to_other[top - 2] != NONE && to_other[top - 2].wrapping_add(1) != last {
                break;
            }
            top -= 1;
            to_other[top + length] = last;
            to_here[last as usize] = (top + length) as u32;
            to_other[top] = NONE;
            let found = score(pool, stream, keys, numbers, top, top + length);
            if found > best.1 {
                best = (top, found);
            }
        }
        while top < best.0 {
            let last = to_other[top + length];
            to_other[top] = last;
            to_here[last as usize] = top as u32;
            to_other[top + length] = NONE;
            top += 1;
        }
        at = at.max(top + length);
    }
}

fn score(
    pool: &Pool,
    stream: &Stream,
    keys: &Keys,
    numbers: &[Number],
    start: usize,
    end: usize,
) -> u8 {
    if keys.is_start(numbers[start]) {
        return 5;
    }
    let ends_sentence = |at: usize| is_sentence_end(pool, stream, at);
    let after_start = start > 0 && keys.is_start(numbers[start - 1]);
    let opens = after_start || (start > 0 && ends_sentence(start - 1));
    match (opens, end > 0 && ends_sentence(end - 1)) {
        (true, true) => 4,
        (true, false) => 2,
        (false, true) => 1,
        (false, false) => 0,
    }
}

/// Whether a sentence ends with a token.
pub(crate) fn is_sentence_end(pool: &Pool, stream: &Stream, at: usize) -> bool {
    match stream.tokens[at].kind {
        Kind::Sign(text) => matches!(pool.text(text), "." | "!" | "?" | "…"),
        _ => false,
    }
}

/// Undoes short matches between larger changes: « de » or « , » in common does not make a rewritten
/// sentence confetti.
pub(super) fn clean(
    pool: &Pool,
    base: &Stream,
    side: &Stream,
    keys: &Keys,
    alignment: &mut Alignment,
) {
    const LONGEST: usize = 3;
    let length =
        |stream: &Stream, at: usize| pool.reading(&stream.tokens[at]).chars().count().max(1);
    let (mut at, mut to) = (0, 0);
    // Letters changed since the last match that was kept: deleted, inserted.
    let mut left = (0, 0);
    let mut short: Vec<(usize, usize)> = Vec::new();
    let mut short_length = 0;
    let mut whole = false;
    loop {
        let changed_from = (at, to);
        let mut right = (0, 0);
        while at < alignment.to_side.len() && alignment.to_side[at] == NONE {
            right.0 += length(base, at);
            at += 1;
        }
        while to < alignment.to_base.len() && alignment.to_base[to] == NONE {
            right.1 += length(side, to);
            to += 1;
        }
        if changed_from != (at, to) {
            let enclosed =
                short_length <= left.0.max(left.1) && short_length <= right.0.max(right.1);
            if !whole && !short.is_empty() && enclosed {
                short.iter().for_each(|(base, side)| alignment.part(*base, *side));
                left = (left.0 + short_length + right.0, left.1 + short_length + right.1);
            } else {
                left = right;
            }
            short.clear();
            short_length = 0;
            whole = false;
        }
        if at >= alignment.to_side.len() || to >= alignment.to_base.len() {
            break;
        }
        whole |= keys.is_start(keys.base[at]) || short.len() >= LONGEST;
        if !whole {
            short.push((at, to));
            short_length += length(base, at);
        }
        at += 1;
        to += 1;
    }
}

/// Pairs starts of paragraphs that lead the same words, when the paragraph itself was not recognised:
/// wrapped in a list, taken out of one, given another identifier.
pub(super) fn pair_starts(base: &Stream, side: &Stream, alignment: &mut Alignment) {
    for to in 0..side.tokens.len().saturating_sub(1) {
        if alignment.to_base[to] != NONE || !side.tokens[to].is_start() {
            continue;
        }
        let next = alignment.to_base[to + 1];
        if next == NONE || next == 0 {
            continue;
        }
        let at = next as usize - 1;
        if alignment.to_side[at] == NONE && base.tokens[at].is_start() {
            alignment.pair(at, to);
        }
    }
}
