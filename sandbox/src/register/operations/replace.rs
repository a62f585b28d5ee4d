//! PUT `/vendor/{systemId}`: all of a system anew.

use super::{Call, contents, must_live};
use crate::answer::{Answer, Exception, Outcome, Rule};
use crate::register::Register;
use crate::register::changelog::{self, Change, Entry};
use crate::register::checks::{self, Findings, refuse};
use crate::register::reading::{SystemRequest, bind};

const PARAMETER: &str = "proposedUpdateToSystem";

/// What the request leaves out is emptied. Another vendor is told as a system that is not there.
pub(crate) fn replace(register: &mut Register, call: &Call<'_>) -> Outcome {
    let request = SystemRequest::read(bind(call.incoming, PARAMETER)?, PARAMETER)?;
    let not_found = || Answer::not_found(format!("System with ID '{}' not found.", call.id()));

    let system = register.system(call.id()).ok_or_else(not_found)?;
    call.must_own(&system.vendor)?;
    if request.vendor != system.vendor_id() {
        return Err(not_found().into());
    }
    if request.id != call.id() {
        refuse(vec![Rule::SystemIdMismatch.into()])?;
    }
    must_live(system)?;

    let mut findings = Findings::new();
    checks::rights(request.rights.as_ref(), call.catalogue, &mut findings)?;
    let packages = request.access_packages.as_ref();
    checks::access_packages(packages, request.is_visible, call.catalogue, &mut findings)?;
    checks::client_ids_of_replace(&request.client_ids.items, system, register, &mut findings);
    refuse(findings)?;

    let internal_id = system.internal_id.clone();
    let entry = Entry::by(call.caller, Change::Update, &internal_id, Some(changelog::system(&request)))?;
    if request.access_packages.is_none() {
        return Err(Exception::null_reference().into());
    }
    let replaced = register.replace(call.id(), contents(&request)?, entry)?;
    Ok(Answer::done_or(replaced, Answer::bad_request("Unable to update system")))
}
