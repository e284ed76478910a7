//! R11, R12: damaged files are refused with a reason or read but for what is broken, and
//! never crash a reader.

use super::any::{copy, empty, file, header, history, learned, open, say};
use proptest::prelude::*;
use roundtable::domain::workspace::{History, Workspace};
use roundtable::exchange::workspace_file::{Limits, Refusal, Version, What, read};
use serde_json::json;
use std::fmt::Write as _;

fn refused(bytes: &[u8]) -> Refusal {
    read(bytes, &Limits::default()).expect_err("a file that is refused")
}

/// Three events with a history, as a file.
fn small() -> (Workspace, String) {
    let mut workspace = empty();
    for id in ["e-1", "e-2", "e-3"] {
        let fields = [("record", json!("event")), ("title", json!("Wörkshop"))];
        say(&mut workspace, "a-1", id, &fields);
    }
    say(&mut workspace, "a-2", "e-2", &[("title", json!("Forum"))]);
    workspace.forget(&"e-9".into());
    let text = file(workspace.history());
    (workspace, text)
}

/// R12: a file that ends early is refused, wherever it ends.
#[test]
fn a_truncated_file_is_refused_at_every_byte() {
    let (_, text) = small();
    let whole = text.trim_end().len();
    for end in 0..whole {
        let refusal = refused(&text.as_bytes()[..end]);
        assert!(
            matches!(refusal, Refusal::Truncated { .. }),
            "{end}: {refusal:?}"
        );
    }
    assert_eq!(
        refused(&text.as_bytes()[..whole - 3]),
        Refusal::Truncated {
            line: text.lines().count()
        }
    );
    assert!(read(&text.as_bytes()[..whole], &Limits::default()).is_ok());
}

/// Each reason to refuse a file, with the line where there is one.
#[test]
fn files_that_are_no_workspace_are_refused_with_a_reason() {
    for (bytes, refusal) in [
        (b"\xff\xfe{\0}\0".as_slice(), Refusal::OtherFormat),
        (b"\xff\xfe{\0}", Refusal::NotText),
        (b"null", Refusal::OtherFormat),
        (b"PK\x03\x04\xc3\x28", Refusal::NotText),
        (b"", Refusal::Truncated { line: 1 }),
        (
            b"BEGIN:VCALENDAR\nEND:VCALENDAR\n",
            Refusal::NotJson { line: 1 },
        ),
        (b"<!doctype html>", Refusal::NotJson { line: 1 }),
        (
            b"{\"format\":\"roundtable\",\n\"records\":[]}\nand more",
            Refusal::NotJson { line: 3 },
        ),
        (
            b"{\"format\":\"roundtable\",\n\"version\" \"1.0\"}",
            Refusal::NotJson { line: 2 },
        ),
        (b"{}", Refusal::OtherFormat),
        (b"[]", Refusal::OtherFormat),
        (b"[1,2]", Refusal::OtherFormat),
        (b"17", Refusal::OtherFormat),
        (
            b"{\"type\":\"excalidraw\",\"version\":2,\"elements\":[]}",
            Refusal::OtherFormat,
        ),
        (
            b"{\"format\":\"roundtable\",\"version\":\"1.0\"}",
            Refusal::OtherFormat,
        ),
        (
            b"{\"format\":\"other\",\"records\":[{\"id\":\"e-1\"}]}",
            Refusal::OtherFormat,
        ),
    ] {
        assert_eq!(
            refused(bytes),
            refusal,
            "{}",
            String::from_utf8_lossy(bytes)
        );
    }
}

/// F14, R11: a newer major version is refused, however its file looks otherwise.
#[test]
fn a_newer_major_version_is_refused() {
    for version in ["\"2.0\"", "2", "\"2.0\",\"records\":{}"] {
        let text = format!("{{\"format\":\"roundtable\",\"version\":{version}}}");
        let version = Version { major: 2, minor: 0 };
        assert_eq!(refused(text.as_bytes()), Refusal::NewerMajor { version });
    }
}

/// One bad record never costs the others: each way to break a line, on each line.
#[test]
fn a_broken_line_costs_that_line_alone() {
    let (workspace, text) = small();
    let lines: Vec<&str> = text.lines().collect();
    let elements: Vec<usize> = (0..lines.len())
        .filter(|at| lines[*at].starts_with("{\"id\""))
        .collect();
    assert_eq!(elements.len(), 3);
    type Break = fn(&str) -> String;
    let ways: [(&str, Break); 8] = [
        ("a quote is missing", |line| {
            line.replacen("\"title\"", "\"title", 1)
        }),
        ("a brace is missing", |line| line.replacen('}', "", 1)),
        ("a brace too many", |line| line.replacen(':', ":{", 1)),
        ("a word without quotes", |line| {
            line.replacen("\"event\"", "event", 1)
        }),
        ("a comma is missing", |line| {
            line.replacen(",\"title\"", "\"title\"", 1)
        }),
        ("nonsense", |_| "{{{ lorem \" ipsum".to_owned()),
        ("a line feed inside", |line| {
            line.replacen("\"event\"", "\"ev\nent\"", 1)
        }),
        ("half a letter", |line| {
            line.replacen("\"event\"", "\"\\ud800\"", 1)
        }),
    ];
    for at in elements {
        for (way, broken) in ways {
            let mut lines: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
            lines[at] = broken(&lines[at]);
            let arrival = learned(&lines.join("\n"));
            let broken = arrival
                .problems
                .iter()
                .filter(|one| one.what == What::Broken);
            let broken: Vec<_> = broken.collect();
            assert!(!broken.is_empty(), "{way} on line {}", at + 1);
            assert_eq!(broken[0].line, at + 1, "{way}");
            assert!(
                lines[at].starts_with(broken[0].text.lines().next().unwrap()),
                "{way}"
            );
            let complete = arrival.history.records.values();
            let complete = complete.filter(|fields| fields.contains_key("record"));
            assert_eq!(complete.count(), 2, "{way} on line {}", at + 1);
            let news = open(&lines.join("\n")).against(&workspace);
            assert_eq!(
                news.history,
                History::default(),
                "{way}: nothing is new to whoever has it"
            );
        }
    }
}

