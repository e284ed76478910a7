//! The words of time in English, in lower case.

use chrono::Weekday;

/// Returns the number of a month from its name or a usual short form.
pub(super) fn month(word: &str) -> Option<u32> {
    const NAMES: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let is_short = word.len() == 3 || word == "sept";
    (1..)
        .zip(NAMES)
        .find(|(_, name)| word == *name || is_short && name.starts_with(word))
        .map(|(number, _)| number)
}

/// Returns the number of a month from its name in French, Spanish, Portuguese, German or
/// Russian, which beside a day can be nothing else.
pub(super) fn foreign_month(word: &str) -> Option<u32> {
    #[rustfmt::skip]
    const NAMES: [&str; 12] = [
        "janvier,enero,janeiro,januar,января",
        "février,fevrier,febrero,fevereiro,februar,февраля",
        "mars,marzo,março,märz,марта",
        "avril,abril,апреля",
        "mai,mayo,maio,мая",
        "juin,junio,junho,juni,июня",
        "juillet,julio,julho,juli,июля",
        "août,aout,agosto,августа",
        "septembre,septiembre,setiembre,setembro,сентября",
        "octobre,octubre,outubro,oktober,октября",
        "novembre,noviembre,novembro,ноября",
        "décembre,decembre,diciembre,dezembro,dezember,декабря",
    ];
    (1..)
        .zip(NAMES)
        .find(|(_, names)| names.split(',').any(|name| name == word))
        .map(|(number, _)| number)
}

/// Returns the number of a month in Roman numerals, as in "12 V 2027".
pub(super) fn roman_month(word: &str) -> Option<u32> {
    let numerals = [
        "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii",
    ];
    (1..)
        .zip(numerals)
        .find(|(_, numeral)| *numeral == word)
        .map(|(number, _)| number)
}

/// Returns a weekday from its name or a usual short form.
pub(super) fn weekday(word: &str) -> Option<Weekday> {
    match word {
        "monday" | "mon" => Some(Weekday::Mon),
        "tuesday" | "tue" | "tues" => Some(Weekday::Tue),
        "wednesday" | "wed" | "weds" => Some(Weekday::Wed),
        "thursday" | "thu" | "thur" | "thurs" => Some(Weekday::Thu),
        "friday" | "fri" => Some(Weekday::Fri),
        "saturday" | "sat" => Some(Weekday::Sat),
        "sunday" | "sun" => Some(Weekday::Sun),
        _ => None,
    }
}

/// Returns the number that "first" to "fourth" stand for before "quarter" and "half".
pub(super) fn ordinal(word: &str) -> Option<u32> {
    ["first", "second", "third", "fourth"]
        .iter()
        .zip(1..)
        .find_map(|(name, number)| (*name == word).then_some(number))
}

/// Returns the number that a word up to twelve stands for ("in two weeks").
pub(super) fn count(word: &str) -> Option<u32> {
    if matches!(word, "a" | "an") {
        return Some(1);
    }
    [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve",
    ]
    .iter()
    .zip(1..)
    .find_map(|(name, number)| (*name == word).then_some(number))
}

/// Tells whether a word takes a month or year only roughly: "early May".
pub(super) fn is_loose(word: &str) -> bool {
    matches!(
        word,
        "early" | "mid" | "late" | "beginning" | "start" | "middle" | "end" | "later"
    )
}

/// Tells whether a word says "about".
pub(super) fn is_about(word: &str) -> bool {
    matches!(
        word,
        "about" | "around" | "circa" | "ca" | "approx" | "approximately" | "roughly"
    )
}

/// Tells whether a word says that a date is not sure.
pub(super) fn is_unsure(word: &str) -> bool {
    matches!(
        word,
        "tbc"
            | "tbd"
            | "tentative"
            | "tentatively"
            | "provisional"
            | "provisionally"
            | "probably"
            | "possibly"
            | "perhaps"
            | "maybe"
            | "expected"
    )
}

/// Tells whether a word may lead to a date without adding to it.
pub(super) fn leads(word: &str) -> bool {
    matches!(
        word,
        "on" | "in"
            | "at"
            | "the"
            | "by"
            | "during"
            | "for"
            | "of"
            | "held"
            | "due"
            | "target"
            | "targeting"
            | "planned"
            | "scheduled"
            | "date"
            | "dates"
            | "when"
            | "time"
            | "back"
    )
}

/// Tells whether a word may follow a date without adding to it.
pub(super) fn trails(word: &str) -> bool {
    matches!(word, "timeframe" | "period" | "inclusive" | "hrs" | "hours")
}

/// Tells whether a word stands between the ends of a range.
pub(super) fn joins(word: &str) -> bool {
    matches!(word, "to" | "until" | "till" | "through" | "thru")
}

/// Tells whether the reader knows a word, so that a text with others is prose.
pub(super) fn is_known(word: &str) -> bool {
    const OTHERS: [&str; 51] = [
        "and",
        "from",
        "between",
        "since",
        "starting",
        "onward",
        "onwards",
        "up",
        "am",
        "pm",
        "h",
        "noon",
        "midnight",
        "today",
        "tomorrow",
        "yesterday",
        "after",
        "day",
        "days",
        "week",
        "weeks",
        "month",
        "months",
        "quarter",
        "half",
        "year",
        "years",
        "ago",
        "this",
        "current",
        "next",
        "coming",
        "last",
        "past",
        "previous",
        "every",
        "each",
        "yearly",
        "annually",
        "quarterly",
        "monthly",
        "weekly",
        "daily",
        "fortnightly",
        "fortnight",
        "weekday",
        "weekdays",
        "workday",
        "quarters",
        "utc",
        "gmt",
    ];
    month(word).is_some()
        || weekday(word).is_some()
        || ordinal(word).is_some()
        || count(word).is_some()
        || is_loose(word)
        || is_about(word)
        || is_unsure(word)
        || leads(word)
        || trails(word)
        || joins(word)
        || part_code(word).is_some()
        || OTHERS.contains(&word)
}

/// Reads `q3` and `h1` as a letter and a number.
pub(super) fn part_code(word: &str) -> Option<(char, u32)> {
    let mut characters = word.chars();
    let letter = characters.next()?;
    let number = characters.next()?.to_digit(10)?;
    let most = match letter {
        'q' => 4,
        'h' => 2,
        _ => return None,
    };
    ((1..=most).contains(&number) && characters.next().is_none()).then_some((letter, number))
}

/// Tells whether a word is an everyday one too, and therefore a month or a
/// weekday within prose only with more beside it ("you may join").
pub(super) fn is_everyday(word: &str) -> bool {
    matches!(
        word,
        "may" | "march" | "mar" | "sun" | "sat" | "second" | "wed"
    )
}
