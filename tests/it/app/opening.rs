//! Opening: nothing is written before something was read, and no trouble gives a blank page.

use super::{EXAMPLE, Shelf, Tab};
use roundtable::app::model::{Known, Life};
use roundtable::app::notice::{Alert, Offer, SaveTrouble, StoreTrouble};
use roundtable::app::opening::Source;
use roundtable::app::preferences::Preferences;
use roundtable::app::share::Msg as Share;
use roundtable::app::share::export::Msg as Export;
use roundtable::app::share::import::{File, Msg as Import};
use roundtable::app::{Effect, Msg};
use roundtable::domain::names::WorkspaceId;
use roundtable::domain::schema::RecordKind;

/// First visit: the example is read, opened as of its own date, and kept.
#[test]
fn the_first_visit_opens_the_example() {
    let mut shelf = Shelf::default();
    let tab = Tab::open("a", &mut shelf);
    assert_eq!(
        tab.model.group_name(),
        "Regional Interagency Working Group on Information and Communication Technology"
    );
    assert_eq!(tab.model.as_of().to_string(), "2023-03-13");
    assert_eq!(shelf.logs.len(), 1, "the group is in the store");
    assert!(tab.model.is_all_kept());
}

/// Second visit: what the store holds is opened, and nothing is fetched or written.
#[test]
fn the_second_visit_reads_the_store_alone() {
    let mut shelf = Shelf::default();
    let mut first = Tab::open("a", &mut shelf);
    let event = first.make(
        RecordKind::Event,
        &[("title", "A made-up workshop"), ("when", "2027-05-12")],
    );
    first.answer(&mut shelf);
    let kept = shelf.clone();
    let mut second = Tab::started("b", Preferences::default());
    second.send(Msg::StoreOpened(Ok(vec![Known {
        id: first.model.workspace.id().clone(),
        name: String::new(),
        worked_utc_millis: None,
    }])));
    assert!(
        !second
            .asked
            .iter()
            .any(|effect| matches!(effect, Effect::Fetch(_)))
    );
    second.answer(&mut shelf);
    assert_eq!(second.says(&event, "title"), "\"A made-up workshop\"");
    assert_eq!(shelf.logs, kept.logs, "opening writes nothing");
}

/// F03, F07: a store that was cleared, or that the browser made anew since it was damaged,
/// opens as one that never was. Who wrote here is told, with the file to go on from; who
/// only looked is not.
#[test]
fn what_was_written_and_is_gone_is_told() {
    let mut shelf = Shelf::default();
    let mut first = Tab::open("a", &mut shelf);
    let gone = |tab: &Tab| {
        let alerts = tab.model.alerts.iter();
        let alerts = alerts.filter(|alert| matches!(alert, Alert::Gone(_)));
        alerts.cloned().collect::<Vec<_>>()
    };
    let again = |preferences: &Preferences| {
        let mut tab = Tab::started("b", preferences.clone());
        tab.send(Msg::StoreOpened(Ok(Vec::new())));
        tab
    };
    let only_looked = again(&first.model.preferences);
    assert_eq!(gone(&only_looked), []);

    first.make(RecordKind::Event, &[("title", "A made-up workshop")]);
    first.answer(&mut shelf);
    let mut tab = again(&first.model.preferences);
    assert_eq!(gone(&tab), [Alert::Gone(None)]);
    first.send(Msg::Share(Share::Export(Export::Open)));
    first.send(Msg::Share(Share::Export(Export::Agree(true))));
    first.send(Msg::Share(Share::Export(Export::Download)));
    first.answer(&mut shelf);
    let mut with_file = again(&first.model.preferences);
    let [Alert::Gone(Some(file))] = &gone(&with_file)[..] else {
        panic!("the file is named");
    };
    assert!(file.ends_with(".json"), "{file}");

    tab.send(Msg::Took(Offer::PutAside));
    assert_eq!(gone(&tab), []);
    assert_eq!(gone(&again(&tab.model.preferences)), [], "it is said once");

    // The example is not what was made of it; the file is.
    let mut new_shelf = Shelf::default();
    with_file.answer(&mut new_shelf);
    assert_eq!(with_file.model.workspace.id(), first.model.workspace.id());
    assert_eq!(gone(&with_file).len(), 1);
    let (name, text) = first.downloads.pop().expect("the file");
    let file = File {
        name,
        content: Ok(text.into_bytes()),
    };
    with_file.send(Msg::Share(Share::Import(Import::Read(vec![file]))));
    with_file.answer(&mut new_shelf);
    with_file.send(Msg::Share(Share::Import(Import::Apply)));
    assert_eq!(gone(&with_file), []);
}

