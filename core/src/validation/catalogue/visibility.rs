//! Rules of `isVisible`.

use super::Operation;
use super::rule::rules;

rules! {
    VISIBILITY_UNSTATED = {
        slug: "visibility-unstated",
        severity: Warning,
        operations: &[Operation::Create],
        meaning: "a document says whether the system is visible in the portal; a system is visible where it does not",
        cure: "write `\"isVisible\": true` or `\"isVisible\": false`",
        source: "guide: Set Visibility; API 1.3; API 9, trap 2",
    }
}
