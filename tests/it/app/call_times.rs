//! Finding a time for a call: whose clock is which, and that the burden is shared.

use super::{Shelf, Tab};
use crate::when::zones::ChronoTzZones;
use chrono::NaiveDate;
use expect_test::expect;
use proptest::prelude::*;
use roundtable::app::Msg;
use roundtable::app::call_times::fairness::Search;
use roundtable::app::call_times::{CallTimesPage, Msg as CallTimes, page};

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
        ITU Regional Office for Africa: Addis Ababa, guessed from its city [24 from 20]
        ITU Regional Office for Asia and the Pacific: Bangkok [24 from 0]
        ITU Regional Office for the Americas: Its clock is not known [0 from none]
        ITU Regional Office for the Arab States: Cairo, guessed from its city [24 from 19]
        ITU Regional Office for the CIS Region: Moscow, guessed from its city [24 from 20]
        Choose the clock of everyone who joins
    "#]]
    .assert_eq(&told(&shown(&tab)));
    let clock = CallTimes::Clock("o-itu-brasilia".into(), Some("America/Sao_Paulo".into()));
    tab.send(Msg::CallTimes(clock));
    tab.send(Msg::CallTimes(CallTimes::Series(true)));
    expect![[r#"
        ITU Regional Office for Africa: Addis Ababa, guessed from its city [24 from 20]
        ITU Regional Office for Asia and the Pacific: Bangkok [24 from 0]
        ITU Regional Office for the Americas: Sao Paulo, as you chose [24 from 14]
        ITU Regional Office for the Arab States: Cairo, guessed from its city [24 from 19]
        ITU Regional Office for the CIS Region: Moscow, guessed from its city [24 from 20]
        One call a month: who had to be up late or early before is spared the next time
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
}
