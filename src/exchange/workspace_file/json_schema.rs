//! The JSON Schema of the workspace file (draft 2020-12), generated from the table.
//!
//! It is published beside the app, for editors and for other programs. Nothing is
//! required of a record but its id: a part of a workspace is a file as well (R2).
//! Fields and kinds that the table does not know are allowed (R11).

use crate::domain::schema::{self, Field, Kind, RecordKind, Shape};
use serde_json::{Map, Value, json};

/// The schema as text: the bytes of `public/workspace.schema.json`.
#[must_use]
pub fn schema_json() -> String {
    let mut text = format!("{:#}", whole());
    text.push('\n');
    text
}

fn whole() -> Value {
    let mut definitions = json!({
        "rev": {
            "description": "The name of a change, as writer and number; ~ and a digest where a file gave none. In a list of replaced revs, # and a digest name one of several contents.",
            "type": "string",
            "minLength": 1
        },
        "id": {
            "description": "The id of a record: given once, never changed, read by nobody for meaning.",
            "type": "string",
            "minLength": 1
        },
        "when": {
            "description": "A time as precise as it is known: EDTF level 1 for days, months, years and spans, RFC 9557 for hours in a named zone; or an object that keeps the words as written beside it.",
            "anyOf": [
                {"type": ["string", "null"]},
                {
                    "type": "object",
                    "required": ["is"],
                    "properties": {
                        "is": {"type": "string"},
                        "words": {"type": "string"},
                        "inferred": {"description": "Which part of it was inferred, and how."}
                    }
                }
            ]
        },
        "setting": {
            "description": "What a change set one field to, where no record line says it.",
            "type": "object",
            "properties": {
                "to": {"description": "A content that was replaced, or that stands in conflict."},
                "each": {"description": "Several contents under one rev.", "type": "array"},
                "over": {
                    "description": "The revs that it replaced.",
                    "type": "array",
                    "items": {"$ref": "#/$defs/rev"}
                },
                "withheld": {"description": "The content did not leave.", "type": "boolean"}
            }
        },
        "change": change(),
        "record": record(),
    });
    for kind in &schema::ALL {
        definitions[kind.name] = of_kind(kind);
    }
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Roundtable workspace file, version 1",
        "description": "One group's shared knowledge. One record a line, one change a line, so that it can be compared and mended in an editor. Minor versions add keys and never change how files merge.",
        "type": "object",
        "required": ["format", "version", "records"],
        "properties": {
            "format": {"const": "roundtable"},
            "version": {"type": "string", "pattern": "^1\\.[0-9]+$"},
            "workspace": {"description": "The random id of the workspace: another one never merges unasked.", "type": "string"},
            "name": {"type": "string"},
            "records": {"type": "array", "items": {"$ref": "#/$defs/record"}},
            "changes": {"type": "array", "items": {"$ref": "#/$defs/change"}},
            "forgotten": {
                "description": "Ids of forgotten records: the list only grows.",
                "type": "array",
                "items": {"type": "string"}
            },
            "checks": {
                "description": "For each hundred lines, records and changes counted together, 64 bits of SHA-256 over their digests. Leave them as they are when editing: that is how an edit is told from what was written.",
                "type": "array",
                "items": {"$ref": "#/$defs/check"}
            },
            "check": {"$ref": "#/$defs/check"}
        },
        "$defs": with_check(definitions)
    })
}

fn with_check(mut definitions: Value) -> Value {
    definitions["check"] = json!({"type": "string", "pattern": "^[0-9a-f]{16}$"});
    definitions
}

fn change() -> Value {
    let settings = json!({
        "type": "object",
        "additionalProperties": {"$ref": "#/$defs/setting"}
    });
    json!({
        "description": "What one person did at one moment.",
        "type": "object",
        "required": ["rev"],
        "properties": {
            "rev": {"$ref": "#/$defs/rev"},
            "at": {"description": "RFC 3339, as the writing machine believed; for reading only.", "type": ["string", "integer"]},
            "by": {"description": "The record of the person.", "type": "string"},
            "what": {
                "type": "string",
                "examples": ["create", "edit", "move", "remove", "restore", "undo", "redo", "settle", "join", "reorder", "import"]
            },
            "set": {
                "description": "By record, then by field.",
                "type": "object",
                "additionalProperties": settings
            }
        }
    })
}

