//! What is sent.

use reqwest::Method;
use secrecy::SecretString;
use url::Url;

/// A request, complete but for the headers that all requests have in common.
#[derive(Debug)]
pub(crate) struct Request {
    pub(crate) method: Method,
    pub(crate) url: Url,
    /// The bearer token; it does not print
    pub(crate) token: Option<SecretString>,
    pub(crate) body: Option<Body>,
}

/// What a request carries.
#[derive(Debug)]
pub(crate) enum Body {
    Json(String),
    /// `application/x-www-form-urlencoded`; it does not print, for it may hold a signed assertion
    Form(SecretString),
}
