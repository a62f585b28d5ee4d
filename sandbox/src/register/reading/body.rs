//! From a request's bytes to a JSON value.

use axum::http::StatusCode;

use super::{Mismatch, Node, required};
use crate::answer::Answer;
use crate::incoming::Incoming;

/// Reads the body as JSON. Another type of content, or none, is 415; no body, JSON that cannot be read and a null are 400.
pub(crate) fn bind(incoming: &Incoming, parameter: &str) -> Result<Node, Answer> {
    let missing = || {
        let text = "A non-empty request body is required.".to_owned();
        Answer::ModelState(vec![(String::new(), text), required(parameter)])
    };
    if !incoming.content_type.as_deref().is_some_and(is_json) {
        return Err(Answer::Problem(StatusCode::UNSUPPORTED_MEDIA_TYPE));
    }
    if incoming.body.is_empty() {
        return Err(missing());
    }
    match Node::parse(&incoming.body) {
        Ok(Node::Null) => Err(missing()),
        Ok(node) => Ok(node),
        Err(text) => Err(Mismatch::new("$", text).answer(parameter)),
    }
}

fn is_json(content_type: &str) -> bool {
    let media_type = content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    matches!(media_type.as_str(), "application/json" | "text/json")
        || (media_type.starts_with("application/") && media_type.ends_with("+json"))
}
