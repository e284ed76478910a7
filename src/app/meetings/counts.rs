//! The sentence about attendance: counted from the list, and compared with what an outcome
//! says (C2, K1).

use super::order::{last_place, made, parts, setting};
use super::people::counted;
use crate::app::commit::commit;
use crate::app::model::Model;
use crate::app::update::Effect;
use crate::app::words::Language;
use crate::app::words::meetings as words;
use crate::domain::Content;
use crate::domain::change::What;
use crate::domain::names::RecordId;
use crate::domain::schema::RecordKind;
use std::collections::BTreeMap;
use std::ops::Range;

/// What the list of participants says, beside what is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// "22 participants from 9 organisations".
    pub counted: String,
    /// The numbers that an outcome writes, and the number of that outcome.
    pub written: Option<(String, usize)>,
    /// Whether what is written is what is counted.
    pub agrees: bool,
}

/// The statement; `None` where nobody is on the list.
pub(super) fn statement(model: &Model, meeting: &RecordId) -> Option<Statement> {
    let language = model.language();
    let (people, organisations) = counted(model, meeting);
    if people == 0 {
        return None;
    }
    let written = written(model, meeting);
    Some(Statement {
        counted: sentence(language, people, organisations),
        agrees: written.as_ref().is_some_and(|(_, found)| {
            (found.people.1, found.organisations.1) == (people, organisations)
        }),
        written: written.map(|(outcome, found)| {
            let words = sentence(language, found.people.1, found.organisations.1);
            let outcomes = parts(model, meeting, RecordKind::Outcome);
            let at = outcomes.iter().position(|one| *one == outcome);
            (words, at.unwrap_or_default() + 1)
        }),
    })
}

/// An outcome's words with the counted numbers in place of those that it writes.
pub(super) fn mended(model: &Model, meeting: &RecordId, text: &str) -> String {
    let (people, organisations) = counted(model, meeting);
    match find(text) {
        Some(found) if people > 0 => format!(
            "{}{people}{}{organisations}{}",
            &text[..found.people.0.start],
            &text[found.people.0.end..found.organisations.0.start],
            &text[found.organisations.0.end..],
        ),
        _ => text.to_owned(),
    }
}

/// Adds the sentence as an outcome: a shared view, which asks nobody for anything (A8).
pub(super) fn add(model: &mut Model, meeting: &RecordId, now_utc_millis: i64) -> Vec<Effect> {
    let (people, organisations) = counted(model, meeting);
    let counted = sentence(model.language(), people, organisations);
    let text = model
        .language()
        .fill(words::SHARED_THEIR_ACTIVITIES, &[&counted]);
    let outcome = model.writer.next_id(RecordKind::Outcome);
    let place = last_place(model, meeting, RecordKind::Outcome);
    let fields = made(
        RecordKind::Outcome,
        [
            ("meeting", Some(Content::from(meeting.as_str()))),
            ("text", Some(Content::from(text.clone()))),
            ("kind", Some(Content::from("shared view"))),
            ("status", Some(Content::from("open"))),
            ("order", Some(Content::from(place))),
        ],
    );
    let set = BTreeMap::from([(outcome, fields)]);
    commit(model, What::Create, text, set, now_utc_millis)
}

/// Writes the counted numbers into the outcome that has others.
pub(super) fn mend(model: &mut Model, meeting: &RecordId, now_utc_millis: i64) -> Vec<Effect> {
    let Some((outcome, _)) = written(model, meeting) else {
        return Vec::new();
    };
    let text = mended(model, meeting, &model.title(&outcome));
    let fields = setting(model, &outcome, [("text", Content::from(text.clone()))]);
    let set = BTreeMap::from([(outcome, fields)]);
    commit(model, What::Edit, text, set, now_utc_millis)
}

fn sentence(language: Language, people: usize, organisations: usize) -> String {
    let people = language.count(people, words::PARTICIPANT, words::PARTICIPANTS_COUNT);
    let organisations = language.count(
        organisations,
        words::ORGANISATION,
        words::ORGANISATIONS_COUNT,
    );
    language.fill(words::FROM_ORGANISATIONS, &[&people, &organisations])
}

fn written(model: &Model, meeting: &RecordId) -> Option<(RecordId, Found)> {
    parts(model, meeting, RecordKind::Outcome)
        .into_iter()
        .find_map(|outcome| {
            let found = find(model.workspace.text(&outcome, "text")?)?;
            Some((outcome, found))
        })
}

/// The two numbers in "22 participants from 9 organisations", and where they stand.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Found {
    people: (Range<usize>, usize),
    organisations: (Range<usize>, usize),
}

// What a group writes is English, as its documents are.
fn find(text: &str) -> Option<Found> {
    const BETWEEN: [&str; 2] = [" participants from ", " participant from "];
    let (at, between) = BETWEEN
        .iter()
        .find_map(|between| Some((text.find(between)?, between)))?;
    let before = &text[..at];
    let figures = before.len() - trailing_digits(before);
    let people = figures..before.len();
    let rest = at + between.len();
    let behind = text[rest..].bytes().take_while(u8::is_ascii_digit).count();
    let organisations = rest..rest + behind;
    let names_them = text[organisations.end..].starts_with(" organi");
    let number = |range: &Range<usize>| text[range.clone()].parse::<usize>().ok();
    Some(Found {
        people: (people.clone(), number(&people)?),
        organisations: (organisations.clone(), number(&organisations)?),
    })
    .filter(|_| names_them)
}

fn trailing_digits(text: &str) -> usize {
    text.bytes().rev().take_while(u8::is_ascii_digit).count()
}

#[cfg(test)]
mod tests {
    use super::find;

    /// C2: the numbers are found where they stand; other sentences have none.
    #[test]
    fn numbers_are_found_in_the_sentence() {
        let numbers = |text| find(text).map(|found| (found.people.1, found.organisations.1));
        assert_eq!(
            numbers("22 participants from 9 organisations shared their activities"),
            Some((22, 9))
        );
        assert_eq!(numbers("1 participant from 1 organization"), Some((1, 1)));
        assert_eq!(numbers("Many participants from 9 organisations"), None);
        assert_eq!(numbers("22 participants from 9 countries"), None);
        assert_eq!(numbers("22 participants from "), None);
    }
}
