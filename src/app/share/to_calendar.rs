//! Events that leave for another calendar: which, what becomes of dates that are not
//! fixed, and what is said of people, all told before.

use super::export::file_named;
use super::leaving;
use crate::app::calendar::filter::{Filter, summary};
use crate::app::model::Model;
use crate::app::notice::Notice;
use crate::app::route::Screen;
use crate::app::update::Effect;
use crate::app::words::{Language, Word, calendars as words, share};
use crate::domain::names::RecordId;
use crate::domain::schema::RecordKind;
use crate::domain::when::{When, Zones};
use crate::exchange::icalendar::{self, Contacts};

/// Which events leave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scope {
    /// Those that the filters of the address let through, whatever part of time is shown.
    Shown,
    /// All of them.
    All,
    /// One, with its changed occurrences.
    One(RecordId),
}

/// The open dialog.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    scopes: Vec<Scope>,
    /// Its place among them.
    chosen: usize,
    /// What leaves, as it was counted and shown.
    leaves: Leaves,
    /// Whether ways to reach people leave, as the person said having been told how many.
    contacts: bool,
}

/// What leaves, counted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Leaves {
    /// Those with a date, in order of time.
    events: Vec<RecordId>,
    vague: usize,
    dateless: usize,
    /// Series that repeat by themselves: what is kept of them are answers, not events.
    series: usize,
    contacts: Contacts,
}

/// What a person does in the dialog.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Msg {
    /// Opens it for the whole calendar or, on a calendar that is filtered, what is shown of it.
    Open,
    /// Opens it for one event.
    OpenOne(RecordId),
    /// Closes it.
    Close,
    /// Chooses which events, by the place of the choice.
    Choose(usize),
    /// Lets ways to reach people out, or not.
    WithContacts(bool),
    /// Makes the file.
    Download,
}

/// A calendar that is to be offered for download.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leaving {
    /// The name of the file.
    pub name: String,
    events: Vec<RecordId>,
    contacts: bool,
    at_utc_millis: i64,
}

/// The dialog as plain data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToCalendarPage {
    /// What can be chosen: what it is called, what it means, whether it is chosen; none
    /// where there is nothing to choose.
    pub scopes: Vec<(String, String, bool)>,
    /// What leaves, and what can be let out with it.
    pub leaving: leaving::Leaving,
}

/// Whether a record can leave for another calendar: it is an event with a date.
#[must_use]
pub fn can_leave(model: &Model, record: &RecordId) -> bool {
    let is_event = model.workspace.kind(record) == Some(RecordKind::Event);
    is_event && model.index.when(record).is_some()
}

/// The dialog, if it is open.
#[must_use]
pub fn page(model: &Model) -> Option<ToCalendarPage> {
    let draft = model.share.to_calendar.as_ref()?;
    let language = model.language();
    let is_one = |scope: &Scope| matches!(scope, Scope::One(_));
    let scopes = draft.scopes.iter().enumerate();
    let scopes = scopes.filter(|(_, scope)| draft.scopes.len() > 1 || is_one(scope));
    let scopes = scopes.map(|(at, scope)| {
        let (name, hint) = named(model, scope);
        (name, hint, at == draft.chosen)
    });
    let found = draft.ways_to_reach(language);
    Some(ToCalendarPage {
        scopes: scopes.collect(),
        leaving: leaving::Leaving {
            sentences: sentences(language, draft),
            consent: found.map(|found| language.fill(words::LET_CONTACTS_OUT, &[&found])),
            agrees: draft.contacts,
            can_download: !draft.leaves.events.is_empty(),
        },
    })
}

fn named(model: &Model, scope: &Scope) -> (String, String) {
    let language = model.language();
    let said = |word: Word| language.say(word).into_owned();
    match scope {
        Scope::All => (said(words::ALL), said(words::ALL_HINT)),
        Scope::Shown => (said(words::SHOWN), summary(model).unwrap_or_default()),
        Scope::One(event) => {
            let name = language.fill(words::ONE, &[&model.title(event)]);
            let when = model.index.when(event).map(|when| language.when(when));
            (name, when.unwrap_or_default())
        }
    }
}

fn sentences(language: Language, draft: &Draft) -> Vec<String> {
    let leaves = &draft.leaves;
    let counted =
        |count: usize, one: Word, many: Word| (count > 0).then(|| language.count(count, one, many));
    let events = counted(leaves.events.len(), words::ONE_EVENT, words::EVENTS);
    let none = || language.say(words::NO_EVENT).into_owned();
    let mut sentences = vec![events.unwrap_or_else(none)];
    sentences.extend(counted(
        leaves.dateless,
        words::DATELESS_ONE,
        words::DATELESS,
    ));
    sentences.extend(counted(leaves.series, words::SERIES_ONE, words::SERIES));
    sentences.extend(counted(leaves.vague, words::VAGUE_ONE, words::VAGUE));
    if let Some(found) = draft.ways_to_reach(language) {
        let word = if draft.contacts {
            words::CONTACTS_LEAVE
        } else {
            words::CONTACTS_STAY
        };
        sentences.push(language.fill(word, &[&found]));
    } else if !leaves.events.is_empty() {
        sentences.push(language.say(words::NO_PEOPLE).into_owned());
    }
    sentences
}

