//! Addresses: what is shown, filters included, so that every view is a link.
//!
//! The text is what stands after `#`: `/calendar/month/2026-11?kind=forum`. Every
//! route reads back from its own text as the same route.

use crate::domain::names::RecordId;
use crate::domain::when::day_from;
use chrono::{Datelike, NaiveDate};
use std::collections::{BTreeMap, BTreeSet};

/// One address.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Route {
    /// The screen.
    pub screen: Screen,
    /// What it is filtered by.
    pub filters: Filters,
}

/// A screen and what is open on it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Screen {
    /// What is next, due, new.
    #[default]
    Today,
    /// Events in one view at one date; `None` is today, or the group's "as of" date.
    Calendar(View, Option<NaiveDate>),
    /// Finding a time for a call.
    CallTimes,
    /// The tree of organisations, or one organisation.
    Directory(Option<RecordId>),
    /// One person.
    Person(RecordId),
    /// Theme by organisation, place by organisation, overlaps.
    WhoDoesWhat,
    /// The tracker, or one outcome with its thread.
    Outcomes(Option<RecordId>),
    /// The meetings, or one of them.
    Meetings(Option<RecordId>),
    /// Export, import, history.
    Share,
    /// The groups of this browser.
    Groups,
    /// Preferences, and who the reader is.
    Settings,
    /// Whether this host and browser do all that is needed.
    Checkup,
    /// An address that names nothing, as it was asked for.
    Nothing(String),
}

/// A view of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum View {
    /// Six weeks.
    #[default]
    Month,
    /// Seven days with their hours.
    Week,
    /// One day with its hours.
    Day,
    /// A list from a date on.
    Agenda,
    /// Twelve months by days.
    Year,
    /// Lanes of organisations, regions or themes over weeks to years.
    Timeline,
}

impl View {
    /// Every view, in the order of the switch.
    pub const ALL: [Self; 6] = [
        Self::Month,
        Self::Week,
        Self::Day,
        Self::Agenda,
        Self::Year,
        Self::Timeline,
    ];

    /// Its name in addresses.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Month => "month",
            Self::Week => "week",
            Self::Day => "day",
            Self::Agenda => "agenda",
            Self::Year => "year",
            Self::Timeline => "timeline",
        }
    }
}

/// What a screen is filtered by: an empty set lets everything through.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filters {
    /// Organisations, by id.
    pub organisations: BTreeSet<RecordId>,
    /// Themes, by id.
    pub themes: BTreeSet<RecordId>,
    /// Places, by id; what lies in them counts too.
    pub places: BTreeSet<RecordId>,
    /// Kinds, by their code.
    pub kinds: BTreeSet<String>,
    /// Modes, by their code.
    pub modes: BTreeSet<String>,
    /// Words to look for.
    pub text: String,
    /// What a newer version filters by, kept as it came.
    pub others: BTreeMap<String, BTreeSet<String>>,
}

impl Filters {
    /// Whether nothing is filtered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl Route {
    /// A screen without filters.
    #[must_use]
    pub fn to(screen: Screen) -> Self {
        Self {
            screen,
            filters: Filters::default(),
        }
    }

    /// Reads what stands after `#`. An address that names no screen is [`Screen::Nothing`].
    #[must_use]
    pub fn parse(address: &str) -> Self {
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let parts: Vec<String> = path
            .split('/')
            .filter(|part| !part.is_empty())
            .map(decoded)
            .collect();
        let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
        let screen = match parts.as_slice() {
            [] | ["today"] => Screen::Today,
            ["calendar"] => Screen::Calendar(View::Month, None),
            ["calendar", "call-times"] => Screen::CallTimes,
            ["calendar", view] => match view_named(view) {
                Some(view) => Screen::Calendar(view, None),
                None => Screen::Nothing(path.to_owned()),
            },
            ["calendar", view, date] => match (view_named(view), date_from(date)) {
                (Some(view), Some(date)) => Screen::Calendar(view, Some(date)),
                _ => Screen::Nothing(path.to_owned()),
            },
            ["directory"] => Screen::Directory(None),
            ["directory", id] => Screen::Directory(Some(RecordId::from(*id))),
            ["people", id] => Screen::Person(RecordId::from(*id)),
            ["who-does-what"] => Screen::WhoDoesWhat,
            ["outcomes"] => Screen::Outcomes(None),
            ["outcomes", id] => Screen::Outcomes(Some(RecordId::from(*id))),
            ["meetings"] => Screen::Meetings(None),
            ["meetings", id] => Screen::Meetings(Some(RecordId::from(*id))),
            ["share"] => Screen::Share,
            ["groups"] => Screen::Groups,
            ["settings"] => Screen::Settings,
            ["checkup"] => Screen::Checkup,
            _ => Screen::Nothing(path.to_owned()),
        };
        Self {
            screen,
            filters: filters_from(query),
        }
    }

