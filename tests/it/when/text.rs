//! The text form: what is written is read back the same, and what is no time
//! is refused with its reason.

use chrono::{Datelike, Days};
use roundtable::domain::when::{Period, Precision, Unit, When, WhenError};

use super::{day, every_day, when};

/// I3, I6, I8, I19: each form of design.md section 6 keeps its text, its
/// precision and its days.
#[test]
fn every_form_keeps_its_text_precision_and_days() {
    use Precision::{Day, Half, Hours, Month, Quarter, Year};
    #[rustfmt::skip]
    let table = [
        ("2023-03-13", Day, "2023-03-13", "2023-03-13"),
        ("2022-11-09/2022-11-10", Day, "2022-11-09", "2022-11-10"),
        ("2024-07", Month, "2024-07-01", "2024-07-31"),
        ("2024-02", Month, "2024-02-01", "2024-02-29"),
        ("2024-07/2024-09", Month, "2024-07-01", "2024-09-30"),
        ("2027-33", Quarter, "2027-01-01", "2027-03-31"),
        ("2027-35", Quarter, "2027-07-01", "2027-09-30"),
        ("2027-36", Quarter, "2027-10-01", "2027-12-31"),
        ("2027-40", Half, "2027-01-01", "2027-06-30"),
        ("2027-41", Half, "2027-07-01", "2027-12-31"),
        ("2024", Year, "2024-01-01", "2024-12-31"),
        ("2022/2026", Year, "2022-01-01", "2026-12-31"),
        ("2021-09/2022-11", Month, "2021-09-01", "2022-11-30"),
        ("2021-06-04/2024-06", Month, "2021-06-04", "2024-06-30"),
        ("../2024", Year, "0001-01-01", "2024-12-31"),
        ("2024/..", Year, "2024-01-01", "9999-12-31"),
        ("2022-06-27?/2022-07-01?", Day, "2022-06-27", "2022-07-01"),
        ("2024-07?", Month, "2024-07-01", "2024-07-31"),
        ("2024-07~", Month, "2024-07-01", "2024-07-31"),
        ("2024-07%/2025", Year, "2024-07-01", "2025-12-31"),
        ("0001", Year, "0001-01-01", "0001-12-31"),
        ("9999-12-31", Day, "9999-12-31", "9999-12-31"),
        ("2022-10-20T11:00[Europe/Zurich]/2022-10-20T17:00[Europe/Zurich]", Hours, "2022-10-20", "2022-10-20"),
        ("2022-10-20T11:00[Europe/Zurich]/..", Hours, "2022-10-20", "2022-10-20"),
        ("../2022-10-20T11:00[Europe/Zurich]", Hours, "2022-10-20", "2022-10-20"),
        ("2022-10-20T11:00+02:00[Europe/Zurich]", Hours, "2022-10-20", "2022-10-20"),
        ("2022-10-20T22:00Z/2022-10-21T00:00Z", Hours, "2022-10-20", "2022-10-20"),
        ("2022-10-20T00:00Z", Hours, "2022-10-20", "2022-10-20"),
        ("2022-10-20T23:30+07:00/2022-10-21T00:30:15+07:00", Hours, "2022-10-20", "2022-10-21"),
        ("2022-10-20T11:00-03:30?", Hours, "2022-10-20", "2022-10-20"),
        ("2022-10-20T11:00/2022-10-20T12:00", Hours, "2022-10-20", "2022-10-20"),
        ("2022-10-20T11:00[W. Europe Standard Time]", Hours, "2022-10-20", "2022-10-20"),
    ];
    for (text, precision, first, last) in table {
        let read = when(text);
        assert_eq!(read.to_text(), text);
        assert_eq!(read.precision(), precision, "{text}");
        assert_eq!(
            (read.first_day(), read.last_day()),
            (day(first), day(last)),
            "{text}"
        );
    }
}

/// Texts that say the same as a canonical one are read as that one.
#[test]
fn other_spellings_of_the_form_become_canonical() {
    for (text, canonical) in [
        ("2024-07/2024-07", "2024-07"),
        ("2024/", "2024/.."),
        ("/2024", "../2024"),
        ("2022-10-20T11:00:00Z", "2022-10-20T11:00Z"),
        ("2022-10-20T11:00+00:00", "2022-10-20T11:00Z"),
    ] {
        assert_eq!(when(text).to_text(), canonical);
    }
}

