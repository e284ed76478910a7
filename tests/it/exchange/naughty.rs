//! G13: texts that programs stumble over come back as they were, from every shape of field,
//! through import, an edit of another field, export and import again.

use super::any::{copy, empty, file, learned, open, say};
use roundtable::domain::Content;
use roundtable::domain::schema::{ALL, Shape};
use roundtable::exchange::workspace_file::{Limits, What, read};
use serde_json::{Value, json};

/// What is easily lost, changed or taken for an end, beside the texts that try to run.
const STRANGE: &[&str] = &[
    "\0",
    "a\0b",
    "\u{1}\u{2}\u{7}\u{8}\u{b}\u{c}\u{e}\u{1b}\u{1f}\u{7f}\u{80}\u{85}\u{9f}",
    "\u{feff}",
    "\u{feff}at the start",
    "\u{2028}\u{2029}",
    "\u{fffe}\u{ffff}\u{fffd}",
    "\u{10ffff}\u{1fffe}",
    "e\u{301} is not \u{e9}",
    "\u{1e9b}\u{323}",
    "Z\u{351}\u{36b}\u{343}\u{36a}\u{302}\u{36b}\u{33d}\u{34f}",
    "\u{5e9}\u{5dc}\u{5d5}\u{5dd} \u{202b}\u{627}\u{644}\u{633}\u{644}\u{627}\u{645}\u{202c}",
    "\u{202e}reversed\u{202d}",
    "\u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467}\u{1f3fd}",
    "\u{1f1fa}\u{1f1f3}",
    "1\u{fe0f}\u{20e3}",
    "\u{200b}\u{200c}\u{200d}\u{2060}\u{ad}",
    "\u{e0041}\u{e007f}",
    "İıſK\u{212a}\u{df}\u{1e9e}",
    "  ",
    "\t",
    "\r",
    "\r\n",
    "\n\n",
    "\\",
    "\\u0000",
    "\"",
    "'",
    "`",
    "/",
    "\u{2f}\u{2f}",
    "null",
    "true",
    "-0",
    "1e999",
    "NaN",
    "00",
    "{}",
    "[]",
    ",",
    ":",
    "#",
    "~",
    "x#0",
    "],",
    "}",
    "\"records\":[",
    "../..",
    "%00",
    "%",
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    "id",
    "rev",
    "revs",
    "record",
    "removed",
    "held",
];

fn texts() -> Vec<String> {
    let fixture = include_str!("../../fixtures/injection.txt");
    let lines = fixture.lines().filter(|line| !line.starts_with("# "));
    let hostile = lines.map(|line| {
        let (_, text) = line.split_once('\t').expect("a family and a text");
        serde_json::from_str(text).expect("a text")
    });
    let strange = STRANGE.iter().map(|text| (*text).to_owned());
    strange.chain(hostile).collect()
}

// The text in every shape that a field may have, and in names.
fn fields(text: &str) -> Vec<(String, Value)> {
    let mut fields = vec![
        ("record".to_owned(), json!("event")),
        (format!("x{text}"), json!(text)),
        (format!("more/{text}"), json!(true)),
        ("newer".to_owned(), json!({text: [text, {text: text}]})),
    ];
    for kind in &ALL {
        for field in kind.all_fields() {
            if ["record", "removed", "same"].contains(&field.name) {
                continue;
            }
            fields.push(match field.shape {
                Shape::Set(_) => (format!("{}/{text}", field.name), json!(true)),
                Shape::Answers(_) => (format!("{}/{text}", field.name), json!(text)),
                Shape::Entries(_) => (format!("{}/{text}", field.name), json!({"title": text})),
                Shape::When => (field.name.to_owned(), json!({"is": "2027", "words": text})),
                _ => (field.name.to_owned(), json!(text)),
            });
        }
    }
    fields.sort_by(|one, other| one.0.cmp(&other.0));
    fields.dedup_by(|one, other| one.0 == other.0);
    fields
}

