//! What the calendar is filtered by: which events are shown, and what there is to choose
//! from.

use crate::app::filters::{NO_KIND, Wanted};
use crate::app::form::Choice;
use crate::app::model::Model;
use crate::app::route::Filters;
use crate::app::words::{Word, calendar as words};
use crate::domain::names::RecordId;
use crate::domain::schema::RecordKind;
use crate::domain::workspace::Workspace;
use std::cell::Cell;
use std::collections::BTreeSet;

/// The code of no event at all, for when every kind was taken out.
const NOTHING: &str = "nothing";

/// The filters of the address, with a count of how often they were asked.
pub struct Filter<'a> {
    model: &'a Model,
    wanted: Wanted,
    asked: Cell<usize>,
}

impl<'a> Filter<'a> {
    /// The filters of the address that is shown.
    #[must_use]
    pub fn of(model: &'a Model) -> Self {
        Self {
            model,
            wanted: Wanted::of(model),
            asked: Cell::new(0),
        }
    }

    /// Whether an event is shown.
    #[must_use]
    pub fn lets_through(&self, event: &RecordId) -> bool {
        self.asked.set(self.asked.get() + 1);
        self.wanted.lets(self.model, event)
    }

    /// How many events it was asked about: what a page costs, for tests to count.
    #[must_use]
    pub fn asked(&self) -> usize {
        self.asked.get()
    }
}

/// A record, what it lies in, and what that lies in, the nearest first; each once.
#[must_use]
pub fn above(workspace: &Workspace, record: &RecordId) -> Vec<RecordId> {
    let mut found = vec![record.clone()];
    let mut at = 0;
    while let Some(record) = found.get(at).cloned() {
        let next = workspace
            .reference(&record, "parent")
            .into_iter()
            .chain(workspace.references(&record, "groups"));
        for id in next {
            if !found.contains(&id) {
                found.push(id);
            }
        }
        at += 1;
    }
    found
}

/// A kind of event, to be shown or hidden.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KindBox {
    /// Its code.
    pub code: String,
    /// Its name.
    pub label: String,
    /// Whether it is shown.
    pub is_shown: bool,
}

/// Something to filter by, of which several can be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// Organisations, with the offices below them.
    Organisation,
    /// Themes.
    Theme,
    /// Places, with what lies in them.
    Place,
    /// Modes.
    Mode,
}

impl Facet {
    /// Every one, in the order in which they are shown.
    pub const ALL: [Self; 4] = [Self::Organisation, Self::Theme, Self::Place, Self::Mode];

    /// Its label.
    #[must_use]
    pub fn word(self) -> Word {
        match self {
            Self::Organisation => words::ORGANISATION,
            Self::Theme => words::THEME,
            Self::Place => words::PLACE,
            Self::Mode => words::MODE,
        }
    }

    /// What can be chosen: whatever some event names, and what that lies in.
    #[must_use]
    pub fn choices(self, model: &Model) -> Vec<Choice> {
        let kind = match self {
            Self::Organisation => RecordKind::Organisation,
            Self::Theme => RecordKind::Theme,
            Self::Place => RecordKind::Place,
            Self::Mode => return mode_choices(model),
        };
        let is_event = |id: &RecordId| model.workspace.kind(id) == Some(RecordKind::Event);
        let is_named = |id: &&RecordId| model.index.mentions(id).any(|(from, _)| is_event(from));
        let found: BTreeSet<RecordId> = model
            .index
            .of_kind(kind)
            .filter(is_named)
            .flat_map(|id| above(&model.workspace, id))
            .collect();
        let mut choices: Vec<Choice> = found.iter().map(|id| Choice::record(model, id)).collect();
        choices.sort_by_cached_key(|choice| choice.label.to_lowercase());
        choices
    }

    /// The ids or codes that are chosen.
    #[must_use]
    pub fn chosen(self, filters: &Filters) -> Vec<String> {
        let ids = |set: &BTreeSet<RecordId>| set.iter().map(ToString::to_string).collect();
        match self {
            Self::Organisation => ids(&filters.organisations),
            Self::Theme => ids(&filters.themes),
            Self::Place => ids(&filters.places),
            Self::Mode => filters.modes.iter().cloned().collect(),
        }
    }

