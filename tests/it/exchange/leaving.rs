//! R2, R5, D16, F23: what leaves, what stays at home, and how much of it there is.

use super::any::{copy, empty, header, history, open, say};
use proptest::prelude::*;
use roundtable::domain::names::{RecordId, Rev};
use roundtable::domain::schema::{ALL, RecordKind, Shape};
use roundtable::domain::workspace::{History, Workspace};
use roundtable::exchange::workspace_file::{Header, Leaves, Leaving, Scope, count_leaving, write};
use serde_json::{Value, json};

const PUBLIC: Leaving = Leaving {
    scope: Scope::Everything,
    contacts: false,
};

fn meeting(event: &str, people: bool, contacts: bool) -> Leaving {
    Leaving {
        scope: Scope::Meeting {
            event: event.into(),
            people,
        },
        contacts,
    }
}

fn example() -> Workspace {
    copy(
        &open(include_str!("../../../public/examples/iawg.json"))
            .against(&empty())
            .history,
    )
}

fn canary(at: &mut usize) -> String {
    *at += 1;
    format!("canary-{at}@leak.example")
}

/// F23: an address in every field of every kind, in replaced and conflicting values, in
/// names, ids, authors, codes, unknown fields and the header: none leaves.
#[test]
fn no_address_leaves_without_contact_details() {
    let mut at = 0;
    let mut workspace = empty();
    for kind in &ALL {
        for field in kind.all_fields() {
            let record = format!("{}-{at}", kind.letter);
            let name = match field.shape {
                Shape::Set(_) => format!("{}/{}", field.name, canary(&mut at)),
                Shape::Entries(_) | Shape::Answers(_) => format!("{}/1", field.name),
                _ => field.name.to_owned(),
            };
            for (rev, word) in [("a-1", "one"), ("a-2", "two")] {
                let content = match field.shape {
                    Shape::Set(_) => json!(word == "one"),
                    Shape::Entries(_) => {
                        json!({"title": canary(&mut at), "to": [{canary(&mut at): word}]})
                    }
                    _ => json!(format!("{word} {} {word}", canary(&mut at))),
                };
                let fields = [("record", json!(kind.name)), (&*name, content)];
                say(&mut workspace, rev, &record, &fields);
            }
        }
    }
    say(
        &mut workspace,
        "a-3",
        &canary(&mut at),
        &[("record", json!("event"))],
    );
    say(
        &mut workspace,
        &canary(&mut at),
        "e-1",
        &[("title", json!("x"))],
    );
    say(
        &mut workspace,
        "a-4",
        "x-1",
        &[
            ("record", json!("unknown")),
            ("mail", json!({"at": [canary(&mut at)]})),
        ],
    );
    say(
        &mut workspace,
        "a-5",
        "p-1",
        &[
            ("record", json!("person")),
            ("mobile", json!("unknown fields may hold anything")),
        ],
    );
    workspace.forget(&canary(&mut at).into());
    let mut history = workspace.exported();
    history.add_unknown(&"a-1".into(), &["device".into()], &json!(canary(&mut at)));
    for about in history.changes.values_mut() {
        about.by = Some(canary(&mut at).into());
    }
    let mut header = header();
    header.name = canary(&mut at);
    header
        .more
        .insert("author".to_owned(), json!(canary(&mut at)));

    assert!(at > 200);
    let all = write(&history, &header, &Leaving::EVERYTHING);
    assert!(all.matches("canary-").count() >= at);
    let public = write(&history, &header, &PUBLIC);
    assert!(
        !public.contains("canary"),
        "{}",
        &public[public.find("canary").unwrap_or(0)..]
    );
    assert!(!public.contains("leak.example") && !public.contains("may hold anything"));
    assert_eq!(count_leaving(&history, &PUBLIC).addresses, 0);
    assert!(count_leaving(&history, &Leaving::EVERYTHING).addresses > 200);
}

