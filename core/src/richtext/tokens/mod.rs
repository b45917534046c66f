//! A whole text as one flat stream of tokens: what difference, merge, blame and numbering work on.
//!
//! A `¶` starts each paragraph and carries where it stands (lists, items, cells, quotes); words,
//! signs and atoms follow. White space and marks are attributes of a token, never tokens, so that bold
//! inside a changed sentence is not a change of words. [`to_tokens`] and [`from_tokens`] are inverse of
//! each other on every canonical text (see [`canonical`]).

mod build;
mod canonical;
mod pool;
mod read;
mod words;

pub use build::from_tokens;
pub use canonical::{canonical, canonical_text};
pub use pool::{MarksId, Pool, TextId};
pub use read::to_tokens;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::block::{Block, Span};
use crate::ids::BlockId;

/// A block at the top of a text: one row of the register.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, schemars::JsonSchema, TS)]
pub struct TextBlock {
    /// Which block; it keeps its identifier through changes and moves.
    pub id: BlockId,
    /// What it holds.
    pub content: Block,
}

/// What a token stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The start of a paragraph: its rank in [`Stream::paragraphs`].
    Start(u32),
    /// A word, with its elision apostrophe, or a number.
    Word(TextId),
    /// A punctuation sign or a symbol.
    Sign(TextId),
    /// A mention: its rank in the pool.
    Mention(u32),
    /// A line break inside the paragraph.
    Break,
    /// The call of a note; the words of the note follow, one level deeper.
    Note,
    /// An atom of a later version, as its JSON.
    Atom(TextId),
}

/// One token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// What it stands for.
    pub kind: Kind,
    /// Equal for two tokens that are the same words, whatever their marks and white space. Unused for
    /// the start of a paragraph.
    pub key: TextId,
    /// Its marks: a rank in the pool.
    pub style: u32,
    /// The white space before it: a rank in the pool, 0 for none.
    pub gap: u32,
    /// 0 in the body, 1 in a note.
    pub depth: u8,
}

impl Token {
    /// Whether a paragraph starts here.
    pub fn is_start(&self) -> bool {
        matches!(self.kind, Kind::Start(_))
    }

    /// Rank of the paragraph that starts here.
    pub fn start(&self) -> Option<usize> {
        match self.kind {
            Kind::Start(rank) => Some(rank as usize),
            _ => None,
        }
    }
}

/// What kind of paragraph starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Leaf {
    /// A plain paragraph.
    Paragraph,
    /// A title, 1 to 3.
    Heading(u8),
    /// The first paragraph of an article.
    Article,
    /// A considérant.
    Considerant,
    /// A block of a later version, as its JSON; it has no word of its own.
    Opaque(TextId),
}

/// What a paragraph may stand in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Container {
    /// A list with bullets.
    Bullet,
    /// A numbered list.
    Ordered,
    /// An item of a list.
    Item,
    /// A quote.
    Quote,
    /// A table.
    Table,
    /// A row of a table.
    Row,
    /// A cell that names its row or column: columns and rows it reaches over.
    Header(u16, u16),
    /// A cell with a value: columns and rows it reaches over.
    Cell(u16, u16),
}

impl Container {
    /// Whether it is a cell of a table.
    pub fn is_cell(self) -> bool {
        matches!(self, Container::Header(..) | Container::Cell(..))
    }

    /// Whether it is a list.
    pub fn is_list(self) -> bool {
        matches!(self, Container::Bullet | Container::Ordered)
    }

    /// Whether one can become the other without its paragraphs changing place: bullets and numbers,
    /// a cell and a header.
    pub fn is_like(self, other: Container) -> bool {
        self == other || (self.is_list() && other.is_list()) || (self.is_cell() && other.is_cell())
    }

    fn span(self) -> Span {
        match self {
            Container::Header(colspan, rowspan) | Container::Cell(colspan, rowspan) => {
                Span { colspan, rowspan }
            }
            _ => Span::default(),
        }
    }
}

/// One container that a paragraph stands in. Paragraphs with the same instance stand in the same one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Level {
    /// What it is.
    pub kind: Container,
    /// Which one, inside the stream.
    pub instance: u32,
}

/// What the start of a paragraph carries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// The block of the text that it belongs to.
    pub block: BlockId,
    /// What kind of paragraph.
    pub leaf: Leaf,
    /// What it stands in, from the outside.
    pub path: Vec<Level>,
    /// White space at its end: a rank in the pool.
    pub trailing: u32,
}

/// A text as tokens.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stream {
    /// In reading order; the first is a `¶` unless the text is empty.
    pub tokens: Vec<Token>,
    /// Paragraphs, each token [`Kind::Start`] naming one.
    pub paragraphs: Vec<Paragraph>,
}

impl Stream {
    /// What the `¶` at a place carries.
    pub fn paragraph(&self, at: usize) -> Option<&Paragraph> {
        self.tokens.get(at).and_then(Token::start).and_then(|rank| self.paragraphs.get(rank))
    }
}

#[cfg(test)]
mod tests;
