//! Ranges and lists of dates: "27 September-1 October 2021", "April and June
//! 2022", "October 27 and 28, 2022".

use super::cursor::Cursor;
use super::dates;
use super::tokens::Kind;
use super::vocabulary;
use super::written::{Body, Written};

/// The most dates that are read as one list.
const MOST_DATES: usize = 24;

/// From a date to a date, or one date.
#[derive(Clone, Debug)]
pub(super) struct Span {
    pub(super) start: Written,
    pub(super) end: Option<Written>,
}

impl Span {
    pub(super) fn last(&self) -> &Written {
        self.end.as_ref().unwrap_or(&self.start)
    }
}

/// Reads dates one beside the other: "April and June 2022",
/// "12-14 and 20 October 2021".
pub(super) fn chain(cursor: &mut Cursor<'_>) -> Option<Vec<Span>> {
    cursor.attempt(|cursor| {
        if cursor.take_word(&["between"]) {
            let start = dates::written(cursor)?;
            cursor.take_word(&["and"]).then_some(())?;
            let end = Some(dates::written(cursor)?);
            return Some(vec![Span { start, end }]).filter(|spans| is_whole(spans, true));
        }
        let mut spans = vec![span(cursor)?];
        // Where each date ends, and whether "and" stands before it.
        let mut marks = vec![(cursor.at(), false)];
        while spans.len() < MOST_DATES {
            let mut and = false;
            let next = cursor.attempt(|cursor| {
                let comma = cursor.take(&Kind::Comma);
                and = cursor.take_word(&["and"]);
                (comma || and).then_some(())?;
                cursor.take_word(&["from", "in", "on"]);
                span(cursor)
            });
            let Some(next) = next else { break };
            spans.push(next);
            marks.push((cursor.at(), and));
            if and {
                break;
            }
        }
        // Numbers at the end that turn out to be no days are given back.
        while let Some((end, and)) = marks.pop() {
            cursor.go_to(end);
            if is_whole(&spans, and) {
                return Some(spans);
            }
            spans.pop();
        }
        None
    })
}

/// Reads one date or a range.
fn span(cursor: &mut Cursor<'_>) -> Option<Span> {
    let short = cursor.attempt(short_years);
    if short.is_some() {
        return short;
    }
    let start = dates::written(cursor)?;
    let end = cursor.attempt(|cursor| {
        let slashed = cursor.kind(0) == Some(&Kind::Slash);
        if slashed {
            cursor.step();
        } else {
            joint(cursor).then_some(())?;
        }
        // "27 October - 3 participants": the number is no day.
        let bare_may_follow = start.is_bare_day() || start.month_first && start.year.is_none();
        dates::written(cursor).filter(|end| bare_may_follow || !end.is_bare_day())
    });
    Some(Span { start, end })
}

/// Reads "2021-22" and "2022/23" as two years.
fn short_years(cursor: &mut Cursor<'_>) -> Option<Span> {
    let year = dates::four_digits(cursor)?;
    let parted = matches!(cursor.kind(0)?, Kind::Dash | Kind::Slash);
    let glued = cursor.is_glued(0) && cursor.is_glued(1);
    cursor.step();
    let number = cursor.number(0)?;
    let century = year / 100 * 100;
    let last = century + number.value.cast_signed();
    let is_short = number.digits == 2 && !number.ordinal && last > year;
    (is_short && parted && glued).then(|| {
        cursor.step();
        let of = |year: i32, short_year: bool| Written {
            year: Some(year),
            short_year,
            ..Body::Year.into()
        };
        Span {
            start: of(year, false),
            end: Some(of(last, true)),
        }
    })
}

/// Reads what stands between the ends of a range: dashes, "to", "until".
pub(super) fn joint(cursor: &mut Cursor<'_>) -> bool {
    if vocabulary::joins(cursor.word(0)) {
        cursor.step();
        return true;
    }
    let mut dashes = 0;
    while cursor.take(&Kind::Dash) || cursor.take(&Kind::Mark('~')) {
        dashes += 1;
    }
    dashes > 0
}

/// Tells whether every bare day has a month beside it: after it ("2 to 5 May",
/// "3, 5 and 12 May") or before it ("October 27 and 28"). "Study Groups 5 and
/// 20, 12 May" has one date, not three.
fn is_whole(spans: &[Span], last_by_and: bool) -> bool {
    let flat: Vec<&Written> = spans
        .iter()
        .flat_map(|span| std::iter::once(&span.start).chain(&span.end))
        .collect();
    let in_order = spans.windows(2).all(|pair| {
        let (one, two) = (pair[0].last(), &pair[1].start);
        !one.is_bare_day() || one.day() < two.day()
    });
    let borrows = |index: usize| {
        let before = flat[..index].iter().rfind(|other| !other.is_bare_day());
        if before.is_some_and(|other| other.month_first && other.year.is_none()) {
            return flat[..index].iter().all(|other| other.year.is_none());
        }
        let after = flat[index..].iter().find(|other| !other.is_bare_day());
        let is_list = spans.len() > 1;
        after.is_some_and(|other| other.month().is_some() && !other.month_first)
            && (!is_list || last_by_and)
    };
    in_order && (0..flat.len()).all(|index| !flat[index].is_bare_day() || borrows(index))
}
