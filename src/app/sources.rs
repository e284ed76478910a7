//! Where what a record says was printed, in words.

use super::model::Model;
use super::words::common;
use crate::domain::schema::RecordKind;
use std::collections::BTreeMap;

/// The sources of a record, each document once with its lines: the record `S0:12` of the
/// field `source` is line 12 of the resource `S0`. What names no document of this workspace
/// stays as it is written.
#[must_use]
pub fn told(model: &Model, record: &str) -> Vec<String> {
    in_words(model, model.workspace.members(record, "source"))
}

/// The same for sources that are not in the record yet.
#[must_use]
pub fn in_words<'a>(model: &Model, sources: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let workspace = &model.workspace;
    let language = model.language();
    let mut lines: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    let mut as_written = Vec::new();
    for source in sources {
        let parts = source
            .split_once(':')
            .filter(|(document, _)| workspace.kind(document) == Some(RecordKind::Resource));
        match parts.and_then(|(document, line)| Some((document, line.parse().ok()?))) {
            Some((document, line)) => lines.entry(document).or_default().push(line),
            None => as_written.push(source.to_owned()),
        }
    }
    let told = lines.into_iter().map(|(document, mut lines)| {
        lines.sort_unstable();
        let title = model.title(document);
        let numbers: Vec<String> = lines.iter().map(|line| language.number(*line)).collect();
        let word = match numbers.len() {
            1 => common::DOCUMENT_LINE,
            _ => common::DOCUMENT_LINES,
        };
        language.fill(word, &[&title, &language.list(&numbers)])
    });
    told.chain(as_written).collect()
}
