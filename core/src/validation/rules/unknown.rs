//! Members that the register does not know.

use crate::document::Path;
use crate::model::{Extra, System};
use crate::validation::catalogue::UNKNOWN_MEMBER;
use crate::validation::draft::Drafts;
use crate::validation::nearest::nearest;
use crate::validation::quote::quote;
use crate::validation::subject::Subject;

/// What an element of the register's list has in place of `id` and `vendor`; told of as a whole.
const LIST_ITEM: [&str; 3] = ["systemId", "systemVendorOrgNumber", "systemVendorOrgName"];

pub(super) fn check(subject: &Subject<'_>, drafts: &mut Drafts) {
    let system = &subject.system;
    let told = if subject.is_list_item() { &LIST_ITEM[..] } else { &[] };
    let untold = |name: &str| !told.iter().any(|known| known.eq_ignore_ascii_case(name));
    members(&system.extra, Path::root, &System::MEMBERS, untold, drafts);
    members(&system.vendor.extra, || Path::root().then("vendor"), &["ID", "authority"], |_| true, drafts);
    for (index, right) in system.rights.iter().enumerate() {
        let path = || subject.rights().then(index);
        members(&right.extra, path, &["action", "resource"], |_| true, drafts);
        for (position, attribute) in right.resource.iter().enumerate() {
            let path = || path().then("resource").then(position);
            members(&attribute.extra, path, &["id", "value"], |_| true, drafts);
        }
    }
    for (index, package) in system.access_packages.iter().enumerate() {
        members(&package.extra, || subject.access_packages().then(index), &["urn"], |_| true, drafts);
    }
}

fn members(
    extra: &Extra,
    path: impl Fn() -> Path,
    known: &[&'static str],
    concerns: impl Fn(&str) -> bool,
    drafts: &mut Drafts,
) {
    for name in extra.keys().filter(|name| concerns(name)) {
        let message = format!("the register does not know {}, and passes over it", quote(name));
        let draft = drafts.add(&UNKNOWN_MEMBER, path().then(name.clone()), message);
        if let Some(meant) = nearest(name, known).filter(|meant| *meant != "isDeleted") {
            draft.help(format!("write `{meant}` if that is meant, else take the member away"));
        }
    }
}
