//! The rules of time zones, from the browser's own `Intl`: nothing to download,
//! and as new as the browser.

use std::cell::RefCell;
use std::collections::BTreeMap;

use chrono::NaiveDate;
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::domain::when::Zones;

/// Earlier instants are asked for as this one, two days into the year 1: `Intl`
/// writes years before that without a sign, and no zone changed its rules before 1800.
const EARLIEST_UTC_SECONDS: i64 = -62_135_424_000;

#[wasm_bindgen]
extern "C" {
    /// `Intl.DateTimeFormat`, whose constructor throws for an unknown zone.
    #[wasm_bindgen(js_namespace = Intl, js_name = DateTimeFormat)]
    type Formatter;

    #[wasm_bindgen(constructor, catch, js_namespace = Intl, js_class = "DateTimeFormat")]
    fn new(locale: &str, options: &Object) -> Result<Formatter, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn format(this: &Formatter, utc_millis: f64) -> Result<String, JsValue>;

    #[wasm_bindgen(method, js_name = resolvedOptions)]
    fn resolved_options(this: &Formatter) -> Object;

    #[wasm_bindgen(catch, js_namespace = Intl, js_name = supportedValuesOf)]
    fn supported_values_of(what: &str) -> Result<Array, JsValue>;
}

/// No zone changed its rules twice within a week, so rules that hold at both ends of one
/// hold all through it.
const WEEK_SECONDS: i64 = 7 * 24 * 60 * 60;

/// The browser's knowledge of zones. Making a formatter is slow, and asking it is not fast,
/// so each zone's is kept, and so is what it said; `None` stands for a zone that the browser
/// does not know.
#[derive(Default)]
pub struct IntlZones {
    zones: RefCell<BTreeMap<String, Option<Zone>>>,
}

/// One zone.
struct Zone {
    formatter: Formatter,
    /// By week since 1970, the seconds east of UTC where they are the same all through it.
    weeks: BTreeMap<i64, Option<i32>>,
}

impl IntlZones {
    /// Makes one that has not been asked yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl Zone {
    fn named(name: &str) -> Option<Self> {
        Some(Self {
            formatter: formatter(name)?,
            weeks: BTreeMap::new(),
        })
    }

    fn offset_seconds_at(&mut self, utc_seconds: i64) -> Option<i32> {
        let week = utc_seconds.div_euclid(WEEK_SECONDS);
        let of_week = match self.weeks.get(&week) {
            Some(known) => *known,
            None => {
                let start = week * WEEK_SECONDS;
                let ends = [start, start + WEEK_SECONDS].map(|end| self.ask(end));
                let of_week = ends[0].filter(|first| ends[1] == Some(*first));
                self.weeks.insert(week, of_week);
                of_week
            }
        };
        of_week.or_else(|| self.ask(utc_seconds))
    }

    fn ask(&self, utc_seconds: i64) -> Option<i32> {
        let utc_seconds = utc_seconds.max(EARLIEST_UTC_SECONDS);
        let utc_millis = utc_seconds.checked_mul(1000)? as f64;
        let shown_seconds = civil_seconds(&self.formatter.format(utc_millis).ok()?)?;
        i32::try_from(shown_seconds - utc_seconds).ok()
    }
}

impl Zones for IntlZones {
    fn offset_seconds_at_utc(&self, zone: &str, utc_seconds: i64) -> Option<i32> {
        let mut zones = self.zones.borrow_mut();
        if !zones.contains_key(zone) {
            zones.insert(zone.to_owned(), Zone::named(zone));
        }
        zones
            .get_mut(zone)?
            .as_mut()?
            .offset_seconds_at(utc_seconds)
    }
}

/// Returns the name of the zone that this machine is set to; `None` where the
/// browser does not tell.
#[must_use]
pub fn of_this_machine() -> Option<String> {
    let options = Formatter::new("en-US", &Object::new())
        .ok()?
        .resolved_options();
    let name = Reflect::get(&options, &"timeZone".into()).ok()?;
    name.as_string()
}

/// Returns the names of all zones that the browser offers, sorted; none where
/// it is too old to tell (any zone may still be asked for by name).
#[must_use]
pub fn offered() -> Vec<String> {
    let names = supported_values_of("timeZone").unwrap_or_default();
    names.iter().filter_map(|name| name.as_string()).collect()
}

fn formatter(zone: &str) -> Option<Formatter> {
    let options = Object::new();
    let wanted = [
        ("timeZone", zone),
        ("hourCycle", "h23"),
        ("year", "numeric"),
        ("month", "2-digit"),
        ("day", "2-digit"),
        ("hour", "2-digit"),
        ("minute", "2-digit"),
        ("second", "2-digit"),
    ];
    for (name, value) in wanted {
        Reflect::set(&options, &name.into(), &value.into()).ok()?;
    }
    Formatter::new("en-US-u-ca-gregory-nu-latn", &options).ok()
}

/// Reads `03/13/2023, 14:05:09` as seconds since 1970-01-01T00:00 on that clock.
fn civil_seconds(shown: &str) -> Option<i64> {
    let mut numbers = shown
        .split(|sign: char| !sign.is_ascii_digit())
        .filter(|digits| !digits.is_empty())
        .map(str::parse::<u32>);
    let mut next = || numbers.next()?.ok();
    let (month, day, year) = (next()?, next()?, next()?);
    let (hour, minute, second) = (next()?, next()?, next()?);
    let date = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)?;
    Some(
        date.and_hms_opt(hour, minute, second)?
            .and_utc()
            .timestamp(),
    )
}
