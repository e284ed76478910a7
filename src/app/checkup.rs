//! What this host and browser give and lack, as plain data.

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
