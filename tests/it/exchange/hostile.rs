//! F24, F25: files that are deep, big, or made to be slow, and names that mean something to
//! other languages.

use super::any::{copy, empty, file, learned, open, say};
use roundtable::domain::workspace::{History, field};
use roundtable::exchange::workspace_file::{Leaving, Limits, Refusal, What, count_leaving, read};
use serde_json::{Value, json};
use std::fmt::Write as _;

fn refused(bytes: &[u8]) -> Refusal {
    read(bytes, &Limits::default()).expect_err("a file that is refused")
}

/// F24: a hundred thousand brackets, in every place where some may stand.
#[test]
fn deep_files_are_refused_before_they_are_parsed() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let deep = open.repeat(100_000) + "1" + &close.repeat(100_000);
        for text in [
            deep.clone(),
            format!("{{\"format\":\"roundtable\",\"more\":{deep},\"records\":[]}}"),
            format!(
                "{{\"format\":\"roundtable\",\"records\":[\n{{\"id\":\"e-1\",\"a\":{deep}}}\n]}}"
            ),
            format!(
                "{{\"format\":\"roundtable\",\n\"records\":[\n{{\"id\" broken\n{{\"id\":\"e-1\",\"a\":{deep}}}\n]}}"
            ),
        ] {
            assert!(matches!(
                refused(text.as_bytes()),
                Refusal::TooDeep { limit: 64, .. }
            ));
        }
    }
    // The limit itself: the file, the list and the record are three levels.
    let at = |depth: usize| {
        let deep = "[".repeat(depth - 3) + &"]".repeat(depth - 3);
        format!("{{\"format\":\"roundtable\",\"records\":[\n{{\"id\":\"e-1\",\"a\":{deep}}}\n]}}")
    };
    assert!(open(&at(64)).problems.is_empty());
    assert!(matches!(
        refused(at(65).as_bytes()),
        Refusal::TooDeep { line: 2, limit: 64 }
    ));
}

/// F24: over a limit a file is refused; under it, however odd its shape, it is read.
#[test]
fn big_files_are_refused_by_their_size() {
    let limit = Limits::default().bytes;
    assert_eq!(
        refused(&vec![b' '; limit + 1]),
        Refusal::TooLarge {
            bytes: limit + 1,
            limit
        }
    );
    let records = "{\"id\":\"e\"},".repeat(100_001);
    let text = format!("{{\"format\":\"roundtable\",\"records\":[{records}]}}");
    assert_eq!(
        refused(text.as_bytes()),
        Refusal::TooManyRecords { limit: 100_000 }
    );

    // One record costs a page at once, so that it has limits of its own.
    let keys = |count: usize| {
        let mut keys = String::new();
        for number in 1..count {
            write!(keys, ",\"k{number}\":\"a:\\\":b\"").unwrap();
        }
        keys
    };
    let text = |keys: &str, bytes: usize| {
        let line = "x".repeat(bytes - "{'id':'e-2','note':''}".len());
        format!("[\n{{\"id\":\"e-1\"{keys}}},\n{{\"id\":\"e-2\",\"note\":\"{line}\"}}\n]")
    };
    let longest = 10 * 1024 * 1024;
    let arrival = learned(&text(&keys(10_000), longest));
    assert_eq!(arrival.history.records["e-1"].len(), 9_999);
    assert_eq!(arrival.history.records["e-2"].len(), 1);
    assert_eq!(
        refused(text("", longest + 1).as_bytes()),
        Refusal::RecordTooLong {
            line: 3,
            limit: longest
        }
    );
    let too_many = Refusal::TooManyFields {
        line: 2,
        limit: 10_000,
    };
    assert_eq!(refused(text(&keys(10_001), 100).as_bytes()), too_many);
    assert_eq!(refused(text(&keys(400_000), 100).as_bytes()), too_many);
    // A broken line beside it is no way around.
    let broken = format!(
        "{{\"format\":\"roundtable\",\n\"records\":[\n{{\"id\" broken\n{{\"id\":\"e-1\"{}}}\n]}}",
        keys(10_001)
    );
    assert!(matches!(
        refused(broken.as_bytes()),
        Refusal::TooManyFields { .. }
    ));
}

/// F25: ids, keys and words that mean something to JavaScript are ordinary data.
#[test]
fn names_of_prototypes_are_ordinary() {
    let mut workspace = empty();
    for name in [
        "__proto__",
        "constructor",
        "prototype",
        "toString",
        "hasOwnProperty",
    ] {
        let fields = [
            ("record", json!("event")),
            ("title", json!(name)),
            (name, json!({name: [name]})),
            (&*format!("themes/{name}"), json!(true)),
            (&*format!("roles/{name}"), json!({name: name})),
        ];
        say(&mut workspace, name, name, &fields);
    }
    let arrival = learned(&file(workspace.history()));
    assert_eq!(arrival.history, *workspace.history());
}

/// F24: what is taken can be written and read again, wherever in the file it comes to stand.
#[test]
fn contents_as_deep_as_may_be_come_back_from_history() {
    let nested = |depth: usize| -> Value {
        serde_json::from_str(&("[".repeat(depth) + &"]".repeat(depth))).unwrap()
    };
    let file_of = |depth: usize| {
        let record = json!({"id": "e-1", "record": "event", "rev": "a-1", "x": nested(depth)});
        json!({"format": "roundtable", "records": [record]}).to_string()
    };
    let mut workspace = copy(&learned(&file_of(57)).history);
    say(&mut workspace, "a-2", "e-1", &[("x", json!("replaced"))]);
    let mut forked = workspace.history().clone();
    let fork = field::Value {
        rev: "a-1".into(),
        over: Vec::new(),
        contents: vec![json!([nested(56)]), json!(1)],
    };
    forked.add(&"e-1".into(), &"x".into(), &fork);
    for history in [workspace.history(), &forked] {
        let arrival = learned(&file(history));
        assert_eq!(arrival.problems, []);
        assert_eq!(arrival.history, *history);
    }
    let too_deep = learned(&file_of(58));
    assert_eq!(too_deep.problems[0].what, What::TooDeep);
    assert_eq!(too_deep.history.records["e-1"].len(), 1);
}

/// F24: files made to cost more than their length.
#[test]
fn files_made_to_be_slow_are_not() {
    let mut backwards = String::new();
    let mut again = String::new();
    let mut each = Vec::new();
    for number in (10_000..20_000).rev() {
        let set = json!({"e-1": {"x": {"to": number}}});
        writeln!(
            backwards,
            "{}",
            json!({"rev": format!("a-{number}"), "set": set})
        )
        .unwrap();
        let rev = format!("b-{number}");
        writeln!(again, "{}", json!({"id": "e-1", "rev": rev, "x": number})).unwrap();
        each.push(number);
    }
    let each = json!({"rev": "c-1", "set": {"e-2": {"x": {"each": each}}}});
    let text = format!(
        "{{\"format\":\"roundtable\",\n\"records\":[\n{again}],\n\"changes\":[\n{backwards}{each}\n]}}"
    );
    let arrival = learned(&text);
    assert_eq!(arrival.history.records["e-1"]["x"].values().count(), 20_000);
    let known = open(&text).against(&copy(&arrival.history));
    assert_eq!(
        (known.history, known.by_hand.len()),
        (History::default(), 0)
    );

    let note = "%40".repeat(300_000);
    let history = learned(&json!([{"id": "e-1", "note": note}]).to_string()).history;
    assert_eq!(count_leaving(&history, &Leaving::EVERYTHING).addresses, 0);
}
