//! The members of a new group, as they are typed: one organisation a line.
//!
//! Plain rules, so that a person can tell beforehand what a line means:
//!
//! - Spaces at the ends, a bullet before and a comma or semicolon after do not count; nor do
//!   empty lines.
//! - Brackets at the end hold the acronym, up to [`LONGEST_ACRONYM`] signs. Longer ones are
//!   part of the name. Everything before them is the name.
//! - A name has a letter or a digit in it.
//! - A line is one organisation. It is several where a semicolon stands in it, where a comma
//!   follows a bracket, and where all that stands between commas is in capitals: `WMO, ITU`.
//!   Any other comma is part of a name.
//! - No two lines have the same name or the same acronym, in capitals or not.
//! - A line that names a member which is copied, by its name or its acronym, is that member.

use super::starting::Draft;
use crate::app::model::{GROUP, Model};
use crate::app::words::{Language, share as words};
use crate::domain::Content;
use crate::domain::names::FieldName;
use std::collections::{BTreeMap, HashMap};

/// What stands in brackets at the end of a line is an acronym up to so many signs.
pub const LONGEST_ACRONYM: usize = 20;

/// Hues this far apart keep organisations apart, however many there are.
const HUE_STEP: usize = 137;

/// What may be copied from the open group about each of its members.
const COPIED: [&str; 6] = ["name", "acronym", "kind", "hue", "website", "profile"];

/// What is known of a member before the group is there.
pub type Member = BTreeMap<FieldName, Content>;

/// A line as it is understood.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Line {
    /// Its number, from 1; empty lines count.
    pub number: usize,
    /// The name, or the line as it stands where it could not be read.
    pub name: String,
    /// The acronym.
    pub acronym: Option<String>,
    /// Whether it is a member that is copied anyway.
    pub is_copied: bool,
    /// What is wrong with it and how to mend it, in words.
    pub problem: Option<String>,
}

/// How many members the open group has.
#[must_use]
pub fn of_open_group(model: &Model) -> usize {
    model.workspace.references(GROUP, "members").len()
}

/// The lines as they are understood.
#[must_use]
pub fn understood(model: &Model, draft: &Draft) -> Vec<Line> {
    let language = model.language();
    let said = |member: &Member, field| member.get(field).and_then(Content::as_str).map(folded);
    let copied: Vec<_> = copied(model, draft)
        .iter()
        .map(|member| (said(member, "name"), said(member, "acronym")))
        .collect();
    let mut names: HashMap<String, usize> = HashMap::new();
    let mut acronyms: HashMap<String, usize> = HashMap::new();
    let mut lines = Vec::new();
    for (at, text) in draft.members.lines().enumerate() {
        let Some(text) = bare(text) else { continue };
        let number = at + 1;
        let (name, acronym) = match read(text, language) {
            Ok(read) => read,
            Err(problem) => {
                lines.push(Line {
                    number,
                    name: text.to_owned(),
                    acronym: None,
                    is_copied: false,
                    problem: Some(problem),
                });
                continue;
            }
        };
        let (key, short) = (folded(name), acronym.map(folded));
        let is_copied = copied.iter().any(|(name, acronym)| {
            name.as_ref() == Some(&key) || (short.is_none() && acronym.as_ref() == Some(&key))
        });
        let is_taken = |short: &String| {
            copied
                .iter()
                .any(|(_, taken)| taken.as_ref() == Some(short))
        };
        let at_line =
            |word, said: &str, line: usize| language.fill(word, &[said, &line.to_string()]);
        let problem = if let Some(line) = names.get(&key) {
            Some(language.fill(words::LINE_AGAIN, &[&line.to_string()]))
        } else if is_copied {
            None
        } else if let Some(line) = short.as_ref().and_then(|short| acronyms.get(short)) {
            Some(at_line(
                words::ACRONYM_AGAIN,
                acronym.unwrap_or_default(),
                *line,
            ))
        } else if short.as_ref().is_some_and(is_taken) {
            Some(language.fill(words::ACRONYM_COPIED, &[acronym.unwrap_or_default()]))
        } else {
            None
        };
        names.entry(key).or_insert(number);
        if let Some(short) = short {
            // `WFP` on a line of its own is the same organisation again.
            names.entry(short.clone()).or_insert(number);
            acronyms.entry(short).or_insert(number);
        }
        lines.push(Line {
            number,
            name: name.to_owned(),
            acronym: acronym.map(str::to_owned),
            is_copied,
            problem,
        });
    }
    lines
}

