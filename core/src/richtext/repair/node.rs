//! Blocks that come from outside.

use serde_json::Value;

use super::{DEEPEST, RemarkKind, Work};
use crate::richtext::block::{Block, Cell, HeadingAttrs, Inline, ListItem, Span, TableRow};

/// The widest a cell may be.
const WIDEST: u64 = 100;

/// Where blocks stand.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Place {
    depth: usize,
    is_in_table: bool,
}

impl Place {
    fn deeper(self) -> Self {
        Self { depth: self.depth + 1, ..self }
    }
}

/// The type of a node.
pub(super) fn kind(node: &Value) -> Option<&str> {
    node.get("type").and_then(Value::as_str)
}

/// What a node holds.
pub(super) fn content(node: &Value) -> &[Value] {
    node.get("content").and_then(Value::as_array).map_or(&[], |nodes| nodes)
}

impl Work {
    /// A list of blocks, a document or one block.
    pub(super) fn blocks(&mut self, value: &Value, place: Place) -> Vec<Block> {
        match value {
            Value::Array(nodes) => self.list(nodes, place),
            node if kind(node) == Some("doc") => self.list(content(node), place),
            node => self.list(std::slice::from_ref(node), place),
        }
    }

    fn list(&mut self, nodes: &[Value], place: Place) -> Vec<Block> {
        let mut out = Vec::with_capacity(nodes.len());
        let mut loose: Vec<Value> = Vec::new();
        for node in nodes {
            let is_inline =
                matches!(kind(node), Some("text" | "hardBreak" | "mention" | "footnote"));
            if is_inline {
                loose.push(node.clone());
                continue;
            }
            self.gather(&mut loose, &mut out);
            self.node(node, place, &mut out);
        }
        self.gather(&mut loose, &mut out);
        out
    }

    /// Words without a paragraph get one.
    fn gather(&mut self, loose: &mut Vec<Value>, out: &mut Vec<Block>) {
        if !loose.is_empty() {
            self.note(RemarkKind::Malformed);
            let content = self.inlines(loose, 0);
            out.push(Block::Paragraph { content });
            loose.clear();
        }
    }

    fn node(&mut self, node: &Value, place: Place, out: &mut Vec<Block>) {
        match kind(node) {
            Some("paragraph") => out.push(Block::Paragraph { content: self.runs(node) }),
            Some("article") => out.push(Block::Article { content: self.runs(node) }),
            Some("considerant") => out.push(Block::Considerant { content: self.runs(node) }),
            Some("heading") => {
                let level = node.pointer("/attrs/level").and_then(Value::as_u64);
                let kept = level.unwrap_or(1).clamp(1, 3);
                if level != Some(kept) {
                    self.note(RemarkKind::HeadingLevel);
                }
                let attrs = HeadingAttrs { level: kept as u8 };
                out.push(Block::Heading { attrs, content: self.runs(node) });
            }
            Some("bulletList" | "orderedList" | "blockquote") if place.depth >= DEEPEST => {
                self.note(RemarkKind::TooDeep);
                self.flat(node, place, out);
            }
            Some(list @ ("bulletList" | "orderedList")) => {
                let items = self.items(content(node), place.deeper());
                match items.is_empty() {
                    true => self.note(RemarkKind::Empty),
                    false if list == "bulletList" => {
                        out.push(Block::BulletList { content: items });
                    }
                    false => out.push(Block::OrderedList { content: items }),
                }
            }
            Some("blockquote") => {
                let content = self.list(content(node), place.deeper());
                match content.is_empty() {
                    true => self.note(RemarkKind::Empty),
                    false => out.push(Block::Blockquote { content }),
                }
            }
            Some("table") if place.is_in_table => {
                self.note(RemarkKind::TableInTable);
                self.flat(node, place, out);
            }
            Some("table") => {
                let place = Place { depth: place.depth + 1, is_in_table: true };
                let rows = self.rows(content(node), place);
                match rows.is_empty() {
                    true => self.note(RemarkKind::Empty),
                    false => out.push(Block::Table { content: rows }),
                }
            }
            Some("image") => {
                let content = self.image(node);
                out.push(Block::Paragraph { content });
            }
            Some("listItem" | "tableRow" | "tableCell" | "tableHeader" | "doc") => {
                self.note(RemarkKind::Malformed);
                self.flat(node, place, out);
            }
            Some(_) => {
                self.note(RemarkKind::Unknown);
                out.push(Block::Unknown(node.clone()));
            }
            None => {
                self.note(RemarkKind::Malformed);
                self.loose_value(node, place, out);
            }
        }
    }