/// F04: without a store the page works in memory, says so, and offers the export.
#[test]
fn without_a_store_the_page_works_in_memory_and_says_so() {
    for trouble in [
        StoreTrouble::Missing,
        StoreTrouble::Denied,
        StoreTrouble::Broken,
    ] {
        let mut tab = Tab::started("a", Preferences::default());
        tab.asked.clear();
        tab.send(Msg::StoreOpened(Err(trouble)));
        tab.answer(&mut Shelf::default());
        assert!(tab.model.is_open());
        assert!(tab.model.alerts.contains(&Alert::NotKept(trouble)));
        let event = tab.make(
            RecordKind::Event,
            &[("title", "A made-up call"), ("when", "2027-05-12")],
        );
        assert_eq!(tab.says(&event, "title"), "\"A made-up call\"");
        assert!(!tab.model.is_all_kept(), "nothing is called saved");
    }
}

/// F04, F05: a store that answers late takes what was made meanwhile.
#[test]
fn a_store_that_answers_late_takes_what_was_made_meanwhile() {
    let mut shelf = Shelf::default();
    let mut tab = Tab::started("a", Preferences::default());
    tab.asked.clear();
    tab.send(Msg::StoreSlow);
    tab.answer(&mut shelf);
    let event = tab.make(
        RecordKind::Event,
        &[("title", "A made-up forum"), ("when", "2027")],
    );
    assert!(
        tab.model
            .alerts
            .contains(&Alert::NotKept(StoreTrouble::Slow))
    );
    tab.send(Msg::StoreOpened(Ok(Vec::new())));
    tab.answer(&mut shelf);
    assert!(tab.model.alerts.is_empty() && tab.model.is_all_kept());
    let again = Tab::open("b", &mut shelf);
    assert_eq!(again.says(&event, "title"), "\"A made-up forum\"");
}

/// The host's own group goes before the example; a host with neither gives an empty
/// page with a way on, not a blank one.
#[test]
fn the_published_group_goes_before_the_example() {
    let mut tab = Tab::started("a", Preferences::default());
    tab.asked.clear();
    tab.send(Msg::StoreOpened(Ok(Vec::new())));
    assert_eq!(tab.asked, [Effect::Fetch(Source::Published)]);
    let published = EXAMPLE.replace("w-example-iawg", "w-published");
    tab.send(Msg::Fetched(Source::Published, Some(published)));
    assert_eq!(*tab.model.workspace.id(), WorkspaceId::from("w-published"));

    let mut tab = Tab::started("a", Preferences::default());
    tab.send(Msg::StoreOpened(Ok(Vec::new())));
    tab.send(Msg::Fetched(Source::Published, None));
    tab.send(Msg::Fetched(Source::Example, None));
    assert_eq!(tab.model.life, Life::Empty);
    assert!(tab.model.alerts.contains(&Alert::NoExample));
}

/// A published group that is cut off or newer is told: a stranger's group in its place would
/// look like a mistake of the address. The note that stands there before anybody published one,
/// and a page that a host sends for a missing file, are no group.
#[test]
fn a_published_group_that_cannot_be_read_is_told() {
    let half = &EXAMPLE[..EXAMPLE.len() / 2];
    let newer = EXAMPLE.replacen("\"version\":\"1.", "\"version\":\"2.", 1);
    let newer = newer.replacen("\"version\": \"1.", "\"version\": \"2.", 1);
    assert_ne!(newer, EXAMPLE);
    let page = "<!doctype html><title>Not found</title>";
    let note = include_str!("../../../public/workspace.json");
    for (text, is_told) in [(half, true), (&newer, true), (page, false), (note, false)] {
        let mut tab = Tab::started("a", Preferences::default());
        tab.send(Msg::StoreOpened(Ok(Vec::new())));
        tab.send(Msg::Fetched(Source::Published, Some(text.into())));
        tab.send(Msg::Fetched(Source::Example, Some(EXAMPLE.into())));
        assert_eq!(tab.model.life, Life::Open);
        let told = tab.model.alerts.contains(&Alert::PublishedUnread);
        assert_eq!(told, is_told, "{}", &text[..20]);
    }
}

