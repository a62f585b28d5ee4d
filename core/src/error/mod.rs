//! What went wrong, as data.

mod from_model;
mod kind;
mod outcome;

use std::fmt;
use std::time::Duration;

pub use kind::ErrorKind;
pub use outcome::Outcome;

use crate::validation::Finding;

/// Everything that can go wrong, in one type; each language makes a class of each [`ErrorKind`].
///
/// `Display` gives the message alone: lower case, no final stop, no secret.
#[derive(Debug)]
pub struct Error(Box<Details>);

/// The facts of an [`Error`].
#[derive(Debug)]
pub(crate) struct Details {
    pub(crate) kind: ErrorKind,
    pub(crate) code: String,
    pub(crate) message: String,
    pub(crate) help: String,
    pub(crate) status: Option<u16>,
    pub(crate) findings: Vec<Finding>,
    pub(crate) trace_id: Option<String>,
    pub(crate) retry_after: Option<Duration>,
    pub(crate) outcome: Option<Outcome>,
    pub(crate) source: Option<Box<dyn std::error::Error + Send + Sync>>,
}

impl Error {
    /// An error of that kind; the other facts are added by those who know them.
    pub(crate) fn new(
        kind: ErrorKind,
        code: impl Into<String>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Self {
        Error(Box::new(Details {
            kind,
            code: code.into(),
            message: message.into(),
            help: help.into(),
            status: None,
            findings: Vec::new(),
            trace_id: None,
            retry_after: None,
            outcome: None,
            source: None,
        }))
    }

    /// An error of that kind that a face or a token source of the user's own raises.
    pub fn custom(kind: ErrorKind, code: &str, message: impl Into<String>, help: impl Into<String>) -> Self {
        Self::new(kind, code, message, help)
    }

    /// Which kind of error.
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// The register's code (`AUTH.VLD-00002`, `STD-00000`), else this library's own slug (`timeout`, `not-found`).
    pub fn code(&self) -> &str {
        &self.0.code
    }

    /// What to do.
    pub fn help(&self) -> &str {
        &self.0.help
    }

    /// The HTTP status, where there was an answer.
    pub fn status(&self) -> Option<u16> {
        self.0.status
    }

    /// All that is wrong with the document: of this library's own check, or of the register's answer mapped to the
    /// document.
    pub fn findings(&self) -> &[Finding] {
        &self.0.findings
    }

    /// The register's trace id, to quote in a support case.
    pub fn trace_id(&self) -> Option<&str> {
        self.0.trace_id.as_deref()
    }

    /// How long the register asks to wait.
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.retry_after
    }

    /// For a write: whether it took effect. `None` for what writes nothing.
    pub fn outcome(&self) -> Option<Outcome> {
        self.0.outcome
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.message)
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.0.source.as_deref().map(|source| source as _)
    }
}
