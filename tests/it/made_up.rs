//! Workspaces of any size, by people and agencies that do not exist: what the bench
//! measures, in the browser and here.
//!
//! Their events lie in the three years from 2026 to 2028, 6 of 100 of them in June 2027, the
//! month that the bench opens; `performance.md` of the peers was measured over the same spread.
//! Where only some are to be in sight, the others lie in the years before and after.

use roundtable::domain::change::{About, Change, Setting, What};
use roundtable::domain::content::Content;
use roundtable::domain::names::{RecordId, Rev, WorkspaceId};
use roundtable::domain::workspace::edit::Settings;
use roundtable::domain::workspace::{History, Workspace};
use roundtable::exchange::workspace_file::{Header, Leaving, write};
use serde_json::json;
use std::collections::BTreeMap;

const WORDS: [&str; 16] = [
    "spectrum",
    "rural",
    "women",
    "data",
    "cloud",
    "island",
    "policy",
    "skills",
    "trade",
    "space",
    "youth",
    "security",
    "broadband",
    "health",
    "climate",
    "statistics",
];
const KINDS: [&str; 6] = [
    "workshop", "webinar", "training", "meeting", "forum", "call",
];
const MODES: [&str; 3] = ["online", "in person", "hybrid"];
const YEARS_IN_SIGHT: [usize; 3] = [2026, 2027, 2028];
const YEARS_AROUND: [usize; 8] = [2021, 2022, 2023, 2024, 2031, 2032, 2033, 2034];
const STATUSES: [&str; 3] = ["planned", "confirmed", "held"];

/// Chance that is the same every time (a linear congruential generator).
struct Draw(u64);

impl Draw {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits") % end
    }

    fn of<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.below(list.len())]
    }
}

/// A workspace with so many events, made by changes of seven records each. Only the first
/// `in_sight` of them lie in those three years: the same, however many there are in all.
pub fn workspace(events: usize, in_sight: usize) -> Workspace {
    let mut draw = Draw(7);
    let mut records = around(events, &mut draw);
    for number in 0..events {
        let years = if number < in_sight {
            &YEARS_IN_SIGHT[..]
        } else {
            &YEARS_AROUND
        };
        records.push((format!("e-{number:05}"), event(number, years, &mut draw)));
    }
    made(&format!("w-made-up-{events}"), &records)
}

/// A workspace with so many events that repeat from 2026 on: seven of ten every week, the
/// others on one weekday of every month.
pub fn repeating(events: usize) -> Workspace {
    let mut draw = Draw(7);
    let mut records = around(events, &mut draw);
    for number in 0..events {
        let mut fields = event(number, &YEARS_IN_SIGHT, &mut draw);
        let (month, day) = (1 + draw.below(12), 1 + draw.below(27));
        let weekday = draw.of(&["MO", "TU", "WE", "TH", "FR"]);
        let rule = if number % 10 < 7 {
            format!("FREQ=WEEKLY;BYDAY={weekday}")
        } else {
            format!("FREQ=MONTHLY;BYDAY={}{weekday}", 1 + draw.below(4))
        };
        fields.retain(|(name, _)| name != "when");
        fields.push(("when".into(), json!(format!("2026-{month:02}-{day:02}"))));
        fields.push(("repeats".into(), json!(rule)));
        records.push((format!("e-{number:05}"), fields));
    }
    made("w-made-up-repeating", &records)
}

type Records = Vec<(String, Vec<(String, Content)>)>;

// A group, and what its events name.
fn around(events: usize, draw: &mut Draw) -> Records {
    let mut records: Records = vec![(
        "group".into(),
        vec![
            ("record".into(), json!("group")),
            (
                "name".into(),
                json!(format!("A made-up group with {events} events")),
            ),
            ("acronym".into(), json!("MUG")),
        ],
    )];
    for number in 0..40 {
        let mut fields = vec![
            ("record".into(), json!("organisation")),
            (
                "name".into(),
                json!(format!("Made-up agency for {} {number}", draw.of(&WORDS))),
            ),
            ("acronym".into(), json!(format!("MA{number}"))),
            ("kind".into(), json!("agency")),
            ("hue".into(), json!(draw.below(360))),
        ];
        if number >= 10 {
            fields.push(("parent".into(), json!(format!("o-{}", number % 10))));
        }
        records.push((format!("o-{number}"), fields));
    }
    for number in 0..60 {
        let mut fields = vec![
            ("record".into(), json!("place")),
            ("name".into(), json!(format!("Made-up place {number}"))),
        ];
        if number >= 6 {
            fields.push(("parent".into(), json!(format!("pl-{}", number % 6))));
        }
        records.push((format!("pl-{number}"), fields));
    }
    for number in 0..25 {
        let name = format!("{} and {} {number}", draw.of(&WORDS), draw.of(&WORDS));
        records.push((
            format!("t-{number}"),
            vec![
                ("record".into(), json!("theme")),
                ("name".into(), json!(name)),
            ],
        ));
    }
    records
}

