//! Dates and times in words, each as precise as it is and no more.

use super::{Language, Word};
use crate::domain::when::{Description, Frame, Moment, Period, Point, Shared, Unit, When};
use chrono::{Datelike, NaiveDate, Timelike, Weekday};

const MONTHS: [(Word, Word); 12] = [
    (Word("January"), Word("Jan")),
    (Word("February"), Word("Feb")),
    (Word("March"), Word("Mar")),
    (Word("April"), Word("Apr")),
    (Word("May"), Word("May")),
    (Word("June"), Word("Jun")),
    (Word("July"), Word("Jul")),
    (Word("August"), Word("Aug")),
    (Word("September"), Word("Sep")),
    (Word("October"), Word("Oct")),
    (Word("November"), Word("Nov")),
    (Word("December"), Word("Dec")),
];

const WEEKDAYS: [(Word, Word); 7] = [
    (Word("Monday"), Word("Mon")),
    (Word("Tuesday"), Word("Tue")),
    (Word("Wednesday"), Word("Wed")),
    (Word("Thursday"), Word("Thu")),
    (Word("Friday"), Word("Fri")),
    (Word("Saturday"), Word("Sat")),
    (Word("Sunday"), Word("Sun")),
];

const DAY: Word = Word("{} {} {}");
const DAY_IN_YEAR: Word = Word("{} {}");
const MONTH: Word = Word("{} {}");
const QUARTERS: [Word; 4] = [
    Word("first quarter of {}"),
    Word("second quarter of {}"),
    Word("third quarter of {}"),
    Word("fourth quarter of {}"),
];
const FIRST_HALF: Word = Word("first half of {}");
const SECOND_HALF: Word = Word("second half of {}");
const SPAN: Word = Word("{} – {}");
const CLOSE_SPAN: Word = Word("{}–{}");
const DAY_AND_HOURS: Word = Word("{}, {}");
const FROM: Word = Word("from {}");
const UNTIL: Word = Word("until {}");
const ABOUT: Word = Word("about {}");
/// A time that is not sure.
pub const UNSURE: Word = Word("{}?");
const IN_ZONE: Word = Word("{} ({})");
const CLOCK: Word = Word("{}, {}");
const BEHIND_UTC: Word = Word("UTC−{}");
const AHEAD_OF_UTC: Word = Word("UTC+{}");
const NO_TIME: Word = Word("No date yet");

impl Language {
    /// The name of a month, 1 to 12.
    #[must_use]
    pub fn month_name(self, month: u32) -> String {
        self.say(MONTHS[month_index(month)].0).into_owned()
    }

    /// The short name of a month, 1 to 12.
    #[must_use]
    pub fn short_month_name(self, month: u32) -> String {
        self.say(MONTHS[month_index(month)].1).into_owned()
    }

    /// The name of a weekday.
    #[must_use]
    pub fn weekday(self, day: Weekday) -> String {
        self.say(WEEKDAYS[day.num_days_from_monday() as usize].0)
            .into_owned()
    }

    /// The short name of a weekday.
    #[must_use]
    pub fn short_weekday(self, day: Weekday) -> String {
        self.say(WEEKDAYS[day.num_days_from_monday() as usize].1)
            .into_owned()
    }

    /// `13 March 2023`.
    #[must_use]
    pub fn day(self, day: NaiveDate) -> String {
        self.fill(
            DAY,
            &[
                &day.day().to_string(),
                &self.month_name(day.month()),
                &day.year().to_string(),
            ],
        )
    }

    /// `Monday 13 March 2023`.
    #[must_use]
    pub fn day_with_weekday(self, day: NaiveDate) -> String {
        self.fill(DAY_IN_YEAR, &[&self.weekday(day.weekday()), &self.day(day)])
    }

    /// `March 2023`.
    #[must_use]
    pub fn month(self, year: i32, month: u32) -> String {
        self.fill(MONTH, &[&self.month_name(month), &year.to_string()])
    }

    /// A time of day, `9:00`.
    #[must_use]
    pub fn time_of_day(self, hour: u32, minute: u32) -> String {
        format!("{hour}:{minute:02}")
    }

    /// What lies between two figures: `9:00–12:00`, `9–10`, `2022–2026`.
    #[must_use]
    pub fn close_span(self, first: &str, last: &str) -> String {
        self.isolated(self.fill(CLOSE_SPAN, &[first, last]))
    }

