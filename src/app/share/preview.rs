//! What the chosen files change, in plain sentences.

use super::from_calendar;
use super::import::{Arrived, Arriving, Import, Outcome, Source};
use super::item::{How, Item, Line, Said, Touched};
use super::problems::{Place, is_about_checks, listed, refusal};
pub use super::problems::{ProblemPage, ProblemsPage};
use super::saying::Saying;
use crate::app::model::Model;
use crate::app::words::{Language, Word, calendars, common, share as words};
use crate::domain::change::About;
use crate::domain::names::RecordId;
use crate::exchange::workspace_file::Version;
use std::collections::BTreeSet;

/// Items of one file that are listed before all are asked for.
const LISTED: usize = 40;

/// Records of one item that are listed; more are counted.
const TOGETHER: usize = 12;

/// What the chosen files change.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ImportPage {
    /// How far reading is, in a sentence, while it goes on; and as a part of 1.
    pub reading: Option<(String, f64)>,
    /// File by file.
    pub files: Vec<FilePage>,
    /// Whether there is anything that could be applied now.
    pub can_apply: bool,
}

/// What one file changes.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct FilePage {
    /// Its place among the files.
    pub at: usize,
    /// Its name.
    pub name: String,
    /// Why nothing of it was read, in a sentence.
    pub refusal: Option<String>,
    /// Whose it is, where it is another group's.
    pub other_group: Option<OtherGroupPage>,
    /// What it does altogether.
    pub sentences: Vec<String>,
    /// Whether all of its items are taken; `None` where there are not several.
    pub takes_all: Option<bool>,
    /// What can be taken or left out one by one.
    pub items: Vec<ItemPage>,
    /// The words on the button that shows the others.
    pub more: Option<String>,
    /// What it offers (R4).
    pub offers: Option<OffersPage>,
    /// What it forgets (R5): the record, in a sentence, and whether it is to be forgotten here.
    pub forgotten: Vec<(RecordId, String, bool)>,
    /// What could not be read.
    pub unread: Option<ProblemsPage>,
    /// What was read, and looks odd.
    pub remarks: Option<ProblemsPage>,
}

/// A file of another group (R12).
#[derive(Debug, Clone, PartialEq, Default)]
pub struct OtherGroupPage {
    /// Whose file it is, in a sentence.
    pub sentence: String,
    /// Whether it can be opened as a group now; else the sentence says what to do before.
    pub can_open: bool,
    /// The words on the button.
    pub button: String,
}

/// What can be taken or left out as one.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ItemPage {
    /// Its place in the file.
    pub at: usize,
    /// Whether it is taken in.
    pub is_taken: bool,
    /// Whether it can be left out.
    pub can_be_left_out: bool,
    /// What it does, in a sentence.
    pub sentence: String,
    /// Whether it goes on about the record of the item before, so that the sentence need
    /// not be seen twice.
    pub continues: bool,
    /// Who did it, or what is special about it.
    pub note: String,
    /// Field by field.
    pub lines: Vec<LinePage>,
    /// What comes with it: sentence and fields of each record.
    pub others: Vec<(String, Vec<LinePage>)>,
    /// What it probably is the same as, in a sentence, where that is here.
    pub twin: Option<String>,
    /// How many more records come with it, in a sentence.
    pub rest: Option<String>,
}

/// What happens to one field.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct LinePage {
    /// What it is called.
    pub label: String,
    /// What it says now.
    pub was: Vec<String>,
    /// What it would say, and whose that is.
    pub becomes: Vec<(String, String)>,
    /// That several values would stand beside each other, in a sentence.
    pub clash: Option<String>,
}

/// What a file offers.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct OffersPage {
    /// Why it only offers, in a sentence.
    pub sentence: String,
    /// Whether all are taken.
    pub takes_all: bool,
    /// Offer by offer: its place, what it changes, the field, whether it is taken.
    pub offers: Vec<(usize, String, LinePage, bool)>,
}

