//! The typed block tree of prose: what one row of a text holds.
//!
//! The JSON has the shape of a ProseMirror document, because the editor reads and writes it as is.
//! A node, an atom or a mark of a later version is kept whole as `Unknown`, so that an older
//! application never deletes what it cannot show.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::marks::Mark;
use crate::ids::{OrganisationId, PersonId};

/// Version of the schema below, written beside every stored version of a text. A document of a later
/// one opens, its unknown nodes shown as such.
pub const SCHEMA_VERSION: u32 = 2;

/// A block of prose. At the top of a text, one block is one row of the register.
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
    /// A title inside the text.
    Heading {
        /// Its level.
        attrs: HeadingAttrs,
        /// Runs of text, in order.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[ts(as = "Option<Vec<Inline>>", optional)]
        content: Vec<Inline>,
    },
    /// The first paragraph of a numbered article. Its number is its rank among the articles of the
    /// text: moved, it is numbered again.
    Article {
        /// Runs of text, in order, without « Article 1er. ».
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[ts(as = "Option<Vec<Inline>>", optional)]
        content: Vec<Inline>,
    },
    /// A reason that precedes the decision: « Considérant que… ».
    Considerant {
        /// Runs of text, in order, the word « Considérant » included.
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
    /// Words of somebody else, set apart.
    Blockquote {
        /// What is quoted.
        content: Vec<Block>,
    },
    /// A table.
    Table {
        /// Its rows, from the top.
        content: Vec<TableRow>,
    },
    /// A node of a later version: kept as it came, shown as such.
    #[serde(untagged)]
    #[ts(skip)]
    Unknown(serde_json::Value),
}

/// Level of a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct HeadingAttrs {
    /// 1 to 3, the title of the text being above them all.
    pub level: u8,
}

/// One item of a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, schemars::JsonSchema, TS)]
#[serde(tag = "type", rename = "listItem")]
pub struct ListItem {
    /// Paragraphs, and lists inside the item.
    pub content: Vec<Block>,
}

/// One row of a table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, schemars::JsonSchema, TS)]
#[serde(tag = "type", rename = "tableRow")]
pub struct TableRow {
    /// Its cells, from the left.
    pub content: Vec<Cell>,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, schemars::JsonSchema, TS)]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum Cell {
    /// A cell that names its row or its column.
    TableHeader {
        /// How far it reaches.
        #[serde(default, skip_serializing_if = "Span::is_single")]
        #[ts(as = "Option<Span>", optional)]
        attrs: Span,
        /// What it holds; never a table.
        content: Vec<Block>,
    },
    /// A cell with a value.
    TableCell {
        /// How far it reaches.
        #[serde(default, skip_serializing_if = "Span::is_single")]
        #[ts(as = "Option<Span>", optional)]
        attrs: Span,
        /// What it holds; never a table.
        content: Vec<Block>,
    },
}

/// How many columns and rows a cell reaches over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema, TS)]
#[serde(deny_unknown_fields, default)]
pub struct Span {
    /// Columns, from 1.
    pub colspan: u16,
    /// Rows, from 1.
    pub rowspan: u16,
}

impl Default for Span {
    fn default() -> Self {
        Self { colspan: 1, rowspan: 1 }
    }
}

impl Span {
    /// One column, one row.
    pub fn is_single(&self) -> bool {
        *self == Self::default()
    }
}

impl Cell {
    /// What it holds.
    pub fn content(&self) -> &[Block] {
        match self {
            Cell::TableHeader { content, .. } | Cell::TableCell { content, .. } => content,
        }
    }

    /// How far it reaches.
    pub fn span(&self) -> Span {
        match self {
            Cell::TableHeader { attrs, .. } | Cell::TableCell { attrs, .. } => *attrs,
        }
    }

    /// Whether it names its row or its column.
    pub fn is_header(&self) -> bool {
        matches!(self, Cell::TableHeader { .. })
    }
}

/// A run inside a paragraph.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, schemars::JsonSchema, TS)]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum Inline {
    /// Text with the same marks from end to end.
    Text {
        /// The characters.
        text: String,
        /// Its marks, in any order, each kind once.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[ts(as = "Option<Vec<Mark>>", optional)]
        marks: Vec<Mark>,
    },
    /// A line break inside the paragraph.
    HardBreak,
    /// A live reference to somebody of the register.
    Mention {
        /// Who.
        attrs: Mentioned,
        /// Marks of the name.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[ts(as = "Option<Vec<Mark>>", optional)]
        marks: Vec<Mark>,
    },
    /// A note at the foot of the page; the call stands where the node is.
    Footnote {
        /// What the note says.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[ts(as = "Option<Vec<Inline>>", optional)]
        content: Vec<Inline>,
    },
    /// An atom of a later version: kept as it came, shown as such.
    #[serde(untagged)]
    #[ts(skip)]
    Unknown(serde_json::Value),
}

/// Whom a mention names. The label is what was true when it was written: a text that is final keeps
/// it, a text still in the making shows the name of the day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Mentioned {
    /// A person.
    Person {
        /// Who.
        id: PersonId,
        /// The name as it was last seen.
        label: String,
    },
    /// An organisation.
    Organisation {
        /// Which.
        id: OrganisationId,
        /// The name as it was last seen.
        label: String,
    },
}

impl Mentioned {
    /// The name as it was last seen.
    pub fn label(&self) -> &str {
        match self {
            Mentioned::Person { label, .. } | Mentioned::Organisation { label, .. } => label,
        }
    }
}

