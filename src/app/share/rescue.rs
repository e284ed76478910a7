//! The file that the recovery page makes (`public/rescue.js`): every group's log as it
//! stood in the store, with what was damaged.

use super::import::Source;
use crate::app::log;
use crate::domain::Content;
use crate::domain::names::WorkspaceId;
use crate::domain::workspace::Workspace;
use crate::exchange::workspace_file::{Header, Limits, Problem, Refusal, What, read};
use serde::Deserialize;

const FORMAT: &str = "roundtable-rescue";

#[derive(Deserialize)]
struct Rescue {
    format: String,
    #[serde(default)]
    workspaces: Vec<Group>,
    // Rows of the store that were damaged, whatever is left of them.
    #[serde(default)]
    aside: Vec<Content>,
}

#[derive(Deserialize)]
struct Group {
    id: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    entries: Vec<String>,
}

/// Reads a rescue file: each group in it is a source of its own. `None` for any other file.
pub(super) fn parse(name: &str, bytes: &[u8]) -> Option<Result<Vec<Source>, Refusal>> {
    // The format is said at the top; no other file is parsed twice.
    let top = bytes.get(..1024).unwrap_or(bytes);
    if !top
        .windows(FORMAT.len())
        .any(|part| part == FORMAT.as_bytes())
    {
        return None;
    }
    let rescue: Rescue = match serde_json::from_slice(bytes) {
        Ok(rescue) => rescue,
        Err(error) if error.is_eof() => {
            return Some(Err(Refusal::Truncated { line: error.line() }));
        }
        Err(_) => return None,
    };
    if rescue.format != FORMAT {
        return None;
    }
    let mut aside: Vec<Problem> = rescue.aside.iter().map(damaged).collect();
    let sources = rescue.workspaces.into_iter().filter_map(|group| {
        let mut source = source(name, group)?;
        // Nobody can tell whose a damaged row was; it is listed once.
        source.incoming.problems.append(&mut aside);
        Some(source)
    });
    Some(Ok(sources.collect()))
}

fn source(name: &str, group: Group) -> Option<Source> {
    let id = WorkspaceId::from(group.id);
    let mut workspace = Workspace::new(id.clone());
    let mut header = Header::new(id, "");
    let folded = log::fold(&mut workspace, &mut header, &group.entries, log::ANY);
    let text = log::imported(&workspace, workspace.history(), &header);
    let mut incoming = read(text.as_bytes(), &Limits::default()).ok()?;
    incoming.header.name.clone_from(&group.name);
    incoming.problems.extend(folded.unread);
    Some(Source {
        name: if group.name.is_empty() {
            name.to_owned()
        } else {
            format!("{name}: {}", group.name)
        },
        incoming,
        held: workspace.held().clone(),
        foreign: None,
    })
}

fn damaged(row: &Content) -> Problem {
    let text = row.get("text").and_then(Content::as_str);
    Problem {
        line: 1,
        record: None,
        field: None,
        what: What::Broken,
        text: text.map_or_else(|| row.to_string(), str::to_owned),
    }
}
