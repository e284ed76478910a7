//! The search over everything, and the keys.

use super::{Shelf, Tab};
use expect_test::expect;
use roundtable::app::calendar::{self, selection};
use roundtable::app::keys::{self, KEYS, Press, Where};
use roundtable::app::palette::{Does, Msg as Palette, Page, Step, is_searching, lists_keys, page};
use roundtable::app::route::{Route, Screen, View};
use roundtable::app::{Effect, Msg};
use roundtable::domain::schema::RecordKind;

fn searching(typed: &str) -> Tab {
    let mut tab = Tab::open("a", &mut Shelf::default());
    tab.send(Msg::Palette(Palette::Search));
    tab.answer(&mut Shelf::default());
    tab.send(Msg::Palette(Palette::Typed(typed.into())));
    tab
}

fn shown(tab: &Tab) -> Page {
    page(&tab.model).expect("the search is open")
}

/// What is found, by group, with the second words; at most `each` of a group.
fn told(tab: &Tab, each: usize) -> String {
    let page = shown(tab);
    let mut text = String::new();
    for group in &page.groups {
        text.push_str(&format!("{}\n", group.title));
        for answer in group.answers.iter().take(each) {
            text.push_str(&format!("  {} [{}]\n", answer.label, answer.hint));
        }
    }
    text
}

fn first(typed: &str) -> String {
    let page = shown(&searching(typed));
    let group = page.groups.first();
    group.map_or_else(String::new, |group| {
        format!("{}: {}", group.title, group.answers[0].label)
    })
}

