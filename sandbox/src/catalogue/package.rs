//! An access package of Access Management.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::ids::guid_for;

/// An access package: what decides, and the rest as it was given.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Package {
    pub(crate) urn: String,
    #[serde(default = "yes")]
    pub(crate) is_delegable: bool,
    #[serde(default = "yes")]
    pub(crate) is_assignable: bool,
    #[serde(flatten)]
    pub(crate) rest: Map<String, Value>,
}

fn yes() -> bool {
    true
}

impl Package {
    /// Its id: the one it was given, else one that follows from its URN.
    pub(crate) fn id(&self) -> String {
        self.text("id").map_or_else(|| guid_for(&self.urn), str::to_owned)
    }

    /// A member's text.
    pub(crate) fn text(&self, member: &str) -> Option<&str> {
        self.rest.get(member)?.as_str()
    }

    /// As the look-ups give it, with an id.
    pub(crate) fn served(&self) -> Package {
        let mut served = self.clone();
        served.rest.insert("id".to_owned(), Value::String(self.id()));
        served
    }
}
