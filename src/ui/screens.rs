//! Which component draws which screen.

use super::calendar::CalendarScreen;
use super::call_times::CallTimesScreen;
use super::checkup::CheckupScreen;
use super::directory::DirectoryScreen;
use super::groups::GroupsScreen;
use super::meetings::MeetingsScreen;
use super::outcomes::OutcomesScreen;
use super::settings::SettingsScreen;
use super::share::ShareScreen;
use super::today::TodayScreen;
use super::who_does_what::WhoDoesWhatScreen;
use crate::app::route::Screen;
use leptos::prelude::*;

/// Whether a screen comes with the first part of the page, not with [`rest`](super::rest):
/// where people arrive, and the month.
pub fn is_first(screen: &Screen) -> bool {
    matches!(
        screen,
        Screen::Today | Screen::Calendar(..) | Screen::Nothing(_)
    )
}

/// A screen of the first part, drawn.
pub fn first(screen: &Screen) -> AnyView {
    match screen {
        Screen::Today => view! { <TodayScreen /> }.into_any(),
        Screen::Calendar(..) => view! { <CalendarScreen /> }.into_any(),
        _ => ().into_any(),
    }
}

/// A screen of the second part, drawn. What is open on it, it reads from the address by
/// itself.
pub fn second(screen: &Screen) -> AnyView {
    match screen {
        Screen::Directory(_) | Screen::Person(_) => view! { <DirectoryScreen /> }.into_any(),
        Screen::CallTimes => view! { <CallTimesScreen /> }.into_any(),
        Screen::Outcomes(_) => view! { <OutcomesScreen /> }.into_any(),
        Screen::WhoDoesWhat => view! { <WhoDoesWhatScreen /> }.into_any(),
        Screen::Meetings(_) => view! { <MeetingsScreen /> }.into_any(),
        Screen::Groups => view! { <GroupsScreen /> }.into_any(),
        Screen::Settings => view! { <SettingsScreen /> }.into_any(),
        Screen::Checkup => view! { <CheckupScreen /> }.into_any(),
        Screen::Share => view! { <ShareScreen /> }.into_any(),
        Screen::Today | Screen::Calendar(..) | Screen::Nothing(_) => ().into_any(),
    }
}
