//! The system's id.

use crate::document::Path;
use crate::model::SystemId;
use crate::validation::catalogue::{
    SYSTEM_ID_PATTERN, SYSTEM_ID_PREFIX, SYSTEM_ID_SPACES, SYSTEM_ID_TOO_LONG, SYSTEM_ID_UNSAFE,
};
use crate::validation::draft::Drafts;
use crate::validation::quote::quote;
use crate::validation::subject::Subject;

pub(super) fn check(subject: &Subject<'_>, drafts: &mut Drafts) {
    if !subject.states(&["id"]) {
        return;
    }
    let id = super::trimmed(subject.system.id, path, drafts);
    prefix(id, subject.system.vendor.org_number(), drafts);
    spaces(id, drafts);
    name(id, drafts);
    length(id, drafts);
}

fn path() -> Path {
    Path::root().then("id")
}

/// The id begins with the vendor's organisation number; where that is not known, with nine digits.
fn prefix(id: &str, vendor: Option<&str>, drafts: &mut Drafts) {
    let org_number = id.split('_').next().unwrap_or_default();
    let vendor = vendor.filter(|number| is_nine_digits(number));
    let message = match vendor {
        _ if id.is_empty() => "the id is empty".to_owned(),
        Some(vendor) if org_number == vendor => return,
        None if is_nine_digits(org_number) => return,
        Some(vendor) => {
            format!("{} does not begin with the vendor's organisation number `{vendor}` and `_`", quote(id))
        }
        None => quote(id) + " does not begin with an organisation number and `_`",
    };
    let draft = drafts.add(&SYSTEM_ID_PREFIX, path(), message);
    if is_guid(id) {
        draft.help(
            "write the system's own id, `{organisation number}_{name}`; the register's GUID for it is of no use here",
        );
    }
    let Some(vendor) = vendor else { return };
    draft.relies_on(Path::root().then("vendor").then("ID"));
    if is_nine_digits(org_number) {
        draft.help(
            "write the same organisation number in `id` and in `vendor.ID`: that of the organisation in the token",
        );
    } else if !id.is_empty() && id.chars().all(SystemId::allows) && !is_guid(id) {
        draft.help(format!("write {}", quote(&format!("{vendor}_{id}"))));
    }
}

fn spaces(id: &str, drafts: &mut Drafts) {
    if id.bytes().any(|byte| byte == b' ') {
        drafts
            .add(&SYSTEM_ID_SPACES, path(), quote(id) + " has spaces in it")
            .help(format!("write {}, for example", quote(&id.replace(' ', "-"))));
    }
}

/// What stands behind the organisation number; where there is none, there is nothing to say of a name.
fn name(id: &str, drafts: &mut Drafts) {
    let (org_number, name) = id.split_once('_').unwrap_or((id, ""));
    if !is_nine_digits(org_number) {
        return;
    }
    let strange = name.chars().find(|c| !SystemId::allows(*c) && *c != ' ');
    let message = match strange {
        Some(c) => format!("{} has {} in its name", quote(id), quote(&c.to_string())),
        None if name.is_empty() => quote(id) + " has no name behind the organisation number",
        None => return,
    };
    drafts.add(&SYSTEM_ID_PATTERN, path(), message.clone());
    drafts.add(&SYSTEM_ID_UNSAFE, path(), message);
}

fn length(id: &str, drafts: &mut Drafts) {
    let length = id.chars().count();
    if length > SystemId::MAX_LENGTH {
        drafts.add(&SYSTEM_ID_TOO_LONG, path(), format!("the id has {length} characters"));
    }
}

fn is_nine_digits(text: &str) -> bool {
    text.len() == 9 && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_guid(text: &str) -> bool {
    text.len() == 36 && text.split('-').map(str::len).eq([8, 4, 4, 4, 12])
}
