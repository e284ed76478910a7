//! What events are marked by beside what they are: selected, or at the same time as others.

use super::App;
use crate::app::calendar::clashes::marks::{Marks, asked, marks};
use crate::app::calendar::selection::page::{Marks as Selected, marks as selected};
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use std::time::Duration;

/// What falls together is looked for once what it is looked for among is on screen.
const PAUSE: Duration = Duration::from_millis(80);

/// What every event of a view reads.
#[derive(Clone, Copy)]
pub struct Marked {
    /// What is selected.
    pub selected: Memo<Selected>,
    /// What falls at the same time as others.
    pub clashes: RwSignal<Marks>,
}

impl Marked {
    /// Nothing is known yet of what falls together.
    pub fn new(app: App) -> Self {
        Self {
            selected: app.page(selected),
            clashes: RwSignal::new(Marks::new()),
        }
    }
}

/// Looks for what falls together, and draws nothing.
#[component]
pub fn ClashMarks() -> impl IntoView {
    let app = App::here();
    let Marked { clashes, .. } = expect_context::<Marked>();
    let asked = app.page(asked);
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    let forget = move || {
        if let Some(Some(before)) = waiting.try_update_value(Option::take) {
            before.clear();
        }
    };
    Effect::new(move |_| {
        forget();
        if asked.read().is_none() {
            clashes.set(Marks::new());
            return;
        }
        let look = move || {
            let found = app.peek_in_zones(marks);
            if clashes.try_with_untracked(|now| *now != found) == Some(true) {
                clashes.set(found);
            }
        };
        waiting.set_value(set_timeout_with_handle(look, PAUSE).ok());
    });
    on_cleanup(forget);
}
