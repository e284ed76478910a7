//! What a time is, as plain data from which `app` makes words: "9–10 November
//! 2022", "July 2024 (month only)", "from 11:45".

use super::{Frame, Moment, Point, Precision, When};
use chrono::Datelike;

/// What the two ends have in common, and so need not be said twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Shared {
    /// One point: "13 March 2023", "July 2024".
    All,
    /// Hours of one civil day on one clock: "13 March 2023, 9:00–12:00".
    Day,
    /// Days of one month: "9–10 November 2022".
    Month,
    /// Days or months of one year: "27 September – 1 October 2021".
    Year,
    /// Nothing, or one end is open: "2022–2026".
    Nothing,
}

/// A time taken apart for wording.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Description<'a> {
    /// Where it starts, `None` where open.
    pub start: Option<&'a Point>,
    /// Where it ends, inclusive for dates, `None` where open.
    pub end: Option<&'a Point>,
    /// What need not be said twice.
    pub shared: Shared,
    /// How closely the vaguer end is known.
    pub precision: Precision,
    /// The source is unsure, or a part was inferred.
    pub uncertain: bool,
    /// About then.
    pub approximate: bool,
    /// Whose clock the hours are read from, where there are hours and both
    /// ends agree; they may still state different distances from UTC.
    pub frame: Option<&'a Frame>,
}

impl When {
    /// Returns the parts that a screen words.
    #[must_use]
    pub fn description(&self) -> Description<'_> {
        let start = self.start().map(|end| &end.point);
        let end = self.end().map(|end| &end.point);
        let mut moments = self.ends().filter_map(|end| match &end.point {
            Point::Moment(moment) => Some(moment),
            Point::Period(_) => None,
        });
        let first = moments.next();
        Description {
            start,
            end,
            shared: shared(start, end),
            precision: self.precision(),
            uncertain: self.is_uncertain(),
            approximate: self.is_approximate(),
            frame: first
                .filter(|first| moments.all(|next| next.same_clock(first)))
                .map(Moment::frame),
        }
    }
}

fn shared(start: Option<&Point>, end: Option<&Point>) -> Shared {
    let (Some(start), Some(end)) = (start, end) else {
        return Shared::Nothing;
    };
    if start == end {
        return Shared::All;
    }
    if start.precision() != end.precision() {
        return Shared::Nothing;
    }
    let (first, last) = (start.first_day(), end.first_day());
    let one_year = first.year() == last.year();
    match start.precision() {
        Precision::Hours if first == last => Shared::Day,
        Precision::Hours | Precision::Day if one_year && first.month() == last.month() => {
            Shared::Month
        }
        Precision::Hours
        | Precision::Day
        | Precision::Month
        | Precision::Quarter
        | Precision::Half
            if one_year =>
        {
            Shared::Year
        }
        Precision::Hours
        | Precision::Day
        | Precision::Month
        | Precision::Quarter
        | Precision::Half
        | Precision::Year => Shared::Nothing,
    }
}