    /// The address, to stand after `#`.
    #[must_use]
    pub fn address(&self) -> String {
        let mut text = match &self.screen {
            Screen::Today => "/".to_owned(),
            Screen::Calendar(View::Month, None) => "/calendar".to_owned(),
            Screen::Calendar(view, None) => format!("/calendar/{}", view.name()),
            Screen::Calendar(View::Month, Some(date)) => {
                format!("/calendar/month/{:04}-{:02}", date.year(), date.month())
            }
            Screen::Calendar(View::Year, Some(date)) => {
                format!("/calendar/year/{:04}", date.year())
            }
            Screen::Calendar(View::Timeline, Some(date)) if date.ordinal() == 1 => {
                format!("/calendar/timeline/{:04}", date.year())
            }
            Screen::Calendar(view, Some(date)) => format!("/calendar/{}/{date}", view.name()),
            Screen::CallTimes => "/calendar/call-times".to_owned(),
            Screen::Directory(None) => "/directory".to_owned(),
            Screen::Directory(Some(id)) => format!("/directory/{}", encoded(id)),
            Screen::Person(id) => format!("/people/{}", encoded(id)),
            Screen::WhoDoesWhat => "/who-does-what".to_owned(),
            Screen::Outcomes(None) => "/outcomes".to_owned(),
            Screen::Outcomes(Some(id)) => format!("/outcomes/{}", encoded(id)),
            Screen::Meetings(None) => "/meetings".to_owned(),
            Screen::Meetings(Some(id)) => format!("/meetings/{}", encoded(id)),
            Screen::Share => "/share".to_owned(),
            Screen::Groups => "/groups".to_owned(),
            Screen::Settings => "/settings".to_owned(),
            Screen::Checkup => "/checkup".to_owned(),
            Screen::Nothing(path) => path.clone(),
        };
        let mut sign = '?';
        let filters = &self.filters;
        let mut add = |name: &str, value: &str| {
            text.push(sign);
            text.push_str(&encoded(name));
            text.push('=');
            text.push_str(&encoded(value));
            sign = '&';
        };
        filters
            .organisations
            .iter()
            .for_each(|id| add("organisation", id));
        filters.themes.iter().for_each(|id| add("theme", id));
        filters.places.iter().for_each(|id| add("place", id));
        filters.kinds.iter().for_each(|kind| add("kind", kind));
        filters.modes.iter().for_each(|mode| add("mode", mode));
        if !filters.text.is_empty() {
            add("q", &filters.text);
        }
        for (name, values) in &filters.others {
            values.iter().for_each(|value| add(name, value));
        }
        text
    }

    /// The address as a link on the page.
    #[must_use]
    pub fn link(&self) -> String {
        format!("#{}", self.address())
    }
}

fn view_named(name: &str) -> Option<View> {
    View::ALL.into_iter().find(|view| view.name() == name)
}

/// `2026`, `2026-11` or `2026-11-21`; a year and a month stand for their first day.
fn date_from(text: &str) -> Option<NaiveDate> {
    match text.len() {
        4 => day_from(&format!("{text}-01-01")),
        7 => day_from(&format!("{text}-01")),
        _ => day_from(text),
    }
}

