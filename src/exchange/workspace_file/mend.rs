//! A file that is no JSON as a whole, because some line of it is broken: one bad
//! record never costs the others.
//!
//! This relies on our files being written in lines: what begins at the left edge
//! with a bracket or a quote begins something new, however broken the lines before.

use super::outline::{Bounds, Outline, Place, Stop, check_record, value};
use super::problem::{Problem, What};

/// A stretch of lines that begins at the left edge.
struct Chunk<'t> {
    text: &'t str,
    start: usize,
    line: usize,
}

enum Section {
    Top,
    Records,
    Changes,
}

/// Outlines a file line by line; what is no JSON is among the problems with its text.
/// `None` where the file is not written in lines.
pub(super) fn outline(text: &str, bounds: Bounds) -> Option<Result<(Outline, Vec<Problem>), Stop>> {
    if !text.lines().any(|line| line.trim_end() == "\"records\":[") {
        return None;
    }
    let mut outline = Outline {
        has_records: true,
        ..Outline::default()
    };
    let mut problems = Vec::new();
    let mut section = Section::Top;
    let mut is_closed = false;
    for chunk in chunks(text) {
        let (list, most) = match (chunk.text, &section) {
            ("", _) => continue,
            (_, _) if is_closed => return Some(Err(Stop::Broken(chunk.line))),
            ("\"records\":[", _) => {
                section = Section::Records;
                continue;
            }
            ("\"changes\":[", _) => {
                section = Section::Changes;
                continue;
            }
            ("]" | "],", _) => {
                section = Section::Top;
                continue;
            }
            ("}" | "]}", _) => {
                is_closed = true;
                continue;
            }
            (text, Section::Top) => {
                is_closed = top(&chunk, text, bounds, &mut outline, &mut problems);
                continue;
            }
            // A line of the top: the closing bracket of the list is missing.
            (text, _) if text.starts_with('"') => {
                section = Section::Top;
                is_closed = top(&chunk, text, bounds, &mut outline, &mut problems);
                continue;
            }
            (_, Section::Records) => (&mut outline.records, bounds.records),
            (_, Section::Changes) => (&mut outline.changes, bounds.changes),
        };
        let is_record = matches!(section, Section::Records);
        if list.len() >= most {
            return Some(Err(Stop::TooMany));
        }
        match element(&chunk, bounds.depth) {
            Ok(place) => {
                if is_record && let Err(stop) = check_record(text, &place, bounds) {
                    return Some(Err(stop));
                }
                list.push(place);
            }
            Err(stop @ (Stop::TooDeep(_) | Stop::TooLong(_) | Stop::TooManyKeys(_))) => {
                return Some(Err(stop));
            }
            Err(Stop::Broken(_) | Stop::EndsEarly(_) | Stop::TooMany) => {
                problems.push(Problem::at(chunk.line, What::Broken, chunk.text));
            }
        }
    }
    if !is_closed {
        return Some(Err(Stop::EndsEarly(text.lines().count())));
    }
    Some(Ok((outline, problems)))
}

// The text in stretches, each from a line that begins with a bracket or a quote up to
// the next such line. An element that somebody spread over several lines stays whole.
fn chunks(text: &str) -> Vec<Chunk<'_>> {
    let mut chunks: Vec<Chunk> = Vec::new();
    let mut start = 0;
    for (number, line) in text.split_inclusive('\n').enumerate() {
        let begins = line.starts_with(['{', '[', ']', '"', '}']);
        // The brace that closes such an element stands at the left edge as well.
        let closes = line.starts_with('}') && start + line.len() < text.len();
        match chunks.last_mut() {
            Some(last) if !begins || closes => {
                last.text = text[last.start..start + line.len()].trim_end();
            }
            Some(_) | None => chunks.push(Chunk {
                text: line.trim_end(),
                start,
                line: number + 1,
            }),
        }
        start += line.len();
    }
    chunks
}

fn element(chunk: &Chunk, depth: usize) -> Result<Place, Stop> {
    // The file and the list are two levels above.
    let place = value(chunk.text, chunk.line, depth.saturating_sub(2))?;
    let rest = chunk.text[place.range.end..].trim();
    if !rest.is_empty() && rest != "," {
        return Err(Stop::Broken(chunk.line));
    }
    Ok(Place {
        range: chunk.start + place.range.start..chunk.start + place.range.end,
        line: place.line,
    })
}

// Reads the keys of a line at the top; says whether the line closes the file.
fn top(
    chunk: &Chunk,
    text: &str,
    bounds: Bounds,
    outline: &mut Outline,
    problems: &mut Vec<Problem>,
) -> bool {
    let inner = text.strip_prefix('{').unwrap_or(text);
    let offset = chunk.start + text.len() - inner.len();
    let complete = [
        (format!("{{{inner}}}"), false),
        (format!("{{{inner}"), true),
    ];
    for (whole, closes) in complete {
        let Ok(read) = Outline::of(&whole, bounds) else {
            continue;
        };
        let moved = |place: Place| Place {
            range: offset + place.range.start - 1..offset + place.range.end - 1,
            line: chunk.line + place.line - 1,
        };
        let keys = read.top.into_iter();
        outline
            .top
            .extend(keys.map(|(key, value)| (moved(key), moved(value))));
        return closes;
    }
    problems.push(Problem::at(chunk.line, What::Broken, text));
    text.ends_with('}')
}
