//! Settings as stories: who the reader is, and deleting a group from this browser. The
//! people in these tests are made up.

use super::share::Desk;
use super::{EXAMPLE, Shelf, Tab};
use expect_test::expect;
use roundtable::app::opening::Source;
use roundtable::app::preferences::Preferences;
use roundtable::app::settings::deleting::{self, Msg as Deleting};
use roundtable::app::settings::who::{self, Msg as Who};
use roundtable::app::settings::{Msg as Settings, page, zones};
use roundtable::app::share::Msg as Share;
use roundtable::app::share::groups::Msg as Groups;
use roundtable::app::share::published;
use roundtable::app::{Effect, Msg};
use roundtable::domain::names::RecordId;
use roundtable::domain::schema::RecordKind;

fn say(msg: Who) -> Msg {
    Msg::Settings(Settings::Who(msg))
}

fn author_of_last(tab: &Tab) -> Option<String> {
    let changes = &tab.model.workspace.history().changes;
    let last = changes
        .iter()
        .max_by_key(|(_, about)| about.at_utc_millis)
        .map(|(_, about)| about);
    let by = last.and_then(|about| about.by.clone())?;
    Some(tab.model.title(&by))
}

/// L8: whoever looks is asked for nothing; the first edit is made, and asks once; the
/// question can be put aside, and does not come back.
#[test]
fn the_first_edit_asks_once_and_stops_nothing() {
    let mut shelf = Shelf::default();
    let mut tab = Tab::open("a", &mut shelf);
    for address in ["/", "/calendar", "/outcomes/r-27-6", "/settings", "/share"] {
        tab.send(Msg::AddressChanged(address.into()));
        assert!(!tab.model.settings.asks, "{address}");
    }
    tab.edit(&"r-27-6".into(), &[("status", "under way")]);
    assert_eq!(tab.says("r-27-6", "status"), "\"under way\"");
    assert!(tab.model.settings.asks, "after it is made");
    assert!(
        tab.asked
            .iter()
            .any(|effect| matches!(effect, Effect::Append { .. }))
    );
    assert!(
        tab.asked
            .iter()
            .any(|effect| matches!(effect, Effect::KeepPreferences(_)))
    );
    tab.answer(&mut shelf);
    tab.send(say(Who::NotNow));
    tab.edit(&"r-27-6".into(), &[("status", "done")]);
    assert!(!tab.model.settings.asks);
    assert_eq!(author_of_last(&tab), None);
    let mut again = Tab::started("b", tab.model.preferences.clone());
    tab.answer(&mut shelf);
    again.answer(&mut shelf);
    again.edit(&"r-27-6".into(), &[("status", "open")]);
    assert!(!again.model.settings.asks, "not on the next visit either");
}

/// L8: an answer signs what is done from then on, in this group alone; undo of an edit and
/// of one's own adding go on working.
#[test]
fn who_one_is_signs_what_one_does() {
    let mut desk = Desk::new("a");
    desk.tab.edit(&"r-27-6".into(), &[("status", "under way")]);
    desk.send(say(Who::Open));
    assert!(!desk.tab.model.settings.asks, "the question is answered");
    desk.send(say(Who::Save));
    assert!(
        desk.tab
            .model
            .settings
            .who
            .as_ref()
            .expect("still open")
            .is_missing
    );
    desk.send(say(Who::IsNew(true)));
    desk.send(say(Who::Name("  Nadia   Example ".into())));
    desk.send(say(Who::Organisation(Some("o-itu".into()))));
    desk.send(say(Who::Save));
    let who = who::said(&desk.tab.model).map(|(said, _)| said);
    assert_eq!(who.as_deref(), Some("Nadia Example, ITU"));
    assert_eq!(author_of_last(&desk.tab).as_deref(), Some("Nadia Example"));
    assert_eq!(
        desk.notice(),
        "Your changes are signed from now on: Nadia Example, ITU"
    );
    desk.tab.edit(&"r-27-6".into(), &[("status", "done")]);
    assert_eq!(author_of_last(&desk.tab).as_deref(), Some("Nadia Example"));
    // Undone: the edit, the adding (nobody is left to sign), the first edit.
    desk.send(Msg::Undo);
    assert_eq!(desk.tab.says("r-27-6", "status"), "\"under way\"");
    desk.send(Msg::Undo);
    assert_eq!(who::said(&desk.tab.model), None);
    desk.send(Msg::Undo);
    assert_eq!(desk.tab.says("r-27-6", "status"), "\"open\"");
    assert_eq!(author_of_last(&desk.tab), None);
    for _ in 0..3 {
        desk.send(Msg::Redo);
    }
    assert_eq!(desk.tab.says("r-27-6", "status"), "\"done\"");
    assert_eq!(author_of_last(&desk.tab).as_deref(), Some("Nadia Example"));
    // Whoever types the name of somebody who is here is that person.
    let people = desk.tab.model.index.count(RecordKind::Person);
    desk.send(say(Who::Open));
    desk.send(say(Who::IsNew(true)));
    desk.send(say(Who::Name("nadia example".into())));
    desk.send(say(Who::Save));
    assert_eq!(desk.tab.model.index.count(RecordKind::Person), people);
    // In another group one is somebody else.
    desk.share(Share::Groups(Groups::New));
    desk.share(Share::Groups(Groups::Start("w-new".into())));
    assert_eq!(who::said(&desk.tab.model), None);
    desk.share(Share::Groups(Groups::Switch("w-example-iawg".into())));
    assert!(who::said(&desk.tab.model).is_some());
    desk.send(say(Who::Nobody));
    assert_eq!(who::said(&desk.tab.model), None);
}

