//! What the host publishes beside the page, on later visits: what is new in it is offered,
//! never taken unasked. It goes the way of any other file, with its preview.

use super::groups;
use super::import::{self, File};
use crate::app::model::Model;
use crate::app::update::Effect;
use crate::app::words::share as words;
use crate::domain::content::digest;
use crate::domain::names::WorkspaceId;
use crate::exchange::workspace_file::{Limits, read};

/// What the host publishes, where it is new here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// The group that it is of.
    workspace: WorkspaceId,
    /// What that is called.
    name: String,
    /// How many records it changes in the open group; `None` where it is of a group that
    /// this browser does not hold.
    news: Option<usize>,
    digest: String,
    text: String,
}

/// The file beside the page was read while a group is open.
pub fn arrived(model: &mut Model, text: String) {
    let Ok(incoming) = read(text.as_bytes(), &Limits::default()) else {
        return;
    };
    let Some(workspace) = incoming.header.workspace.clone() else {
        return;
    };
    let digest = digest(&[&text]);
    if model.preferences.put_aside.get(workspace.as_str()) == Some(&digest) {
        return;
    }
    let is_open = workspace == *model.workspace.id();
    if !is_open && model.known.iter().any(|known| known.id == workspace) {
        // What is new in another group is offered when that one is open.
        return;
    }
    let news = is_open.then(|| {
        let arrival = incoming.against(&model.workspace);
        arrival.history.records.len() + arrival.offers.len() + arrival.forgotten.len()
    });
    if news == Some(0) {
        return;
    }
    model.share.groups.offer = Some(Offer {
        workspace,
        name: incoming.header.name.clone(),
        news,
        digest,
        text,
    });
}

/// The offer in a sentence, with the words on its button; `None` where there is none.
#[must_use]
pub fn page(model: &Model) -> Option<(String, String)> {
    let offer = model.share.groups.offer.as_ref()?;
    let language = model.language();
    let (sentence, button) = match offer.news {
        Some(news) => (
            language.count(news, words::PUBLISHED_NEWS_ONE, words::PUBLISHED_NEWS),
            words::LOOK_AT_IT,
        ),
        None => (
            language.fill(words::PUBLISHED_OTHER, &[&offer.name]),
            words::OPEN_IT,
        ),
    };
    Some((sentence, language.say(button).into_owned()))
}

/// Takes the offer: looks at what it changes, or opens it as a group of its own.
pub fn take(model: &mut Model, new_id: WorkspaceId, now_utc_millis: i64) -> Vec<Effect> {
    let Some(offer) = model.share.groups.offer.take() else {
        return Vec::new();
    };
    let file = File {
        name: crate::app::opening::Source::Published.path().to_owned(),
        content: Ok(offer.text.into_bytes()),
    };
    if offer.news.is_none() || offer.workspace != *model.workspace.id() {
        let open = groups::Msg::Open(file, new_id);
        return groups::update(model, open, now_utc_millis);
    }
    import::update(model, import::Msg::Read(vec![file]), now_utc_millis)
}

/// Puts the offer aside; the same file is not offered again.
pub fn put_aside(model: &mut Model) -> Vec<Effect> {
    let Some(offer) = model.share.groups.offer.take() else {
        return Vec::new();
    };
    let aside = &mut model.preferences.put_aside;
    aside.insert(offer.workspace.to_string(), offer.digest);
    vec![Effect::KeepPreferences(Box::new(model.preferences.clone()))]
}
