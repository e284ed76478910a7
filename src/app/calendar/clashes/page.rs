//! How it is told what falls at the same time.

use super::super::said::said_if_any;
use super::subject::Subject;
use super::{Because, Neighbour, Tie, by_year_only, neighbours};
use crate::app::model::Model;
use crate::app::words::{Word, calendar, clashes as words};
use crate::domain::names::RecordId;
use crate::domain::when::{Clash, When, Zones};

/// So many are told of each sort.
const TOLD: usize = 5;
/// So many reasons are told of each.
const REASONS: usize = 3;

/// What falls at the same time, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beside {
    /// Sort by sort, those that are not empty.
    pub sorts: Vec<Sort>,
}

/// One sort: certain, possible, planned together.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Sort {
    /// What it is called.
    pub heading: String,
    /// Whether it calls for attention.
    pub is_clash: bool,
    /// Its events.
    pub lines: Vec<Line>,
    /// How many more there are, in words.
    pub more: Option<String>,
    /// How many may be because only a year is known, in words.
    pub by_year: Option<String>,
}

/// One event, and why it is told.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Line {
    /// Its title.
    pub title: String,
    /// When it is.
    pub when: String,
    /// Why it matters.
    pub why: String,
}

/// What falls at the same time as the event in the open form, as it is filled in now; `None`
/// where nothing does, or no event's form is open.
#[must_use]
pub fn beside_form(model: &Model, zones: &dyn Zones) -> Option<Beside> {
    let form = model.form.as_ref()?;
    let subject = Subject::of_form(model, form)?;
    let own = form.record.as_ref();
    let found = neighbours(model, Some(zones), &subject, own);
    beside(model, &found, by_year_only(model, &subject, own))
}

/// The same of an event as it is kept.
#[must_use]
pub fn beside_event(model: &Model, zones: &dyn Zones, event: &RecordId) -> Option<Beside> {
    let subject = Subject::of_event(model, event)?;
    let found = neighbours(model, Some(zones), &subject, Some(event));
    beside(model, &found, by_year_only(model, &subject, Some(event)))
}

fn beside(model: &Model, neighbours: &[Neighbour], by_year: (usize, bool)) -> Option<Beside> {
    let by_year = |heading: Word| {
        let (count, is_more) = by_year;
        let language = model.language();
        (heading == words::POSSIBLY && count > 0).then(|| {
            let (one, many) = if is_more {
                (words::BY_YEAR_MORE, words::BY_YEAR_MORE)
            } else {
                (words::BY_YEAR_ONE, words::BY_YEAR)
            };
            language.count(count, one, many)
        })
    };
    let of = |heading: Word, is_clash: bool, wanted: &dyn Fn(&Neighbour) -> bool| {
        let language = model.language();
        let lines: Vec<Line> = neighbours
            .iter()
            .filter(|neighbour| wanted(neighbour))
            .map(|neighbour| line(model, neighbour))
            .collect();
        let more = lines.len().saturating_sub(TOLD);
        let by_year = by_year(heading);
        (!lines.is_empty() || by_year.is_some()).then(|| Sort {
            by_year,
            heading: language.say(heading).into_owned(),
            is_clash,
            lines: lines.into_iter().take(TOLD).collect(),
            more: (more > 0).then(|| language.fill(words::MORE, &[&language.number(more)])),
        })
    };
    let is = |clash: Clash| {
        move |neighbour: &Neighbour| neighbour.tie.is_none() && neighbour.how == clash
    };
    let sorts: Vec<Sort> = [
        of(words::CERTAINLY, true, &is(Clash::Certain)),
        of(words::POSSIBLY, true, &is(Clash::Possible)),
        of(words::TOGETHER, false, &|neighbour| neighbour.tie.is_some()),
    ]
    .into_iter()
    .flatten()
    .collect();
    (!sorts.is_empty()).then_some(Beside { sorts })
}

fn line(model: &Model, neighbour: &Neighbour) -> Line {
    let language = model.language();
    let tie = neighbour.tie.map(|tie| {
        let word = match tie {
            Tie::Before => words::COMES_BEFORE,
            Tie::After => words::COMES_AFTER,
            Tie::Part => words::IS_PART,
            Tie::Whole => words::IS_WHOLE,
        };
        language.say(word).into_owned()
    });
    let because = neighbour.because.iter().take(REASONS);
    let why: Vec<String> = tie
        .into_iter()
        .chain(because.map(|because| reason(model, because)))
        .collect();
    Line {
        title: model.title(&neighbour.event),
        when: said_if_any(model, &neighbour.event, model.index.when(&neighbour.event)),
        why: language.list(&why),
    }
}

fn reason(model: &Model, because: &Because) -> String {
    let (word, record) = match because {
        Because::Person(id) => (words::SAME_PERSON, id),
        Because::Organiser(id) => (words::SAME_ORGANISER, id),
        Because::CoLocated(id) => (words::CO_LOCATED, id),
        Because::Place(id) => (words::SAME_PLACE, id),
        Because::Region(id) => (words::SAME_REGION, id),
        Because::Theme(id) => (words::SAME_THEME, id),
    };
    model.language().fill(word, &[&model.short_title(record)])
}

/// Whether any of these is certain.
#[must_use]
pub fn is_certain(others: &[(Clash, RecordId)]) -> bool {
    others.iter().any(|(how, _)| *how == Clash::Certain)
}

/// What an event clashes with, in one sentence: the surest first, with how many others.
#[must_use]
pub fn sentence(model: &Model, others: &[(Clash, RecordId)]) -> Option<String> {
    let language = model.language();
    let (how, first) = others.first()?;
    let word = match how {
        Clash::Certain => words::CLASHES_WITH,
        Clash::Possible => words::MAY_CLASH_WITH,
        Clash::None => return None,
    };
    let title = model.title(first);
    let named = match others.len() - 1 {
        0 => title,
        more => {
            let more = language.number(more);
            language.fill(calendar::AND_OTHERS, &[&title, &more])
        }
    };
    Some(language.fill(word, &[&named]))
}

/// What an event would clash with at another time, in one sentence; hours of two zones are
/// compared as closely as can be done without their rules.
#[must_use]
pub fn sentence_at(model: &Model, event: &RecordId, when: &When) -> Option<String> {
    let mut subject = Subject::of_event(model, event)?;
    subject.when = Some(when.clone());
    let others: Vec<(Clash, RecordId)> = neighbours(model, None, &subject, Some(event))
        .into_iter()
        .filter(|neighbour| neighbour.tie.is_none())
        .map(|neighbour| (neighbour.how, neighbour.event))
        .collect();
    sentence(model, &others)
}
