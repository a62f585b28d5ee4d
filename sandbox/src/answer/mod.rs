//! How the server speaks: every kind of answer it gives, and how each becomes bytes.

mod finding;
mod negotiation;
mod problem;
mod render;

use axum::http::StatusCode;
use serde::Serialize;
use serde_json::Value;

pub(crate) use finding::{Finding, Rule};
pub(crate) use negotiation::Accept;
pub(crate) use render::Renderer;

/// An answer, before it is known what the caller accepts.
#[derive(Debug)]
pub(crate) enum Answer {
    /// No body at all: 401, 403, and an empty search
    Empty(StatusCode),
    /// 200 with a JSON text
    Json(String),
    /// 200 with a JSON text that must not be stored
    Unstored(String),
    /// A plain string: raw, or quoted as JSON for those who accept that
    Text(StatusCode, String),
    /// A status with the framework's standard explanation
    Problem(StatusCode),
    /// 400: the request does not fit the model; per field, what is wrong
    ModelState(Vec<(String, String)>),
    /// 400: rules of the register that are broken
    Findings(Vec<Finding>),
}

impl Answer {
    pub(crate) fn json(value: &impl Serialize) -> Self {
        Answer::Json(to_text(value))
    }

    pub(crate) fn unstored(value: &impl Serialize) -> Self {
        Answer::Unstored(to_text(value))
    }

    /// What most writes answer if they are done.
    pub(crate) fn done_or(done: bool, otherwise: Answer) -> Self {
        if done { Answer::Json(r#"{"succeeded":true}"#.to_owned()) } else { otherwise }
    }

    pub(crate) fn forbidden() -> Self {
        Answer::Empty(StatusCode::FORBIDDEN)
    }

    pub(crate) fn bad_request(text: &str) -> Self {
        Answer::Text(StatusCode::BAD_REQUEST, text.to_owned())
    }

    pub(crate) fn not_found(text: String) -> Self {
        Answer::Text(StatusCode::NOT_FOUND, text)
    }
}

/// Something that the server did not foresee; mostly a 500.
#[derive(Debug)]
pub(crate) struct Exception(pub(crate) String);

impl Exception {
    /// A null where the server takes for granted that there is none.
    pub(crate) fn null_reference() -> Self {
        Exception("Object reference not set to an instance of an object.".to_owned())
    }
}

/// Why an operation ended before its end.
#[derive(Debug)]
pub(crate) enum Stop {
    /// With an answer
    Answer(Answer),
    /// With an exception
    Exception(Exception),
}

impl From<Answer> for Stop {
    fn from(answer: Answer) -> Self {
        Stop::Answer(answer)
    }
}

impl From<Exception> for Stop {
    fn from(exception: Exception) -> Self {
        Stop::Exception(exception)
    }
}

/// What an operation comes to.
pub(crate) type Outcome = Result<Answer, Stop>;

/// JSON text; what is serialised here has only text keys and so always has one.
pub(crate) fn to_text(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_else(|_| Value::Null.to_string())
}
