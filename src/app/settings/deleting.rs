//! Deleting a group from this browser, the open one or another. There is no way back but a file, so the age
//! of the last one stands beside the button.

use crate::app::groups;
use crate::app::model::{Life, Model};
use crate::app::notice::Notice;
use crate::app::opening::Source;
use crate::app::route::{Route, Screen};
use crate::app::share::export::last_export;
use crate::app::share::groups::page as switch;
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
    /// Wants to delete one of the groups of this browser.
    AskFor(WorkspaceId),
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
    /// Whether it is the open group, which can be exported first.
    pub can_export: bool,
    /// Whether the person said that they have a copy or need none.
    pub agrees: bool,
}

/// The dialog, if it is open.
#[must_use]
pub fn page(model: &Model) -> Option<DeletingPage> {
    let draft = model.settings.deleting.as_ref()?;
    let language = model.language();
    let can_export = draft.workspace == *model.workspace.id();
    Some(DeletingPage {
        words: language.fill(words::DELETE_WORDS, &[&name_of(model, &draft.workspace)]),
        last_export: if can_export {
            last_export(model)
        } else {
            let exported = groups::exported(model, &draft.workspace);
            language.fill(words::OTHER_EXPORT, &[&exported])
        },
        can_export,
        agrees: draft.agrees,
    })
}

fn ask(model: &mut Model, workspace: WorkspaceId) {
    model.settings.deleting = Some(Draft {
        workspace,
        agrees: false,
    });
}

fn is_known(model: &Model, workspace: &WorkspaceId) -> bool {
    model.known.iter().any(|known| known.id == *workspace)
}

fn name_of(model: &Model, workspace: &WorkspaceId) -> String {
    let mut groups = switch(model).groups.into_iter();
    let named = groups.find(|(id, _)| *id == workspace.as_str());
    named.map_or_else(|| model.group_name(), |(_, name)| name)
}

/// Takes one step.
pub fn update(model: &mut Model, msg: Msg) -> Vec<Effect> {
    match msg {
        Msg::Ask => ask(model, model.workspace.id().clone()),
        Msg::AskFor(workspace) => ask(model, workspace),
        Msg::Agree(agrees) => {
            if let Some(draft) = &mut model.settings.deleting {
                draft.agrees = agrees;
            }
        }
        Msg::Close => model.settings.deleting = None,
        Msg::Delete => {
            let agreed = model.settings.deleting.take().filter(|draft| draft.agrees);
            let is_here = |draft: &Draft| is_known(model, &draft.workspace);
            let Some(draft) = agreed.filter(is_here) else {
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
    let name = name_of(model, workspace);
    let was_here = is_known(model, workspace);
    model.known.retain(|known| known.id != *workspace);
    let preferences = &mut model.preferences;
    let id = workspace.as_str();
    preferences.authors.remove(id);
    preferences.exports.remove(id);
    preferences.writers.remove(id);
    preferences.seen.remove(id);
    preferences.files.remove(id);
    preferences.put_aside.remove(id);
    preferences.asked.remove(id);
    preferences.banners_closed.retain(|closed| closed != id);
    if workspace != model.workspace.id() {
        let effects = vec![Effect::KeepPreferences(Box::new(preferences.clone()))];
        if was_here {
            model.notice = Some(Notice::new(words::DELETED, [name]));
        }
        return effects;
    }
    preferences.workspace = None;
    let mut effects = vec![Effect::KeepPreferences(Box::new(preferences.clone()))];
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
