//! From what is written to times: missing months and years are taken from the
//! words beside them, then from the reference date, and everything that is not
//! in the words is listed.

use chrono::Datelike;

use super::super::{End, Period, Point, Precision, Unit, When, WhenError};
use super::chain::Span;
use super::phrases::Phrase;
use super::relative::Relative;
use super::share;
use super::timing;
use super::tokens::Slashed;
use super::written::{Body, Written};
use super::{
    Every, Inference, Inferred, Missing, Problem, ReadContext, Reading, Repeats, Source, rhythm,
};

/// How the two ambiguous spellings are read.
#[derive(Clone, Copy)]
pub(super) struct Choice {
    pub(super) day_first: bool,
    pub(super) northern: bool,
}

/// What one way of reading a phrase gives.
#[derive(Default)]
pub(super) struct Outcome {
    when: Vec<When>,
    inferred: Vec<Inference>,
    pub(super) missing: Vec<Missing>,
    pub(super) problems: Vec<Problem>,
    /// The day with which a rhythm ends.
    until: Option<chrono::NaiveDate>,
}

/// Why a phrase gives no time.
pub(super) enum Trouble {
    Wrong(WhenError),
    Missing(Missing),
}

impl From<WhenError> for Trouble {
    fn from(error: WhenError) -> Self {
        Self::Wrong(error)
    }
}

/// Adds what a phrase says to a reading.
pub(super) fn resolve(reading: &mut Reading, phrase: &Phrase, context: &ReadContext<'_>) {
    if phrase.spans.is_empty()
        && phrase.repeats.is_none()
        && let Some(hours) = &phrase.hours
    {
        reading.hours = Some((hours.start, hours.end.map(|(end, _)| end)));
    }
    let northern_day_first = Choice {
        day_first: true,
        northern: true,
    };
    let mut outcome = outcome(phrase, context, northern_day_first);
    if phrase.any(|body| matches!(body, Body::Slashed(Slashed { dotted: false, .. }))) {
        let month_first = Choice {
            day_first: false,
            northern: true,
        };
        outcome = either(
            outcome,
            self::outcome(phrase, context, month_first),
            Missing::DayOrMonth,
        );
    }
    if phrase.any(|body| matches!(body, Body::Season(_))) {
        let southern = Choice {
            day_first: true,
            northern: false,
        };
        outcome = either(
            outcome,
            self::outcome(phrase, context, southern),
            Missing::Hemisphere,
        );
    }
    if let Some(repeats) = phrase.rhythm() {
        let of_months = repeats.every >= Every::Month && repeats.nth.is_none();
        let first = phrase.spans.first().filter(|_| of_months);
        let month = |span: &Span| span.start.month_or_part().or(span.last().month());
        reading.repeats = Some(Repeats {
            month: first.and_then(month),
            day: first.and_then(|span| span.start.day()),
            until: outcome.until,
            ..repeats
        });
    }
    reading.when.append(&mut outcome.when);
    reading.problems.append(&mut outcome.problems);
    for inference in outcome.inferred {
        if !reading.inferred.contains(&inference) {
            reading.inferred.push(inference);
        }
    }
    for missing in outcome.missing {
        if !reading.missing.contains(&missing) {
            reading.missing.push(missing);
        }
    }
}

/// Takes the one of two readings that can be, or asks where both can.
fn either(one: Outcome, two: Outcome, ask: fn([Vec<When>; 2]) -> Missing) -> Outcome {
    let no_month = Problem::NoTime(WhenError::Month);
    if one.when.is_empty() && (!two.when.is_empty() || one.problems.contains(&no_month)) {
        return two;
    }
    if one.when.is_empty() || two.when.is_empty() || one.when == two.when {
        return one;
    }
    let mut asked = Outcome {
        when: Vec::new(),
        ..one
    };
    asked.missing.push(ask([one.when, two.when]));
    asked
}

fn outcome(phrase: &Phrase, context: &ReadContext<'_>, choice: Choice) -> Outcome {
    let mut outcome = Outcome::default();
    match times(phrase, context, choice, &mut outcome) {
        Ok(when) => outcome.when = when,
        Err(Trouble::Wrong(error)) => outcome.problems.push(Problem::NoTime(error)),
        Err(Trouble::Missing(missing)) => outcome.missing.push(missing),
    }
    let doubtful = phrase.uncertain || !outcome.inferred.is_empty() || !outcome.problems.is_empty();
    if doubtful {
        for when in &mut outcome.when {
            *when = when.clone().with_uncertain(true);
        }
    }
    outcome
}

