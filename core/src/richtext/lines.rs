//! Numbered lines of a version: amendments and debates cite them, so that they must be the same on the
//! screen, in print and next year. They are cut by counting characters, never by measuring a font.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::align::align_to_read;
use super::hunks::{Cut, HunkId};
use super::tokens::{Kind, Pool, Stream, TextBlock, Token, to_tokens};
use crate::ids::BlockId;

/// Characters of a line, unless said otherwise.
pub const WIDTH: usize = 66;

/// One numbered line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Line {
    /// From 1, through the whole text.
    pub number: u32,
    /// The block.
    pub block: BlockId,
    /// Rank of the paragraph inside its block.
    pub paragraph: u32,
    /// Where the line starts inside its paragraph, as the editor counts: UTF-16 units of text, 1 for a
    /// mention or a break, its words and 2 for a note.
    pub offset: u32,
    /// What it reads.
    pub text: String,
}

/// Where a change stands in the numbered lines of its base.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct HunkLines {
    /// The change.
    pub hunk: HunkId,
    /// First line, 0 before all of them.
    pub first: u32,
    /// Last line.
    pub last: u32,
    /// « lignes 9 à 11 », « après la ligne 9 », « avant la ligne 1 ».
    pub says: String,
}

/// The lines of a text, of at most `width` characters unless one word is longer. A paragraph without
/// words has no line; notes are not counted, they stand at the foot of a page.
pub fn lines(blocks: &[TextBlock], width: usize) -> Vec<Line> {
    let mut pool = Pool::new();
    let stream = to_tokens(&mut pool, blocks);
    cut(&pool, &stream, width).0
}

/// Where each change of a text stands in the lines of its base.
pub fn lines_of_hunks(
    base: &[TextBlock],
    changed: &[TextBlock],
    width: usize,
) -> Vec<HunkLines> {
    let mut pool = Pool::new();
    let old = to_tokens(&mut pool, base);
    let new = to_tokens(&mut pool, changed);
    let alignment = align_to_read(&pool, &old, &new);
    let hunks = Cut::new(&pool, &old, &new, &alignment);
    let (_, numbers) = cut(&pool, &old, width);
    let mut reach: Vec<Option<(u32, u32)>> = vec![None; hunks.hunks.len()];
    for (at, line) in numbers.iter().enumerate().filter(|(at, _)| !old.tokens[*at].is_start()) {
        for number in [hunks.deleted[at], hunks.moved[at], hunks.attributes[at]] {
            if let Some(reach) = reach.get_mut(number as usize) {
                let (first, last) = reach.unwrap_or((*line, *line));
                *reach = Some((first.min(*line), last.max(*line)));
            }
        }
    }
    let mut after = vec![0; hunks.hunks.len()];
    let mut seen = vec![false; hunks.hunks.len()];
    let mut last = 0;
    for (to, base) in alignment.to_base.iter().enumerate() {
        if let Some(line) = numbers.get(*base as usize) {
            last = *line;
        }
        let number = hunks.inserted[to] as usize;
        if seen.get(number) == Some(&false) {
            seen[number] = true;
            after[number] = last;
        }
    }
    // A change of a whole paragraph (a title, a list) that touches no word: its first line.
    for (at, token) in old.tokens.iter().enumerate().filter(|(_, token)| token.is_start()) {
        debug_assert!(token.is_start());
        let line = numbers.get(at + 1).copied().unwrap_or(numbers[at]);
        for number in [hunks.deleted[at], hunks.moved[at], hunks.attributes[at]] {
            if let Some(reach) = reach.get_mut(number as usize)
                && reach.is_none()
            {
                *reach = Some((line, line));
            }
        }
    }
    let found = hunks.hunks.iter().zip(reach).zip(after);
    found
        .map(|((hunk, reach), after)| {
            let (first, last) = reach.unwrap_or((after, after));
            let says = match reach {
                Some((first, last)) if first == last => format!("ligne\u{a0}{first}"),
                Some((first, last)) => format!("lignes\u{a0}{first} à\u{a0}{last}"),
                None if after == 0 => "avant la ligne\u{a0}1".to_owned(),
                None => format!("après la ligne\u{a0}{after}"),
            };
            HunkLines { hunk: hunk.id.clone(), first, last, says }
        })
        .collect()
}

