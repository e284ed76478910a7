//! E-mail addresses and telephone numbers inside texts: found generously, because they are
//! looked for to be kept in.

/// Every stretch of a text that looks like an e-mail address: something, an at sign (as
/// such, full-width, or as in a link, `%40`), and a name with a dot in it.
pub(crate) fn addresses(text: &str) -> impl Iterator<Item = &str> {
    let signs = ["@", "\u{ff20}", "%40"];
    // Most texts have none of the bytes that these begin with.
    let may_have = text.bytes().any(|byte| matches!(byte, b'@' | 0xef | b'%'));
    let text = if may_have { text } else { "" };
    signs
        .into_iter()
        .flat_map(move |sign| text.match_indices(sign))
        .filter_map(move |(at, sign)| {
            // No address is longer (RFC 5321 section 4.5.3.1), and no text makes this slow.
            let before = text[..at].char_indices().rev().take(64);
            let start = before
                .take_while(|(_, letter)| is_of_local_part(*letter))
                .last()
                .map_or(at, |(start, _)| start);
            let after = &text[at + sign.len()..];
            let end = after
                .chars()
                .take(255)
                .take_while(|letter| is_of_host(*letter));
            let host = &after[..end.map(char::len_utf8).sum()];
            let host = host.trim_end_matches(['.', '-']);
            let has_dot = host.trim_start_matches(['.', '-']).contains('.');
            (start < at && has_dot).then(|| &text[start..at + sign.len() + host.len()])
        })
}

/// Every stretch of a text that looks like an international telephone number: a plus sign
/// that belongs to no word, then seven digits or more, with what stands between them.
pub(crate) fn phones(text: &str) -> impl Iterator<Item = &str> {
    let pluses = ["+", "\u{ff0b}"];
    // Most texts have none of the bytes that these begin with.
    let may_have = text.bytes().any(|byte| matches!(byte, b'+' | 0xef));
    let text = if may_have { text } else { "" };
    let found = pluses
        .into_iter()
        .flat_map(move |plus| text.match_indices(plus));
    found.filter_map(move |(at, plus)| {
        let is_of_word = text[..at]
            .chars()
            .next_back()
            .is_some_and(char::is_alphanumeric);
        let rest = &text[at + plus.len()..];
        // No number is longer (ITU-T E.164), and no text makes this slow.
        let letters = rest.char_indices().take(40);
        let letters = letters.take_while(|(_, letter)| {
            letter.is_numeric() || " -.()/\u{a0}\u{2011}".contains(*letter)
        });
        let digits: Vec<usize> = letters
            .filter(|(_, letter)| letter.is_numeric())
            .map(|(at, letter)| at + letter.len_utf8())
            .collect();
        let end = digits.last()?;
        (!is_of_word && digits.len() >= 7).then(|| &text[at..at + plus.len() + end])
    })
}

fn is_of_local_part(letter: char) -> bool {
    letter.is_alphanumeric() || "._%+-'!#$&*/=?^`{|}~\"".contains(letter)
}

fn is_of_host(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '.' || letter == '-'
}

#[cfg(test)]
mod tests {
    use super::{addresses, phones};

    // The people and hosts here do not exist.
    #[test]
    fn addresses_are_found_wherever_they_stand() {
        let found = |text| addresses(text).collect::<Vec<_>>();
        assert_eq!(
            found("write to jane.doe+x@office.example.org."),
            ["jane.doe+x@office.example.org"]
        );
        assert_eq!(
            found("<a@b.example>;c@d.example"),
            ["a@b.example", "c@d.example"]
        );
        assert_eq!(
            found("mailto:jane%40b.example?subject=x"),
            ["jane%40b.example"]
        );
        assert_eq!(found("田中@例え.example と"), ["田中@例え.example"]);
        assert_eq!(found("a\u{ff20}b.example"), ["a\u{ff20}b.example"]);
    }

    #[test]
    fn telephone_numbers_are_found_wherever_they_stand() {
        let found = |text| phones(text).collect::<Vec<_>>();
        assert_eq!(
            found("call +00 (0)11 555-01.00, or +000000000"),
            ["+00 (0)11 555-01.00", "+000000000"]
        );
        assert_eq!(found("tel:+00115550100"), ["+00115550100"]);
        for text in ["UTC+0200000", "+2", "1+1", "+5 to +10 %", "+", "a+1234567"] {
            assert_eq!(phones(text).next(), None, "{text}");
        }
    }

    #[test]
    fn at_signs_alone_are_no_addresses() {
        for text in [
            "@",
            "a@b",
            "@handle.example",
            "5 @ 3.50",
            "a@.",
            "a@-.-",
            "100 %40.5 x",
            "",
        ] {
            assert_eq!(addresses(text).next(), None, "{text}");
        }
    }
}
