//! The changes of a text one by one: what an amendment proposes, adopted whole or in part.

mod apply;

pub use apply::apply;

use std::collections::HashMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use ts_rs::TS;

use super::align::{Alignment, NONE, align_to_read};
use super::tokens::{Container, Paragraph, Pool, Stream, TextBlock, to_tokens};
use super::weave::regrouped;
use crate::ids::BlockId;

/// A change, the same identifier on every machine as long as base and changed text are the same.
#[derive(
    Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS,
)]
#[serde(transparent)]
#[ts(type = "string")]
pub struct HunkId(pub String);

crate::vocabulary! {
    /// What a change does.
    pub enum HunkKind {
        /// Words or paragraphs inserted, deleted or replaced.
        Words = "words", "Rédaction";
        /// A passage moved.
        Move = "move", "Déplacement";
        /// Marks, or what kind of paragraph.
        Format = "format", "Mise en forme";
    }
}

/// One change of a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Hunk {
    /// Its identifier.
    pub id: HunkId,
    /// What it does.
    pub kind: HunkKind,
    /// The block of the base where it takes place: for an insertion, the one before.
    pub block: Option<BlockId>,
    /// What goes, or is moved or set otherwise.
    pub before: String,
    /// What comes, or is moved or set otherwise.
    pub after: String,
}

/// The changes that make `changed` of `base`, in reading order.
pub fn hunks(base: &[TextBlock], changed: &[TextBlock]) -> Vec<Hunk> {
    let mut pool = Pool::new();
    let old = to_tokens(&mut pool, base);
    let new = to_tokens(&mut pool, changed);
    let alignment = align_to_read(&pool, &old, &new);
    Cut::new(&pool, &old, &new, &alignment).hunks
}

/// Which change each token belongs to.
pub(super) struct Cut {
    pub hunks: Vec<Hunk>,
    /// For each inserted token of the changed text, its change.
    pub inserted: Vec<u32>,
    /// For each deleted token of the base.
    pub deleted: Vec<u32>,
    /// For each moved token of the base.
    pub moved: Vec<u32>,
    /// For each token of the base whose attributes changed.
    pub attributes: Vec<u32>,
}

impl Cut {
    pub fn new(pool: &Pool, base: &Stream, side: &Stream, alignment: &Alignment) -> Self {
        let mut cut = Self {
            hunks: Vec::new(),
            inserted: vec![NONE; side.tokens.len()],
            deleted: vec![NONE; base.tokens.len()],
            moved: vec![NONE; base.tokens.len()],
            attributes: vec![NONE; base.tokens.len()],
        };
        let count = cut.number(base, side, alignment);
        cut.describe(pool, base, side, count);
        cut
    }

    /// Numbers the changes; how many there are.
    fn number(&mut self, base: &Stream, side: &Stream, alignment: &Alignment) -> usize {
        let mut count = 0_u32;
        // Words that follow one token that stayed are one change, whether they come or go.
        let mut after: HashMap<u32, u32> = HashMap::new();
        let mut fresh = || {
            count += 1;
            count - 1
        };
        let mut anchor = NONE;
        let mut last_format: Option<(u32, Option<Vec<Container>>)> = None;
        let regrouped = regrouped(base, side, alignment);
        for at in 0..base.tokens.len() {
            let to = alignment.to_side[at];
            if to == NONE {
                self.deleted[at] = *after.entry(anchor).or_insert_with(&mut fresh);
                continue;
            }
            if alignment.moved[at] {
                let goes_on = at > 0
                    && to > 0
                    && alignment.moved[at - 1]
                    && alignment.to_side[at - 1] == to - 1;
                self.moved[at] = if goes_on { self.moved[at - 1] } else { fresh() };
            }
            anchor = at as u32;
            let (old, new) = (base.tokens[at], side.tokens[to as usize]);
            let format = match (base.paragraph(at), side.paragraph(to as usize)) {
                (Some(before), Some(now)) => match before.leaf != now.leaf || regrouped[at] {
                    true => Some(Some(kinds(now))),
                    false => {
                        last_format = None;
                        None
                    }
                },
                _ if (old.kind, old.style) != (new.kind, new.style) => Some(None),
                // White space changed between two neighbours that stayed neighbours.
                _ if old.gap != new.gap && at > 0 && alignment.to_side[at - 1].wrapping_add(1) == to => {
                    Some(None)
                }
                _ => None,
            };
            match format {
                Some(shape) => {
                    let goes_on = match (&last_format, &shape) {
                        (Some((_, Some(last))), Some(shape)) => last == shape && !shape.is_empty(),
                        (Some((_, None)), None) => self.attributes[at - 1] != NONE,
                        _ => false,
                    };
                    let number = match &last_format {
                        Some((number, _)) if goes_on => *number,
                        _ => fresh(),
                    };
                    self.attributes[at] = number;
                    last_format = Some((number, shape));
                }
                None if matches!(last_format, Some((_, None))) => last_format = None,
                None => {}
            }
        }
        let mut anchor = NONE;
        for to in 0..side.tokens.len() {
            match alignment.to_base[to] {
                NONE => self.inserted[to] = *after.entry(anchor).or_insert_with(&mut fresh),
                at => anchor = at,
            }
        }
        count as usize
    }

