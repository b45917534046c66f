//! The typed block tree of prose: what one row of a text holds.
//!
//! The JSON has the shape of a ProseMirror document, because the editor reads and writes it as is.
//! Only what today's editor can make is a variant; a node of a later version is kept whole as
//! [`Block::Unknown`], so that an older application never deletes what it cannot show.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A top-level block of prose. One block is one row of the register.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, schemars::JsonSchema, TS)]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum Block {
    /// A paragraph; without content it is an empty line.
    Paragraph {
        /// Runs of text, in order.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[ts(as = "Option<Vec<Inline>>", optional)]
        content: Vec<Inline>,
    },
    /// A list with bullets.
    BulletList {
        /// The items, each a list of blocks.
        content: Vec<ListItem>,
    },
    /// A numbered list.
    OrderedList {
        /// The items, each a list of blocks.
        content: Vec<ListItem>,
    },
    /// A node of a later version: kept as it came, shown as such.
    #[serde(untagged)]
    #[ts(skip)]
    Unknown(serde_json::Value),
}

/// One item of a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, schemars::JsonSchema, TS)]
#[serde(tag = "type", rename = "listItem")]
pub struct ListItem {
    /// Paragraphs, and lists inside the item.
    pub content: Vec<Block>,
}

/// A run inside a paragraph.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, schemars::JsonSchema, TS)]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum Inline {
    /// Text with the same marks from end to end.
    Text {
        /// The characters.
        text: String,
        /// Bold and italic, in any order, each once.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[ts(as = "Option<Vec<Mark>>", optional)]
        marks: Vec<Mark>,
    },
    /// A line break inside the paragraph.
    HardBreak,
}

/// A mark of a run of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema, TS)]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum Mark {
    /// Bold.
    Bold,
    /// Italic.
    Italic,
}

impl Block {
    /// A paragraph of plain text.
    pub fn paragraph(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() {
            return Block::Paragraph { content: Vec::new() };
        }
        Block::Paragraph { content: vec![Inline::Text { text, marks: Vec::new() }] }
    }

    /// The text of the block without marks; the paragraphs of a list on lines of their own.
    pub fn plain_text(&self) -> String {
        let mut out = String::new();
        self.write_plain(&mut out);
        out
    }

    fn write_plain(&self, out: &mut String) {
        match self {
            Block::Paragraph { content } => {
                if !out.is_empty() {
                    out.push('\n');
                }
                for inline in content {
                    match inline {
                        Inline::Text { text, .. } => out.push_str(text),
                        Inline::HardBreak => out.push('\n'),
                    }
                }
            }
            Block::BulletList { content } | Block::OrderedList { content } => {
                for item in content {
                    for block in &item.content {
                        block.write_plain(out);
                    }
                }
            }
            Block::Unknown(value) => collect_text(value, out),
        }
    }

    /// Whether there is nothing to read in it.
    pub fn is_blank(&self) -> bool {
        self.plain_text().trim().is_empty()
    }
}

/// The text of a node that this version does not know: every `text` member, in order.
fn collect_text(value: &serde_json::Value, out: &mut String) {
    match value {
        serde_json::Value::Object(map) => {
            if let Some(text) = map.get("text").and_then(|t| t.as_str()) {
                out.push_str(text);
            }
            if let Some(content) = map.get("content") {
                collect_text(content, out);
            }
        }
        serde_json::Value::Array(nodes) => nodes.iter().for_each(|node| collect_text(node, out)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_json_is_what_the_editor_writes() {
        let json = r#"{"type":"bulletList","content":[{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"un","marks":[{"type":"bold"}]},{"type":"hardBreak"}]}]}]}"#;
        let block: Block = serde_json::from_str(json).expect("reads");
        assert_eq!(serde_json::to_string(&block).expect("writes"), json);
        assert_eq!(block.plain_text(), "un\n");
    }

    #[test]
    fn a_node_of_a_later_version_is_kept_whole() {
        let json = r#"{"type":"table","content":[{"type":"cell","content":[{"type":"text","text":"42"}]}]}"#;
        let block: Block = serde_json::from_str(json).expect("reads");
        assert!(matches!(block, Block::Unknown(_)));
        assert_eq!(serde_json::to_string(&block).expect("writes"), json);
        assert_eq!(block.plain_text(), "42");
    }
}
