//! Events as an iCalendar file.
//!
//! **Policy for vague times**: an event whose days are not fixed leaves as the whole span
//! in which it may be, tentative and without blocking anybody's time, with what is known in
//! `X-ROUNDTABLE-WHEN`; read back by Roundtable it is what it was. An event without any
//! time does not leave.
//!
//! **Policy for people** (F23): events name organisations only. A text in which an e-mail
//! address or a telephone number stands leaves only where somebody agreed, having been
//! told by [`contacts`] how many there are; so does what other calendars said of people.

use super::others::Others;
use super::read::MAKER;
use super::repeats_out::{recurrence_id, repeats};
use super::timezone_out::timezones;
use super::values::{folded, is_web, text_to};
use crate::domain::names::{RecordId, WorkspaceId};
use crate::domain::when::{Frame, Local, Moment, NoZones, Point, When, Zones, local_to_utc};
use crate::domain::workspace::Workspace;
use crate::exchange::workspace_file::{addresses, phones};
use chrono::{DateTime, Days, NaiveDate};
use std::collections::BTreeSet;

/// What leaves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaving<'a> {
    /// The events, in the order in which they are written.
    pub events: &'a [RecordId],
    /// What the calendar is called.
    pub name: &'a str,
    /// When the file is made, in milliseconds since 1970-01-01T00:00Z (`DTSTAMP`).
    pub at_utc_millis: i64,
    /// Whether texts with e-mail addresses or telephone numbers in them leave, and what
    /// other calendars said of people.
    pub contacts: bool,
}

/// How many ways to reach people stand in the texts of events.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Contacts {
    /// Different e-mail addresses.
    pub addresses: usize,
    /// Different telephone numbers.
    pub phones: usize,
}

/// Counts what [`write()`] would let out with [`Leaving::contacts`], and keep in without.
#[must_use]
pub fn contacts(workspace: &Workspace, events: &[RecordId]) -> Contacts {
    let mut out = Out::new(true);
    for id in events {
        if let Some(when) = workspace.when(id, "when") {
            event(&mut out, workspace, id, &when, ("", &NoZones));
        }
    }
    let found = out.closed.iter();
    let numbers: BTreeSet<&str> = found.clone().flat_map(|text| phones(text)).collect();
    let found: BTreeSet<&str> = found.flat_map(|text| addresses(text)).collect();
    Contacts {
        addresses: found.len(),
        phones: numbers.len(),
    }
}

/// Writes a calendar: a file with CRLF lines of at most 75 octets (RFC 5545 §3.1).
#[must_use]
pub fn write(workspace: &Workspace, leaving: &Leaving<'_>, zones: &dyn Zones) -> String {
    let mut out = Out::new(leaving.contacts);
    out.line("BEGIN", "VCALENDAR");
    out.line("VERSION", "2.0");
    out.line("PRODID", MAKER);
    out.line("CALSCALE", "GREGORIAN");
    out.line("METHOD", "PUBLISH");
    out.text("NAME", leaving.name);
    out.text("X-WR-CALNAME", leaving.name);
    let times = leaving
        .events
        .iter()
        .filter_map(|id| workspace.when(id, "when"));
    let times: Vec<When> = times.collect();
    out.file.push_str(&timezones(&times, zones));
    let stamp = DateTime::from_timestamp_millis(leaving.at_utc_millis).unwrap_or_default();
    let stamp = stamp.format("%Y%m%dT%H%M%SZ").to_string();
    for id in leaving.events {
        if let Some(when) = workspace.when(id, "when") {
            event(&mut out, workspace, id, &when, (&stamp, zones));
        }
    }
    out.line("END", "VCALENDAR");
    out.file
}

pub(super) struct Out {
    file: String,
    contacts: bool,
    /// The texts in which ways to reach people stand, whether or not they leave.
    closed: Vec<String>,
}

impl Out {
    fn new(contacts: bool) -> Self {
        Self {
            file: String::new(),
            contacts,
            closed: Vec::new(),
        }
    }

    /// Whether ways to reach people leave.
    pub(super) fn lets_people(&self) -> bool {
        self.contacts
    }

    /// Whether a text may leave.
    pub(super) fn lets(&mut self, text: &str) -> bool {
        let is_open = addresses(text).next().is_none() && phones(text).next().is_none();
        if !is_open {
            self.closed.push(text.to_owned());
        }
        is_open || self.contacts
    }

    /// A line whose value is known to be plain.
    pub(super) fn line(&mut self, name: &str, value: &str) {
        self.file.push_str(&folded(&format!("{name}:{value}")));
    }

