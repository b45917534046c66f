//! Texts, marks and white space of the streams that are compared, each kept once under a number.

use std::sync::Arc;

use rustc_hash::FxHashMap as HashMap;

use crate::richtext::block::Mentioned;
use crate::richtext::marks::Mark;

/// A text of the pool.
pub type TextId = u32;
/// A set of marks of the pool.
pub type MarksId = u32;

/// What the streams that are compared share. Numbers of two pools are not comparable.
#[derive(Debug, Default)]
pub struct Pool {
    texts: Vec<Arc<str>>,
    numbers: HashMap<Arc<str>, TextId>,
    marks: Vec<Vec<Mark>>,
    styles: Vec<Vec<(u32, MarksId)>>,
    style_numbers: HashMap<Vec<(u32, MarksId)>, u32>,
    gaps: Vec<Vec<(TextId, MarksId)>>,
    gap_numbers: HashMap<Vec<(TextId, MarksId)>, u32>,
    mentions: Vec<Mentioned>,
    spaces: Vec<Option<u32>>,
}

impl Pool {
    /// An empty pool, in which mark set, style and gap number 0 are none.
    pub fn new() -> Self {
        let mut pool = Self::default();
        pool.marks.push(Vec::new());
        pool.style(vec![(u32::MAX, 0)]);
        pool.gap(Vec::new());
        pool
    }

    /// The number of a text.
    pub fn intern(&mut self, text: &str) -> TextId {
        if let Some(number) = self.numbers.get(text) {
            return *number;
        }
        let number = self.texts.len() as TextId;
        let text: Arc<str> = text.into();
        self.texts.push(text.clone());
        self.numbers.insert(text, number);
        number
    }

    /// A text.
    pub fn text(&self, number: TextId) -> &str {
        self.texts.get(number as usize).map_or("", |text| text)
    }

    /// How many texts there are: keys are below.
    pub fn size(&self) -> u32 {
        self.texts.len() as u32
    }

    /// The number of a set of marks, brought to its canonical order.
    pub fn marks(&mut self, marks: &[Mark]) -> MarksId {
        if marks.is_empty() {
            return 0;
        }
        let sorted = super::canonical::marks(marks);
        if let Some(number) = self.marks.iter().position(|known| *known == sorted) {
            return number as MarksId;
        }
        self.marks.push(sorted);
        (self.marks.len() - 1) as MarksId
    }

    /// A set of marks.
    pub fn marks_of(&self, number: MarksId) -> &[Mark] {
        self.marks.get(number as usize).map_or(&[], |marks| marks)
    }

    /// The number of a style: pieces of a token, each with where it ends (bytes; the last is
    /// `u32::MAX`) and its marks.
    pub fn style(&mut self, pieces: Vec<(u32, MarksId)>) -> u32 {
        if let Some(number) = self.style_numbers.get(&pieces) {
            return *number;
        }
        let number = self.styles.len() as u32;
        self.styles.push(pieces.clone());
        self.style_numbers.insert(pieces, number);
        number
    }

    /// The style of a token with the same marks from end to end.
    pub fn uniform(&mut self, marks: MarksId) -> u32 {
        self.style(vec![(u32::MAX, marks)])
    }

    /// The pieces of a style.
    pub fn style_of(&self, number: u32) -> &[(u32, MarksId)] {
        self.styles.get(number as usize).map_or(&[], |pieces| pieces)
    }

    /// The marks of the first letter of a style.
    pub fn first_marks(&self, style: u32) -> MarksId {
        self.style_of(style).first().map_or(0, |piece| piece.1)
    }

    /// The number of a white space: pieces of text with their marks.
    pub fn gap(&mut self, pieces: Vec<(TextId, MarksId)>) -> u32 {
        if let Some(number) = self.gap_numbers.get(&pieces) {
            return *number;
        }
        let number = self.gaps.len() as u32;
        self.gaps.push(pieces.clone());
        self.gap_numbers.insert(pieces, number);
        number
    }

    /// The number of one ordinary space with these marks.
    pub fn space(&mut self, marks: MarksId) -> u32 {
        let rank = marks as usize;
        if let Some(Some(number)) = self.spaces.get(rank) {
            return *number;
        }
        let text = self.intern(" ");
        let number = self.gap(vec![(text, marks)]);
        if self.spaces.len() <= rank {
            self.spaces.resize(rank + 1, None);
        }
        self.spaces[rank] = Some(number);
        number
    }

    /// The pieces of a white space.
    pub fn gap_of(&self, number: u32) -> &[(TextId, MarksId)] {
        self.gaps.get(number as usize).map_or(&[], |pieces| pieces)
    }

    /// The characters of a white space.
    pub fn gap_text(&self, number: u32) -> String {
        self.gap_of(number).iter().map(|piece| self.text(piece.0)).collect()
    }

    /// The number of a mention.
    pub fn mention(&mut self, mention: &Mentioned) -> u32 {
        if let Some(number) = self.mentions.iter().position(|known| known == mention) {
            return number as u32;
        }
        self.mentions.push(mention.clone());
        (self.mentions.len() - 1) as u32
    }

    /// A mention.
    pub fn mention_of(&self, number: u32) -> Option<&Mentioned> {
        self.mentions.get(number as usize)
    }

    /// What a token reads as, without white space.
    pub fn reading(&self, token: &super::Token) -> &str {
        match token.kind {
            super::Kind::Word(text) | super::Kind::Sign(text) => self.text(text),
            super::Kind::Mention(rank) => self.mention_of(rank).map_or("", Mentioned::label),
            super::Kind::Break => "\n",
            super::Kind::Start(_) | super::Kind::Note | super::Kind::Atom(_) => "",
        }
    }
}
