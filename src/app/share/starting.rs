//! A new group in three steps: what it is called, who is in it, when it meets.
//!
//! Every answer may be left out; everything can be changed later. What was typed becomes
//! one change, which no slip undoes: a group without a name is nothing to go back to.
//! `members` reads who is in it.

use super::members::{self, Line, Member};
use crate::app::commit;
use crate::app::model::{GROUP, Model};
use crate::app::update::Effect;
use crate::app::words::{Word, share as words};
use crate::domain::Content;
use crate::domain::change::What;
use crate::domain::names::{FieldName, RecordId};
use crate::domain::order;
use crate::domain::schema::RecordKind;
use crate::domain::workspace::edit::{Seen, Settings};
use std::collections::BTreeMap;

/// So many steps.
pub const STEPS: usize = 3;

/// The step that asks for the members, from 0.
const MEMBERS_STEP: usize = 1;

/// How often the group meets: a code, its words, its rule (RFC 5545).
pub const RHYTHMS: [(&str, Word, Option<&str>); 5] = [
    ("irregular", words::RHYTHM_IRREGULAR, None),
    ("yearly", words::RHYTHM_YEARLY, Some("FREQ=YEARLY")),
    (
        "half-yearly",
        words::RHYTHM_HALF_YEARLY,
        Some("FREQ=MONTHLY;INTERVAL=6"),
    ),
    (
        "quarterly",
        words::RHYTHM_QUARTERLY,
        Some("FREQ=MONTHLY;INTERVAL=3"),
    ),
    ("monthly", words::RHYTHM_MONTHLY, Some("FREQ=MONTHLY")),
];

/// What was typed so far.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Draft {
    /// The step that is shown, from 0.
    pub step: usize,
    /// The group's name.
    pub name: String,
    /// Its acronym.
    pub acronym: String,
    /// The region that it is for.
    pub region: String,
    /// Its members, one a line: a name, and an acronym in brackets.
    pub members: String,
    /// Whether the members of the open group are members of this one.
    pub copies_members: bool,
    /// What its meetings are called.
    pub series: String,
    /// The code of how often it meets.
    pub rhythm: String,
    /// It is asked whether to throw away what was typed.
    pub asks_to_discard: bool,
    /// The step of the members was to be left while something was wrong with a line.
    pub is_held: bool,
}

/// A field of the draft that is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// The group's name.
    Name,
    /// Its acronym.
    Acronym,
    /// Its region.
    Region,
    /// Its members.
    Members,
    /// What its meetings are called.
    Series,
    /// How often it meets.
    Rhythm,
}

impl Draft {
    /// Whether anything was typed or chosen that closing would throw away.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        let typed = [
            &self.name,
            &self.acronym,
            &self.region,
            &self.members,
            &self.series,
            &self.rhythm,
        ];
        self.copies_members || typed.iter().any(|text| filled(text).is_some())
    }

    /// Whether Enter in a field does what the last button does: on the last step only once
    /// something was said there, so that nobody starts a group by a press too many.
    #[must_use]
    pub fn goes_on_by_enter(&self) -> bool {
        self.step + 1 < STEPS || filled(&self.series).is_some() || filled(&self.rhythm).is_some()
    }

    /// Notes what was typed.
    pub fn type_in(&mut self, field: Field, text: String) {
        self.is_held = false;
        self.asks_to_discard = false;
        *match field {
            Field::Name => &mut self.name,
            Field::Acronym => &mut self.acronym,
            Field::Region => &mut self.region,
            Field::Members => &mut self.members,
            Field::Series => &mut self.series,
            Field::Rhythm => &mut self.rhythm,
        } = text;
    }
}

/// The dialog.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StartPage {
    /// What was typed so far.
    pub draft: Draft,
    /// Which step it is, in words.
    pub step: String,
    /// How many members the open group has, on the box that copies them.
    pub copies: Option<String>,
    /// How many organisations the group will have, in words.
    pub count: Option<String>,
    /// What each line of the members is understood as.
    pub lines: Vec<Line>,
    /// Why the step of the members cannot be left, once that was tried.
    pub problem: Option<String>,
}

