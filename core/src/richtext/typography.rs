//! French typography for what people type: nobody has to know where a no-break space goes.
//!
//! Follows the rules of the Imprimerie nationale: apostrophes and guillemets, spaces before high
//! punctuation, hours, numbers with their unit, dashes, œ. It adds and replaces signs and spaces, and
//! never removes a letter or a digit (`œ` for `oe` apart). Applying it twice changes nothing, so that a
//! text already right, or set twice, stays as it is. Addresses (web, e-mail) are left alone.

mod numbers;
mod quotes;
mod spaces;
mod words;

#[cfg(test)]
#[path = "typography_cases.rs"]
mod cases;

use super::block::{Block, Cell, Inline, ListItem, TableRow};
use super::marks::Mark;

const NBSP: char = '\u{a0}';
const NARROW: char = '\u{202f}';

/// Sets a text in French: see the table of cases. Line breaks are kept.
pub fn typeset(text: &str) -> String {
    let signs = text.chars().map(|glyph| Sign { glyph, run: 0, fixed: false }).collect();
    set(signs, &EVERY_RULE).into_iter().map(|sign| sign.glyph).collect()
}

/// Sets a name: apostrophes, guillemets, and the space after `M.` or `Mme`. Letters stay as they are: a
/// family named Coeur keeps its spelling.
pub fn typeset_name(text: &str) -> String {
    let signs = text.chars().map(|glyph| Sign { glyph, run: 0, fixed: false }).collect();
    set(signs, &RULES_OF_NAMES).into_iter().map(|sign| sign.glyph).collect()
}

/// Sets blocks of prose. A paragraph is set as a whole, so a rule also holds where bold or italic
/// begins or ends inside it.
pub fn typeset_blocks(blocks: &[Block]) -> Vec<Block> {
    blocks.iter().map(typeset_block).collect()
}

fn typeset_block(block: &Block) -> Block {
    match block {
        Block::Paragraph { content } => Block::Paragraph { content: typeset_runs(content) },
        Block::Heading { attrs, content } => {
            Block::Heading { attrs: *attrs, content: typeset_runs(content) }
        }
        Block::Article { content } => Block::Article { content: typeset_runs(content) },
        Block::Considerant { content } => Block::Considerant { content: typeset_runs(content) },
        Block::BulletList { content } => Block::BulletList { content: typeset_items(content) },
        Block::OrderedList { content } => Block::OrderedList { content: typeset_items(content) },
        Block::Blockquote { content } => Block::Blockquote { content: typeset_blocks(content) },
        Block::Table { content } => {
            let rows = content
                .iter()
                .map(|row| TableRow { content: row.content.iter().map(typeset_cell).collect() });
            Block::Table { content: rows.collect() }
        }
        Block::Unknown(value) => Block::Unknown(value.clone()),
    }
}

fn typeset_items(items: &[ListItem]) -> Vec<ListItem> {
    items.iter().map(|item| ListItem { content: typeset_blocks(&item.content) }).collect()
}

fn typeset_cell(cell: &Cell) -> Cell {
    match cell {
        Cell::TableHeader { attrs, content } => {
            Cell::TableHeader { attrs: *attrs, content: typeset_blocks(content) }
        }
        Cell::TableCell { attrs, content } => {
            Cell::TableCell { attrs: *attrs, content: typeset_blocks(content) }
        }
    }
}

/// Stands for an atom while its paragraph is set: no rule touches it.
const ATOM: char = '\u{fffc}';

fn typeset_runs(content: &[Inline]) -> Vec<Inline> {
    let mut signs = Vec::new();
    let mut marks_of_run: Vec<Option<&[Mark]>> = Vec::new();
    for (run, inline) in content.iter().enumerate() {
        let mut one = |glyph| signs.push(Sign { glyph, run, fixed: false });
        match inline {
            Inline::Text { text, marks } => {
                text.chars().for_each(one);
                marks_of_run.push(Some(marks));
                continue;
            }
            Inline::HardBreak => one('\n'),
            Inline::Mention { .. } | Inline::Footnote { .. } | Inline::Unknown(_) => one(ATOM),
        }
        marks_of_run.push(None);
    }
    let mut out: Vec<Inline> = Vec::with_capacity(content.len());
    let mut current = usize::MAX;
    for sign in set(signs, &EVERY_RULE) {
        let Some(Some(marks)) = marks_of_run.get(sign.run) else {
            // A space that a rule puts after an atom belongs to no run of text.
            match (sign.glyph, content.get(sign.run)) {
                ('\n' | ATOM, Some(Inline::Footnote { content })) => {
                    out.push(Inline::Footnote { content: typeset_runs(content) });
                }
                ('\n' | ATOM, Some(atom)) => out.push(atom.clone()),
                (glyph, _) => out.push(Inline::text(glyph.to_string())),
            }
            current = usize::MAX;
            continue;
        };
        match out.last_mut() {
            Some(Inline::Text { text, .. }) if current == sign.run => text.push(sign.glyph),
            _ => out.push(Inline::Text { text: sign.glyph.to_string(), marks: marks.to_vec() }),
        }
        current = sign.run;
    }
    out
}

/// A character, the run it belongs to, and whether rules must leave it alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Sign {
    glyph: char,
    run: usize,
    fixed: bool,
}

/// One line under work.
struct Line(Vec<Sign>);

type Rule = fn(&mut Line);

