//! Editions of a series: the one before, the next one, and offers to host it (A2, A7, C10).

use super::order::{made, parts, setting};
use crate::app::commit::commit;
use crate::app::form;
use crate::app::model::{GROUP, Model};
use crate::app::notice::Notice;
use crate::app::route::{Route, Screen};
use crate::app::update::Effect;
use crate::app::words::meetings as words;
use crate::domain::Content;
use crate::domain::change::{Setting, What};
use crate::domain::names::{FieldName, RecordId};
use crate::domain::ordinal;
use crate::domain::schema::RecordKind;
use std::collections::BTreeMap;

/// What the next edition takes over from the one before it.
const CARRIED: [&str; 5] = ["kind", "series", "mode", "minutes_each", "zone"];

/// Whether an event has a page among the meetings: it is one by its kind, or has a programme,
/// participants, reports or outcomes.
pub(in crate::app) fn is_meeting(model: &Model, event: &str) -> bool {
    model.workspace.kind(event) == Some(RecordKind::Event)
        && (model.workspace.text(event, "kind") == Some("meeting")
            || model
                .index
                .mentions(event)
                .any(|(_, field)| field == "meeting"))
}

/// The number of an edition: as recorded, or as its title says.
pub(super) fn number(model: &Model, event: &str) -> Option<u64> {
    let written = || Some(ordinal::find(model.workspace.title(event)?)?.1);
    model.workspace.number(event, "edition").or_else(written)
}

/// "27th meeting", or the title where it has no number.
pub(super) fn short_name(model: &Model, event: &RecordId) -> String {
    match number(model, event) {
        Some(number) => model
            .language()
            .fill(words::NTH_MEETING, &[&ordinal::in_digits(number)]),
        None => model.title(event),
    }
}

/// The editions of a series, by number, then by date.
pub(super) fn of_series(model: &Model, series: &str) -> Vec<RecordId> {
    let mut editions: Vec<RecordId> = model
        .index
        .referring(series, RecordKind::Event, "series")
        .cloned()
        .collect();
    editions.sort_by_cached_key(|event| {
        let day = model.index.when(event).map(|when| when.first_day());
        (number(model, event), day, event.clone())
    });
    editions
}

/// The earlier editions of the same series, the oldest first.
pub(super) fn earlier(model: &Model, event: &RecordId) -> Vec<RecordId> {
    let Some(series) = model.workspace.reference(event, "series") else {
        return Vec::new();
    };
    of_series(model, &series)
        .into_iter()
        .take_while(|edition| edition != event)
        .collect()
}

/// The edition before this one.
pub(super) fn former(model: &Model, event: &RecordId) -> Option<RecordId> {
    earlier(model, event).pop()
}

/// The series that meetings of the group are editions of.
pub(super) fn own_series(model: &Model) -> Option<RecordId> {
    model.workspace.reference(GROUP, "series")
}

/// Opens the form of the next edition of a series: its number, its title with that number,
/// and what carries over; of the group's own series where none is given.
pub(super) fn new_meeting(model: &mut Model, series: Option<RecordId>) -> Vec<Effect> {
    let given = match series.or_else(|| own_series(model)) {
        Some(series) => next_edition(model, &series),
        None => BTreeMap::from([
            ("kind".to_owned(), Content::from("meeting")),
            ("status".to_owned(), Content::from("planned")),
        ]),
    };
    let kind = RecordKind::Event;
    form::update(model, form::Msg::New { kind, given }, 0)
}

fn next_edition(model: &Model, series: &RecordId) -> BTreeMap<String, Content> {
    let workspace = &model.workspace;
    let editions = of_series(model, series);
    let last = editions.last();
    let next = editions
        .iter()
        .filter_map(|one| number(model, one))
        .max()
        .map(|last| last + 1);
    let mut given = BTreeMap::from([
        ("kind".to_owned(), Content::from("meeting")),
        ("series".to_owned(), Content::from(series.as_str())),
        ("status".to_owned(), Content::from("planned")),
    ]);
    if let Some(next) = next {
        given.insert("edition".to_owned(), Content::from(next));
    }
    let numbered = |event: &RecordId| ordinal::replaced(workspace.title(event)?, next?);
    let title = last
        .and_then(numbered)
        .unwrap_or_else(|| model.title(series));
    given.insert("title".to_owned(), Content::from(title));
    // The latest edition that was prepared says how meetings of this series are held.
    for event in editions.iter().rev() {
        for field in CARRIED {
            if let Some(content) = workspace.value(event, field) {
                given
                    .entry(field.to_owned())
                    .or_insert_with(|| content.clone());
            }
        }
        if given.contains_key("minutes_each") {
            break;
        }
    }
    for organiser in organisers(model, series) {
        given.insert(format!("organisers/{organiser}"), Content::Bool(true));
    }
    given
}

