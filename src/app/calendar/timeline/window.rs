//! Which days the timeline reaches over, and what its lanes are made of: both in the address.

use super::super::days::{
    days_on, first_of_month, first_of_year, first_weekday, focus_day, last_of_month, last_of_year,
    months_on, shown_date, week_of,
};
use super::super::go;
use crate::app::model::Model;
use crate::app::route::View;
use crate::app::update::Effect;
use crate::app::words::{Word, timeline as words};
use crate::domain::when::{Period, Unit, When};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// How much time is in sight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reach {
    /// Seven days.
    Week,
    /// A month.
    Month,
    /// Three months.
    Quarter,
    /// A year.
    Year,
    /// The four years of a rolling plan (G13).
    FourYears,
    /// Five years.
    FiveYears,
}

impl Reach {
    /// Every one, the shortest first.
    pub const ALL: [Self; 6] = [
        Self::Week,
        Self::Month,
        Self::Quarter,
        Self::Year,
        Self::FourYears,
        Self::FiveYears,
    ];

    /// Its name in addresses.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Week => "week",
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Year => "year",
            Self::FourYears => "4-years",
            Self::FiveYears => "5-years",
        }
    }

    /// Its label.
    #[must_use]
    pub fn word(self) -> Word {
        match self {
            Self::Week => words::WEEK,
            Self::Month => words::MONTH,
            Self::Quarter => words::QUARTER,
            Self::Year => words::YEAR,
            Self::FourYears => words::FOUR_YEARS,
            Self::FiveYears => words::FIVE_YEARS,
        }
    }

    /// The one with this name.
    #[must_use]
    pub fn named(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reach| reach.id() == id)
    }

    /// The next shorter one that shows one piece of this one's scale.
    #[must_use]
    pub fn closer(self) -> Option<Self> {
        match self {
            Self::Week => None,
            Self::Month | Self::Quarter => Some(Self::Week),
            Self::Year => Some(Self::Month),
            Self::FourYears | Self::FiveYears => Some(Self::Quarter),
        }
    }
}

/// What lanes are made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum By {
    /// The agencies that organise.
    Organisation,
    /// The regions where things are, or that they are for.
    Region,
    /// What they are about.
    Theme,
}

impl By {
    /// Every one.
    pub const ALL: [Self; 3] = [Self::Organisation, Self::Region, Self::Theme];

    /// Its name in addresses.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Organisation => "organisation",
            Self::Region => "region",
            Self::Theme => "theme",
        }
    }

    /// Its label.
    #[must_use]
    pub fn word(self) -> Word {
        match self {
            Self::Organisation => words::BY_ORGANISATION,
            Self::Region => words::BY_REGION,
            Self::Theme => words::BY_THEME,
        }
    }

    /// The one with this name.
    #[must_use]
    pub fn named(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|by| by.id() == id)
    }
}

/// The days in sight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// How much it is.
    pub reach: Reach,
    /// The first day.
    pub first: NaiveDate,
    /// The last day, inclusive.
    pub last: NaiveDate,
}

impl Window {
    /// The window of this reach that holds a day; of several years, the one that begins with
    /// that day's year.
    #[must_use]
    pub fn around(model: &Model, reach: Reach, day: NaiveDate) -> Self {
        let year = first_of_year(day);
        let years_on = |years: i64| months_on(year, years * 12).map_or(year, last_of_year);
        let (first, last) = match reach {
            Reach::Week => {
                let first = week_of(day, first_weekday(model));
                (first, days_on(first, 6).unwrap_or(first))
            }
            Reach::Month => (first_of_month(day), last_of_month(day)),
            Reach::Quarter => Period::containing(Unit::Quarter, day)
                .map_or((day, day), |quarter| {
                    (quarter.first_day(), quarter.last_day())
                }),
            Reach::Year => (year, last_of_year(day)),
            Reach::FourYears => (year, years_on(3)),
            Reach::FiveYears => (year, years_on(4)),
        };
        Self { reach, first, last }
    }

    /// How many days it has.
    #[must_use]
    pub fn days(&self) -> usize {
        usize::try_from((self.last - self.first).num_days() + 1).unwrap_or(1)
    }

    /// The place of a day in it, from 0; of a day before or after, that of its first or last.
    #[must_use]
    pub fn place(&self, day: NaiveDate) -> usize {
        let day = day.max(self.first).min(self.last);
        usize::try_from((day - self.first).num_days()).unwrap_or_default()
    }

    /// Whether a time has a day in it.
    #[must_use]
    pub fn touches(&self, when: &When) -> bool {
        when.first_day() <= self.last && when.last_day() >= self.first
    }
}

fn said(model: &Model, name: &str) -> Option<String> {
    let values = model.route.filters.others.get(name)?;
    values.first().cloned()
}

fn say(model: &mut Model, name: &str, value: &str, by_itself: &str) {
    let others = &mut model.route.filters.others;
    if value == by_itself {
        others.remove(name);
    } else {
        others.insert(name.to_owned(), BTreeSet::from([value.to_owned()]));
    }
}

/// How much time the address asks for; a year by itself.
fn reach(model: &Model) -> Reach {
    said(model, super::REACH)
        .and_then(|id| Reach::named(&id))
        .unwrap_or(Reach::Year)
}

/// What lanes the address asks for; organisations by themselves.
#[must_use]
pub fn by(model: &Model) -> By {
    said(model, super::LANES)
        .and_then(|id| By::named(&id))
        .unwrap_or(By::Organisation)
}

/// The days that the address names.
#[must_use]
pub fn window(model: &Model) -> Window {
    Window::around(model, reach(model), shown_date(model))
}

/// What is in sight, in words: `13–19 March 2023`, `2023–2026`.
#[must_use]
pub fn name(model: &Model) -> String {
    let window = window(model);
    let period = |unit, day| Period::containing(unit, day);
    let when = match window.reach {
        Reach::Week => When::days(window.first, window.last),
        Reach::Month => period(Unit::Month, window.first).map(When::period),
        Reach::Quarter => period(Unit::Quarter, window.first).map(When::period),
        Reach::Year => period(Unit::Year, window.first).map(When::period),
        Reach::FourYears | Reach::FiveYears => {
            let ends = (
                period(Unit::Year, window.first),
                period(Unit::Year, window.last),
            );
            match ends {
                (Ok(first), Ok(last)) => When::between(first, last),
                (Err(error), _) | (_, Err(error)) => Err(error),
            }
        }
    };
    when.map_or_else(
        |_| String::new(),
        |when| model.language().when_as_heading(&when),
    )
}

/// The first day after so many steps: weeks, months, quarters, years. What reaches over
/// several years moves by one, as a rolling plan does.
#[must_use]
pub fn turned(model: &Model, steps: i64) -> Option<NaiveDate> {
    let window = window(model);
    match window.reach {
        Reach::Week => days_on(window.first, steps * 7),
        Reach::Month => months_on(window.first, steps),
        Reach::Quarter => months_on(window.first, steps * 3),
        Reach::Year | Reach::FourYears | Reach::FiveYears => months_on(window.first, steps * 12),
    }
}

/// Makes lanes of something else.
pub fn choose_by(model: &mut Model, by: By) -> Vec<Effect> {
    say(model, super::LANES, by.id(), By::Organisation.id());
    go::stay(model)
}

/// Has more or less time in sight, around the day that has the focus.
pub fn choose_reach(model: &mut Model, reach: Reach) -> Vec<Effect> {
    let day = focus_day(model);
    model.calendar.focus = Some(day);
    say(model, super::REACH, reach.id(), Reach::Year.id());
    go::show(model, View::Timeline, day);
    go::stay(model)
}
