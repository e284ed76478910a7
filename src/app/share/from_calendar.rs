//! Files of other calendars: read with the rules of time zones, then taken in by the road
//! of every file (R4), with its preview and its way back.

use super::Msg;
use super::import::{self, Refused, Source};
use super::item::{How, Item};
use super::problems::Place;
use crate::app::model::Model;
use crate::app::words::{Language, Word, calendars as words, dates::zone_city, share};
use crate::domain::names::RecordId;
use crate::domain::when::Zones;
use crate::domain::workspace::Workspace;
use crate::exchange::icalendar::{self, Limits, Refusal, What};
use crate::exchange::workspace_file;
use std::collections::{BTreeMap, BTreeSet};

/// What was made of a file that is no workspace file.
#[derive(Debug, Clone, PartialEq)]
pub struct Understood(pub(super) Result<Vec<Source>, Refused>);

/// What such a file says beside its records.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Foreign {
    /// What could not be taken as it stands.
    pub(super) places: Vec<Place>,
    /// Records of which it has a later version than is here.
    pub(super) newer: BTreeSet<RecordId>,
    /// New records that are probably the same as others, which are here.
    pub(super) twins: BTreeMap<RecordId, RecordId>,
    /// The zones of the file that go by the clocks of others: both names.
    pub(super) followed: BTreeSet<(String, String)>,
    /// What was not taken, and how much of it.
    pub(super) counted: Vec<(usize, Word, Word)>,
    /// Why what is here already is only offered.
    pub(super) offers_why: Word,
}

impl Default for Foreign {
    fn default() -> Self {
        Self {
            places: Vec::new(),
            newer: BTreeSet::new(),
            twins: BTreeMap::new(),
            followed: BTreeSet::new(),
            counted: Vec::new(),
            offers_why: words::OFFERS_WHY,
        }
    }
}

impl Foreign {
    /// What a new record is probably the same as.
    pub(super) fn twin(&self, item: &Item) -> Option<&RecordId> {
        let added = item.records.first().filter(|one| one.how == How::Added)?;
        self.twins.get(&added.record)
    }

    /// What was not taken, in sentences.
    pub(super) fn sentences(&self, language: Language) -> Vec<String> {
        let followed = self
            .followed
            .iter()
            .map(|(name, zone)| language.fill(words::ZONE_GOES_BY, &[name, &zone_city(zone)]));
        let counted = self.counted.iter().filter(|(count, ..)| *count > 0);
        let counted = counted.map(|(count, one, many)| language.count(*count, *one, *many));
        counted.chain(followed).collect()
    }
}

/// Reads the calendar that is next among the chosen files, against all that is taken in
/// so far.
#[must_use]
pub fn read_calendar(model: &Model, zones: &dyn Zones) -> Msg {
    let import = model.share.import.as_ref();
    let file = import.and_then(|import| Some((import.waiting.front()?, &import.staged)));
    let read = match file {
        _ if !model.is_open() => Err(Refused::NoGroup),
        Some((file, staged)) => match &file.content {
            Ok(bytes) => understand(&file.name, bytes, staged, zones),
            Err(_) => Err(Refused::Unreadable),
        },
        None => Err(Refused::Unreadable),
    };
    Msg::Import(import::Msg::CalendarRead(Box::new(Understood(read))))
}

fn understand(
    name: &str,
    bytes: &[u8],
    workspace: &Workspace,
    zones: &dyn Zones,
) -> Result<Vec<Source>, Refused> {
    let limits = Limits {
        bytes: super::LARGEST_FILE_BYTES,
        ..Limits::default()
    };
    let calendar = icalendar::read(bytes, &limits, zones).map_err(Refused::Calendar)?;
    let is_private = |problem: &&icalendar::Problem| problem.what == What::Private;
    let private = calendar.problems.iter().filter(is_private).count();
    if calendar.events.is_empty() && private == 0 {
        return Err(Refused::NoEvent);
    }
    let records = icalendar::records(&calendar, workspace, zones);
    let foreign = Foreign {
        places: calendar.problems.into_iter().filter_map(place).collect(),
        newer: records.newer,
        followed: calendar.followed,
        twins: records.twins.into_iter().collect(),
        counted: vec![
            (records.older.len(), words::OLDER_ONE, words::OLDER),
            (private, words::PRIVATE_ONE, words::PRIVATE),
        ],
        ..Foreign::default()
    };
    source(name, &records.text, foreign)
}

/// Makes a source of the text of a workspace file that was made of something else.
pub(super) fn source(name: &str, text: &str, foreign: Foreign) -> Result<Vec<Source>, Refused> {
    let limits = workspace_file::Limits::default();
    let incoming = workspace_file::read(text.as_bytes(), &limits).map_err(Refused::File)?;
    Ok(vec![Source {
        name: name.to_owned(),
        incoming,
        held: BTreeSet::new(),
        foreign: Some(foreign),
    }])
}

// Private events are counted: not even their line is told.
fn place(problem: icalendar::Problem) -> Option<Place> {
    let (why, is_unread) = match problem.what {
        What::NotALine => (words::WHY_NOT_A_LINE, true),
        What::EndOfNothing => (words::WHY_END_OF_NOTHING, false),
        What::Unended => (words::WHY_UNENDED, false),
        What::BadTime => (words::WHY_BAD_TIME, false),
        What::BadRule => (words::WHY_BAD_RULE, false),
        What::UnknownZone => (words::WHY_UNKNOWN_ZONE, false),
        What::HoursUntil(_) => (words::WHY_HOURS_UNTIL, false),
        What::ZoneByTheFile => (words::WHY_ZONE_BY_THE_FILE, false),
        What::Nameless => (words::WHY_NAMELESS, false),
        What::Private => return None,
    };
    let day = match problem.what {
        What::HoursUntil(day) => Some(day),
        _ => None,
    };
    Some(Place {
        line: problem.line,
        why,
        day,
        text: problem.text,
        is_unread,
    })
}

/// Why nothing of a calendar was read, in a sentence.
pub(super) fn refusal(language: Language, refusal: Refusal) -> String {
    let plain = |word: Word| language.say(word).into_owned();
    match refusal {
        Refusal::TooLarge => {
            let limit = language.number(super::LARGEST_FILE_BYTES / (1024 * 1024));
            language.fill(share::REFUSED_TOO_LARGE, &[&limit, &limit])
        }
        Refusal::NotACalendar => plain(words::REFUSED_NOT_A_CALENDAR),
        Refusal::TooMany => plain(words::REFUSED_TOO_MANY),
        Refusal::TooDeep { line } => {
            language.fill(words::REFUSED_TOO_DEEP, &[&language.number(line)])
        }
        Refusal::TooManyProblems => plain(words::REFUSED_BROKEN),
    }
}
