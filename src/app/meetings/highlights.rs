//! What each agency reported to a meeting: lettered by agency in the group's order, under its
//! lead sentence (E1, E2), and who has not reported (A10, D15).

use super::order::{self, can_move, last_place, made, parts, place};
use super::people;
use crate::app::commit::commit;
use crate::app::form::Choice;
use crate::app::model::{GROUP, Model};
use crate::app::outcomes::{self, Owner};
use crate::app::update::Effect;
use crate::app::words::{Word, meetings as words};
use crate::domain::Content;
use crate::domain::change::What;
use crate::domain::names::RecordId;
use crate::domain::order::between;
use crate::domain::schema::RecordKind;
use std::collections::{BTreeMap, BTreeSet};

/// The highlights of a meeting.
#[derive(Debug, Clone, PartialEq)]
pub struct HighlightsPage {
    /// One section for each organisation that reported, in the group's order.
    pub sections: Vec<Section>,
    /// How many highlights of how many organisations, in words.
    pub summary: String,
    /// Who was there or is a member, and has no highlights: the organisation, and what is
    /// known of it, in words.
    pub silent: Vec<(Owner, String)>,
    /// How many members were not asked for their report yet.
    pub to_call: usize,
    /// The organisations that a highlight can be added for.
    pub organisations: Vec<Choice>,
}

/// What one organisation reported.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// The organisation.
    pub organisation: RecordId,
    /// The organisation as a chip.
    pub owner: Owner,
    /// Its report, where there is one.
    pub report: Option<RecordId>,
    /// The sentence over the items: as recorded, or made of what is known.
    pub lead: String,
    /// The span that it covers, in words.
    pub period: Option<String>,
    /// Its items, sub-items under theirs.
    pub items: Vec<HighlightItem>,
    /// Whether the section can go up and down.
    pub can_move: (bool, bool),
}

/// One item of a report.
#[derive(Debug, Clone, PartialEq)]
pub struct HighlightItem {
    /// The record.
    pub id: RecordId,
    /// Its letter: `a)`; sub-items have none.
    pub letter: Option<String>,
    /// Its words.
    pub text: String,
    /// Its kind, in words.
    pub kind: Option<String>,
    /// Its themes, by name.
    pub themes: Vec<String>,
    /// The records that it is about: id, name, and the address where there is a page (E3).
    pub about: Vec<(RecordId, String, Option<String>)>,
    /// Whether it can go up and down.
    pub can_move: (bool, bool),
}

/// The highlights of a meeting.
#[must_use]
pub fn highlights(model: &Model, meeting: &RecordId) -> HighlightsPage {
    let language = model.language();
    let all = parts(model, meeting, RecordKind::Highlight);
    let order = reporting(model, meeting, &all);
    let reports = parts(model, meeting, RecordKind::Report);
    let sections: Vec<Section> = order
        .iter()
        .map(|organisation| section(model, meeting, organisation, &reports, &all))
        .filter(|section| !section.items.is_empty())
        .collect();
    let letters = sections
        .iter()
        .flat_map(|section| &section.items)
        .filter(|item| item.letter.is_some())
        .count();
    let summary = language.fill(
        words::HIGHLIGHTS_SUMMARY,
        &[
            &language.count(letters, words::HIGHLIGHT, words::HIGHLIGHTS_COUNT),
            &language.count(
                sections.len(),
                words::ORGANISATION,
                words::ORGANISATIONS_COUNT,
            ),
        ],
    );
    let reported: BTreeSet<&RecordId> = sections
        .iter()
        .map(|section| &section.organisation)
        .collect();
    let expected = expected(model, meeting);
    let silent = expected
        .iter()
        .filter(|organisation| !reported.contains(organisation))
        .map(|organisation| {
            let word = silence(model, meeting, organisation).unwrap_or(words::NOT_THERE);
            (
                outcomes::organisation(model, organisation),
                language.say(word).into_owned(),
            )
        })
        .collect();
    HighlightsPage {
        summary,
        silent,
        to_call: uncalled(model, meeting).len(),
        organisations: expected
            .iter()
            .map(|organisation| Choice::record(model, organisation))
            .collect(),
        sections,
    }
}

