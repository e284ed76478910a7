//! One of several things that a person can choose.

pub use crate::app::form::Choice;

/// Returns the places, in `choices`, of those in which each typed word occurs,
/// in the label or in the hint, whatever the case. Marks within names part words too, so that
/// "America/New_York" finds "New York, America".
#[must_use]
pub fn matching(choices: &[Choice], typed: &str) -> Vec<usize> {
    let typed = typed.to_lowercase();
    let parts = |letter: char| letter.is_whitespace() || matches!(letter, '_' | '/');
    let words: Vec<&str> = typed.split(parts).filter(|word| !word.is_empty()).collect();
    let is_match = |choice: &Choice| {
        let hint = choice.hint.as_deref().unwrap_or_default();
        let text = format!("{} {hint}", choice.label).to_lowercase();
        words.iter().all(|word| text.contains(word))
    };
    let places = choices.iter().enumerate();
    places
        .filter(|(_, choice)| is_match(choice))
        .map(|(place, _)| place)
        .collect()
}
