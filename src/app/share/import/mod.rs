//! Files that come in: read one by one, looked at, and nothing is touched before it is
//! asked for.
//!
//! Each file is looked at as if those before it were taken in already, so that what
//! several files say is listed once.
//!
//! - `reading`: from files to sources. `arriving`: what a source says that is new here.

mod arriving;
mod reading;

pub(super) use arriving::{Arrived, Arriving, Import, Outcome, Refused, Source, receive};
pub use reading::{CannotRead, File};
pub(super) use reading::{leave_out, next_is, sources};

use super::from_calendar::Understood;
use super::{apply, groups, problems};
use crate::app::model::Model;
use crate::app::notice::Notice;
use crate::app::route::{Route, Screen};
use crate::app::update::Effect;
use crate::app::words::share as words;
use crate::domain::names::{RecordId, WorkspaceId};
use arriving::Offered;
use reading::{next, step};

/// What a person does with files that come in.
#[derive(Debug, Clone, PartialEq)]
pub enum Msg {
    /// Chose or dropped files.
    Read(Vec<File>),
    /// Goes on with the next file; sent by the page itself.
    Next,
    /// The calendar that is next was read; sent by the page itself.
    CalendarRead(Box<Understood>),
    /// Takes an item in (`true`) or leaves it out: the file, the item.
    Take(usize, usize, bool),
    /// The same for all items about the record that this item is about.
    TakeRecord(usize, usize, bool),
    /// The same for all items of a file.
    TakeAll(usize, bool),
    /// Takes an offered value (R4) or not: the file, the offer.
    TakeOffer(usize, usize, bool),
    /// The same for all that a file offers.
    TakeAllOffers(usize, bool),
    /// Forgets a record that the file has forgotten, or not (R5).
    Forget(usize, RecordId, bool),
    /// Shows all of what a file changes, however long.
    ShowAll(usize),
    /// Does what the preview says.
    Apply,
    /// Puts the files away.
    Cancel,
    /// Opens a file of another group as a group of its own; a new id, for a file without one.
    OpenAsGroup(usize, WorkspaceId),
    /// Downloads what could not be read in the files that were applied last.
    SaveUnread,
    /// Puts that list away.
    UnreadSeen,
}

/// Takes one step with files that come in.
pub fn update(model: &mut Model, msg: Msg, now_utc_millis: i64) -> Vec<Effect> {
    match msg {
        Msg::Read(files) => return begin(model, files),
        Msg::Next => return next(model),
        Msg::CalendarRead(understood) => return next_is(model, understood.0),
        Msg::Apply => return apply::apply(model, now_utc_millis),
        Msg::Cancel => model.share.import = None,
        Msg::OpenAsGroup(at, id) => return open_as_group(model, at, id, now_utc_millis),
        Msg::SaveUnread => return problems::download(model),
        Msg::UnreadSeen => model.share.unread.clear(),
        Msg::ShowAll(at) => {
            let import = model.share.import.as_mut();
            if let Some(file) = import.and_then(|import| import.files.get_mut(at)) {
                file.shows_all = true;
            }
        }
        Msg::Take(at, item, takes) => {
            if let Some(arrived) = arrived_at(model, at) {
                arrived.take(item, takes);
            }
        }
        Msg::TakeRecord(at, item, takes) => {
            if let Some(arrived) = arrived_at(model, at) {
                let together = arrived.together_with(item);
                together.for_each(|item| arrived.take(item, takes));
            }
        }
        Msg::TakeAll(at, takes) => {
            if let Some(arrived) = arrived_at(model, at) {
                (0..arrived.items.len()).for_each(|item| arrived.take(item, takes));
            }
        }
        Msg::TakeOffer(at, offer, takes) => take_offer(model, at, offer, takes),
        Msg::TakeAllOffers(at, takes) => {
            let count = arrived_at(model, at).map_or(0, |arrived| arrived.offers.len());
            (0..count).for_each(|offer| take_offer(model, at, offer, takes));
        }
        Msg::Forget(at, record, forgets) => {
            let ticks = arrived_at(model, at).map(|arrived| &mut arrived.forgotten);
            if let Some(tick) = ticks.and_then(|ticks| ticks.get_mut(&record)) {
                *tick = forgets;
            }
        }
    }
    Vec::new()
}

