//! Makes a string printable: typography, then only characters that some face can draw.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeSet, HashMap};

use crate::print::engine::FontSet;
use crate::richtext::typography;

/// Which characters may reach the layout.
pub(in crate::print) enum Characters<'a> {
    /// All that some bundled face has, but those found missing after shaping.
    All {
        /// Characters that came out as a missing glyph.
        refused: &'a BTreeSet<char>,
    },
    /// Only those of the text families: the last resort.
    TextFamiliesOnly,
}

/// Longer runs without a place to break would leave the page.
const LONGEST_WORD: usize = 36;
const BREAK_EVERY: usize = 12;
const ENDLESS_WORD: usize = 400;
const SPACES: [char; 3] = [' ', '\u{a0}', '\u{202f}'];

/// Turns user text into printable text, and remembers whether fallback faces are needed.
pub(super) struct Setter<'a> {
    characters: &'a Characters<'a>,
    known: RefCell<HashMap<char, Fate>>,
    needs_fallback: Cell<bool>,
    endless_word: Cell<bool>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    Keep,
    KeepWithFallback,
    Drop,
    Space,
    StandIn,
}

impl<'a> Setter<'a> {
    pub(super) fn new(characters: &'a Characters<'a>) -> Self {
        Self {
            characters,
            known: RefCell::default(),
            needs_fallback: Cell::new(false),
            endless_word: Cell::new(false),
        }
    }

    pub(super) fn needs_fallback_fonts(&self) -> bool {
        self.needs_fallback.get()
    }

    /// Whether a text goes on without a space for so long that choosing the best line ends would take
    /// minutes.
    pub(super) fn has_endless_word(&self) -> bool {
        self.endless_word.get()
    }

    /// A sentence or a title: French typography, one line.
    pub(super) fn text(&self, text: &str) -> String {
        self.printable(&typography::typeset(text.trim()))
    }

    /// A name: apostrophes, guillemets and the space after `M.`; never letters.
    pub(super) fn name(&self, text: &str) -> String {
        self.printable(&typography::typeset_name(text.trim()))
    }

    /// A run of prose, whose typography is done already.
    pub(super) fn printable(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        for character in text.chars() {
            match self.fate(character) {
                Fate::Keep => out.push(character),
                Fate::KeepWithFallback => {
                    self.needs_fallback.set(true);
                    out.push(character);
                }
                Fate::Drop => {}
                Fate::Space => out.push(' '),
                Fate::StandIn => out.push_str(&format!("[U+{:04X}]", character as u32)),
            }
        }
        if longest_word(&out) > LONGEST_WORD {
            self.endless_word.set(self.endless_word.get() || longest_word(&out) > ENDLESS_WORD);
            return breakable(&out);
        }
        out
    }

    fn fate(&self, character: char) -> Fate {
        if (' '..='~').contains(&character) {
            return Fate::Keep;
        }
        *self.known.borrow_mut().entry(character).or_insert_with(|| self.decide(character))
    }

    fn decide(&self, character: char) -> Fate {
        if matches!(
            character,
            '\n' | '\t' | '\u{b}' | '\u{c}' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}'
        ) {
            return Fate::Space;
        }
        if character.is_control() || is_dropped(character) {
            return Fate::Drop;
        }
        if is_private(character) {
            return Fate::StandIn;
        }
        let shaping = matches!(character, '\u{200b}'..='\u{200f}' | '\u{2066}'..='\u{2069}' | '\u{fe00}'..='\u{fe0f}' | '\u{ad}' | '\u{2060}');
        match self.characters {
            Characters::All { refused } if refused.contains(&character) => Fate::StandIn,
            _ if FontSet::text().covers(character) => Fate::Keep,
            Characters::All { .. } if shaping => Fate::Keep,
            Characters::All { .. } if FontSet::complete().covers(character) => {
                Fate::KeepWithFallback
            }
            Characters::TextFamiliesOnly if shaping => Fate::Drop,
            _ => Fate::StandIn,
        }
    }
}

/// Characters that archiving forbids or that could disguise a text: byte order marks, interlinear
/// marks, tags, non-characters, direction overrides.
fn is_dropped(character: char) -> bool {
    let code = character as u32;
    matches!(code, 0xFEFF | 0xFFF0..=0xFFFB | 0x202A..=0x202E | 0x2061..=0x2065 | 0x206A..=0x206F
        | 0x180B..=0x180F | 0x115F | 0x1160 | 0x3164 | 0xFFA0 | 0x034F | 0x061C | 0xFDD0..=0xFDEF
        | 0xE0000..=0xE0FFF | 0x1BCA0..=0x1BCA3 | 0x1D173..=0x1D17A)
        || code & 0xFFFE == 0xFFFE
}

fn is_private(character: char) -> bool {
    matches!(character as u32, 0xE000..=0xF8FF | 0xF0000..=0xFFFFD | 0x100000..=0x10FFFD)
}

fn longest_word(text: &str) -> usize {
    if text.len() <= LONGEST_WORD {
        return 0;
    }
    text.split(SPACES).map(|word| word.chars().count()).max().unwrap_or(0)
}

/// Gives words longer than [`LONGEST_WORD`] places to break.
fn breakable(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / BREAK_EVERY);
    for piece in text.split_inclusive(SPACES) {
        if piece.chars().count() <= LONGEST_WORD {
            out.push_str(piece);
            continue;
        }
        for (index, character) in piece.chars().enumerate() {
            // Before a mark or a joiner a break would tear a cluster apart.
            if index > 0 && index % BREAK_EVERY == 0 && character.is_alphanumeric() {
                out.push('\u{200b}');
            }
            out.push(character);
        }
    }
    out
}
