//! What a fault does to a request.

use std::time::Duration;

use axum::http::{HeaderValue, StatusCode};
use serde::Deserialize;
use serde_json::Value;

use crate::answer::to_text;
use crate::maskinporten::Ground;

/// What a fault does.
#[derive(Debug, Clone)]
pub(super) enum Effect {
    /// The request waits, and goes on
    Delay(Duration),
    /// It is answered so, and goes no further
    Answer(Canned),
    /// It is refused as Maskinporten refuses on that ground
    Refuse(&'static Ground),
}

impl Effect {
    /// Whether the request goes no further.
    pub(super) fn is_end(&self) -> bool {
        !matches!(self, Effect::Delay(_))
    }
}

/// An answer that is laid down beforehand.
#[derive(Debug, Clone)]
pub(super) struct Canned {
    pub(super) status: StatusCode,
    pub(super) retry_after: Option<HeaderValue>,
    pub(super) content_type: Option<HeaderValue>,
    pub(super) body: String,
}

/// An effect as JSON has it: one of `delayMs`, `status` and `refuse`.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Form {
    delay_ms: Option<u64>,
    status: Option<u16>,
    retry_after: Option<String>,
    body: Option<Value>,
    content_type: Option<String>,
    refuse: Option<String>,
}

impl TryFrom<Form> for Effect {
    type Error = String;

    fn try_from(form: Form) -> Result<Self, String> {
        let has_answer = form.retry_after.is_some() || form.body.is_some() || form.content_type.is_some();
        if has_answer && form.status.is_none() {
            return Err("`retryAfter`, `body` and `contentType` go with `status` alone".to_owned());
        }
        match (form.delay_ms, form.status, form.refuse) {
            (Some(delay), None, None) => Ok(Effect::Delay(Duration::from_millis(delay))),
            (None, Some(status), None) => {
                Canned::of(status, form.retry_after, form.body, form.content_type).map(Effect::Answer)
            }
            (None, None, Some(code)) => Ground::of(&code).map(Effect::Refuse).ok_or_else(|| {
                let (code, known) = (code.escape_debug(), Ground::codes().join(", "));
                format!("`{code}` is no code of Maskinporten's; known are {known}")
            }),
            _ => Err("`effect` needs one of `delayMs`, `status` and `refuse`, and only one".to_owned()),
        }
    }
}

impl Canned {
    /// A body is sent as JSON, unless it is a text and the content type is another.
    fn of(
        status: u16,
        retry_after: Option<String>,
        body: Option<Value>,
        content_type: Option<String>,
    ) -> Result<Self, String> {
        let is_final = (200..600).contains(&status);
        let status = StatusCode::from_u16(status)
            .ok()
            .filter(|_| is_final)
            .ok_or_else(|| format!("`{status}` is no status of an answer: give one from 200 to 599"))?;
        let is_json = content_type.as_ref().is_none_or(|content_type| content_type.contains("json"));
        let content_type = content_type.or_else(|| body.as_ref().map(|_| "application/json".to_owned()));
        let body = match body {
            None => String::new(),
            Some(Value::String(text)) if !is_json => text,
            Some(value) => to_text(&value),
        };
        let retry_after = header(retry_after, "retryAfter")?;
        let content_type = header(content_type, "contentType")?;
        Ok(Canned { status, retry_after, content_type, body })
    }
}

fn header(text: Option<String>, name: &str) -> Result<Option<HeaderValue>, String> {
    let value = text.map(HeaderValue::try_from).transpose();
    value.map_err(|_| format!("`{name}` cannot be sent as a header"))
}
