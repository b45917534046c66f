//! The faces that documents are set in, parsed once and shared by every printer.

use std::sync::OnceLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

mod faces {
    //! Bytes of the faces, listed by the build script.
    include!(concat!(env!("OUT_DIR"), "/faces.rs"));

    pub(super) fn text() -> &'static [&'static [u8]] {
        &TEXT_FACES
    }

    pub(super) fn fallback() -> &'static [&'static [u8]] {
        &FALLBACK_FACES
    }
}

/// A set of faces and its index.
pub(crate) struct FontSet {
    pub(super) book: LazyHash<FontBook>,
    pub(super) fonts: Vec<Font>,
}

impl FontSet {
    /// The two text families: enough for French and its neighbours.
    pub(crate) fn text() -> &'static Self {
        static SET: OnceLock<FontSet> = OnceLock::new();
        SET.get_or_init(|| Self::load(faces::text().iter()))
    }

    /// The text families and every fallback face: parsed only when a text needs them.
    pub(crate) fn complete() -> &'static Self {
        static SET: OnceLock<FontSet> = OnceLock::new();
        SET.get_or_init(|| Self::load(faces::text().iter().chain(faces::fallback())))
    }

    fn load(faces: impl Iterator<Item = &'static &'static [u8]>) -> Self {
        let fonts: Vec<Font> = faces.flat_map(|face| Font::iter(Bytes::new(*face))).collect();
        Self { book: LazyHash::new(FontBook::from_fonts(&fonts)), fonts }
    }

    /// Whether some face has a glyph for the character.
    pub(crate) fn covers(&self, character: char) -> bool {
        self.fonts.iter().any(|font| font.info().coverage.contains(character as u32))
    }
}
