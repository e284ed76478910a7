//! The screen of today as a person meets it: the example on the day of its meeting, a new
//! group, and what others changed. The people in these tests are made up.

use super::share::Desk;
use super::{Shelf, Tab};
use crate::when::zones::ChronoTzZones;
use chrono::NaiveDate;
use expect_test::expect;
use roundtable::app::form;
use roundtable::app::preferences::Exported;
use roundtable::app::settings::{Msg as Settings, who::Msg as Who};
use roundtable::app::today::asks::Way;
use roundtable::app::today::meeting::{Meeting, NextMeeting};
use roundtable::app::today::{Msg as Today, asks, coming, copy, due, meeting, news, steps};
use roundtable::app::{Model, Msg};
use roundtable::domain::names::RecordId;
use roundtable::domain::schema::RecordKind;
use std::fmt::Write as _;

fn example() -> Tab {
    Tab::open("a", &mut Shelf::default())
}

fn next(model: &Model) -> NextMeeting {
    match meeting::page(model, &ChronoTzZones) {
        Meeting::Next(meeting) => *meeting,
        Meeting::None(last) => panic!("no meeting is planned; the last was {last:?}"),
    }
}

fn programme(meeting: &NextMeeting) -> String {
    let mut text = format!("{} | {:?}\n", meeting.clocks.0, meeting.clocks.1);
    for slot in &meeting.slots {
        let part = if slot.is_part { "  " } else { "" };
        let here = slot.here.as_deref().unwrap_or_default();
        writeln!(
            text,
            "{} | {here} | {part}{} | {}",
            slot.there, slot.title, slot.items
        )
        .expect("text");
    }
    text
}

fn asked(model: &Model) -> String {
    let page = asks::page(model);
    let mut text = format!("{}\n", page.count);
    for ask in &page.asks {
        let way = match &ask.way {
            Way::Page(link) => link.clone(),
            Way::Form(record) => format!("form of {record}"),
        };
        let words: String = ask.text.chars().take(60).collect();
        writeln!(text, "{} {words} -> {way}", ask.question).expect("text");
        if let Some((_, answers)) = &ask.answers {
            let answers: Vec<&str> = answers.iter().map(|(_, words)| words.as_str()).collect();
            writeln!(text, "    {}", answers.join(" / ")).expect("text");
        }
    }
    text
}

fn told(model: &Model) -> String {
    let page = news::page(model);
    let mut text = format!("{}\n", page.since.unwrap_or_default());
    for (who, lines) in &page.authors {
        writeln!(text, "{who}").expect("text");
        for line in lines {
            let link = line.link.as_deref().unwrap_or_default();
            writeln!(text, "    {} ({}) -> {link}", line.what, line.when).expect("text");
        }
    }
    text
}

/// B1, B2, B5 to B8, B11, B12, C2: on the day of the meeting its seven slots are there, on
/// the venue's clock and on the reader's, with who speaks.
#[test]
fn the_day_of_the_meeting_has_its_programme_on_both_clocks() {
    let mut tab = example();
    tab.model.preferences.zone = Some("Europe/Zurich".into());
    let page = next(&tab.model);
    assert_eq!(page.slots.len(), 7);
    assert_eq!(page.distance.as_deref(), Some("Today"));
    assert_eq!(
        page.people.as_deref(),
        Some("22 people from 9 organisations")
    );
    assert_eq!(page.place.as_deref(), Some("APT Headquarters, Bangkok"));
    assert_eq!(page.link, "#/meetings/e-iawg-27");
    expect![[r#"
        Monday 13 March 2023, 9:00–12:00 (Bangkok)
        3:00–6:00 (Zurich) your time
        Bangkok | Some("Zurich")
        8:30–9:00 | 2:30–3:00 | Registration | 
        9:00–9:20 | 3:00–3:20 | Opening Remarks and Introduction | APT · ESCAP · ITU
        9:20–10:00 | 3:20–4:00 | Co – organisers | ESCAP · ITU · APT · Q & A · Group Photo
        10:00–11:30 | 4:00–5:30 | Updates and activities in 2023 from each organization | 
        10:00–11:30 | 4:00–5:30 |   Other agencies | UNPOG (online) · ICAO · UNCDF · WFP · UN Women · UNU · Q & A
        11:30–11:45 | 5:30–5:45 | Area of common interest and cooperation (Free Discussion) | 
        11:45 | 5:45 | Closing Remarks | ESCAP · ITU · APT
    "#]].assert_eq(&format!(
        "{}\n{}\n{}",
        page.when,
        page.yours.clone().unwrap_or_default(),
        programme(&page)
    ));
    // Whoever lives by the venue's clock reads one.
    tab.model.preferences.zone = Some("Asia/Bangkok".into());
    let page = next(&tab.model);
    assert_eq!((page.yours, &page.clocks.1), (None, &None));
    assert!(page.slots.iter().all(|slot| slot.here.is_none()));
    // Far away the same hour is another day.
    tab.model.preferences.zone = Some("America/Los_Angeles".into());
    expect!["Sun 18:30–Sun 19:00"].assert_eq(
        next(&tab.model).slots[0]
            .here
            .as_deref()
            .unwrap_or_default(),
    );
}

