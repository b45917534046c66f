//! Finds the characters that no face could draw, after layout: an export with one of them fails.

use std::collections::BTreeSet;

use typst::layout::{Frame, FrameItem};
use typst_layout::PagedDocument;

/// Characters set with the "missing" glyph, in any page.
pub(super) fn characters_without_glyph(document: &PagedDocument) -> BTreeSet<char> {
    let mut found = BTreeSet::new();
    for page in document.pages() {
        walk(&page.frame, &mut found);
    }
    found
}

fn walk(frame: &Frame, found: &mut BTreeSet<char>) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => walk(&group.frame, found),
            FrameItem::Text(text) => {
                for glyph in text.glyphs.iter().filter(|glyph| glyph.id == 0) {
                    if let Some(cluster) = text.text.get(glyph.range()) {
                        // A letter drawn with a missing accent is not the letter's fault.
                        found.extend(cluster.chars().filter(|character| !character.is_ascii()));
                    }
                }
            }
            _ => {}
        }
    }
}
