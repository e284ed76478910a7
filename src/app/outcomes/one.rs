//! One outcome: its words, who answers for it, its progress, and the thread that it is part
//! of through earlier meetings (C12, C13, C14).

use super::table::{self, Owner, Row};
use crate::app::links::Linked;
use crate::app::model::Model;
use crate::app::route::{Route, Screen};
use crate::app::words::outcomes as words;
use crate::domain::change::What;
use crate::domain::names::RecordId;
use crate::domain::schema::RecordKind;
use chrono::DateTime;
use std::collections::BTreeSet;

/// One outcome.
#[derive(Debug, Clone, PartialEq)]
pub struct OutcomePage {
    /// As in the table.
    pub row: Row,
    /// The heading: "Outcome 6 of the 27th meeting".
    pub heading: String,
    /// The statuses to choose from: code and label.
    pub statuses: Vec<(String, String)>,
    /// Who else is involved.
    pub involved: Vec<Owner>,
    /// Who answered, and what, in words.
    pub replies: Vec<(Owner, String)>,
    /// Its themes and places, by name.
    pub tags: Vec<String>,
    /// What it is about: events, channels and other records, with their addresses where they
    /// have a page.
    pub about: Vec<(String, Option<String>)>,
    /// Where the words come from: `S0:19`.
    pub sources: Vec<String>,
    /// The outcomes that it continues, oldest first, itself, then those that continue it.
    pub thread: Vec<ThreadItem>,
    /// Whether it can be moved up and down among those of its meeting.
    pub can_move: (bool, bool),
    /// Whether different values stand beside each other in it (R1).
    pub has_conflict: bool,
}

/// A progress note or a change of status.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Said {
    /// The id of the update, or the rev of the change: what tells it from all others.
    pub id: String,
    /// The update's id; `None` where only the status was changed.
    pub update: Option<RecordId>,
    /// When, in words.
    pub when: String,
    /// Who, where they said who they are.
    pub who: Option<String>,
    /// The status from then on, in words.
    pub status: Option<String>,
    /// What happened.
    pub text: Option<String>,
    /// The records that show it, with their addresses where they have a page.
    pub evidence: Vec<(String, Option<String>)>,
    /// Addresses elsewhere that show it.
    pub links: Vec<Linked>,
    /// When, for sorting: milliseconds since 1970-01-01 UTC.
    at_utc_millis: i64,
}

/// One outcome of a thread.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThreadItem {
    /// Its words.
    pub text: String,
    /// The meeting that agreed on it.
    pub meeting: Option<String>,
    /// The address of its page.
    pub link: String,
    /// Whether it is the one that is open.
    pub is_this: bool,
}

/// One outcome; `None` where nothing of that id is in sight.
#[must_use]
pub fn one(model: &Model, id: &RecordId) -> Option<OutcomePage> {
    let workspace = &model.workspace;
    let language = model.language();
    let id = &workspace.followed(id);
    if workspace.kind(id) != Some(RecordKind::Outcome) || !workspace.presence(id).is_in_sight() {
        return None;
    }
    let numbers = table::numbers(model);
    let row = table::row(model, id, &numbers);
    let number = language.number(row.number);
    let heading = match &row.meeting {
        Some(meeting) => language.fill(words::HEADING, &[&number, meeting]),
        None => language.fill(words::HEADING_ALONE, &[&number]),
    };
    let tags = ["themes", "places"]
        .iter()
        .flat_map(|set| workspace.references(id, set))
        .map(|tag| model.title(&tag))
        .collect();
    let channel = workspace.reference(id, "channel");
    let mut about = workspace.references(id, "about");
    about.extend(channel);
    let about = about
        .into_iter()
        .map(|record| (model.title(&record), model.link_to(&record)))
        .collect();
    Some(OutcomePage {
        heading,
        statuses: table::choices_of("status")
            .iter()
            .map(|code| ((*code).to_owned(), language.choice(code)))
            .collect(),
        involved: workspace
            .references(id, "involved")
            .iter()
            .map(|one| table::organisation(model, one))
            .collect(),
        replies: workspace
            .entries(id, "replies")
            .filter_map(|(who, reply)| {
                Some((
                    table::organisation(model, &who.into()),
                    language.choice(reply.as_str()?),
                ))
            })
            .collect(),
        tags,
        about,
        sources: crate::app::sources::told(model, id),
        thread: thread(model, id),
        can_move: can_move(model, id, &numbers),
        has_conflict: !workspace.conflicts(id).is_empty(),
        row,
    })
}

