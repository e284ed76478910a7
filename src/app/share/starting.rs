//! A new group in three steps: what it is called, who is in it, when it meets.
//!
//! Every answer may be left out; everything can be changed later. What was typed becomes
//! one change, which no slip undoes: a group without a name is nothing to go back to.

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

/// Hues this far apart keep organisations apart, however many there are.
const HUE_STEP: usize = 137;

/// What may be copied from the open group about each of its members.
const COPIED: [&str; 6] = ["name", "acronym", "kind", "hue", "website", "profile"];

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
    /// Notes what was typed.
    pub fn type_in(&mut self, field: Field, text: String) {
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
}

/// The dialog, if it is open.
#[must_use]
pub fn page(model: &Model) -> Option<StartPage> {
    let draft = model.share.groups.starting.clone()?;
    let language = model.language();
    let members = members(model).len();
    let typed = lines(&draft.members).count();
    let count = typed + if draft.copies_members { members } else { 0 };
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
        draft,
    })
}

fn members(model: &Model) -> Vec<RecordId> {
    let members = model.workspace.references(GROUP, "members");
    members.into_iter().collect()
}

fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines()
        .map(|line| line.trim().trim_end_matches([',', ';']))
        .filter(|line| !line.is_empty())
}

/// What is known of a member before the group is there.
pub type Member = BTreeMap<FieldName, Content>;

/// The members of the new group, in order: those that are copied, then those that were typed.
#[must_use]
pub fn chosen(model: &Model, draft: &Draft) -> Vec<Member> {
    let text = |field: &str, text: &str| (FieldName::from(field), Content::from(text));
    let copied = members(model)
        .into_iter()
        .filter(|_| draft.copies_members)
        .map(|id| {
            let fields = COPIED.iter().filter_map(|field| {
                let value = model.workspace.value(&id, field)?;
                Some((FieldName::from(*field), value.clone()))
            });
            fields.collect::<Member>()
        });
    let typed = lines(&draft.members).map(|line| {
        let mut member = Member::from([text("kind", "agency")]);
        let (name, acronym) = name_and_acronym(line);
        member.extend([text("name", name)]);
        member.extend(acronym.map(|acronym| text("acronym", acronym)));
        member
    });
    let mut all: Vec<Member> = copied.collect();
    for member in typed {
        let name = member.get("name");
        if !all.iter().any(|known| known.get("name") == name) {
            all.push(member);
        }
    }
    for (at, member) in all.iter_mut().enumerate() {
        let hue = Content::from(at * HUE_STEP % 360);
        member.entry(FieldName::from("hue")).or_insert(hue);
    }
    all
}

// `World Food Programme (WFP)`.
fn name_and_acronym(line: &str) -> (&str, Option<&str>) {
    let split = line
        .strip_suffix(')')
        .and_then(|line| line.rsplit_once('('));
    match split {
        Some((name, acronym)) if !name.trim().is_empty() && !acronym.trim().is_empty() => {
            (name.trim(), Some(acronym.trim()))
        }
        _ => (line, None),
    }
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
