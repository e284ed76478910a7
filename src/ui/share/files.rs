//! How files get in: chosen in a field or by a button, or dropped anywhere on the page.

use crate::app::Msg;
use crate::app::share::import::{CannotRead, File, Msg as Import};
use crate::app::share::{LARGEST_FILE_BYTES, Msg as Share};
use crate::browser::files::{self, Chosen, FileError};
use crate::ui::app::App;
use crate::ui::parts::{Button, ButtonKind, Glyph};
use leptos::ev::Event;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What a file field takes, for the browser's own dialog. It is a hint: any file may come.
pub const ACCEPTED: &str = ".json,application/json,.ics,text/calendar,.csv,.tsv,text/csv";

/// Reads the files that were chosen in a field, and sends them.
pub fn read_chosen(app: App, event: &Event, msg: impl FnOnce(Vec<File>) -> Msg + 'static) {
    read(app, files::chosen(event), msg);
}

fn read(app: App, chosen: Vec<Chosen>, msg: impl FnOnce(Vec<File>) -> Msg + 'static) {
    if chosen.is_empty() {
        return;
    }
    spawn_local(async move {
        let mut read = Vec::new();
        for one in chosen {
            let content = files::read(&one, LARGEST_FILE_BYTES as u64).await;
            read.push(File {
                name: one.name,
                content: content.map_err(|error| match error {
                    FileError::TooLarge { size_bytes, .. } => CannotRead::TooLarge {
                        bytes: usize::try_from(size_bytes).unwrap_or(usize::MAX),
                    },
                    FileError::Unreadable(_) => CannotRead::Unreadable,
                }),
            });
        }
        app.send(msg(read));
    });
}

/// Takes files that are dropped anywhere on the page.
#[component]
pub fn Drops() -> impl IntoView {
    let app = App::here();
    let over = window_event_listener(leptos::ev::dragover, |event| {
        // Only what carries files may be dropped; else the page keeps its own gestures.
        if files::may_drop(&event)
            && let Some(carried) = event.data_transfer()
        {
            carried.set_drop_effect("copy");
        }
    });
    let dropped = window_event_listener(leptos::ev::drop, move |event| {
        if files::may_drop(&event) {
            read(app, files::dropped(&event), |read| {
                Msg::Share(Share::Import(Import::Read(read)))
            });
        }
    });
    on_cleanup(move || {
        over.remove();
        dropped.remove();
    });
}

/// A button that opens the browser's dialog for one file.
#[component]
pub fn FileButton(
    /// What it says.
    #[prop(into)]
    label: Signal<String>,
    /// How much it asks for attention.
    #[prop(optional)]
    kind: ButtonKind,
    /// The file was chosen.
    on_file: Callback<Event>,
) -> impl IntoView {
    let field = NodeRef::<html::Input>::new();
    let open = move |()| {
        if let Some(field) = field.get_untracked() {
            field.click();
        }
    };
    view! {
        <Button label kind glyph=Glyph::File on_press=open />
        <input
            node_ref=field
            type="file"
            hidden
            accept=ACCEPTED
            aria-label=label
            on:change=move |event| on_file.run(event)
        />
    }
}
