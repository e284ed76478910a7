//! The meetings as plain data, and what a person does with them: the series and their
//! editions, and of one meeting the programme, the participants, the highlights, the outcomes
//! and the document that is handed out.

mod attendance;
mod budget;
mod capture;
mod counts;
mod document;
mod edition;
mod group;
mod head;
mod highlights;
mod list;
mod order;
mod outcomes;
mod participants;
mod people;
mod programme;

pub use capture::{Capture, CapturePage, capture_page};
pub use counts::Statement;
pub use document::{DocumentPage, document};
pub use group::{GroupCard, group};
pub use head::{Head, Tab, head};
pub use highlights::{HighlightItem, HighlightsPage, Section, highlights};
pub use list::{EditionLine, ListPage, Offer, SeriesCard, list};
pub use outcomes::{Matter, OutcomesPage, outcomes};
pub use participants::{Group, Participant, ParticipantsPage, participants};
pub use programme::{Hint, ItemRow, ProgrammePage, SlotRow, programme};

pub(super) use edition::is_meeting;
pub(super) use people::{letter, number_of};

use super::form;
use super::model::Model;
use super::notice::Notice;
use super::update::Effect;
use super::words::meetings as words;
use crate::domain::Content;
use crate::domain::names::RecordId;
use crate::domain::schema::RecordKind;
use std::collections::BTreeMap;

/// Of the moment: what this place remembers beside the address.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct State {
    /// The outcome that is being captured.
    pub capture: Capture,
    /// Whether the document leaves e-mail addresses out (D16).
    pub hides_addresses: bool,
    /// The browser did not take the addresses: they are shown, to be copied by hand.
    pub shows_addresses: bool,
}

/// A file that a meeting's document is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Plain text.
    Text,
    /// Markdown.
    Markdown,
}

