//! What another calendar said of an event beyond what is written here, on its way out.
//!
//! It is somebody's text by now: a file that was made by hand can say anything there. So a
//! line leaves where it is a line, cannot end its event or stand in it twice, and says
//! nothing that is written here already (F21); what names people leaves only where they do
//! (F23). A part of an event, such as an alarm, leaves as a whole or not at all.

use super::lines::{Line, lines};
use super::read::is_known;
use super::values::texts_from;
use super::write::Out;
use std::collections::BTreeSet;

/// What stands in a calendar, or in a zone, and never in an event.
const NEVER_INSIDE: [&str; 9] = [
    "VCALENDAR",
    "VEVENT",
    "VTODO",
    "VJOURNAL",
    "VFREEBUSY",
    "VTIMEZONE",
    "VAVAILABILITY",
    "STANDARD",
    "DAYLIGHT",
];

/// What an event has once at most (RFC 5545 §3.6.1, RFC 7986 §5.9), beside what is written
/// here.
const ONCE: [&str; 4] = ["COLOR", "GEO", "ORGANIZER", "PRIORITY"];

/// What says who somebody is (RFC 5545 §3.8.4, RFC 9073 §7.1).
const PEOPLE: [&str; 5] = [
    "ATTENDEE",
    "CALENDAR-ADDRESS",
    "CONTACT",
    "ORGANIZER",
    "PARTICIPANT",
];

/// Lines of another calendar, each alone or with the part of an event that it stands in.
pub(super) struct Others {
    blocks: Vec<Vec<Line>>,
}

impl Others {
    /// Reads what was kept of an event. What is no line is left out; so is a part without
    /// its end, and all that follows an end of something else.
    pub(super) fn of(text: &str) -> Self {
        let mut blocks = Vec::new();
        let mut open: Vec<String> = Vec::new();
        let mut block: Vec<Line> = Vec::new();
        let mut is_whole = true;
        for line in lines(text) {
            let Ok(line) = line else {
                is_whole &= open.is_empty();
                continue;
            };
            let name = line.value.trim().to_ascii_uppercase();
            match line.name.as_str() {
                "BEGIN" => {
                    is_whole &= !NEVER_INSIDE.contains(&name.as_str());
                    open.push(name);
                }
                "END" if open.is_empty() => continue,
                "END" if open.pop().as_ref() != Some(&name) => break,
                _ => {}
            }
            is_whole &= is_as_it_reads(&line);
            block.push(line);
            if open.is_empty() {
                let block = std::mem::take(&mut block);
                if std::mem::replace(&mut is_whole, true) {
                    blocks.push(block);
                }
            }
        }
        Self { blocks }
    }

    /// The categories that nothing here has as a name.
    pub(super) fn categories(&self) -> Vec<String> {
        let first = self.blocks.iter().filter_map(|block| block.first());
        let found = first.filter(|line| line.name == "CATEGORIES");
        found.flat_map(|line| texts_from(&line.value)).collect()
    }

    /// Writes what may leave.
    pub(super) fn write(&self, out: &mut Out) {
        let mut once = BTreeSet::new();
        for block in &self.blocks {
            let Some(first) = block.first().map(|line| line.name.as_str()) else {
                continue;
            };
            if is_known(first) || (ONCE.contains(&first) && !once.insert(first)) {
                continue;
            }
            // Asked of each, so that they are counted.
            let texts = block.iter().filter(|line| out.lets(&line.text));
            let are_open = texts.count() == block.len();
            if are_open && (out.lets_people() || !block.iter().any(names_people)) {
                for line in block {
                    let is_out = |letter: char| letter.is_control() && letter != '\t';
                    out.whole(&line.text.trim().replace(is_out, " "));
                }
            }
        }
    }
}

/// Whether a line begins with its name: a space before it would make it one with the line
/// before, and one behind it is none.
fn is_as_it_reads(line: &Line) -> bool {
    let text = line.text.trim_start();
    let rest = text.get(line.name.len()..);
    rest.is_some_and(|rest| rest.starts_with([':', ';']))
}

fn names_people(line: &Line) -> bool {
    let value = line.value.trim().to_ascii_lowercase();
    let is_part = line.name == "BEGIN" && value == "participant";
    is_part
        || PEOPLE.contains(&line.name.as_str())
        || line.parameter("CN").is_some()
        || ["mailto:", "tel:"]
            .iter()
            .any(|start| value.starts_with(start))
}
