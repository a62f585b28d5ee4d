//! The Maskinporten clients that act for the system.

use crate::document::Path;
use crate::model::{ListMember, lower_case};
use crate::validation::catalogue::{
    CLIENT_ID_DUPLICATE, CLIENT_ID_EMPTY, CLIENT_ID_MISSING, CLIENT_ID_NOT_UUID, CLIENT_ID_UPPER_CASE,
};
use crate::validation::draft::Drafts;
use crate::validation::quote::quote;
use crate::validation::repeats::repeats;
use crate::validation::subject::Subject;

pub(super) fn check(subject: &Subject<'_>, drafts: &mut Drafts) {
    let ids = &subject.system.client_ids;
    none(subject, drafts);
    for (index, id) in ids.iter().enumerate() {
        let id = super::trimmed(id, || path(index), drafts);
        form(id, index, drafts);
    }
    duplicates(ids, drafts);
}

fn path(index: usize) -> Path {
    Path::root().then("clientId").then(index)
}

fn none(subject: &Subject<'_>, drafts: &mut Drafts) {
    if subject.system.client_ids.is_empty() && !subject.leaves_out(ListMember::ClientIds) {
        drafts.add(&CLIENT_ID_MISSING, Path::root().then("clientId"), "the system has no client id");
    }
}

fn form(id: &str, index: usize, drafts: &mut Drafts) {
    if id.is_empty() {
        drafts.add(&CLIENT_ID_EMPTY, path(index), "the client id is empty");
    } else if !is_uuid(id) {
        let draft = drafts.add(&CLIENT_ID_NOT_UUID, path(index), quote(id) + " is not a UUID");
        if let Some(uuid) = uuid_within(id) {
            draft.help(format!("write `{uuid}`"));
        }
    } else if id.bytes().any(|byte| byte.is_ascii_uppercase()) {
        drafts.add(&CLIENT_ID_UPPER_CASE, path(index), quote(id) + " is not in lower case");
    }
}

fn duplicates(ids: &[&str], drafts: &mut Drafts) {
    if ids.len() < 2 {
        return;
    }
    let lower = ids.iter().map(|id| lower_case(id.trim())).enumerate();
    for (index, _, first) in repeats(lower.filter(|(_, id)| !id.is_empty())) {
        let id = ids.get(index).map(|id| id.trim()).unwrap_or_default();
        let message = format!("{} is the same client id as at {first}, counted from 0", quote(id));
        drafts.add(&CLIENT_ID_DUPLICATE, path(index), message).relies_on(path(first));
    }
}

/// Whether the text is `8-4-4-4-12` hexadecimal digits.
fn is_uuid(text: &str) -> bool {
    let fits = |(at, byte): (usize, u8)| match at {
        8 | 13 | 18 | 23 => byte == b'-',
        _ => byte.is_ascii_hexdigit(),
    };
    text.len() == 36 && text.bytes().enumerate().all(fits)
}

/// The UUID in another of its notations: in braces, as a URN, without hyphens.
fn uuid_within(text: &str) -> Option<String> {
    if text.len() < 32 {
        return None;
    }
    let text = text.to_lowercase();
    let bare = text.trim_start_matches("urn:uuid:").trim_matches(['{', '}', '(', ')', '"', '\'']);
    let digits: String = bare.chars().filter(|c| *c != '-').collect();
    if digits.len() != 32 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    let groups = [0..8, 8..12, 12..16, 16..20, 20..32].map(|range| digits.get(range).unwrap_or_default());
    Some(groups.join("-"))
}
