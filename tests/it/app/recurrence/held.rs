//! Held or not held, copies, and how it repeats in words.

use super::{CALL, group, open};
use crate::app::{Shelf, Tab};
use crate::when::zones::ChronoTzZones;
use crate::when::{every_day, when};
use expect_test::expect;
use proptest::prelude::*;
use roundtable::app::Msg;
use roundtable::app::form::{Msg as Form, To, next_year, page as form_page};
use roundtable::app::recurrence::held::{HeldPage, held_page, rhythms};
use roundtable::app::recurrence::plain::{Change, Plain, changed};
use roundtable::app::recurrence::preview::repeats_page;
use roundtable::app::recurrence::{Which, page};
use roundtable::domain::recurrence::Rule;
use roundtable::domain::schema::RecordKind;
use std::collections::BTreeMap;

fn held(tab: &Tab) -> HeldPage {
    held_page(&tab.model, &ChronoTzZones).expect("something to tick off")
}

fn tick(tab: &mut Tab, key: &str, answer: &str) {
    tab.send(Msg::Form(Form::Held(key.to_owned(), answer.to_owned())));
}

/// G1: the monthly calls of the example, of which nobody wrote when they began, are ticked off
/// by their months; saving asks nothing and is one step.
#[test]
fn monthly_calls_are_ticked_off_by_months() {
    let mut tab = Tab::open("m0", &mut Shelf::default());
    open(&mut tab, "s-calls-europe");
    assert_eq!(
        held(&tab).summary,
        "3 by now in 2023, not said whether held"
    );
    tab.send(Msg::Form(Form::HeldYear(-1, 2023)));
    let months: Vec<String> = held(&tab)
        .lines
        .into_iter()
        .map(|line| line.label)
        .collect();
    assert_eq!(months.len(), 12);
    assert_eq!(months[1], "February 2022");
    for month in ["01", "02", "03", "05", "06", "07", "08", "09"] {
        tick(&mut tab, &format!("2022-{month}"), "held");
    }
    tick(&mut tab, "2022-04", "not held");
    assert_eq!(
        held(&tab).summary,
        "8 of 12 held in 2022; 1 not held; 3 not said; the last 5 in a row"
    );
    tab.send(Msg::Form(Form::Save));
    assert!(page(&tab.model).is_none() && tab.model.form.is_none());
    assert_eq!(tab.model.undo.len(), 1);
    open(&mut tab, "s-calls-europe");
    tab.send(Msg::Form(Form::HeldYear(-1, 2023)));
    tick(&mut tab, "2022-04", "");
    assert_eq!(
        held(&tab).summary,
        "8 of 12 held in 2022; 4 not said; the last 5 in a row"
    );
}

