//! What was done: the last changes first, one's own with a way back.

use super::saying::Saying;
use crate::app::calendar::item::reader_zone;
use crate::app::commit;
use crate::app::model::{Model, Step, WayBack};
use crate::app::notice::Notice;
use crate::app::update::Effect;
use crate::app::words::{Word, calendars, common, share as words, short};
use crate::domain::change::{About, What};
use crate::domain::names::{RecordId, Rev};
use crate::domain::when::Zones;
use chrono::{DateTime, Timelike};
use std::collections::BTreeSet;

/// Changes on one page.
const ON_A_PAGE: usize = 20;

/// Records that one change names before the others are counted.
const NAMED: usize = 3;

/// A value of more letters is not said with the field that it was set to.
const LONGEST_VALUE: usize = 40;

/// What a person does in the history.
#[derive(Debug, Clone, PartialEq)]
pub enum Msg {
    /// Goes to a page, 0 for the last changes.
    Page(usize),
    /// Undoes one of one's own changes (R7).
    Undo(Rev),
    /// Leaves out somebody else's change that came with a file, however long ago (R6).
    LeaveOut(Rev),
    /// Takes in again what was left out of an import (R6).
    TakeIn(Rev),
    /// The same for everything that was left out.
    TakeAllIn,
}

/// A page of the history.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct HistoryPage {
    /// The changes.
    pub changes: Vec<ChangePage>,
    /// Which page it is, 0 for the last changes.
    pub at: usize,
    /// Whether there are older ones.
    pub has_older: bool,
    /// Which of all these are, in a sentence.
    pub sentence: String,
    /// How many changes this copy left out, in a sentence, where it did.
    pub left_out: Option<String>,
}

/// One change.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ChangePage {
    /// Its name.
    pub rev: Rev,
    /// What was done to what, in a sentence.
    pub what: String,
    /// Who did it.
    pub who: String,
    /// On which day, and in the history at which time of it, as their machine believed.
    pub when: String,
    /// Whether this copy left it out (R6).
    pub is_left_out: bool,
    /// Whether it is one's own, and can be undone.
    pub can_undo: bool,
    /// Whether it is somebody else's, and can be left out of this copy.
    pub can_leave_out: bool,
}

/// A page of the history. Its cost follows the number of changes only where it finds the
/// last ones; what they did is looked up for those that are shown.
#[must_use]
pub fn page(model: &Model, zones: &dyn Zones) -> HistoryPage {
    let changes = &model.workspace.history().changes;
    let language = model.language();
    let at = model.share.history_page;
    let (from, upto) = (at * ON_A_PAGE, (at + 1) * ON_A_PAGE);
    let mut all: Vec<(&Rev, &About)> = changes.iter().collect();
    let by_time = |one: &(&Rev, &About), other: &(&Rev, &About)| {
        let (one_at, other_at) = (one.1.at_utc_millis, other.1.at_utc_millis);
        other_at.cmp(&one_at).then_with(|| other.0.cmp(one.0))
    };
    if upto < all.len() {
        all.select_nth_unstable_by(upto, by_time);
        all.truncate(upto);
    }
    all.sort_unstable_by(by_time);
    let shown = all.iter().skip(from);
    let held = model.workspace.held().len();
    let last = upto.min(changes.len());
    let shown_all = from == 0 && last == changes.len();
    HistoryPage {
        changes: shown
            .map(|(rev, about)| ChangePage {
                when: when(model, zones, about.at_utc_millis),
                ..change(model, rev, about)
            })
            .collect(),
        at,
        has_older: upto < changes.len(),
        sentence: if shown_all {
            language.count(last, words::CHANGE, words::CHANGES)
        } else {
            language.fill(
                words::CHANGES_OF,
                &[
                    &language.number((from + 1).min(last)),
                    &language.number(last),
                    &language.number(changes.len()),
                ],
            )
        },
        left_out: (held > 0).then(|| language.count(held, words::LEFT_OUT_ONE, words::LEFT_OUT)),
    }
}

/// One change in words.
pub fn change(model: &Model, rev: &Rev, about: &About) -> ChangePage {
    let saying = Saying::here(model);
    let is_left_out = model.workspace.held().contains(rev);
    let sets_nothing = model.index.changed_by(rev).next().is_none();
    let language = saying.language;
    let files = &model.preferences.files;
    let files = files.get(model.workspace.id().as_str());
    let file = files.and_then(|files| files.imported.get(rev.as_str()));
    let what = match (file, sets_nothing && about.what == What::Import) {
        (Some(file), true) => language.fill(words::DID_IMPORT_NAMED, &[&short(file)]),
        (None, true) => language.say(calendars::DID_IMPORT_A_FILE).into_owned(),
        (Some(file), false) => {
            let records = records(model, saying, rev);
            language.fill(words::DID_IMPORT_FROM, &[&short(file), &records])
        }
        (None, false) => {
            let records = records(model, saying, rev);
            let what = language.fill(what_word(&about.what), &[&records]);
            match fields(model, saying, rev, &about.what) {
                Some(fields) => language.fill(words::DID_WITH_FIELDS, &[&what, &fields]),
                None => what,
            }
        }
    };
    let shows = !is_left_out && !sets_nothing;
    let is_own = is_own(model, rev, about);
    ChangePage {
        rev: rev.clone(),
        what,
        who: saying.who(rev, about),
        when: saying.day(about.at_utc_millis),
        is_left_out,
        can_undo: shows && is_own,
        // What a whole group began with is not for leaving out.
        can_leave_out: shows && !is_own && about.what != What::Import,
    }
}

