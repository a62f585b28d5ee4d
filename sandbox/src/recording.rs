//! What the sandbox saw.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use crate::serving::CutOff;
use crate::shared::Shared;

/// Longer bodies are refused with 413.
pub(crate) const MAX_BODY_BYTES: usize = 10 * 1024 * 1024;

/// One request that the sandbox answered. Calls of the sandbox's own endpoints (`/sandbox/…`) are not recorded.
///
/// As JSON: `{"method","path","query"?,"headers","body","status"}`.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use altinn_systemregister_sandbox::{Options, Sandbox};
/// use tokio::io::{AsyncReadExt, AsyncWriteExt};
///
/// let sandbox = Sandbox::start(Options::default()).await?;
/// let mut connection = tokio::net::TcpStream::connect(sandbox.url().trim_start_matches("http://")).await?;
/// let request = "GET /authentication/api/v1/systemregister/vendor HTTP/1.1\r\nhost: x\r\nauthorization: Bearer x.y.z\r\nconnection: close\r\n\r\n";
/// connection.write_all(request.as_bytes()).await?;
/// connection.read_to_end(&mut Vec::new()).await?;
///
/// let requests = sandbox.requests();
/// assert_eq!(requests[0].path, "/authentication/api/v1/systemregister/vendor");
/// assert_eq!(requests[0].headers["authorization"], "Bearer …");
/// assert_eq!(requests[0].status, 401);
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RecordedRequest {
    /// The method, in capitals
    pub method: String,
    /// The path as it was sent, still percent-encoded
    pub path: String,
    /// The query as it was sent, without its question mark
    #[serde(skip_serializing_if = "Option::is_none")]
    pub query: Option<String>,
    /// The headers by their names in lower case; the token is hidden
    pub headers: BTreeMap<String, String>,
    /// The body's text, empty if there was none; the assertion of a form is hidden
    pub body: String,
    /// The status of the answer; 0 where a fault cut the connection off instead
    pub status: u16,
}

/// As many requests are remembered; a sandbox may run for days.
const MAX_REQUESTS: usize = 10_000;

/// The latest recorded requests, in the order of their answers.
#[derive(Debug, Default)]
pub(crate) struct Recording(Mutex<VecDeque<RecordedRequest>>);

impl Recording {
    pub(crate) fn all(&self) -> Vec<RecordedRequest> {
        self.requests().iter().cloned().collect()
    }

    fn add(&self, request: RecordedRequest) {
        let mut requests = self.requests();
        if requests.len() == MAX_REQUESTS {
            requests.pop_front();
        }
        requests.push_back(request);
    }

    pub(crate) fn clear(&self) {
        self.requests().clear();
    }

    fn requests(&self) -> MutexGuard<'_, VecDeque<RecordedRequest>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Reads the body, lets the request be answered, and writes both down.
pub(crate) async fn record(State(shared): State<Arc<Shared>>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let mut seen = RecordedRequest {
        method: parts.method.to_string(),
        path: parts.uri.path().to_owned(),
        query: parts.uri.query().map(str::to_owned),
        headers: shown(&parts.headers),
        body: String::new(),
        status: 0,
    };
    let response = match to_bytes(body, MAX_BODY_BYTES).await {
        Ok(bytes) => {
            seen.body = hidden(&String::from_utf8_lossy(&bytes));
            next.run(Request::from_parts(parts, Body::from(bytes))).await
        }
        Err(_) => StatusCode::PAYLOAD_TOO_LARGE.into_response(),
    };
    let is_cut_off = response.extensions().get::<CutOff>().is_some();
    seen.status = if is_cut_off { 0 } else { response.status().as_u16() };
    shared.recording.add(seen);
    response
}

fn shown(headers: &HeaderMap) -> BTreeMap<String, String> {
    let mut shown = BTreeMap::<String, String>::new();
    for (name, value) in headers {
        let value = match name.as_str() {
            "authorization" => "Bearer …".to_owned(),
            _ => String::from_utf8_lossy(value.as_bytes()).into_owned(),
        };
        shown
            .entry(name.as_str().to_owned())
            .and_modify(|all| {
                all.push_str(", ");
                all.push_str(&value);
            })
            .or_insert(value);
    }
    shown
}

/// A body in which a form's assertion does not show, nor anything else that has that name.
fn hidden(body: &str) -> String {
    let hide = |part: &str| match part.split_once('=') {
        Some((name, _)) if name.trim() == "assertion" => format!("{name}=…"),
        _ => part.to_owned(),
    };
    body.split('&').map(hide).collect::<Vec<_>>().join("&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_assertion_does_not_show() {
        assert_eq!(hidden("grant_type=x&assertion=a.b.c&y=z"), "grant_type=x&assertion=…&y=z");
        assert_eq!(hidden("assertion=a.b.c"), "assertion=…");
        assert_eq!(hidden(r#"{"a": "b=c&d"}"#), r#"{"a": "b=c&d"}"#);
    }

    #[test]
    fn the_latest_requests_are_remembered_and_no_more() {
        let recording = Recording::default();
        for status in 0..=u16::try_from(MAX_REQUESTS).unwrap() {
            recording.add(RecordedRequest {
                method: "GET".to_owned(),
                path: "/".to_owned(),
                query: None,
                headers: BTreeMap::new(),
                body: String::new(),
                status,
            });
        }
        let all = recording.all();
        assert_eq!((all.len(), all[0].status), (MAX_REQUESTS, 1));
    }
}
