//! An amendment as rows over the version it starts from: only what its author touched is stored.

use std::collections::HashMap;

use super::AmendmentBlock;
use crate::ids::{AmendmentBlockId, AmendmentId, BlockId};
use crate::minutes::SaveBlock;
use crate::register::Json;
use crate::richtext::block::Block;
use crate::richtext::placing;

/// Blocks with their identifiers, in order.
pub(crate) type Blocks = Vec<(BlockId, Block)>;

/// The text as the author would have it.
pub(crate) fn laid(base: &[(BlockId, Block)], rows: &[AmendmentBlock]) -> Blocks {
    let mut changed: HashMap<BlockId, &AmendmentBlock> =
        rows.iter().map(|row| (row.block_id, row)).collect();
    let mut out: Vec<(f64, BlockId, Block)> = Vec::with_capacity(base.len() + rows.len());
    for (index, (id, block)) in base.iter().enumerate() {
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
    out.into_iter().map(|(_, id, block)| (id, block)).collect()
}

/// The rows that make the version say what the author wrote. Rows of before keep their identity.
pub(super) fn rows(
    amendment: AmendmentId,
    base: &[(BlockId, Block)],
    before: &[AmendmentBlock],
    written: Vec<SaveBlock>,
) -> Vec<AmendmentBlock> {
    // Places of the version, and of what the author added before.
    let mut places: Vec<(BlockId, f64)> =
        base.iter().enumerate().map(|(index, (id, _))| (*id, index as f64)).collect();
    let own: Vec<(BlockId, f64)> = before
        .iter()
        .filter(|row| row.content.is_some() && !base.iter().any(|(id, _)| *id == row.block_id))
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
    let base_at: HashMap<BlockId, (f64, &Block)> =
        base.iter().enumerate().map(|(index, (id, block))| (*id, (index as f64, block))).collect();
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
    for (id, _) in base.iter().filter(|(id, _)| !kept.contains(id)) {
        out.push(new_row(*id, None, None));
    }
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Blocks of the version, then what the author keeps (by index), changes or adds.
    fn check(count: usize, edits: &[(Option<usize>, bool)]) {
        let base: Blocks =
            (0..count).map(|n| (BlockId::new(), Block::paragraph(format!("{n}")))).collect();
        let mut used = std::collections::HashSet::new();
        let written: Vec<SaveBlock> = edits
            .iter()
            .map(|(from, changed)| {
                let old = from
                    .filter(|_| count > 0)
                    .map(|index| &base[index % count])
                    .filter(|(id, _)| used.insert(*id));
                let text = match (old, changed) {
                    (Some((_, block)), false) => block.clone(),
                    _ => Block::paragraph("changé"),
                };
                SaveBlock { id: old.map(|(id, _)| *id), content: text }
            })
            .collect();
        let amendment = AmendmentId::new();
        let first = rows(amendment, &base, &[], written.clone());
        let laid_once = laid(&base, &first);
        let texts: Vec<&Block> = laid_once.iter().map(|(_, block)| block).collect();
        assert_eq!(texts, written.iter().map(|block| &block.content).collect::<Vec<_>>());
        // Saved again as it is, nothing changes.
        let again: Vec<SaveBlock> = laid_once
            .iter()
            .map(|(id, block)| SaveBlock { id: Some(*id), content: block.clone() })
            .collect();
        let second = rows(amendment, &base, &first, again);
        assert_eq!(laid(&base, &second), laid_once);
    }

    #[test]
    fn an_amendment_without_changes_has_no_rows() {
        let base: Blocks = (0..3).map(|_| (BlockId::new(), Block::paragraph("x"))).collect();
        let same = base
            .iter()
            .map(|(id, block)| SaveBlock { id: Some(*id), content: block.clone() })
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
