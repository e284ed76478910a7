//! Who was at a meeting: organisations in the order of the list, people numbered through (D5).

use super::order;
use crate::app::model::Model;
use crate::domain::names::RecordId;
use crate::domain::schema::RecordKind;
use std::collections::BTreeMap;

/// Somebody noted on the list of a meeting, or expected there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Noted {
    /// The attendance.
    pub(super) attendance: RecordId,
    /// The person.
    pub(super) person: RecordId,
    /// The number in the list of participants; `None` where they do not count.
    pub(super) number: Option<usize>,
}

/// The organisations at a meeting, in the order in which each is met first on the list, each
/// with its people; numbers run through all of them.
pub(super) fn by_organisation(model: &Model, meeting: &str) -> Vec<(RecordId, Vec<Noted>)> {
    let workspace = &model.workspace;
    let all = order::parts(model, meeting, RecordKind::Attendance);
    let has_begun = all.iter().any(|one| status(model, one) == "attended");
    let counts = |attendance: &RecordId| match status(model, attendance) {
        "attended" => true,
        "absent" => false,
        // Until somebody is ticked, whoever is expected stands on the list.
        _ => !has_begun,
    };
    let mut groups: Vec<(RecordId, Vec<Noted>)> = Vec::new();
    let mut places: BTreeMap<RecordId, usize> = BTreeMap::new();
    for attendance in all {
        let Some(person) = workspace.reference(&attendance, "person") else {
            continue;
        };
        let organisation = workspace
            .reference(&attendance, "organisation")
            .unwrap_or_else(|| organisation_of(model, &person));
        let at = *places.entry(organisation.clone()).or_insert_with(|| {
            groups.push((organisation, Vec::new()));
            groups.len() - 1
        });
        groups[at].1.push(Noted {
            number: counts(&attendance).then_some(0),
            attendance,
            person,
        });
    }
    let everybody = groups.iter_mut().flat_map(|(_, people)| people);
    let counted = everybody.filter_map(|noted| noted.number.as_mut());
    for (at, number) in counted.enumerate() {
        *number = at + 1;
    }
    groups
}

/// How many people count, and from how many organisations (C2).
pub(super) fn counted(model: &Model, meeting: &str) -> (usize, usize) {
    let groups = by_organisation(model, meeting);
    let counts = |people: &Vec<Noted>| people.iter().filter(|one| one.number.is_some()).count();
    let people: Vec<usize> = groups.iter().map(|(_, people)| counts(people)).collect();
    let organisations = people.iter().filter(|count| **count > 0).count();
    (people.iter().sum(), organisations)
}

/// The number of an attendance in the list of its meeting (D5).
pub(in crate::app) fn number_of(
    model: &Model,
    meeting: &str,
    attendance: &RecordId,
) -> Option<usize> {
    by_organisation(model, meeting)
        .into_iter()
        .flat_map(|(_, people)| people)
        .find(|noted| noted.attendance == *attendance)?
        .number
}

/// How an attendance stands; without a word of its own, it is somebody who was there.
pub(super) fn status<'a>(model: &'a Model, attendance: &str) -> &'a str {
    model
        .workspace
        .text(attendance, "status")
        .unwrap_or("attended")
}

/// The organisation that a person comes for: that of the first role, or what it belongs to.
pub(super) fn organisation_of(model: &Model, person: &str) -> RecordId {
    let workspace = &model.workspace;
    let role = workspace.entries(person, "roles").next();
    let at = role.and_then(|(_, role)| role.get("organisation")?.as_str());
    let Some(at) = at else {
        return RecordId::from("");
    };
    let mut path = vec![workspace.followed(at)];
    while let Some(above) = workspace.reference(&path[path.len() - 1], "parent") {
        if path.contains(&above) {
            break;
        }
        path.push(above);
    }
    path.swap_remove(path.len() - 1)
}

/// The name with the form of address before it (D6).
pub(super) fn full_name(model: &Model, person: &str) -> String {
    let name = model.title(person);
    match model.workspace.text(person, "honorific") {
        Some(honorific) => format!("{honorific} {name}"),
        None => name,
    }
}

/// The letter of the item at a place, from 0: `a)` to `z)`, then `aa)` (E1).
pub(in crate::app) fn letter(at: usize) -> String {
    let mut text = String::new();
    let mut rest = at + 1;
    while rest > 0 {
        rest -= 1;
        let digit = u8::try_from(rest % 26).expect("a remainder of 26 fits");
        text.insert(0, char::from(b'a' + digit));
        rest /= 26;
    }
    text.push(')');
    text
}

#[cfg(test)]
mod tests {
    use super::letter;

    /// E1: highlights are lettered, beyond z too.
    #[test]
    fn letters_go_on_after_z() {
        let letters: Vec<String> = [0, 6, 25, 26, 27, 701, 702]
            .into_iter()
            .map(letter)
            .collect();
        assert_eq!(letters, ["a)", "g)", "z)", "aa)", "ab)", "zz)", "aaa)"]);
    }
}
