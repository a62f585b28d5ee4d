//! Which members a system must have.

use crate::document::Path;
use crate::model::{ListMember, System};
use crate::validation::catalogue::{LIST_ITEM, MARKED_AS_DELETED, MEMBER_LEFT_OUT, MEMBER_MISSING, NOTHING_ASKED_FOR};
use crate::validation::draft::Drafts;
use crate::validation::subject::Subject;

pub(super) fn check(subject: &Subject<'_>, drafts: &mut Drafts) {
    if subject.is_list_item() {
        list_item(drafts);
    } else {
        missing(subject, drafts);
    }
    left_out(subject, drafts);
    deleted(subject, drafts);
    nothing_asked_for(subject, drafts);
}

fn list_item(drafts: &mut Drafts) {
    drafts.add(
        &LIST_ITEM,
        Path::root().then("systemId"),
        "this is an element of the register's list, not a whole system",
    );
}

fn missing(subject: &Subject<'_>, drafts: &mut Drafts) {
    let System { id, vendor, name, description, .. } = &subject.system;
    let empty = [
        ("id", id.is_empty()),
        ("vendor", vendor.id.is_empty()),
        ("name", name.0.is_empty()),
        ("description", description.0.is_empty()),
    ];
    for (name, _) in empty.into_iter().filter(|(_, is_empty)| *is_empty) {
        if !subject.states(&[name]) {
            drafts.add(&MEMBER_MISSING, Path::root().then(name), format!("`{name}` is missing"));
        }
    }
    if vendor.id.is_empty() && subject.states(&["vendor"]) && !subject.states(&["vendor", "ID"]) {
        let path = Path::root().then("vendor").then("ID");
        drafts.add(&MEMBER_MISSING, path, "`vendor` has no `ID`").help("add `\"ID\": \"0192:{organisation number}\"`");
    }
}

fn left_out(subject: &Subject<'_>, drafts: &mut Drafts) {
    for list in ListMember::ALL {
        if subject.leaves_out(list) {
            let message = format!("`{0}` is left out, and the register would empty its `{0}`", list.name());
            drafts.add(&MEMBER_LEFT_OUT, Path::root().then(list.name()), message);
        }
    }
    if subject.system.is_visible.is_none() {
        let message = "`isVisible` is left out, and the register would make the system visible";
        drafts
            .add(&MEMBER_LEFT_OUT, Path::root().then("isVisible"), message)
            .help("write `\"isVisible\": true` or `\"isVisible\": false`, whichever the system is to be");
    }
}

fn deleted(subject: &Subject<'_>, drafts: &mut Drafts) {
    if subject.system.is_deleted {
        drafts.add(&MARKED_AS_DELETED, Path::root().then("isDeleted"), "the document is that of a deleted system");
    }
}

fn nothing_asked_for(subject: &Subject<'_>, drafts: &mut Drafts) {
    let system = &subject.system;
    let left_out = subject.leaves_out(ListMember::Rights) || subject.leaves_out(ListMember::AccessPackages);
    if system.rights.is_empty() && system.access_packages.is_empty() && !left_out {
        drafts
            .add(&NOTHING_ASKED_FOR, Path::root(), "the system has neither rights nor access packages")
            .relies_on(Path::root().then("rights"))
            .relies_on(Path::root().then("accessPackages"));
    }
}
