//! Reading a workspace file: what it says about itself, and where its lines are.
//!
//! The lines are not read here: most of them say what the reader's workspace says
//! already, and [`Incoming::against`] finds that out without parsing them.

use super::check;
use super::element::{List, Members};
use super::mend;
use super::outline::{Bounds, Outline, Place, Stop};
use super::problem::{Problem, Refusal, What};
use super::write::RESERVED;
use super::{FORMAT, Header, Version};
use crate::domain::content::Content;
use crate::domain::names::{RecordId, WorkspaceId};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// How much of a file is read; over it the file is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file.
    pub bytes: usize,
    /// Records in it.
    pub records: usize,
    /// Changes in it.
    pub changes: usize,
    /// Bytes of one record. Changes have no such limit: one may settle thousands of records.
    pub record_bytes: usize,
    /// Keys in one record, those inside of others too.
    pub record_keys: usize,
    /// Objects and arrays in each other, the outermost counted. At most 100.
    pub depth: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes: 50 * 1024 * 1024,
            records: 100_000,
            changes: 1_000_000,
            record_bytes: 10 * 1024 * 1024,
            record_keys: 10_000,
            depth: 64,
        }
    }
}

/// A file that was read: nothing of it is in any workspace yet.
#[derive(Debug, Clone, PartialEq)]
pub struct Incoming {
    /// What it says about itself.
    pub header: Header,
    /// The ids that it says are forgotten (R5).
    pub forgotten: BTreeSet<RecordId>,
    /// What is wrong with the file apart from its lines, and lines that are no JSON at all.
    pub problems: Vec<Problem>,
    pub(super) text: String,
    pub(super) lines: Vec<Line>,
}

/// A line for a record or a change.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Line {
    pub(super) list: List,
    pub(super) place: Place,
    pub(super) vouched: Vouched,
}

/// Whether a line stands as it stood when the file was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Vouched {
    /// Its check matches.
    Yes,
    /// Its check does not match: edited by hand, or damaged.
    No,
    /// The file has no checks.
    Unsaid,
}

impl Incoming {
    /// How many lines for records and for changes the file has.
    #[must_use]
    pub fn counts(&self) -> (usize, usize) {
        let records = self.lines.iter().filter(|line| line.list == List::Records);
        let records = records.count();
        (records, self.lines.len() - records)
    }

    pub(super) fn text_of(&self, place: &Place) -> &str {
        &self.text[place.range.clone()]
    }
}

/// Reads a file. Any bytes may come; a byte order mark, UTF-16 behind
/// one, and carriage returns are no matter.
///
/// # Errors
///
/// [`Refusal`] for a file of which nothing is read. One bad line is no reason: it is
/// listed among the problems.
pub fn read(bytes: &[u8], limits: &Limits) -> Result<Incoming, Refusal> {
    if bytes.len() > limits.bytes {
        return Err(Refusal::TooLarge {
            bytes: bytes.len(),
            limit: limits.bytes,
        });
    }
    let bytes = as_utf8(bytes);
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    let text = str::from_utf8(bytes).map_err(|error| {
        // A file that is cut inside a letter is text up to there.
        if error.error_len().is_none() {
            Refusal::Truncated {
                line: 1 + bytes.iter().filter(|byte| **byte == b'\n').count(),
            }
        } else {
            Refusal::NotText
        }
    })?;
    let bounds = Bounds {
        // Reading one line needs recursion, which the parser stops at 128.
        depth: limits.depth.min(100),
        records: limits.records,
        changes: limits.changes,
        record_bytes: limits.record_bytes,
        record_keys: limits.record_keys,
    };
    let (outline, problems) = match Outline::of(text, bounds) {
        Ok(outline) => (outline, Vec::new()),
        // A number, a text, `null`: JSON, and nothing that holds records.
        Err(Stop::Broken(_)) if serde_json::from_str::<Scalar>(text).is_ok() => {
            return Err(Refusal::OtherFormat);
        }
        Err(stop @ Stop::Broken(_)) => mend::outline(text, bounds)
            .unwrap_or(Err(stop))
            .map_err(|stop| refusal(stop, limits))?,
        Err(stop) => return Err(refusal(stop, limits)),
    };
    incoming(text, outline, problems)
}