/// What the chosen files change; `None` where none were chosen.
#[must_use]
pub fn page(model: &Model) -> Option<ImportPage> {
    let import = model.share.import.as_ref()?;
    // Before a first table has its meaning there is nothing to show, and a way out beside it.
    if import.table.is_some() && import.files.is_empty() {
        return None;
    }
    let language = model.language();
    let saying = Previewing {
        here: Saying {
            workspace: &model.workspace,
            language,
        },
        then: Saying {
            workspace: &import.staged,
            language,
        },
    };
    let has_own = import.arrived().next().is_some();
    let files = import.files.iter().enumerate();
    Some(ImportPage {
        reading: reading(import, language),
        files: files
            .map(|(at, file)| match &file.outcome {
                Outcome::Refused(refused) => FilePage {
                    refusal: Some(refusal(language, refused)),
                    ..named(at, file)
                },
                Outcome::OtherGroup(source) => FilePage {
                    other_group: Some(other_group(model, source, has_own)),
                    ..named(at, file)
                },
                Outcome::Arrived(arrived) => file_page(saying, at, file, arrived),
            })
            .collect(),
        can_apply: has_own && import.waiting.is_empty(),
    })
}

/// What is here, and what would be.
#[derive(Clone, Copy)]
struct Previewing<'a> {
    here: Saying<'a>,
    then: Saying<'a>,
}

impl Previewing<'_> {
    // A record goes by the name that it has here, even where the file renames it.
    fn name(self, record: &str) -> String {
        let is_here = self.here.workspace.title(record).is_some();
        let saying = if is_here { self.here } else { self.then };
        saying.kind_and_name(record)
    }
}

fn reading(import: &Import, language: Language) -> Option<(String, f64)> {
    // A table waits for a person and is not being read.
    let next = import.waiting.front().filter(|_| import.table.is_none())?;
    let done = import.files.len();
    let all = done + import.waiting.len();
    let sentence = language.fill(
        words::READING,
        &[
            &next.name,
            &language.number(done + 1),
            &language.number(all),
        ],
    );
    #[expect(clippy::cast_precision_loss, reason = "a part of a progress bar")]
    let part = done as f64 / all as f64;
    Some((sentence, part))
}

fn named(at: usize, file: &Arriving) -> FilePage {
    FilePage {
        at,
        name: file.name.clone(),
        ..FilePage::default()
    }
}

fn other_group(model: &Model, source: &Source, has_own: bool) -> OtherGroupPage {
    let language = model.language();
    let name = match source.incoming.header.name.as_str() {
        "" => language.say(common::UNNAMED).into_owned(),
        name => name.to_owned(),
    };
    let id = source.incoming.header.workspace.as_ref();
    let is_known = model.known.iter().any(|known| Some(&known.id) == id);
    let sentence = language.fill(words::OTHER_GROUP, &[&name]);
    OtherGroupPage {
        sentence: if has_own {
            language.fill(words::OWN_FILES_FIRST, &[&sentence])
        } else {
            sentence
        },
        can_open: !has_own,
        button: language
            .say(if is_known {
                words::OPEN_THERE
            } else {
                words::OPEN_AS_GROUP
            })
            .into_owned(),
    }
}

