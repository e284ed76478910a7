//! Several copies of one workspace, each with the model beside it, and what went
//! between them. Everything that happens here is checked as it happens.

use super::model::Model;
use super::on_the_way::{self, Broken, Held, Law};
use super::tally::Case;
use super::ways::Way;
use roundtable::domain::Content;
use roundtable::domain::change::{About, Change, What};
use roundtable::domain::index::Index;
use roundtable::domain::names::{FieldName, RecordId, Rev, WorkspaceId};
use roundtable::domain::workspace::edit::{Seen, Settings};
use roundtable::domain::workspace::{Field, History, Value, Workspace};
use std::collections::{BTreeMap, BTreeSet};

/// One copy: a laptop, or a tab.
#[derive(Clone)]
pub struct Copy {
    pub workspace: Workspace,
    pub index: Index,
    pub model: Model,
    /// Its changes that can be undone, the last one last, and those that can be done again.
    pub undo: Vec<Rev>,
    pub redo: Vec<Rev>,
    /// A form that is open: the record, and what it showed.
    pub form: Option<(RecordId, Seen)>,
    /// The changes that it made itself.
    pub wrote: Vec<usize>,
    pub writer: String,
    number: u64,
    clock_is_off_by: i64,
}

/// A file, or one change on its way, with the same as the model has it.
#[derive(Clone)]
pub struct File {
    pub history: History,
    pub model: Model,
}

pub struct World<'w> {
    pub way: &'w Way,
    pub copies: Vec<Copy>,
    pub files: Vec<File>,
    pub changes: Vec<Change>,
    /// What each removal saw of a record, known from the copy and not from what it says.
    pub removals: BTreeMap<(RecordId, Rev), BTreeSet<Rev>>,
    pub occurred: BTreeSet<Case>,
    pub broken: Vec<Broken>,
    /// Fields in which a file was made while the model did not apply to them.
    pub beyond_the_model: BTreeSet<(RecordId, FieldName)>,
}

impl Copy {
    fn new(writer: &str, clock_is_off_by: i64) -> Self {
        Self {
            workspace: empty(),
            index: Index::default(),
            model: Model::default(),
            undo: Vec::new(),
            redo: Vec::new(),
            form: None,
            wrote: Vec::new(),
            writer: writer.to_owned(),
            number: 0,
            clock_is_off_by,
        }
    }
}

pub fn empty() -> Workspace {
    Workspace::new(WorkspaceId::from("group-1"))
}

impl<'w> World<'w> {
    /// `clocks`: for each writer, how many milliseconds its clock is off by.
    pub fn new(way: &'w Way, clocks: &[i64]) -> Self {
        let copies = clocks.iter().zip('a'..);
        Self {
            way,
            copies: copies
                .map(|(off_by, writer)| Copy::new(&writer.to_string(), *off_by))
                .collect(),
            files: Vec::new(),
            changes: Vec::new(),
            removals: BTreeMap::new(),
            occurred: BTreeSet::new(),
            broken: Vec::new(),
            beyond_the_model: BTreeSet::new(),
        }
    }

    pub fn saw(&mut self, case: Case) {
        self.occurred.insert(case);
    }

    /// Notes whether a law held.
    pub fn check(&mut self, held: Held) {
        self.broken.extend(held.err());
    }

    /// Makes one change at a copy.
    pub fn commit(&mut self, at: usize, what: What, set: Settings) -> Rev {
        let moment = i64::try_from(self.changes.len()).expect("histories are short") * 60_000;
        let copy = &mut self.copies[at];
        copy.number += 1;
        let rev = Rev::from(format!("{}-{}", copy.writer, copy.number));
        let change = Change {
            rev: rev.clone(),
            about: About {
                at_utc_millis: moment + copy.clock_is_off_by,
                by: None,
                what,
            },
            set,
        };
        self.note_removals(at, &change);
        let withheld = on_the_way::withheld(&self.copies[at].workspace);
        let mut history = History::from(&change);
        let model = Model::of(&history);
        if self.changes.len() % 4 == 1 {
            self.say_more(&change, &mut history);
        }
        self.copies[at].wrote.push(self.changes.len());
        self.changes.push(change);
        self.receive(at, &File { history, model });
        let after = &self.copies[at].workspace;
        self.check(on_the_way::nothing_withheld_was_replaced(&withheld, after));
        rev
    }

    // A newer version says more about its changes than this one understands (R11).
    fn say_more(&mut self, change: &Change, history: &mut History) {
        let device = ["device".into()];
        history.add_unknown(&change.rev, &device, &"a newer one".into());
        for (record, fields) in &change.set {
            for field in fields.keys() {
                let path = ["set", record, field, "hint"].map(Box::from);
                history.add_unknown(&change.rev, &path, &self.changes.len().into());
            }
        }
        self.saw(Case::UnknownOfChanges);
    }

    fn note_removals(&mut self, at: usize, change: &Change) {
        let workspace = &self.copies[at].workspace;
        for (record, fields) in &change.set {
            let Some(setting) = fields.get("removed") else {
                continue;
            };
            if setting.to != [Content::Bool(true)] {
                continue;
            }
            let saw = self
                .removals
                .entry((record.clone(), change.rev.clone()))
                .or_default();
            if change.about.what == What::Remove {
                let fields = workspace.fields(record).into_iter().flatten();
                let fields = fields.filter(|(name, _)| name.as_str() != "removed");
                let values = fields.flat_map(|(_, field)| field.values());
                let counted = values.filter(|value| !workspace.held().contains(&value.rev));
                saw.extend(counted.map(|value| value.rev.clone()));
            } else {
                // Undoing what made a record, or doing a removal again: it says what it means.
                let plain = |name: &Rev| Rev::from(name.split('#').next().unwrap_or_default());
                saw.extend(setting.over.iter().map(plain));
            }
        }
    }

