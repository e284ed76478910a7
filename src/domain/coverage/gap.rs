//! Gaps: themes that nobody works on, places where nobody does anything, regions where
//! nothing has a date.

use super::Coverage;
use crate::domain::index::Index;
use crate::domain::names::RecordId;
use crate::domain::schema::RecordKind;
use crate::domain::workspace::Workspace;
use std::collections::BTreeSet;

/// One gap.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gap {
    /// The group has this theme, and nobody works on it.
    Theme {
        /// The theme.
        theme: RecordId,
        /// The agencies that say it is one of theirs.
        declared_by: BTreeSet<RecordId>,
    },
    /// Nobody does anything in this place, nor in what it lies in.
    Place {
        /// The place.
        place: RecordId,
        /// The agencies that say they serve it.
        served_by: BTreeSet<RecordId>,
    },
    /// Something is done in this region, but nothing there has a date (F9).
    Undated {
        /// The region.
        place: RecordId,
    },
}

/// The gaps of a workspace: themes, then places, each by id. Of a region where nobody does
/// anything its countries are not listed one by one.
#[must_use]
pub fn gaps(workspace: &Workspace, index: &Index, coverage: &Coverage) -> Vec<Gap> {
    let mut themes = BTreeSet::new();
    let mut places = BTreeSet::new();
    let mut directly = BTreeSet::new();
    let mut dated = BTreeSet::new();
    for work in &coverage.works {
        themes.extend(coverage.themes.all_above(&work.themes));
        let above = coverage.places.all_above(&work.places);
        if work.when.is_some() {
            dated.extend(above.iter().cloned());
        }
        places.extend(above);
        directly.extend(work.places.iter().cloned());
    }
    let saying = |id: &RecordId, field: &str| -> BTreeSet<RecordId> {
        index
            .referring(id, RecordKind::Organisation, field)
            .map(|organisation| coverage.organisations.top(organisation))
            .collect()
    };
    let idle_themes = index
        .of_kind(RecordKind::Theme)
        .filter(|theme| !themes.contains(*theme))
        .map(|theme| Gap::Theme {
            theme: theme.clone(),
            declared_by: saying(theme, "themes"),
        });
    // What is done for a whole region is done for its countries as well.
    let is_idle = |place: &RecordId| {
        !places.contains(place)
            && !coverage
                .places
                .with_above(place)
                .any(|above| directly.contains(above))
    };
    let is_outermost = |place: &RecordId| {
        !coverage
            .places
            .with_above(place)
            .any(|above| above != place && is_idle(above))
    };
    let idle_places = index
        .of_kind(RecordKind::Place)
        .filter(|place| !is_spot(workspace, place) && is_idle(place) && is_outermost(place))
        .map(|place| Gap::Place {
            place: place.clone(),
            served_by: saying(place, "serves"),
        });
    let undated = index
        .of_kind(RecordKind::Place)
        .filter(|place| workspace.text(place, "kind") == Some("region"))
        .filter(|place| places.contains(*place) && !dated.contains(*place))
        .map(|place| Gap::Undated {
            place: place.clone(),
        });
    idle_themes.chain(idle_places).chain(undated).collect()
}

// A city is where something is held, seldom what it is for.
fn is_spot(workspace: &Workspace, place: &RecordId) -> bool {
    workspace.text(place, "kind") == Some("city")
}
