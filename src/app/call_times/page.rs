//! What the search for a time shows.

use super::clocks::{Known, clock};
use super::fairness::{Ease, Search, Time, hardest};
use super::{CALLS, LENGTHS};
use crate::app::calendar::days::months_on;
use crate::app::calendar::item::reader_zone;
use crate::app::form::Choice;
use crate::app::model::Model;
use crate::app::words::{Word, call_times as words, dates::zone_city};
use crate::domain::names::RecordId;
use crate::domain::schema::RecordKind;
use crate::domain::when::{Frame, Moment, When, Zones, civil_at, local_to_utc};
use chrono::{Datelike, Days, Duration, NaiveDate, NaiveTime, Timelike};

/// The search as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallTimesPage {
    /// Who can join.
    pub organisations: Vec<Choice>,
    /// The ids of those who do.
    pub joined: Vec<String>,
    /// How long it may take.
    pub lengths: Vec<Choice>,
    /// The id of how long it takes.
    pub length: String,
    /// The first day.
    pub from: NaiveDate,
    /// One call a month.
    pub is_series: bool,
    /// What the hours over the strip are.
    pub clock: String,
    /// The hours of the reader's day, in order.
    pub hours: Vec<String>,
    /// Those who join.
    pub parties: Vec<Party>,
    /// What the search found, or what it lacks, in words.
    pub told: String,
    /// Of a series: how often it is outside working hours for each, in words.
    pub shares: Option<String>,
    /// The times, the best first; of a series in order.
    pub offers: Vec<Offer>,
    /// The words on the button that makes an event of each call of a series.
    pub all: Option<String>,
}

/// One who joins.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Party {
    /// The organisation.
    pub id: RecordId,
    /// Its short name.
    pub name: String,
    /// Its zone, by its IANA name.
    pub zone: Option<String>,
    /// Which clock it has, and how that is known, in words.
    pub clock: String,
    /// Its place does not say its zone: that can be chosen here.
    pub is_asked: bool,
    /// Its hours, one for each hour of the reader's day.
    pub hours: Vec<Hour>,
}

/// An hour on somebody's clock.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Hour {
    /// Its number, as on a clock of 24 hours.
    pub number: String,
    /// How it is there.
    pub ease: Ease,
}

/// A time that was found.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Offer {
    /// On the reader's clock, in words.
    pub name: String,
    /// For whom it is outside of working hours, in words.
    pub told: String,
    /// What it is on each clock: whose, when there, how that is.
    pub clocks: Vec<(String, String, Ease)>,
    /// The time as the file writes it.
    pub when: String,
}

/// The search that the address and the moment ask for. `offered`: the zones that this
/// machine knows.
#[must_use]
pub fn page(model: &Model, zones: &dyn Zones, offered: &[String]) -> CallTimesPage {
    let language = model.language();
    let state = &model.call_times;
    let here = reader_zone(model);
    let from = state
        .from
        .or_else(|| model.as_of().checked_add_days(Days::new(1)))
        .unwrap_or_else(|| model.as_of());
    let reader_day = local_to_utc(zones, here, from.and_time(NaiveTime::MIN));
    let reader_day = reader_day.map_or(0, |local| local.utc_seconds());
    let instants: Vec<i64> = (0..24).map(|hour| reader_day + hour * 3600).collect();
    let parties: Vec<Party> = model
        .route
        .filters
        .organisations
        .iter()
        .filter(|id| model.workspace.kind(id) == Some(RecordKind::Organisation))
        .map(|id| party(model, zones, id, offered, &instants))
        .collect();
    let search = Searched::of(model, zones, &parties, from);
    let offers = search.offers(&parties);
    CallTimesPage {
        organisations: organisations(model),
        joined: parties.iter().map(|one| one.id.to_string()).collect(),
        lengths: LENGTHS
            .iter()
            .map(|minutes| {
                let label = language.fill(words::MINUTES, &[&minutes.to_string()]);
                Choice::new(minutes.to_string(), label)
            })
            .collect(),
        length: state.minutes.to_string(),
        from,
        is_series: state.is_series,
        clock: language.fill(words::YOUR_HOURS, &[&zone_city(here), &language.day(from)]),
        hours: instants
            .iter()
            .filter_map(|utc| civil_at(zones, here, *utc))
            .map(|civil| civil.hour().to_string())
            .collect(),
        told: language.say(search.told(&parties)).into_owned(),
        shares: shares(model, &offers),
        all: (state.is_series && offers.len() > 1)
            .then(|| language.fill(words::TAKE_ALL, &[&language.number(offers.len())])),
        offers,
        parties,
    }
}

