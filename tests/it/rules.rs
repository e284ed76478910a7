//! The rules R1 to R10 and R12 of the design, each by examples that a person can
//! follow. What holds for every history, the laws, stands in `laws`.

mod clocks;
mod desk;
mod files;
mod forgetting;
mod in_sight;
mod joining;
mod names;
mod order;
mod removing;
mod replacing;
mod setting_aside;
mod truth;
mod undoing;
