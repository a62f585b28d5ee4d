//! A system as the set of all that is true of it, read past the library's own reading.

use std::collections::BTreeSet;

use altinn_systemregister::difference::Change;
use serde_json::{Value, json};

/// Facts such as `/name/en "SmartCloud"` and `/clientId "32ef…"`.
pub(crate) type Facts = BTreeSet<String>;

/// What a whole system says, in the register's answers or, with capitals, in its changelog.
pub(crate) fn of_system(system: &Value) -> Facts {
    let mut facts = Facts::new();
    for (member, key) in [("name", "Name"), ("description", "Description")] {
        let texts = either(system, member, key).as_object().unwrap();
        facts.extend(texts.iter().map(|(language, text)| fact(&format!("/{member}/{language}"), text)));
    }
    facts.extend(of_rights(either(system, "rights", "Rights")));
    facts.extend(of_packages(either(system, "accessPackages", "AccessPackages")));
    for (member, key) in [("clientId", "ClientId"), ("allowedRedirectUrls", "AllowedRedirectUrls")] {
        facts.extend(elements(either(system, member, key)).map(|element| fact(&format!("/{member}"), element)));
    }
    facts.insert(fact("/isVisible", either(system, "isVisible", "IsVisible")));
    facts
}

pub(crate) fn of_rights(rights: &Value) -> Facts {
    let right = |right: &Value| {
        let resource = either(right, "resource", "Resource");
        match either(right, "action", "Action") {
            Value::Null => json!({ "resource": resource }),
            action => json!({ "action": action, "resource": resource }),
        }
    };
    elements(rights).map(|one| fact("/rights", &right(one))).collect()
}

pub(crate) fn of_packages(packages: &Value) -> Facts {
    elements(packages).map(|one| fact("/accessPackages", &json!({ "urn": either(one, "urn", "Urn") }))).collect()
}

/// The facts that changes take away, and those that they bring.
pub(crate) fn of_changes(changes: &[Change]) -> (Facts, Facts) {
    let facts = |value: fn(&Change) -> &Option<Value>| {
        let stated =
            changes.iter().filter_map(|change| value(change).as_ref().map(|value| fact(&place(change), value)));
        stated.collect()
    };
    (facts(|change| &change.before), facts(|change| &change.after))
}

/// The path of a text or a value; for an element, that of its list.
pub(crate) fn place(change: &Change) -> String {
    let path = change.path.to_string();
    let is_element = path.rsplit('/').next().is_some_and(|last| last.bytes().all(|byte| byte.is_ascii_digit()));
    if is_element { path.rsplit_once('/').unwrap().0.to_owned() } else { path }
}

fn fact(place: &str, value: &Value) -> String {
    format!("{place} {value}")
}

fn either<'v>(object: &'v Value, one: &str, other: &str) -> &'v Value {
    object.get(one).or_else(|| object.get(other)).unwrap_or(&Value::Null)
}

fn elements(list: &Value) -> impl Iterator<Item = &Value> {
    list.as_array().into_iter().flatten()
}
