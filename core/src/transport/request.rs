//! What is sent.

use bytes::Bytes;
use reqwest::Method;
use secrecy::SecretString;
use url::Url;

use super::{Bearer, TraceId};

/// A request, complete but for the headers that all requests have in common.
#[derive(Debug, Clone)]
pub(crate) struct Request {
    pub(crate) method: Method,
    pub(crate) url: Url,
    pub(crate) token: Option<Bearer>,
    /// The id under which it is sent
    pub(crate) trace: Option<TraceId>,
    /// Whether it may change anything
    pub(crate) writes: bool,
    pub(crate) body: Option<Body>,
}

/// What a request carries; cheap to clone.
#[derive(Debug, Clone)]
pub(crate) enum Body {
    Json(Bytes),
    /// `application/x-www-form-urlencoded`; it does not print, for it may hold a signed assertion
    Form(SecretString),
}