/// The machine's zone and weekday hold until the reader chooses, and come back when asked.
#[test]
fn choices_can_be_taken_back() {
    let mut tab = Tab::open("a", &mut Shelf::default());
    assert_eq!(page(&tab.model).zone, "system");
    let offered = ["Asia/Bangkok", "Europe/Zurich", "UTC"].map(str::to_owned);
    let labels = |tab: &Tab| {
        let zones = zones(&tab.model, &offered).into_iter();
        let labels =
            zones.map(|zone| format!("{} ({})", zone.label, zone.hint.unwrap_or_default()));
        labels.collect::<Vec<_>>().join(", ")
    };
    expect!["As this machine (Bangkok) (), Bangkok (Asia), Zurich (Europe), UTC ()"]
        .assert_eq(&labels(&tab));
    let set = |msg| Msg::Settings(msg);
    tab.send(set(Settings::Zone("America/Argentina/Buenos_Aires".into())));
    assert!(
        labels(&tab).contains("Buenos Aires (America/Argentina)"),
        "the chosen one is there"
    );
    tab.send(set(Settings::FirstWeekday(6)));
    tab.send(set(Settings::Theme("contrast".into())));
    assert_eq!(page(&tab.model).first_weekday, "6");
    assert_eq!(tab.model.preferences.theme.as_deref(), Some("contrast"));
    tab.send(set(Settings::Zone("system".into())));
    tab.send(set(Settings::Theme("system".into())));
    assert_eq!(tab.model.preferences.zone, None);
    assert_eq!(tab.model.preferences.theme, None);
    assert!(
        tab.asked
            .iter()
            .any(|effect| matches!(effect, Effect::KeepPreferences(_)))
    );
}

/// A name that is in no list stays, and becomes that of somebody new; the question after the
/// first edit goes once it is answered, wherever that was.
#[test]
fn a_name_that_is_not_in_the_list_can_be_added() {
    let mut shelf = Shelf::default();
    let mut tab = Tab::open("a", &mut shelf);
    tab.edit(&"r-27-6".into(), &[("status", "under way")]);
    assert!(who::asks(&tab.model));
    let draft = |tab: &Tab| who::page(&tab.model).expect("open").draft;
    tab.send(say(Who::Open));
    // Saved without looking at the list: nothing is lost, and the rest is asked.
    tab.send(say(Who::Seek("  Nadia   Example ".into())));
    tab.send(say(Who::Save));
    assert!(draft(&tab).is_new);
    assert_eq!(draft(&tab).name, "  Nadia   Example ");
    tab.send(say(Who::Close));
    assert!(!who::asks(&tab.model), "it asks once");
    // Given up again, somebody who was chosen before still is.
    tab.send(say(Who::Open));
    tab.send(say(Who::Choose(Some("p-narayan".into()))));
    tab.send(say(Who::Seek("Nad".into())));
    tab.send(say(Who::Seek(String::new())));
    assert_eq!(draft(&tab).person, Some("p-narayan".into()));
    // Added from the list: the name is there already.
    tab.send(say(Who::Seek("Nadia Example".into())));
    tab.send(say(Who::IsNew(true)));
    assert_eq!(draft(&tab).name, "Nadia Example");
    tab.send(say(Who::Save));
    let signed = who::said(&tab.model).map(|(said, _)| said);
    assert_eq!(signed.as_deref(), Some("Nadia Example"));
    assert!(!who::asks(&tab.model));
    // The whole name of somebody who is here is that person, chosen or not.
    tab.send(say(Who::Open));
    tab.send(say(Who::Seek("nadia example".into())));
    let people = tab.model.index.count(RecordKind::Person);
    tab.send(say(Who::Save));
    assert_eq!(tab.model.index.count(RecordKind::Person), people);
    assert!(who::page(&tab.model).is_none());
}

