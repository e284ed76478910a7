//! The outcome document of a meeting, in the group's own form: title block, key outcomes,
//! highlights by agency, the list of participants and the programme as annexes (A9, A11).

use super::highlights::highlights;
use super::order::parts;
use super::participants::{self, email};
use super::programme::{self, items, nested};
use super::{Format, counts, edition, people};
use crate::app::model::{GROUP, Model};
use crate::app::update::Effect;
use crate::app::words::{Language, dates::zone_city, meetings as words};
use crate::domain::names::RecordId;
use crate::domain::ordinal;
use crate::domain::schema::RecordKind;
use crate::exchange::meeting_document::{Block, Document, Row, to_markdown, to_plain_text};

/// The document of a meeting, and what leaves with it.
#[derive(Debug, Clone, PartialEq)]
pub struct DocumentPage {
    /// The document.
    pub document: Document,
    /// How many e-mail addresses stand in it (D16).
    pub addresses: usize,
    /// Whether they are left out.
    pub hides_addresses: bool,
}

/// The document of a meeting.
#[must_use]
pub fn document(model: &Model, meeting: &RecordId) -> DocumentPage {
    let hides_addresses = model.meetings.hides_addresses;
    let mut blocks = opening(model, meeting);
    blocks.extend(key_outcomes(model, meeting));
    blocks.extend(key_highlights(model, meeting));
    let annexes = [
        list_of_participants(model, meeting, !hides_addresses),
        programme(model, meeting),
    ];
    let annexes = annexes.into_iter().filter(|annex| !annex.is_empty());
    for (at, annex) in annexes.enumerate() {
        let number = model.language().number(at + 1);
        blocks.push(Block::NewPage);
        let heading = model.language().fill(words::ANNEX, &[&number]);
        blocks.push(Block::Heading(heading));
        blocks.extend(annex);
    }
    let addresses = if hides_addresses {
        0
    } else {
        participants::addresses(model, meeting, None).len()
    };
    DocumentPage {
        document: Document { blocks },
        addresses,
        hides_addresses,
    }
}

/// Offers the document as a file.
pub(super) fn download(model: &Model, meeting: &RecordId, format: Format) -> Vec<Effect> {
    let document = document(model, meeting).document;
    let (ending, text) = match format {
        Format::Text => ("txt", to_plain_text(&document)),
        Format::Markdown => ("md", to_markdown(&document)),
    };
    vec![Effect::Download {
        name: format!(
            "{}.{ending}",
            file_name(&edition::short_name(model, meeting))
        ),
        text,
    }]
}

// Letters and digits of any language, with hyphens between them.
fn file_name(title: &str) -> String {
    let words: Vec<&str> = title
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let name: String = words.join("-").to_lowercase().chars().take(60).collect();
    if name.is_empty() {
        "meeting".to_owned()
    } else {
        name
    }
}

fn opening(model: &Model, meeting: &RecordId) -> Vec<Block> {
    let title = model.title(meeting);
    let mut blocks = vec![Block::Title(spelt_out(&title).unwrap_or(title))];
    blocks.extend(day(model, meeting).map(|day| Block::Lines(vec![day])));
    let venue = model.workspace.text(meeting, "venue");
    let venue = venue.map(|venue| model.language().fill(words::AT_VENUE, &[venue]));
    let house: Vec<String> = hosted(model, meeting).into_iter().chain(venue).collect();
    if !house.is_empty() {
        blocks.push(Block::Lines(house));
    }
    blocks
}

// "Twenty-Seventh Meeting" for "27th Meeting", as a title has it (A2).
fn spelt_out(title: &str) -> Option<String> {
    let (range, number) = ordinal::find(title)?;
    let (before, after) = (&title[..range.start], &title[range.end..]);
    Some(format!("{before}{}{after}", ordinal::in_words(number)))
}

fn day(model: &Model, meeting: &RecordId) -> Option<String> {
    let when = model.workspace.when(meeting, "when")?;
    let language = model.language();
    Some(match programme::day(&when) {
        Some(day) => language.day(day),
        None => language.when(&when),
    })
}

fn hosted(model: &Model, meeting: &RecordId) -> Option<String> {
    let host = model.workspace.reference(meeting, "host")?;
    let language = model.language();
    Some(language.fill(words::HOSTED_BY, &[&model.title(&host)]))
}

