//! Which component draws which screen.

use crate::app::route::Screen;
use leptos::prelude::*;

/// The screen, drawn.
pub fn view(screen: &Screen) -> AnyView {
    match screen {
        Screen::Today | Screen::Calendar(..) => view! { <h1>"Calendar"</h1> }.into_any(),
        Screen::Directory(_) | Screen::Person(_) => view! { <h1>"Directory"</h1> }.into_any(),
        Screen::Outcomes(_) => view! { <h1>"Outcomes"</h1> }.into_any(),
        _ => view! { <h1>"Share"</h1> }.into_any(),
    }
}
