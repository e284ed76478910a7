//! The list of groups, and deleting one that is not open. The groups in these tests do not
//! exist.

use super::share::Desk;
use roundtable::app::Msg;
use roundtable::app::groups::page;
use roundtable::app::model::Known;
use roundtable::app::settings::Msg as Settings;
use roundtable::app::settings::deleting::{self, Msg as Deleting};
use roundtable::app::share::Msg as Share;
use roundtable::app::share::groups::Msg as Groups;

fn listed(desk: &Desk) -> Vec<String> {
    let lines = page(&desk.tab.model).into_iter();
    let said = lines.map(|line| {
        let open = if line.is_open { "* " } else { "" };
        format!("{open}{}: {}", line.name, line.facts.join(" · "))
    });
    said.collect()
}

fn with_another() -> Desk {
    let mut desk = Desk::new("a");
    desk.tab.model.known.push(Known {
        id: "w-other".into(),
        name: "A made-up group".into(),
        worked_utc_millis: Some(1_795_651_200_000),
    });
    desk
}

/// A1: of the open group the list says what is in it, of the others what is known without
/// opening them.
#[test]
fn groups_are_listed_with_what_is_known_of_them() {
    let mut desk = with_another();
    desk.send(Msg::AddressChanged("/groups".into()));
    assert_eq!(
        listed(&desk),
        [
            "A made-up group: last worked in on 26 November 2026 · never exported whole from this browser",
            "* Regional Interagency Working Group on Information and Communication Technology: 60 events · 7 outcomes · 83 organisations · 22 people",
        ]
    );
    let model = &mut desk.tab.model;
    let exports = &mut model.preferences.exports;
    let last = exports.entry("w-other".into()).or_default();
    (last.day, last.is_whole) = ("2026-11-20".into(), true);
    assert!(listed(&desk)[0].ends_with("last exported on 20 November 2026"));
}

/// A group that is not open is deleted as the open one is: asked and agreed; the open one stays.
#[test]
fn a_group_that_is_not_open_can_be_deleted() {
    let mut desk = with_another();
    let delete = |msg| Msg::Settings(Settings::Deleting(msg));
    desk.send(delete(Deleting::AskFor("w-other".into())));
    let asked = deleting::page(&desk.tab.model).expect("asked");
    assert!(asked.words.contains("“A made-up group”"));
    assert!(!asked.can_export);
    assert_eq!(
        asked.last_export,
        "This group was never exported whole from this browser. To export it first, close this and open the group."
    );
    desk.tab.send(delete(Deleting::Delete));
    assert_eq!(desk.tab.asked, [], "not before agreeing");
    desk.send(delete(Deleting::AskFor("w-other".into())));
    desk.send(delete(Deleting::Agree(true)));
    desk.send(delete(Deleting::Delete));
    assert_eq!(desk.tab.model.workspace.id().as_str(), "w-example-iawg");
    assert_eq!(
        desk.notice(),
        "“A made-up group” is deleted from this browser"
    );
    assert_eq!(listed(&desk).len(), 1);
    let last = desk.tab.model.preferences.workspace.as_deref();
    assert_eq!(
        last,
        Some("w-example-iawg"),
        "the next visit opens it again"
    );
}

/// R7: where there is nothing to undo, that is said, and where to look instead.
#[test]
fn nothing_to_undo_is_said() {
    let mut desk = Desk::new("a");
    desk.share(Share::Groups(Groups::New));
    desk.share(Share::Groups(Groups::Start("w-new".into())));
    desk.send(Msg::Undo);
    assert_eq!(
        desk.notice(),
        "Nothing to undo since this group was opened. What was done before is under Share, History."
    );
    desk.send(Msg::Redo);
    assert_eq!(desk.notice(), "Nothing to redo");
    desk.tab.make(
        roundtable::domain::schema::RecordKind::Theme,
        &[("name", "Weaving (made up)")],
    );
    desk.send(Msg::Undo);
    desk.send(Msg::Undo);
    assert_eq!(desk.notice(), "Nothing more to undo");
}
