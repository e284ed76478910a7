//! Groups: several beside each other, never mixed, and none lost on the way.

use super::super::{Tab, refuse};
use super::{Desk, file, text_of};
use expect_test::expect;
use roundtable::app::Msg;
use roundtable::app::preferences::Preferences;
use roundtable::app::share::Msg as Share;
use roundtable::app::share::groups::{Msg as Groups, page};
use roundtable::app::share::import::Msg as Import;
use roundtable::app::share::starting::{self, Field};
use roundtable::domain::names::RecordId;
use roundtable::domain::schema::RecordKind;

fn groups(desk: &Desk) -> Vec<String> {
    let page = page(&desk.tab.model);
    let names = page.groups.iter().map(|(id, name)| {
        let open = if *id == page.open { "* " } else { "" };
        format!("{open}{name}")
    });
    names.collect()
}

fn start(desk: &mut Desk, name: &str) {
    desk.share(Share::Groups(Groups::New));
    desk.share(Share::Groups(Groups::Typed(Field::Name, name.into())));
    desk.share(Share::Groups(Groups::Start("w-new".into())));
}

/// First visit: a new group is empty, has the real date and its name, and the example is
/// still there to go back to.
#[test]
fn a_new_group_stands_beside_the_example() {
    let mut desk = Desk::new("a");
    start(&mut desk, " A made-up group ");
    assert_eq!(desk.tab.model.group_name(), "A made-up group");
    assert_eq!(desk.tab.model.as_of().to_string(), "2026-11-22");
    assert_eq!(desk.tab.model.index.count(RecordKind::Event), 0);
    assert!(
        desk.tab.model.undo.is_empty(),
        "its name is not undone by a slip"
    );
    let event = desk.tab.make(
        RecordKind::Event,
        &[("title", "A made-up forum"), ("when", "2027")],
    );
    desk.share(Share::Groups(Groups::Switch("w-example-iawg".into())));
    assert_eq!(desk.tab.model.workspace.fields(&event), None);
    assert!(
        desk.tab.model.undo.is_empty(),
        "no undo reaches into another group"
    );
    assert_eq!(
        groups(&desk),
        [
            "A made-up group",
            "* Regional Interagency Working Group on Information and Communication Technology"
        ]
    );
    desk.share(Share::Groups(Groups::Switch("w-new".into())));
    assert_eq!(desk.tab.says(&event, "title"), "\"A made-up forum\"");
    // The next visit opens the group that was open last.
    let preferences: Preferences = desk.tab.model.preferences.clone();
    let mut again = Tab::started("b", preferences);
    again.answer(&mut desk.shelf);
    assert_eq!(again.model.group_name(), "A made-up group");
}

/// A1, A2, D1: three steps make a group with its region, members and series; members are
/// typed one a line or copied from the open group, each once, each with a colour.
#[test]
fn three_steps_make_a_group() {
    let mut desk = Desk::new("a");
    let typed = |field, text: &str| Share::Groups(Groups::Typed(field, text.into()));
    desk.share(Share::Groups(Groups::New));
    desk.share(typed(Field::Name, "A made-up group"));
    desk.share(typed(Field::Acronym, "MUG"));
    desk.share(typed(Field::Region, "The Moon"));
    desk.share(Share::Groups(Groups::Step(1)));
    desk.share(typed(
        Field::Members,
        "Made-up Agency (MUA)\n\n  Another One,\nWorld Food Programme (WFP)",
    ));
    desk.share(Share::Groups(Groups::CopyMembers(true)));
    let asked = starting::page(&desk.tab.model).expect("open");
    assert_eq!(asked.step, "Step 2 of 3");
    assert_eq!(asked.copies.as_deref(), Some("Copy the 9 members of IAWG"));
    desk.share(Share::Groups(Groups::Step(2)));
    desk.share(typed(Field::Series, "Meeting of the made-up group"));
    desk.share(typed(Field::Rhythm, "half-yearly"));
    desk.share(Share::Groups(Groups::Start("w-new".into())));
    let model = &desk.tab.model;
    assert_eq!(model.route.address(), "/");
    assert_eq!(desk.tab.says("group", "acronym"), "\"MUG\"");
    let region = model.workspace.reference("group", "region");
    assert_eq!(
        region.map(|place| model.title(&place)).as_deref(),
        Some("The Moon")
    );
    let mut members: Vec<String> = model
        .workspace
        .references("group", "members")
        .iter()
        .map(|id| {
            assert!(model.workspace.number(id, "hue").is_some());
            assert!(model.workspace.problems(id).is_empty());
            model.short_title(id)
        })
        .collect();
    members.sort();
    expect!["APT, Another One, ESCAP, ICAO, ITU, MUA, UN Women, UNCDF, UNPOG, UNU, WFP"]
        .assert_eq(&members.join(", "));
    let series = model
        .workspace
        .reference("group", "series")
        .expect("a series");
    assert_eq!(
        desk.tab.says(&series, "repeats"),
        "\"FREQ=MONTHLY;INTERVAL=6\""
    );
    assert!(model.undo.is_empty(), "no slip undoes a whole group");
    // It is kept: another tab reads the same.
    let before = desk.sees();
    let mut again = Desk::new("b");
    again.shelf = desk.shelf.clone();
    again.share(Share::Groups(Groups::Switch("w-new".into())));
    assert_eq!(again.sees(), before);
}