/// R2: a file without contact details has the place of every value, so that whoever has
/// the contents learns nothing from it and loses nothing.
#[test]
fn withheld_values_keep_their_place() {
    let mut workspace = empty();
    let fields = [
        ("record", json!("person")),
        ("name", json!("Nobody Atall")),
        ("email", json!("nobody@example.org")),
        ("phone", json!("+00 000 00 00")),
        ("note", json!("Prefers nobody.atall@example.org")),
        ("words", json!("Or call +00 000 00 00 00 in the morning")),
    ];
    say(&mut workspace, "a-1", "p-1", &fields);
    say(
        &mut workspace,
        "a-2",
        "p-1",
        &[("email", json!("none@example.org"))],
    );
    let public = write(&workspace.exported(), &header(), &PUBLIC);
    assert!(!public.contains("example.org") && !public.contains("+00"));

    let mut stranger = copy(&open(&public).against(&empty()).history);
    assert_eq!(stranger.value("p-1", "email"), None);
    assert_eq!(
        stranger.shown("p-1", "email"),
        [None],
        "withheld, and one value"
    );
    assert_eq!(stranger.text("p-1", "name"), Some("Nobody Atall"));
    assert_eq!(
        open(&public).against(&workspace).history,
        History::default()
    );

    let whole = write(&workspace.exported(), &header(), &Leaving::EVERYTHING);
    stranger.merge(&open(&whole).against(&stranger).history);
    assert_eq!(stranger.text("p-1", "email"), Some("none@example.org"));
    assert_eq!(stranger.history(), workspace.history());
}

/// What leaves is counted before it leaves.
#[test]
fn what_leaves_is_counted() {
    let mut workspace = empty();
    for (id, email) in [("p-1", "a@example.org"), ("p-2", "b@example.org")] {
        let fields = [
            ("record", json!("person")),
            ("email", json!(email)),
            ("phone", json!("+00 1")),
        ];
        say(&mut workspace, "a-1", id, &fields);
    }
    say(
        &mut workspace,
        "a-2",
        "e-1",
        &[
            ("record", json!("event")),
            ("note", json!("Ask a@example.org or c@example.org")),
        ],
    );
    say(
        &mut workspace,
        "a-3",
        "e-1",
        &[("note", json!("Ask nobody"))],
    );
    let all = Leaves {
        records: 3,
        people: 2,
        addresses: 3,
        phones: 1,
    };
    assert_eq!(
        count_leaving(workspace.history(), &Leaving::EVERYTHING),
        all
    );
    let none = Leaves {
        addresses: 0,
        phones: 0,
        ..all
    };
    assert_eq!(count_leaving(workspace.history(), &PUBLIC), none);
}

/// One meeting leaves with all its parts, and with what is needed to read them.
#[test]
fn one_meeting_leaves_with_its_parts() {
    let workspace = example();
    let records = || workspace.record_ids();
    let of_kind = |workspace: &Workspace, kind| {
        let ids = workspace.record_ids();
        ids.filter(|id| workspace.kind(id) == Some(kind)).count()
    };
    let event = records()
        .find(|id| workspace.parts(id).len() > 50)
        .expect("the example has a meeting");
    let text = write(
        &workspace.exported(),
        &header(),
        &meeting(event, true, true),
    );
    let part = copy(&open(&text).against(&empty()).history);
    assert!(part.record_ids().count() < workspace.record_ids().count());
    for kind in [
        RecordKind::Outcome,
        RecordKind::Highlight,
        RecordKind::Slot,
        RecordKind::Attendance,
        RecordKind::Report,
    ] {
        assert_eq!(of_kind(&part, kind), of_kind(&workspace, kind), "{kind:?}");
    }
    // Every record that the meeting's parts name is there, with its name.
    let mut named = 0;
    for id in workspace.parts(event).iter().chain([event]) {
        for field in part.fields(id).expect("a part of the meeting").keys() {
            let target = workspace.text(id, field).map(RecordId::from);
            let member = field
                .split_once('/')
                .map(|(_, member)| RecordId::from(member));
            for target in target.into_iter().chain(member) {
                if workspace.fields(&target).is_some() {
                    named += 1;
                    assert_eq!(
                        part.title(&target),
                        workspace.title(&target),
                        "{id} {field} {target}"
                    );
                }
            }
        }
    }
    assert!(named > 100, "{named}");
    assert_eq!(
        open(&text).against(&workspace).history,
        History::default(),
        "R2: a part teaches nothing new"
    );

    let text = write(
        &workspace.exported(),
        &header(),
        &meeting(event, false, true),
    );
    let part = copy(&open(&text).against(&empty()).history);
    assert_eq!(
        of_kind(&part, RecordKind::Person) + of_kind(&part, RecordKind::Attendance),
        0
    );
    assert_eq!(of_kind(&part, RecordKind::Outcome), 7);
    assert_eq!(
        count_leaving(workspace.history(), &meeting(event, false, false)).people,
        0
    );
}