/// Before anything is typed every screen and every action is offered, with its keys, and the
/// first is chosen already.
#[test]
fn screens_and_actions_are_offered_at_once() {
    let tab = searching("");
    assert_eq!(shown(&tab).chosen, Some(0));
    expect![[r#"
        Go to
          Today [G then T]
          Calendar [G then C]
          Find a time for a call []
          Directory [G then D]
          Who does what [G then W]
          Outcomes [G then O]
          Meetings [G then M]
          Share [G then S]
          Groups []
          Settings [G then P]
          Checkup []
        Actions
          New event []
          New organisation []
          New person []
          New outcome []
          New meeting []
          New activity []
          New project []
          New theme []
          New place []
          Export… []
          Export to a calendar… []
          Print []
          Save as picture (SVG) []
          Save as picture (PNG) []
          Import files [Share]
          Start a new group []
          Light theme []
          Dark theme []
          Keyboard [?]
    "#]]
    .assert_eq(&told(&tab, 20));
}

/// Records are found by title, acronym, alias and words, without case and accents, every
/// word somewhere, the best first; one letter of a long word may be off.
#[test]
fn records_are_found_by_what_they_are_called() {
    for (typed, best) in [
        ("ESCAP", "Organisations: ESCAP"),
        ("unescap", "Organisations: ESCAP"),
        ("okuda", "People: Atsuko Okuda"),
        ("ÓKUDÁ", "People: Atsuko Okuda"),
        ("cybersecurty", "Themes: Cybersecurity"),
        ("tonga", "Places: Tonga"),
        ("directory", "Go to: Directory"),
        ("export", "Actions: Export…"),
        ("dark", "Actions: Dark theme"),
    ] {
        assert_eq!(first(typed), best, "{typed}");
    }
    expect![[r#"
        Projects
          Asia Pacific Information Superhighway (AP-IS) Action Plan 2022-2026 [ESCAP · 2022–2026]
        Highlights
          Implementation was underway for the Asia Pacific Information Superhighway (AP-IS) Action Plan 2022-2026. [ESCAP]
        Organisations
          ITU [International Telecommunication Union]
        Series
          Meetings of the Regional Interagency Working Group (IAWG) on ICT [APT]
        Events
          27th Meeting of the Regional Interagency Working Group (IAWG) on ICT [APT · 13 March 2023, 9:00–12:00 (Bangkok)]
    "#]].assert_eq(&told(&searching("asia information"), 3));
    expect![[r#"
        Events
          Regional Training Workshop on IPv6 and IoT Strategy, Policy and Implementation for Arab States [ITU Regional Office for the Arab States · 17–19 May 2022]
          Launch and Co--Creation Workshop and Study Tour on AI and The Creation Workshop and Study Tour on AI and The Potential Gender and Social Biases [ITU · May 2022]
        Actions
          New event: itu workshop [2022, Workshop]
    "#]].assert_eq(&told(&searching("itu workshop 2022"), 3));
    let nothing = searching("zzzzzz");
    assert_eq!(shown(&nothing).chosen, None);
    assert_eq!(
        shown(&nothing).told,
        "Nothing is called “zzzzzz”. Try fewer words, or a part of one."
    );
}

/// Every record that has a name of its own is found by it.
#[test]
fn every_record_is_found_by_its_title() {
    let mut tab = searching("");
    let mut asked = 0;
    let kinds: Vec<RecordKind> = RecordKind::all()
        .filter(|kind| {
            !matches!(
                kind,
                RecordKind::Group | RecordKind::Attendance | RecordKind::Report | RecordKind::Link
            )
        })
        .collect();
    for kind in kinds {
        for id in tab.model.index.of_kind(kind).cloned().collect::<Vec<_>>() {
            let title = tab.model.title(&id);
            tab.send(Msg::Palette(Palette::Typed(title.clone())));
            let page = shown(&tab);
            let titles = page.groups.iter().flat_map(|group| &group.answers);
            let is_found = titles.into_iter().any(|answer| {
                answer.does == Does::Open(id.clone())
                    || answer.label == title
                    || answer.hint == title
            });
            assert!(is_found, "{id}: {title}");
            asked += 1;
        }
    }
    assert!(asked > 400);
}

/// A date is read as the forms read it, and leads to the calendar there.
#[test]
fn a_date_leads_to_the_calendar() {
    for (typed, label, date) in [
        ("12 May 2027", "Calendar at 12 May 2027", (2027, 5, 12)),
        ("next March", "Calendar at March 2024?", (2024, 3, 1)),
    ] {
        let mut tab = searching(typed);
        let page = shown(&tab);
        let answer = page.groups[0].answers[0].clone();
        assert_eq!(answer.label, label, "{typed}");
        tab.send(Msg::Palette(Palette::Took(0)));
        let day = chrono::NaiveDate::from_ymd_opt(date.0, date.1, date.2);
        assert_eq!(
            tab.model.route,
            Route::to(Screen::Calendar(View::Month, day))
        );
        assert!(!is_searching(&tab.model));
    }
}

/// Texts are folded once, when the search is first opened: typing folds none of them again,
/// an edit only those that it touches and those that name them, and what was edited, removed
/// and brought back is found as it stands.
#[test]
fn typing_folds_no_record_again() {
    let mut tab = searching("");
    let whole = tab.model.palette.folded();
    assert!(whole > 400);
    for typed in ["a", "as", "asi", "asia", "asia p", ""] {
        tab.send(Msg::Palette(Palette::Typed(typed.into())));
    }
    assert_eq!(tab.model.palette.folded(), whole);
    tab.send(Msg::Palette(Palette::Close));
    let made = tab.make(
        RecordKind::Event,
        &[("title", "Regatta on the Mekong (made up)")],
    );
    assert_eq!(tab.model.palette.folded(), whole + 1);
    let finds = |tab: &mut Tab| {
        tab.send(Msg::Palette(Palette::Search));
        tab.send(Msg::Palette(Palette::Typed("regatta".into())));
        let found = shown(tab).groups.iter().any(|group| {
            group
                .answers
                .iter()
                .any(|answer| answer.does == Does::Open(made.clone()))
        });
        tab.send(Msg::Palette(Palette::Close));
        found
    };
    assert!(finds(&mut tab));
    tab.send(Msg::Undo);
    assert!(!finds(&mut tab));
    tab.send(Msg::Redo);
    assert!(finds(&mut tab));
    tab.edit(&made, &[("title", "Rowing on the Mekong (made up)")]);
    assert!(!finds(&mut tab));
    assert!(tab.model.palette.folded() < whole + 10);
}

/// Arrows go around, Home and End to the ends, Enter takes, Escape leaves.
#[test]
fn answers_are_walked_by_keyboard() {
    let mut tab = searching("outcomes");
    assert_eq!(shown(&tab).chosen, Some(0));
    tab.send(Msg::Palette(Palette::Stepped(Step::Previous)));
    let count: usize = shown(&tab)
        .groups
        .iter()
        .map(|group| group.answers.len())
        .sum();
    assert_eq!(shown(&tab).chosen, Some(count - 1));
    tab.send(Msg::Palette(Palette::Stepped(Step::Next)));
    assert_eq!(shown(&tab).chosen, Some(0));
    tab.send(Msg::Palette(Palette::Stepped(Step::Last)));
    assert_eq!(shown(&tab).chosen, Some(count - 1));
    tab.send(Msg::Palette(Palette::Stepped(Step::First)));
    tab.send(Msg::Palette(Palette::Stepped(Step::Take)));
    assert_eq!(tab.model.route, Route::to(Screen::Outcomes(None)));
    tab.send(Msg::Palette(Palette::Search));
    tab.send(Msg::Palette(Palette::Stepped(Step::Leave)));
    assert!(!is_searching(&tab.model));
}

/// Taking an answer does what it says: a page, a form, a theme, an undo named with what it undoes.
#[test]
fn answers_do_what_they_say() {
    let mut tab = searching("unu gender");
    let open = Msg::Palette(Palette::Took(0));
    tab.send(open);
    assert!(tab.model.form.is_some());
    let mut tab = searching("dark theme");
    tab.send(Msg::Palette(Palette::Took(0)));
    assert_eq!(tab.model.preferences.theme.as_deref(), Some("dark"));
    assert!(
        tab.asked
            .iter()
            .any(|effect| matches!(effect, Effect::KeepPreferences(_)))
    );
    // Looked for where there is nothing, it says so and why.
    tab.send(Msg::Palette(Palette::Search));
    tab.send(Msg::Palette(Palette::Typed("undo".into())));
    assert_eq!(shown(&tab).groups[0].answers[0].label, "Nothing to undo");
    tab.send(Msg::Palette(Palette::Stepped(Step::Take)));
    assert!(tab.model.notice.is_some());
    tab.make(RecordKind::Theme, &[("name", "Weaving (made up)")]);
    tab.send(Msg::Palette(Palette::Search));
    tab.send(Msg::Palette(Palette::Typed("undo".into())));
    assert_eq!(
        shown(&tab).groups[0].answers[0].label,
        "Undo: add “Weaving (made up)”"
    );
    tab.send(Msg::Palette(Palette::Stepped(Step::Take)));
    assert!(tab.model.undo.is_empty());
}

fn press(key: &str) -> Press {
    Press {
        key: key.into(),
        ..Press::default()
    }
}

/// Every key of the table that works by itself does something where its row says, and
/// nothing while somebody types or a dialog is open.
#[test]
fn no_key_does_anything_while_somebody_types() {
    let mut tab = Tab::open("a", &mut Shelf::default());
    tab.send(Msg::Go(Route::to(Screen::Calendar(View::Month, None))));
    // What is done to several events needs some.
    let toggled = selection::Msg::Toggled("e-iawg-27".into());
    tab.send(Msg::Calendar(calendar::Msg::Select(toggled)));
    let mut tried = 0;
    for row in KEYS
        .iter()
        .filter(|row| matches!(row.on, Where::Everywhere | Where::Calendar))
    {
        let (mut press, first) = match row.chord {
            keys::Chord::Alone(key) => (press(key), None),
            keys::Chord::Command(key) => (
                Press {
                    command: true,
                    ..press(key)
                },
                None,
            ),
            keys::Chord::CommandShift(key) => (
                Press {
                    command: true,
                    shift: true,
                    ..press(key)
                },
                None,
            ),
            keys::Chord::Shift(key) => {
                let shift = true;
                (
                    Press {
                        shift,
                        ..press(key)
                    },
                    None,
                )
            }
            keys::Chord::Then(first, key) => (press(key), Some(first)),
        };
        if let Some(first) = first {
            tab.send(Msg::Pressed(self::press(first)));
        }
        assert!(keys::takes(&tab.model, &press), "{row:?}");
        press.is_typing = true;
        assert!(!keys::takes(&tab.model, &press), "{row:?}");
        press.is_typing = false;
        press.is_in_dialog = true;
        assert!(!keys::takes(&tab.model, &press), "{row:?}");
        tab.send(Msg::Pressed(press));
        tried += 1;
    }
    assert!(tried > 10);
}

/// `g` then a letter goes to a place; a letter that leads nowhere, or one that comes late, does not.
#[test]
fn two_keys_lead_to_a_place() {
    let mut tab = Tab::open("a", &mut Shelf::default());
    tab.send(Msg::Pressed(press("g")));
    tab.send(Msg::Pressed(press("o")));
    assert_eq!(tab.model.route, Route::to(Screen::Outcomes(None)));
    tab.send(Msg::Pressed(press("g")));
    tab.send(Msg::Pressed(press("x")));
    tab.send(Msg::Pressed(press("c")));
    assert_eq!(tab.model.route, Route::to(Screen::Outcomes(None)));
    tab.send(Msg::Pressed(press("?")));
    assert!(lists_keys(&tab.model));
    tab.send(Msg::Palette(Palette::Close));
    tab.send(Msg::Pressed(press("/")));
    assert!(is_searching(&tab.model));
}
