//! The shapes of JSON in which the server tells what is wrong.

use std::collections::BTreeMap;

use axum::http::StatusCode;
use serde::Serialize;

use super::Finding;
use crate::ErrorShape;

/// The framework's own explanation of a status.
#[derive(Serialize)]
pub(super) struct Problem<'a> {
    r#type: &'static str,
    title: &'static str,
    status: u16,
    #[serde(skip_serializing_if = "Option::is_none")]
    errors: Option<BTreeMap<&'a str, Vec<&'a str>>>,
    #[serde(rename = "traceId")]
    trace_id: String,
}

impl<'a> Problem<'a> {
    pub(super) fn of(status: StatusCode, trace_id: String) -> Self {
        let (r#type, title) = standard(status);
        Problem { r#type, title, status: status.as_u16(), errors: None, trace_id }
    }

    pub(super) fn of_model_state(fields: &'a [(String, String)], trace_id: String) -> Self {
        let mut errors = BTreeMap::<_, Vec<_>>::new();
        for (field, text) in fields {
            errors.entry(field.as_str()).or_default().push(text.as_str());
        }
        Problem { title: SEVERAL, errors: Some(errors), ..Problem::of(StatusCode::BAD_REQUEST, trace_id) }
    }
}

const SEVERAL: &str = "One or more validation errors occurred.";

fn standard(status: StatusCode) -> (&'static str, &'static str) {
    match status {
        StatusCode::NOT_FOUND => ("https://tools.ietf.org/html/rfc9110#section-15.5.5", "Not Found"),
        StatusCode::GONE => ("https://tools.ietf.org/html/rfc9110#section-15.5.11", "Gone"),
        StatusCode::UNSUPPORTED_MEDIA_TYPE => {
            ("https://tools.ietf.org/html/rfc9110#section-15.5.16", "Unsupported Media Type")
        }
        StatusCode::INTERNAL_SERVER_ERROR => {
            ("https://tools.ietf.org/html/rfc9110#section-15.6.1", "An error occurred while processing your request.")
        }
        _ => (BAD_REQUEST_TYPE, BAD_REQUEST),
    }
}

const BAD_REQUEST_TYPE: &str = "https://tools.ietf.org/html/rfc9110#section-15.5.1";
const BAD_REQUEST: &str = "Bad Request";

/// The platform's list of broken rules.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ValidationProblem<'a> {
    r#type: &'static str,
    title: &'static str,
    status: u16,
    #[serde(skip_serializing_if = "Option::is_none")]
    detail: Option<&'static str>,
    code: &'static str,
    trace_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    status_description: Option<&'static str>,
    validation_errors: Vec<ValidationError<'a>>,
}

#[derive(Serialize)]
struct ValidationError<'a> {
    code: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    detail: Option<&'static str>,
    paths: [&'static str; 1],
    #[serde(flatten)]
    extension: BTreeMap<&'static str, &'a str>,
}

impl<'a> ValidationProblem<'a> {
    pub(super) fn of(findings: &'a [Finding], shape: ErrorShape, trace_id: String) -> Self {
        let errors = findings.iter().map(|finding| ValidationError::of(finding, shape)).collect();
        let status = StatusCode::BAD_REQUEST.as_u16();
        let code = "STD-00000";
        match shape {
            ErrorShape::Current => ValidationProblem {
                r#type: "urn:altinn:error:STD-00000",
                title: SEVERAL,
                status,
                detail: None,
                code,
                trace_id,
                status_description: Some(BAD_REQUEST),
                validation_errors: errors,
            },
            ErrorShape::Legacy => ValidationProblem {
                r#type: BAD_REQUEST_TYPE,
                title: BAD_REQUEST,
                status,
                detail: Some(SEVERAL),
                code,
                trace_id,
                status_description: None,
                validation_errors: errors,
            },
        }
    }
}

impl<'a> ValidationError<'a> {
    fn of(finding: &'a Finding, shape: ErrorShape) -> Self {
        let text = finding.rule.text();
        let (title, detail) = match shape {
            ErrorShape::Current => (Some(text), None),
            ErrorShape::Legacy => (None, Some(text)),
        };
        let extension = finding.detail.iter().map(|(key, text)| (*key, text.as_str())).collect();
        ValidationError { code: finding.rule.code(), title, detail, paths: [finding.rule.path()], extension }
    }
}
