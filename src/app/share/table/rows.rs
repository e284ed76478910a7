//! What the rows of a table say, as records. Dates are read as everywhere (design section
//! 6): what a text does not say is not made up, and which of two numbers is the day is
//! asked.

use super::cells::{Named, Names, first_role, parted};
use super::columns::Column;
use super::dates::{Dates, Told};
use crate::app::form::Heard;
use crate::app::links::{is_email, is_web_address};
use crate::app::share::problems::Place;
use crate::app::words::{Word, tables as words};
use crate::domain::Content;
use crate::domain::content::digest;
use crate::domain::names::RecordId;
use crate::domain::read::when_text;
use crate::domain::schema::{RecordKind, Shape};
use crate::domain::when::When;
use crate::domain::workspace::Workspace;
use crate::exchange::csv::{Row, Table};
use crate::exchange::workspace_file::FORMAT;
use chrono::NaiveDate;
use serde_json::{Map, json};
use std::collections::{BTreeMap, BTreeSet};

/// How a table is read.
pub struct Mapping<'a> {
    /// What each row is about.
    pub kind: RecordKind,
    /// What each column means.
    pub columns: &'a [Option<Column>],
    /// The date from which "next May" is said.
    pub as_of: NaiveDate,
    /// Whether the day stands before the month, where somebody said so.
    pub day_first: Option<bool>,
}

/// A row as records say it.
pub struct Said {
    /// The record.
    pub id: RecordId,
    /// Its fields, as in a workspace file.
    pub fields: Map<String, Content>,
}

/// A table as records.
#[derive(Default)]
pub struct Records {
    /// A workspace file with records and nothing else.
    pub text: String,
    /// New records that are probably the same as others, which are here.
    pub twins: BTreeMap<RecordId, RecordId>,
    /// What could not be taken.
    pub places: Vec<Place>,
}

/// Reads rows against a group.
pub struct Reader<'a> {
    workspace: &'a Workspace,
    mapping: &'a Mapping<'a>,
    names: Names<'a>,
    days: BTreeMap<NaiveDate, Vec<RecordId>>,
    /// What could not be taken so far.
    pub places: Vec<Place>,
}

/// Makes records of a whole table.
pub fn records(table: &Table, mapping: &Mapping<'_>, workspace: &Workspace) -> Records {
    let mut reader = Reader::new(workspace, mapping);
    let mut twins = BTreeMap::new();
    let mut records: BTreeMap<RecordId, Content> = BTreeMap::new();
    for row in &table.rows {
        let Some(Said { id, mut fields }) = reader.row(row) else {
            continue;
        };
        if let Some(twin) = reader.twin(&id, &fields) {
            twins.insert(id.clone(), twin);
        }
        fields.insert("id".to_owned(), id.as_str().into());
        fields.insert("record".to_owned(), mapping.kind.name().into());
        records.insert(id, Content::Object(fields));
    }
    let records: Vec<Content> = records.into_values().collect();
    let file = json!({
        "format": FORMAT,
        "version": "1.0",
        "workspace": workspace.id().as_str(),
        "records": records,
    });
    Records {
        text: file.to_string(),
        twins,
        places: reader.places,
    }
}

impl<'a> Reader<'a> {
    /// A reader that has read nothing yet.
    pub fn new(workspace: &'a Workspace, mapping: &'a Mapping<'a>) -> Self {
        let mut days: BTreeMap<NaiveDate, Vec<RecordId>> = BTreeMap::new();
        if mapping.kind == RecordKind::Event {
            for id in workspace.record_ids() {
                let is_event = workspace.kind(id) == Some(RecordKind::Event);
                if let Some(when) = workspace.when(id, "when").filter(|_| is_event) {
                    days.entry(when.first_day()).or_default().push(id.clone());
                }
            }
        }
        Self {
            workspace,
            mapping,
            names: Names::of(workspace),
            days,
            places: Vec::new(),
        }
    }

