//! Where things stand in a file: its elements by place, without reading what is in them.
//!
//! One pass over the bytes that needs no recursion, so that neither depth nor
//! length can hurt, and that gives every element its line. Commas between elements
//! are forgiven: they are what is most often forgotten when mending by hand.

use std::ops::Range;

/// Something in the file, and the line that it starts on, from 1 on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    /// Its bytes, without what is around it.
    pub(super) range: Range<usize>,
    /// Its first line.
    pub(super) line: usize,
}

/// Where things stand in a file.
#[derive(Debug, Default)]
pub(super) struct Outline {
    /// The keys and contents at the top, but for the lists.
    pub(super) top: Vec<(Place, Place)>,
    /// The elements of `records`; of the file itself where it is but a list.
    pub(super) records: Vec<Place>,
    /// The elements of `changes`.
    pub(super) changes: Vec<Place>,
    /// Whether the file says `records`, or is but a list.
    pub(super) has_records: bool,
    /// Whether the file is a list without a top.
    pub(super) is_list: bool,
}

/// Why there is no outline; the line from 1 on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stop {
    /// It is not JSON.
    Broken(usize),
    /// The text ends before it is complete.
    EndsEarly(usize),
    /// Deeper than allowed.
    TooDeep(usize),
    /// More elements than allowed in one list.
    TooMany,
    /// A record of more bytes than allowed.
    TooLong(usize),
    /// A record of more keys than allowed.
    TooManyKeys(usize),
}

/// How much is allowed.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bounds {
    /// Objects and arrays in each other, the outermost counted.
    pub(super) depth: usize,
    /// Elements of `records`, or keys at the top.
    pub(super) records: usize,
    /// Elements of `changes`.
    pub(super) changes: usize,
    /// Bytes of one record.
    pub(super) record_bytes: usize,
    /// Keys in one record, those inside of others too.
    pub(super) record_keys: usize,
}

impl Outline {
    /// Outlines a whole file.
    pub(super) fn of(text: &str, bounds: Bounds) -> Result<Self, Stop> {
        let mut scanner = Scanner::new(text, 1, bounds.depth);
        let mut outline = Self::default();
        match scanner.next_solid() {
            Some(b'{') => outline.object(&mut scanner, bounds)?,
            Some(b'[') => {
                outline.is_list = true;
                outline.has_records = true;
                outline.records = scanner.elements(bounds.records)?;
                scanner.check(&outline.records, bounds)?;
            }
            Some(_) => return Err(Stop::Broken(scanner.line)),
            None => return Err(Stop::EndsEarly(scanner.line)),
        }
        match scanner.next_solid() {
            None => Ok(outline),
            Some(_) => Err(Stop::Broken(scanner.line)),
        }
    }

    fn object(&mut self, scanner: &mut Scanner, bounds: Bounds) -> Result<(), Stop> {
        scanner.step_in()?;
        loop {
            match scanner.next_but_commas() {
                Some(b'}') => {
                    scanner.step_out();
                    return Ok(());
                }
                Some(b'"') => {}
                Some(_) => return Err(Stop::Broken(scanner.line)),
                None => return Err(Stop::EndsEarly(scanner.line)),
            }
            let key = scanner.value()?;
            match scanner.next_solid() {
                Some(b':') => scanner.at += 1,
                Some(_) => return Err(Stop::Broken(scanner.line)),
                None => return Err(Stop::EndsEarly(scanner.line)),
            }
            let is_list = scanner.next_solid() == Some(b'[');
            match &scanner.text[key.range.clone()] {
                "\"records\"" if is_list => {
                    self.has_records = true;
                    let left = bounds.records - self.records.len();
                    let mut records = scanner.elements(left)?;
                    scanner.check(&records, bounds)?;
                    self.records.append(&mut records);
                }
                "\"changes\"" if is_list => {
                    let left = bounds.changes - self.changes.len();
                    self.changes.append(&mut scanner.elements(left)?);
                }
                _ if self.top.len() >= bounds.records => return Err(Stop::TooMany),
                _ => {
                    let value = scanner.value()?;
                    self.top.push((key, value));
                }
            }
        }
    }
}

/// The one value that a text begins with; `line` is the text's first.
pub(super) fn value(text: &str, line: usize, depth: usize) -> Result<Place, Stop> {
    Scanner::new(text, line, depth).value()
}

