//! The share screen: files out, files in, what has to be settled, what was done, groups.

mod conflicts;
mod export;
mod files;
mod groups;
mod history;
mod import;
mod item;
mod leaving;
mod new_group;
mod problems;
mod table;
mod to_calendar;
mod to_table;

pub use export::ExportDialog;
pub use files::Drops;
pub use groups::{PublishedOffer, WaysIn};
pub use new_group::NewGroupDialog;
pub use to_calendar::{ExportEvent, ExportEvents, ToCalendarDialog};
pub use to_table::ToTableDialog;

use super::app::App;
use crate::app::words::common;
use conflicts::Conflicts;
use export::Export;
use groups::Groups;
use history::History;
use import::Import;
use leptos::prelude::*;

/// The screen.
#[component]
pub fn ShareScreen() -> impl IntoView {
    let app = App::here();
    view! {
        <div class="screen-head">
            <h1>{app.say(common::SHARE)}</h1>
        </div>
        <Export />
        <Import />
        <Conflicts />
        <History />
        <Groups />
    }
}
