//! Random histories: what several people do to one workspace, with everything that
//! makes merging hard happening often.

use super::chance::Chance;
use super::model::Model;
use super::records::{Contents, Described, RECORDS, UNKNOWN};
use super::tally::Case;
use super::ways::Way;
use super::world::{Copy, File, World};
use roundtable::domain::Content;
use roundtable::domain::change::What;
use roundtable::domain::names::{FieldName, RecordId, Rev};
use roundtable::domain::workspace::History;
use roundtable::domain::workspace::edit::{Seen, Settings};
use roundtable::domain::workspace::removal::Presence;
use std::collections::{BTreeMap, BTreeSet};

pub struct Generator<'w> {
    pub world: World<'w>,
    pub chance: Chance,
    records: &'static [Described],
    contents: Contents,
}

/// Plays the history of this seed.
pub fn history(way: &Way, seed: u64) -> Generator<'_> {
    let mut chance = Chance::seeded(seed);
    let writers = 2 + chance.below(5);
    // Clocks may be off by ten years.
    let year = 31_536_000_000;
    let off = [0, 0, 0, 60_000, -86_400_000, 10 * year, -10 * year];
    let clocks: Vec<i64> = (0..writers).map(|_| off[chance.below(off.len())]).collect();
    let records = &RECORDS[..4 + chance.below(4)];
    let mut generator = Generator {
        world: World::new(way, &clocks),
        chance,
        records,
        contents: Contents::default(),
    };
    generator.begin();
    for _ in 0..20 + generator.chance.below(35) {
        generator.step();
    }
    generator
}

