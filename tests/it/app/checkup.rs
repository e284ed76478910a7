//! The checkup: the right verdict on every host that a group may have (G23).

use super::{Shelf, Tab};
use roundtable::app::checkup::{Answer, Copy, Facts, Msg as Checkup, Page, Verdict, page};
use roundtable::app::words::checkup as words;
use roundtable::app::words::{Language, Word};
use roundtable::app::{Effect, Msg};

fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

/// A host that does everything right, and a browser that does.
fn best() -> Facts {
    let answer = |status, kind: &str| Answer {
        status,
        kind: some(kind),
        encoding: some("br"),
        cache: some("no-cache"),
        policy: some("frame-ancestors 'none'"),
        framing: None,
        sniffing: some("nosniff"),
    };
    Facts {
        scheme: "https:".to_owned(),
        host: "calendar.example.org".to_owned(),
        folder: "/".to_owned(),
        is_secure: true,
        is_framed: false,
        version: some("1"),
        has_policy: true,
        checks_markup: true,
        copy: Copy::Whole,
        page: Some(answer(200, "text/html")),
        module: Some(answer(200, "application/wasm")),
        absent: Some(answer(404, "text/plain")),
        clock_ahead_millis: Some(1000),
        has_database: true,
        is_promised: Some(true),
        used_bytes: Some(1_500_000),
        most_bytes: Some(2_000_000_000),
        strangers: Vec::new(),
    }
}

fn seen(facts: Facts) -> Page {
    let mut tab = Tab::open("a", &mut Shelf::default());
    tab.model.persists = None;
    tab.send(Msg::Checkup(Checkup::Found(Box::new(facts))));
    page(&tab.model)
}

/// The lines that are not good, by what they are about.
fn faults(facts: Facts) -> Vec<(Word, Verdict)> {
    let page = seen(facts);
    let lines = page.machine.iter().chain(&page.host);
    let faults = lines.filter(|line| line.verdict != Verdict::Good);
    faults.map(|line| (line.title, line.verdict)).collect()
}

/// Every line says what was found, and what is not good says what to do.
#[test]
fn what_is_not_good_says_what_to_do() {
    let empty = seen(Facts::default());
    for line in empty.machine.iter().chain(&empty.host) {
        assert!(!line.found.is_empty(), "{line:?}");
        let is_told = line.advice.is_some() || line.verdict == Verdict::Unknown;
        assert!(line.verdict == Verdict::Good || is_told, "{line:?}");
    }
}

#[test]
fn a_host_that_does_everything_right_has_no_faults() {
    assert_eq!(faults(best()), []);
    let summary = Language::English.say(words::ALL_GOOD);
    assert_eq!(seen(best()).summary, summary);
}

/// A host that gives files and nothing else, such as the simplest of all.
#[test]
fn a_bare_host_works_and_could_be_better() {
    let mut facts = best();
    for answer in [&mut facts.page, &mut facts.module] {
        let Some(answer) = answer else { continue };
        answer.encoding = None;
        answer.cache = None;
        answer.policy = None;
        answer.sniffing = None;
    }
    let expected = [
        words::COMPRESSION,
        words::CACHING,
        words::FRAMING,
        words::SNIFFING,
    ];
    assert_eq!(
        faults(facts),
        expected.map(|title| (title, Verdict::Better))
    );
}

#[test]
fn a_wrong_type_and_a_missing_module_are_told_apart() {
    let mut facts = best();
    facts.module.as_mut().expect("a line of the checkup").kind = some("application/octet-stream");
    assert_eq!(faults(facts), [(words::MODULE, Verdict::Better)]);
    let mut facts = best();
    facts.module.as_mut().expect("a line of the checkup").status = 404;
    assert_eq!(faults(facts), [(words::MODULE, Verdict::Bad)]);
}

#[test]
fn a_frame_around_the_page_is_bad() {
    let facts = Facts {
        is_framed: true,
        ..best()
    };
    assert_eq!(faults(facts), [(words::FRAMING, Verdict::Bad)]);
}

/// A folder of a shared origin is a warning, others' data there is a fault.
#[test]
fn a_shared_origin_is_told() {
    let mut facts = Facts {
        host: "somebody.example.org".to_owned(),
        folder: "/roundtable/".to_owned(),
        ..best()
    };
    assert_eq!(
        faults(facts.clone()),
        [(words::OWN_ORIGIN, Verdict::Better)]
    );
    facts.strangers = vec!["other-database".to_owned()];
    assert_eq!(faults(facts.clone()), [(words::OWN_ORIGIN, Verdict::Bad)]);
    let page = seen(facts);
    let line = page
        .host
        .iter()
        .find(|line| line.title == words::OWN_ORIGIN);
    assert!(
        line.expect("a line of the checkup")
            .found
            .contains("other-database")
    );
}

#[test]
fn an_address_without_https_is_bad_and_has_no_offline_copy() {
    let facts = Facts {
        scheme: "http:".to_owned(),
        is_secure: false,
        copy: Copy::Unsupported,
        is_promised: None,
        ..best()
    };
    let expected = [
        (words::PROMISE, Verdict::Better),
        (words::COPY, Verdict::Bad),
        (words::ADDRESS, Verdict::Bad),
    ];
    assert_eq!(faults(facts), expected);
}

/// F15: a clock that is off is told, and nothing worse follows from it.
#[test]
fn a_clock_that_is_off_is_told_with_its_minutes() {
    for (ahead, said) in [
        (-600_000, "10 minutes behind"),
        (3_600_000, "60 minutes ahead"),
    ] {
        let facts = Facts {
            clock_ahead_millis: Some(ahead),
            ..best()
        };
        let page = seen(facts);
        let line = page.machine.iter().find(|line| line.title == words::CLOCK);
        let line = line.expect("a line of the checkup");
        assert_eq!(line.verdict, Verdict::Better);
        assert!(line.found.contains(said), "{}", line.found);
    }
}

/// F03: whether the browser keeps the work is shown, and can be asked for.
#[test]
fn a_promise_that_was_not_given_can_be_asked_for() {
    let mut tab = Tab::open("a", &mut Shelf::default());
    tab.model.persists = None;
    let facts = Facts {
        is_promised: Some(false),
        ..best()
    };
    tab.send(Msg::Checkup(Checkup::Found(Box::new(facts))));
    tab.send(Msg::Checkup(Checkup::Ask));
    assert!(tab.asked.contains(&Effect::AskToPersist));
    tab.send(Msg::Persists(true));
    let page = page(&tab.model);
    let line = page
        .machine
        .iter()
        .find(|line| line.title == words::PROMISE);
    assert_eq!(line.expect("a line of the checkup").verdict, Verdict::Good);
}

#[test]
fn looking_again_asks_again() {
    let mut tab = Tab::open("a", &mut Shelf::default());
    tab.send(Msg::Checkup(Checkup::Found(Box::new(best()))));
    tab.send(Msg::Checkup(Checkup::Look));
    assert!(page(&tab.model).is_looking);
    assert!(tab.asked.contains(&Effect::LookAround));
}
