//! White space between tokens that were not neighbours before.

use super::resolve::choose;
use super::{Item, Side};
use crate::richtext::tokens::{Kind, Pool, Stream, Token};

/// The white space before a token: its own, unless its neighbour is another one now.
#[allow(clippy::too_many_arguments)]
pub(super) fn gap(
    pool: &Pool,
    base: &Stream,
    sides: &[Side<'_>],
    last: Option<Item>,
    item: Item,
    so_far: &Stream,
    made: &Token,
    space: u32,
) -> u32 {
    let Some(last) = last else { return made.gap };
    // A white space belongs to two neighbours: the texts in which they are neighbours tell it.
    let place = |item: Item, source: Option<usize>| match (item, source) {
        (Item::Base(at), None) => Some(at as usize),
        (Item::Base(at), Some(number)) => sides[number].became(at as usize),
        (Item::New(side, at), Some(number)) if usize::from(side) == number => Some(at as usize),
        (Item::New(..), _) => None,
    };
    let told = |source: Option<usize>| {
        let at = place(item, source)?;
        let stream = source.map_or(base, |number| sides[number].stream);
        (place(last, source)? + 1 == at).then(|| stream.tokens[at].gap)
    };
    let counts = |number: &usize| match item {
        Item::Base(at) => sides[*number].sets(at as usize),
        Item::New(..) => true,
    };
    let mut sides_told = (0..sides.len()).filter(counts).filter_map(|number| told(Some(number)));
    match told(None) {
        Some(old) => return choose(&old, sides_told).0,
        None => {
            if let Some(gap) = sides_told.next() {
                return gap;
            }
        }
    }
    match so_far.tokens.last() {
        Some(before) if before.is_start() => 0,
        Some(before) if made.gap == 0 && needs_space(pool, before, made) => space,
        _ => made.gap,
    }
}

/// Whether two tokens that were not neighbours would be glued.
fn needs_space(pool: &Pool, before: &Token, after: &Token) -> bool {
    if before.depth != after.depth {
        return after.depth < before.depth
            && matches!(after.kind, Kind::Word(_) | Kind::Mention(_));
    }
    let opens = |text: &str| matches!(text, "(" | "[" | "{" | "«" | "“" | "/");
    let left = match before.kind {
        Kind::Word(text) => !pool.text(text).ends_with(['’', '\'']),
        Kind::Sign(text) => !opens(pool.text(text)),
        Kind::Mention(_) => true,
        _ => false,
    };
    let right = match after.kind {
        Kind::Word(_) | Kind::Mention(_) => true,
        Kind::Sign(text) => opens(pool.text(text)),
        _ => false,
    };
    left && right
}
