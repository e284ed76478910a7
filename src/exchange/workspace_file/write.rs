//! Writing a workspace file.

use super::check;
use super::leaving::Leaving;
use super::line::{Lines, push_content, push_key, push_text};
use super::{FORMAT, Header};
use crate::domain::content::Content;
use crate::domain::workspace::History;
use std::collections::BTreeMap;

/// Writes a file: the same bytes for the same history, header and choice, whatever the
/// order in which the history came together. `history` is what leaves in an export:
/// [`crate::domain::workspace::Workspace::exported`], so that nothing held out is in it (R6).
#[must_use]
pub fn write(history: &History, header: &Header, leaving: &Leaving) -> String {
    let history = leaving.part_of(history);
    let header = leaving.header(header);
    let lines = Lines::of(&history);
    let checks = check::of_lines(
        &lines
            .records()
            .chain(lines.changes())
            .map(check::of_line)
            .collect::<Vec<_>>(),
    );
    let forgotten = history
        .forgotten
        .iter()
        .map(|id| Content::from(id.as_str()));
    let mut top = top(&header);
    let mut out = Vec::with_capacity(lines.length() + 1024);
    for key in ["format", "version", "workspace", "name"] {
        if let Some(content) = top.get(key) {
            member(&mut out, key, content);
        }
    }
    for (key, content) in &header.more {
        if !RESERVED.contains(&key.as_str()) {
            member(&mut out, key, content);
        }
    }
    list(&mut out, "records", lines.records());
    list(&mut out, "changes", lines.changes());
    top.insert("forgotten".to_owned(), forgotten.collect());
    top.insert("checks".to_owned(), Content::from(checks));
    for key in ["forgotten", "checks"] {
        out.extend(b",\n");
        push_text(&mut out, key);
        out.push(b':');
        push_content(&mut out, &top[key]);
    }
    out.extend(b",\n\"check\":");
    push_text(&mut out, &check::of_rest(&top));
    out.extend(b"}\n");
    String::from_utf8(out).expect("texts and JSON are UTF-8")
}

/// The keys at the top of a file that this version knows.
pub(super) const RESERVED: [&str; 9] = [
    "format",
    "version",
    "workspace",
    "name",
    "records",
    "changes",
    "forgotten",
    "checks",
    "check",
];

fn top(header: &Header) -> BTreeMap<String, Content> {
    let version = format!("{}.{}", header.version.major, header.version.minor);
    let mut top: BTreeMap<String, Content> = header
        .more
        .iter()
        .filter(|(key, _)| !RESERVED.contains(&key.as_str()))
        .map(|(key, content)| (key.clone(), content.clone()))
        .collect();
    top.insert("format".to_owned(), Content::from(FORMAT));
    top.insert("version".to_owned(), Content::from(version));
    if let Some(workspace) = &header.workspace {
        top.insert("workspace".to_owned(), Content::from(workspace.as_str()));
    }
    top.insert("name".to_owned(), Content::from(header.name.as_str()));
    top
}

fn member(out: &mut Vec<u8>, key: &str, content: &Content) {
    if out.is_empty() {
        out.push(b'{');
        push_text(out, key);
        out.push(b':');
    } else {
        push_key(out, key);
    }
    push_content(out, content);
}

fn list<'a>(out: &mut Vec<u8>, key: &str, lines: impl Iterator<Item = &'a [u8]>) {
    out.extend(b",\n");
    push_text(out, key);
    out.extend(b":[\n");
    let mut is_first = true;
    for line in lines {
        if !std::mem::take(&mut is_first) {
            out.extend(b",\n");
        }
        out.extend(line);
    }
    if !is_first {
        out.push(b'\n');
    }
    out.push(b']');
}
