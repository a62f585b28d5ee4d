//! The form in which an error crosses to the other languages.

use serde::{Serialize, Serializer};

use super::Error;
use crate::difference::Conflict;
use crate::validation::Finding;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Wire<'e> {
    class: &'static str,
    code: &'e str,
    message: String,
    help: &'e str,
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<u16>,
    findings: &'e [Finding],
    #[serde(skip_serializing_if = "Option::is_none")]
    request_id: Option<&'e str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    trace_id: Option<&'e str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    retry_after: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    outcome: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    mp_code: Option<&'e str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<&'e str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'e str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    conflict: Option<&'e Conflict>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cause: Option<String>,
}

impl Serialize for Error {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.wire().serialize(serializer)
    }
}

impl Error {
    /// The error as JSON: `class` (the class's name), `code`, `message`, `help`, `findings`, and where known `status`,
    /// `requestId`, `traceId`, `retryAfter` (seconds), `outcome` (`applied`, `not_applied`, `unknown`), of a token
    /// endpoint's refusal `mpCode`, `error` and `description`, of a conflict `conflict`, and `cause` (text).
    ///
    /// ```
    /// use altinn_systemregister::{Error, ErrorKind};
    /// let error = Error::custom(ErrorKind::Cancelled, "cancelled", "the caller gave up", "call again");
    /// assert!(error.to_json().starts_with(r#"{"class":"CancelledError","code":"cancelled""#));
    /// ```
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default() // INVARIANT: string keys and integers only, cannot fail
    }

    fn wire(&self) -> Wire<'_> {
        let refusal = self.token_refusal();
        Wire {
            class: self.kind().class_name(),
            code: self.code(),
            message: self.to_string(),
            help: self.help(),
            status: self.status(),
            findings: self.findings(),
            request_id: self.request_id(),
            trace_id: self.trace_id(),
            retry_after: self.retry_after().map(|wait| wait.as_secs()),
            outcome: self.outcome().map(super::Outcome::as_str),
            mp_code: refusal.and_then(|refusal| refusal.mp_code.as_deref()),
            error: refusal.and_then(|refusal| refusal.error.as_deref()),
            description: refusal.and_then(|refusal| refusal.description.as_deref()),
            conflict: self.conflict(),
            cause: self.cause(),
        }
    }

    /// The texts of all that lies behind this error, the nearest first, joined by `: `.
    fn cause(&self) -> Option<String> {
        let first = std::error::Error::source(self);
        let texts: Vec<_> = std::iter::successors(first, |error| error.source()).map(ToString::to_string).collect();
        (!texts.is_empty()).then(|| texts.join(": "))
    }
}
