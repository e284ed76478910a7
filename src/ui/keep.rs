//! The wiring of what the first visit does without: keeping, and offering files.

use super::app::App;
use super::run::{look_again, store_of};
use crate::app::notice::SaveTrouble;
use crate::app::{Effect, Msg};
use crate::browser::storage::{OpenError, Permanence, Position, SaveError, Workspace, ask_to_keep};
use crate::browser::{clock, files};
use crate::domain::names::WorkspaceId;
use leptos::leptos_dom::logging::console_warn;
use leptos::task::spawn_local;

/// Performs an effect that [`run`](super::run) gave back.
pub fn perform(app: App, effect: Effect) {
    match effect {
        Effect::Append {
            workspace,
            name,
            entries,
            ticket,
        } => {
            spawn_local(append(app, workspace, name, entries, ticket));
        }
        Effect::Compact(workspace, text) => {
            // What the text says was read up to here; later entries are not in it.
            let upto = app
                .doors(|doors| doors.read_upto(&workspace))
                .unwrap_or_default();
            spawn_local(compact(app, workspace, upto, text));
        }
        Effect::Download { name, text } => offer(&name, &text),
        Effect::DownloadAside => spawn_local(download_aside(app)),
        Effect::AskToPersist => spawn_local(async move {
            app.send(Msg::Persists(ask_to_keep().await == Permanence::Promised));
        }),
        // Every other one was performed.
        _ => {}
    }
}

async fn append(app: App, workspace: WorkspaceId, name: String, entries: Vec<String>, ticket: u64) {
    let Some(store) = store_of(app) else {
        app.send(Msg::Saved(ticket, Err(SaveTrouble::Other(String::new()))));
        return;
    };
    match store.append(&workspace, &entries).await {
        Ok(position) => {
            let written = u64::try_from(entries.len()).unwrap_or(u64::MAX);
            app.doors(|doors| {
                if doors.read.0 == *workspace && doors.read.1.is_followed_by(position, written) {
                    doors.read.1 = position;
                }
                if let Some(tabs) = &doors.tabs {
                    tabs.tell_grew(&workspace, position);
                }
            });
            app.send(Msg::Saved(ticket, Ok(())));
            // A group that was opened from a file: another tab may have been quicker.
            let is_new = app.peek(|model| *model.workspace.id() == workspace)
                && app.doors(|doors| doors.read.0 != *workspace) == Some(true);
            if is_new {
                look_again(app);
            }
            let is_named =
                app.doors(|doors| doors.named.as_ref() == Some(&(workspace.clone(), name.clone())));
            if is_named == Some(true) {
                return;
            }
            let row = Workspace {
                id: workspace.to_string(),
                name,
                opened_utc_millis: clock::utc_millis(),
            };
            let named = (workspace, row.name.clone());
            if store.put_workspace(&row).await.is_ok() {
                app.doors(|doors| doors.named = Some(named));
            } else {
                console_warn("the list of groups could not be brought up to date");
            }
        }
        Err(SaveError::Emptied) => {
            store.begin_again();
            app.doors(|doors| doors.read.1 = Position::START);
            app.send(Msg::StoreEmptied(ticket));
        }
        Err(error) => app.send(Msg::Saved(ticket, Err(save_trouble(error)))),
    }
}

fn save_trouble(error: SaveError) -> SaveTrouble {
    match error {
        SaveError::Full => SaveTrouble::Full,
        SaveError::Unavailable(OpenError::Newer) => SaveTrouble::Newer,
        SaveError::Lost(trouble) | SaveError::Failed(trouble) => SaveTrouble::Other(trouble.name),
        SaveError::Unavailable(_) | SaveError::Emptied | SaveError::Stopped => {
            SaveTrouble::Other(String::new())
        }
    }
}

async fn compact(app: App, workspace: WorkspaceId, upto: Position, text: String) {
    let Some(store) = store_of(app) else { return };
    // The log says the same with or without it; it is tried again at the next start.
    if store.compact(&workspace, upto, &text).await.is_err() {
        console_warn("the log could not be made shorter");
    }
}

async fn download_aside(app: App) {
    let Some(store) = store_of(app) else { return };
    let asides = store.asides().await.unwrap_or_default();
    let texts: Vec<&str> = asides.iter().map(|aside| aside.text.as_str()).collect();
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
