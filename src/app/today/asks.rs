//! What needs an answer: values that do not agree, reports that are called for, invitations,
//! outcomes that nobody owns, and plans whose time has passed.

use crate::app::commit::commit;
use crate::app::model::Model;
use crate::app::notice::Notice;
use crate::app::outcomes::{self, Standing};
use crate::app::route::{Route, Screen};
use crate::app::update::Effect;
use crate::app::words::{Word, today as words};
use crate::domain::Content;
use crate::domain::change::What;
use crate::domain::names::{FieldName, RecordId};
use crate::domain::schema::RecordKind;
use std::collections::BTreeMap;

/// So many of each sort are listed.
const LISTED: usize = 3;

/// The answers to an invitation, in order.
pub const ANSWERS: [&str; 3] = ["joining", "interested", "no"];

/// What needs an answer.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AsksPage {
    /// Sort by sort, the most pressing first.
    pub asks: Vec<Ask>,
    /// How many there are in all, also those that are not listed.
    pub count: usize,
}

/// One thing that needs an answer.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Ask {
    /// What is asked: "Who owns this?".
    pub question: String,
    /// About what.
    pub text: String,
    /// Where it is answered.
    pub way: Way,
    /// The outcome that is answered here and now, with the answers: code and words.
    pub answers: Option<(RecordId, Vec<(&'static str, String)>)>,
}

/// Where something is answered.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Way {
    /// On the page with this address.
    Page(String),
    /// In the form of this record.
    Form(RecordId),
}

/// What needs an answer at the date at which screens open.
#[must_use]
pub fn page(model: &Model) -> AsksPage {
    let mut page = AsksPage::default();
    conflicts(model, &mut page);
    reports(model, &mut page);
    invitations(model, &mut page);
    ownerless(model, &mut page);
    passed(model, &mut page);
    page
}

impl AsksPage {
    // Lists the first of a sort, and counts the others in one line that leads to them all.
    fn add(&mut self, model: &Model, sort: Vec<Ask>, all: Route) {
        let language = model.language();
        self.count += sort.len();
        let rest = sort.len().saturating_sub(LISTED);
        let question = sort.first().map(|ask| ask.question.clone());
        self.asks.extend(sort.into_iter().take(LISTED));
        if let Some(question) = question.filter(|_| rest > 0) {
            self.asks.push(Ask {
                question,
                text: language.count(rest, words::MORE, words::MORE),
                way: Way::Page(all.link()),
                answers: None,
            });
        }
    }
}

fn ask(model: &Model, question: Word, text: String, way: Way) -> Ask {
    Ask {
        question: model.language().say(question).into_owned(),
        text,
        way,
        answers: None,
    }
}

fn page_of(screen: Screen) -> Way {
    Way::Page(Route::to(screen).link())
}

fn conflicts(model: &Model, page: &mut AsksPage) {
    let count = model.index.unsettled().len();
    if count > 0 {
        let language = model.language();
        let text = language.count(count, words::CONFLICT, words::CONFLICTS);
        page.count += 1;
        page.asks.push(ask(
            model,
            words::WHICH_IS_RIGHT,
            text,
            page_of(Screen::Share),
        ));
    }
}

// A10: for somebody of an organisation its own reports, else how many are still to come.
fn reports(model: &Model, page: &mut AsksPage) {
    let workspace = &model.workspace;
    let language = model.language();
    let own = model.own_organisation();
    let mut by_meeting: BTreeMap<RecordId, (usize, usize, bool)> = BTreeMap::new();
    for report in model.index.of_kind(RecordKind::Report) {
        let Some(meeting) = workspace.reference(report, "meeting") else {
            continue;
        };
        let is_called = workspace.text(report, "status") == Some("called for");
        let is_own = own.is_some() && workspace.reference(report, "organisation") == own;
        let (called, all, own_is_called) = by_meeting.entry(meeting).or_default();
        *called += usize::from(is_called);
        *all += 1;
        *own_is_called |= is_called && is_own;
    }
    let sort = by_meeting
        .into_iter()
        .filter(|(_, (called, _, own_is_called))| {
            if own.is_some() {
                *own_is_called
            } else {
                *called > 0
            }
        })
        .map(|(meeting, (called, all, _))| {
            let title = model.title(&meeting);
            let text = if own.is_some() {
                language.fill(words::YOUR_REPORT, &[&title])
            } else {
                let (called, all) = (language.number(called), language.number(all));
                language.fill(words::REPORTS_TO_COME, &[&called, &all, &title])
            };
            let way = page_of(Screen::Meetings(Some(meeting)));
            ask(model, words::UPDATES_CALLED_FOR, text, way)
        })
        .collect();
    page.add(model, sort, Route::to(Screen::Meetings(None)));
}

