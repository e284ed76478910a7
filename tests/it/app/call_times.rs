//! Finding a time for a call: whose clock is which, and that the burden is shared.

use super::{Shelf, Tab};
use crate::when::zones::ChronoTzZones;
use chrono::NaiveDate;
use expect_test::expect;
use proptest::prelude::*;
use roundtable::app::Msg;
use roundtable::app::call_times::fairness::Search;
use roundtable::app::call_times::{CallTimesPage, Msg as CallTimes, page};
use roundtable::domain::schema::RecordKind;

const OFFICES: &str = "/calendar/call-times?organisation=o-itu-addis-ababa&organisation=o-itu-bangkok&organisation=o-itu-brasilia&organisation=o-itu-cairo&organisation=o-itu-moscow";

fn shown(tab: &Tab) -> CallTimesPage {
    let offered: Vec<String> = chrono_tz::TZ_VARIANTS
        .iter()
        .map(|zone| zone.name().to_owned())
        .collect();
    page(&tab.model, &ChronoTzZones, &offered)
}

fn told(page: &CallTimesPage) -> String {
    let mut text = String::new();
    for party in &page.parties {
        // One after the other: where it begins says it all.
        let begins = party.hours.first().map(|hour| hour.number.as_str());
        text.push_str(&format!(
            "{}: {} [{} from {}]\n",
            party.name,
            party.clock,
            party.hours.len(),
            begins.unwrap_or("none")
        ));
    }
    text.push_str(&format!("{}\n", page.told));
    if let Some(shares) = &page.shares {
        text.push_str(&format!("{shares}\n"));
    }
    for offer in &page.offers {
        let clocks = offer.clocks.iter();
        let clocks = clocks.map(|(_, hour, ease)| format!("{hour} {ease:?}"));
        let clocks: Vec<String> = clocks.collect();
        text.push_str(&format!(
            "{} | {} | {}\n",
            offer.name,
            offer.told,
            clocks.join(", ")
        ));
    }
    text
}