const EVERY_RULE: [Rule; 12] = [
    words::ellipses,
    words::apostrophes,
    words::ligatures,
    quotes::guillemets,
    words::dashes,
    numbers::numero,
    numbers::hours,
    numbers::thousands,
    numbers::units,
    numbers::dates,
    words::titles,
    spaces::punctuation,
];

const RULES_OF_NAMES: [Rule; 3] = [words::apostrophes, quotes::guillemets, words::titles];

/// Rules may prepare the ground for one another; a second round finds nothing to do in real texts.
const ROUNDS: usize = 6;

fn set(signs: Vec<Sign>, rules: &[Rule]) -> Vec<Sign> {
    let mut out: Vec<Sign> = Vec::with_capacity(signs.len() + signs.len() / 16);
    for part in signs.split_inclusive(|sign| sign.glyph == '\n') {
        let (body, end) = match part.split_last() {
            Some((end, body)) if end.glyph == '\n' => (body, Some(*end)),
            _ => (part, None),
        };
        let mut line = Line(body.to_vec());
        for _ in 0..ROUNDS {
            let before = line.0.clone();
            line.fix_addresses();
            for rule in rules {
                rule(&mut line);
            }
            if line.glyphs_equal(&before) {
                break;
            }
        }
        out.append(&mut line.0);
        out.extend(end);
    }
    out
}

impl Line {
    fn len(&self) -> usize {
        self.0.len()
    }

    /// The character at a place that rules may read; `None` outside the line.
    fn at(&self, index: usize) -> Option<char> {
        self.0.get(index).map(|sign| sign.glyph)
    }

    fn before(&self, index: usize) -> Option<char> {
        index.checked_sub(1).and_then(|index| self.at(index))
    }

    fn is_fixed(&self, index: usize) -> bool {
        self.0.get(index).is_some_and(|sign| sign.fixed)
    }

    fn put(&mut self, index: usize, glyph: char) {
        if let Some(sign) = self.0.get_mut(index) {
            sign.glyph = glyph;
        }
    }

    /// Inserts before `index`, in the run of what stands before it.
    fn insert(&mut self, index: usize, glyph: char) {
        let neighbour =
            index.checked_sub(1).and_then(|before| self.0.get(before)).or_else(|| self.0.first());
        let run = neighbour.map_or(0, |sign| sign.run);
        self.0.insert(index.min(self.0.len()), Sign { glyph, run, fixed: false });
    }

    fn remove(&mut self, index: usize) {
        if index < self.0.len() {
            self.0.remove(index);
        }
    }

    /// Replaces the spaces that end just before `index`, or inserts one there; returns where the
    /// character that stood at `index` is now.
    fn space_before(&mut self, index: usize, space: char) -> usize {
        let mut start = index;
        while start > 0 && self.before(start).is_some_and(is_space) {
            start -= 1;
        }
        for _ in start + 1..index {
            self.remove(start + 1);
        }
        if start == index {
            self.insert(index, space);
        } else {
            self.put(start, space);
        }
        start + 1
    }

    fn glyphs_equal(&self, other: &[Sign]) -> bool {
        self.0.len() == other.len() && self.0.iter().zip(other).all(|(a, b)| a.glyph == b.glyph)
    }

    /// First index after the digits that start at `index`.
    fn digits_end(&self, index: usize) -> usize {
        let mut end = index;
        while self.at(end).is_some_and(|glyph| glyph.is_ascii_digit()) {
            end += 1;
        }
        end
    }

    /// First index after the letters that start at `index`.
    fn letters_end(&self, index: usize) -> usize {
        let mut end = index;
        while self.at(end).is_some_and(char::is_alphabetic) {
            end += 1;
        }
        end
    }

    fn text(&self, start: usize, end: usize) -> String {
        self.0.get(start..end).unwrap_or_default().iter().map(|sign| sign.glyph).collect()
    }

    /// Marks web and e-mail addresses, file paths and code-like words: rules leave them alone.
    fn fix_addresses(&mut self) {
        for sign in &mut self.0 {
            sign.fixed = false;
        }
        let mut start = 0;
        while start < self.len() {
            let mut end = start;
            while end < self.len() && !self.at(end).is_some_and(is_space) {
                end += 1;
            }
            let word = self.text(start, end);
            if is_address(&word) {
                // Punctuation of the sentence may follow the address.
                let kept =
                    word.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '»', '"', '…', '”']);
                let skipped =
                    word.chars().take_while(|glyph| matches!(glyph, '(' | '«' | '"' | '“')).count();
                let until = start + kept.chars().count();
                for sign in self.0.iter_mut().take(until).skip(start + skipped) {
                    sign.fixed = true;
                }
            }
            start = end.max(start + 1);
        }
    }
}

fn is_address(word: &str) -> bool {
    let after_at =
        || word.split_once('@').is_some_and(|(user, host)| !user.is_empty() && host.contains('.'));
    word.contains("://")
        || word.starts_with("www.")
        || word.starts_with("mailto:")
        || word.starts_with("tel:")
        || word.contains(":\\")
        || after_at()
}

fn is_space(glyph: char) -> bool {
    matches!(glyph, ' ' | '\t' | NBSP | NARROW | '\u{2009}')
}

/// Whether a run of letters or digits ends here, seen from outside.
fn ends_word(glyph: Option<char>) -> bool {
    glyph.is_none_or(|glyph| !glyph.is_alphanumeric())
}