impl Generator<'_> {
    // One copy makes some records, and the others begin with its file, as groups do.
    fn begin(&mut self) {
        for at in 0..self.records.len() {
            if at < 2 || self.chance.percent(60) {
                self.make(0, &self.records[at]);
            }
        }
        let file = self.world.export(0, |_, _| true, |_| false);
        for at in 1..self.world.copies.len() {
            if self.chance.percent(80) {
                self.world.receive(at, &file);
            }
        }
        self.world.files.push(file);
    }

    fn step(&mut self) {
        let at = self.chance.below(self.world.copies.len());
        match self.chance.below(100) {
            0..=23 => self.edit(at),
            24..=28 => self.open_or_save_a_form(at),
            29..=36 => self.settle(at),
            37..=64 => self.share(at),
            65..=68 => self.repeat(),
            69..=72 => self.deliver_one_change(),
            73..=77 => self.undo(at),
            78..=82 => self.redo(at),
            83..=86 => self.remove(at),
            87..=88 => self.restore(at),
            89..=92 => self.set_aside(at),
            93..=94 => self.take_in_again(),
            95..=96 => self.copy_the_profile(at),
            97 => self.forget(at),
            _ => self.join(at),
        }
    }

    // Half of the time one of the first two: where people meet, they disagree.
    fn record(&mut self) -> &'static Described {
        let among = if self.chance.percent(50) {
            2
        } else {
            self.records.len()
        };
        &self.records[self.chance.below(among)]
    }

    fn save(
        &mut self,
        at: usize,
        record: &str,
        fields: &[(&str, Content)],
        seen: &Seen,
    ) -> Option<Rev> {
        let id = RecordId::from(record);
        let contents: BTreeMap<FieldName, Content> = fields
            .iter()
            .map(|(name, content)| (FieldName::from(*name), content.clone()))
            .collect();
        let set = self.world.copies[at]
            .workspace
            .setting(&id, &contents, seen);
        self.write(at, What::Edit, [(id, set)].into())
    }

    fn write(&mut self, at: usize, what: What, set: Settings) -> Option<Rev> {
        if set.values().all(BTreeMap::is_empty) {
            return None;
        }
        let rev = self.world.commit(at, what, set);
        let copy = &mut self.world.copies[at];
        copy.undo.push(rev.clone());
        copy.redo.clear();
        Some(rev)
    }

    fn make(&mut self, at: usize, record: &Described) {
        let fields = self.contents.new_record(record, &mut self.chance);
        let seen = self.world.copies[at].workspace.seen_all(record.id);
        self.save(at, record.id, &fields, &seen);
    }

    fn content(&mut self) -> Content {
        self.contents.any(&mut self.chance)
    }

    fn field(&mut self, record: &Described) -> (&'static str, Content) {
        let (field, content) = self.contents.field(record, &mut self.chance);
        if field == UNKNOWN {
            self.world.saw(Case::Unknown);
        }
        (field, content)
    }

    fn edit(&mut self, at: usize) {
        let record = self.record();
        if self.world.copies[at].workspace.fields(record.id).is_none() && self.chance.percent(70) {
            return self.make(at, record);
        }
        let seen = self.world.copies[at].workspace.seen_all(record.id);
        let mut fields = vec![self.field(record)];
        if self.chance.percent(40) {
            fields.push(self.field(record));
        }
        self.save(at, record.id, &fields, &seen);
    }

    // A form that is open anywhere is saved next, by when others may have saved theirs.
    fn open_or_save_a_form(&mut self, at: usize) {
        let record = self.record();
        let open = |copy: &Copy| copy.form.is_some();
        let at = self.world.copies.iter().position(open).unwrap_or(at);
        let copy = &mut self.world.copies[at];
        match copy.form.take() {
            None => {
                let seen = copy.workspace.seen_all(record.id);
                copy.form = Some((RecordId::from(record.id), seen));
            }
            Some((record, seen)) => {
                let Some(record) = self.records.iter().find(|one| one.id == record.as_str()) else {
                    return;
                };
                if self.world.copies[at].workspace.seen_all(record.id) != seen {
                    self.world.saw(Case::StaleForm);
                }
                let fields = [self.field(record), (record.title, self.content())];
                self.save(at, record.id, &fields, &seen);
            }
        }
    }

    fn settle(&mut self, at: usize) {
        let conflicts = |at: usize| {
            let workspace = &self.world.copies[at].workspace;
            let records = workspace.record_ids().flat_map(move |record| {
                let fields = workspace.conflicts(record).into_iter();
                fields.map(move |field| (at, record.clone(), field))
            });
            records.filter(|(_, _, field)| field.as_str() != "removed")
        };
        let others = 0..self.world.copies.len();
        let mut found: Vec<(usize, RecordId, FieldName)> = conflicts(at).collect();
        if found.is_empty() {
            found = others.flat_map(conflicts).collect();
        }
        let Some((at, record, field)) = self.chance.pick(&found).cloned() else {
            return;
        };
        let workspace = &self.world.copies[at].workspace;
        let seen = workspace.seen_all(&record);
        let shown = workspace.shown(&record, &field);
        let shown: Vec<Content> = shown.into_iter().flatten().cloned().collect();
        let narrowed = seen
            .get(&field)
            .is_some_and(|names| names.iter().any(|name| name.contains('#')));
        let choice = self.chance.pick(&shown).cloned();
        let choice = choice.unwrap_or_else(|| self.content());
        self.world.saw(Case::Settled);
        if narrowed {
            self.world.saw(Case::SettledFork);
        }
        self.save(at, &record, &[(field.as_str(), choice)], &seen);
    }

    // A file goes from one copy to another: whole, or some records or fields of it, with
    // or without what some fields say.
    fn share(&mut self, at: usize) {
        let mut left_out_records = BTreeSet::new();
        let mut left_out_fields = BTreeSet::new();
        let mut withheld = BTreeSet::new();
        if self.chance.percent(40) {
            self.world.saw(Case::PartialFile);
            for record in self.records {
                if self.chance.percent(35) {
                    left_out_records.insert(record.id);
                }
            }
            for field in [
                "title", "text", "note", "meeting", "of", "record", "removed",
            ] {
                if self.chance.percent(20) {
                    left_out_fields.insert(field);
                }
            }
        }
        if self.chance.percent(30) {
            self.world.saw(Case::Withheld);
            for field in ["title", "text", "name", "note", "meeting", "of"] {
                if self.chance.percent(40) {
                    withheld.insert(field);
                }
            }
        }
        let file = self.world.export(
            at,
            |record, field| {
                !left_out_records.contains(record.as_str())
                    && !left_out_fields.contains(field.as_str())
            },
            |field| withheld.contains(field.as_str()),
        );
        let to = self.chance.below(self.world.copies.len());
        self.world.receive(to, &file);
        self.world.files.push(file);
    }

    fn repeat(&mut self) {
        self.world.saw(Case::RepeatedFile);
        let file = self.chance.pick(&self.world.files).cloned();
        let to = self.chance.below(self.world.copies.len());
        self.world
            .receive(to, &file.expect("the first file is always there"));
    }

    // As tabs do: a change on its own, perhaps before those that it answers to.
    fn deliver_one_change(&mut self) {
        self.world.saw(Case::LateChange);
        let change = self.chance.pick(&self.world.changes);
        let history = History::from(change.expect("somebody began"));
        let model = Model::of(&history);
        let to = self.chance.below(self.world.copies.len());
        self.world.receive(to, &File { history, model });
    }

    fn undo(&mut self, at: usize) {
        let Some(rev) = self.world.copies[at].undo.pop() else {
            return;
        };
        if let Some(undone) = self.world.undo(at, &rev, What::Undo) {
            self.world.saw(Case::Undo);
            self.world.copies[at].redo.push(undone);
        }
    }

    fn redo(&mut self, at: usize) {
        if self.world.copies[at].redo.is_empty() {
            self.undo(at);
        }
        let Some(rev) = self.world.copies[at].redo.pop() else {
            return;
        };
        if let Some(redone) = self.world.undo(at, &rev, What::Redo) {
            self.world.saw(Case::Redo);
            self.world.copies[at].undo.push(redone);
        }
    }

    fn remove(&mut self, at: usize) {
        let record = self.record();
        let set = self.world.copies[at]
            .workspace
            .removal(&RecordId::from(record.id));
        if self.write(at, What::Remove, set).is_some() {
            self.world.saw(Case::Removal);
        }
    }

    fn restore(&mut self, at: usize) {
        let workspace = &self.world.copies[at].workspace;
        let gone: Vec<RecordId> = workspace
            .record_ids()
            .filter(|record| {
                matches!(
                    workspace.presence(record),
                    Presence::Removed | Presence::Disputed
                )
            })
            .cloned()
            .collect();
        let Some(record) = self.chance.pick(&gone) else {
            return;
        };
        let seen = workspace.seen_all(record);
        self.world.saw(Case::Restored);
        self.save(at, record, &[("removed", Content::Null)], &seen);
    }

    fn set_aside(&mut self, at: usize) {
        let copy = &self.world.copies[at];
        let own = format!("{}-", copy.writer);
        let fields = copy.workspace.history().records.values();
        let others: BTreeSet<Rev> = fields
            .flat_map(BTreeMap::values)
            .flat_map(|field| field.values())
            .map(|value| value.rev.clone())
            .filter(|rev| !rev.starts_with(&own))
            .collect();
        let others: Vec<Rev> = others.into_iter().collect();
        let mut aside = BTreeSet::new();
        for _ in 0..1 + self.chance.below(4) {
            aside.extend(self.chance.pick(&others).cloned());
        }
        if !aside.is_empty() {
            self.world.saw(Case::HeldOut);
            self.world.hold(at, &aside, true);
        }
    }

    fn take_in_again(&mut self) {
        let holding = |at: &usize| !self.world.copies[*at].workspace.held().is_empty();
        let holding: Vec<usize> = (0..self.world.copies.len()).filter(holding).collect();
        if let Some(at) = self.chance.pick(&holding).copied() {
            let held = self.world.copies[at].workspace.held().clone();
            self.world.saw(Case::TakenInAgain);
            self.world.hold(at, &held, false);
        }
    }

    // Both copies of the profile go on writing under the same names.
    fn copy_the_profile(&mut self, at: usize) {
        if self.world.copies.len() == 8 {
            return;
        }
        self.world.saw(Case::CopiedProfile);
        let copy = self.world.copies[at].clone();
        self.world.copies.push(copy);
        let there = self.world.copies.len() - 1;
        let record = self.record();
        let (field, content) = self.field(record);
        let other = if self.chance.percent(20) {
            content.clone()
        } else {
            self.content()
        };
        for (at, content) in [(at, content), (there, other)] {
            let seen = self.world.copies[at].workspace.seen_all(record.id);
            self.save(at, record.id, &[(field, content)], &seen);
        }
    }

    fn forget(&mut self, at: usize) {
        let record = self.record();
        self.world.saw(Case::Forgotten);
        self.world.forget(at, &RecordId::from(record.id));
    }

    fn join(&mut self, at: usize) {
        let (record, other) = (self.record(), self.record());
        self.world.saw(Case::Join);
        let seen = self.world.copies[at].workspace.seen_all(record.id);
        self.save(at, record.id, &[("same", Content::from(other.id))], &seen);
    }
}
