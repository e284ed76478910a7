//! What could not be taken from a file as it stands: the line, why, and the text, which
//! is kept for whoever wants to mend it.

use super::import::{Arriving, Outcome, Refused};
use super::{from_calendar, table};
use crate::app::model::Model;
use crate::app::update::Effect;
use crate::app::words::{Language, Word, calendars, share as words};
use crate::exchange::workspace_file::{Problem, Refusal, What};
use chrono::NaiveDate;

/// A place of a file, and what is wrong there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    /// The line in the file, from 1 on.
    pub(super) line: usize,
    /// Why it is listed.
    pub(super) why: Word,
    /// The day that this is about, where it is about one.
    pub(super) day: Option<NaiveDate>,
    /// The text that stands there.
    pub(super) text: String,
    /// Whether nothing was taken of it; else it was taken, and this is a remark.
    pub(super) is_unread: bool,
}

impl Place {
    /// Where it is, and why it is listed.
    fn sentence(&self, language: Language) -> String {
        let day = self.day.map(|day| language.day(day));
        let why = language.fill(self.why, &[day.as_deref().unwrap_or_default()]);
        language.fill(words::LINE_AND_WHY, &[&language.number(self.line), &why])
    }
}

impl From<Problem> for Place {
    fn from(problem: Problem) -> Self {
        Self {
            line: problem.line,
            why: why(problem.what),
            day: None,
            is_unread: is_unread(&problem),
            text: problem.text,
        }
    }
}

/// Places of a file that are listed one by one; more are counted.
const LISTED: usize = 20;

/// Letters of such a place that are shown; the download has all of them.
const SHOWN: usize = 1_000;

/// Something in a file that was not taken, kept after the import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unread {
    /// The file.
    pub(super) file: String,
    /// What is wrong in it.
    pub(super) place: Place,
}

/// Places of a file, for the screen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ProblemsPage {
    /// How many there are, in a sentence.
    pub sentence: String,
    /// The first of them: where, why, and the text that stands there.
    pub places: Vec<ProblemPage>,
    /// How many more there are, in a sentence.
    pub more: Option<String>,
}

/// One place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProblemPage {
    /// Where and why.
    pub sentence: String,
    /// The text that stands there.
    pub text: String,
}

/// What could not be read in the files that were applied last; `None` where all was.
#[must_use]
pub fn page(model: &Model) -> Option<ProblemsPage> {
    let unread = &model.share.unread;
    let places: Vec<&Place> = unread.iter().map(|unread| &unread.place).collect();
    let sentence = (words::UNREAD_LINE, words::UNREAD_LINES);
    listed(model.language(), &places, sentence)
}

/// A list of places; `None` where there are none.
pub(super) fn listed(
    language: Language,
    places: &[&Place],
    (one, many): (Word, Word),
) -> Option<ProblemsPage> {
    if places.is_empty() {
        return None;
    }
    let rest = places.len().saturating_sub(LISTED);
    let shown = places.iter().take(LISTED).map(|place| ProblemPage {
        sentence: place.sentence(language),
        text: shortened(&place.text),
    });
    Some(ProblemsPage {
        sentence: language.count(places.len(), one, many),
        places: shown.collect(),
        more: (rest > 0).then(|| language.count(rest, words::MORE_PLACE, words::MORE_PLACES)),
    })
}