impl Draft {
    fn ways_to_reach(&self, language: Language) -> Option<String> {
        let found = self.leaves.contacts;
        leaving::ways_to_reach(language, found.addresses, found.phones)
    }
}

/// Takes one step in the dialog.
pub fn update(model: &mut Model, msg: Msg, now_utc_millis: i64) -> Vec<Effect> {
    match msg {
        Msg::Open => {
            let is_calendar = matches!(model.route.screen, Screen::Calendar(..));
            let scopes = if is_calendar && summary(model).is_some() {
                vec![Scope::Shown, Scope::All]
            } else {
                vec![Scope::All]
            };
            open(model, scopes);
        }
        Msg::OpenOne(event) => open(model, vec![Scope::One(event)]),
        Msg::Close => model.share.to_calendar = None,
        Msg::Choose(at) => {
            if let Some(draft) = &mut model.share.to_calendar {
                draft.chosen = at;
            }
            count(model);
        }
        Msg::WithContacts(contacts) => {
            if let Some(draft) = &mut model.share.to_calendar {
                draft.contacts = contacts;
            }
        }
        Msg::Download => return download(model, now_utc_millis),
    }
    Vec::new()
}

fn open(model: &mut Model, scopes: Vec<Scope>) {
    model.share.to_calendar = Some(Draft {
        scopes,
        chosen: 0,
        leaves: Leaves::default(),
        contacts: false,
    });
    count(model);
}

// Counts what would leave; says whether it is what was shown before. Where it is not,
// nobody has agreed to it.
fn count(model: &mut Model) -> bool {
    let scope = model
        .share
        .to_calendar
        .as_ref()
        .and_then(|draft| draft.scopes.get(draft.chosen));
    let Some(scope) = scope.cloned() else {
        return false;
    };
    let leaves = leaves(model, &scope);
    let Some(draft) = &mut model.share.to_calendar else {
        return false;
    };
    let is_as_shown = leaves == draft.leaves;
    if !is_as_shown {
        draft.leaves = leaves;
        draft.contacts = false;
    }
    is_as_shown
}

fn leaves(model: &Model, scope: &Scope) -> Leaves {
    let filter = Filter::of(model);
    let is_of = |event: &RecordId| match scope {
        Scope::All => true,
        Scope::Shown => filter.lets_through(event),
        // Its changed occurrences are events of their own, and stand for some of it.
        Scope::One(one) => {
            event == one || model.workspace.reference(event, "instance_of").as_ref() == Some(one)
        }
    };
    let mut leaves = Leaves::default();
    let mut dated: Vec<(&When, &RecordId)> = Vec::new();
    for event in model
        .index
        .of_kind(RecordKind::Event)
        .filter(|event| is_of(event))
    {
        match model.index.when(event) {
            Some(when) => dated.push((when, event)),
            None => leaves.dateless += 1,
        }
    }
    dated.sort_by_key(|(when, event)| (when.first_day(), *event));
    if !matches!(scope, Scope::One(_)) {
        let repeats = |series: &&RecordId| model.index.recurrence(series).is_some();
        leaves.series = model
            .index
            .of_kind(RecordKind::Series)
            .filter(repeats)
            .count();
    }
    leaves.vague = dated.iter().filter(|(when, _)| when.is_vague()).count();
    leaves.events = dated.into_iter().map(|(_, event)| event.clone()).collect();
    leaves.contacts = icalendar::contacts(&model.workspace, &leaves.events);
    leaves
}

fn download(model: &mut Model, now_utc_millis: i64) -> Vec<Effect> {
    if !count(model) {
        return Vec::new();
    }
    let draft = model.share.to_calendar.take();
    let Some(draft) = draft.filter(|draft| !draft.leaves.events.is_empty()) else {
        return Vec::new();
    };
    let end = match draft.scopes.get(draft.chosen) {
        Some(Scope::One(_)) => "-one-event.ics",
        Some(Scope::Shown) => "-some-events.ics",
        Some(Scope::All) | None => ".ics",
    };
    let name = file_named(model, end);
    model.notice = Some(Notice::new(share::EXPORTED, [name.clone()]));
    vec![Effect::DownloadCalendar(Leaving {
        name,
        events: draft.leaves.events,
        contacts: draft.contacts,
        at_utc_millis: now_utc_millis,
    })]
}

/// The calendar that leaves.
#[must_use]
pub fn file(model: &Model, leaving: &Leaving, zones: &dyn Zones) -> String {
    let name = model.group_name();
    let leaving = icalendar::Leaving {
        events: &leaving.events,
        name: &name,
        at_utc_millis: leaving.at_utc_millis,
        contacts: leaving.contacts,
    };
    icalendar::write(&model.workspace, &leaving, zones)
}
