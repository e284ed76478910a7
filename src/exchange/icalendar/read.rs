//! Events of an iCalendar file as plain data, with what could not be read.

use super::clock::Clocks;
use super::components::{Component, components};
use super::lines::Line;
use super::problem::{Limits, Problem, Refusal, What};
use super::times::{Master, Times};
use super::timezone::FileZones;
use super::values::{text_from, texts_from};
use crate::domain::recurrence::key_of;
use crate::domain::when::{End, Point, When, Zones};
use std::collections::{BTreeMap, BTreeSet};

/// What a file holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Calendar {
    /// What it calls itself (`X-WR-CALNAME`, or `NAME` of RFC 7986).
    pub name: Option<String>,
    /// Whether Roundtable wrote it.
    pub is_ours: bool,
    /// Its events, in the order of the file.
    pub events: Vec<Event>,
    /// To-dos in it, which are not read.
    pub todos: usize,
    /// Journal entries in it, which are not read.
    pub journals: usize,
    /// Its zones that go by the clocks of others, which the world knows: both names.
    pub followed: BTreeSet<(String, String)>,
    /// What could not be taken as it stands.
    pub problems: Vec<Problem>,
}

impl Calendar {
    // Of an event that stands in it more than once, the version that was changed most often
    // or, of those, that comes last.
    fn keep_the_latest(&mut self) {
        let mut latest: BTreeMap<(&str, Option<&str>), (u32, usize)> = BTreeMap::new();
        for event in &self.events {
            let version = (event.sequence, event.line);
            let kept = latest.entry(event.key()).or_insert(version);
            *kept = version.max(*kept);
        }
        if latest.len() == self.events.len() {
            return;
        }
        let is_kept =
            |event: &Event| latest.get(&event.key()) == Some(&(event.sequence, event.line));
        let older: BTreeSet<usize> = self
            .events
            .iter()
            .filter(|event| !is_kept(event))
            .map(|event| event.line)
            .collect();
        let is_older = |event: &mut Event| older.contains(&event.line);
        for event in self.events.extract_if(.., is_older) {
            self.problems
                .push(Problem::at(event.line, What::Again, &event.title));
        }
    }
}

impl Event {
    fn key(&self) -> (&str, Option<&str>) {
        (&self.uid, self.instance.as_deref())
    }
}

/// One event, or one changed occurrence of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The line on which it begins.
    pub line: usize,
    /// Its id, the same in every calendar (RFC 5545 §3.8.4.7).
    pub uid: String,
    /// For a changed occurrence: which one, by the key of
    /// [`Occurrence`](crate::domain::recurrence::Occurrence).
    pub instance: Option<String>,
    /// How often its owner changed it.
    pub sequence: u32,
    /// What it is called.
    pub title: String,
    /// When it is.
    pub when: Option<When>,
    /// The words that a fuzzy time was written in, where Roundtable wrote the file.
    pub when_words: Option<String>,
    /// Its rule, in one form.
    pub repeats: Option<String>,
    /// Further occurrences, in text form.
    pub also: Vec<String>,
    /// Keys of the occurrences that are left out.
    pub except: Vec<String>,
    /// `CONFIRMED`, `TENTATIVE` or `CANCELLED`.
    pub status: Option<String>,
    /// What is said about it.
    pub description: Option<String>,
    /// Where it is, in words.
    pub location: Option<String>,
    /// Its web address.
    pub address: Option<String>,
    /// Its categories.
    pub categories: Vec<String>,
    /// Whom to ask about it, as whole lines.
    pub contacts: Vec<String>,
    /// Every line that says something else, so that nothing is lost on the way back.
    pub others: Vec<String>,
}

/// Whether a file begins as a calendar does, whatever its name is.
#[must_use]
pub fn is_calendar(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let start = bytes.trim_ascii_start();
    let sign = b"BEGIN:VCALENDAR";
    start
        .get(..sign.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(sign))
}