/// G13
#[test]
fn strange_texts_come_back_from_every_shape_of_field() {
    let mut workspace = empty();
    let texts = texts();
    assert!(texts.len() > 600);
    for (at, text) in texts.iter().enumerate() {
        let fields = fields(text);
        let fields: Vec<(&str, Content)> = fields
            .iter()
            .map(|(name, content)| (name.as_str(), content.clone()))
            .collect();
        say(
            &mut workspace,
            &format!("a-{at}"),
            &format!("e-{text}"),
            &fields,
        );
    }
    let first = file(workspace.history());
    let arrival = learned(&first);
    assert_eq!(arrival.history, *workspace.history());
    let mut other = copy(&arrival.history);
    for (at, text) in texts.iter().enumerate() {
        let record = format!("e-{text}");
        say(
            &mut other,
            &format!("b-{at}"),
            &record,
            &[("edited", json!(at))],
        );
    }
    let second = file(other.history());
    let back = copy(&learned(&second).history);
    for text in &texts {
        let record = format!("e-{text}");
        for (name, content) in fields(text) {
            assert_eq!(
                back.value(&record, &name),
                Some(&content),
                "{text:?} in {name:?}"
            );
        }
    }
    assert_eq!(file(back.history()), second);
}

/// G13: half of a pair of surrogates is no text. The line that holds one is told and kept;
/// it costs no other line, and is never guessed at.
#[test]
fn half_a_letter_is_told_and_costs_no_other_line() {
    for half in ["\\ud800", "\\udc00\\ud800", "a\\udfffb", "\\ud800\\u0041"] {
        let text = format!(
            "{{\"format\":\"roundtable\",\"records\":[\n{{\"id\":\"e-1\",\"record\":\"event\",\"title\":\"{half}\"}},\n{{\"id\":\"e-2\",\"record\":\"event\",\"title\":\"\\ud83d\\ude00\"}}\n]}}"
        );
        let arrival = learned(&text);
        assert_eq!(arrival.problems.len(), 1, "{half}");
        assert_eq!(
            (arrival.problems[0].what, arrival.problems[0].line),
            (What::Broken, 2)
        );
        assert!(arrival.problems[0].text.contains(half));
        let workspace = copy(&arrival.history);
        assert_eq!(workspace.text("e-2", "title"), Some("\u{1f600}"));
        assert!(workspace.fields("e-1").is_none());
    }
}

/// G12: bytes that are no UTF-8 are no file: overlong, cut, surrogates, UTF-16, Latin-1.
#[test]
fn bytes_that_are_no_text_are_refused() {
    let bad: [&[u8]; 7] = [
        b"\xc0\xbc",
        b"\xe0\x80\xbc",
        b"\xed\xa0\x80",
        b"\xf4\x90\x80\x80",
        b"\xff\xfe{\0",
        b"caf\xe9 ",
        b"\x80",
    ];
    for bytes in bad {
        let mut text = b"{\"format\":\"roundtable\",\"records\":[{\"id\":\"".to_vec();
        text.extend_from_slice(bytes);
        text.extend_from_slice(b"\"}]}");
        assert!(read(&text, &Limits::default()).is_err(), "{bytes:?}");
    }
    assert!(
        open("\u{feff}{\"format\":\"roundtable\",\"records\":[]}\r\n")
            .problems
            .is_empty()
    );
}

/// F25: empty, very long and foreign ids and keys are ordinary, wherever they may stand.
#[test]
fn any_text_is_a_name() {
    let long = "é".repeat(20_000);
    let mut workspace = empty();
    for (at, name) in [
        &*long,
        "\u{0}",
        "مؤتمر",
        " ",
        "a/b/c",
        "/",
        "\u{202e}x",
        "#",
        "~",
    ]
    .into_iter()
    .enumerate()
    {
        let fields = [
            ("record", json!("event")),
            (name, json!(name)),
            (&*format!("themes/{name}"), json!(true)),
        ];
        say(&mut workspace, &format!("a-{at}"), name, &fields);
        say(
            &mut workspace,
            &format!("b-{at}"),
            name,
            &[("", json!("")), ("themes/", json!(true))],
        );
    }
    let text = file(workspace.history());
    assert_eq!(learned(&text).history, *workspace.history());
    assert_eq!(
        learned(&text).problems.len(),
        0,
        "{:?}",
        learned(&text).problems
    );
    // An id is needed: a record without one is listed, and costs no other.
    let arrival = learned(
        "[\n{\"id\":\"\",\"title\":\"x\"},\n{\"id\":\"e-1\",\"record\":\"event\",\"title\":\"y\"}\n]",
    );
    assert_eq!(arrival.problems.len(), 1);
    assert_eq!(arrival.problems[0].what, What::Nameless);
    assert_eq!(arrival.history.records.len(), 1);
}
