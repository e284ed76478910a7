//! The year planner and the timeline as a picture: SVG, which says the same as the screen in
//! shapes and words. The reader's own clock is not drawn, so no zone's rules are needed; hours
//! in two zones clash at most possibly there.
//!
//! - `sheet`: shapes on paper, mirrored where the language is. `year`, `timeline`: what
//!   is drawn on it.

mod sheet;
mod timeline;
mod year;

use super::days::view;
use super::head::head;
use crate::app::model::{GROUP, Model};
use crate::app::route::View;
use crate::app::update::Effect;
use crate::domain::when::NoZones;

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

/// The view that is shown as a picture; `None` for a view that is none.
#[must_use]
pub fn picture(model: &Model) -> Option<Picture> {
    match view(model) {
        View::Year => Some(year::picture(
            model,
            &super::year::year_page(model, &NoZones),
        )),
        View::Timeline => {
            let page = super::timeline::timeline_page(model, &NoZones);
            Some(timeline::picture(model, &page))
        }
        _ => None,
    }
}

/// Saves the view that is shown as a picture.
pub fn save(model: &Model, format: Format) -> Vec<Effect> {
    let Some(picture) = picture(model) else {
        return Vec::new();
    };
    let name = file_name(&model.short_title(GROUP), &head(model).name);
    match format {
        Format::Svg => vec![Effect::Download {
            name: format!("{name}.svg"),
            text: picture.svg,
        }],
        Format::Png => vec![Effect::DownloadPicture {
            name: format!("{name}.png"),
            picture,
        }],
    }
}

// Letters and digits, which every system takes in a file's name; a long name of a group is
// cut, not what is shown.
fn file_name(group: &str, shown: &str) -> String {
    let group: String = group.chars().take(MOST_OF_A_NAME).collect();
    let text = format!("{group} {shown}");
    let words: Vec<String> = text
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    words.join("-")
}
