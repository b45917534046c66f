//! Tables made square again when one side added a column and the other a row.

use crate::richtext::block::{Block, Cell, TableRow};
use crate::richtext::tokens::TextBlock;

/// Gives every row of a table as many columns as the longest, with empty cells at the end. A table with
/// cells over several rows is left as it is.
pub(super) fn square(blocks: &mut [TextBlock]) {
    blocks.iter_mut().for_each(|block| square_block(&mut block.content));
}

fn square_block(block: &mut Block) {
    match block {
        Block::Table { content } => square_rows(content),
        Block::Blockquote { content } => content.iter_mut().for_each(square_block),
        Block::BulletList { content } | Block::OrderedList { content } => {
            content.iter_mut().flat_map(|item| &mut item.content).for_each(square_block);
        }
        _ => {}
    }
}

fn square_rows(rows: &mut [TableRow]) {
    let cells = || rows.iter().flat_map(|row| &row.content);
    if cells().any(|cell| cell.span().rowspan > 1) {
        return;
    }
    let width = |row: &TableRow| -> usize {
        row.content.iter().map(|cell| usize::from(cell.span().colspan.max(1))).sum()
    };
    let widest = rows.iter().map(width).max().unwrap_or(0);
    for row in rows {
        for _ in width(row)..widest {
            row.content.push(Cell::TableCell {
                attrs: Default::default(),
                content: vec![Block::paragraph("")],
            });
        }
    }
}
