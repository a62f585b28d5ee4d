//! POST `/vendor`: a new system.

use axum::http::StatusCode;

use super::{Call, contents};
use crate::answer::{Answer, Exception, Outcome, Stop};
use crate::register::Register;
use crate::register::changelog::{self, Change, Entry};
use crate::register::checks::{self, Findings, refuse};
use crate::register::reading::{SystemRequest, bind};
use crate::register::system::StoredSystem;

const PARAMETER: &str = "registerNewSystem";

/// Answers the internal id. The only operation that catches exceptions: it shows their text, and takes each key that
/// is there twice for the system's id.
pub(crate) fn create(register: &mut Register, call: &Call<'_>) -> Outcome {
    let request = SystemRequest::read(bind(call.incoming, PARAMETER)?, PARAMETER)?;
    match attempt(register, call, &request) {
        Err(Stop::Exception(Exception(text))) if text.contains("duplicate key value violates unique constraint") => {
            Ok(Answer::Text(StatusCode::CONFLICT, format!("The System already exist: {}", request.id)))
        }
        Err(Stop::Exception(Exception(text))) => Ok(Answer::Text(StatusCode::INTERNAL_SERVER_ERROR, text)),
        outcome => outcome,
    }
}

/// Everything is looked at before it is asked whose system it is.
fn attempt(register: &mut Register, call: &Call<'_>, request: &SystemRequest) -> Outcome {
    let mut findings = Findings::new();
    checks::vendor_prefix(&request.vendor, &mut findings);
    refuse(findings)?;

    let mut findings = Findings::new();
    checks::system_id(&request.id, &request.vendor, register, &mut findings)?;
    checks::redirect_urls(&request.redirect_urls, &mut findings)?;
    checks::client_ids_of_create(&request.client_ids.items, register, &mut findings);
    checks::rights(request.rights.as_ref(), call.catalogue, &mut findings)?;
    let packages = request.access_packages.as_ref();
    checks::access_packages(packages, request.is_visible, call.catalogue, &mut findings)?;

    let vendor = checks::vendor_number(&request.vendor)?;
    call.must_own(vendor)?;
    refuse(findings)?;

    let internal_id = call.ids.guid();
    let entry = Entry::by(call.caller, Change::Create, &internal_id, Some(changelog::system(request)))?;
    let system = StoredSystem {
        internal_id: internal_id.clone(),
        id: request.id.clone(),
        vendor: vendor.to_owned(),
        contents: contents(request)?,
        is_deleted: false,
    };
    register.insert(system, entry)?;
    Ok(Answer::json(&internal_id))
}
