//! What a form shows of how something repeats: the choices, all of it in words, and what
//! comes next.

use super::plain::{Ends, FREQUENCIES, Plain, code_of, counted};
use super::{doubts, saying};
use crate::app::form::{Choice, Draft, Form, Heard, Input};
use crate::app::model::Model;
use crate::app::words::{Language, Word, recurrence as words};
use crate::domain::recurrence::{Frequency, Recurrence, Rule};
use crate::domain::when::{Precision, When, Zones};
use chrono::{Days, NaiveDate, Weekday};

/// So many of those that come next are shown.
const SHOWN: usize = 4;
/// They are looked for within so many days, then within the second many.
const WITHIN_DAYS: [u64; 2] = [400, 4000];
/// Every so many, at most, in the list of choices.
const MOST_EVERY: u32 = 12;

/// How something repeats, as a form shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RepeatsPage {
    /// How often: the frequencies, "does not repeat" and "by a rule".
    pub often: Vec<Choice>,
    /// Which of these.
    pub is_often: String,
    /// The choices for one that repeats plainly.
    pub plain: Option<PlainPage>,
    /// The rule's own text, where it is written by hand.
    pub rule: Option<String>,
    /// What is wrong with the rule.
    pub problem: Option<String>,
    /// All of it in words.
    pub words: Option<String>,
    /// What comes next, in words.
    pub next: Option<String>,
    /// Occurrences that were left out: key and name of each.
    pub left_out: Vec<(String, String)>,
}

/// The choices of one that repeats plainly.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlainPage {
    /// Every how many.
    pub every: Vec<Choice>,
    /// Which of these.
    pub is_every: String,
    /// The weekdays of a week, with their names; empty for what is not weekly.
    pub weekdays: Vec<(Weekday, String, bool)>,
    /// On which day of a month or year; empty where there is nothing to choose.
    pub on: Vec<Choice>,
    /// Which of these.
    pub is_on: String,
    /// When it ends.
    pub ends: Vec<Choice>,
    /// Which of these.
    pub is_end: String,
    /// The day with which it ends, `2027-05-03`.
    pub until: Option<String>,
    /// After how many.
    pub after: Option<String>,
}

/// How what the open form is about repeats; `None` where no form is open.
#[must_use]
pub fn repeats_page(model: &Model, zones: &dyn Zones) -> Option<RepeatsPage> {
    let form = model.form.as_ref()?;
    let language = model.language();
    let text = form.text("repeats").unwrap_or_default();
    let first = first(model, form);
    let parsed = Rule::parse(text);
    let plain = parsed
        .as_ref()
        .ok()
        .and_then(|rule| Plain::of(rule, first.as_ref()));
    let by_rule = !text.is_empty() && (form.writes_rule || plain.is_none());
    let is_often = match &plain {
        _ if by_rule => "rule",
        None => "never",
        Some(plain) => FREQUENCIES
            .iter()
            .find(|(_, frequency)| *frequency == plain.frequency)
            .map_or("never", |(name, _)| name),
    };
    let recurrence = match (&first, &parsed) {
        (Some(first), Ok(rule)) => Recurrence::new(first.clone(), vec![rule.clone()]).ok(),
        _ => None,
    };
    let problem = problem(language, text, first.as_ref());
    let next = recurrence
        .filter(|_| problem.is_none())
        .map(|recurrence| next(model, form, &recurrence, zones))
        .or_else(|| {
            let is_missing = first.is_none() && parsed.is_ok() && form.text("when").is_none();
            is_missing.then(|| language.say(words::NO_FIRST).into_owned())
        });
    Some(RepeatsPage {
        often: often(language, first.as_ref()),
        is_often: is_often.to_owned(),
        plain: plain
            .filter(|_| !by_rule)
            .map(|plain| plain_page(language, &plain, first.as_ref())),
        rule: by_rule.then(|| text.to_owned()),
        words: parsed
            .ok()
            .filter(|_| problem.is_none())
            .map(|rule| saying::rule(language, &rule, first.as_ref())),
        problem,
        next,
        left_out: left_out(language, form),
    })
}

/// What is wrong with how the open form says that it repeats, in words; it cannot be saved so.
/// Of what is not changed there nothing is asked: a rule that came in a file may stand beside
/// a corrected title, and one occurrence may be moved beyond its rule.
#[must_use]
pub fn refusal(model: &Model, form: &Form) -> Option<String> {
    let is_changed = |name: &str| {
        let mut drafts = form.drafts.iter().filter(|draft| draft.field.name == name);
        drafts.any(Draft::is_changed)
    };
    let is_meant = is_changed("repeats") || is_changed("when") && form.occurrence.is_none();
    let text = form.text("repeats").filter(|_| is_meant)?;
    problem(model.language(), text, first(model, form).as_ref())
}

fn problem(language: Language, text: &str, first: Option<&When>) -> Option<String> {
    if text.is_empty() {
        return None;
    }
    let rule = match Rule::parse(text) {
        Ok(rule) => rule,
        Err(error) => return Some(saying::error(language, &error)),
    };
    let first = first?;
    match Recurrence::new(first.clone(), vec![rule.clone()]) {
        Err(error) => Some(saying::error(language, &error)),
        Ok(recurrence) if recurrence.is_too_often() => {
            Some(language.say(words::TOO_OFTEN).into_owned())
        }
        Ok(recurrence) if recurrence.is_never_again() => {
            Some(language.say(words::NEVER_AGAIN).into_owned())
        }
        Ok(_) => doubts::problem(language, &rule, first),
    }
}