#[test]
fn what_is_no_time_is_refused_with_its_reason() {
    for (text, reason) in [
        ("", WhenError::Empty),
        ("soon", WhenError::Shape),
        ("2023-3-13", WhenError::Shape),
        ("2023-03-13 ", WhenError::Shape),
        ("+2023", WhenError::Shape),
        ("20 23", WhenError::Shape),
        ("２０２３", WhenError::Shape),
        ("日本", WhenError::Shape),
        ("2021-2023", WhenError::Shape),
        ("2023-03-13?~", WhenError::Shape),
        ("0000", WhenError::Year),
        ("2023-00", WhenError::Month),
        ("2023-13", WhenError::Month),
        ("2023-37", WhenError::Month),
        ("2027-21", WhenError::Season),
        ("2027-25", WhenError::Season),
        ("2023-02-30", WhenError::Day),
        ("2023-02-29", WhenError::Day),
        ("2023-04-31", WhenError::Day),
        ("2023-04-00", WhenError::Day),
        ("2023-04-01T24:00", WhenError::Hour),
        ("2023-04-01T10:60", WhenError::Hour),
        ("2023-04-01T10:00:60Z", WhenError::Hour),
        ("2023-04-01T10:00:00.5Z", WhenError::Fraction),
        ("2023-04-01T10", WhenError::Shape),
        ("2023-04T10:00", WhenError::Shape),
        ("2023-04-01T10:00+24:00", WhenError::Offset),
        ("2023-04-01T10:00+07:60", WhenError::Offset),
        ("2023-04-01T10:00+0700", WhenError::Shape),
        ("2023-04-01T10:00[]", WhenError::Zone),
        ("2023-04-01T10:00[!Asia/Bangkok]", WhenError::Zone),
        ("2023-04-01T10:00[u-ca=gregory]", WhenError::Zone),
        ("2023-04-01T10:00[Asia/Bangkok", WhenError::Shape),
        ("2023-04-01T10:00Z[Asia/Bangkok]", WhenError::UtcInZone),
        ("../..", WhenError::NothingKnown),
        ("/", WhenError::NothingKnown),
        ("..", WhenError::Shape),
        ("2024/2025/2026", WhenError::Shape),
        ("2024-07-10/2024-07-09", WhenError::EndBeforeStart),
        ("2024-07-10/2024-06", WhenError::EndBeforeStart),
        ("2024/2023", WhenError::EndBeforeStart),
        (
            "2024-07-10T10:00Z/2024-07-10T09:59Z",
            WhenError::EndBeforeStart,
        ),
        (
            "2024-07-10T10:00Z/2024-07-10T11:00+07:00",
            WhenError::EndBeforeStart,
        ),
        ("2024-07-10T10:00/2024-07-11", WhenError::HoursWithDates),
    ] {
        assert_eq!(When::parse(text), Err(reason), "{text:?}");
    }
}

/// I3: every day from 1970 to 2100 is its own text, and every two days that
/// follow each other.
#[test]
fn every_day_is_read_back_as_written() {
    for at in every_day() {
        let one = When::day(at).unwrap();
        assert_eq!(one.to_text(), at.to_string());
        assert_eq!(when(&one.to_text()), one);
        assert!(!one.is_vague());
        let two = When::days(at, at + Days::new(1)).unwrap();
        assert_eq!(when(&two.to_text()), two);
        assert_eq!((two.first_day(), two.last_day()), (at, at + Days::new(1)));
    }
}

/// I6, I8, I19: every month, quarter, half and year of the range keeps its
/// precision, covers its own days and none of the next, and is vague.
#[test]
fn every_month_quarter_half_and_year_is_read_back_as_written() {
    for at in every_day().filter(|at| at.day() == 1) {
        for unit in [Unit::Month, Unit::Quarter, Unit::Half, Unit::Year] {
            let period = Period::containing(unit, at).unwrap();
            let one = When::period(period);
            assert_eq!(when(&one.to_text()), one);
            assert_eq!(one.precision(), unit.into());
            assert!(one.is_vague());
            assert!(one.contains(at));
            assert_eq!(
                period.stepped(1).unwrap().first_day(),
                period.last_day() + Days::new(1)
            );
            assert_eq!(period.stepped(1).unwrap().stepped(-1), Some(period));
            let long = When::between(period, period.stepped(5).unwrap()).unwrap();
            assert_eq!(when(&long.to_text()), long);
        }
    }
}
