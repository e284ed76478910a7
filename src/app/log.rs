//! The entries of a workspace's log, as the store keeps them (R12).
//!
//! An entry is a part of a workspace file, so that each can be read by itself, by any
//! version, even after a rescue. An entry that only this copy may see, the list of what
//! it holds out (R6), begins with a line of its own: `{"held":[...],"released":[...]}`.
//! These lists are the one part of the log whose order matters: what is said last holds, so
//! a tab reads its own again in their place among those of other tabs.

use super::model::Model;
use super::notice::Alert;
use super::share::is_unread;
use super::update::Effect;
use crate::domain::Content;
use crate::domain::names::{RecordId, Rev};
use crate::domain::workspace::{History, Workspace};
use crate::exchange::workspace_file::{
    Arrival, Header, Incoming, Leaving, Limits, Problem, What, read, write,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What only this copy may see. `whole`: `held` is the list, not an addition to it.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Own {
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    whole: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    held: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    released: Vec<String>,
}

impl Own {
    const STARTS: [&str; 3] = ["{\"whole\":", "{\"held\":", "{\"released\":"];

    fn is_at_start(entry: &str) -> bool {
        Self::STARTS.iter().any(|start| entry.starts_with(start))
    }
}

/// One's own log is not refused for its size: it grew here.
const OWN: Limits = Limits {
    bytes: usize::MAX,
    records: usize::MAX,
    changes: usize::MAX,
    record_bytes: usize::MAX,
    record_keys: usize::MAX,
    depth: 64,
};

/// An entry for what was merged.
#[must_use]
pub fn merged(workspace: &Workspace, history: &History) -> String {
    let header = Header::new(workspace.id().clone(), "");
    write(history, &header, &Leaving::EVERYTHING)
}

/// An entry for what was merged from a file, with what a newer version said at its top (R11).
#[must_use]
pub fn imported(workspace: &Workspace, history: &History, header: &Header) -> String {
    let header = Header {
        workspace: Some(workspace.id().clone()),
        ..header.clone()
    };
    write(history, &header, &Leaving::EVERYTHING)
}

/// An entry for revs that this copy holds out, or takes back in.
#[must_use]
pub fn held(revs: &BTreeSet<Rev>, aside: bool) -> String {
    let revs = revs.iter().map(Rev::to_string).collect();
    line(&if aside {
        Own {
            held: revs,
            ..Own::default()
        }
    } else {
        Own {
            released: revs,
            ..Own::default()
        }
    })
}

/// One entry that says all that the workspace holds.
#[must_use]
pub fn whole(workspace: &Workspace, header: &Header) -> String {
    let history = imported(workspace, workspace.history(), header);
    if workspace.held().is_empty() {
        return history;
    }
    let own = Own {
        held: workspace.held().iter().map(Rev::to_string).collect(),
        ..Own::default()
    };
    format!("{}{history}", line(&own))
}

/// One entry in place of all that were read up to here: it says what they said, and what
/// the last of them left on the list of what is held out.
#[must_use]
pub fn block(workspace: &Workspace, header: &Header) -> String {
    let own = Own {
        whole: true,
        held: workspace.held().iter().map(Rev::to_string).collect(),
        released: Vec::new(),
    };
    let history = imported(workspace, workspace.history(), header);
    format!("{}{history}", line(&own))
}

/// Whether an entry's place in the log matters, so that it is to be read again in its order.
#[must_use]
pub fn is_in_order(entry: &str) -> bool {
    Own::is_at_start(entry)
}

fn line(own: &Own) -> String {
    let mut text = serde_json::to_string(own).expect("lists of text always serialise");
    text.push('\n');
    text
}

/// What a file teaches, as far as somebody can say; `None` where they cannot.
pub type Taking = fn(&Incoming, &Workspace) -> Option<Arrival>;

/// Takes a file that nobody touched since it was written, and no other: all that the first
/// visit is made of, without what decides about values one by one.
pub const INTACT: Taking = |incoming, _| {
    Some(Arrival {
        history: incoming.intact()?,
        ..Arrival::default()
    })
};

/// Takes any file.
pub const ANY: Taking = |incoming, workspace| {
    let any = || Some(incoming.against(workspace));
    INTACT(incoming, workspace).or_else(any)
};

/// What reading entries did.
#[derive(Debug, Default)]
pub struct Folded {
    /// The records about which they taught anything.
    pub touched: BTreeSet<RecordId>,
    /// What could not be read of them.
    pub unread: Vec<Problem>,
    /// How many were read: all, or those before the first that was not to be taken so.
    pub count: usize,
}

/// Reads entries into a workspace, in order, up to the first that cannot be taken in this way.
pub fn fold(
    workspace: &mut Workspace,
    header: &mut Header,
    entries: &[String],
    taking: Taking,
) -> Folded {
    let mut folded = Folded::default();
    for entry in entries {
        let (own, file) = split(entry);
        if !file.trim().is_empty() {
            match read(file.as_bytes(), &OWN) {
                Ok(incoming) => {
                    let Some(mut arrival) = taking(&incoming, workspace) else {
                        return folded;
                    };
                    folded.unread.append(&mut arrival.problems);
                    header.merge(&incoming.header);
                    if header.name.is_empty() {
                        header.name.clone_from(&incoming.header.name);
                    }
                    // What this group forgot, its own log says for good (R5).
                    arrival.history.forgotten.append(&mut arrival.forgotten);
                    // Not `append`, which walks all that was touched before.
                    folded.touched.extend(workspace.take_in(arrival.history));
                }
                Err(_) => folded.unread.push(Problem {
                    line: 1,
                    record: None,
                    field: None,
                    what: What::Broken,
                    text: file.to_owned(),
                }),
            }
        }
        let released = if own.whole {
            let held: BTreeSet<&str> = own.held.iter().map(String::as_str).collect();
            let gone = workspace.held().iter();
            gone.filter(|rev| !held.contains(rev.as_str()))
                .map(Rev::to_string)
                .collect()
        } else {
            own.released
        };
        for (revs, aside) in [(own.held, true), (released, false)] {
            if !revs.is_empty() {
                let revs = revs.into_iter().map(Rev::from).collect();
                folded.touched.extend(workspace.hold(&revs, aside));
            }
        }
        folded.count += 1;
    }
    folded
}

/// Reads entries into the open workspace, in order, up to the first that cannot be taken in
/// this way; answers with how many were read. What cannot be read is counted as set aside;
/// the store keeps its text.
pub fn read_into(model: &mut Model, entries: &[String], taking: Taking) -> usize {
    let knew = model.workspace.history().forgotten.len();
    let folded = fold(&mut model.workspace, &mut model.header, entries, taking);
    if model.workspace.history().forgotten.len() > knew {
        model.forget_steps();
    }
    model.look_again(&folded.touched);
    set_aside(model, folded.unread);
    folded.count
}

/// Counts what could not be read as set aside.
pub fn set_aside(model: &mut Model, unread: Vec<Problem>) {
    for problem in unread.into_iter().filter(is_unread) {
        model.set_aside += usize::from(model.unread.insert(problem.text));
    }
}

/// Whether any of these entries says more of a forgotten record than its id (R5): the
/// browser ended before they were replaced, or another tab wrote them meanwhile.
#[must_use]
pub fn tells_of_forgotten(workspace: &Workspace, entries: &[String]) -> bool {
    let forgotten = workspace.history().forgotten.iter();
    forgotten
        .map(|record| Content::from(record.as_str()).to_string())
        .any(|id| {
            let as_record = format!("{{\"id\":{id}");
            let as_setting = format!("{id}:{{");
            let tells = |entry: &String| entry.contains(&as_record) || entry.contains(&as_setting);
            entries.iter().any(tells)
        })
}

/// Replaces the whole log by one entry without those who were forgotten (R5).
pub fn forget(model: &mut Model) -> Effect {
    model.set_aside = 0;
    model.unread.clear();
    model.alerts.remove(&Alert::SetAside);
    let block = block(&model.workspace, &model.header);
    Effect::Forget(model.workspace.id().clone(), block)
}

fn split(entry: &str) -> (Own, &str) {
    let (first, rest) = entry.split_once('\n').unwrap_or((entry, ""));
    match serde_json::from_str(first) {
        Ok(own) if Own::is_at_start(first) => (own, rest),
        _ => (Own::default(), entry),
    }
}
