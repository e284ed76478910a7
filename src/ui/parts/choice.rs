//! One of several things that a person can choose.

pub use crate::app::form::Choice;
