//! The reader over every day, over both source documents, and over whatever
//! anybody may type.

use std::fmt::Write;

use chrono::{Datelike, Days, NaiveDate};
use expect_test::expect_file;
use proptest::prelude::*;
use roundtable::domain::when::read::{ReadContext, read};
use roundtable::domain::when::{Period, Unit, When};

use super::super::laws::any_when;
use super::super::{day, every_day, when};
use super::shown;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn month_name(at: NaiveDate) -> &'static str {
    MONTHS[usize::try_from(at.month0()).expect("twelve months")]
}

/// Reads words that must be understood wholly and without an inference.
#[track_caller]
fn clearly(words: &str) -> When {
    let reading = read(words, &ReadContext::default());
    assert!(reading.is_clear(), "{words}: {reading:?}");
    assert_eq!(reading.when.len(), 1, "{words}");
    reading.when[0].clone()
}

/// I3, I5: every day from 1970 to 2100, as the documents spell days.
#[test]
fn every_day_is_read_in_its_usual_spellings() {
    for (at, index) in every_day().zip(0..) {
        let expected = When::day(at).expect("within 0001 to 9999");
        let (number, month, year) = (at.day(), month_name(at), at.year());
        for words in [at.to_string(), format!("{number} {month} {year}")] {
            assert_eq!(clearly(&words), expected, "{words}");
        }
        // Every weekday and every day of the month comes round many times.
        if index % 5 == 0 {
            let short = at.format("%a %-d %b %Y").to_string();
            for words in [short, format!("{month} {number}, {year}")] {
                assert_eq!(clearly(&words), expected, "{words}");
            }
        }
    }
}

/// I3, I4: every day with the one after next, within a month or across two.
#[test]
fn every_short_range_is_read_in_its_usual_spellings() {
    for first in every_day().step_by(3) {
        let last = first + Days::new(2);
        let expected = When::days(first, last).expect("in order");
        let (from, to) = (first.day(), last.day());
        let (month, next) = (month_name(first), month_name(last));
        let (year, next_year) = (first.year(), last.year());
        let words = if first.month() == last.month() {
            format!("{from}-{to} {month} {year}")
        } else if year == next_year {
            format!("{from} {month} – {to} {next} {year}")
        } else {
            format!("from {from} {month} {year} to {to} {next} {next_year}")
        };
        assert_eq!(clearly(&words), expected, "{words}");
    }
}

/// I6, I8: every month, quarter, half and year from 1970 to 2100.
#[test]
fn every_month_quarter_half_and_year_is_read() {
    for at in every_day().filter(|at| at.day() == 1) {
        let period = |unit| Period::containing(unit, at).expect("within 0001 to 9999");
        let year = at.year();
        let quarter = period(Unit::Quarter);
        let half = period(Unit::Half);
        for (words, expected) in [
            (format!("{} {year}", month_name(at)), period(Unit::Month)),
            (format!("in {}", at.format("%b %Y")), period(Unit::Month)),
            (format!("Q{} {year}", quarter.number()), quarter),
            (format!("H{} {year}", half.number()), half),
            (format!("in {year}"), period(Unit::Year)),
        ] {
            assert_eq!(clearly(&words), When::period(expected), "{words}");
        }
    }
}

/// Every dated statement of both documents, and what is left of each line.
/// S2's own date is not written in it; that of S0 serves both here.
#[test]
fn both_documents_are_read_line_by_line() {
    let context = ReadContext {
        reference: Some(day("2023-03-13")),
        default_zone: Some("Asia/Bangkok"),
        ..ReadContext::default()
    };
    let mut actual = String::new();
    for (name, text) in [
        ("S0", include_str!("../../../sources/S0.txt")),
        ("S2", include_str!("../../../sources/S2.txt")),
    ] {
        for (line, number) in text.lines().zip(1..) {
            let mut reading = read(line, &context);
            if reading.when.is_empty() {
                assert!(reading.missing.is_empty(), "{name}:{number} {reading:?}");
                continue;
            }
            reading.unread.clear();
            writeln!(actual, "{name}:{number} {}", shown(&reading)).expect("memory");
        }
    }
    expect_file!["documents.txt"].assert_eq(&actual);
}

