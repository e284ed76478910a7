//! A week or a day on a sheet: the hours on the reader's clock.

use super::super::blocks::Block;
use super::super::slots::Slot;
use super::super::week::WeekPage;
use super::Picture;
use super::frame::{MARGIN, WIDTH, foot, head, inner, title};
use super::sheet::{LINE, Place, SUNKEN, Sheet, Type, colour_of};
use super::year::{draw_shape, in_words, named};
use crate::app::model::Model;

const CLOCK: f64 = 64.0;
const NAMES: f64 = 24.0;
const ROW: f64 = 20.0;
const HOUR: f64 = 30.0;

/// Draws it.
pub fn picture(model: &Model, page: &WeekPage) -> Picture {
    let mut sheet = Sheet::new(WIDTH, model.language().direction());
    let title = title(model, &page.name);
    let top = head(&mut sheet, &title, &page.bands);
    let grid = Grid {
        clocks: CLOCK * page.clocks.len().max(1) as f64,
        columns: page.days.len().max(1),
        width: inner(&sheet),
    };
    let top = draw_heads(&mut sheet, page, &grid, top);
    let end = draw_hours(&mut sheet, page, &grid, top);
    let end = foot(&mut sheet, &page.notes, &page.legend, end);
    sheet.finish(end, &title)
}

struct Grid {
    clocks: f64,
    columns: usize,
    width: f64,
}

impl Grid {
    fn day(&self, column: usize, span: usize, top: f64, height: f64) -> Place {
        let width = (self.width - self.clocks) / self.columns as f64;
        Place {
            start: MARGIN + self.clocks + column as f64 * width,
            top,
            width: span as f64 * width,
            height,
        }
    }

    fn clock(&self, number: usize, top: f64) -> Place {
        Place {
            start: MARGIN + number as f64 * CLOCK,
            top,
            width: CLOCK - 4.0,
            height: NAMES,
        }
    }
}

// The names of clocks and days, and what stands over the hours.
fn draw_heads(sheet: &mut Sheet, page: &WeekPage, grid: &Grid, top: f64) -> f64 {
    for (number, city) in page.clocks.iter().enumerate() {
        sheet.words(grid.clock(number, top), city, Type::quiet(10.0));
    }
    let lines = page.days.iter().map(|day| day.slots.len());
    let height = lines.max().unwrap_or(0) as f64 * ROW + 6.0;
    for (column, day) in page.days.iter().enumerate() {
        let place = grid.day(column, 1, top, NAMES);
        let name = format!("{} {}", day.weekday, day.number);
        sheet.words(inside(place), &name, Type::strong(12.0));
        let over = grid.day(column, 1, top + NAMES, height);
        if day.is_weekend {
            sheet.area(over, SUNKEN, 1.0);
        }
        sheet.frame(over, LINE);
    }
    for (column, day) in page.days.iter().enumerate() {
        for (row, slot) in day.slots.iter().enumerate() {
            let Slot::Bar(bar) = slot else { continue };
            let top = top + NAMES + 3.0 + row as f64 * ROW;
            let place = grid.day(column + 1 - bar.span, bar.span, top, ROW - 2.0);
            draw_shape(sheet, &bar.item, inside(place));
            sheet.words(
                inside(inside(place)),
                &in_words(&bar.item),
                Type::plain(11.0),
            );
        }
    }
    top + NAMES + height
}

fn draw_hours(sheet: &mut Sheet, page: &WeekPage, grid: &Grid, top: f64) -> f64 {
    let mut down = top;
    for (row, hour) in page.hours.iter().enumerate() {
        let height = HOUR * f64::from(hour.minutes) / 60.0;
        sheet.words(grid.clock(0, down), &hour.label, Type::quiet(10.0));
        if let Some(second) = &hour.second {
            sheet.words(grid.clock(1, down), second, Type::quiet(10.0));
        }
        for (column, day) in page.days.iter().enumerate() {
            let place = grid.day(column, 1, down, height);
            if day.is_weekend {
                sheet.area(place, SUNKEN, 1.0);
            }
            sheet.frame(place, LINE);
            let cell = page.cells.get(row * grid.columns + column);
            if let Some((from, to)) = cell.and_then(|cell| cell.skipped) {
                let skipped = Place {
                    top: down + HOUR * f64::from(from) / 60.0,
                    height: HOUR * f64::from(to - from) / 60.0,
                    ..place
                };
                sheet.area(skipped, LINE, 0.6);
            }
        }
        down += height;
    }
    // After the rows, since a block goes on over those that follow its own.
    let mut down = top;
    for (row, hour) in page.hours.iter().enumerate() {
        for column in 0..page.days.len() {
            let cell = page.cells.get(row * grid.columns + column);
            for block in cell.into_iter().flat_map(|cell| &cell.blocks) {
                draw_block(sheet, block, grid.day(column, 1, down, HOUR));
            }
        }
        down += HOUR * f64::from(hour.minutes) / 60.0;
    }
    down
}

fn draw_block(sheet: &mut Sheet, block: &Block, day: Place) {
    let lane = (day.width - 4.0) / block.place.columns.max(1) as f64;
    let place = Place {
        start: day.start + 2.0 + block.place.column as f64 * lane,
        top: day.top + HOUR * f64::from(block.from) / 60.0 + 1.0,
        width: block.place.span as f64 * lane - 2.0,
        height: HOUR * f64::from(block.minutes) / 60.0 - 2.0,
    };
    let colour = colour_of(block.item.hue);
    sheet.area(place, "#fff", 1.0);
    sheet.area(place, &colour, 0.2);
    sheet.area(
        Place {
            width: 3.0,
            ..place
        },
        &colour,
        1.0,
    );
    let mut line = Place {
        height: 14.0_f64.min(place.height),
        ..inside(place)
    };
    for words in block.hours.iter().cloned().chain([named(&block.item)]) {
        if line.top + line.height > place.top + place.height {
            break;
        }
        sheet.words(line, &words, Type::plain(10.0));
        line.top += 14.0;
    }
}

fn inside(place: Place) -> Place {
    Place {
        start: place.start + 4.0,
        width: place.width - 8.0,
        ..place
    }
}
