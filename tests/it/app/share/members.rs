//! The members of a new group as they are typed: each line is read back, and what is wrong
//! with one is said before the step is left. The agencies in these tests do not exist.

use super::Desk;
use roundtable::app::share::Msg as Share;
use roundtable::app::share::groups::Msg as Groups;
use roundtable::app::share::members::{Line, understood};
use roundtable::app::share::starting::{self, Draft, Field};

fn asked(members: &str) -> Desk {
    let mut desk = Desk::new("a");
    desk.share(Share::Groups(Groups::New));
    desk.share(Share::Groups(Groups::Step(1)));
    desk.share(Share::Groups(Groups::Typed(Field::Members, members.into())));
    desk
}

fn draft(desk: &Desk) -> Option<Draft> {
    starting::page(&desk.tab.model).map(|page| page.draft)
}

fn lines(desk: &Desk) -> Vec<String> {
    let draft = draft(desk).expect("open");
    let said = |line: &Line| {
        let acronym = line.acronym.as_deref().unwrap_or("–");
        let copied = if line.is_copied { " (copied)" } else { "" };
        match &line.problem {
            Some(problem) => format!("{}. {problem}", line.number),
            None => format!("{}. {acronym} {}{copied}", line.number, line.name),
        }
    };
    understood(&desk.tab.model, &draft)
        .iter()
        .map(said)
        .collect()
}

/// D1: a line is a name with its acronym in brackets; commas, long brackets and other scripts
/// are part of a name.
#[test]
fn each_line_is_read_back() {
    let desk = asked(
        "Made-up Agency (MUA)\n\n - Made-up Office for Tides, Winds and Clouds,\nOffice (which has a very long second name)\n虚构机构（XGJG）\nMoon Women (Moon Women)",
    );
    assert_eq!(
        lines(&desk),
        [
            "1. MUA Made-up Agency",
            "3. – Made-up Office for Tides, Winds and Clouds",
            "4. – Office (which has a very long second name)",
            "5. XGJG 虚构机构",
            "6. Moon Women Moon Women",
        ]
    );
}

/// Several organisations in a line, brackets with nothing in or before them, and the same
/// one twice are said, each with its line.
#[test]
fn what_is_wrong_with_a_line_is_said() {
    let desk = asked(
        "MUA, MUB\n()\nMade-up Agency ()\n(MUC)\nOne Agency (ONE\nOne Agency (ONE)\nAnother (one)\nONE AGENCY\none\nFirst (F1), Second (S2)\nFirst; Second",
    );
    let several = "These look like several organisations. Write each on its own line";
    assert_eq!(
        lines(&desk),
        [
            format!("1. {several}"),
            "2. Write the name of the organisation".into(),
            "3. Write the acronym into the brackets, or leave them out".into(),
            "4. Write the name of the organisation".into(),
            "5. A bracket is missing".into(),
            "6. ONE One Agency".into(),
            "7. The acronym one stands in line 6 too".into(),
            "8. The same organisation stands in line 6".into(),
            "9. The same organisation stands in line 6".into(),
            format!("10. {several}"),
            format!("11. {several}"),
        ]
    );
}

/// A line that names a copied member is that member, counted once; another organisation does
/// not take its acronym.
#[test]
fn a_line_that_names_a_copied_member_is_that_member() {
    let mut desk = asked("wfp\nWorld Food Programme\nMade-up Agency (UNU)");
    desk.share(Share::Groups(Groups::CopyMembers(true)));
    let said = lines(&desk);
    assert_eq!(said[0], "1. – wfp (copied)");
    assert_eq!(
        said[2],
        "3. A member that is copied has the acronym UNU too"
    );
    let page = starting::page(&desk.tab.model).expect("open");
    assert_eq!(page.count.as_deref(), Some("9 organisations"));
}

/// The step is not left, and nothing starts, while a line is wrong; going back is free.
#[test]
fn the_step_is_left_when_its_lines_are_right() {
    let mut desk = asked("MUA, MUB");
    let go = |desk: &mut Desk, msg| desk.share(Share::Groups(msg));
    for on in [
        Groups::Step(2),
        Groups::Entered("w-new".into()),
        Groups::Start("w-new".into()),
    ] {
        go(&mut desk, on);
        let page = starting::page(&desk.tab.model).expect("still open");
        assert_eq!(page.draft.step, 1);
        assert_eq!(
            page.problem.as_deref(),
            Some("Mend 1 line before you go on")
        );
    }
    go(&mut desk, Groups::Step(0));
    assert_eq!(draft(&desk).map(|draft| draft.step), Some(0));
    go(&mut desk, Groups::Step(1));
    go(&mut desk, Groups::Typed(Field::Members, "MUA\nMUB".into()));
    go(&mut desk, Groups::Step(2));
    assert_eq!(draft(&desk).map(|draft| draft.step), Some(2));
}

/// Enter goes from step to step, and starts the group only once something was said on the
/// last one: nobody starts a group by a press too many.
#[test]
fn enter_starts_no_group_whose_last_step_was_not_seen() {
    let mut desk = Desk::new("a");
    let go = |desk: &mut Desk, msg| desk.share(Share::Groups(msg));
    let enter = || Groups::Entered("w-new".into());
    go(&mut desk, Groups::New);
    go(
        &mut desk,
        Groups::Typed(Field::Name, "A made-up group".into()),
    );
    for _ in 0..5 {
        go(&mut desk, enter());
    }
    assert_eq!(draft(&desk).map(|draft| draft.step), Some(2));
    assert_ne!(desk.tab.model.group_name(), "A made-up group");
    go(
        &mut desk,
        Groups::Typed(Field::Series, "Meeting (made up)".into()),
    );
    go(&mut desk, enter());
    assert_eq!(desk.tab.model.group_name(), "A made-up group");
}

/// Closing asks before it throws away what was typed; an untouched dialog just closes.
#[test]
fn closing_asks_before_it_throws_away() {
    let mut desk = Desk::new("a");
    let go = |desk: &mut Desk, msg| desk.share(Share::Groups(msg));
    let asks = |desk: &Desk| draft(desk).is_some_and(|draft| draft.asks_to_discard);
    go(&mut desk, Groups::New);
    go(&mut desk, Groups::Close);
    assert_eq!(draft(&desk), None);
    go(&mut desk, Groups::New);
    go(&mut desk, Groups::Typed(Field::Region, "The Moon".into()));
    assert!(desk.tab.model.asks_before_leaving());
    go(&mut desk, Groups::Close);
    assert!(asks(&desk));
    go(&mut desk, Groups::KeepEditing);
    assert!(!asks(&desk));
    assert_eq!(draft(&desk).expect("open").region, "The Moon");
    go(&mut desk, Groups::Close);
    go(&mut desk, Groups::Discard);
    assert_eq!(draft(&desk), None);
    assert!(!desk.tab.model.asks_before_leaving());
}
