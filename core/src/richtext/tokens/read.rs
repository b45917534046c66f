//! A text read into tokens.

use super::{
    Container, Kind, Leaf, Level, MarksId, Paragraph, Pool, Stream, TextBlock, Token, words,
};
use crate::ids::BlockId;
use crate::richtext::block::{Block, Cell, Inline, Mentioned};

/// The tokens of a text.
pub fn to_tokens(pool: &mut Pool, blocks: &[TextBlock]) -> Stream {
    let mut reader = Reader { pool, out: Stream::default(), path: Vec::new(), instances: 0 };
    for block in blocks {
        reader.block(block.id, &block.content);
    }
    reader.out
}

struct Reader<'a> {
    pool: &'a mut Pool,
    out: Stream,
    path: Vec<Level>,
    instances: u32,
}

impl Reader<'_> {
    fn block(&mut self, id: BlockId, block: &Block) {
        match block {
            Block::Paragraph { content } => self.paragraph(id, Leaf::Paragraph, content),
            Block::Heading { attrs, content } => {
                self.paragraph(id, Leaf::Heading(attrs.level), content);
            }
            Block::Article { content } => self.paragraph(id, Leaf::Article, content),
            Block::Considerant { content } => self.paragraph(id, Leaf::Considerant, content),
            Block::BulletList { content } | Block::OrderedList { content } => {
                let bullets = matches!(block, Block::BulletList { .. });
                let kind = if bullets { Container::Bullet } else { Container::Ordered };
                self.inside(kind, |reader| match content.is_empty() {
                    true => reader.inside(Container::Item, |reader| reader.blocks(id, &[])),
                    false => content.iter().for_each(|item| {
                        reader.inside(Container::Item, |reader| reader.blocks(id, &item.content));
                    }),
                });
            }
            Block::Blockquote { content } => {
                self.inside(Container::Quote, |reader| reader.blocks(id, content));
            }
            Block::Table { content } => self.inside(Container::Table, |reader| {
                if content.is_empty() {
                    reader.inside(Container::Row, |reader| reader.cells(id, &[]));
                }
                for row in content {
                    reader.inside(Container::Row, |reader| reader.cells(id, &row.content));
                }
            }),
            Block::Unknown(value) => {
                let json = self.pool.intern(&format!("\u{0}{value}"));
                self.start(id, Leaf::Opaque(json));
            }
        }
    }

    fn blocks(&mut self, id: BlockId, content: &[Block]) {
        if content.is_empty() {
            return self.start(id, Leaf::Paragraph);
        }
        content.iter().for_each(|block| self.block(id, block));
    }

    fn cells(&mut self, id: BlockId, cells: &[Cell]) {
        if cells.is_empty() {
            return self.inside(Container::Cell(1, 1), |reader| reader.blocks(id, &[]));
        }
        for cell in cells {
            let span = cell.span();
            let kind = match cell.is_header() {
                true => Container::Header(span.colspan, span.rowspan),
                false => Container::Cell(span.colspan, span.rowspan),
            };
            self.inside(kind, |reader| reader.blocks(id, cell.content()));
        }
    }

    fn inside(&mut self, kind: Container, read: impl FnOnce(&mut Self)) {
        self.path.push(Level { kind, instance: self.instances });
        self.instances += 1;
        read(self);
        self.path.pop();
    }

    fn start(&mut self, block: BlockId, leaf: Leaf) {
        let kind = Kind::Start(self.out.paragraphs.len() as u32);
        let path = self.path.clone();
        self.out.paragraphs.push(Paragraph { block, leaf, path, trailing: 0 });
        self.out.tokens.push(Token { kind, key: 0, style: 0, gap: 0, depth: 0 });
    }

    fn paragraph(&mut self, id: BlockId, leaf: Leaf, content: &[Inline]) {
        self.start(id, leaf);
        let rest = self.inlines(content, 0);
        if let Some(paragraph) = self.out.paragraphs.last_mut() {
            paragraph.trailing = rest;
        }
    }

    /// Reads runs; the white space that ends them is returned, and given to the atom after a run.
    fn inlines(&mut self, content: &[Inline], depth: u8) -> u32 {
        let mut gap = 0;
        let mut at = 0;
        while let Some(inline) = content.get(at) {
            at += 1;
            let (kind, key, style) = match inline {
                Inline::Text { .. } => {
                    let until = content[at..]
                        .iter()
                        .position(|next| !matches!(next, Inline::Text { .. }))
                        .map_or(content.len(), |n| at + n);
                    gap = self.texts(&content[at - 1..until], depth);
                    at = until;
                    continue;
                }
                Inline::HardBreak => (Kind::Break, self.key("\n", depth), 0),
                Inline::Mention { attrs, marks } => {
                    let key = match attrs {
                        Mentioned::Person { id, .. } => format!("\u{1}p{id}"),
                        Mentioned::Organisation { id, .. } => format!("\u{1}o{id}"),
                    };
                    let marks = self.pool.marks(marks);
                    let style = self.pool.uniform(marks);
                    (Kind::Mention(self.pool.mention(attrs)), self.key(&key, depth), style)
                }
                Inline::Footnote { .. } => (Kind::Note, self.key("\u{2}", depth), 0),
                Inline::Unknown(value) => {
                    let json = format!("\u{0}{value}");
                    (Kind::Atom(self.pool.intern(&json)), self.key(&json, depth), 0)
                }
            };
            self.out.tokens.push(Token { kind, key, style, gap, depth });
            gap = 0;
            if let Inline::Footnote { content } = inline {
                let deeper = depth.saturating_add(1);
                let rest = self.inlines(content, deeper);
                if rest != 0 {
                    // White space at the end of a note is a token of its own: it has no other home.
                    let end = self.key("\u{4}", deeper);
                    let kind = Kind::Sign(self.pool.intern(""));
                    self.out.tokens.push(Token {
                        kind,
                        key: end,
                        style: 0,
                        gap: rest,
                        depth: deeper,
                    });
                }
            }
        }
        gap
    }

    fn key(&mut self, text: &str, depth: u8) -> u32 {
        match depth {
            0 => self.pool.intern(text),
            _ => self.pool.intern(&format!("\u{3}{depth}{text}")),
        }
    }

    /// Reads texts that follow each other; a word may run over several. Returns the white space left.
    fn texts(&mut self, content: &[Inline], depth: u8) -> u32 {
        let mut joined = String::new();
        let mut runs: Vec<(usize, MarksId)> = Vec::with_capacity(content.len());
        let mut single = "";
        for inline in content {
            let Inline::Text { text, marks } = inline else { continue };
            if content.len() == 1 {
                single = text;
            } else {
                joined.push_str(text);
            }
            let end = runs.last().map_or(0, |run| run.0) + text.len();
            let marks = self.pool.marks(marks);
            match runs.last_mut() {
                Some(last) if last.1 == marks => last.0 = end,
                _ if text.is_empty() => {}
                _ => runs.push((end, marks)),
            }
        }
        let text = if content.len() == 1 { single } else { joined.as_str() };
        let mut run = 0;
        let mut at = 0;
        let mut last_uniform = (MarksId::MAX, 0);
        for found in words::split(text) {
            let gap = self.gap(text, &runs, &mut run, at, found.start);
            let word = &text[found.start..found.end];
            at = found.end;
            skip(&runs, &mut run, found.start);
            let style = match runs.get(run) {
                Some((end, marks)) if found.end <= *end => {
                    if last_uniform.0 != *marks {
                        last_uniform = (*marks, self.pool.uniform(*marks));
                    }
                    last_uniform.1
                }
                _ => self.mixed(&runs, &mut run, found.start, found.end),
            };
            let id = self.pool.intern(word);
            let key = match (words::normal(word), depth) {
                (None, 0) => id,
                (None, _) => self.key(word, depth),
                (Some(normal), _) => self.key(&normal, depth),
            };
            let kind = if found.is_word { Kind::Word(id) } else { Kind::Sign(id) };
            self.out.tokens.push(Token { kind, key, style, gap, depth });
        }
        self.gap(text, &runs, &mut run, at, text.len())
    }

    fn gap(
        &mut self,
        text: &str,
        runs: &[(usize, MarksId)],
        run: &mut usize,
        start: usize,
        end: usize,
    ) -> u32 {
        if start == end {
            return 0;
        }
        if &text[start..end] == " " {
            skip(runs, run, start);
            return self.pool.space(runs.get(*run).map_or(0, |run| run.1));
        }
        let mut pieces = Vec::with_capacity(1);
        let mut at = start;
        while at < end {
            skip(runs, run, at);
            let (until, marks) = runs.get(*run).copied().unwrap_or((end, 0));
            let until = until.min(end);
            pieces.push((self.pool.intern(&text[at..until]), marks));
            at = until;
        }
        self.pool.gap(pieces)
    }

    fn mixed(
        &mut self,
        runs: &[(usize, MarksId)],
        run: &mut usize,
        start: usize,
        end: usize,
    ) -> u32 {
        let mut pieces = Vec::new();
        while let Some((until, marks)) = runs.get(*run).copied() {
            if until >= end {
                pieces.push((u32::MAX, marks));
                break;
            }
            pieces.push(((until - start) as u32, marks));
            *run += 1;
        }
        self.pool.style(pieces)
    }
}

fn skip(runs: &[(usize, MarksId)], run: &mut usize, at: usize) {
    while runs.get(*run).is_some_and(|(end, _)| *end <= at) {
        *run += 1;
    }
}
