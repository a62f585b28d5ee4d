//! What is different between two states of a system.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use serde_json::Value;

use super::keyed::{Keyed, Url};
use super::{Change, Effect};
use crate::document::Path;
use crate::model::{Extra, System};

/// What is different: lists as the sets that they are to the register, redirect URLs by their normal form, texts
/// exactly, members that this version does not know where they were there before. The id, the vendor and whether a
/// system is deleted are no part of it: they cannot be changed.
///
/// ```
/// use altinn_systemregister::System;
/// use altinn_systemregister::difference::difference;
/// let sent = System::from_json(r#"{"allowedRedirectUrls": ["HTTPS://example.com"]}"#)?;
/// let stored = System::from_json(r#"{"allowedRedirectUrls": ["https://example.com/"]}"#)?;
/// assert!(difference(&sent, &stored).is_empty());
/// # Ok::<(), altinn_systemregister::model::ReadError>(())
/// ```
pub fn difference(before: &System, after: &System) -> Vec<Change> {
    let mut changes = Vec::new();
    for (member, was, is) in
        [("name", &before.name.0, &after.name.0), ("description", &before.description.0, &after.description.0)]
    {
        texts(&mut changes, member, was, is);
    }
    list(&mut changes, "rights", &before.rights, &after.rights, [Effect::RightRemoved, Effect::RightAdded]);
    list(
        &mut changes,
        "accessPackages",
        &before.access_packages,
        &after.access_packages,
        [Effect::AccessPackageRemoved, Effect::AccessPackageAdded],
    );
    client_ids(&mut changes, &before.client_ids, &after.client_ids);
    visibility(&mut changes, before.is_visible, after.is_visible);
    list(
        &mut changes,
        "allowedRedirectUrls",
        &urls(&before.allowed_redirect_urls),
        &urls(&after.allowed_redirect_urls),
        [Effect::RedirectUrlRemoved, Effect::RedirectUrlAdded],
    );
    extra(&mut changes, &before.extra, &after.extra);
    changes
}

pub(super) fn urls(texts: &[String]) -> Vec<Url> {
    texts.iter().cloned().map(Url).collect()
}

fn texts(changes: &mut Vec<Change>, member: &'static str, before: &Languages, after: &Languages) {
    let languages: BTreeSet<_> = before.keys().chain(after.keys()).collect();
    for language in languages {
        let (was, is) = (before.get(language), after.get(language));
        if was != is {
            let path = Path::root().then(member).then(language.clone());
            let value = |text: Option<&String>| text.map(|text| Value::from(text.as_str()));
            changes.push(Change { path, before: value(was), after: value(is), effect: Effect::TextChanged });
        }
    }
}

type Languages = BTreeMap<String, String>;

/// What goes from a list, then what comes; `effects` says what the one and the other mean.
fn list<T: Keyed>(
    changes: &mut Vec<Change>,
    member: &'static str,
    before: &[T],
    after: &[T],
    [gone, new]: [Effect; 2],
) {
    let place = |index: usize| Path::root().then(member).then(index);
    for (index, item) in missing(before, after) {
        changes.push(Change { path: place(index), before: Some(item.value()), after: None, effect: gone });
    }
    for (index, item) in missing(after, before) {
        changes.push(Change { path: place(index), before: None, after: Some(item.value()), effect: new });
    }
}

/// The elements of one list that another lacks, each once, with their places.
fn missing<'l, T: Keyed>(list: &'l [T], other: &[T]) -> Vec<(usize, &'l T)> {
    let mut known: BTreeSet<_> = other.iter().map(Keyed::key).collect();
    list.iter().enumerate().filter(|(_, item)| known.insert(item.key())).collect()
}

/// Client ids go and come; one that only changes its spelling does neither.
fn client_ids(changes: &mut Vec<Change>, before: &[String], after: &[String]) {
    let place = |index: usize| Path::root().then("clientId").then(index);
    let mut new: BTreeMap<_, _> = missing(after, before).into_iter().collect();
    let mut spelled: BTreeMap<_, VecDeque<_>> = BTreeMap::new();
    for (index, id) in &new {
        spelled.entry(id.to_ascii_lowercase()).or_default().push_back(*index);
    }
    for (index, id) in missing(before, after) {
        let respelled = spelled.get_mut(&id.trim().to_ascii_lowercase()).and_then(VecDeque::pop_front);
        changes.push(match respelled.and_then(|index| new.remove_entry(&index)) {
            Some((index, other)) => Change {
                path: place(index),
                before: Some(id.value()),
                after: Some(other.value()),
                effect: Effect::ClientIdRespelled,
            },
            None => {
                Change { path: place(index), before: Some(id.value()), after: None, effect: Effect::ClientIdRemoved }
            }
        });
    }
    for (index, id) in new {
        changes.push(Change {
            path: place(index),
            before: None,
            after: Some(id.value()),
            effect: Effect::ClientIdAdded,
        });
    }
}

fn visibility(changes: &mut Vec<Change>, before: Option<bool>, after: Option<bool>) {
    if before != after {
        let effect = if after == Some(false) { Effect::MadeHidden } else { Effect::MadeVisible };
        let path = Path::root().then("isVisible");
        changes.push(Change { path, before: before.map(Value::from), after: after.map(Value::from), effect });
    }
}

/// Members that this version does not know count where they are stored: others the register passes over, and they
/// would be different for ever.
fn extra(changes: &mut Vec<Change>, before: &Extra, after: &Extra) {
    for (member, was) in before {
        let is = after.get(member);
        if Some(was) != is {
            let path = Path::root().then(member.clone());
            let before = Some(was.clone());
            changes.push(Change { path, before, after: is.cloned(), effect: Effect::MemberChanged });
        }
    }
}
