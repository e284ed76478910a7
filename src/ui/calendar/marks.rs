//! What events are marked by beside what they are: selected, or at the same time as others.

use super::App;
use crate::app::calendar::clashes::marks::{Marks, asked, marks};
use crate::app::calendar::selection::page::{Marks as Selected, marks as selected};
use crate::domain::names::RecordId;
use leptos::leptos_dom::helpers::{AnimationFrameRequestHandle, TimeoutHandle};
use leptos::prelude::*;
use std::collections::BTreeSet;
use std::time::Duration;

/// What every event of a view reads.
#[derive(Clone, Copy)]
pub struct Marked {
    /// What is selected.
    pub selected: Memo<Selected>,
    /// What falls at the same time as others.
    pub clashes: RwSignal<Marks>,
    /// What is drawn, where a view leaves much out.
    pub drawn: RwSignal<Option<BTreeSet<RecordId>>>,
}

impl Marked {
    /// Nothing is known yet of what falls together.
    pub fn new(app: App) -> Self {
        Self {
            selected: app.page(selected),
            clashes: RwSignal::new(Marks::new()),
            drawn: RwSignal::new(None),
        }
    }

    /// Looks for what falls together only among what a view draws, for as long as it is shown.
    pub fn only(self, drawn: impl Fn() -> BTreeSet<RecordId> + 'static) {
        let known = self.drawn;
        Effect::new(move |_| {
            let now = drawn();
            if known.with_untracked(|known| known.as_ref() != Some(&now)) {
                known.set(Some(now));
            }
        });
        // The whole screen may be going.
        on_cleanup(move || drop(known.try_set(None)));
    }
}

/// Looks for what falls together once what it is looked for among is on screen, and draws
/// nothing.
#[component]
pub fn ClashMarks() -> impl IntoView {
    let app = App::here();
    let Marked { clashes, drawn, .. } = expect_context::<Marked>();
    let asked = app.page(asked);
    let frame = StoredValue::new(None::<AnimationFrameRequestHandle>);
    let after = StoredValue::new(None::<TimeoutHandle>);
    let forget = move || {
        if let Some(Some(before)) = frame.try_update_value(Option::take) {
            before.cancel();
        }
        if let Some(Some(before)) = after.try_update_value(Option::take) {
            before.clear();
        }
    };
    let look = move || {
        let found = drawn.try_with_untracked(|drawn| {
            app.peek_in_zones(|model, zones| marks(model, zones, drawn.as_ref()))
        });
        if let Some(found) = found
            && clashes.try_with_untracked(|now| *now != found) == Some(true)
        {
            clashes.set(found);
        }
    };
    Effect::new(move |_| {
        forget();
        drawn.track();
        if asked.read().is_none() {
            clashes.set(Marks::new());
            return;
        }
        // In a frame what changed is drawn; after it, there is time.
        let wait = move || after.set_value(set_timeout_with_handle(look, Duration::ZERO).ok());
        frame.set_value(request_animation_frame_with_handle(wait).ok());
    });
    on_cleanup(forget);
}
