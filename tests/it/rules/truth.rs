//! R12: the log of changes is the truth, and a workspace is known by its id.

use super::desk::Desk;
use roundtable::domain::change::Change;
use roundtable::domain::names::WorkspaceId;
use roundtable::domain::workspace::{History, Workspace};
use serde_json::json;

fn worked_at() -> Desk {
    let mut desk = Desk::new("a");
    desk.set("e-1", "record", "event");
    desk.set("e-1", "title", "Forum");
    desk.set("l-1", "record", "slot");
    desk.set("l-1", "meeting", "e-1");
    let edit = desk.set("e-1", "title", "Forum 2027");
    desk.undo(&edit);
    desk.remove("l-1");
    desk.set("l-1", "removed", json!(null));
    desk
}

fn refolded<'a>(log: impl IntoIterator<Item = &'a Change>) -> Workspace {
    let mut workspace = Workspace::new(WorkspaceId::from("group-1"));
    for change in log {
        workspace.merge(&History::from(change));
    }
    workspace
}

/// R12
#[test]
fn r12_the_log_alone_folds_to_the_workspace() {
    let desk = worked_at();
    assert_eq!(refolded(desk.log()), desk.workspace);
    assert_eq!(refolded(desk.log().iter().rev()), desk.workspace);
}

/// R12: wherever the checkpoint was taken, and whatever of the log is read again behind it.
#[test]
fn r12_a_checkpoint_and_the_log_behind_it_fold_to_the_same() {
    let desk = worked_at();
    for covered in 0..=desk.log().len() {
        let checkpoint = refolded(&desk.log()[..covered]);
        let mut restarted = Workspace::new(WorkspaceId::from("group-1"));
        restarted.merge(checkpoint.history());
        for change in &desk.log()[covered.saturating_sub(2)..] {
            restarted.merge(&History::from(change));
        }
        assert_eq!(restarted, desk.workspace);
    }
}

/// R12: merging never gives a workspace another id.
#[test]
fn r12_a_workspace_keeps_its_id() {
    let mut other = Workspace::new(WorkspaceId::from("group-2"));
    other.merge(worked_at().workspace.history());
    assert_eq!(*other.id(), WorkspaceId::from("group-2"));
}
