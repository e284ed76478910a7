//! The offline copy: made once the page stands, and a new version of it offered, never forced.

use super::model::Model;
use super::update::Effect;
use super::words::{Word, offline as words};

/// Of the moment: whether a new version waits, and what the reader said to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum State {
    /// None is known of.
    #[default]
    Current,
    /// One waits and is offered.
    Ready,
    /// One waits, and the reader does not want it now.
    PutAside,
    /// The reader takes it as soon as all work is kept.
    Taken,
}

/// What happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Msg {
    /// The page stands: there is time for what only the next visit needs.
    PageStands,
    /// A new version was put together and waits.
    NewerWaits,
    /// The reader takes it.
    Take,
    /// The reader does not want it now.
    PutAside,
    /// The reader wants the copy made anew.
    MakeAnew,
}

/// What is asked of the browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ask {
    /// Make the offline copy, and say when a newer one waits: [`Msg::NewerWaits`].
    Keep,
    /// Let the newer version take over, then load the page again.
    TakeNewer,
    /// Take the copy away, then load the page again, which makes another.
    MakeAnew,
}

/// Takes one step.
pub fn update(model: &mut Model, msg: Msg) -> Vec<Effect> {
    match msg {
        Msg::PageStands => vec![Effect::Offline(Ask::Keep)],
        Msg::NewerWaits => {
            model.offline = State::Ready;
            Vec::new()
        }
        Msg::Take => {
            model.offline = State::Taken;
            when_kept(model)
        }
        Msg::PutAside => {
            model.offline = State::PutAside;
            Vec::new()
        }
        Msg::MakeAnew => vec![Effect::Offline(Ask::MakeAnew)],
    }
}

/// A version that was taken comes only when nothing is on its way to the store any more.
pub fn when_kept(model: &mut Model) -> Vec<Effect> {
    if model.offline != State::Taken || !model.saving.under_way.is_empty() {
        return Vec::new();
    }
    // If it does not come, it is offered again.
    model.offline = State::Ready;
    if model.asks_before_leaving() {
        Vec::new()
    } else {
        vec![Effect::Offline(Ask::TakeNewer)]
    }
}

/// What is offered, if a new version waits and taking it loses nothing.
#[must_use]
pub fn offer(model: &Model) -> Option<Word> {
    // What is only on its way can be waited for.
    let loses_work = model.would_lose_work() && model.saving.under_way.is_empty();
    let loses_work = loses_work || model.has_unsaved_words();
    (model.offline == State::Ready && !loses_work).then_some(words::NEWER_WAITS)
}