/// The members of the new group, in order: those that are copied, then those that were typed,
/// each with a colour.
#[must_use]
pub fn chosen(model: &Model, draft: &Draft) -> Vec<Member> {
    let text = |field: &str, text: &str| (FieldName::from(field), Content::from(text));
    let typed = understood(model, draft)
        .into_iter()
        .filter(|line| line.problem.is_none() && !line.is_copied)
        .map(|line| {
            let mut member = Member::from([text("kind", "agency"), text("name", &line.name)]);
            member.extend(line.acronym.map(|acronym| text("acronym", &acronym)));
            member
        });
    let mut all = copied(model, draft);
    all.extend(typed);
    for (at, member) in all.iter_mut().enumerate() {
        let hue = Content::from(at * HUE_STEP % 360);
        member.entry(FieldName::from("hue")).or_insert(hue);
    }
    all
}

fn copied(model: &Model, draft: &Draft) -> Vec<Member> {
    let members = model.workspace.references(GROUP, "members");
    let members = members.into_iter().filter(|_| draft.copies_members);
    let copy = members.map(|id| {
        let fields = COPIED.iter().filter_map(|field| {
            let value = model.workspace.value(&id, field)?;
            Some((FieldName::from(*field), value.clone()))
        });
        fields.collect::<Member>()
    });
    copy.collect()
}

// The line without what does not count; `None` for an empty one.
fn bare(line: &str) -> Option<&str> {
    let line = line.trim();
    let line = line
        .strip_prefix(['-', '–', '•', '*'])
        .filter(|rest| rest.starts_with(char::is_whitespace))
        .unwrap_or(line);
    let line = line
        .trim()
        .trim_end_matches([',', ';', '，', '；', '、'])
        .trim_end();
    (!line.is_empty()).then_some(line)
}

// Name and acronym, as in `World Food Programme (WFP)`.
fn read(line: &str, language: Language) -> Result<(&str, Option<&str>), String> {
    let wrong = |word| Err(language.say(word).into_owned());
    let (opened, closed) = (count(line, ['(', '（']), count(line, [')', '）']));
    if opened != closed {
        return wrong(words::BRACKET_OPEN);
    }
    if is_several(line) {
        return wrong(words::SEVERAL_IN_LINE);
    }
    let split = line
        .strip_suffix([')', '）'])
        .and_then(|line| line.rsplit_once(['(', '（']));
    let (name, acronym) = match split {
        Some((name, acronym)) => (name.trim(), Some(acronym.trim())),
        None => (line, None),
    };
    if !name.contains(char::is_alphanumeric) {
        return wrong(words::NAME_MISSING);
    }
    match acronym {
        Some(acronym) if !acronym.contains(char::is_alphanumeric) => wrong(words::BRACKETS_EMPTY),
        Some(acronym) if acronym.chars().count() > LONGEST_ACRONYM => Ok((line, None)),
        acronym => Ok((name, acronym)),
    }
}

fn is_several(line: &str) -> bool {
    const COMMAS: [char; 3] = [',', '，', '、'];
    let is_short = |part: &str| {
        let part = part.trim();
        part.contains(char::is_alphabetic) && !part.contains(char::is_lowercase)
    };
    let after_bracket = line
        .split([')', '）'])
        .skip(1)
        .any(|rest| rest.trim_start().starts_with(COMMAS));
    let mut parts = line.split(COMMAS);
    let are_capitals = line.contains(COMMAS)
        && line.is_ascii()
        && parts.all(|part| !part.trim().contains(' ') && is_short(part));
    line.contains([';', '；']) || after_bracket || are_capitals
}

fn count(text: &str, signs: [char; 2]) -> usize {
    text.chars().filter(|sign| signs.contains(sign)).count()
}

fn folded(text: &str) -> String {
    text.split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .to_lowercase()
}
