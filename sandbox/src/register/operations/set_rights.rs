//! PUT `/vendor/{systemId}/rights`: a bare array of rights, in the place of those that are there.

use axum::http::StatusCode;

use super::Call;
use crate::answer::{Answer, Outcome};
use crate::register::Register;
use crate::register::changelog::{self, Change, Entry};
use crate::register::checks::{self, Findings, refuse};
use crate::register::reading::{bare_rights, bind};

/// An unknown system is an exception, not a 404; nothing is trimmed.
pub(crate) fn set_rights(register: &mut Register, call: &Call<'_>) -> Outcome {
    let rights = bare_rights(bind(call.incoming, "rights")?, "rights")?;
    let system = call.writable(register)?;

    let mut findings = Findings::new();
    checks::rights(Some(&rights), call.catalogue, &mut findings)?;
    refuse(findings)?;

    let change = changelog::rights(&rights.items);
    let entry = Entry::by(call.caller, Change::RightsUpdate, &system.internal_id, Some(change))?;
    Ok(Answer::done_or(register.set_rights(call.id(), rights.items, entry), Answer::Problem(StatusCode::BAD_REQUEST)))
}