    /// The paragraphs inside a node, without the node. Never deeper than what the parser accepts.
    fn flat(&mut self, node: &Value, place: Place, out: &mut Vec<Block>) {
        for inner in content(node) {
            match kind(inner) {
                Some("listItem" | "tableRow" | "tableCell" | "tableHeader" | "bulletList"
                | "orderedList" | "blockquote" | "table" | "doc") => self.flat(inner, place, out),
                _ => out.extend(self.list(std::slice::from_ref(inner), place)),
            }
        }
    }

    fn loose_value(&mut self, value: &Value, place: Place, out: &mut Vec<Block>) {
        match value {
            Value::String(text) => out.push(Block::paragraph(self.clean(text))),
            Value::Number(number) => out.push(Block::paragraph(number.to_string())),
            Value::Array(nodes) => out.extend(self.list(nodes, place)),
            Value::Object(map) => match map.get("text").and_then(Value::as_str) {
                Some(text) => out.push(Block::paragraph(self.clean(text))),
                None => out.extend(self.list(content(value), place)),
            },
            Value::Bool(_) | Value::Null => {}
        }
    }

    fn runs(&mut self, node: &Value) -> Vec<Inline> {
        let nodes = content(node);
        self.inlines(nodes, 0)
    }

    fn items(&mut self, nodes: &[Value], place: Place) -> Vec<ListItem> {
        let mut out = Vec::with_capacity(nodes.len());
        for node in nodes {
            let content = if kind(node) == Some("listItem") {
                self.list(content(node), place)
            } else {
                self.list(std::slice::from_ref(node), place)
            };
            out.push(ListItem { content: filled(content) });
        }
        out
    }

    fn rows(&mut self, nodes: &[Value], place: Place) -> Vec<TableRow> {
        let mut out = Vec::with_capacity(nodes.len());
        for node in nodes {
            let cells = match kind(node) {
                Some("tableRow") => content(node),
                _ => {
                    self.note(RemarkKind::Malformed);
                    std::slice::from_ref(node)
                }
            };
            let content: Vec<Cell> = cells.iter().map(|cell| self.cell(cell, place)).collect();
            match content.is_empty() {
                true => self.note(RemarkKind::Empty),
                false => out.push(TableRow { content }),
            }
        }
        out
    }

    fn cell(&mut self, node: &Value, place: Place) -> Cell {
        let is_cell = matches!(kind(node), Some("tableCell" | "tableHeader"));
        let content = filled(match is_cell {
            true => self.list(content(node), place),
            false => self.list(std::slice::from_ref(node), place),
        });
        let mut reach = |name: &str| {
            let found = node.get("attrs").and_then(|attrs| attrs.get(name)).and_then(Value::as_u64);
            match found.unwrap_or(1) {
                number @ 1..=WIDEST => number as u16,
                _ => {
                    self.note(RemarkKind::Span);
                    1
                }
            }
        };
        let attrs = Span { colspan: reach("colspan"), rowspan: reach("rowspan") };
        match kind(node) {
            Some("tableHeader") => Cell::TableHeader { attrs, content },
            _ => Cell::TableCell { attrs, content },
        }
    }
}

fn filled(mut content: Vec<Block>) -> Vec<Block> {
    if content.is_empty() {
        content.push(Block::Paragraph { content: Vec::new() });
    }
    content
}
