//! ISO 8601 intervals as programs write them: an end that leaves out what it shares with the
//! start (`2027-06-05T14:00/16:00`), a length (`…[Asia/Bangkok]/PT1H`), and the form
//! without marks (`20270605T140000Z`).

use chrono::{Months, NaiveDateTime, TimeDelta};

use super::super::{End, Frame, Moment, Point, When, WhenError};

/// Reads an interval that is not the text form yet; what it says that cannot be is an error.
pub(super) fn interval(text: &str) -> Option<Result<When, WhenError>> {
    let (start, end) = parted(text);
    let start = moment(start)?;
    let Some(end) = end else {
        return Some(When::new(Some(start.clone().into()), Some(start.into())));
    };
    let (start, end) = if end.is_empty() || end == ".." {
        return Some(When::hours(start, None));
    } else if let Some(length) = end.strip_prefix('P') {
        let end = Moment::new(after(start.civil(), length)?, start.frame().clone());
        (start, end)
    } else if let Some(end) = moment(end) {
        with_one_clock(start, &end)
    } else {
        // The text form has the day before the hour: the end shares that of the start.
        let end = moment(&format!("{}T{end}", start.date()))?;
        with_one_clock(start, &end)
    };
    Some(end.and_then(|end| When::hours(start, Some(end))))
}

/// Returns the start with the text of its end, at the slash that stands in no name of a zone.
fn parted(text: &str) -> (&str, Option<&str>) {
    let mut is_within = false;
    let slash = text.find(|character: char| {
        is_within = match character {
            '[' => true,
            ']' => false,
            _ => is_within,
        };
        character == '/' && !is_within
    });
    slash.map_or((text, None), |at| (&text[..at], Some(&text[at + 1..])))
}

fn moment(text: &str) -> Option<Moment> {
    let text = &without_fraction(text);
    let written = When::parse(text).ok().or_else(|| {
        let (date, rest) = text.split_once('T')?;
        let digits = rest.find(|c: char| !c.is_ascii_digit());
        let (time, zone) = rest.split_at(digits.unwrap_or(rest.len()));
        let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        (date.len() == 8 && is_number(date) && matches!(time.len(), 4 | 6)).then_some(())?;
        let (year, day) = date.split_at(4);
        let seconds = time.get(4..).filter(|seconds| !seconds.is_empty());
        When::parse(&format!(
            "{year}-{}-{}T{}:{}:{}{zone}",
            &day[..2],
            &day[2..],
            &time[..2],
            &time[2..4],
            seconds.unwrap_or("00")
        ))
        .ok()
    })?;
    match written.start() {
        Some(End {
            point: Point::Moment(moment),
            uncertain: false,
            approximate: false,
        }) => Some(moment.clone()),
        _ => None,
    }
}

/// Drops a fraction of a second that is nothing: `14:00:00.000Z`.
fn without_fraction(text: &str) -> String {
    let Some((whole, rest)) = text.split_once('.') else {
        return text.to_owned();
    };
    let zone = rest.trim_start_matches('0');
    let is_nothing = zone.len() < rest.len() && !zone.starts_with(|c: char| c.is_ascii_digit());
    if is_nothing {
        format!("{whole}{zone}")
    } else {
        text.to_owned()
    }
}

/// Where only one end says whose clock it is, it is that of both.
fn with_one_clock(start: Moment, end: &Moment) -> (Moment, Result<Moment, WhenError>) {
    let lacks_clock = |moment: &Moment| *moment.frame() == Frame::Floating;
    let frame = if lacks_clock(end) {
        start.frame().clone()
    } else {
        end.frame().clone()
    };
    let placed = lacks_clock(&start).then(|| Moment::new(start.civil(), frame.clone()));
    let start = placed.and_then(Result::ok).unwrap_or(start);
    (start, Moment::new(end.civil(), frame))
}

/// Returns the end of a length such as `T1H30M`, `1D` or `1W`, the hours as the clock on the
/// wall shows them.
fn after(start: NaiveDateTime, length: &str) -> Option<NaiveDateTime> {
    let mut end = start;
    let mut rest = length;
    let mut in_hours = false;
    while !rest.is_empty() {
        if let Some(hours) = rest.strip_prefix('T').filter(|_| !in_hours) {
            (in_hours, rest) = (true, hours);
        }
        let digits = rest.find(|c: char| !c.is_ascii_digit())?;
        let count: u32 = rest[..digits].parse().ok()?;
        let unit = rest[digits..].chars().next()?;
        let many = i64::from(count);
        let step = match (unit, in_hours) {
            ('Y', false) => {
                end = end.checked_add_months(Months::new(count.checked_mul(12)?))?;
                TimeDelta::zero()
            }
            ('M', false) => {
                end = end.checked_add_months(Months::new(count))?;
                TimeDelta::zero()
            }
            ('W', false) => TimeDelta::try_weeks(many)?,
            ('D', false) => TimeDelta::try_days(many)?,
            ('H', true) => TimeDelta::try_hours(many)?,
            ('M', true) => TimeDelta::try_minutes(many)?,
            ('S', true) => TimeDelta::try_seconds(many)?,
            _ => return None,
        };
        end = end.checked_add_signed(step)?;
        rest = &rest[digits + unit.len_utf8()..];
    }
    (end > start).then_some(end)
}
