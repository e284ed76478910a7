//! Tables that come in: what each column means is proposed and can be changed, the first
//! rows are shown as they are understood, and then the table takes the road of every file.
//!
//! `columns`: what a column can mean. `cells`: what stands in a record's cells, and whom a
//! cell names. `dates`, `rows`: rows as records. `page`: what is shown of all this.
//! `leaving`: the way out.

pub(super) mod cells;
mod columns;
mod dates;
pub mod leaving;
mod page;
mod rows;

pub use page::{ColumnPage, QuestionPage, TablePage, page};

use super::from_calendar::{Foreign, source};
use super::import::{self, File, Refused};
use super::problems::Place;
use crate::app::model::Model;
use crate::app::update::Effect;
use crate::app::words::{Language, tables as words};
use crate::domain::schema::RecordKind;
use crate::exchange::csv::{self, Limits, Refusal, Table, What};
use chrono::NaiveDate;
use columns::{Column, KINDS};
use dates::Told;
use rows::Mapping;

/// A table whose columns are being given their meaning.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    table: Table,
    kind: RecordKind,
    columns: Vec<Option<Column>>,
    /// A date that can be read in two ways, if there is any.
    open: Option<Told>,
    /// One that can be read in one way only, and which that is.
    clear: Option<(String, bool)>,
    /// Whether the day stands before the month, as a person said.
    day_first: Option<bool>,
}

/// What a person does with a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Msg {
    /// Says what each row is about.
    Lists(RecordKind),
    /// Says what a column means, by the name of that; empty leaves it out.
    Means(usize, String),
    /// Says whether the day stands before the month.
    DayFirst(bool),
    /// Reads it so.
    GoOn,
    /// Leaves the file out.
    LeaveOut,
}

/// Whether a file is a table, by its name or by what stands in it.
pub(super) fn is_table(file: &File) -> bool {
    let name = file.name.to_lowercase();
    let is_named = [".csv", ".tsv", ".tab"]
        .iter()
        .any(|end| name.ends_with(end));
    let bytes = file.content.as_ref();
    bytes.is_ok_and(|bytes| is_named || csv::is_table(bytes))
}

/// Opens a table that is next among the chosen files.
pub(super) fn open(model: &Model, bytes: &[u8]) -> Result<Draft, Refused> {
    let limits = Limits {
        bytes: super::LARGEST_FILE_BYTES,
        ..Limits::default()
    };
    if !model.is_open() {
        return Err(Refused::NoGroup);
    }
    let table = csv::read(bytes, &limits).map_err(Refused::Table)?;
    let language = model.language();
    // Of what most columns speak, the first where none does more.
    let mut best: Option<Draft> = None;
    for (kind, _) in KINDS {
        let columns = guessed(&table, kind, language);
        let known = |columns: &[Option<Column>]| columns.iter().flatten().count();
        if best
            .as_ref()
            .is_none_or(|best| known(&columns) > known(&best.columns))
        {
            best = Some(Draft {
                table: Table::default(),
                kind,
                columns,
                open: None,
                clear: None,
                day_first: None,
            });
        }
    }
    let mut draft = best.ok_or(Refused::Table(Refusal::NoRows))?;
    draft.table = table;
    draft.look_at_dates(model.as_of());
    Ok(draft)
}

// Each meaning is given once: the first column that has it keeps it.
fn guessed(table: &Table, kind: RecordKind, language: Language) -> Vec<Option<Column>> {
    let mut columns: Vec<Option<Column>> = Vec::new();
    for name in &table.names {
        let guess = Column::guess(kind, name, language);
        columns.push(guess.filter(|guess| !columns.contains(&Some(*guess))));
    }
    columns
}

