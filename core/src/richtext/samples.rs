//! Random texts for the tests: every node and mark, odd Unicode, nested lists, tables.

use serde_json::json;

use super::block::{Block, Cell, HeadingAttrs, Inline, ListItem, Mentioned, Span, TableRow};
use super::marks::{Href, Mark, OccultAttrs, OccultGround};
use super::tokens::TextBlock;
use crate::ids::BlockId;

/// A small generator (splitmix64), so that a printed seed replays a case on every machine.
pub struct Random(u64);

impl Random {
    /// One for each seed.
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15).wrapping_add(1))
    }

    /// A number below a bound (at least 1).
    pub fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % bound.max(1) as u64) as usize
    }

    /// True once in so many.
    pub fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    /// One of a list.
    pub fn pick<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }
}

const PIECES: &[&str] = &[
    "le",
    "comité",
    " ",
    "  ",
    "l’",
    "élève",
    "aujourd’hui",
    "\u{a0}",
    "\u{202f}",
    "12 000",
    "12",
    "000",
    ",",
    ".",
    "«",
    "»",
    "(",
    "https://a.example/x?y=1",
    "a@b.example",
    "\n",
    "\t",
    "e\u{301}",
    "👩‍👩‍👧",
    "🇫🇷",
    "العربية",
    "中文",
    "\u{200b}",
    "\u{feff}",
    "’",
    "'",
    "-",
    "peut-être",
    "_",
    "1er",
    "…",
    "qu'",
    "\u{300}",
    " \u{301}",
    "\u{1f}",
    "É",
    "ß",
    "½",
    "a",
    "b",
];

/// An identifier of a number.
pub fn id(number: u64) -> BlockId {
    format!("01890000-0000-7000-8000-{number:012x}").parse().expect("an identifier")
}

fn marks(random: &mut Random) -> Vec<Mark> {
    let all = [
        Mark::Bold,
        Mark::Italic,
        Mark::Superscript,
        Mark::Link { attrs: Href { href: "https://a.example".into() } },
        Mark::Occult { attrs: OccultAttrs { ground: OccultGround::ViePrivee } },
        Mark::Unknown(json!({"type": "glow", "attrs": {"hue": 3}})),
    ];
    (0..random.below(3)).map(|_| random.pick(&all).clone()).collect()
}

/// Random runs.
pub fn inlines(random: &mut Random, depth: usize) -> Vec<Inline> {
    (0..random.below(6))
        .map(|_| match random.below(12) {
            0 => Inline::HardBreak,
            1 => {
                let id = "01890000-0000-7000-8000-00000000000a".parse().expect("an identifier");
                let attrs = Mentioned::Organisation { id, label: "AMF".into() };
                Inline::Mention { attrs, marks: marks(random) }
            }
            2 if depth < 3 => Inline::Footnote { content: inlines(random, depth + 1) },
            3 => Inline::Unknown(json!({"type": "formula", "text": "E=mc2"})),
            _ => {
                let text = (0..random.below(8)).map(|_| *random.pick(PIECES)).collect();
                Inline::Text { text, marks: marks(random) }
            }
        })
        .collect()
}

/// A random block.
pub fn block(random: &mut Random, depth: usize) -> Block {
    let shallow = depth < 3;
    match random.below(12) {
        0 => Block::Heading {
            attrs: HeadingAttrs { level: 1 + random.below(3) as u8 },
            content: inlines(random, 0),
        },
        1 => Block::Article { content: inlines(random, 0) },
        2 => Block::Considerant { content: inlines(random, 0) },
        3 if shallow => Block::BulletList { content: items(random, depth) },
        4 if shallow => Block::OrderedList { content: items(random, depth) },
        5 if shallow => Block::Blockquote { content: blocks(random, depth) },
        6 if shallow => Block::Table { content: rows(random, depth) },
        7 => {
            Block::Unknown(json!({"type": "drawing", "content": [{"type": "text", "text": "42"}]}))
        }
        _ => Block::Paragraph { content: inlines(random, 0) },
    }
}

fn blocks(random: &mut Random, depth: usize) -> Vec<Block> {
    (0..random.below(3)).map(|_| block(random, depth + 1)).collect()
}

fn items(random: &mut Random, depth: usize) -> Vec<ListItem> {
    (0..random.below(4)).map(|_| ListItem { content: blocks(random, depth) }).collect()
}

fn rows(random: &mut Random, depth: usize) -> Vec<TableRow> {
    let cell = |random: &mut Random| {
        let attrs = Span { colspan: 1 + random.below(2) as u16, rowspan: 1 };
        let content = blocks(random, depth);
        match random.once_in(3) {
            true => Cell::TableHeader { attrs, content },
            false => Cell::TableCell { attrs, content },
        }
    };
    (0..random.below(4))
        .map(|_| TableRow { content: (0..random.below(4)).map(|_| cell(random)).collect() })
        .collect()
}

/// A random text.
pub fn text(random: &mut Random) -> Vec<TextBlock> {
    (0..random.below(12))
        .map(|n| TextBlock { id: id(n as u64), content: block(random, 0) })
        .collect()
}
