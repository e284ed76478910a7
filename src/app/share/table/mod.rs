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

/// Cells of a column without a name that are looked at to guess what it means.
const LOOKED_AT: usize = 20;

/// A table whose columns are being given their meaning.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    table: Table,
    /// The table as it was read, with names of columns, while its first row is taken as one
    /// like the others.
    named: Option<Table>,
    kind: RecordKind,
    columns: Vec<Option<Column>>,
    /// A date that can be read in two ways, if there is any.
    open: Option<Told>,
    /// Dates that can be read in one way only: the day first, the month first.
    clear: [Option<String>; 2],
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
    /// Says whether the first row names the columns; else it is one like the others.
    FirstRowIsNames(bool),
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
                named: None,
                kind,
                columns,
                open: None,
                clear: [None, None],
                day_first: None,
            });
        }
    }
    let mut draft = best.ok_or(Refused::Table(Refusal::NoRows))?;
    draft.table = table;
    // Names of columns are no dates, and some of them are known.
    let is_nameless = draft.columns.iter().all(Option::is_none);
    let names = &draft.table.names;
    if is_nameless && names.iter().any(|name| is_date(name, model.as_of())) {
        draft.take_first_row(false, language, model.as_of());
    } else {
        draft.look_at_dates(model.as_of());
    }
    Ok(draft)
}

fn is_date(text: &str, as_of: NaiveDate) -> bool {
    dates::is_time(text, as_of)
}

// Without names: the first column with dates is the time, the first of the others the title.
fn guessed_by_content(table: &Table, kind: RecordKind, as_of: NaiveDate) -> Vec<Option<Column>> {
    let dates_in = |at: &usize| {
        let cells = table.rows.iter().filter_map(|row| row.cells.get(*at));
        let mut cells = cells
            .filter(|cell| !cell.is_empty())
            .take(LOOKED_AT)
            .peekable();
        cells.peek().is_some() && cells.all(|cell| is_date(cell, as_of))
    };
    let count = table.names.len();
    let time = (0..count)
        .find(dates_in)
        .filter(|_| kind == RecordKind::Event);
    let title = (0..count).find(|at| !dates_in(at));
    let mut columns = vec![None; count];
    if let Some(at) = time {
        columns[at] = Some(Column::Field("when"));
    }
    if let Some(at) = title {
        columns[at] = Some(Column::Field(kind.describe().title));
    }
    columns
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
        // A file that says both says neither.
        let by_the_file = match &self.clear {
            [Some(_), None] => Some(true),
            [None, Some(_)] => Some(false),
            [None, None] | [Some(_), Some(_)] => None,
        };
        Mapping {
            kind: self.kind,
            columns: &self.columns,
            as_of: model.as_of(),
            day_first: self.day_first.or(by_the_file),
        }
    }

    // Takes the first row as names of columns, or as one like the others.
    fn take_first_row(&mut self, is_names: bool, language: Language, as_of: NaiveDate) {
        match (is_names, self.named.take()) {
            (true, Some(named)) => self.table = named,
            (false, None) => {
                let nameless = self.table.without_names();
                self.named = Some(std::mem::replace(&mut self.table, nameless));
            }
            (_, named) => {
                self.named = named;
                return;
            }
        }
        self.guess(language, as_of);
    }

    fn guess(&mut self, language: Language, as_of: NaiveDate) {
        self.columns = if self.named.is_some() {
            guessed_by_content(&self.table, self.kind, as_of)
        } else {
            guessed(&self.table, self.kind, language)
        };
        self.look_at_dates(as_of);
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
                draft.guess(language, as_of);
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
        Msg::FirstRowIsNames(is_names) => {
            if let Some(draft) = draft(model) {
                draft.take_first_row(is_names, language, as_of);
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
