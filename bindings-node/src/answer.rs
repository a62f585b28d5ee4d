//! What a native function gives back: a value or an error, both as data.

use altinn_systemregister as core;
use napi_derive::napi;

/// Exactly one member is there.
#[napi(object)]
pub struct Answer {
    /// The result, as JSON unless the function says otherwise
    pub ok: Option<String>,
    /// The error, as JSON
    pub error: Option<String>,
}

impl<E: Into<core::Error>> From<Result<String, E>> for Answer {
    fn from(result: Result<String, E>) -> Self {
        match result {
            Ok(text) => Answer { ok: Some(text), error: None },
            Err(error) => Answer { ok: None, error: Some(error.into().to_json()) },
        }
    }
}
