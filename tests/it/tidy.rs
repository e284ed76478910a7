//! The shape of the code, kept by tests: which ring may name which, how files
//! open and how long they get.
//!
//! Cargo starts tests in the package's folder, so paths here are relative.

#![expect(
    clippy::disallowed_methods,
    reason = "these tests read the project's own files"
)]

use std::fs;
use std::path::Path;

/// What is made, fetched or not ours.
const NOT_OURS: [&str; 6] = [
    ".git",
    "target",
    "dist",
    "dist.new",
    "node_modules",
    "shots",
];

const LONGEST: usize = 400;

/// Files that are one idea all the same, each with why.
const LONG_ON_PURPOSE: &[(&str, &str)] =
    &[("tests/it/laws/hostile.rs", "one broken file after another")];

/// A text file of the project.
pub struct File {
    /// From the project's folder on, with `/` on every system.
    pub path: String,
    pub text: String,
}

impl File {
    fn is_under(&self, folder: &str) -> bool {
        self.path
            .strip_prefix(folder)
            .is_some_and(|rest| rest.starts_with('/'))
    }

    /// The lines with their numbers from 1 on, without line comments.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let lines = self.text.lines().enumerate();
        lines.map(|(index, line)| (index + 1, line.split("//").next().unwrap_or_default()))
    }
}

/// All text files of the project.
pub fn project() -> Vec<File> {
    let mut files = Vec::new();
    collect(Path::new("."), "", &mut files);
    assert!(
        files.iter().any(|file| file.path == "src/lib.rs"),
        "tests start in the project's folder"
    );
    files
}

fn collect(folder: &Path, prefix: &str, files: &mut Vec<File>) {
    for entry in fs::read_dir(folder).expect("a folder of the project") {
        let entry = entry.expect("an entry of a folder");
        let name = entry.file_name().to_string_lossy().into_owned();
        let kind = entry.file_type().expect("an entry has a type");
        let path = format!("{prefix}{name}");
        if NOT_OURS.contains(&name.as_str()) {
            continue;
        }
        if kind.is_dir() {
            collect(&entry.path(), &format!("{path}/"), files);
        } else if kind.is_file()
            && let Ok(text) = fs::read_to_string(entry.path())
        {
            files.push(File { path, text });
        }
    }
}

fn rust() -> Vec<File> {
    let mut files = project();
    files.retain(|file| file.path.ends_with(".rs"));
    files
}

fn assert_none(faults: &[String], rule: &str) {
    assert!(faults.is_empty(), "{rule}:\n  {}", faults.join("\n  "));
}

/// Lines of code in `folder` that hold one of `words`.
fn naming(folder: &str, words: &[&str]) -> Vec<String> {
    let files = rust();
    let files = files.iter().filter(|file| file.is_under(folder));
    let faults = files.flat_map(|file| {
        let lines = file
            .code()
            .filter(|(_, code)| words.iter().any(|word| code.contains(word)));
        lines.map(|(number, code)| format!("{}:{number}: {}", file.path, code.trim()))
    });
    faults.collect()
}

/// The parts of this crate that a file names: `app` in `crate::app::Msg` and in
/// `crate::{app::Msg, domain}`.
fn parts_named(file: &File) -> Vec<String> {
    let code: String = file.code().map(|(_, code)| format!("{code}\n")).collect();
    let mut parts = Vec::new();
    for (place, crate_path) in code.match_indices("crate::") {
        let after = &code[place + crate_path.len()..];
        if let Some(group) = after.strip_prefix('{') {
            let mut depth = 0;
            let mut item = String::new();
            for letter in group.chars() {
                match letter {
                    '{' => depth += 1,
                    '}' if depth == 0 => break,
                    '}' => depth -= 1,
                    ',' if depth == 0 => parts.push(std::mem::take(&mut item)),
                    other => item.push(other),
                }
            }
            parts.push(item);
        } else {
            parts.push(
                after
                    .chars()
                    .take_while(|letter| letter.is_alphanumeric() || *letter == '_')
                    .collect(),
            );
        }
    }
    let first = |path: &String| {
        path.trim()
            .split([':', ' '])
            .next()
            .unwrap_or_default()
            .to_owned()
    };
    parts.iter().map(first).collect()
}

fn ring_names_none_of(ring: &str, outer: &[&str]) {
    let files = rust();
    let files = files
        .iter()
        .filter(|file| file.is_under(&format!("src/{ring}")));
    let faults: Vec<String> = files
        .flat_map(|file| {
            let named = parts_named(file)
                .into_iter()
                .filter(|part| outer.contains(&part.as_str()));
            named.map(|part| format!("{} names `{part}`", file.path))
        })
        .collect();
    assert_none(&faults, &format!("`{ring}` knows no outer ring"));
}

#[test]
fn every_rust_file_opens_by_saying_what_it_is() {
    let files = rust();
    let silent = files.iter().filter(|file| !file.text.starts_with("//! "));
    assert_none(
        &silent.map(|file| file.path.clone()).collect::<Vec<_>>(),
        "files open with `//!`",
    );
}

