//! E-mail addresses inside texts: found generously, because they are looked for to be kept in.

/// Every stretch of a text that looks like an e-mail address: something, an at sign (as
/// such, full-width, or as in a link, `%40`), and a name with a dot in it.
pub(super) fn addresses(text: &str) -> impl Iterator<Item = &str> {
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

fn is_of_local_part(letter: char) -> bool {
    letter.is_alphanumeric() || "._%+-'!#$&*/=?^`{|}~\"".contains(letter)
}

fn is_of_host(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '.' || letter == '-'
}

#[cfg(test)]
mod tests {
    use super::addresses;

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
