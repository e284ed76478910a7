//! Who does what where: the work of a workspace, told by organisation, theme and place.
//!
//! Work is a record that says that somebody does something: an activity, a project, an
//! event, or a highlight of a report. What was dropped or cancelled is none. Offices,
//! divisions and institutes count as the agency that they belong to (D21), once, however
//! many of them take part.
//!
//! - [`nesting`]: what lies in what. [`overlap`]: several agencies on the same work.
//!   [`gap`]: what nobody does. [`same_days`]: events that fall on the same day.

pub mod gap;
pub mod nesting;
pub mod overlap;
pub mod same_days;

use super::index::Index;
use super::names::RecordId;
use super::schema::RecordKind;
use super::when::When;
use super::workspace::Workspace;
use nesting::Nesting;
use std::collections::BTreeSet;

/// The kinds of record that say that somebody does something.
pub const KINDS: [RecordKind; 4] = [
    RecordKind::Activity,
    RecordKind::Project,
    RecordKind::Highlight,
    RecordKind::Event,
];

/// One piece of work.
#[derive(Debug, Clone, PartialEq)]
pub struct Work {
    /// Its record.
    pub id: RecordId,
    /// The record's kind.
    pub kind: RecordKind,
    /// The agencies in whose name it is done.
    pub leads: BTreeSet<RecordId>,
    /// The agencies that do it: those that lead, partners, and whoever has a part in it.
    pub doers: BTreeSet<RecordId>,
    /// Its themes, as they were said.
    pub themes: BTreeSet<RecordId>,
    /// The places that it is for, as they were said; where an event says none, its venue (F4).
    pub places: BTreeSet<RecordId>,
    /// When it is, or the project or report that it is a part of.
    pub when: Option<When>,
    /// What it tells of, if it is a highlight.
    pub about: BTreeSet<RecordId>,
}

/// All work in sight, and how organisations, themes and places nest.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Coverage {
    /// The work, by id.
    pub works: Vec<Work>,
    /// Which units lie in which organisations.
    pub organisations: Nesting,
    /// Which themes lie in which.
    pub themes: Nesting,
    /// Which places lie in which: by parent, and by country group.
    pub places: Nesting,
}

impl Coverage {
    /// Gathers the work of a workspace that is in sight.
    #[must_use]
    pub fn of(workspace: &Workspace, index: &Index) -> Self {
        let nesting = |kind, fields: &[&str]| Nesting::of(workspace, index, kind, fields);
        let mut coverage = Self {
            works: Vec::new(),
            organisations: nesting(RecordKind::Organisation, &["parent"]),
            themes: nesting(RecordKind::Theme, &["parent"]),
            places: nesting(RecordKind::Place, &["parent", "groups"]),
        };
        let mut works: Vec<Work> = KINDS
            .into_iter()
            .flat_map(|kind| index.of_kind(kind).map(move |id| (kind, id)))
            .filter(|(_, id)| !is_off(workspace, id))
            .map(|(kind, id)| coverage.work(workspace, kind, id))
            .collect();
        works.sort_by(|one, other| one.id.cmp(&other.id));
        coverage.works = works;
        coverage
    }

    fn work(&self, workspace: &Workspace, kind: RecordKind, id: &RecordId) -> Work {
        let heads = |ids: &mut dyn Iterator<Item = RecordId>| -> BTreeSet<RecordId> {
            ids.map(|id| self.organisations.top(&id)).collect()
        };
        let leads = heads(
            &mut workspace
                .reference(id, "organisation")
                .into_iter()
                .chain(workspace.references(id, "organisers")),
        );
        let parts = workspace
            .entries(id, "parts")
            .filter(|(_, part)| part.as_str().is_some_and(is_doing))
            .map(|(of, _)| workspace.followed(of));
        let mut doers = heads(
            &mut workspace
                .references(id, "partners")
                .into_iter()
                .chain(parts),
        );
        doers.extend(leads.iter().cloned());
        let mut places = workspace.references(id, "places");
        if places.is_empty() {
            places.extend(workspace.reference(id, "place"));
        }
        Work {
            id: id.clone(),
            kind,
            leads,
            doers,
            themes: workspace.references(id, "themes"),
            places,
            when: when_of(workspace, id),
            about: workspace.references(id, "about"),
        }
    }
}

fn is_off(workspace: &Workspace, id: &RecordId) -> bool {
    matches!(workspace.text(id, "status"), Some("dropped" | "cancelled"))
}

// Whoever only listens, pays or benefits does not do it.
fn is_doing(part: &str) -> bool {
    !matches!(part, "took part" | "funded" | "beneficiary")
}

fn when_of(workspace: &Workspace, id: &RecordId) -> Option<When> {
    let of_whole = |whole: &str, field: &str| {
        let whole = workspace.reference(id, whole)?;
        workspace.when(&whole, field)
    };
    workspace
        .when(id, "when")
        .or_else(|| of_whole("project", "when"))
        .or_else(|| of_whole("meeting", "period"))
}

/// The work without what only tells of other work in it: a highlight about an activity is
/// that activity's report, and is not counted beside it.
#[must_use]
pub fn counted_once<'a>(works: impl IntoIterator<Item = &'a Work>) -> Vec<&'a Work> {
    let works: Vec<&Work> = works.into_iter().collect();
    let there: BTreeSet<&RecordId> = works.iter().map(|work| &work.id).collect();
    works
        .iter()
        .copied()
        .filter(|work| !work.about.iter().any(|about| there.contains(about)))
        .collect()
}
