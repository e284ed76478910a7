//! Rows as text that every spreadsheet opens.

use super::guard::guarded;

/// What stands between cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Separator {
    /// As RFC 4180 has it.
    #[default]
    Comma,
    /// As spreadsheets want it where the comma stands in numbers.
    Semicolon,
}

impl Separator {
    fn letter(self) -> char {
        match self {
            Self::Comma => ',',
            Self::Semicolon => ';',
        }
    }
}

/// Writes rows, the first one the names of the columns. A byte order mark tells
/// spreadsheets that it is UTF-8; no cell can become a formula (F22).
#[must_use]
pub fn write(rows: &[Vec<String>], separator: Separator) -> String {
    let letter = separator.letter();
    let mut text = String::from('\u{feff}');
    for row in rows {
        for (at, cell) in row.iter().enumerate() {
            if at > 0 {
                text.push(letter);
            }
            let cell = guarded(cell);
            let needs_quotes = cell.contains([letter, '"', '\r', '\n'])
                || cell.starts_with([' ', '\t'])
                || cell.ends_with([' ', '\t']);
            if needs_quotes {
                text.push('"');
                text.push_str(&cell.replace('"', "\"\""));
                text.push('"');
            } else {
                text.push_str(&cell);
            }
        }
        text.push_str("\r\n");
    }
    text
}
