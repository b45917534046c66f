//! Two changed texts woven with their base into one order of tokens.
//!
//! The skeleton is the base without what moved. What a side inserted or moved hangs on the token of the
//! base at its left, and travels with it. Deleted tokens stay in the order, marked: what was inserted
//! beside them has its place, and a difference can show them.

mod paths;
mod resolve;

pub use paths::regrouped;
pub use resolve::{Clash, Resolved, resolve};

use super::align::{Alignment, NONE};
use super::tokens::Stream;

/// One side: a changed text beside its base, and what of it is taken.
#[derive(Debug)]
pub struct Side<'a> {
    /// The changed text.
    pub stream: &'a Stream,
    /// Its tokens beside those of the base.
    pub alignment: &'a Alignment,
    /// What of its changes is left aside; `None` when all is taken.
    pub aside: Option<Aside>,
}

/// Changes of one side that are not taken.
#[derive(Debug, Clone)]
pub struct Aside {
    /// Tokens of the changed text that are not inserted.
    pub inserted: Vec<bool>,
    /// Tokens of the base that are not deleted.
    pub deleted: Vec<bool>,
    /// Tokens of the base that do not move.
    pub moved: Vec<bool>,
    /// Tokens of the base that keep their attributes.
    pub attributes: Vec<bool>,
}

impl Side<'_> {
    /// The token of the changed text that a token of the base became, if it was not deleted.
    pub fn became(&self, base: usize) -> Option<usize> {
        let to = self.alignment.to_side[base];
        (to != NONE).then_some(to as usize)
    }

    /// Whether it deletes a token of the base.
    pub fn deletes(&self, base: usize) -> bool {
        self.alignment.to_side[base] == NONE
            && self.aside.as_ref().is_none_or(|aside| !aside.deleted[base])
    }

    fn moves(&self, base: usize) -> bool {
        self.alignment.moved[base] && self.aside.as_ref().is_none_or(|aside| !aside.moved[base])
    }

    fn inserts(&self, at: usize) -> bool {
        self.alignment.to_base[at] == NONE
            && self.aside.as_ref().is_none_or(|aside| !aside.inserted[at])
    }

    /// Whether its attributes of a token of the base count.
    pub fn sets(&self, base: usize) -> bool {
        self.aside.as_ref().is_none_or(|aside| !aside.attributes[base])
    }
}

/// A token in the woven order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Item {
    /// A token of the base.
    Base(u32),
    /// A token that a side inserted: the side, its place there.
    New(u8, u32),
}

/// A step of the woven order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// Which token.
    pub item: Item,
    /// The sides that deleted it: bit 0, bit 1.
    pub gone: u8,
    /// Whether both sides inserted the same here.
    pub shared: bool,
    /// Whether it is in the result.
    pub kept: bool,
}

/// Base and sides woven.
#[derive(Debug)]
pub struct Woven {
    /// Every token, in order.
    pub steps: Vec<Step>,
    /// Tokens of the base that both sides moved to different places, or moved and deleted.
    pub torn: Vec<u32>,
}

