//! Files that come in: read one by one, looked at, and nothing is touched before it is
//! asked for.
//!
//! Each file is looked at as if those before it were taken in already, so that what
//! several files say is listed once.

use super::from_calendar::{Foreign, Understood};
use super::item::{Item, survey};
use super::problems::Place;
use super::{apply, groups, problems, rescue, table};
use crate::app::model::Model;
use crate::app::notice::Notice;
use crate::app::route::{Route, Screen};
use crate::app::update::Effect;
use crate::app::words::share as words;
use crate::domain::names::{RecordId, Rev, WorkspaceId};
use crate::domain::workspace::{History, Workspace};
use crate::exchange::workspace_file::{Header, Incoming, Limits, Offer, Refusal, read};
use crate::exchange::{csv, icalendar};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// A file as it was chosen or dropped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its name.
    pub name: String,
    /// Its bytes, or why there are none.
    pub content: Result<Vec<u8>, CannotRead>,
}

/// Why a file could not even be read by the browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CannotRead {
    /// It has more bytes than [`super::LARGEST_FILE_BYTES`].
    TooLarge {
        /// How many it has.
        bytes: usize,
    },
    /// It was moved, changed since it was chosen, or is a folder.
    Unreadable,
}

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

/// The files that were chosen, as far as they were looked at.
#[derive(Debug, Clone, PartialEq)]
pub struct Import {
    pub(super) waiting: VecDeque<File>,
    pub(super) files: Vec<Arriving>,
    /// The table that is next, while its columns are given their meaning.
    pub(super) table: Option<table::Draft>,
    /// The workspace with all that is taken in so far.
    pub(super) staged: Workspace,
}

/// One file, or one group of a rescue file.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Arriving {
    pub(super) name: String,
    pub(super) shows_all: bool,
    pub(super) outcome: Outcome,
}

/// What became of a file.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Outcome {
    /// Nothing of it was read.
    Refused(Refused),
    /// It is another group's (R12).
    OtherGroup(Box<Source>),
    /// It was read.
    Arrived(Box<Arrived>),
}

/// Why nothing of a file was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Refused {
    /// Nothing stands in it.
    Empty,
    Unreadable,
    File(Refusal),
    /// It says what is in a group, and none is open.
    NoGroup,
    /// It is a calendar without an event.
    NoEvent,
    Table(csv::Refusal),
    Calendar(icalendar::Refusal),
}

/// A file that was read, and not compared with anything yet.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Source {
    pub(super) name: String,
    pub(super) incoming: Incoming,
    /// The changes of the file that are held out, here or where a rescue file was made (R6).
    pub(super) held: BTreeSet<Rev>,
    /// What it says beside its records, where it is no workspace file.
    pub(super) foreign: Option<Foreign>,
}

/// What a file says that is new here.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Arrived {
    pub(super) header: Header,
    pub(super) history: History,
    /// Every change that is new here.
    pub(super) news: BTreeSet<Rev>,
    pub(super) held: BTreeSet<Rev>,
    pub(super) items: Vec<Item>,
    pub(super) left_out: BTreeSet<usize>,
    pub(super) offers: Vec<Offered>,
    /// What is forgotten in the file and not here, and whether it is to be here.
    pub(super) forgotten: BTreeMap<RecordId, bool>,
    pub(super) places: Vec<Place>,
    pub(super) foreign: Option<Foreign>,
    /// How many records of the file say what is known here already.
    pub(super) same: usize,
}

/// A value that the file offers, with what was shown when it was offered (R1).
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Offered {
    pub(super) offer: Offer,
    pub(super) over: BTreeSet<Rev>,
    pub(super) is_taken: bool,
}

impl Import {
    /// The files that are looked at already, or a new list over the open workspace.
    pub(super) fn of(model: &mut Model) -> &mut Self {
        let workspace = &model.workspace;
        model.share.import.get_or_insert_with(|| Self {
            waiting: VecDeque::new(),
            files: Vec::new(),
            table: None,
            staged: workspace.clone(),
        })
    }

