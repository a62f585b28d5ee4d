//! A request, as the operations read it.

use std::convert::Infallible;
use std::sync::Arc;

use axum::body::{Bytes, to_bytes};
use axum::extract::{FromRequest, Path, Request};
use axum::http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderName};

use crate::answer::Accept;
use crate::faults::Outage;
use crate::recording::MAX_BODY_BYTES;
use crate::shared::Shared;

const TRACEPARENT: HeaderName = HeaderName::from_static("traceparent");

/// What of a request matters to the server.
#[derive(Debug)]
pub(crate) struct Incoming {
    authorization: Option<String>,
    pub(crate) accept: Accept,
    pub(crate) content_type: Option<String>,
    /// The trace that the caller says it belongs to
    pub(crate) traceparent: Option<String>,
    /// The one variable part of the path, decoded; empty where the path has none
    pub(crate) id: String,
    pub(crate) query: Vec<(String, String)>,
    pub(crate) body: Bytes,
    /// What the register does not find while it does this
    pub(crate) outage: Outage,
}

impl Incoming {
    /// The token of the `Authorization` header.
    pub(crate) fn bearer(&self) -> Option<&str> {
        let (scheme, token) = self.authorization.as_deref()?.split_once(' ')?;
        scheme.eq_ignore_ascii_case("bearer").then(|| token.trim())
    }

    /// The first value of a query parameter, whose name may be in any case.
    pub(crate) fn parameter(&self, name: &str) -> Option<&str> {
        let (_, value) = self.query.iter().find(|(key, _)| key.eq_ignore_ascii_case(name))?;
        Some(value)
    }

    /// Whether a query parameter is `true`; what it is if it is left out.
    pub(crate) fn flag(&self, name: &str, default: bool) -> bool {
        self.parameter(name).map_or(default, |value| value.eq_ignore_ascii_case("true"))
    }
}

impl FromRequest<Arc<Shared>> for Incoming {
    type Rejection = Infallible;

    async fn from_request(request: Request, state: &Arc<Shared>) -> Result<Self, Infallible> {
        use axum::RequestPartsExt;

        let (mut parts, body) = request.into_parts();
        let id = parts.extract_with_state::<Path<String>, _>(state).await.map(|Path(id)| id).unwrap_or_default();
        let query = parts.uri.query().unwrap_or_default();
        // The body was read and measured by the recording already.
        let body = to_bytes(body, MAX_BODY_BYTES).await.unwrap_or_default();
        let outage = parts.extensions.remove().unwrap_or_default();
        Ok(Incoming {
            authorization: header(&parts.headers, &AUTHORIZATION),
            accept: Accept(header(&parts.headers, &ACCEPT).unwrap_or_default()),
            content_type: header(&parts.headers, &CONTENT_TYPE),
            traceparent: header(&parts.headers, &TRACEPARENT),
            id,
            query: url::form_urlencoded::parse(query.as_bytes()).into_owned().collect(),
            body,
            outage,
        })
    }
}

/// A header's text; several of the same name are one, as HTTP has it.
fn header(headers: &HeaderMap, name: &HeaderName) -> Option<String> {
    let values: Vec<_> = headers.get_all(name).iter().filter_map(|value| value.to_str().ok()).collect();
    (!values.is_empty()).then(|| values.join(", "))
}
