//! The second part of the page: every screen but the month, every dialog, and every step
//! that the first visit does without.
//!
//! An optimised build is cut in two here (feature `split`; `xtask/src/split.rs` does the
//! cutting): what can be reached only through [`Rest`] becomes a file of its own, which is
//! loaded while the first month is already on screen. Until it is here, what only it can do
//! waits in [`Doors`](super::run::Doors) in the order in which it was asked for.

use super::app::App;
use super::calendar::{
    Agenda, ChainDialog, ClashMarks, FilterPanel, Leaving, SelectionBar, SelectionDialog, Timeline,
    Week, Year,
};
use super::form::FormDialog;
use super::groups::GroupSwitch;
use super::palette::Palette;
use super::recurrence::WhichDialog;
use super::settings::{DeleteDialog, WhoDialog};
use super::share::{ExportDialog, NewGroupDialog, ToCalendarDialog, ToTableDialog};
use super::{errands, screens};
use crate::app::model::Life;
use crate::app::notice::Alert;
use crate::app::route::{Screen, View};
use crate::app::update::Effect as Asked;
use crate::app::words::common;
use crate::app::{Model, Msg, update};
use crate::domain::when::Zones;
use leptos::prelude::*;
use leptos::wasm_split::SplitLoaderError;

/// The ways into the second part.
#[derive(Clone, Copy)]
pub struct Rest {
    /// Takes any step.
    pub update: fn(&mut Model, Msg, i64, &dyn Zones) -> Vec<Asked>,
    /// Performs the effects that `run` gives back.
    pub perform: fn(App, Asked),
    /// Draws any piece.
    draw: fn(&Piece) -> AnyView,
}

/// What the second part draws.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// A screen.
    Screen(Screen),
    /// The calendar as a list.
    Agenda,
    /// The hours of seven days.
    Week,
    /// The hours of one day.
    Day,
    /// The year planner.
    Year,
    /// The timeline.
    Timeline,
    /// What is selected in the calendar, and marks on what falls together there.
    Selection,
    /// The ways in which a view of the calendar leaves the screen.
    Leaving,
    /// What the calendar shows.
    Filters,
    /// The ways to other groups of this browser.
    Groups,
    /// The dialogs.
    Over,
}

impl Piece {
    /// Whether a person waits for it.
    fn is_awaited(&self) -> bool {
        matches!(
            self,
            Self::Screen(_) | Self::Agenda | Self::Week | Self::Day | Self::Year | Self::Timeline
        )
    }
}

/// Loads the second part; a later call asks the host again.
///
/// # Errors
/// If the host does not send it, or what it sends does not belong to this page.
#[cfg(feature = "split")]
#[leptos::wasm_split::wasm_split(rest, fallible, wasm_split_path = ::leptos::wasm_split)]
fn fetch() -> Result<Rest, SplitLoaderError> {
    Ok(whole())
}

#[cfg(not(feature = "split"))]
async fn fetch() -> Result<Rest, SplitLoaderError> {
    Ok(whole())
}

fn whole() -> Rest {
    Rest {
        update,
        perform: errands::perform,
        draw,
    }
}

fn draw(piece: &Piece) -> AnyView {
    match piece {
        Piece::Screen(screen) => screens::second(screen),
        Piece::Agenda => view! { <Agenda /> }.into_any(),
        Piece::Week => view! { <Week columns=7 /> }.into_any(),
        Piece::Day => view! { <Week columns=1 /> }.into_any(),
        Piece::Year => view! { <Year /> }.into_any(),
        Piece::Timeline => view! { <Timeline /> }.into_any(),
        Piece::Selection => view! {
            <ClashMarks />
            <SelectionBar />
        }
        .into_any(),
        Piece::Leaving => view! { <Leaving /> }.into_any(),
        Piece::Filters => view! { <FilterPanel /> }.into_any(),
        Piece::Groups => view! { <GroupSwitch /> }.into_any(),
        Piece::Over => view! {
            <FormDialog />
            <WhichDialog />
            <ChainDialog />
            <SelectionDialog />
            <NewGroupDialog />
            <WhoDialog />
            <DeleteDialog />
            <ExportDialog />
            <ToCalendarDialog />
            <ToTableDialog />
            <Palette />
        }
        .into_any(),
    }
}

/// Loads the second part and hands it to the app, with a word on how that went.
pub async fn load(app: App) {
    app.complete(fetch().await.ok());
}

/// Asks for the second part as soon as the first month is drawn, or at once where the address
/// names another screen.
pub fn follow(app: App) {
    let is_wanted =
        app.page(|model| model.life != Life::Starting || !screens::is_first(&model.route.screen));
    Effect::new(move |_| {
        if is_wanted.get() {
            app.load_rest();
        }
    });
}

/// Whether the screen that the address names can be drawn only when the second part is here,
/// and that may still come.
pub fn is_awaited(model: &Model) -> bool {
    let is_here = match &model.route.screen {
        // The other views of the calendar stand in a screen of the first part.
        Screen::Calendar(view, _) => *view == View::Month,
        screen => screens::is_first(screen),
    };
    !is_here && !model.alerts.contains(&Alert::PartMissing)
}

/// A piece of the second part, as soon as that is here.
#[component]
pub fn Later(
    /// Which one.
    piece: Piece,
) -> impl IntoView {
    let app = App::here();
    let is_missing = app.page(|model| model.alerts.contains(&Alert::PartMissing));
    let is_awaited = piece.is_awaited();
    let waits = move || is_awaited && !is_missing.get();
    move || match app.rest() {
        Some(rest) => (rest.draw)(&piece),
        None if waits() => {
            view! { <p class="loading" role="status">{app.say(common::LOADING_PART)}</p> }
                .into_any()
        }
        None => ().into_any(),
    }
}
