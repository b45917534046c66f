//! Spaces around punctuation.

use super::{Line, NARROW, NBSP, is_space};

/// U+202F before `; ! ?`, U+00A0 before `:`, none before `,` and `.`; repeated spaces become one.
pub(super) fn punctuation(line: &mut Line) {
    collapse(line);
    let mut index = 0;
    while index < line.len() {
        if line.is_fixed(index) {
            index += 1;
            continue;
        }
        index = match line.at(index) {
            Some(';' | '!' | '?') => high(line, index),
            Some(':') => colon(line, index),
            Some(',' | '.') => low(line, index),
            _ => index + 1,
        };
    }
}

fn collapse(line: &mut Line) {
    let mut index = 1;
    while index < line.len() {
        let both = line.at(index) == Some(' ') && line.before(index) == Some(' ');
        // Spaces at the start of a line may be an indent that the author wants.
        let indent = (0..index).all(|at| line.at(at) == Some(' '));
        if both && !indent {
            line.remove(index);
        } else {
            index += 1;
        }
    }
}

/// What a word, a number or a closing sign may end with.
fn closes(glyph: char) -> bool {
    glyph.is_alphanumeric() || ")]}»”’…%€°\"²³*".contains(glyph)
}

/// Last character before the spaces that precede `index`, and whether there are spaces.
fn previous(line: &Line, index: usize) -> (Option<char>, bool) {
    let mut at = index;
    while at > 0 && line.before(at).is_some_and(is_space) {
        at -= 1;
    }
    (line.before(at), at != index)
}

/// The sentence goes on or ends after the sign: a space, a closing sign, more of the same.
fn sentence_after(line: &Line, index: usize) -> bool {
    line.at(index + 1).is_none_or(|glyph| is_space(glyph) || ")]}»”\"!?….,;*’'".contains(glyph))
}

fn high(line: &mut Line, index: usize) -> usize {
    let mut end = index;
    while matches!(line.at(end + 1), Some('!' | '?')) {
        end += 1;
    }
    let (before, spaced) = previous(line, index);
    // `;)` and `;-)` after a space are faces, not punctuation.
    let face =
        spaced && matches!(line.at(index + 1), Some(')' | '-')) && line.at(index) == Some(';');
    if !face && before.is_some_and(closes) && sentence_after(line, end) {
        let length = end - index + 1;
        return line.space_before(index, NARROW) + length;
    }
    end + 1
}

fn colon(line: &mut Line, index: usize) -> usize {
    let (before, spaced) = previous(line, index);
    let face = spaced && matches!(line.at(index + 1), Some(')' | '(' | '-'));
    let followed = line.at(index + 1).is_none_or(|glyph| is_space(glyph) || "«»)”".contains(glyph));
    if !face && followed && before.is_some_and(closes) {
        return line.space_before(index, NBSP) + 1;
    }
    index + 1
}

fn low(line: &mut Line, index: usize) -> usize {
    let (before, spaced) = previous(line, index);
    let ends = line.at(index + 1).is_none_or(|glyph| glyph == ' ');
    if !spaced || !ends || !before.is_some_and(|glyph| closes(glyph) && glyph != '"') {
        return index + 1;
    }
    let mut at = index;
    while line.before(at).is_some_and(is_space) {
        line.remove(at - 1);
        at -= 1;
    }
    at + 1
}
