//! The request with which a sidecar of the platform NAIS is asked for a token: it holds the client's key.

use reqwest::Method;
use serde::Serialize;
use url::Url;

use super::authorization_details::AuthorizationDetails;
use super::wanted::Wanted;
use crate::error::{Error, catalogue};
use crate::transport::{Body, Request};

#[derive(Serialize)]
struct Ask<'w> {
    identity_provider: &'static str,
    target: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    resource: Option<&'w str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    authorization_details: Option<AuthorizationDetails<'w>>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    skip_cache: bool,
}

/// A request to the sidecar. It keeps tokens too; `anew` goes past what it keeps.
pub(super) fn request(endpoint: &Url, wanted: &Wanted, anew: bool) -> Result<Request, Error> {
    let ask = Ask {
        identity_provider: "maskinporten",
        target: wanted.scope(),
        resource: wanted.resource.first().map(String::as_str),
        authorization_details: wanted.system_user.as_ref().map(AuthorizationDetails::of),
        skip_cache: anew,
    };
    let body = serde_json::to_string(&ask).map_err(|error| Error::of(catalogue::INTERNAL).with_source(error))?;
    Ok(Request {
        method: Method::POST,
        url: endpoint.clone(),
        token: None,
        trace: None,
        writes: false,
        body: Some(Body::Json(body.into())),
    })
}
