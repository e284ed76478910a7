//! What may be a link: https, http, mailto and tel, and nothing else (contract D9).
//!
//! Whatever else stands in a field for an address is shown as the text that it is.

/// A text, and where it leads, if it may lead anywhere.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Linked {
    /// What is shown: the text as it was written.
    pub text: String,
    /// The address behind it.
    pub link: Option<String>,
}

impl Linked {
    /// A web address.
    #[must_use]
    pub fn web(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            link: is_web_address(text).then(|| text.to_owned()),
        }
    }

    /// An e-mail address. Whoever wrote it cannot add recipients, a subject or a text:
    /// what has a meaning in an address of mail is encoded (RFC 6068 section 2).
    #[must_use]
    pub fn mail(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            link: is_email(text).then(|| {
                let plain = |letter: char| letter.is_alphanumeric() || "@.-_~+".contains(letter);
                let mut link = String::from("mailto:");
                for letter in text.chars() {
                    if plain(letter) {
                        link.push(letter);
                    } else {
                        let bytes = letter.to_string().into_bytes();
                        link.extend(bytes.iter().map(|byte| format!("%{byte:02X}")));
                    }
                }
                link
            }),
        }
    }

    /// A telephone number. One with a plus and digits is called; an extension, a second
    /// number or words are for people to read.
    #[must_use]
    pub fn phone(text: &str) -> Self {
        let digits = text.chars().filter(char::is_ascii_digit).count();
        let is_number = (3..=15).contains(&digits)
            && !text.chars().skip(1).any(|letter| letter == '+')
            && text
                .chars()
                .all(|letter| letter.is_ascii_digit() || "+-.() /\u{a0}".contains(letter));
        let kept = |letter: &char| letter.is_ascii_digit() || *letter == '+';
        Self {
            text: text.to_owned(),
            link: is_number
                .then(|| format!("tel:{}", text.chars().filter(kept).collect::<String>())),
        }
    }
}

/// Whether a text is a web address that the page may lead to: https or http.
#[must_use]
pub fn is_web_address(text: &str) -> bool {
    let rest = ["https://", "http://"].into_iter().find_map(|scheme| {
        let head = text.get(..scheme.len())?;
        head.eq_ignore_ascii_case(scheme)
            .then(|| &text[scheme.len()..])
    });
    rest.is_some_and(|rest| {
        !rest.is_empty()
            && !rest.contains(|letter: char| letter.is_whitespace() || letter.is_control())
    })
}

/// Whether a text looks like one e-mail address.
#[must_use]
pub fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else {
        return false;
    };
    !local.is_empty()
        && domain.contains('.')
        && !domain.starts_with('.')
        && !domain.ends_with('.')
        && !text.contains(|letter: char| {
            letter.is_whitespace() || letter.is_control() || ",;<>\"".contains(letter)
        })
        && !domain.contains('@')
}

#[cfg(test)]
mod tests {
    use super::Linked;

    fn links(make: fn(&str) -> Linked, text: &str) -> Option<String> {
        let linked = make(text);
        assert_eq!(linked.text, text);
        linked.link
    }

    /// D9: the hosts and numbers here do not exist.
    #[test]
    fn addresses_that_people_write_are_links() {
        for text in [
            "https://example.org/a?b=c#d",
            "HTTP://EXAMPLE.ORG",
            "http://例え.example/",
        ] {
            assert_eq!(links(Linked::web, text).as_deref(), Some(text));
        }
        assert_eq!(
            links(Linked::mail, "jane.doe+x@office.example").as_deref(),
            Some("mailto:jane.doe+x@office.example")
        );
        assert_eq!(
            links(Linked::phone, "+41 (0)22-555.01/00").as_deref(),
            Some("tel:+410225550100")
        );
    }

    /// D9, F20
    #[test]
    fn everything_else_is_text() {
        for text in [
            "javascript:canary()",
            "https:javascript:canary()",
            "https://",
            "https:// example.org",
            "//example.org",
            "ftp://example.org",
            "example.org",
            "",
        ] {
            assert_eq!(links(Linked::web, text), None, "{text}");
        }
        for text in [
            "a@b",
            "javascript:canary()",
            "a@b.example,c@d.example",
            "<a@b.example>",
        ] {
            assert_eq!(links(Linked::mail, text), None, "{text}");
        }
        for text in [
            "javascript:1234",
            "12",
            "+41+22 555",
            "555 01 00 ext. 5",
            "1234;ext=<b>",
        ] {
            assert_eq!(links(Linked::phone, text), None, "{text}");
        }
    }

    /// An address of mail adds no recipients and no text of its own.
    #[test]
    fn an_address_of_mail_is_one_recipient() {
        assert_eq!(
            links(Linked::mail, "x@b.example?bcc=y%20&body=z").as_deref(),
            Some("mailto:x@b.example%3Fbcc%3Dy%2520%26body%3Dz")
        );
    }
}
