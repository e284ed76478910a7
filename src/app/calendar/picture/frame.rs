//! What stands over and under every picture: its title, what has no days of its own, and what
//! the acronyms stand for.

use super::sheet::{Place, Sheet, Type, lines};
use super::year::named;
use crate::app::calendar::bands::Band;
use crate::app::model::Model;
use crate::app::outcomes::Owner;

/// The width of a picture.
pub const WIDTH: f64 = 1600.0;
/// Around what is drawn.
pub const MARGIN: f64 = 24.0;

/// The width between the margins of a sheet.
pub fn inner(sheet: &Sheet) -> f64 {
    sheet.width() - 2.0 * MARGIN
}

fn line(sheet: &Sheet, top: f64, height: f64) -> Place {
    Place {
        start: MARGIN,
        top,
        width: inner(sheet),
        height,
    }
}

/// What the picture is called: what is shown, and whose it is.
pub fn title(model: &Model, name: &str) -> String {
    format!("{name} · {}", model.group_name())
}

/// Draws the title and the bands; answers with where the rest begins.
pub fn head(sheet: &mut Sheet, title: &str, bands: &[Band]) -> f64 {
    let mut top = MARGIN;
    sheet.words(line(sheet, top, 28.0), title, Type::strong(22.0));
    top += 36.0;
    for band in bands {
        let mut items = band.items.iter().map(named).chain(band.more.clone());
        let first = items.next().unwrap_or_default();
        let pieces = std::iter::once(format!("{}: {first}", band.label)).chain(items);
        for words in lines(pieces, inner(sheet), 11.0) {
            sheet.words(line(sheet, top, 18.0), &words, Type::plain(11.0));
            top += 18.0;
        }
    }
    top + 6.0
}

/// Draws notes and what the acronyms stand for; answers with where the picture ends.
pub fn foot(sheet: &mut Sheet, notes: &[String], legend: &[Owner], top: f64) -> f64 {
    let mut top = top + 8.0;
    let owners = legend.iter();
    let owners = owners.map(|owner| format!("{}: {}", owner.label, owner.name));
    for words in notes
        .iter()
        .cloned()
        .chain(lines(owners, inner(sheet), 10.0))
    {
        sheet.words(line(sheet, top, 16.0), &words, Type::quiet(10.0));
        top += 16.0;
    }
    top + MARGIN
}