fn key_outcomes(model: &Model, meeting: &RecordId) -> Vec<Block> {
    let outcomes = parts(model, meeting, RecordKind::Outcome);
    if outcomes.is_empty() {
        return Vec::new();
    }
    let heading = model.language().say(words::KEY_OUTCOMES).into_owned();
    let items = outcomes
        .iter()
        .enumerate()
        .map(|(at, outcome)| Block::Numbered {
            number: at + 1,
            // The numbers can never disagree with the list of participants (C2).
            text: counts::mended(model, meeting, &model.title(outcome)),
            below: Vec::new(),
        });
    std::iter::once(Block::Heading(heading))
        .chain(items)
        .collect()
}

fn key_highlights(model: &Model, meeting: &RecordId) -> Vec<Block> {
    let sections = highlights(model, meeting).sections;
    if sections.is_empty() {
        return Vec::new();
    }
    let group = model.short_title(GROUP);
    let heading = model.language().fill(words::KEY_HIGHLIGHTS, &[&group]);
    let mut blocks = vec![Block::Heading(heading)];
    for section in sections {
        blocks.push(Block::Lines(vec![section.lead]));
        for item in section.items {
            match (item.letter, blocks.last_mut()) {
                (Some(letter), _) => blocks.push(Block::Lettered {
                    letter,
                    text: item.text,
                    below: Vec::new(),
                }),
                (None, Some(Block::Lettered { below, .. })) => below.push(item.text),
                (None, _) => blocks.push(Block::Lines(vec![item.text])),
            }
        }
    }
    blocks
}

fn list_of_participants(model: &Model, meeting: &RecordId, addresses: bool) -> Vec<Block> {
    let language = model.language();
    let mut blocks = Vec::new();
    for group in participants::participants(model, meeting).groups {
        let mut counting = group
            .people
            .iter()
            .filter_map(|one| Some((number(model, meeting, &one.attendance)?, one)))
            .peekable();
        if counting.peek().is_none() {
            continue;
        }
        let name = full_name(&group.organisation.name, &group.organisation.label).to_uppercase();
        let name = if group.is_online {
            language.fill(words::IS_ONLINE, &[&name])
        } else {
            name
        };
        blocks.push(Block::Organisation(name));
        for (number, person) in counting {
            let text = match &person.title {
                Some(title) => language.fill(words::NAME_AND_TITLE, &[&person.name, title]),
                None => person.name.clone(),
            };
            let text = if person.presence.1 && !group.is_online {
                language.fill(words::IS_ONLINE, &[&text])
            } else {
                text
            };
            let email = email(model, &person.person).filter(|_| addresses);
            let below = email.map(|email| language.fill(words::EMAIL, &[&email]));
            blocks.push(Block::Numbered {
                number,
                text,
                below: below.into_iter().collect(),
            });
        }
    }
    if !blocks.is_empty() {
        let heading = language.say(words::LIST_OF_PARTICIPANTS).into_owned();
        blocks.insert(0, Block::Heading(heading));
    }
    blocks
}

fn number(model: &Model, meeting: &RecordId, attendance: &RecordId) -> Option<usize> {
    people::number_of(model, meeting, attendance)
}

// "United Nations (UN)"; the name alone where there is no acronym.
fn full_name(name: &str, label: &str) -> String {
    if name == label {
        name.to_owned()
    } else {
        format!("{name} ({label})")
    }
}