/// JSON that is neither an object nor an array.
#[derive(serde::Deserialize)]
#[serde(untagged)]
#[expect(dead_code, reason = "only whether it can be read is asked")]
enum Scalar {
    Nothing(()),
    Flag(bool),
    Number(f64),
    Text(String),
}

/// The bytes as UTF-8 where a mark at the beginning says that they are UTF-16, as some
/// editors save; else as they are.
#[must_use]
pub fn as_utf8(bytes: &[u8]) -> Cow<'_, [u8]> {
    let decoded = |bytes: &[u8], unit: fn([u8; 2]) -> u16| {
        let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
        let letters = char::decode_utf16(units).collect::<Result<String, _>>();
        letters.ok().filter(|_| bytes.len().is_multiple_of(2))
    };
    let text = match bytes {
        [0xff, 0xfe, rest @ ..] => decoded(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => decoded(rest, u16::from_be_bytes),
        _ => None,
    };
    text.map_or(Cow::Borrowed(bytes), |text| Cow::Owned(text.into_bytes()))
}

fn refusal(stop: Stop, limits: &Limits) -> Refusal {
    match stop {
        Stop::Broken(line) => Refusal::NotJson { line },
        Stop::EndsEarly(line) => Refusal::Truncated { line },
        Stop::TooDeep(line) => Refusal::TooDeep {
            line,
            limit: limits.depth,
        },
        Stop::TooLong(line) => Refusal::RecordTooLong {
            line,
            limit: limits.record_bytes,
        },
        Stop::TooManyKeys(line) => Refusal::TooManyFields {
            line,
            limit: limits.record_keys,
        },
        Stop::TooMany => Refusal::TooManyRecords {
            limit: limits.records,
        },
    }
}

fn incoming(text: &str, outline: Outline, problems: Vec<Problem>) -> Result<Incoming, Refusal> {
    let mut incoming = Incoming {
        header: Header {
            workspace: None,
            name: String::new(),
            version: Version::OURS,
            more: BTreeMap::new(),
        },
        forgotten: BTreeSet::new(),
        problems,
        text: text.to_owned(),
        lines: Vec::new(),
    };
    let mut top = incoming.read_top(&outline.top);
    match top.get("format").map(|(_, format)| format) {
        Some(format) if format == FORMAT => {}
        Some(_) => return Err(Refusal::OtherFormat),
        // Records with nothing else.
        None if outline.has_records && looks_like_records(text, &outline) => {}
        None => return Err(Refusal::OtherFormat),
    }
    if let Some((line, version)) = top.get("version") {
        match parse_version(version) {
            Some(version) if version.major > Version::OURS.major => {
                return Err(Refusal::NewerMajor { version });
            }
            Some(version) => incoming.header.version = version.max(Version::OURS),
            None => incoming.bad_header(*line, "version", version),
        }
    }
    if !outline.has_records {
        return Err(Refusal::OtherFormat);
    }
    let check = top.remove("check");
    incoming.take_header(&top);
    let checks = top.get("checks").map(|(_, checks)| {
        let checks = checks.as_array().into_iter().flatten();
        checks
            .map(|check| check.as_str().unwrap_or_default().to_owned())
            .collect()
    });
    incoming.take_lines(outline, checks);
    let says_checks = top.contains_key("checks");
    let rest = check::of_rest(
        &top.into_iter()
            .map(|(key, (_, content))| (key, content))
            .collect(),
    );
    match check {
        Some((_, check)) if check == rest => {}
        Some((line, check)) => {
            let text = check.to_string();
            incoming
                .problems
                .push(Problem::at(line, What::Altered, &text));
        }
        None if says_checks => {
            let last = text.lines().count();
            incoming.problems.push(Problem::at(last, What::Altered, ""));
        }
        None => {}
    }
    Ok(incoming)
}