/// What cannot be read in a line is listed with its line, record, field and text; the rest is taken.
#[test]
fn problems_have_their_place_and_text() {
    let text = r#"{"format":"roundtable","version":"1.0",
"records":[
{"id":"e-1","record":"event","title":["b","a"],"edition":-1,"when":"soon"},
{"record":"event","title":"Without an id"},
"only a text",
{"id":"e-1","record":"event","note":"again"},
{"id":"e-2","note":"kindless"},
{"id":"e-3","record":"event","rev":7,"note":"x","revs":{"title":"a-1"}},
{"id":"e-4","record":"event","title":"one","title":"two"}
],
"changes":[
{"rev":"a b","at":"2026-11-21T03:10:07Z","what":"edit"},
{"rev":"a-1","at":"yesterday","what":"edit","set":{"e-5":{"note":{"to":"n","over":["",1,"b-1"],"each":1}},"e-6":[]}}
],
"forgotten":["p-1",2]}"#;
    let arrival = learned(text);
    let mut list = String::new();
    for problem in &arrival.problems {
        let record = problem.record.as_ref().map_or("", |record| record);
        let field = problem.field.as_ref().map_or("", |field| field);
        let text: String = problem.text.chars().take(30).collect();
        writeln!(
            list,
            "{} {:?} {record} {field} {text}",
            problem.line, problem.what
        )
        .unwrap();
    }
    expect_test::expect![[r#"
        3 WrongShape e-1 title ["b","a"]
        3 WrongShape e-1 edition -1
        3 WrongShape e-1 when "soon"
        4 Nameless   {"record":"event","title":"Wit
        5 NotAnObject   "only a text"
        6 Again e-1  {"id":"e-1","record":"event","
        7 Kindless e-2  e-2
        8 BadRev e-3  7
        8 RevOfNothing e-3 title a-1
        9 KeyTwice   title
        12 Nameless   {"rev":"a b","at":"2026-11-21T
        13 BadAbout   "yesterday"
        13 BadSetting e-5 note 1
        13 BadRev e-5 note ""
        13 BadRev e-5 note 1
        13 BadSetting e-6  []
        15 BadHeader   "forgotten":2
    "#]]
    .assert_eq(&list);
    assert_eq!(arrival.history.records["e-1"].len(), 5);
    let title = arrival.history.records["e-4"]["title"].values();
    assert_eq!(title.count(), 2, "both contents of a key that stands twice");
    assert_eq!(
        arrival.history.records["e-5"]["note"]
            .values()
            .next()
            .unwrap()
            .over,
        ["b-1".into()]
    );
    assert_eq!(arrival.forgotten.len(), 1);
}

/// R12: every flipped bit is noticed, or changes nothing.
#[test]
fn every_flipped_bit_is_noticed() {
    let (_, text) = small();
    let original = learned(&text);
    for at in 0..text.len() {
        for bit in 0..8 {
            let mut bytes = text.clone().into_bytes();
            bytes[at] ^= 1 << bit;
            let Ok(incoming) = read(&bytes, &Limits::default()) else {
                continue;
            };
            let arrival = incoming.against(&empty());
            if arrival.problems.is_empty() {
                assert_eq!(arrival, original, "bit {bit} of byte {at}");
                assert_eq!(incoming.header, header(), "bit {bit} of byte {at}");
            }
        }
    }
}

fn take(bytes: &[u8]) {
    let Ok(incoming) = read(bytes, &Limits::default()) else {
        return;
    };
    let (mut workspace, _) = small();
    let arrival = incoming.against(&workspace);
    workspace.merge(&arrival.history);
    // What was taken can be written, and reads back as it is.
    let text = file(workspace.history());
    assert_eq!(open(&text).against(&workspace).history, History::default());
    assert_eq!(
        copy(&learned(&text).history).conflicts("e-1"),
        workspace.conflicts("e-1")
    );
    assert!(incoming.against(&empty()).offers.is_empty());
}

proptest! {
    #[test]
    fn no_bytes_crash_a_reader(bytes in prop::collection::vec(any::<u8>(), 0..200), text in "[\\[\\]{}\",:a1\\\\\n ]{0,60}") {
        take(&bytes);
        take(text.as_bytes());
        take(format!("{{\"format\":\"roundtable\",\n\"records\":[\n{text}\n]}}").as_bytes());
    }

    #[test]
    fn no_damage_crashes_a_reader(
        history in history(),
        cuts in prop::collection::vec((any::<prop::sample::Index>(), 0..4_usize, "[\\[\\]{}\",:a1\\\\\n]{0,3}"), 1..6),
    ) {
        let mut bytes = file(&history).into_bytes();
        for (at, length, put) in cuts {
            let at = at.index(bytes.len());
            let end = (at + length).min(bytes.len());
            bytes.splice(at..end, put.bytes());
            if bytes.is_empty() {
                return Ok(());
            }
        }
        take(&bytes);
    }
}
