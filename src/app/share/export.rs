//! Files that leave: what is in them is counted before, and said.

use super::leaving;
use crate::app::form::Choice;
use crate::app::model::{GROUP, Model};
use crate::app::notice::Notice;
use crate::app::preferences::Exported;
use crate::app::update::Effect;
use crate::app::words::{Language, Word, share as words};
use crate::domain::names::RecordId;
use crate::domain::schema::RecordKind;
use crate::domain::when::day_from;
use crate::exchange::workspace_file::{Header, Leaves, Leaving, Scope, count_leaving, write};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// What leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// All records, all history.
    Everything,
    /// All records; contact details stay at home (D16).
    WithoutPersonalData,
    /// One meeting, and what is needed to read it.
    OneMeeting,
}

impl Part {
    /// Every choice, in the order of the dialog.
    pub const ALL: [Self; 3] = [
        Self::Everything,
        Self::WithoutPersonalData,
        Self::OneMeeting,
    ];

    /// What it is called.
    #[must_use]
    pub fn name(self) -> Word {
        match self {
            Self::Everything => words::EVERYTHING,
            Self::WithoutPersonalData => words::WITHOUT_PERSONAL_DATA,
            Self::OneMeeting => words::ONE_MEETING,
        }
    }

    fn hint(self) -> Word {
        match self {
            Self::Everything => words::EVERYTHING_HINT,
            Self::WithoutPersonalData => words::WITHOUT_PERSONAL_DATA_HINT,
            Self::OneMeeting => words::ONE_MEETING_HINT,
        }
    }
}

/// The open export dialog.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    part: Part,
    /// The meetings to choose from, the latest first.
    meetings: Vec<RecordId>,
    meeting: Option<RecordId>,
    with_people: bool,
    /// What leaves, as it was counted and shown.
    leaves: Leaves,
    /// Whether the person agreed that addresses leave, having been told how many.
    agrees: bool,
}

/// What a person does in the dialog.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Msg {
    /// Opens it.
    Open,
    /// Closes it.
    Close,
    /// Chooses what leaves.
    Choose(Part),
    /// Chooses the meeting.
    ChooseMeeting(RecordId),
    /// Lets people leave with the meeting, or not.
    WithPeople(bool),
    /// Agrees that addresses leave, or not any more.
    Agree(bool),
    /// Makes the file.
    Download,
}

/// The dialog as plain data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportPage {
    /// What can be chosen: what it is called, what it means, whether it is chosen.
    pub parts: Vec<(Part, String, String, bool)>,
    /// The meetings to choose from, where one is to be chosen.
    pub meetings: Option<Vec<Choice>>,
    /// The chosen meeting's id.
    pub meeting: String,
    /// Whether people leave with it.
    pub with_people: bool,
    /// What leaves, and what is to be agreed to, where addresses do.
    pub leaving: leaving::Leaving,
}

/// The dialog, if it is open.
#[must_use]
pub fn page(model: &Model) -> Option<ExportPage> {
    let draft = model.share.export.as_ref()?;
    let language = model.language();
    let parts = Part::ALL.map(|part| {
        let said = |word| language.say(word).into_owned();
        (
            part,
            said(part.name()),
            said(part.hint()),
            part == draft.part,
        )
    });
    let is_one = draft.part == Part::OneMeeting;
    let meetings = draft.meetings.iter().map(|id| {
        let choice = Choice::new(id.to_string(), model.title(id));
        match model.index.when(id) {
            Some(when) => choice.with_hint(language.when(when)),
            None => choice,
        }
    });
    let is_chosen = draft.leaving().is_some();
    let addresses = draft.leaves.addresses;
    Some(ExportPage {
        parts: parts.into(),
        meetings: is_one.then(|| meetings.collect()),
        meeting: draft
            .meeting
            .as_ref()
            .map(RecordId::to_string)
            .unwrap_or_default(),
        with_people: draft.with_people,
        leaving: leaving::Leaving {
            sentences: vec![if is_chosen {
                sentence(language, draft.leaves)
            } else {
                language.say(words::NO_MEETING).into_owned()
            }],
            consent: (addresses > 0)
                .then(|| language.count(addresses, words::AGREE_ONE, words::AGREE_MANY)),
            agrees: draft.agrees,
            can_download: draft.may_leave(),
        },
    })
}