/// R12: a file of another group never merges unasked; it opens as a group of its own.
#[test]
fn a_file_of_another_group_opens_as_its_own() {
    let mut other = Desk::new("other");
    start(&mut other, "Another group");
    other.tab.make(
        RecordKind::Event,
        &[("title", "A made-up forum"), ("when", "2027")],
    );
    let theirs = other.file();
    let mut desk = Desk::new("a");
    let before = desk.sees();
    desk.choose([theirs.clone()]);
    expect![[r#"
        another-group-2026-11-22.json
          This file belongs to another group, “Another group”, so it is not merged into this one. <Open as another group>"#]].assert_eq(&desk.preview());
    desk.import(Import::Apply);
    assert_eq!(desk.sees(), before);
    desk.choose([theirs.clone()]);
    desk.import(Import::OpenAsGroup(0, "w-unused".into()));
    assert_eq!(desk.tab.model.group_name(), "Another group");
    assert_eq!(desk.tab.model.index.count(RecordKind::Event), 1);
    desk.share(Share::Groups(Groups::Switch("w-example-iawg".into())));
    assert_eq!(desk.sees(), before);
    // A newer file of a group that this browser has is looked at there.
    other.tab.make(
        RecordKind::Event,
        &[("title", "A made-up workshop"), ("when", "2028")],
    );
    let newer = other.file();
    desk.choose([newer]);
    desk.import(Import::OpenAsGroup(0, "w-unused".into()));
    assert_eq!(desk.tab.model.group_name(), "Another group");
    assert!(desk.preview().contains("Adds Event “A made-up workshop”"));
    assert_eq!(desk.tab.model.index.count(RecordKind::Event), 1, "not yet");
    desk.import(Import::Apply);
    assert_eq!(desk.tab.model.index.count(RecordKind::Event), 2);
}

/// "Open a file" opens it as a group of its own, a file made by hand too.
#[test]
fn opening_a_file_opens_it_as_a_group() {
    let by_hand = r#"{"name":"Made in an editor","records":[{"id":"e-1","record":"event","title":"A made-up workshop","when":"2027-05"}]}"#;
    let mut desk = Desk::new("a");
    let open =
        |text: &str, id: &str| Share::Groups(Groups::Open(file("some-file.json", text), id.into()));
    desk.share(open(by_hand, "w-drawn"));
    assert_eq!(desk.tab.model.workspace.id().as_str(), "w-drawn");
    assert_eq!(desk.tab.says("e-1", "title"), "\"A made-up workshop\"");
    assert_eq!(desk.tab.model.group_name(), "Made in an editor");
    // What is no file of a group says so, and nothing else happens.
    desk.share(open("BEGIN:VCALENDAR", "w-drawn-too"));
    assert_eq!(desk.tab.model.workspace.id().as_str(), "w-drawn");
    assert!(desk.preview().contains("refused"));
    // The file of a group that is here already is looked at there.
    desk.import(Import::Cancel);
    desk.share(open(super::super::EXAMPLE, "w-drawn-three"));
    assert_eq!(desk.tab.model.workspace.id().as_str(), "w-example-iawg");
    assert!(desk.preview().contains("Nothing new"));
}

/// A group is left only after the store took everything that was done in it.
#[test]
fn a_group_is_left_only_when_its_work_is_kept() {
    let mut desk = Desk::new("a");
    start(&mut desk, "A made-up group");
    let switch = || Msg::Share(Share::Groups(Groups::Switch("w-example-iawg".into())));
    let event = desk.tab.make(
        RecordKind::Event,
        &[("title", "A made-up forum"), ("when", "2027")],
    );
    desk.tab.send(switch());
    refuse(&mut desk.tab);
    assert_eq!(desk.tab.model.group_name(), "A made-up group");
    assert_eq!(
        desk.notice(),
        "Still here: your last changes are not kept yet, and would be lost."
    );
    // The store has room again.
    desk.send(switch());
    assert_eq!(desk.tab.model.workspace.id().as_str(), "w-example-iawg");
    assert!(desk.tab.model.is_all_kept());
    desk.share(Share::Groups(Groups::Switch("w-new".into())));
    assert_eq!(desk.tab.says(&event, "title"), "\"A made-up forum\"");
}

/// F13: what the recovery page saved comes back: what is shown, what was left out, and
/// what was damaged as text.
#[test]
fn a_rescue_file_comes_back_as_it_was() {
    let mut author = Desk::new("author");
    author
        .tab
        .edit(&RecordId::from("r-27-6"), &[("status", "delayed")]);
    let mut desk = Desk::new("a");
    desk.take([author.file()]);
    desk.send(Msg::Undo);
    let event = desk.tab.make(
        RecordKind::Event,
        &[("title", "A made-up forum"), ("when", "2027")],
    );
    let before = desk.sees();
    desk.tab.answer(&mut desk.shelf);
    let rescue = desk.shelf.rescue("a row that was damaged");
    let mut fresh = Desk::new("b");
    fresh.choose([file("roundtable-rescue.json", &rescue)]);
    expect![[r#"
        roundtable-rescue.json: Rescued
          This file adds 1 record, changes 1 record and leaves 505 records as they are.
          Some of it was left out on this copy before. Tick it to take it in now.
          [ ] Changes Outcome “Participants agreed to revitalise MS Teams (created in 2022 by ITU) and make them a…” (left out before)
                Status: Open -> Delayed (somebody, 15 January 2027)
          [x] Adds Event “A made-up forum” (somebody, 15 January 2027)
          1 line could not be read. Everything else was. Its text is kept here:
            Line 1: it is not JSON: a row that was damaged"#]].assert_eq(&fresh.preview());
    fresh.import(Import::Apply);
    assert_eq!(fresh.tab.says(&event, "title"), "\"A made-up forum\"");
    assert_eq!(fresh.sees(), before);
    // And as a group of its own, in a browser that does not have it.
    let rescue = rescue.replace("w-example-iawg", "w-rescued");
    fresh.choose([file("roundtable-rescue.json", &rescue)]);
    fresh.import(Import::OpenAsGroup(0, "w-unused".into()));
    assert_eq!(fresh.sees(), before);
}

/// R12: files of this group are applied first; what is another group's is still there to be
/// opened, and is not counted as imported.
#[test]
fn another_groups_file_waits_while_the_others_are_applied() {
    let mut desk = Desk::new("a");
    let mut friend = Desk::new("b");
    friend
        .tab
        .edit(&"e-iawg-27".into(), &[("venue", "A made-up room")]);
    let own = friend.file();
    let other = text_of(&own).replace("w-example-iawg", "w-another");
    let half = text_of(&own)[..9000].to_owned();
    desk.take([own, file("other.json", &other), file("half.json", &half)]);
    assert!(
        desk.notice().starts_with("Imported iawg-"),
        "{}",
        desk.notice()
    );
    let preview = desk.preview();
    assert!(preview.contains("<Open as another group>"), "{preview}");
    assert!(!preview.contains("half.json"), "{preview}");
    desk.import(Import::Cancel);
    assert_eq!(desk.preview(), "nothing");
}

/// No selection of events goes along into another group.
#[test]
fn a_selection_of_events_stays_in_its_group() {
    use roundtable::app::calendar::Msg as Calendar;
    use roundtable::app::calendar::selection::{Msg as Select, records};
    let mut desk = Desk::new("a");
    desk.send(Msg::AddressChanged("/calendar".into()));
    let toggled = Select::Toggled("e-iawg-27".into());
    desk.send(Msg::Calendar(Calendar::Select(toggled)));
    assert_eq!(records(&desk.tab.model).len(), 1);
    start(&mut desk, "A made-up group");
    assert_eq!(records(&desk.tab.model).len(), 0);
    desk.share(Share::Groups(Groups::Switch("w-example-iawg".into())));
    assert_eq!(records(&desk.tab.model).len(), 0);
}

/// Two groups of one name are told apart by the file that one was opened from.
#[test]
fn groups_of_one_name_are_told_apart() {
    let mut desk = Desk::new("reader");
    let other = super::super::EXAMPLE.replace("w-example-iawg", "w-other");
    desk.choose([file("other.json", &other)]);
    desk.import(Import::OpenAsGroup(0, "w-unused".into()));
    assert_eq!(
        groups(&desk),
        [
            "Regional Interagency Working Group on Information and Communication Technology",
            "* Regional Interagency Working Group on Information and Communication Technology (opened from other.json)",
        ]
    );
}
