//! Tables for spreadsheets, in and out. The tables are made up.

use super::{Desk, file};
use expect_test::expect;
use roundtable::app::Msg;
use roundtable::app::share::Msg as Share;
use roundtable::app::share::import::Msg as Import;
use roundtable::app::share::table::leaving::{self, Msg as Leave};
use roundtable::app::share::table::{Msg as Table, page};
use roundtable::domain::schema::RecordKind;
use roundtable::exchange::csv::Separator;
use std::fmt::Write as _;

fn table(desk: &mut Desk, msg: Table) {
    desk.share(Share::Table(msg));
}

fn leave(desk: &mut Desk, msg: Leave) {
    desk.share(Share::ToTable(msg));
}

/// The screen on which columns get their meaning.
fn mapping(desk: &Desk) -> String {
    let Some(page) = page(&desk.tab.model) else {
        return "nothing".into();
    };
    let mut text = format!("{}\n{} ({})\n", page.heading, page.sentence, page.kind);
    for column in page.columns {
        let meaning = page.meanings.iter().find(|one| one.id == column.meaning);
        let meaning = meaning.map(|one| one.label.as_str()).unwrap_or_default();
        writeln!(text, "{} -> {meaning}. {}", column.label, column.hint).expect("text");
    }
    if let Some(question) = page.question {
        let because = question.because.unwrap_or_default();
        writeln!(text, "{} {because}", question.sentence).expect("text");
        for (at, answer) in question.answers.iter().enumerate() {
            let is_chosen = question.day_first == Some(at == 0);
            writeln!(text, "({}) {answer}", if is_chosen { "x" } else { " " }).expect("text");
        }
    }
    for row in page.rows {
        let said: Vec<String> = row
            .iter()
            .map(|(label, says)| format!("{label} {says}"))
            .collect();
        writeln!(text, "| {}", said.join(" | ")).expect("text");
    }
    if let Some(needs) = page.needs {
        writeln!(text, "needs: {needs}").expect("text");
    }
    text
}

