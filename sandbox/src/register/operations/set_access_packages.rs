//! PUT `/vendor/{systemId}/accesspackages`: a bare array of packages, in the place of those that are there.

use axum::http::StatusCode;

use super::Call;
use crate::answer::{Answer, Outcome};
use crate::register::Register;
use crate::register::changelog::{self, Change, Entry};
use crate::register::checks::{self, Findings, refuse};
use crate::register::reading::{bare_access_packages, bind};

/// An unknown system is an exception, not a 404; nothing is trimmed; it is the stored visibility that counts.
pub(crate) fn set_access_packages(register: &mut Register, call: &Call<'_>) -> Outcome {
    let parameter = "accessPackages";
    let packages = bare_access_packages(bind(call.incoming, parameter)?, parameter)?;
    let system = call.writable(register)?;

    let mut findings = Findings::new();
    checks::access_packages(Some(&packages), system.contents.is_visible, call.catalogue, &mut findings)?;
    refuse(findings)?;

    let change = changelog::access_packages(&packages.items);
    let entry = Entry::by(call.caller, Change::AccessPackageUpdate, &system.internal_id, Some(change))?;
    Ok(Answer::done_or(
        register.set_access_packages(call.id(), packages.items, entry),
        Answer::Problem(StatusCode::BAD_REQUEST),
    ))
}
