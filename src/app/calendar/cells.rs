//! The cells of a week or a day: one for each hour of each day, with what begins in it.

use super::axis::{Row, Shift};
use super::blocks::{Block, Ghost, column, ghosts};
use super::crowd::{More, Wanted, parts};
use super::hours::Timed;
use super::over::is_weekend;
use super::spot::Spot;
use super::week::Drawing;
use crate::app::words::week as words;
use chrono::NaiveDate;

/// One hour of one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// Where it is; of an hour that the day skips, too. `None` where only another day has it.
    pub spot: Option<Spot>,
    /// Its day, hour and count of events, in words.
    pub name: String,
    /// How many minutes it lasts.
    pub minutes: u32,
    /// The minutes of it that clocks skip, counted from its start.
    pub skipped: Option<(u32, u32)>,
    /// The day has it, or a part of it; keys pass over what it does not have.
    pub is_there: bool,
    /// It is of a Saturday or a Sunday.
    pub is_weekend: bool,
    /// What begins in it.
    pub blocks: Vec<Block>,
    /// What else begins in it and has no room.
    pub more: Option<More>,
    /// What would begin in it.
    pub ghost: Option<Ghost>,
}

impl Drawing<'_> {
    /// All cells, by hour and then by day.
    pub(super) fn cells(&self, timed: &[Timed<'_>]) -> Vec<Cell> {
        let language = self.model.language();
        let mut cells = Vec::with_capacity(self.axis.rows.len() * self.dates.len());
        for row in &self.axis.rows {
            let hour = language.time_of_day(row.minute / 60, row.minute % 60);
            for (date, shift) in self.dates.iter().zip(self.shifts) {
                let there = there(row, shift.as_ref());
                let day = language.day_with_weekday(*date);
                let mut name = language.fill(words::HOUR_OF_DAY, &[&day, &hour]);
                if row.is_second {
                    name = language.fill(words::AGAIN, &[&name]);
                }
                if there == There::Not {
                    name = language.fill(words::NOT_THERE, &[&name]);
                }
                cells.push(Cell {
                    spot: spot_of(row, shift.as_ref(), *date),
                    name,
                    minutes: row.minutes,
                    skipped: match there {
                        There::Whole => None,
                        There::Partly(from, to) => Some((from, to)),
                        There::Not => Some((0, row.minutes)),
                    },
                    is_there: there != There::Not,
                    is_weekend: is_weekend(*date),
                    blocks: Vec::new(),
                    more: None,
                    ghost: None,
                });
            }
        }
        let place = |column: usize, row: usize| row * self.dates.len() + column;
        let wanted = Wanted::of(self.model);
        let parts = parts(timed, self.axis, self.dates);
        for (at, (date, parts)) in self.dates.iter().zip(parts).enumerate() {
            let shown = column(self, &wanted, &parts, *date);
            for (row, block) in shown.blocks {
                cells[place(at, row)].blocks.push(block);
            }
            for (row, more) in shown.more {
                cells[place(at, row)].more = Some(more);
            }
            if let Some((row, ghost)) = ghosts(self.model, self.zones, self.axis, *date) {
                cells[place(at, row)].ghost = Some(ghost);
            }
        }
        for cell in &mut cells {
            let hidden = cell.more.as_ref().map_or(0, |more| more.count);
            cell.name = self.counted(&cell.name, cell.blocks.len() + hidden);
        }
        cells
    }
}

// A pointer may be over what a day skips; over what it never had there is nothing.
fn spot_of(row: &Row, shift: Option<&Shift>, day: NaiveDate) -> Option<Spot> {
    let is_missing = row.is_second && there(row, shift) == There::Not;
    (!is_missing).then(|| Spot {
        is_second: row.is_second,
        ..Spot::minute(day, row.minute)
    })
}

/// How much of a row a day has; minutes are those from the row's start.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum There {
    /// All of it.
    Whole,
    /// All but these minutes.
    Partly(u32, u32),
    /// Nothing of it.
    Not,
}

/// How much of a row a day has, on which clocks do this.
pub(super) fn there(row: &Row, shift: Option<&Shift>) -> There {
    let range = row.range();
    match shift {
        Some(Shift::Twice(twice)) if row.is_second && twice.contains(&row.minute) => There::Whole,
        _ if row.is_second => There::Not,
        Some(Shift::Skipped(skipped)) => {
            let from = skipped.start.max(range.start);
            let to = skipped.end.min(range.end);
            if from >= to {
                There::Whole
            } else if (from, to) == (range.start, range.end) {
                There::Not
            } else {
                There::Partly(from - range.start, to - range.start)
            }
        }
        Some(Shift::Twice(_)) | None => There::Whole,
    }
}
