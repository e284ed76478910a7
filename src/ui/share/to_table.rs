//! Records that leave as a table: the button and the dialog.

use super::leaving::LeavingDialog;
use crate::app::Msg;
use crate::app::share::Msg as Share;
use crate::app::share::table::leaving::{Msg as Act, page};
use crate::app::words::tables as words;
use crate::ui::app::App;
use crate::ui::parts::{Button, Glyph, Radio};
use leptos::prelude::*;

fn act(act: Act) -> Msg {
    Msg::Share(Share::ToTable(act))
}

/// The button that opens the dialog.
#[component]
pub fn ExportTable() -> impl IntoView {
    let app = App::here();
    view! {
        <Button
            label=app.say(words::EXPORT)
            glyph=Glyph::Download
            on_press=app.sender(|| act(Act::Open))
        />
    }
}

/// The dialog, if it is open.
#[component]
pub fn ToTableDialog() -> impl IntoView {
    let app = App::here();
    let leaving = app.page(|model| page(model).map(|page| page.leaving));
    view! {
        <LeavingDialog
            title=app.say(words::TITLE)
            leaving
            on_close=app.sender(|| act(Act::Close))
            on_agree=Callback::new(move |contacts| app.send(act(Act::WithContacts(contacts))))
            on_download=app.sender(|| act(Act::Download))
        >
            <Choices />
        </LeavingDialog>
    }
}

#[component]
fn Choices() -> impl IntoView {
    let app = App::here();
    let kinds = app.page(|model| page(model).map_or_else(Vec::new, |page| page.kinds));
    let separators = app.page(|model| page(model).map_or_else(Vec::new, |page| page.separators));
    view! {
        <fieldset class="choices">
            <legend class="unseen">{app.say(words::WHICH)}</legend>
            {answers("to-table-kind", kinds, move |kind| app.send(act(Act::Lists(kind))))}
        </fieldset>
        <fieldset class="choices" aria-describedby="to-table-separator">
            <legend class="field-label">{app.say(words::SEPARATOR)}</legend>
            <div class="row">
                {answers(
                    "to-table-separator",
                    separators,
                    move |separator| app.send(act(Act::Separated(separator))),
                )}
            </div>
            <p id="to-table-separator" class="quiet small">{app.say(words::SEPARATOR_HINT)}</p>
        </fieldset>
    }
}

fn answers<T: Copy + PartialEq + Send + Sync + 'static>(
    group: &'static str,
    all: Memo<Vec<(T, String, bool)>>,
    choose: impl Fn(T) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let answers = all.get_untracked().into_iter().map(move |(one, name, _)| {
        let is_chosen = Memo::new(move |_| {
            let all = all.read();
            all.iter()
                .any(|(other, _, is_chosen)| *is_chosen && *other == one)
        });
        let choose = Callback::new(move |()| choose(one));
        view! { <Radio group label=name checked=is_chosen on_choose=choose /> }
    });
    answers.collect_view()
}
