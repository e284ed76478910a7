//! The well-made parts that every screen is put together from.
//!
//! A part decides nothing and knows no record: it is given words, plain data and
//! signals, and sends what the person did out through a [`Callback`]. Words
//! arrive in the reader's language. What a part looks like stands in the file of
//! `style/` that its classes are named for.
//!
//! No part writes a `style` attribute, which the content security policy would
//! drop; a hue goes through `style:--hue`, which the policy lets pass.
//!
//! [`Callback`]: leptos::prelude::Callback

mod button;
mod check_box;
mod chip;
mod choice;
mod combobox;
mod combobox_state;
mod dialog;
mod empty_state;
mod field;
mod fold;
mod icon;
mod linked_text;
mod menu;
mod names;
mod notice;
mod progress;
mod radio;
mod roving;
mod segments;
mod select;
mod shell;
mod skeleton;
mod tabs;
mod text_area;
mod text_field;
mod tree;

pub use button::{Button, ButtonKind, IconButton};
pub use check_box::CheckBox;
pub use chip::{Chip, ChipKind};
pub use choice::Choice;
pub use combobox::{Adding, Combobox};
pub use dialog::{Dialog, DialogSize};
pub use empty_state::EmptyState;
pub use field::{Field, Wiring};
pub use fold::Fold;
pub use icon::{Glyph, Icon};
pub use linked_text::LinkedText;
pub use menu::{Menu, MenuItem};
pub use names::fresh as fresh_name;
pub use notice::{Notice, Tone};
pub use progress::Progress;
pub use radio::Radio;
pub use segments::SegmentedControl;
pub use select::Select;
pub use shell::{Place, Shell};
pub use skeleton::Skeleton;
pub use tabs::Tabs;
pub use text_area::TextArea;
pub use text_field::TextField;
pub use tree::{Node, Tree};