/// The lines, and for each token the number of its line (for the start of a paragraph, of the line
/// before).
fn cut(pool: &Pool, stream: &Stream, width: usize) -> (Vec<Line>, Vec<u32>) {
    let mut lines: Vec<Line> = Vec::new();
    let mut numbers = Vec::with_capacity(stream.tokens.len());
    let mut here: Option<(BlockId, u32)> = None;
    let mut offset = 0;
    let mut fresh = true;
    let mut at = 0;
    while at < stream.tokens.len() {
        if let Some(paragraph) = stream.paragraph(at) {
            here = Some(match here {
                Some((block, rank)) if block == paragraph.block => (block, rank + 1),
                _ => (paragraph.block, 0),
            });
            (offset, fresh) = (0, true);
            numbers.push(lines.len() as u32);
            at += 1;
            continue;
        }
        // Tokens that no line may part: glued, or with a no-break space between.
        let end = (at + 1..stream.tokens.len())
            .find(|next| parts(pool, &stream.tokens[*next], &stream.tokens[next - 1]))
            .unwrap_or(stream.tokens.len());
        let body = || stream.tokens[at..end].iter().filter(|token| token.depth == 0);
        let mut text = String::new();
        for token in body() {
            text.push_str(&pool.gap_text(token.gap));
            text.push_str(pool.reading(token));
        }
        let lead = pool.gap_text(stream.tokens[at].gap);
        let length = text.trim().chars().count();
        if length > 0 && let Some((block, paragraph)) = here {
            let full = lines.last().is_some_and(|line| {
                line.text.chars().count() + text.trim_end().chars().count() > width
            });
            if fresh || full {
                let offset = offset + lead.encode_utf16().count() as u32;
                let number = lines.len() as u32 + 1;
                let text = text.trim().to_owned();
                lines.push(Line { number, block, paragraph, offset, text });
                fresh = false;
            } else if let Some(line) = lines.last_mut() {
                line.text.push_str(text.trim_end_matches('\n'));
            }
        }
        fresh |= matches!(stream.tokens[end - 1].kind, Kind::Break);
        for token in &stream.tokens[at..end] {
            offset += pool.gap_text(token.gap).encode_utf16().count() as u32;
            offset += match token.kind {
                Kind::Word(_) | Kind::Sign(_) => pool.reading(token).encode_utf16().count() as u32,
                Kind::Note => 2,
                _ => 1,
            };
            numbers.push(lines.len() as u32);
        }
        at = end;
    }
    (lines, numbers)
}

/// Whether a line may end between a token and the one before.
fn parts(pool: &Pool, token: &Token, before: &Token) -> bool {
    if token.is_start() || matches!(before.kind, Kind::Break) {
        return true;
    }
    let breaks = |glyph: char| glyph.is_whitespace() && !matches!(glyph, '\u{a0}' | '\u{202f}');
    token.depth == 0 && pool.gap_of(token.gap).iter().any(|(text, _)| pool.text(*text).contains(breaks))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::richtext::block::Block;
    use crate::richtext::hunks::hunks;
    use crate::richtext::samples::id;

    fn text(paragraphs: &[&str]) -> Vec<TextBlock> {
        let block = |(rank, text): (usize, &&str)| TextBlock {
            id: id(rank as u64),
            content: Block::paragraph(*text),
        };
        paragraphs.iter().enumerate().map(block).collect()
    }

    #[test]
    fn lines_run_through_the_text_and_part_no_word() {
        let found = lines(&text(&["un deux trois quatre\u{a0}: cinq", "", "l’élève six"]), 12);
        let shown: Vec<(u32, &str)> = found.iter().map(|l| (l.number, l.text.as_str())).collect();
        assert_eq!(
            shown,
            [(1, "un deux"), (2, "trois"), (3, "quatre\u{a0}:"), (4, "cinq"), (5, "l’élève six")]
        );
        assert_eq!(found[1].offset, 8);
        assert_eq!(found[4].block, id(2));
    }

    #[test]
    fn a_change_is_placed_by_its_lines() {
        let base = text(&["un deux trois quatre cinq six", "sept huit"]);
        let mut changed = text(&["un deux trois neuf six", "sept huit"]);
        changed.push(TextBlock { id: id(9), content: Block::paragraph("dix") });
        let places = lines_of_hunks(&base, &changed, 12);
        let says: Vec<&str> = places.iter().map(|place| place.says.as_str()).collect();
        assert_eq!(says, ["lignes\u{a0}2 à\u{a0}3", "après la ligne\u{a0}4"]);
        assert_eq!(places.len(), hunks(&base, &changed).len());
    }
}
