//! Two people's changes that met.

use serde::Serialize;

use super::{Change, Overlap, difference, merge};
use crate::model::System;

/// What somebody else changed, and we too.
///
/// ```
/// use altinn_systemregister::difference::Conflict;
/// let tell = |conflict: &Conflict| {
///     for change in &conflict.changes {
///         println!("they changed {}: {}", change.path, change.effect.meaning());
///     }
/// };
/// # let _ = tell;
/// ```
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Conflict {
    /// The system as it was when we began
    pub base: System,
    /// The system as somebody else has made it
    pub theirs: System,
    /// The system as we would make it, or have made it
    pub ours: System,
    /// What they changed
    pub changes: Vec<Change>,
    /// The members that both changed, each in another way
    pub overlaps: Vec<Overlap>,
    /// The system with the changes of both, where none overlap
    #[serde(skip_serializing_if = "Option::is_none")]
    pub merged: Option<System>,
}

impl Conflict {
    /// Both changes of the same base.
    pub(crate) fn between(base: System, theirs: System, ours: System) -> Self {
        let (merged, overlaps) = match merge(&base, &theirs, &ours) {
            Ok(merged) => (Some(merged), Vec::new()),
            Err(overlaps) => (None, overlaps),
        };
        Conflict { changes: difference(&base, &theirs), base, theirs, ours, overlaps, merged }
    }

    /// Whether something of theirs is not in ours: who made the very same changes has lost nothing.
    pub(crate) fn loses_theirs(&self) -> bool {
        self.merged.as_ref().is_none_or(|both| !difference(both, &self.ours).is_empty())
    }
}