fn file_page(saying: Previewing<'_>, at: usize, file: &Arriving, arrived: &Arrived) -> FilePage {
    let listed_items = if file.shows_all { usize::MAX } else { LISTED };
    let items = arrived.items.iter().enumerate().take(listed_items);
    let rest = arrived.items.len().saturating_sub(listed_items);
    let language = saying.then.language;
    let several = arrived.items.iter().filter(|item| !item.revs.is_empty());
    let places = |unread: bool| -> Vec<&Place> {
        let places = arrived.places.iter();
        places
            .filter(|place| place.is_unread == unread && !is_about_checks(place))
            .collect()
    };
    let remarks = if arrived.foreign.is_some() {
        (calendars::REMARK, calendars::REMARKS)
    } else {
        (words::REMARK, words::REMARKS)
    };
    FilePage {
        sentences: sentences(language, arrived),
        takes_all: (several.count() > 1).then_some(arrived.left_out.is_empty()),
        items: items
            .map(|(place, item)| {
                let before = place.checked_sub(1).map(|before| &arrived.items[before]);
                ItemPage {
                    at: place,
                    is_taken: !arrived.left_out.contains(&place),
                    continues: before.is_some_and(|before| before.is_about_the_same(item)),
                    twin: twin(saying, arrived, item),
                    ..item_page(saying, item, arrived.foreign.is_some())
                }
            })
            .collect(),
        more: (rest > 0).then(|| language.count(rest, words::SHOW_MORE_ONE, words::SHOW_MORE)),
        offers: offers(saying, arrived),
        forgotten: arrived
            .forgotten
            .iter()
            .map(|(record, ticked)| {
                let sentence = if saying.then.workspace.fields(record).is_some() {
                    language.fill(words::FORGETS, &[&saying.then.name(record)])
                } else {
                    language.fill(words::FORGETS_UNKNOWN, &[record])
                };
                (record.clone(), sentence, *ticked)
            })
            .collect(),
        unread: listed(
            language,
            &places(true),
            (words::UNREAD_LINE, words::UNREAD_LINES),
        ),
        remarks: listed(language, &places(false), remarks),
        ..named(at, file)
    }
}

// What a new record is probably the same as.
fn twin(saying: Previewing<'_>, arrived: &Arrived, item: &Item) -> Option<String> {
    let twin = arrived.foreign.as_ref()?.twin(item)?;
    let language = saying.then.language;
    Some(language.fill(calendars::TWIN, &[&saying.here.name(twin)]))
}

fn sentences(language: Language, arrived: &Arrived) -> Vec<String> {
    let count = |how: &[How]| {
        let records = arrived.items.iter().flat_map(|item| &item.records);
        let records = records.filter(|touched| how.contains(&touched.how));
        let ids: BTreeSet<&RecordId> = records.map(|touched| &touched.record).collect();
        ids.len()
    };
    let said =
        |count: usize, one: Word, many: Word| (count > 0).then(|| language.count(count, one, many));
    let parts: Vec<String> = [
        said(count(&[How::Added]), words::ADDS_ONE, words::ADDS),
        said(
            count(&[How::Changed, How::BroughtBack, How::Disputed]),
            words::CHANGES_ONE,
            words::CHANGES_MANY,
        ),
        said(count(&[How::Removed]), words::REMOVES_ONE, words::REMOVES),
        said(arrived.offers.len(), words::OFFERS_ONE, words::OFFERS),
        said(arrived.same, words::LEAVES_ONE, words::LEAVES_MANY),
    ]
    .into_iter()
    .flatten()
    .collect();
    let mut sentences = Vec::new();
    if arrived.items.is_empty() && arrived.offers.is_empty() && arrived.forgotten.is_empty() {
        let word = if arrived.news.is_empty() {
            let foreign = arrived.foreign.as_ref();
            foreign.map_or(words::KNOWN_ALREADY, |foreign| foreign.nothing_new)
        } else {
            words::ONLY_HISTORY
        };
        sentences.push(language.say(word).into_owned());
    } else if !parts.is_empty() {
        sentences.push(language.fill(words::THIS_FILE, &[&language.list(&parts)]));
    }
    let version = arrived.header.version;
    if version > Version::OURS {
        sentences.push(language.fill(
            words::NEWER_MINOR,
            &[&version.major.to_string(), &version.minor.to_string()],
        ));
    }
    let foreign = arrived.foreign.iter();
    sentences.extend(foreign.flat_map(|foreign| foreign.sentences(language)));
    if arrived.places.iter().any(is_about_checks) {
        sentences.push(language.say(words::CHECKS_FAIL).into_owned());
    }
    if arrived.items.iter().any(|item| item.was_held) {
        sentences.push(language.say(words::LEFT_OUT_BEFORE).into_owned());
    }
    sentences
}

