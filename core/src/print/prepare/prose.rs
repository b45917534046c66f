//! Blocks of prose as the templates read them.

use serde_json::{Value, json};

use super::setter::Setter;
use crate::richtext::block::{Block, Inline, ListItem, Mark};
use crate::richtext::typography;

/// Deeper lists are set at this depth: the paper has no room for more, and the layout no stack.
const DEEPEST_LIST: usize = 5;

/// `[{k: "p", runs: […]}, {k: "ul", items: [[…], …]}]`; blank paragraphs are left out.
pub(super) fn blocks(blocks: &[Block], setter: &Setter<'_>) -> Vec<Value> {
    let set = typography::typeset_blocks(blocks);
    nodes(&set, setter, 0)
}

/// The only paragraph, if the blocks are one paragraph.
pub(super) fn is_single_paragraph(blocks: &[Block]) -> bool {
    let mut filled = blocks.iter().filter(|block| !block.is_blank());
    matches!((filled.next(), filled.next()), (Some(Block::Paragraph { .. }), None))
}

fn nodes(blocks: &[Block], setter: &Setter<'_>, depth: usize) -> Vec<Value> {
    let mut out = Vec::new();
    for block in blocks.iter().filter(|block| !block.is_blank()) {
        match block {
            Block::Paragraph { content } => {
                out.push(json!({ "k": "p", "runs": runs(content, setter) }))
            }
            Block::BulletList { content } => list("ul", content, setter, depth, &mut out),
            Block::OrderedList { content } => list("ol", content, setter, depth, &mut out),
            Block::Unknown(_) => {
                for line in block.plain_text().lines().filter(|line| !line.trim().is_empty()) {
                    out.push(json!({ "k": "p", "runs": [{ "t": setter.text(line) }] }));
                }
            }
        }
    }
    out
}

fn list(kind: &str, items: &[ListItem], setter: &Setter<'_>, depth: usize, out: &mut Vec<Value>) {
    if depth >= DEEPEST_LIST {
        for item in items {
            flatten(&item.content, setter, out);
        }
        return;
    }
    let items: Vec<Vec<Value>> = items
        .iter()
        .map(|item| nodes(&item.content, setter, depth + 1))
        .filter(|nodes| !nodes.is_empty())
        .collect();
    out.push(json!({ "k": kind, "items": items }));
}

/// Paragraphs of lists that are too deep, in order, without recursion on their depth.
fn flatten(blocks: &[Block], setter: &Setter<'_>, out: &mut Vec<Value>) {
    let mut waiting: Vec<&Block> = blocks.iter().rev().collect();
    while let Some(block) = waiting.pop() {
        match block {
            Block::Paragraph { content } if !block.is_blank() => {
                out.push(json!({ "k": "p", "runs": runs(content, setter) }));
            }
            Block::BulletList { content } | Block::OrderedList { content } => {
                waiting.extend(content.iter().rev().flat_map(|item| item.content.iter().rev()));
            }
            Block::Paragraph { .. } | Block::Unknown(_) => {}
        }
    }
}

fn runs(content: &[Inline], setter: &Setter<'_>) -> Vec<Value> {
    let mut out = Vec::new();
    for inline in content {
        match inline {
            Inline::HardBreak => out.push(json!({ "br": true })),
            Inline::Text { text, marks } => {
                for (index, line) in text.split('\n').enumerate() {
                    if index > 0 {
                        out.push(json!({ "br": true }));
                    }
                    let line = setter.printable(line);
                    if !line.is_empty() {
                        out.push(json!({
                            "t": line,
                            "b": marks.contains(&Mark::Bold),
                            "i": marks.contains(&Mark::Italic),
                        }));
                    }
                }
            }
        }
    }
    out
}
