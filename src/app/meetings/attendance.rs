//! Noting who is at a meeting: one press each (D12).

use super::edition;
use super::order::{last_place, made, parts, setting};
use super::people::{by_organisation, full_name, organisation_of, status};
use crate::app::commit::commit;
use crate::app::model::Model;
use crate::app::notice::Notice;
use crate::app::update::Effect;
use crate::app::words::meetings as words;
use crate::domain::Content;
use crate::domain::change::{Setting, What};
use crate::domain::names::{FieldName, RecordId};
use crate::domain::order;
use crate::domain::schema::RecordKind;
use std::collections::{BTreeMap, BTreeSet};

/// Says that somebody is there, in person or online. What is said again is taken back: then
/// they are absent.
pub(super) fn attend(
    model: &mut Model,
    meeting: &RecordId,
    person: &RecordId,
    mode: &str,
    now_utc_millis: i64,
) -> Vec<Effect> {
    let attendance = pair(meeting, person);
    if !model.workspace.presence(&attendance).is_in_sight() {
        return note(
            model,
            meeting,
            person,
            "attended",
            Some(mode),
            now_utc_millis,
        );
    }
    let is_said = status(model, &attendance) == "attended"
        && model.workspace.text(&attendance, "mode") == Some(mode);
    let status = if is_said { "absent" } else { "attended" };
    let mode = if is_said {
        Content::Null
    } else {
        Content::from(mode)
    };
    let fields = setting(
        model,
        &attendance,
        [("status", Content::from(status)), ("mode", mode)],
    );
    let set = BTreeMap::from([(attendance, fields)]);
    let name = model.title(person);
    commit(model, What::Edit, name, set, now_utc_millis)
}

/// Puts somebody on the list as expected.
pub(super) fn add(
    model: &mut Model,
    meeting: &RecordId,
    person: &RecordId,
    now_utc_millis: i64,
) -> Vec<Effect> {
    if model
        .workspace
        .presence(&pair(meeting, person))
        .is_in_sight()
    {
        return Vec::new();
    }
    let effects = note(model, meeting, person, "registered", None, now_utc_millis);
    let name = full_name(model, person);
    model.notice = Some(Notice::new(words::ADDED_TO_LIST, [name]).undoable());
    effects
}

/// Puts everybody who was at the edition before on the list, in the same order.
pub(super) fn invite(model: &mut Model, meeting: &RecordId, now_utc_millis: i64) -> Vec<Effect> {
    let Some(former) = edition::former(model, meeting) else {
        return Vec::new();
    };
    let missing = missing(model, meeting, &former);
    let count = missing.len();
    let mut place: Option<String> = None;
    let mut set = BTreeMap::new();
    for (person, organisation) in missing {
        let next = match &place {
            None => last_place(model, meeting, RecordKind::Attendance),
            Some(before) => order::between(Some(before), None, &model.writer.next_key()),
        };
        place = Some(next.clone());
        let fields = fields(
            model,
            meeting,
            &person,
            Some(organisation),
            "invited",
            None,
            next,
        );
        set.insert(pair(meeting, &person), fields);
    }
    let title = model.title(meeting);
    let effects = commit(model, What::Edit, title, set, now_utc_millis);
    let number = model.language().number(count);
    model.notice = Some(Notice::new(words::INVITED, [number]).undoable());
    effects
}

/// The people of an earlier edition who are not on the list yet, with what they came for.
pub(super) fn missing(
    model: &Model,
    meeting: &RecordId,
    former: &RecordId,
) -> Vec<(RecordId, RecordId)> {
    let here: BTreeSet<RecordId> = parts(model, meeting, RecordKind::Attendance)
        .iter()
        .filter_map(|one| model.workspace.reference(one, "person"))
        .collect();
    by_organisation(model, former)
        .into_iter()
        .flat_map(|(organisation, people)| {
            people
                .into_iter()
                .filter(|noted| noted.number.is_some())
                .map(move |noted| (noted.person, organisation.clone()))
        })
        .filter(|(person, _)| !here.contains(person))
        .collect()
}

// A record that stands for a pair takes the pair as its id (R10).
fn pair(meeting: &RecordId, person: &RecordId) -> RecordId {
    RecordId::from(format!("{meeting}:{person}"))
}

fn note(
    model: &mut Model,
    meeting: &RecordId,
    person: &RecordId,
    status: &str,
    mode: Option<&str>,
    now_utc_millis: i64,
) -> Vec<Effect> {
    let place = last_place(model, meeting, RecordKind::Attendance);
    let fields = fields(model, meeting, person, None, status, mode, place);
    let set = BTreeMap::from([(pair(meeting, person), fields)]);
    let name = model.title(person);
    commit(model, What::Create, name, set, now_utc_millis)
}

fn fields(
    model: &Model,
    meeting: &RecordId,
    person: &RecordId,
    organisation: Option<RecordId>,
    status: &str,
    mode: Option<&str>,
    place: String,
) -> BTreeMap<FieldName, Setting> {
    let organisation = organisation.unwrap_or_else(|| organisation_of(model, person));
    let workspace = &model.workspace;
    let title = workspace
        .entries(person, "roles")
        .find_map(|(_, role)| role.get("title")?.as_str().map(str::to_owned));
    let attendance = pair(meeting, person);
    let mut fields = made(
        RecordKind::Attendance,
        [
            ("meeting", Some(Content::from(meeting.as_str()))),
            ("person", Some(Content::from(person.as_str()))),
            (
                "organisation",
                Some(Content::from(organisation.as_str())).filter(|_| !organisation.is_empty()),
            ),
            ("title", title.map(Content::from)),
            ("status", Some(Content::from(status))),
            ("mode", mode.map(Content::from)),
            ("order", Some(Content::from(place))),
        ],
    );
    // Somebody who was taken off the list comes back onto it: what stands there is replaced.
    if workspace.fields(&attendance).is_some() {
        fields.insert(FieldName::from("removed"), Setting::new(Content::Null, []));
        for (name, setting) in &mut fields {
            setting.over = workspace.seen(&attendance, name);
        }
    }
    fields
}
