//! Saying on which day an event is, of which only the month or the year was known: offered
//! where it was dropped on a day and so stayed where it was.

use super::carry::Carried;
use crate::app::commit::commit;
use crate::app::model::Model;
use crate::app::notice::Notice;
use crate::app::update::Effect;
use crate::app::words::{Language, calendar as words};
use crate::domain::Content;
use crate::domain::change::What;
use crate::domain::names::{FieldName, RecordId};
use crate::domain::schema::RecordKind;
use crate::domain::when::{Point, Unit, When};
use crate::domain::workspace::edit::Seen;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// An event, and the day on which it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sharper {
    event: RecordId,
    day: NaiveDate,
    // The values of its time that were seen (R1).
    seen: Seen,
}

impl Sharper {
    /// What a drop on a day may have meant; `None` where the day was known, where it repeats,
    /// or where the day is not in the time that is known.
    #[must_use]
    pub fn meant(model: &Model, carried: &Carried) -> Option<Self> {
        // From one month to another is no single day.
        let only = carried.when.start()?;
        if carried.when.end() != Some(only) {
            return None;
        }
        let is_vague = matches!(&only.point, Point::Period(period) if period.unit() != Unit::Day);
        let is_in_it = carried.when.contains(carried.over.day);
        let is_event = model.index.kind_of(&carried.event) == Some(RecordKind::Event);
        (is_vague && is_in_it && is_event && carried.occurrence.is_none()).then(|| Self {
            event: carried.event.clone(),
            day: carried.over.day,
            seen: carried.seen.clone(),
        })
    }

    /// The words on the button.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        language.fill(words::IT_IS_ON, &[&language.day(self.day)])
    }

    /// Sets it, as one step to undo.
    pub fn apply(self, model: &mut Model, now_utc_millis: i64) -> Vec<Effect> {
        let Ok(when) = When::day(self.day) else {
            return Vec::new();
        };
        let contents = BTreeMap::from([(FieldName::from("when"), when.to_text().into())]);
        let contents: BTreeMap<FieldName, Content> = contents;
        let set = model.workspace.setting(&self.event, &contents, &self.seen);
        let title = model.title(&self.event);
        let said = model.language().when(&when);
        let set = BTreeMap::from([(self.event.clone(), set)]);
        let effects = commit(model, What::Move, title, set, now_utc_millis);
        model.calendar.attend(super::On::Event(self.event));
        model.notice = Some(Notice::new(words::MOVED, [said]).undoable());
        effects
    }
}
