//! The single resources that the system needs.

use std::collections::{HashMap, HashSet};
use std::fmt::Write;

use crate::document::Path;
use crate::model::{ResourceAttribute, Right};
use crate::validation::catalogue::{
    RIGHT_ATTRIBUTE_ID, RIGHT_ATTRIBUTE_MISSING, RIGHT_DUPLICATE, RIGHT_RESOURCE_REPEATED, RIGHT_SAME_RESOURCE,
    RIGHT_VALUE_FORM, RIGHT_WITHOUT_RESOURCE, WHITE_SPACE_AROUND,
};
use crate::validation::draft::Drafts;
use crate::validation::quote::quote;
use crate::validation::subject::Subject;

pub(super) fn check(subject: &Subject<'_>, drafts: &mut Drafts) {
    let rights = &subject.system.rights;
    for (index, right) in rights.iter().enumerate() {
        let path = || subject.rights().then(index);
        if let Some(action) = &right.action {
            super::trimmed(action, || path().then("action"), drafts);
        }
        without_resource(right, path, drafts);
        if let Some(app) = app_pair(right) {
            drafts
                .add(&RIGHT_ATTRIBUTE_ID, path().then("resource"), "an app is not named by a pair of attributes")
                .help(format!("write the one element `{{\"id\": \"urn:altinn:resource\", \"value\": \"{app}\"}}`"));
        } else {
            for (position, attribute) in right.resource.iter().enumerate() {
                let path = || path().then("resource").then(position);
                id(attribute, path, drafts);
                value(attribute, path, drafts);
            }
        }
        repeated(right, path, drafts);
    }
    duplicates(rights, |index| subject.rights().then(index), drafts);
}

fn without_resource(right: &Right, path: impl Fn() -> Path, drafts: &mut Drafts) {
    if right.resource.is_empty() {
        drafts.add(&RIGHT_WITHOUT_RESOURCE, path().then("resource"), "the right names no resource");
    }
}

/// The app that `urn:altinn:org` and `urn:altinn:app` together were to name.
fn app_pair(right: &Right) -> Option<String> {
    let value = |id: &str| right.resource.iter().find(|attribute| attribute.id.trim().eq_ignore_ascii_case(id));
    let (org, app) = (value("urn:altinn:org")?.value.trim(), value("urn:altinn:app")?.value.trim());
    let plain = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    (plain(org) && plain(app)).then(|| format!("app_{org}_{app}").to_lowercase())
}

fn id(attribute: &ResourceAttribute, path: impl Fn() -> Path, drafts: &mut Drafts) {
    let path = || path().then("id");
    let id = attribute.id.as_str();
    if id.trim().is_empty() {
        drafts.add(&RIGHT_ATTRIBUTE_MISSING, path(), "the resource has no `id`");
    } else if id.strip_suffix('\n') == Some(ResourceAttribute::ID) {
        // the register's pattern lets one line feed at the end pass, and stores it
        drafts.add(&WHITE_SPACE_AROUND, path(), format!("{} has a line feed at its end", quote(id)));
    } else if id != ResourceAttribute::ID {
        drafts.add(&RIGHT_ATTRIBUTE_ID, path(), format!("{} is not `{}`", quote(id), ResourceAttribute::ID));
    }
}

fn value(attribute: &ResourceAttribute, path: impl Fn() -> Path, drafts: &mut Drafts) {
    let path = || path().then("value");
    let value = super::trimmed(&attribute.value, path, drafts);
    if value.is_empty() {
        drafts.add(&RIGHT_ATTRIBUTE_MISSING, path(), "the resource has no `value`");
    } else if value.contains([':', '/', '?', '#', '%', '\\']) || value.contains(char::is_whitespace) {
        let draft = drafts.add(&RIGHT_VALUE_FORM, path(), format!("{} is not a bare resource id", quote(value)));
        if let Some(bare) = value.strip_prefix("urn:altinn:resource:") {
            draft.help(format!("write {}", quote(bare)));
        }
    }
}

fn repeated(right: &Right, path: impl Fn() -> Path, drafts: &mut Drafts) {
    if right.resource.len() < 2 {
        return;
    }
    let mut seen = HashMap::new();
    for (position, attribute) in right.resource.iter().enumerate() {
        let first = *seen.entry((attribute.id.trim(), attribute.value.trim())).or_insert(position);
        if first != position && !attribute.value.trim().is_empty() {
            let place = |position: usize| path().then("resource").then(position);
            let message = format!("the resource {} stands in this right twice", quote(attribute.value.trim()));
            drafts
                .add(&RIGHT_RESOURCE_REPEATED, place(position), message)
                .relies_on(place(position))
                .relies_on(place(first));
        }
    }
}

/// Rights that are the same by the register's own comparison, and rights that differ in their action only.
fn duplicates(rights: &[Right], path: impl Fn(usize) -> Path, drafts: &mut Drafts) {
    if rights.len() < 2 {
        return;
    }
    let mut seen: HashMap<String, (usize, HashSet<&str>)> = HashMap::new();
    for (index, right) in rights.iter().enumerate() {
        let action = right.action.as_deref().unwrap_or_default().trim();
        let (first, actions) = seen.entry(resources(right)).or_insert_with(|| (index, HashSet::new()));
        let is_new = actions.insert(action);
        if *first != index {
            let (rule, message) = if is_new {
                (
                    &RIGHT_SAME_RESOURCE,
                    format!("this right and the one at {first}, counted from 0, differ in `action` only"),
                )
            } else {
                (
                    &RIGHT_DUPLICATE,
                    format!("this right is the same as one before it; the first is at {first}, counted from 0"),
                )
            };
            drafts.add(rule, path(index), message).relies_on(path(index)).relies_on(path(*first));
        }
    }
}

/// What the register compares rights by, but for the action.
fn resources(right: &Right) -> String {
    let mut key = String::new();
    for attribute in &right.resource {
        let _ = write!(key, "{}:{},", attribute.id.trim(), attribute.value.trim()); // writing to a `String` cannot fail
    }
    key
}
