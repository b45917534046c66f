//! Random realistic edits of a text, for the tests of the merge: words, splits, joins, lists, titles,
//! moves, deletions, tables, bold.

use crate::ids::BlockId;
use crate::richtext::block::{Block, Cell, HeadingAttrs, Inline, ListItem, TableRow};
use crate::richtext::marks::Mark;
use crate::richtext::samples::{Random, id};
use crate::richtext::tokens::TextBlock;

const WORDS: &[&str] = &[
    "le",
    "la",
    "comité",
    "avis",
    "budget",
    "école",
    "de",
    "et",
    "est",
    "adopte",
    "commune",
    "un",
    "projet",
    "numérique",
];

/// Somebody who edits: new words and blocks bear a mark that nobody else's do.
pub struct Author {
    pub random: Random,
    tag: char,
    made: u64,
}

impl Author {
    pub fn new(seed: u64, tag: char) -> Self {
        Self { random: Random::new(seed ^ ((tag as u64) << 40)), tag, made: 0 }
    }

    fn unique(&mut self) -> String {
        self.made += 1;
        format!("z{}{}q", self.tag, self.made)
    }

    fn id(&mut self) -> BlockId {
        self.made += 1;
        id(((self.tag as u64) << 32) + self.made)
    }

    fn words(&mut self, count: usize) -> Vec<(String, bool)> {
        let mut out = Vec::new();
        for _ in 0..count {
            let word = match self.random.below(4) {
                0 => self.unique(),
                1 => format!("{}{}", self.random.pick(WORDS), self.random.pick(&[".", ",", " :"])),
                _ => (*self.random.pick(WORDS)).to_owned(),
            };
            out.push((word, false));
        }
        out
    }

    fn paragraph(&mut self) -> Block {
        let count = 1 + self.random.below(14);
        Block::Paragraph { content: join(&self.words(count)) }
    }

    fn cell(&mut self) -> Cell {
        Cell::TableCell { attrs: Default::default(), content: vec![self.paragraph()] }
    }

    /// A text to start from.
    pub fn base(&mut self) -> Vec<TextBlock> {
        let count = 2 + self.random.below(7);
        (0..count).map(|_| self.block()).collect()
    }

    fn block(&mut self) -> TextBlock {
        let content = match self.random.below(8) {
            0 => {
                let content = (0..1 + self.random.below(4)).map(|_| self.item()).collect();
                Block::BulletList { content }
            }
            1 => {
                let width = 1 + self.random.below(3);
                let row = |author: &mut Self| TableRow {
                    content: (0..width).map(|_| author.cell()).collect(),
                };
                Block::Table { content: (0..1 + self.random.below(3)).map(|_| row(self)).collect() }
            }
            2 => Block::Blockquote { content: vec![self.paragraph(), self.paragraph()] },
            _ => self.paragraph(),
        };
        TextBlock { id: self.id(), content }
    }

    fn item(&mut self) -> ListItem {
        let mut content = vec![self.paragraph()];
        if self.random.once_in(4) {
            content.push(Block::OrderedList {
                content: vec![ListItem { content: vec![self.paragraph()] }],
            });
        }
        ListItem { content }
    }

    /// One edit; `restructure` allows more than words.
    pub fn edit(&mut self, text: &mut Vec<TextBlock>) {
        match self.random.below(18) {
            0..=3 => self.edit_words(text, |author, words, at| {
                let count = 1 + author.random.below(3);
                let new = author.words(count);
                words.splice(at..at, new);
            }),
            4 | 5 => self.edit_words(text, |author, words, at| {
                if at < words.len() {
                    words[at].0 = author.unique();
                }
            }),
            6 | 7 => self.edit_words(text, |author, words, at| {
                let end = (at + 1 + author.random.below(4)).min(words.len());
                words.drain(at.min(end)..end);
            }),
            8 => self.edit_words(text, |author, words, at| {
                let end = (at + 1 + author.random.below(3)).min(words.len());
                words[at.min(end)..end].iter_mut().for_each(|word| word.1 = !word.1);
            }),
            9 => self.split(text),
            10 => self.join(text),
            11 => self.wrap(text),
            12 => self.unwrap(text),
            13 => self.retitle(text),
            14 => {
                if text.len() > 1 {
                    let from = self.random.below(text.len());
                    let block = text.remove(from);
                    let to = self.random.below(text.len() + 1);
                    text.insert(to, block);
                }
            }
            15 => {
                if text.len() > 1 {
                    text.remove(self.random.below(text.len()));
                }
            }
            16 => {
                let block = self.block();
                let at = self.random.below(text.len() + 1);
                text.insert(at, block);
            }
            _ => self.table(text),
        }
    }

