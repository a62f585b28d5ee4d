//! Members that this version does not know.

use serde_json::{Map, Value};

/// Members that this version of the library does not know, kept so that writing loses nothing of what was read.
pub type Extra = Map<String, Value>;