impl Block {
    /// A paragraph of plain text.
    pub fn paragraph(text: impl Into<String>) -> Self {
        Block::Paragraph { content: run(text) }
    }

    /// A heading of plain text; the level is brought between 1 and 3.
    pub fn heading(level: u8, text: impl Into<String>) -> Self {
        Block::Heading { attrs: HeadingAttrs { level: level.clamp(1, 3) }, content: run(text) }
    }

    /// An article of plain text.
    pub fn article(text: impl Into<String>) -> Self {
        Block::Article { content: run(text) }
    }

    /// A considérant of plain text.
    pub fn considerant(text: impl Into<String>) -> Self {
        Block::Considerant { content: run(text) }
    }

    /// The runs of a block that is one paragraph, whatever its kind.
    pub fn inlines(&self) -> Option<&[Inline]> {
        match self {
            Block::Paragraph { content }
            | Block::Heading { content, .. }
            | Block::Article { content }
            | Block::Considerant { content } => Some(content),
            _ => None,
        }
    }

    /// The text of the block without marks; its paragraphs on lines of their own.
    pub fn plain_text(&self) -> String {
        let mut out = String::new();
        self.write_plain(&mut out);
        out
    }

    fn write_plain(&self, out: &mut String) {
        if let Some(content) = self.inlines() {
            if !out.is_empty() {
                out.push('\n');
            }
            return content.iter().for_each(|inline| inline.write_plain(out));
        }
        match self {
            Block::BulletList { content } | Block::OrderedList { content } => {
                content.iter().flat_map(|item| &item.content).for_each(|b| b.write_plain(out));
            }
            Block::Blockquote { content } => content.iter().for_each(|b| b.write_plain(out)),
            Block::Table { content } => {
                for cell in content.iter().flat_map(|row| &row.content) {
                    cell.content().iter().for_each(|block| block.write_plain(out));
                }
            }
            Block::Unknown(value) => collect_text(value, out),
            _ => {}
        }
    }

    /// Whether there is nothing to read in it.
    pub fn is_blank(&self) -> bool {
        self.plain_text().trim().is_empty()
    }
}

impl Inline {
    /// Text without marks.
    pub fn text(text: impl Into<String>) -> Self {
        Inline::Text { text: text.into(), marks: Vec::new() }
    }

    /// Its marks.
    pub fn marks(&self) -> &[Mark] {
        match self {
            Inline::Text { marks, .. } | Inline::Mention { marks, .. } => marks,
            _ => &[],
        }
    }

    fn write_plain(&self, out: &mut String) {
        match self {
            Inline::Text { text, .. } => out.push_str(text),
            Inline::HardBreak => out.push('\n'),
            Inline::Mention { attrs, .. } => out.push_str(attrs.label()),
            Inline::Footnote { content } => {
                out.push_str(" [");
                content.iter().for_each(|inline| inline.write_plain(out));
                out.push(']');
            }
            Inline::Unknown(value) => collect_text(value, out),
        }
    }
}

fn run(text: impl Into<String>) -> Vec<Inline> {
    let text = text.into();
    if text.is_empty() { Vec::new() } else { vec![Inline::text(text)] }
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

    fn check(json: &str, text: &str) -> Block {
        let block: Block = serde_json::from_str(json).expect("reads");
        assert_eq!(serde_json::to_string(&block).expect("writes"), json);
        assert_eq!(block.plain_text(), text);
        block
    }

    #[test]
    fn the_json_is_what_the_editor_writes() {
        check(
            r#"{"type":"bulletList","content":[{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"un","marks":[{"type":"bold"}]},{"type":"hardBreak"}]}]}]}"#,
            "un\n",
        );
        check(
            r#"{"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"Objet"}]}"#,
            "Objet",
        );
        check(
            r#"{"type":"article","content":[{"type":"text","text":"Que"},{"type":"footnote","content":[{"type":"text","text":"note"}]}]}"#,
            "Que [note]",
        );
        check(
            r#"{"type":"blockquote","content":[{"type":"considerant","content":[{"type":"text","text":"Considérant","marks":[{"type":"link","attrs":{"href":"https://exemple.fr"}}]}]}]}"#,
            "Considérant",
        );
        let table = check(
            r#"{"type":"table","content":[{"type":"tableRow","content":[{"type":"tableHeader","attrs":{"colspan":2,"rowspan":1},"content":[{"type":"paragraph"}]},{"type":"tableCell","content":[{"type":"paragraph","content":[{"type":"text","text":"42"}]}]}]}]}"#,
            "42",
        );
        assert!(matches!(table, Block::Table { .. }));
    }

    #[test]
    fn a_mention_reads_as_its_label() {
        let json = r#"{"type":"paragraph","content":[{"type":"mention","attrs":{"kind":"organisation","id":"01890000-0000-7000-8000-000000000000","label":"AMF"},"marks":[{"type":"bold"}]}]}"#;
        check(json, "AMF");
    }

    #[test]
    fn a_node_an_atom_and_a_mark_of_a_later_version_are_kept_whole() {
        let json = r#"{"type":"drawing","content":[{"type":"cell","content":[{"type":"text","text":"42"}]}]}"#;
        assert!(matches!(check(json, "42"), Block::Unknown(_)));
        check(r#"{"type":"paragraph","content":[{"type":"formula","text":"E=mc2"}]}"#, "E=mc2");
        check(
            r#"{"type":"paragraph","content":[{"type":"text","text":"a","marks":[{"type":"glow","attrs":{"hue":3}}]}]}"#,
            "a",
        );
    }
}