    pub(super) fn arrived(&self) -> impl Iterator<Item = &Arrived> {
        self.files.iter().filter_map(|file| match &file.outcome {
            Outcome::Arrived(arrived) => Some(&**arrived),
            Outcome::Refused(_) | Outcome::OtherGroup(_) => None,
        })
    }
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

impl Arrived {
    fn take(&mut self, item: usize, takes: bool) {
        let can_be_left_out = self
            .items
            .get(item)
            .is_some_and(|item| !item.revs.is_empty());
        if takes {
            self.left_out.remove(&item);
        } else if can_be_left_out {
            self.left_out.insert(item);
        }
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

fn step() -> Effect {
    let msg = super::Msg::Import(Msg::Next);
    Effect::Next(Box::new(crate::app::Msg::Share(msg)))
}

// Reads one file and compares it: long work goes in steps, with the page drawn between.
fn next(model: &mut Model) -> Vec<Effect> {
    let Some(import) = &model.share.import else {
        return Vec::new();
    };
    let Some(file) = import.waiting.front() else {
        return Vec::new();
    };
    if file.is_calendar() {
        // It is read where the rules of time zones are, and waits for that.
        return vec![Effect::ReadCalendar];
    }
    if table::is_table(file)
        && let Ok(bytes) = &file.content
    {
        let opened = table::open(model, bytes);
        return match opened {
            // It waits for a person.
            Ok(draft) => {
                Import::of(model).table = Some(draft);
                Vec::new()
            }
            Err(refused) => next_is(model, Err(refused)),
        };
    }
    let read = sources(file.clone(), model.workspace.held());
    next_is(model, read.map_err(|(_, refused)| refused))
}

/// Leaves out the file that is next, and goes on with the one after it.
pub(super) fn leave_out(model: &mut Model, now_utc_millis: i64) -> Vec<Effect> {
    let effects = next_is(model, Ok(Vec::new()));
    let import = model.share.import.as_ref();
    if import.is_some_and(|import| import.files.is_empty() && import.waiting.is_empty()) {
        return update(model, Msg::Cancel, now_utc_millis);
    }
    effects
}

/// Takes in what was read of the file that is next, and goes on with the one after it.
pub(super) fn next_is(model: &mut Model, read: Result<Vec<Source>, Refused>) -> Vec<Effect> {
    let Some(import) = &mut model.share.import else {
        return Vec::new();
    };
    import.table = None;
    let Some(file) = import.waiting.pop_front() else {
        return Vec::new();
    };
    let is_more = !import.waiting.is_empty();
    match read {
        Ok(sources) => sources.into_iter().for_each(|one| receive(model, one)),
        Err(refused) => import.files.push(Arriving {
            name: file.name,
            shows_all: false,
            outcome: Outcome::Refused(refused),
        }),
    }
    if is_more { vec![step()] } else { Vec::new() }
}

impl File {
    /// Whether it holds a calendar, by what stands in it: a name says little.
    pub(super) fn is_calendar(&self) -> bool {
        let bytes = self.content.as_ref();
        bytes.is_ok_and(|bytes| icalendar::is_calendar(bytes))
    }
}

/// Reads a file: one source, or one for each group of a rescue file.
pub(super) fn sources(file: File, held: &BTreeSet<Rev>) -> Result<Vec<Source>, (String, Refused)> {
    let File { name, content } = file;
    let limits = Limits {
        bytes: super::LARGEST_FILE_BYTES,
        ..Limits::default()
    };
    let read = match content {
        Err(CannotRead::Unreadable) => return Err((name, Refused::Unreadable)),
        Ok(bytes) if bytes.trim_ascii().is_empty() => return Err((name, Refused::Empty)),
        Err(CannotRead::TooLarge { bytes }) => Err(Refusal::TooLarge {
            bytes,
            limit: limits.bytes,
        }),
        Ok(bytes) => match rescue::parse(&name, &bytes) {
            Some(sources) => sources,
            None => read(&bytes, &limits).map(|incoming| {
                vec![Source {
                    held: quoted(&bytes, held),
                    name: name.clone(),
                    incoming,
                    foreign: None,
                }]
            }),
        },
    };
    read.map_err(|refusal| (name, Refused::File(refusal)))
}

// Which of these changes a file speaks of: it teaches nothing about them, since the store
// has them all, and yet somebody who imports it again may want them.
fn quoted(bytes: &[u8], held: &BTreeSet<Rev>) -> BTreeSet<Rev> {
    if held.is_empty() {
        return BTreeSet::new();
    }
    let texts = bytes.split(|byte| *byte == b'"');
    texts
        .filter_map(|text| held.get(std::str::from_utf8(text).ok()?))
        .cloned()
        .collect()
}

/// Compares a source with what is here and with the files before it.
pub(super) fn receive(model: &mut Model, source: Source) {
    let is_open = model.is_open();
    let import = Import::of(model);
    let arrival = source.incoming.against(&import.staged);
    if !is_open || arrival.other_workspace {
        import.files.push(Arriving {
            name: source.name.clone(),
            shows_all: false,
            outcome: Outcome::OtherGroup(Box::new(source)),
        });
        return;
    }
    let foreign = source.foreign;
    let is_newer = |record: &RecordId| {
        let newer = foreign.as_ref().map(|foreign| &foreign.newer);
        newer.is_some_and(|newer| newer.contains(record))
    };
    let offers = arrival.offers.into_iter().map(|offer| Offered {
        over: import.staged.seen(&offer.record, &offer.field),
        is_taken: is_newer(&offer.record),
        offer,
    });
    let offers: Vec<Offered> = offers.collect();
    let by_hand = arrival.by_hand.into_iter().map(|edit| edit.rev).collect();
    let same = source.incoming.counts().0;
    let touched: BTreeSet<&RecordId> = arrival
        .history
        .records
        .keys()
        .chain(offers.iter().map(|offered| &offered.offer.record))
        .collect();
    let same = same.saturating_sub(touched.len());
    let surveyed = survey(&mut import.staged, &arrival.history, &source.held, &by_hand);
    let left_out = surveyed.items.iter().enumerate();
    let is_twin = |item: &Item| {
        foreign
            .as_ref()
            .is_some_and(|foreign| foreign.twin(item).is_some())
    };
    let left_out = left_out.filter(|(_, item)| item.was_held || is_twin(item));
    let places = match &foreign {
        // Lines of the text that was made of it are nobody's lines.
        Some(foreign) => foreign.places.clone(),
        None => arrival.problems.into_iter().map(Place::from).collect(),
    };
    import.files.push(Arriving {
        name: source.name,
        shows_all: false,
        outcome: Outcome::Arrived(Box::new(Arrived {
            header: source.incoming.header,
            left_out: left_out.map(|(at, _)| at).collect(),
            items: surveyed.items,
            news: surveyed.news,
            held: source.held,
            offers,
            forgotten: arrival
                .forgotten
                .into_iter()
                .map(|id| (id, false))
                .collect(),
            places,
            same,
            foreign,
            history: arrival.history,
        })),
    });
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
