//! Who the reader is, in the open group: the author of their changes. Whoever only looks is
//! never asked; the first edit is kept first, and asks once (L8).

use crate::app::commit::commit;
use crate::app::form::Choice;
use crate::app::model::Model;
use crate::app::notice::Notice;
use crate::app::route::{Route, Screen};
use crate::app::update::Effect;
use crate::app::words::settings as words;
use crate::domain::Content;
use crate::domain::change::What;
use crate::domain::names::{FieldName, RecordId};
use crate::domain::schema::RecordKind;
use crate::domain::workspace::edit::Seen;
use std::collections::BTreeMap;

/// What was typed about oneself.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Draft {
    /// Whether somebody is added who is not in the group yet.
    pub is_new: bool,
    /// The person who was chosen.
    pub person: Option<RecordId>,
    /// What stands in the field that finds a person, where that is nobody yet.
    pub sought: String,
    /// The name that was typed.
    pub name: String,
    /// The organisation that was chosen.
    pub organisation: Option<RecordId>,
    /// It was asked to be saved without saying who.
    pub is_missing: bool,
}

/// What a person does here.
#[derive(Debug, Clone, PartialEq)]
pub enum Msg {
    /// Wants to say who they are.
    Open,
    /// Is somebody of the group, or nobody yet.
    Choose(Option<RecordId>),
    /// Typed in the field that finds a person; empty where somebody was found or it was given
    /// up.
    Seek(String),
    /// Is not in the group yet (`true`), or is after all.
    IsNew(bool),
    /// Typed their name.
    Name(String),
    /// Chose their organisation.
    Organisation(Option<RecordId>),
    /// Is done.
    Save,
    /// Leaves it as it was.
    Close,
    /// Does not want to say so now.
    NotNow,
    /// Does not want to be named any more.
    Nobody,
}

/// The dialog.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhoPage {
    /// What is typed so far.
    pub draft: Draft,
    /// The people of the group, each with their organisations.
    pub people: Vec<Choice>,
    /// The organisations of the group.
    pub organisations: Vec<Choice>,
}

/// The dialog, if it is open.
#[must_use]
pub fn page(model: &Model) -> Option<WhoPage> {
    let draft = model.settings.who.clone()?;
    let by_label = |kind, choice: &dyn Fn(&RecordId) -> Choice| {
        let mut choices: Vec<Choice> = model.index.of_kind(kind).map(choice).collect();
        choices.sort_by_cached_key(|choice| choice.label.to_lowercase());
        choices
    };
    let person = |id: &RecordId| {
        let choice = Choice::new(id.as_str(), model.title(id));
        match organisation_of(model, id) {
            Some(organisation) => choice.with_hint(model.short_title(&organisation)),
            None => choice,
        }
    };
    Some(WhoPage {
        draft,
        people: by_label(RecordKind::Person, &person),
        organisations: by_label(RecordKind::Organisation, &|id| Choice::record(model, id)),
    })
}

/// Who the reader is, in words, with the address of their page; `None` before they said so.
#[must_use]
pub fn said(model: &Model) -> Option<(String, String)> {
    let author = model.author()?;
    let name = model.title(&author);
    let said = match organisation_of(model, &author) {
        Some(organisation) => {
            let organisation = model.short_title(&organisation);
            let language = model.language();
            language.fill(words::NAME_AND_ORGANISATION, &[&name, &organisation])
        }
        None => name,
    };
    Some((said, Route::to(Screen::Person(author)).link()))
}

fn organisation_of(model: &Model, person: &RecordId) -> Option<RecordId> {
    let workspace = &model.workspace;
    workspace
        .entries(person, "roles")
        .find_map(|(_, role)| role.get("organisation")?.as_str())
        .map(|id| workspace.followed(id))
}

/// Whether the question after the first edit stands on the page: until it is answered or put
/// aside, here or elsewhere.
#[must_use]
pub fn asks(model: &Model) -> bool {
    model.settings.asks && model.settings.who.is_none() && model.author().is_none()
}

/// After an edit: asks who makes it, once in each group.
pub fn ask_once(model: &mut Model) -> Option<Effect> {
    if model.author().is_some() {
        return None;
    }
    let workspace = model.workspace.id().to_string();
    if !model.preferences.asked.insert(workspace) {
        return None;
    }
    model.settings.asks = true;
    Some(Effect::KeepPreferences(Box::new(model.preferences.clone())))
}

