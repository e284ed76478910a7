//! The agenda on a sheet: a list, as it stands on the screen.

use super::super::agenda::{AgendaPage, Group};
use super::Picture;
use super::frame::{MARGIN, foot, head, inner, title};
use super::sheet::{LINE, Place, Sheet, Type, colour_of};
use super::year::named;
use crate::app::model::Model;

const WIDTH: f64 = 900.0;
const HEADING: f64 = 30.0;
const ROW: f64 = 20.0;
const WHEN: f64 = 220.0;

/// Draws it.
pub fn picture(model: &Model, page: &AgendaPage, name: &str) -> Picture {
    let mut sheet = Sheet::new(WIDTH, model.language().direction());
    let title = title(model, name);
    let mut top = head(&mut sheet, &title, &[]);
    for group in page.groups.iter().chain(&page.undated) {
        top = draw_group(&mut sheet, group, top);
    }
    let end = foot(&mut sheet, std::slice::from_ref(&page.until), &[], top);
    sheet.finish(end, &title)
}

fn draw_group(sheet: &mut Sheet, group: &Group, top: f64) -> f64 {
    let mut line = Place {
        start: MARGIN,
        top: top + 4.0,
        width: inner(sheet),
        height: HEADING - 4.0,
    };
    let detail = group.detail.iter().map(|detail| format!(" · {detail}"));
    let heading = format!("{}{}", group.heading, detail.collect::<String>());
    sheet.words(line, &heading, Type::strong(13.0));
    line.top += HEADING - 4.0;
    line.height = ROW;
    for entry in &group.entries {
        let mark = Place {
            width: 3.0,
            height: ROW - 4.0,
            ..line
        };
        sheet.area(mark, &colour_of(entry.item.hue), 1.0);
        let when = Place {
            start: line.start + 10.0,
            width: WHEN - 16.0,
            ..line
        };
        let time = entry.when.as_ref().or(entry.item.hour.as_ref());
        sheet.words(when, time.map_or("", String::as_str), Type::quiet(11.0));
        let words = Place {
            start: line.start + WHEN,
            width: line.width - WHEN,
            ..line
        };
        sheet.words(words, &named(&entry.item), Type::plain(12.0));
        line.top += ROW;
        if let Some(about) = &entry.about {
            let place = Place {
                top: line.top - 4.0,
                ..words
            };
            sheet.words(place, about, Type::quiet(10.0));
            line.top += ROW - 6.0;
        }
    }
    if let Some(more) = &group.more {
        sheet.words(line, more, Type::quiet(11.0));
        line.top += ROW;
    }
    let under = Place {
        top: line.top + 2.0,
        height: 1.0,
        ..line
    };
    sheet.area(under, LINE, 1.0);
    line.top + 6.0
}
