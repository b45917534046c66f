//! Tokens built back into a text. It never fails and never drops a word: what does not nest is set
//! side by side, words without a paragraph get one.

use std::collections::HashSet;

use sha2::{Digest, Sha256};

use super::canonical::{empty_cell, push};
use super::{Container, Kind, Leaf, Paragraph, Pool, Stream, TextBlock, Token};
use crate::ids::BlockId;
use crate::richtext::block::{Block, Cell, HeadingAttrs, Inline, ListItem, TableRow};
use crate::richtext::marks::Mark;

/// The text of a stream. Paragraphs that follow each other in the same instance of a container
/// stand in one; a block whose identifier was already used gets one derived from it, the same
/// on every machine.
pub fn from_tokens(pool: &Pool, stream: &Stream) -> Vec<TextBlock> {
    let mut leaves: Vec<(&Paragraph, Block)> = Vec::with_capacity(stream.paragraphs.len());
    let mut open: Option<(&Paragraph, usize)> = None;
    for at in 0..stream.tokens.len() {
        if let Some(paragraph) = stream.paragraph(at) {
            close(pool, stream, open, at, &mut leaves);
            open = Some((paragraph, at + 1));
        }
    }
    close(pool, stream, open, stream.tokens.len(), &mut leaves);
    let mut used = HashSet::new();
    let mut blocks = Vec::with_capacity(leaves.len());
    for (id, node) in group(leaves, 0) {
        for content in node.into_blocks() {
            let id = unused(id, &mut used);
            blocks.push(TextBlock { id, content });
        }
    }
    blocks
}

/// The identifier, or one derived from it when it was used.
fn unused(id: BlockId, used: &mut HashSet<BlockId>) -> BlockId {
    let mut given = id;
    let mut turn = 1_u32;
    while !used.insert(given) {
        given = derived(id, turn);
        turn += 1;
    }
    given
}

/// An identifier made of another one and a number (UUID version 8, RFC 9562).
pub(crate) fn derived(id: BlockId, turn: u32) -> BlockId {
    let digest = Sha256::digest(format!("{id}/{turn}"));
    let mut hex: String = digest.iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    hex.replace_range(12..13, "8");
    hex.replace_range(16..17, "8");
    hex.parse().unwrap_or(id)
}

