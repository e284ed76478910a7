//! The year planner on a sheet.

use super::super::item::{Item, Shape};
use super::super::pack::Spread;
use super::super::year::{COLUMNS, Month, YearPage};
use super::Picture;
use super::frame::{MARGIN, WIDTH, foot, head, title};
use super::sheet::{LINE, Place, QUIET, SUNKEN, Sheet, Type, colour_of};
use crate::app::model::Model;

const NAME: f64 = 56.0;
const NUMBERS: f64 = 22.0;
const ROW: f64 = 18.0;

/// Draws it.
pub fn picture(model: &Model, page: &YearPage) -> Picture {
    let mut sheet = Sheet::new(WIDTH, model.language().direction());
    let title = title(model, &page.name);
    let mut top = head(&mut sheet, &title, &page.bands);
    for month in &page.months {
        top = draw_month(&mut sheet, month, top);
    }
    let end = foot(&mut sheet, &[], &page.legend, top);
    sheet.finish(end, &title)
}

fn draw_month(sheet: &mut Sheet, month: &Month, top: f64) -> f64 {
    let day_width = (WIDTH - 2.0 * MARGIN - NAME) / COLUMNS as f64;
    let height = NUMBERS + month.rows.max(1) as f64 * ROW + 4.0;
    let at = |column: usize| MARGIN + NAME + column as f64 * day_width;
    let name = Place {
        start: MARGIN,
        top,
        width: NAME,
        height: NUMBERS,
    };
    sheet.words(name, &month.short, Type::strong(13.0));
    if let Some(more) = &month.more {
        let place = Place {
            top: top + NUMBERS,
            height: ROW,
            ..name
        };
        sheet.words(place, more, Type::quiet(10.0));
    }
    for (column, day) in month.days.iter().enumerate() {
        let place = Place {
            start: at(column),
            top,
            width: day_width,
            height,
        };
        if day.is_weekend {
            sheet.area(place, SUNKEN, 1.0);
        }
        sheet.frame(place, LINE);
        let number = Place {
            start: place.start + 4.0,
            height: NUMBERS,
            ..place
        };
        let kind = if day.is_today || day.is_as_of {
            Type::strong(11.0)
        } else {
            Type::quiet(11.0)
        };
        sheet.words(number, &format!("{} {}", day.number, day.weekday), kind);
    }
    for (row, item) in &month.vague {
        let spread = Spread::new(0, COLUMNS, COLUMNS, COLUMNS);
        draw_bar(sheet, item, &spread, *row, (top, day_width));
    }
    for bar in month.days.iter().flat_map(|day| &day.bars) {
        draw_bar(
            sheet,
            &bar.item,
            &bar.spread,
            bar.spread.row,
            (top, day_width),
        );
    }
    top + height
}

fn draw_bar(sheet: &mut Sheet, item: &Item, spread: &Spread, row: usize, (top, day): (f64, f64)) {
    let at = |column: usize| MARGIN + NAME + column as f64 * day;
    let place = Place {
        start: at(spread.start) + 1.0,
        top: top + NUMBERS + row as f64 * ROW,
        width: spread.span as f64 * day - 2.0,
        height: ROW - 2.0,
    };
    draw_shape(sheet, item, place);
    let words = Place {
        start: at(spread.from) + 6.0,
        width: if spread.is_turned() {
            at(spread.start) - at(spread.from) - 8.0
        } else {
            spread.reach as f64 * day - 8.0
        },
        ..place
    };
    let kind = Type {
        is_at_end: spread.is_turned(),
        ..Type::plain(11.0)
    };
    sheet.words(words, &named(item), kind);
}

/// Draws a time as what is known of it: sharp, soft or thin.
pub fn draw_shape(sheet: &mut Sheet, item: &Item, place: Place) {
    let colour = colour_of(item.hue);
    let mark = Place {
        width: 3.0,
        ..place
    };
    match item.shape {
        Shape::Days => {
            sheet.area(place, &colour, 0.2);
            sheet.area(mark, &colour, 1.0);
        }
        Shape::Hours | Shape::Undated => sheet.area(mark, &colour, 1.0),
        Shape::Roughly | Shape::Soft => sheet.soft(place, &colour),
        Shape::Thin => {
            let line = Place {
                top: place.top + place.height - 2.0,
                height: 2.0,
                ..place
            };
            sheet.area(line, &colour, 1.0);
        }
    }
    if item.standing.is_some() {
        sheet.frame(place, QUIET);
    }
}

/// The same with its hour, where that is drawn nowhere else.
pub fn in_words(item: &Item) -> String {
    let hour = item.hour.iter().map(|hour| format!("{hour} "));
    format!("{}{}", hour.collect::<String>(), named(item))
}

/// An event in words: whose, what, and whether that is sure.
pub fn named(item: &Item) -> String {
    let acronym = item.acronym.iter().map(|acronym| format!("{acronym} "));
    let doubt = if item.is_inferred { " (?)" } else { "" };
    format!("{}{}{doubt}", acronym.collect::<String>(), item.title)
}
