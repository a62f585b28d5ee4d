//! The single resources that the system needs.

use std::collections::{HashMap, HashSet};
use std::hash::{Hash, Hasher};

use super::trim;
use crate::document::Path;
use crate::model::{ResourceAttribute, Right};
use crate::validation::catalogue::{
    RIGHT_ATTRIBUTE_ID, RIGHT_ATTRIBUTE_MISSING, RIGHT_DUPLICATE, RIGHT_RESOURCE_REPEATED, RIGHT_SAME_RESOURCE,
    RIGHT_VALUE_FORM, RIGHT_WITHOUT_RESOURCE, WHITE_SPACE_AROUND,
};
use crate::validation::draft::Drafts;
use crate::validation::quote::quote;
use crate::validation::repeats::repeats;
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

fn without_resource(right: &Right<&str>, path: impl Fn() -> Path, drafts: &mut Drafts) {
    if right.resource.is_empty() {
        drafts.add(&RIGHT_WITHOUT_RESOURCE, path().then("resource"), "the right names no resource");
    }
}

/// The app that `urn:altinn:org` and `urn:altinn:app` together were to name.
fn app_pair(right: &Right<&str>) -> Option<String> {
    let value = |id: &str| right.resource.iter().find(|attribute| trim(attribute.id).eq_ignore_ascii_case(id));
    let (org, app) = (value("urn:altinn:org")?.value.trim(), value("urn:altinn:app")?.value.trim());
    let plain = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    (plain(org) && plain(app)).then(|| format!("app_{org}_{app}").to_lowercase())
}

fn id(attribute: &ResourceAttribute<&str>, path: impl Fn() -> Path, drafts: &mut Drafts) {
    let path = || path().then("id");
    let id = attribute.id;
    if trim(id).is_empty() {
        drafts.add(&RIGHT_ATTRIBUTE_MISSING, path(), "the resource has no `id`");
    } else if id.strip_suffix('\n') == Some(ResourceAttribute::ID) {
        // the register's pattern lets one line feed at the end pass, and stores it
        drafts.add(&WHITE_SPACE_AROUND, path(), quote(id) + " has a line feed at its end");
    } else if id != ResourceAttribute::ID {
        drafts.add(&RIGHT_ATTRIBUTE_ID, path(), format!("{} is not `{}`", quote(id), ResourceAttribute::ID));
    }
}

fn value(attribute: &ResourceAttribute<&str>, path: impl Fn() -> Path, drafts: &mut Drafts) {
    let path = || path().then("value");
    let value = super::trimmed(attribute.value, path, drafts);
    if value.is_empty() {
        drafts.add(&RIGHT_ATTRIBUTE_MISSING, path(), "the resource has no `value`");
    } else if !is_plain(value) && value.contains(is_no_part_of_a_name) {
        let draft = drafts.add(&RIGHT_VALUE_FORM, path(), quote(value) + " is not a bare resource id");
        if let Some(bare) = value.strip_prefix("urn:altinn:resource:") {
            draft.help(format!("write {}", quote(bare)));
        }
    }
}

/// Whether a resource id is made of so little that nothing can be wrong with it; most are.
fn is_plain(value: &str) -> bool {
    value.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
}

fn is_no_part_of_a_name(c: char) -> bool {
    matches!(c, ':' | '/' | '?' | '#' | '%' | '\\') || c.is_whitespace()
}

fn repeated(right: &Right<&str>, path: impl Fn() -> Path, drafts: &mut Drafts) {
    let resources = right.resource.iter().map(|attribute| (trim(attribute.id), trim(attribute.value)));
    for (position, (_, value), first) in repeats(resources.enumerate()) {
        if !value.is_empty() {
            let place = |position: usize| path().then("resource").then(position);
            let message = format!("the resource {} stands in this right twice", quote(value));
            drafts
                .add(&RIGHT_RESOURCE_REPEATED, place(position), message)
                .relies_on(place(position))
                .relies_on(place(first));
        }
    }
}

/// Rights that are the same by the register's own comparison, and rights that differ in their action only.
fn duplicates(rights: &[Right<&str>], path: impl Fn(usize) -> Path, drafts: &mut Drafts) {
    let action = |index: usize| rights.get(index).and_then(|right| right.action).unwrap_or_default().trim();
    let mut actions: HashMap<usize, HashSet<&str>> = HashMap::new();
    for (index, _, first) in repeats(rights.iter().map(|right| Resources(&right.resource)).enumerate()) {
        let actions = actions.entry(first).or_insert_with(|| HashSet::from([action(first)]));
        let (rule, message) = if actions.insert(action(index)) {
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
        drafts.add(rule, path(index), message).relies_on(path(index)).relies_on(path(first));
    }
}

/// The resources of a right as the register compares them: one after the other, without blanks around them.
#[derive(Clone, Copy)]
struct Resources<'r>(&'r [ResourceAttribute<&'r str>]);

impl<'r> Resources<'r> {
    fn texts(&self) -> impl Iterator<Item = (&'r str, &'r str)> {
        self.0.iter().map(|attribute| (trim(attribute.id), trim(attribute.value)))
    }
}

impl PartialEq for Resources<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.texts().eq(other.texts())
    }
}

impl Eq for Resources<'_> {}

impl Hash for Resources<'_> {
    fn hash<H: Hasher>(&self, hasher: &mut H) {
        self.texts().for_each(|text| text.hash(hasher));
    }
}
