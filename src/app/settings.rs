//! Preferences and who the reader is, as plain data, and what a person does there.

use super::model::Model;
use super::update::Effect;

/// Of the moment: what this place remembers beside the address.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct State {}

/// What a person does here.
#[derive(Debug, Clone, PartialEq)]
pub enum Msg {}

/// Takes one step.
pub fn update(_model: &mut Model, msg: Msg, _now_utc_millis: i64) -> Vec<Effect> {
    match msg {}
}