fn close<'a>(
    pool: &Pool,
    stream: &'a Stream,
    open: Option<(&'a Paragraph, usize)>,
    until: usize,
    leaves: &mut Vec<(&'a Paragraph, Block)>,
) {
    let Some((paragraph, from)) = open else { return };
    let content = inlines(pool, &stream.tokens[from..until], paragraph.trailing);
    let block = match paragraph.leaf {
        Leaf::Paragraph => Block::Paragraph { content },
        Leaf::Heading(level) => Block::Heading { attrs: HeadingAttrs { level }, content },
        Leaf::Article => Block::Article { content },
        Leaf::Considerant => Block::Considerant { content },
        Leaf::Opaque(json) => {
            let json = pool.text(json).trim_start_matches('\0');
            leaves
                .push((paragraph, Block::Unknown(serde_json::from_str(json).unwrap_or_default())));
            if content.is_empty() {
                return;
            }
            // Words that a merge left after an opaque block: a paragraph of their own.
            Block::Paragraph { content }
        }
    };
    leaves.push((paragraph, block));
}

fn inlines(pool: &Pool, tokens: &[Token], trailing: u32) -> Vec<Inline> {
    let mut open: Vec<Vec<Inline>> = vec![Vec::new()];
    for token in tokens {
        reach(&mut open, usize::from(token.depth));
        let Some(out) = open.last_mut() else { continue };
        white(pool, token.gap, out);
        match token.kind {
            Kind::Word(text) | Kind::Sign(text) => write(pool, pool.text(text), token.style, out),
            Kind::Mention(rank) => {
                if let Some(attrs) = pool.mention_of(rank) {
                    let marks = pool.marks_of(pool.first_marks(token.style)).to_vec();
                    out.push(Inline::Mention { attrs: attrs.clone(), marks });
                }
            }
            Kind::Break => out.push(Inline::HardBreak),
            Kind::Note => open.push(Vec::new()),
            Kind::Atom(json) => {
                let json = pool.text(json).trim_start_matches('\0');
                out.push(Inline::Unknown(serde_json::from_str(json).unwrap_or_default()));
            }
            Kind::Start(_) => {}
        }
    }
    reach(&mut open, 0);
    let mut out = open.pop().unwrap_or_default();
    white(pool, trailing, &mut out);
    out
}

/// Closes or opens notes until tokens of this depth have their place.
fn reach(open: &mut Vec<Vec<Inline>>, depth: usize) {
    while open.len() > depth + 1 {
        let content = open.pop().unwrap_or_default();
        if let Some(out) = open.last_mut() {
            out.push(Inline::Footnote { content });
        }
    }
    while open.len() < depth + 1 {
        open.push(Vec::new());
    }
}

fn white(pool: &Pool, gap: u32, out: &mut Vec<Inline>) {
    for (text, marks) in pool.gap_of(gap) {
        text_run(pool.text(*text), pool.marks_of(*marks), out);
    }
}

fn write(pool: &Pool, text: &str, style: u32, out: &mut Vec<Inline>) {
    let mut from = 0;
    for (until, marks) in pool.style_of(style) {
        let mut until = (*until as usize).min(text.len());
        while !text.is_char_boundary(until) {
            until += 1;
        }
        text_run(&text[from.min(until)..until], pool.marks_of(*marks), out);
        from = until;
    }
}

fn text_run(text: &str, marks: &[Mark], out: &mut Vec<Inline>) {
    match out.last_mut() {
        _ if text.is_empty() => {}
        Some(Inline::Text { text: last, marks: before }) if before == marks => last.push_str(text),
        _ => push(out, Inline::Text { text: text.to_owned(), marks: marks.to_vec() }),
    }
}

/// What a group of paragraphs makes at one level.
enum Node {
    Block(Block),
    Item(ListItem),
    Row(TableRow),
    Cell(Cell),
}

impl Node {
    fn into_blocks(self) -> Vec<Block> {
        match self {
            Node::Block(block) => vec![block],
            Node::Item(item) => item.content,
            Node::Row(row) => row.content.into_iter().flat_map(cell_blocks).collect(),
            Node::Cell(cell) => cell_blocks(cell),
        }
    }

    fn into_item(self) -> ListItem {
        match self {
            Node::Item(item) => item,
            other => ListItem { content: other.into_blocks() },
        }
    }

    fn into_cell(self) -> Cell {
        match self {
            Node::Cell(cell) => cell,
            other => Cell::TableCell { attrs: Default::default(), content: other.into_blocks() },
        }
    }

    fn into_row(self) -> TableRow {
        match self {
            Node::Row(row) => row,
            other => TableRow { content: vec![other.into_cell()] },
        }
    }
}

fn cell_blocks(cell: Cell) -> Vec<Block> {
    match cell {
        Cell::TableHeader { content, .. } | Cell::TableCell { content, .. } => content,
    }
}

fn group(leaves: Vec<(&Paragraph, Block)>, depth: usize) -> Vec<(BlockId, Node)> {
    let mut out = Vec::with_capacity(leaves.len());
    let mut rest = leaves.into_iter().peekable();
    while let Some((paragraph, block)) = rest.next() {
        let Some(level) = paragraph.path.get(depth) else {
            out.push((paragraph.block, Node::Block(block)));
            continue;
        };
        let mut inside = vec![(paragraph, block)];
        while let Some(next) = rest
            .next_if(|(next, _)| next.path.get(depth).is_some_and(|l| l.instance == level.instance))
        {
            inside.push(next);
        }
        let nodes = group(inside, depth + 1).into_iter().map(|(_, node)| node);
        out.push((paragraph.block, container(level.kind, nodes)));
    }
    out
}

fn container(kind: Container, nodes: impl Iterator<Item = Node>) -> Node {
    let attrs = kind.span();
    match kind {
        Container::Bullet => {
            Node::Block(Block::BulletList { content: nodes.map(Node::into_item).collect() })
        }
        Container::Ordered => {
            Node::Block(Block::OrderedList { content: nodes.map(Node::into_item).collect() })
        }
        Container::Item => {
            Node::Item(ListItem { content: nodes.flat_map(Node::into_blocks).collect() })
        }
        Container::Quote => {
            Node::Block(Block::Blockquote { content: nodes.flat_map(Node::into_blocks).collect() })
        }
        Container::Table => {
            Node::Block(Block::Table { content: nodes.map(Node::into_row).collect() })
        }
        Container::Row => {
            let content: Vec<Cell> = nodes.map(Node::into_cell).collect();
            Node::Row(TableRow {
                content: if content.is_empty() { vec![empty_cell()] } else { content },
            })
        }
        Container::Header(..) => Node::Cell(Cell::TableHeader {
            attrs,
            content: nodes.flat_map(Node::into_blocks).collect(),
        }),
        Container::Cell(..) => Node::Cell(Cell::TableCell {
            attrs,
            content: nodes.flat_map(Node::into_blocks).collect(),
        }),
    }
}
