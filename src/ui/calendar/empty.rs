//! What stands where no event is: said plainly, with the way to the nearest one.

use super::App;
use crate::app::Msg;
use crate::app::calendar::Msg as Calendar;
use crate::app::calendar::empty::{Nearest, Nothing as Page};
use crate::app::words::calendar as words;
use crate::ui::parts::{Button, ButtonKind, Glyph, Icon};
use leptos::prelude::*;

/// That nothing is here, and where something is.
#[component]
pub fn Nothing(nothing: Memo<Option<Page>>) -> impl IntoView {
    let app = App::here();
    let way = |glyph: Glyph, nearest: Option<Nearest>| {
        nearest.map(|nearest| {
            view! {
                <a class="calendar-nearest" href=nearest.address>
                    <Icon glyph />
                    <span>{nearest.words}</span>
                </a>
            }
        })
    };
    move || {
        nothing.get().map(|page| {
            view! {
                <div class="calendar-nothing">
                    <p>{page.words}</p>
                    {page.hint.map(|hint| view! { <p class="quiet">{hint}</p> })}
                    {page
                        .is_filtered
                        .then(|| view! {
                            <Button
                                label=app.say(words::SHOW_EVERYTHING)
                                kind=ButtonKind::Plain
                                small=true
                                on_press=app.sender(|| Msg::Calendar(Calendar::Unfiltered))
                            />
                        })}
                    {way(Glyph::Previous, page.previous)}
                    {way(Glyph::Next, page.next)}
                </div>
            }
        })
    }
}
