//! Expected and received, compared whole.

use serde_json::Value;

use crate::format::Answer;
use crate::wire::Received;

/// The first difference, in words.
pub(crate) fn difference(expected: &Answer, received: &Received) -> Option<String> {
    let content_type = received.headers.get("content-type");
    if expected.status != received.status {
        return Some(format!("status {} instead of {}: {}", received.status, expected.status, received.body));
    }
    if expected.content_type.as_ref() != content_type {
        return Some(format!("content type {content_type:?} instead of {:?}", expected.content_type));
    }
    for (name, value) in &expected.headers {
        let header = received.headers.get(name);
        if header != Some(value) {
            return Some(format!("{name} {header:?} instead of `{value}`"));
        }
    }
    let body = match content_type.map(String::as_str) {
        Some(content_type) if content_type.contains("json") => {
            serde_json::from_str(&received.body).unwrap_or_else(|_| Value::String(received.body.clone()))
        }
        None if received.body.is_empty() => Value::Null,
        _ => Value::String(received.body.clone()),
    };
    let same = matches(&expected.body, &body);
    (!same).then(|| format!("body\n  received {body}\n  expected {}", expected.body))
}

/// Whether the value is the expected one, or fits the expected pattern.
fn matches(expected: &Value, value: &Value) -> bool {
    match (expected, value) {
        (Value::String(pattern), _) if pattern.starts_with('<') => fits(pattern, value),
        (Value::Array(expected), Value::Array(values)) => {
            expected.len() == values.len()
                && expected.iter().zip(values).all(|(expected, value)| matches(expected, value))
        }
        (Value::Object(expected), Value::Object(values)) => {
            expected.len() == values.len()
                && expected
                    .iter()
                    .all(|(name, expected)| values.get(name).is_some_and(|value| matches(expected, value)))
        }
        _ => expected == value,
    }
}

fn fits(pattern: &str, value: &Value) -> bool {
    match (pattern, value) {
        ("<messages>", Value::Array(texts)) => {
            !texts.is_empty() && texts.iter().all(|text| text.as_str().is_some_and(|text| !text.is_empty()))
        }
        ("<text>", Value::String(text)) => !text.is_empty(),
        ("<guid>", Value::String(text)) => has_groups(text, &[8, 4, 4, 4, 12]),
        ("<trace id>", Value::String(text)) => has_groups(text, &[2, 32, 16, 2]),
        ("<moment>", Value::String(text)) => is_moment(text),
        (_, Value::String(text)) => pattern == text,
        _ => false,
    }
}

/// Hexadecimal digits in groups of these lengths.
fn has_groups(text: &str, lengths: &[usize]) -> bool {
    let groups: Vec<_> = text.split('-').collect();
    let hexadecimal = |group: &&str| group.bytes().all(|byte| byte.is_ascii_hexdigit());
    groups.iter().all(hexadecimal) && groups.iter().map(|group| group.len()).eq(lengths.iter().copied())
}

/// Such as `2026-07-17T10:15:30.123456+00:00`.
fn is_moment(text: &str) -> bool {
    let shape: String = text.chars().map(|c| if c.is_ascii_digit() { '9' } else { c }).collect();
    shape == "9999-99-99T99:99:99.999999+99:99"
}
