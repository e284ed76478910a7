//! The command palette, as plain data, and what a person does there; and whether the list
//! of keys is open.
//!
//! - `texts`: what records are found by, folded once and kept in step with them.
//! - `find`: the records that fit a question. `offers`: screens, actions and dates.
//! - `answer`: what an answer does.

mod answer;
mod find;
mod offers;
mod texts;

pub use answer::{Answer, Does};

use super::calendar::quick::why_not;
use super::model::Model;
use super::update::{Effect, Msg as AppMsg};
use super::words::palette as words;
use crate::domain::names::RecordId;
use crate::domain::when::Zones;
use std::collections::BTreeSet;
use texts::Texts;

/// Of the moment: what is open, and what records are found by.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct State {
    sheet: Sheet,
    /// Made when the search is first opened, then kept in step.
    texts: Option<Texts>,
    /// Who keeps them in step.
    keeper: Keeper,
}

/// The page arrives in two parts, and changes reach the first before there is a search:
/// whoever makes the search says how it is kept in step.
#[derive(Clone, Copy, Default)]
struct Keeper(Option<fn(&mut Model, &BTreeSet<RecordId>)>);

impl PartialEq for Keeper {
    fn eq(&self, other: &Self) -> bool {
        self.0.is_some() == other.0.is_some()
    }
}

impl std::fmt::Debug for Keeper {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Keeper").field(&self.0.is_some()).finish()
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
enum Sheet {
    #[default]
    Closed,
    Search(Search),
    Keys,
}

#[derive(Debug, Clone, PartialEq, Default)]
struct Search {
    typed: String,
    groups: Vec<Group>,
    /// Why no event can be made of what is typed.
    why_not: Option<String>,
    chosen: usize,
}

/// Answers of one sort.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// What they are.
    pub title: String,
    /// The best first.
    pub answers: Vec<Answer>,
}

/// A step among the answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// To the one after; from the last to the first.
    Next,
    /// To the one before; from the first to the last.
    Previous,
    /// To the first.
    First,
    /// To the last.
    Last,
    /// Takes the one that is chosen.
    Take,
    /// Leaves the search.
    Leave,
}

/// What a person does here.
#[derive(Debug, Clone, PartialEq)]
pub enum Msg {
    /// Opens the search.
    Search,
    /// Opens the list of keys.
    ListKeys,
    /// The page was drawn: makes ready what records are found by.
    Ready,
    /// Typed in the search.
    Typed(String),
    /// Went from answer to answer.
    Stepped(Step),
    /// Took an answer by its number, counted over all groups from 0.
    Took(usize),
    /// Closed what is open.
    Close,
}

/// The open search.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// What is typed.
    pub typed: String,
    /// The answers, in groups, the best group first.
    pub groups: Vec<Group>,
    /// The number of the chosen one, counted over all groups; `None` where there is none.
    pub chosen: Option<usize>,
    /// How many answers there are, or that there are none.
    pub told: String,
    /// Why no event can be made of what is typed, where its time is at fault.
    pub why_not: Option<String>,
}

/// The search, where it is open.
#[must_use]
pub fn page(model: &Model) -> Option<Page> {
    let Sheet::Search(search) = &model.palette.sheet else {
        return None;
    };
    let language = model.language();
    let count = search.count();
    Some(Page {
        typed: search.typed.clone(),
        groups: search.groups.clone(),
        chosen: (count > 0).then_some(search.chosen),
        why_not: search.why_not.clone(),
        told: if count == 0 {
            language.fill(words::NO_ANSWER, &[search.typed.trim()])
        } else {
            language.count(count, words::ONE_ANSWER, words::MANY_ANSWERS)
        },
    })
}

/// Whether the search is open.
#[must_use]
pub fn is_searching(model: &Model) -> bool {
    matches!(model.palette.sheet, Sheet::Search(_))
}

/// Whether the list of keys is open.
#[must_use]
pub fn lists_keys(model: &Model) -> bool {
    model.palette.sheet == Sheet::Keys
}

impl Search {
    fn count(&self) -> usize {
        self.groups.iter().map(|group| group.answers.len()).sum()
    }