/// What is said of an organisation without highlights that is at the meeting or on its
/// programme or was asked for its report; `None` for one that reported, or is nowhere.
pub(super) fn silence(model: &Model, meeting: &RecordId, organisation: &RecordId) -> Option<Word> {
    if organisation.is_empty() || has_highlights(model, meeting, organisation) {
        return None;
    }
    let is_there = people::by_organisation(model, meeting)
        .iter()
        .any(|(of, people)| of == organisation && people.iter().any(|one| one.number.is_some()));
    let is_on_programme = parts(model, meeting, RecordKind::Slot).iter().any(|slot| {
        let mut items = model.workspace.entries(slot, "items");
        items.any(|(_, item)| {
            let of = item.get("organisation").and_then(Content::as_str);
            of.is_some_and(|of| model.workspace.followed(of) == *organisation)
        })
    });
    let is_called = parts(model, meeting, RecordKind::Report)
        .iter()
        .any(|report| {
            model.workspace.reference(report, "organisation").as_ref() == Some(organisation)
        });
    match (is_there, is_on_programme, is_called) {
        (true, true, _) => Some(words::THERE_AND_ON_PROGRAMME),
        (true, false, _) => Some(words::THERE),
        (false, true, _) => Some(words::ON_PROGRAMME),
        (false, false, true) => Some(words::CALLED),
        (false, false, false) => None,
    }
}

/// Asks every member that was not asked yet for its report: one change, one step to undo.
pub(super) fn call(model: &mut Model, meeting: &RecordId, now_utc_millis: i64) -> Vec<Effect> {
    let mut place: Option<String> = None;
    let mut set = BTreeMap::new();
    for organisation in uncalled(model, meeting) {
        let next = match &place {
            None => last_place(model, meeting, RecordKind::Report),
            Some(before) => between(Some(before), None, &model.writer.next_key()),
        };
        place = Some(next.clone());
        let fields = made(
            RecordKind::Report,
            [
                ("meeting", Some(Content::from(meeting.as_str()))),
                ("organisation", Some(Content::from(organisation.as_str()))),
                ("status", Some(Content::from("called for"))),
                ("order", Some(Content::from(next))),
            ],
        );
        set.insert(RecordId::from(format!("{meeting}:{organisation}")), fields);
    }
    let title = model.title(meeting);
    commit(model, What::Edit, title, set, now_utc_millis)
}

fn has_highlights(model: &Model, meeting: &RecordId, organisation: &RecordId) -> bool {
    model
        .index
        .referring(meeting, RecordKind::Highlight, "meeting")
        .any(|one| model.workspace.reference(one, "organisation").as_ref() == Some(organisation))
}

fn uncalled(model: &Model, meeting: &RecordId) -> Vec<RecordId> {
    let called: BTreeSet<RecordId> = parts(model, meeting, RecordKind::Report)
        .iter()
        .filter_map(|report| model.workspace.reference(report, "organisation"))
        .collect();
    members(model)
        .into_iter()
        .filter(|member| !called.contains(member))
        .collect()
}

// The members of the group, in its order.
fn members(model: &Model) -> Vec<RecordId> {
    let mut members: Vec<RecordId> = model
        .workspace
        .references(GROUP, "members")
        .into_iter()
        .collect();
    members.sort_by_cached_key(|member| (place(model, member), model.short_title(member)));
    members
}

// Members, then whoever else is at the meeting.
fn expected(model: &Model, meeting: &RecordId) -> Vec<RecordId> {
    let mut expected = members(model);
    for (organisation, _) in people::by_organisation(model, meeting) {
        if !organisation.is_empty() && !expected.contains(&organisation) {
            expected.push(organisation);
        }
    }
    expected
}

// The organisations that reported: by the place of their report, then as the group has them.
fn reporting(model: &Model, meeting: &RecordId, highlights: &[RecordId]) -> Vec<RecordId> {
    let of = |part: &RecordId| model.workspace.reference(part, "organisation");
    let mut order: Vec<RecordId> = parts(model, meeting, RecordKind::Report)
        .iter()
        .filter_map(of)
        .collect();
    let mut others: Vec<RecordId> = highlights.iter().filter_map(of).collect();
    others.sort_by_cached_key(|one| (place(model, one), model.short_title(one)));
    for other in others {
        if !order.contains(&other) {
            order.push(other);
        }
    }
    order
}