/// What a person does here.
#[derive(Debug, Clone, PartialEq)]
pub enum Msg {
    /// Opens the form of the next edition of a series, or of the group's own (A2).
    NewMeeting(Option<RecordId>),
    /// Says how an offer to host stands: the offer, the meeting, the outcome's status (A7).
    SetOffer(RecordId, RecordId, String),
    /// Makes a draft of the next edition from an offer to host it (A7, C10).
    DraftFromOffer(RecordId),
    /// Shows one part of the meeting.
    Show(Tab),
    /// Says how settled the programme of a meeting is (B3).
    SetProgramme(RecordId, String),
    /// Opens the form of a new part of a meeting, with more filled in.
    NewPart(RecordKind, RecordId, Vec<(&'static str, RecordId)>),
    /// Puts a part of a meeting one place up (`true`) or down among its like.
    Shift(RecordId, bool),
    /// Puts an item of a slot one place up or down.
    ShiftItem(RecordId, String, bool),
    /// Says of a person at a meeting: in person, online, or, where it is said again, absent.
    Attend(RecordId, RecordId, &'static str),
    /// Puts a person on the list of a meeting.
    AddPerson(RecordId, RecordId),
    /// Puts everybody who was at the edition before on the list of a meeting.
    Invite(RecordId),
    /// Opens the form of a person who is not known yet.
    NewPerson,
    /// Copies the e-mail addresses of a meeting's participants, or of one organisation's (D9).
    Copy(RecordId, Option<RecordId>),
    /// So many addresses were copied, or could not be.
    Copied(usize, bool),
    /// Asks every member for its report to a meeting (A10).
    Call(RecordId),
    /// Writes the outcome that is being captured.
    CaptureText(String),
    /// Chooses its kind.
    CaptureKind(String),
    /// Chooses its owner.
    CaptureOwner(String),
    /// Writes when it is due.
    CaptureDue(String),
    /// Adds it to a meeting.
    Capture(RecordId),
    /// Takes an open outcome of an earlier edition over into a meeting (C13).
    CarryOver(RecordId, RecordId),
    /// Adds the counted sentence about attendance to a meeting's outcomes (C2).
    AddCounts(RecordId),
    /// Writes the counted numbers into the outcome of a meeting that has others (C2).
    MendCounts(RecordId),
    /// Leaves e-mail addresses out of the document, or not.
    HideAddresses(bool),
    /// Offers a meeting's document as a file.
    Download(RecordId, Format),
    /// Prints the page.
    Print,
}

/// Takes one step.
pub fn update(model: &mut Model, msg: Msg, now_utc_millis: i64) -> Vec<Effect> {
    match msg {
        Msg::NewMeeting(series) => edition::new_meeting(model, series),
        Msg::SetOffer(offer, meeting, status) => {
            edition::set_offer(model, &offer, &meeting, &status, now_utc_millis)
        }
        Msg::DraftFromOffer(offer) => edition::draft(model, &offer, now_utc_millis),
        Msg::Show(tab) => show(model, tab),
        Msg::SetProgramme(meeting, status) => {
            order::set_text(model, &meeting, "programme", &status, now_utc_millis)
        }
        Msg::NewPart(kind, meeting, more) => new_part(model, kind, &meeting, more),
        Msg::Shift(part, up) => order::shift_part(model, &part, up, now_utc_millis),
        Msg::ShiftItem(slot, key, up) => order::shift_item(model, &slot, &key, up, now_utc_millis),
        Msg::Attend(meeting, person, mode) => {
            attendance::attend(model, &meeting, &person, mode, now_utc_millis)
        }
        Msg::AddPerson(meeting, person) => {
            attendance::add(model, &meeting, &person, now_utc_millis)
        }
        Msg::Invite(meeting) => attendance::invite(model, &meeting, now_utc_millis),
        Msg::NewPerson => form::update(
            model,
            form::Msg::New {
                kind: RecordKind::Person,
                given: BTreeMap::new(),
            },
            now_utc_millis,
        ),
        Msg::Copy(meeting, organisation) => {
            let addresses = participants::addresses(model, &meeting, organisation.as_ref());
            vec![Effect::Copy {
                count: addresses.len(),
                text: addresses.join(", "),
            }]
        }
        Msg::Copied(count, done) => {
            copied(model, count, done);
            Vec::new()
        }
        Msg::Call(meeting) => highlights::call(model, &meeting, now_utc_millis),
        Msg::CaptureText(_) | Msg::CaptureKind(_) | Msg::CaptureOwner(_) | Msg::CaptureDue(_) => {
            capture::write(model, msg);
            Vec::new()
        }
        Msg::Capture(meeting) => capture::add(model, &meeting, now_utc_millis),
        Msg::CarryOver(outcome, meeting) => {
            outcomes::carry_over(model, &outcome, &meeting, now_utc_millis)
        }
        Msg::AddCounts(meeting) => counts::add(model, &meeting, now_utc_millis),
        Msg::MendCounts(meeting) => counts::mend(model, &meeting, now_utc_millis),
        Msg::HideAddresses(hides) => {
            model.meetings.hides_addresses = hides;
            Vec::new()
        }
        Msg::Download(meeting, format) => document::download(model, &meeting, format),
        Msg::Print => vec![Effect::Print],
    }
}

fn show(model: &mut Model, tab: Tab) -> Vec<Effect> {
    model.meetings.shows_addresses = false;
    let others = &mut model.route.filters.others;
    others.remove(head::VIEW);
    if tab != Tab::default() {
        others.insert(head::VIEW.to_owned(), [tab.code().to_owned()].into());
    }
    vec![Effect::SetAddress {
        address: model.route.address(),
        replace: true,
    }]
}

fn new_part(
    model: &mut Model,
    kind: RecordKind,
    meeting: &RecordId,
    more: Vec<(&'static str, RecordId)>,
) -> Vec<Effect> {
    let mut given = BTreeMap::from([("meeting".to_owned(), Content::from(meeting.as_str()))]);
    given.extend(
        more.into_iter()
            .map(|(field, id)| (field.to_owned(), Content::from(id.as_str()))),
    );
    if kind == RecordKind::Outcome {
        given.insert("status".to_owned(), Content::from("open"));
    }
    form::update(model, form::Msg::New { kind, given }, 0)
}

fn copied(model: &mut Model, count: usize, done: bool) {
    model.meetings.shows_addresses = !done;
    let number = model.language().number(count);
    model.notice = Some(match (done, count) {
        (true, 1) => Notice::new(words::COPIED_ONE, [number]),
        (true, _) => Notice::new(words::COPIED, [number]),
        (false, _) => Notice::new(words::NOT_COPIED, []),
    });
}
