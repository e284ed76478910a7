//! Dates in cells: as one text, or as a day and a time of day each for start and end.

use super::rows::Mapping;
use crate::app::form::Heard;
use crate::domain::Content;
use crate::domain::when::When;
use crate::domain::when::read::{Missing, ReadContext, Reading, read};
use chrono::{Days, NaiveDate, NaiveTime};
use serde_json::json;

/// A text that can be read in two ways, with what it would mean, the day first.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    /// The text.
    pub text: String,
    /// With the day first, then with the month first.
    pub means: [When; 2],
}

/// No time that can be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoTime;

fn reading(text: &str, as_of: NaiveDate) -> Reading {
    let context = ReadContext {
        reference: Some(as_of),
        ..ReadContext::default()
    };
    read(text, &context)
}

/// The two ways of a text that has them.
pub fn in_two_ways(text: &str, mapping: &Mapping<'_>) -> Option<Told> {
    let reading = reading(text, mapping.as_of);
    reading.missing.iter().find_map(|missing| match missing {
        Missing::DayOrMonth([one, other]) => Some(Told {
            text: text.to_owned(),
            means: [one.first()?.clone(), other.first()?.clone()],
        }),
        _ => None,
    })
}

/// Whether the day stands first in a date of numbers that says so by itself: in
/// `25/06/2027` it does, in `06/25/2027` it does not.
pub fn in_one_way(text: &str) -> Option<bool> {
    let date = text.split_whitespace().next()?;
    let mut numbers = date.split(['/', '.', '-']).map(str::parse::<u32>);
    let (Some(Ok(first)), Some(Ok(second)), Some(Ok(year))) =
        (numbers.next(), numbers.next(), numbers.next())
    else {
        return None;
    };
    let is_year_last = first <= 31 && second <= 31 && (year > 31 || date.len() <= 8);
    match (first > 12, second > 12) {
        (true, false) if is_year_last => Some(true),
        (false, true) if is_year_last => Some(false),
        _ => None,
    }
}

/// How a date was inferred from a number, as it is kept.
const SERIAL: &str = "day number of a spreadsheet";

/// Whether a time was inferred from the number of a day.
pub fn is_from_serial(content: &Content) -> bool {
    content["inferred"]["date"] == SERIAL
}

/// The day that a spreadsheet means by a whole number in a column of dates: it counts days
/// from 30 December 1899, and shows the number where a cell lost its form. Only numbers of
/// days from 1954 to 2118 are taken so.
fn serial_day(text: &str) -> Option<NaiveDate> {
    let is_plain = text.len() == 5 && text.bytes().all(|byte| byte.is_ascii_digit());
    let number = text.parse::<u64>().ok().filter(|_| is_plain)?;
    let start = NaiveDate::from_ymd_opt(1899, 12, 30)?;
    let is_near = (20_000..80_000).contains(&number);
    start
        .checked_add_days(Days::new(number))
        .filter(|_| is_near)
}

/// Whether a text is a time and nothing else, in one way or another.
pub fn is_time(text: &str, as_of: NaiveDate) -> bool {
    let reading = reading(text, as_of);
    let is_asked = |missing: &Missing| matches!(missing, Missing::DayOrMonth(_));
    let is_time = !reading.when.is_empty() || reading.missing.iter().any(is_asked);
    is_time && reading.unread.is_empty()
}

/// A time as a field holds it.
///
/// # Errors
/// [`NoTime`] where it is none, or several, or nobody said what stands first.
pub fn told(text: &str, mapping: &Mapping<'_>) -> Result<Content, NoTime> {
    if let Some(two) = in_two_ways(text, mapping) {
        let day_first = mapping.day_first.ok_or(NoTime)?;
        let when = &two.means[usize::from(!day_first)];
        return Ok(json!({ "is": when.to_text(), "words": text }));
    }
    if let Some(day) = serial_day(text) {
        return Ok(
            json!({ "is": format!("{day}?"), "words": text, "inferred": { "date": SERIAL } }),
        );
    }
    match Heard::of(text, mapping.as_of).content() {
        Content::Null => Err(NoTime),
        content => Ok(content),
    }
}