// Co-organising is a standing role: the group says who, or the series, or its last edition (A6).
fn organisers(model: &Model, series: &RecordId) -> Vec<RecordId> {
    let workspace = &model.workspace;
    let of_group = (own_series(model).as_ref() == Some(series))
        .then(|| workspace.references(GROUP, "co_organisers"));
    let of_last = of_series(model, series)
        .iter()
        .rev()
        .map(|event| workspace.references(event, "organisers"))
        .find(|organisers| !organisers.is_empty());
    [
        of_group,
        Some(workspace.references(series, "organisers")),
        of_last,
    ]
    .into_iter()
    .flatten()
    .find(|organisers| !organisers.is_empty())
    .into_iter()
    .flatten()
    .collect()
}

/// Says how an offer stands. Who is accepted becomes the host, in the same step; whose offer
/// is withdrawn no longer is.
pub(super) fn set_offer(
    model: &mut Model,
    offer: &RecordId,
    meeting: &RecordId,
    status: &str,
    now_utc_millis: i64,
) -> Vec<Effect> {
    let who = model.workspace.reference(offer, "owner");
    let host = model.workspace.reference(meeting, "host");
    let mut set = BTreeMap::from([(
        offer.clone(),
        setting(model, offer, [("status", Content::from(status))]),
    )]);
    let new_host = match (status, &who) {
        ("under way" | "done", Some(who)) => Some(Content::from(who.as_str())),
        _ if host.is_some() && host == who => Some(Content::Null),
        _ => None,
    };
    if let Some(new_host) = new_host {
        set.insert(
            meeting.clone(),
            setting(model, meeting, [("host", new_host)]),
        );
    }
    let title = model.title(offer);
    commit(model, What::Edit, title, set, now_utc_millis)
}

/// Makes a draft of the next edition from an offer to host it, as vague as the offer is.
pub(super) fn draft(model: &mut Model, offer: &RecordId, now_utc_millis: i64) -> Vec<Effect> {
    let Some(series) = model
        .workspace
        .reference(offer, "meeting")
        .and_then(|meeting| model.workspace.reference(&meeting, "series"))
    else {
        return Vec::new();
    };
    let event = model.writer.next_id(RecordKind::Event);
    let mut fields = made(
        RecordKind::Event,
        [
            ("when", model.workspace.value(offer, "due").cloned()),
            ("status", Some(Content::from("tentative"))),
        ],
    );
    for (field, content) in next_edition(model, &series) {
        let field = FieldName::from(field);
        fields
            .entry(field)
            .or_insert_with(|| Setting::new(content, []));
    }
    let title = fields
        .get("title")
        .and_then(|title| title.to.first()?.as_str().map(str::to_owned))
        .unwrap_or_default();
    let about = FieldName::from(format!("about/{event}"));
    let set = BTreeMap::from([
        (event.clone(), fields),
        (
            offer.clone(),
            BTreeMap::from([(about, Setting::new(Content::Bool(true), []))]),
        ),
    ]);
    let mut effects = commit(model, What::Create, title.clone(), set, now_utc_millis);
    model.notice = Some(Notice::new(words::DRAFTED, [title]).undoable());
    model.route = Route::to(Screen::Meetings(Some(event)));
    effects.push(Effect::SetAddress {
        address: model.route.address(),
        replace: false,
    });
    effects
}

/// The offers to host a meeting: outcomes of kind offer that are about it.
pub(super) fn offers(model: &Model, meeting: &RecordId) -> Vec<RecordId> {
    model
        .index
        .referring(meeting, RecordKind::Outcome, "about")
        .filter(|outcome| model.workspace.text(outcome, "kind") == Some("offer"))
        .cloned()
        .collect()
}

/// Whether an offer leads to no meeting yet, so that a draft can be made of it.
pub(super) fn can_draft(model: &Model, offer: &RecordId) -> bool {
    let workspace = &model.workspace;
    let leads_somewhere = || {
        let about = workspace.references(offer, "about");
        about
            .iter()
            .any(|one| workspace.kind(one) == Some(RecordKind::Event))
    };
    let is_to_host = |text: &str| text.to_lowercase().contains("host");
    workspace.text(offer, "kind") == Some("offer")
        && workspace
            .reference(offer, "meeting")
            .is_some_and(|meeting| workspace.reference(&meeting, "series").is_some())
        && workspace.text(offer, "text").is_some_and(is_to_host)
        && !leads_somewhere()
}

/// How many outcomes, highlights, people and organisations a meeting has, in words; `None`
/// where it has none of them.
pub(super) fn counts_in_words(model: &Model, meeting: &RecordId) -> Option<String> {
    let language = model.language();
    let (people, organisations) = super::people::counted(model, meeting);
    let outcomes = parts(model, meeting, RecordKind::Outcome).len();
    let highlights = super::highlights::count(model, meeting);
    let counts = [
        (outcomes, words::OUTCOME, words::OUTCOMES_COUNT),
        (highlights, words::HIGHLIGHT, words::HIGHLIGHTS_COUNT),
        (people, words::PERSON, words::PEOPLE_COUNT),
        (
            organisations,
            words::ORGANISATION,
            words::ORGANISATIONS_COUNT,
        ),
    ];
    let counts: Vec<String> = counts
        .into_iter()
        .filter(|(count, ..)| *count > 0)
        .map(|(count, one, many)| language.count(count, one, many))
        .collect();
    (!counts.is_empty()).then(|| counts.join(" · "))
}
