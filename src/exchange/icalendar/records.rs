//! Events of an iCalendar file as records: the text of a workspace file made by hand, so
//! that they come in by the one road that every file takes (R4), with its preview, its
//! choices and its way back.
//!
//! A record's id is made from the event's own id, so that whoever imports the same file,
//! and whenever, names the same record: importing again is an update.

use super::lines::lines;
use super::names::Names;
use super::problem::Limits;
use super::read::{Calendar, Event, read};
use super::values::{is_web, text_from, text_to};
use super::write::{Leaving, record_of_uid, write};
use crate::domain::content::digest;
use crate::domain::names::RecordId;
use crate::domain::schema::RecordKind;
use crate::domain::when::Zones;
use crate::domain::workspace::Workspace;
use crate::exchange::workspace_file::FORMAT;
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// What a calendar says, as records.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Records {
    /// A workspace file with records and nothing else.
    pub text: String,
    /// Titles of events of which the workspace has a later version (`SEQUENCE`); left out.
    pub older: Vec<String>,
    /// Records of the text of which the calendar has a later version (`SEQUENCE`).
    pub newer: BTreeSet<RecordId>,
    /// Records of the text that are likely the same as others that the workspace has: at
    /// the same time, under the same words.
    pub twins: Vec<(RecordId, RecordId)>,
    /// Themes that are new and changed events have, and the workspace does not know: how
    /// many events have each.
    pub unknown_themes: BTreeMap<String, usize>,
    /// The same for those who organise them, where Roundtable wrote the calendar: elsewhere
    /// any words can stand there.
    pub unknown_organisers: BTreeMap<String, usize>,
}

/// Puts a calendar's events into words that a workspace understands. Of an event that the
/// workspace has, only what differs from what would leave now is said: the rest of its
/// record is richer than any calendar knows.
#[must_use]
pub fn records(calendar: &Calendar, workspace: &Workspace, zones: &dyn Zones) -> Records {
    let names = Names::of(workspace);
    let known = leaving_now(calendar, workspace, zones);
    let mut records: BTreeMap<RecordId, Value> = BTreeMap::new();
    let mut found = Records::default();
    for event in &calendar.events {
        let id = id_of(event, workspace);
        let stored = workspace.value(&id, "sequence").and_then(Value::as_u64);
        if stored.is_some_and(|stored| stored > u64::from(event.sequence)) {
            found.older.push(event.title.clone());
            continue;
        }
        if workspace.kind(&id).is_none()
            && let Some(twin) = names.twin(event)
        {
            found.twins.push((id.clone(), twin));
        }
        let named = Named::of(event, calendar.is_ours, &names);
        let mut fields = fields(event, &named, workspace, &names);
        if let Some(known) = known.get(&id) {
            // What it was when it came in last, for an event of another calendar.
            let is_own = record_of_uid(&event.uid, workspace.id()).is_some();
            let before = if is_own {
                u64::from(known.sequence)
            } else {
                stored.unwrap_or(0)
            };
            if u64::from(event.sequence) > before {
                found.newer.insert(id.clone());
            }
            let known = self::fields(known, &Named::of(known, true, &names), workspace, &names);
            fields.retain(|name, value| known.get(name) != Some(value));
            // Not all that was kept leaves again.
            let kept: BTreeSet<&str> = workspace
                .text(&id, "calendar_lines")
                .map_or_else(BTreeSet::new, |text| text.lines().collect());
            let says_more = |text: &str| text.lines().any(|line| !kept.contains(line));
            fields.retain(|name, value| {
                name != "calendar_lines" || value.as_str().is_some_and(says_more)
            });
        }
        if !fields.is_empty() {
            named.count(&mut found);
        }
        fields.insert("id".to_owned(), id.as_str().into());
        fields.insert("record".to_owned(), RecordKind::Event.name().into());
        records.insert(id, Value::Object(fields));
    }
    let records: Vec<Value> = records.into_values().collect();
    let file = json!({
        "format": FORMAT,
        "version": "1.0",
        "workspace": workspace.id().as_str(),
        "records": records,
    });
    found.text = file.to_string();
    found
}

/// The calendar's events as they would leave the workspace now, those that it has.
fn leaving_now(
    calendar: &Calendar,
    workspace: &Workspace,
    zones: &dyn Zones,
) -> BTreeMap<RecordId, Event> {
    let ids = calendar.events.iter().map(|event| id_of(event, workspace));
    let ids: BTreeSet<RecordId> = ids.filter(|id| workspace.kind(id).is_some()).collect();
    let events: Vec<RecordId> = ids.into_iter().collect();
    let leaving = Leaving {
        events: &events,
        name: "",
        at_utc_millis: 0,
        contacts: true,
    };
    let file = write(workspace, &leaving, zones);
    let now = read(file.as_bytes(), &Limits::default(), zones).unwrap_or_default();
    let events = now.events.into_iter();
    events
        .map(|event| (id_of(&event, workspace), event))
        .collect()
}

fn id_of(event: &Event, workspace: &Workspace) -> RecordId {
    match (record_of_uid(&event.uid, workspace.id()), &event.instance) {
        (Some(own), None) => own,
        (_, None) => RecordId::from(format!("e-ics-{}", digest(&[&event.uid]))),
        (_, Some(instance)) => RecordId::from(format!("e-ics-{}", digest(&[&event.uid, instance]))),
    }
}

