//! Quick capture: an outcome typed as it is spoken, with kind, owner and due date; Enter adds
//! it and the line is ready for the next (C1, C11, L6).

use super::Msg;
use super::order::{last_place, made, parts};
use crate::app::commit::commit;
use crate::app::form::{Choice, Heard};
use crate::app::model::{GROUP, Model};
use crate::app::notice::Notice;
use crate::app::update::Effect;
use crate::app::words::meetings as words;
use crate::domain::Content;
use crate::domain::change::What;
use crate::domain::names::RecordId;
use crate::domain::schema::RecordKind;
use std::collections::BTreeMap;

/// Nobody, said on purpose: what the words suggest does not count.
const NOBODY: &str = "-";

/// Words by which a kind of outcome is known, the first that occurs counts.
const SAID: [(&str, &str); 10] = [
    ("agreed", "decision"),
    ("decided", "decision"),
    ("offered", "offer"),
    ("offers to", "offer"),
    ("considering", "under consideration"),
    ("shared the view", "shared view"),
    ("invite", "invitation"),
    ("asked to", "request"),
    ("requested", "request"),
    ("plans to", "plan"),
];

/// An outcome that is being captured.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Capture {
    /// What was agreed.
    pub text: String,
    /// Its kind; empty follows the words, `-` is none.
    pub kind: String,
    /// Its owner; empty follows the words, `-` is nobody.
    pub owner: String,
    /// When it is due, as typed.
    pub due: String,
    /// It was asked to be added although something is missing or not understood.
    pub was_refused: bool,
}

/// The line for capturing.
#[derive(Debug, Clone, PartialEq)]
pub struct CapturePage {
    /// What was agreed.
    pub text: String,
    /// The kinds to choose from.
    pub kinds: Vec<Choice>,
    /// The kind that it would be added with.
    pub kind: String,
    /// The owners to choose from: members first.
    pub owners: Vec<Choice>,
    /// The owner that it would be added with.
    pub owner: String,
    /// That the words suggested the owner, in words.
    pub owner_hint: Option<String>,
    /// When it is due, as typed.
    pub due: String,
    /// What the due date was understood as.
    pub due_hint: Option<String>,
    /// What is wrong with the due date.
    pub due_problem: Option<String>,
    /// What is wrong with the text.
    pub text_problem: Option<String>,
}

/// The line for capturing, as it stands.
#[must_use]
pub fn capture_page(model: &Model) -> CapturePage {
    let language = model.language();
    let capture = &model.meetings.capture;
    let none = |word| Choice::new(NOBODY, language.say(word));
    let kinds = RecordKind::Outcome.describe().field("kind");
    let kinds = kinds.map_or(&[][..], |field| field.shape.words());
    let heard = Heard::of(&capture.due, model.as_of());
    let is_dated = !capture.due.trim().is_empty();
    let is_understood = heard.time().is_some();
    let owner = owner(model);
    let suggested = owner.as_ref().filter(|_| capture.owner.is_empty());
    CapturePage {
        text: capture.text.clone(),
        kinds: std::iter::once(none(words::NO_KIND))
            .chain(
                kinds
                    .iter()
                    .map(|kind| Choice::new(*kind, language.choice(kind))),
            )
            .collect(),
        kind: kind(capture).unwrap_or(NOBODY).to_owned(),
        owners: std::iter::once(none(words::NO_OWNER))
            .chain(owners(model))
            .collect(),
        owner_hint: suggested
            .map(|owner| language.fill(words::OWNER_FROM_WORDS, &[&model.short_title(owner)])),
        owner: owner.map_or_else(|| NOBODY.to_owned(), |owner| owner.to_string()),
        due: capture.due.clone(),
        due_hint: (is_dated && is_understood).then(|| heard.hint_of_one(language)),
        due_problem: (is_dated && !is_understood && capture.was_refused)
            .then(|| heard.hint_of_one(language)),
        text_problem: (capture.was_refused && capture.text.trim().is_empty())
            .then(|| language.say(words::SAY_WHAT_WAS_AGREED).into_owned()),
    }
}

