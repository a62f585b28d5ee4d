//! What a good engineer would write without this library: typed structures that borrow from the text, read by
//! `serde_json`, and the rules of `documents/README.md` by hand.

mod formats;
mod given;
mod repeated;
mod rules;
mod system;
#[cfg(test)]
mod tests;

use rules::Fault;
use system::System;

/// How many faults the document has; of each, the pointer is looked at.
pub(crate) fn faults(document: &str) -> usize {
    let faults = match serde_json::from_str::<System<'_>>(document) {
        Ok(system) => rules::faults(&system),
        Err(_) => vec![Fault { pointer: "/".to_owned(), what: "not a JSON object" }],
    };
    faults.iter().filter(|fault| !fault.pointer.is_empty() && !fault.what.is_empty()).count()
}
