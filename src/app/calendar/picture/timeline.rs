//! The timeline on a sheet.

use super::super::timeline::TimelinePage;
use super::super::timeline::page::Lane;
use super::Picture;
use super::frame::{MARGIN, WIDTH, head, inner, title};
use super::sheet::{LINE, Place, SUNKEN, Sheet, Type, WARNING, colour_of};
use super::year::{draw_shape, named};
use crate::app::model::Model;

const NAME: f64 = 180.0;
const SCALE: f64 = 22.0;
const ROW: f64 = 20.0;

/// Draws it.
pub fn picture(model: &Model, page: &TimelinePage) -> Picture {
    let mut sheet = Sheet::new(WIDTH, model.language().direction());
    let title = title(model, &page.name);
    let top = head(&mut sheet, &title, &[]);
    let height: f64 = page.lanes.iter().map(lane_height).sum::<f64>() + 2.0 * SCALE;
    let day = (inner(&sheet) - NAME) / page.days.max(1) as f64;
    let at = |column: usize| MARGIN + NAME + column as f64 * day;
    for (row, pieces) in [&page.upper, &page.lower].into_iter().enumerate() {
        for piece in pieces {
            let from = row as f64 * SCALE;
            let place = Place {
                start: at(piece.start),
                top: top + from,
                width: piece.days as f64 * day,
                height: height - from,
            };
            if piece.is_weekend {
                sheet.area(place, SUNKEN, 1.0);
            }
            sheet.frame(place, LINE);
            let words = Place {
                start: place.start + 4.0,
                height: SCALE,
                ..place
            };
            let kind = if row == 0 {
                Type::strong(12.0)
            } else {
                Type::quiet(11.0)
            };
            sheet.words(words, &piece.label, kind);
        }
    }
    let mut down = top + 2.0 * SCALE;
    for lane in &page.lanes {
        draw_lane(&mut sheet, lane, down, day);
        down += lane_height(lane);
    }
    sheet.finish(down + MARGIN, &title)
}

fn lane_height(lane: &Lane) -> f64 {
    lane.rows.max(2) as f64 * ROW + 8.0
}

fn draw_lane(sheet: &mut Sheet, lane: &Lane, top: f64, day: f64) {
    let at = |column: usize| MARGIN + NAME + column as f64 * day;
    let all = Place {
        start: MARGIN,
        top,
        width: WIDTH - 2.0 * MARGIN,
        height: lane_height(lane),
    };
    sheet.frame(all, LINE);
    let name = Place {
        start: MARGIN + 10.0,
        top: top + 2.0,
        width: NAME - 14.0,
        height: ROW,
    };
    if let Some(hue) = lane.hue {
        let mark = Place {
            start: MARGIN,
            width: 4.0,
            ..all
        };
        sheet.area(mark, &colour_of(hue), 1.0);
    }
    sheet.words(name, &lane.label, Type::strong(12.0));
    let count = Place {
        top: top + 2.0 + ROW,
        ..name
    };
    sheet.words(count, &lane.count, Type::quiet(10.0));
    for bar in &lane.bars {
        let spread = bar.spread;
        let place = Place {
            start: at(spread.start),
            top: top + 4.0 + spread.row as f64 * ROW,
            width: (spread.span as f64 * day).max(3.0),
            height: ROW - 3.0,
        };
        draw_shape(sheet, &bar.item, place);
        let words = Place {
            start: at(spread.from) + 6.0,
            width: if spread.is_turned() {
                at(spread.start) - at(spread.from) - 8.0
            } else {
                spread.reach as f64 * day - 8.0
            },
            ..place
        };
        let sort = bar.sort.iter().map(|sort| format!("{sort}: "));
        let said = format!("{}{}", sort.collect::<String>(), named(&bar.item));
        let kind = Type {
            is_at_end: spread.is_turned(),
            ..Type::plain(11.0)
        };
        match &bar.clash {
            Some((clash, _)) => {
                let kind = Type {
                    colour: WARNING,
                    ..kind
                };
                sheet.words(words, &format!("{said} ({clash})"), kind);
            }
            None => sheet.words(words, &said, kind),
        }
    }
    for crowd in &lane.crowds {
        let place = Place {
            start: at(crowd.start) + 1.0,
            top: top + 4.0,
            width: crowd.days as f64 * day - 2.0,
            height: lane_height(lane) - 8.0,
        };
        sheet.area(place, &colour_of(lane.hue.flatten()), 0.2);
        let words = Place {
            start: place.start + 4.0,
            ..place
        };
        sheet.words(words, &crowd.count, Type::strong(11.0));
    }
}
