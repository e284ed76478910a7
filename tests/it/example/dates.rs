//! Every date expression in either document is the source of a record with that time.
//!
//! The scan here is its own: it knows years, months, times of day and a few
//! phrases, and nothing of how the file was made.

use super::bullets::{RECURRING, STATED};
use super::{DOCUMENTS, Record, line, records, squeezed};
use roundtable::domain::read::minutes_of_day;
use std::collections::{BTreeMap, BTreeSet};

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

/// What is said of years and months without naming one.
const PHRASES: [&str; 14] = [
    "every year",
    "this year",
    "next year",
    "last year",
    "past year",
    "coming year",
    "every month",
    "next month",
    "monthly",
    "annual",
    "annually",
    "yearly",
    "quarterly",
    "weekly",
];

/// Expressions that look like dates and are none, with why.
const NO_DATES: [(&str, &str, &str); 1] =
    [("S2:117", "2020", "IMT-2020 is the name of a technology")];

/// A year, a month, a phrase or a time of day, as printed.
fn expressions(line: &str) -> Vec<String> {
    let mut found = Vec::new();
    let words: Vec<_> = line
        .split(|letter: char| !letter.is_alphanumeric() && letter != ':')
        .filter(|word| !word.is_empty())
        .collect();
    for (index, word) in words.iter().enumerate() {
        let word = word.trim_matches(':');
        if is_year(word) || is_month(word) || (word.contains(':') && minutes_of_day(word).is_some())
        {
            found.push(word.to_owned());
        }
        let pair = words.get(index + 1).map(|next| format!("{word} {next}"));
        for phrase in [Some(word.to_owned()), pair].into_iter().flatten() {
            if PHRASES.contains(&phrase.to_lowercase().as_str()) {
                found.push(phrase);
            }
        }
    }
    found
}

fn is_year(word: &str) -> bool {
    let century = word
        .get(..2)
        .is_some_and(|century| ["19", "20"].contains(&century));
    century && word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// A month's name or its first letters, with a capital: "may" is a verb.
fn is_month(word: &str) -> bool {
    let abbreviated = |month: &&str| word.len() == 3 && month.starts_with(word) || word == "Sept";
    MONTHS.contains(&word) || MONTHS.iter().any(abbreviated)
}

/// One time that a record carries, and the words that it was read from.
struct Stated<'a> {
    is: &'a str,
    words: &'a str,
}

impl Stated<'_> {
    fn stands_on(&self, line: &str) -> bool {
        let mut pieces = self.words.split(" … ").map(squeezed);
        pieces.all(|piece| line.contains(&piece))
    }
}

fn stated(record: &Record) -> impl Iterator<Item = Stated<'_>> {
    record.fields.values().filter_map(|value| {
        Some(Stated {
            is: value.get("is")?.as_str()?,
            words: value.get("words")?.as_str()?,
        })
    })
}

/// The records that cite each line.
fn citing(records: &[Record]) -> BTreeMap<&str, Vec<&Record>> {
    let mut citing: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for record in records {
        for source in record.set("source") {
            citing.entry(source).or_default().push(record);
        }
    }
    citing
}

/// Whether a record that cites this line carries this expression: in the words of a time, as
/// a recurrence, or as the start or end of a slot.
fn is_carried(expression: &str, line: &str, citing: &[&Record]) -> bool {
    citing.iter().any(|record| {
        let time = minutes_of_day(expression).filter(|_| expression.contains(':'));
        let is_slot_time = |field: &&str| minutes_of_day(record.text(field)) == time;
        let repeats = match expression.to_lowercase().as_str() {
            "monthly" => "FREQ=MONTHLY",
            "annual" => "FREQ=YEARLY",
            _ => "none",
        };
        time.is_some() && ["starts", "ends"].iter().any(is_slot_time)
            || record.text("repeats").starts_with(repeats)
            || stated(record).any(|time| time.stands_on(line) && time.words.contains(expression))
    })
}