    /// Chooses other ids or codes.
    pub fn choose(self, filters: &mut Filters, chosen: Vec<String>) {
        let ids = |chosen: Vec<String>| chosen.into_iter().map(RecordId::from).collect();
        match self {
            Self::Organisation => filters.organisations = ids(chosen),
            Self::Theme => filters.themes = ids(chosen),
            Self::Place => filters.places = ids(chosen),
            Self::Mode => filters.modes = chosen.into_iter().collect(),
        }
    }

    fn names(self, model: &Model) -> Vec<String> {
        let chosen = self.chosen(&model.route.filters);
        chosen
            .into_iter()
            .map(|id| match self {
                Self::Mode => model.language().choice(&id),
                Self::Organisation | Self::Theme | Self::Place => model.short_title(&id),
            })
            .collect()
    }
}

fn mode_choices(model: &Model) -> Vec<Choice> {
    let field = RecordKind::Event.describe().field("mode");
    let modes = field.map_or(&[][..], |field| field.shape.words());
    modes
        .iter()
        .map(|mode| Choice::new(*mode, model.language().choice(mode)))
        .collect()
}

/// The kinds of event that occur, in the order of the table, then those of other people's
/// making, then what has none.
#[must_use]
pub fn kinds(model: &Model) -> Vec<KindBox> {
    let chosen = &model.route.filters.kinds;
    let boxed = |code: &str, label: String| KindBox {
        code: code.to_owned(),
        label,
        is_shown: chosen.is_empty() || chosen.contains(code),
    };
    let field = RecordKind::Event.describe().field("kind");
    let known = field.map_or(&[][..], |field| field.shape.words());
    let mut occurring: Vec<&str> = model.index.event_kinds().map(|(kind, _)| kind).collect();
    let place = |kind: &str| known.iter().position(|known| *known == kind);
    occurring.sort_by_key(|kind| (kind.is_empty(), place(kind).unwrap_or(known.len())));
    occurring
        .into_iter()
        .map(|kind| {
            if kind.is_empty() {
                boxed(NO_KIND, model.language().say(words::NO_KIND).into_owned())
            } else {
                boxed(kind, model.language().choice(kind))
            }
        })
        .collect()
}

/// Shows or hides a kind. With every kind shown nothing is filtered, so that a kind which
/// comes later is shown too.
pub fn show_kind(model: &mut Model, code: &str, is_shown: bool) {
    let boxes = kinds(model);
    let shown: BTreeSet<String> = boxes
        .iter()
        .filter(|one| {
            if one.code == code {
                is_shown
            } else {
                one.is_shown
            }
        })
        .map(|one| one.code.clone())
        .collect();
    model.route.filters.kinds = if shown.len() == boxes.len() {
        BTreeSet::new()
    } else if shown.is_empty() {
        BTreeSet::from([NOTHING.to_owned()])
    } else {
        shown
    };
}

/// What is filtered by, in words; `None` where nothing is.
#[must_use]
pub fn summary(model: &Model) -> Option<String> {
    let language = model.language();
    let filters = &model.route.filters;
    let mut parts = Vec::new();
    if !filters.kinds.is_empty() {
        let boxes = kinds(model);
        let shown: Vec<String> = boxes
            .iter()
            .filter(|one| one.is_shown)
            .map(|one| one.label.clone())
            .collect();
        parts.push(match shown.len() {
            1..=3 => language.list(&shown),
            count => language.fill(
                words::SOME_KINDS,
                &[&language.number(count), &language.number(boxes.len())],
            ),
        });
    }
    parts.extend(
        Facet::ALL
            .iter()
            .map(|facet| facet.names(model))
            .filter(|names| !names.is_empty())
            .map(|names| language.list(&names)),
    );
    if !filters.text.is_empty() {
        parts.push(language.fill(words::TITLED, &[&filters.text]));
    }
    let joined = parts
        .into_iter()
        .reduce(|before, next| language.fill(words::AND_THEN, &[&before, &next]))?;
    Some(language.fill(words::FILTERED, &[&joined]))
}
