//! An amendment as rows over the version it starts from: only what its author touched is stored.

use std::collections::HashMap;

use super::AmendmentBlock;
use crate::ids::{AmendmentBlockId, AmendmentId, BlockId};
use crate::minutes::SaveBlock;
use crate::register::Json;
use crate::richtext::block::Block;
use crate::richtext::placing;
use crate::richtext::tokens::TextBlock;

/// The text as the author would have it.
pub(crate) fn laid(base: &[TextBlock], rows: &[AmendmentBlock]) -> Vec<TextBlock> {
    let mut changed: HashMap<BlockId, &AmendmentBlock> =
        rows.iter().map(|row| (row.block_id, row)).collect();
    let mut out: Vec<(f64, BlockId, Block)> = Vec::with_capacity(base.len() + rows.len());
    for (index, TextBlock { id, content: block }) in base.iter().enumerate() {
        match changed.remove(id) {
            None => out.push((index as f64, *id, block.clone())),
            Some(row) if row.is_deletion() => {}
            Some(row) => {
                let content = row.content.as_ref().map_or(block, |content| &content.0);
                out.push((row.position.unwrap_or(index as f64), *id, content.clone()));
            }
        }
    }
    // What is left is new; a row of a block that is nowhere cannot be placed.
    for row in changed.into_values() {
        if let (Some(position), Some(content)) = (row.position, &row.content) {
            out.push((position, row.block_id, content.0.clone()));
        }
    }
    out.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    out.into_iter().map(|(_, id, content)| TextBlock { id, content }).collect()
}

/// The rows that make the version say what the author wrote. Rows of before keep their identity.
pub(super) fn rows(
    amendment: AmendmentId,
    base: &[TextBlock],
    before: &[AmendmentBlock],
    written: Vec<SaveBlock>,
) -> Vec<AmendmentBlock> {
    // Places of the version, and of what the author added before.
    let mut places: Vec<(BlockId, f64)> =
        base.iter().enumerate().map(|(index, block)| (block.id, index as f64)).collect();
    let own: Vec<(BlockId, f64)> = before
        .iter()
        .filter(|row| row.content.is_some() && !base.iter().any(|block| block.id == row.block_id))
        .filter_map(|row| Some((row.block_id, row.position?)))
        .collect();
    places.extend(own);
    let row_of: HashMap<BlockId, AmendmentBlockId> =
        before.iter().map(|row| (row.block_id, row.id)).collect();
    let new_row = |block_id, position, content| AmendmentBlock {
        id: row_of.get(&block_id).copied().unwrap_or_else(AmendmentBlockId::new),
        amendment_id: amendment,
        block_id,
        position,
        content,
    };
    let base_at: HashMap<BlockId, (f64, &Block)> = base
        .iter()
        .enumerate()
        .map(|(index, block)| (block.id, (index as f64, &block.content)))
        .collect();
    let ids: Vec<Option<BlockId>> = written.iter().map(|block| block.id).collect();
    let mut kept = std::collections::HashSet::new();
    let mut out = Vec::new();
    for (place, block) in placing::place(&places, &ids).into_iter().zip(written) {
        let id = place.id.unwrap_or_else(BlockId::new);
        kept.insert(id);
        let Some((position, content)) = base_at.get(&id) else {
            out.push(new_row(id, Some(place.position), Some(Json(block.content))));
            continue;
        };
        let moved = place.position != *position;
        let changed = block.content != **content;
        if moved || changed {
            out.push(new_row(
                id,
                moved.then_some(place.position),
                changed.then_some(Json(block.content)),
            ));
        }
    }
    for gone in base.iter().filter(|block| !kept.contains(&block.id)) {
        out.push(new_row(gone.id, None, None));
    }
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn new(text: String) -> TextBlock {
        TextBlock { id: BlockId::new(), content: Block::paragraph(text) }
    }

    /// Blocks of the version, then what the author keeps (by index), changes or adds.
    fn check(count: usize, edits: &[(Option<usize>, bool)]) {
        let base: Vec<TextBlock> = (0..count).map(|n| new(format!("{n}"))).collect();
        let mut used = std::collections::HashSet::new();
        let written: Vec<SaveBlock> = edits
            .iter()
            .map(|(from, changed)| {
                let old = from
                    .filter(|_| count > 0)
                    .map(|index| &base[index % count])
                    .filter(|block| used.insert(block.id));
                let text = match (old, changed) {
                    (Some(block), false) => block.content.clone(),
                    _ => Block::paragraph("changé"),
                };
                SaveBlock { id: old.map(|block| block.id), content: text }
            })
            .collect();
        let amendment = AmendmentId::new();
        let first = rows(amendment, &base, &[], written.clone());
        let laid_once = laid(&base, &first);
        let texts: Vec<&Block> = laid_once.iter().map(|block| &block.content).collect();
        assert_eq!(texts, written.iter().map(|block| &block.content).collect::<Vec<_>>());
        // Saved again as it is, nothing changes.
        let again: Vec<SaveBlock> = laid_once
            .iter()
            .map(|block| SaveBlock { id: Some(block.id), content: block.content.clone() })
            .collect();
        let second = rows(amendment, &base, &first, again);
        assert_eq!(laid(&base, &second), laid_once);
    }

    #[test]
    fn an_amendment_without_changes_has_no_rows() {
        let base: Vec<TextBlock> = (0..3).map(|_| new("x".into())).collect();
        let same = base
            .iter()
            .map(|block| SaveBlock { id: Some(block.id), content: block.content.clone() })
            .collect();
        assert!(rows(AmendmentId::new(), &base, &[], same).is_empty());
    }

    proptest! {
        #[test]
        fn what_its_author_wrote_is_what_is_read(
            count in 0usize..8,
            edits in proptest::collection::vec((proptest::option::of(0usize..8), any::<bool>()), 0..12),
        ) {
            check(count, &edits);
        }
    }
}
