//! The system's vendor.

use crate::document::Path;
use crate::model::{InvalidOrgNumber, OrgNumber, Vendor};
use crate::validation::catalogue::{VENDOR_AUTHORITY, VENDOR_ID_PREFIX, VENDOR_ORG_NUMBER};
use crate::validation::draft::Drafts;
use crate::validation::quote::quote;
use crate::validation::subject::Subject;

pub(super) fn check(subject: &Subject<'_>, drafts: &mut Drafts) {
    if !subject.system.vendor.id.is_empty() || subject.states(&["vendor", "ID"]) {
        id(super::trimmed(subject.system.vendor.id, path, drafts), drafts);
    }
    if let Some(authority) = &subject.system.vendor.authority {
        self::authority(authority, drafts);
    }
}

fn path() -> Path {
    Path::root().then("vendor").then("ID")
}

fn id(id: &str, drafts: &mut Drafts) {
    match id.strip_prefix(Vendor::PREFIX) {
        Some(number) => org_number(number, drafts),
        None if id == Vendor::PREFIX.trim_end_matches(':') => org_number("", drafts),
        None => {
            let draft = drafts.add(&VENDOR_ID_PREFIX, path(), quote(id) + " does not begin with `0192:`");
            if OrgNumber::check(id).is_ok() {
                draft.help(format!("write `0192:{id}`"));
            }
        }
    }
}

fn org_number(number: &str, drafts: &mut Drafts) {
    let message = match OrgNumber::check(number) {
        Ok(()) => return,
        Err(_) if number.is_empty() => "no organisation number stands behind `0192`".to_owned(),
        Err(InvalidOrgNumber::NotNineDigits(_)) => {
            quote(number) + " is not an organisation number: expected nine digits"
        }
        Err(error) => error.to_string(),
    };
    drafts.add(&VENDOR_ORG_NUMBER, path(), message);
}

fn authority(authority: &str, drafts: &mut Drafts) {
    if authority != Vendor::AUTHORITY {
        let path = Path::root().then("vendor").then("authority");
        drafts.add(
            &VENDOR_AUTHORITY,
            path,
            format!("{} is not the authority `{}`", quote(authority), Vendor::AUTHORITY),
        );
    }
}
