//! What every dialog that lets something out says in the end: how much leaves, and which
//! ways to reach people do.

use crate::app::words::{Language, calendars as words};

/// The foot of a dialog that lets something out, as plain data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leaving {
    /// What leaves and what does not, in sentences.
    pub sentences: Vec<String>,
    /// What can be agreed to, where there is any way to reach people.
    pub consent: Option<String>,
    /// Whether it is.
    pub agrees: bool,
    /// Whether the file can be made as things stand.
    pub can_download: bool,
}

/// Says how many addresses and telephone numbers there are; nothing where there are none.
pub(super) fn ways_to_reach(language: Language, addresses: usize, phones: usize) -> Option<String> {
    let counts = [
        (addresses, words::ADDRESS, words::ADDRESSES),
        (phones, words::PHONE, words::PHONES),
    ];
    let counts = counts.into_iter().filter(|(count, ..)| *count > 0);
    let counts: Vec<String> = counts
        .map(|(count, one, many)| language.count(count, one, many))
        .collect();
    (!counts.is_empty()).then(|| language.list(&counts))
}
