//! The guard of every merge: each word is there the right number of times, or there is no merge.
//!
//! It counts from the alignments and from the finished text, never from the weave, so that a fault of
//! the weave or of the building is seen.

use std::collections::HashMap;

use crate::richtext::align::NONE;
use crate::richtext::tokens::{Pool, Stream, TextBlock, Token, to_tokens};
use crate::richtext::weave::{Item, Side, Woven};

/// A word that is not there the right number of times.
pub(super) struct Miss {
    pub word: String,
    pub expected: i64,
    pub found: i64,
}

/// Counts every word of the finished text.
pub(super) fn check(
    pool: &mut Pool,
    base: &Stream,
    sides: &[Side<'_>],
    woven: &Woven,
    blocks: &[TextBlock],
) -> Result<(), Miss> {
    let result = to_tokens(pool, blocks);
    let mut balance: HashMap<u32, i64> = HashMap::new();
    let mut add = |token: &Token, by: i64| {
        if !token.is_start() {
            *balance.entry(token.key).or_default() += by;
        }
    };
    for (at, token) in base.tokens.iter().enumerate() {
        if sides.iter().all(|side| side.alignment.to_side[at] != NONE) {
            add(token, 1);
        }
    }
    for side in sides {
        for (at, token) in side.stream.tokens.iter().enumerate() {
            if side.alignment.to_base[at] == NONE {
                add(token, 1);
            }
        }
    }
    for step in woven.steps.iter().filter(|step| step.shared) {
        if let Item::New(side, at) = step.item {
            add(&sides[side as usize].stream.tokens[at as usize], -1);
        }
    }
    result.tokens.iter().for_each(|token| add(token, -1));
    balance.retain(|_, left| *left != 0);
    if balance.is_empty() {
        return Ok(());
    }
    // Two words that came together may read as one now (« 12 » and « 000 »): count by letters and
    // digits that touch.
    let mut parts: HashMap<String, i64> = HashMap::new();
    for (key, left) in &balance {
        for part in pieces(pool.text(*key)) {
            *parts.entry(part).or_default() += left;
        }
    }
    let worst = parts.into_iter().filter(|(_, left)| *left != 0).min();
    let Some((word, left)) = worst else { return Ok(()) };
    let found = result
        .tokens
        .iter()
        .flat_map(|token| pieces(pool.text(token.key)))
        .filter(|part| *part == word)
        .count() as i64;
    Err(Miss { word, expected: found + left, found })
}

/// Runs of letters and digits, and every other sign.
fn pieces(text: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut open = false;
    // Keys of notes start with a control character and the depth.
    let text = match text.strip_prefix('\u{3}') {
        Some(rest) => rest.trim_start_matches(|glyph: char| glyph.is_ascii_digit()),
        None => text,
    };
    for glyph in text.chars().filter(|glyph| !glyph.is_whitespace() && *glyph != '\u{4}') {
        let is_letter = glyph.is_alphanumeric();
        match out.last_mut() {
            Some(last) if open && is_letter => last.push(glyph),
            _ => out.push(glyph.to_string()),
        }
        open = is_letter;
    }
    out
}