/// G1: the monthly call of the regional offices. A zone that a place does not say is told
/// as a guess, one that nothing tells is asked for.
#[test]
fn the_regional_offices_find_a_time() {
    let mut tab = Tab::open("a", &mut Shelf::default());
    tab.send(Msg::AddressChanged(OFFICES.into()));
    expect![[r#"
        ITU Regional Office for Africa: Addis Ababa, derived from its place [24 from 20]
        ITU Regional Office for Asia and the Pacific: Bangkok [24 from 0]
        ITU Regional Office for the Americas: Sao Paulo, derived from its place Brasilia [24 from 14]
        ITU Regional Office for the Arab States: Cairo, derived from its place [24 from 19]
        ITU Regional Office for the CIS Region: Moscow, derived from its place [24 from 20]
        The fairest time of each day, the best day first
        Tuesday 14 March 2023, 19:00–20:00 (Bangkok) | Outside working hours for 1 of 5 | 15:00 Working, 19:00 Edge, 9:00 Working, 14:00 Working, 15:00 Working
        Wednesday 15 March 2023, 19:00–20:00 (Bangkok) | Outside working hours for 1 of 5 | 15:00 Working, 19:00 Edge, 9:00 Working, 14:00 Working, 15:00 Working
        Thursday 16 March 2023, 19:00–20:00 (Bangkok) | Outside working hours for 1 of 5 | 15:00 Working, 19:00 Edge, 9:00 Working, 14:00 Working, 15:00 Working
        Friday 17 March 2023, 19:00–20:00 (Bangkok) | Outside working hours for 1 of 5 | 15:00 Working, 19:00 Edge, 9:00 Working, 14:00 Working, 15:00 Working
        Monday 20 March 2023, 19:00–20:00 (Bangkok) | Outside working hours for 1 of 5 | 15:00 Working, 19:00 Edge, 9:00 Working, 14:00 Working, 15:00 Working
    "#]]
    .assert_eq(&told(&shown(&tab)));
    let clock = CallTimes::Clock("o-itu-brasilia".into(), Some("America/Sao_Paulo".into()));
    tab.send(Msg::CallTimes(clock));
    tab.send(Msg::CallTimes(CallTimes::Series(true)));
    expect![[r#"
        ITU Regional Office for Africa: Addis Ababa, derived from its place [24 from 20]
        ITU Regional Office for Asia and the Pacific: Bangkok [24 from 0]
        ITU Regional Office for the Americas: Sao Paulo, as you chose [24 from 14]
        ITU Regional Office for the Arab States: Cairo, derived from its place [24 from 19]
        ITU Regional Office for the CIS Region: Moscow, derived from its place [24 from 20]
        One call a month: who had to be up late or early before is spared as far as possible
        Outside working hours: ITU Regional Office for Africa in 0 of 6, ITU Regional Office for Asia and the Pacific in 6 of 6, ITU Regional Office for the Americas in 2 of 6, ITU Regional Office for the Arab States in 0 of 6 and ITU Regional Office for the CIS Region in 0 of 6
        Tuesday 14 March 2023, 19:00–20:00 (Bangkok) | Outside working hours for 1 of 5 | 15:00 Working, 19:00 Edge, 9:00 Working, 14:00 Working, 15:00 Working
        Friday 14 April 2023, 19:00–20:00 (Bangkok) | Outside working hours for 1 of 5 | 15:00 Working, 19:00 Edge, 9:00 Working, 14:00 Working, 15:00 Working
        Monday 15 May 2023, 17:30–18:30 (Bangkok) | Outside working hours for 2 of 5 | 13:30 Working, 17:30 Edge, 7:30 Early, 13:30 Working, 13:30 Working
        Wednesday 14 June 2023, 19:00–20:00 (Bangkok) | Outside working hours for 1 of 5 | 15:00 Working, 19:00 Edge, 9:00 Working, 15:00 Working, 15:00 Working
        Friday 14 July 2023, 17:30–18:30 (Bangkok) | Outside working hours for 2 of 5 | 13:30 Working, 17:30 Edge, 7:30 Early, 13:30 Working, 13:30 Working
        Monday 14 August 2023, 19:00–20:00 (Bangkok) | Outside working hours for 1 of 5 | 15:00 Working, 19:00 Edge, 9:00 Working, 15:00 Working, 15:00 Working
    "#]].assert_eq(&told(&shown(&tab)));
}

/// A time that is taken opens the form of a new call with its hours, read back as they were.
#[test]
fn a_time_becomes_an_event() {
    let mut tab = Tab::open("a", &mut Shelf::default());
    let two = "/calendar/call-times?organisation=o-itu-bangkok&organisation=o-itu-cairo";
    tab.send(Msg::AddressChanged(two.into()));
    let offer = shown(&tab).offers.remove(0);
    tab.send(Msg::CallTimes(CallTimes::Take(offer.when.clone())));
    tab.type_in(&[("title", "Call (made up)")]);
    tab.send(Msg::Form(roundtable::app::form::Msg::Save));
    let made = tab
        .model
        .index
        .of_kind(roundtable::domain::schema::RecordKind::Event);
    let call = made
        .into_iter()
        .find(|id| tab.model.title(id) == "Call (made up)");
    let call = call.expect("the form was saved").clone();
    let when = tab.model.workspace.when(&call, "when").expect("hours");
    assert_eq!(when.to_text(), offer.when);
    let organisers = tab.model.workspace.references(&call, "organisers");
    let organisers: Vec<&str> = organisers.iter().map(|id| id.as_str()).collect();
    assert_eq!(organisers, ["o-itu-bangkok", "o-itu-cairo"]);
}

/// What is told of turns is what they are: of these three no hour spares both that are far from
/// the third, so the same two carry each call alike.
#[test]
fn where_there_are_no_turns_to_take_that_is_said() {
    let mut tab = Tab::open("a", &mut Shelf::default());
    let three = "/calendar/call-times?organisation=o-escap&organisation=o-itu-addis-ababa&organisation=o-itu-brasilia";
    tab.send(Msg::AddressChanged(three.into()));
    for (id, zone) in [
        ("o-escap", "Asia/Bangkok"),
        ("o-itu-brasilia", "America/New_York"),
    ] {
        let clock = CallTimes::Clock(id.into(), Some(zone.into()));
        tab.send(Msg::CallTimes(clock));
    }
    tab.send(Msg::CallTimes(CallTimes::Series(true)));
    let page = shown(&tab);
    expect![[r#"
        One call a month. There are no turns to take: any hour that would spare one of those burdened here burdens another at least as much
        Outside working hours: ESCAP in 6 of 6, ITU Regional Office for Africa in 0 of 6 and ITU Regional Office for the Americas in 6 of 6
        Make all 6 as events
    "#]].assert_eq(&format!(
        "{}\n{}\n{}\n",
        page.told,
        page.shares.unwrap_or_default(),
        page.all.unwrap_or_default()
    ));
    // Two in one city have nothing to take turns in.
    let two = "/calendar/call-times?organisation=o-itu-cairo&organisation=o-itu-addis-ababa";
    tab.send(Msg::AddressChanged(two.into()));
    let page = shown(&tab);
    expect![[r#"
        One call a month, in working hours for all
        Outside working hours: ITU Regional Office for Africa in 0 of 6 and ITU Regional Office for the Arab States in 0 of 6
    "#]].assert_eq(&format!(
        "{}\n{}\n",
        page.told,
        page.shares.unwrap_or_default()
    ));
}

/// All calls of a series are made at once, and undone at once.
#[test]
fn a_series_becomes_events_in_one_step() {
    let mut tab = Tab::open("a", &mut Shelf::default());
    tab.send(Msg::AddressChanged(OFFICES.into()));
    tab.send(Msg::CallTimes(CallTimes::Series(true)));
    let times: Vec<String> = shown(&tab)
        .offers
        .into_iter()
        .map(|offer| offer.when)
        .collect();
    let events = |tab: &Tab| tab.model.index.of_kind(RecordKind::Event).count();
    let before = events(&tab);
    tab.send(Msg::CallTimes(CallTimes::TakeAll(times.clone())));
    assert_eq!(times.len(), 6);
    assert_eq!(events(&tab), before + 6);
    let made: Vec<String> = tab
        .model
        .index
        .of_kind(RecordKind::Event)
        .filter(|id| tab.model.title(id).starts_with("Call of "))
        .filter_map(|id| tab.model.workspace.when(id, "when"))
        .map(|when| when.to_text())
        .collect();
    assert_eq!(made.len(), 6);
    assert!(made.iter().all(|when| times.contains(when)));
    tab.send(Msg::Undo);
    assert_eq!(events(&tab), before);
}

/// The clock of an organisation without a place of its own is that of the one above it, or of
/// its offices where they keep one zone; that is said.
#[test]
fn a_clock_is_derived_and_says_so() {
    let mut tab = Tab::open("a", &mut Shelf::default());
    let mut said = String::new();
    for id in [
        "o-itu-brasilia",
        "o-itu-zimbabwe",
        "o-itu-honduras",
        "o-itu-new-delhi",
        "o-itu",
        "o-escap",
        "o-apctt",
    ] {
        tab.send(Msg::AddressChanged(format!(
            "/calendar/call-times?organisation={id}"
        )));
        let party = shown(&tab).parties.remove(0);
        said += &format!("{}: {}\n", party.name, party.clock);
    }
    expect![[r#"
        ITU Regional Office for the Americas: Sao Paulo, derived from its place Brasilia
        ITU Area Office, Zimbabwe: Harare, derived from its place Zimbabwe
        ITU Area Office, Honduras: Tegucigalpa, derived from its place Honduras
        ITU Area Office for South Asia: Kolkata, derived from its place New Delhi
        ITU: Its clock is not known
        ESCAP: Its clock is not known
        APCTT: Its clock is not known
    "#]]
    .assert_eq(&said);
}

fn clocks() -> impl Strategy<Value = Vec<String>> {
    let names = [
        "Africa/Addis_Ababa",
        "America/Sao_Paulo",
        "Africa/Cairo",
        "Asia/Bangkok",
        "Europe/Moscow",
        "Europe/Zurich",
        "Pacific/Apia",
        "America/New_York",
    ];
    proptest::sample::subsequence(names.map(str::to_owned).to_vec(), 2..6)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// No other half hour of the same days is kinder to the one whom it suits least.
    #[test]
    fn no_other_time_is_kinder(clocks in clocks(), day in 0..700_u64, minutes in 30..120_u32) {
        let from = NaiveDate::from_ymd_opt(2026, 1, 1).expect("a day") + chrono::Days::new(day);
        let search = Search::new(&ChronoTzZones, &clocks, minutes);
        let worst = |time: &roundtable::app::call_times::fairness::Time| time.costs.iter().copied().max();
        let best = search.best(from, 7, &[]);
        prop_assert_eq!(best.len(), 7);
        for pair in best.windows(2) {
            prop_assert!(worst(&pair[0]) <= worst(&pair[1]));
        }
        for later in from.iter_days().take(7) {
            let of_day = search.best(later, 1, &[]);
            prop_assert!(worst(&best[0]) <= worst(&of_day[0]));
        }
    }

    /// In a series nobody carries more than one call's cost above what they would in the
    /// kindest arrangement of the same call every time.
    #[test]
    fn a_series_is_never_harder_than_the_same_hour_each_time(clocks in clocks(), day in 0..300_u64) {
        let from = NaiveDate::from_ymd_opt(2026, 1, 1).expect("a day") + chrono::Days::new(day);
        let search = Search::new(&ChronoTzZones, &clocks, 60);
        let firsts: Vec<NaiveDate> = (0..6).map(|week| from + chrono::Days::new(week * 28)).collect();
        let most = |times: &[Vec<u32>]| {
            (0..clocks.len()).map(|at| times.iter().map(|costs| costs[at]).sum::<u32>()).max()
        };
        let in_turns: Vec<Vec<u32>> = search.series(&firsts).into_iter().map(|time| time.costs).collect();
        let alone: Vec<Vec<u32>> = firsts
            .iter()
            .map(|first| search.best(*first, 7, &[])[0].costs.clone())
            .collect();
        prop_assert_eq!(in_turns.len(), 6);
        prop_assert!(most(&in_turns) <= most(&alone));
    }

    /// Between two, of whom each can be spared by the other, what they carry never differs by
    /// more than one turn.
    #[test]
    fn the_burden_of_a_series_is_shared(clocks in clocks(), day in 0..300_u64) {
        let from = NaiveDate::from_ymd_opt(2026, 1, 1).expect("a day") + chrono::Days::new(day);
        let clocks = &clocks[..2];
        let search = Search::new(&ChronoTzZones, clocks, 60);
        let firsts: Vec<NaiveDate> = (0..6).map(|week| from + chrono::Days::new(week * 28)).collect();
        // What one has to bear so that the other is spared wholly, at the least.
        let turn = |spared: usize| {
            let alone = |first: &NaiveDate| {
                let mut burdens = [0, 0];
                burdens[spared] = 1_000_000;
                search.best(*first, 7, &burdens)[0].costs.clone()
            };
            let turns: Vec<Vec<u32>> = firsts.iter().map(alone).collect();
            assert!(turns.iter().all(|costs| costs[spared] == 0));
            turns.iter().map(|costs| costs[1 - spared]).max().unwrap_or_default()
        };
        let most = turn(0).max(turn(1));
        let mut carried = [0_u32, 0];
        for time in search.series(&firsts) {
            carried = [carried[0] + time.costs[0], carried[1] + time.costs[1]];
            prop_assert!(carried[0].abs_diff(carried[1]) <= most, "{carried:?} {most}");
        }
    }
}
