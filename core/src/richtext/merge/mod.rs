//! What was written apart put together: a pure function of base, mine and theirs.
//!
//! Insertions of both sides are always kept, deletions apply to what the base held, moved runs carry
//! what the other side wrote in them. What only a person can settle is a [`Conflict`]; the text still
//! reads, and no word is missing. The sides have a canonical order, that of their identifiers, so that
//! every machine makes the same text.

mod conflicts;
mod guard;
mod tables;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::align::align_to_merge;
use super::tokens::{Pool, TextBlock, canonical_text, from_tokens, to_tokens};
use super::weave::{Side as Woof, resolve, weave};
use crate::ids::BlockId;

/// One of the texts that are merged.
#[derive(Debug, Clone, Copy)]
pub struct Side<'a> {
    /// Whose: the identifier of an amendment, of a copy, of a machine. It orders the sides.
    pub id: &'a str,
    /// The whole text.
    pub blocks: &'a [TextBlock],
}

/// A merged text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Merge {
    /// The text: blocks of the base keep their identifier, new ones that of the side that made them.
    pub blocks: Vec<TextBlock>,
    /// What a person should look at, in reading order.
    pub conflicts: Vec<Conflict>,
}

/// What a person should look at. The text holds the words of both sides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Conflict {
    /// What kind.
    pub kind: ConflictKind,
    /// The block of the merged text.
    pub block: BlockId,
    /// The sides and what each wrote, or took away.
    pub sides: Vec<Said>,
    /// The sentence as it reads now.
    pub passage: String,
}

crate::vocabulary! {
    /// What only a person can settle.
    pub enum ConflictKind {
        /// Both inserted different words at the same place.
        SamePlace = "same_place", "Deux ajouts au même endroit";
        /// One wrote inside what the other deleted.
        InsertionInDeletion = "insertion_in_deletion", "Ajout dans un passage supprimé";
        /// Both changed the same mark, kind of paragraph, list or place differently.
        Structure = "structure", "Mise en forme ou place changée des deux côtés";
        /// Both changed one sentence: to be read again.
        SameSentence = "same_sentence", "Une même phrase changée des deux côtés";
    }
}

/// What one side did where sides meet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[schemars(rename = "SideSaid")]
#[ts(rename = "SideSaid")]
pub struct Said {
    /// Whose.
    pub side: String,
    /// The words that it inserted.
    pub inserted: String,
    /// The words that it took away.
    pub deleted: String,
}

/// A merge that would have lost or repeated a word. Both texts are whole, for a person to settle.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error(
    "Ces deux versions ne peuvent être réunies sans risque\u{202f}: « {word} » y figurerait {found} fois au lieu de {expected}."
)]
pub struct Refused {
    /// The word that the guard missed or found in excess.
    pub word: String,
    /// How often it should be there.
    pub expected: i64,
    /// How often it would be.
    pub found: i64,
    /// The text of the first side, in canonical order.
    pub mine: Vec<TextBlock>,
    /// The text of the second side.
    pub theirs: Vec<TextBlock>,
}

/// Merges two texts made from one base. The order of the arguments does not matter: the order of their
/// identifiers does.
pub fn merge(base: &[TextBlock], mine: Side<'_>, theirs: Side<'_>) -> Result<Merge, Box<Refused>> {
    merge_with(base, mine, theirs, |_| {})
}

/// Merges any number of texts made from one base, in the order of their identifiers. Conflicts of later
/// texts are told against all the earlier ones together.
pub fn merge_all(base: &[TextBlock], sides: &[Side<'_>]) -> Result<Merge, Box<Refused>> {
    let mut ordered = sides.to_vec();
    ordered.sort_by(|a, b| order(*a, *b));
    let mut merged = Merge { blocks: canonical_text(base), conflicts: Vec::new() };
    let mut name = String::new();
    for (rank, side) in ordered.into_iter().enumerate() {
        if rank == 0 {
            merged.blocks = canonical_text(side.blocks);
            name = side.id.to_owned();
            continue;
        }
        let so_far = Side { id: &name, blocks: &merged.blocks };
        let next = merge_ordered(base, so_far, side, |_| {})?;
        merged.blocks = next.blocks;
        merged.conflicts.extend(next.conflicts);
        name = format!("{name}, {}", side.id);
    }
    Ok(merged)
}

/// The canonical order of two sides; two with the same identifier are in the order of their words.
fn order(a: Side<'_>, b: Side<'_>) -> std::cmp::Ordering {
    a.id.cmp(b.id).then_with(|| {
        let words = |side: Side<'_>| serde_json::to_string(side.blocks).unwrap_or_default();
        if a.id == b.id { words(a).cmp(&words(b)) } else { std::cmp::Ordering::Equal }
    })
}

fn merge_with(
    base: &[TextBlock],
    mine: Side<'_>,
    theirs: Side<'_>,
    spoil: impl FnOnce(&mut super::weave::Woven),
) -> Result<Merge, Box<Refused>> {
    match order(mine, theirs) {
        std::cmp::Ordering::Greater => merge_ordered(base, theirs, mine, spoil),
        _ => merge_ordered(base, mine, theirs, spoil),
    }
}

/// Merges two sides in canonical order. `spoil` damages the weave, for the test of the guard.
fn merge_ordered(
    base: &[TextBlock],
    mine: Side<'_>,
    theirs: Side<'_>,
    spoil: impl FnOnce(&mut super::weave::Woven),
) -> Result<Merge, Box<Refused>> {
    let mut pool = Pool::new();
    let old = to_tokens(&mut pool, base);
    let streams = [to_tokens(&mut pool, mine.blocks), to_tokens(&mut pool, theirs.blocks)];
    let alignments = [0, 1].map(|n| align_to_merge(&pool, &old, &streams[n]));
    let woofs =
        [0, 1].map(|n| Woof { stream: &streams[n], alignment: &alignments[n], aside: None });
    let mut woven = weave(&old, &woofs);
    spoil(&mut woven);
    let resolved = resolve(&mut pool, &old, &woofs, &woven);
    let mut blocks = from_tokens(&pool, &resolved.stream);
    tables::square(&mut blocks);
    if let Err(miss) = guard::check(&mut pool, &old, &woofs, &woven, &blocks) {
        return Err(Box::new(Refused {
            word: miss.word,
            expected: miss.expected,
            found: miss.found,
            mine: mine.blocks.to_vec(),
            theirs: theirs.blocks.to_vec(),
        }));
    }
    let conflicts = conflicts::find(&pool, &old, &woofs, [mine.id, theirs.id], &woven, &resolved);
    Ok(Merge { blocks, conflicts })
}

#[cfg(test)]
pub(super) mod edits;
#[cfg(test)]
mod tests;
