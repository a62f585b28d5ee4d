//! GET `/vendor`: the systems of the token's organisation.

use super::Call;
use crate::answer::{Answer, Outcome};
use crate::register::Register;
use crate::register::wire::ListedSystem;

/// Hidden systems included, deleted ones not. Administrators too see only their own.
pub(crate) fn list(register: &mut Register, call: &Call<'_>) -> Outcome {
    let Some(vendor) = call.caller.organisation()?.filter(|number| !number.is_empty()) else {
        return Ok(Answer::forbidden());
    };
    let systems: Vec<_> = register.active().filter(|system| system.vendor == vendor).map(ListedSystem::from).collect();
    Ok(Answer::unstored(&systems))
}
