//! The second part of the page: every screen but the first, every dialog, and every step
//! that the first visit does without.
//!
//! An optimised build is cut in two here (feature `split`; `xtask/src/split.rs` does the
//! cutting): what can be reached only through [`Rest`] becomes a file of its own, which is
//! loaded while the first month is already on screen. Until it is here, what only it can do
//! waits in [`Doors`](super::run::Doors) in the order in which it was asked for.

use super::app::App;
use super::form::FormDialog;
use super::palette::Palette;
use super::screens;
use super::share::{ExportDialog, NewGroupDialog};
use crate::app::model::Life;
use crate::app::notice::Alert;
use crate::app::route::Screen;
use crate::app::update::Effect as Asked;
use crate::app::words::common;
use crate::app::{Model, Msg, update};
use leptos::prelude::*;
use leptos::wasm_split::SplitLoaderError;

/// The ways into the second part.
#[derive(Clone, Copy)]
pub struct Rest {
    /// Takes any step.
    pub update: fn(&mut Model, Msg, i64) -> Vec<Asked>,
    /// Draws any screen.
    pub screen: fn(&Screen) -> AnyView,
    /// Draws what lies over the screens.
    pub over: fn() -> AnyView,
}

/// Loads the second part; a later call asks the host again.
///
/// # Errors
/// If the host does not send it, or what it sends does not belong to this page.
#[cfg_attr(
    feature = "split",
    leptos::wasm_split::wasm_split(rest, fallible, wasm_split_path = ::leptos::wasm_split)
)]
#[cfg(feature = "split")]
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
        screen: screens::view,
        over,
    }
}

fn over() -> AnyView {
    view! {
        <FormDialog />
        <ExportDialog />
        <NewGroupDialog />
        <Palette />
    }
    .into_any()
}

/// Loads the second part and hands it to the app, with a word on how that went.
pub async fn load(app: App) {
    let rest = fetch().await.ok();
    app.complete(rest);
}

/// Asks for the second part as soon as the first month is drawn, or at once where the address
/// names another screen.
pub fn follow(app: App) {
    let is_wanted = app.page(|model| {
        model.life != Life::Starting || screens::first(&model.route.screen).is_none()
    });
    Effect::new(move |_| {
        if is_wanted.get() {
            app.load_rest();
        }
    });
}

/// A screen of the second part, as soon as that is here.
#[component]
pub fn RestScreen(
    /// Which one.
    screen: Screen,
) -> impl IntoView {
    let app = App::here();
    let is_missing = app.page(|model| model.alerts.contains(&Alert::PartMissing));
    move || match app.rest() {
        Some(rest) => (rest.screen)(&screen),
        None if is_missing.get() => ().into_any(),
        None => view! { <p class="loading" role="status">{app.say(common::LOADING_PART)}</p> }
            .into_any(),
    }
}

/// What lies over the screens, as soon as the second part is here.
#[component]
pub fn Over() -> impl IntoView {
    let app = App::here();
    move || app.rest().map(|rest| (rest.over)())
}
