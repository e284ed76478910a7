//! The page's policy lets through what the screens are made of.
//!
//! Leptos makes an element that is wholly fixed in the source by `innerHTML`, which
//! `public/trusted.js` lets through only where it knows every tag and attribute. One that
//! it does not know would stop the page, so all that the screens name are compared here.

use crate::tidy::project;
use std::collections::BTreeSet;

const TRUSTED: &str = include_str!("../../public/trusted.js");

/// Never wholly fixed: they lead somewhere or send something, so a part of them is computed;
/// and `kind` and `group`, which only our own components have.
const NEVER_FIXED: [&str; 6] = ["form", "name", "rel", "target", "kind", "group"];

/// The words of a list in `trusted.js`; one with a pattern in it stands for what begins so.
fn listed(name: &str) -> Vec<&'static str> {
    let (_, after) = TRUSTED
        .split_once(&format!("const {name} ="))
        .expect("a list of words in quotation marks");
    let (_, inside) = after
        .split_once('"')
        .expect("a list of words in quotation marks");
    let (words, _) = inside
        .split_once('"')
        .expect("a list of words in quotation marks");
    words.split('|').collect()
}

fn knows(list: &[&str], word: &str) -> bool {
    NEVER_FIXED.contains(&word)
        || list.iter().any(|one| match one.split_once('[') {
            Some((start, _)) => word.starts_with(start),
            None => *one == word,
        })
}

fn word(text: &str) -> &str {
    let end = text.find(|sign: char| !sign.is_ascii_alphanumeric() && sign != '-');
    &text[..end.unwrap_or(text.len())]
}

/// F20: the policy is as narrow as the screens allow, and no narrower.
#[test]
fn the_policy_knows_every_tag_and_attribute_of_the_screens() {
    let (tags, attributes) = (listed("TAGS"), listed("ATTRIBUTES"));
    let files = project();
    let mut unknown = BTreeSet::new();
    for file in files.iter().filter(|file| file.path.starts_with("src/ui/")) {
        let text = &file.text;
        for (place, _) in text.match_indices('<') {
            let is_markup = text[..place].ends_with([' ', '>', '\n']);
            let name = word(&text[place + 1..]);
            // A component by its path, not a tag.
            let is_markup = is_markup && !text[place + 1 + name.len()..].starts_with("::");
            if is_markup && name.starts_with(|sign: char| sign.is_ascii_lowercase()) {
                unknown.extend((!knows(&tags, name)).then_some(name));
            }
        }
        for (place, _) in text.match_indices("=\"") {
            let start = text[..place].rfind([' ', '\n']).map_or(0, |at| at + 1);
            let name = &text[start..place];
            let is_plain = !name.is_empty() && word(name) == name && name != "href";
            unknown.extend((is_plain && !knows(&attributes, name)).then_some(name));
        }
    }
    assert!(
        unknown.is_empty(),
        "public/trusted.js does not let these through; add them there if they can do no harm: {unknown:?}"
    );
}

/// F20: nothing that runs, loads or leads anywhere is on the lists.
#[test]
fn the_policy_lists_nothing_that_runs_or_loads() {
    let (tags, attributes) = (listed("TAGS"), listed("ATTRIBUTES"));
    for tag in [
        "script",
        "style",
        "iframe",
        "object",
        "embed",
        "link",
        "meta",
        "base",
        "img",
        "image",
        "video",
        "audio",
        "source",
        "template",
        "math",
        "foreignObject",
        "animate",
        "set",
        "use",
        "noscript",
        "title",
        "form",
    ] {
        assert!(!tags.contains(&tag), "{tag}");
    }
    for attribute in [
        "onclick",
        "onerror",
        "src",
        "srcdoc",
        "srcset",
        "style",
        "action",
        "formaction",
        "xlink",
        "href",
        "background",
        "poster",
        "data",
        "name",
        "nonce",
    ] {
        assert!(!knows_alone(&attributes, attribute), "{attribute}");
    }
}

fn knows_alone(list: &[&str], word: &str) -> bool {
    !NEVER_FIXED.contains(&word) && knows(list, word)
}
