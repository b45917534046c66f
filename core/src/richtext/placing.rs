//! Places of blocks in a text: only their order means something, so that moving one writes one row.

use crate::ids::BlockId;

/// Where a block of a new order goes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    /// The block that it was; none for a new one.
    pub id: Option<BlockId>,
    /// Its place.
    pub position: f64,
}

/// Places the blocks of `after`, in order: those that `before` has keep their place where the order
/// allows, the others get one between their neighbours. A block named twice keeps its identity once.
pub fn place(before: &[(BlockId, f64)], after: &[Option<BlockId>]) -> Vec<Place> {
    let mut free: std::collections::HashMap<BlockId, f64> = before.iter().copied().collect();
    let known: Vec<Option<(BlockId, f64)>> = after
        .iter()
        .map(|id| id.and_then(|id| free.remove(&id).map(|position| (id, position))))
        .collect();
    let mut positions =
        keep_order(&known.iter().map(|row| row.map(|(_, position)| position)).collect::<Vec<_>>());
    if !spread(&mut positions) {
        positions = (0..positions.len()).map(|index| Some(index as f64)).collect();
    }
    known
        .into_iter()
        .zip(positions)
        .map(|(row, position)| Place {
            id: row.map(|(id, _)| id),
            position: position.unwrap_or_default(),
        })
        .collect()
}

/// The longest run of positions that already increase; the others have to move.
fn keep_order(positions: &[Option<f64>]) -> Vec<Option<f64>> {
    // Patience: `tails[n]` ends the lowest run of n + 1 positions found so far.
    let mut tails: Vec<usize> = Vec::new();
    let mut from = vec![None; positions.len()];
    for (index, position) in positions.iter().enumerate() {
        let Some(position) = position else { continue };
        let rank =
            tails.partition_point(|&tail| positions[tail].is_some_and(|other| other < *position));
        from[index] = rank.checked_sub(1).map(|before| tails[before]);
        match tails.get_mut(rank) {
            Some(tail) => *tail = index,
            None => tails.push(index),
        }
    }
    let mut kept = vec![None; positions.len()];
    let mut at = tails.last().copied();
    while let Some(index) = at {
        kept[index] = positions[index];
        at = from[index];
    }
    kept
}

/// Fills the gaps between kept positions evenly; false when they lie too close together.
fn spread(positions: &mut [Option<f64>]) -> bool {
    let mut index = 0;
    while index < positions.len() {
        if positions[index].is_some() {
            index += 1;
            continue;
        }
        let end = (index..positions.len())
            .find(|next| positions[*next].is_some())
            .unwrap_or(positions.len());
        let low = index.checked_sub(1).and_then(|before| positions[before]);
        let high = positions.get(end).copied().flatten();
        let count = (end - index + 1) as f64;
        let (low, step) = match (low, high) {
            (None, None) => (-1.0, 1.0),
            (Some(low), None) => (low, 1.0),
            (None, Some(high)) => (high - count, 1.0),
            (Some(low), Some(high)) => (low, (high - low) / count),
        };
        if step < 1e-7 {
            return false;
        }
        for (offset, position) in positions[index..end].iter_mut().enumerate() {
            *position = Some(low + step * (offset + 1) as f64);
        }
        index = end;
    }
    true
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn one_paragraph_moved_to_the_top_moves_one_row() {
        let kept = keep_order(&[Some(3.0), Some(1.0), Some(2.0)]);
        assert_eq!(kept, [None, Some(1.0), Some(2.0)]);
    }

    proptest! {
        #[test]
        fn positions_always_end_up_increasing(positions in proptest::collection::vec(proptest::option::of(0u8..50), 0..40)) {
            let mut kept = keep_order(&positions.iter().map(|p| p.map(f64::from)).collect::<Vec<_>>());
            prop_assert!(spread(&mut kept));
            let placed: Vec<f64> = kept.into_iter().flatten().collect();
            prop_assert_eq!(placed.len(), positions.len());
            prop_assert!(placed.windows(2).all(|pair| pair[0] < pair[1]), "{:?}", placed);
        }
    }
}