    /// A time as precise as it is: `9–10 November 2022`, `July 2024`, `2022–2026`,
    /// `20 October 2022, 11:00–17:00 (Zurich)`, with `?` and `about` where the source doubts.
    #[must_use]
    pub fn when(self, when: &When) -> String {
        let description = when.description();
        let mut text = self.plain(&description);
        let clock = description.frame.map(|frame| {
            let city = self.frame(frame);
            match beside_zone(frame).filter(|_| !differ(&description)) {
                Some(east) => self.fill(CLOCK, &[&city, &self.distance(east)]),
                None => city,
            }
        });
        if let Some(clock) = clock.filter(|text| !text.is_empty()) {
            text = self.fill(IN_ZONE, &[&text, &clock]);
        }
        // "from about May 2027": an open end says it itself.
        let is_open = description.start.is_none() || description.end.is_none();
        if description.approximate && !is_open {
            text = self.fill(ABOUT, &[&text]);
        }
        if description.uncertain {
            text = self.fill(UNSURE, &[&text]);
        }
        text
    }

    /// The same as a heading, which begins like a sentence: `First quarter of 2023`.
    #[must_use]
    pub fn when_as_heading(self, when: &When) -> String {
        as_heading(&self.when(when))
    }

    /// The same for a time that may be missing.
    #[must_use]
    pub fn when_if_any(self, when: Option<&When>) -> String {
        when.map_or_else(|| self.say(NO_TIME).into_owned(), |when| self.when(when))
    }

    /// Whose clock hours are read from: `Bangkok`, `UTC+7`; empty where nobody said.
    #[must_use]
    pub fn frame(self, frame: &Frame) -> String {
        match frame {
            Frame::Floating => String::new(),
            Frame::Fixed { offset_minutes } => self.distance(*offset_minutes),
            Frame::Zone { name, .. } => zone_city(name),
        }
    }

    // `UTC+7`.
    fn distance(self, east_minutes: i32) -> String {
        let minutes = east_minutes.unsigned_abs();
        let distance = if minutes.is_multiple_of(60) {
            (minutes / 60).to_string()
        } else {
            self.time_of_day(minutes / 60, minutes % 60)
        };
        let word = if east_minutes < 0 {
            BEHIND_UTC
        } else {
            AHEAD_OF_UTC
        };
        self.fill(word, &[&distance])
    }

    fn plain(self, description: &Description<'_>) -> String {
        let (start, end) = match (description.start, description.end) {
            (Some(start), Some(end)) => (start, end),
            // Hours have a beginning; only days go on from one.
            (Some(start @ Point::Moment(_)), None) => return self.about(start, description),
            (Some(start), None) => return self.fill(FROM, &[&self.about(start, description)]),
            (None, Some(end)) => return self.fill(UNTIL, &[&self.about(end, description)]),
            (None, None) => return self.say(NO_TIME).into_owned(),
        };
        match (description.shared, start, end) {
            (Shared::All, _, _) => self.point(start, description),
            (Shared::Day, Point::Moment(first), Point::Moment(last)) => {
                let clock = |moment| self.clock(moment, description);
                let hours = self.close_span(&clock(first), &clock(last));
                self.fill(DAY_AND_HOURS, &[&self.day(first.date()), &hours])
            }
            (Shared::Month, Point::Period(first), Point::Period(last)) => {
                let days = self.close_span(
                    &first.first_day().day().to_string(),
                    &last.first_day().day().to_string(),
                );
                let day = last.first_day();
                self.fill(
                    DAY,
                    &[
                        &days,
                        &self.month_name(day.month()),
                        &day.year().to_string(),
                    ],
                )
            }
            (Shared::Year, Point::Period(first), Point::Period(last))
                if first.unit() != Unit::Quarter =>
            {
                let start = match first.unit() {
                    Unit::Day => {
                        let day = first.first_day();
                        self.fill(
                            DAY_IN_YEAR,
                            &[&day.day().to_string(), &self.month_name(day.month())],
                        )
                    }
                    Unit::Month => self.month_name(first.first_day().month()),
                    Unit::Quarter | Unit::Half | Unit::Year => self.period(*first),
                };
                self.fill(SPAN, &[&start, &self.period(*last)])
            }
            (Shared::Nothing, Point::Period(first), Point::Period(last))
                if first.unit() == Unit::Year && last.unit() == Unit::Year =>
            {
                self.close_span(&self.period(*first), &self.period(*last))
            }
            (Shared::Day | Shared::Month | Shared::Year | Shared::Nothing, _, _) => {
                let point = |point| self.point(point, description);
                self.fill(SPAN, &[&point(start), &point(end)])
            }
        }
    }

    fn about(self, point: &Point, description: &Description<'_>) -> String {
        let text = self.point(point, description);
        if description.approximate {
            self.fill(ABOUT, &[&text])
        } else {
            text
        }
    }

    fn point(self, point: &Point, description: &Description<'_>) -> String {
        match point {
            Point::Period(period) => self.period(*period),
            Point::Moment(moment) => {
                let clock = self.clock(moment, description);
                self.fill(DAY_AND_HOURS, &[&self.day(moment.date()), &clock])
            }
        }
    }