fn sentence(language: Language, leaves: Leaves) -> String {
    let count = |count, none: Word, one, many| {
        if count == 0 {
            language.say(none).into_owned()
        } else {
            language.count(count, one, many)
        }
    };
    let records = count(
        leaves.records,
        words::NO_RECORD,
        words::ONE_RECORD,
        words::RECORDS,
    );
    let contacts = [
        count(
            leaves.people,
            words::NO_PERSON,
            words::ONE_PERSON,
            words::PEOPLE,
        ),
        count(
            leaves.addresses,
            words::NO_ADDRESS,
            words::ONE_ADDRESS,
            words::ADDRESSES,
        ),
        count(
            leaves.phones,
            words::NO_PHONE,
            words::ONE_PHONE,
            words::PHONES,
        ),
    ];
    language.fill(words::LEAVES, &[&records, &language.list(&contacts)])
}

impl Draft {
    fn leaving(&self) -> Option<Leaving> {
        Some(match self.part {
            Part::Everything => Leaving::EVERYTHING,
            Part::WithoutPersonalData => Leaving {
                contacts: false,
                ..Leaving::EVERYTHING
            },
            // Without its people a meeting has no contact details either.
            Part::OneMeeting => Leaving {
                scope: Scope::Meeting {
                    event: self.meeting.clone()?,
                    people: self.with_people,
                },
                contacts: self.with_people,
            },
        })
    }

    fn may_leave(&self) -> bool {
        self.leaving().is_some() && (self.leaves.addresses == 0 || self.agrees)
    }
}

/// Takes one step in the dialog.
pub fn update(model: &mut Model, msg: Msg, now_utc_millis: i64) -> Vec<Effect> {
    match msg {
        Msg::Open => {
            let meetings = meetings(model);
            model.share.export = Some(Draft {
                part: Part::Everything,
                meeting: meetings.first().cloned(),
                meetings,
                with_people: false,
                leaves: Leaves::default(),
                agrees: false,
            });
        }
        Msg::Close => model.share.export = None,
        Msg::Download => return download(model, now_utc_millis),
        Msg::Agree(agrees) => {
            if let Some(draft) = &mut model.share.export {
                draft.agrees = agrees;
            }
            return Vec::new();
        }
        Msg::Choose(part) => change(model, |draft| draft.part = part),
        Msg::ChooseMeeting(meeting) => change(model, |draft| draft.meeting = Some(meeting)),
        Msg::WithPeople(with) => change(model, |draft| draft.with_people = with),
    }
    count(model);
    Vec::new()
}

fn change(model: &mut Model, how: impl FnOnce(&mut Draft)) {
    if let Some(draft) = &mut model.share.export {
        how(draft);
    }
}

// Counts what would leave; says whether it is what was shown before. Where it is not,
// nobody has agreed to it.
fn count(model: &mut Model) -> bool {
    let Some(draft) = &mut model.share.export else {
        return false;
    };
    let leaves = match draft.leaving() {
        Some(leaving) if model.workspace.held().is_empty() => {
            count_leaving(model.workspace.history(), &leaving)
        }
        Some(leaving) => count_leaving(&model.workspace.exported(), &leaving),
        None => Leaves::default(),
    };
    let is_as_shown = leaves == draft.leaves;
    if !is_as_shown {
        draft.leaves = leaves;
        draft.agrees = false;
    }
    is_as_shown
}

fn download(model: &mut Model, now_utc_millis: i64) -> Vec<Effect> {
    if !count(model) {
        return Vec::new();
    }
    let Some((draft, leaving)) = model
        .share
        .export
        .as_ref()
        .filter(|draft| draft.may_leave())
        .and_then(|draft| Some((draft, draft.leaving()?)))
    else {
        return Vec::new();
    };
    let part = draft.part;
    let name = model.workspace.title(GROUP).unwrap_or(&model.header.name);
    let header = Header {
        workspace: Some(model.workspace.id().clone()),
        name: name.to_owned(),
        ..model.header.clone()
    };
    let text = write(&model.workspace.exported(), &header, &leaving);
    let name = file_name(model, part);
    note(model, part, &name, now_utc_millis);
    model.share.export = None;
    model.notice = Some(Notice::new(words::EXPORTED, [name.clone()]));
    vec![
        Effect::Download { name, text },
        Effect::KeepPreferences(Box::new(model.preferences.clone())),
    ]
}

