//! What a file teaches a workspace (R4), decided value by value; nothing is changed yet.
//!
//! | the value in the file | what becomes of it |
//! |---|---|
//! | has a rev, and the workspace has it | it teaches nothing |
//! | has a rev, and is new | merged as it is |
//! | differs under its rev, the check matches | merged: both stand (R3) |
//! | differs under its rev, the check does not match | an edit by hand: a rev by digest, replacing exactly that rev |
//! | has an unknown rev, the check fails | the same |
//! | has no rev, and the field shows nothing | merged with a rev by digest, replacing nothing |
//! | has no rev, and the field shows something else | offered as the importer's own edit |
//!
//! What was written by hand is read as a person would read it: "12 May 2027" is a time. A line
//! that was and says another kind than the record has here is refused.
//!
//! A line that is one's own to the letter teaches nothing and is not parsed. To know
//! that, one's own lines are written, which costs more than parsing a small file: a
//! file of few lines is parsed outright.

use super::deciding::Deciding;
use super::line::Lines;
use super::problem::Problem;
use super::read::Incoming;
use super::statement::Statements;
use crate::domain::content::Content;
use crate::domain::names::{FieldName, RecordId, Rev};
use crate::domain::workspace::{History, Workspace};
use std::collections::{BTreeSet, HashSet};

/// What a file would do to a workspace.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Arrival {
    /// What is new, to be merged as it is; without forgotten ids.
    pub history: History,
    /// Values without revs that differ from what the workspace shows (R4): to be chosen
    /// one by one, and set by a change of the importer's own.
    pub offers: Vec<Offer>,
    /// Values that were edited by hand in the file; they are in `history` too.
    pub by_hand: Vec<ByHand>,
    /// Ids that are forgotten in the file and not here (R5): put into `history.forgotten`
    /// only when somebody said so, for there is no way back.
    pub forgotten: BTreeSet<RecordId>,
    /// What could not be taken as it stands, by line.
    pub problems: Vec<Problem>,
    /// How many lines teach nothing.
    pub same: usize,
    /// How many of these are one's own to the letter, and were not even parsed.
    pub unparsed: usize,
    /// Whether the file is of another workspace: it never merges unasked (R12).
    pub other_workspace: bool,
}

/// A value that differs from what is shown, from a file that does not say what it replaces.
#[derive(Debug, Clone, PartialEq)]
pub struct Offer {
    /// The record.
    pub record: RecordId,
    /// The field.
    pub field: FieldName,
    /// What the file says.
    pub content: Content,
    /// What the workspace shows: more than one in a conflict, `None` where it is withheld.
    pub now: Vec<Option<Content>>,
    /// The line in the file, from 1 on.
    pub line: usize,
}

/// A value that somebody edited in the file by hand.
#[derive(Debug, Clone, PartialEq)]
pub struct ByHand {
    /// The record.
    pub record: RecordId,
    /// The field.
    pub field: FieldName,
    /// What the file says.
    pub content: Content,
    /// The rev that the value gets, from a digest.
    pub rev: Rev,
    /// The rev that the file claims, which the value replaces.
    pub claimed: Rev,
    /// The line in the file, from 1 on.
    pub line: usize,
}

/// A file with fewer lines than this part of the workspace's is parsed outright.
const SMALL: usize = 8;

impl Incoming {
    /// What this file would teach a workspace; neither is changed.
    #[must_use]
    pub fn against(&self, workspace: &Workspace) -> Arrival {
        let history = workspace.history();
        let is_small = self.lines.len() * SMALL < history.records.len() + history.changes.len();
        let own = if is_small {
            None
        } else {
            Some(Lines::of(history))
        };
        let own = own
            .iter()
            .flat_map(|own| own.records().chain(own.changes()));
        let known: HashSet<&[u8]> = own.collect();
        let mut said = Statements::default();
        let mut unparsed = 0;
        for (at, line) in self.lines.iter().enumerate() {
            if known.contains(self.text_of(&line.place).as_bytes()) {
                unparsed += 1;
            } else {
                said.read(self, line, at);
            }
        }
        let id = self.header.workspace.as_ref();
        let mut arrival = Deciding::on(said, self, workspace);
        arrival.unparsed = unparsed;
        arrival.same += unparsed;
        arrival.other_workspace = id.is_some_and(|id| id != workspace.id());
        let news = self.forgotten.difference(&history.forgotten);
        arrival.forgotten = news.cloned().collect();
        arrival.problems.extend(self.problems.iter().cloned());
        arrival.problems.sort_by_key(|problem| problem.line);
        arrival
    }
}
