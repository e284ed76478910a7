//! The page: the frame, the screen that the address names, and what lies over it.

use super::app::App;
use super::not_found::NotFound;
use super::palette::{self, SearchButton};
use super::parts::{Glyph, Icon, IconButton, Notice, Place, Shell};
use super::rest::{self, Later, Piece};
use super::settings::WhoAsk;
use super::share::{Drops, PublishedOffer, WaysIn};
use super::told::{Alerts, NewerVersion, Status};
use super::{run, screens};
use crate::app::model::{GROUP, Life};
use crate::app::offline::Msg as Offline;
use crate::app::route::{Route, Screen, View};
use crate::app::words::{Word, common, groups};
use crate::app::{Model, Msg, commit};
use crate::browser::{address, page};
use leptos::prelude::*;

/// Draws the page into the document's body.
pub fn mount() {
    crate::browser::panic::install();
    leptos::mount::mount_to_body(Root);
}

#[component]
fn Root() -> impl IntoView {
    let app = run::start();
    provide_context(app);
    run::listen(app);
    palette::keys::listen(app);
    keep_page_in_step(app);
    rest::follow(app);
    view! {
        <Shell
            skip_label=app.say(common::SKIP_TO_CONTENT)
            navigation_label=app.say(common::MAIN)
            places=app.page(places)
            current=app.page(|model| place_of(&model.route.screen).link())
            group=move || view! { <Group /> }
            tools=move || view! { <Tools /> }
            banner=move || view! { <PublishedOffer /> <Banner /> }
            status=move || view! { <Status /> <NewerVersion /> }
            asks=move || view! { <WhoAsk /> }
            alert=move || view! { <Alerts /> }
        >
            <CurrentScreen />
        </Shell>
        <Later piece=Piece::Over />
        <Drops />
    }
}

/// The places of the navigation, each with its icon.
const PLACES: [(Word, Screen, Glyph); 7] = [
    (common::TODAY, Screen::Today, Glyph::Today),
    (
        common::CALENDAR,
        Screen::Calendar(View::Month, None),
        Glyph::Calendar,
    ),
    (common::DIRECTORY, Screen::Directory(None), Glyph::Directory),
    (common::WHO_DOES_WHAT, Screen::WhoDoesWhat, Glyph::Matrix),
    (common::OUTCOMES, Screen::Outcomes(None), Glyph::Outcomes),
    (common::MEETINGS, Screen::Meetings(None), Glyph::Meetings),
    (common::SHARE, Screen::Share, Glyph::Share),
];

fn places(model: &Model) -> Vec<Place> {
    PLACES
        .iter()
        .map(|(word, screen, glyph)| Place {
            address: Route::to(screen.clone()).link(),
            label: model.language().say(*word).into_owned(),
            glyph: *glyph,
        })
        .collect()
}

fn place_of(screen: &Screen) -> Route {
    Route::to(match screen {
        Screen::Calendar(..) | Screen::CallTimes => Screen::Calendar(View::Month, None),
        Screen::Directory(_) | Screen::Person(_) => Screen::Directory(None),
        Screen::Outcomes(_) => Screen::Outcomes(None),
        Screen::Meetings(_) => Screen::Meetings(None),
        other => other.clone(),
    })
}

/// The title, language, direction and theme of the page follow the model.
fn keep_page_in_step(app: App) {
    let title = app.page(|model| {
        let language = model.language();
        let screen = place_of(&model.route.screen).screen;
        let place = PLACES
            .iter()
            .find(|(_, place, _)| *place == screen)
            .map(|(word, ..)| *word);
        let place = language.say(place.unwrap_or(match screen {
            Screen::Groups => groups::TITLE,
            Screen::Settings => common::SETTINGS,
            Screen::Checkup => common::CHECKUP,
            _ => common::NOTHING_HERE,
        }));
        if model.is_open() {
            format!("{place} – {}", model.group_name())
        } else {
            place.into_owned()
        }
    });
    Effect::new(move |_| page::set_title(&title.read()));
    let language = app.page(Model::language);
    Effect::new(move |_| {
        page::set_language(language.get().tag(), language.get().direction() == "rtl")
    });
    let theme = app.page(|model| model.preferences.theme.clone());
    Effect::new(move |_| page::set_theme(theme.read().as_deref()));
    let is_drawn = app.page(|model| model.life != Life::Starting);
    let waits = app.page(rest::is_awaited);
    Effect::new(move |stood: Option<bool>| {
        let stands =
            stood == Some(true) || (is_drawn.get() && (app.rest().is_some() || !waits.get()));
        if stands && stood != Some(true) {
            page::mark_ready();
            app.send(Msg::Offline(Offline::PageStands));
        }
        stands
    });
}

