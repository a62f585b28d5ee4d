//! How values leave.

use serde::Serialize;

/// The value as JSON text.
pub(crate) fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default() // INVARIANT: string keys and finite numbers only, cannot fail
}
