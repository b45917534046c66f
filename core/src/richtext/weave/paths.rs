//! Where paragraphs stand once woven: lists, items, cells and quotes of base and sides under one
//! numbering, and the identifier of each block.

use std::collections::HashMap;

use super::Side;
use crate::ids::BlockId;
use crate::richtext::align::{Alignment, NONE};
use crate::richtext::tokens::{Container, Level, Paragraph, Stream};

/// Containers of base and sides under one numbering.
pub(super) struct Places {
    /// For each side, its instances in the common numbering.
    common: Vec<Vec<u32>>,
    kinds: HashMap<u32, Container>,
    blocks: HashMap<u32, BlockId>,
    next: u32,
    /// Containers whose kind both sides changed differently.
    pub clashes: Vec<u32>,
}

impl Places {
    pub fn new(base: &Stream, sides: &[Side<'_>]) -> Self {
        let mut places = Self {
            common: Vec::new(),
            kinds: HashMap::new(),
            blocks: HashMap::new(),
            next: instances(base),
            clashes: Vec::new(),
        };
        for paragraph in &base.paragraphs {
            places.name(paragraph, |level| level.instance);
        }
        for side in sides {
            let map = places.map(base, side);
            for paragraph in &side.stream.paragraphs {
                places.name(paragraph, |level| map[level.instance as usize]);
            }
            places.common.push(map);
        }
        places.resolve_kinds(base, sides);
        places
    }

    fn name(&mut self, paragraph: &Paragraph, number: impl Fn(&Level) -> u32) {
        if let Some(first) = paragraph.path.first() {
            self.blocks.entry(number(first)).or_insert(paragraph.block);
        }
        for level in &paragraph.path {
            self.kinds.entry(number(level)).or_insert(level.kind);
        }
    }

    /// The containers of a side: those of the base whose paragraphs they hold, or new ones.
    fn map(&mut self, base: &Stream, side: &Side<'_>) -> Vec<u32> {
        let mut map = vec![NONE; instances(side.stream) as usize];
        let mut taken = vec![false; instances(base) as usize];
        for (at, to) in side.alignment.to_side.iter().enumerate() {
            let Some(before) = base.paragraph(at) else { continue };
            let Some(after) = (*to != NONE).then(|| side.stream.paragraph(*to as usize)).flatten()
            else {
                continue;
            };
            let (mut i, mut j) = (before.path.len(), after.path.len());
            while i > 0 && j > 0 {
                let (old, new) = (before.path[i - 1], after.path[j - 1]);
                if old.kind.is_like(new.kind) {
                    let mapped = &mut map[new.instance as usize];
                    let free = &mut taken[old.instance as usize];
                    if *mapped == NONE && !*free {
                        *mapped = old.instance;
                        *free = true;
                    }
                    i -= 1;
                    j -= 1;
                } else if i > j {
                    i -= 1;
                } else {
                    j -= 1;
                }
            }
        }
        for number in map.iter_mut().filter(|number| **number == NONE) {
            *number = self.next;
            self.next += 1;
        }
        map
    }

    fn resolve_kinds(&mut self, base: &Stream, sides: &[Side<'_>]) {
        let of_base = instances(base);
        let mut changed: HashMap<u32, Container> = HashMap::new();
        for (number, side) in sides.iter().enumerate() {
            for (at, to) in side.alignment.to_side.iter().enumerate() {
                let is_taken = *to != NONE && side.sets(at);
                let Some(paragraph) =
                    is_taken.then(|| side.stream.paragraph(*to as usize)).flatten()
                else {
                    continue;
                };
                for level in &paragraph.path {
                    let common = self.common[number][level.instance as usize];
                    if common >= of_base || self.kinds.get(&common) == Some(&level.kind) {
                        continue;
                    }
                    let kept = *changed.entry(common).or_insert(level.kind);
                    if kept != level.kind && !self.clashes.contains(&common) {
                        self.clashes.push(common);
                    }
                }
            }
        }
        self.kinds.extend(changed);
    }

    /// The path of a paragraph of a side in the common numbering.
    pub fn of_side(&self, side: usize, paragraph: &Paragraph) -> Vec<u32> {
        let map = &self.common[side];
        paragraph.path.iter().map(|level| map[level.instance as usize]).collect()
    }

    /// The path of a paragraph of the base.
    pub fn of_base(&self, paragraph: &Paragraph) -> Vec<u32> {
        paragraph.path.iter().map(|level| level.instance).collect()
    }

    /// Whether two paths hold the same kinds of containers.
    pub fn alike(&self, a: &[u32], b: &[u32]) -> bool {
        a.len() == b.len() && a.iter().zip(b).all(|(a, b)| self.kinds.get(a) == self.kinds.get(b))
    }

    /// The path as levels.
    pub fn levels(&self, path: &[u32]) -> Vec<Level> {
        let kind = |instance: &u32| self.kinds.get(instance).copied().unwrap_or(Container::Quote);
        path.iter().map(|instance| Level { kind: kind(instance), instance: *instance }).collect()
    }

    /// The block that a path stands in.
    pub fn block(&self, path: &[u32]) -> Option<BlockId> {
        path.first().and_then(|instance| self.blocks.get(instance).copied())
    }

    /// Where a paragraph that a side inserted stands, when the paragraph before it, at `before` for that
    /// side, stands at `now` in the result: a paragraph split while the other side made a list of it
    /// becomes one more item.
    pub fn follow(&mut self, own: &[u32], before: &[u32], now: &[u32], is_part: bool) -> Vec<u32> {
        if before == now {
            return own.to_vec();
        }
        let common = own.iter().zip(before).take_while(|(a, b)| a == b).count();
        if common == before.len() && (!before.is_empty() || (own.is_empty() && is_part)) {
            let mut path = now.to_vec();
            path.extend(&own[common..]);
            if common == own.len()
                && let Some(last) = path.last_mut()
                && self.kinds.get(last) == Some(&Container::Item)
                && !before.contains(last)
            {
                let item = self.next;
                self.next += 1;
                self.kinds.insert(item, Container::Item);
                *last = item;
            }
            return path;
        }
        if common == 0 {
            return own.to_vec();
        }
        // The same list or row, another item or cell: find what that container became.
        let (mut i, mut j) = (before.len(), now.len());
        while i > 0 && j > 0 {
            let like = |a: &u32, b: &u32| match (self.kinds.get(a), self.kinds.get(b)) {
                (Some(a), Some(b)) => a.is_like(*b),
                _ => false,
            };
            if like(&before[i - 1], &now[j - 1]) {
                if i == common {
                    let mut path = now[..j].to_vec();
                    path.extend(&own[common..]);
                    return path;
                }
                i -= 1;
                j -= 1;
            } else if i > j {
                i -= 1;
            } else {
                j -= 1;
            }
        }
        own.to_vec()
    }
}

/// For each paragraph of the base that one side keeps, whether it stands in other containers there: in
/// a list, out of a table, in the item before.
pub fn regrouped(base: &Stream, side: &Stream, alignment: &Alignment) -> Vec<bool> {
    let sides = [Side { stream: side, alignment, aside: None }];
    let places = Places::new(base, &sides);
    let is_regrouped = |at: usize| {
        let to = alignment.to_side[at];
        let now = (to != NONE).then(|| side.paragraph(to as usize)).flatten();
        match (base.paragraph(at), now) {
            (Some(before), Some(now)) => {
                places.of_base(before) != places.of_side(0, now)
                    || before.path.iter().zip(&now.path).any(|(a, b)| a.kind != b.kind)
            }
            _ => false,
        }
    };
    (0..base.tokens.len()).map(is_regrouped).collect()
}

fn instances(stream: &Stream) -> u32 {
    let levels = stream.paragraphs.iter().flat_map(|paragraph| &paragraph.path);
    levels.map(|level| level.instance + 1).max().unwrap_or(0)
}