/// Whether one record is within its bounds: what one record costs, a page pays at once.
///
/// # Errors
/// What it has too much of.
pub(super) fn check_record(text: &str, place: &Place, bounds: Bounds) -> Result<(), Stop> {
    let text = &text[place.range.clone()];
    if text.len() > bounds.record_bytes {
        return Err(Stop::TooLong(place.line));
    }
    // A key takes four bytes at the least.
    if text.len() / 4 <= bounds.record_keys {
        return Ok(());
    }
    let mut is_text = false;
    let mut is_escaped = false;
    let mut keys = 0;
    for byte in text.bytes() {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' if is_text => is_escaped = true,
            b'"' => is_text = !is_text,
            b':' if !is_text => keys += 1,
            _ => {}
        }
    }
    if keys > bounds.record_keys {
        return Err(Stop::TooManyKeys(place.line));
    }
    Ok(())
}

struct Scanner<'t> {
    text: &'t str,
    at: usize,
    line: usize,
    // The brackets that are open.
    open: Vec<u8>,
    depth: usize,
}

impl<'t> Scanner<'t> {
    fn new(text: &'t str, line: usize, depth: usize) -> Self {
        Self {
            text,
            at: 0,
            line,
            open: Vec::with_capacity(depth),
            depth,
        }
    }

    fn check(&self, records: &[Place], bounds: Bounds) -> Result<(), Stop> {
        let mut records = records.iter();
        records.try_for_each(|place| check_record(self.text, place, bounds))
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    // The next byte that is no white space.
    fn next_solid(&mut self) -> Option<u8> {
        loop {
            match self.peek()? {
                b'\n' => self.line += 1,
                b' ' | b'\t' | b'\r' => {}
                solid => return Some(solid),
            }
            self.at += 1;
        }
    }

    fn next_but_commas(&mut self) -> Option<u8> {
        while self.next_solid()? == b',' {
            self.at += 1;
        }
        self.peek()
    }

    fn step_in(&mut self) -> Result<(), Stop> {
        if self.open.len() >= self.depth {
            return Err(Stop::TooDeep(self.line));
        }
        self.open.extend(self.peek());
        self.at += 1;
        Ok(())
    }

    fn step_out(&mut self) {
        self.open.pop();
        self.at += 1;
    }

    // The elements of the list that begins here.
    fn elements(&mut self, most: usize) -> Result<Vec<Place>, Stop> {
        let mut elements = Vec::new();
        self.step_in()?;
        loop {
            match self.next_but_commas() {
                Some(b']') => {
                    self.step_out();
                    return Ok(elements);
                }
                Some(_) if elements.len() >= most => return Err(Stop::TooMany),
                Some(_) => elements.push(self.value()?),
                None => return Err(Stop::EndsEarly(self.line)),
            }
        }
    }

    // One value. Of a nested one only the brackets and the quotes are checked.
    fn value(&mut self) -> Result<Place, Stop> {
        let first = self.next_solid();
        let (start, line) = (self.at, self.line);
        let floor = self.open.len();
        match first {
            None => return Err(Stop::EndsEarly(line)),
            Some(b'{' | b'[') => {
                self.step_in()?;
                while self.open.len() > floor {
                    self.inside()?;
                }
            }
            Some(b'"') => self.string()?,
            Some(_) => {
                while self
                    .peek()
                    .is_some_and(|byte| !matches!(byte, b',' | b']' | b'}' | b':') && byte > b' ')
                {
                    self.at += 1;
                }
                if self.at == start {
                    return Err(Stop::Broken(line));
                }
            }
        }
        Ok(Place {
            range: start..self.at,
            line,
        })
    }

    // One step inside a nested value.
    fn inside(&mut self) -> Result<(), Stop> {
        match self.next_solid() {
            None => return Err(Stop::EndsEarly(self.line)),
            Some(b'{' | b'[') => self.step_in()?,
            Some(close @ (b'}' | b']')) => {
                // `{` and `}` are two apart in ASCII, as are `[` and `]`.
                if self.open.last() != Some(&(close - 2)) {
                    return Err(Stop::Broken(self.line));
                }
                self.step_out();
            }
            Some(b'"') => self.string()?,
            Some(_) => self.at += 1,
        }
        Ok(())
    }

    fn string(&mut self) -> Result<(), Stop> {
        self.at += 1;
        loop {
            match self.peek() {
                None => return Err(Stop::EndsEarly(self.line)),
                Some(b'"') => {
                    self.at += 1;
                    return Ok(());
                }
                Some(b'\\') => {
                    self.at += 1;
                    match self.peek() {
                        None => return Err(Stop::EndsEarly(self.line)),
                        Some(0..=0x1f) => return Err(Stop::Broken(self.line)),
                        Some(_) => self.at += 1,
                    }
                }
                // A line feed inside quotes: some quote is missing on this line.
                Some(0..=0x1f) => return Err(Stop::Broken(self.line)),
                Some(_) => self.at += 1,
            }
        }
    }
}