/// F09: what cannot be read is counted and said; the rest is there.
#[test]
fn a_torn_entry_costs_only_itself() {
    let mut shelf = Shelf::default();
    let mut tab = Tab::open("a", &mut shelf);
    let kept = tab.make(
        RecordKind::Event,
        &[("title", "A made-up call"), ("when", "2027")],
    );
    tab.answer(&mut shelf);
    for log in shelf.logs.values_mut() {
        log.insert(1, "{\"format\":\"roundtable\",\"vers".into());
    }
    let again = Tab::open("b", &mut shelf);
    assert_eq!(again.says(&kept, "title"), "\"A made-up call\"");
    assert_eq!(again.model.set_aside, 1);
    assert!(again.model.alerts.contains(&Alert::SetAside));
}

/// F09: what nobody here understands is counted once, however often it is read, and can be
/// downloaded as it is.
#[test]
fn a_torn_entry_is_counted_once_and_offered_as_it_is() {
    let torn = "{\"format\":\"roundtable\",\"vers".to_owned();
    let mut tab = Tab::open("a", &mut Shelf::default());
    for _ in 0..2 {
        tab.send(Msg::Arrived(vec![torn.clone()]));
    }
    assert_eq!(tab.model.set_aside, 1);
    tab.send(Msg::Took(Offer::SaveAside));
    assert_eq!(tab.asked, [Effect::DownloadAside(vec![torn])]);
}

/// A tab on which a newer version's store was opened, and what was asked for on the way.
fn over_newer(shelf: &mut Shelf, known: Vec<Known>) -> (Tab, Vec<Effect>) {
    let mut tab = Tab::started("b", Preferences::default());
    tab.asked.clear();
    tab.send(Msg::StoreNewer(known));
    let mut asked = tab.asked.clone();
    tab.answer(shelf);
    asked.append(&mut tab.asked);
    (tab, asked)
}

/// F06: a newer version's store is shown, nothing is written to it, and a change is said
/// not to be kept, with the export and the newer version on offer.
#[test]
fn a_newer_versions_store_is_read_only() {
    let mut shelf = Shelf::default();
    let mut first = Tab::open("a", &mut shelf);
    let event = first.make(
        RecordKind::Event,
        &[("title", "A made-up forum"), ("when", "2027")],
    );
    first.answer(&mut shelf);
    let kept = shelf.clone();
    let (mut tab, asked) = over_newer(&mut shelf, first.model.known.clone());
    assert!(
        asked.iter().all(|effect| matches!(effect, Effect::Load(_))),
        "nothing else is asked for: {asked:?}"
    );
    assert_eq!(tab.says(&event, "title"), "\"A made-up forum\"");
    assert!(tab.model.alerts.contains(&Alert::NewerStore));
    assert!(!tab.model.would_lose_work());
    tab.edit(&event, &[("title", "A made-up forum, moved")]);
    tab.answer(&mut shelf);
    assert_eq!(shelf, kept);
    let alert = Alert::NotSaved(SaveTrouble::Newer);
    assert_eq!(tab.model.alerts.iter().collect::<Vec<_>>(), [&alert]);
    assert_eq!(alert.offers(), [Offer::Export, Offer::Reload]);
    assert!(tab.model.would_lose_work());
}