// A line may be as long as a file, and a page is not.
fn shortened(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// Whether nothing was taken of what stands there; else it was taken, and there is a remark.
pub(in crate::app) fn is_unread(problem: &Problem) -> bool {
    match problem.what {
        What::Broken
        | What::NotAnObject
        | What::Nameless
        | What::RevOfNothing
        | What::TooDeep
        | What::BadSetting
        | What::BadHeader => true,
        What::Again
        | What::KeyTwice
        | What::Kindless
        | What::BadRev
        | What::WrongShape
        | What::BadAbout
        | What::Unvouched
        | What::Altered => false,
    }
}

/// Whether a check of the file does not match: somebody edited it by hand, or it is damaged.
pub(super) fn is_about_checks(place: &Place) -> bool {
    [why(What::Unvouched), why(What::Altered)].contains(&place.why)
}

/// What was not taken from all these files.
pub(super) fn of_files(files: &[Arriving]) -> Vec<Unread> {
    let mut unread = Vec::new();
    for file in files {
        if let Outcome::Arrived(arrived) = &file.outcome {
            let places = arrived.places.iter().filter(|place| place.is_unread);
            unread.extend(places.map(|place| Unread {
                file: file.name.clone(),
                place: place.clone(),
            }));
        }
    }
    unread
}

/// Offers the texts that could not be read as a file.
pub(super) fn download(model: &Model) -> Vec<Effect> {
    let language = model.language();
    let mut text = String::new();
    for Unread { file, place } in &model.share.unread {
        let where_and_why = place.sentence(language);
        for part in [file, ": ", &where_and_why, "\n", &place.text, "\n\n"] {
            text.push_str(part);
        }
    }
    vec![Effect::Download {
        name: language.say(words::UNREAD_FILE).into_owned(),
        text,
    }]
}

fn why(what: What) -> Word {
    match what {
        What::Broken => words::WHY_BROKEN,
        What::NotAnObject => words::WHY_NOT_AN_OBJECT,
        What::Nameless => words::WHY_NAMELESS,
        What::Again => words::WHY_AGAIN,
        What::KeyTwice => words::WHY_KEY_TWICE,
        What::Kindless => words::WHY_KINDLESS,
        What::BadRev => words::WHY_BAD_REV,
        What::RevOfNothing => words::WHY_REV_OF_NOTHING,
        What::TooDeep => words::WHY_TOO_DEEP,
        What::WrongShape => words::WHY_WRONG_SHAPE,
        What::BadAbout => words::WHY_BAD_ABOUT,
        What::BadSetting => words::WHY_BAD_SETTING,
        What::BadHeader => words::WHY_BAD_HEADER,
        What::Unvouched => words::WHY_UNVOUCHED,
        What::Altered => words::WHY_ALTERED,
    }
}

/// Why nothing of a file was read, in a sentence that ends with what to do.
pub(super) fn refusal(language: Language, refused: &Refused) -> String {
    let megabytes = |bytes: usize| language.number(bytes.div_ceil(1024 * 1024));
    let line = |word, line: usize| language.fill(word, &[&language.number(line)]);
    let plain = |word: Word| language.say(word).into_owned();
    match refused {
        Refused::Unreadable => plain(words::REFUSED_UNREADABLE),
        Refused::Empty => plain(words::REFUSED_EMPTY),
        Refused::NoGroup => plain(calendars::NO_GROUP),
        Refused::Table(refusal) => table::refusal(language, *refusal),
        Refused::NoEvent => plain(calendars::REFUSED_NO_EVENT),
        Refused::Calendar(refusal) => from_calendar::refusal(language, *refusal),
        Refused::File(Refusal::NotText) => plain(words::REFUSED_NOT_TEXT),
        Refused::File(Refusal::NotJson { line: at }) => line(words::REFUSED_NOT_JSON, *at),
        Refused::File(Refusal::Truncated { line: at }) => line(words::REFUSED_TRUNCATED, *at),
        Refused::File(Refusal::OtherFormat) => plain(words::REFUSED_OTHER_FORMAT),
        Refused::File(Refusal::NewerMajor { version }) => language.fill(
            words::REFUSED_NEWER,
            &[&version.major.to_string(), &version.minor.to_string()],
        ),
        Refused::File(Refusal::TooLarge { bytes, limit }) => language.fill(
            words::REFUSED_TOO_LARGE,
            &[&megabytes(*bytes), &megabytes(*limit)],
        ),
        Refused::File(Refusal::TooManyRecords { limit }) => line(words::REFUSED_TOO_MANY, *limit),
        Refused::File(Refusal::RecordTooLong { line: at, limit }) => language.fill(
            words::REFUSED_RECORD_TOO_LONG,
            &[&language.number(*at), &megabytes(*limit)],
        ),
        Refused::File(Refusal::TooManyFields { line: at, limit }) => language.fill(
            words::REFUSED_TOO_MANY_FIELDS,
            &[&language.number(*at), &language.number(*limit)],
        ),
        Refused::File(Refusal::TooDeep { line: at, .. }) => line(words::REFUSED_TOO_DEEP, *at),
    }
}