    // Where the ends state different distances from UTC, as in an hour that comes twice, each
    // says its own.
    fn clock(self, moment: &Moment, description: &Description<'_>) -> String {
        let clock = self.time_of_day(moment.civil().hour(), moment.civil().minute());
        match beside_zone(moment.frame()).filter(|_| differ(description)) {
            Some(east) => self.fill(IN_ZONE, &[&clock, &self.distance(east)]),
            None => clock,
        }
    }

    /// A stretch of the calendar: a day, a month, a quarter, a half or a year.
    #[must_use]
    pub fn period(self, period: Period) -> String {
        let day = period.first_day();
        let year = day.year().to_string();
        match period.unit() {
            Unit::Day => self.day(day),
            Unit::Month => self.month(day.year(), day.month()),
            Unit::Quarter => {
                let number = period.number().clamp(1, 4) as usize;
                self.fill(QUARTERS[number - 1], &[&year])
            }
            Unit::Half => self.fill(
                if day.month() < 7 {
                    FIRST_HALF
                } else {
                    SECOND_HALF
                },
                &[&year],
            ),
            Unit::Year => year,
        }
    }
}

/// Words as a heading, which begins like a sentence.
#[must_use]
pub fn as_heading(words: &str) -> String {
    let mut letters = words.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

/// The city in a zone's name, which is what people call it by: `Asia/Ho_Chi_Minh` is `Ho Chi Minh`.
#[must_use]
pub fn zone_city(zone: &str) -> String {
    zone.rsplit('/').next().unwrap_or(zone).replace('_', " ")
}

// The distance from UTC, in minutes, that stands beside a zone's name.
fn beside_zone(frame: &Frame) -> Option<i32> {
    frame.zone_name().and(frame.stated_offset_minutes())
}

fn differ(description: &Description<'_>) -> bool {
    let beside = |point: Option<&Point>| match point {
        Some(Point::Moment(moment)) => Some(beside_zone(moment.frame())),
        Some(Point::Period(_)) | None => None,
    };
    match (beside(description.start), beside(description.end)) {
        (Some(start), Some(end)) => start != end,
        _ => false,
    }
}

fn month_index(month: u32) -> usize {
    (month.clamp(1, 12) - 1) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    /// I1, I3 to I8, I19: each time is said as precisely as it is, and no more.
    #[test]
    fn times_are_said_as_precisely_as_they_are() {
        let said = |text: &str| Language::English.when(&When::parse(text).expect(text));
        assert_eq!(said("2023-03-13"), "13 March 2023");
        assert_eq!(said("2022-11-09/2022-11-10"), "9–10 November 2022");
        assert_eq!(
            said("2021-09-27/2021-10-01"),
            "27 September – 1 October 2021"
        );
        assert_eq!(
            said("2021-12-30/2022-01-02"),
            "30 December 2021 – 2 January 2022"
        );
        assert_eq!(said("2024-07"), "July 2024");
        assert_eq!(said("2022-04/2022-06"), "April – June 2022");
        assert_eq!(said("2021-09/2022-11"), "September 2021 – November 2022");
        assert_eq!(said("2024"), "2024");
        assert_eq!(said("2022/2026"), "2022–2026");
        assert_eq!(said("2023?"), "2023?");
        assert_eq!(said("2027-35"), "third quarter of 2027");
        assert_eq!(said("2027~"), "about 2027");
        assert_eq!(said("2027-05%"), "about May 2027?");
        assert_eq!(said("2027~/.."), "from about 2027");
        assert_eq!(said("../2027-05~"), "until about May 2027");
        assert_eq!(
            said("2022-10-20T11:00[Europe/Zurich]/2022-10-20T17:00[Europe/Zurich]"),
            "20 October 2022, 11:00–17:00 (Zurich)"
        );
    }

    /// F17: of an hour that comes twice it is said which one is meant.
    #[test]
    fn an_hour_that_comes_twice_is_said_with_its_distance_from_utc() {
        let said = |start: &str, end: &str| {
            let text = format!("2026-10-25T{start}[Europe/London]/2026-10-25T{end}[Europe/London]");
            Language::English.when(&When::parse(&text).expect(&text))
        };
        assert_eq!(
            said("01:30+00:00", "02:30"),
            "25 October 2026, 1:30 (UTC+0)–2:30 (London)"
        );
        assert_eq!(
            said("01:45+01:00", "01:15+00:00"),
            "25 October 2026, 1:45 (UTC+1)–1:15 (UTC+0) (London)"
        );
        assert_eq!(
            said("01:15+00:00", "01:45+00:00"),
            "25 October 2026, 1:15–1:45 (London, UTC+0)"
        );
    }
}
