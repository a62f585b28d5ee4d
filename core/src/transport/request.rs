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
    pub(crate) token: SecretString,
    /// JSON
    pub(crate) body: Option<String>,
}