/// No text costs more than its length allows, however it is built.
#[test]
fn long_texts_are_read_to_their_end() {
    for piece in [
        "5 and ",
        "5, ",
        "1-",
        "(",
        "about ",
        "[Asia/",
        "12 May ",
        "2027 ",
        "every ",
        "9:00 - ",
        "~",
        "../",
        "5 --- ",
        "from 5 to ",
        "new ",
        "UTC+",
        "'21",
        "2024-07/",
        "the end of ",
    ] {
        let text = piece.repeat(1_000);
        let reading = read(&text, &ReadContext::default());
        assert_eq!(reading.words, text.trim());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3000))]

    /// Whatever a time writes, the reader reads back the same, alone.
    #[test]
    fn what_is_written_is_read_back(one in any_when()) {
        let reading = read(&one.to_text(), &ReadContext::default());
        prop_assert!(reading.is_clear());
        prop_assert_eq!(reading.when, vec![one]);
    }

    /// The same within other words, where no zone has spaces in its name.
    #[test]
    fn what_is_written_is_found_among_words(one in any_when()) {
        let text = one.to_text();
        // A year alone may belong to any number; "2024?" asks a question.
        if text.len() <= 5 || text.contains(' ') {
            return Ok(());
        }
        let reading = read(&format!("Forum, {text}; online"), &ReadContext::default());
        prop_assert_eq!(reading.when, vec![one]);
        prop_assert_eq!(reading.unread.len(), 2);
    }

    /// No text makes it stumble, what it points at are words of the text, and
    /// what it gives is kept by the text form.
    #[test]
    fn no_text_makes_it_stumble(
        text in "([0-9]{1,4}|[-–/,.:?~%+()\\[\\]' ]|am|pm|May|Oct\\.|Bangkok|UTC|to|and|from|every year|week|early|Q3|th|Mon|this|日|é|\u{a0}){0,14}",
        with_reference: bool,
    ) {
        let context = ReadContext {
            reference: with_reference.then(|| day("2023-03-13")),
            ..ReadContext::default()
        };
        let reading = read(&text, &context);
        for one in &reading.when {
            prop_assert_eq!(&when(&one.to_text()), one);
        }
        for unread in &reading.unread {
            prop_assert!(reading.words.get(unread.clone()).is_some());
        }
        for piece in &reading.understood {
            prop_assert!(reading.words.get(piece.at.clone()).is_some());
        }
    }

    /// It never guesses in silence: what leans on an inference is marked, and
    /// what is marked by the reader alone is explained.
    #[test]
    fn inferences_are_marked_and_listed(
        number in 1..32_u32,
        month in proptest::sample::select(&MONTHS[..]),
        year in proptest::option::of(1990..2060_i32),
        hours in proptest::sample::select(vec!["", " 14:00", " 9:00-12:00 Geneva time", ", 2-4 pm"]),
    ) {
        let year = year.map(|year| format!(" {year}")).unwrap_or_default();
        let words = format!("{number} {month}{year}{hours}");
        let context = ReadContext {
            reference: Some(day("2023-03-13")),
            default_zone: Some("Asia/Bangkok"),
            ..ReadContext::default()
        };
        let reading = read(&words, &context);
        let marked = reading.when.iter().any(When::is_uncertain);
        let explained = !reading.inferred.is_empty() && !reading.when.is_empty();
        prop_assert_eq!(marked, explained, "{:?}", reading);
        let given = !year.is_empty() && !hours.contains("14:00") && !hours.contains("pm");
        prop_assert_eq!(given && !reading.when.is_empty(), reading.is_clear());
    }
}