// How often the calls of a series are outside working hours for each.
fn shares(model: &Model, offers: &[Offer]) -> Option<String> {
    let language = model.language();
    let first = offers.first().filter(|_| model.call_times.is_series)?;
    let calls = language.number(offers.len());
    let shares = first.clocks.iter().enumerate().map(|(at, (name, ..))| {
        let is_outside = |offer: &&Offer| {
            let clock = offer.clocks.get(at);
            clock.is_some_and(|(.., ease)| *ease != Ease::Working)
        };
        let times = language.number(offers.iter().filter(is_outside).count());
        language.fill(words::SHARE, &[name, &times, &calls])
    });
    let shares: Vec<String> = shares.collect();
    Some(language.fill(words::SHARES, &[&language.list(&shares)]))
}

fn organisations(model: &Model) -> Vec<Choice> {
    let mut choices: Vec<Choice> = model
        .index
        .of_kind(RecordKind::Organisation)
        .map(|id| Choice::new(id.as_str(), model.short_title(id)))
        .collect();
    choices.sort_by_cached_key(|choice| choice.label.to_lowercase());
    choices
}

fn party(
    model: &Model,
    zones: &dyn Zones,
    id: &RecordId,
    offered: &[String],
    instants: &[i64],
) -> Party {
    let language = model.language();
    // A zone that this machine does not know tells no hours.
    let known = clock(model, id, offered)
        .filter(|(zone, _)| zones.offset_seconds_at_utc(zone, 0).is_some());
    let told = |word: Word, zone: &str| language.fill(word, &[&zone_city(zone)]);
    Party {
        id: id.clone(),
        name: model.short_title(id),
        clock: match &known {
            Some((zone, Known::Chosen)) => told(words::CHOSEN, zone),
            Some((zone, Known::Stated)) => told(words::STATED, zone),
            Some((zone, Known::OfPlace(place))) if *place == zone_city(zone) => {
                told(words::OF_ITS_PLACE, zone)
            }
            Some((zone, Known::OfPlace(place))) => {
                language.fill(words::OF_PLACE, &[&zone_city(zone), place])
            }
            Some((zone, Known::ByName)) => told(words::BY_NAME, zone),
            Some((zone, Known::Above(above))) => {
                language.fill(words::OF_ABOVE, &[&zone_city(zone), above])
            }
            Some((zone, Known::Offices)) => told(words::OF_OFFICES, zone),
            None => language.say(words::NO_CLOCK).into_owned(),
        },
        is_asked: !matches!(known, Some((_, Known::Stated))),
        hours: known
            .iter()
            .flat_map(|(zone, _)| instants.iter().map(move |utc| civil_at(zones, zone, *utc)))
            .flatten()
            .map(|civil| Hour {
                number: civil.hour().to_string(),
                ease: Ease::at(civil),
            })
            .collect(),
        zone: known.map(|(zone, _)| zone),
    }
}

// What was searched, over clocks that each stand once: two offices in one city count as one.
struct Searched<'a> {
    model: &'a Model,
    zones: &'a dyn Zones,
    times: Vec<Time>,
}

/// So many times are offered for one call.
const OFFERS: usize = 5;
/// So many days are looked through for it.
const DAYS: u32 = 14;

