//! What is filled in to change several events, and what was seen of them then (R1).

use crate::app::calendar::chain::others;
use crate::app::model::Model;
use crate::domain::names::RecordId;
use crate::domain::workspace::edit::Seen;
use std::collections::{BTreeMap, BTreeSet};

/// By what events are moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Unit {
    /// Days.
    #[default]
    Days,
    /// Weeks.
    Weeks,
    /// Calendar months.
    Months,
    /// Calendar years.
    Years,
}

impl Unit {
    /// All of them, the shortest first.
    pub const ALL: [Self; 4] = [Self::Days, Self::Weeks, Self::Months, Self::Years];

    /// Its name in the page.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Days => "days",
            Self::Weeks => "weeks",
            Self::Months => "months",
            Self::Years => "years",
        }
    }
}

/// What is filled in.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Draft {
    /// By how many units they move, as it is typed; empty where they stay.
    pub count: String,
    /// Of which unit.
    pub unit: Unit,
    /// They move to an earlier time, not a later one.
    pub is_earlier: bool,
    /// The code of the status that they get; empty where each keeps its own.
    pub status: String,
    /// The themes that they get beside their own.
    pub themes: Vec<String>,
    /// The countries and regions that they get beside their own.
    pub places: Vec<String>,
    /// The organisers that they get beside their own.
    pub organisers: Vec<String>,
    /// What was typed as a number of units is none.
    pub has_problem: bool,
    /// By record: what stood in its fields when the dialog was opened.
    pub seen: BTreeMap<RecordId, Seen>,
    /// What goes with them and is not selected (I14), with what stood in its fields then.
    pub along: BTreeMap<RecordId, Seen>,
    /// What goes with them stays where it is.
    pub is_alone: bool,
}

/// One thing that is filled in.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    /// By how many units they move.
    Count(String),
    /// Of which unit, by its code.
    Unit(String),
    /// Whether they move to an earlier time.
    Earlier(bool),
    /// The code of their status.
    Status(String),
    /// Further themes.
    Themes(Vec<String>),
    /// Further countries and regions.
    Places(Vec<String>),
    /// Further organisers.
    Organisers(Vec<String>),
    /// Whether what goes with them moves too.
    Along(bool),
}

/// So many units are the most that events move by.
const MOST: u32 = 9999;

impl Draft {
    /// Nothing filled in yet.
    #[must_use]
    pub fn new(model: &Model) -> Self {
        let seen = |id: RecordId| (id.clone(), model.workspace.seen_all(&id));
        let records = super::records(model);
        let others = records.iter().flat_map(|record| others(model, record));
        let along: BTreeSet<RecordId> = others.filter(|id| !records.contains(id)).collect();
        Self {
            seen: records.into_iter().map(seen).collect(),
            along: along.into_iter().map(seen).collect(),
            ..Self::default()
        }
    }

    /// Takes one thing in.
    pub fn take(&mut self, change: Change) {
        match change {
            Change::Count(count) => {
                self.count = count;
                self.has_problem = false;
            }
            Change::Unit(code) => {
                let named = Unit::ALL.into_iter().find(|unit| unit.code() == code);
                self.unit = named.unwrap_or_default();
            }
            Change::Earlier(is_earlier) => self.is_earlier = is_earlier,
            Change::Status(status) => self.status = status,
            Change::Themes(themes) => self.themes = themes,
            Change::Places(places) => self.places = places,
            Change::Organisers(organisers) => self.organisers = organisers,
            Change::Along(along) => self.is_alone = !along,
        }
    }

    /// By how many units they move, earlier where negative.
    ///
    /// # Errors
    /// What is typed is no number of units.
    pub fn units(&self) -> Result<i32, std::num::ParseIntError> {
        let count = self.count.trim();
        if count.is_empty() {
            return Ok(0);
        }
        let count = count.parse::<u32>()?.min(MOST).cast_signed();
        Ok(if self.is_earlier { -count } else { count })
    }

    /// The fields of sets that it adds to, with what it adds.
    #[must_use]
    pub fn added(&self) -> BTreeMap<&'static str, BTreeSet<&str>> {
        [
            ("themes", &self.themes),
            ("places", &self.places),
            ("organisers", &self.organisers),
        ]
        .into_iter()
        .filter(|(_, ids)| !ids.is_empty())
        .map(|(field, ids)| (field, ids.iter().map(String::as_str).collect()))
        .collect()
    }
}
