//! From an answer to the bytes of a response.

use axum::body::Body;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::Response;

use super::problem::{Problem, ValidationProblem};
use super::{Accept, Answer, to_text};
use crate::ErrorShape;

const JSON: &str = "application/json; charset=utf-8";
const PROBLEM: &str = "application/problem+json; charset=utf-8";
const TEXT: &str = "text/plain; charset=utf-8";

/// What an answer's bytes depend on besides the answer.
pub(crate) struct Renderer<'a> {
    pub(crate) accept: &'a Accept,
    pub(crate) shape: ErrorShape,
    pub(crate) trace_id: String,
}

impl Renderer<'_> {
    pub(crate) fn render(self, answer: Answer) -> Response {
        match answer {
            Answer::Empty(status) => response(status, None, String::new()),
            Answer::Json(body) => response(StatusCode::OK, Some(JSON), body),
            Answer::Unstored(body) => {
                let mut response = response(StatusCode::OK, Some(JSON), body);
                response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
                response
            }
            Answer::Text(status, text) if self.accept.quotes_strings() => response(status, Some(JSON), to_text(&text)),
            Answer::Text(status, text) => response(status, Some(TEXT), text),
            Answer::Problem(status) => response(status, Some(PROBLEM), to_text(&Problem::of(status, self.trace_id))),
            Answer::ModelState(fields) => {
                let problem = Problem::of_model_state(&fields, self.trace_id);
                response(StatusCode::BAD_REQUEST, Some(PROBLEM), to_text(&problem))
            }
            Answer::Findings(findings) => {
                let problem = ValidationProblem::of(&findings, self.shape, self.trace_id);
                response(StatusCode::BAD_REQUEST, Some(PROBLEM), to_text(&problem))
            }
        }
    }
}

fn response(status: StatusCode, content_type: Option<&'static str>, body: String) -> Response {
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = status;
    if let Some(content_type) = content_type {
        response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    }
    response
}