/// Takes one step.
pub fn update(model: &mut Model, msg: Msg, now_utc_millis: i64) -> Vec<Effect> {
    match msg {
        Msg::Open => open(model),
        Msg::Choose(person) => change(model, |draft| {
            draft.person = person;
            draft.sought.clear();
        }),
        Msg::Seek(sought) => change(model, |draft| draft.sought = sought),
        Msg::IsNew(true) => change(model, add_oneself),
        Msg::IsNew(false) => change(model, |draft| draft.is_new = false),
        Msg::Name(name) => change(model, |draft| draft.name = name),
        Msg::Organisation(organisation) => {
            change(model, |draft| draft.organisation = organisation);
        }
        Msg::Save => return save(model, now_utc_millis),
        Msg::Close => model.settings.who = None,
        Msg::NotNow => model.settings.asks = false,
        Msg::Nobody => {
            let workspace = model.workspace.id().to_string();
            model.preferences.authors.remove(&workspace);
            model.notice = Some(Notice::new(words::NOW_UNSIGNED, []));
            return vec![Effect::KeepPreferences(Box::new(model.preferences.clone()))];
        }
    }
    Vec::new()
}

fn open(model: &mut Model) {
    model.settings.asks = false;
    model.settings.who = Some(Draft {
        is_new: model.index.count(RecordKind::Person) == 0,
        person: model.author(),
        ..Draft::default()
    });
}

fn change(model: &mut Model, how: impl FnOnce(&mut Draft)) {
    if let Some(draft) = &mut model.settings.who {
        how(draft);
        draft.is_missing = false;
    }
}

// What was sought is the name of somebody new.
fn add_oneself(draft: &mut Draft) {
    draft.is_new = true;
    let sought = std::mem::take(&mut draft.sought);
    if !sought.trim().is_empty() {
        draft.name = sought;
    }
}

fn save(model: &mut Model, now_utc_millis: i64) -> Vec<Effect> {
    let Some(draft) = model.settings.who.clone() else {
        return Vec::new();
    };
    let in_one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let name = in_one_line(&draft.name);
    let sought = in_one_line(&draft.sought);
    let person = if !draft.is_new && !sought.is_empty() {
        let found = called(model, &sought);
        if found.is_none() {
            // Nobody of that name is here: the rest is asked before they are added.
            change(model, add_oneself);
            return Vec::new();
        }
        found
    } else if draft.is_new {
        // Somebody of that name is here already: nobody is added twice.
        called(model, &name)
    } else {
        draft.person.clone()
    };
    if person.is_none() && (!draft.is_new || name.is_empty()) {
        if let Some(draft) = &mut model.settings.who {
            draft.is_missing = true;
        }
        return Vec::new();
    }
    model.settings.who = None;
    let is_added = person.is_none();
    let person = person.unwrap_or_else(|| model.writer.next_id(RecordKind::Person));
    let workspace = model.workspace.id().to_string();
    let authors = &mut model.preferences.authors;
    authors.insert(workspace, person.to_string());
    let mut effects = vec![Effect::KeepPreferences(Box::new(model.preferences.clone()))];
    if is_added {
        effects.extend(add(
            model,
            &person,
            &name,
            draft.organisation,
            now_utc_millis,
        ));
    }
    let signed = said(model).map(|(said, _)| said).unwrap_or_default();
    model.notice = Some(Notice::new(words::NOW_SIGNED, [signed]));
    effects
}

fn called(model: &Model, name: &str) -> Option<RecordId> {
    let name = name.to_lowercase();
    let mut people = model.index.of_kind(RecordKind::Person);
    people
        .find(|id| model.title(id).to_lowercase() == name)
        .cloned()
}

fn add(
    model: &mut Model,
    person: &RecordId,
    name: &str,
    organisation: Option<RecordId>,
    now_utc_millis: i64,
) -> Vec<Effect> {
    let mut contents = BTreeMap::from([
        (FieldName::from("record"), Content::from("person")),
        (FieldName::from("name"), Content::from(name)),
    ]);
    if let Some(organisation) = organisation {
        let role = FieldName::from(format!("roles/{}", model.writer.next_key()));
        let entry = serde_json::json!({ "organisation": organisation.as_str() });
        contents.insert(role, entry);
    }
    let set = model.workspace.setting(person, &contents, &Seen::new());
    let set = BTreeMap::from([(person.clone(), set)]);
    commit(model, What::Create, name.to_owned(), set, now_utc_millis)
}
