//! Blocks of prose as the templates read them.

mod links;
mod table;

use std::cell::RefCell;

use serde_json::{Value, json};

use self::table::Place;
use super::numbered::line_number;
use super::setter::Setter;
use crate::richtext::block::{Block, Cell, Inline, ListItem, TableRow};
use crate::richtext::marks::Mark;
use crate::richtext::typography;

/// Deeper lists and quotes are set at this depth: the paper has no room for more, and the layout no
/// stack.
const DEEPEST: usize = 5;

/// Characters of a cell that surely fits on a page, however narrow its column.
const SHORT_CELL: usize = 240;

/// `[{k: "p", runs: […]}, {k: "ul", items: [[…], …]}]`; blank paragraphs are left out. Articles carry
/// their number, counted from the first block.
pub(super) fn blocks(blocks: &[Block], setter: &Setter<'_>) -> Vec<Value> {
    let set = typography::typeset_blocks(blocks);
    let mut prose = Prose { setter, articles: 0, row: RefCell::default() };
    prose.nodes(&set, 0)
}

/// The only paragraph, if the blocks are one paragraph.
pub(super) fn is_single_paragraph(blocks: &[Block]) -> bool {
    let mut filled = blocks.iter().filter(|block| !block.is_blank());
    matches!((filled.next(), filled.next()), (Some(Block::Paragraph { .. }), None))
}

struct Prose<'a> {
    setter: &'a Setter<'a>,
    articles: usize,
    /// Inside a table, the numbers of the lines of the row: a cell is too narrow to end them where
    /// they end, so that the row says which it holds.
    row: RefCell<Option<Vec<u64>>>,
}

