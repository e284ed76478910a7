//! The effects that the first visit does without: keeping, and offering files.

use super::app::App;
use super::keeping::{self, Writing};
use crate::app::calendar::picture::{Format, file_name, picture as drawn};
use crate::app::checkup::Msg as Checkup;
use crate::app::meetings::Msg as Meetings;
use crate::app::offline::{Ask, Msg as Offline};
use crate::app::share::{read_calendar, to_calendar};
use crate::app::{Effect, Msg};
use crate::browser::offline::NotKept;
use crate::browser::storage::{Permanence, Replaced, ask_to_keep};
use crate::browser::{checkup, clipboard, files, offline, page, panic, picture};
use leptos::leptos_dom::helpers::set_timeout;
use leptos::leptos_dom::logging::console_warn;
use leptos::task::spawn_local;
use std::time::Duration;

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
            keeping::compact(app, workspace, text, Replaced::Readable);
        }
        Effect::Forget(workspace, text) => {
            keeping::compact(app, workspace, text, Replaced::Everything);
        }
        Effect::Download { name, text } => offer(&name, &text),
        Effect::SavePicture(format) => {
            let name = app.peek(|model| file_name(model, format));
            let drawn = app.peek_in_zones(drawn);
            match format {
                Format::Svg => offer(&name, &drawn.svg),
                Format::Png => spawn_local(async move {
                    let (width, height) = (drawn.width, drawn.height);
                    let offered = picture::offer_png(&name, &drawn.svg, width, height).await;
                    if let Err(trouble) = offered {
                        console_warn(&format!("no picture was made: {trouble}"));
                    }
                }),
            }
        }
        Effect::DownloadCalendar(leaving) => {
            let text = app.peek_in_zones(|model, zones| to_calendar::file(model, &leaving, zones));
            offer(&leaving.name, &text);
        }
        Effect::ReadCalendar => {
            let msg = app.peek_in_zones(read_calendar);
            app.send(Msg::Share(msg));
        }
        Effect::Copy { text, count } => spawn_local(async move {
            let done = clipboard::copy(&text).await;
            app.send(Msg::Meetings(Meetings::Copied(count, done)));
        }),
        // After a frame, so that what is printed is what is shown.
        Effect::Print => set_timeout(page::print, Duration::from_millis(16)),
        Effect::DownloadAside(unread) => spawn_local(download_aside(app, unread)),
        Effect::DownloadRaw => panic::offer_all(),
        Effect::AskToPersist => spawn_local(async move {
            app.send(Msg::Persists(ask_to_keep().await == Permanence::Promised));
        }),
        Effect::DeleteGroup(workspace) => spawn_local(keeping::delete_group(app, workspace)),
        Effect::Offline(Ask::Keep) => spawn_local(keep_offline(app)),
        Effect::Offline(Ask::TakeNewer) => spawn_local(offline::take_newer()),
        Effect::Offline(Ask::MakeAnew) => spawn_local(offline::make_anew()),
        Effect::LookAround => spawn_local(async move {
            let found = checkup::look_around().await;
            app.send(Msg::Checkup(Checkup::Found(Box::new(found))));
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

async fn keep_offline(app: App) {
    let newer = move || app.send(Msg::Offline(Offline::NewerWaits));
    if let Err(NotKept::Refused(trouble)) = offline::keep(newer).await {
        console_warn(&format!("there is no offline copy: {trouble}"));
    }
}

async fn download_aside(app: App, unread: Vec<String>) {
    let mut texts = keeping::set_aside(app).await;
    texts.extend(unread);
    offer("roundtable-set-aside.txt", &texts.join("\n\n"));
}

fn offer(name: &str, text: &str) {
    let media_type = match name.rsplit('.').next() {
        Some("json") => "application/json",
        Some("ics") => "text/calendar",
        Some("csv") => "text/csv",
        Some("md") => "text/markdown",
        Some("svg") => "image/svg+xml",
        _ => "text/plain",
    };
    if files::offer(name, media_type, text.as_bytes()).is_err() {
        console_warn("the browser refused to offer a file");
    }
}