/// The first occurrence: what stands in the record where an occurrence was opened, else what
/// is typed.
#[must_use]
pub fn first(model: &Model, form: &Form) -> Option<When> {
    let draft = form
        .drafts
        .iter()
        .find(|draft| draft.field.name == "when")?;
    let kept = form
        .record
        .as_ref()
        .filter(|_| !draft.is_changed())
        .and_then(|record| model.workspace.when(record, "when"));
    kept.or_else(|| {
        let typed = form.text("when")?;
        Heard::of(typed, model.as_of()).time().cloned()
    })
}

fn often(language: Language, first: Option<&When>) -> Vec<Choice> {
    let choice = |code: &str, word: Word| Choice::new(code, language.say(word));
    let is_vague = first.is_some_and(|first| first.precision() > Precision::Day);
    let mut all = vec![choice("never", words::NEVER)];
    if !is_vague {
        all.push(choice("daily", words::DAILY));
        all.push(choice("weekly", words::WEEKLY));
    }
    all.push(choice("monthly", words::MONTHLY));
    all.push(choice("yearly", words::YEARLY));
    all.push(choice("rule", words::RULE));
    all
}

fn plain_page(language: Language, plain: &Plain, first: Option<&When>) -> PlainPage {
    let frequency = plain.frequency;
    let mut every: Vec<u32> = (1..=MOST_EVERY).collect();
    if plain.interval > MOST_EVERY {
        every.push(plain.interval);
    }
    let every = every.into_iter().map(|number| {
        let words = saying::interval(language, frequency, number);
        Choice::new(number.to_string(), words)
    });
    let on = plain.weekdays(first);
    let weekdays = std::iter::successors(Some(Weekday::Mon), |day| Some(day.succ()));
    let weekdays = weekdays.take(if frequency == Frequency::Weekly { 7 } else { 0 });
    let (until, after) = match plain.ends {
        Ends::Never => (None, None),
        Ends::On(day) => (Some(day.to_string()), None),
        Ends::After(count) => (None, Some(count.to_string())),
    };
    let ends = [
        ("never", words::ENDS_NEVER),
        ("on", words::ENDS_ON),
        ("after", words::ENDS_AFTER),
    ];
    let is_end = match plain.ends {
        Ends::Never => "never",
        Ends::On(_) => "on",
        Ends::After(_) => "after",
    };
    let (on_choices, is_on) = on_day(language, plain, first);
    PlainPage {
        every: every.collect(),
        is_every: plain.interval.to_string(),
        weekdays: weekdays
            .map(|day| (day, language.weekday(day), on.contains(&day)))
            .collect(),
        on: on_choices,
        is_on,
        ends: ends
            .into_iter()
            .map(|(code, word)| Choice::new(code, language.say(word)))
            .collect(),
        is_end: is_end.to_owned(),
        until,
        after,
    }
}

fn on_day(language: Language, plain: &Plain, first: Option<&When>) -> (Vec<Choice>, String) {
    let frequency = plain.frequency;
    let day = first
        .filter(|first| first.precision() <= Precision::Day)
        .map(When::first_day);
    let Some(day) = day.filter(|_| frequency >= Frequency::Monthly) else {
        return (Vec::new(), String::new());
    };
    let mut nths = counted(day);
    let mut chosen = String::new();
    if let super::plain::On::Counted(nth) = &plain.on {
        chosen = code_of(*nth);
        if !nths.contains(nth) {
            nths.push(*nth);
        }
    }
    let same = Choice::new("", saying::same_day(language, frequency, day));
    let counted = nths.into_iter().map(|nth| {
        let words = saying::counted(language, nth, frequency, day);
        Choice::new(code_of(nth), words)
    });
    (std::iter::once(same).chain(counted).collect(), chosen)
}

// Those that come after the date at which screens open; the first ones where all are later.
fn next(model: &Model, form: &Form, recurrence: &Recurrence, zones: &dyn Zones) -> String {
    let language = model.language();
    let left_out = members(form, "except").map(str::to_owned);
    let also = members(form, "also").filter_map(|also| When::parse(also).ok());
    let recurrence = recurrence.clone().also(also).except(left_out);
    let from = model.as_of();
    let begin = from.max(recurrence.first().first_day());
    let coming = |days: u64| -> Vec<When> {
        let end = begin
            .checked_add_days(Days::new(days))
            .unwrap_or(NaiveDate::MAX);
        let found = recurrence.within(begin, end, zones).list.into_iter();
        found.map(|one| one.when).take(SHOWN).collect()
    };
    let mut found = coming(WITHIN_DAYS[0]);
    if found.len() < SHOWN {
        found = coming(WITHIN_DAYS[1]);
    }
    if found.is_empty() {
        return language.fill(words::NONE_COMES, &[&language.day(from)]);
    }
    let days = found.iter().map(|when| {
        if when.precision() > Precision::Day {
            language.when(when)
        } else {
            language.day_with_weekday(when.first_day())
        }
    });
    let days: Vec<String> = days.collect();
    let said = language.fill(words::COMING, &[&days.join("; ")]);
    if doubts::overlap(&found) {
        return language.fill(words::OVERLAPS, &[&said]);
    }
    said
}

fn members<'a>(form: &'a Form, field: &str) -> impl Iterator<Item = &'a str> {
    let draft = form.drafts.iter().find(|draft| draft.field.name == field);
    let members = draft.and_then(|draft| match &draft.input {
        Input::Members(members) => Some(members),
        _ => None,
    });
    members.into_iter().flatten().map(String::as_str)
}

fn left_out(language: Language, form: &Form) -> Vec<(String, String)> {
    let all = members(form, "except").map(|key| {
        let when = When::parse(key).ok();
        let said = when.map_or_else(|| key.to_owned(), |when| language.when(&when));
        (key.to_owned(), said)
    });
    all.collect()
}
