//! Where French words begin and end: « l’ » and « élève », « aujourd’hui », « 12 000 », addresses whole.

use unicode_segmentation::UnicodeSegmentation;

/// Words that an apostrophe ends when they are elided.
const ELIDED: &[&str] =
    &["l", "d", "j", "m", "n", "s", "t", "c", "ç", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu"];

/// A token found in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Found {
    /// Where it starts, in bytes; the white space before it ends there.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// Whether it is a word or a number rather than a sign.
    pub is_word: bool,
}

/// The tokens of a text, in order.
pub(super) fn split(text: &str) -> impl Iterator<Item = Found> + '_ {
    let mut at = 0;
    let mut chunk_end = 0;
    std::iter::from_fn(move || {
        if text.as_bytes().get(at) == Some(&b' ') {
            at += 1;
        }
        // A letter or a sign of ASCII is the usual case.
        if !text.as_bytes().get(at).is_some_and(u8::is_ascii_graphic) {
            at += text[at..].len() - text[at..].trim_start().len();
        }
        if at >= text.len() {
            return None;
        }
        let start = at;
        if at >= chunk_end {
            let (end, may_be_address) = chunk(&text[at..]);
            chunk_end = at + end;
            if let Some(end) = may_be_address.then(|| address(&text[at..])).flatten() {
                at += end;
                return Some(Found { start, end: at, is_word: true });
            }
        }
        let unit = unit(text, at);
        let is_word = starts_word(&text[at..]);
        at = if is_word { word_end(text, at) } else { unit };
        Some(Found { start, end: at, is_word })
    })
}

/// How far the text goes on without an ASCII white space, and whether a sign of an address is there.
fn chunk(text: &str) -> (usize, bool) {
    let bytes = text.as_bytes();
    let end = bytes.iter().position(u8::is_ascii_whitespace).unwrap_or(bytes.len());
    let may_be_address = bytes[..end].iter().any(|byte| matches!(byte, b'@' | b':'))
        || bytes.starts_with(b"www.");
    (end, may_be_address)
}

/// The length of an address at the start of a text, its last punctuation left out.
fn address(text: &str) -> Option<usize> {
    let chunk = text.split(char::is_whitespace).next().unwrap_or_default();
    let mail = || {
        chunk
            .split_once('@')
            .is_some_and(|(user, host)| user.ends_with(char::is_alphanumeric) && host.contains('.'))
    };
    let is_address =
        starts_word(chunk) && (chunk.starts_with("www.") || chunk.contains("://") || mail());
    let trimmed = chunk.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '»', '…', '"', '’']);
    (is_address && !trimmed.is_empty()).then_some(trimmed.len())
}

fn starts_word(text: &str) -> bool {
    text.chars().next().is_some_and(|glyph| glyph.is_alphanumeric() || glyph == '_')
}

/// Where the character that starts at `at` ends, with the accents and joiners that follow it.
fn unit(text: &str, at: usize) -> usize {
    let mut glyphs = text[at..].chars();
    let Some(first) = glyphs.next() else { return at };
    let plain = |glyph: char| glyph < '\u{300}' || ('\u{2010}'..='\u{205f}').contains(&glyph);
    if plain(first) && glyphs.next().is_none_or(plain) {
        return at + first.len_utf8();
    }
    let cluster = text[at..].graphemes(true).next().map_or(first.len_utf8(), |cluster| {
        // White space is never inside a token, whatever joins it.
        cluster.find(char::is_whitespace).filter(|n| *n > 0).unwrap_or(cluster.len())
    });
    at + cluster.max(first.len_utf8())
}

