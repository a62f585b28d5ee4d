//! What a change did.

use serde::Serialize;

use crate::difference::Change;
use crate::model::ChangelogEntry;
use crate::register::Written;

/// What was done.
///
/// ```
/// use altinn_systemregister::change::Done;
/// assert_eq!(Done::Updated.as_str(), "updated");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Done {
    /// A new system was registered
    Created,
    /// The system was changed
    Updated,
    /// The system was deleted
    Deleted,
    /// Nothing was written: all was as desired
    Nothing,
}

impl Done {
    /// `created`, `updated`, `deleted` or `nothing`.
    ///
    /// ```
    /// use altinn_systemregister::change::Done;
    /// assert_eq!(Done::Nothing.as_str(), "nothing");
    /// ```
    pub fn as_str(self) -> &'static str {
        match self {
            Done::Created => "created",
            Done::Updated => "updated",
            Done::Deleted => "deleted",
            Done::Nothing => "nothing",
        }
    }
}

/// What a change did: it is written, and was read back.
///
/// ```
/// use altinn_systemregister::change::{Applied, Done};
/// let said = |applied: &Applied| match applied.done {
///     Done::Nothing => format!("{} was as desired", applied.id),
///     done => format!("{} is {done:?}: {} changes", applied.id, applied.changes.len()),
/// };
/// # let _ = said;
/// ```
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Applied {
    /// The system's id
    pub id: String,
    /// What was done
    pub done: Done,
    /// What was changed
    pub changes: Vec<Change>,
    /// The entry of the changelog that is this change's, where the register tells
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entry: Option<ChangelogEntry>,
    /// What somebody else has changed since, of what this change wrote
    pub since: Vec<Change>,
    /// The id under which the write was sent; see [`Error::request_id`](crate::Error::request_id)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
    /// The register's trace id of the write, where it gave one
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trace_id: Option<String>,
}

impl Applied {
    pub(super) fn new(id: &str, done: Done, written: Written) -> Self {
        let Written { request_id, trace_id } = written;
        Applied { id: id.to_owned(), done, changes: Vec::new(), entry: None, since: Vec::new(), request_id, trace_id }
    }

    /// Nothing had to be done.
    pub(super) fn nothing(id: &str) -> Self {
        Applied::new(id, Done::Nothing, Written::default())
    }

    /// What was done as JSON: `{"id", "done", "changes", "entry"?, "since", "requestId"?, "traceId"?}`.
    ///
    /// ```
    /// use altinn_systemregister::change::Applied;
    /// let keep = |applied: &Applied| std::fs::write("applied.json", applied.to_json());
    /// # let _ = keep;
    /// ```
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default() // INVARIANT: string keys and finite numbers only, cannot fail
    }
}
