//! The one form of a text: marks in their order, runs joined, no empty container.

use super::TextBlock;
use crate::richtext::block::{Block, Cell, Inline, ListItem, TableRow};
use crate::richtext::marks::Mark;

/// Marks in canonical order, each once.
pub(super) fn marks(marks: &[Mark]) -> Vec<Mark> {
    let mut sorted: Vec<Mark> = Vec::with_capacity(marks.len());
    for mark in marks {
        if !sorted.contains(mark) {
            sorted.push(mark.clone());
        }
    }
    sorted.sort_by_key(Mark::rank);
    sorted
}

/// The canonical form of a text.
pub fn canonical_text(blocks: &[TextBlock]) -> Vec<TextBlock> {
    blocks.iter().map(|b| TextBlock { id: b.id, content: canonical(&b.content) }).collect()
}

/// The canonical form of a block: equal for two blocks that say and show the same. An empty list,
/// item, quote, table, row or cell gets the empty paragraph that the editor would give it.
pub fn canonical(block: &Block) -> Block {
    match block {
        Block::Paragraph { content } => Block::Paragraph { content: inlines(content) },
        Block::Heading { attrs, content } => {
            Block::Heading { attrs: *attrs, content: inlines(content) }
        }
        Block::Article { content } => Block::Article { content: inlines(content) },
        Block::Considerant { content } => Block::Considerant { content: inlines(content) },
        Block::BulletList { content } => Block::BulletList { content: items(content) },
        Block::OrderedList { content } => Block::OrderedList { content: items(content) },
        Block::Blockquote { content } => Block::Blockquote { content: blocks(content) },
        Block::Table { content } => Block::Table { content: rows(content) },
        Block::Unknown(value) => Block::Unknown(value.clone()),
    }
}

fn blocks(content: &[Block]) -> Vec<Block> {
    filled(content.iter().map(canonical).collect(), || Block::Paragraph { content: Vec::new() })
}

fn items(content: &[ListItem]) -> Vec<ListItem> {
    let item = |item: &ListItem| ListItem { content: blocks(&item.content) };
    filled(content.iter().map(item).collect(), || ListItem { content: blocks(&[]) })
}

fn rows(content: &[TableRow]) -> Vec<TableRow> {
    let row = |row: &TableRow| TableRow {
        content: filled(row.content.iter().map(cell).collect(), empty_cell),
    };
    filled(content.iter().map(row).collect(), || TableRow { content: vec![empty_cell()] })
}

fn cell(cell: &Cell) -> Cell {
    match cell {
        Cell::TableHeader { attrs, content } => {
            Cell::TableHeader { attrs: *attrs, content: blocks(content) }
        }
        Cell::TableCell { attrs, content } => {
            Cell::TableCell { attrs: *attrs, content: blocks(content) }
        }
    }
}

/// A cell with nothing in it.
pub(super) fn empty_cell() -> Cell {
    Cell::TableCell { attrs: Default::default(), content: blocks(&[]) }
}

fn filled<T>(mut list: Vec<T>, one: impl FnOnce() -> T) -> Vec<T> {
    if list.is_empty() {
        list.push(one());
    }
    list
}

/// Runs joined and ordered.
pub(super) fn inlines(content: &[Inline]) -> Vec<Inline> {
    let mut out: Vec<Inline> = Vec::with_capacity(content.len());
    for inline in content {
        let inline = match inline {
            Inline::Text { text, .. } if text.is_empty() => continue,
            Inline::Text { text, marks: set } => {
                Inline::Text { text: text.clone(), marks: marks(set) }
            }
            Inline::Mention { attrs, marks: set } => {
                Inline::Mention { attrs: attrs.clone(), marks: marks(set) }
            }
            Inline::Footnote { content } => Inline::Footnote { content: inlines(content) },
            other => other.clone(),
        };
        push(&mut out, inline);
    }
    out
}

/// Adds a run, joined to the last when both have the same marks.
pub(super) fn push(out: &mut Vec<Inline>, inline: Inline) {
    if let (Some(Inline::Text { text: last, marks: before }), Inline::Text { text, marks }) =
        (out.last_mut(), &inline)
        && before == marks
    {
        last.push_str(text);
        return;
    }
    out.push(inline);
}
