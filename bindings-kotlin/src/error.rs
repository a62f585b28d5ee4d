//! How an error crosses: its facts, of which the face makes an exception.

use std::fmt;
use std::time::Duration;

use altinn_systemregister::Error;
use altinn_systemregister::error::TokenRefusal;

use crate::difference::ConflictData;
use crate::validation::FindingData;

/// An error with all its facts.
#[derive(Debug, uniffi::Error)]
pub(crate) enum Failure {
    /// The only kind that crosses; the face makes the classes
    Failed {
        /// The facts
        facts: Box<FailureData>,
    },
}

/// The facts of an error.
#[derive(Debug, uniffi::Record)]
pub(crate) struct FailureData {
    class_name: String,
    code: String,
    text: String,
    help: String,
    status: Option<u16>,
    findings: Vec<FindingData>,
    request_id: Option<String>,
    trace_id: Option<String>,
    retry_after: Option<Duration>,
    outcome: Option<String>,
    reason: Option<String>,
    refusal: Option<TokenRefusalData>,
    conflict: Option<ConflictData>,
}

/// What a token endpoint says where it gives no token.
#[derive(Debug, uniffi::Record)]
pub(crate) struct TokenRefusalData {
    mp_code: Option<String>,
    error: Option<String>,
    description: Option<String>,
}

impl From<TokenRefusal> for TokenRefusalData {
    fn from(refusal: TokenRefusal) -> Self {
        let TokenRefusal { mp_code, error, description } = refusal;
        TokenRefusalData { mp_code, error, description }
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Failure::Failed { facts: Box::new(error.into()) }
    }
}

impl From<Error> for FailureData {
    fn from(error: Error) -> Self {
        FailureData {
            class_name: error.kind().class_name().to_owned(),
            code: error.code().to_owned(),
            text: error.to_string(),
            help: error.help().to_owned(),
            status: error.status(),
            findings: error.findings().iter().cloned().map(FindingData::from).collect(),
            request_id: error.request_id().map(str::to_owned),
            trace_id: error.trace_id().map(str::to_owned),
            retry_after: error.retry_after(),
            outcome: error.outcome().map(|outcome| outcome.to_string()),
            reason: reason(&error),
            refusal: error.token_refusal().cloned().map(TokenRefusalData::from),
            conflict: error.conflict().cloned().map(ConflictData::from),
        }
    }
}

/// The texts of all that led to the error, joined.
fn reason(error: &dyn std::error::Error) -> Option<String> {
    let sources = std::iter::successors(error.source(), |source| source.source());
    let texts: Vec<String> = sources.map(ToString::to_string).collect();
    (!texts.is_empty()).then(|| texts.join(": "))
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Failure::Failed { facts } = self;
        f.write_str(&facts.text)
    }
}

impl std::error::Error for Failure {}
