//! What can be taken or left out one by one, in words.

use super::super::from_calendar;
use super::super::import::Arrived;
use super::super::item::{How, Item, Line, Said, Touched};
use super::super::odd::odd;
use super::super::saying::Saying;
use super::{HeadingPage, ItemPage, LinePage, OffersPage, Previewing};
use crate::app::words::{calendars, share as words};
use crate::domain::Content;
use crate::domain::change::About;
use crate::domain::names::{RecordId, Rev};

/// Records of one item that are listed; more are counted.
const TOGETHER: usize = 12;

// Several items about one record stand under one heading, each named by its fields.
pub(super) fn among_others(
    saying: Previewing<'_>,
    arrived: &Arrived,
    place: usize,
    item: ItemPage,
) -> ItemPage {
    let together = arrived.together_with(place);
    let first = arrived.items[place].records.first();
    let is_first = place == together.start;
    let is_new = first.is_some_and(|touched| touched.how == How::Added);
    // A new record stands above what of it is odd, each with its own box.
    if together.len() < 2 || item.lines.is_empty() || (is_first && is_new) {
        return item;
    }
    let language = saying.then.language;
    let name = first.map(|touched| saying.name(&touched.record));
    let fields: Vec<String> = item.lines.iter().map(|line| line.label.clone()).collect();
    let sentence = language.fill(
        words::FIELD_OF_RECORD,
        &[&language.list(&fields), &name.unwrap_or_default()],
    );
    let heading = (is_first && !is_new).then(|| {
        let mut taken = together.clone().map(|at| !arrived.left_out.contains(&at));
        let takes = taken.next().unwrap_or_default();
        HeadingPage {
            sentence: item.sentence,
            takes: taken.all(|one| one == takes).then_some(takes),
            can_be_left_out: together
                .clone()
                .any(|at| !arrived.items[at].revs.is_empty()),
        }
    });
    ItemPage {
        sentence,
        heading,
        is_one_of_several: true,
        ..item
    }
}

// What a new record is probably the same as.
pub(super) fn twin(saying: Previewing<'_>, arrived: &Arrived, item: &Item) -> Option<String> {
    let twin = arrived.foreign.as_ref()?.twin(item)?;
    let language = saying.then.language;
    Some(language.fill(calendars::TWIN, &[&saying.here.name(twin)]))
}

pub(super) fn item_page(saying: Previewing<'_>, item: &Item, is_foreign: bool) -> ItemPage {
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
    } else if first.is_some_and(|touched| touched.how != How::Changed) {
        let latest = latest(saying.then, item);
        let rev = latest.map(|(rev, _)| rev).or(item.revs.first());
        rev.map(|rev| saying.then.who_when(rev, latest.map(|(_, about)| about)))
            .unwrap_or_else(|| language.say(words::NOBODY_SAID).into_owned())
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

fn latest<'a>(saying: Saying<'a>, item: &'a Item) -> Option<(&'a Rev, &'a About)> {
    let changes = &saying.workspace.history().changes;
    let revs = item.revs.iter();
    let abouts = revs.filter_map(|rev| Some((rev, changes.get(rev)?)));
    abouts.max_by_key(|(_, about)| about.at_utc_millis)
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
    let says = |content: Option<&Content>| saying.content(record, &line.field, content);
    let who = |said: &Said| {
        if said.by_hand {
            saying.language.say(words::BY_HAND).into_owned()
        } else {
            saying.whose_since(&said.rev, said.about.as_ref())
        }
    };
    let says_and_who = |said: &Said| (says(said.content.as_ref()), who(said));
    let (stays, becomes): (Vec<&Said>, Vec<&Said>) = line
        .becomes
        .iter()
        .partition(|said| line.was.contains(&said.content));
    let goes = line.was.iter();
    let goes = goes.filter(|was| stays.iter().all(|said| said.content != **was));
    LinePage {
        label: saying.label(record, &line.field),
        was: goes.map(|was| says(was.as_ref())).collect(),
        stays: stays.into_iter().map(says_and_who).collect(),
        becomes: becomes.into_iter().map(says_and_who).collect(),
        clash: (line.becomes.len() > 1).then(|| saying.language.say(words::CLASH).into_owned()),
        odd: line.odd().map(|odd| odd.says(saying.language)),
    }
}

pub(super) fn offers(saying: Previewing<'_>, arrived: &Arrived) -> Option<OffersPage> {
    if arrived.offers.is_empty() {
        return None;
    }
    let offers = arrived.offers.iter().enumerate().map(|(at, offered)| {
        let offer = &offered.offer;
        let says = |content| saying.then.content(&offer.record, &offer.field, content);
        let line = LinePage {
            label: saying.then.label(&offer.record, &offer.field),
            was: offer.now.iter().map(|now| says(now.as_ref())).collect(),
            stays: Vec::new(),
            becomes: vec![(says(Some(&offer.content)), String::new())],
            clash: None,
            odd: odd(
                saying.then.workspace,
                &offer.record,
                &offer.field,
                &offer.content,
                &Rev::of_content(&offer.record, &offer.field, &offer.content),
            )
            .map(|odd| odd.says(saying.then.language)),
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
