//! The register's rules. Each check adds what it finds; none ends the others.

mod client_ids;
mod identity;
mod packages;
mod redirect_urls;
mod rights;

use crate::answer::{Answer, Finding};

pub(super) use client_ids::{of_create as client_ids_of_create, of_replace as client_ids_of_replace};
pub(super) use identity::{system_id, vendor_number, vendor_prefix};
pub(super) use packages::access_packages;
pub(super) use redirect_urls::redirect_urls;
pub(super) use rights::rights;

/// What was found so far.
pub(super) type Findings = Vec<Finding>;

/// Ends with all that was found, if anything was.
pub(super) fn refuse(findings: Findings) -> Result<(), Answer> {
    if findings.is_empty() { Ok(()) } else { Err(Answer::Findings(findings)) }
}
