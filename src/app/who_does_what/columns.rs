//! Which organisations stand side by side: the members of the group in its own order, and,
//! where that is wanted, whoever else leads work. A unit stands in its agency's column (D21).

use crate::app::model::{GROUP, Model};
use crate::app::outcomes;
use crate::app::route::{Route, Screen};
use crate::domain::coverage::Coverage;
use crate::domain::names::RecordId;
use std::collections::BTreeSet;

/// The wish for partners, in the address.
pub(super) const PARTNERS: &str = "partners";
/// What it says there.
pub(super) const PARTNERS_YES: &str = "yes";

/// One organisation.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Column {
    /// Its id.
    pub id: RecordId,
    /// Its acronym or name.
    pub label: String,
    /// Its full name.
    pub name: String,
    /// Its hue, if it has one.
    pub hue: Option<u16>,
    /// The address of its page.
    pub link: String,
}

/// The columns, in order.
#[must_use]
pub fn columns(model: &Model, coverage: &Coverage) -> Vec<Column> {
    let top = |id: &RecordId| coverage.organisations.top(id);
    let members: BTreeSet<RecordId> = members(model).iter().map(top).collect();
    let chosen: BTreeSet<RecordId> = model.route.filters.organisations.iter().map(top).collect();
    let leading: BTreeSet<RecordId> = coverage
        .works
        .iter()
        .flat_map(|work| work.leads.iter().cloned())
        .collect();
    let mut ids: BTreeSet<RecordId> = if chosen.is_empty() {
        members.clone()
    } else {
        chosen
    };
    if model.route.filters.organisations.is_empty() && (members.is_empty() || wants_partners(model))
    {
        ids.extend(leading);
    }
    let mut ids: Vec<RecordId> = ids
        .into_iter()
        .filter(|id| model.index.kind_of(id).is_some())
        .collect();
    ids.sort_by_cached_key(|id| {
        (
            !members.contains(id),
            model.workspace.text(id, "order").is_none(),
            model.workspace.text(id, "order").map(str::to_owned),
            model.short_title(id).to_lowercase(),
        )
    });
    ids.into_iter()
        .map(|id| {
            let organisation = outcomes::organisation(model, &id);
            Column {
                label: organisation.label,
                name: organisation.name,
                hue: organisation.hue,
                link: Route::to(Screen::Directory(Some(id.clone()))).link(),
                id,
            }
        })
        .collect()
}

fn members(model: &Model) -> BTreeSet<RecordId> {
    model.workspace.references(GROUP, "members")
}

/// Whether partners are shown too.
pub(super) fn wants_partners(model: &Model) -> bool {
    model.route.filters.others.contains_key(PARTNERS)
}

/// Whether there are members, so that there is a choice.
pub(super) fn has_members(model: &Model) -> bool {
    !members(model).is_empty()
}