impl Prose<'_> {
    fn nodes(&mut self, blocks: &[Block], depth: usize) -> Vec<Value> {
        let mut out = Vec::new();
        for block in blocks.iter().filter(|block| !block.is_blank()) {
            self.node(block, depth, &mut out);
        }
        out
    }

    fn node(&mut self, block: &Block, depth: usize, out: &mut Vec<Value>) {
        match block {
            Block::Paragraph { content } => out.push(self.paragraph("p", content)),
            Block::Considerant { content } => out.push(self.paragraph("considerant", content)),
            Block::Heading { attrs, content } => out.push(
                json!({ "k": "h", "level": attrs.level.clamp(1, 3), "runs": self.runs(content) }),
            ),
            Block::Article { content } => {
                self.articles += 1;
                out.push(json!({ "k": "article", "n": self.articles, "runs": self.runs(content) }));
            }
            Block::BulletList { content } => self.list("ul", content, depth, out),
            Block::OrderedList { content } => self.list("ol", content, depth, out),
            Block::Blockquote { content } if depth < DEEPEST => {
                out.push(json!({ "k": "quote", "blocks": self.nodes(content, depth + 1) }));
            }
            Block::Blockquote { content } => self.flatten(content, out),
            Block::Table { content } if depth < DEEPEST => out.push(self.table(content, depth)),
            Block::Table { .. } => self.flatten(std::slice::from_ref(block), out),
            Block::Unknown(_) => {
                for line in block.plain_text().lines().filter(|line| !line.trim().is_empty()) {
                    out.push(json!({ "k": "p", "runs": [{ "t": self.setter.text(line) }] }));
                }
            }
        }
    }

    fn paragraph(&self, kind: &str, content: &[Inline]) -> Value {
        json!({ "k": kind, "runs": self.runs(content) })
    }

    fn list(&mut self, kind: &str, items: &[ListItem], depth: usize, out: &mut Vec<Value>) {
        if depth >= DEEPEST {
            for item in items {
                self.flatten(&item.content, out);
            }
            return;
        }
        let items: Vec<Vec<Value>> = items
            .iter()
            .map(|item| self.nodes(&item.content, depth + 1))
            .filter(|nodes| !nodes.is_empty())
            .collect();
        out.push(json!({ "k": kind, "items": items }));
    }

    /// Rows of headers are repeated at the top of each page.
    fn table(&mut self, rows: &[TableRow], depth: usize) -> Value {
        let table = table::regular(rows);
        let mut numbers = Vec::with_capacity(table.rows.len());
        let mut rows: Vec<Vec<Value>> = Vec::with_capacity(table.rows.len());
        for row in &table.rows {
            let outer = self.row.replace(Some(Vec::new()));
            rows.push(row.iter().map(|place| self.cell(place, depth)).collect());
            numbers.push(self.row.replace(outer).unwrap_or_default());
        }
        let numbers: Vec<Option<String>> = numbers.iter().map(|row| spanned(row)).collect();
        json!({
            "k": "table", "columns": table.columns, "heads": table.heads, "rows": rows,
            "lines": numbers,
        })
    }

    fn cell(&mut self, place: &Place<'_>, depth: usize) -> Value {
        json!({
            "head": place.cell.is_some_and(Cell::is_header),
            "colspan": place.colspan,
            "rowspan": place.rowspan,
            "short": place.cell.is_none_or(is_short),
            "blocks": place.cell.map(|cell| self.nodes(cell.content(), depth + 1)).unwrap_or_default(),
        })
    }

    /// Paragraphs of what lies too deep, in order, without recursion on their depth.
    fn flatten(&mut self, blocks: &[Block], out: &mut Vec<Value>) {
        let mut waiting: Vec<&Block> = blocks.iter().rev().collect();
        while let Some(block) = waiting.pop() {
            match block {
                Block::BulletList { content } | Block::OrderedList { content } => {
                    waiting.extend(content.iter().rev().flat_map(|item| item.content.iter().rev()));
                }
                Block::Blockquote { content } => waiting.extend(content.iter().rev()),
                Block::Table { content } => waiting.extend(
                    content
                        .iter()
                        .rev()
                        .flat_map(|row| row.content.iter().rev())
                        .flat_map(|cell| cell.content().iter().rev()),
                ),
                _ if block.is_blank() => {}
                _ => match block.inlines() {
                    Some(content) => out.push(self.paragraph("p", content)),
                    None => {
                        let text = self.setter.text(&block.plain_text());
                        out.push(json!({ "k": "p", "runs": [{ "t": text }] }));
                    }
                },
            }
        }
    }

    fn runs(&self, content: &[Inline]) -> Vec<Value> {
        let mut out = links::with_addresses(self.plain_runs(content), self.setter);
        // A line that begins a paragraph, or follows a break, begins without one.
        for at in 0..out.len() {
            let fresh = at == 0 || out[at - 1].get("br").is_some();
            if let Some(line) = out[at].get_mut("fresh") {
                *line = fresh.into();
            }
        }
        out
    }

    fn plain_runs(&self, content: &[Inline]) -> Vec<Value> {
        let mut out = Vec::new();
        for inline in content {
            match inline {
                Inline::HardBreak => out.push(json!({ "br": true })),
                Inline::Text { text, marks } => self.text(text, marks, &mut out),
                Inline::Mention { attrs, marks } => self.text(attrs.label(), marks, &mut out),
                Inline::Footnote { content } => {
                    let words = links::with_addresses_inside(self.plain_runs(content), self.setter);
                    out.push(json!({ "note": words }));
                }
                Inline::Unknown(value) if line_number(value).is_some() => {
                    let number = line_number(value).unwrap_or_default();
                    match self.row.borrow_mut().as_mut() {
                        Some(row) => row.push(number),
                        None => out.push(json!({ "line": number, "fresh": false })),
                    }
                }
                Inline::Unknown(_) => {
                    let block = Block::Paragraph { content: vec![inline.clone()] };
                    self.text(&block.plain_text(), &[], &mut out);
                }
            }
        }
        out
    }

    fn text(&self, text: &str, marks: &[Mark], out: &mut Vec<Value>) {
        let link = marks.iter().find_map(|mark| match mark {
            Mark::Link { attrs } => links::address(&attrs.href),
            _ => None,
        });
        for (index, line) in text.split('\n').enumerate() {
            if index > 0 {
                out.push(json!({ "br": true }));
            }
            let line = self.setter.printable(line);
            if line.is_empty() {
                continue;
            }
            out.push(json!({
                "t": line,
                "b": marks.contains(&Mark::Bold),
                "i": marks.contains(&Mark::Italic),
                "sup": marks.contains(&Mark::Superscript),
                "href": link,
            }));
        }
    }
}

/// `12`, `12–17`.
fn spanned(numbers: &[u64]) -> Option<String> {
    let (first, last) = (numbers.iter().min()?, numbers.iter().max()?);
    Some(if first == last { first.to_string() } else { format!("{first}–{last}") })
}

/// Whether a cell is so short that its row need not break over two pages.
fn is_short(cell: &Cell) -> bool {
    let text: usize = cell.content().iter().map(|block| block.plain_text().chars().count()).sum();
    text <= SHORT_CELL
}
