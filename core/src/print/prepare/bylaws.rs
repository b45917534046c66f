//! Data of the règlement intérieur.

use serde_json::{Value, json};

use super::setter::Setter;
use super::{clipped, fact, filled, letterhead, look_name};
use crate::print::model::{ArticleOrigin, BylawsArticle, BylawsDoc, BylawsSection, Look};

const HEADING: &str = "Règlement intérieur";

/// A source longer than this leaves the line of its rule for a line of its own.
const LONG_SOURCE: usize = 60;

pub(super) fn head(doc: &BylawsDoc, look: Look, setter: &Setter<'_>) -> (String, Value) {
    let committee = setter.text(&clipped(&doc.letterhead.committee, 120));
    let on = setter.text(&doc.on);
    let title = clipped(&format!("{HEADING} – {committee} – {on}"), 240);
    let data = json!({
        "look": look_name(look),
        "title": title,
        "author": committee,
        "heading": HEADING,
        "subtitle": setter.text(&format!("Règles en vigueur le {}", doc.on)),
        "letterhead": letterhead(&doc.letterhead, setter),
        "running": setter.text(&format!("{} – règlement intérieur", clipped(doc.letterhead.committee.trim(), 60))),
        "footer": {
            "left": setter.text(&format!("{HEADING} au {}", doc.on)),
            "note": filled(doc.footer_note.as_ref()).map(|note| setter.text(&clipped(note, 40))),
            "seal": null,
        },
        "facts": doc.facts.iter().map(|one| fact(&one.label, &one.text, setter)).collect::<Vec<_>>(),
        "mixed": doc.mixed,
        "sections": doc.sections.iter().filter(|section| !section.articles.is_empty())
            .map(|one| section(one, setter)).collect::<Vec<_>>(),
    });
    (title, data)
}

fn section(section: &BylawsSection, setter: &Setter<'_>) -> Value {
    json!({
        "number": setter.text(&section.number),
        "title": setter.text(&section.title),
        "articles": section.articles.iter().map(|one| article(one, setter)).collect::<Vec<_>>(),
    })
}

fn article(article: &BylawsArticle, setter: &Setter<'_>) -> Value {
    let source = setter.text(&article.source);
    let origin = match &article.origin {
        ArticleOrigin::Own => None,
        ArticleOrigin::From(whose) => Some(setter.text(&clipped(whose, 40))),
    };
    json!({
        "number": setter.text(&article.number),
        "title": setter.text(&article.title),
        // Typeset as one sentence before it was cut into runs: only what cannot be drawn is replaced.
        "statement": article.statement.iter()
            .map(|run| json!({ "t": setter.printable(&run.text), "b": run.strong })).collect::<Vec<_>>(),
        "apart": source.chars().count() > LONG_SOURCE,
        "source": source,
        "since": filled(article.since.as_ref()).map(|since| setter.text(since)),
        "own": article.origin == ArticleOrigin::Own,
        "origin": origin,
    })
}
