//! Which component draws which screen.

use super::calendar::CalendarScreen;
use super::directory::DirectoryScreen;
use super::outcomes::OutcomesScreen;
use super::share::ShareScreen;
use crate::app::route::Screen;
use leptos::prelude::*;

/// The screen, drawn. What is open on it, it reads from the address by itself.
pub fn view(screen: &Screen) -> AnyView {
    match screen {
        Screen::Today | Screen::Calendar(..) => view! { <CalendarScreen /> }.into_any(),
        Screen::Directory(_) | Screen::Person(_) => view! { <DirectoryScreen /> }.into_any(),
        Screen::Outcomes(_) => view! { <OutcomesScreen /> }.into_any(),
        Screen::Share => view! { <ShareScreen /> }.into_any(),
        Screen::Nothing(_) => ().into_any(),
    }
}