    fn edit_words(
        &mut self,
        text: &mut [TextBlock],
        edit: impl FnOnce(&mut Self, &mut Vec<(String, bool)>, usize),
    ) {
        let mut leaves = Vec::new();
        text.iter_mut().for_each(|block| collect(&mut block.content, &mut leaves));
        if leaves.is_empty() {
            return;
        }
        let rank = self.random.below(leaves.len());
        let mut words = words(leaves[rank]);
        let at = self.random.below(words.len() + 1);
        edit(self, &mut words, at);
        *leaves[rank] = join(&words);
    }

    fn split(&mut self, text: &mut Vec<TextBlock>) {
        let at = self.random.below(text.len().max(1));
        let new = self.id();
        let Some(block) = text.get_mut(at) else { return };
        if let Block::BulletList { content } = &mut block.content {
            let item = self.random.below(content.len());
            if let Some(Block::Paragraph { content: runs }) = content[item].content.first_mut() {
                let mut words = words(runs);
                let rest = words.split_off(self.random.below(words.len() + 1));
                *runs = join(&words);
                let paragraph = Block::Paragraph { content: join(&rest) };
                content.insert(item + 1, ListItem { content: vec![paragraph] });
            }
            return;
        }
        let Some(runs) = runs(&mut block.content) else { return };
        let mut words = words(runs);
        let rest = words.split_off(self.random.below(words.len() + 1));
        *runs = join(&words);
        let content = Block::Paragraph { content: join(&rest) };
        text.insert(at + 1, TextBlock { id: new, content });
    }

    fn join(&mut self, text: &mut Vec<TextBlock>) {
        let at = self.random.below(text.len().max(1));
        if let Some(TextBlock { content: Block::BulletList { content }, .. }) = text.get_mut(at) {
            if content.len() > 1 {
                let next = content.remove(1);
                content[0].content.extend(next.content);
            }
            return;
        }
        let Some(next) = text.get_mut(at + 1).and_then(|next| runs(&mut next.content)).cloned()
        else {
            return;
        };
        if let Some(runs) = text.get_mut(at).and_then(|block| runs(&mut block.content)) {
            let mut all = words(runs);
            all.extend(words(&next));
            *runs = join(&all);
            text.remove(at + 1);
        }
    }

    fn wrap(&mut self, text: &mut Vec<TextBlock>) {
        let at = self.random.below(text.len().max(1));
        let until = (at + 1 + self.random.below(3)).min(text.len());
        let count = text[at.min(until)..until]
            .iter()
            .take_while(|block| matches!(block.content, Block::Paragraph { .. }))
            .count();
        if count == 0 {
            return;
        }
        let blocks: Vec<Block> = text.drain(at..at + count).map(|block| block.content).collect();
        let content = match self.random.below(3) {
            0 => Block::Blockquote { content: blocks },
            1 => Block::Table {
                content: blocks
                    .into_iter()
                    .map(|block| TableRow {
                        content: vec![Cell::TableCell {
                            attrs: Default::default(),
                            content: vec![block],
                        }],
                    })
                    .collect(),
            },
            _ => Block::BulletList {
                content: blocks
                    .into_iter()
                    .map(|block| ListItem { content: vec![block] })
                    .collect(),
            },
        };
        let id = self.id();
        text.insert(at, TextBlock { id, content });
    }

