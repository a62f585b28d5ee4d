//! What a change did.

use serde::Serialize;

use crate::difference::Change;
use crate::model::ChangelogEntry;

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Done {
    /// A new system was registered
    Created,
    /// The system was replaced
    Updated,
    /// Nothing was written: all was as desired
    Nothing,
}

/// What a change did: it is written, and was read back.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Applied {
    /// The system's id
    pub id: String,
    /// What was done
    pub done: Done,
    /// What was changed
    pub changes: Vec<Change>,
    /// The entry of the changelog that is this change's
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entry: Option<ChangelogEntry>,
    /// What somebody else has changed since
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub since: Vec<Change>,
}

impl Applied {
    /// Nothing had to be done.
    pub(super) fn nothing(id: &str) -> Self {
        Applied { id: id.to_owned(), done: Done::Nothing, changes: Vec::new(), entry: None, since: Vec::new() }
    }
}
