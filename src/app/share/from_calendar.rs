//! Files of other calendars: read with the rules of time zones, then taken in by the road
//! of every file (R4), with its preview and its way back.

use super::Msg;
use super::import::{self, Refused, Source};
use super::item::{How, Item};
use super::problems::Place;
use crate::app::model::Model;
use crate::app::recurrence::saying;
use crate::app::words::{Language, Word, calendars as words, dates::zone_city, share};
use crate::domain::names::RecordId;
use crate::domain::recurrence::Rule;
use crate::domain::when::Zones;
use crate::domain::workspace::Workspace;
use crate::exchange::icalendar::{self, Limits, Refusal, What};
use crate::exchange::workspace_file;
use std::collections::{BTreeMap, BTreeSet};

/// Names that are not known here and are listed; more are counted.
const NAMES_LISTED: usize = 12;

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
    /// Names of themes that are not known here, and how many events have each.
    pub(super) unknown_themes: BTreeMap<String, usize>,
    /// Names of organisers that are not known here, and how many events have each.
    pub(super) unknown_organisers: BTreeMap<String, usize>,
    /// What was not taken, and how much of it.
    pub(super) counted: Vec<(usize, Word, Word)>,
    /// What is said where it brings nothing new.
    pub(super) nothing_new: Word,
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
            unknown_themes: BTreeMap::new(),
            unknown_organisers: BTreeMap::new(),
            counted: Vec::new(),
            nothing_new: share::KNOWN_ALREADY,
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
        let unknown = [
            unknown(language, words::UNKNOWN_THEMES, &self.unknown_themes),
            unknown(
                language,
                words::UNKNOWN_ORGANISERS,
                &self.unknown_organisers,
            ),
        ];
        let unknown = unknown.into_iter().flatten();
        counted.chain(followed).chain(unknown).collect()
    }
}

// Names that nothing here has, each with the number of its events.
fn unknown(language: Language, word: Word, names: &BTreeMap<String, usize>) -> Option<String> {
    let mut listed: Vec<String> = names
        .iter()
        .take(NAMES_LISTED)
        .map(|(name, count)| {
            let events = language.count(*count, words::EVENT_COUNT_ONE, words::EVENT_COUNT);
            language.fill(words::NAME_OF_EVENTS, &[name, &events])
        })
        .collect();
    let rest = names.len().saturating_sub(NAMES_LISTED);
    if rest > 0 {
        listed.push(language.count(rest, words::OTHER_NAME, words::OTHER_NAMES));
    }
    (!listed.is_empty()).then(|| language.fill(word, &[&language.list(&listed)]))
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
    let (todos, journals) = (calendar.todos, calendar.journals);
    let is_without_event = calendar.events.is_empty();
    if is_without_event && private + todos + journals == 0 {
        return Err(Refused::NoEvent);
    }
    let records = icalendar::records(&calendar, workspace, zones);
    let places: Vec<Place> = calendar.problems.into_iter().filter_map(place).collect();
    let is_partly_read =
        private + todos + journals > 0 || places.iter().any(|place| place.is_unread);
    let foreign = Foreign {
        nothing_new: match is_partly_read {
            _ if is_without_event => words::NO_EVENT_IN_IT,
            true => words::NOTHING_NEW_OF_WHAT_WAS_READ,
            false => share::KNOWN_ALREADY,
        },
        places,
        newer: records.newer,
        followed: calendar.followed,
        unknown_themes: records.unknown_themes,
        unknown_organisers: records.unknown_organisers,
        twins: records.twins.into_iter().collect(),
        counted: vec![
            (records.older.len(), words::OLDER_ONE, words::OLDER),
            (private, words::PRIVATE_ONE, words::PRIVATE),
            (todos, words::TODO_ONE, words::TODOS),
            (journals, words::JOURNAL_ONE, words::JOURNALS),
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
        What::EndBeforeStart => (words::WHY_END_BEFORE_START, false),
        What::RuleOver => (words::WHY_RULE_OVER, false),
        What::TooOften => (words::WHY_TOO_OFTEN, false),
        What::NeverAgain => (words::WHY_NEVER_AGAIN, false),
        What::Again => (words::WHY_AGAIN, false),
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

/// What is special about an event of a calendar: when it is, how it repeats, whether it was
/// cancelled.
pub(super) fn note(language: Language, workspace: &Workspace, event: &str) -> String {
    let when = workspace.when(event, "when");
    let rule = workspace
        .text(event, "repeats")
        .and_then(|rule| Rule::parse(rule).ok());
    let is_occurrence = workspace.text(event, "instance").is_some();
    let is_cancelled = workspace.text(event, "status") == Some("cancelled");
    let parts = [
        when.as_ref().map(|when| language.when(when)),
        rule.map(|rule| saying::rule(language, &rule, when.as_ref())),
        is_occurrence.then(|| language.say(words::ONE_OF_A_SERIES).into_owned()),
        is_cancelled.then(|| language.say(words::CANCELLED).into_owned()),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.join("; ")
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