/// Issue 4, section 5: each column gets a field, guessed from its name; the first rows are
/// shown as they are understood; then the import is as any other, and one step.
#[test]
fn a_table_is_looked_at_before_it_is_taken() {
    let mut desk = Desk::new("organiser");
    let before = desk.sees();
    let text = "Subject;Date;Location;Organizers;Theme;Type;Budget
Made-up forum;12 to 14 May 2027;UN Conference Centre;ITU, APT;Cybersecurity;Forum;5
Made-up study;July 2027;;Made-up agency;;Study;
Made-up call;no idea;;ESCAP;;call;
;;;ITU;;;
";
    desk.choose([file("plans.csv", text)]);
    expect![[r#"
        What the columns of plans.csv mean
        4 rows below the names of the columns. (event)
        Column “Subject” -> Title. For instance: Made-up forum
        Column “Date” -> When. For instance: 12 to 14 May 2027
        Column “Location” -> Venue. For instance: UN Conference Centre
        Column “Organizers” -> Organisers. For instance: ITU, APT
        Column “Theme” -> Themes. For instance: Cybersecurity
        Column “Type” -> Kind. For instance: Forum
        Column “Budget” -> Leave out. For instance: 5
        | Title: Made-up forum | When: 12–14 May 2027 | Kind: Forum | Organisers: Asia-Pacific Telecommunity and International Telecommunication Union | Venue: UN Conference Centre | Themes: Cybersecurity
        | Title: Made-up study | When: July 2027 | Kind: Study
        | Title: Made-up call | Kind: Call | Organisers: United Nations Economic and Social Commission for Asia and the Pacific
    "#]].assert_eq(&mapping(&desk));
    assert_eq!(desk.sees(), before);
    table(&mut desk, Table::GoOn);
    assert_eq!(mapping(&desk), "nothing");
    expect![[r#"
        plans.csv
          This file adds 3 records.
          [x] Adds Event “Made-up forum” (12–14 May 2027)
          [x] Adds Event “Made-up study” (July 2027)
          [x] Adds Event “Made-up call” ()
          3 lines could not be read. Everything else was. Their text is kept here:
            Line 3: nothing here has this name, so it was left out; the rest of the row was taken: Made-up agency
            Line 4: this is not understood as a date, so it was left out; the rest of the row was taken: no idea
            Line 5: the row has no name or title, and was left out:    ITU"#]].assert_eq(&desk.preview());
    desk.import(Import::Apply);
    assert!(desk.sees().contains("Made-up forum"));
    desk.send(Msg::Undo);
    assert_eq!(desk.sees(), before);
}

/// Dates of numbers never are guessed in silence: which number is the day is asked, and
/// what the file itself says is told (I3).
#[test]
fn which_number_is_the_day_is_asked() {
    let mut desk = Desk::new("organiser");
    let dates = |second: &str| {
        format!(
            "Title,Start date,Start time,End date,End time\nMade-up forum,05/06/2027,9:00 AM,05/06/2027,17:30\nMade-up call,{second},,,\n"
        )
    };
    desk.choose([file("dates.csv", &dates("07/08/2027"))]);
    expect![[r#"
        What the columns of dates.csv mean
        2 rows below the names of the columns. (event)
        Column “Title” -> Title. For instance: Made-up forum
        Column “Start date” -> Start date. For instance: 05/06/2027
        Column “Start time” -> Start time. For instance: 9:00 AM
        Column “End date” -> End date. For instance: 05/06/2027
        Column “End time” -> End time. For instance: 17:30
        “05/06/2027” can be read in two ways. What stands first in this file? 
        ( ) The day: 5 June 2027
        ( ) The month: 6 May 2027
        | Title: Made-up forum
        | Title: Made-up call
        needs: Say whether the day or the month stands first.
    "#]]
    .assert_eq(&mapping(&desk));
    table(&mut desk, Table::GoOn);
    assert_ne!(mapping(&desk), "nothing");
    table(&mut desk, Table::DayFirst(false));
    expect![[r#"
        What the columns of dates.csv mean
        2 rows below the names of the columns. (event)
        Column “Title” -> Title. For instance: Made-up forum
        Column “Start date” -> Start date. For instance: 05/06/2027
        Column “Start time” -> Start time. For instance: 9:00 AM
        Column “End date” -> End date. For instance: 05/06/2027
        Column “End time” -> End time. For instance: 17:30
        “05/06/2027” can be read in two ways. What stands first in this file? 
        ( ) The day: 5 June 2027
        (x) The month: 6 May 2027
        | Title: Made-up forum | When: 6 May 2027, 9:00–17:30
        | Title: Made-up call | When: 8 July 2027
    "#]]
    .assert_eq(&mapping(&desk));
    table(&mut desk, Table::LeaveOut);
    assert_eq!(desk.preview(), "nothing");
    desk.choose([file("dates.csv", &dates("25/06/2027"))]);
    let said = mapping(&desk);
    assert!(
        said.contains("“25/06/2027” in the same file can be read in one way only."),
        "{said}"
    );
    assert!(said.contains("(x) The day: 5 June 2027"), "{said}");
}

/// A column means what a person says it means, and no two mean the same.
#[test]
fn a_column_means_what_a_person_says() {
    let mut desk = Desk::new("organiser");
    desk.choose([file(
        "odd.csv",
        "What,Title,Datum\nMade-up forum,5,2027-05\n",
    )]);
    table(&mut desk, Table::Means(0, "title".into()));
    table(&mut desk, Table::Means(2, "when".into()));
    expect![[r#"
        What the columns of odd.csv mean
        1 row below the names of the columns. (event)
        Column “What” -> Title. For instance: Made-up forum
        Column “Title” -> Leave out. For instance: 5
        Column “Datum” -> When. For instance: 2027-05
        | Title: Made-up forum | When: May 2027
    "#]]
    .assert_eq(&mapping(&desk));
    table(&mut desk, Table::Means(0, String::new()));
    expect![[r#"
        What the columns of odd.csv mean
        1 row below the names of the columns. (event)
        Column “What” -> Leave out. For instance: Made-up forum
        Column “Title” -> Leave out. For instance: 5
        Column “Datum” -> When. For instance: 2027-05
        |  Nothing can be taken from this row
        needs: Say which column has the title first.
    "#]]
    .assert_eq(&mapping(&desk));
    table(&mut desk, Table::GoOn);
    assert_ne!(mapping(&desk), "nothing");
    table(&mut desk, Table::Lists(RecordKind::Organisation));
    assert!(mapping(&desk).contains("(organisation)"));
}

/// F22: a whole group leaves and comes back, and nothing is new; what was changed in a
/// spreadsheet is offered as one's own edit.
#[test]
fn what_left_comes_back_unchanged() {
    for (kind, separator) in [
        (RecordKind::Event, Separator::Comma),
        (RecordKind::Organisation, Separator::Semicolon),
        (RecordKind::Person, Separator::Comma),
    ] {
        let mut desk = Desk::new("organiser");
        leave(&mut desk, Leave::Open);
        leave(&mut desk, Leave::Lists(kind));
        leave(&mut desk, Leave::Separated(separator));
        leave(&mut desk, Leave::WithContacts(true));
        leave(&mut desk, Leave::Download);
        let (name, text) = desk.tab.downloads.pop().expect("a table");
        assert_eq!(name, format!("iawg-2026-11-22-{}s.csv", kind.name()));
        desk.choose([file(&name, &text)]);
        let said = mapping(&desk);
        assert!(said.contains(&format!("({})", kind.name())), "{said}");
        assert!(!said.contains("Leave out"), "{said}");
        table(&mut desk, Table::GoOn);
        assert!(
            desk.preview()
                .ends_with("Nothing new: everything in this file is here already."),
            "{}",
            desk.preview()
        );
        desk.import(Import::Cancel);
        if kind == RecordKind::Organisation {
            let changed = text.replace("International Telecommunication Union", "Made-up Union");
            desk.choose([file(&name, &changed)]);
            table(&mut desk, Table::GoOn);
            expect![[r#"
                iawg-2026-11-22-organisations.csv
                  This file offers 1 value and leaves 82 records as they are.
                  These are here and differ in the table. What you tick becomes your own edit; an empty cell changes nothing.
                  [ ] Organisation “International Telecommunication Union”
                        Name: International Telecommunication Union -> Made-up Union ()"#]].assert_eq(&desk.preview());
        }
    }
}

/// F23: ways to reach people leave with a table only after somebody was told how many.
#[test]
fn addresses_leave_with_a_table_only_when_agreed() {
    let mut desk = Desk::new("organiser");
    leave(&mut desk, Leave::Open);
    leave(&mut desk, Leave::Lists(RecordKind::Person));
    let page = leaving::page(&desk.tab.model).expect("the dialog is open");
    expect![[r#"
        22 rows leave with this file.
        22 e-mail addresses in it stay here: their cells are empty.
        Change it in a spreadsheet and import it here again: you see what changes. Keep the column “Id”.
        [ ] Let 22 e-mail addresses out with this table"#]].assert_eq(&format!(
        "{}\n[ ] {}",
        page.leaving.sentences.join("\n"),
        page.leaving.consent.unwrap_or_default()
    ));
    leave(&mut desk, Leave::Download);
    let (_, text) = desk.tab.downloads.pop().expect("a table");
    assert!(!text.contains('@'), "{text}");
    assert!(text.contains("Organisation"), "{text}");
}

/// People come with their organisation and what they are there.
#[test]
fn people_come_with_their_organisation() {
    let mut desk = Desk::new("organiser");
    desk.choose([file("people.csv", "Full name,E-mail,Organisation,Title of the role\nMade-up Person,made-up@example.org,ITU,Officer\nMade-up Other,no address,Nobody,\n")]);
    expect![[r#"
        What the columns of people.csv mean
        2 rows below the names of the columns. (person)
        Column “Full name” -> Name. For instance: Made-up Person
        Column “E-mail” -> E-mail. For instance: made-up@example.org
        Column “Organisation” -> Organisation. For instance: ITU
        Column “Title of the role” -> Title of the role. For instance: Officer
        | Name: Made-up Person | Roles: International Telecommunication Union, Officer | E-mail: made-up@example.org
        | Name: Made-up Other
    "#]].assert_eq(&mapping(&desk));
    table(&mut desk, Table::GoOn);
    expect![[r#"
        people.csv
          This file adds 2 records.
          [x] Adds Person “Made-up Person” ()
          [x] Adds Person “Made-up Other” ()
          2 lines could not be read. Everything else was. Their text is kept here:
            Line 3: this is not what such a field holds, so it was left out; the rest of the row was taken: no address
            Line 3: nothing here has this name, so it was left out; the rest of the row was taken: Nobody"#]].assert_eq(&desk.preview());
    desk.import(Import::Apply);
    assert!(desk.sees().contains("made-up@example.org"));
}
