//! The facts of an error, and how the core puts them together.

use std::sync::Arc;
use std::time::Duration;

use super::{Error, ErrorCode, ErrorKind, Outcome, TokenRefusal};
use crate::difference::Conflict;
use crate::validation::Finding;

/// The facts of an [`Error`].
#[derive(Debug, Clone)]
pub(super) struct Facts {
    pub(super) kind: ErrorKind,
    pub(super) code: String,
    pub(super) message: String,
    pub(super) help: String,
    pub(super) status: Option<u16>,
    pub(super) findings: Vec<Finding>,
    pub(super) request_id: Option<String>,
    pub(super) trace_id: Option<String>,
    pub(super) retry_after: Option<Duration>,
    pub(super) outcome: Option<Outcome>,
    pub(super) refusal: Option<TokenRefusal>,
    pub(super) conflict: Option<Box<Conflict>>,
    pub(super) source: Option<Arc<dyn std::error::Error + Send + Sync>>,
}

impl Facts {
    pub(super) fn new(kind: ErrorKind, code: String, message: String, help: String) -> Self {
        Facts {
            kind,
            code,
            message,
            help,
            status: None,
            findings: Vec::new(),
            request_id: None,
            trace_id: None,
            retry_after: None,
            outcome: None,
            refusal: None,
            conflict: None,
            source: None,
        }
    }
}

/// Each of these sets one fact.
impl Error {
    /// An error with one of this library's own codes; message and help are the catalogue's.
    pub(crate) fn of(entry: ErrorCode) -> Self {
        Error::custom(entry.kind, entry.code, entry.meaning, entry.cure)
    }

    pub(crate) fn of_kind(mut self, kind: ErrorKind) -> Self {
        self.0.kind = kind;
        self
    }

    pub(crate) fn saying(mut self, message: impl Into<String>) -> Self {
        self.0.message = message.into();
        self
    }

    pub(crate) fn advising(mut self, help: impl Into<String>) -> Self {
        self.0.help = help.into();
        self
    }

    pub(crate) fn coded(mut self, code: impl Into<String>) -> Self {
        self.0.code = code.into();
        self
    }

    pub(crate) fn with_status(mut self, status: u16) -> Self {
        self.0.status = Some(status);
        self
    }

    pub(crate) fn with_findings(mut self, findings: Vec<Finding>) -> Self {
        self.0.findings = findings;
        self
    }

    pub(crate) fn with_request_id(mut self, request_id: Option<String>) -> Self {
        self.0.request_id = request_id;
        self
    }

    pub(crate) fn with_trace_id(mut self, trace_id: Option<String>) -> Self {
        self.0.trace_id = trace_id;
        self
    }

    pub(crate) fn with_retry_after(mut self, wait: Option<Duration>) -> Self {
        self.0.retry_after = wait;
        self
    }

    pub(crate) fn with_outcome(mut self, outcome: Outcome) -> Self {
        self.0.outcome = Some(outcome);
        self
    }

    pub(crate) fn with_refusal(mut self, refusal: TokenRefusal) -> Self {
        self.0.refusal = Some(refusal);
        self
    }

    pub(crate) fn with_conflict(mut self, conflict: Conflict) -> Self {
        self.0.conflict = Some(Box::new(conflict));
        self
    }

    /// The same error of a call that writes nothing.
    pub(crate) fn without_outcome(mut self) -> Self {
        self.0.outcome = None;
        self
    }
}