fn record() -> Value {
    let kinds = RecordKind::all().map(|kind| {
        json!({
            "if": {"properties": {"record": {"const": kind.name()}}, "required": ["record"]},
            "then": {"$ref": format!("#/$defs/{}", kind.name())}
        })
    });
    let names: Vec<&str> = RecordKind::all().map(RecordKind::name).collect();
    json!({
        "description": "A record: every field with the value that leads. An array of texts in ascending order is a set, whose members are fields of their own; a member that stands as anything but true is written flat.",
        "type": "object",
        "required": ["id"],
        "properties": {
            "id": {"$ref": "#/$defs/id"},
            "record": {"description": "The kind; one that is not listed is kept.", "type": "string", "examples": names},
            "rev": {"description": "The change that the fields come from.", "$ref": "#/$defs/rev"},
            "revs": {
                "description": "By field, the change that it comes from where it is another one.",
                "type": "object",
                "additionalProperties": {"$ref": "#/$defs/rev"}
            }
        },
        "allOf": kinds.collect::<Vec<Value>>()
    })
}

fn of_kind(kind: &Kind) -> Value {
    let mut properties = Map::new();
    let mut members = Map::new();
    for field in kind.all_fields() {
        add(field, &mut properties, &mut members);
    }
    let needed = kind.fields.iter().filter(|field| field.required);
    let needed: Vec<&str> = needed.map(|field| field.name).collect();
    json!({
        "description": format!("Complete with: {}.", needed.join(", ")),
        "type": "object",
        "properties": properties,
        "patternProperties": members
    })
}

fn add(field: &Field, properties: &mut Map<String, Value>, members: &mut Map<String, Value>) {
    let pattern = format!("^{}/", field.name);
    match field.shape {
        Shape::Set(of) => {
            let mut member = of_one(*of);
            member["type"] = json!("string");
            let set = json!({"type": "array", "items": member, "uniqueItems": true});
            properties.insert(field.name.to_owned(), set);
            members.insert(pattern, json!({"type": ["boolean", "null"]}));
        }
        Shape::Entries(fields) => {
            let inner = fields
                .iter()
                .map(|field| (field.name.to_owned(), of_one(field.shape)));
            let inner: Map<String, Value> = inner.collect();
            let entry = json!({"type": ["object", "null"], "properties": inner});
            members.insert(pattern, entry);
        }
        Shape::Answers(_) => {
            members.insert(pattern, of_one(field.shape));
        }
        Shape::Line
        | Shape::Text
        | Shape::When
        | Shape::TimeOfDay
        | Shape::Zone
        | Shape::Repeats
        | Shape::Number
        | Shape::Flag
        | Shape::Choice(_)
        | Shape::Reference(_)
        | Shape::Order
        | Shape::Email
        | Shape::Phone
        | Shape::Address => {
            let mut one = of_one(field.shape);
            if field.personal {
                one["description"] = json!("Never leaves in an export without contact details.");
            }
            properties.insert(field.name.to_owned(), one);
        }
    }
}

/// One value. `null` says that the field has nothing.
fn of_one(shape: Shape) -> Value {
    let text = |description: &str| json!({"type": ["string", "null"], "description": description});
    match shape {
        Shape::Line => json!({"type": ["string", "null"]}),
        Shape::Text => text("May run over several lines."),
        Shape::When => json!({"$ref": "#/$defs/when"}),
        Shape::TimeOfDay => {
            json!({"type": ["string", "null"], "pattern": "^ *[0-9]{1,2}:[0-9]{2} *$"})
        }
        Shape::Zone => text("A time zone by its IANA name."),
        Shape::Repeats => text("A recurrence rule, RFC 5545 section 3.3.10."),
        Shape::Number => {
            json!({"type": ["integer", "null"], "minimum": 0, "maximum": 9_007_199_254_740_991_u64})
        }
        Shape::Flag => json!({"type": ["boolean", "null"]}),
        Shape::Choice(words) | Shape::Answers(words) => {
            json!({"type": ["string", "null"], "examples": words})
        }
        Shape::Reference([]) => text("The id of a record."),
        Shape::Reference(kinds) => {
            let names: Vec<&str> = kinds.iter().map(|kind| kind.name()).collect();
            text(&format!("The id of a record: {}.", names.join(", ")))
        }
        Shape::Order => text("A place between others, as a fraction."),
        Shape::Email => text("An e-mail address."),
        Shape::Phone => text("A telephone number."),
        Shape::Address => text("An https: or http: address."),
        // Neither stands inside another.
        Shape::Set(_) | Shape::Entries(_) => json!({}),
    }
}
