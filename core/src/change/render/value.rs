//! Values as people read them, on one line.

use serde_json::{Map, Value};

use crate::model::ResourceAttribute;
use crate::validation::is_invisible;

/// The value at that place: texts that end users see in quotation marks, a right by its resources and its action, an
/// access package by its URN, anything else as it stands; with what else it holds.
pub(super) fn shown(path: &str, value: &Value) -> String {
    let is_text = ["/name/", "/description/"].iter().any(|member| path.starts_with(member));
    let object = || value.as_object().and_then(|object| right(object).or_else(|| access_package(object)));
    match value {
        Value::String(text) if is_text => quoted(text),
        Value::String(text) => bare(text),
        _ => object().unwrap_or_else(|| visible(&value.to_string())),
    }
}

fn right(right: &Map<String, Value>) -> Option<String> {
    let resources: Option<Vec<_>> = right.get("resource")?.as_array()?.iter().map(attribute).collect();
    let action = right.get("action").and_then(Value::as_str).map(|action| format!(" (action {})", bare(action)));
    Some(format!("{}{}{}", resources?.join(", "), action.unwrap_or_default(), others(right, &["resource", "action"])))
}

fn attribute(attribute: &Value) -> Option<String> {
    let attribute = attribute.as_object()?;
    let text = |name: &str| attribute.get(name).and_then(Value::as_str);
    let (id, value) = (text("id")?, bare(text("value")?));
    let named = if id == ResourceAttribute::ID { value } else { format!("{}={value}", bare(id)) };
    Some(named + &others(attribute, &["id", "value"]))
}

fn access_package(package: &Map<String, Value>) -> Option<String> {
    Some(bare(package.get("urn")?.as_str()?) + &others(package, &["urn"]))
}

/// Members of another name, as JSON.
fn others(object: &Map<String, Value>, known: &[&str]) -> String {
    let others: Map<_, _> = object
        .iter()
        .filter(|(name, _)| !known.contains(&name.as_str()))
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect();
    if others.is_empty() { String::new() } else { format!(" with {}", visible(&Value::Object(others).to_string())) }
}

/// A text without quotation marks, unless something in it would not be seen.
fn bare(text: &str) -> String {
    let is_plain = !text.is_empty() && !text.contains(|c: char| c.is_whitespace() || is_invisible(c));
    if is_plain { text.to_owned() } else { quoted(text) }
}

/// A text in quotation marks, so that blanks are seen.
fn quoted(text: &str) -> String {
    format!("\"{}\"", visible(&text.replace('\\', "\\\\").replace('"', "\\\"")))
}

/// A text with what cannot be seen escaped: it commands no terminal.
pub(super) fn visible(text: &str) -> String {
    text.chars().fold(String::with_capacity(text.len()), |mut shown, c| {
        if is_invisible(c) {
            shown.extend(c.escape_default());
        } else {
            shown.push(c);
        }
        shown
    })
}
