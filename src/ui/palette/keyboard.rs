//! The list of keys.

use crate::app::Msg;
use crate::app::keys::{KeyLine, KeysPage, page};
use crate::app::palette::{Msg as Palette, lists_keys};
use crate::app::words::{common, palette as words};
use crate::ui::app::App;
use crate::ui::parts::{Dialog, fresh_name};
use leptos::prelude::*;

/// The dialog.
#[component]
pub fn KeyboardDialog() -> impl IntoView {
    let app = App::here();
    let is_open = app.page(lists_keys);
    view! {
        <Dialog
            title=app.say(words::KEYBOARD)
            open=is_open
            on_close=app.sender(|| Msg::Palette(Palette::Close))
            close_label=app.say(common::CLOSE)
        >
            <p class="quiet">{app.say(words::KEYBOARD_WORDS)}</p>
            // With the focus on the list, keys scroll it.
            <div class="keys-all" role="region" aria-label=app.say(words::KEYBOARD) tabindex="0">
                {app.peek(page).into_iter().map(part).collect_view()}
            </div>
        </Dialog>
    }
}

fn part(part: KeysPage) -> impl IntoView {
    let id = fresh_name("keys");
    let labelled_by = id.clone();
    view! {
        <section class="keys" aria-labelledby=labelled_by>
            <h3 id=id>{part.title}</h3>
            <dl class="keys-list">{part.lines.into_iter().map(line).collect_view()}</dl>
        </section>
    }
}

fn line(line: KeyLine) -> impl IntoView {
    let ways = line
        .ways
        .into_iter()
        .map(|way| view! { <kbd class="key">{way}</kbd> " " })
        .collect_view();
    view! {
        <div class="keys-line">
            <dt>{line.does}</dt>
            <dd>{ways}</dd>
        </div>
    }
}