fn made(id: &str, records: &[(String, Vec<(String, Content)>)]) -> Workspace {
    let mut workspace = Workspace::new(WorkspaceId::from(id));
    for (number, some) in records.chunks(7).enumerate() {
        workspace.merge(&History::from(&change(number, some)));
    }
    workspace
}

/// The same as a file.
pub fn file(workspace: &Workspace) -> String {
    let header = Header::new(workspace.id().clone(), "A made-up group");
    write(workspace.history(), &header, &Leaving::EVERYTHING)
}

/// A copy on which one record in a hundred was given another title, by this writer.
pub fn edited(workspace: &Workspace, writer: &str) -> Workspace {
    let mut copy = workspace.clone();
    let events = workspace.record_ids().filter(|id| id.starts_with("e-"));
    let chosen: Vec<RecordId> = events.step_by(100).cloned().collect();
    for (number, record) in chosen.iter().enumerate() {
        let title = Setting {
            to: vec![json!(format!("Retitled by {writer} {number}"))],
            over: workspace.seen(record, "title"),
        };
        let set = Settings::from([(record.clone(), BTreeMap::from([("title".into(), title)]))]);
        copy.merge(&History::from(&named(writer, number, What::Edit, set)));
    }
    copy
}

fn event(number: usize, years: &[usize], draw: &mut Draw) -> Vec<(String, Content)> {
    let title = format!(
        "{} of {} for {} {number}",
        draw.of(&KINDS),
        draw.of(&WORDS),
        draw.of(&WORDS)
    );
    let about = format!(
        "On {} and {}, with {} for {} and {}; nobody who is named here exists",
        draw.of(&WORDS),
        draw.of(&WORDS),
        draw.of(&WORDS),
        draw.of(&WORDS),
        draw.of(&WORDS)
    );
    vec![
        ("record".into(), json!("event")),
        ("title".into(), json!(title)),
        ("description".into(), json!(about)),
        ("when".into(), json!(when(number, years, draw))),
        ("kind".into(), json!(draw.of(&KINDS))),
        ("mode".into(), json!(draw.of(&MODES))),
        ("status".into(), json!(draw.of(&STATUSES))),
        ("place".into(), json!(format!("pl-{}", draw.below(60)))),
        (format!("organisers/o-{}", draw.below(40)), json!(true)),
        (format!("themes/t-{}", draw.below(25)), json!(true)),
        (format!("themes/t-{}", draw.below(25)), json!(true)),
    ]
}

/// Mostly days; one in ten has hours, one in twenty a month only.
fn when(number: usize, years: &[usize], draw: &mut Draw) -> String {
    let is_busy = number % 100 < 6 && years.contains(&2027);
    let (year, month) = if is_busy {
        (2027, 6)
    } else {
        (years[draw.below(years.len())], 1 + draw.below(12))
    };
    let day = 1 + draw.below(27);
    match number % 20 {
        0 => format!("{year}-{month:02}"),
        1 | 2 => format!(
            "{year}-{month:02}-{day:02}T09:00[Asia/Bangkok]/{year}-{month:02}-{day:02}T11:30[Asia/Bangkok]"
        ),
        3..=6 => format!(
            "{year}-{month:02}-{day:02}/{year}-{month:02}-{:02}",
            day + 1
        ),
        _ => format!("{year}-{month:02}-{day:02}"),
    }
}

fn change(number: usize, records: &[(String, Vec<(String, Content)>)]) -> Change {
    let set = records.iter().map(|(id, fields)| {
        let fields = fields.iter().map(|(name, content)| {
            let setting = Setting {
                to: vec![content.clone()],
                over: [].into(),
            };
            (name.as_str().into(), setting)
        });
        (RecordId::from(id.as_str()), fields.collect())
    });
    named("madeup", number, What::Create, set.collect())
}

fn named(writer: &str, number: usize, what: What, set: Settings) -> Change {
    Change {
        rev: Rev::from(format!("{writer}-{number}")),
        about: About {
            at_utc_millis: 1_800_000_000_000,
            by: None,
            what,
        },
        set,
    }
}