/// What several columns say of one time.
pub struct Dates<'a> {
    /// The day on which it begins.
    pub start: Option<&'a str>,
    /// The time of day at which it does.
    pub start_hour: Option<&'a str>,
    /// The day on which it ends.
    pub end: Option<&'a str>,
    /// The time of day at which it does.
    pub end_hour: Option<&'a str>,
    /// Whether it has no hours.
    pub all_day: Option<&'a str>,
    /// The zone of its hours, by its IANA name.
    pub zone: Option<&'a str>,
}

impl Dates<'_> {
    /// All of it as one text, for whoever wants to mend it.
    pub fn text(&self) -> String {
        let parts = [self.start, self.start_hour, self.end, self.end_hour];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    /// The time as a field holds it.
    ///
    /// # Errors
    /// [`NoTime`] where a part of it is not understood.
    pub fn told(&self, mapping: &Mapping<'_>) -> Result<Content, NoTime> {
        let start = self.start.ok_or(NoTime)?;
        let is_all_day = self.all_day.is_some_and(says_yes);
        if self.end.is_none() && (self.start_hour.is_none() || is_all_day) {
            return told(start, mapping);
        }
        let first = day(start, mapping)?;
        let last = self.end.map_or(Ok(first), |end| day(end, mapping))?;
        let hour = |text: Option<&str>| text.map(|text| hour(text, mapping)).transpose();
        let (begins, ends) = (hour(self.start_hour)?, hour(self.end_hour)?);
        let text = match (begins, ends) {
            (Some(begins), ends) if !is_all_day => {
                let zone = self
                    .zone
                    .map(|zone| format!("[{zone}]"))
                    .unwrap_or_default();
                let moment = |day: NaiveDate, hour: NaiveTime| {
                    format!("{day}T{}{zone}", hour.format("%H:%M"))
                };
                let end = match (ends, self.end) {
                    (Some(ends), _) => moment(last, ends),
                    (None, _) => moment(last, begins),
                };
                let start = moment(first, begins);
                if start == end {
                    start
                } else {
                    format!("{start}/{end}")
                }
            }
            _ => {
                // Some programs end a whole day at midnight of the next.
                let midnight = ends == Some(NaiveTime::MIN) && last > first;
                let before = last.checked_sub_days(Days::new(1)).filter(|_| midnight);
                let last = before.unwrap_or(last);
                if first == last {
                    first.to_string()
                } else {
                    format!("{first}/{last}")
                }
            }
        };
        let when = When::parse(&text).map_err(|_| NoTime)?;
        let is_inferred = [self.start, self.end]
            .into_iter()
            .flatten()
            .any(|text| serial_day(text).is_some());
        let when = when.with_uncertain(is_inferred);
        let mut content = json!({ "is": when.to_text(), "words": self.text() });
        if is_inferred {
            content["inferred"]["date"] = SERIAL.into();
        }
        Ok(content)
    }
}

fn day(text: &str, mapping: &Mapping<'_>) -> Result<NaiveDate, NoTime> {
    if let Some(day) = serial_day(text) {
        return Ok(day);
    }
    let content = told(text, mapping)?;
    let is = crate::domain::read::when_text(&content).ok_or(NoTime)?;
    let when = When::parse(is).map_err(|_| NoTime)?;
    let is_day = !when.is_vague() && when.first_day() == when.last_day();
    is_day.then(|| when.first_day()).ok_or(NoTime)
}

fn hour(text: &str, mapping: &Mapping<'_>) -> Result<NaiveTime, NoTime> {
    let plain = ["%H:%M", "%H:%M:%S", "%I:%M %p", "%I:%M:%S %p"];
    let found = plain
        .iter()
        .find_map(|form| NaiveTime::parse_from_str(text, form).ok());
    let heard = || reading(text, mapping.as_of).hours.map(|(hour, _)| hour);
    found.or_else(heard).ok_or(NoTime)
}

fn says_yes(text: &str) -> bool {
    let yes = ["true", "yes", "1", "x", "y", "wahr", "vrai"];
    yes.contains(&text.to_lowercase().as_str())
}
