//! Reads an exported PDF again and checks that what must be in it is in it.
//!
//! A minute book is evidence: names, counts and number are looked for in the file itself, with a
//! parser that shares nothing with the writer.

use lopdf::{Dictionary, Document as PdfFile, Object, ObjectId, Stream};
use printpdf::{PdfDocument, PdfParseOptions};

/// Text of a PDF, page after page, with every run of white space made one plain space.
///
/// # Errors
/// A French sentence when the file cannot be read.
pub fn text(pdf: &[u8]) -> Result<String, String> {
    let pages = parse(pdf)
        .map_err(|error| format!("Le fichier PDF écrit ne peut pas être relu ({error})."))?;
    let mut out = String::new();
    for piece in pages.extract_text().iter().flatten() {
        out.push_str(piece);
        out.push(' ');
    }
    Ok(out.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Checks that each expected text, as its author wrote it, is in the PDF.
///
/// Only letters and digits are compared: typography changes signs and spaces, lines break anywhere.
/// Of scripts that are set from right to left, or whose letters combine, the order in the file is not
/// the order of reading: they are passed over, as are characters that have no glyph.
///
/// # Errors
/// The texts that were not found, or the reason why the file cannot be read.
pub fn check(pdf: &[u8], expected: &[String]) -> Result<(), Vec<String>> {
    let found: String = spelled(&text(pdf).map_err(|reason| vec![reason])?)
        .chars()
        .filter(|glyph| glyph.is_alphanumeric())
        .collect();
    let is_there = |text: &&String| fragments(text).iter().all(|part| found.contains(part));
    let missing: Vec<String> = expected.iter().filter(|text| !is_there(text)).cloned().collect();
    if missing.is_empty() { Ok(()) } else { Err(missing) }
}

/// `œ` spelled out, for typography may have joined what the author wrote apart.
fn spelled(text: &str) -> String {
    text.replace('œ', "oe").replace('Œ', "OE")
}

/// The runs of letters and digits that a PDF gives back in the order in which they were written.
fn fragments(text: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    for glyph in spelled(text).chars() {
        let Some(part) = parts.last_mut() else { break };
        if matches!(glyph, '\u{300}'..='\u{36f}') {
            // The letter and its accent may have become one sign.
            part.pop();
            parts.push(String::new());
        } else if !glyph.is_alphanumeric() {
            if !glyph.is_ascii() && !glyph.is_whitespace() && !is_general_punctuation(glyph) {
                parts.push(String::new());
            }
        } else if matches!(glyph, '\0'..='\u{24f}' | '\u{370}'..='\u{4ff}' | '\u{1e00}'..='\u{1fff}')
        {
            part.push(glyph);
        } else {
            parts.push(String::new());
        }
    }
    parts.retain(|part| !part.is_empty());
    parts
}

fn is_general_punctuation(glyph: char) -> bool {
    matches!(glyph, '\u{a0}'..='\u{bf}' | '\u{2000}'..='\u{206f}')
}

fn parse(pdf: &[u8]) -> Result<PdfDocument, String> {
    let renamed = with_fonts_named_apart(pdf).map_err(|error| error.to_string())?;
    PdfDocument::parse(&renamed, &PdfParseOptions { fail_on_error: false }, &mut Vec::new())
}

/// printpdf knows the fonts of a whole file by name, and keeps the first of each; Typst numbers them
/// afresh on every page. So each page's fonts take the number of the page into their name. Pages are
/// written back uncompressed: the copy lives for one reading.
fn with_fonts_named_apart(pdf: &[u8]) -> Result<Vec<u8>, lopdf::Error> {
    let mut file = PdfFile::load_mem(pdf)?;
    let pages: Vec<(u32, ObjectId)> = file.get_pages().into_iter().collect();
    for (number, page) in pages {
        let Some(mut resources) = resources_of(&file, page) else { continue };
        let fonts = match resources.get(b"Font") {
            Ok(Object::Dictionary(fonts)) => fonts.clone(),
            Ok(Object::Reference(id)) => file.get_dictionary(*id)?.clone(),
            _ => continue,
        };
        let prefix = format!("p{number}-");
        let renamed: Dictionary =
            fonts.iter().map(|(name, font)| (prefixed(&prefix, name), font.clone())).collect();
        resources.set("Font", renamed);
        let content = rename(&file.get_page_content(page), &fonts, prefix.as_bytes());
        let stream = file.add_object(Stream::new(Dictionary::new(), content));
        if let Object::Dictionary(page) = file.get_object_mut(page)? {
            page.set("Contents", stream);
            page.set("Resources", resources);
        }
    }
    let mut out = Vec::new();
    file.save_to(&mut out)?;
    Ok(out)
}

/// A page's operators with the prefix before each name of one of its fonts. Strings are stepped over:
/// whatever bytes they hold are glyphs (ISO 32000-1, 7.3.4 and 7.3.5).
fn rename(content: &[u8], fonts: &Dictionary, prefix: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(content.len() + content.len() / 8);
    let mut at = 0;
    while let Some(&byte) = content.get(at) {
        let end = match byte {
            b'(' => end_of_string(content, at),
            b'/' => {
                let end = end_of_name(content, at + 1);
                if fonts.has(&content[at + 1..end]) {
                    out.push(b'/');
                    out.extend_from_slice(prefix);
                    at += 1;
                }
                end
            }
            _ => at + 1,
        };
        out.extend_from_slice(&content[at..end]);
        at = end;
    }
    out
}

/// First byte after the literal string that opens at `start`; parentheses balance, a backslash
/// escapes the byte after it.
fn end_of_string(content: &[u8], start: usize) -> usize {
    let (mut at, mut depth) = (start, 0usize);
    while let Some(byte) = content.get(at) {
        match byte {
            b'\\' => at += 1,
            b'(' => depth += 1,
            b')' => depth -= 1,
            _ => {}
        }
        at += 1;
        if depth == 0 {
            break;
        }
    }
    at.min(content.len())
}

/// First byte after the name whose letters begin at `start`.
fn end_of_name(content: &[u8], start: usize) -> usize {
    let ends = |byte: &u8| byte.is_ascii_whitespace() || b"()<>[]{}/%\0".contains(byte);
    content[start..].iter().position(ends).map_or(content.len(), |length| start + length)
}

fn resources_of(file: &PdfFile, page: ObjectId) -> Option<Dictionary> {
    let page = file.get_dictionary(page).ok()?;
    match page.get(b"Resources").ok()? {
        Object::Dictionary(resources) => Some(resources.clone()),
        Object::Reference(id) => file.get_dictionary(*id).ok().cloned(),
        _ => None,
    }
}

fn prefixed(prefix: &str, name: &[u8]) -> Vec<u8> {
    [prefix.as_bytes(), name].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        assert_eq!(fragments(text), expected);
    }

    #[test]
    fn an_expected_text_is_reduced_to_what_survives_printing() {
        check("Mme D'Artagnan-Coeur", &["MmeDArtagnanCoeur"]);
        check("Mme D’Artagnan-Cœur", &["MmeDArtagnanCoeur"]);
        check("Titulaire « Achat » n° 4", &["TitulaireAchatn4"]);
        check("avant العربية après", &["avant", "après"]);
        check("e\u{301}cole", &["cole"]);
        check("😀\u{e000}", &[]);
        check("", &[]);
    }

    #[test]
    fn only_names_of_fonts_are_renamed_and_never_inside_a_string() {
        let mut fonts = Dictionary::new();
        fonts.set("f0", Object::Null);
        let content = br"/f0 9 Tf/P<</MCID 0>>BDC (a\)/f0 9 Tf (b) /f0) Tj /f00 9 Tf [(/f0)]TJ/f0";
        let renamed = rename(content, &fonts, b"p1-");
        assert_eq!(
            String::from_utf8_lossy(&renamed),
            r"/p1-f0 9 Tf/P<</MCID 0>>BDC (a\)/f0 9 Tf (b) /f0) Tj /f00 9 Tf [(/f0)]TJ/p1-f0"
        );
        assert_eq!(rename(b"(never closed /f0", &fonts, b"p1-"), b"(never closed /f0");
    }

    #[test]
    fn a_file_that_is_no_pdf_is_said_to_be_unreadable() {
        assert!(text(b"not a pdf").is_err_and(|reason| reason.contains("ne peut pas être relu")));
    }
}
