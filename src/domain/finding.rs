//! Finding texts by words: the one normaliser and the one matcher of every search.
//!
//! A text is folded once, when it is kept; a question is folded when it is asked. After
//! that a word is looked for in a folded text without changing either.

/// How well a word fits a text, the worst first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// It begins a word of the text, but for one letter.
    Nearly,
    /// It stands inside a word of the text.
    Within,
    /// It begins a word of the text.
    BeginsWord,
    /// It begins the text.
    Begins,
    /// It is the text.
    Whole,
}

/// Words of fewer letters than this are too easily mistaken for one another.
const LONG_ENOUGH: usize = 5;

/// How a word of a question fits a text; both are folded. `None` where it does not, not
/// even but for one letter.
#[must_use]
pub fn fit(text: &str, word: &str) -> Option<Fit> {
    exact_fit(text, word).or_else(|| nearly_begins_word(text, word).then_some(Fit::Nearly))
}

/// The same, letter by letter.
#[must_use]
pub fn exact_fit(text: &str, word: &str) -> Option<Fit> {
    if let Some(rest) = text.strip_prefix(word) {
        return Some(if rest.is_empty() {
            Fit::Whole
        } else {
            Fit::Begins
        });
    }
    if begins_word(text, word) {
        Some(Fit::BeginsWord)
    } else {
        text.contains(word).then_some(Fit::Within)
    }
}

/// Whether a word begins a word of a text: "net" finds "network", but "set" does not find
/// "asset". Both are folded.
#[must_use]
pub fn begins_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        text[..at]
            .chars()
            .next_back()
            .is_none_or(|before| !before.is_alphanumeric())
    })
}

/// Whether a word of five letters or more begins a word of a text but for one letter: one
/// too many, one too few, a wrong one, or two that changed places. The first letter is as
/// it was typed. Both are folded.
#[must_use]
pub fn nearly_begins_word(text: &str, word: &str) -> bool {
    let typed: Vec<char> = word.chars().collect();
    typed.len() >= LONG_ENOUGH
        && text
            .split(|letter: char| !letter.is_alphanumeric())
            .filter(|of_text| of_text.starts_with(typed[0]))
            .any(|of_text| is_one_letter_off(of_text, &typed))
}

fn is_one_letter_off(of_text: &str, typed: &[char]) -> bool {
    let letters: Vec<char> = of_text.chars().take(typed.len() + 1).collect();
    let same = letters
        .iter()
        .zip(typed)
        .take_while(|(one, other)| one == other)
        .count();
    let begins =
        |from: usize, rest: &[char]| letters.get(from..).is_some_and(|of| of.starts_with(rest));
    let rest = &typed[same..];
    match rest {
        [] => true,
        // A wrong one, one too many, one too few, two that changed places.
        [_, after @ ..] if begins(same + 1, after) || begins(same, after) => true,
        _ if begins(same + 1, rest) => true,
        [one, other, after @ ..] => {
            letters.get(same) == Some(other)
                && letters.get(same + 1) == Some(one)
                && begins(same + 2, after)
        }
        [_] => false,
    }
}

/// The words of a question, folded.
#[must_use]
pub fn asked(question: &str) -> Vec<String> {
    folded(question)
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// A text as it is compared: lower case, and Latin letters without their marks, so that
/// "cote" finds "Côte" and "turkiye" finds "Türkiye".
#[must_use]
pub fn folded(text: &str) -> String {
    // The dot that lower case leaves of a Turkish capital is a mark as well.
    text.chars()
        .flat_map(char::to_lowercase)
        .filter(|letter| *letter != '\u{307}')
        .map(plain)
        .collect()
}

fn plain(letter: char) -> char {
    const MARKED: [(&str, char); 16] = [
        ("àáâãäåāăą", 'a'),
        ("çćĉċč", 'c'),
        ("ďđ", 'd'),
        ("èéêëēĕėęě", 'e'),
        ("ĝğġģ", 'g'),
        ("ìíîïĩīĭįı", 'i'),
        ("ķ", 'k'),
        ("ĺļľł", 'l'),
        ("ñńņň", 'n'),
        ("òóôõöøōŏő", 'o'),
        ("ŕŗř", 'r'),
        ("śŝşš", 's'),
        ("ţťŧ", 't'),
        ("ùúûüũūŭůűų", 'u'),
        ("ýÿ", 'y'),
        ("źżž", 'z'),
    ];
    if letter.is_ascii() {
        return letter;
    }
    MARKED
        .iter()
        .find(|(marked, _)| marked.contains(letter))
        .map_or(letter, |(_, plain)| *plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Marks and case make no difference to what is found.
    #[test]
    fn texts_are_compared_without_marks() {
        assert_eq!(folded("Côte d'Ivoire, TÜRKİYE"), "cote d'ivoire, turkiye");
        assert_eq!(folded("Виет Нам 中文"), "виет нам 中文");
    }

    /// A question is found with one letter wrong, missing, doubled or out of its place, and not with two.
    #[test]
    fn one_letter_may_be_off() {
        let text = "regional workshop on cybersecurity";
        for near in [
            "cibersecurity",
            "cybersecurty",
            "cyberssecurity",
            "cybresecurity",
            "worksohp",
        ] {
            assert_eq!(fit(text, near), Some(Fit::Nearly), "{near}");
        }
        for far in [
            "cibersecurty",
            "xbersecurity",
            "secutiry",
            "work5hops2",
            "ro",
        ] {
            assert_eq!(fit(text, far), None, "{far}");
        }
    }

    /// The beginning of a text fits better than that of a word, and that better than its inside.
    #[test]
    fn fits_have_an_order() {
        let text = "network of asset holders";
        assert_eq!(fit(text, "network of asset holders"), Some(Fit::Whole));
        assert_eq!(fit(text, "net"), Some(Fit::Begins));
        assert_eq!(fit(text, "hold"), Some(Fit::BeginsWord));
        assert_eq!(fit(text, "set"), Some(Fit::Within));
        assert!(Fit::Nearly < Fit::Within && Fit::Within < Fit::BeginsWord);
        assert!(Fit::BeginsWord < Fit::Begins && Fit::Begins < Fit::Whole);
    }
}
