//! Rows of a table, each with the line on which it begins.

use super::guard::plain;

/// How much of a file is read; over it the file is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file.
    pub bytes: usize,
    /// Rows, the first one with the names counted.
    pub rows: usize,
    /// Cells of one row.
    pub columns: usize,
    /// Bytes of one cell.
    pub cell_bytes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes: 50 * 1024 * 1024,
            rows: 100_000,
            columns: 200,
            cell_bytes: 1024 * 1024,
        }
    }
}

/// Why a file is not read at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// It has more bytes, rows, columns, or a longer cell than the limits.
    TooLarge,
    /// It is no text.
    NotText,
    /// It has no row below its first one.
    NoRows,
}

/// A table. The first row names the columns.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// The names of the columns.
    pub names: Vec<String>,
    /// The line on which the first row begins, from 1 on.
    pub first_line: usize,
    /// The rows below; every one has as many cells as there are names.
    pub rows: Vec<Row>,
    /// What could not be taken as it stands.
    pub problems: Vec<Problem>,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The line on which it begins, from 1 on.
    pub line: usize,
    /// Its cells, without the spaces around them.
    pub cells: Vec<String>,
}

/// Something that could not be taken as it stands. All else was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The line, from 1 on.
    pub line: usize,
    /// What is wrong.
    pub what: What,
    /// The text that stands there.
    pub text: String,
}

/// What is wrong in one place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// A quoted cell never ends; it was read up to the end of the file.
    Unended,
    /// A row has more cells than there are columns; they were left out.
    TooManyCells,
    /// The text is not UTF-8; it was read as Windows writes Western languages.
    NotUtf8,
}

/// Whether a file looks like a table, whatever its name is: no JSON and no calendar, and
/// its first two rows have the same number of cells, two or more.
#[must_use]
pub fn is_table(bytes: &[u8]) -> bool {
    let start = bytes.get(..64 * 1024).unwrap_or(bytes);
    let text = decoded(start).0;
    if text.contains('\0') || text.trim_start().starts_with(['{', '[', '<']) {
        return false;
    }
    let mut reader = Reader::new(&text);
    let mut row = || std::iter::from_fn(|| reader.row()).find(|row| !row.is_blank());
    match (row(), row()) {
        (Some(first), Some(second)) => {
            first.cells.len() > 1 && first.cells.len() == second.cells.len()
        }
        _ => false,
    }
}

/// Reads a table. Any bytes may come.
///
/// # Errors
/// [`Refusal`] for a file of which nothing is read.
pub fn read(bytes: &[u8], limits: &Limits) -> Result<Table, Refusal> {
    if bytes.len() > limits.bytes {
        return Err(Refusal::TooLarge);
    }
    let (text, is_utf) = decoded(bytes);
    if text.contains('\0') {
        return Err(Refusal::NotText);
    }
    let mut table = Table::default();
    if !is_utf {
        table.problems.push(Problem::at(1, What::NotUtf8, ""));
    }
    let mut reader = Reader::new(&text);
    while let Some(row) = reader.row() {
        if row.is_blank() {
            continue;
        }
        let is_long = row.cells.iter().any(|cell| cell.len() > limits.cell_bytes);
        if is_long || row.cells.len() > limits.columns || table.rows.len() >= limits.rows {
            return Err(Refusal::TooLarge);
        }
        if row.is_unended {
            let text = row.cells.last().cloned().unwrap_or_default();
            table
                .problems
                .push(Problem::at(row.line, What::Unended, &text));
        }
        if table.names.is_empty() {
            table.first_line = row.line;
            table.names = row.cells;
            // Columns that a spreadsheet left empty at the end of each line.
            while table.names.last().is_some_and(String::is_empty) {
                table.names.pop();
            }
            continue;
        }
        table.add(row);
    }
    if table.rows.is_empty() {
        return Err(Refusal::NoRows);
    }
    Ok(table)
}

impl Table {
    /// The same table, its first row read as one like the others: its columns have no names.
    #[must_use]
    pub fn without_names(&self) -> Self {
        let mut table = self.clone();
        let cells = std::mem::take(&mut table.names);
        table.names = vec![String::new(); cells.len()];
        let line = table.first_line;
        table.rows.insert(0, Row { line, cells });
        table
    }

    fn add(&mut self, row: Raw) {
        let mut cells = row.cells;
        let more = cells.split_off(cells.len().min(self.names.len()));
        if more.iter().any(|cell| !cell.is_empty()) {
            let text = more.join(" ");
            self.problems
                .push(Problem::at(row.line, What::TooManyCells, &text));
        }
        cells.resize(self.names.len(), String::new());
        self.rows.push(Row {
            line: row.line,
            cells,
        });
    }
}

impl Problem {
    fn at(line: usize, what: What, text: &str) -> Self {
        Self {
            line,
            what,
            text: text.chars().take(200).collect(),
        }
    }
}

/// A row as it stands.
struct Raw {
    line: usize,
    cells: Vec<String>,
    is_unended: bool,
}

