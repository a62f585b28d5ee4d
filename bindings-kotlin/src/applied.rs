//! What a change may do, and what it did.

use altinn_systemregister::Error;
use altinn_systemregister::change::{Applied, ApplyOptions};

use crate::difference::{ChangeData, changes};
use crate::model::ChangelogEntryData;

/// What a change may do.
#[derive(Debug, uniffi::Record)]
pub(crate) struct ApplyOptionsData {
    /// Effects by their names
    allow: Vec<String>,
    merge: bool,
}

impl TryFrom<ApplyOptionsData> for ApplyOptions {
    type Error = Error;

    fn try_from(data: ApplyOptionsData) -> Result<Self, Error> {
        let ApplyOptionsData { allow, merge } = data;
        Ok(ApplyOptions { allow: allow.iter().map(|name| name.parse()).collect::<Result<_, _>>()?, merge })
    }
}

/// What a change did.
#[derive(Debug, uniffi::Record)]
pub(crate) struct AppliedData {
    id: String,
    done: String,
    changes: Vec<ChangeData>,
    entry: Option<ChangelogEntryData>,
    since: Vec<ChangeData>,
    request_id: Option<String>,
    trace_id: Option<String>,
}

impl From<Applied> for AppliedData {
    fn from(applied: Applied) -> Self {
        let Applied { id, done, changes, entry, since, request_id, trace_id } = applied;
        AppliedData {
            id,
            done: done.as_str().to_owned(),
            changes: self::changes(changes),
            entry: entry.map(ChangelogEntryData::from),
            since: self::changes(since),
            request_id,
            trace_id,
        }
    }
}
