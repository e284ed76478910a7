//! A new event from one line.

use super::example;
use expect_test::expect;
use roundtable::app::Msg;
use roundtable::app::calendar::quick::{quick, why_not};
use roundtable::app::palette::{Does, Msg as Palette, page};
use roundtable::domain::when::When;

/// What one line gives: title, then everything else in words, then the fields.
fn understood(line: &str) -> String {
    let tab = example("/calendar");
    match quick(&tab.model, line) {
        None => why_not(&tab.model, line).map_or("-".to_owned(), |why| format!("- {why}")),
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
        "Forum Q3 2027",
        "Forum 2027 online",
        "GITEX mid-2027 hybrid Bangkok",
        "May Smith farewell 12 June 2027",
        "March for women 8 March 2027",
        "Budget 2027 review 3 June 2028",
        "A 5/6/2027",
        "Workshop 31 February 2027",
        "Review 12 May 27",
        "Call 12 May 2027 14:00 in person Fiji",
        "Call 12 May 2027 @Nobody #nonsense",
        "<script>alert(1)</script> 12 May 2027",
        "Call every Monday 10:00 Bangkok",
        "Call every 2 weeks",
    ];
    let said: Vec<String> = lines.iter().map(|line| understood(line)).collect();
    expect![[r##"
        APT Web Dialogue | 12 May 2027, 14:00 (Bangkok), Online, Bangkok, Cybersecurity, APT
          mode="online" organisers/o-apt=true place="pl-bangkok" themes/t-cybersecurity=true title="APT Web Dialogue" when={"is":"2027-05-12T14:00[Asia/Bangkok]/..","words":"12 May 2027 14:00 Bangkok"}
        Workshop on spectrum | 3–5 June 2027, Workshop, Thailand, ITU. “#nothing-of-the-kind” is no theme that is known: it goes into the description
          description="#nothing-of-the-kind" kind="workshop" organisers/o-itu=true place="pl-thailand" title="Workshop on spectrum" when={"is":"2027-06-03/2027-06-05","words":"3-5 June 2027"}
        Coordination call | 9 March 2027, every month on day 9, Call
          kind="call" repeats="FREQ=MONTHLY" title="Coordination call" when={"is":"2027-03-09","words":"every month 9 March 2027"}
        Regional forum | July 2027, Forum
          kind="forum" title="Regional forum" when={"is":"2027-07","words":"July 2027"}
        -
        -
        - There is no such day in the calendar.
        Forum | third quarter of 2027, Forum
          kind="forum" title="Forum" when={"is":"2027-35","words":"Q3 2027"}
        Forum | 2027, Online, Forum
          kind="forum" mode="online" title="Forum" when={"is":"2027","words":"2027"}
        GITEX | about 2027, Hybrid, Bangkok
          mode="hybrid" place="pl-bangkok" title="GITEX" when={"is":"2027~","words":"mid-2027"}
        May Smith farewell | 12 June 2027. “May” is not read as a time: it stays in the title
          title="May Smith farewell" when={"is":"2027-06-12","words":"12 June 2027"}
        March for women | 8 March 2027. “March” is not read as a time: it stays in the title
          title="March for women" when={"is":"2027-03-08","words":"8 March 2027"}
        Budget 2027 review | 3 June 2028. “2027” is not read as a time: it stays in the title
          title="Budget 2027 review" when={"is":"2028-06-03","words":"3 June 2028"}
        - Is it 5 June 2027, or 6 May 2027? Write the month as a word.
        - There is no such day in the calendar.
        Review | 12 May 2027? Two digits are taken as a year of this century.
          title="Review" when={"is":"2027-05-12?","words":"12 May 27"}
        Call | 12 May 2027, 14:00 (Fiji)?, In person, Call, venue Fiji. The hours are taken to be those of the place.
          kind="call" mode="in person" title="Call" venue="Fiji" when="2027-05-12T14:00[Pacific/Fiji]?/.."
        Call | 12 May 2027, Call. “@Nobody” is no organisation that is known: it goes into the description. “#nonsense” is no theme that is known: it goes into the description
          description="@Nobody #nonsense" kind="call" title="Call" when={"is":"2027-05-12","words":"12 May 2027"}
        <script>alert(1)</script> | 12 May 2027
          title="<script>alert(1)</script>" when={"is":"2027-05-12","words":"12 May 2027"}
        Call | 13 March 2023, 10:00 (Bangkok)?, every week on Monday, Call, Bangkok. Counted from 13 March 2023.
          kind="call" place="pl-bangkok" repeats="FREQ=WEEKLY;BYDAY=MO" title="Call" when={"is":"2023-03-13T10:00[Asia/Bangkok]?/..","words":"every Monday 10:00 Bangkok"}
        - Write the day too."##]].assert_eq(&said.join("\n"));
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

/// I4, I9: what has a month, a quarter or a year is offered as an event with that time; where
/// a time is at fault it is said why none is.
#[test]
fn events_with_vague_dates_are_offered() {
    let told = |typed: &str| {
        let mut tab = example("/calendar");
        tab.send(Msg::Palette(Palette::Search));
        tab.send(Msg::Palette(Palette::Typed(typed.into())));
        let page = page(&tab.model).expect("the search is open");
        let answers = page.groups.iter().flat_map(|group| &group.answers);
        let new = answers
            .filter(|answer| matches!(answer.does, Does::NewFrom(_)))
            .map(|answer| format!("{} [{}]", answer.label, answer.hint));
        let new: Vec<String> = new.collect();
        format!(
            "{typed} => {}{}\n",
            new.join(", "),
            page.why_not.unwrap_or_default()
        )
    };
    let lines = [
        "Forum Q3 2027",
        "Forum July 2027",
        "Forum 2027 online",
        "GITEX mid-2027 hybrid Bangkok",
        "Smith May",
        "A 5/6/2027",
        "Workshop 31 February 2027",
        "Call 12 May 2027 14:00 EST",
        "2027",
        "workshop",
    ];
    let said: String = lines.iter().map(|line| told(line)).collect();
    expect![[r#"
        Forum Q3 2027 => New event: Forum [third quarter of 2027, Forum]
        Forum July 2027 => New event: Forum [July 2027, Forum]
        Forum 2027 online => New event: Forum [2027, Online, Forum]
        GITEX mid-2027 hybrid Bangkok => New event: GITEX [about 2027, Hybrid, Bangkok]
        Smith May => 
        A 5/6/2027 => No new event from this yet. Is it 5 June 2027, or 6 May 2027? Write the month as a word.
        Workshop 31 February 2027 => No new event from this yet. There is no such day in the calendar.
        Call 12 May 2027 14:00 EST => No new event from this yet. Understood as: 12 May 2027, 14:00. That clock may be any of these: New York and Sydney. Write the place.
        2027 => 
        workshop => 
    "#]].assert_eq(&said);
}

/// What was once read with confidence as something else: it is read as meant, or what is not
/// understood is named.
#[test]
fn nothing_beside_the_time_is_dropped_or_swallowed_in_silence() {
    let lines = [
        "Monthly call every first Tuesday 10:00 Bangkok from May 2027",
        "Monthly call 12 May 2027",
        "Workshop on AI 12-14 May 2027 Bangkok #AI",
        "Workshop 12 May 2027 #spectrum #ai-policy #management #artificial-intelligence",
        "Call next Tuesday at 10 Geneva time @ITU",
        "Board 2027-06-05T14:00/16:00",
        "Training mid-2027 Suva",
        "Meeting 12 May 2027 14:00 Atlantis",
        "Meeting 12 May 2027 at 2 Geneva time",
        "Séance plénière 12 mai 2027",
        "Séance 12 XIII 2027",
        "Plenary 12 V 2027",
        "12 May 2027 Meeting of the Atlantis board",
        "Retreat week of 10 May 2027",
        "Retreat w/c 10 May 2027",
    ];
    let said: Vec<String> = lines.iter().map(|line| understood(line)).collect();
    expect![[r##"
        Monthly call | 4 May 2027, 10:00 (Bangkok), every month on the 1st Tuesday, Call, Bangkok
          kind="call" place="pl-bangkok" repeats="FREQ=MONTHLY;BYDAY=1TU" title="Monthly call" when={"is":"2027-05-04T10:00[Asia/Bangkok]/..","words":"every first Tuesday 10:00 Bangkok from May 2027"}
        Monthly call | 12 May 2027, Call. “Monthly” is not read as a time: it stays in the title
          kind="call" title="Monthly call" when={"is":"2027-05-12","words":"12 May 2027"}
        Workshop on AI | 12–14 May 2027, Workshop, Bangkok, Artificial intelligence
          kind="workshop" place="pl-bangkok" themes/t-ai=true title="Workshop on AI" when={"is":"2027-05-12/2027-05-14","words":"12-14 May 2027"}
        Workshop | 12 May 2027, Workshop, Spectrum management? guessed from “#spectrum”, Artificial intelligence. “#ai-policy” is no theme that is known: it goes into the description. “#management” is no theme that is known: it goes into the description
          description="#ai-policy #management" kind="workshop" themes/t-ai=true themes/t-spectrum-management=true title="Workshop" when={"is":"2027-05-12","words":"12 May 2027"}
        Call | 14 March 2023, 10:00 (Zurich)?, Call, ITU. Counted from 13 March 2023.
          kind="call" organisers/o-itu=true title="Call" when={"is":"2023-03-14T10:00[Europe/Zurich]?/..","words":"next Tuesday at 10 Geneva time"}
        Board | 5 June 2027, 14:00–16:00
          title="Board" when={"is":"2027-06-05T14:00/2027-06-05T16:00","words":"2027-06-05T14:00/16:00"}
        Training | about 2027, Training, venue Suva
          kind="training" title="Training" venue="Suva" when={"is":"2027~","words":"mid-2027"}
        Meeting Atlantis | 12 May 2027, 14:00, Meeting. Write whose time it is, for instance Bangkok or UTC+7. “Atlantis” is no place or clock that is known: it stays in the title
          kind="meeting" title="Meeting Atlantis" when={"is":"2027-05-12T14:00/..","words":"12 May 2027 14:00"}
        Meeting at 2 Geneva time | 12 May 2027, Meeting. “at 2 Geneva time” is not read as a time: it stays in the title
          kind="meeting" title="Meeting at 2 Geneva time" when={"is":"2027-05-12","words":"12 May 2027"}
        Séance plénière | 12 May 2027
          title="Séance plénière" when={"is":"2027-05-12","words":"12 mai 2027"}
        Séance 12 XIII | 2027. “12 XIII” is not read as a time: it stays in the title
          title="Séance 12 XIII" when={"is":"2027","words":"2027"}
        Plenary | 12 May 2027
          title="Plenary" when={"is":"2027-05-12","words":"12 V 2027"}
        Meeting of the Atlantis board | 12 May 2027, Meeting
          kind="meeting" title="Meeting of the Atlantis board" when={"is":"2027-05-12","words":"12 May 2027"}
        Retreat | about 10–16 May 2027
          title="Retreat" when={"is":"2027-05-10~/2027-05-16~","words":"week of 10 May 2027"}
        Retreat | about 10–16 May 2027
          title="Retreat" when={"is":"2027-05-10~/2027-05-16~","words":"w/c 10 May 2027"}"##]].assert_eq(&said.join("\n"));
}
