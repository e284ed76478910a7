//! The effects that the first visit does without: keeping, and offering files.

use super::app::App;
use super::keeping::{self, Writing};
use crate::app::{Effect, Msg};
use crate::browser::storage::{Permanence, Replaced, ask_to_keep};
use crate::browser::{files, panic};
use leptos::leptos_dom::logging::console_warn;
use leptos::task::spawn_local;

/// Performs an effect that [`run`](super::run) gave back.
pub fn perform(app: App, effect: Effect) {
    match effect {
        Effect::Append {
            workspace,
            name,
            entries,
            in_order,
            ticket,
        } => keeping::append(
            app,
            Writing {
                workspace,
                name,
                entries,
                in_order,
                ticket,
            },
        ),
        Effect::Compact(workspace, text) => {
            spawn_local(keeping::compact(app, workspace, text, Replaced::Readable));
        }
        Effect::Forget(workspace, text) => {
            spawn_local(keeping::compact(app, workspace, text, Replaced::Everything));
        }
        Effect::Download { name, text } => offer(&name, &text),
        Effect::DownloadAside(unread) => spawn_local(download_aside(app, unread)),
        Effect::DownloadRaw => panic::offer_all(),
        Effect::AskToPersist => spawn_local(async move {
            app.send(Msg::Persists(ask_to_keep().await == Permanence::Promised));
        }),
        // `run` performed these.
        Effect::OpenStore
        | Effect::Load(_)
        | Effect::Fetch(_)
        | Effect::SetAddress { .. }
        | Effect::KeepPreferences(_)
        | Effect::Reload
        | Effect::LoadRest
        | Effect::Next(_) => {}
    }
}

async fn download_aside(app: App, unread: Vec<String>) {
    let mut texts = keeping::set_aside(app).await;
    texts.extend(unread);
    offer("roundtable-set-aside.txt", &texts.join("\n\n"));
}

fn offer(name: &str, text: &str) {
    let media_type = if name.ends_with(".json") {
        "application/json"
    } else {
        "text/plain"
    };
    if files::offer(name, media_type, text.as_bytes()).is_err() {
        console_warn("the browser refused to offer a file");
    }
}
