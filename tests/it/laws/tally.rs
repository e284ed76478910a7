//! What occurred in how many histories, so that no law is true for want of cases.

use std::collections::BTreeMap;
use std::fmt;

/// Something that may occur in a history. The number: the least share of all
/// histories, in a hundred, in which it has to occur.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Case {
    Conflict,
    ConflictAtTheEnd,
    StaleForm,
    Settled,
    SettledFork,
    PartialFile,
    RepeatedFile,
    LateChange,
    Withheld,
    CopiedProfile,
    Fork,
    Forgotten,
    HeldOut,
    HeldOutPlaceLeft,
    TakenInAgain,
    Removal,
    Dispute,
    DisputeByPart,
    Restored,
    Join,
    Unknown,
    UnknownOfChanges,
    Undo,
    Redo,
    ModelApplied,
    ModelAppliedToAll,
}

const LEAST: [(Case, usize); 26] = [
    (Case::Conflict, 40),
    (Case::ConflictAtTheEnd, 60),
    (Case::StaleForm, 12),
    (Case::Settled, 30),
    (Case::SettledFork, 5),
    (Case::PartialFile, 60),
    (Case::RepeatedFile, 50),
    (Case::LateChange, 50),
    (Case::Withheld, 40),
    (Case::CopiedProfile, 20),
    (Case::Fork, 20),
    (Case::Forgotten, 10),
    (Case::HeldOut, 30),
    (Case::HeldOutPlaceLeft, 3),
    (Case::TakenInAgain, 10),
    (Case::Removal, 40),
    (Case::Dispute, 15),
    (Case::DisputeByPart, 3),
    (Case::Restored, 5),
    (Case::Join, 30),
    (Case::Unknown, 50),
    (Case::UnknownOfChanges, 90),
    (Case::Undo, 40),
    (Case::Redo, 15),
    (Case::ModelApplied, 95),
    (Case::ModelAppliedToAll, 40),
];

/// In how many of how many histories each case occurred.
#[derive(Debug, Clone, Default)]
pub struct Tally {
    histories: usize,
    cases: BTreeMap<Case, usize>,
}

impl Tally {
    /// Counts one more history in which these occurred.
    pub fn count(&mut self, occurred: impl IntoIterator<Item = Case>) {
        self.histories += 1;
        for case in occurred {
            *self.cases.entry(case).or_default() += 1;
        }
    }

    pub fn add(&mut self, other: &Self) {
        self.histories += other.histories;
        for (case, count) in &other.cases {
            *self.cases.entry(*case).or_default() += count;
        }
    }

    pub fn histories(&self) -> usize {
        self.histories
    }

    /// The cases that occurred too seldom.
    pub fn wanting(&self) -> Vec<Case> {
        let share = |case| 100 * self.cases.get(&case).copied().unwrap_or(0);
        LEAST
            .into_iter()
            .filter(|(case, least)| share(*case) < least * self.histories)
            .map(|(case, _)| case)
            .collect()
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} histories", self.histories)?;
        for (case, least) in LEAST {
            let count = self.cases.get(&case).copied().unwrap_or(0);
            let share = 100 * count / self.histories.max(1);
            write!(
                out,
                "\n{count:6} {share:3} % (at least {least} %)  {case:?}"
            )?;
        }
        Ok(())
    }
}
