//! The table of keys, and the list that people read of it.

use super::{Shelf, Tab};
use expect_test::expect;
use roundtable::app::keys::{self, KEYS, Where};
use std::collections::BTreeSet;

/// No two rows of the table mean the same keys in the same place, and what keys are told to
/// do on a day, in a matrix and in the search is what asking by name answers.
#[test]
fn the_table_cannot_lie() {
    let mut seen = BTreeSet::new();
    for row in &KEYS {
        assert!(
            seen.insert(format!("{:?} {:?}", row.on, row.chord)),
            "{row:?}"
        );
        if let keys::Chord::Alone(name) | keys::Chord::Shift(name) = row.chord {
            let with_shift = matches!(row.chord, keys::Chord::Shift(_));
            let by_name = match row.on {
                Where::Day | Where::Hour => {
                    keys::on_calendar(name, with_shift).map(keys::Act::Calendar)
                }
                Where::Matrix => keys::on_matrix(name).map(keys::Act::Matrix),
                Where::Search => keys::on_answers(name).map(keys::Act::Answer),
                Where::Everywhere | Where::Calendar => continue,
            };
            assert_eq!(by_name.as_ref(), Some(&row.act), "{row:?}");
        }
    }
    let tab = Tab::open("a", &mut Shelf::default());
    let mut text = String::new();
    for part in keys::page(&tab.model) {
        text.push_str(&format!("{}\n", part.title));
        for line in part.lines {
            text.push_str(&format!("  {}: {}\n", line.ways.join(" | "), line.does));
        }
    }
    expect![[r#"
        On every screen
          Ctrl or ⌘ + K | /: Search
          ?: List the keys
          Ctrl or ⌘ + Z: Undo
          Ctrl or ⌘ + Shift + Z | Ctrl or ⌘ + Y: Redo
          G then T: Go to Today
          G then C: Go to Calendar
          G then D: Go to Directory
          G then W: Go to Who does what
          G then O: Go to Outcomes
          G then M: Go to Meetings
          G then S: Go to Share
          G then P: Go to Settings
        Calendar
          N: New event
          E: Edit selected…
        On a day or an event of the calendar
          ← | →: A day on or back; carries an event that is held
          ↑ | ↓: A week on or back; in a year planner, a month
          Home | End: The first or last day of the week; in a year planner, of the month
          Page Up | Page Down: A month on or back; in a year planner, a year
          Shift + ← | Shift + → | Shift + ↑ | Shift + ↓: The end of an event that is held: a day or a week later or earlier
          Enter: Open the event, or add one to the day
          Space | M: Take hold of the event to move it, and drop it
          X: Selects an event, or lets it go
          Shift + X: Selects all from the last one to this one
          Esc: Put the event back, or leave it for its day
        On an hour or an event of a week or a day
          ↑ | ↓: An hour on or back; carries an event that is held by a quarter of an hour
          ← | →: A day on or back; carries an event that is held
          Home | End: The first or last day of the week
          Page Up | Page Down: A week on or back; carries an event that is held by an hour
          Enter: Open the event, or add one at the hour
          Space | M: Take hold of the event to move it, and drop it
          Shift + ↑ | Shift + ↓: The end of an event that is held: a quarter of an hour later or earlier
          Shift + ← | Shift + →: The end of an event that is held: a day later or earlier
          X: Selects an event, or lets it go
          Shift + X: Selects all from the last one to this one
          Esc: Put the event back, or leave it for its day
        Who does what
          ← | → | ↑ | ↓: The next figure that way
          Home | End: The first or last figure of the row
        Search
          ↓ | ↑: The next or previous answer
          Home | End: The first or last answer
          Enter: Go there, or do it
          Esc: Close
    "#]]
    .assert_eq(&text);
}
