//! Prose that comes from outside made to fit the schema: what can be kept is kept, as text at worst,
//! and what changed is said.

mod inline;
mod node;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use super::block::Block;

/// The largest document accepted in one go, in bytes of JSON.
pub const LARGEST: usize = 5 * 1024 * 1024;
/// How deep lists, quotes and cells may nest.
pub const DEEPEST: usize = 20;

/// Prose that fits the schema, and what was done so that it does.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Repaired {
    /// Blocks that fit.
    pub blocks: Vec<Block>,
    /// What was changed, each kind once.
    pub remarks: Vec<Remark>,
}

/// What was changed so that prose fits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Remark {
    /// What.
    pub kind: RemarkKind,
    /// How often.
    pub count: usize,
    /// A French sentence.
    pub says: String,
}

crate::vocabulary! {
    /// What may not fit.
    pub enum RemarkKind {
        /// Not a node at all, or a node without what it needs.
        Malformed = "malformed", "Un élément mal formé a été gardé comme texte.";
        /// A node of a later version: kept whole.
        Unknown = "unknown", "Un élément inconnu de cette version est gardé tel quel.";
        /// A table in a table.
        TableInTable = "table_in_table", "Un tableau placé dans un tableau a été mis à plat.";
        /// An image.
        Image = "image", "Une image a été retirée, sa description gardée.";
        /// Lists, quotes or cells nested too deep.
        TooDeep = "too_deep", "Des listes trop imbriquées ont été mises à plat.";
        /// A heading whose level is not 1 to 3.
        HeadingLevel = "heading_level", "Un titre a été ramené à un niveau de 1 à 3.";
        /// A list, a quote, a row or a table with nothing in it.
        Empty = "empty", "Une liste ou un tableau vide a été retiré.";
        /// A link that leads to something else than a page, an address or a number.
        Link = "link", "Un lien dangereux a été retiré, son texte gardé.";
        /// A control character.
        Control = "control", "Des caractères invisibles ont été retirés.";
        /// A cell that reaches over no column or row, or too many.
        Span = "span", "Une cellule fusionnée hors de toute mesure a été ramenée à une case.";
    }
}

/// Prose that cannot be read at all.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// Larger than [`LARGEST`].
    #[error("Ce texte pèse {size}\u{a0}Mo\u{202f}; une insertion en accepte 5. Insérez-le en plusieurs fois, ou sans ses images.")]
    TooLarge {
        /// Megabytes, rounded up.
        size: usize,
    },
    /// Not JSON.
    #[error("Ce texte n’est pas lisible (ligne {line}).")]
    Syntax {
        /// Line of the fault.
        line: usize,
    },
}

/// Reads prose from JSON: a list of blocks, one block, or a document `{"type": "doc"}`.
pub fn read(json: &str) -> Result<Repaired, Unreadable> {
    if json.len() > LARGEST {
        return Err(Unreadable::TooLarge { size: json.len().div_ceil(1024 * 1024) });
    }
    match serde_json::from_str(json) {
        Ok(value) => Ok(repair(&value)),
        Err(fault) => Err(Unreadable::Syntax { line: fault.line() }),
    }
}

/// Makes prose fit the schema.
pub fn repair(value: &Value) -> Repaired {
    let mut work = Work { counts: vec![0; RemarkKind::ALL.len()] };
    let blocks = work.blocks(value, node::Place::default());
    let remarks = RemarkKind::ALL
        .iter()
        .zip(&work.counts)
        .filter(|(_, count)| **count > 0)
        .map(|(kind, count)| Remark { kind: *kind, count: *count, says: kind.label().to_owned() })
        .collect();
    Repaired { blocks, remarks }
}

/// What is wrong with blocks, without changing them.
pub fn validate(blocks: &[Block]) -> Vec<Remark> {
    serde_json::to_value(blocks).map(|value| repair(&value).remarks).unwrap_or_default()
}

/// Whether a link may be kept.
pub fn is_safe_link(href: &str) -> bool {
    let href = href.trim().to_ascii_lowercase();
    ["https:", "http:", "mailto:", "tel:"].iter().any(|scheme| href.starts_with(scheme))
}