/// Weaves one or two sides, in canonical order.
pub fn weave(base: &Stream, sides: &[Side<'_>]) -> Woven {
    let mut tree = Tree::new(base.tokens.len());
    let hung: Vec<Hung> = sides.iter().enumerate().map(|(n, side)| tree.hang(n, side)).collect();
    let mut steps = Vec::with_capacity(base.tokens.len() + base.tokens.len() / 4);
    let mut waiting: Vec<(Item, bool)> = Vec::new();
    let mut next: Vec<(Item, bool)> = Vec::new();
    let root = base.tokens.len() as u32;
    let skeleton = (0..root).filter(|at| tree.placed[*at as usize] == 0);
    for at in std::iter::once(root).chain(skeleton) {
        waiting.push((Item::Base(at), false));
        while let Some((item, shared)) = waiting.pop() {
            let mut gone = 0;
            if let Item::Base(at) = item {
                if at != root {
                    for (n, side) in sides.iter().enumerate() {
                        gone |= u8::from(side.deletes(at as usize)) << n;
                    }
                }
                children(base, sides, &hung, at, &mut next);
                waiting.extend(next.drain(..).rev());
                if at == root {
                    continue;
                }
            }
            steps.push(Step { item, gone, shared, kept: gone == 0 });
        }
    }
    let mut woven = Woven { steps, torn: tree.torn };
    keep_paragraphs(base, sides, &tree.placed, &mut woven);
    woven
}

/// What hangs on each token of the base, for one side.
struct Hung {
    items: Vec<Item>,
    ranges: Vec<(u32, u32)>,
}

impl Hung {
    fn on(&self, at: u32) -> &[Item] {
        let (from, until) = self.ranges[at as usize];
        &self.items[from as usize..until as usize]
    }
}

struct Tree {
    /// For each token of the base: 0 in the skeleton, else the number of the side that places it + 1.
    placed: Vec<u8>,
    parent: Vec<u32>,
    torn: Vec<u32>,
}

impl Tree {
    fn new(length: usize) -> Self {
        Self { placed: vec![0; length], parent: vec![NONE; length], torn: Vec::new() }
    }

    fn hang(&mut self, number: usize, side: &Side<'_>) -> Hung {
        let root = self.placed.len() as u32;
        let mut anchor = root;
        let mut items = Vec::new();
        let mut ranges = vec![(0, 0); self.placed.len() + 1];
        for at in 0..side.stream.tokens.len() {
            let base = side.alignment.to_base[at];
            if base == NONE {
                if side.inserts(at) {
                    items.push(Item::New(number as u8, at as u32));
                    ranges[anchor as usize].1 = items.len() as u32;
                }
            } else if side.moves(base as usize) && self.place(number, base, anchor) {
                items.push(Item::Base(base));
                ranges[anchor as usize].1 = items.len() as u32;
            } else {
                anchor = base;
                ranges[anchor as usize] = (items.len() as u32, items.len() as u32);
            }
        }
        Hung { items, ranges }
    }

    /// Hangs a moved token on another; false when the other side placed it, or when each would hang on
    /// the other.
    fn place(&mut self, number: usize, base: u32, anchor: u32) -> bool {
        if self.placed[base as usize] != 0 {
            self.torn.push(base);
            return false;
        }
        let mut above = anchor;
        while let Some(placed) = self.placed.get(above as usize) {
            if above == base {
                self.torn.push(base);
                return false;
            }
            if *placed == 0 {
                break;
            }
            above = self.parent[above as usize];
        }
        if above == base {
            self.torn.push(base);
            return false;
        }
        self.placed[base as usize] = number as u8 + 1;
        self.parent[base as usize] = anchor;
        true
    }
}

/// What follows a token: words of both sides first, then the paragraphs of both, the same ones once.
fn children(
    base: &Stream,
    sides: &[Side<'_>],
    hung: &[Hung],
    at: u32,
    out: &mut Vec<(Item, bool)>,
) {
    let starts = |item: &Item| token(base, sides, *item).is_start();
    let split = |items: &'_ [Item]| items.iter().position(starts).unwrap_or(items.len());
    let lists: Vec<&[Item]> =
        hung.iter().map(|side| side.on(at)).filter(|list| !list.is_empty()).collect();
    match lists[..] {
        [] => {}
        [one] => out.extend(one.iter().map(|item| (*item, false))),
        _ => {
            let (first, second) = (lists[0], lists[1]);
            let (a, b) = (split(first), split(second));
            for (mine, theirs) in [(&first[..a], &second[..b]), (&first[a..], &second[b..])] {
                let shared = !mine.is_empty() && same(sides, mine, theirs);
                out.extend(mine.iter().map(|item| (*item, shared)));
                if !shared {
                    out.extend(theirs.iter().map(|item| (*item, false)));
                }
            }
        }
    }
}

/// Whether both sides inserted the same words in the same kinds of paragraphs.
fn same(sides: &[Side<'_>], mine: &[Item], theirs: &[Item]) -> bool {
    mine.len() == theirs.len()
        && mine.iter().zip(theirs).all(|pair| match pair {
            (Item::New(a, at), Item::New(b, to)) => {
                let (mine, theirs) = (sides[*a as usize].stream, sides[*b as usize].stream);
                match (mine.paragraph(*at as usize), theirs.paragraph(*to as usize)) {
                    (Some(mine), Some(theirs)) => {
                        mine.leaf == theirs.leaf
                            && mine.path.len() == theirs.path.len()
                            && mine.path.iter().zip(&theirs.path).all(|(a, b)| a.kind == b.kind)
                    }
                    (None, None) => {
                        mine.tokens[*at as usize].key == theirs.tokens[*to as usize].key
                    }
                    _ => false,
                }
            }
            _ => false,
        })
}

/// The token of an item.
pub(super) fn token(base: &Stream, sides: &[Side<'_>], item: Item) -> super::tokens::Token {
    match item {
        Item::Base(at) => base.tokens[at as usize],
        Item::New(side, at) => sides[side as usize].stream.tokens[at as usize],
    }
}

/// Decides which starts of paragraphs stay: one that a side moved, or in which a side wrote while the
/// other deleted the whole paragraph, stays; one that a side inserted before words that the other took
/// away goes.
fn keep_paragraphs(base: &Stream, sides: &[Side<'_>], placed: &[u8], woven: &mut Woven) {
    let starts: Vec<usize> = (0..woven.steps.len())
        .filter(|at| token(base, sides, woven.steps[*at].item).is_start())
        .collect();
    for (rank, at) in starts.iter().copied().enumerate() {
        let until = starts.get(rank + 1).copied().unwrap_or(woven.steps.len());
        let inside = &woven.steps[at + 1..until];
        let step = woven.steps[at];
        match step.item {
            Item::Base(start) if step.gone != 0 => {
                let is_moved = placed[start as usize] != 0 && inside.iter().any(|step| step.kept);
                let is_whole =
                    inside.iter().all(|step| !matches!(step.item, Item::Base(_)) || !step.kept);
                let written = inside.iter().any(|step| match step.item {
                    Item::New(side, _) => step.kept && step.gone_by(side, woven.steps[at].gone),
                    Item::Base(_) => false,
                });
                if is_moved || (is_whole && written) {
                    woven.steps[at].kept = true;
                    if is_moved {
                        woven.torn.push(start);
                    }
                }
            }
            Item::New(side, start) => {
                let stream = sides[side as usize].stream;
                let Some(paragraph) = stream.paragraph(start as usize) else { continue };
                let next = stream.tokens.get(start as usize + 1);
                let had_words = next.is_some_and(|next| !next.is_start());
                // Joined to the paragraph before by a deletion, words may still follow.
                let follows = woven.steps[at + 1..]
                    .iter()
                    .take_while(|step| !(step.kept && token(base, sides, step.item).is_start()))
                    .any(|step| step.kept);
                let in_cell = paragraph.path.iter().any(|level| level.kind.is_cell());
                if had_words && !follows && !in_cell && super::align::holds_words(paragraph.leaf) {
                    woven.steps[at].kept = false;
                }
            }
            Item::Base(_) => {}
        }
    }
    head(&starts, woven);
}

/// Words that would come before the first paragraph keep the start of theirs.
fn head(starts: &[usize], woven: &mut Woven) {
    let Some(first) = woven.steps.iter().position(|step| step.kept) else { return };
    if starts.binary_search(&first).is_ok() {
        return;
    }
    let before = starts.iter().rev().find(|at| **at < first);
    if let Some(start) = before.or(starts.first()).copied() {
        woven.steps[start].kept = true;
        // A start that came after is brought before the words.
        if start > first {
            let step = woven.steps.remove(start);
            woven.steps.insert(first, step);
        }
    }
}

impl Step {
    /// Whether a side is not among those that deleted.
    fn gone_by(&self, side: u8, gone: u8) -> bool {
        gone & (1 << side) == 0
    }
}