/// Progress notes and changes of status of one outcome, newest first.
#[must_use]
pub fn said(model: &Model, id: &RecordId) -> Vec<Said> {
    let workspace = &model.workspace;
    let id = &workspace.followed(id);
    let language = model.language();
    let made = |rev: &str| {
        let about = workspace.history().changes.get(rev);
        let at = about.map_or(0, |about| about.at_utc_millis);
        let who = about
            .and_then(|about| about.by.as_ref())
            .map(|who| model.title(who));
        (at, who)
    };
    let day = |at: i64| {
        DateTime::from_timestamp_millis(at)
            .map(|at| language.day(at.date_naive()))
            .unwrap_or_default()
    };
    let updates: Vec<RecordId> = model
        .index
        .referring(id, RecordKind::Update, "of")
        .cloned()
        .collect();
    let mut told = BTreeSet::new();
    let mut said: Vec<Said> = Vec::new();
    for update in updates {
        let text_field = workspace
            .fields(&update)
            .and_then(|fields| fields.get("text"));
        let rev = text_field
            .and_then(|field| field.values().next())
            .map(|value| value.rev.clone());
        let (at_utc_millis, who) = rev.as_deref().map(made).unwrap_or_default();
        told.extend(rev);
        let on = workspace.when(&update, "on");
        said.push(Said {
            id: update.to_string(),
            when: on
                .as_ref()
                .map_or_else(|| day(at_utc_millis), |on| language.when(on)),
            who,
            status: workspace
                .text(&update, "status")
                .map(|status| language.choice(status)),
            text: workspace.title(&update).map(str::to_owned),
            evidence: workspace
                .references(&update, "evidence")
                .iter()
                .map(|record| (model.title(record), model.link_to(record)))
                .collect(),
            links: workspace
                .members(&update, "links")
                .map(Linked::web)
                .collect(),
            update: Some(update),
            at_utc_millis,
        });
    }
    // A status that came with a note is told by the note; what was undone is not told.
    let field = workspace
        .fields(id)
        .and_then(|fields| fields.get(table::STATUS));
    let is_undo = |rev: &str| {
        let about = workspace.history().changes.get(rev);
        about.is_some_and(|about| matches!(about.what, What::Undo | What::Redo))
    };
    let values = || field.into_iter().flat_map(|field| field.values());
    let undone: BTreeSet<&str> = values()
        .filter(|value| is_undo(&value.rev))
        .flat_map(|value| value.over.iter().map(|rev| rev.as_str()))
        .collect();
    let alone = values().filter(|value| {
        !told.contains(&value.rev)
            && !workspace.held().contains(&value.rev)
            && !value.over.is_empty()
            && !is_undo(&value.rev)
            && !undone.contains(value.rev.as_str())
    });
    for value in alone {
        let (at_utc_millis, who) = made(&value.rev);
        for status in value.contents.iter().filter_map(|content| content.as_str()) {
            said.push(Said {
                id: format!("{} {status}", value.rev),
                update: None,
                when: day(at_utc_millis),
                who: who.clone(),
                status: Some(language.choice(status)),
                text: None,
                evidence: Vec::new(),
                links: Vec::new(),
                at_utc_millis,
            });
        }
    }
    said.sort_by_key(|said| std::cmp::Reverse(said.at_utc_millis));
    said
}

fn thread(model: &Model, id: &RecordId) -> Vec<ThreadItem> {
    let mut ids = vec![id.clone()];
    // Backwards, then forwards; a loop made by a bad file ends where it meets itself.
    while let Some(previous) = model.workspace.reference(&ids[0], "previous") {
        if ids.contains(&previous) {
            break;
        }
        ids.insert(0, previous);
    }
    let mut open = vec![id.clone()];
    while let Some(one) = open.pop() {
        for next in model.index.referring(&one, RecordKind::Outcome, "previous") {
            if !ids.contains(next) {
                ids.push(next.clone());
                open.push(next.clone());
            }
        }
    }
    if ids.len() == 1 {
        return Vec::new();
    }
    ids.iter()
        .map(|one| ThreadItem {
            text: model.title(one),
            meeting: model
                .workspace
                .reference(one, "meeting")
                .map(|meeting| model.title(&meeting)),
            link: Route::to(Screen::Outcomes(Some(one.clone()))).link(),
            is_this: one == id,
        })
        .collect()
}

fn can_move(
    model: &Model,
    id: &RecordId,
    numbers: &std::collections::BTreeMap<RecordId, usize>,
) -> (bool, bool) {
    let meeting = model.workspace.reference(id, "meeting");
    let number = numbers.get(id).copied().unwrap_or_default();
    let last = numbers
        .iter()
        .filter(|(other, _)| model.workspace.reference(other, "meeting") == meeting)
        .map(|(_, number)| *number)
        .max()
        .unwrap_or_default();
    (number > 1, number < last)
}