    /// What one row says; `None` where it names nothing.
    pub fn row(&mut self, row: &Row) -> Option<Said> {
        let kind = self.mapping.kind;
        let cell = |column: Column| {
            let at = self
                .mapping
                .columns
                .iter()
                .position(|one| *one == Some(column))?;
            let cell = row.cells.get(at)?.as_str();
            (!cell.is_empty()).then_some(cell)
        };
        let known = cell(Column::Id).map(RecordId::from);
        let known = known.filter(|id| self.workspace.kind(id) == Some(kind));
        let title = Column::Field(kind.describe().title);
        if known.is_none() && cell(title).is_none() {
            self.say(row, words::WHY_NO_NAME, &row.cells.join(" "));
            return None;
        }
        let parts: Vec<&str> = [title, Column::Field("when"), Column::StartDate]
            .into_iter()
            .filter_map(cell)
            .collect();
        let id = known.clone().unwrap_or_else(|| {
            let digest = match cell(Column::Id) {
                Some(id) => digest(&[kind.name(), id]),
                None => digest(&parts),
            };
            RecordId::from(format!("{}-csv-{digest}", kind.describe().letter))
        });
        let mut fields = Map::new();
        for (at, column) in self.mapping.columns.iter().enumerate() {
            let text = row.cells.get(at).map_or("", String::as_str);
            let Some(column) = column.filter(|_| !text.is_empty()) else {
                continue;
            };
            // A cell that says what would leave now says nothing.
            let is_as_known = known
                .as_ref()
                .is_some_and(|known| self.names.cell(known, kind, column) == text);
            if let Column::Field(name) = column
                && !is_as_known
                && let Some(content) = self.content(row, name, text)
                && !self.says_already(known.as_ref(), name, &content)
            {
                fields.insert(name.to_owned(), content);
            }
        }
        let dates = Dates {
            start: cell(Column::StartDate),
            start_hour: cell(Column::StartTime),
            end: cell(Column::EndDate),
            end_hour: cell(Column::EndTime),
            all_day: cell(Column::AllDay),
            zone: cell(Column::Field("zone")),
        };
        if !fields.contains_key("when") && dates.start.is_some() {
            match dates.told(self.mapping) {
                Ok(content) if self.says_already(known.as_ref(), "when", &content) => {}
                Ok(content) => {
                    fields.insert("when".to_owned(), content);
                }
                Err(_) => self.say(row, words::WHY_NO_TIME, &dates.text()),
            }
        }
        for content in fields.values() {
            if super::dates::is_from_serial(content) {
                let text = content["words"].as_str().unwrap_or_default();
                self.places.push(Place {
                    line: row.line,
                    why: words::WHY_SERIAL,
                    day: None,
                    text: text.to_owned(),
                    is_unread: false,
                });
            }
        }
        let role = (cell(Column::RoleAt), cell(Column::RoleTitle));
        self.role(row, known.as_ref(), role, &mut fields);
        Some(Said { id, fields })
    }

    fn say(&mut self, row: &Row, why: Word, text: &str) {
        self.places.push(Place {
            day: None,
            line: row.line,
            why,
            text: text.to_owned(),
            is_unread: true,
        });
    }

    // A time says the same however it is written, and a set only what is new in it.
    fn says_already(&self, known: Option<&RecordId>, name: &str, content: &Content) -> bool {
        let Some(known) = known else { return false };
        let now = self.workspace.value(known, name);
        match (now.and_then(when_text), when_text(content)) {
            (Some(now), Some(then)) => now == then,
            _ => now == Some(content),
        }
    }

    fn content(&mut self, row: &Row, name: &str, text: &str) -> Option<Content> {
        let shape = self.mapping.kind.describe().field(name)?.shape;
        let mut found = Err(words::WHY_NOT_ONE);
        match shape {
            Shape::Line => found = Ok(Content::from(one_line(text))),
            Shape::Text | Shape::Zone | Shape::Phone => found = Ok(text.into()),
            Shape::Number => found = number(text).ok_or(words::WHY_NOT_ONE),
            Shape::Choice(known) => found = Ok(choice(known, text).into()),
            Shape::Address if is_web_address(text) => found = Ok(text.into()),
            Shape::Email if is_email(text) => found = Ok(text.into()),
            Shape::When => {
                let told = super::dates::told(text, self.mapping);
                found = told.map_err(|_| words::WHY_NO_TIME);
                if found.is_ok() && Heard::of(text, self.mapping.as_of).rule().is_some() {
                    self.say(row, words::WHY_ONE_TIME, text);
                }
            }
            Shape::Reference(kinds) => found = self.reference(text, kinds),
            Shape::Set(member) => return self.set(row, member, text),
            _ => {}
        }
        match found {
            Ok(content) => Some(content),
            Err(why) => {
                self.say(row, why, text);
                None
            }
        }
    }

    fn reference(&self, text: &str, kinds: &[RecordKind]) -> Result<Content, Word> {
        match self.names.find(text, kinds) {
            Named::One(id) => Ok(id.as_str().into()),
            Named::Nobody => Err(words::WHY_UNKNOWN),
            Named::Several => Err(words::WHY_SEVERAL),
        }
    }

