//! Content lines: `NAME;PARAMETER=value:value`, unfolded, with the line on which each
//! begins (RFC 5545 §3.1).

/// One content line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// The line of the file on which it begins, from 1 on.
    pub(super) number: usize,
    /// Its name in capitals.
    pub(super) name: String,
    /// Its parameters: names in capitals, values without quotes.
    pub(super) parameters: Vec<(String, String)>,
    /// What stands behind the colon, as it came.
    pub(super) value: String,
    /// The whole line, unfolded, as it came.
    pub(super) text: String,
}

impl Line {
    /// A parameter's value.
    pub(super) fn parameter(&self, name: &str) -> Option<&str> {
        let found = self.parameters.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }
}

/// A line that is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Broken {
    pub(super) number: usize,
    pub(super) text: String,
}

/// Reads a file's lines. Lines end with CRLF, as they should, or with LF or CR alone;
/// one that begins with a space or a tab goes on with the one before.
pub(super) fn lines(text: &str) -> impl Iterator<Item = Result<Line, Broken>> {
    unfolded(text).map(|(number, text)| match parts(number, &text) {
        Some(line) => Ok(Line { text, ..line }),
        None => Err(Broken { number, text }),
    })
}

fn unfolded(text: &str) -> impl Iterator<Item = (usize, String)> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut physical = Physical { rest: text }.zip(1..).peekable();
    std::iter::from_fn(move || {
        let (first, number) = physical.find(|(line, _)| !line.trim().is_empty())?;
        let mut whole = first.to_owned();
        while let Some((more, _)) = physical.next_if(|(line, _)| line.starts_with([' ', '\t'])) {
            whole.push_str(&more[1..]);
        }
        Some((number, whole))
    })
}

/// Lines as they stand, whatever ends them.
struct Physical<'a> {
    rest: &'a str,
}

impl<'a> Iterator for Physical<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        if self.rest.is_empty() {
            return None;
        }
        let ends = |byte: u8| matches!(byte, b'\r' | b'\n');
        let end = self.rest.bytes().position(ends);
        let end = end.unwrap_or(self.rest.len());
        let (line, after) = self.rest.split_at(end);
        self.rest = after
            .strip_prefix("\r\n")
            .or_else(|| after.strip_prefix(['\r', '\n']))
            .unwrap_or(after);
        Some(line)
    }
}

/// A line's parts; its whole text is added by whoever has it.
fn parts(number: usize, text: &str) -> Option<Line> {
    let end = text.find([';', ':'])?;
    let (name, mut rest) = text.split_at(end);
    let name = name.trim();
    let is_name = |name: &str| {
        let known = |letter: char| letter.is_ascii_alphanumeric() || letter == '-' || letter == '_';
        !name.is_empty() && name.chars().all(known)
    };
    if !is_name(name) {
        return None;
    }
    let mut parameters = Vec::new();
    while let Some(after) = rest.strip_prefix(';') {
        let (parameter, after) = after.split_once('=')?;
        let (value, after) = parameter_value(after)?;
        if !is_name(parameter.trim()) {
            return None;
        }
        parameters.push((parameter.trim().to_ascii_uppercase(), value));
        rest = after;
    }
    let value = rest.strip_prefix(':')?.to_owned();
    Some(Line {
        number,
        name: name.to_ascii_uppercase(),
        parameters,
        value,
        text: String::new(),
    })
}

/// A parameter's value up to the next `;` or `:` outside of quotes, with RFC 6868's
/// `^n`, `^'` and `^^` read.
fn parameter_value(text: &str) -> Option<(String, &str)> {
    let mut quoted = false;
    let end = text.find(|letter| {
        quoted ^= letter == '"';
        !quoted && (letter == ';' || letter == ':')
    })?;
    let (value, rest) = text.split_at(end);
    if !value.contains(['^', '"']) {
        return Some((value.to_owned(), rest));
    }
    let mut plain = String::with_capacity(value.len());
    let mut letters = value.chars().filter(|letter| *letter != '"').peekable();
    while let Some(letter) = letters.next() {
        let read = match (letter, letters.peek()) {
            ('^', Some('n')) => '\n',
            ('^', Some('\'')) => '"',
            ('^', Some('^')) => '^',
            _ => {
                plain.push(letter);
                continue;
            }
        };
        plain.push(read);
        letters.next();
    }
    Some((plain, rest))
}
