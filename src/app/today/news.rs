//! What others changed since the reader last looked, by author and in plain words. It stays
//! until the reader says that they have seen it.

use crate::app::model::Model;
use crate::app::seen::{Seen, is_readers_own};
use crate::app::share::history;
use crate::app::update::Effect;
use crate::app::words::today as words;
use crate::domain::change::{About, What};
use crate::domain::names::{RecordId, Rev};
use crate::domain::when::day_from;

/// So many changes are listed, over all authors.
const LISTED: usize = 12;

/// What is new.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NewsPage {
    /// Since when, in a sentence; `None` where nothing is new.
    pub since: Option<String>,
    /// By author, the latest first.
    pub authors: Vec<(String, Vec<NewsLine>)>,
    /// How many are not listed, in words, where any is not.
    pub more: Option<String>,
}

/// One change.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct NewsLine {
    /// What was done to what.
    pub what: String,
    /// On which day.
    pub when: String,
    /// Where it can be seen.
    pub link: Option<String>,
}

/// What others changed since the reader last looked.
#[must_use]
pub fn page(model: &Model) -> NewsPage {
    let language = model.language();
    let seen = model.preferences.seen.get(model.workspace.id().as_str());
    let mut news: Vec<(&Rev, &About)> = new(model, seen).collect();
    news.sort_by_key(|(rev, about)| (std::cmp::Reverse(about.at_utc_millis), (*rev).clone()));
    let more = news.len().saturating_sub(LISTED);
    let mut authors: Vec<(String, Vec<NewsLine>)> = Vec::new();
    for (rev, about) in news.into_iter().take(LISTED) {
        let change = history::change(model, rev, about);
        let line = NewsLine {
            what: change.what,
            when: change.when,
            link: link(model, rev),
        };
        match authors.iter_mut().find(|(who, _)| *who == change.who) {
            Some((_, lines)) => lines.push(line),
            None => authors.push((change.who, vec![line])),
        }
    }
    let day = seen.and_then(|seen| day_from(&seen.day));
    let day = language.day(day.unwrap_or(model.today));
    NewsPage {
        since: (!authors.is_empty()).then(|| language.fill(words::SINCE, &[&day])),
        authors,
        more: (more > 0).then(|| language.count(more, words::MORE, words::MORE)),
    }
}

// What this copy left out shows nowhere (R6); what was written in this browser, or by the
// reader elsewhere, is no news.
fn new<'a>(model: &'a Model, seen: Option<&'a Seen>) -> impl Iterator<Item = (&'a Rev, &'a About)> {
    let workspace = &model.workspace;
    let changes = seen.into_iter().flat_map(|seen| {
        let all = workspace.history().changes.iter();
        all.filter(|(rev, _)| !seen.has(rev))
    });
    // Of an import that sets nothing of its own, what it brought stands for itself.
    let is_note = |rev: &Rev, about: &About| {
        about.what == What::Import && model.index.changed_by(rev).next().is_none()
    };
    changes.filter(move |(rev, about)| {
        !workspace.held().contains(*rev)
            && !is_readers_own(model, rev, Some(about))
            && !is_note(rev, about)
    })
}

fn link(model: &Model, rev: &Rev) -> Option<String> {
    let records: Vec<&RecordId> = model.index.changed_by(rev).collect();
    records.into_iter().find_map(|record| model.link_to(record))
}

/// A group was opened: at the first look at it, everything counts as seen.
pub fn arrive(model: &mut Model) {
    let workspace = model.workspace.id().to_string();
    if !model.preferences.seen.contains_key(&workspace) {
        look(model, workspace);
    }
}

/// The reader has seen it.
pub fn looked(model: &mut Model) -> Vec<Effect> {
    let workspace = model.workspace.id().to_string();
    look(model, workspace);
    vec![Effect::KeepPreferences(Box::new(model.preferences.clone()))]
}

fn look(model: &mut Model, workspace: String) {
    let day = model.today.to_string();
    let changes = model.workspace.history().changes.keys();
    let seen = Seen::of(changes, &day);
    model.preferences.seen.insert(workspace, seen);
}
