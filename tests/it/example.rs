//! The example group: what `public/examples/iawg.json` holds of the two documents.
//!
//! - here: how the file is read, and the load test at the top of the contract;
//! - `table`: fields, choices, references and forms against the schema;
//! - `printed`: sources, words as printed, and every line cited;
//! - `dates`: every date expression is a record's, with exactly its precision;
//! - `bullets`: the dates of the documents, written down by eye.

mod bullets;
mod dates;
mod printed;
mod table;

use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};

const FILE: &str = include_str!("../../public/examples/iawg.json");
const DOCUMENTS: [(&str, &str); 2] = [
    ("S0", include_str!("../sources/S0.txt")),
    ("S2", include_str!("../sources/S2.txt")),
];

/// One record of the file, without `id` and `record` among its fields.
struct Record {
    id: String,
    kind: String,
    fields: Map<String, Value>,
}

impl Record {
    fn text(&self, field: &str) -> &str {
        self.fields
            .get(field)
            .and_then(Value::as_str)
            .unwrap_or_default()
    }

    fn set(&self, field: &str) -> Vec<&str> {
        let members = self.fields.get(field).and_then(Value::as_array);
        members
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect()
    }

    /// Whether a document states it.
    fn is_from(&self, document: &str) -> bool {
        let mut sources = self.set("source").into_iter();
        sources.any(|source| source.split(':').next() == Some(document))
    }
}

fn records() -> Vec<Record> {
    let file: Value = serde_json::from_str(FILE).expect("the example is JSON");
    let records = file["records"].as_array().expect("records are a list");
    records
        .iter()
        .map(|record| {
            let mut fields = record.as_object().expect("a record is an object").clone();
            let mut take = |name: &str| match fields.remove(name) {
                Some(Value::String(text)) => text,
                other => panic!("{name} is {other:?} in {record}"),
            };
            Record {
                id: take("id"),
                kind: take("record"),
                fields,
            }
        })
        .collect()
}

/// The records of a kind, in the order that their `order` gives.
fn ordered<'a>(records: &'a [Record], kind: &str) -> Vec<&'a Record> {
    let mut found: Vec<_> = of_kind(records, kind).collect();
    found.sort_by_key(|record| record.text("order"));
    found
}

fn of_kind<'a>(records: &'a [Record], kind: &str) -> impl Iterator<Item = &'a Record> {
    records.iter().filter(move |record| record.kind == kind)
}

