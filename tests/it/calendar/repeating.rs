//! What repeats, in a month and in the agenda: each occurrence once, with changed ones in
//! place of theirs; and what it costs.

use super::{example, line, month, printed};
use crate::app::Tab;
use crate::when::day;
use crate::when::zones::ChronoTzZones;
use expect_test::expect;
use roundtable::app::Msg;
use roundtable::app::calendar::agenda::agenda_page;
use roundtable::app::commit::commit;
use roundtable::app::opening::Source;
use roundtable::app::preferences::Preferences;
use roundtable::domain::change::{Setting, What};
use roundtable::domain::index::{Index, Refused};
use roundtable::domain::names::{FieldName, RecordId};
use roundtable::domain::recurrence::{MOST_STEPS, RuleError};
use std::collections::{BTreeMap, BTreeSet};

/// A made-up group of these records, opened at an address.
pub(super) fn group(records: &[&str], address: &str) -> Tab {
    let file = format!(
        r#"{{"format":"roundtable","version":"1.0","workspace":"w-made-up","name":"Made-up group","records":[{}]}}"#,
        records.join(",\n")
    );
    let mut tab = Tab::started("m0", Preferences::default());
    tab.send(Msg::Fetched(Source::Published, Some(file)));
    assert!(tab.model.is_open());
    tab.send(Msg::AddressChanged(address.to_owned()));
    tab
}

const CALL: &str = r#"{"id":"e-call","record":"event","title":"Call","when":"2026-01-13T10:00[Europe/Zurich]/2026-01-13T11:00[Europe/Zurich]","repeats":"FREQ=MONTHLY;BYDAY=2TU"}"#;

/// The events of a month, each with its day and the id that it is drawn under.
fn drawn(tab: &mut Tab, address: &str) -> Vec<String> {
    tab.send(Msg::AddressChanged(address.to_owned()));
    let page = agenda_page(&tab.model, &ChronoTzZones);
    let entries = page.groups.iter().flat_map(|group| {
        let entries = group.entries.iter();
        entries.map(|entry| {
            format!(
                "{}: {} {}",
                group.heading,
                line(&entry.item),
                entry.item.event
            )
        })
    });
    entries.collect()
}

