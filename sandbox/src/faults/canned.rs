//! Answers that are laid down beforehand.

use axum::http::header::{CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use serde_json::Value;

use crate::answer::to_text;

/// An answer that is laid down beforehand.
#[derive(Debug, Clone)]
pub(super) struct Canned {
    status: StatusCode,
    retry_after: Option<HeaderValue>,
    content_type: Option<HeaderValue>,
    body: String,
}

/// What it says besides its status: `body` as JSON, or `text` as it stands.
pub(super) struct Words {
    pub(super) retry_after: Option<String>,
    pub(super) body: Option<Value>,
    pub(super) text: Option<String>,
    pub(super) content_type: Option<String>,
}

impl Words {
    pub(super) fn is_empty(&self) -> bool {
        self.retry_after.is_none() && self.body.is_none() && self.text.is_none() && self.content_type.is_none()
    }
}

impl Canned {
    pub(super) fn of(status: u16, words: Words) -> Result<Self, String> {
        let Words { retry_after, body, text, content_type } = words;
        let is_final = (200..600).contains(&status);
        let status = StatusCode::from_u16(status)
            .ok()
            .filter(|_| is_final)
            .ok_or_else(|| format!("`{status}` is no status of an answer: give one from 200 to 599"))?;
        let is_json = content_type.as_ref().is_none_or(|content_type| content_type.contains("json"));
        let content_type = content_type.or_else(|| body.as_ref().map(|_| "application/json".to_owned()));
        let body = match (body, text) {
            (Some(_), Some(_)) => return Err("give `body` or `text`, not both".to_owned()),
            (None, text) => text.unwrap_or_default(),
            (Some(Value::String(text)), None) if !is_json => text,
            (Some(value), None) => to_text(&value),
        };
        let retry_after = header(retry_after, "retryAfter")?;
        let content_type = header(content_type, "contentType")?;
        Ok(Canned { status, retry_after, content_type, body })
    }

    pub(super) fn is_success(&self) -> bool {
        self.status.is_success()
    }
}

fn header(text: Option<String>, name: &str) -> Result<Option<HeaderValue>, String> {
    let value = text.map(HeaderValue::try_from).transpose();
    value.map_err(|_| format!("`{name}` cannot be sent as a header"))
}

impl IntoResponse for Canned {
    fn into_response(self) -> Response {
        let mut response = (self.status, self.body).into_response();
        let headers = response.headers_mut();
        headers.remove(CONTENT_TYPE);
        let values = [(CONTENT_TYPE, self.content_type), (RETRY_AFTER, self.retry_after)];
        headers.extend(values.into_iter().filter_map(|(name, value)| Some((name, value?))));
        response
    }
}
