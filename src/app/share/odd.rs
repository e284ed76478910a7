//! What is odd about a value that a file brings: it is no value for its field, or it names a
//! record that nobody knows.

use crate::app::words::{Language, share as words};
use crate::domain::Content;
use crate::domain::names::Rev;
use crate::domain::read::fits;
use crate::domain::schema::{Field, RecordKind, Shape};
use crate::domain::workspace::Workspace;

/// What is odd about a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Odd {
    /// It is no time that can be read, and its field holds a time.
    NoTime,
    /// It is not what its field holds.
    Misfit,
    /// It names a record that is neither here nor in the file.
    NamesNobody(String),
}

impl Odd {
    /// Whether its field cannot hold it.
    pub(super) fn is_misfit(&self) -> bool {
        match self {
            Self::NoTime | Self::Misfit => true,
            Self::NamesNobody(_) => false,
        }
    }

    /// It in a sentence.
    pub(super) fn says(&self, language: Language) -> String {
        match self {
            Self::NoTime => language.say(words::NO_TIME).into_owned(),
            Self::Misfit => language.say(words::MISFIT).into_owned(),
            Self::NamesNobody(id) => language.fill(words::NAMES_NOBODY, &[id]),
        }
    }
}

/// Whether a value is named by its content, since no change was told that set it (R4).
pub(super) fn is_by_digest(rev: &Rev) -> bool {
    rev.starts_with('~')
}

/// What is odd about a value of a field. A file that came out of a group may leave out what
/// it names; one that was written by hand names what is nowhere by mistake.
pub(super) fn odd(
    workspace: &Workspace,
    record: &str,
    field: &str,
    content: &Content,
    rev: &Rev,
) -> Option<Odd> {
    let kind = workspace.kind(record).map(RecordKind::describe)?;
    let described = kind.field(field)?;
    let is_misfit = !content.is_null() && !fits(content, described.shape, field.contains('/'));
    if is_misfit {
        return Some(match described.shape {
            Shape::When => Odd::NoTime,
            _ => Odd::Misfit,
        });
    }
    let named = named(described, field, content).filter(|_| is_by_digest(rev))?;
    let is_known = workspace.fields(named).is_some();
    (!is_known).then(|| Odd::NamesNobody(named.to_owned()))
}

// The record that a value names, as itself or as the member that it makes one.
fn named<'a>(described: &Field, field: &'a str, content: &'a Content) -> Option<&'a str> {
    match described.shape {
        Shape::Reference(_) => content.as_str(),
        Shape::Set(member) if member.referred().is_some() => field
            .split_once('/')
            .map(|(_, member)| member)
            .filter(|_| content == &Content::Bool(true)),
        _ => None,
    }
}