impl Incoming {
    // The keys at the top with their lines; one that cannot be read is a problem.
    fn read_top(&mut self, top: &[(Place, Place)]) -> BTreeMap<String, (usize, Content)> {
        let mut read = BTreeMap::new();
        for (key, content) in top {
            let whole = &self.text[key.range.start..content.range.end];
            let key_text = serde_json::from_str::<String>(self.text_of(key));
            let parsed = serde_json::from_str::<Content>(self.text_of(content));
            let (Ok(key_text), Ok(parsed)) = (key_text, parsed) else {
                self.problems
                    .push(Problem::at(key.line, What::BadHeader, whole));
                continue;
            };
            if read.contains_key(&key_text) {
                self.problems
                    .push(Problem::at(key.line, What::KeyTwice, whole));
            }
            read.insert(key_text, (key.line, parsed));
        }
        read
    }

    fn take_header(&mut self, top: &BTreeMap<String, (usize, Content)>) {
        for (key, (line, content)) in top {
            match (key.as_str(), content) {
                ("workspace", Content::String(id)) if !id.is_empty() => {
                    self.header.workspace = Some(WorkspaceId::from(id.as_str()));
                }
                ("name", Content::String(name)) => self.header.name.clone_from(name),
                ("forgotten", Content::Array(ids)) => {
                    for id in ids {
                        match id.as_str() {
                            Some(id) => {
                                self.forgotten.insert(RecordId::from(id));
                            }
                            None => self.bad_header(*line, key, id),
                        }
                    }
                }
                ("format" | "version", _) | ("checks", Content::Array(_)) => {}
                ("records" | "changes" | "workspace" | "name" | "forgotten" | "checks", _) => {
                    self.bad_header(*line, key, content);
                }
                _ if RESERVED.contains(&key.as_str()) => {}
                _ => {
                    self.header.more.insert(key.clone(), content.clone());
                }
            }
        }
    }

    fn bad_header(&mut self, line: usize, key: &str, content: &Content) {
        let text = format!("\"{key}\":{content}");
        self.problems
            .push(Problem::at(line, What::BadHeader, &text));
    }

    fn take_lines(&mut self, outline: Outline, checks: Option<Vec<String>>) {
        let records = outline
            .records
            .into_iter()
            .map(|place| (List::Records, place));
        let changes = outline
            .changes
            .into_iter()
            .map(|place| (List::Changes, place));
        let places: Vec<(List, Place)> = records.chain(changes).collect();
        let vouched = checks.map(|checks| {
            let written: Vec<_> = places
                .iter()
                .map(|(_, place)| check::of_line(self.text_of(place).as_bytes()))
                .collect();
            check::vouched(&written, &checks, || {
                let canonical = |(list, place): &(List, Place)| {
                    Members::parse(self.text_of(place)).map_or_else(
                        |_| check::of_line(b""),
                        |members| check::of_line(&members.canonical(*list)),
                    )
                };
                places.iter().map(canonical).collect()
            })
        });
        let mut was_vouched = true;
        for (at, (list, place)) in places.into_iter().enumerate() {
            let vouched = match vouched.as_ref().map(|vouched| vouched[at]) {
                None => Vouched::Unsaid,
                Some(true) => Vouched::Yes,
                Some(false) => Vouched::No,
            };
            if vouched == Vouched::No && was_vouched {
                let text = self.text_of(&place);
                self.problems
                    .push(Problem::at(place.line, What::Unvouched, text));
            }
            was_vouched = vouched != Vouched::No;
            self.lines.push(Line {
                list,
                place,
                vouched,
            });
        }
    }
}

// A file without a top is taken where it has a record to show, and where it says nothing at all.
fn looks_like_records(text: &str, outline: &Outline) -> bool {
    let mut records = outline.records.iter();
    let is_empty = !outline.is_list && outline.records.is_empty();
    is_empty
        || records.any(|place| {
            Members::parse(&text[place.range.clone()])
                .is_ok_and(|members| members.get("id").is_some_and(Content::is_string))
        })
}

// By hand, `1` is often written for `"1.0"`.
fn parse_version(content: &Content) -> Option<Version> {
    let text = match content.as_number() {
        Some(number) => number.to_string(),
        None => content.as_str()?.to_owned(),
    };
    let (major, minor) = text.split_once('.').unwrap_or((&text, "0"));
    Some(Version {
        major: major.parse().ok()?,
        minor: minor.parse().ok()?,
    })
}
