//! Agreement, elision, numbers and lists.

use serde::{Deserialize, Serialize};

/// Grammatical gender.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Gender {
    /// `adopté`.
    #[default]
    Masculine,
    /// `adoptée`.
    Feminine,
}

impl Gender {
    /// Masculine or feminine form.
    pub fn pick<'a>(self, masculine: &'a str, feminine: &'a str) -> &'a str {
        match self {
            Self::Masculine => masculine,
            Self::Feminine => feminine,
        }
    }
}

/// `1 voix`, `12 membres`, `1 200 voix`: French says the plural from 2 on.
pub fn counted(count: u32, singular: &str, plural: &str) -> String {
    let word = if count < 2 { singular } else { plural };
    format!("{}\u{a0}{word}", thousands(count))
}

/// `12 000`, grouped with narrow no-break spaces from five digits on (years stay whole).
pub fn thousands(count: u32) -> String {
    let digits = count.to_string();
    if digits.len() < 5 {
        return digits;
    }
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push('\u{202f}');
        }
        grouped.push(digit);
    }
    grouped
}

/// `a`, `a et b`, `a, b et c`.
pub fn and_list<S: AsRef<str>>(parts: &[S]) -> String {
    match parts {
        [] => String::new(),
        [only] => only.as_ref().to_owned(),
        [head @ .., last] => {
            let head: Vec<&str> = head.iter().map(AsRef::as_ref).collect();
            format!("{} et {}", head.join(", "), last.as_ref())
        }
    }
}

/// `d’AVICCA`, `de DECLIC`, `de l’AMF`, `du comité`, `des élus`: « de » before a name that may
/// carry its own article.
///
/// The article is contracted or kept; a bare name elides before a vowel or a silent h.
pub fn de(name: &str) -> String {
    let name = name.trim();
    if name.is_empty() {
        return String::new();
    }
    for (article, contracted) in
        [("le ", "du "), ("Le ", "du "), ("les ", "des "), ("Les ", "des ")]
    {
        if let Some(rest) = name.strip_prefix(article) {
            return format!("{contracted}{rest}");
        }
    }
    for article in ["la ", "La "] {
        if let Some(rest) = name.strip_prefix(article) {
            return format!("de la {rest}");
        }
    }
    for article in ["l’", "l'", "L’", "L'"] {
        if let Some(rest) = name.strip_prefix(article) {
            return format!("de l’{rest}");
        }
    }
    if elides(name) { format!("d’{name}") } else { format!("de {name}") }
}

/// `d’AVICCA, de DECLIC et de RFVE`.
pub fn de_list<S: AsRef<str>>(names: &[S]) -> String {
    let parts: Vec<String> = names.iter().map(|name| de(name.as_ref())).collect();
    and_list(&parts)
}

/// First letter in upper case.
pub fn capitalised(text: &str) -> String {
    change_first(text, |first| first.to_uppercase().collect())
}

/// First letter in lower case, unless the word is an acronym or a one-letter word.
pub fn lower_first(text: &str) -> String {
    let second_is_lower = text.chars().nth(1).is_some_and(char::is_lowercase);
    if !second_is_lower {
        return text.to_owned();
    }
    change_first(text, |first| first.to_lowercase().collect())
}

fn change_first(text: &str, change: impl Fn(char) -> String) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| change(first) + letters.as_str())
}

/// Words that look elidable and are not, among those met in public names.
const NO_ELISION: [&str; 17] = [
    "hall",
    "halle",
    "halles",
    "hameau",
    "handicap",
    "handicapés",
    "harcèlement",
    "haut",
    "haute",
    "hautes",
    "hauts",
    "havre",
    "hiérarchie",
    "hongrie",
    "huit",
    "onze",
    "oui",
];

/// An acronym follows its letters as usage does: `d’AMF`, `d’HLM`, but `de FNCCR`, `de SNCF`.
fn elides(name: &str) -> bool {
    let word: String = name.chars().take_while(|letter| letter.is_alphanumeric()).collect();
    let lower = word.to_lowercase();
    if NO_ELISION.contains(&lower.as_str()) {
        return false;
    }
    let mut letters = lower.chars();
    let Some(first) = letters.next() else { return false };
    if first == 'y' {
        // `d’Yvetot`, `d’Yonne`, but `de Yaoundé`.
        return lower == "yonne"
            || letters.next().is_some_and(|second| !"aeiouéè".contains(second));
    }
    first == 'h' || "aàâäeéèêëiîïoôöuùûüœæ".contains(first)
}