// A part is no copy to come back to: it never takes the place of the last whole one.
fn note(model: &mut Model, part: Part, name: &str, now_utc_millis: i64) {
    let is_whole = part == Part::Everything;
    let id = model.workspace.id().to_string();
    let exports = &mut model.preferences.exports;
    if is_whole || exports.get(&id).is_none_or(|last| !last.is_whole) {
        let exported = Exported {
            at_utc_millis: now_utc_millis,
            day: model.today.to_string(),
            name: name.to_owned(),
            is_whole,
            changes: model.workspace.history().changes.len(),
        };
        exports.insert(id, exported);
    }
}

fn file_name(model: &Model, part: Part) -> String {
    let rest = match part {
        Part::Everything => "",
        Part::WithoutPersonalData => "-without-personal-data",
        Part::OneMeeting => "-one-meeting",
    };
    file_named(model, &format!("{rest}.json"))
}

/// The name of a file of the group: `iawg-2026-11-22.json`; plain letters, so that it
/// passes through any mailer.
pub(super) fn file_named(model: &Model, end: &str) -> String {
    let group = model.workspace.short_title(GROUP).unwrap_or_default();
    // A name is no place for an address (F23).
    let has_address = ["@", "\u{ff20}", "%40"]
        .iter()
        .any(|sign| group.contains(sign));
    let group = if has_address { "" } else { group };
    let mut name = String::new();
    for letter in group.chars().take(40) {
        if letter.is_ascii_alphanumeric() {
            name.push(letter.to_ascii_lowercase());
        } else if !name.is_empty() && !name.ends_with('-') {
            name.push('-');
        }
    }
    let name = name.trim_end_matches('-');
    let name = if name.is_empty() { "group" } else { name };
    format!("{name}-{}{end}", model.today)
}

// Events that have a programme, attendance, reports or outcomes, and those that are
// called meetings; the latest first.
fn meetings(model: &Model) -> Vec<RecordId> {
    let index = &model.index;
    let parts = RecordKind::all()
        .filter(|kind| kind.describe().part_of == Some("meeting"))
        .flat_map(|kind| index.of_kind(kind))
        .filter_map(|part| model.workspace.reference(part, "meeting"));
    let called = index
        .of_kind(RecordKind::Event)
        .filter(|event| model.workspace.text(event, "kind") == Some("meeting"));
    let all: BTreeSet<RecordId> = parts.chain(called.cloned()).collect();
    let mut all: Vec<RecordId> = all.into_iter().collect();
    all.sort_by_cached_key(|id| std::cmp::Reverse(index.when(id).map(|when| when.last_day())));
    all
}

/// How old the last file outside the browser is, in a sentence.
#[must_use]
pub fn last_export(model: &Model) -> String {
    let language = model.language();
    let Some(last) = model.preferences.exports.get(model.workspace.id().as_str()) else {
        return language.say(words::NEVER_EXPORTED).into_owned();
    };
    let ago = ago(language, last, model.today);
    if !last.is_whole {
        return language.fill(words::LAST_EXPORT_IN_PART, &[&ago, &last.name]);
    }
    let now = model.workspace.history().changes.len();
    let since = match now.saturating_sub(last.changes) {
        0 => language.say(words::NO_CHANGES_SINCE).into_owned(),
        count => language.count(count, words::CHANGE_SINCE, words::CHANGES_SINCE),
    };
    language.fill(words::LAST_EXPORT, &[&ago, &last.name, &since])
}

fn ago(language: Language, last: &Exported, today: NaiveDate) -> String {
    let days = day_from(&last.day)
        .map(|day| today.signed_duration_since(day).num_days())
        .and_then(|days| usize::try_from(days).ok());
    match days {
        // A clock that was set back since says nothing of use.
        None | Some(0) => language.say(words::TODAY).into_owned(),
        Some(days) => language.count(days, words::DAY_AGO, words::DAYS_AGO),
    }
}
