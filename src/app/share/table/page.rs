//! A table whose columns are being given their meaning, as plain data.

use super::Draft;
use super::columns::{Column, KINDS};
use super::rows::{Mapping, Reader};
use crate::app::form::Choice;
use crate::app::model::Model;
use crate::app::share::import::Import;
use crate::app::share::saying::Saying;
use crate::app::words::{Language, fields, tables as words};
use crate::domain::schema::RecordKind;

/// Rows that are shown as they are understood.
const SHOWN: usize = 3;

/// A table whose columns are being given their meaning, as plain data.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TablePage {
    /// Above it: the name of the file.
    pub heading: String,
    /// How much is in it.
    pub sentence: String,
    /// Whether the first row names the columns.
    pub first_row_is_names: bool,
    /// What each row can be about, and the id of what it is.
    pub kinds: Vec<Choice>,
    /// The id of what each row is about.
    pub kind: String,
    /// What a column can mean.
    pub meanings: Vec<Choice>,
    /// The columns.
    pub columns: Vec<ColumnPage>,
    /// What stands first in a date, where that has to be said.
    pub question: Option<QuestionPage>,
    /// The first rows: for each, the fields and what they say.
    pub rows: Vec<Vec<(String, String)>>,
    /// What hours mean, where there may be any.
    pub hours: Option<String>,
    /// Why it cannot go on yet, in a sentence.
    pub needs: Option<String>,
}

/// One column.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ColumnPage {
    /// What it is called.
    pub label: String,
    /// What stands in it.
    pub hint: String,
    /// The id of what it means.
    pub meaning: String,
}

/// Which of two numbers is the day.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct QuestionPage {
    /// The question.
    pub sentence: String,
    /// Why one is chosen already.
    pub because: Option<String>,
    /// With the day first, with the month first.
    pub answers: [String; 2],
    /// Whether the day stands first, where that was said.
    pub day_first: Option<bool>,
}

/// The table that waits for its meaning, if one does.
#[must_use]
pub fn page(model: &Model) -> Option<TablePage> {
    let import = model.share.import.as_ref()?;
    let draft = import.table.as_ref()?;
    let language = model.language();
    let kind = draft.kind;
    let name = import.waiting.front().map(|file| file.name.as_str());
    let mapping = draft.mapping(model);
    let meanings = Column::all(kind)
        .into_iter()
        .map(|column| Choice::new(column.code(), language.say(column.word(kind)).into_owned()));
    let none = Choice::new("", language.say(words::NOT_TAKEN).into_owned());
    let columns = (0..draft.table.names.len()).map(|at| column_page(draft, at, language));
    let has_hours = draft
        .columns
        .iter()
        .flatten()
        .any(|column| column.field() == "when");
    Some(TablePage {
        heading: language.fill(words::READ_AS, &[name.unwrap_or_default()]),
        sentence: if draft.named.is_none() {
            language.count(draft.table.rows.len(), words::HAS_ONE_ROW, words::HAS_ROWS)
        } else {
            language.count(
                draft.table.rows.len(),
                words::ONE_NAMELESS,
                words::ROWS_NAMELESS,
            )
        },
        first_row_is_names: draft.named.is_none(),
        kinds: KINDS
            .iter()
            .map(|(kind, word)| Choice::new(kind.name(), language.say(*word).into_owned()))
            .collect(),
        kind: kind.name().to_owned(),
        meanings: std::iter::once(none).chain(meanings).collect(),
        columns: columns.collect(),
        question: question(draft, &mapping, language),
        rows: first_rows(model, import, draft, &mapping),
        hours: (has_hours && kind == RecordKind::Event)
            .then(|| language.say(words::HOURS).into_owned()),
        needs: draft.needs(model),
    })
}

fn column_page(draft: &Draft, at: usize, language: Language) -> ColumnPage {
    let name = &draft.table.names[at];
    let cells = draft.table.rows.iter().map(|row| row.cells[at].as_str());
    let first = cells.into_iter().find(|cell| !cell.is_empty());
    ColumnPage {
        label: if name.is_empty() {
            language.fill(words::COLUMN_UNNAMED, &[&language.number(at + 1)])
        } else {
            language.fill(words::COLUMN, &[name])
        },
        hint: match first {
            Some(first) => language.fill(words::FOR_INSTANCE, &[&shortened(first)]),
            None => language.say(words::IS_EMPTY).into_owned(),
        },
        meaning: draft.columns[at].map_or("", Column::code).to_owned(),
    }
}

fn shortened(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    match line.char_indices().nth(60) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line.to_owned(),
    }
}

fn question(draft: &Draft, mapping: &Mapping<'_>, language: Language) -> Option<QuestionPage> {
    let open = draft.open.as_ref()?;
    let [day, month] = &open.means;
    let because = match &draft.clear {
        [Some(day), Some(month)] => Some(language.fill(words::SAYS_BOTH, &[day, month])),
        [Some(one), None] | [None, Some(one)] if draft.day_first.is_none() => {
            Some(language.fill(words::SAYS_WHICH, &[one]))
        }
        _ => None,
    };
    Some(QuestionPage {
        sentence: language.fill(words::WHICH_FIRST, &[&open.text]),
        because,
        answers: [
            language.fill(words::DAY_FIRST, &[&language.when(day)]),
            language.fill(words::MONTH_FIRST, &[&language.when(month)]),
        ],
        day_first: mapping.day_first,
    })
}

fn first_rows(
    model: &Model,
    import: &Import,
    draft: &Draft,
    mapping: &Mapping<'_>,
) -> Vec<Vec<(String, String)>> {
    let workspace = &import.staged;
    let language = model.language();
    let saying = Saying::over(model, workspace);
    let mut reader = Reader::new(workspace, mapping);
    let mut row = |row| {
        let before = reader.places.len();
        let said = reader.row(row);
        let wrong: Vec<(String, String)> = reader.places[before..]
            .iter()
            .map(|place| {
                let text = language.fill(words::CELL, &[&shortened(&place.text)]);
                let is_asked = mapping.day_first.is_none()
                    && super::dates::in_two_ways(&place.text, mapping).is_some();
                let why = language.say(if is_asked {
                    words::NEEDS_AN_ORDER
                } else {
                    place.why
                });
                let text = language.fill(words::FIELD_SAYS, &[&text]);
                (text, why.into_owned())
            })
            .collect();
        let Some(said) = said else {
            return wrong;
        };
        // In the order of forms.
        let fields = draft.kind.describe().all_fields().filter_map(|field| {
            let is_of =
                |name: &str| name.split_once('/').map_or(name, |(stem, _)| stem) == field.name;
            let (_, content) = said.fields.iter().find(|(name, _)| is_of(name))?;
            let label = language.say(fields::label(draft.kind, field.name));
            Some((
                language.fill(words::FIELD_SAYS, &[&label]),
                saying.says(field, content),
            ))
        });
        let mut fields: Vec<(String, String)> = fields.collect();
        fields.extend(wrong);
        if fields.is_empty() {
            let known = language.fill(words::NOTHING_NEW_OF_IT, &[&saying.name(&said.id)]);
            return vec![(String::new(), known)];
        }
        fields
    };
    let rows = draft.table.rows.iter().take(SHOWN);
    rows.map(&mut row).collect()
}
