//! VLD-4 and VLD-11: client ids that others have, or that are there twice.

use std::collections::HashSet;

use super::Findings;
use crate::answer::Rule;
use crate::register::Register;
use crate::register::system::StoredSystem;

/// For a new system: one finding if any client id is anybody's, compared exactly. Repetitions are not looked for.
pub(crate) fn of_create(client_ids: &[String], register: &Register, findings: &mut Findings) {
    if client_ids.iter().any(|client_id| register.owner_of_client(client_id).is_some()) {
        findings.push(Rule::ClientIdTaken.into());
    }
}

/// For a system that is there: repetitions in any case, and one finding for each client id that another system has.
///
/// The server first collects the system's own client ids and the new ones, of those that differ in case only the
/// first; looks these up exactly; and compares in any case. So a clash can hide behind an own client id in another
/// case.
pub(crate) fn of_replace(client_ids: &[String], system: &StoredSystem, register: &Register, findings: &mut Findings) {
    let mut seen = HashSet::new();
    if !client_ids.iter().all(|client_id| seen.insert(folded(client_id))) {
        findings.push(Rule::ClientIdTwice.into());
    }
    let mut looked_up = HashSet::new();
    let clashes: HashSet<_> = system
        .contents
        .client_ids
        .iter()
        .filter(|client_id| !client_id.is_empty())
        .chain(client_ids)
        .filter(|client_id| looked_up.insert(folded(client_id)))
        .filter(|client_id| register.owner_of_client(client_id).is_some_and(|owner| owner != system.internal_id))
        .map(|client_id| folded(client_id))
        .collect();
    let taken = client_ids.iter().filter(|client_id| clashes.contains(&folded(client_id)));
    findings.extend(taken.map(|_| Rule::ClientIdTaken.into()));
}

fn folded(client_id: &str) -> String {
    client_id.to_uppercase()
}