fn item_page(saying: Previewing<'_>, item: &Item, is_foreign: bool) -> ItemPage {
    let language = saying.then.language;
    let mut records = item.records.iter();
    let first = records.next();
    let others = records.clone().take(TOGETHER);
    let rest = records.len().saturating_sub(TOGETHER);
    let note = if item.was_held {
        language.say(words::WAS_LEFT_OUT).into_owned()
    } else if is_foreign {
        // No such file says who; when it is says what to do with it.
        first.map_or_else(String::new, |touched| {
            from_calendar::note(language, saying.then.workspace, &touched.record)
        })
    } else if first.is_some_and(|touched| touched.lines.is_empty()) {
        saying.then.who_when(latest(saying.then, item))
    } else {
        String::new()
    };
    ItemPage {
        can_be_left_out: !item.revs.is_empty(),
        sentence: first
            .map(|touched| sentence(saying, touched))
            .unwrap_or_default(),
        note,
        lines: first
            .map(|touched| lines(saying.then, touched))
            .unwrap_or_default(),
        others: others
            .map(|touched| (sentence(saying, touched), lines(saying.then, touched)))
            .collect(),
        rest: (rest > 0).then(|| language.count(rest, words::ALSO_ONE, words::ALSO)),
        ..ItemPage::default()
    }
}

fn latest<'a>(saying: Saying<'a>, item: &Item) -> Option<&'a About> {
    let changes = &saying.workspace.history().changes;
    let abouts = item.revs.iter().filter_map(|rev| changes.get(rev));
    abouts.max_by_key(|about| about.at_utc_millis)
}

fn sentence(saying: Previewing<'_>, touched: &Touched) -> String {
    let word = match touched.how {
        How::Added => words::ADDS_RECORD,
        How::Changed => words::CHANGES_RECORD,
        How::BroughtBack => words::BRINGS_BACK_RECORD,
        How::Removed => words::REMOVES_RECORD,
        How::Disputed => words::DISPUTES_RECORD,
    };
    let name = saying.name(&touched.record);
    saying.then.language.fill(word, &[&name])
}

fn lines(saying: Saying<'_>, touched: &Touched) -> Vec<LinePage> {
    let lines = touched.lines.iter();
    lines
        .map(|line| line_page(saying, &touched.record, line))
        .collect()
}

fn line_page(saying: Saying<'_>, record: &RecordId, line: &Line) -> LinePage {
    let says = |content| saying.content(record, &line.field, content);
    let who = |said: &Said| {
        if said.by_hand {
            saying.language.say(words::BY_HAND).into_owned()
        } else {
            saying.who_when(said.about.as_ref())
        }
    };
    let becomes = line.becomes.iter();
    LinePage {
        label: saying.label(record, &line.field),
        was: line.was.iter().map(|was| says(was.as_ref())).collect(),
        becomes: becomes
            .map(|said| (says(said.content.as_ref()), who(said)))
            .collect(),
        clash: (line.becomes.len() > 1).then(|| saying.language.say(words::CLASH).into_owned()),
    }
}

fn offers(saying: Previewing<'_>, arrived: &Arrived) -> Option<OffersPage> {
    if arrived.offers.is_empty() {
        return None;
    }
    let offers = arrived.offers.iter().enumerate().map(|(at, offered)| {
        let offer = &offered.offer;
        let says = |content| saying.then.content(&offer.record, &offer.field, content);
        let line = LinePage {
            label: saying.then.label(&offer.record, &offer.field),
            was: offer.now.iter().map(|now| says(now.as_ref())).collect(),
            becomes: vec![(says(Some(&offer.content)), String::new())],
            clash: None,
        };
        let record = saying.name(&offer.record);
        (at, record, line, offered.is_taken)
    });
    let why = match &arrived.foreign {
        Some(foreign) => foreign.offers_why,
        None => words::OFFERS_WHY,
    };
    Some(OffersPage {
        sentence: saying.then.language.say(why).into_owned(),
        takes_all: arrived.offers.iter().all(|offered| offered.is_taken),
        offers: offers.collect(),
    })
}
