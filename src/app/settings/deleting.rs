//! Deleting the open group from this browser. There is no way back but a file, so the age
//! of the last one stands beside the button.

use crate::app::model::{Life, Model};
use crate::app::notice::Notice;
use crate::app::opening::Source;
use crate::app::route::{Route, Screen};
use crate::app::share::export::last_export;
use crate::app::update::Effect;
use crate::app::words::settings as words;
use crate::domain::names::WorkspaceId;

/// The group that is to be deleted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    workspace: WorkspaceId,
    agrees: bool,
}

/// What a person does here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Msg {
    /// Wants to delete the open group.
    Ask,
    /// Has a copy, or needs none; or not.
    Agree(bool),
    /// Does not want to after all.
    Close,
    /// Deletes it.
    Delete,
    /// The store deleted it, or could not.
    Done(WorkspaceId, bool),
}

/// The dialog.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeletingPage {
    /// What will be gone, in a sentence.
    pub words: String,
    /// How old the last file outside the browser is.
    pub last_export: String,
    /// Whether the person said that they have a copy or need none.
    pub agrees: bool,
}

/// The dialog, if it is open.
#[must_use]
pub fn page(model: &Model) -> Option<DeletingPage> {
    let draft = model.settings.deleting.as_ref()?;
    let language = model.language();
    Some(DeletingPage {
        words: language.fill(words::DELETE_WORDS, &[&model.group_name()]),
        last_export: last_export(model),
        agrees: draft.agrees,
    })
}

/// Takes one step.
pub fn update(model: &mut Model, msg: Msg) -> Vec<Effect> {
    match msg {
        Msg::Ask => {
            model.settings.deleting = Some(Draft {
                workspace: model.workspace.id().clone(),
                agrees: false,
            });
        }
        Msg::Agree(agrees) => {
            if let Some(draft) = &mut model.settings.deleting {
                draft.agrees = agrees;
            }
        }
        Msg::Close => model.settings.deleting = None,
        Msg::Delete => {
            let agreed = model.settings.deleting.take().filter(|draft| draft.agrees);
            let Some(draft) = agreed.filter(|draft| draft.workspace == *model.workspace.id())
            else {
                return Vec::new();
            };
            if model.saving.in_memory {
                return done(model, &draft.workspace);
            }
            return vec![Effect::DeleteGroup(draft.workspace)];
        }
        Msg::Done(workspace, true) => return done(model, &workspace),
        Msg::Done(_, false) => model.notice = Some(Notice::new(words::NOT_DELETED, [])),
    }
    Vec::new()
}

// Nothing of the group stays, in the preferences either; another one opens, or what a first
// visit shows.
fn done(model: &mut Model, workspace: &WorkspaceId) -> Vec<Effect> {
    let name = model.group_name();
    model.known.retain(|known| known.id != *workspace);
    let preferences = &mut model.preferences;
    let id = workspace.as_str();
    preferences.authors.remove(id);
    preferences.exports.remove(id);
    preferences.writers.remove(id);
    preferences.seen.remove(id);
    preferences.put_aside.remove(id);
    preferences.asked.remove(id);
    preferences.banners_closed.retain(|closed| closed != id);
    preferences.workspace = None;
    let mut effects = vec![Effect::KeepPreferences(preferences.clone())];
    if workspace != model.workspace.id() {
        return effects;
    }
    model.life = Life::Starting;
    model.settings.deleted = Some(name);
    model.route = Route::to(Screen::Today);
    effects.push(Effect::SetAddress {
        address: model.route.address(),
        replace: true,
    });
    effects.push(match model.known.first() {
        Some(next) => Effect::Load(next.id.clone()),
        None => Effect::Fetch(Source::Published),
    });
    effects
}