/// The dialog, if it is open.
#[must_use]
pub fn page(model: &Model) -> Option<StartPage> {
    let draft = model.share.groups.starting.clone()?;
    let language = model.language();
    let members = members::of_open_group(model);
    let lines = members::understood(model, &draft);
    let wrong = lines.iter().filter(|line| line.problem.is_some()).count();
    let count = members::chosen(model, &draft).len();
    Some(StartPage {
        step: language.fill(
            words::STEP_OF,
            &[&(draft.step + 1).to_string(), &STEPS.to_string()],
        ),
        copies: (members > 0).then(|| {
            let name = model.workspace.text(GROUP, "acronym").map(str::to_owned);
            let name = name.unwrap_or_else(|| model.group_name());
            language.fill(words::COPY_MEMBERS, &[&language.number(members), &name])
        }),
        count: (count > 0)
            .then(|| language.count(count, words::MEMBERS_COUNT_ONE, words::MEMBERS_COUNT)),
        problem: (draft.is_held && wrong > 0)
            .then(|| language.count(wrong, words::MEND_LINE, words::MEND_LINES)),
        lines,
        draft,
    })
}

/// Goes to a step; not past the members while something is wrong with a line. Answers whether
/// it went there.
pub fn go(model: &mut Model, step: usize) -> bool {
    let Some(draft) = model.share.groups.starting.as_ref() else {
        return false;
    };
    let lines = members::understood(model, draft);
    let is_held = step > MEMBERS_STEP && lines.iter().any(|line| line.problem.is_some());
    if let Some(draft) = &mut model.share.groups.starting {
        draft.is_held = is_held;
        draft.asks_to_discard = false;
        draft.step = if is_held {
            MEMBERS_STEP
        } else {
            step.min(STEPS - 1)
        };
    }
    !is_held
}

/// Puts what was typed into the group that was just opened.
pub fn fill(
    model: &mut Model,
    draft: &Draft,
    members: Vec<Member>,
    now_utc_millis: i64,
) -> Vec<Effect> {
    let mut contents: BTreeMap<RecordId, BTreeMap<FieldName, Content>> = BTreeMap::new();
    let mut say = |record: &RecordId, field: String, content: Content| {
        let fields = contents.entry(record.clone()).or_default();
        fields.insert(FieldName::from(field), content);
    };
    let group = RecordId::from(GROUP);
    for (field, typed) in [("name", &draft.name), ("acronym", &draft.acronym)] {
        if let Some(text) = filled(typed) {
            say(&group, field.into(), text.into());
        }
    }
    if let Some(region) = filled(&draft.region) {
        let place = model.writer.next_id(RecordKind::Place);
        say(&place, "record".into(), "place".into());
        say(&place, "name".into(), region.into());
        say(&place, "kind".into(), "region".into());
        say(&group, "region".into(), place.as_str().into());
    }
    let mut last: Option<String> = None;
    for member in members {
        let id = model.writer.next_id(RecordKind::Organisation);
        let place = order::between(last.as_deref(), None, &model.writer.next_key());
        say(&id, "record".into(), "organisation".into());
        say(&id, "order".into(), place.as_str().into());
        for (field, content) in member {
            say(&id, field.to_string(), content);
        }
        say(&group, format!("members/{id}"), Content::Bool(true));
        last = Some(place);
    }
    if let Some(title) = filled(&draft.series) {
        let series = model.writer.next_id(RecordKind::Series);
        say(&series, "record".into(), "series".into());
        say(&series, "title".into(), title.into());
        say(&series, "kind".into(), "meeting".into());
        let rule = RHYTHMS.iter().find(|(code, ..)| *code == draft.rhythm);
        if let Some(rule) = rule.and_then(|(.., rule)| *rule) {
            say(&series, "repeats".into(), rule.into());
        }
        say(&group, "series".into(), series.as_str().into());
    }
    if contents.is_empty() {
        return Vec::new();
    }
    let kind = contents.entry(group).or_default();
    kind.insert(FieldName::from("record"), "group".into());
    let set: Settings = contents
        .iter()
        .map(|(record, contents)| {
            let set = model.workspace.setting(record, contents, &Seen::new());
            (record.clone(), set)
        })
        .collect();
    let name = model.group_name();
    let made = commit::make(model, What::Create, set, now_utc_millis);
    let id = model.workspace.id().clone();
    let name = filled(&draft.name).map_or(name, str::to_owned);
    if let Some(known) = model.known.iter_mut().find(|known| known.id == id) {
        known.name = name;
    }
    made.map_or_else(Vec::new, |(_, entry)| commit::append(model, vec![entry]))
}

fn filled(text: &str) -> Option<&str> {
    Some(text.trim()).filter(|text| !text.is_empty())
}
