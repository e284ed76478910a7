//! Doing what the preview says, as one step that can be undone (R6).

use super::import::{Arrived, Arriving, Import, Outcome};
use super::problems;
use crate::app::commit;
use crate::app::log;
use crate::app::model::{Model, Step, WayBack};
use crate::app::notice::Notice;
use crate::app::opening;
use crate::app::update::Effect;
use crate::app::words::{calendars, share as words};
use crate::domain::change::{Setting, What};
use crate::domain::names::Rev;
use crate::domain::workspace::History;
use crate::domain::workspace::edit::Settings;
use std::collections::BTreeSet;

/// Merges the files, makes the change that takes over what they offer, holds out what was
/// left out, and hands all of it to the store at once. Undoing holds out everything that
/// the step brought; what was forgotten stays so (R5).
pub(super) fn apply(model: &mut Model, now_utc_millis: i64) -> Vec<Effect> {
    let is_reading = |import: &super::import::Import| !import.waiting.is_empty();
    if model.share.import.as_ref().is_none_or(is_reading) {
        return Vec::new();
    }
    let Some(import) = model.share.import.take() else {
        return Vec::new();
    };
    model.share.unread = problems::of_files(&import.files);
    let mut sum = Sum::default();
    let before = model.header.clone();
    for arrived in import.arrived() {
        model.header.merge(&arrived.header);
        sum.add(arrived);
    }
    let mut entries = Vec::new();
    if sum.history != History::default() || model.header != before {
        let header = &model.header;
        entries.push(log::imported(&model.workspace, &sum.history, header));
        commit::take(model, &sum.history);
        opening::found_again(model);
    }
    sum.aside.retain(|rev| !sum.back.contains(rev));
    let mut brought: BTreeSet<Rev> = sum.news.difference(&sum.aside).cloned().collect();
    if let Some((rev, entry)) = commit::make(model, What::Import, sum.offers, now_utc_millis) {
        entries.push(entry);
        brought.insert(rev);
    } else if brought.iter().any(|rev| !is_told(model, rev)) {
        // What names no author stands in no line of the history: the import does.
        entries.push(commit::note(model, What::Import, now_utc_millis));
    }
    let held = model.workspace.held();
    let aside: BTreeSet<Rev> = sum.aside.difference(held).cloned().collect();
    let back: BTreeSet<Rev> = sum.back.intersection(held).cloned().collect();
    brought.extend(sum.back);
    for (revs, is_aside) in [(&aside, true), (&back, false)] {
        if !revs.is_empty() {
            entries.push(commit::set_aside(model, revs, is_aside));
        }
    }
    let title = title(model, &import.files);
    keep_other_groups(model, import.files);
    if entries.is_empty() {
        let word = if sum.is_partly_read {
            calendars::NOTHING_IMPORTED
        } else {
            words::NOTHING_NEW
        };
        model.notice = Some(Notice::new(word, []));
        return Vec::new();
    }
    let notice = Notice::new(words::IMPORTED, [title.clone()]);
    model.notice = Some(if brought.is_empty() {
        notice
    } else {
        model.undo.push(Step {
            what: What::Import,
            title,
            way_back: WayBack::Hold(brought),
        });
        model.redo.clear();
        notice.undoable()
    });
    model.share.forgets |= !sum.history.forgotten.is_empty();
    commit::append(model, entries)
}

fn is_told(model: &Model, rev: &Rev) -> bool {
    model.workspace.history().changes.contains_key(rev)
}

// They were not merged, and can be opened now.
fn keep_other_groups(model: &mut Model, mut files: Vec<Arriving>) {
    files.retain(|file| matches!(file.outcome, Outcome::OtherGroup(_)));
    if !files.is_empty() {
        Import::of(model).files = files;
    }
}

/// What all files bring together.
#[derive(Default)]
struct Sum {
    history: History,
    /// What the importer takes over as a change of their own (R4).
    offers: Settings,
    /// Every change that is new here.
    news: BTreeSet<Rev>,
    /// To be held out.
    aside: BTreeSet<Rev>,
    /// To be held out no more.
    back: BTreeSet<Rev>,
    /// Something of a file was left where it is.
    is_partly_read: bool,
}

impl Sum {
    fn add(&mut self, arrived: &Arrived) {
        self.history.merge(&arrived.history);
        let foreign = arrived.foreign.as_ref();
        self.is_partly_read |= foreign.is_some_and(|one| one.nothing_new != words::KNOWN_ALREADY);
        for (record, is_ticked) in &arrived.forgotten {
            if *is_ticked {
                self.history.forget(record);
            }
        }
        for offered in arrived.offers.iter().filter(|offered| offered.is_taken) {
            let fields = self.offers.entry(offered.offer.record.clone()).or_default();
            let setting = Setting::new(offered.offer.content.clone(), offered.over.clone());
            fields.insert(offered.offer.field.clone(), setting);
        }
        let mut back = BTreeSet::new();
        for (at, item) in arrived.items.iter().enumerate() {
            if arrived.left_out.contains(&at) {
                self.aside.extend(item.revs.iter().cloned());
            } else {
                back.extend(item.revs.intersection(&arrived.held).cloned());
            }
        }
        self.aside.extend(arrived.held.difference(&back).cloned());
        self.news.extend(arrived.news.iter().cloned());
        self.back.extend(back);
    }
}

// Only what was taken in: a file that was refused, or is another group's, was not imported.
fn title(model: &Model, files: &[Arriving]) -> String {
    let is_in = |file: &&Arriving| matches!(file.outcome, Outcome::Arrived(_));
    match files.iter().filter(is_in).collect::<Vec<_>>().as_slice() {
        [only] => only.name.clone(),
        several => model
            .language()
            .count(several.len(), words::FILE, words::FILES),
    }
}
