//! R1: a value replaces what was shown when its edit began. R2: what merges is a
//! value, and its content may be withheld.

use super::desk::{Desk, withholding};
use roundtable::domain::workspace::History;
use serde_json::json;

/// R1
#[test]
fn r1_a_later_edit_replaces_what_it_saw() {
    let mut itu = Desk::new("a");
    itu.set("e-1", "title", "Workshop");
    let mut apt = Desk::beside("b", &itu);
    apt.set("e-1", "title", "Workshop on spectrum");
    itu.take(&apt);
    assert_eq!(itu.shown("e-1", "title"), ["Workshop on spectrum"]);
    assert!(itu.workspace.conflicts("e-1").is_empty());
}

/// R1
#[test]
fn r1_two_who_did_not_see_each_other_are_in_conflict_and_both_see_the_same() {
    let mut itu = Desk::new("a");
    itu.set("e-1", "title", "Workshop");
    let mut apt = Desk::beside("b", &itu);
    itu.set("e-1", "title", "Workshop in Bangkok");
    apt.set("e-1", "title", "Workshop online");
    itu.take(&apt);
    apt.take(&itu);
    assert_eq!(
        itu.shown("e-1", "title"),
        ["Workshop in Bangkok", "Workshop online"]
    );
    assert_eq!(itu.shown("e-1", "title"), apt.shown("e-1", "title"));
    assert_eq!(
        itu.workspace.value("e-1", "title"),
        apt.workspace.value("e-1", "title")
    );
    assert_eq!(
        itu.workspace.conflicts("e-1"),
        apt.workspace.conflicts("e-1")
    );
    assert_eq!(itu.workspace.conflicts("e-1").len(), 1);
}

/// R1
#[test]
fn r1_a_form_left_open_does_not_beat_what_was_saved_meanwhile() {
    let mut tab = Desk::new("a");
    tab.set("e-1", "when", "2027-03");
    let opened = tab.workspace.seen_all("e-1");
    let mut other_tab = Desk::beside("b", &tab);
    other_tab.set("e-1", "when", "2027-03-15");
    tab.take(&other_tab);
    tab.save("e-1", &opened, [("when", json!("2027-04"))]);
    assert_eq!(tab.shown("e-1", "when"), ["2027-04", "2027-03-15"]);
}

/// R1: the same within one tab, where nothing needs to be merged.
#[test]
fn r1_two_forms_on_one_field_in_one_tab_leave_both_values_in_sight() {
    let mut tab = Desk::new("a");
    tab.set("e-1", "venue", "Room A");
    let opened = tab.workspace.seen_all("e-1");
    tab.save("e-1", &opened, [("venue", json!("Room B"))]);
    tab.save("e-1", &opened, [("venue", json!("Room C"))]);
    assert_eq!(tab.shown("e-1", "venue"), ["Room B", "Room C"]);
}

/// R1: a field that the form left as it was is not written, so it replaces nothing.
#[test]
fn r1_saving_a_form_writes_only_what_was_changed_in_it() {
    let mut tab = Desk::new("a");
    tab.set("e-1", "title", "Forum");
    tab.set("e-1", "venue", "Room A");
    let opened = tab.workspace.seen_all("e-1");
    tab.set("e-1", "venue", "Room B");
    tab.save(
        "e-1",
        &opened,
        [
            ("title", json!("Regional forum")),
            ("venue", json!("Room A")),
        ],
    );
    assert_eq!(tab.shown("e-1", "title"), ["Regional forum"]);
    assert_eq!(tab.shown("e-1", "venue"), ["Room B"]);
}

/// R1
#[test]
fn r1_choosing_is_an_edit_that_names_all_that_stood() {
    let mut itu = Desk::new("a");
    itu.set("r-1", "status", "open");
    let mut apt = Desk::beside("b", &itu);
    itu.set("r-1", "status", "done");
    apt.set("r-1", "status", "dropped");
    itu.take(&apt);
    // Choosing what one's own copy already said is written too: it settles.
    itu.set("r-1", "status", "done");
    apt.take(&itu);
    assert_eq!(apt.shown("r-1", "status"), ["done"]);
    assert!(apt.workspace.conflicts("r-1").is_empty());
}

