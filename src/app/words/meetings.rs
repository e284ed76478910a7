//! Words of the meetings.

use super::Word;

/// Button.
pub const NEW_MEETING: Word = Word("New meeting");
/// Button.
pub const EDIT_GROUP: Word = Word("Edit the group");
/// Label.
pub const MEMBERS: Word = Word("Members");
/// Button, with the series.
pub const NEXT_EDITION: Word = Word("Next edition of {}");
/// Button.
pub const NEXT_EDITION_SHORT: Word = Word("Next edition");
/// Heading of meetings that belong to no series.
pub const OTHER_MEETINGS: Word = Word("In no series");
/// Heading of what is not the group's own series.
pub const MORE_MEETINGS: Word = Word("More meetings");
/// Mark of the meeting that is next.
pub const NEXT: Word = Word("Next");
/// Nothing there yet.
pub const NONE_YET: Word = Word("No meetings yet");
/// What to do then.
pub const NONE_YET_WORDS: Word =
    Word("A meeting has a programme, participants, highlights and outcomes of its own.");
/// A series without an edition.
pub const NO_EDITION: Word = Word("No meeting of this series yet");
/// Which editions an organisation hosted.
pub const HOSTED: Word = Word("{} ({})");
/// Whose turn it has been.
pub const HOSTED_SO_FAR: Word = Word("Hosted by: {}");
/// Label of how an offer to host stands.
pub const OFFER_OF: Word = Word("Offer of {} to host");
/// How an offer stands.
pub const OFFERED: Word = Word("Offered");
/// How an offer stands.
pub const ACCEPTED: Word = Word("Accepted");
/// How an offer stands.
pub const CONFIRMED: Word = Word("Confirmed");
/// How an offer stands.
pub const WITHDRAWN: Word = Word("Withdrawn");
/// Link to the outcome that makes the offer.
pub const THE_OFFER: Word = Word("Where it was offered");
/// Button.
pub const DRAFT_NEXT: Word = Word("Draft the next meeting from this offer");
/// Said after that.
pub const DRAFTED: Word = Word("Drafted “{}”");

/// An edition in short.
pub const NTH_MEETING: Word = Word("{} meeting");
/// A date with its weekday.
pub const ON_WEEKDAY: Word = Word("{} {}");
/// How many.
pub const OUTCOME: Word = Word("{} outcome");
/// How many.
pub const OUTCOMES_COUNT: Word = Word("{} outcomes");
/// How many.
pub const PERSON: Word = Word("{} person");
/// How many.
pub const PEOPLE_COUNT: Word = Word("{} people");
/// How many.
pub const ORGANISATION: Word = Word("{} organisation");
/// How many.
pub const ORGANISATIONS_COUNT: Word = Word("{} organisations");
/// How many.
pub const PARTICIPANT: Word = Word("{} participant");
/// How many.
pub const PARTICIPANTS_COUNT: Word = Word("{} participants");
/// How many.
pub const HIGHLIGHT: Word = Word("{} highlight");
/// How many.
pub const HIGHLIGHTS_COUNT: Word = Word("{} highlights");

/// Link.
pub const ALL_MEETINGS: Word = Word("All meetings");
/// Label.
pub const HOST: Word = Word("Host");
/// Label.
pub const VENUE: Word = Word("Venue");
/// Label.
pub const CITY: Word = Word("City");
/// Label.
pub const COUNTRY: Word = Word("Country");
/// Label.
pub const MODE: Word = Word("Mode");
/// Label.
pub const CHAIR: Word = Word("Chair");
/// Label.
pub const CO_ORGANISERS: Word = Word("Co-organisers");
/// Label.
pub const PERIOD: Word = Word("Reports cover");
/// Label.
pub const STATUS: Word = Word("Status");
/// Label of the row of tabs.
pub const PARTS: Word = Word("Parts of the meeting");
/// Part.
pub const PROGRAMME: Word = Word("Programme");
/// Part.
pub const PARTICIPANTS: Word = Word("Participants");
/// Part.
pub const HIGHLIGHTS: Word = Word("Highlights");
/// Part.
pub const OUTCOMES: Word = Word("Outcomes");
/// Part.
pub const DOCUMENT: Word = Word("Document");

