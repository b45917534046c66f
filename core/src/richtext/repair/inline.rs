//! Runs that come from outside.

use serde_json::Value;

use super::node::{content, kind};
use super::{RemarkKind, Work, is_safe_link};
use crate::richtext::block::Inline;
use crate::richtext::marks::Mark;

/// How deep notes may nest.
const DEEPEST_NOTE: usize = 3;

impl Work {
    /// Runs of a paragraph.
    pub(super) fn inlines(&mut self, nodes: &[Value], depth: usize) -> Vec<Inline> {
        let mut out = Vec::with_capacity(nodes.len());
        for node in nodes {
            self.inline(node, depth, &mut out);
        }
        out
    }

    fn inline(&mut self, node: &Value, depth: usize, out: &mut Vec<Inline>) {
        match kind(node) {
            Some("text") => {
                let Some(text) = node.get("text").and_then(Value::as_str) else {
                    return self.note(RemarkKind::Malformed);
                };
                let text = self.clean(text);
                let marks = self.marks(node);
                if !text.is_empty() {
                    out.push(Inline::Text { text, marks });
                }
            }
            Some("hardBreak") => out.push(Inline::HardBreak),
            Some("footnote") if depth >= DEEPEST_NOTE => {
                self.note(RemarkKind::TooDeep);
                out.extend(self.inlines(content(node), depth));
            }
            Some("footnote") => {
                let content = self.inlines(content(node), depth + 1);
                out.push(Inline::Footnote { content });
            }
            Some("mention") => match serde_json::from_value::<Inline>(node.clone()) {
                Ok(Inline::Mention { attrs, .. }) => {
                    let marks = self.marks(node);
                    out.push(Inline::Mention { attrs, marks });
                }
                _ => {
                    self.note(RemarkKind::Malformed);
                    let label = node.pointer("/attrs/label").and_then(Value::as_str);
                    out.extend(label.map(|label| Inline::text(self.clean(label))));
                }
            },
            Some("image") => out.extend(self.image(node)),
            // A block inside a paragraph: its words.
            Some(
                "paragraph" | "heading" | "article" | "considerant" | "listItem" | "bulletList"
                | "orderedList" | "blockquote" | "table" | "tableRow" | "tableCell"
                | "tableHeader" | "doc",
            ) => {
                self.note(RemarkKind::Malformed);
                if out.last().is_some_and(|last| *last != Inline::HardBreak) {
                    out.push(Inline::HardBreak);
                }
                out.extend(self.inlines(content(node), depth));
            }
            Some(_) => {
                self.note(RemarkKind::Unknown);
                out.push(Inline::Unknown(node.clone()));
            }
            None => {
                self.note(RemarkKind::Malformed);
                let text = match node {
                    Value::String(text) => Some(text.as_str()),
                    node => node.get("text").and_then(Value::as_str),
                };
                out.extend(text.map(|text| Inline::text(self.clean(text))));
                out.extend(self.inlines(content(node), depth));
            }
        }
    }

    /// The description of an image, in its place.
    pub(super) fn image(&mut self, node: &Value) -> Vec<Inline> {
        self.note(RemarkKind::Image);
        let said = |name: &str| node.pointer(name).and_then(Value::as_str).unwrap_or_default();
        let text = match said("/attrs/alt") {
            "" => said("/attrs/title"),
            alt => alt,
        };
        let text = self.clean(text);
        if text.is_empty() { Vec::new() } else { vec![Inline::text(text)] }
    }

    fn marks(&mut self, node: &Value) -> Vec<Mark> {
        let given = node.get("marks").and_then(Value::as_array).map_or(&[][..], |marks| marks);
        let mut out: Vec<Mark> = Vec::with_capacity(given.len());
        for mark in given {
            match serde_json::from_value::<Mark>(mark.clone()) {
                Ok(Mark::Link { attrs }) if !is_safe_link(&attrs.href) => {
                    self.note(RemarkKind::Link);
                }
                // A link that does not read as one may hide where it leads.
                Ok(Mark::Unknown(value)) if kind(&value) == Some("link") => {
                    match value.pointer("/attrs/href").and_then(Value::as_str) {
                        Some(href) if is_safe_link(href) => {
                            let attrs = crate::richtext::marks::Href { href: href.to_owned() };
                            out.push(Mark::Link { attrs });
                        }
                        _ => self.note(RemarkKind::Link),
                    }
                }
                Ok(Mark::Unknown(value)) if kind(&value).is_none() => {
                    self.note(RemarkKind::Malformed);
                }
                Ok(mark) => out.push(mark),
                Err(_) => self.note(RemarkKind::Malformed),
            }
        }
        out
    }

    /// Text without control characters.
    pub(super) fn clean(&mut self, text: &str) -> String {
        let is_odd = |glyph: char| {
            (glyph.is_control() && !matches!(glyph, '\t' | '\n'))
                || ('\u{fdd0}'..='\u{fdef}').contains(&glyph)
        };
        if !text.contains(is_odd) {
            return text.to_owned();
        }
        self.note(RemarkKind::Control);
        text.replace(is_odd, "")
    }
}