/// What an event is about and who organises it, as the workspace names it, and what nothing
/// here has as a name.
#[derive(Default)]
struct Named {
    kind: Option<String>,
    themes: Vec<String>,
    organisers: Vec<String>,
    unknown_themes: Vec<String>,
    unknown_organisers: Vec<String>,
    /// Lines that keep the unknown.
    others: Vec<String>,
}

impl Named {
    fn of(event: &Event, is_ours: bool, names: &Names) -> Self {
        let mut named = Self::default();
        for text in &event.contacts {
            named.add_contact(text, is_ours, names);
        }
        for category in &event.categories {
            let kind = category.to_lowercase();
            match names.theme(category) {
                Some(theme) => named.themes.push(theme.to_string()),
                None if is_kind(&kind) => named.kind = Some(kind),
                None => {
                    named
                        .others
                        .push(format!("CATEGORIES:{}", text_to(category)));
                    named.unknown_themes.push(category.clone());
                }
            }
        }
        named
    }

    fn add_contact(&mut self, text: &str, is_ours: bool, names: &Names) {
        let line = lines(text).find_map(Result::ok);
        let said = line.filter(|line| line.parameters.is_empty());
        let said = said.map(|line| text_from(&line.value)).unwrap_or_default();
        if let Some(known) = names.organisation(&said) {
            self.organisers.push(known.to_string());
            return;
        }
        if !is_ours || said.trim().is_empty() {
            self.others.push(text.to_owned());
            return;
        }
        // Calendars that were written before have all of them in one line.
        let mut parts: Vec<&str> = said.split(", ").collect();
        if parts.iter().all(|name| names.organisation(name).is_none()) {
            parts = vec![&said];
        }
        for name in parts {
            match names.organisation(name) {
                Some(known) => self.organisers.push(known.to_string()),
                None => {
                    self.others.push(format!("CONTACT:{}", text_to(name)));
                    self.unknown_organisers.push(name.to_owned());
                }
            }
        }
    }

    fn count(self, into: &mut Records) {
        for theme in self.unknown_themes {
            *into.unknown_themes.entry(theme).or_default() += 1;
        }
        for organiser in self.unknown_organisers {
            *into.unknown_organisers.entry(organiser).or_default() += 1;
        }
    }
}

fn fields(
    event: &Event,
    named: &Named,
    workspace: &Workspace,
    names: &Names,
) -> Map<String, Value> {
    let mut fields = Map::new();
    let mut set = |name: &str, value: Option<Value>| {
        if let Some(value) = value {
            fields.insert(name.to_owned(), value);
        }
    };
    let text = |text: &Option<String>| text.as_deref().map(Value::from);
    let title = Some(one_line(&event.title)).filter(|title| !title.is_empty());
    set("title", title.map(Value::from));
    set(
        "when",
        event.when.as_ref().map(|when| match &event.when_words {
            Some(words) => json!({ "is": when.to_text(), "words": words }),
            None => Value::from(when.to_text()),
        }),
    );
    set("repeats", text(&event.repeats));
    set("description", text(&event.description));
    set(
        "status",
        event.status.as_deref().and_then(status).map(Value::from),
    );
    let links = event.address.as_deref().filter(|address| is_web(address));
    set("links", links.map(|address| json!([address])));
    set("also", array(&event.also));
    set("except", array(&event.except));
    let place = event.location.as_deref();
    let place = place.and_then(|location| names.place(location));
    set("place", place.map(|place| place.as_str().into()));
    // The words of the place stay, whether or not a place of the group has that name.
    let venue = event.location.as_deref().map(one_line);
    set("venue", venue.map(Value::from));
    set("kind", named.kind.as_deref().map(Value::from));
    set("themes", array(&named.themes));
    set("organisers", array(&named.organisers));
    if let Some(instance) = &event.instance {
        let master = Event {
            instance: None,
            ..event.clone()
        };
        let master = id_of(&master, workspace);
        set("instance_of", Some(master.as_str().into()));
        set("instance", Some(instance.as_str().into()));
    }
    if record_of_uid(&event.uid, workspace.id()).is_none() {
        set("uid", Some(event.uid.as_str().into()));
        let sequence = Some(event.sequence).filter(|sequence| *sequence > 0);
        set("sequence", sequence.map(Value::from));
    }
    let others = event.others.iter().chain(&named.others);
    let others: Vec<&str> = others.map(String::as_str).collect();
    let has_more = !others.is_empty();
    set("calendar_lines", has_more.then(|| others.join("\n").into()));
    fields
}

/// Whether a category is one of the kinds that an event may have.
fn is_kind(category: &str) -> bool {
    let field = RecordKind::Event.describe().field("kind");
    field.is_some_and(|field| field.shape.words().contains(&category))
}

fn status(text: &str) -> Option<&'static str> {
    match text {
        "TENTATIVE" => Some("tentative"),
        "CONFIRMED" => Some("confirmed"),
        "CANCELLED" => Some("cancelled"),
        _ => None,
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A set: members in ascending order, each once.
fn array(items: &[String]) -> Option<Value> {
    let items: BTreeSet<&String> = items.iter().collect();
    (!items.is_empty()).then(|| items.into_iter().map(String::as_str).collect())
}
