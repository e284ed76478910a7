//! Records that leave as a table for a spreadsheet, counted before; it comes back as the
//! same records, changed or not.

use super::cells::Names;
use super::columns::{Column, KINDS};
use crate::app::model::Model;
use crate::app::notice::Notice;
use crate::app::share::export::file_named;
use crate::app::share::leaving::{Leaving, ways_to_reach};
use crate::app::update::Effect;
use crate::app::words::{Word, share, tables as words};
use crate::domain::names::RecordId;
use crate::domain::schema::RecordKind;
use crate::exchange::csv::{Separator, write};
use crate::exchange::workspace_file::{addresses, phones};
use std::collections::BTreeSet;

/// The open dialog.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    kind: RecordKind,
    separator: Separator,
    /// What leaves, as it was counted and shown.
    leaves: Leaves,
    /// Whether ways to reach people leave, as the person said having been told how many.
    contacts: bool,
}

/// What leaves, counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Leaves {
    rows: usize,
    addresses: usize,
    phones: usize,
}

/// What a person does in the dialog.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Msg {
    /// Opens it.
    Open,
    /// Closes it.
    Close,
    /// Chooses what the table lists.
    Lists(RecordKind),
    /// Chooses what stands between columns.
    Separated(Separator),
    /// Lets ways to reach people out, or not.
    WithContacts(bool),
    /// Makes the file.
    Download,
}

/// The dialog as plain data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToTablePage {
    /// What can be listed: what it is called, and whether it is chosen.
    pub kinds: Vec<(RecordKind, String, bool)>,
    /// What can stand between columns: what it is called, and whether it is chosen.
    pub separators: Vec<(Separator, String, bool)>,
    /// What leaves, and what can be let out with it.
    pub leaving: Leaving,
}

/// The dialog, if it is open.
#[must_use]
pub fn page(model: &Model) -> Option<ToTablePage> {
    let draft = model.share.to_table.as_ref()?;
    let language = model.language();
    let said = |word: Word| language.say(word).into_owned();
    let leaves = draft.leaves;
    let found = ways_to_reach(language, leaves.addresses, leaves.phones);
    let rows = match leaves.rows {
        0 => said(words::NO_ROW),
        rows => language.count(rows, words::ONE_ROW, words::ROWS),
    };
    let mut sentences = vec![rows];
    if let Some(found) = &found {
        let word = if draft.contacts {
            words::CONTACTS_LEAVE
        } else {
            words::CONTACTS_STAY
        };
        sentences.push(language.fill(word, &[found]));
    }
    sentences.push(said(words::COMES_BACK));
    let separators = [
        (Separator::Comma, words::COMMA),
        (Separator::Semicolon, words::SEMICOLON),
    ];
    Some(ToTablePage {
        kinds: KINDS
            .iter()
            .map(|(kind, word)| (*kind, said(*word), *kind == draft.kind))
            .collect(),
        separators: separators
            .into_iter()
            .map(|(one, word)| (one, said(word), one == draft.separator))
            .collect(),
        leaving: Leaving {
            sentences,
            consent: found.map(|found| language.fill(words::LET_CONTACTS_OUT, &[&found])),
            agrees: draft.contacts,
            can_download: leaves.rows > 0,
        },
    })
}

/// Takes one step in the dialog.
pub fn update(model: &mut Model, msg: Msg) -> Vec<Effect> {
    match msg {
        Msg::Open => {
            model.share.to_table = Some(Draft {
                kind: RecordKind::Event,
                separator: Separator::Comma,
                leaves: Leaves::default(),
                contacts: false,
            });
            count(model);
        }
        Msg::Close => model.share.to_table = None,
        Msg::Lists(kind) => {
            change(model, |draft| draft.kind = kind);
            count(model);
        }
        Msg::Separated(separator) => change(model, |draft| draft.separator = separator),
        Msg::WithContacts(contacts) => change(model, |draft| draft.contacts = contacts),
        Msg::Download => return download(model),
    }
    Vec::new()
}

