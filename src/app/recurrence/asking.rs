//! Which occurrences a change, a move or a deletion is meant for: asked once, and done as
//! one change and one step (R7).

use super::{Occurrence, changed, removed};
use crate::app::calendar::On;
use crate::app::calendar::told::told;
use crate::app::commit::commit;
use crate::app::form::{Choice, Form};
use crate::app::model::Model;
use crate::app::notice::Notice;
use crate::app::route::Screen;
use crate::app::update::Effect;
use crate::app::words::{Word, calendar, common, recurrence as words, short};
use crate::domain::change::What;
use crate::domain::names::RecordId;
use crate::domain::schema::RecordKind;
use crate::domain::when::{When, Zones};
use crate::domain::workspace::edit::Seen;
use std::collections::BTreeMap;

/// Which occurrences are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// One.
    This,
    /// One and those after it.
    Later,
    /// All.
    All,
}

/// What is to be done to them.
#[derive(Debug, Clone, PartialEq)]
pub enum Wish {
    /// What was typed into the open form is to be saved.
    Save,
    /// They are to be moved as one of them was; with what stood in the record then (R1).
    Move(When, Seen),
    /// They are to be deleted.
    Delete,
}

/// The question.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked {
    /// The occurrence that was opened or taken hold of.
    pub occurrence: Occurrence,
    /// What is to be done.
    pub wish: Wish,
    /// What is chosen so far.
    pub which: Which,
}

/// The question as a dialog.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskingPage {
    /// What it asks.
    pub title: String,
    /// The occurrence, in words.
    pub about: String,
    /// The answers.
    pub choices: Vec<(Which, Choice)>,
    /// What is chosen so far.
    pub which: Which,
    /// The words on the button that does it.
    pub does: String,
    /// Whether that deletes.
    pub is_removal: bool,
}

/// The question, if it is open.
#[must_use]
pub fn page(model: &Model) -> Option<AskingPage> {
    let asked = model.recurrence.asked.as_ref()?;
    let language = model.language();
    let (title, does) = match asked.wish {
        Wish::Save => (words::WHICH_TO_CHANGE, common::SAVE),
        Wish::Move(..) => (words::WHICH_TO_MOVE, words::MOVE),
        Wish::Delete => (words::WHICH_TO_DELETE, common::DELETE),
    };
    let choices = answers(model, asked).into_iter().map(|which| {
        let (word, hint) = said(which);
        let choice = Choice::new(code(which), language.say(word));
        (which, choice.with_hint(language.say(hint)))
    });
    let occurrence = &asked.occurrence;
    Some(AskingPage {
        title: language.say(title).into_owned(),
        about: language.fill(
            calendar::AND_THEN,
            &[
                &model.title(&occurrence.record),
                &language.when(&occurrence.when),
            ],
        ),
        choices: choices.collect(),
        which: asked.which,
        does: language.say(does).into_owned(),
        is_removal: asked.wish == Wish::Delete,
    })
}

/// The answer's name in the page.
#[must_use]
pub fn code(which: Which) -> &'static str {
    match which {
        Which::This => "this",
        Which::Later => "later",
        Which::All => "all",
    }
}

fn said(which: Which) -> (Word, Word) {
    match which {
        Which::This => (words::THIS_ONE, words::THIS_ONE_MEANS),
        Which::Later => (words::THIS_AND_LATER, words::THIS_AND_LATER_MEANS),
        Which::All => (words::ALL_OF_THEM, words::ALL_OF_THEM_MEANS),
    }
}

// How it repeats is no matter of one occurrence, nor is what only a series has. From the
// first one on are all.
fn answers(model: &Model, asked: &Asked) -> Vec<Which> {
    let event = RecordKind::Event.describe();
    let is_of_one = |name: &str| {
        let stem = name.split_once('/').map_or(name, |(stem, _)| stem);
        !matches!(stem, "repeats" | "also" | "except") && event.field(stem).is_some()
    };
    let fits_one = match (&asked.wish, &model.form) {
        (Wish::Save, Some(form)) => form
            .contents(model.as_of())
            .keys()
            .all(|name| is_of_one(name)),
        _ => true,
    };
    let mut answers = Vec::new();
    answers.extend(fits_one.then_some(Which::This));
    answers.extend((!asked.occurrence.is_first(model)).then_some(Which::Later));
    answers.push(Which::All);
    answers
}

/// Asks; the first answer that fits is chosen already.
pub fn ask(model: &mut Model, occurrence: Occurrence, wish: Wish) {
    let mut asked = Asked {
        occurrence,
        wish,
        which: Which::All,
    };
    if let Some(first) = answers(model, &asked).first() {
        asked.which = *first;
    }
    model.recurrence.asked = Some(asked);
}

/// Does what was asked about.
pub fn confirm(model: &mut Model, now_utc_millis: i64, zones: &dyn Zones) -> Vec<Effect> {
    let Some(asked) = model.recurrence.asked.take() else {
        return Vec::new();
    };
    let Asked {
        occurrence,
        wish,
        which,
    } = asked;
    let title = model.title(&occurrence.record);
    match wish {
        Wish::Save => {
            let Some(form) = model.form.take() else {
                return Vec::new();
            };
            let contents = form.contents(model.as_of());
            save(model, (&occurrence, which), contents, form, now_utc_millis)
        }
        Wish::Move(target, seen) => {
            let contents = BTreeMap::from([("when".into(), target.to_text().into())]);
            let (set, drawn) = changed(model, &occurrence, which, contents, &seen);
            let effects = commit(model, What::Move, title, set, now_utc_millis);
            let said = told(model.language(), zones, &target);
            model.notice = Some(Notice::new(calendar::MOVED, [said]).undoable());
            attend(model, drawn);
            effects
        }
        Wish::Delete => {
            model.form = None;
            let set = removed(model, &occurrence, which);
            let effects = commit(model, What::Remove, title.clone(), set, now_utc_millis);
            model.notice = Some(Notice::new(common::DELETED, [short(&title)]).undoable());
            effects
        }
    }
}

fn save(
    model: &mut Model,
    (occurrence, which): (&Occurrence, Which),
    contents: super::change::Contents,
    form: Form,
    now_utc_millis: i64,
) -> Vec<Effect> {
    let title = model.title(&occurrence.record);
    let (set, drawn) = changed(model, occurrence, which, contents, &form.seen);
    let effects = commit(model, What::Edit, title, set, now_utc_millis);
    attend(model, drawn);
    effects
}

/// Does nothing; what was moved lies where it lay.
pub fn put_aside(model: &mut Model) -> Vec<Effect> {
    let Some(asked) = model.recurrence.asked.take() else {
        return Vec::new();
    };
    if matches!(asked.wish, Wish::Move(..)) {
        let still = model.language().when(&asked.occurrence.when);
        model.notice = Some(Notice::new(calendar::PUT_BACK, [still]));
        attend(model, asked.occurrence.id());
    }
    Vec::new()
}

// The focus follows the occurrence, under whatever id it is drawn now.
fn attend(model: &mut Model, drawn: RecordId) {
    if matches!(model.route.screen, Screen::Calendar(..)) {
        model.calendar.attend(On::Event(drawn));
    }
}