    fn unwrap(&mut self, text: &mut Vec<TextBlock>) {
        let Some(at) = text.iter().position(|block| block.content.inlines().is_none()) else {
            return;
        };
        let blocks: Vec<Block> = match text.remove(at).content {
            Block::BulletList { content } | Block::OrderedList { content } => {
                content.into_iter().flat_map(|item| item.content).collect()
            }
            Block::Blockquote { content } => content,
            Block::Table { content } => content
                .iter()
                .flat_map(|row| row.content.iter().flat_map(|cell| cell.content().to_vec()))
                .collect(),
            other => vec![other],
        };
        for (rank, content) in blocks.into_iter().enumerate() {
            let id = self.id();
            text.insert(at + rank, TextBlock { id, content });
        }
    }

    fn retitle(&mut self, text: &mut [TextBlock]) {
        let at = self.random.below(text.len().max(1));
        let Some(block) = text.get_mut(at) else { return };
        let Some(content) = block.content.inlines().map(<[Inline]>::to_vec) else { return };
        block.content = match self.random.below(4) {
            0 => Block::Heading {
                attrs: HeadingAttrs { level: 1 + self.random.below(3) as u8 },
                content,
            },
            1 => Block::Article { content },
            2 => Block::Considerant { content },
            _ => Block::Paragraph { content },
        };
    }

    fn table(&mut self, text: &mut [TextBlock]) {
        for block in text {
            let Block::Table { content } = &mut block.content else { continue };
            let at = self.random.below(content.len() + 1);
            match self.random.below(4) {
                0 if content.len() > 1 => {
                    content.remove(at.min(content.len() - 1));
                }
                1 => {
                    let column = self.random.below(content[0].content.len() + 1);
                    for row in content.iter_mut() {
                        let cell = self.cell();
                        let column = column.min(row.content.len());
                        row.content.insert(column, cell);
                    }
                }
                2 if content[0].content.len() > 1 => {
                    let column = self.random.below(content[0].content.len());
                    content.iter_mut().filter(|row| row.content.len() > column).for_each(|row| {
                        row.content.remove(column);
                    });
                }
                _ => {
                    let width = content[0].content.len();
                    let row = TableRow { content: (0..width).map(|_| self.cell()).collect() };
                    content.insert(at, row);
                }
            }
            return;
        }
    }
}

fn runs(block: &mut Block) -> Option<&mut Vec<Inline>> {
    match block {
        Block::Paragraph { content }
        | Block::Heading { content, .. }
        | Block::Article { content }
        | Block::Considerant { content } => Some(content),
        _ => None,
    }
}

fn collect<'a>(block: &'a mut Block, out: &mut Vec<&'a mut Vec<Inline>>) {
    match block {
        Block::Paragraph { content }
        | Block::Heading { content, .. }
        | Block::Article { content }
        | Block::Considerant { content } => out.push(content),
        Block::BulletList { content } | Block::OrderedList { content } => {
            content.iter_mut().flat_map(|item| &mut item.content).for_each(|b| collect(b, out));
        }
        Block::Blockquote { content } => content.iter_mut().for_each(|b| collect(b, out)),
        Block::Table { content } => {
            for cell in content.iter_mut().flat_map(|row| &mut row.content) {
                let (Cell::TableHeader { content, .. } | Cell::TableCell { content, .. }) = cell;
                content.iter_mut().for_each(|b| collect(b, out));
            }
        }
        Block::Unknown(_) => {}
    }
}

fn words(runs: &[Inline]) -> Vec<(String, bool)> {
    let mut out = Vec::new();
    for run in runs {
        if let Inline::Text { text, marks } = run {
            let bold = marks.contains(&Mark::Bold);
            out.extend(text.split(' ').filter(|w| !w.is_empty()).map(|w| (w.to_owned(), bold)));
        }
    }
    out
}

fn join(words: &[(String, bool)]) -> Vec<Inline> {
    let mut out: Vec<Inline> = Vec::new();
    for (rank, (word, bold)) in words.iter().enumerate() {
        let marks = if *bold { vec![Mark::Bold] } else { Vec::new() };
        let space = if rank == 0 { "" } else { " " };
        match out.last_mut() {
            Some(Inline::Text { text, marks: before }) if *before == marks => {
                text.push_str(space);
                text.push_str(word);
            }
            Some(Inline::Text { text, .. }) => {
                text.push_str(space);
                out.push(Inline::Text { text: word.clone(), marks });
            }
            _ => out.push(Inline::Text { text: word.clone(), marks }),
        }
    }
    out
}