/// Reads a file. Any bytes may come: what is not UTF-8 is read with its broken letters
/// marked.
///
/// # Errors
/// [`Refusal`] for a file of which nothing is read.
pub fn read(bytes: &[u8], limits: &Limits, zones: &dyn Zones) -> Result<Calendar, Refusal> {
    if bytes.len() > limits.bytes {
        return Err(Refusal::TooLarge);
    }
    let text = String::from_utf8_lossy(bytes);
    let (whole, problems) = components(&text, limits)?;
    let mut calendar = Calendar {
        problems,
        ..Calendar::default()
    };
    let mut is_calendar = false;
    for component in whole.named("VCALENDAR") {
        is_calendar = true;
        let clocks = Clocks::new(FileZones::of(component), zones);
        let name = ["NAME", "X-WR-CALNAME"]
            .iter()
            .find_map(|name| component.line(name));
        let maker = component.line("PRODID");
        calendar.is_ours |= maker.is_some_and(|line| line.value.trim() == MAKER);
        calendar.name = calendar.name.or(name.map(|line| text_from(&line.value)));
        take_all(&mut calendar, component, &clocks);
        calendar.todos += component.named("VTODO").count();
        calendar.journals += component.named("VJOURNAL").count();
    }
    if !is_calendar {
        return Err(Refusal::NotACalendar);
    }
    calendar.keep_the_latest();
    calendar.problems.sort_by_key(|problem| problem.line);
    calendar.events.sort_by_key(|event| event.line);
    Ok(calendar)
}

/// Who makes the calendars that are written here (`PRODID`).
pub(super) const MAKER: &str = "-//Roundtable//Roundtable//EN";

/// The lines that [`Event`] has a place for, or that only say when the file was made.
const KNOWN: [&str; 22] = [
    "UID",
    "DTSTAMP",
    "CREATED",
    "LAST-MODIFIED",
    "SEQUENCE",
    "RECURRENCE-ID",
    "SUMMARY",
    "DESCRIPTION",
    "LOCATION",
    "URL",
    "CATEGORIES",
    "STATUS",
    "DTSTART",
    "DTEND",
    "DURATION",
    "RRULE",
    "RDATE",
    "EXDATE",
    "TRANSP",
    "CLASS",
    "X-ROUNDTABLE-WHEN",
    "X-ROUNDTABLE-WORDS",
];

/// Whether [`Event`] has a place for lines of this name.
pub(super) fn is_known(name: &str) -> bool {
    KNOWN.contains(&name)
}

/// Takes the events of a calendar. Changed occurrences come last: which one is meant is
/// told on the clock of the whole event.
fn take_all(calendar: &mut Calendar, component: &Component, clocks: &Clocks<'_>) {
    let is_whole = |event: &&Component| event.line("RECURRENCE-ID").is_none();
    let (whole, changed): (Vec<_>, Vec<_>) = component.named("VEVENT").partition(is_whole);
    let mut masters: BTreeMap<String, Master> = BTreeMap::new();
    for component in whole {
        let before = calendar.events.len();
        take(calendar, component, clocks, None);
        let event = calendar.events.get(before);
        if let (Some(event), Some(uid)) = (event, component.line("UID")) {
            let master = Master::of(component, event.when.as_ref());
            masters.insert(uid.value.clone(), master);
        }
    }
    for component in changed {
        let uid = component.line("UID").map(|line| &line.value);
        let master = uid.and_then(|uid| masters.get(uid));
        take(calendar, component, clocks, master);
    }
}