/// A3, C7, C12: late counts from the date at which the group opens, and one press leads to
/// the real date and back.
#[test]
fn late_counts_from_the_as_of_date() {
    let mut tab = example();
    let due = |tab: &Tab| {
        let page = due::page(&tab.model);
        let rows = page.rows.iter().map(|(row, _)| {
            let standing = row.standing;
            let due = row.due.clone().unwrap_or_default();
            format!("{} {due} {standing:?}", row.link)
        });
        (page.late, rows.collect::<Vec<_>>())
    };
    assert_eq!(
        due(&tab),
        (
            None,
            vec![
                "#/outcomes/r-27-4 2024 Fine".into(),
                "#/outcomes/r-27-7 2024 Fine".into()
            ]
        )
    );
    tab.send(Msg::RealDate(true));
    assert_eq!(tab.model.as_of().to_string(), "2026-11-22");
    assert_eq!(due(&tab).0.as_deref(), Some("2 late"));
    let Meeting::None(last) = meeting::page(&tab.model, &ChronoTzZones) else {
        panic!("the example ends in 2024");
    };
    let (title, when, link) = last.expect("there was one");
    assert!(title.starts_with("28th Meeting"), "{title}");
    assert_eq!(
        (when.as_str(), link.as_str()),
        ("2024", "#/meetings/e-iawg-28")
    );
    tab.send(Msg::RealDate(false));
    assert_eq!(due(&tab).0, None);
    // On the calendar the date that is shown follows.
    tab.send(Msg::AddressChanged("/calendar/month/2023-03".into()));
    tab.send(Msg::RealDate(true));
    assert_eq!(tab.model.route.address(), "/calendar/month/2026-11");
    tab.send(Msg::RealDate(false));
    assert_eq!(tab.model.route.address(), "/calendar/month/2023-03");
}