    /// A whole line that is known to be one.
    pub(super) fn whole(&mut self, line: &str) {
        self.file.push_str(&folded(line));
    }

    /// A line whose value is somebody's text (F21).
    fn text(&mut self, name: &str, value: &str) {
        if self.lets(value) {
            self.line(name, &text_to(value));
        }
    }
}

fn event(
    out: &mut Out,
    workspace: &Workspace,
    id: &RecordId,
    when: &When,
    (stamp, zones): (&str, &dyn Zones),
) {
    let said = |field: &str| workspace.text(id, field).filter(|text| !text.is_empty());
    let master = said("instance_of").filter(|_| said("instance").is_some());
    out.line("BEGIN", "VEVENT");
    // An id with an at sign is no address, and without it no calendar knows the event.
    let uid = uid(workspace, master.unwrap_or(id.as_str()));
    out.line("UID", &text_to(&uid));
    out.line("DTSTAMP", stamp);
    out.line("SEQUENCE", &sequence(workspace, id).to_string());
    if let (Some(master), Some(instance)) = (master, said("instance")) {
        recurrence_id(out, workspace, master, instance);
    }
    // What repeats goes by its own clock, and there the first of two equal hours is meant.
    let repeats_itself = said("repeats").is_some();
    let of_two = |moment: &Moment| stated_of_two(moment, zones).filter(|_| !repeats_itself);
    span(out, when, |moment| of_two(moment) == Some(Of::Second));
    let is_whole = !when.is_vague();
    let is_open = when.is_vague() || when.start().is_none() || when.end().is_none();
    let says_which = when
        .ends()
        .any(|end| matches!(&end.point, Point::Moment(moment) if of_two(moment).is_some()));
    if is_open || says_which {
        out.text("X-ROUNDTABLE-WHEN", &when.to_text());
        if let Some(words) = workspace.when_words(id, "when") {
            out.text("X-ROUNDTABLE-WORDS", words);
        }
    }
    if is_open {
        out.line("TRANSP", "TRANSPARENT");
    }
    repeats(out, workspace, id, when, zones);
    out.text("SUMMARY", workspace.title(id).unwrap_or_default());
    if let Some(description) = said("description") {
        out.text("DESCRIPTION", description);
    }
    let location = location(workspace, id);
    if !location.is_empty() {
        out.text("LOCATION", &location);
    }
    if let Some(link) = workspace.members(id, "links").find(|link| is_web(link))
        && out.lets(link)
    {
        out.line(
            "URL",
            &link.replace(|letter: char| letter.is_control() || letter == ' ', ""),
        );
    }
    let organisers = workspace.references(id, "organisers");
    let organisers: Vec<&str> = organisers
        .iter()
        .filter_map(|organiser| workspace.short_title(organiser))
        .collect();
    for organiser in organisers {
        out.text("CONTACT", organiser);
    }
    let themes = workspace.references(id, "themes");
    let themes = themes.iter().filter_map(|theme| workspace.title(theme));
    let others = Others::of(said("calendar_lines").unwrap_or_default());
    let mut categories: Vec<String> = Vec::new();
    for category in said("kind")
        .into_iter()
        .chain(themes)
        .map(str::to_owned)
        .chain(others.categories())
    {
        let value = text_to(&category);
        if out.lets(&category) && !categories.contains(&value) {
            categories.push(value);
        }
    }
    if !categories.is_empty() {
        out.line("CATEGORIES", &categories.join(","));
    }
    let status = match said("status") {
        Some("cancelled") => "CANCELLED",
        Some("planned" | "tentative" | "postponed") => "TENTATIVE",
        _ if !is_whole => "TENTATIVE",
        _ => "CONFIRMED",
    };
    out.line("STATUS", status);
    others.write(out);
    out.line("END", "VEVENT");
}

/// The id under which every calendar knows an event.
fn uid(workspace: &Workspace, id: &str) -> String {
    let own = workspace.text(id, "uid").filter(|uid| !uid.is_empty());
    own.map_or_else(|| format!("{id}@{}", workspace.id()), str::to_owned)
}

/// The record that an id of ours names, in this workspace.
pub(super) fn record_of_uid(uid: &str, workspace: &WorkspaceId) -> Option<RecordId> {
    let (id, of) = uid.rsplit_once('@')?;
    (of == workspace.as_str() && !id.is_empty()).then(|| RecordId::from(id))
}

