//! Design section 4: compressed, a file is at most 3 % over the same records as plain JSON
//! when they were made by one change.

use super::any::{empty, file, say};
use miniz_oxide::deflate::compress_to_vec;
use serde_json::{Value, json};

/// The records of a file as plain JSON lines, without anything about changes.
fn plain(file: &str) -> String {
    let mut parsed: Value = serde_json::from_str(file).expect("a file is JSON");
    let records = parsed["records"].as_array_mut().expect("a list").iter_mut();
    let mut text = String::from("[\n");
    for record in records {
        let record = record.as_object_mut().expect("a record");
        record.remove("rev");
        record.remove("revs");
        text.push_str(&Value::Object(record.clone()).to_string());
        text.push_str(",\n");
    }
    text + "]"
}

/// Thousands of events by people and agencies that do not exist.
#[test]
fn a_file_is_hardly_bigger_than_plain_json() {
    let mut workspace = empty();
    let words = [
        "spectrum", "rural", "women", "data", "cloud", "island", "policy", "skills", "trade",
        "space", "youth",
    ];
    // A small generator of numbers, so that the records differ as real ones do.
    let mut seed = 7_u64;
    let mut draw = |below: usize| {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(seed >> 33).expect("31 bits") % below
    };
    for number in 0..2_000 {
        let mut word = || words[draw(words.len())];
        let title = format!("{} {} {} {} {number}", word(), word(), word(), word());
        let text = format!(
            "On {} and {}, with {} for {} and {}",
            word(),
            word(),
            word(),
            word(),
            word()
        );
        let fields = [
            ("record", json!("event")),
            ("title", json!(title)),
            ("description", json!(text)),
            (
                "when",
                json!(format!(
                    "20{:02}-{:02}-{:02}",
                    draw(80),
                    1 + draw(12),
                    1 + draw(28)
                )),
            ),
            (&*format!("organisers/o-{}", draw(30)), json!(true)),
            (&*format!("themes/t-{}", draw(40)), json!(true)),
            ("status", json!(["planned", "confirmed", "held"][draw(3)])),
        ];
        say(
            &mut workspace,
            "k7q2mz-1",
            &format!("e-k7q2mz-{number}"),
            &fields,
        );
    }
    let file = file(workspace.history());
    let plain = plain(&file);
    for level in [6, 9] {
        let (file, plain) = (
            compress_to_vec(file.as_bytes(), level).len(),
            compress_to_vec(plain.as_bytes(), level).len(),
        );
        assert!(
            file * 100 <= plain * 103,
            "level {level}: {file} bytes, plain JSON {plain}"
        );
    }
}

/// The same for the example group.
#[test]
fn the_example_is_hardly_bigger_than_plain_json() {
    let example = super::any::learned(include_str!("../../../public/examples/iawg.json"));
    let file = file(&example.history);
    let (file, plain) = (
        compress_to_vec(file.as_bytes(), 9).len(),
        compress_to_vec(plain(&file).as_bytes(), 9).len(),
    );
    assert!(
        file * 100 <= plain * 103,
        "{file} bytes, plain JSON {plain}"
    );
}
