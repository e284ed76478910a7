//! Numbers of editions in titles: "Twenty Seventh", "Twenty-Seventh" and "27th" are one number (A2).

use std::ops::Range;

const BELOW_TWENTY: [&str; 19] = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
];

/// "twenty", which goes before "seventh", and "twentieth", which stands alone.
const TENS: [(&str, &str); 8] = [
    ("twenty", "twentieth"),
    ("thirty", "thirtieth"),
    ("forty", "fortieth"),
    ("fifty", "fiftieth"),
    ("sixty", "sixtieth"),
    ("seventy", "seventieth"),
    ("eighty", "eightieth"),
    ("ninety", "ninetieth"),
];

/// The first ordinal in a title, and the bytes where it stands.
#[must_use]
pub fn find(title: &str) -> Option<(Range<usize>, u64)> {
    let words = words(title);
    words.iter().enumerate().find_map(|(at, (range, word))| {
        if let Some(number) = digits(word).or_else(|| alone(word)) {
            return Some((range.clone(), number));
        }
        let tens = TENS.iter().position(|(before, _)| before == word)?;
        let (last, unit) = words.get(at + 1)?;
        let unit = BELOW_TWENTY[..9].iter().position(|one| one == unit)?;
        Some((range.start..last.end, number_of(tens, unit + 1)))
    })
}

/// The same title with another number in it, written as digits; `None` where it has no number.
#[must_use]
pub fn replaced(title: &str, number: u64) -> Option<String> {
    let (range, _) = find(title)?;
    let (before, after) = (&title[..range.start], &title[range.end..]);
    Some(format!("{before}{}{after}", in_digits(number)))
}

/// `27th`.
#[must_use]
pub fn in_digits(number: u64) -> String {
    let ending = match (number % 100, number % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}

/// `Twenty-Seventh`; digits from one hundred on.
#[must_use]
pub fn in_words(number: u64) -> String {
    let at = usize::try_from(number).unwrap_or(usize::MAX);
    match at {
        1..=19 => capital(BELOW_TWENTY[at - 1]),
        20..=99 => {
            let (before, alone) = TENS[at / 10 - 2];
            match at % 10 {
                0 => capital(alone),
                unit => format!("{}-{}", capital(before), capital(BELOW_TWENTY[unit - 1])),
            }
        }
        _ => in_digits(number),
    }
}

// Runs of letters and digits, in small letters, with where they stand.
fn words(title: &str) -> Vec<(Range<usize>, String)> {
    let mut words = Vec::new();
    let mut start = None;
    let ends = title.char_indices().chain([(title.len(), ' ')]);
    for (at, letter) in ends {
        match (start, letter.is_alphanumeric()) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                words.push((from..at, title[from..at].to_lowercase()));
                start = None;
            }
            _ => {}
        }
    }
    words
}

fn digits(word: &str) -> Option<u64> {
    let figures = word.trim_end_matches(|letter: char| letter.is_alphabetic());
    let is_ordinal = ["st", "nd", "rd", "th"].contains(&&word[figures.len()..]);
    figures.parse().ok().filter(|_| is_ordinal)
}

fn alone(word: &str) -> Option<u64> {
    let small = BELOW_TWENTY.iter().position(|one| *one == word);
    let tens = TENS.iter().position(|(_, alone)| *alone == word);
    small
        .and_then(|at| u64::try_from(at + 1).ok())
        .or_else(|| tens.map(|tens| number_of(tens, 0)))
}

fn number_of(tens: usize, unit: usize) -> u64 {
    u64::try_from((tens + 2) * 10 + unit).unwrap_or_default()
}

fn capital(word: &str) -> String {
    let (first, rest) = word.split_at(1);
    format!("{}{rest}", first.to_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(title: &str) -> Option<u64> {
        find(title).map(|(_, number)| number)
    }

    /// A2: words, hyphenated words and digits are the same number.
    #[test]
    fn every_spelling_is_read() {
        assert_eq!(number("Twenty Seventh Meeting of the Group"), Some(27));
        assert_eq!(number("the next Twenty-Eighth Meeting"), Some(28));
        assert_eq!(number("The 27th Meeting"), Some(27));
        assert_eq!(number("TWENTIETH session"), Some(20));
        assert_eq!(number("Meeting of Study Group 13, 9th meeting"), Some(9));
        assert_eq!(number("Monthly call"), None);
        assert_eq!(number("Twenty people"), None);
        assert_eq!(number("日本 2nd"), Some(2));
    }

    /// A2: the next edition is called as the last one, with the next number.
    #[test]
    fn a_title_takes_another_number() {
        assert_eq!(
            replaced("Twenty Seventh Meeting", 28).as_deref(),
            Some("28th Meeting")
        );
        assert_eq!(replaced("Monthly call", 2), None);
    }

    /// Every number that is written is read back as itself.
    #[test]
    fn what_is_written_is_read_back() {
        for edition in 1..=120 {
            assert_eq!(number(&in_digits(edition)), Some(edition));
            assert_eq!(number(&in_words(edition)), Some(edition));
        }
        assert_eq!(in_digits(112), "112th");
        assert_eq!(in_words(27), "Twenty-Seventh");
    }
}