/// Grows with every change of the event that any copy knows of, so that a calendar which
/// subscribes to a published file takes the later one.
fn sequence(workspace: &Workspace, id: &RecordId) -> u64 {
    let own = workspace
        .value(id, "sequence")
        .and_then(serde_json::Value::as_u64)
        .unwrap_or(0);
    let fields = workspace.fields(id).into_iter().flatten();
    let values: usize = fields
        .map(|(_, field)| field.values().count().saturating_sub(1))
        .sum();
    own + u64::try_from(values).unwrap_or(0)
}

/// One of two hours that a zone shows alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Of {
    First,
    Second,
}

/// Which of two hours that its zone shows alike it is, where it says so. With the zone's name
/// alone the first is meant (RFC 5545 §3.3.5), so that the second leaves in UTC.
fn stated_of_two(moment: &Moment, zones: &dyn Zones) -> Option<Of> {
    let stated = moment.stated_utc_seconds()?;
    match local_to_utc(zones, moment.frame().zone_name()?, moment.civil())? {
        Local::Twice { later, .. } if stated == later => Some(Of::Second),
        Local::Twice { earlier, .. } if stated == earlier => Some(Of::First),
        Local::Once(_) | Local::Twice { .. } | Local::Skipped { .. } => None,
    }
}

fn span(out: &mut Out, when: &When, is_second: impl Fn(&Moment) -> bool) {
    if when.has_hours() {
        // Hours of which only the end is known begin there, as far as a calendar can tell;
        // hours that are over as they begin have no end (§3.6.1).
        let begins = when.ends().next();
        let ends = when.end().filter(|_| when.end() != begins);
        for (name, end) in [("DTSTART", begins), ("DTEND", ends)] {
            if let Some(Point::Moment(moment)) = end.map(|end| &end.point) {
                match moment.stated_utc_seconds().filter(|_| is_second(moment)) {
                    Some(utc) => utc_line(out, name, utc),
                    None => moment_line(out, name, moment),
                }
            }
        }
        return;
    }
    let first = if when.start().is_some() {
        when.first_day()
    } else {
        when.last_day()
    };
    day_line(out, "DTSTART", first);
    let last = if when.end().is_some() {
        when.last_day()
    } else {
        first
    };
    if let Some(after) = last.checked_add_days(Days::new(1)) {
        day_line(out, "DTEND", after);
    }
}

pub(super) fn day_line(out: &mut Out, name: &str, day: NaiveDate) {
    out.line(
        &format!("{name};VALUE=DATE"),
        &day.format("%Y%m%d").to_string(),
    );
}

pub(super) fn moment_line(out: &mut Out, name: &str, moment: &Moment) {
    let civil = moment.civil().format("%Y%m%dT%H%M%S").to_string();
    match moment.frame() {
        Frame::Floating => out.line(name, &civil),
        Frame::Zone { name: zone, .. } => {
            // In quotes, for names that Windows gave; a quote cannot stand inside (§3.2).
            let zone = zone.replace(['"', '\r', '\n'], "");
            let needs_quotes = zone.contains([':', ';', ',']);
            let zone = if needs_quotes {
                format!("\"{zone}\"")
            } else {
                zone
            };
            out.line(&format!("{name};TZID={zone}"), &civil);
        }
        Frame::Fixed { .. } => {
            if let Some(utc) = moment.stated_utc_seconds() {
                utc_line(out, name, utc);
            }
        }
    }
}

fn utc_line(out: &mut Out, name: &str, utc_seconds: i64) {
    if let Some(utc) = DateTime::from_timestamp(utc_seconds, 0) {
        out.line(name, &utc.format("%Y%m%dT%H%M%SZ").to_string());
    }
}

/// Venue, city and country, each once.
fn location(workspace: &Workspace, id: &RecordId) -> String {
    let mut parts: Vec<String> = Vec::new();
    parts.extend(workspace.text(id, "venue").map(str::to_owned));
    let mut place = workspace.text(id, "place").map(str::to_owned);
    // Places nest a few levels deep; a loop must not keep us here.
    for _ in 0..4 {
        let Some(here) = place.filter(|here| !here.is_empty()) else {
            break;
        };
        let is_named = |name: &str| parts.iter().any(|part| part.contains(name));
        if let Some(name) = workspace.title(&here)
            && !is_named(name)
        {
            parts.push(name.to_owned());
        }
        let is_country = workspace.text(&here, "kind") == Some("country");
        place = workspace
            .text(&here, "parent")
            .map(str::to_owned)
            .filter(|_| !is_country);
    }
    parts.join(", ")
}