/// I1 to I19: a scan of both documents finds no date expression without a record that carries it.
#[test]
fn every_date_expression_is_carried_by_a_record() {
    let records = records();
    let citing = citing(&records);
    let mut count = 0;
    let mut forgotten = Vec::new();
    let mut set_aside = BTreeSet::new();
    for (document, text) in DOCUMENTS {
        for (index, line) in text.lines().enumerate() {
            let source = format!("{document}:{}", index + 1);
            let line = squeezed(line);
            for expression in expressions(&line) {
                count += 1;
                let citing = citing.get(source.as_str()).map_or(&[][..], Vec::as_slice);
                let none = NO_DATES
                    .iter()
                    .find(|(at, what, _)| *at == source && *what == expression);
                if let Some(none) = none {
                    set_aside.insert(none);
                } else if !is_carried(&expression, &line, citing) {
                    forgotten.push(format!("{source} {expression}: {line}"));
                }
            }
        }
    }
    assert!(forgotten.is_empty(), "{}", forgotten.join("\n"));
    assert_eq!(
        set_aside.len(),
        NO_DATES.len(),
        "an exception that nothing needs"
    );
    assert!(count > 100, "the scan found {count} expressions only");
}

/// I1 to I11, I18, I19: on every line that prints a date, the times of its records are exactly
/// those that were written down from the document by eye.
#[test]
fn every_dated_line_has_exactly_the_times_that_it_prints() {
    let records = records();
    let mut found: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for (source, citing) in citing(&records) {
        let line = line(source).expect("a line of a document");
        for time in citing.iter().flat_map(|record| stated(record)) {
            if time.stands_on(&line) {
                found.entry(source.to_owned()).or_default().insert(time.is);
            }
        }
    }
    let expected: BTreeMap<_, BTreeSet<_>> = STATED
        .iter()
        .map(|(source, times)| ((*source).to_owned(), times.iter().copied().collect()))
        .collect();
    assert_eq!(expected.len(), STATED.len(), "a line is listed once");
    assert_eq!(found, expected);
}

/// G1, G2, G12, I11: what recurs, recurs as the line says.
#[test]
fn what_recurs_recurs_as_printed() {
    let records = records();
    let found: BTreeSet<_> = records
        .iter()
        .filter(|record| !record.text("repeats").is_empty())
        .flat_map(|record| {
            let sources = record.set("source").into_iter();
            sources.map(|source| (source, record.text("repeats")))
        })
        .filter(|(source, _)| line(source).is_some_and(|line| !expressions(&line).is_empty()))
        .collect();
    assert_eq!(found, BTreeSet::from(RECURRING));
}

/// I9, I10: a part that was inferred says how, and only in these four places.
#[test]
fn what_was_inferred_says_so() {
    let records = records();
    let inferred: BTreeSet<_> = records
        .iter()
        .filter(|record| {
            record
                .fields
                .values()
                .any(|value| value.get("inferred").is_some())
        })
        .flat_map(|record| stated(record).map(|time| time.words))
        .collect();
    let expected = [
        "27 June – 1 July",
        "during the past year",
        "every year in November",
        "the 25th of April",
        "this year",
    ];
    assert_eq!(inferred, BTreeSet::from(expected));
}

#[test]
fn the_scan_sees_what_people_write() {
    let found = |line: &str| expressions(line).join(" ");
    assert_eq!(
        found("30 Oct-03 Nov 2022, 2020\u{2011}2023"),
        "Oct Nov 2022 2020 2023"
    );
    assert_eq!(found("on the 25th of April at 9:00"), "April 9:00");
    assert_eq!(
        found("takes place every year; this year, Monthly"),
        "every year this year Monthly"
    );
    assert_eq!(found("it may march on: 25 of 193, Covid19, S0:26"), "");
    assert_eq!(found("27 June – 1 July"), "June July");
}
