//! Tables as people paste them, made regular: every row as wide as the widest, no cell past the edge.
//!
//! The layout engine refuses a cell that overlaps another or leaves the table. Cells are placed as a
//! browser places them (HTML Living Standard, 4.9.12): in the first free column of their own row.

use crate::richtext::block::{Cell, TableRow};

/// A table ready to be set.
pub(super) struct Regular<'a> {
    /// Number of columns, at least 1.
    pub(super) columns: usize,
    /// How many rows at the top are headers from end to end, and reach no further.
    pub(super) heads: usize,
    /// The places of each row, from the left.
    pub(super) rows: Vec<Vec<Place<'a>>>,
}

/// A cell in its place; none for a hole in the row.
pub(super) struct Place<'a> {
    pub(super) cell: Option<&'a Cell>,
    pub(super) colspan: usize,
    pub(super) rowspan: usize,
}

/// The widest table that fits on paper; what lies beyond is set in its last column’s place.
const WIDEST: usize = 40;

pub(super) fn regular(rows: &[TableRow]) -> Regular<'_> {
    let columns = width(rows).clamp(1, WIDEST);
    // Rows for which each column is still taken by a cell from above.
    let mut taken = vec![0usize; columns];
    let mut set = Vec::with_capacity(rows.len());
    for (index, row) in rows.iter().enumerate() {
        set.push(place(row, rows.len() - index, &mut taken));
    }
    let reaches = |row: &[Place<'_>]| row.iter().any(|place| place.rowspan > 1);
    let is_head = |row: &[Place<'_>]| {
        !row.is_empty() && row.iter().all(|place| place.cell.is_none_or(Cell::is_header))
    };
    let heads = set.iter().take_while(|row| is_head(row) && !reaches(row)).count();
    // A table that is all heads has none.
    let heads = if heads == set.len() { 0 } else { heads };
    Regular { columns, heads, rows: set }
}

fn place<'a>(row: &'a TableRow, left: usize, taken: &mut [usize]) -> Vec<Place<'a>> {
    let mut places = Vec::new();
    let mut cells = row.content.iter();
    let mut column = 0;
    while column < taken.len() {
        if taken[column] > 0 {
            taken[column] -= 1;
            column += 1;
            continue;
        }
        let Some(cell) = cells.next() else {
            places.push(Place { cell: None, colspan: 1, rowspan: 1 });
            column += 1;
            continue;
        };
        let free = taken[column..].iter().take_while(|rows| **rows == 0).count();
        let colspan = usize::from(cell.span().colspan).clamp(1, free);
        let rowspan = usize::from(cell.span().rowspan).clamp(1, left);
        taken[column..column + colspan].fill(rowspan - 1);
        column += colspan;
        places.push(Place { cell: Some(cell), colspan, rowspan });
    }
    places
}

/// Columns that the widest row takes, cells that reach down from above included.
fn width(rows: &[TableRow]) -> usize {
    let mut reaching: Vec<(usize, usize)> = Vec::new();
    let mut widest = 0;
    for row in rows {
        let above: usize = reaching.iter().map(|(columns, _)| columns).sum();
        let own: usize =
            row.content.iter().map(|cell| usize::from(cell.span().colspan.max(1))).sum();
        widest = widest.max(above + own);
        reaching.iter_mut().for_each(|(_, rows)| *rows -= 1);
        reaching.extend(row.content.iter().map(|cell| {
            (usize::from(cell.span().colspan.max(1)), usize::from(cell.span().rowspan.max(1)) - 1)
        }));
        reaching.retain(|(_, rows)| *rows > 0);
    }
    widest
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::richtext::block::{Block, Span};

    fn row(cells: &[(u16, u16)]) -> TableRow {
        let content = cells
            .iter()
            .map(|&(colspan, rowspan)| Cell::TableCell {
                attrs: Span { colspan, rowspan },
                content: vec![Block::paragraph("x")],
            })
            .collect();
        TableRow { content }
    }

    fn check(rows: &[TableRow], columns: usize, expected: &[&[(bool, usize, usize)]]) {
        let table = regular(rows);
        assert_eq!(table.columns, columns);
        let found: Vec<Vec<_>> = table
            .rows
            .iter()
            .map(|row| row.iter().map(|p| (p.cell.is_some(), p.colspan, p.rowspan)).collect())
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_short_row_is_filled_up() {
        check(
            &[row(&[(1, 1), (1, 1), (1, 1)]), row(&[(1, 1)])],
            3,
            &[&[(true, 1, 1); 3], &[(true, 1, 1), (false, 1, 1), (false, 1, 1)]],
        );
    }

    #[test]
    fn cells_flow_around_those_that_reach_down() {
        check(
            &[row(&[(1, 2), (2, 1)]), row(&[(1, 1), (1, 1)])],
            3,
            &[&[(true, 1, 2), (true, 2, 1)], &[(true, 1, 1), (true, 1, 1)]],
        );
    }

    #[test]
    fn no_cell_reaches_past_the_last_row_or_nothing_at_all() {
        check(&[row(&[(0, 9)])], 1, &[&[(true, 1, 1)]]);
        check(&[], 1, &[]);
        check(&[row(&[])], 1, &[&[(false, 1, 1)]]);
    }
}