/// Answered in another tab, the question goes here too, and nothing of the answer is lost.
#[test]
fn an_answer_in_another_tab_holds_here_too() {
    let mut shelf = Shelf::default();
    let mut tab = Tab::open("a", &mut shelf);
    tab.edit(&"r-27-6".into(), &[("status", "under way")]);
    assert!(who::asks(&tab.model));
    let mut kept = tab.model.preferences.clone();
    let authors = &mut kept.authors;
    authors.insert("w-example-iawg".into(), "p-narayan".into());
    tab.send(Msg::PreferencesKept(Box::new(kept)));
    assert!(!who::asks(&tab.model));
    tab.edit(&"r-27-6".into(), &[("status", "done")]);
    assert!(author_of_last(&tab).is_some());
}

/// A group is deleted only by somebody who said that they have a copy or need none; the
/// others stay, and what the browser knew about it is gone too.
#[test]
fn a_group_is_deleted_when_asked_and_agreed() {
    let mut desk = Desk::new("a");
    desk.share(Share::Groups(Groups::New));
    desk.share(Share::Groups(Groups::Typed(
        roundtable::app::share::starting::Field::Name,
        "A made-up group".into(),
    )));
    desk.share(Share::Groups(Groups::Start("w-new".into())));
    let delete = |msg| Msg::Settings(Settings::Deleting(msg));
    desk.send(delete(Deleting::Ask));
    let asked = deleting::page(&desk.tab.model).expect("asked");
    expect![[r#"
        Everything about “A made-up group” that is kept here will be gone, with its history, and cannot be undone. Copies that others have are not touched; neither are files that you exported.
        Never exported from this browser."#]].assert_eq(&format!("{}\n{}", asked.words, asked.last_export));
    desk.tab.send(delete(Deleting::Delete));
    assert_eq!(desk.tab.asked, [], "not before agreeing");
    desk.send(delete(Deleting::Ask));
    desk.send(delete(Deleting::Agree(true)));
    desk.send(delete(Deleting::Delete));
    assert_eq!(desk.tab.model.workspace.id().as_str(), "w-example-iawg");
    assert_eq!(
        desk.notice(),
        "“A made-up group” is deleted from this browser"
    );
    assert!(!desk.tab.model.preferences.writers.contains_key("w-new"));
    assert!(
        !desk
            .tab
            .model
            .known
            .iter()
            .any(|known| known.id.as_str() == "w-new")
    );
    // The last one: the next thing is what a first visit shows.
    desk.tab.edit(&"r-27-6".into(), &[("status", "done")]);
    desk.send(delete(Deleting::Ask));
    desk.send(delete(Deleting::Agree(true)));
    desk.send(delete(Deleting::Delete));
    assert!(desk.tab.model.is_open());
    assert_eq!(
        desk.tab.says("r-27-6", "status"),
        "\"open\"",
        "as published"
    );
}

/// First visit: later visits offer what is new in the host's file; it is looked at first,
/// nothing here is lost, and what was put aside is not offered again.
#[test]
fn what_the_host_publishes_is_offered() {
    let mut desk = Desk::new("a");
    let own: RecordId = desk.tab.make(
        RecordKind::Event,
        &[("title", "A made-up forum"), ("when", "2027")],
    );
    let mut organiser = Desk::new("organiser");
    organiser
        .tab
        .edit(&"r-27-6".into(), &[("status", "under way")]);
    let published = organiser.file();
    let text = super::share::text_of(&published).to_owned();
    let fetched = |text: &str| Msg::Fetched(Source::Published, Some(text.to_owned()));
    desk.send(fetched(EXAMPLE));
    assert_eq!(published::page(&desk.tab.model), None, "nothing new");
    desk.send(fetched("<p>not here</p>"));
    assert_eq!(published::page(&desk.tab.model), None);
    desk.send(fetched(&text));
    assert_eq!(desk.tab.says("r-27-6", "status"), "\"open\"", "not forced");
    expect![[r#"Some(("This address publishes a version of your group with 1 record that is new or changed.", "See what changes"))"#]].assert_eq(&format!("{:?}", published::page(&desk.tab.model)));
    desk.share(Share::Groups(Groups::PutOfferAside));
    desk.send(fetched(&text));
    assert_eq!(published::page(&desk.tab.model), None, "put aside");
    desk.tab.model.preferences = Preferences::default();
    desk.send(fetched(&text));
    desk.share(Share::Groups(Groups::TakeOffer("w-unused".into())));
    assert!(
        desk.preview().contains("Changes Outcome"),
        "{}",
        desk.preview()
    );
    desk.import(roundtable::app::share::import::Msg::Apply);
    assert_eq!(desk.tab.says("r-27-6", "status"), "\"under way\"");
    assert_eq!(desk.tab.says(&own, "title"), "\"A made-up forum\"");
    // Another group is offered as one of its own.
    let other = text.replace("w-example-iawg", "w-other");
    desk.send(fetched(&other));
    desk.share(Share::Groups(Groups::TakeOffer("w-unused".into())));
    assert_eq!(desk.tab.model.workspace.id().as_str(), "w-other");
}