fn word_end(text: &str, start: usize) -> usize {
    let mut at = start;
    let bytes = text.as_bytes();
    let is_plain = |at: usize| bytes.get(at).is_none_or(u8::is_ascii);
    while at < text.len() {
        // Most letters are ASCII and followed by another: no accent joins them.
        if (bytes[at].is_ascii_alphanumeric() || bytes[at] == b'_') && is_plain(at + 1) {
            at += 1;
            continue;
        }
        if bytes[at] == b' ' && !bytes[at - 1].is_ascii_digit() {
            break;
        }
        if starts_word(&text[at..]) {
            at = unit(text, at);
            continue;
        }
        let glyph = text[at..].chars().next().unwrap_or(' ');
        let after = at + glyph.len_utf8();
        let goes_on = starts_word(&text[after..]);
        match glyph {
            '\'' | '’' if is_elided(&text[start..at]) => return after,
            '\'' | '’' | '-' | '\u{2010}' | '\u{2011}' if goes_on => at = after,
            '.' | ',' | ':' if digit_before(text, at) && digit_after(text, after) => at = after,
            ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' if is_group(text, start, at, after) => {
                at = after + 3;
            }
            _ => break,
        }
    }
    at
}

fn is_elided(word: &str) -> bool {
    word.len() <= 6 && ELIDED.contains(&word.to_lowercase().as_str())
}

fn digit_before(text: &str, at: usize) -> bool {
    text[..at].ends_with(|glyph: char| glyph.is_ascii_digit())
}

fn digit_after(text: &str, at: usize) -> bool {
    text[at..].starts_with(|glyph: char| glyph.is_ascii_digit())
}

/// Whether exactly three digits follow a white space after a number of one to three digits, or of
/// such groups.
fn is_group(text: &str, start: usize, at: usize, after: usize) -> bool {
    let digits = |part: &str| part.bytes().take_while(u8::is_ascii_digit).count();
    let head = digits(&text[start..at]);
    let body = &text[start..at];
    (1..=3).contains(&head)
        && body.chars().all(|glyph| glyph.is_ascii_digit() || glyph.is_whitespace())
        && digits(&text[after..]) == 3
        && !text[after + 3..].starts_with(char::is_alphanumeric)
}

/// The same word however its apostrophe and its spaces are typed.
pub(super) fn normal(word: &str) -> Option<String> {
    let odd = |glyph: char| glyph == '\'' || glyph == ' ' || glyph == '\u{a0}' || glyph == '\u{2009}';
    let may_be_odd = |byte: u8| matches!(byte, b'\'' | b' ' | 0xc2 | 0xe2);
    (word.bytes().any(may_be_odd) && word.contains(odd)).then(|| {
        let mut out = String::with_capacity(word.len() + 4);
        out.extend(word.chars().map(|glyph| match glyph {
            '\'' => '’',
            ' ' | '\u{a0}' | '\u{2009}' => '\u{202f}',
            glyph => glyph,
        }));
        out
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        split(text).map(|found| &text[found.start..found.end]).collect()
    }

    #[test]
    fn french_words_are_whole() {
        assert_eq!(words("l’élève d'aujourd’hui,"), ["l’", "élève", "d'", "aujourd’hui", ","]);
        assert_eq!(words("12 000 € en 2026"), ["12 000", "€", "en", "2026"]);
        assert_eq!(
            words("1\u{202f}234\u{202f}567 et 12 0000"),
            ["1\u{202f}234\u{202f}567", "et", "12", "0000"]
        );
        assert_eq!(words("peut-être 2,5 % – 14:30."), ["peut-être", "2,5", "%", "–", "14:30", "."]);
        assert_eq!(words("«\u{a0}Quoi\u{202f}?\u{a0}»"), ["«", "Quoi", "?", "»"]);
        assert_eq!(
            words("(voir https://a.example/x?y=1)."),
            ["(", "voir", "https://a.example/x?y=1", ")", "."]
        );
        assert_eq!(words("qu’il n’est L’AMF"), ["qu’", "il", "n’", "est", "L’", "AMF"]);
        assert_eq!(words("e\u{301}cole 👩‍👩‍👧 ok"), ["e\u{301}cole", "👩‍👩‍👧", "ok"]);
        assert_eq!(
            words("prud’homme quelqu’un 01 23 45"),
            ["prud’homme", "quelqu’un", "01", "23", "45"]
        );
        assert_eq!(words(" \n "), Vec::<&str>::new());
    }
}
