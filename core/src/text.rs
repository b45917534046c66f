//! Text that people type into fields: what is accepted, and how it is cleaned.

use crate::register::{Refusal, Result};

/// The longest text of one field, in characters. Longer belongs in the prose of the minutes.
pub const LONGEST: usize = 10_000;

/// A field that must say something: trimmed, free of control characters, at most [`LONGEST`] long.
pub fn required(field: &'static str, what: &str, text: &str) -> Result<String> {
    let clean = clean(field, text)?;
    if clean.is_empty() {
        return Err(Refusal::invalid(field, format!("{what} manque."))
            .hint("Écrivez au moins un mot.")
            .into());
    }
    Ok(clean)
}

/// A field that may be empty: `None` then.
pub fn optional(field: &'static str, text: Option<String>) -> Result<Option<String>> {
    match text {
        None => Ok(None),
        Some(text) => Ok(Some(clean(field, &text)?).filter(|clean| !clean.is_empty())),
    }
}

/// « 1 siège », « 3 sièges » (0 is singular in French).
pub fn count(number: i64, singular: &str, plural: &str) -> String {
    format!("{number} {}", if number.abs() < 2 { singular } else { plural })
}

/// « 24 novembre 2026 à 14 h 30 ».
pub fn moment(at: crate::clock::LocalTime) -> String {
    use crate::print::phrases;
    format!("{} à {}", phrases::date(at.date()), phrases::hour(at.0.time()))
}

/// Trims, drops control characters (a tab becomes a space; line breaks stay) and checks the length.
fn clean(field: &'static str, text: &str) -> Result<String> {
    let length = text.chars().count();
    if length > LONGEST {
        return Err(Refusal::invalid(
            field,
            format!("Ce texte compte {length} signes ; un champ en accepte {LONGEST}."),
        )
        .hint("Placez le développement dans la rédaction du procès-verbal.")
        .into());
    }
    let text: String = text
        .replace("\r\n", "\n")
        .chars()
        .filter_map(|c| match c {
            '\t' | '\r' => Some(' '),
            '\n' => Some('\n'),
            c if c.is_control() || ('\u{FDD0}'..='\u{FDEF}').contains(&c) => None,
            c => Some(c),
        })
        .collect();
    Ok(text.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_go_and_words_stay() {
        let text =
            optional("title", Some(" a\u{0}b\u{7}\tc\r\nd 😀 سلام ".into())).expect("accepted");
        assert_eq!(text.as_deref(), Some("ab c\nd 😀 سلام"));
    }

    #[test]
    fn a_blank_field_is_empty() {
        assert_eq!(optional("notes", Some("  \u{1} ".into())).expect("accepted"), None);
        assert!(required("title", "Le titre", " ").is_err());
    }
}
