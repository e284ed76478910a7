//! Series and editions: the next one, offers to host it, what the former one left open.

use super::{MEETING, Shelf, Tab, meeting};
use expect_test::expect;
use roundtable::app::meetings::{Msg as Meetings, group, list, outcomes};
use roundtable::app::outcomes::{Msg as Outcomes, Standing};
use roundtable::app::{Msg, form};
use roundtable::domain::names::RecordId;

fn own_series(tab: &Tab) -> String {
    let page = list(&tab.model);
    let card = &page.series[0];
    let mut text = format!(
        "{} [{}]\n",
        card.title,
        card.hosts.clone().unwrap_or_default()
    );
    for line in &card.editions {
        let next = if line.is_next { "next " } else { "" };
        text.push_str(&format!(
            "{next}{} {} {} {}\n",
            line.ordinal.clone().unwrap_or_default(),
            line.when,
            line.place.clone().unwrap_or_default(),
            line.counts.clone().unwrap_or_default()
        ));
        for offer in &line.offers {
            text.push_str(&format!("  {}: {}\n", offer.label, offer.state));
        }
    }
    text
}

/// A1: the group, with what it is about and its members in its own order.
#[test]
fn the_group_says_what_it_is() {
    let tab = Tab::open("a", &mut Shelf::default());
    let card = group(&tab.model);
    let members: Vec<&str> = card.members.iter().map(|one| one.label.as_str()).collect();
    assert_eq!(
        members.join(" "),
        "ESCAP ITU APT UNPOG ICAO UNCDF WFP UN Women UNU"
    );
    assert!(card.name.ends_with("(IAWG)"));
    assert_eq!(card.facts[1].1, "Asia and the Pacific");
}

/// A2, A7: the group's own series stands first, the next meeting first, with the offer to host.
#[test]
fn the_next_edition_stands_first() {
    let tab = Tab::open("a", &mut Shelf::default());
    expect![[r#"
        Meetings of the Regional Interagency Working Group (IAWG) on ICT [APT (27th)]
        next 27th Monday 13 March 2023, 9:00–12:00 (Bangkok) APT Headquarters, Bangkok, Thailand 7 outcomes · 40 highlights · 22 people · 9 organisations
        28th 2024  
          Offer of ESCAP to host: open
    "#]].assert_eq(&own_series(&tab));
}

/// A2, A6: a new meeting is the next edition, with its number, title and co-organisers.
#[test]
fn a_new_meeting_is_the_next_edition() {
    let mut tab = Tab::open("a", &mut Shelf::default());
    tab.send(Msg::Meetings(Meetings::NewMeeting(None)));
    tab.type_in(&[("when", "2025")]);
    tab.send(Msg::Form(form::Msg::Save));
    let page = list(&tab.model);
    let made = page.series[0]
        .editions
        .iter()
        .find(|line| line.ordinal.as_deref() == Some("29th"))
        .expect("the 29th edition");
    assert_eq!(
        made.title,
        "29th Meeting of the Regional Interagency Working Group on ICT"
    );
    let organisers = tab.model.workspace.references(&made.id, "organisers");
    let organisers: Vec<&str> = organisers.iter().map(RecordId::as_str).collect();
    assert_eq!(organisers, ["o-apt", "o-escap", "o-itu"]);
    assert_eq!(tab.says(&made.id, "minutes_each"), "10");
}

/// A7: who is accepted becomes the host in the same step, and undoing it takes both back.
#[test]
fn an_accepted_offer_makes_the_host() {
    let mut tab = Tab::open("a", &mut Shelf::default());
    let (offer, next): (RecordId, RecordId) = ("r-27-7".into(), "e-iawg-28".into());
    let set = |status: &str| {
        Msg::Meetings(Meetings::SetOffer(
            offer.clone(),
            next.clone(),
            status.into(),
        ))
    };
    tab.send(set("under way"));
    assert_eq!(tab.says(&next, "host"), "\"o-escap\"");
    tab.send(Msg::Undo);
    assert_eq!(tab.says(&next, "host"), "null");
    assert_eq!(tab.says(&offer, "status"), "\"open\"");
    tab.send(set("done"));
    tab.send(set("dropped"));
    assert_eq!(tab.says(&next, "host"), "null");
}

/// A7, C10: an offer that leads nowhere yet becomes a draft, as vague as the offer is.
#[test]
fn an_offer_becomes_a_draft_of_the_next_meeting() {
    let mut tab = Tab::open("a", &mut Shelf::default());
    let offer = tab.make(
        roundtable::domain::schema::RecordKind::Outcome,
        &[
            ("text", "ITU offered to host the next meeting (made up)"),
            ("kind", "offer"),
            ("owner", "o-itu"),
            ("due", "2025"),
            ("meeting", MEETING),
        ],
    );
    assert!(
        outcomes(&tab.model, &meeting())
            .rows
            .iter()
            .any(|(row, _, can)| row.id == offer && *can)
    );
    tab.send(Msg::Meetings(Meetings::DraftFromOffer(offer.clone())));
    let page = list(&tab.model);
    let made = page.series[0]
        .editions
        .iter()
        .find(|line| line.ordinal.as_deref() == Some("29th"))
        .expect("the draft");
    assert_eq!(made.when, "2025");
    assert_eq!(made.offers[0].outcome, offer);
    tab.send(Msg::Undo);
    assert_eq!(list(&tab.model).series[0].editions.len(), 2);
}

/// C13, A8: what is open of the 27th arises at the 28th, and is taken up by one press.
#[test]
fn open_outcomes_arise_at_the_next_edition() {
    let mut tab = Tab::open("a", &mut Shelf::default());
    let next: RecordId = "e-iawg-28".into();
    let arising = |tab: &Tab| {
        let page = outcomes(&tab.model, &next);
        let from: Vec<String> = page
            .matters
            .iter()
            .map(|matter| {
                let taken = matter
                    .taken_up
                    .as_ref()
                    .map(|(name, _)| format!(" -> {name}"));
                format!("{}{}", matter.from, taken.unwrap_or_default())
            })
            .collect();
        from.join("\n") + "\n"
    };
    expect![[r#"
        Outcome 3 of the 27th meeting
        Outcome 4 of the 27th meeting
        Outcome 5 of the 27th meeting
        Outcome 6 of the 27th meeting
        Outcome 7 of the 27th meeting
    "#]]
    .assert_eq(&arising(&tab));
    let done = Outcomes::SetStatus("r-27-4".into(), "done".into());
    tab.send(Msg::Outcomes(done));
    let six: RecordId = "r-27-6".into();
    tab.send(Msg::Meetings(Meetings::CarryOver(
        six.clone(),
        next.clone(),
    )));
    expect![[r#"
        Outcome 3 of the 27th meeting
        Outcome 5 of the 27th meeting
        Outcome 6 of the 27th meeting -> Outcome 1
        Outcome 7 of the 27th meeting
    "#]]
    .assert_eq(&arising(&tab));
    let (row, ..) = outcomes(&tab.model, &next).rows.remove(0);
    assert_eq!(row.owner.expect("the same owner").label, "ITU");
    assert_eq!(row.standing, Standing::Fine);
    assert_eq!(tab.says(&row.id, "previous"), "\"r-27-6\"");
    tab.send(Msg::Undo);
    assert!(outcomes(&tab.model, &next).rows.is_empty());
}
