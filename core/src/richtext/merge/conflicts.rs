//! What a person should look at after a merge.

use super::{Conflict, ConflictKind, Said};
use crate::richtext::align::NONE;
use crate::richtext::tokens::{Kind, Pool, Stream, Token};
use crate::richtext::weave::{Item, Resolved, Side, Step, Woven};

/// The conflicts of a woven text, in reading order.
pub(super) fn find(
    pool: &Pool,
    base: &Stream,
    sides: &[Side<'_>],
    names: [&str; 2],
    woven: &Woven,
    resolved: &Resolved,
) -> Vec<Conflict> {
    let reader = Reader { pool, base, sides, woven, names };
    let mut found: Vec<(usize, Conflict)> = Vec::new();
    let sentences = reader.sentences();
    let blocks = blocks(woven, resolved);
    let Some(first_block) = blocks.iter().flatten().next().copied() else { return Vec::new() };
    let mut block = first_block;
    for (from, until) in sentences {
        if let Some(here) = blocks[from..until].iter().flatten().next() {
            block = *here;
        }
        let kind = reader.meeting(from, until).or_else(|| {
            let clash = |at: usize| (from..until).contains(&at);
            let torn =
                |step: &Step| matches!(step.item, Item::Base(at) if woven.torn.contains(&at));
            let is_torn = !woven.torn.is_empty() && woven.steps[from..until].iter().any(torn);
            let is_clash = resolved.clashes.iter().any(|c| clash(c.step));
            (is_torn || is_clash).then_some(ConflictKind::Structure)
        });
        let both = || reader.changed_by(from, until) == 0b11;
        let kind = kind.or_else(|| both().then_some(ConflictKind::SameSentence));
        if let Some(kind) = kind {
            let conflict = Conflict {
                kind,
                block,
                sides: [0, 1].map(|side| reader.said(from, until, side)).to_vec(),
                passage: reader.passage(from, until),
            };
            found.push((from, conflict));
        }
    }
    found.sort_by_key(|(at, _)| *at);
    found.into_iter().map(|(_, conflict)| conflict).collect()
}

/// For each step that starts a paragraph of the result, its block.
fn blocks(woven: &Woven, resolved: &Resolved) -> Vec<Option<crate::ids::BlockId>> {
    let mut out = vec![None; woven.steps.len()];
    for (at, step) in resolved.steps.iter().enumerate() {
        out[*step] = resolved.stream.paragraph(at).map(|paragraph| paragraph.block);
    }
    out
}

struct Reader<'a> {
    pool: &'a Pool,
    base: &'a Stream,
    sides: &'a [Side<'a>],
    woven: &'a Woven,
    names: [&'a str; 2],
}

impl Reader<'_> {
    fn token(&self, step: &Step) -> Token {
        crate::richtext::weave::token(self.base, self.sides, step.item)
    }

    /// Ranges of steps, one a sentence of the result.
    fn sentences(&self) -> Vec<(usize, usize)> {
        let mut out = Vec::new();
        let mut from = 0;
        for (at, step) in self.woven.steps.iter().enumerate() {
            if !step.kept {
                continue;
            }
            let token = self.token(step);
            if token.is_start() && at > from {
                out.push((from, at));
                from = at;
            }
            let ends = matches!(token.kind, Kind::Sign(text) if matches!(self.pool.text(text), "." | "!" | "?" | "…"));
            if ends {
                out.push((from, at + 1));
                from = at + 1;
            }
        }
        if from < self.woven.steps.len() {
            out.push((from, self.woven.steps.len()));
        }
        out
    }

    /// The sides that changed something: bit 0, bit 1.
    fn changed_by(&self, from: usize, until: usize) -> u8 {
        let mut changed = 0;
        for step in &self.woven.steps[from..until] {
            changed |= match step.item {
                Item::New(..) if step.shared => 0,
                Item::New(side, _) => 1 << side,
                // Deleted by both: they agree.
                Item::Base(_) if step.gone == 0b11 => 0,
                Item::Base(_) => step.gone,
            };
        }
        changed
    }

    /// Whether words of both meet in a range, and how.
    fn meeting(&self, from: usize, until: usize) -> Option<ConflictKind> {
        let mut stretch = 0;
        for (at, step) in self.woven.steps[from..until].iter().enumerate() {
            let Item::New(side, place) = step.item else {
                if step.kept {
                    stretch = 0;
                }
                continue;
            };
            if step.shared || self.token(step).is_start() {
                continue;
            }
            if self.in_deletion(usize::from(side), place as usize) {
                return Some(ConflictKind::InsertionInDeletion);
            }
            if at == 0 && from > 0 {
                stretch |= self.before(from);
            }
            stretch |= 1 << side;
            if stretch == 0b11 {
                return Some(ConflictKind::SamePlace);
            }
        }
        None
    }

    /// The side that inserted the token just before a range, when there is one.
    fn before(&self, from: usize) -> u8 {
        match self.woven.steps[from - 1].item {
            Item::New(side, _) if !self.woven.steps[from - 1].shared => 1 << side,
            _ => 0,
        }
    }

    /// Whether the other side deleted what stands around an inserted token.
    fn in_deletion(&self, side: usize, place: usize) -> bool {
        let aligned = &self.sides[side].alignment.to_base;
        let other = &self.sides[1 - side].alignment.to_side;
        let left = aligned[..place].iter().rev().find(|at| **at != NONE);
        let Some(left) = left.copied().filter(|at| other[*at as usize] == NONE) else {
            return false;
        };
        let right = aligned[place..].iter().find(|at| **at != NONE).copied();
        let deleted = |at: u32| other[at as usize] == NONE;
        match right {
            Some(right) if deleted(right) => true,
            Some(right) if !self.base.tokens[right as usize].is_start() => false,
            _ => {
                let start = (0..=left as usize).rev().find(|at| self.base.tokens[*at].is_start());
                start.is_some_and(|start| deleted(start as u32))
            }
        }
    }

    fn said(&self, from: usize, until: usize, side: usize) -> Said {
        let mut said = Said {
            side: self.names[side].to_owned(),
            inserted: String::new(),
            deleted: String::new(),
        };
        for step in &self.woven.steps[from..until] {
            match step.item {
                Item::New(of, _) if usize::from(of) == side || step.shared => {
                    self.write(step, &mut said.inserted);
                }
                Item::Base(_) if step.gone & (1 << side) != 0 => {
                    self.write(step, &mut said.deleted)
                }
                _ => {}
            }
        }
        said
    }

    fn passage(&self, from: usize, until: usize) -> String {
        let mut out = String::new();
        self.woven.steps[from..until]
            .iter()
            .filter(|step| step.kept)
            .for_each(|step| self.write(step, &mut out));
        out
    }

    fn write(&self, step: &Step, out: &mut String) {
        let token = self.token(step);
        if !out.is_empty() {
            out.push_str(&self.pool.gap_text(token.gap));
        }
        out.push_str(self.pool.reading(&token));
    }
}