struct Work {
    counts: Vec<usize>,
}

impl Work {
    fn note(&mut self, kind: RemarkKind) {
        self.counts[kind as usize] += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn kinds(repaired: &Repaired) -> Vec<&'static str> {
        repaired.remarks.iter().map(|remark| remark.kind.code()).collect()
    }

    fn words(repaired: &Repaired) -> String {
        repaired.blocks.iter().map(Block::plain_text).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn nothing_readable_is_lost() {
        let text = |t: &str| json!({"type": "text", "text": t});
        let cases = [
            (json!([{"type": "heading", "attrs": {"level": 7}, "content": [text("Titre")]}]), "heading_level", "Titre"),
            (json!([{"type": "heading", "content": [text("Titre")]}]), "heading_level", "Titre"),
            (json!([{"type": "image", "attrs": {"alt": "Un plan"}}]), "image", "Un plan"),
            (json!([{"type": "paragraph", "content": [{"type": "image", "attrs": {"alt": "Logo"}}]}]), "image", "Logo"),
            (json!([{"type": "bulletList", "content": []}]), "empty", ""),
            (json!([{"type": "bulletList", "content": [text("seul")]}]), "malformed", "seul"),
            (json!(["mots"]), "malformed", "mots"),
            (json!([42]), "malformed", "42"),
            (json!([{"content": [text("sans nom")]}]), "malformed", "sans nom"),
            (json!([{"type": "paragraph", "content": [{"type": "text", "text": "ici", "marks": [{"type": "link", "attrs": {"href": "javascript:alert(1)"}}]}]}]), "link", "ici"),
            (json!([{"type": "paragraph", "content": [text("a\u{0}b\u{8}c")]}]), "control", "abc"),
            (json!([{"type": "drawing", "content": [text("42")]}]), "unknown", "42"),
            (json!([{"type": "table", "content": [{"type": "tableRow", "content": [{"type": "tableCell", "content": [
                {"type": "table", "content": [{"type": "tableRow", "content": [{"type": "tableCell", "content": [{"type": "paragraph", "content": [text("dedans")]}]}]}]}]}]}]}]), "table_in_table", "dedans"),
        ];
        for (value, kind, plain) in cases {
            let repaired = repair(&value);
            assert_eq!(kinds(&repaired), [kind], "{value}");
            assert_eq!(words(&repaired).trim(), plain, "{value}");
            let again = repair(&serde_json::to_value(&repaired.blocks).expect("writes"));
            assert_eq!(again.blocks, repaired.blocks, "{value}");
            assert!(again.remarks.iter().all(|r| r.kind == RemarkKind::Unknown), "{value}");
        }
    }

    #[test]
    fn deep_nesting_is_flattened_and_large_text_refused() {
        let mut value = json!({"type": "paragraph", "content": [{"type": "text", "text": "fond"}]});
        for _ in 0..50 {
            value = json!({"type": "blockquote", "content": [value]});
        }
        let repaired = repair(&json!([value]));
        assert_eq!(kinds(&repaired), ["too_deep"]);
        assert_eq!(words(&repaired), "fond");
        assert_eq!(read(&" ".repeat(LARGEST + 1)), Err(Unreadable::TooLarge { size: 6 }));
        assert_eq!(read("[{"), Err(Unreadable::Syntax { line: 1 }));
    }

    #[test]
    fn what_fits_is_left_alone() {
        for seed in 0..200 {
            let mut random = crate::richtext::samples::Random::new(seed);
            let text = crate::richtext::samples::text(&mut random);
            for block in crate::richtext::tokens::canonical_text(&text) {
                let value = serde_json::to_value([&block.content]).expect("writes");
                let repaired = repair(&value);
                let plain = |text: &str| text.replace(|c: char| c.is_control(), "");
                assert_eq!(plain(&words(&repaired)), plain(&block.content.plain_text()), "seed {seed}");
            }
        }
    }
}
