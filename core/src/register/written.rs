//! What is known of a write that took effect.

use crate::error::Error;
use crate::transport::Answer;

/// What is known of a write that took effect.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Written {
    /// The id under which it was sent
    pub(crate) request_id: Option<String>,
    /// The register's trace id
    pub(crate) trace_id: Option<String>,
}

impl Written {
    pub(super) fn answered(answer: &Answer) -> Self {
        Written { request_id: answer.request_id.clone(), trace_id: answer.trace_id.clone() }
    }

    /// Of a write whose answer was lost.
    pub(super) fn after(error: &Error) -> Self {
        let text = |text: Option<&str>| text.map(str::to_owned);
        Written { request_id: text(error.request_id()), trace_id: text(error.trace_id()) }
    }
}
