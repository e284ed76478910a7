//! The app as a person meets it: messages in, what is shown and asked for out.

mod call_times;
mod checkup;
mod directory;
mod forms;
mod forms_times;
mod groups;
mod keys;
mod meetings;
mod offline;
mod opening;
mod outcomes;
mod overlaps;
mod palette;
mod parts;
mod recurrence;
mod saving;
mod settings;
mod share;
mod today;
mod who_does_what;

use crate::when::zones::ChronoTzZones;
use chrono::NaiveDate;
use roundtable::app::form::{self, Spot};
use roundtable::app::model::Known;
use roundtable::app::notice::SaveTrouble;
use roundtable::app::opening::Source;
use roundtable::app::preferences::Preferences;
use roundtable::app::settings::{Msg as Settings, deleting};
use roundtable::app::share::{read_calendar, to_calendar};
use roundtable::app::update::{Started, start};
use roundtable::app::{Effect, Model, Msg, update};
use roundtable::domain::names::{RecordId, WorkspaceId};
use roundtable::domain::schema::RecordKind;
use std::collections::BTreeMap;

/// The example group, as the host has it beside the page.
pub const EXAMPLE: &str = include_str!("../../../public/examples/iawg.json");

/// A store that keeps everything, as a browser's would; tabs may share it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Shelf {
    logs: BTreeMap<WorkspaceId, Vec<String>>,
}

impl Shelf {
    /// Another tab, or an earlier visit, wrote an entry.
    pub fn append(&mut self, workspace: &str, entry: &str) {
        let log = self.logs.entry(WorkspaceId::from(workspace)).or_default();
        log.push(entry.to_owned());
    }

    /// The file that the recovery page makes of it, with one damaged row.
    pub fn rescue(&self, damaged: &str) -> String {
        let groups = self.logs.iter().map(|(id, entries)| {
            serde_json::json!({ "id": id.as_str(), "name": "Rescued", "entries": entries })
        });
        let groups: Vec<serde_json::Value> = groups.collect();
        serde_json::json!({
            "format": "roundtable-rescue",
            "version": "1.0",
            "workspaces": groups,
            "aside": [{ "position": 7, "text": damaged }],
        })
        .to_string()
    }
}

/// One tab: the model, and what it asked for that nobody answered yet.
pub struct Tab {
    pub model: Model,
    pub asked: Vec<Effect>,
    /// The files that it offered for download: name and text.
    pub downloads: Vec<(String, String)>,
    now_utc_millis: i64,
}

impl Tab {
    /// A tab that was started, before anything was answered.
    pub fn started(writer: &str, preferences: Preferences) -> Self {
        let (model, asked) = start(Started {
            address: "/calendar".into(),
            preferences,
            writer: writer.into(),
            today: NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day"),
            zone: "Asia/Bangkok".into(),
        });
        Self {
            model,
            asked,
            downloads: Vec::new(),
            now_utc_millis: 1_800_000_000_000,
        }
    }

    /// A tab on which the group of this shelf is open; the example, where the shelf is empty.
    pub fn open(writer: &str, shelf: &mut Shelf) -> Self {
        let mut tab = Self::started(writer, Preferences::default());
        tab.answer(shelf);
        assert!(tab.model.is_open());
        tab
    }

    /// Something happens; what it asks for waits for an answer.
    pub fn send(&mut self, msg: Msg) {
        self.now_utc_millis += 1000;
        let (model, now_utc_millis) = (&mut self.model, self.now_utc_millis);
        self.asked
            .extend(update(model, msg, now_utc_millis, &ChronoTzZones));
    }

    /// Answers everything that was asked for, and what the answers ask for.
    pub fn answer(&mut self, shelf: &mut Shelf) {
        while !self.asked.is_empty() {
            for effect in std::mem::take(&mut self.asked) {
                if let Effect::Download { name, text } = &effect {
                    self.downloads.push((name.clone(), text.clone()));
                }
                if let Effect::DownloadCalendar(leaving) = &effect {
                    let text = to_calendar::file(&self.model, leaving, &ChronoTzZones);
                    self.downloads.push((leaving.name.clone(), text));
                }
                if effect == Effect::ReadCalendar {
                    let msg = read_calendar(&self.model, &ChronoTzZones);
                    self.send(Msg::Share(msg));
                    continue;
                }
                if let Some(msg) = answer_to(effect, shelf) {
                    self.send(msg);
                }
            }
        }
    }