/// G2: what repeats is listed with how often, and how much of it was held.
#[test]
fn what_repeats_is_listed_with_what_was_held() {
    let tab = Tab::open("m0", &mut Shelf::default());
    let lines = rhythms(&tab.model, &ChronoTzZones).into_iter();
    let lines: Vec<String> = lines
        .map(|one| format!("{}: {}: {}", one.title, one.words, one.held))
        .collect();
    expect![[r#"
        Accessible Americas: ICTs for ALL: every year in November: 1 of 1 held in 2022
        Annual plan/events on the ITU website: every year: 1 by now in 2023, not said whether held
        Monthly coordination calls with TSB, Americas: every month: 3 by now in 2023, not said whether held
        Monthly coordination calls with TSB, Arab States: every month: 3 by now in 2023, not said whether held
        Monthly coordination calls with TSB, Asia and the Pacific: every month: 3 by now in 2023, not said whether held
        Monthly coordination calls with TSB, Europe: every month: 3 by now in 2023, not said whether held
        Monthly meetings of the offices in Africa with TSB: every month: 3 by now in 2023, not said whether held"#]]
    .assert_eq(&lines.join("\n"));
}

/// One who ticks off in an occurrence's form and changes that one says both.
#[test]
fn ticks_and_a_change_of_one_go_together() {
    let mut tab = group("m0", &[CALL]);
    let march = "e-call@2026-03-10T10:00";
    open(&mut tab, march);
    assert_eq!(held(&tab).lines.len(), 11, "by 22 November 2026");
    tick(&mut tab, "2026-02-10T10:00", "held");
    tab.type_in(&[("title", "Long call")]);
    tab.send(Msg::Form(Form::Save));
    super::answer(&mut tab, Which::This);
    assert!(tab.says("e-call", "held/2026-02-10T10:00").contains("held"));
    assert_eq!(tab.says(march, "title"), r#""Long call""#);
    assert_eq!(tab.model.undo.len(), 1);
}

/// A copy is one step and is opened; what is known of the first alone stays with it.
#[test]
fn a_copy_is_one_step_and_is_opened() {
    let event = r#"{"id":"e-1","record":"event","title":"Workshop","kind":"workshop","status":"held","edition":3,"when":"2026-05-12/2026-05-14","venue":"Room 5","uid":"a@b","themes":["t-x"]}"#;
    let mut tab = group("m0", &[event]);
    open(&mut tab, "e-1");
    let said = form_page(&tab.model).and_then(|page| page.next_year);
    assert_eq!(
        said.as_deref(),
        Some("Next year: Tuesday 11 May 2027, the same weekday")
    );
    tab.send(Msg::Form(Form::Duplicate(To::NextYear)));
    assert_eq!(tab.model.undo.len(), 1);
    let copy = tab.model.form.as_ref().and_then(|form| form.record.clone());
    let copy = copy.expect("the copy is open");
    let fields = [
        "title",
        "when",
        "edition",
        "venue",
        "themes/t-x",
        "status",
        "uid",
    ];
    let says: Vec<String> = fields.iter().map(|field| tab.says(&copy, field)).collect();
    assert_eq!(
        says.join(" "),
        r#""Workshop" "2027-05-11/2027-05-13" 4 "Room 5" true  "#
    );
    tab.send(Msg::Form(Form::Discard));
    tab.send(Msg::Undo);
    assert_eq!(tab.model.index.count(RecordKind::Event), 1);
}

/// A vague time stays as vague a year later.
#[test]
fn a_vague_time_is_as_vague_next_year() {
    let to = |text: &str| next_year(&when(text)).map(|when| when.to_text());
    assert_eq!(to("2026-11?").as_deref(), Some("2027-11?"));
    assert_eq!(to("2024").as_deref(), Some("2025"));
    assert_eq!(to("2024-02-29").as_deref(), Some("2025-02-27"));
    assert_eq!(to("9999-12-31"), None);
}

proptest! {
    /// A day goes to the same weekday of the next year, no more than three days and a leap day
    /// away from the same date.
    #[test]
    fn a_day_keeps_its_weekday_next_year(place in 0_usize..47_000) {
        use chrono::Datelike;
        let day = every_day().nth(place).expect("a day");
        let time = roundtable::domain::when::When::day(day).expect("a day");
        if let Some(next) = next_year(&time) {
            let next = next.first_day();
            prop_assert_eq!(next.weekday(), day.weekday());
            let days = next.signed_duration_since(day).num_days();
            prop_assert!((361..=370).contains(&days) && days % 7 == 0, "{}", days);
        }
    }

    /// What the choices of a form say is a rule that they read back as the same.
    #[test]
    fn choices_come_back_from_their_rule(
        often in prop::sample::select(vec!["daily", "weekly", "monthly", "yearly"]),
        every in 1_u32..30,
        ends in prop::sample::select(vec!["never", "on", "after"]),
        place in 0_usize..40_000,
    ) {
        let day = every_day().nth(place).expect("a day");
        let first = roundtable::domain::when::When::day(day).ok();
        let first = first.as_ref();
        let mut text = changed("", Change::Often(often.to_owned()), first);
        for change in [Change::Every(every), Change::Ends(ends.to_owned())] {
            text = changed(&text, change, first);
        }
        let rule = Rule::parse(&text).expect("a rule");
        let plain = Plain::of(&rule, first).expect("choices");
        prop_assert_eq!(plain.interval, every);
        prop_assert_eq!(plain.rule(first).to_text(), text);
    }
}

/// How it repeats, in words, with the errors of rules that are written by hand.
#[test]
fn rules_are_said_in_words() {
    let said = |when: &str, rule: &str| {
        let mut tab = group("m0", &[]);
        tab.send(Msg::Form(Form::New {
            kind: RecordKind::Event,
            given: BTreeMap::new(),
        }));
        tab.type_in(&[("title", "x"), ("when", when), ("repeats", rule)]);
        let page = repeats_page(&tab.model, &ChronoTzZones).expect("a form");
        let words = page.words.unwrap_or_default() + &page.problem.unwrap_or_default();
        format!("{rule}: {words} | {}", page.next.unwrap_or_default())
    };
    let lines = [
        said("12 May 2027", "FREQ=DAILY;INTERVAL=3"),
        said("12 May 2027", "FREQ=WEEKLY;BYDAY=MO,WE;COUNT=3"),
        said("12 May 2027", "FREQ=MONTHLY"),
        said("12 May 2027", "FREQ=MONTHLY;BYDAY=-1FR"),
        said(
            "12 May 2027",
            "FREQ=YEARLY;BYMONTH=5;BYDAY=2WE;UNTIL=20290601",
        ),
        said("12 May 2027", "FREQ=YEARLY"),
        said("November 2027", "FREQ=YEARLY;BYMONTH=11"),
        said(
            "12 May 2027",
            "FREQ=MONTHLY;BYSETPOS=-1;BYDAY=MO,TU,WE,TH,FR",
        ),
        said("12 May 2027", "FREQ=SECONDLY"),
        said("12 May 2027", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"),
        said("12 May 2027", "FREQ=WEEKLY;INTERVAL=0"),
        // What contradicts itself.
        said("2027", "FREQ=MONTHLY"),
        said("2027", "FREQ=MONTHLY;INTERVAL=12"),
        said("12 May 2027", "FREQ=WEEKLY;UNTIL=20270501"),
        said("12 May 2027", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"),
        said("29 February 2028", "FREQ=YEARLY"),
        said("31 May 2027", "FREQ=MONTHLY"),
        said("10–14 May 2027", "FREQ=DAILY"),
        said("10–14 May 2027", "FREQ=WEEKLY"),
        said("", "FREQ=WEEKLY"),
        said("12 May 2027", "FREQ=WEEKLY;FREQ=DAILY"),
        said("12 May 2027", "every week"),
        said("November 2027", "FREQ=WEEKLY"),
        said("12 May 2020", "FREQ=WEEKLY;COUNT=2"),
    ];
    expect![[r#"
        FREQ=DAILY;INTERVAL=3: every 3 days | Next: Wednesday 12 May 2027; Saturday 15 May 2027; Tuesday 18 May 2027; Friday 21 May 2027
        FREQ=WEEKLY;BYDAY=MO,WE;COUNT=3: every week on Monday and Wednesday, 3 times | Next: Wednesday 12 May 2027; Monday 17 May 2027; Wednesday 19 May 2027
        FREQ=MONTHLY: every month on day 12 | Next: Wednesday 12 May 2027; Saturday 12 June 2027; Monday 12 July 2027; Thursday 12 August 2027
        FREQ=MONTHLY;BYDAY=-1FR: every month on the last Friday | Next: Wednesday 12 May 2027; Friday 28 May 2027; Friday 25 June 2027; Friday 30 July 2027
        FREQ=YEARLY;BYMONTH=5;BYDAY=2WE;UNTIL=20290601: every year on the 2nd Wednesday of May, until 1 June 2029 | Next: Wednesday 12 May 2027; Wednesday 10 May 2028; Wednesday 9 May 2029
        FREQ=YEARLY: every year on 12 May | Next: Wednesday 12 May 2027; Friday 12 May 2028; Saturday 12 May 2029; Sunday 12 May 2030
        FREQ=YEARLY;BYMONTH=11: every year in November | Next: November 2027; November 2028; November 2029; November 2030
        FREQ=MONTHLY;BYSETPOS=-1;BYDAY=MO,TU,WE,TH,FR: by the rule FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1 | Next: Wednesday 12 May 2027; Monday 31 May 2027; Wednesday 30 June 2027; Friday 30 July 2027
        FREQ=SECONDLY: It repeats too often to be shown; only the first one is | 
        FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30: After the first one it never takes place: no such day ever comes | 
        FREQ=WEEKLY;INTERVAL=0: What “INTERVAL” says is not allowed here | 
        FREQ=MONTHLY: It repeats within 2027: write the month or the day of the first one in “When” | 
        FREQ=MONTHLY;INTERVAL=12: every 12 months | Next: 2027; 2028; 2029; 2030
        FREQ=WEEKLY;UNTIL=20270501: It ends on 1 May 2027, before the first one | 
        FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30: After the first one it never takes place: no such day ever comes | 
        FREQ=YEARLY: every year on 29 February, in leap years only | Next: Tuesday 29 February 2028; Sunday 29 February 2032; Friday 29 February 2036
        FREQ=MONTHLY: every month on day 31, leaving out months without one | Next: Monday 31 May 2027; Saturday 31 July 2027; Tuesday 31 August 2027; Sunday 31 October 2027
        FREQ=DAILY: every day | Next: Monday 10 May 2027; Tuesday 11 May 2027; Wednesday 12 May 2027; Thursday 13 May 2027. Each begins before the one before it is over.
        FREQ=WEEKLY: every week on Monday | Next: Monday 10 May 2027; Monday 17 May 2027; Monday 24 May 2027; Monday 31 May 2027
        FREQ=WEEKLY: every week | Write in “When” when it is first; until then no day is shown.
        FREQ=WEEKLY;FREQ=DAILY: “FREQ” stands twice | 
        every week: “EVERY WEEK” is no part of a rule | 
        FREQ=WEEKLY: It asks for days of a time whose days are not known | 
        FREQ=WEEKLY;COUNT=2: every week on Tuesday, 2 times | None after 22 November 2026"#]].assert_eq(&lines.join("\n"));
}

/// What contradicts itself is not saved: a rule that never comes again, that ends before it
/// begins, that comes more often than its first one is long, or too often to be shown. What
/// only leaves out months is, and so is anything else of a record whose rule came so.
#[test]
fn what_contradicts_itself_is_not_saved() {
    let mut tab = group("a", &[]);
    let mut answers = Vec::new();
    for (when, rule) in [
        ("12 May 2027", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"),
        ("12 May 2027", "FREQ=WEEKLY;UNTIL=20270501"),
        ("2027", "FREQ=MONTHLY"),
        ("November 2027", "FREQ=WEEKLY"),
        ("12 May 2027", "FREQ=SECONDLY"),
        ("12 May 2027", "every week"),
        ("31 May 2027", "FREQ=MONTHLY"),
        ("10–14 May 2027", "FREQ=DAILY"),
        ("29 February 2028", "FREQ=YEARLY"),
    ] {
        tab.send(Msg::Form(Form::New {
            kind: RecordKind::Event,
            given: BTreeMap::new(),
        }));
        tab.type_in(&[("title", "Made-up"), ("when", when), ("repeats", rule)]);
        tab.send(Msg::Form(Form::Save));
        let is_saved = tab.model.form.is_none();
        answers.push(format!("{when}, {rule}: {is_saved}"));
        if !is_saved {
            // Mended in either of the two, it is.
            tab.type_in(&[("repeats", "")]);
            tab.send(Msg::Form(Form::Save));
            assert!(tab.model.form.is_none(), "{when}, {rule}");
        }
    }
    expect![[r#"
        12 May 2027, FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30: false
        12 May 2027, FREQ=WEEKLY;UNTIL=20270501: false
        2027, FREQ=MONTHLY: false
        November 2027, FREQ=WEEKLY: false
        12 May 2027, FREQ=SECONDLY: false
        12 May 2027, every week: false
        31 May 2027, FREQ=MONTHLY: true
        10–14 May 2027, FREQ=DAILY: true
        29 February 2028, FREQ=YEARLY: true"#]]
    .assert_eq(&answers.join("\n"));

    let hostile = CALL.replace(
        "FREQ=MONTHLY;BYDAY=2TU",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
    );
    let mut tab = group("a", &[&hostile]);
    let call = roundtable::domain::names::RecordId::from("e-call");
    tab.edit(&call, &[("title", "Another title")]);
    assert!(tab.model.form.is_none() || page(&tab.model).is_some());
}