/// C5, C7, I17: what nobody answered, owns or confirmed is asked about, each with the way to
/// where it is settled.
#[test]
fn what_needs_an_answer_says_where_it_is_given() {
    let mut tab = example();
    expect![[r#"
        4
        Invitation, no answer yet On digital transformation, ESCAP plans to organise a forum i -> #/outcomes/r-27-4
        Who owns this? Some organisations are involved in smart city and smart isla -> #/outcomes/r-27-3
        Who owns this? A wealth of knowledge and information has been accumulated i -> #/outcomes/r-27-5
        Did it happen? International Conference on Innovation, Technology Transfer  -> form of e-apctt-2022-12
    "#]].assert_eq(&asked(&tab.model));
    // Somebody of an organisation answers for it, here and now; their own plan asks nothing.
    who(&mut tab, "p-narayan");
    assert!(asked(&tab.model).contains("Do you join?"));
    let invitation = RecordId::from("r-27-4");
    tab.send(Msg::Today(Today::Answer(invitation.clone(), "joining")));
    assert_eq!(tab.says("r-27-4", "replies/o-itu"), "\"joining\"");
    assert!(!asked(&tab.model).contains("Do you join?"));
    tab.send(Msg::Undo);
    assert!(asked(&tab.model).contains("Do you join?"));
    who(&mut tab, "p-kim");
    assert!(!asked(&tab.model).contains("Do you join?"), "ESCAP invites");
}

fn who(tab: &mut Tab, person: &str) {
    let who = |msg| Msg::Settings(Settings::Who(msg));
    tab.send(who(Who::Open));
    tab.send(who(Who::Choose(Some(person.into()))));
    tab.send(who(Who::Save));
}

/// A10: for anybody the reports that are still to come are counted; for somebody of an
/// organisation its own is called for.
#[test]
fn reports_that_are_called_for_are_asked_for() {
    let mut tab = example();
    tab.edit(&"e-iawg-27:o-itu".into(), &[("status", "called for")]);
    tab.edit(&"e-iawg-27:o-apt".into(), &[("status", "called for")]);
    assert!(asked(&tab.model).contains("Updates called for 2 of 8 reports to 27th Meeting"));
    who(&mut tab, "p-narayan");
    assert!(asked(&tab.model).contains("Updates called for Your organisation's report to 27th"));
    who(&mut tab, "p-kim");
    assert!(!asked(&tab.model).contains("Updates called for"));
}

/// I6, I8, I9: dates that come near and have no days yet, with who should fix them.
#[test]
fn dates_to_fix_name_who_should_fix_them() {
    let tab = example();
    let page = coming::dates(&tab.model);
    let lines: Vec<String> = page
        .dates
        .iter()
        .map(|date| {
            let who: Vec<&str> = date.who.iter().map(|who| who.label.as_str()).collect();
            format!("{} | {} | {}", date.when, who.join(", "), date.title)
        })
        .chain(page.more.clone())
        .collect();
    expect![[r#"
        November 2023? | ITU Regional Office for the Americas | Accessible Americas: ICTs for ALL
        2023? | ITU | Innovation and Entrepreneurship Alliance for Digital Development - Expression of Interests
        2023 | ITU | Girls in ICT Day
        2023? | ITU | ITU Regional Development Forum (ITU RDF) Asia and the Pacific
        2023? | ITU | World Radiocommunication Conferences (WRC)
        2024 | ESCAP | 2nd Asia Pacific Digital Ministerial Conference
        2 more"#]].assert_eq(&lines.join("\n"));
    let events = coming::events(&tab.model, &ChronoTzZones);
    let events: Vec<String> = events
        .iter()
        .map(|item| format!("{} {}", item.when, item.title))
        .collect();
    expect!["25 April 2023? UN World Data Forum Satellite Event"].assert_eq(&events.join("\n"));
}

/// What others changed stays until the reader has seen it, over visits; their own changes
/// are no news, whichever tab they were made in.
#[test]
fn what_others_changed_stays_until_it_was_seen() {
    let mut desk = Desk::new("a");
    assert_eq!(
        news::page(&desk.tab.model).authors,
        [],
        "nothing on the first visit"
    );
    assert_eq!(
        news::page(&desk.tab.model).since,
        None,
        "no visit before it"
    );
    let mut author = Desk::new("author");
    who(&mut author.tab, "p-narayan");
    author
        .tab
        .edit(&"r-27-6".into(), &[("status", "under way")]);
    author.tab.make(
        RecordKind::Event,
        &[("title", "A made-up workshop"), ("when", "2027-05-12")],
    );
    desk.take([author.file()]);
    desk.tab.edit(&"r-27-5".into(), &[("status", "delayed")]);
    expect![[r#"
        since 22 November 2026
        Ashish Narayan
            Added Event “A made-up workshop” (15 January 2027) -> #/calendar/agenda/2027-05-12
            Changed Outcome “Participants agreed to revitalise MS Teams (created in 2022 by ITU) and make them a…”: Status “Under way” (15 January 2027) -> #/outcomes/r-27-6
    "#]].assert_eq(&told(&desk.tab.model));
    // The next visit of the same browser, in another tab.
    let before = told(&desk.tab.model);
    desk.tab.answer(&mut desk.shelf);
    let mut later = Tab::started("b", desk.tab.model.preferences.clone());
    later.answer(&mut desk.shelf);
    assert_eq!(told(&later.model), before);
    later.send(Msg::Today(Today::Looked));
    assert_eq!(news::page(&later.model).authors, []);
    assert_eq!(news::page(&later.model).since, None, "nothing since then");
}

/// F03: the copy outside the browser is old after three days or twenty changes, and not
/// where nothing changed since.
#[test]
fn an_old_copy_is_said_and_a_good_one_is_quiet() {
    let mut desk = Desk::new("a");
    let reminder = |desk: &Desk| copy::page(&desk.tab.model).reminder;
    assert_eq!(reminder(&desk), None, "nothing was done here yet");
    desk.file();
    let change = |desk: &mut Desk, times: usize| {
        for at in 0..times {
            let status = if at % 2 == 0 { "delayed" } else { "open" };
            desk.tab.edit(&"r-27-5".into(), &[("status", status)]);
        }
    };
    change(&mut desk, 20);
    assert_eq!(reminder(&desk), None);
    change(&mut desk, 1);
    expect!["21 changes are in this browser alone."]
        .assert_eq(&reminder(&desk).unwrap_or_default());
    desk.file();
    desk.send(Msg::DayChanged(day("2026-12-24")));
    assert_eq!(reminder(&desk), None, "old, and nothing changed since");
    change(&mut desk, 2);
    assert!(reminder(&desk).is_some());
    // Never exported: it counts from the first change that was made here.
    desk.tab.model.preferences.exports.clear();
    desk.tab.model.today = day("2027-01-16");
    assert!(reminder(&desk).is_some(), "more than twenty changes");
    let workspace = desk.tab.model.workspace.id().to_string();
    let part = Exported {
        is_whole: false,
        ..Exported::default()
    };
    desk.tab.model.preferences.exports.insert(workspace, part);
    assert!(
        reminder(&desk).is_some(),
        "a part is no copy to come back to"
    );
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

/// A2: a new group begins with three steps; its first meeting is the first edition of its
/// series.
#[test]
fn a_new_group_begins_with_steps() {
    use roundtable::app::share::Msg as Share;
    use roundtable::app::share::groups::Msg as Groups;
    use roundtable::app::share::starting::Field;
    let mut desk = Desk::new("a");
    assert_eq!(steps::page(&desk.tab.model), None);
    let typed = |field, text: &str| Share::Groups(Groups::Typed(field, text.into()));
    desk.share(Share::Groups(Groups::New));
    desk.share(typed(Field::Name, "A made-up group"));
    desk.share(typed(Field::Series, "Meeting of the made-up group"));
    desk.share(typed(Field::Rhythm, "yearly"));
    desk.share(Share::Groups(Groups::Start("w-new".into())));
    let page = steps::page(&desk.tab.model).expect("a new group");
    assert_eq!(
        (page.has_organisations, page.has_meeting, page.has_file),
        (false, false, false)
    );
    desk.send(Msg::Today(Today::PlanMeeting));
    desk.tab
        .type_in(&[("title", "First meeting (made up)"), ("when", "2027")]);
    desk.send(Msg::Form(form::Msg::Save));
    let page = next(&desk.tab.model);
    assert_eq!(page.when, "2027");
    assert_eq!(desk.tab.says(&page.id, "edition"), "1");
    assert!(
        steps::page(&desk.tab.model)
            .expect("no organisation yet")
            .has_meeting
    );
    desk.tab.make(
        RecordKind::Organisation,
        &[("name", "Made-up Agency"), ("acronym", "MUA")],
    );
    assert_eq!(steps::page(&desk.tab.model), None);
}
