//! Reads files, one step each, with the page drawn between.

use super::super::{LARGEST_FILE_BYTES, rescue, table};
use super::arriving::{Arriving, Import, Outcome, Refused, Source, receive};
use super::{Msg, update};
use crate::app::model::Model;
use crate::app::update::Effect;
use crate::domain::names::Rev;
use crate::exchange::icalendar;
use crate::exchange::workspace_file::{Limits, Refusal, as_utf8, read};
use std::collections::BTreeSet;

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
    /// It has more bytes than [`LARGEST_FILE_BYTES`].
    TooLarge {
        /// How many it has.
        bytes: usize,
    },
    /// It was moved, changed since it was chosen, or is a folder.
    Unreadable,
}

pub(super) fn step() -> Effect {
    let msg = crate::app::share::Msg::Import(Msg::Next);
    Effect::Next(Box::new(crate::app::Msg::Share(msg)))
}

// Reads one file and compares it: long work goes in steps, with the page drawn between.
pub(super) fn next(model: &mut Model) -> Vec<Effect> {
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
pub(in crate::app::share) fn leave_out(model: &mut Model, now_utc_millis: i64) -> Vec<Effect> {
    let effects = next_is(model, Ok(Vec::new()));
    let import = model.share.import.as_ref();
    if import.is_some_and(|import| import.files.is_empty() && import.waiting.is_empty()) {
        return update(model, Msg::Cancel, now_utc_millis);
    }
    effects
}

/// Takes in what was read of the file that is next, and goes on with the one after it.
pub(in crate::app::share) fn next_is(
    model: &mut Model,
    read: Result<Vec<Source>, Refused>,
) -> Vec<Effect> {
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
    pub(in crate::app::share) fn is_calendar(&self) -> bool {
        let bytes = self.content.as_ref();
        bytes.is_ok_and(|bytes| icalendar::is_calendar(bytes))
    }
}

/// Reads a file: one source, or one for each group of a rescue file.
pub(in crate::app::share) fn sources(
    file: File,
    held: &BTreeSet<Rev>,
) -> Result<Vec<Source>, (String, Refused)> {
    let File { name, content } = file;
    let limits = Limits {
        bytes: LARGEST_FILE_BYTES,
        ..Limits::default()
    };
    let read = match content {
        Err(CannotRead::Unreadable) => return Err((name, Refused::Unreadable)),
        Ok(bytes) if bytes.trim_ascii().is_empty() => return Err((name, Refused::Empty)),
        Err(CannotRead::TooLarge { bytes }) => Err(Refusal::TooLarge {
            bytes,
            limit: limits.bytes,
        }),
        Ok(bytes) => match rescue::parse(&name, &as_utf8(&bytes)) {
            Some(sources) => sources,
            None => read(&bytes, &limits).map(|incoming| {
                vec![Source {
                    held: quoted(&as_utf8(&bytes), held),
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