fn filters_from(query: &str) -> Filters {
    let mut filters = Filters::default();
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let (name, value) = (decoded(name), decoded(value));
        if value.is_empty() {
            continue;
        }
        match name.as_str() {
            "organisation" => {
                filters.organisations.insert(RecordId::from(value));
            }
            "theme" => {
                filters.themes.insert(RecordId::from(value));
            }
            "place" => {
                filters.places.insert(RecordId::from(value));
            }
            "kind" => {
                filters.kinds.insert(value);
            }
            "mode" => {
                filters.modes.insert(value);
            }
            "q" => filters.text = value,
            _ => {
                filters.others.entry(name).or_default().insert(value);
            }
        }
    }
    filters
}

/// Percent-encodes everything but the letters, digits and signs that no reader of an
/// address takes for something else (RFC 3986 §2.3, and `:`, which pairs of ids have).
fn encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~:".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            for half in [byte >> 4, byte & 15] {
                out.push(char::from(b"0123456789ABCDEF"[usize::from(half)]));
            }
        }
    }
    out
}

fn decoded(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let pair = bytes
            .get(at + 1..at + 3)
            .and_then(|pair| std::str::from_utf8(pair).ok());
        match (
            bytes[at],
            pair.and_then(|pair| u8::from_str_radix(pair, 16).ok()),
        ) {
            (b'%', Some(byte)) => {
                out.push(byte);
                at += 3;
            }
            (b'+', _) => {
                out.push(b' ');
                at += 1;
            }
            (byte, _) => {
                out.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Every address of the list in `screens` that this version has leads to its screen.
    #[test]
    fn addresses_lead_to_screens() {
        let day = |text: &str| text.parse::<NaiveDate>().expect(text);
        let at = |view, text: &str| Screen::Calendar(view, Some(day(text)));
        for (address, screen) in [
            ("/", Screen::Today),
            ("", Screen::Today),
            ("/calendar", Screen::Calendar(View::Month, None)),
            ("/calendar/month/2026-11", at(View::Month, "2026-11-01")),
            (
                "/calendar/agenda/2026-11-21",
                at(View::Agenda, "2026-11-21"),
            ),
            ("/calendar/year/2026", at(View::Year, "2026-01-01")),
            ("/calendar/timeline/2026", at(View::Timeline, "2026-01-01")),
            (
                "/calendar/timeline/2026-11-16",
                at(View::Timeline, "2026-11-16"),
            ),
            ("/directory/o-itu", Screen::Directory(Some("o-itu".into()))),
            ("/people/p-okuda", Screen::Person("p-okuda".into())),
            ("/outcomes/r-27-6", Screen::Outcomes(Some("r-27-6".into()))),
            ("/who-does-what", Screen::WhoDoesWhat),
            ("/meetings", Screen::Meetings(None)),
            (
                "/meetings/e-iawg-27",
                Screen::Meetings(Some("e-iawg-27".into())),
            ),
            ("/calendar/call-times", Screen::CallTimes),
            ("/share", Screen::Share),
            ("/groups", Screen::Groups),
            ("/today", Screen::Today),
            ("/settings", Screen::Settings),
            ("/checkup", Screen::Checkup),
            (
                "/calendar/month/2026-13",
                Screen::Nothing("/calendar/month/2026-13".into()),
            ),
            ("/nowhere/at/all", Screen::Nothing("/nowhere/at/all".into())),
        ] {
            assert_eq!(Route::parse(address).screen, screen, "{address}");
        }
    }

    proptest! {
        /// Any text is an address, and what it was read as is written and read again as the same.
        #[test]
        fn addresses_read_back_as_they_were(text in "(/[a-z]{0,9}){0,3}[?]?.{0,40}", id in ".{1,12}", words in ".{0,12}") {
            let route = Route::parse(&text);
            prop_assert_eq!(&Route::parse(&route.address()), &route);
            let mut route = Route::to(Screen::Directory(Some(RecordId::from(id.as_str()))));
            route.filters.text = words;
            route.filters.themes.insert(RecordId::from(id));
            prop_assert_eq!(&Route::parse(&route.address()), &route);
        }
    }
}
