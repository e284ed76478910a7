//! From cell to cell by keyboard: arrows lead to the next cell that lists something.

use super::Matrix;
use crate::domain::names::RecordId;
use crate::domain::schema::RecordKind;

/// One cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    /// Its theme or place; `None` for work that says none.
    pub row: Option<RecordId>,
    /// Whether the row is a theme or a place.
    pub kind: RecordKind,
    /// Its organisation; `None` for all together.
    pub column: Option<RecordId>,
}

/// A step that a key makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// To the cell on the left.
    Left,
    /// To the cell on the right.
    Right,
    /// To the row above.
    Up,
    /// To the row below.
    Down,
    /// To the first cell of the row.
    First,
    /// To the last cell of the row.
    Last,
}

/// The cell that a step leads to, by row and column from 0, where column 0 is all
/// organisations together; the same one where it leads nowhere. `is_mirrored`: the table
/// is read from right to left.
#[must_use]
pub fn led_to(
    matrix: &Matrix,
    from: (usize, usize),
    step: Step,
    is_mirrored: bool,
) -> (usize, usize) {
    let lists = |(row, column): (usize, usize)| {
        matrix.rows.get(row).is_some_and(|row| {
            let cell = match column {
                0 => Some(&row.all),
                column => row.cells.get(column - 1),
            };
            cell.is_some_and(|cell| cell.link.is_some())
        })
    };
    let (row, column) = from;
    let width = matrix.rows.first().map_or(0, |row| row.cells.len() + 1);
    let height = matrix.rows.len();
    let found = match step {
        Step::Left | Step::Right if (step == Step::Left) != is_mirrored => {
            (0..column).rev().map(|to| (row, to)).find(|to| lists(*to))
        }
        Step::Left | Step::Right => (column + 1..width)
            .map(|to| (row, to))
            .find(|to| lists(*to)),
        Step::Up => (0..row).rev().map(|to| (to, column)).find(|to| lists(*to)),
        Step::Down => (row + 1..height)
            .map(|to| (to, column))
            .find(|to| lists(*to)),
        Step::First => (0..width).map(|to| (row, to)).find(|to| lists(*to)),
        Step::Last => (0..width).rev().map(|to| (row, to)).find(|to| lists(*to)),
    };
    found.unwrap_or(from)
}