fn programme(model: &Model, meeting: &RecordId) -> Vec<Block> {
    let slots = nested(model, meeting);
    if slots.is_empty() {
        return Vec::new();
    }
    let language = model.language();
    let title = model.title(meeting);
    let mut head = vec![when_and_where(model, meeting)];
    head.extend(hosted(model, meeting));
    let status = model.workspace.text(meeting, "programme");
    let heading = match status {
        Some("tentative") => words::TENTATIVE_PROGRAMME,
        Some("confirmed") => words::CONFIRMED_PROGRAMME,
        Some("as held") => words::PROGRAMME_AS_HELD,
        _ => words::PROGRAMME,
    };
    let clock = match programme::zone(model, meeting) {
        Some(zone) => language.fill(words::PRINTED_TIME_IN, &[&zone_city(&zone)]),
        None => language.say(words::PRINTED_TIME).into_owned(),
    };
    let rows = slots
        .into_iter()
        .map(|(slot, ..)| row(model, meeting, &slot))
        .collect();
    let mut blocks = vec![Block::Title(language.fill(words::THE_MEETING, &[&title]))];
    blocks.extend(head.into_iter().map(|line| Block::Lines(vec![line])));
    blocks.push(Block::Heading(language.say(heading).into_owned()));
    blocks.push(Block::Programme {
        head: [clock, language.say(words::PRINTED_PROGRAMME).into_owned()],
        rows,
    });
    blocks
}

fn when_and_where(model: &Model, meeting: &RecordId) -> String {
    let language = model.language();
    let mut text = day(model, meeting).unwrap_or_default();
    if let Some((starts, Some(ends))) = super::budget::window(model, meeting) {
        let hours = span(model, language, Some(starts), Some(ends));
        text = format!("{text} {hours}");
    }
    if let Some(venue) = model.workspace.text(meeting, "venue") {
        text = format!("{text} {}", language.fill(words::AT_THE_VENUE, &[venue]));
    }
    let (city, country) = super::head::city_and_country(model, meeting);
    let place: Vec<String> = city.into_iter().chain(country).collect();
    if !place.is_empty() {
        text = format!(
            "{text} {}",
            language.fill(words::IN_PLACE, &[&place.join(", ")])
        );
    }
    text.trim().to_owned()
}

fn span(model: &Model, language: Language, starts: Option<u16>, ends: Option<u16>) -> String {
    let said = |minutes| programme::said(model, minutes);
    match (starts.map(said), ends.map(said)) {
        (Some(start), Some(end)) => language.fill(words::PRINTED_HOURS, &[&start, &end]),
        (Some(start), None) => start,
        (None, Some(end)) => language.fill(words::UNTIL, &[&end]),
        (None, None) => String::new(),
    }
}

fn row(model: &Model, meeting: &RecordId, slot: &RecordId) -> Row {
    let language = model.language();
    let (starts, ends) = programme::hours(model, slot);
    let title = model.title(slot);
    let each = model.workspace.number(slot, "minutes_each");
    let each = each.and_then(|each| usize::try_from(each).ok());
    Row {
        hours: span(model, language, starts, ends),
        title: match each {
            Some(each) => {
                language.fill(words::WITH_MINUTES_EACH, &[&title, &language.number(each)])
            }
            None => title,
        },
        items: items(model, slot)
            .into_iter()
            .map(|item| {
                let organisation = item.organisation.as_ref();
                let text = match (&item.person, organisation) {
                    (Some((name, _)), _) => speaker(model, meeting, slot, &item.key, name),
                    (None, Some(organisation)) => organisation.label.clone(),
                    (None, None) => item.what.clone().unwrap_or_default(),
                };
                let text = match &item.number {
                    Some(number) => format!("{number}. {text}"),
                    None if item.what.is_some() => text,
                    None => format!("• {text}"),
                };
                if item.is_online {
                    language.fill(words::IS_ONLINE, &[&text])
                } else {
                    text
                }
            })
            .collect(),
    }
}

// Name, title at this meeting, organisation in full.
fn speaker(model: &Model, meeting: &RecordId, slot: &RecordId, key: &str, name: &str) -> String {
    let workspace = &model.workspace;
    let item = workspace
        .entries(slot, "items")
        .find(|(one, _)| *one == key);
    let refers = |field: &str| {
        let id = item.and_then(|(_, item)| item.get(field)?.as_str());
        id.map(|id| workspace.followed(id))
    };
    let title = refers("person").and_then(|person| {
        let attendance = format!("{meeting}:{person}");
        let role = workspace.entries(&person, "roles").next();
        workspace
            .text(&attendance, "title")
            .or_else(|| role.and_then(|(_, role)| role.get("title")?.as_str()))
            .map(str::to_owned)
    });
    let organisation =
        refers("organisation").map(|id| full_name(&model.title(&id), &model.short_title(&id)));
    [Some(name.to_owned()), title, organisation]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(", ")
}