impl Raw {
    fn is_blank(&self) -> bool {
        self.cells.iter().all(String::is_empty)
    }
}

struct Reader<'a> {
    rest: &'a str,
    line: usize,
    separator: char,
}

impl<'a> Reader<'a> {
    fn new(text: &'a str) -> Self {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        // A line of its own that spreadsheets understand, and some write.
        if let Some(said) = text.strip_prefix("sep=")
            && let Some(separator) = said.chars().next()
        {
            let rest = &said[separator.len_utf8()..];
            let rest = rest
                .strip_prefix("\r\n")
                .or_else(|| rest.strip_prefix(['\r', '\n']));
            if let Some(rest) = rest {
                return Self {
                    rest,
                    line: 2,
                    separator,
                };
            }
        }
        Self {
            rest: text,
            line: 1,
            separator: separator_of(text),
        }
    }

    fn row(&mut self) -> Option<Raw> {
        if self.rest.is_empty() {
            return None;
        }
        let mut row = Raw {
            line: self.line,
            cells: Vec::new(),
            is_unended: false,
        };
        loop {
            let (cell, is_unended) = self.cell();
            row.cells.push(plain(&cell).trim().to_owned());
            row.is_unended |= is_unended;
            let mut letters = self.rest.chars();
            match letters.next() {
                Some(letter) if letter == self.separator => self.rest = letters.as_str(),
                Some(_) => {
                    self.end_line();
                    return Some(row);
                }
                None => return Some(row),
            }
        }
    }

    // A cell up to what ends it, which stays. A quote inside of a cell that does not begin
    // with one is a letter like others.
    fn cell(&mut self) -> (String, bool) {
        let ends = [self.separator, '\r', '\n'];
        let spaces = |letter: char| letter == ' ' && self.separator != ' ';
        let quoted = self.rest.trim_start_matches(spaces).strip_prefix('"');
        let Some(mut rest) = quoted else {
            let end = self.rest.find(ends).unwrap_or(self.rest.len());
            let (cell, rest) = self.rest.split_at(end);
            self.rest = rest;
            return (cell.to_owned(), false);
        };
        let mut cell = String::new();
        let is_unended = loop {
            let Some(end) = rest.find('"') else {
                cell.push_str(rest);
                rest = "";
                break true;
            };
            cell.push_str(&rest[..end]);
            rest = &rest[end + 1..];
            match rest.strip_prefix('"') {
                Some(after) => {
                    cell.push('"');
                    rest = after;
                }
                None => break false,
            }
        };
        self.line += line_breaks(&cell);
        // What stands behind the quotes belongs to the cell as well.
        let end = rest.find(ends).unwrap_or(rest.len());
        cell.push_str(&rest[..end]);
        self.rest = &rest[end..];
        (cell, is_unended)
    }

    fn end_line(&mut self) {
        let rest = self.rest;
        self.rest = rest
            .strip_prefix("\r\n")
            .or_else(|| rest.strip_prefix(['\r', '\n']))
            .unwrap_or(rest);
        self.line += 1;
    }
}

fn line_breaks(text: &str) -> usize {
    let returns = text.matches('\r').count() - text.matches("\r\n").count();
    text.matches('\n').count() + returns
}

// What stands most often between the names of the columns, outside of quotes.
fn separator_of(text: &str) -> char {
    let mut counts = [(',', 0), (';', 0), ('\t', 0)];
    let mut is_quoted = false;
    for letter in text.chars() {
        match letter {
            '"' => is_quoted = !is_quoted,
            '\r' | '\n' if !is_quoted && counts.iter().any(|(_, count)| *count > 0) => break,
            _ if is_quoted => {}
            _ => {
                let found = counts.iter_mut().find(|(one, _)| *one == letter);
                if let Some((_, count)) = found {
                    *count += 1;
                }
            }
        }
    }
    // The first of those that stand equally often.
    let most = counts.iter().rev().max_by_key(|(_, count)| *count);
    most.map_or(',', |(separator, _)| *separator)
}

// UTF-8 as it should be, UTF-16 as spreadsheets call "Unicode text", else what Windows
// writes in the west: with no more than that a name keeps its letters.
fn decoded(bytes: &[u8]) -> (String, bool) {
    let utf16 = |bytes: &[u8], unit: fn([u8; 2]) -> u16| {
        let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
        char::decode_utf16(units)
            .map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER))
            .collect::<String>()
    };
    match bytes {
        [0xff, 0xfe, rest @ ..] => (utf16(rest, u16::from_le_bytes), true),
        [0xfe, 0xff, rest @ ..] => (utf16(rest, u16::from_be_bytes), true),
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => (text.to_owned(), true),
            // A letter that was cut at the end of a part of a file is no fault of it.
            Err(error) if error.error_len().is_none() => {
                (String::from_utf8_lossy(bytes).into_owned(), true)
            }
            Err(_) => (bytes.iter().map(|byte| western(*byte)).collect(), false),
        },
    }
}

// Windows-1252.
fn western(byte: u8) -> char {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž',
        '\u{8f}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}',
        'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9f => HIGH[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}