/// Button that moves a named thing.
pub const UP: Word = Word("Move up: {}");
/// Button that moves a named thing.
pub const DOWN: Word = Word("Move down: {}");
/// Button that edits a named thing.
pub const EDIT_NAMED: Word = Word("Edit: {}");
/// An item of a slot, by name.
pub const ITEM_IN: Word = Word("{} in “{}”");
/// A highlight, by agency and letter.
pub const LETTER_OF: Word = Word("{} {}");
/// How to move with the keyboard.
pub const MOVE_KEYS: Word = Word("Alt with the up or down arrow moves a row");

/// Label.
pub const PROGRAMME_STATUS: Word = Word("Programme status");
/// Nobody said.
pub const NOT_SAID: Word = Word("Not said");
/// Column.
pub const TIME: Word = Word("Time");
/// Column, with the city whose clock it is.
pub const TIME_IN: Word = Word("Time ({})");
/// Column, with the city whose clock it is.
pub const YOUR_TIME_IN: Word = Word("Your time ({})");
/// Column.
pub const WHAT: Word = Word("What");
/// Column of buttons.
pub const ACTIONS: Word = Word("Actions");
/// Until when.
pub const UNTIL: Word = Word("until {}");
/// Button.
pub const NEW_SLOT: Word = Word("New slot");
/// Button, with the slot around it.
pub const NEW_SLOT_IN: Word = Word("New slot in {}");
/// Mark.
pub const ONLINE: Word = Word("Online");
/// No slot yet.
pub const NO_PROGRAMME: Word = Word("No programme yet");
/// What to do then.
pub const NO_PROGRAMME_WORDS: Word =
    Word("Add a slot for each part of the day; speakers and presenters go into the slots.");
/// How long the presenters of a slot need.
pub const SPEAKING_TIME: Word = Word("{} presenters × {} minutes = {} of {} minutes");
/// Two parts of a hint.
pub const SUM_AND_REST: Word = Word("{}; {}");
/// What is left.
pub const MINUTES_FOR_QUESTIONS: Word = Word("{} for questions");
/// What is left.
pub const MINUTES_LEFT: Word = Word("{} to spare");
/// More than there is.
pub const MINUTES_OVER: Word = Word("{} too many");
/// Nothing fills these minutes.
pub const GAP: Word = Word("{} minutes from {} to {} are not explained");
/// Two slots at one time.
pub const OVERLAP: Word = Word("“{}” and “{}” overlap by {} minutes");
/// The programme goes on after the meeting.
pub const LONGER: Word = Word("The programme goes on for {} minutes after the end at {}");
/// The last slot has no end, and the meeting has one.
pub const OPEN_END: Word =
    Word("“{}” begins at {} and has no end; the meeting ends at {}, {} minutes later");

/// People from organisations.
pub const FROM_ORGANISATIONS: Word = Word("{} from {}");
/// The sentence about attendance.
pub const SHARED_THEIR_ACTIVITIES: Word =
    Word("{} shared their activities and areas of collaboration with other organisations.");
/// The written sentence is as counted.
pub const AGREES: Word = Word("Counted: {}. Outcome {} says the same.");
/// The written sentence is not as counted.
pub const DISAGREES: Word = Word("Counted: {}, but outcome {} says {}.");
/// Nobody wrote the sentence.
pub const NOT_WRITTEN: Word = Word("Counted: {}. No outcome says so yet.");
/// Button.
pub const MEND_COUNTS: Word = Word("Write the counted numbers");
/// Button.
pub const ADD_COUNTS: Word = Word("Add it as an outcome");
/// Nobody is on the list.
pub const NOBODY_YET: Word = Word("Nobody is on the list yet");
/// What to do then.
pub const NOBODY_YET_WORDS: Word =
    Word("Add people from the directory, or everybody who was at the edition before.");
