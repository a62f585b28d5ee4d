//! Somebody else who uses the register at the same time.

use axum::body::Body;
use axum::extract::Request;
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE};
use axum::http::{HeaderValue, Method, Uri};
use serde::{Deserialize, Deserializer};
use serde_json::Value;

use crate::answer::to_text;
use crate::shared::Shared;
use crate::token::TokenClaims;

/// Somebody else's request: `{"method", "path", "body"?, "orgNumber"?}`.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Rival {
    #[serde(deserialize_with = "parsed")]
    method: Method,
    #[serde(deserialize_with = "parsed")]
    path: Uri,
    body: Option<Value>,
    /// By default the vendor of the platform's example
    org_number: Option<String>,
}

impl Rival {
    /// The client that the changelog names for a rival's changes.
    const CLIENT_ID: &'static str = "b1d2c3e4-0000-4000-8000-000000000001";

    /// The request, with a token that the register accepts.
    pub(super) fn request(&self, shared: &Shared) -> Request {
        let org_number = self.org_number.as_deref().unwrap_or("991825827");
        let claims = TokenClaims { client_id: Some(Self::CLIENT_ID.to_owned()), ..TokenClaims::of(org_number) };
        let body = self.body.as_ref().map(to_text).map_or_else(Body::empty, Body::from);
        let mut request = Request::new(body);
        request.method_mut().clone_from(&self.method);
        request.uri_mut().clone_from(&self.path);
        let bearer = HeaderValue::try_from(format!("Bearer {}", shared.sign(claims)));
        let headers = request.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        headers.extend(bearer.ok().map(|bearer| (AUTHORIZATION, bearer)));
        request
    }
}

fn parsed<'de, D: Deserializer<'de>, T: std::str::FromStr>(deserializer: D) -> Result<T, D::Error> {
    let text = String::deserialize(deserializer)?;
    text.parse().map_err(|_| serde::de::Error::custom(format!("`{}` cannot be used", text.escape_debug())))
}
