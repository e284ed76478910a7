//! The calendar screen: its head, the view that the address names, and the filters.
//!
//! - `event`: one event, wherever it stands. `month`, `square`, `bands`: the month.
//! - `week` with `over`, `hour` and `foot`: the week and the day. `agenda`: the list. `year`: twelve months by days.
//!   `timeline`: lanes. `chain`: what moves together. `empty`: what stands where nothing is. `leaving`: on paper, as a picture.
//! - `selection`: several events at once. `marks`: what events are marked by.
//! - `filters`: what is shown. `drag`: an event in the hand. `keys`: everything by keyboard.

mod agenda;
mod bands;
mod chain;
mod drag;
mod empty;
mod event;
mod filters;
mod foot;
mod head;
mod hour;
mod keys;
mod leaving;
mod marks;
mod month;
mod over;
mod second_clock;
mod selection;
mod square;
mod timeline;
mod week;
mod year;

use super::app::App;
use super::rest::{Later, Piece};
use crate::app::Msg;
use crate::app::calendar::{Msg as Calendar, days};
use crate::app::route::View;
pub use agenda::Agenda;
pub use chain::ChainDialog;
use drag::Drag;
pub use filters::FilterPanel;
use head::Head;
pub use leaving::Leaving;
use leptos::prelude::*;
pub use marks::ClashMarks;
use marks::Marked;
use month::Month;
pub use selection::{SelectionBar, SelectionDialog};
pub use timeline::Timeline;
pub use week::Week;
pub use year::Year;

/// The screen.
#[component]
pub fn CalendarScreen() -> impl IntoView {
    let app = App::here();
    let view = app.page(days::view);
    keys::listen(app);
    keys::follow_attention(app);
    keys::follow_view(app);
    on_cleanup(move || app.send(Msg::Calendar(Calendar::Left)));
    let drag = Drag::new(app);
    provide_context(drag);
    provide_context(Marked::new(app));
    view! {
        <Head />
        <div class="calendar">
            <div class="calendar-view">
                {move || match view.get() {
                    View::Month => view! { <Month /> }.into_any(),
                    View::Week => view! { <Later piece=Piece::Week /> }.into_any(),
                    View::Day => view! { <Later piece=Piece::Day /> }.into_any(),
                    View::Agenda => view! { <Later piece=Piece::Agenda /> }.into_any(),
                    View::Year => view! { <Later piece=Piece::Year /> }.into_any(),
                    View::Timeline => view! { <Later piece=Piece::Timeline /> }.into_any(),
                }}
                <Later piece=Piece::Selection />
                <Later piece=Piece::Leaving />
            </div>
            <Later piece=Piece::Filters />
        </div>
    }
}
