//! The request for a token: a form.

use super::refusal::{CONTENT_TYPE_WRONG, GRANT_TYPE, PARAMETER, Refusal};
use crate::incoming::Incoming;

const FORM: &str = "application/x-www-form-urlencoded";
/// The only grant that Maskinporten knows.
pub(super) const JWT_BEARER: &str = "urn:ietf:params:oauth:grant-type:jwt-bearer";

/// The assertion of a request.
pub(super) fn assertion(incoming: &Incoming) -> Result<String, Refusal> {
    let content_type = incoming.content_type.as_deref().unwrap_or_default();
    let media_type = content_type.split(';').next().unwrap_or_default().trim();
    if !media_type.eq_ignore_ascii_case(FORM) {
        return Err(CONTENT_TYPE_WRONG.into());
    }
    if parameter(incoming, "grant_type")? != JWT_BEARER {
        return Err(GRANT_TYPE.into());
    }
    parameter(incoming, "assertion")
}

/// A parameter that must be there, once.
fn parameter(incoming: &Incoming, name: &str) -> Result<String, Refusal> {
    let mut values = url::form_urlencoded::parse(&incoming.body).filter(|(key, _)| key == name);
    match (values.next(), values.next()) {
        (Some((_, value)), None) => Ok(value.into_owned()),
        _ => Err(PARAMETER.saying(name)),
    }
}
