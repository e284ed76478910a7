//! A new event from one line.

use super::example;
use expect_test::expect;
use roundtable::app::calendar::quick::quick;
use roundtable::domain::when::When;

/// What one line gives: title, then everything else in words, then the fields.
fn understood(line: &str) -> String {
    let tab = example("/calendar");
    match quick(&tab.model, line) {
        None => "-".to_owned(),
        Some(quick) => {
            let fields = quick
                .given
                .iter()
                .map(|(name, content)| format!("{name}={content}"));
            let fields: Vec<String> = fields.collect();
            format!(
                "{} | {}\n  {}",
                quick.title,
                quick.understood,
                fields.join(" ")
            )
        }
    }
}

/// Time, mode, kind, place, themes and organisers are understood; the rest is the title.
#[test]
fn one_line_is_an_event() {
    let lines = [
        "APT Web Dialogue 12 May 2027 14:00 Bangkok online #cybersecurity @APT",
        "Workshop on spectrum 3-5 June 2027 in Thailand @ITU #nothing-of-the-kind",
        "Coordination call every month 9 March 2027",
        "Regional forum July 2027",
        "12 May 2027",
        "Regional forum",
        "Forum 30 February 2027",
    ];
    let said: Vec<String> = lines.iter().map(|line| understood(line)).collect();
    expect![[r#"
        APT Web Dialogue | from 12 May 2027, 14:00 (Bangkok), Online, Bangkok, Cybersecurity, APT
          mode="online" organisers/o-apt=true place="pl-bangkok" themes/t-cybersecurity=true title="APT Web Dialogue" when={"is":"2027-05-12T14:00[Asia/Bangkok]/..","words":"12 May 2027 14:00 Bangkok"}
        Workshop on spectrum | 3–5 June 2027, Workshop, Thailand, ITU, Not understood: #nothing-of-the-kind
          kind="workshop" organisers/o-itu=true place="pl-thailand" title="Workshop on spectrum" when={"is":"2027-06-03/2027-06-05","words":"3-5 June 2027"}
        Coordination call | 9 March 2027, every month on day 9, Call
          kind="call" repeats="FREQ=MONTHLY" title="Coordination call" when={"is":"2027-03-09","words":"every month 9 March 2027"}
        Regional forum | July 2027, Forum
          kind="forum" title="Regional forum" when={"is":"2027-07","words":"July 2027"}
        -
        -
        -"#]].assert_eq(&said.join("\n"));
}

/// Whatever is typed, what was understood of the time is what its form will understand.
#[test]
fn a_time_of_one_line_is_the_time_of_the_form() {
    let tab = example("/calendar");
    for line in [
        "Forum 9 to 10 November 2022",
        "Forum next March",
        "Forum 27 September-1 October 2021 in Paris",
        "Forum on 20 October 2022, 11:00 - 17:00 Geneva time hybrid",
    ] {
        let quick = quick(&tab.model, line).expect(line);
        let when = &quick.given["when"];
        let text = roundtable::domain::read::when_text(when).expect("a time");
        assert!(When::parse(text).is_ok(), "{line}");
        assert!(quick.title.starts_with("Forum"), "{line}: {}", quick.title);
    }
}