/// Button.
pub const INVITE: Word = Word("Add {} from the {}");
/// Said after that.
pub const INVITED: Word = Word("Added {} people to the list");
/// Field.
pub const ADD_PERSON: Word = Word("Add a person");
/// An example of an answer.
pub const ADD_PERSON_EXAMPLE: Word = Word("Name or organisation");
/// Said after that.
pub const ADDED_TO_LIST: Word = Word("{} is on the list");
/// Button.
pub const COPY_ALL: Word = Word("Copy {} addresses");
/// Button.
pub const COPY_OF: Word = Word("Copy the addresses of {}");
/// Said after that.
pub const COPIED: Word = Word("Copied {} addresses");
/// Said after that.
pub const COPIED_ONE: Word = Word("Copied {} address");
/// The browser refused.
pub const NOT_COPIED: Word = Word("This browser did not copy them; they are shown here instead");
/// Label of the addresses, where they could not be copied.
pub const ADDRESSES: Word = Word("Addresses");
/// Button: there, in the room.
pub const IN_PERSON: Word = Word("In person");
/// The name of such a button.
pub const IS_IN_PERSON: Word = Word("In person: {}");
/// The name of such a button.
pub const IS_ONLINE_NAMED: Word = Word("Online: {}");
/// Mark.
pub const ABSENT: Word = Word("Absent");
/// Mark.
pub const WAS_INVITED: Word = Word("Invited");
/// Mark.
pub const REGISTERED: Word = Word("Registered");
/// People who come for nobody.
pub const NO_ORGANISATION: Word = Word("Without an organisation");

/// How many highlights.
pub const HIGHLIGHTS_SUMMARY: Word = Word("{} from {}");
/// Button.
pub const NEW_HIGHLIGHT_FOR: Word = Word("New highlight of {}");
/// Button.
pub const NEW_HIGHLIGHT: Word = Word("New highlight");
/// Button.
pub const CALL: Word = Word("Call for {} reports");
/// Button.
pub const CALL_ONE: Word = Word("Call for {} report");
/// Heading.
pub const NOTHING_RECORDED: Word = Word("No highlights recorded");
/// No highlight at all.
pub const NO_HIGHLIGHTS: Word = Word("No highlights yet");
/// What to do then.
pub const NO_HIGHLIGHTS_WORDS: Word =
    Word("What each agency reports stands here, lettered, under its lead sentence.");
/// What is known of an organisation without highlights.
pub const THERE_AND_ON_PROGRAMME: Word =
    Word("Attended and on the programme, no highlights recorded");
/// What is known of an organisation without highlights.
pub const THERE: Word = Word("Attended, no highlights recorded");
/// What is known of an organisation without highlights.
pub const ON_PROGRAMME: Word = Word("On the programme, no highlights recorded");
/// What is known of an organisation without highlights.
pub const CALLED: Word = Word("Asked for its report, not received yet");
/// What is known of an organisation without highlights.
pub const NOT_THERE: Word = Word("Not asked yet");
/// Who speaks.
pub const AS_CHAIR: Word = Word("{}, as Chair of the {},");
/// Who speaks.
pub const AS_CO_ORGANISER: Word = Word("{}, as a co-organiser of {},");
/// Lead sentence.
pub const LEAD_CURRENT: Word =
    Word("{} outlined the current and upcoming activities of {}, including:");
/// Lead sentence.
pub const LEAD_POTENTIAL: Word = Word(
    "{} outlined the following potential activities for collaboration with other agencies, including:",
);
/// Lead sentence.
pub const LEAD_OVERVIEW: Word = Word("{} provided an overview of the work of {}, including:");
/// Lead sentence.
pub const LEAD_EXPLANATION: Word = Word("{} explained the following, including:");

