//! What files say that is new here, as it is held until it is applied or put away.

use super::super::from_calendar::Foreign;
use super::super::item::{Item, by_time, survey};
use super::super::problems::Place;
use super::super::table;
use super::reading::File;
use crate::app::model::Model;
use crate::domain::names::{RecordId, Rev};
use crate::domain::workspace::{History, Workspace};
use crate::exchange::workspace_file::{Header, Incoming, Offer, Refusal};
use crate::exchange::{csv, icalendar};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// The files that were chosen, as far as they were looked at.
#[derive(Debug, Clone, PartialEq)]
pub struct Import {
    pub(in crate::app::share) waiting: VecDeque<File>,
    pub(in crate::app::share) files: Vec<Arriving>,
    /// The table that is next, while its columns are given their meaning.
    pub(in crate::app::share) table: Option<table::Draft>,
    /// The workspace with all that is taken in so far.
    pub(in crate::app::share) staged: Workspace,
}

/// One file, or one group of a rescue file.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::app::share) struct Arriving {
    pub(in crate::app::share) name: String,
    pub(in crate::app::share) shows_all: bool,
    pub(in crate::app::share) outcome: Outcome,
}

/// What became of a file.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::app::share) enum Outcome {
    /// Nothing of it was read.
    Refused(Refused),
    /// It is another group's (R12).
    OtherGroup(Box<Source>),
    /// It was read.
    Arrived(Box<Arrived>),
}

/// Why nothing of a file was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::app::share) enum Refused {
    /// Nothing stands in it.
    Empty,
    Unreadable,
    File(Refusal),
    /// It says what is in a group, and none is open.
    NoGroup,
    /// It is a calendar without an event.
    NoEvent,
    Table(csv::Refusal),
    Calendar(icalendar::Refusal),
}

/// A file that was read, and not compared with anything yet.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::app::share) struct Source {
    pub(in crate::app::share) name: String,
    pub(in crate::app::share) incoming: Incoming,
    /// The changes of the file that are held out, here or where a rescue file was made (R6).
    pub(in crate::app::share) held: BTreeSet<Rev>,
    /// What it says beside its records, where it is no workspace file.
    pub(in crate::app::share) foreign: Option<Foreign>,
}

/// What a file says that is new here.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::app::share) struct Arrived {
    pub(in crate::app::share) header: Header,
    pub(in crate::app::share) history: History,
    /// Every change that is new here.
    pub(in crate::app::share) news: BTreeSet<Rev>,
    pub(in crate::app::share) held: BTreeSet<Rev>,
    pub(in crate::app::share) items: Vec<Item>,
    pub(in crate::app::share) left_out: BTreeSet<usize>,
    pub(in crate::app::share) offers: Vec<Offered>,
    /// What is forgotten in the file and not here, and whether it is to be here.
    pub(in crate::app::share) forgotten: BTreeMap<RecordId, bool>,
    pub(in crate::app::share) places: Vec<Place>,
    pub(in crate::app::share) foreign: Option<Foreign>,
    /// How many records of the file say what is known here already.
    pub(in crate::app::share) same: usize,
}

/// A value that the file offers, with what was shown when it was offered (R1).
#[derive(Debug, Clone, PartialEq)]
pub(in crate::app::share) struct Offered {
    pub(in crate::app::share) offer: Offer,
    pub(in crate::app::share) over: BTreeSet<Rev>,
    pub(in crate::app::share) is_taken: bool,
}

impl Import {
    /// The files that are looked at already, or a new list over the open workspace.
    pub(in crate::app::share) fn of(model: &mut Model) -> &mut Self {
        let workspace = &model.workspace;
        model.share.import.get_or_insert_with(|| Self {
            waiting: VecDeque::new(),
            files: Vec::new(),
            table: None,
            staged: workspace.clone(),
        })
    }

    pub(in crate::app::share) fn arrived(&self) -> impl Iterator<Item = &Arrived> {
        self.files.iter().filter_map(|file| match &file.outcome {
            Outcome::Arrived(arrived) => Some(&**arrived),
            Outcome::Refused(_) | Outcome::OtherGroup(_) => None,
        })
    }
}

impl Arrived {
    pub(super) fn take(&mut self, item: usize, takes: bool) {
        let can_be_left_out = self
            .items
            .get(item)
            .is_some_and(|item| !item.revs.is_empty());
        if takes {
            self.left_out.remove(&item);
        } else if can_be_left_out {
            self.left_out.insert(item);
        }
    }
}

/// Compares a source with what is here and with the files before it.
pub(in crate::app::share) fn receive(model: &mut Model, source: Source) {
    let is_open = model.is_open();
    let import = Import::of(model);
    let arrival = source.incoming.against(&import.staged);
    if !is_open || arrival.other_workspace {
        import.files.push(Arriving {
            name: source.name.clone(),
            shows_all: false,
            outcome: Outcome::OtherGroup(Box::new(source)),
        });
        return;
    }
    let foreign = source.foreign;
    let is_newer = |record: &RecordId| {
        let newer = foreign.as_ref().map(|foreign| &foreign.newer);
        newer.is_some_and(|newer| newer.contains(record))
    };
    let offers = arrival.offers.into_iter().map(|offer| Offered {
        over: import.staged.seen(&offer.record, &offer.field),
        is_taken: is_newer(&offer.record),
        offer,
    });
    let offers: Vec<Offered> = offers.collect();
    let by_hand = arrival.by_hand.into_iter().map(|edit| edit.rev).collect();
    let same = source.incoming.counts().0;
    let touched: BTreeSet<&RecordId> = arrival
        .history
        .records
        .keys()
        .chain(offers.iter().map(|offered| &offered.offer.record))
        .collect();
    let same = same.saturating_sub(touched.len());
    let mut surveyed = survey(&mut import.staged, &arrival.history, &source.held, &by_hand);
    if foreign.is_some() {
        by_time(&mut surveyed.items, &import.staged);
    }
    let left_out = surveyed.items.iter().enumerate();
    let is_twin = |item: &Item| {
        foreign
            .as_ref()
            .is_some_and(|foreign| foreign.twin(item).is_some())
    };
    let left_out = left_out.filter(|(_, item)| item.was_held || is_twin(item));
    let places = match &foreign {
        // Lines of the text that was made of it are nobody's lines.
        Some(foreign) => foreign.places.clone(),
        None => arrival.problems.into_iter().map(Place::from).collect(),
    };
    import.files.push(Arriving {
        name: source.name,
        shows_all: false,
        outcome: Outcome::Arrived(Box::new(Arrived {
            header: source.incoming.header,
            left_out: left_out.map(|(at, _)| at).collect(),
            items: surveyed.items,
            news: surveyed.news,
            held: source.held,
            offers,
            forgotten: arrival
                .forgotten
                .into_iter()
                .map(|id| (id, false))
                .collect(),
            places,
            same,
            foreign,
            history: arrival.history,
        })),
    });
}
