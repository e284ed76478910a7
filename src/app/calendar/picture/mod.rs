//! Any view as a picture: SVG, which says the same as the screen in shapes and words.
//!
//! - `sheet`: shapes on paper, mirrored where the language is. `frame`: what stands over and
//!   under them all. `year`, `timeline`, `month`, `hours`, `agenda`: what is drawn on it.

mod agenda;
mod frame;
mod hours;
mod month;
mod sheet;
mod timeline;
mod year;

use super::days::view;
use super::head::head;
use crate::app::model::{GROUP, Model};
use crate::app::route::View;
use crate::domain::when::Zones;

/// So many letters of a group's name stand in a file's.
const MOST_OF_A_NAME: usize = 40;

/// What a picture is saved as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Shapes, which stay sharp at any size.
    Svg,
    /// Points.
    Png,
}

/// A picture, in SVG.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// The SVG document.
    pub svg: String,
    /// Its width in CSS pixels.
    pub width: u32,
    /// Its height in CSS pixels.
    pub height: u32,
}

/// The view that is shown, as a picture.
#[must_use]
pub fn picture(model: &Model, zones: &dyn Zones) -> Picture {
    match view(model) {
        View::Month => month::picture(model, &super::month::month_page(model, zones)),
        View::Week | View::Day => hours::picture(model, &super::week::week_page(model, zones)),
        View::Agenda => {
            let page = super::agenda::agenda_page(model, zones);
            agenda::picture(model, &page, &head(model).name)
        }
        View::Year => year::picture(model, &super::year::year_page(model, zones)),
        View::Timeline => {
            let page = super::timeline::timeline_page(model, zones);
            timeline::picture(model, &page)
        }
    }
}

/// What the picture of the view that is shown is called as a file.
#[must_use]
pub fn file_name(model: &Model, format: Format) -> String {
    let ending = match format {
        Format::Svg => "svg",
        Format::Png => "png",
    };
    format!(
        "{}.{ending}",
        plain(&model.short_title(GROUP), &head(model).name)
    )
}

// Letters and digits, which every system takes in a file's name; a long name of a group is
// cut, not what is shown.
fn plain(group: &str, shown: &str) -> String {
    let group: String = group.chars().take(MOST_OF_A_NAME).collect();
    let text = format!("{group} {shown}");
    let words: Vec<String> = text
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    words.join("-")
}