    /// Fills in a new record's form and saves it; answers with its id.
    pub fn make(&mut self, kind: RecordKind, fields: &[(&'static str, &str)]) -> RecordId {
        let before: Vec<RecordId> = self.model.index.of_kind(kind).cloned().collect();
        self.send(Msg::Form(form::Msg::New {
            kind,
            given: BTreeMap::new(),
        }));
        self.type_in(fields);
        self.send(Msg::Form(form::Msg::Save));
        let after = self.model.index.of_kind(kind);
        after
            .into_iter()
            .find(|id| !before.contains(id))
            .expect("the form was saved")
            .clone()
    }

    /// Opens a record's form, fills it in and saves it.
    pub fn edit(&mut self, record: &RecordId, fields: &[(&'static str, &str)]) {
        self.send(Msg::Form(form::Msg::Open(record.clone())));
        self.type_in(fields);
        self.send(Msg::Form(form::Msg::Save));
    }

    pub fn type_in(&mut self, fields: &[(&'static str, &str)]) {
        for (field, text) in fields {
            self.send(Msg::Form(form::Msg::Typed(
                Spot::of(field),
                (*text).to_owned(),
            )));
        }
    }

    /// What was said last, in words; nothing where nothing was.
    pub fn said(&self) -> String {
        let notice = self.model.notice.as_ref();
        notice
            .map(|notice| notice.text(self.model.language()))
            .unwrap_or_default()
    }

    /// What a field says, all values that stand.
    pub fn says(&self, record: &str, field: &str) -> String {
        let shown = self.model.workspace.shown(record, field);
        let texts: Vec<String> = shown
            .into_iter()
            .map(|content| content.map_or_else(|| "withheld".into(), ToString::to_string))
            .collect();
        texts.join(" | ")
    }

    /// What other tabs wrote arrives.
    pub fn look_again(&mut self, shelf: &Shelf) {
        let entries = shelf
            .logs
            .get(self.model.workspace.id())
            .cloned()
            .unwrap_or_default();
        self.send(Msg::Arrived(entries));
    }
}

fn answer_to(effect: Effect, shelf: &mut Shelf) -> Option<Msg> {
    match effect {
        Effect::OpenStore => {
            let known = shelf.logs.keys().map(|id| Known {
                id: id.clone(),
                name: String::new(),
                worked_utc_millis: None,
            });
            Some(Msg::StoreOpened(Ok(known.collect())))
        }
        Effect::Load(workspace) => {
            let entries = shelf.logs.get(&workspace).cloned().unwrap_or_default();
            Some(Msg::Loaded {
                workspace,
                entries,
                broken: 0,
            })
        }
        Effect::Fetch(source) => Some(Msg::Fetched(
            source,
            (source == Source::Example).then(|| EXAMPLE.to_owned()),
        )),
        Effect::Append {
            workspace,
            entries,
            ticket,
            ..
        } => {
            shelf.logs.entry(workspace).or_default().extend(entries);
            Some(Msg::Saved(ticket, Ok(())))
        }
        Effect::Compact(workspace, text) | Effect::Forget(workspace, text) => {
            shelf.logs.insert(workspace, vec![text]);
            None
        }
        Effect::DeleteGroup(workspace) => {
            shelf.logs.remove(&workspace);
            let done = deleting::Msg::Done(workspace, true);
            Some(Msg::Settings(Settings::Deleting(done)))
        }
        Effect::Next(msg) => Some(*msg),
        _ => None,
    }
}

/// The store has no room for what is asked of it.
pub fn refuse(tab: &mut Tab) {
    for effect in std::mem::take(&mut tab.asked) {
        if let Effect::Append { ticket, .. } = effect {
            tab.send(Msg::Saved(ticket, Err(SaveTrouble::Full)));
        }
    }
}