fn times(
    phrase: &Phrase,
    context: &ReadContext<'_>,
    choice: Choice,
    outcome: &mut Outcome,
) -> Result<Vec<When>, Trouble> {
    if phrase.spans.is_empty() && phrase.hours.is_none() && phrase.repeats.is_none() {
        return Ok(Vec::new());
    }
    let mut spans = phrase.spans.clone();
    if spans.is_empty() {
        spans.push(from_reference(phrase, context, outcome)?);
    }
    share::find_years(&mut spans, phrase, context, choice, outcome)?;
    let mut when = Vec::new();
    for span in &spans {
        let (start, first_end) = ends(&span.start, context, choice, outcome)?;
        let end = match &span.end {
            Some(end) => ends(end, context, choice, outcome)?.1,
            None => first_end,
        };
        when.push(When::new(start, end)?);
    }
    let mut when = join_days(when, &phrase.spans);
    if let (Some(repeats), [one]) = (phrase.rhythm(), when.as_mut_slice()) {
        let first = rhythm::first(one, &repeats).ok_or(WhenError::Day)?;
        (*one, outcome.until) = first;
        let has_end = phrase.spans.iter().any(|span| span.end.is_some());
        if phrase.from_start && !has_end {
            outcome.until = None;
        }
    }
    when.into_iter()
        .map(|one| finish(&one, phrase, context, outcome))
        .collect()
}

/// Hours or a rhythm without a date are those of the reference date.
fn from_reference(
    phrase: &Phrase,
    context: &ReadContext<'_>,
    outcome: &mut Outcome,
) -> Result<Span, Trouble> {
    if context.reference.is_none() {
        return Err(Trouble::Missing(Missing::Date));
    }
    let relative = match phrase.rhythm() {
        None => Relative::Days(0),
        Some(repeats) if repeats.every == Every::Day || !repeats.weekdays.is_empty() => {
            Relative::Days(0)
        }
        Some(repeats) => match repeats.every {
            // Which day of the week, nobody says.
            Every::Day | Every::Week => return Err(Trouble::Missing(Missing::Date)),
            Every::Month => Relative::Periods(Unit::Month, 0),
            Every::Quarter => Relative::Periods(Unit::Quarter, 0),
            Every::Year => Relative::Periods(Unit::Year, 0),
        },
    };
    outcome.infer_from_reference(Inferred::Date, context);
    Ok(Span {
        start: Body::Relative(relative).into(),
        end: None,
    })
}

impl Outcome {
    pub(super) fn infer(&mut self, what: Inferred, from: Source) {
        let inference = Inference { what, from };
        if !self.inferred.contains(&inference) {
            self.inferred.push(inference);
        }
    }

    pub(super) fn infer_from_reference(&mut self, what: Inferred, context: &ReadContext<'_>) {
        if let Some(reference) = context.reference {
            self.infer(what, Source::Reference(reference));
        }
    }
}

/// Returns both ends of one date as written.
fn ends(
    written: &Written,
    context: &ReadContext<'_>,
    choice: Choice,
    outcome: &mut Outcome,
) -> Result<(Option<End>, Option<End>), Trouble> {
    let mut approximate = written.loose;
    let (start, end) = match &written.body {
        Body::Form(when) => {
            // Each end keeps its own doubts; "about" adds to both.
            let loosened = approximate.then(|| when.clone().with_approximate(true));
            let when = loosened.as_ref().unwrap_or(when);
            return Ok((when.start().cloned(), when.end().cloned()));
        }
        Body::Relative(said) => {
            let missing = Trouble::Missing(Missing::Reference);
            let reference = context.reference.ok_or(missing)?;
            outcome.infer_from_reference(Inferred::Date, context);
            approximate |= matches!(said, Relative::Weeks(_));
            said.from(reference).ok_or(WhenError::Year)?
        }
        Body::Season(_) => {
            let start = written.period(choice)?;
            (start, start.stepped(2).ok_or(WhenError::Year)?)
        }
        Body::Week(_) | Body::WeekOfMonth { .. } => {
            let monday = written.period(choice)?;
            (monday, monday.stepped(6).ok_or(WhenError::Year)?)
        }
        Body::Impossible(error) => return Err((*error).into()),
        Body::Day { .. } | Body::Part { .. } | Body::Year | Body::Slashed(_) => {
            let period = written.period(choice)?;
            (period, period)
        }
    };
    if let Some(said) = written.weekday
        && start.unit() == Unit::Day
        && start.first_day().weekday() != said
    {
        outcome.problems.push(Problem::Weekday {
            said,
            day: start.first_day(),
        });
    }
    let end_of = |period: Period| {
        Some(End {
            approximate,
            ..period.into()
        })
    };
    Ok((end_of(start), end_of(end)))
}