/// G1: a monthly call stands in every month, each time under an id of its own.
#[test]
fn every_occurrence_is_drawn_once() {
    let mut tab = group(&[CALL], "/calendar/month/2026-05");
    expect![[r#"
        May 2026
        2026-05-01 Friday 1 May 2026, no events <focus>
        2026-05-12 Tuesday 12 May 2026, 1 event
            0 = tall [hours] 10:00 (15:00) Call
        Hours are the venue's; in brackets yours (Bangkok).
    "#]]
    .assert_eq(&printed(&month(&tab)));
    expect![[r#"
        12 January 2027: [hours] 10:00 (16:00) Call e-call@2027-01-12T10:00
        9 February 2027: [hours] 10:00 (16:00) Call e-call@2027-02-09T10:00
        9 March 2027: [hours] 10:00 (16:00) Call e-call@2027-03-09T10:00"#]]
    .assert_eq(&drawn(&mut tab, "/calendar/agenda/2027-01-01")[..3].join("\n"));
}

/// A changed occurrence stands in place of its own; one that was called off, or left out,
/// stands nowhere; one that was added stands too.
#[test]
fn changed_occurrences_stand_in_place_of_theirs() {
    let changed = r#"{"id":"e-x","record":"event","title":"Call, long","when":"2026-02-11","instance_of":"e-call","instance":"2026-02-10T10:00"}"#;
    let off = r#"{"id":"e-y","record":"event","title":"Call","status":"cancelled","when":"2026-03-10","instance_of":"e-call","instance":"2026-03-10T10:00"}"#;
    let call = CALL.replace(
        r#""repeats""#,
        r#""except":["2026-04-14T10:00"],"also":["2026-04-20T15:00[Europe/Zurich]"],"repeats""#,
    );
    let mut tab = group(&[&call, changed, off], "/calendar");
    expect![[r#"
        13 January 2026: [hours] 10:00 (16:00) Call e-call@2026-01-13T10:00
        11 February 2026: [days] Call, long e-x
        20 April 2026: [hours] 15:00 (20:00) Call e-call@2026-04-20T15:00
        12 May 2026: [hours] 10:00 (15:00) Call e-call@2026-05-12T10:00"#]]
    .assert_eq(&drawn(&mut tab, "/calendar/agenda/2026-01-01")[..4].join("\n"));
}

/// I11: "every year in November" is a band in each November, and an edition whose days are
/// known stands in its place, even where it spills into December.
#[test]
fn a_rule_of_months_is_a_band_until_an_edition_is_known() {
    let bands = |address: &str| {
        let page = month(&example(address));
        let bands = page.bands.iter().flat_map(|band| {
            let items = band.items.iter();
            items.map(|item| format!("{}: {}", band.label, line(item)))
        });
        let accessible = bands.filter(|line| line.contains("Accessible"));
        accessible.collect::<Vec<_>>()
    };
    assert_eq!(bands("/calendar/month/2021-11"), Vec::<String>::new());
    assert_eq!(bands("/calendar/month/2022-11"), Vec::<String>::new());
    assert_eq!(
        bands("/calendar/month/2026-11"),
        ["Sometime in November 2026?: [soft] ITU Accessible Americas: ICTs for ALL (?)"]
    );
    assert_eq!(bands("/calendar/month/2026-12"), Vec::<String>::new());
}

/// A rule that ends at an instant ends on the day that this is at the venue.
#[test]
fn an_end_in_utc_is_read_on_the_venue_s_clock() {
    let ends = |until: &str| {
        let call = format!(
            r#"{{"id":"e-daily","record":"event","title":"Daily","when":"2026-01-01T08:00[Asia/Tokyo]","repeats":"FREQ=DAILY;UNTIL={until}"}}"#
        );
        drawn(
            &mut group(&[&call], "/calendar"),
            "/calendar/agenda/2026-01-01",
        )
        .len()
    };
    // 8:00 in Tokyo is 23:00 UTC of the day before.
    assert_eq!(ends("20260104T230000Z"), 5);
    assert_eq!(ends("20260104T225959Z"), 4);
}

/// Rules made to hang a calendar are marked, what they repeat is shown once, and everything
/// else of the group is there.
#[test]
fn hostile_rules_are_marked_and_shown_once() {
    let hostile = |id: &str, when: &str, rule: &str| {
        format!(
            r#"{{"id":"{id}","record":"event","title":"{id}","when":"{when}","repeats":"{rule}"}}"#
        )
    };
    let secondly = hostile("e-secondly", "1970-01-01T00:00Z", "FREQ=SECONDLY");
    let counted = hostile("e-counted", "1970-01-01", "FREQ=DAILY;COUNT=1000000000");
    let never = hostile("e-never", "2026-01-02", "FREQ=DAILY;INTERVAL=0");
    let impossible = hostile(
        "e-impossible",
        "2026-01-03",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
    );
    let mut tab = group(
        &[&secondly, &counted, &never, &impossible, CALL],
        "/calendar",
    );
    let index = &tab.model.index;
    assert_eq!(index.refused("e-secondly"), Some(&Refused::TooOften));
    let interval = Refused::Rule(RuleError::Value("INTERVAL".to_owned()));
    assert_eq!(index.refused("e-never"), Some(&interval));
    assert_eq!(index.refused("e-call"), None);
    expect![[r#"
        1 January 2026: [days] e-counted e-counted@2026-01-01
        2 January 2026: [days] e-counted e-counted@2026-01-02
        2 January 2026: [days] e-never e-never
        3 January 2026: [days] e-counted e-counted@2026-01-03
        3 January 2026: [days] e-impossible e-impossible@2026-01-03
        4 January 2026: [days] e-counted e-counted@2026-01-04"#]]
    .assert_eq(&drawn(&mut tab, "/calendar/agenda/2026-01-01")[..6].join("\n"));
    let first = drawn(&mut tab, "/calendar/agenda/1970-01-01");
    assert_eq!(
        first[0],
        "1 January 1970: [days] e-counted e-counted@1970-01-01"
    );
    assert_eq!(
        first[1],
        "1 January 1970: [hours] 0:00 (7:00) e-secondly e-secondly"
    );
}

/// Cost: a month takes the steps of that month alone, and none without what repeats; asked
/// again it takes none more, whatever else was changed.
#[test]
fn a_month_costs_its_own_steps() {
    let (first, last) = (day("2030-06-01"), day("2030-06-30"));
    let steps = |tab: &Tab| tab.model.index.expansion_steps(first, last);
    let plain = super::made_up(100);
    assert_eq!(steps(&plain), 0);
    let tab = group(&[CALL], "/calendar");
    assert!(steps(&tab) <= 4, "{}", steps(&tab));
    let weekly = CALL.replace("FREQ=MONTHLY;BYDAY=2TU", "FREQ=WEEKLY");
    assert!(steps(&group(&[&weekly], "/calendar")) <= 14);
    let counted = CALL.replace("FREQ=MONTHLY;BYDAY=2TU", "FREQ=DAILY;COUNT=1000000000");
    let far = group(&[&counted], "/calendar");
    let (first, last) = (day("9000-06-01"), day("9000-06-30"));
    assert!(far.model.index.expansion_steps(first, last) <= u64::from(MOST_STEPS) + 1);
}

/// The index that is kept in step with edits is the one that is made anew: of what repeats,
/// of changed occurrences and of editions.
#[test]
fn the_index_of_what_repeats_is_kept_in_step() {
    let mut tab = group(&[CALL], "/calendar/month/2026-02");
    assert!(printed(&month(&tab)).contains("2026-02-10"));
    let fields = [
        ("record", "event"),
        ("title", "Call"),
        ("when", "2026-02-11"),
        ("instance_of", "e-call"),
        ("instance", "2026-02-10T10:00"),
    ];
    let set = fields.map(|(name, text)| {
        let setting = Setting {
            to: vec![text.into()],
            over: BTreeSet::new(),
        };
        (FieldName::from(name), setting)
    });
    let set = BTreeMap::from([(RecordId::from("e-x"), BTreeMap::from(set))]);
    commit(&mut tab.model, What::Create, "Call".to_owned(), set, 0);
    let page = printed(&month(&tab));
    assert!(
        !page.contains("2026-02-10") && page.contains("2026-02-11"),
        "{page}"
    );
    assert_eq!(tab.model.index, Index::of(&tab.model.workspace));
    tab.send(Msg::Undo);
    assert!(printed(&month(&tab)).contains("2026-02-10"));
    assert_eq!(tab.model.index, Index::of(&tab.model.workspace));
}

/// What repeats says so, and is marked in every view; what does not is not.
#[test]
fn what_repeats_is_marked() {
    let once = r#"{"id":"e-once","record":"event","title":"Once","when":"2026-05-13"}"#;
    let tab = group(&[CALL, once], "/calendar/agenda/2026-05-01");
    let page = agenda_page(&tab.model, &ChronoTzZones);
    let entries = page.groups.iter().flat_map(|group| &group.entries);
    let marked: Vec<(&str, bool, bool)> = entries
        .map(|entry| &entry.item)
        .take(2)
        .map(|item| {
            (
                item.title.as_str(),
                item.repeats,
                item.unseen.contains("repeats"),
            )
        })
        .collect();
    assert_eq!(marked, [("Call", true, true), ("Once", false, false)]);
}
