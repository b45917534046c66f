//! Links on paper: the words are underlined, the address stands in a note.

use serde_json::{Value, json};

use crate::print::prepare::setter::Setter;

/// Longer addresses lead nowhere on paper, and PDF refuses the longest.
const LONGEST: usize = 2000;

/// The address that a link leads to, if it is one that may be followed.
pub(super) fn address(href: &str) -> Option<&str> {
    let href = href.trim();
    let known =
        ["https:", "http:", "mailto:", "tel:"].iter().any(|scheme| href.starts_with(scheme));
    let clean = !href.chars().any(|glyph| glyph.is_control() || glyph.is_whitespace());
    (known && clean && href.len() <= LONGEST).then_some(href)
}

/// Runs with a note after each link whose words are not its address.
pub(super) fn with_addresses(runs: Vec<Value>, setter: &Setter<'_>) -> Vec<Value> {
    after_links(
        runs,
        |href| json!({ "note": [{ "t": setter.printable(shown(href)), "href": href }] }),
    )
}

/// The same inside a note: the address follows between parentheses.
pub(super) fn with_addresses_inside(runs: Vec<Value>, setter: &Setter<'_>) -> Vec<Value> {
    after_links(runs, |href| json!({ "t": format!(" ({})", setter.printable(shown(href))) }))
}

fn after_links(runs: Vec<Value>, told: impl Fn(&str) -> Value) -> Vec<Value> {
    let href = |run: &Value| run.get("href").and_then(Value::as_str).map(str::to_owned);
    let mut out = Vec::with_capacity(runs.len());
    let mut words = String::new();
    for (at, run) in runs.iter().enumerate() {
        out.push(run.clone());
        let Some(address) = href(run) else {
            // A numbered line may begin inside the words of a link.
            if run.get("line").is_none() {
                words.clear();
            }
            continue;
        };
        words.push_str(run["t"].as_str().unwrap_or_default());
        let next = runs[at + 1..].iter().find(|next| next.get("line").is_none());
        if next.and_then(href).as_deref() == Some(address.as_str()) {
            continue;
        }
        if !says(&words, &address) {
            out.push(told(&address));
        }
        words.clear();
    }
    out
}

/// Whether the words are the address already.
fn says(words: &str, address: &str) -> bool {
    let bare = |text: &str| {
        let text: String = text.chars().filter(|glyph| *glyph != '\u{200b}').collect();
        let text = text.trim().trim_end_matches('/').to_lowercase();
        shown(&text).trim_start_matches("www.").to_owned()
    };
    bare(words) == bare(address)
}

/// An address as it is read aloud: without what every browser adds.
fn shown(address: &str) -> &str {
    ["https://", "http://", "mailto:", "tel:"]
        .iter()
        .find_map(|scheme| address.strip_prefix(scheme))
        .unwrap_or(address)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::print::prepare::Characters;

    #[test]
    fn the_address_follows_the_words_unless_they_are_it() {
        let refused = BTreeSet::new();
        let characters = Characters::All { refused: &refused };
        let setter = Setter::new(&characters);
        let run = |text: &str| json!({ "t": text, "href": "https://exemple.fr/a" });
        let told = with_addresses(vec![run("le "), run("rapport")], &setter);
        assert_eq!(told.len(), 3);
        assert_eq!(told[2]["note"][0]["t"], "exemple.fr/a");
        assert_eq!(with_addresses(vec![run("exemple.fr/a")], &setter).len(), 1);
    }

    #[test]
    fn only_what_may_be_followed_is_an_address() {
        assert_eq!(address(" https://exemple.fr "), Some("https://exemple.fr"));
        assert_eq!(address("javascript:alert(1)"), None);
        assert_eq!(address("https://a b"), None);
    }
}
