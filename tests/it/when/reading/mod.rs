//! The reader of what people write.
//!
//! Each line of a table shows the words, what they are read as, and after bars
//! what was inferred, is missing, is wrong, is known by a table, or was not
//! understood.

mod dates;
mod doubts;
mod hours;
mod lines;
mod widely;

use std::fmt::Write;

use expect_test::Expect;
use roundtable::domain::when::When;
use roundtable::domain::when::read::{Means, Missing, ReadContext, Reading, read};

use super::day;

fn texts(when: &[When]) -> String {
    let texts: Vec<String> = when.iter().map(When::to_text).collect();
    texts.join(" and ")
}

/// Nothing to lean on but the words.
pub const WORDS_ONLY: ReadContext<'static> = ReadContext {
    reference: None,
    period: None,
    default_zone: None,
};

/// The day of the 27th meeting, from which its document says "this year".
pub fn as_of_the_meeting() -> ReadContext<'static> {
    ReadContext {
        reference: Some(day("2023-03-13")),
        ..WORDS_ONLY
    }
}

/// S2 reports on September 2021 to November 2022.
pub fn of_the_report() -> ReadContext<'static> {
    ReadContext {
        period: Some((day("2021-09-01"), day("2022-11-30"))),
        ..as_of_the_meeting()
    }
}

/// Compares what spellings are read as with what is expected, a line each.
#[track_caller]
pub fn check(context: &ReadContext<'_>, spellings: &[&str], expected: &Expect) {
    let mut actual = String::new();
    for spelling in spellings {
        let reading = read(spelling, context);
        assert_eq!(reading.words, spelling.trim());
        writeln!(actual, "{spelling} => {}", shown(&reading)).expect("memory");
    }
    expected.assert_eq(&actual);
}

/// Shows all that a reading says, in one line.
pub fn shown(reading: &Reading) -> String {
    let mut line = String::new();
    line.push_str(&texts(&reading.when));
    if let Some(repeats) = &reading.repeats {
        write!(line, " every").expect("memory");
        if repeats.interval > 1 {
            write!(line, " {}", repeats.interval).expect("memory");
        }
        write!(line, " {:?}", repeats.every).expect("memory");
        for (name, part) in [("month", repeats.month), ("day", repeats.day)] {
            if let Some(part) = part {
                write!(line, " {name} {part}").expect("memory");
            }
        }
        if let Some(nth) = repeats.nth {
            write!(line, " nth {nth}").expect("memory");
        }
        for weekday in &repeats.weekdays {
            write!(line, " {weekday}").expect("memory");
        }
        if let Some(until) = repeats.until {
            write!(line, " until {until}").expect("memory");
        }
    }
    if let Some(hours) = reading.hours {
        write!(line, " hours {hours:?}").expect("memory");
    }
    for inference in &reading.inferred {
        write!(line, " | {:?} from {:?}", inference.what, inference.from).expect("memory");
    }
    for missing in &reading.missing {
        match missing {
            Missing::DayOrMonth(either) | Missing::Hemisphere(either) => {
                let [one, two] = either.each_ref().map(|when| texts(when));
                write!(line, " | missing: {one} or {two}").expect("memory");
            }
            Missing::Year | Missing::Date | Missing::Reference | Missing::Zone(_) => {
                write!(line, " | missing {missing:?}").expect("memory");
            }
        }
    }
    for problem in &reading.problems {
        write!(line, " | {problem:?}").expect("memory");
    }
    for piece in &reading.understood {
        if let Means::Clock(frame) = &piece.means
            && let Some(zone) = frame.zone_name()
        {
            let words = &reading.words[piece.at.clone()];
            write!(line, " | {words:?} is {zone}").expect("memory");
        }
    }
    for unread in &reading.unread {
        write!(line, " | unread {:?}", &reading.words[unread.clone()]).expect("memory");
    }
    line.trim().to_owned()
}