/// What is named by what the meeting names is there as far as reading needs it: offices up to
/// their organisation, places up to their region, authors; another meeting only by itself.
#[test]
fn one_meeting_leaves_with_the_names_that_reading_needs() {
    let mut workspace = empty();
    let mut make = |id: &str, kind: &str, field: &str, to: &str| {
        let fields = [("record", json!(kind)), (field, json!(to))];
        say(&mut workspace, &format!("a-{id}"), id, &fields);
    };
    make("e-1", "event", "host", "o-office");
    make("o-office", "organisation", "parent", "o-agency");
    make("o-agency", "organisation", "place", "pl-city");
    make("pl-city", "place", "parent", "pl-region");
    make("pl-region", "place", "kind", "region");
    make("r-1", "outcome", "meeting", "e-1");
    make("u-1", "update", "of", "r-1");
    make("r-2", "outcome", "meeting", "e-0");
    make("e-0", "event", "host", "o-other");
    make(
        "o-other",
        "organisation",
        "name",
        "Named by another meeting alone",
    );
    make("p-author", "person", "name", "Nobody Atall");
    say(&mut workspace, "a-2", "r-1", &[("previous", json!("r-2"))]);
    let mut history = workspace.exported();
    history.changes.get_mut("a-2").expect("a change").by = Some("p-author".into());
    let leaving = |people| {
        let file = open(&write(&history, &header(), &meeting("e-1", people, true)));
        let part = copy(&file.against(&empty()).history);
        let ids: Vec<String> = part.record_ids().map(ToString::to_string).collect();
        ids.join(" ")
    };
    assert_eq!(
        leaving(true),
        "e-1 o-agency o-office p-author pl-city pl-region r-1 r-2 u-1"
    );
    assert_eq!(
        leaving(false),
        "e-1 o-agency o-office pl-city pl-region r-1 r-2 u-1"
    );
}

/// R5: what was forgotten leaves as an id in every file, and never as anything else.
#[test]
fn forgotten_ids_leave_with_every_part() {
    let mut workspace = example();
    workspace.forget(&"p-9".into());
    for leaving in [Leaving::EVERYTHING, PUBLIC, meeting("e-1", false, false)] {
        let file = open(&write(&workspace.exported(), &header(), &leaving));
        assert_eq!(
            file.forgotten
                .iter()
                .map(|id| id.as_str())
                .collect::<Vec<_>>(),
            ["p-9"]
        );
    }
}

/// R6: what is held out here leaves in no file.
#[test]
fn what_is_held_out_does_not_leave() {
    let mut workspace = empty();
    say(&mut workspace, "a-1", "e-1", &[("title", json!("Mine"))]);
    say(
        &mut workspace,
        "b-1",
        "e-1",
        &[
            ("title", json!("Taken back")),
            ("note", json!("Taken back")),
        ],
    );
    workspace.hold(&[Rev::from("b-1")].into(), true);
    let text = write(&workspace.exported(), &header(), &Leaving::EVERYTHING);
    assert!(!text.contains("Taken back"));
    assert!(text.contains("\"Mine\""));
}

proptest! {
    /// R2: parts of any history, with and without contact details, merge back into it
    /// without teaching anything, and together they are never more than the whole.
    #[test]
    fn parts_teach_nothing_to_the_whole(history in history(), event in "[a-c]", people in any::<bool>(), contacts in any::<bool>()) {
        for leaving in [PUBLIC, meeting(&event, people, contacts)] {
            let text = write(&history, &header(), &leaving);
            let arrival = open(&text).against(&copy(&history));
            prop_assert_eq!(arrival.history, History::default());
            prop_assert!(arrival.offers.is_empty() && arrival.by_hand.is_empty());
            let stranger = copy(&open(&text).against(&empty()).history);
            let whole: Header = header();
            let again = write(stranger.history(), &whole, &leaving);
            // Forgotten ids are not taken unasked.
            let (again, text) = (forgetting_none(&again), forgetting_none(&text));
            prop_assert_eq!(again, text);
        }
    }
}

fn forgetting_none(text: &str) -> Value {
    let mut parsed: Value = serde_json::from_str(text).expect("a file is JSON");
    parsed["forgotten"] = json!([]);
    parsed["check"] = json!("");
    parsed
}
