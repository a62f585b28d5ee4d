//! GET `/vendor/{systemId}/changelog`: what happened to a system, newest first.

use super::Call;
use crate::answer::{Answer, Outcome};
use crate::register::Register;

/// Deleted systems keep theirs.
pub(crate) fn changelog(register: &mut Register, call: &Call<'_>) -> Outcome {
    let Some(system) = register.system(call.id()) else {
        return Ok(Answer::not_found(format!("System with ID {} not found.", call.id())));
    };
    call.must_own(&system.vendor)?;
    let changes: Vec<_> = register.changes_of(&system.internal_id).collect();
    Ok(Answer::json(&changes))
}