// C5: for somebody of an organisation what that has not answered, else what nobody has.
fn invitations(model: &Model, page: &mut AsksPage) {
    let workspace = &model.workspace;
    let language = model.language();
    let own = model.own_organisation();
    let open = outcomes::rows(model, |id| invites(model, id));
    let sort = open
        .into_iter()
        .filter(|row| row.standing != Standing::Closed)
        .filter(|row| own.is_none() || workspace.reference(&row.id, "owner") != own)
        .filter_map(|row| {
            let answered: Vec<RecordId> = workspace
                .entries(&row.id, "replies")
                .map(|(id, _)| workspace.followed(id))
                .collect();
            let way = Way::Page(row.link);
            let Some(own) = &own else {
                return answered
                    .is_empty()
                    .then(|| ask(model, words::NOBODY_ANSWERED, row.text, way));
            };
            (!answered.contains(own)).then(|| {
                let answers = ANSWERS.map(|answer| (answer, language.choice(answer)));
                Ask {
                    answers: Some((row.id, answers.to_vec())),
                    ..ask(model, words::DO_YOU_JOIN, row.text, way)
                }
            })
        })
        .collect();
    page.add(model, sort, Route::to(Screen::Outcomes(None)));
}

// An invitation, or a plan for an event that is still to come.
fn invites(model: &Model, outcome: &RecordId) -> bool {
    let workspace = &model.workspace;
    match workspace.text(outcome, "kind") {
        Some("invitation") => true,
        Some("plan") => workspace.references(outcome, "about").iter().any(|event| {
            let when = model.index.when(event);
            when.is_some_and(|when| when.last_day() >= model.as_of())
        }),
        _ => false,
    }
}

fn ownerless(model: &Model, page: &mut AsksPage) {
    let sort = outcomes::rows(model, |_| true)
        .into_iter()
        .filter(|row| row.standing == Standing::Ownerless)
        .map(|row| ask(model, words::WHO_OWNS_THIS, row.text, Way::Page(row.link)))
        .collect();
    page.add(model, sort, Route::to(Screen::Outcomes(None)));
}

// I17: an event that was planned, and whose time has passed.
fn passed(model: &Model, page: &mut AsksPage) {
    let workspace = &model.workspace;
    let language = model.language();
    let as_of = model.as_of();
    let is_planned = |id: &RecordId| {
        matches!(
            workspace.text(id, "status"),
            Some("planned" | "tentative" | "confirmed")
        )
    };
    let mut passed: Vec<_> = model
        .index
        .of_kind(RecordKind::Event)
        .filter(|id| is_planned(id))
        .filter_map(|id| Some((model.index.when(id)?, id)))
        .filter(|(when, _)| when.last_day() < as_of)
        .collect();
    passed.sort_by_key(|(when, id)| (std::cmp::Reverse(when.last_day()), (*id).clone()));
    let sort = passed
        .into_iter()
        .map(|(when, id)| {
            let text = language.fill(
                words::TITLE_AND_WHEN,
                &[&model.title(id), &language.when(when)],
            );
            ask(model, words::DID_IT_HAPPEN, text, Way::Form(id.clone()))
        })
        .collect();
    let all = Screen::Calendar(crate::app::route::View::Agenda, None);
    page.add(model, sort, Route::to(all));
}

/// Answers an invitation for the reader's organisation.
pub fn answer(
    model: &mut Model,
    outcome: &RecordId,
    answer: &'static str,
    now_utc_millis: i64,
) -> Vec<Effect> {
    let Some(own) = model.own_organisation() else {
        return Vec::new();
    };
    let field = FieldName::from(format!("replies/{own}"));
    let seen = model.workspace.seen_all(outcome);
    let contents = BTreeMap::from([(field, Content::from(answer))]);
    let set = model.workspace.setting(outcome, &contents, &seen);
    let set = BTreeMap::from([(outcome.clone(), set)]);
    let title = model.title(outcome);
    let effects = commit(model, What::Edit, title, set, now_utc_millis);
    let label = model.language().choice(answer);
    let organisation = model.short_title(&own);
    model.notice = Some(Notice::new(words::ANSWERED, [organisation, label]).undoable());
    effects
}