// The day and the time of day in the reader's zone; in UTC where nobody knows that.
fn when(model: &Model, zones: &dyn Zones, utc_millis: i64) -> String {
    let language = model.language();
    let offset = zones.offset_seconds_at_utc(reader_zone(model), utc_millis.div_euclid(1000));
    let local_millis = utc_millis + i64::from(offset.unwrap_or(0)) * 1000;
    let Some(at) = DateTime::from_timestamp_millis(local_millis) else {
        return String::new();
    };
    let time = language.time_of_day(at.hour(), at.minute());
    let time = match offset {
        Some(_) => time,
        None => language.fill(words::IN_UTC, &[&time]),
    };
    language.fill(
        words::DAY_AND_TIME,
        &[&language.day(at.date_naive()), &time],
    )
}

// Which fields of one record a change set, and to what where that is short.
fn fields(model: &Model, saying: Saying<'_>, rev: &Rev, what: &What) -> Option<String> {
    if matches!(what, What::Create | What::Remove | What::Restore) {
        return None;
    }
    let mut records = model.index.changed_by(rev);
    let (Some(record), None) = (records.next(), records.next()) else {
        return None;
    };
    let set = model.workspace.fields(record)?.iter();
    let set = set.filter_map(|(field, values)| Some((field, values.value(rev)?)));
    let mut said: Vec<String> = set
        .clone()
        .take(NAMED)
        .map(|(field, value)| {
            let label = saying.label(record, field);
            let says = match value.contents.as_slice() {
                [content] => saying.content(record, field, Some(content)),
                _ => String::new(),
            };
            if says.is_empty() || says.chars().nth(LONGEST_VALUE).is_some() {
                label
            } else {
                saying.language.fill(words::FIELD_TO, &[&label, &says])
            }
        })
        .collect();
    let rest = set.count().saturating_sub(NAMED);
    if rest > 0 {
        said.push(
            saying
                .language
                .count(rest, words::AND_ONE_MORE, words::AND_MORE),
        );
    }
    (!said.is_empty()).then(|| saying.language.list(&said))
}

// Made in this tab, or by the person who said that they are at this machine.
fn is_own(model: &Model, rev: &Rev, about: &About) -> bool {
    let is_of_this_tab = rev
        .strip_prefix(model.writer.id())
        .is_some_and(|rest| rest.starts_with('-'));
    is_of_this_tab || (about.by.is_some() && about.by == model.author())
}

fn records(model: &Model, saying: Saying<'_>, rev: &Rev) -> String {
    let language = saying.language;
    let ids: Vec<&RecordId> = model.index.changed_by(rev).collect();
    let mut names: Vec<String> = ids
        .iter()
        .take(NAMED)
        .map(|id| saying.kind_and_name(id))
        .collect();
    let rest = ids.len().saturating_sub(NAMED);
    if rest > 0 {
        names.push(language.count(rest, words::AND_ONE_MORE, words::AND_MORE));
    }
    if names.is_empty() {
        language.say(words::NOTHING_HERE_NOW).into_owned()
    } else {
        language.list(&names)
    }
}

fn what_word(what: &What) -> Word {
    match what {
        What::Create => words::DID_CREATE,
        What::Edit | What::Other(_) => words::DID_EDIT,
        What::Move => words::DID_MOVE,
        What::Remove => words::DID_REMOVE,
        What::Restore => words::DID_RESTORE,
        What::Undo => words::DID_UNDO,
        What::Redo => words::DID_REDO,
        What::Settle => words::DID_SETTLE,
        What::Join => words::DID_JOIN,
        What::Reorder => words::DID_REORDER,
        What::Import => words::DID_IMPORT,
    }
}

/// Takes one step in the history.
pub fn update(model: &mut Model, msg: Msg, now_utc_millis: i64) -> Vec<Effect> {
    match msg {
        Msg::Page(at) => {
            model.share.history_page = at;
            Vec::new()
        }
        Msg::Undo(rev) => undo(model, &rev, now_utc_millis),
        Msg::LeaveOut(rev) => hold(model, BTreeSet::from([rev]), true),
        Msg::TakeIn(rev) => hold(model, BTreeSet::from([rev]), false),
        Msg::TakeAllIn => hold(model, model.workspace.held().clone(), false),
    }
}

fn undo(model: &mut Model, rev: &Rev, now_utc_millis: i64) -> Vec<Effect> {
    let undoing = model.workspace.undoing(rev);
    let is_partial = !undoing.left.is_empty();
    let saying = Saying::here(model);
    let title = undoing
        .set
        .keys()
        .next()
        .map(|record| saying.name(record))
        .unwrap_or_default();
    let steps = model.undo.len();
    let effects = commit::commit(
        model,
        What::Undo,
        title.clone(),
        undoing.set,
        now_utc_millis,
    );
    let is_done = model.undo.len() > steps;
    model.notice = Some(match (is_done, is_partial) {
        (false, _) => Notice::new(common::NOT_UNDONE, []),
        (true, true) => Notice::new(common::PARTLY_UNDONE, [title]),
        (true, false) => Notice::new(common::UNDONE, [title]).undoable(),
    });
    effects
}

// Holds changes out (`aside`), or takes them in again, as one step.
fn hold(model: &mut Model, revs: BTreeSet<Rev>, aside: bool) -> Vec<Effect> {
    let language = model.language();
    let title = language.count(revs.len(), words::CHANGE, words::CHANGES);
    let effects = commit::hold(model, &revs, aside);
    let (way_back, word) = if aside {
        (WayBack::Release(revs), words::TAKEN_OUT)
    } else {
        (WayBack::Hold(revs), words::TAKEN_IN)
    };
    model.undo.push(Step {
        what: What::Import,
        title: title.clone(),
        way_back,
    });
    model.redo.clear();
    model.notice = Some(Notice::new(word, [title]).undoable());
    effects
}
