//! The rules: one small function each, one file for each thing that has rules.
//!
//! They look at the plain [`System`](crate::model::System) and write paths in the library's own spelling. They do not
//! ask whether a rule applies to the operation, nor whether a place was misread: that is seen to afterwards.

mod access_packages;
mod client_ids;
mod members;
mod redirect_urls;
mod rights;
mod system_id;
mod texts;
mod unknown;
mod vendor;
mod visibility;

use super::catalogue::{LIST_EMPTIED, WHITE_SPACE_AROUND};
use super::draft::Drafts;
use super::quote::quote;
use super::subject::Subject;
use crate::document::Path;

/// Every rule that is about the content of a document.
pub(super) fn check(subject: &Subject<'_>, drafts: &mut Drafts) {
    if subject.is_system() {
        members::check(subject, drafts);
        system_id::check(subject, drafts);
        vendor::check(subject, drafts);
        texts::check(subject, drafts);
        client_ids::check(subject, drafts);
        redirect_urls::check(subject, drafts);
        visibility::check(subject, drafts);
    } else if subject.system.rights.is_empty() && subject.system.access_packages.is_empty() {
        drafts.add(&LIST_EMPTIED, Path::root(), "an empty array takes away everything that the system has");
    }
    rights::check(subject, drafts);
    access_packages::check(subject, drafts);
    unknown::check(subject, drafts);
}

/// The text without the white space around it, which is a finding.
fn trimmed<'t>(text: &'t str, path: impl FnOnce() -> Path, drafts: &mut Drafts) -> &'t str {
    let trimmed = trim(text);
    if trimmed.len() != text.len() && !trimmed.is_empty() {
        drafts.add(&WHITE_SPACE_AROUND, path(), quote(text) + " has white space around it");
    }
    trimmed
}

/// The text without white space around it; most have none, and are quickly known to.
fn trim(text: &str) -> &str {
    let is_plain = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_graphic);
    if is_plain(text.as_bytes().first()) && is_plain(text.as_bytes().last()) { text } else { text.trim() }
}