/// Label of the line for capturing.
pub const WHAT_WAS_AGREED: Word = Word("What was agreed?");
/// An example of an answer.
pub const AGREED_EXAMPLE: Word = Word("As it is spoken; Enter adds it");
/// Heading.
pub const CAPTURE: Word = Word("Capture an outcome");
/// Button.
pub const ADD_OUTCOME: Word = Word("Add outcome");
/// Problem.
pub const SAY_WHAT_WAS_AGREED: Word = Word("Say in a few words what was agreed");
/// Label.
pub const KIND: Word = Word("Kind");
/// Label.
pub const OWNER: Word = Word("Owner");
/// Label.
pub const DUE: Word = Word("Due");
/// First choice.
pub const NO_KIND: Word = Word("No kind");
/// First choice.
pub const NO_OWNER: Word = Word("Nobody yet");
/// Hint.
pub const OWNER_FROM_WORDS: Word = Word("{} is named in the words");
/// Said after a capture.
pub const CAPTURED: Word = Word("Outcome {} added");
/// No outcome yet.
pub const NO_OUTCOMES: Word = Word("No outcomes yet");
/// Heading.
pub const MATTERS_ARISING: Word = Word("Matters arising");
/// What stands there.
pub const MATTERS_WORDS: Word = Word("What earlier meetings left open");
/// Where a matter comes from.
pub const OUTCOME_OF: Word = Word("Outcome {} of the {}");
/// The outcome that takes a matter up.
pub const OUTCOME_NUMBER: Word = Word("Outcome {}");
/// A matter that is taken up.
pub const TAKEN_UP: Word = Word("Taken up:");
/// Button.
pub const CARRY_OVER: Word = Word("Carry over");
/// Its name.
pub const CARRY_OVER_NAMED: Word = Word("Carry over: {}");
/// Said after that.
pub const CARRIED_OVER: Word = Word("Carried over: “{}”");

/// Button.
pub const PRINT: Word = Word("Print");
/// Button.
pub const AS_TEXT: Word = Word("Download as text");
/// Button.
pub const AS_MARKDOWN: Word = Word("Download as Markdown");
/// Box.
pub const WITHOUT_ADDRESSES: Word = Word("Without e-mail addresses");
/// What leaves with the document.
pub const ADDRESSES_IN_IT: Word = Word("{} e-mail addresses stand in it");
/// What leaves with the document.
pub const ADDRESS_IN_IT: Word = Word("{} e-mail address stands in it");
/// The document's name for those who hear it.
pub const OUTCOME_DOCUMENT: Word = Word("Outcome document");
/// In the document.
pub const KEY_OUTCOMES: Word = Word("Key Outcomes");
/// In the document.
pub const KEY_HIGHLIGHTS: Word = Word("Key Highlights and Areas from {} Collaboration");
/// In the document.
pub const ANNEX: Word = Word("Annex {}");
/// In the document.
pub const LIST_OF_PARTICIPANTS: Word = Word("LIST OF PARTICIPANTS");
/// In the document.
pub const HOSTED_BY: Word = Word("Hosted by {}");
/// In the document.
pub const AT_VENUE: Word = Word("at {}");
/// In the document.
pub const AT_THE_VENUE: Word = Word("at the {}");
/// In the document.
pub const IN_PLACE: Word = Word("in {}");
/// In the document.
pub const IS_ONLINE: Word = Word("{} (Online)");
/// In the document.
pub const NAME_AND_TITLE: Word = Word("{}, {}");
/// In the document.
pub const EMAIL: Word = Word("E-mail: {}");
/// In the document.
pub const THE_MEETING: Word = Word("The {}");
/// In the document.
pub const PRINTED_TIME: Word = Word("TIME");
/// In the document, with the city whose clock it is.
pub const PRINTED_TIME_IN: Word = Word("TIME ({})");
/// In the document.
pub const PRINTED_PROGRAMME: Word = Word("PROGRAMME");
/// In the document.
pub const TENTATIVE_PROGRAMME: Word = Word("Tentative Programme");
/// In the document.
pub const CONFIRMED_PROGRAMME: Word = Word("Confirmed Programme");
/// In the document.
pub const PROGRAMME_AS_HELD: Word = Word("Programme as held");
/// In the document.
pub const PRINTED_HOURS: Word = Word("{} – {}");
/// In the document.
pub const WITH_MINUTES_EACH: Word = Word("{} ({} minutes for each agency)");
