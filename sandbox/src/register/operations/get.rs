//! GET `/vendor/{systemId}`: one system, also when it is deleted.

use axum::http::StatusCode;

use super::Call;
use crate::answer::{Answer, Outcome};
use crate::register::Register;
use crate::register::wire::FullSystem;

/// Whether there is such a system is said before whose it is.
pub(crate) fn get(register: &mut Register, call: &Call<'_>) -> Outcome {
    let Some(system) = register.system(call.id()) else { return Ok(Answer::Problem(StatusCode::NOT_FOUND)) };
    call.must_own(&system.vendor)?;
    Ok(Answer::json(&FullSystem::from(system)))
}
