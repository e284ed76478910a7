//! What repeats, in a person's hands: changing, moving or deleting one occurrence, this one
//! and all later ones, or all of them.
//!
//! - `asking`: the question which of them is meant. `change`, `removal`: what each answer
//!   sets, as one change. `carrying`: how a rule and its occurrences follow a moved one.
//! - `plain`: a rule as the choices of a form, `saying`: in words, `preview`: what comes next;
//!   `written`: a rhythm in a person's words.
//! - `doubts`: what contradicts itself in a rule and its first time.
//! - `held`: whether past occurrences took place, and how many did.

pub mod asking;
pub mod carrying;
pub mod change;
mod doubts;
pub mod held;
pub mod plain;
pub mod preview;
mod removal;
pub mod saying;
pub mod written;

pub use asking::{Asked, Which, Wish, page};
pub use change::changed;
pub use removal::{left_out, removed, removed_alone};

use super::model::Model;
use super::update::Effect;
use crate::domain::names::RecordId;
use crate::domain::recurrence::occurrence_id;
use crate::domain::when::{When, Zones};

/// One occurrence of a record that repeats.
#[derive(Debug, Clone, PartialEq)]
pub struct Occurrence {
    /// The record: an event or a series.
    pub record: RecordId,
    /// What names it among the others.
    pub key: String,
    /// When it is.
    pub when: When,
}

impl Occurrence {
    /// The occurrence that an id means, if it means one that is there.
    #[must_use]
    pub fn meant(model: &Model, id: &str) -> Option<Self> {
        let (record, key) = model.index.meant(id);
        let key = key?;
        let when = model.index.occurrence(&record, key)?;
        Some(Self {
            record,
            key: key.to_owned(),
            when,
        })
    }

    /// The id that it is drawn under.
    #[must_use]
    pub fn id(&self) -> RecordId {
        occurrence_id(&self.record, &self.key)
    }

    /// Whether none of the occurrences is before it, so that "this and later" are all.
    #[must_use]
    pub fn is_first(&self, model: &Model) -> bool {
        let Some(recurrence) = model.index.recurrence(&self.record) else {
            return true;
        };
        let (from, to) = (recurrence.first().first_day(), self.when.first_day());
        let earlier = recurrence.within(from, to, &crate::domain::when::NoZones);
        let is_earlier = |key: &str| key < self.key.as_str();
        !earlier.list.iter().any(|one| is_earlier(&one.key))
            && !model
                .index
                .instances(&self.record)
                .any(|(key, _)| is_earlier(key))
    }
}

/// Of the moment: the question that is open.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct State {
    /// Which occurrences are meant, where that was asked.
    pub asked: Option<Asked>,
}

/// What a person answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Msg {
    /// Chose which occurrences are meant.
    Chose(Which),
    /// Does it to them.
    Confirmed,
    /// Does not want it after all.
    PutAside,
}

/// Takes one step.
pub fn update(model: &mut Model, msg: Msg, now_utc_millis: i64, zones: &dyn Zones) -> Vec<Effect> {
    match msg {
        Msg::Chose(which) => {
            if let Some(asked) = &mut model.recurrence.asked {
                asked.which = which;
            }
            Vec::new()
        }
        Msg::Confirmed => asking::confirm(model, now_utc_millis, zones),
        Msg::PutAside => asking::put_aside(model),
    }
}