    /// A file, or one's own change, arrives at a copy.
    pub fn receive(&mut self, at: usize, file: &File) {
        let copy = &mut self.copies[at];
        let before = copy.workspace.clone();
        let touched = (self.way.merge)(&mut copy.workspace, &file.history);
        copy.model.merge(&file.model);
        copy.index.refresh_all(&copy.workspace, &touched);
        let copy = &self.copies[at];
        let held = [
            on_the_way::merging_kept_both(&before, &file.history, &copy.workspace),
            on_the_way::merging_said_what_it_taught(&before, &copy.workspace, &touched),
            on_the_way::nothing_forgotten_is_back(&copy.workspace, copy.model.forgotten()),
            on_the_way::the_index_follows(&copy.workspace, &copy.index),
        ];
        for held in held {
            self.check(held);
        }
    }

    /// A file leaves a copy: those fields that `keep` says, contents withheld where
    /// `withhold` says.
    pub fn export(
        &mut self,
        at: usize,
        keep: impl Fn(&RecordId, &FieldName) -> bool,
        withhold: impl Fn(&FieldName) -> bool,
    ) -> File {
        let copy = &self.copies[at];
        let whole = (self.way.export)(&copy.workspace);
        let file = File {
            history: part(&whole, &keep, &withhold),
            model: copy.model.file(keep, withhold),
        };
        if copy.workspace.held().is_empty() {
            return file;
        }
        let beyond = copy
            .model
            .places()
            .filter(|place| !copy.model.applies(place));
        self.beyond_the_model.extend(beyond.cloned());
        let circular = copy
            .model
            .places()
            .any(|place| copy.model.has_circle(place));
        let workspace = copy.workspace.clone();
        if on_the_way::leaves_a_place(&workspace, &whole) {
            self.saw(Case::HeldOutPlaceLeft);
        }
        self.check(on_the_way::nothing_held_out_leaves(&workspace, &whole));
        if circular {
            // Without a content, nobody can tell what a circle says.
            return file;
        }
        let mut reader = empty();
        reader.merge(&whole);
        self.check(on_the_way::a_reader_sees_what_the_writer_sees(
            &workspace, &reader,
        ));
        file
    }

    /// Sets changes aside at a copy, or takes them in again (R6).
    pub fn hold(&mut self, at: usize, revs: &BTreeSet<Rev>, aside: bool) {
        let copy = &mut self.copies[at];
        let before = copy.workspace.clone();
        let touched = copy.workspace.hold(revs, aside);
        copy.index.refresh_all(&copy.workspace, &touched);
        copy.model.hold(copy.workspace.held());
        if aside && revs.is_disjoint(before.held()) {
            let mut again = copy.workspace.clone();
            again.hold(revs, false);
            self.check(Law::UndoShowsWhatWas.holds(again == before, || {
                format!("set aside and taken in again: {revs:?}")
            }));
        }
    }

    pub fn forget(&mut self, at: usize, record: &RecordId) {
        let copy = &mut self.copies[at];
        let file = History {
            forgotten: [record.clone()].into(),
            ..History::default()
        };
        let touched = (self.way.merge)(&mut copy.workspace, &file);
        copy.index.refresh_all(&copy.workspace, &touched);
        copy.model.forget(record);
    }

    /// Undoes one's own change, or does it again; answers with the change that does so.
    pub fn undo(&mut self, at: usize, rev: &Rev, what: What) -> Option<Rev> {
        let before = self.copies[at].workspace.clone();
        let undoing = before.undoing(rev);
        if undoing.set.is_empty() {
            return None;
        }
        self.check(on_the_way::undo_says_nothing_that_was_set_aside(
            &before, &undoing,
        ));
        let undone = self.commit(at, what, undoing.set.clone());
        let copy = &self.copies[at];
        let mut again = copy.workspace.clone();
        let redo = Change {
            rev: Rev::from(format!("{}-{}", copy.writer, copy.number + 1)),
            about: self.changes[0].about.clone(),
            set: again.undoing(&undone).set,
        };
        (self.way.merge)(&mut again, &History::from(&redo));
        // In a copied profile another change may have one of these names too, and would be
        // undone with it: there the law has nothing to say.
        let names = [rev, &undone, &redo.rev];
        let named = self.changes.iter().filter(|one| names.contains(&&one.rev));
        let is_alone = named.count() == 2;
        let held = [
            on_the_way::undo_touched_nothing_else(&before, &copy.workspace, &undoing),
            on_the_way::undo_then_redo_shows_what_was(&before, &again),
        ];
        for held in held.into_iter().filter(|_| is_alone) {
            self.check(held);
        }
        Some(undone)
    }
}

/// A part of a file.
fn part(
    whole: &History,
    keep: &impl Fn(&RecordId, &FieldName) -> bool,
    withhold: &impl Fn(&FieldName) -> bool,
) -> History {
    let mut part = whole.clone();
    for (record, fields) in &mut part.records {
        fields.retain(|name, _| keep(record, name));
        for (name, field) in fields {
            if withhold(name) {
                *field = withheld(field);
            }
        }
    }
    part
}

fn withheld(field: &Field) -> Field {
    let mut withheld = Field::default();
    for value in field.values() {
        withheld.merge(&Value {
            contents: Vec::new(),
            ..value.clone()
        });
    }
    withheld
}
