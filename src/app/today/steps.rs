//! Where a new group begins: who is in it, when it meets, and how the others get it.

use crate::app::model::Model;
use crate::app::route::{Route, Screen};
use crate::domain::schema::RecordKind;

/// What to do first, and what of it is done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepsPage {
    /// Organisations are there.
    pub has_organisations: bool,
    /// Where they are added.
    pub directory: String,
    /// An event is there.
    pub has_meeting: bool,
    /// A file was made for the others.
    pub has_file: bool,
}

/// What to do first; `None` in a group that is on its way.
#[must_use]
pub fn page(model: &Model) -> Option<StepsPage> {
    let has = |kind| model.index.count(kind) > 0;
    let steps = StepsPage {
        has_organisations: has(RecordKind::Organisation),
        directory: Route::to(Screen::Directory(None)).link(),
        has_meeting: has(RecordKind::Event),
        has_file: model
            .preferences
            .exports
            .contains_key(model.workspace.id().as_str()),
    };
    (model.is_open() && !(steps.has_organisations && steps.has_meeting)).then_some(steps)
}