fn take(
    calendar: &mut Calendar,
    component: &Component,
    clocks: &Clocks<'_>,
    master: Option<&Master>,
) {
    let problems = &mut calendar.problems;
    let text = |name: &str| {
        let value = text_from(&component.line(name)?.value).trim().to_owned();
        (!value.is_empty()).then_some(value)
    };
    let is_private = component.line("CLASS").is_some_and(|line| {
        ["PRIVATE", "CONFIDENTIAL"].contains(&line.value.trim().to_ascii_uppercase().as_str())
    });
    if is_private {
        // Not even its title is told: the list of problems is shown and saved.
        problems.push(Problem::at(component.number, What::Private, ""));
        return;
    }
    let mut say =
        |line: &Line, what: What| problems.push(Problem::at(line.number, what, &line.text));
    let mut times = Times::new(clocks, component, master, &mut say);
    let when = times.when();
    let (repeats, refused) = times.rule(when.as_ref());
    let list = |times: &mut Times<'_, '_>, name: &str| -> Vec<When> {
        component
            .all(name)
            .flat_map(|line| times.list(line, when.as_ref()))
            .collect()
    };
    let also = list(&mut times, "RDATE")
        .iter()
        .map(When::to_text)
        .collect();
    let except = list(&mut times, "EXDATE").iter().map(key_of).collect();
    let instance = component
        .line("RECURRENCE-ID")
        .and_then(|line| times.list(line, when.as_ref()).first().map(key_of));
    calendar.followed.append(&mut times.followed);
    let (when, when_words) = honest(component, when, clocks.world);
    let uid = text("UID").unwrap_or_else(|| {
        problems.push(Problem::at(
            component.number,
            What::Nameless,
            &text("SUMMARY").unwrap_or_default(),
        ));
        let lines: Vec<&str> = component
            .lines
            .iter()
            .map(|line| line.text.as_str())
            .collect();
        crate::domain::content::digest(&lines)
    });
    let mut others: Vec<String> = component
        .lines
        .iter()
        .filter(|line| !is_known(&line.name) && line.name != "CONTACT")
        .map(|line| line.text.clone())
        .collect();
    others.extend(refused);
    component
        .inside
        .iter()
        .for_each(|inner| whole_text(inner, &mut others));
    calendar.events.push(Event {
        line: component.number,
        uid,
        instance,
        sequence: component
            .line("SEQUENCE")
            .and_then(|line| line.value.trim().parse().ok())
            .unwrap_or(0),
        title: text("SUMMARY").unwrap_or_default(),
        when,
        when_words,
        repeats,
        also,
        except,
        status: text("STATUS").map(|status| status.to_ascii_uppercase()),
        description: text("DESCRIPTION"),
        location: text("LOCATION"),
        address: text("URL"),
        categories: component
            .all("CATEGORIES")
            .flat_map(|line| texts_from(&line.value))
            .collect(),
        contacts: component
            .all("CONTACT")
            .map(|line| line.text.clone())
            .collect(),
        others,
    });
}

/// What stands in an event, such as its alarms, as lines.
fn whole_text(component: &Component, into: &mut Vec<String>) {
    into.push(format!("BEGIN:{}", component.name));
    into.extend(component.lines.iter().map(|line| line.text.clone()));
    component
        .inside
        .iter()
        .for_each(|inner| whole_text(inner, into));
    into.push(format!("END:{}", component.name));
}

/// The time with its precision, where Roundtable wrote it beside the whole span and the
/// span still is what was written: another calendar may have moved it since.
fn honest(
    component: &Component,
    span: Option<When>,
    zones: &dyn Zones,
) -> (Option<When>, Option<String>) {
    let value = |name: &str| component.line(name).map(|line| text_from(&line.value));
    let said = value("X-ROUNDTABLE-WHEN").and_then(|text| When::parse(&text).ok());
    // The second of two equal hours left in UTC.
    let instant = |end: Option<&End>| match end.map(|end| &end.point) {
        Some(Point::Moment(moment)) => moment.utc_seconds(zones),
        Some(Point::Period(_)) | None => None,
    };
    let is_same = |one: Option<&End>, other: Option<&End>| {
        one == other || instant(one).is_some_and(|one| Some(one) == instant(other))
    };
    let still_holds = |said: &When| {
        let Some(shown) = &span else { return true };
        if said.has_hours() {
            return is_same(said.ends().next(), shown.start());
        }
        let is_first = said.start().is_none() || said.first_day() == shown.first_day();
        let is_last = said.end().is_none() || said.last_day() == shown.last_day();
        !shown.has_hours() && is_first && is_last
    };
    match said.filter(still_holds) {
        Some(said) => (Some(said), value("X-ROUNDTABLE-WORDS")),
        None => (span, None),
    }
}
