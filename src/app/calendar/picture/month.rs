//! A month on a sheet.

use super::super::lanes::LINES;
use super::super::month::{Day, MonthPage};
use super::super::slots::{Bar, Slot};
use super::Picture;
use super::frame::{MARGIN, WIDTH, foot, head, inner, title};
use super::sheet::{LINE, Place, QUIET, SUNKEN, Sheet, Type};
use super::year::{draw_shape, in_words};
use crate::app::model::Model;

const NAMES: f64 = 22.0;
const NUMBER: f64 = 22.0;
const ROW: f64 = 20.0;
const COLUMNS: usize = 7;

/// Draws it.
pub fn picture(model: &Model, page: &MonthPage) -> Picture {
    let mut sheet = Sheet::new(WIDTH, model.language().direction());
    let title = title(model, &page.name);
    let mut top = head(&mut sheet, &title, &page.bands);
    for (column, (_, long)) in page.weekdays.iter().enumerate() {
        let place = cell(&sheet, column, 1, top, NAMES);
        sheet.words(place, long, Type::quiet(11.0));
    }
    top += NAMES;
    for week in page.days.chunks(COLUMNS) {
        // A week that is wholly of another month is left out, as on paper.
        if week.iter().any(|day| !day.is_outside) {
            top = draw_week(&mut sheet, week, top);
        }
    }
    let notes: Vec<String> = page.clocks.iter().cloned().collect();
    let end = foot(&mut sheet, &notes, &page.legend, top);
    sheet.finish(end, &title)
}

// A place of so many days from a column on.
fn cell(sheet: &Sheet, column: usize, span: usize, top: f64, height: f64) -> Place {
    let width = inner(sheet) / COLUMNS as f64;
    Place {
        start: MARGIN + column as f64 * width,
        top,
        width: span as f64 * width,
        height,
    }
}

fn draw_week(sheet: &mut Sheet, week: &[Day], top: f64) -> f64 {
    let lines = |day: &Day| day.slots.len() + usize::from(day.more.is_some());
    let rows = week.iter().map(lines).max().unwrap_or(0).max(LINES);
    let height = NUMBER + (rows as f64 + 1.0) * ROW;
    for (column, day) in week.iter().enumerate() {
        let place = cell(sheet, column, 1, top, height);
        if day.is_weekend || day.is_outside {
            sheet.area(place, SUNKEN, 1.0);
        }
        sheet.frame(place, LINE);
        if day.is_today || day.is_as_of {
            let mark = Place {
                height: 3.0,
                ..place
            };
            sheet.area(mark, QUIET, 1.0);
        }
        let number = Place {
            start: place.start + 6.0,
            width: place.width - 12.0,
            height: NUMBER,
            ..place
        };
        let kind = if day.is_outside {
            Type::quiet(12.0)
        } else {
            Type::strong(12.0)
        };
        sheet.words(number, &day.number, kind);
        if let Some(more) = &day.more {
            let place = Place {
                top: top + NUMBER + day.slots.len() as f64 * ROW,
                height: ROW,
                ..number
            };
            sheet.words(place, more, Type::quiet(11.0));
        }
    }
    for (column, day) in week.iter().enumerate() {
        for (row, slot) in day.slots.iter().enumerate() {
            if let Slot::Bar(bar) = slot {
                draw_bar(sheet, bar, column, top + NUMBER + row as f64 * ROW);
            }
        }
    }
    top + height
}

fn draw_bar(sheet: &mut Sheet, bar: &Bar, last: usize, top: f64) {
    let first = last + 1 - bar.span;
    let all = cell(sheet, first, bar.span, top, ROW - 2.0);
    let place = Place {
        start: all.start + 2.0,
        width: all.width - 4.0,
        ..all
    };
    draw_shape(sheet, &bar.item, place);
    let words = Place {
        start: place.start + 7.0,
        width: place.width - 10.0,
        ..place
    };
    sheet.words(words, &in_words(&bar.item), Type::plain(11.0));
}
