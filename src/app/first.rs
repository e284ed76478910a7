//! The steps that the first visit is made of: opening, and looking at the calendar.

use super::model::Model;
use super::notice::{Alert, Notice, Offer, SaveTrouble, StoreTrouble};
use super::route::{Route, Screen};
use super::update::{Effect, Msg};
use super::words::common;
use super::{calendar, commit, keys, log, offline, opening};

/// Takes a step of those that the first visit is made of: opening, and looking at the
/// calendar.
///
/// The page arrives in two parts, and this is all that its first part can do (see
/// `ui::rest`); [`update`](super::update::update) takes every step.
///
/// # Errors
/// The message itself, where it is none of these, or what is left of it.
pub fn first(model: &mut Model, msg: Msg, now_utc_millis: i64) -> Result<Vec<Effect>, Box<Msg>> {
    let nothing_waits = model.share.is_idle();
    Ok(match msg {
        Msg::StoreOpened(answer) if answer.is_err() || !model.is_open() => {
            opening::store_opened(model, answer)
        }
        Msg::StoreNewer(known) => opening::store_is_newer(model, known),
        Msg::StoreBlocked => {
            model.alerts.insert(Alert::Blocked);
            Vec::new()
        }
        Msg::StoreSlow => opening::store_opened(model, Err(StoreTrouble::Slow)),
        Msg::LoadFailed if !model.is_open() => opening::load_failed(model),
        Msg::Persists(promised) => {
            model.persists = Some(promised);
            Vec::new()
        }
        Msg::Fetched(source, text) if !model.is_open() => {
            opening::fetched(model, source, text, log::INTACT)
                .map_err(|text| Box::new(Msg::Fetched(source, Some(text))))?
        }
        // Mostly there is none, or nothing that could be read as one.
        Msg::Fetched(_, None) => Vec::new(),
        Msg::Loaded {
            workspace,
            entries,
            broken,
        } if nothing_waits => {
            match opening::loaded(model, &workspace, &entries, broken, log::INTACT) {
                Some(effects) => effects,
                None => {
                    return Err(Box::new(Msg::Loaded {
                        workspace,
                        entries,
                        broken,
                    }));
                }
            }
        }
        Msg::Arrived(mut entries) => {
            // What is out of reach here waits, and with it what may not overtake it.
            let is_free = |entry: &&String| !log::is_in_order(entry);
            let count = entries.iter().take_while(is_free).count();
            let count = log::read_into(model, &entries[..count], log::INTACT);
            entries.drain(..count);
            if !entries.is_empty() {
                return Err(Box::new(Msg::Arrived(entries)));
            }
            Vec::new()
        }
        Msg::Saved(ticket, answer) if nothing_waits => {
            saved(model, ticket, answer);
            offline::when_kept(model)
        }
        Msg::RestArrived(is_here) => {
            if is_here {
                model.alerts.remove(&Alert::PartMissing);
            } else {
                model.alerts.insert(Alert::PartMissing);
            }
            Vec::new()
        }
        Msg::AddressChanged(address) => {
            model.route = Route::parse(&address);
            Vec::new()
        }
        Msg::PreferencesKept(kept) => {
            // What was cleared there need not be lost here.
            if *kept != super::preferences::Preferences::default() {
                model.preferences = *kept;
            }
            Vec::new()
        }
        Msg::DayChanged(today) => {
            model.today = today;
            Vec::new()
        }
        Msg::Go(route) => {
            model.route = route;
            vec![Effect::SetAddress {
                address: model.route.address(),
                replace: false,
            }]
        }
        Msg::RealDate(real) => go_to_date(model, real),
        Msg::Took(offer) => take_offer(model, offer, now_utc_millis),
        Msg::Pressed(press) => match keys::pressed(model, &press, now_utc_millis) {
            Some(step) => first(model, step, now_utc_millis)?,
            None => Vec::new(),
        },
        Msg::NoticeRead => {
            model.notice = None;
            Vec::new()
        }
        Msg::BannerClosed => {
            model
                .preferences
                .banners_closed
                .push(model.workspace.id().to_string());
            vec![Effect::KeepPreferences(Box::new(model.preferences.clone()))]
        }
        Msg::Calendar(msg) => {
            calendar::look(model, msg).map_err(|msg| Box::new(Msg::Calendar(msg)))?
        }
        msg => return Err(Box::new(msg)),
    })
}

pub(super) fn saved(model: &mut Model, ticket: u64, answer: Result<(), SaveTrouble>) {
    let Some(entries) = model.saving.under_way.remove(&ticket) else {
        return;
    };
    match answer {
        Ok(()) => {
            if model.saving.refused.is_empty() {
                model
                    .alerts
                    .retain(|alert| !matches!(alert, Alert::NotSaved(_)));
            }
            // Opening a group keeps it too, but nobody asked for that.
            let is_work = !model.undo.is_empty() || !model.redo.is_empty();
            if is_work && model.saving.under_way.is_empty() && model.notice.is_none() {
                model.notice = Some(Notice::new(common::SAVED, []));
            }
        }
        Err(trouble) => {
            model.saving.refused.extend(entries);
            model
                .alerts
                .retain(|alert| !matches!(alert, Alert::NotSaved(_)));
            model.saving.in_memory |= trouble == SaveTrouble::Newer;
            model.alerts.remove(&Alert::NewerStore);
            model.alerts.insert(Alert::NotSaved(trouble));
        }
    }
}

// What names a date of its own goes along: the calendar shows the date that was asked for.
fn go_to_date(model: &mut Model, real: bool) -> Vec<Effect> {
    model.at_real_date = real;
    let Screen::Calendar(view, Some(_)) = model.route.screen else {
        return Vec::new();
    };
    model.calendar.focus = None;
    model.route.screen = Screen::Calendar(view, Some(model.as_of()));
    vec![Effect::SetAddress {
        address: model.route.address(),
        replace: false,
    }]
}

fn take_offer(model: &mut Model, offer: Offer, now_utc_millis: i64) -> Vec<Effect> {
    match offer {
        Offer::TryAgain => commit::append(model, Vec::new()),
        Offer::Reload => vec![Effect::Reload],
        Offer::LoadRest => vec![Effect::LoadRest],
        Offer::SaveAside => vec![Effect::DownloadAside(
            model.unread.iter().cloned().collect(),
        )],
        Offer::SaveRaw => vec![Effect::DownloadRaw],
        Offer::PutAside => opening::put_gone_aside(model),
        Offer::Export | Offer::OpenFile => {
            let share = Msg::Go(Route::to(Screen::Share));
            first(model, share, now_utc_millis).unwrap_or_default()
        }
    }
}
