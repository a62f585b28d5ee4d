//! The request with which a client asks Maskinporten for a token.

use reqwest::Method;
use secrecy::{ExposeSecret, SecretString};
use url::Url;

use crate::transport::{Body, Request};

/// A grant: form-urlencoded, which leaves an assertion as it is.
pub(super) fn request(token_endpoint: &Url, assertion: &SecretString) -> Request {
    let assertion = assertion.expose_secret();
    let form = format!("grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion={assertion}");
    Request {
        method: Method::POST,
        url: token_endpoint.clone(),
        token: None,
        trace: None,
        writes: false,
        body: Some(Body::Form(SecretString::from(form))),
    }
}
