//! Whether what repeats took place: ticked off year by year, and counted (G1, G2).
//!
//! What repeats without a first time, as "monthly calls" of which nobody wrote when they
//! began, is ticked off by its months or years.

use super::saying;
use crate::app::form::{Choice, Form, Input};
use crate::app::model::Model;
use crate::app::words::{Language, recurrence as words};
use crate::domain::names::RecordId;
use crate::domain::recurrence::{Frequency, Recurrence, Rule, key_of};
use crate::domain::schema::RecordKind;
use crate::domain::when::{FIRST_YEAR, LAST_YEAR, Period, Unit, When, Zones};
use chrono::{Datelike, NaiveDate};
use std::collections::BTreeMap;

/// That it took place.
const HELD: &str = "held";
/// That it did not.
const NOT_HELD: &str = "not held";

/// One year to be ticked off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldPage {
    /// The year.
    pub year: i32,
    /// `8 of 12 held in 2022`.
    pub summary: String,
    /// What may have taken place by now, in order.
    pub lines: Vec<HeldLine>,
    /// What can be said of each.
    pub answers: Vec<Choice>,
    /// Whether anything may have been in the year before.
    pub has_earlier: bool,
    /// Whether anything may have been in the year after, by now.
    pub has_later: bool,
}

/// One that may have taken place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldLine {
    /// Its key.
    pub key: String,
    /// When it was, in words.
    pub label: String,
    /// What is said of it: `held`, `not held`, or nothing.
    pub answer: String,
}

/// What repeats, in one line.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Rhythm {
    /// The record.
    pub id: RecordId,
    /// Its title.
    pub title: String,
    /// "every month".
    pub words: String,
    /// `8 of 12 held in 2022`.
    pub held: String,
}

/// What the open form ticks off; `None` where nothing repeats, or none can have taken place.
#[must_use]
pub fn held_page(model: &Model, zones: &dyn Zones) -> Option<HeldPage> {
    let form = model.form.as_ref()?;
    let record = form.record.as_ref()?;
    let rhythm = Times::of(model, record)?;
    let said = drafted(form);
    let now = model.as_of();
    let year = form
        .held_year
        .unwrap_or_else(|| latest(&rhythm, model, zones));
    let times = rhythm.until(year, now, zones);
    let language = model.language();
    let lines: Vec<HeldLine> = times
        .into_iter()
        .map(|when| line(model, record, &said, &when))
        .collect();
    let has_any = |year: i32| !rhythm.until(year, now, zones).is_empty();
    let page = HeldPage {
        summary: summary(language, year, &lines),
        has_earlier: rhythm.may_be_before(year),
        has_later: year < now.year(),
        answers: [
            ("", words::NOT_SAID),
            (HELD, words::HELD),
            (NOT_HELD, words::NOT_HELD),
        ]
        .into_iter()
        .map(|(code, word)| Choice::new(code, language.say(word)))
        .collect(),
        year,
        lines,
    };
    (!page.lines.is_empty() || page.has_later || page.has_earlier && has_any(year - 1))
        .then_some(page)
}

/// The year that is shown next, `1`, or before, `-1`.
pub fn turn(model: &mut Model, years: i32, shown: i32) {
    if let Some(form) = &mut model.form {
        form.held_year = Some((shown + years).clamp(FIRST_YEAR, LAST_YEAR));
    }
}

/// Says of one whether it took place; empty takes that back.
pub fn say(form: &mut Form, key: &str, answer: &str) {
    let Some(draft) = form
        .drafts
        .iter_mut()
        .find(|draft| draft.field.name == "held")
    else {
        return;
    };
    if answer.is_empty() {
        draft.remove_entry(key);
        return;
    }
    let is_new = draft.entry_field(key, "answer").is_none();
    if is_new {
        draft.add_entry(key.to_owned());
    }
    if let Some(said) = draft.entry_field(key, "answer") {
        said.type_in(answer.to_owned());
    }
}

/// Everything that repeats, by title, with what was held of it in the latest year.
#[must_use]
pub fn rhythms(model: &Model, zones: &dyn Zones) -> Vec<Rhythm> {
    let series = model.index.of_kind(RecordKind::Series);
    let events = model.index.of_kind(RecordKind::Event);
    let mut all: Vec<Rhythm> = series
        .chain(events)
        .filter_map(|id| rhythm(model, id, zones))
        .collect();
    all.sort_by_cached_key(|rhythm| rhythm.title.to_lowercase());
    all
}

fn rhythm(model: &Model, id: &RecordId, zones: &dyn Zones) -> Option<Rhythm> {
    let times = Times::of(model, id)?;
    let language = model.language();
    let year = latest(&times, model, zones);
    let said = kept(model, id);
    let lines: Vec<HeldLine> = times
        .until(year, model.as_of(), zones)
        .iter()
        .map(|when| line(model, id, &said, when))
        .collect();
    Some(Rhythm {
        id: id.clone(),
        title: model.title(id),
        words: saying::rule(language, &times.rule, times.first()),
        held: summary(language, year, &lines),
    })
}

/// When something that repeats was.
struct Times {
    rule: Rule,
    recurrence: Option<Recurrence>,
    /// Of what has no first time: how long one of its times is.
    unit: Unit,
}