#[test]
fn every_script_opens_by_saying_what_it_is() {
    let files = project();
    let scripts = files
        .iter()
        .filter(|file| file.path.ends_with(".mjs") || file.path.ends_with(".js"));
    let silent = scripts.filter(|file| !file.text.starts_with("// "));
    assert_none(
        &silent.map(|file| file.path.clone()).collect::<Vec<_>>(),
        "scripts open with a comment",
    );
}

#[test]
fn rings_name_only_inner_rings() {
    ring_names_none_of("domain", &["app", "exchange", "browser", "ui"]);
    ring_names_none_of("exchange", &["app", "browser", "ui"]);
    ring_names_none_of("app", &["browser", "ui"]);
}

#[test]
fn a_part_named_in_any_way_is_seen() {
    let text = "use crate::app::Msg;\nuse crate::{\n    domain::{self, when}, // crate::ui\n    exchange};\n";
    let file = File {
        path: String::new(),
        text: text.to_owned(),
    };
    assert_eq!(parts_named(&file), ["app", "domain", "exchange"]);
}

#[test]
fn pure_rings_name_neither_the_browser_nor_the_screen() {
    for ring in ["src/domain", "src/exchange", "src/app"] {
        let crates = [
            "web_sys",
            "js_sys",
            "gloo",
            "wasm_bindgen",
            "leptos",
            "target_arch",
        ];
        assert_none(&naming(ring, &crates), "pure rings compile everywhere");
    }
}

#[test]
fn the_screen_touches_the_browser_through_its_doors_only() {
    assert_none(
        &naming("src/ui", &["web_sys", "js_sys", "gloo"]),
        "only `browser` touches the browser",
    );
}

/// F20: text from files reaches the page as text, never as markup.
#[test]
fn no_text_becomes_markup() {
    assert_none(
        &naming("src", &["inner_html", "insert_adjacent_html", "outer_html"]),
        "text stays text",
    );
}

/// Design 7: right to left is the same page mirrored, so no rule names a side of the screen.
#[test]
fn style_names_no_left_and_no_right() {
    let is_side = |word: &str| matches!(word, "left" | "right");
    let mut faults = Vec::new();
    for file in project().iter().filter(|file| file.path.ends_with(".css")) {
        let mut in_comment = false;
        for (number, line) in file.text.lines().enumerate() {
            let starts = line.trim_start().starts_with("/*");
            let mut words = line.split(|letter: char| !letter.is_alphanumeric());
            // An attribute may have any name.
            let is_rule = !(in_comment || starts || line.contains("[data-"));
            let names_a_side = is_rule && (words.any(is_side) || is_uneven(line));
            if names_a_side {
                faults.push(format!("{}:{}: {}", file.path, number + 1, line.trim()));
            }
            in_comment = (in_comment || starts) && !line.contains("*/");
        }
    }
    assert_none(
        &faults,
        "`inline-start` and `inline-end` turn with the language",
    );
}

/// Four sides in one, of which the second, the right, is another than the fourth, the left.
fn is_uneven(line: &str) -> bool {
    let Some((name, value)) = line.trim().trim_end_matches(';').split_once(": ") else {
        return false;
    };
    let mut depth = 0;
    let sides: Vec<&str> = value
        .split(|letter: char| {
            depth += i32::from(letter == '(') - i32::from(letter == ')');
            depth == 0 && letter == ' '
        })
        .collect();
    ["margin", "padding", "inset", "border-width"].contains(&name)
        && sides.len() == 4
        && sides[1] != sides[3]
}

#[test]
fn a_side_in_a_shorthand_is_seen() {
    assert!(is_uneven("  padding: 0 calc(1px + 2px) 0 1px;"));
    assert!(!is_uneven("  padding: 0 1px 2px 1px;"));
    assert!(!is_uneven("  padding-inline: 1px 2px;"));
}

#[test]
fn long_files_are_two_ideas() {
    let files = project();
    let code = [".rs", ".css", ".js", ".mjs"];
    let files = files
        .iter()
        .filter(|file| code.iter().any(|ending| file.path.ends_with(ending)));
    let long = files.filter(|file| file.text.lines().count() > LONGEST);
    let long: Vec<&str> = long.map(|file| file.path.as_str()).collect();
    let excused = |path: &str| LONG_ON_PURPOSE.iter().any(|(name, _)| *name == path);
    let faults: Vec<String> = long
        .iter()
        .filter(|path| !excused(path))
        .map(|path| (*path).to_owned())
        .collect();
    assert_none(
        &faults,
        &format!("files of more than {LONGEST} lines are split by idea"),
    );
    for (path, why) in LONG_ON_PURPOSE {
        assert!(
            long.contains(path),
            "{path} ({why}) needs its excuse no more"
        );
    }
}

#[test]
fn nothing_depends_on_one_machine_s_folders() {
    let folders = ["work", "root", "tmp", "home"].map(|name| format!("/{name}/"));
    let mut faults = Vec::new();
    for file in project() {
        for folder in &folders {
            for (place, _) in file.text.match_indices(folder.as_str()) {
                // After a letter it is a part of a longer path or of an address.
                let before = file.text[..place].chars().next_back();
                if !before
                    .is_some_and(|letter| letter.is_alphanumeric() || "._-~*}/".contains(letter))
                {
                    faults.push(format!("{} names {folder}", file.path));
                }
            }
        }
    }
    assert_none(&faults, "the project stands anywhere");
}