fn section(
    model: &Model,
    meeting: &RecordId,
    organisation: &RecordId,
    reports: &[RecordId],
    all: &[RecordId],
) -> Section {
    let workspace = &model.workspace;
    let at = reports.iter().position(|report| {
        workspace.reference(report, "organisation").as_ref() == Some(organisation)
    });
    let report = at.and_then(|at| reports.get(at));
    let own: Vec<&RecordId> = all
        .iter()
        .filter(|one| workspace.reference(one, "organisation").as_ref() == Some(organisation))
        .collect();
    let above = |one: &RecordId| {
        let parent = workspace.reference(one, "parent")?;
        own.iter().find(|other| ***other == parent).copied()
    };
    let tops: Vec<&RecordId> = own
        .iter()
        .copied()
        .filter(|one| above(one).is_none())
        .collect();
    let mut items = Vec::new();
    for (at, top) in tops.iter().enumerate() {
        let letter = Some(people::letter(at));
        items.push(item(model, top, letter, can_move(at, tops.len())));
        let below: Vec<&&RecordId> = own.iter().filter(|one| above(one) == Some(top)).collect();
        items.extend(
            below
                .iter()
                .enumerate()
                .map(|(at, one)| item(model, one, None, can_move(at, below.len()))),
        );
    }
    Section {
        owner: outcomes::organisation(model, organisation),
        lead: report
            .and_then(|report| workspace.text(report, "lead"))
            .map_or_else(|| lead(model, meeting, organisation, report), str::to_owned),
        period: report
            .and_then(|report| workspace.when(report, "period"))
            .map(|period| model.language().when(&period)),
        can_move: at.map_or((false, false), |at| can_move(at, reports.len())),
        report: report.cloned(),
        organisation: organisation.clone(),
        items,
    }
}

// E2: what the report is, and what the organisation is at this meeting, make its sentence.
fn lead(
    model: &Model,
    meeting: &RecordId,
    organisation: &RecordId,
    report: Option<&RecordId>,
) -> String {
    let workspace = &model.workspace;
    let language = model.language();
    let name = model.short_title(organisation);
    let group = model.short_title(GROUP);
    let who = if workspace.reference(meeting, "chair").as_ref() == Some(organisation) {
        let edition = super::edition::short_name(model, meeting);
        language.fill(words::AS_CHAIR, &[&name, &edition])
    } else if workspace
        .references(meeting, "organisers")
        .contains(organisation)
    {
        language.fill(words::AS_CO_ORGANISER, &[&name, &group])
    } else {
        name.clone()
    };
    let kind = report.and_then(|report| workspace.text(report, "kind"));
    let word = match kind {
        Some("potential") => words::LEAD_POTENTIAL,
        Some("overview") => words::LEAD_OVERVIEW,
        Some("explanation") => words::LEAD_EXPLANATION,
        _ => words::LEAD_CURRENT,
    };
    language.fill(word, &[&who, &name])
}

fn item(
    model: &Model,
    id: &RecordId,
    letter: Option<String>,
    can_move: (bool, bool),
) -> HighlightItem {
    let workspace = &model.workspace;
    HighlightItem {
        letter,
        text: model.title(id),
        kind: workspace
            .text(id, "kind")
            .map(|kind| model.language().choice(kind)),
        themes: workspace
            .references(id, "themes")
            .iter()
            .map(|theme| model.title(theme))
            .collect(),
        about: workspace
            .references(id, "about")
            .into_iter()
            .filter(|one| workspace.presence(one).is_in_sight())
            .filter(|one| workspace.kind(one) != Some(RecordKind::Link))
            .map(|one| {
                let title = model.short_title(&one);
                let address = model.link_to(&one);
                (one, title, address)
            })
            .collect(),
        can_move,
        id: id.clone(),
    }
}

/// How many lettered highlights a meeting has.
pub(super) fn count(model: &Model, meeting: &RecordId) -> usize {
    let all = order::parts(model, meeting, RecordKind::Highlight);
    let is_top = |one: &&RecordId| {
        model
            .workspace
            .reference(one, "parent")
            .is_none_or(|parent| !all.contains(&parent))
    };
    all.iter().filter(is_top).count()
}