    // A set in a file is an array in ascending order. What is not named stays in it: a
    // table that shows a part of a set takes nothing out.
    fn set(&mut self, row: &Row, member: &Shape, text: &str) -> Option<Content> {
        let mut members: BTreeSet<String> = BTreeSet::new();
        for part in parted(text) {
            let found = match member {
                Shape::Reference(kinds) => self.reference(part, kinds),
                Shape::Address if !is_web_address(part) => Err(words::WHY_NOT_ONE),
                _ => Ok(part.into()),
            };
            match found {
                Ok(Content::String(id)) => {
                    members.insert(id);
                }
                Ok(_) => {}
                Err(why) => {
                    // Names are parted by commas in many tables, and have them in few.
                    let inner: Vec<Result<Content, Word>> = match member {
                        Shape::Reference(kinds) => part
                            .split(',')
                            .map(|part| self.reference(part.trim(), kinds))
                            .collect(),
                        _ => Vec::new(),
                    };
                    let is_all = inner.len() > 1 && inner.iter().all(Result::is_ok);
                    if is_all {
                        let ids = inner.into_iter().flatten();
                        members.extend(ids.filter_map(|id| id.as_str().map(str::to_owned)));
                    } else {
                        self.say(row, why, part);
                    }
                }
            }
        }
        (!members.is_empty()).then(|| members.into_iter().collect())
    }

    fn role(
        &mut self,
        row: &Row,
        known: Option<&RecordId>,
        (at, title): (Option<&str>, Option<&str>),
        fields: &mut Map<String, Content>,
    ) {
        let now = known.and_then(|known| first_role(self.workspace, known));
        let (key, before) = match now {
            Some((key, role)) => (key.to_owned(), role.clone()),
            None => ("1".to_owned(), json!({})),
        };
        let mut role = before.clone();
        if let Some(at) = at {
            match self.reference(at, &[RecordKind::Organisation]) {
                Ok(id) => role["organisation"] = id,
                Err(why) => self.say(row, why, at),
            }
        }
        if let Some(title) = title {
            role["title"] = one_line(title).into();
        }
        if role != before {
            fields.insert(format!("roles/{key}"), role);
        }
    }

    /// A record of the group that a new one probably is the same as: of the same name and,
    /// for events, on the same day.
    fn twin(&self, id: &RecordId, fields: &Map<String, Content>) -> Option<RecordId> {
        let kind = self.mapping.kind;
        if self.workspace.kind(id).is_some() {
            return None;
        }
        let title = fields.get(kind.describe().title)?.as_str()?;
        if kind != RecordKind::Event {
            return match self.names.find(title, &[kind]) {
                Named::One(twin) => Some(twin),
                Named::Nobody | Named::Several => None,
            };
        }
        let when = When::parse(when_text(fields.get("when")?)?).ok()?;
        let same = self.days.get(&when.first_day())?.iter();
        let named = |twin: &&RecordId| {
            let known = self
                .workspace
                .title(twin)
                .unwrap_or_default()
                .to_lowercase();
            let title = title.to_lowercase();
            known.contains(&title) || (!known.is_empty() && title.contains(&known))
        };
        same.clone().find(named).cloned()
    }
}

/// Of a table's dates the first that can be read in two ways, and the first two that can be
/// read in one way only: with the day first, with the month first.
pub fn ambiguous(table: &Table, mapping: &Mapping<'_>) -> (Option<Told>, [Option<String>; 2]) {
    let is_date = |column: &Option<Column>| match column {
        Some(Column::StartDate | Column::EndDate) => true,
        Some(Column::Field(name)) => {
            let field = mapping.kind.describe().field(name);
            field.is_some_and(|field| field.shape == Shape::When)
        }
        _ => false,
    };
    let columns = mapping.columns.iter().enumerate();
    let columns: Vec<usize> = columns
        .filter(|(_, one)| is_date(one))
        .map(|(at, _)| at)
        .collect();
    let cells = table
        .rows
        .iter()
        .flat_map(|row| columns.iter().filter_map(|at| row.cells.get(*at)));
    let (mut open, mut clear) = (None, [None, None]);
    for cell in cells {
        if open.is_none() {
            open = super::dates::in_two_ways(cell, mapping);
        }
        if let Some(day_first) = super::dates::in_one_way(cell) {
            clear[usize::from(!day_first)].get_or_insert_with(|| cell.clone());
        }
    }
    (open, clear)
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

// Spreadsheets write whole numbers as `7` or `7.0`.
fn number(text: &str) -> Option<Content> {
    let whole = text.split_once(['.', ',']).map_or(text, |(whole, part)| {
        let is_nothing = part.bytes().all(|byte| byte == b'0');
        if is_nothing { whole } else { text }
    });
    whole.parse::<u32>().ok().map(Content::from)
}

// A word of the list however it is written; another is kept as it came.
fn choice(known: &[&'static str], text: &str) -> String {
    let lower = one_line(text).to_lowercase();
    let same = known.iter().find(|word| **word == lower);
    same.map_or_else(|| one_line(text), |word| (*word).to_owned())
}