/// R1
#[test]
fn r1_equal_values_count_as_one() {
    let mut itu = Desk::new("a");
    let mut apt = Desk::new("b");
    itu.set("o-apt", "acronym", "APT");
    apt.set("o-apt", "acronym", "APT");
    itu.take(&apt);
    assert_eq!(itu.workspace.standing("o-apt", "acronym").len(), 2);
    assert_eq!(itu.shown("o-apt", "acronym"), ["APT"]);
    assert!(itu.workspace.conflicts("o-apt").is_empty());
}

/// R1: nothing beside something is a conflict like any other.
#[test]
fn r1_clearing_a_field_that_another_one_edits_is_a_conflict() {
    let mut itu = Desk::new("a");
    itu.set("e-1", "venue", "Room A");
    let mut apt = Desk::beside("b", &itu);
    itu.set("e-1", "venue", json!(null));
    apt.set("e-1", "venue", "Room B");
    itu.take(&apt);
    assert_eq!(itu.shown("e-1", "venue"), ["null", "Room B"]);
    assert_eq!(itu.workspace.conflicts("e-1").len(), 1);
}

/// R2
#[test]
fn r2_what_a_file_leaves_out_is_not_deleted_by_it() {
    let mut secretariat = Desk::new("a");
    secretariat.set("p-1", "name", "A. Nobody, a person who does not exist");
    secretariat.set("p-1", "email", "nobody@example.org");
    secretariat.set("p-2", "name", "B. Nobody, a person who does not exist");
    let mut part = secretariat.workspace.exported();
    part.records.retain(|record, _| record.as_str() == "p-1");
    for fields in part.records.values_mut() {
        fields.retain(|name, _| name.as_str() == "name");
    }
    let before = secretariat.workspace.clone();
    assert!(secretariat.workspace.merge(&part).is_empty());
    assert_eq!(secretariat.workspace, before);
}

/// R2
#[test]
fn r2_withheld_is_less_than_present_whichever_comes_first() {
    let mut secretariat = Desk::new("a");
    secretariat.set("p-1", "email", "nobody@example.org");
    let whole = secretariat.workspace.exported();
    let without = withholding(&whole, "email");
    let merged = |files: [&History; 2]| {
        let mut reader = Desk::new("z");
        for file in files {
            reader.workspace.merge(file);
        }
        reader
    };
    let (one, other) = (merged([&whole, &without]), merged([&without, &whole]));
    assert_eq!(one.workspace, other.workspace);
    assert_eq!(one.shown("p-1", "email"), ["nobody@example.org"]);
}

/// R2
#[test]
fn r2_an_edit_never_replaces_content_that_it_was_not_shown() {
    let mut secretariat = Desk::new("a");
    secretariat.set("p-1", "email", "nobody@example.org");
    let mut partner = Desk::new("b");
    let file = withholding(&secretariat.workspace.exported(), "email");
    partner.workspace.merge(&file);
    partner.set("p-1", "email", "nobody@example.net");
    assert_eq!(partner.shown("p-1", "email"), ["?", "nobody@example.net"]);
    secretariat.take(&partner);
    assert_eq!(
        secretariat.shown("p-1", "email"),
        ["nobody@example.org", "nobody@example.net"]
    );
}

/// R2
#[test]
fn r2_a_withheld_value_that_was_replaced_does_not_come_back_with_its_content() {
    let mut secretariat = Desk::new("a");
    secretariat.set("p-1", "email", "old@example.org");
    let early = secretariat.workspace.exported();
    secretariat.set("p-1", "email", "new@example.org");
    let mut partner = Desk::new("b");
    partner
        .workspace
        .merge(&withholding(&secretariat.workspace.exported(), "email"));
    partner.workspace.merge(&early);
    assert_eq!(partner.shown("p-1", "email"), ["?"]);
}

/// R2
#[test]
fn r2_a_removal_may_take_along_what_it_was_not_shown() {
    let mut secretariat = Desk::new("a");
    secretariat.set("p-1", "name", "A. Nobody, a person who does not exist");
    secretariat.set("p-1", "email", "nobody@example.org");
    let mut partner = Desk::new("b");
    let file = withholding(&secretariat.workspace.exported(), "email");
    partner.workspace.merge(&file);
    partner.remove("p-1");
    secretariat.take(&partner);
    assert!(!secretariat.workspace.presence("p-1").is_in_sight());
}