fn change(model: &mut Model, how: impl FnOnce(&mut Draft)) {
    if let Some(draft) = &mut model.share.to_table {
        how(draft);
    }
}

// Counts what would leave; says whether it is what was shown before. Where it is not,
// nobody has agreed to it.
fn count(model: &mut Model) -> bool {
    let Some(kind) = model.share.to_table.as_ref().map(|draft| draft.kind) else {
        return false;
    };
    let all = table(model, kind, true);
    let cells = || all.iter().skip(1).flatten();
    let found: BTreeSet<&str> = cells().flat_map(|cell| addresses(cell)).collect();
    let leaves = Leaves {
        rows: all.len().saturating_sub(1),
        addresses: found.len(),
        phones: telephones(model, kind).len(),
    };
    let Some(draft) = &mut model.share.to_table else {
        return false;
    };
    let is_as_shown = leaves == draft.leaves;
    if !is_as_shown {
        draft.leaves = leaves;
        draft.contacts = false;
    }
    is_as_shown
}

// Telephone numbers of people however they are written, and such as stand in texts.
fn telephones(model: &Model, kind: RecordKind) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    let names = Names::of(&model.workspace);
    for id in model.index.of_kind(kind) {
        for column in columns(kind) {
            let cell = names.cell(id, kind, column);
            if column == Column::Field("phone") {
                all.extend((!cell.is_empty()).then_some(cell));
            } else {
                all.extend(phones(&cell).map(str::to_owned));
            }
        }
    }
    all
}

fn columns(kind: RecordKind) -> impl Iterator<Item = Column> {
    let is_out = |column: &Column| {
        matches!(
            column,
            Column::Id | Column::Field(_) | Column::RoleAt | Column::RoleTitle
        )
    };
    Column::all(kind).into_iter().filter(is_out)
}

/// The rows, the first one the names of the columns; columns that are empty in every row
/// are left out, but for the names of things.
fn table(model: &Model, kind: RecordKind, contacts: bool) -> Vec<Vec<String>> {
    let names = Names::of(&model.workspace);
    let described = kind.describe();
    let mut ids: Vec<&RecordId> = model.index.of_kind(kind).collect();
    ids.sort_by_cached_key(|id| {
        let day = model.index.when(id).map(|when| when.first_day());
        let title = model.workspace.title(id).map(str::to_lowercase);
        (day, title, (*id).clone())
    });
    let is_personal = |column: &Column| match column {
        Column::Field(name) => described.field(name).is_some_and(|field| field.personal),
        _ => false,
    };
    let language = model.language();
    let mut rows = vec![Vec::new(); ids.len() + 1];
    for column in columns(kind) {
        let cells = ids.iter().map(|id| {
            let cell = names.cell(id, kind, column);
            let is_open = addresses(&cell).next().is_none() && phones(&cell).next().is_none();
            if contacts || (is_open && !is_personal(&column)) {
                cell
            } else {
                String::new()
            }
        });
        let cells: Vec<String> = cells.collect();
        let is_kept = column == Column::Id || column == Column::Field(described.title);
        if !is_kept && cells.iter().all(String::is_empty) {
            continue;
        }
        rows[0].push(language.say(column.word(kind)).into_owned());
        for (row, cell) in rows[1..].iter_mut().zip(cells) {
            row.push(cell);
        }
    }
    rows
}

fn download(model: &mut Model) -> Vec<Effect> {
    if !count(model) {
        return Vec::new();
    }
    let draft = model.share.to_table.take();
    let Some(draft) = draft.filter(|draft| draft.leaves.rows > 0) else {
        return Vec::new();
    };
    let rows = table(model, draft.kind, draft.contacts);
    let text = write(&rows, draft.separator);
    let name = file_named(model, &format!("-{}s.csv", draft.kind.name()));
    model.notice = Some(Notice::new(share::EXPORTED, [name.clone()]));
    vec![Effect::Download { name, text }]
}
