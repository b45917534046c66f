//! A text cut at its numbered lines: the printed lines are those of the screen, whatever the typeface.
//!
//! Where a line begins, an atom is put among the runs; the prose preparation turns it into a line end
//! and a number in the margin.

use std::collections::HashMap;

use serde_json::{Value, json};

use crate::richtext::block::{Block, Cell, Inline, ListItem, TableRow};
use crate::richtext::lines::Line;
use crate::richtext::tokens::TextBlock;

const KIND: &str = "printedLine";

/// The number of the line that begins at an atom of this module.
pub(super) fn line_number(atom: &Value) -> Option<u64> {
    (atom.get("type")?.as_str()? == KIND).then(|| atom.get("number")?.as_u64())?
}

/// The blocks with an atom where each line begins.
pub(super) fn numbered(blocks: &[TextBlock], lines: &[Line]) -> Vec<Block> {
    let mut starts: HashMap<_, Starts> = HashMap::new();
    for line in lines {
        let of_block = starts.entry(line.block).or_default();
        of_block.entry(line.paragraph).or_default().push((line.offset, line.number));
    }
    let none = Starts::new();
    blocks
        .iter()
        .map(|block| {
            let starts = starts.get(&block.id).unwrap_or(&none);
            Cutter { starts, paragraph: 0 }.block(&block.content)
        })
        .collect()
}

/// For each paragraph of a block, where its lines begin and their numbers.
type Starts = HashMap<u32, Vec<(u32, u32)>>;

/// Counts the paragraphs of one block as the numbering does.
struct Cutter<'a> {
    starts: &'a Starts,
    paragraph: u32,
}

impl Cutter<'_> {
    fn block(&mut self, block: &Block) -> Block {
        match block {
            Block::Paragraph { content } => Block::Paragraph { content: self.runs(content) },
            Block::Heading { attrs, content } => {
                Block::Heading { attrs: *attrs, content: self.runs(content) }
            }
            Block::Article { content } => Block::Article { content: self.runs(content) },
            Block::Considerant { content } => Block::Considerant { content: self.runs(content) },
            Block::BulletList { content } => Block::BulletList { content: self.items(content) },
            Block::OrderedList { content } => Block::OrderedList { content: self.items(content) },
            Block::Blockquote { content } => Block::Blockquote { content: self.blocks(content) },
            Block::Table { content } => Block::Table { content: self.rows(content) },
            Block::Unknown(_) => {
                self.paragraph += 1;
                block.clone()
            }
        }
    }

    /// What holds nothing counts as one empty paragraph.
    fn blocks(&mut self, blocks: &[Block]) -> Vec<Block> {
        self.paragraph += u32::from(blocks.is_empty());
        blocks.iter().map(|block| self.block(block)).collect()
    }

    fn items(&mut self, items: &[ListItem]) -> Vec<ListItem> {
        self.paragraph += u32::from(items.is_empty());
        items.iter().map(|item| ListItem { content: self.blocks(&item.content) }).collect()
    }

    fn rows(&mut self, rows: &[TableRow]) -> Vec<TableRow> {
        self.paragraph += u32::from(rows.is_empty());
        rows.iter().map(|row| TableRow { content: self.cells(&row.content) }).collect()
    }

    fn cells(&mut self, cells: &[Cell]) -> Vec<Cell> {
        self.paragraph += u32::from(cells.is_empty());
        cells
            .iter()
            .map(|cell| match cell {
                Cell::TableHeader { attrs, content } => {
                    Cell::TableHeader { attrs: *attrs, content: self.blocks(content) }
                }
                Cell::TableCell { attrs, content } => {
                    Cell::TableCell { attrs: *attrs, content: self.blocks(content) }
                }
            })
            .collect()
    }

    fn runs(&mut self, content: &[Inline]) -> Vec<Inline> {
        let paragraph = self.paragraph;
        self.paragraph += 1;
        match self.starts.get(&paragraph) {
            Some(starts) => cut(content, starts),
            None => content.to_vec(),
        }
    }
}