impl<'a> Searched<'a> {
    fn of(model: &'a Model, zones: &'a dyn Zones, parties: &[Party], from: NaiveDate) -> Self {
        let mut clocks: Vec<String> = parties.iter().filter_map(|one| one.zone.clone()).collect();
        clocks.sort_unstable();
        clocks.dedup();
        let search = Search::new(zones, &clocks, model.call_times.minutes);
        let times = if clocks.is_empty() || parties.iter().any(|one| one.zone.is_none()) {
            Vec::new()
        } else if model.call_times.is_series {
            let firsts = (0..i64::from(CALLS)).filter_map(|month| months_on(from, month));
            search.series(&firsts.collect::<Vec<_>>())
        } else {
            let mut best = search.best(from, DAYS, &[]);
            best.truncate(OFFERS);
            best
        };
        Self {
            model,
            zones,
            times,
        }
    }

    fn told(&self, parties: &[Party]) -> Word {
        match parties.len() {
            0 => words::NOBODY,
            1 => words::ONLY_ONE,
            _ if parties.iter().any(|one| one.zone.is_none()) => words::CLOCK_MISSING,
            _ if self.times.is_empty() => words::NO_TIME,
            _ if self.model.call_times.is_series => self.told_of_series(),
            _ => words::FOUND,
        }
    }

    // Whether the burden moves round, as it can only where another hour shifts it.
    fn told_of_series(&self) -> Word {
        let burdened = |time: &Time| -> Vec<bool> {
            let costs = time.costs.iter();
            costs.map(|cost| *cost > 0).collect()
        };
        let mut turns = self.times.iter().map(burdened);
        let first = turns.next().unwrap_or_default();
        if !turns.all(|turn| turn == first) {
            words::FOUND_SERIES
        } else if first.contains(&true) {
            words::FOUND_SERIES_SAME
        } else {
            words::FOUND_SERIES_FREE
        }
    }

    fn offers(&self, parties: &[Party]) -> Vec<Offer> {
        if parties.len() < 2 {
            return Vec::new();
        }
        let offers = self.times.iter().map(|time| self.offer(time, parties));
        offers.flatten().collect()
    }

    fn offer(&self, time: &Time, parties: &[Party]) -> Option<Offer> {
        let language = self.model.language();
        let minutes = self.model.call_times.minutes;
        let length = Duration::minutes(minutes.into());
        let here = reader_zone(self.model);
        let start = civil_at(self.zones, here, time.utc_seconds)?;
        let end = civil_at(self.zones, here, time.utc_seconds + length.num_seconds())?;
        let frame = Frame::zone(here);
        let when = When::hours(
            Moment::new(start, frame.clone()).ok()?,
            Moment::new(end, frame).ok(),
        )
        .ok()?;
        let clocks: Vec<(String, String, Ease)> = parties
            .iter()
            .filter_map(|party| {
                let zone = party.zone.as_deref()?;
                let civil = civil_at(self.zones, zone, time.utc_seconds)?;
                let hour = language.time_of_day(civil.hour(), civil.minute());
                let there = if civil.date() == start.date() {
                    hour
                } else {
                    let weekday = language.short_weekday(civil.weekday());
                    language.fill(words::ON_DAY, &[&weekday, &hour])
                };
                let ease = hardest(self.zones, zone, time.utc_seconds, minutes)?;
                Some((party.name.clone(), there, ease))
            })
            .collect();
        let outside = clocks
            .iter()
            .filter(|(.., ease)| *ease != Ease::Working)
            .count();
        let told = match outside {
            0 => language.say(words::ALL_WORKING).into_owned(),
            outside => {
                let of = [language.number(outside), language.number(clocks.len())];
                language.fill(words::OUTSIDE, &[&of[0], &of[1]])
            }
        };
        Some(Offer {
            name: language.fill(
                words::ON_DAY,
                &[&language.weekday(start.weekday()), &language.when(&when)],
            ),
            told,
            clocks,
            when: when.to_text(),
        })
    }
}