impl Draft {
    fn mapping(&self, model: &Model) -> Mapping<'_> {
        let by_the_file = self.clear.as_ref().map(|(_, day_first)| *day_first);
        Mapping {
            kind: self.kind,
            columns: &self.columns,
            as_of: model.as_of(),
            day_first: self.day_first.or(by_the_file),
        }
    }

    // What has to be asked about dates, found once for the columns as they are.
    fn look_at_dates(&mut self, as_of: NaiveDate) {
        let mapping = Mapping {
            kind: self.kind,
            columns: &self.columns,
            as_of,
            day_first: None,
        };
        (self.open, self.clear) = rows::ambiguous(&self.table, &mapping);
    }

    fn needs(&self, model: &Model) -> Option<String> {
        let language = model.language();
        let title = Column::Field(self.kind.describe().title);
        let is_named = [title, Column::Id]
            .iter()
            .any(|one| self.columns.contains(&Some(*one)));
        if !is_named {
            let title = language.say(title.word(self.kind)).to_lowercase();
            return Some(language.fill(words::NEEDS_A_NAME, &[&title]));
        }
        let is_open = self.open.is_some() && self.mapping(model).day_first.is_none();
        is_open.then(|| language.say(words::NEEDS_AN_ORDER).into_owned())
    }
}

/// Takes one step with the table that is next.
pub fn update(model: &mut Model, msg: Msg, now_utc_millis: i64) -> Vec<Effect> {
    let language = model.language();
    let as_of = model.as_of();
    match msg {
        Msg::LeaveOut => return import::leave_out(model, now_utc_millis),
        Msg::GoOn => return go_on(model),
        Msg::Lists(kind) => {
            if let Some(draft) = draft(model) {
                draft.kind = kind;
                draft.columns = guessed(&draft.table, kind, language);
                draft.look_at_dates(as_of);
            }
        }
        Msg::Means(at, code) => {
            if let Some(draft) = draft(model) {
                let meaning = Column::named(draft.kind, &code);
                for column in &mut draft.columns {
                    // A meaning moves: no two columns have it.
                    if meaning.is_some() && *column == meaning {
                        *column = None;
                    }
                }
                if let Some(column) = draft.columns.get_mut(at) {
                    *column = meaning;
                }
                draft.look_at_dates(as_of);
            }
        }
        Msg::DayFirst(day_first) => {
            if let Some(draft) = draft(model) {
                draft.day_first = Some(day_first);
            }
        }
    }
    Vec::new()
}

fn draft(model: &mut Model) -> Option<&mut Draft> {
    model.share.import.as_mut()?.table.as_mut()
}

fn go_on(model: &mut Model) -> Vec<Effect> {
    let Some(import) = model.share.import.as_ref() else {
        return Vec::new();
    };
    let (Some(draft), Some(file)) = (&import.table, import.waiting.front()) else {
        return Vec::new();
    };
    if draft.needs(model).is_some() {
        return Vec::new();
    }
    let mapping = draft.mapping(model);
    let records = rows::records(&draft.table, &mapping, &import.staged);
    let of_table = draft.table.problems.iter().map(|problem| Place {
        day: None,
        line: problem.line,
        why: match problem.what {
            What::Unended => words::WHY_UNENDED,
            What::TooManyCells => words::WHY_TOO_MANY,
            What::NotUtf8 => words::WHY_NOT_UTF8,
        },
        text: problem.text.clone(),
        is_unread: false,
    });
    let mut places: Vec<Place> = of_table.chain(records.places).collect();
    places.sort_by_key(|place| place.line);
    let foreign = Foreign {
        places,
        twins: records.twins,
        offers_why: words::OFFERS_WHY,
        ..Foreign::default()
    };
    let read = source(&file.name, &records.text, foreign);
    import::next_is(model, read)
}

/// Why nothing of a table was read, in a sentence.
pub(super) fn refusal(language: Language, refusal: Refusal) -> String {
    let word = match refusal {
        Refusal::TooLarge => words::REFUSED_TOO_LARGE,
        Refusal::NotText => crate::app::words::share::REFUSED_NOT_TEXT,
        Refusal::NoRows => words::REFUSED_NO_ROWS,
    };
    language.say(word).into_owned()
}