/// Days that follow each other and share their month are one stay: "October
/// 27 and 28". Dates that are each written out stay apart.
fn join_days(when: Vec<When>, spans: &[Span]) -> Vec<When> {
    let mut joined: Vec<When> = Vec::new();
    for (index, next) in when.into_iter().enumerate() {
        let shares = |at: usize| spans.get(at).is_some_and(|span| span.last().is_bare_day());
        let shared = index > 0 && (shares(index) || shares(index - 1));
        if let Some(last) = joined.last_mut().filter(|_| shared)
            && last.last_day().succ_opt() == Some(next.first_day())
            && let Ok(both) = When::new(last.start().cloned(), next.end().cloned())
        {
            *last = both;
        } else {
            joined.push(next);
        }
    }
    joined
}

/// Adds what the phrase says beside the dates: hours, open ends, "about".
fn finish(
    when: &When,
    phrase: &Phrase,
    context: &ReadContext<'_>,
    outcome: &mut Outcome,
) -> Result<When, Trouble> {
    let mut when = when.clone();
    if phrase.week && when.precision() == Precision::Day {
        let week = Relative::Weeks(0).from(when.first_day());
        let (monday, sunday) = week.ok_or(WhenError::Year)?;
        when = When::between(monday, sunday)?.with_approximate(true);
    }
    let mut hours = phrase.hours.clone();
    if let Some(hours) = hours
        .as_mut()
        .filter(|hours| hours.midnight && phrase.open_start)
    {
        // "until midnight" is over with the day.
        hours.midnight = false;
        when = When::day(when.last_day().succ_opt().ok_or(WhenError::Year)?)?;
    }
    if let Some(hours) = &hours {
        when = timing::with_hours(&when, hours, phrase.end_hours.as_ref(), context, outcome)?;
    }
    if phrase.excludes && !when.has_hours() {
        when = beyond(&when, phrase.open_end)?;
    } else if phrase.open_end {
        when = When::new(when.start().cloned(), None)?;
    } else if phrase.open_start {
        // "until 14:00" has one time, read as a start.
        when = When::new(None, when.end().or(when.start()).cloned())?;
    }
    if phrase.approximate {
        when = when.with_approximate(true);
    }
    Ok(when)
}

/// What comes after a date, or before it, without it.
fn beyond(when: &When, after: bool) -> Result<When, Trouble> {
    let end = if after { when.end() } else { when.start() };
    let Some(end) = end else {
        return Err(WhenError::NothingKnown.into());
    };
    let beside = match &end.point {
        Point::Period(period) => {
            let next = period.stepped(if after { 1 } else { -1 });
            Some(End {
                point: Point::Period(next.ok_or(WhenError::Year)?),
                ..end.clone()
            })
        }
        Point::Moment(_) => Some(end.clone()),
    };
    Ok(if after {
        When::new(beside, None)?
    } else {
        When::new(None, beside)?
    })
}

impl Phrase {
    fn bodies(&self) -> impl Iterator<Item = &Body> {
        self.spans
            .iter()
            .flat_map(|span| std::iter::once(&span.start).chain(&span.end))
            .map(|written| &written.body)
    }

    fn any(&self, is: impl Fn(&Body) -> bool) -> bool {
        self.bodies().any(is)
    }

    /// Returns how this repeats, with the weekday that stands as its date.
    fn rhythm(&self) -> Option<Repeats> {
        let mut repeats = self.repeats.clone()?;
        if repeats.every == Every::Week && repeats.weekdays.is_empty() {
            let said = self.bodies().find_map(|body| match body {
                Body::Relative(Relative::Weekday(weekday, _)) => Some(*weekday),
                _ => None,
            });
            repeats.weekdays.extend(said);
        }
        Some(repeats)
    }
}
