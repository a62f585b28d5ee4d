//! VLD-0, 13, 1 and 2: the vendor and the id of a new system.

use super::Findings;
use crate::answer::{Exception, Rule};
use crate::register::Register;
use crate::token::PREFIX;

/// Whether the vendor's id begins as an organisation number's must.
pub(crate) fn vendor_prefix(vendor: &str, findings: &mut Findings) {
    if vendor.split(':').next() != Some(PREFIX) {
        findings.push(Rule::VendorPrefix.into());
    }
}

/// The organisation number of a vendor's id. The server counts on the colon.
pub(crate) fn vendor_number(vendor: &str) -> Result<&str, Exception> {
    let number = vendor.split(':').nth(1);
    number.ok_or_else(|| Exception("Index was outside the bounds of the array.".to_owned()))
}

/// Spaces (no other white space) in the id, its beginning, and whether anybody has it or ever had it.
pub(crate) fn system_id(id: &str, vendor: &str, register: &Register, findings: &mut Findings) -> Result<(), Exception> {
    if id.contains(' ') {
        findings.push(Rule::SystemIdSpaces.into());
    }
    if id.split('_').next() != Some(vendor_number(vendor)?) {
        findings.push(Rule::SystemIdPrefix.into());
    }
    if register.system(id).is_some() {
        findings.push(Rule::SystemIdTaken.into());
    }
    Ok(())
}