/// F06: of what a newer version keeps in another shape nothing is shown, and no other group
/// takes its place; everything can be saved as it is.
#[test]
fn a_newer_versions_store_that_cannot_be_read_is_left_alone() {
    let newer = "{\"format\":\"roundtable\",\"version\":\"9.0\",\"records\":[]}";
    let id = WorkspaceId::from("w-newer");
    let mut shelf = Shelf::default();
    shelf.logs.insert(id.clone(), vec![newer.into()]);
    let known = Known {
        id,
        name: "Made-up group".into(),
        worked_utc_millis: None,
    };
    for known in [vec![known], Vec::new()] {
        let (mut tab, _) = over_newer(&mut shelf, known);
        assert_eq!(tab.model.life, Life::Empty);
        assert_eq!(
            tab.model.alerts.iter().collect::<Vec<_>>(),
            [&Alert::NewerUnread]
        );
        tab.send(Msg::Took(Offer::SaveRaw));
        assert_eq!(tab.asked, [Effect::DownloadRaw]);
    }
}

/// F04, F06: a newer version's store that answers late takes the place of the example, and
/// not of what was made meanwhile.
#[test]
fn a_newer_versions_store_that_answers_late_takes_nothing_away() {
    let mut shelf = Shelf::default();
    let own = EXAMPLE.replace("w-example-iawg", "w-own");
    shelf.logs.insert(WorkspaceId::from("w-own"), vec![own]);
    let known = Known {
        id: WorkspaceId::from("w-own"),
        name: String::new(),
        worked_utc_millis: None,
    };
    for is_edited in [false, true] {
        let mut tab = Tab::started("a", Preferences::default());
        tab.asked.clear();
        tab.send(Msg::StoreSlow);
        tab.answer(&mut shelf);
        if is_edited {
            tab.make(RecordKind::Event, &[("title", "Made-up"), ("when", "2027")]);
        }
        tab.send(Msg::StoreNewer(vec![known.clone()]));
        tab.answer(&mut shelf);
        assert_eq!(tab.model.workspace.id().as_str() == "w-own", !is_edited);
        assert_eq!(tab.model.would_lose_work(), is_edited);
        assert_eq!(tab.model.alerts.len(), 1);
    }
}

/// R12: a long log is made into one entry when the page has drawn itself. What another tab
/// wrote while that waited is in the entry: it replaces all that was read up to then.
#[test]
fn a_long_log_is_made_short_with_what_arrived_meanwhile() {
    let mut shelf = Shelf::default();
    let mut first = Tab::open("m0", &mut shelf);
    for number in 0..210 {
        first.edit(
            &"e-iawg-27".into(),
            &[("title", &format!("Titled {number}"))],
        );
    }
    first.answer(&mut shelf);

    let mut second = Tab::started("m1", Preferences::default());
    while !second.model.is_open() {
        for effect in std::mem::take(&mut second.asked) {
            if let Some(msg) = super::answer_to(effect, &mut shelf) {
                second.send(msg);
            }
        }
    }
    let tidy = second.asked.iter().find_map(|effect| match effect {
        Effect::Next(msg) => Some((**msg).clone()),
        _ => None,
    });
    first.edit(&"e-iawg-27".into(), &[("title", "Titled meanwhile")]);
    first.answer(&mut shelf);
    second.look_again(&shelf);
    second.asked.clear();
    second.send(tidy.expect("the log is long"));
    second.answer(&mut shelf);

    let third = Tab::open("m2", &mut shelf);
    assert_eq!(third.says("e-iawg-27", "title"), "\"Titled meanwhile\"");
}

/// The file of the first visit is kept as it stands, with the record that cannot be read;
/// that there is one is said at once, and at the next visit.
#[test]
fn what_the_first_file_says_unreadably_is_kept_and_said() {
    let file = r#"{"format":"roundtable","version":"1.0","workspace":"w-made-up","name":"Made up",
"records":[
{"id":"t-one","record":"theme","name":"Made up"},
{"id":"t-two","record":"theme","name":
]}"#;
    let mut shelf = Shelf::default();
    let mut tab = Tab::started("m0", Preferences::default());
    tab.send(Msg::StoreOpened(Ok(Vec::new())));
    tab.asked.clear();
    tab.send(Msg::Fetched(Source::Published, Some(file.to_owned())));
    assert_eq!(tab.model.set_aside, 1);
    assert!(tab.model.alerts.contains(&Alert::SetAside));
    tab.answer(&mut shelf);
    let again = Tab::open("m1", &mut shelf);
    assert_eq!(again.model.unread, tab.model.unread);
    assert_eq!(again.says("t-one", "name"), "\"Made up\"");
}
