//! A JSON Schema validator for the few keywords that our schema uses (draft 2020-12).
//! A test sees to it that the schema uses no other.

use serde_json::Value;

/// Lists where a value does not fit a schema, with its place as a JSON pointer.
pub fn check(whole: &Value, schema: &Value, value: &Value, at: &str, faults: &mut Vec<String>) {
    let mut fault = |says: &str| faults.push(format!("{at}: {says}"));
    if let Some(expected) = schema.get("const").filter(|expected| *expected != value) {
        fault(&format!("is not {expected}"));
    }
    if let Some(types) = schema.get("type") {
        let is_one = |name: &Value| match name.as_str().expect("a type has a name") {
            "null" => value.is_null(),
            "boolean" => value.is_boolean(),
            "string" => value.is_string(),
            "array" => value.is_array(),
            "object" => value.is_object(),
            "integer" => value
                .as_number()
                .is_some_and(|number| number.is_i64() || number.is_u64()),
            other => panic!("{other} is no type that the schema uses"),
        };
        let fits = types
            .as_array()
            .map_or_else(|| is_one(types), |types| types.iter().any(is_one));
        if !fits {
            fault(&format!("is no {types}"));
        }
    }
    if let (Some(least), Some(text)) = (schema.get("minLength"), value.as_str())
        && (text.chars().count() as u64) < least.as_u64().expect("a length")
    {
        fault("is too short");
    }
    if let (Some(pattern), Some(text)) = (schema.get("pattern"), value.as_str())
        && !matches(pattern.as_str().expect("a pattern"), text)
    {
        fault(&format!("does not match {pattern}"));
    }
    if let Some(number) = value.as_i64() {
        let bound = |key: &str| schema.get(key).and_then(Value::as_i64);
        if bound("minimum").is_some_and(|least| number < least)
            || bound("maximum").is_some_and(|most| number > most)
        {
            fault("is out of bounds");
        }
    }
    for key in schema
        .get("required")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
    {
        if value.is_object() && value.get(key.as_str().expect("a key")).is_none() {
            fault(&format!("has no {key}"));
        }
    }
    if let Some(items) = value.as_array() {
        let is_twice = |at: usize| items[..at].contains(&items[at]);
        if schema.get("uniqueItems").is_some() && (0..items.len()).any(is_twice) {
            fault("has an item twice");
        }
        if let Some(inner) = schema.get("items") {
            for (number, item) in items.iter().enumerate() {
                check(whole, inner, item, &format!("{at}/{number}"), faults);
            }
        }
    }
    if let Some(path) = schema.get("$ref").and_then(Value::as_str) {
        let target = whole
            .pointer(path.strip_prefix('#').expect("a reference into the schema"))
            .expect("a reference leads somewhere");
        check(whole, target, value, at, faults);
    }
    for inner in schema
        .get("allOf")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
    {
        check(whole, inner, value, at, faults);
    }
    let is_valid = |inner: &Value| {
        let mut faults = Vec::new();
        check(whole, inner, value, at, &mut faults);
        faults.is_empty()
    };
    if let Some(ways) = schema.get("anyOf").and_then(Value::as_array)
        && !ways.iter().any(is_valid)
    {
        faults.push(format!("{at}: fits nothing that is allowed"));
    }
    if let (Some(condition), Some(then)) = (schema.get("if"), schema.get("then"))
        && is_valid(condition)
    {
        check(whole, then, value, at, faults);
    }
    for (key, inner) in value.as_object().into_iter().flatten() {
        let mut schemas: Vec<&Value> = schema
            .get("properties")
            .and_then(|known| known.get(key))
            .into_iter()
            .collect();
        let patterns = schema.get("patternProperties").and_then(Value::as_object);
        schemas.extend(
            patterns
                .into_iter()
                .flatten()
                .filter(|(pattern, _)| matches(pattern, key))
                .map(|(_, inner)| inner),
        );
        if schemas.is_empty() {
            schemas.extend(schema.get("additionalProperties"));
        }
        for schema in schemas {
            check(whole, schema, inner, &format!("{at}/{key}"), faults);
        }
    }
}

/// The patterns that the schema uses, which are few.
fn matches(pattern: &str, text: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    match pattern {
        "^1\\.[0-9]+$" => text.strip_prefix("1.").is_some_and(digits),
        "^[0-9a-f]{16}$" => {
            text.len() == 16 && text.bytes().all(|byte| b"0123456789abcdef".contains(&byte))
        }
        "^ *[0-9]{1,2}:[0-9]{2} *$" => {
            text.trim_matches(' ')
                .split_once(':')
                .is_some_and(|(hours, minutes)| {
                    digits(hours) && hours.len() <= 2 && digits(minutes) && minutes.len() == 2
                })
        }
        start => {
            let plain = start
                .strip_prefix('^')
                .expect("a pattern begins at the start");
            assert!(
                plain
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'/'),
                "{plain}"
            );
            text.starts_with(plain)
        }
    }
}