    /// Says each change, in reading order, and renumbers accordingly.
    fn describe(&mut self, pool: &Pool, base: &Stream, side: &Stream, count: usize) {
        let none = || Said {
            before: String::new(),
            after: String::new(),
            kind: HunkKind::Words,
            block: None,
            place: usize::MAX,
        };
        let mut said: Vec<Said> = (0..count).map(|_| none()).collect();
        let mut block = None;
        for at in 0..base.tokens.len() {
            block = base.paragraph(at).map(|paragraph| paragraph.block).or(block);
            for (numbers, kind) in [
                (&self.attributes, HunkKind::Format),
                (&self.moved, HunkKind::Move),
                (&self.deleted, HunkKind::Words),
            ] {
                let Some(hunk) = said.get_mut(numbers[at] as usize) else { continue };
                hunk.kind = kind;
                hunk.block = hunk.block.or(block);
                hunk.place = hunk.place.min(at * 2);
                write(pool, base, at, &mut hunk.before);
                if kind != HunkKind::Words {
                    hunk.after.clone_from(&hunk.before);
                }
            }
        }
        let mut block = None;
        for to in 0..side.tokens.len() {
            block = side.paragraph(to).map(|paragraph| paragraph.block).or(block);
            if let Some(hunk) = said.get_mut(self.inserted[to] as usize) {
                hunk.block = hunk.block.or(block);
                hunk.place = hunk.place.min(to * 2 + 1);
                write(pool, side, to, &mut hunk.after);
            }
        }
        let mut order: Vec<usize> = (0..count).collect();
        order.sort_by_key(|number| said[*number].place);
        let mut place = vec![NONE; count];
        let mut turns: HashMap<String, u32> = HashMap::new();
        for (rank, number) in order.into_iter().enumerate() {
            place[number] = rank as u32;
            let Said { before, after, kind, block, .. } =
                std::mem::replace(&mut said[number], none());
            let where_ = block.map(|block| block.to_string()).unwrap_or_default();
            let what = format!("{}\u{1}{where_}\u{1}{before}\u{1}{after}", kind.code());
            let turn = turns.entry(what.clone()).or_default();
            let digest = Sha256::digest(format!("{what}\u{1}{turn}"));
            *turn += 1;
            let id = HunkId(digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect());
            self.hunks.push(Hunk { id, kind, block, before, after });
        }
        let lists = [&mut self.inserted, &mut self.deleted, &mut self.moved, &mut self.attributes];
        for number in lists.into_iter().flatten().filter(|number| **number != NONE) {
            *number = place[*number as usize];
        }
    }
}

/// A change being read.
struct Said {
    before: String,
    after: String,
    kind: HunkKind,
    block: Option<BlockId>,
    place: usize,
}

fn kinds(paragraph: &Paragraph) -> Vec<Container> {
    paragraph.path.iter().map(|level| level.kind).collect()
}

fn write(pool: &Pool, stream: &Stream, at: usize, out: &mut String) {
    let token = stream.tokens[at];
    if token.is_start() {
        if !out.is_empty() {
            out.push('\n');
        }
        return;
    }
    if !out.is_empty() && !out.ends_with('\n') {
        out.push_str(&pool.gap_text(token.gap));
    }
    out.push_str(pool.reading(&token));
}

#[cfg(test)]
mod tests;