fn cut(content: &[Inline], starts: &[(u32, u32)]) -> Vec<Inline> {
    let mut waiting = starts.iter().peekable();
    let mut out = Vec::with_capacity(content.len() + 2 * starts.len());
    let mut at = 0;
    for inline in content {
        if let Inline::Text { text, marks } = inline {
            let mut from = 0;
            for (index, glyph) in text.char_indices() {
                while let Some((_, number)) = waiting.next_if(|(offset, _)| *offset <= at) {
                    if index > from {
                        let text = text[from..index].to_owned();
                        out.push(Inline::Text { text, marks: marks.clone() });
                        from = index;
                    }
                    out.push(atom(*number));
                }
                at += glyph.len_utf16() as u32;
            }
            if from < text.len() {
                out.push(Inline::Text { text: text[from..].to_owned(), marks: marks.clone() });
            }
            continue;
        }
        while let Some((_, number)) = waiting.next_if(|(offset, _)| *offset <= at) {
            out.push(atom(*number));
        }
        out.push(inline.clone());
        at += length(inline);
    }
    out.extend(waiting.map(|(_, number)| atom(*number)));
    out
}

/// As the editor counts.
fn length(inline: &Inline) -> u32 {
    match inline {
        Inline::Text { text, .. } => text.encode_utf16().count() as u32,
        Inline::Footnote { content } => 2 + content.iter().map(length).sum::<u32>(),
        _ => 1,
    }
}

fn atom(number: u32) -> Inline {
    Inline::Unknown(json!({ "type": KIND, "number": number }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::richtext::lines::lines;
    use crate::richtext::samples::{Random, text};
    use crate::richtext::tokens::canonical_text;

    /// The words of the lines as they are cut, white space aside.
    fn cut_lines(blocks: &[Block]) -> Vec<(u64, String)> {
        let mut found: Vec<(u64, String)> = Vec::new();
        let mut waiting: Vec<Block> = blocks.iter().rev().cloned().collect();
        while let Some(block) = waiting.pop() {
            let inner: Vec<Block> = match block {
                Block::BulletList { content } | Block::OrderedList { content } => {
                    content.into_iter().flat_map(|item| item.content).collect()
                }
                Block::Blockquote { content } => content,
                Block::Table { content } => content
                    .into_iter()
                    .flat_map(|row| row.content)
                    .flat_map(|cell| cell.content().to_vec())
                    .collect(),
                other => {
                    for inline in other.inlines().unwrap_or_default() {
                        let number = match inline {
                            Inline::Unknown(value) => line_number(value),
                            _ => None,
                        };
                        match (number, inline) {
                            (Some(number), _) => found.push((number, String::new())),
                            // Neither a note nor what a later version wrote is read in a line.
                            (None, Inline::Footnote { .. } | Inline::Unknown(_)) => {}
                            (None, inline) => {
                                let alone = Block::Paragraph { content: vec![inline.clone()] };
                                if let Some(last) = found.last_mut() {
                                    last.1.push_str(&alone.plain_text());
                                }
                            }
                        }
                    }
                    continue;
                }
            };
            waiting.extend(inner.into_iter().rev());
        }
        found
    }

    #[test]
    fn the_printed_lines_are_those_of_the_numbering() {
        let squeezed = |text: &str| text.split_whitespace().collect::<String>();
        for seed in 0..300 {
            let blocks = canonical_text(&text(&mut Random::new(seed)));
            let expected = lines(&blocks, 20);
            let found = cut_lines(&numbered(&blocks, &expected));
            assert_eq!(found.len(), expected.len(), "seed {seed}");
            for ((number, words), line) in found.iter().zip(&expected) {
                assert_eq!(*number, u64::from(line.number), "seed {seed}");
                let begin: String = squeezed(&line.text).chars().take(4).collect();
                assert!(squeezed(words).starts_with(&begin), "seed {seed}: {words} / {line:?}");
            }
        }
    }
}
