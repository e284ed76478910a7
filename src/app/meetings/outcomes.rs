//! The outcomes of a meeting, and what earlier editions left open: matters arising (C1, C13).

use super::counts::{self, Statement};
use super::edition;
use super::order::{can_move, last_place, made, parts};
use crate::app::commit::commit;
use crate::app::model::Model;
use crate::app::notice::Notice;
use crate::app::outcomes::{self as tracker, Row, Standing};
use crate::app::update::Effect;
use crate::app::words::meetings as words;
use crate::domain::Content;
use crate::domain::change::What;
use crate::domain::names::RecordId;
use crate::domain::schema::RecordKind;
use std::collections::BTreeMap;

/// The outcomes of a meeting.
#[derive(Debug, Clone, PartialEq)]
pub struct OutcomesPage {
    /// Numbered, in order; whether each can go up and down, and whether a draft of the next
    /// meeting can be made of it (A7).
    pub rows: Vec<(Row, (bool, bool), bool)>,
    /// What earlier editions left open, the latest edition first.
    pub matters: Vec<Matter>,
    /// The counted attendance beside what is written (C2).
    pub statement: Option<Statement>,
}

/// An outcome that an earlier edition left open.
#[derive(Debug, Clone, PartialEq)]
pub struct Matter {
    /// The outcome, as in the tracker.
    pub row: Row,
    /// "Outcome 6 of the 27th meeting".
    pub from: String,
    /// The outcome of this meeting that takes it up, with its address.
    pub taken_up: Option<(String, String)>,
}

/// The outcomes of a meeting.
#[must_use]
pub fn outcomes(model: &Model, meeting: &RecordId) -> OutcomesPage {
    let own = parts(model, meeting, RecordKind::Outcome);
    let count = own.len();
    let numbers = tracker::numbers(model);
    OutcomesPage {
        rows: own
            .iter()
            .enumerate()
            .map(|(at, id)| {
                let can_draft = edition::can_draft(model, id);
                (
                    tracker::row(model, id, &numbers),
                    can_move(at, count),
                    can_draft,
                )
            })
            .collect(),
        matters: matters(model, meeting, &own, &numbers),
        statement: counts::statement(model, meeting),
    }
}

fn matters(
    model: &Model,
    meeting: &RecordId,
    own: &[RecordId],
    numbers: &BTreeMap<RecordId, usize>,
) -> Vec<Matter> {
    let language = model.language();
    let mut matters = Vec::new();
    for former in edition::earlier(model, meeting).iter().rev() {
        for id in parts(model, former, RecordKind::Outcome) {
            let row = tracker::row(model, &id, numbers);
            let next =
                |one: &&RecordId| model.workspace.reference(one, "previous").as_ref() == Some(&id);
            let taken_up = own.iter().find(next).map(|next| {
                let next = tracker::row(model, next, numbers);
                let number = language.number(next.number);
                (language.fill(words::OUTCOME_NUMBER, &[&number]), next.link)
            });
            // What an edition in between took up is told by that edition's outcome.
            let went_on = taken_up.is_none()
                && model
                    .index
                    .referring(&id, RecordKind::Outcome, "previous")
                    .next()
                    .is_some();
            // A shared view asks nobody for anything (A8).
            let asks = model.workspace.text(&id, "kind") != Some("shared view");
            if row.standing != Standing::Closed && asks && !went_on {
                let number = language.number(row.number);
                let edition = edition::short_name(model, former);
                matters.push(Matter {
                    from: language.fill(words::OUTCOME_OF, &[&number, &edition]),
                    taken_up,
                    row,
                });
            }
        }
    }
    matters
}

/// Takes an open outcome over: a new one of this meeting that continues it.
pub(super) fn carry_over(
    model: &mut Model,
    outcome: &RecordId,
    meeting: &RecordId,
    now_utc_millis: i64,
) -> Vec<Effect> {
    let id = model.writer.next_id(RecordKind::Outcome);
    let place = last_place(model, meeting, RecordKind::Outcome);
    let same = |field: &str| model.workspace.value(outcome, field).cloned();
    let mut fields = made(
        RecordKind::Outcome,
        [
            ("meeting", Some(Content::from(meeting.as_str()))),
            ("previous", Some(Content::from(outcome.as_str()))),
            ("text", same("text")),
            ("kind", same("kind")),
            ("owner", same("owner")),
            ("due", same("due")),
            ("channel", same("channel")),
            ("status", same("status")),
            ("order", Some(Content::from(place))),
        ],
    );
    for set in ["themes", "places", "involved", "about"] {
        for member in model.workspace.members(outcome, set) {
            fields.insert(
                crate::domain::names::FieldName::from(format!("{set}/{member}")),
                crate::domain::change::Setting::new(Content::Bool(true), []),
            );
        }
    }
    let title = model.title(outcome);
    let set = BTreeMap::from([(id, fields)]);
    let effects = commit(model, What::Create, title.clone(), set, now_utc_millis);
    model.notice = Some(Notice::new(words::CARRIED_OVER, [title]).undoable());
    effects
}
