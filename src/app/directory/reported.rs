//! What an organisation reported to each meeting, lettered as in the outcome document (E1).

use crate::app::meetings::letter;
use crate::app::model::Model;
use crate::domain::names::RecordId;
use crate::domain::schema::RecordKind;
use std::collections::BTreeMap;

/// One lettered item of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HighlightLine {
    /// The record.
    pub id: RecordId,
    /// Its letter: `a)`. Sub-items have none.
    pub letter: Option<String>,
    /// Its words.
    pub text: String,
}

/// What an organisation reported to one meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reported {
    /// The meeting.
    pub meeting: String,
    /// The address of its page, where it has one.
    pub link: Option<String>,
    /// The items, sub-items under theirs.
    pub lines: Vec<HighlightLine>,
}

/// What an organisation reported, by meeting, the latest first.
pub(super) fn reported(model: &Model, id: &RecordId) -> Vec<Reported> {
    let workspace = &model.workspace;
    let order = |one: &RecordId| {
        (
            workspace.text(one, "order").unwrap_or_default().to_owned(),
            one.clone(),
        )
    };
    let mut by_meeting: BTreeMap<RecordId, Vec<RecordId>> = BTreeMap::new();
    for highlight in model
        .index
        .referring(id, RecordKind::Highlight, "organisation")
    {
        let meeting = workspace
            .reference(highlight, "meeting")
            .unwrap_or_else(|| RecordId::from(""));
        by_meeting
            .entry(meeting)
            .or_default()
            .push(highlight.clone());
    }
    let mut meetings: Vec<(RecordId, Vec<RecordId>)> = by_meeting.into_iter().collect();
    meetings.sort_by_cached_key(|(meeting, _)| {
        std::cmp::Reverse(workspace.when(meeting, "when").map(|when| when.first_day()))
    });
    meetings
        .into_iter()
        .map(|(meeting, mut all)| {
            all.sort_by_cached_key(order);
            let mut lines = Vec::new();
            let tops = all.iter().filter(|one| {
                workspace
                    .reference(one, "parent")
                    .is_none_or(|parent| !all.contains(&parent))
            });
            for (at, top) in tops.enumerate() {
                lines.push(HighlightLine {
                    id: top.clone(),
                    letter: Some(letter(at)),
                    text: model.title(top),
                });
                let below = all
                    .iter()
                    .filter(|one| workspace.reference(one, "parent").as_ref() == Some(top));
                lines.extend(below.map(|one| HighlightLine {
                    id: one.clone(),
                    letter: None,
                    text: model.title(one),
                }));
            }
            Reported {
                meeting: model.title(&meeting),
                link: model.link_to(&meeting),
                lines,
            }
        })
        .collect()
}
