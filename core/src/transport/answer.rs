//! What comes back.

use std::time::{Duration, SystemTime};

use reqwest::header::{CONTENT_TYPE, DATE, HeaderMap, LOCATION, RETRY_AFTER};

use super::retry_after;
use crate::error::Outcome;

/// An answer, as far as anything in it matters.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) content_type: Option<String>,
    /// `Retry-After` as it came
    pub(crate) retry_after: Option<String>,
    /// The id under which the request was sent
    pub(crate) request_id: Option<String>,
    /// The server's own
    pub(crate) trace_id: Option<String>,
    pub(crate) location: Option<String>,
    pub(crate) date: Option<String>,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    /// Headers in which platforms and gateways name a request, the best first.
    const TRACE_HEADERS: [&'static str; 4] = ["traceparent", "x-trace-id", "x-request-id", "x-correlation-id"];

    /// The head of an answer, its body to be filled in.
    pub(super) fn with_head(status: u16, headers: &HeaderMap) -> Self {
        let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
        Answer {
            status,
            content_type: text(CONTENT_TYPE.as_str()),
            retry_after: text(RETRY_AFTER.as_str()),
            request_id: None,
            trace_id: Self::TRACE_HEADERS.into_iter().find_map(text),
            location: text(LOCATION.as_str()),
            date: text(DATE.as_str()),
            body: Vec::new(),
        }
    }

    /// How long the answer asks to wait.
    pub(crate) fn wait(&self, now: SystemTime) -> Option<Duration> {
        self.retry_after.as_deref().and_then(|text| retry_after::retry_after(text, now))
    }

    /// Whether the body claims to be JSON.
    pub(crate) fn is_json(&self) -> bool {
        let media_type = self.content_type.as_deref().and_then(|text| text.split(';').next()).unwrap_or_default();
        let media_type = media_type.trim().to_ascii_lowercase();
        media_type == "application/json" || media_type.ends_with("+json")
    }

    /// Whether the body is a page for people.
    pub(crate) fn is_html(&self) -> bool {
        self.content_type.as_deref().is_some_and(|text| text.contains("html"))
            || self.body.trim_ascii_start().starts_with(b"<")
    }

    /// What the status says of a write. The register commits before it answers; something else that answers in its
    /// place seldom speaks JSON.
    pub(crate) fn outcome(&self) -> Outcome {
        match self.status {
            200..=299 if self.is_json() => Outcome::Applied,
            300..=499 => Outcome::NotApplied,
            _ => Outcome::Unknown,
        }
    }
}

#[cfg(test)]
mod tests {
    use reqwest::header::HeaderValue;

    use super::*;

    #[test]
    fn takes_what_matters_from_the_head() {
        let mut headers = HeaderMap::new();
        headers.insert("Content-Type", HeaderValue::from_static("application/problem+json; charset=utf-8"));
        headers.insert("x-request-id", HeaderValue::from_static("r-1"));
        headers.insert("traceparent", HeaderValue::from_static("00-a-b-00"));
        headers.insert("set-cookie", HeaderValue::from_static("a=b"));
        let answer = Answer::with_head(429, &headers);
        assert!(answer.is_json());
        assert_eq!(answer.trace_id.as_deref(), Some("00-a-b-00"));
        assert_eq!(answer.outcome(), Outcome::NotApplied);
    }

    #[test]
    fn a_success_counts_as_written_where_the_register_itself_speaks() {
        let with = |status, content_type: &str| Answer {
            status,
            content_type: Some(content_type.to_owned()),
            ..Answer::default()
        };
        assert_eq!(with(200, "application/json").outcome(), Outcome::Applied);
        assert_eq!(with(200, "text/html").outcome(), Outcome::Unknown);
        assert_eq!(with(302, "text/html").outcome(), Outcome::NotApplied);
        assert_eq!(with(503, "application/json").outcome(), Outcome::Unknown);
    }
}
