//! Which token of a changed text is which token of its base.
//!
//! Histogram difference of the two streams (`imara-diff`), its hunks slid to where a person would set
//! them, accidental matches undone, then what moved. Block identifiers that both texts share anchor
//! paragraphs.

mod moves;
mod tidy;

use std::collections::{HashMap, HashSet};

use imara_diff::{Algorithm, Diff, Token as Number};

use super::tokens::{Leaf, Pool, Stream};
use crate::ids::BlockId;

/// No token.
pub const NONE: u32 = u32::MAX;

/// A changed text beside its base.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alignment {
    /// For each token of the changed text, the token of the base that it is, or [`NONE`].
    pub to_base: Vec<u32>,
    /// For each token of the base, the token of the changed text that it became, or [`NONE`].
    pub to_side: Vec<u32>,
    /// For each token of the base, whether it went elsewhere.
    pub moved: Vec<bool>,
}

impl Alignment {
    fn pair(&mut self, base: usize, side: usize) {
        self.to_base[side] = base as u32;
        self.to_side[base] = side as u32;
    }

    fn part(&mut self, base: usize, side: usize) {
        self.to_base[side] = NONE;
        self.to_side[base] = NONE;
    }
}

/// Numbers of two streams, equal for tokens that may be the same.
pub(super) struct Keys {
    /// Of the base.
    pub base: Vec<Number>,
    /// Of the changed text.
    pub side: Vec<Number>,
    /// Numbers from this one on are starts of paragraphs; this one is the start without identity.
    pub start: u32,
    count: u32,
}

impl Keys {
    /// Whether a number is the start of a paragraph.
    pub fn is_start(&self, number: Number) -> bool {
        number.0 >= self.start
    }
}

/// Aligns a changed text with its base for a person: rewritten sentences are whole, runs of four tokens
/// and more move.
pub fn align_to_read(pool: &Pool, base: &Stream, side: &Stream) -> Alignment {
    let (keys, mut alignment) = matched(pool, base, side);
    tidy::slide(pool, base, side, &keys, &mut alignment);
    tidy::clean(pool, base, side, &keys, &mut alignment);
    tidy::pair_starts(base, side, &mut alignment);
    moves::find(base, side, &keys, &mut alignment);
    alignment
}

/// Aligns a changed text with its base for a merge: every match counts, and a word that is alone of its
/// kind is itself wherever it went, so that what the other side deleted does not come back.
pub fn align_to_merge(pool: &Pool, base: &Stream, side: &Stream) -> Alignment {
    let (keys, mut alignment) = matched(pool, base, side);
    tidy::slide(pool, base, side, &keys, &mut alignment);
    tidy::pair_starts(base, side, &mut alignment);
    moves::find(base, side, &keys, &mut alignment);
    moves::find_unique(base, &keys, &mut alignment);
    alignment
}

fn matched(pool: &Pool, base: &Stream, side: &Stream) -> (Keys, Alignment) {
    let keys = keys(pool, base, side);
    let mut found = Diff::default();
    found.compute_with(Algorithm::Histogram, &keys.base, &keys.side, keys.count);
    let mut alignment = Alignment {
        to_base: vec![NONE; side.tokens.len()],
        to_side: vec![NONE; base.tokens.len()],
        moved: vec![false; base.tokens.len()],
    };
    let (mut at, mut to) = (0, 0);
    while at < base.tokens.len() || to < side.tokens.len() {
        if at < base.tokens.len() && found.is_removed(at as u32) {
            at += 1;
        } else if to < side.tokens.len() && found.is_added(to as u32) {
            to += 1;
        } else {
            alignment.pair(at, to);
            at += 1;
            to += 1;
        }
    }
    (keys, alignment)
}

/// Numbers of both streams. The first paragraph of a block that both texts hold is only itself.
fn keys(pool: &Pool, base: &Stream, side: &Stream) -> Keys {
    let start = pool.size();
    let there: HashSet<BlockId> = firsts(side).map(|(_, id)| id).collect();
    let mut known: HashMap<BlockId, u32> = HashMap::new();
    for (_, id) in firsts(base) {
        if there.contains(&id) {
            let number = start + 1 + known.len() as u32;
            known.entry(id).or_insert(number);
        }
    }
    let count = start + 1 + known.len() as u32;
    Keys { base: numbers(base, start, &known), side: numbers(side, start, &known), start, count }
}

fn numbers(stream: &Stream, start: u32, known: &HashMap<BlockId, u32>) -> Vec<Number> {
    let mut out: Vec<Number> = stream.tokens.iter().map(|token| Number(token.key)).collect();
    for (number, token) in out.iter_mut().zip(&stream.tokens) {
        if token.is_start() {
            *number = Number(start);
        }
    }
    let mut used = HashSet::new();
    for (at, id) in firsts(stream) {
        if let Some(number) = known.get(&id).filter(|_| used.insert(id)) {
            out[at] = Number(*number);
        }
    }
    out
}

/// The first paragraph of each block: its place and the block.
pub(super) fn firsts(stream: &Stream) -> impl Iterator<Item = (usize, BlockId)> + '_ {
    let mut last: Option<(BlockId, Option<u32>)> = None;
    (0..stream.tokens.len()).filter_map(move |at| {
        let paragraph = stream.paragraph(at)?;
        let here = (paragraph.block, paragraph.path.first().map(|level| level.instance));
        let is_first = last != Some(here) || here.1.is_none();
        last = Some(here);
        is_first.then_some((at, paragraph.block))
    })
}

/// Whether a paragraph can hold words.
pub(super) fn holds_words(leaf: Leaf) -> bool {
    !matches!(leaf, Leaf::Opaque(_))
}