impl Times {
    fn of(model: &Model, record: &RecordId) -> Option<Self> {
        let workspace = &model.workspace;
        let rule = Rule::parse(workspace.text(record, "repeats")?).ok()?;
        let recurrence = model.index.recurrence(record).cloned();
        let has_first = workspace.when(record, "when").is_some();
        let unit = match rule.frequency {
            Frequency::Yearly => Unit::Year,
            _ => Unit::Month,
        };
        // Days of which nobody said the first are none that could be listed.
        let is_listed = recurrence.is_some()
            || !has_first && rule.frequency >= Frequency::Monthly && rule.interval == 1;
        is_listed.then_some(Self {
            rule,
            recurrence,
            unit,
        })
    }

    fn first(&self) -> Option<&When> {
        self.recurrence.as_ref().map(Recurrence::first)
    }

    /// Those that begin in a year, and by a day.
    fn until(&self, year: i32, by: NaiveDate, zones: &dyn Zones) -> Vec<When> {
        let first = NaiveDate::from_ymd_opt(year, 1, 1);
        let last = NaiveDate::from_ymd_opt(year, 12, 31);
        let (Some(first), Some(last)) = (first, last) else {
            return Vec::new();
        };
        let begins = |when: &When| when.first_day() >= first && when.first_day() <= last.min(by);
        match &self.recurrence {
            Some(recurrence) => {
                let found = recurrence.within(first, last, zones).list.into_iter();
                found.map(|one| one.when).filter(begins).collect()
            }
            None => {
                let period = Period::containing(self.unit, first).ok();
                let all = std::iter::successors(period, |period| period.stepped(1));
                all.map(When::period)
                    .take_while(|when| when.first_day() <= last)
                    .filter(begins)
                    .collect()
            }
        }
    }

    fn may_be_before(&self, year: i32) -> bool {
        year > FIRST_YEAR
            && self
                .first()
                .is_none_or(|first| first.first_day().year() < year)
    }
}

// The latest year in which any may have taken place, of the last few.
fn latest(times: &Times, model: &Model, zones: &dyn Zones) -> i32 {
    let now = model.as_of();
    let mut years = (0..5).map(|back| now.year() - back);
    years
        .find(|year| !times.until(*year, now, zones).is_empty())
        .unwrap_or(now.year())
}

fn line(
    model: &Model,
    record: &RecordId,
    said: &BTreeMap<String, String>,
    when: &When,
) -> HeldLine {
    let key = key_of(when);
    // A changed occurrence may say itself how it went.
    let own = || {
        let mut instances = model.index.instances(record);
        let instance = instances.find(|(one, _)| *one == key);
        let instance = instance.map(|(_, instance)| instance);
        let edition = || model.index.edition_on(record, when);
        match model.workspace.text(instance.or_else(edition)?, "status")? {
            "held" => Some(HELD.to_owned()),
            "cancelled" => Some(NOT_HELD.to_owned()),
            _ => None,
        }
    };
    HeldLine {
        label: model.language().when(&without_hours(when)),
        answer: said.get(&key).cloned().or_else(own).unwrap_or_default(),
        key,
    }
}

fn without_hours(when: &When) -> When {
    if when.has_hours() {
        When::day(when.first_day()).unwrap_or_else(|_| when.clone())
    } else {
        when.clone()
    }
}

// `8 of 12 held in 2022, 1 not held, 5 in a row`.
fn summary(language: Language, year: i32, lines: &[HeldLine]) -> String {
    let number = |count: usize| language.number(count);
    if lines.is_empty() {
        return language.fill(words::NONE_BY_NOW, &[&year.to_string()]);
    }
    let count = |answer: &str| lines.iter().filter(|line| line.answer == answer).count();
    let (held, not_held) = (count(HELD), count(NOT_HELD));
    if held + not_held == 0 {
        let all = number(lines.len());
        return language.fill(words::NONE_SAID, &[&all, &year.to_string()]);
    }
    let mut parts = vec![language.fill(
        words::HELD_OF,
        &[&number(held), &number(lines.len()), &year.to_string()],
    )];
    if not_held > 0 {
        parts.push(language.fill(words::SO_MANY_NOT_HELD, &[&number(not_held)]));
    }
    let open = lines.len() - held - not_held;
    if open > 0 && open < lines.len() {
        parts.push(language.fill(words::SO_MANY_NOT_SAID, &[&number(open)]));
    }
    let said = lines.iter().rev().skip_while(|line| line.answer.is_empty());
    let streak = said.take_while(|line| line.answer == HELD).count();
    if streak > 1 && streak < held {
        parts.push(language.fill(words::IN_A_ROW, &[&number(streak)]));
    }
    parts.join("; ")
}

fn kept(model: &Model, record: &RecordId) -> BTreeMap<String, String> {
    let entries = model.workspace.entries(record, "held");
    let answers = entries.filter_map(|(key, content)| {
        let answer = content.get("answer")?.as_str()?;
        Some((key.to_owned(), answer.to_owned()))
    });
    answers.collect()
}

fn drafted(form: &Form) -> BTreeMap<String, String> {
    let draft = form.drafts.iter().find(|draft| draft.field.name == "held");
    let Some(Input::Entries(entries)) = draft.map(|draft| &draft.input) else {
        return BTreeMap::new();
    };
    let answers = entries.iter().filter_map(|entry| {
        let draft = entry
            .drafts
            .iter()
            .find(|draft| draft.field.name == "answer")?;
        match &draft.input {
            Input::Text(text) if !text.is_empty() => Some((entry.key.clone(), text.clone())),
            _ => None,
        }
    });
    answers.collect()
}