/// The printed text of a line, white space as single spaces; `None` past the end.
fn line(source: &str) -> Option<String> {
    let (document, number) = source.split_once(':')?;
    let (_, text) = DOCUMENTS.iter().find(|(name, _)| *name == document)?;
    let number: usize = number.parse().ok()?;
    text.lines().nth(number.checked_sub(1)?).map(squeezed)
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What is printed on these lines of S0, without bullets, letters and numbers.
fn printed(numbers: &[usize]) -> Vec<String> {
    let lines = numbers.iter().map(|number| {
        let line = line(&format!("S0:{number}")).expect("a line of the document");
        let text = line.trim_start_matches("- ");
        match text.split_once(' ') {
            Some((mark, rest)) if mark.len() == 2 && mark.ends_with([')', '.']) => rest.to_owned(),
            _ => text.to_owned(),
        }
    });
    lines.collect()
}

/// B1, C1: one event has a programme, reports and outcomes; a single import made all records.
#[test]
fn there_is_one_meeting() {
    let records = records();
    let meetings: BTreeSet<_> = records
        .iter()
        .map(|record| record.text("meeting"))
        .filter(|meeting| !meeting.is_empty())
        .collect();
    assert_eq!(meetings, BTreeSet::from(["e-iawg-27"]));
    assert!(records.iter().all(|one| one.text("rev") == "example-1"));
}

/// C1: seven outcomes, numbered as printed; due and owned only where the text says so.
#[test]
fn there_are_seven_outcomes() {
    let records = records();
    let outcomes = ordered(&records, "outcome");
    let texts: Vec<_> = outcomes
        .iter()
        .map(|outcome| outcome.text("text"))
        .collect();
    assert_eq!(texts, printed(&[14, 15, 16, 17, 18, 19, 20]));
    let owners: Vec<_> = outcomes.iter().map(|one| one.text("owner")).collect();
    assert_eq!(owners, ["", "", "", "o-escap", "", "o-itu", "o-escap"]);
    let due: Vec<_> = outcomes
        .iter()
        .map(|outcome| outcome.fields.get("due").map(|due| due["is"].clone()))
        .collect();
    let year = Some(Value::from("2024"));
    assert_eq!(due, [None, None, None, year.clone(), None, None, year]);
}

/// E1, E2: eight sections in printed order with their lead sentences.
/// E21: the two sub-items of UNPOG c) are beside the forty.
#[test]
fn there_are_forty_highlights_in_eight_sections() {
    let records = records();
    let sections = [
        ("o-escap", 24, vec![26, 27, 29, 30]),
        ("o-itu", 32, (34..=40).collect()),
        ("o-apt", 42, (44..=50).collect()),
        ("o-unpog", 52, vec![54, 55, 56, 59, 60]),
        ("o-icao", 62, (64..=67).collect()),
        ("o-uncdf", 69, vec![71, 72, 73]),
        ("o-wfp", 75, vec![77, 79, 80, 81]),
        ("o-unu", 83, (85..=90).collect()),
    ];
    let reports: Vec<_> = ordered(&records, "report")
        .iter()
        .map(|report| (report.text("organisation"), report.text("lead").to_owned()))
        .collect();
    let highlights = ordered(&records, "highlight");
    let mut counts = Vec::new();
    for (index, (organisation, lead, lines)) in sections.into_iter().enumerate() {
        assert_eq!(reports[index], (organisation, printed(&[lead])[0].clone()));
        let texts: Vec<_> = highlights
            .iter()
            .filter(|one| one.text("organisation") == organisation && one.text("parent").is_empty())
            .map(|one| one.text("text"))
            .collect();
        assert_eq!(texts, printed(&lines), "{organisation}");
        counts.push(texts.len());
    }
    assert_eq!(counts, [4, 7, 7, 5, 4, 3, 4, 6]);
    assert_eq!(reports.len(), 8);
    let nested: Vec<_> = highlights
        .iter()
        .filter(|highlight| highlight.text("parent") == "h-27-unpog-c")
        .map(|highlight| highlight.text("text"))
        .collect();
    assert_eq!(nested, printed(&[57, 58]));
    assert_eq!(highlights.len(), 42);
}

/// C2, D5, K1: 22 people of 9 organisations, numbered through as in Annex 1.
/// D12, D15: UNPOG's is online, and UN Women is there.
#[test]
fn twenty_two_people_of_nine_organisations_attend() {
    let records = records();
    assert_eq!(of_kind(&records, "person").count(), 22);
    let attendance = ordered(&records, "attendance");
    assert_eq!(attendance.len(), 22);
    for (index, one) in attendance.iter().enumerate() {
        let person = of_kind(&records, "person").find(|record| record.id == one.text("person"));
        let name = person.expect("a person of the file").text("name");
        assert_eq!(one.id, format!("e-iawg-27:{}", one.text("person")));
        let mark = format!("{}. ", index + 1);
        let printed = one.set("source").into_iter().filter_map(line);
        assert!(
            printed
                .filter(|line| line.starts_with(&mark))
                .any(|line| line.contains(name) && line.contains(one.text("title"))),
            "{mark}{name}"
        );
    }
    let organisations: BTreeSet<_> = attendance
        .iter()
        .map(|one| one.text("organisation"))
        .collect();
    let group = of_kind(&records, "group").next().expect("the group");
    assert_eq!(organisations.len(), 9);
    assert_eq!(organisations, group.set("members").into_iter().collect());
    let online: Vec<_> = attendance
        .iter()
        .filter(|one| one.text("mode") == "online")
        .map(|one| one.text("organisation"))
        .collect();
    assert_eq!(online, ["o-unpog"]);
}

/// B4, B5, B6, B7, B9, B11, B12: seven slots with their times and items, one nested and
/// continued over the page, the last with no end.
#[test]
fn the_programme_has_seven_slots_one_of_them_nested() {
    let records = records();
    let slots = ordered(&records, "slot");
    let rows: Vec<_> = slots
        .iter()
        .map(|slot| {
            let mut items: Vec<_> = slot
                .fields
                .iter()
                .filter(|(name, _)| name.starts_with("items/"))
                .map(|(_, item)| item)
                .collect();
            items.sort_by_key(|item| item["order"].as_str());
            let words: Vec<_> = items
                .iter()
                .filter_map(|item| item["words"].as_str())
                .collect();
            let times = format!("{}-{}", slot.text("starts"), slot.text("ends"));
            let parent = slot.text("parent");
            format!(
                "{times} {}|{parent}|{}",
                slot.text("title"),
                words.join("|")
            )
        })
        .collect();
    expect_test::expect![[r#"
        08:30-09:00 Registration||
        09:00-09:20 Opening Remarks and Introduction||Mr. Masanori KONDO Secretary General Asia-Pacific Telecommunity (APT)|Mr. Tae Hyung Kim Chief of ICT and Development Section United Nations Economic and Social Commission for Asia and the Pacific (ESCAP)|Ms. Atsuko OKUDA Regional Director Regional Office for Asia and the Pacific International Telecommunication Union (ITU)
        09:20-10:00 Co – organisers||1. ESCAP|2. ITU|3. APT|Q & A|Group Photo
        10:00-11:30 Updates and activities in 2023 from each organization||
        10:00-11:30 Other agencies|l-27-4|1. UNPOG (Online)|2. ICAO|3. UNCDF|4. WFP|5. UN WOMEN|6. UNU Macau|Q & A
        11:30-11:45 Area of common interest and cooperation (Free Discussion)||
        11:45- Closing Remarks||ESCAP|ITU|APT"#]].assert_eq(&rows.join("\n"));
}

/// F1, F2, F3, F4, F5, E9: six regions, six regional or headquarters-hosted offices, six
/// named area offices, and New Delhi from the other document.
#[test]
fn regions_and_offices_are_those_that_the_documents_name() {
    let records = records();
    let regions: Vec<_> = of_kind(&records, "place")
        .filter(|place| place.text("kind") == "region")
        .collect();
    assert_eq!(regions.len(), 6);
    assert!(regions.iter().all(|region| region.is_from("S2")));
    let offices = |kind: &str, document: &str| -> BTreeSet<&str> {
        of_kind(&records, "organisation")
            .filter(|one| one.text("kind") == kind && one.text("parent").starts_with("o-itu"))
            .filter(|one| one.is_from(document))
            .map(|one| one.text("place"))
            .collect()
    };
    let cities = [
        "pl-addis-ababa",
        "pl-bangkok",
        "pl-brasilia",
        "pl-cairo",
        "pl-moscow",
    ];
    assert_eq!(offices("regional office", "S2"), BTreeSet::from(cities));
    assert_eq!(offices("headquarters office", "S2"), BTreeSet::from([""]));
    let area = [
        "barbados", "cameroun", "chile", "honduras", "senegal", "zimbabwe",
    ];
    let area: Vec<_> = area.iter().map(|country| format!("pl-{country}")).collect();
    let area: BTreeSet<_> = area.iter().map(String::as_str).collect();
    assert_eq!(offices("area office", "S2"), area);
    assert_eq!(
        offices("area office", "S0"),
        BTreeSet::from(["pl-new-delhi"])
    );
}

/// G20: seven regional groups of study groups, each a part of the study group in its code.
#[test]
fn there_are_seven_regional_groups_of_study_groups() {
    let records = records();
    let groups: BTreeMap<_, _> = of_kind(&records, "organisation")
        .filter(|one| one.text("kind") == "regional group")
        .map(|one| (one.text("acronym"), one.text("parent")))
        .collect();
    let expected = [
        ("SG11RG-EECAT", "o-sg11"),
        ("SG12RG-AFR", "o-sg12"),
        ("SG13RG-AFR", "o-sg13"),
        ("SG17RG-AFR", "o-sg17"),
        ("SG3RG-AFR", "o-sg3"),
        ("SG3RG-AO", "o-sg3"),
        ("SG5RG-AFR", "o-sg5"),
    ];
    assert_eq!(groups, BTreeMap::from(expected));
}

/// Ids of the records of a kind that cite a line, in order.
fn citing<'a>(records: &'a [Record], kind: &'a str, source: &str) -> Vec<&'a str> {
    of_kind(records, kind)
        .filter(|record| record.set("source").contains(&source))
        .map(|record| record.id.as_str())
        .collect()
}

/// E32, H8, I7, I14, K2: what is several things stays several records, and what is printed
/// twice is not joined here.
#[test]
fn several_things_are_several_records() {
    let records = records();
    let events = |source: &str| citing(&records, "event", source);
    assert_eq!(events("S2:50"), ["e-sg13rg-afr-2022-10"]);
    assert_eq!(events("S2:52"), ["e-sg13rg-afr-9"]);
    assert_eq!(events("S2:105").len(), 2);
    assert_eq!(events("S2:113").len(), 6);
    let series = of_kind(&records, "series").find(|one| one.set("source").contains(&"S2:113"));
    let total = series.and_then(|series| series.fields.get("total"));
    assert_eq!(total, Some(&Value::from(6)));
    let after = of_kind(&records, "event").find(|one| one.id == "e-sg5rg-afr-2021-09");
    let before = after.map(|event| event.text("follows")).unwrap_or_default();
    assert_eq!(events("S2:56"), [before, "e-sg5rg-afr-2021-09"]);
    for source in ["S0:89", "S2:109"] {
        let activities = citing(&records, "activity", source);
        assert!(
            activities.iter().any(|id| id.ends_with("gender-ai")),
            "{source}"
        );
    }
}

/// E13: whoever looks for spectrum management finds ITU, by theme, highlight and activity.
#[test]
fn spectrum_management_leads_to_itu() {
    let records = records();
    let found: BTreeSet<_> = records
        .iter()
        .filter(|record| record.set("themes").contains(&"t-spectrum-management"))
        .map(|record| (record.kind.as_str(), record.id.as_str()))
        .collect();
    let expected = [
        ("activity", "a-itu-academy"),
        ("highlight", "h-27-itu-f"),
        ("organisation", "o-itu-academy"),
    ];
    assert_eq!(found, BTreeSet::from(expected));
}