/// Writes into the line.
pub(super) fn write(model: &mut Model, msg: Msg) {
    let capture = &mut model.meetings.capture;
    match msg {
        Msg::CaptureText(text) => capture.text = text,
        Msg::CaptureKind(kind) => capture.kind = kind,
        Msg::CaptureOwner(owner) => capture.owner = owner,
        Msg::CaptureDue(due) => capture.due = due,
        _ => {}
    }
    capture.was_refused = false;
}

/// Adds what was captured to a meeting, and empties the line.
pub(super) fn add(model: &mut Model, meeting: &RecordId, now_utc_millis: i64) -> Vec<Effect> {
    let capture = model.meetings.capture.clone();
    let text = capture.text.trim();
    let due = Heard::of(&capture.due, model.as_of());
    let is_dated = !capture.due.trim().is_empty();
    if text.is_empty() || (is_dated && due.time().is_none()) {
        model.meetings.capture.was_refused = true;
        return Vec::new();
    }
    let id = model.writer.next_id(RecordKind::Outcome);
    let place = last_place(model, meeting, RecordKind::Outcome);
    let number = parts(model, meeting, RecordKind::Outcome).len() + 1;
    let fields = made(
        RecordKind::Outcome,
        [
            ("meeting", Some(Content::from(meeting.as_str()))),
            ("text", Some(Content::from(text))),
            ("kind", kind(&capture).map(Content::from)),
            (
                "owner",
                owner(model).map(|owner| Content::from(owner.as_str())),
            ),
            ("due", is_dated.then(|| due.content())),
            ("status", Some(Content::from("open"))),
            ("order", Some(Content::from(place))),
        ],
    );
    let set = BTreeMap::from([(id, fields)]);
    let effects = commit(model, What::Create, text.to_owned(), set, now_utc_millis);
    model.meetings.capture = Capture::default();
    let number = model.language().number(number);
    model.notice = Some(Notice::new(words::CAPTURED, [number]).undoable());
    effects
}

fn kind(capture: &Capture) -> Option<&str> {
    match capture.kind.as_str() {
        NOBODY => None,
        "" => {
            let text = capture.text.to_lowercase();
            let first = SAID
                .iter()
                .filter_map(|(said, kind)| Some((text.find(said)?, *kind)))
                .min();
            first.map(|(_, kind)| kind)
        }
        chosen => Some(chosen),
    }
}

// C11: the first organisation that the words name, unless somebody chose.
fn owner(model: &Model) -> Option<RecordId> {
    let capture = &model.meetings.capture;
    match capture.owner.as_str() {
        NOBODY => None,
        "" => {
            let names = model
                .index
                .of_kind(RecordKind::Organisation)
                .flat_map(|id| {
                    let workspace = &model.workspace;
                    let names = ["acronym", "name"]
                        .into_iter()
                        .filter_map(|field| workspace.text(id, field));
                    names
                        .chain(workspace.members(id, "aliases"))
                        .map(move |name| (name, id))
                });
            let found = names.filter_map(|(name, id)| {
                let at = find_word(&capture.text, name)?;
                // Of two names that begin at one place, the longer one is meant.
                Some((at, std::cmp::Reverse(name.len()), id))
            });
            found.min().map(|(_, _, id)| id.clone())
        }
        chosen => Some(RecordId::from(chosen)),
    }
}

// A name counts as named where it stands as a word of its own, letter by letter.
fn find_word(text: &str, name: &str) -> Option<usize> {
    let is_edge = |letter: Option<char>| letter.is_none_or(|letter| !letter.is_alphanumeric());
    text.match_indices(name).map(|(at, _)| at).find(|at| {
        is_edge(text[..*at].chars().next_back()) && is_edge(text[at + name.len()..].chars().next())
    })
}

fn owners(model: &Model) -> Vec<Choice> {
    let members = model.workspace.references(GROUP, "members");
    let mut owners: Vec<(bool, Choice)> = model
        .index
        .of_kind(RecordKind::Organisation)
        .map(|id| (!members.contains(id), Choice::record(model, id)))
        .collect();
    owners.sort_by_cached_key(|(is_other, choice)| (*is_other, choice.label.to_lowercase()));
    owners.into_iter().map(|(_, choice)| choice).collect()
}
