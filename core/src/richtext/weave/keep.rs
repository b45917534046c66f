//! Which starts of paragraphs stay when sides deleted, moved and wrote around them.

use super::{Item, Side, Step, Woven, token};
use crate::richtext::align::holds_words;
use crate::richtext::tokens::Stream;

/// Decides which starts of paragraphs stay: one that a side moved, or in which a side wrote while the
/// other deleted the whole paragraph, stays; one that a side inserted before words that the other took
/// away goes.
pub(super) fn keep_paragraphs(base: &Stream, sides: &[Side<'_>], placed: &[u8], woven: &mut Woven) {
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
                if had_words && !follows && !in_cell && holds_words(paragraph.leaf) {
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
