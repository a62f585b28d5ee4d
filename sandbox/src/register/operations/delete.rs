//! DELETE `/vendor/{systemId}`: the end of a system. Its id is never free again, its client ids are.

use axum::http::StatusCode;

use super::Call;
use crate::answer::{Answer, Outcome};
use crate::register::Register;
use crate::register::changelog::{Change, Entry};

/// An unknown system is a 400. So is the deletion of one without client ids, although it is done; and so is a second
/// deletion, which the changelog gets too.
pub(crate) fn delete(register: &mut Register, call: &Call<'_>) -> Outcome {
    let Some(system) = register.system(call.id()) else {
        return Ok(Answer::ModelState(vec![("return".to_owned(), "System not found".to_owned())]));
    };
    call.must_own(&system.vendor)?;
    let entry = Entry::by(call.caller, Change::Delete, &system.internal_id, None)?;
    Ok(Answer::done_or(register.delete(call.id(), entry), Answer::Problem(StatusCode::BAD_REQUEST)))
}