fn arrived_at(model: &mut Model, at: usize) -> Option<&mut Arrived> {
    match &mut model.share.import.as_mut()?.files.get_mut(at)?.outcome {
        Outcome::Arrived(arrived) => Some(arrived),
        Outcome::Refused(_) | Outcome::OtherGroup(_) => None,
    }
}

// Of several values that are offered for one field, one can be taken.
fn take_offer(model: &mut Model, at: usize, offer: usize, takes: bool) {
    let Some(import) = &mut model.share.import else {
        return;
    };
    let mut all: Vec<((usize, usize), &mut Offered)> = Vec::new();
    for (file, arriving) in import.files.iter_mut().enumerate() {
        if let Outcome::Arrived(arrived) = &mut arriving.outcome {
            let offers = arrived.offers.iter_mut().enumerate();
            all.extend(offers.map(|(offer, offered)| ((file, offer), offered)));
        }
    }
    let of = |offered: &Offered| (offered.offer.record.clone(), offered.offer.field.clone());
    let Some(chosen) = all.iter().find(|(place, _)| *place == (at, offer)) else {
        return;
    };
    let chosen = of(chosen.1);
    for (place, offered) in all {
        if place == (at, offer) {
            offered.is_taken = takes;
        } else if takes && of(offered) == chosen {
            offered.is_taken = false;
        }
    }
}

fn begin(model: &mut Model, files: Vec<File>) -> Vec<Effect> {
    if files.is_empty() {
        return Vec::new();
    }
    if model.form.is_some() {
        model.notice = Some(Notice::new(words::FORM_FIRST, []));
        return Vec::new();
    }
    model.share.export = None;
    let mut effects = show_screen(model);
    if let Some(import) = &mut model.share.import
        && import.waiting.is_empty()
        && import.arrived().next().is_none()
    {
        // Other groups' files were compared with nothing: this group may have changed since.
        import.staged = model.workspace.clone();
    }
    let import = Import::of(model);
    let is_idle = import.waiting.is_empty();
    import.waiting.extend(files);
    if is_idle {
        effects.push(step());
    }
    effects
}

/// Goes to the share screen, if it is not shown.
pub(super) fn show_screen(model: &mut Model) -> Vec<Effect> {
    if model.route.screen == Screen::Share {
        return Vec::new();
    }
    model.route = Route::to(Screen::Share);
    vec![Effect::SetAddress {
        address: model.route.address(),
        replace: false,
    }]
}

// The other files of other groups come along; files of this group have to be applied or
// put away before, so that nothing is lost by a press.
fn open_as_group(
    model: &mut Model,
    at: usize,
    new_id: WorkspaceId,
    now_utc_millis: i64,
) -> Vec<Effect> {
    let Some(import) = model.share.import.as_ref() else {
        return Vec::new();
    };
    let is_other = import
        .files
        .get(at)
        .is_some_and(|file| matches!(file.outcome, Outcome::OtherGroup(_)));
    if !is_other || import.arrived().next().is_some() || !import.waiting.is_empty() {
        return Vec::new();
    }
    let mut files = model
        .share
        .import
        .take()
        .map_or_else(Vec::new, |import| import.files);
    let chosen = files.remove(at);
    let others = files.into_iter().filter_map(|file| match file.outcome {
        Outcome::OtherGroup(source) => Some(*source),
        Outcome::Refused(_) | Outcome::Arrived(_) => None,
    });
    let others: Vec<Source> = others.collect();
    match chosen.outcome {
        Outcome::OtherGroup(source) => groups::open(model, *source, others, new_id, now_utc_millis),
        Outcome::Refused(_) | Outcome::Arrived(_) => Vec::new(),
    }
}