#[component]
fn CurrentScreen() -> impl IntoView {
    let app = App::here();
    // Only what names the screen: moving to the next month does not draw it anew.
    let shown = app.page(|model| {
        let screen = match &model.route.screen {
            Screen::CallTimes => Screen::CallTimes,
            screen => place_of(screen).screen,
        };
        (model.life.clone(), screen)
    });
    begin_at_top(app);
    move || match shown.get() {
        (Life::Starting, _) => {
            view! { <p class="loading" role="status">{app.say(common::LOADING)}</p> }.into_any()
        }
        (_, Screen::Nothing(path)) => view! { <NothingHere path /> }.into_any(),
        (_, screen) if screens::is_first(&screen) => screens::first(&screen),
        (_, screen) => view! { <Later piece=Piece::Screen(screen) /> }.into_any(),
    }
}

// A link leads to the beginning of what it names, not to where something else was left. In
// the directory the tree stays where it is.
fn begin_at_top(app: App) {
    let begun = app.page(|model| match &model.route.screen {
        Screen::Calendar(..) | Screen::Directory(_) | Screen::Person(_) => {
            place_of(&model.route.screen).screen
        }
        screen => screen.clone(),
    });
    Effect::new(move |before: Option<Screen>| {
        let now = begun.get();
        if before.is_some_and(|before| before != now) && !address::is_return() {
            page::to_top();
        }
        now
    });
}

#[component]
fn NothingHere(path: String) -> impl IntoView {
    let app = App::here();
    let words = app.page(move |model| model.language().fill(common::NO_SCREEN, &[&path]));
    view! { <NotFound words /> }
}

#[component]
fn Group() -> impl IntoView {
    let app = App::here();
    let name = app.page(Model::group_name);
    let has_others = app.page(|model| model.known.len() > 1);
    let acronym = app.page(|model| model.workspace.text(GROUP, "acronym").map(str::to_owned));
    view! {
        <p class="group-acronym">{move || acronym.get()}</p>
        <p class="group-name" dir="auto">{name}</p>
        <Show when=move || has_others.get()>
            <Later piece=Piece::Groups />
        </Show>
        <AsOf />
    }
}

/// At which date the screens open, where that is not simply today, with the way to the other.
#[component]
fn AsOf() -> impl IntoView {
    let app = App::here();
    let dates = app.page(|model| {
        let language = model.language();
        let group_date = language.day(model.group_date()?);
        Some(if model.has_as_of() {
            (
                language.fill(common::AS_OF, &[&group_date]),
                language.say(common::REAL_DATE).into_owned(),
                true,
            )
        } else {
            (
                language.fill(common::AS_OF_TODAY, &[&language.day(model.today)]),
                language.fill(common::BACK_TO_DATE, &[&group_date]),
                false,
            )
        })
    });
    let chip = move || dates.get().map(|(chip, ..)| chip);
    let way = move || dates.get().map(|(_, way, _)| way);
    let press = move |_| {
        if let Some((.., real)) = dates.get_untracked() {
            app.send(Msg::RealDate(real));
        }
    };
    view! {
        <Show when=move || dates.read().is_some()>
            <p class="group-as-of">
                <span class="chip">{chip}</span>
                " "
                <button type="button" class="link" on:click=press>{way}</button>
            </p>
        </Show>
    }
}

#[component]
fn Tools() -> impl IntoView {
    let app = App::here();
    let undo = app.page(|model| {
        let language = model.language();
        match model.undo.last() {
            Some(step) => (
                language.fill(common::UNDO_NAMED, &[&commit::step_name(model, step)]),
                true,
            ),
            None => (language.say(common::NOTHING_TO_UNDO).into_owned(), false),
        }
    });
    let redo = app.page(|model| {
        let language = model.language();
        match model.redo.last() {
            Some(step) => (
                language.fill(common::REDO_NAMED, &[&commit::step_name(model, step)]),
                true,
            ),
            None => (language.say(common::NOTHING_TO_REDO).into_owned(), false),
        }
    });
    view! {
        <SearchButton />
        <IconButton
            label=Signal::derive(move || undo.get().0)
            glyph=Glyph::Undo
            disabled=Signal::derive(move || !undo.get().1)
            on_press=app.sender(|| Msg::Undo)
        />
        <IconButton
            label=Signal::derive(move || redo.get().0)
            glyph=Glyph::Redo
            disabled=Signal::derive(move || !redo.get().1)
            on_press=app.sender(|| Msg::Redo)
        />
        <a
            class="button"
            data-kind="quiet"
            data-shape="icon"
            href=Route::to(Screen::Settings).link()
            aria-label=app.say(common::SETTINGS)
            title=app.say(common::SETTINGS)
            aria-current=app.page(|model| (model.route.screen == Screen::Settings).then_some("page"))
        >
            <Icon glyph=Glyph::Settings />
        </a>
    }
}

#[component]
fn Banner() -> impl IntoView {
    let app = App::here();
    let is_shown = app.page(|model| {
        let id = model.workspace.id();
        model.is_open()
            && id.starts_with("w-example-")
            && !model.preferences.banners_closed.contains(&id.to_string())
    });
    view! {
        <Show when=move || is_shown.get()>
            <Notice
                words=app.say(common::EXAMPLE)
                banner=true
                dismiss_label=app.say(common::DISMISS)
                on_dismiss=app.sender(|| Msg::BannerClosed)
            >
                <WaysIn />
            </Notice>
        </Show>
    }
}