    fn answer(&self, number: usize) -> Option<&Answer> {
        self.groups
            .iter()
            .flat_map(|group| &group.answers)
            .nth(number)
    }
}

impl State {
    /// How many texts of records were folded so far: what searching costs beside looking,
    /// for tests to count.
    #[must_use]
    pub fn folded(&self) -> usize {
        self.texts.as_ref().map_or(0, Texts::made)
    }
}

/// Takes one step.
pub fn update(model: &mut Model, msg: Msg, now_utc_millis: i64, zones: &dyn Zones) -> Vec<Effect> {
    match msg {
        Msg::Search => {
            search(model, String::new());
            // The field is there at once; what it finds follows after the page was drawn.
            return vec![Effect::Next(Box::new(AppMsg::Palette(Msg::Ready)))];
        }
        Msg::ListKeys => model.palette.sheet = Sheet::Keys,
        Msg::Ready => make_ready(model),
        Msg::Typed(text) => {
            make_ready(model);
            search(model, text);
        }
        Msg::Stepped(Step::Leave) | Msg::Close => model.palette.sheet = Sheet::Closed,
        Msg::Stepped(Step::Take) => {
            if let Sheet::Search(search) = &model.palette.sheet {
                let chosen = search.chosen;
                return take(model, chosen, now_utc_millis, zones);
            }
        }
        Msg::Stepped(step) => {
            if let Sheet::Search(search) = &mut model.palette.sheet {
                let last = search.count().saturating_sub(1);
                search.chosen = match step {
                    Step::Next if search.chosen < last => search.chosen + 1,
                    Step::Previous if search.chosen > 0 => search.chosen - 1,
                    Step::Next | Step::First => 0,
                    _ => last,
                };
            }
        }
        Msg::Took(number) => return take(model, number, now_utc_millis, zones),
    }
    Vec::new()
}

fn take(model: &mut Model, number: usize, now_utc_millis: i64, zones: &dyn Zones) -> Vec<Effect> {
    let Sheet::Search(search) = &model.palette.sheet else {
        return Vec::new();
    };
    let Some(does) = search.answer(number).map(|answer| answer.does.clone()) else {
        return Vec::new();
    };
    model.palette.sheet = Sheet::Closed;
    answer::perform(model, does, now_utc_millis, zones)
}

fn make_ready(model: &mut Model) {
    if model.palette.texts.is_none() {
        model.palette.texts = Some(Texts::of(&model.workspace, &model.index));
        model.palette.keeper = Keeper(Some(keep_in_step));
    }
}

// The first answer is chosen already.
fn search(model: &mut Model, typed: String) {
    let mut found = offers::offers(model, &typed);
    if let Some(texts) = &model.palette.texts {
        found.extend(find::records(model, texts, &typed));
    }
    // Of groups that fit equally well the one whose best answer says least beside comes first.
    found.sort_by_cached_key(|(score, group)| {
        let first = group.answers.first();
        let length = first.map_or(0, |answer| answer.label.chars().count());
        (std::cmp::Reverse(*score), length)
    });
    let why_not = why_not(model, &typed);
    let why_not = why_not.map(|why| model.language().fill(words::NO_EVENT, &[&why]));
    model.palette.sheet = Sheet::Search(Search {
        why_not,
        typed,
        groups: found.into_iter().map(|(_, group)| group).collect(),
        chosen: 0,
    });
}

/// Keeps what records are found by in step with these, and the answers on screen too.
pub fn look_again(model: &mut Model, touched: &BTreeSet<RecordId>) {
    if let Keeper(Some(keep)) = model.palette.keeper {
        keep(model, touched);
    }
}

fn keep_in_step(model: &mut Model, touched: &BTreeSet<RecordId>) {
    let Some(texts) = &mut model.palette.texts else {
        return;
    };
    texts.refresh(&model.workspace, &model.index, touched);
    if let Sheet::Search(open) = &model.palette.sheet {
        let (typed, chosen) = (open.typed.clone(), open.chosen);
        search(model, typed);
        if let Sheet::Search(open) = &mut model.palette.sheet {
            open.chosen = chosen.min(open.count().saturating_sub(1));
        }
    }
}
