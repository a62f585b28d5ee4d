//! Why no token is given: Maskinporten's codes, each with its place in OAuth 2.0 and its text.

use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use serde_json::json;

use crate::answer::to_text;

/// A ground on which tokens are refused.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Ground {
    /// Maskinporten's own code, where it has one for it
    pub(crate) code: Option<&'static str>,
    status: StatusCode,
    /// The code of OAuth 2.0, or an extension of it
    error: &'static str,
    text: &'static str,
}

/// A refusal: its ground, and what there is to say beyond it.
#[derive(Debug)]
pub(crate) struct Refusal {
    pub(super) ground: &'static Ground,
    detail: String,
}

macro_rules! grounds {
    ($($name:ident = $code:expr, $status:ident $error:literal, $text:literal;)+) => {
        $(pub(super) const $name: &Ground =
            &Ground { code: $code, status: StatusCode::$status, error: $error, text: $text };)+

        const ALL: &[&Ground] = &[$($name),+];
    };
}

grounds! {
    CONTENT_TYPE_WRONG = None, UNSUPPORTED_MEDIA_TYPE "invalid_request", "The content type must be application/x-www-form-urlencoded";
    PARAMETER = None, BAD_REQUEST "invalid_request", "A parameter of the token request is missing or there twice";
    GRANT_TYPE = None, BAD_REQUEST "unsupported_grant_type", "The grant type is not supported";
    MALFORMED = Some("MP-011"), BAD_REQUEST "invalid_request", "Invalid assertion. Invalid parameter value";
    ALGORITHM = None, BAD_REQUEST "invalid_grant", "Invalid assertion. Client authentication failed. Invalid JWT header alg";
    KEY_IDENTITY = None, BAD_REQUEST "invalid_grant", "Invalid assertion. Client authentication failed. The JWT header must have either kid or x5c";
    UNKNOWN_CLAIM = None, BAD_REQUEST "invalid_grant", "Invalid assertion. Unknown claim";
    CLIENT = Some("MP-100"), UNAUTHORIZED "invalid_client", "Authentication of client by JWT failed. Client not found";
    KEY = Some("MP-100"), UNAUTHORIZED "invalid_client", "Invalid assertion. Client authentication failed. The key is not registered";
    AUDIENCE = Some("MP-110"), BAD_REQUEST "invalid_grant", "Invalid assertion. Client authentication failed. Invalid JWT claim aud";
    CERTIFICATE = Some("MP-120"), BAD_REQUEST "invalid_grant", "Invalid assertion. Client authentication failed. The JWT is signed with an invalid certificate";
    KEY_EXPIRED = Some("MP-121"), BAD_REQUEST "invalid_grant", "Invalid assertion. Client authentication failed. Expired key";
    ORGANISATION = Some("MP-122"), BAD_REQUEST "invalid_grant", "Authentication of client by JWT failed. Invalid organization number for client";
    CHAIN = Some("MP-123"), BAD_REQUEST "invalid_grant", "Validation of JWT failed. Invalid JWT header x5c";
    SIGNATURE = Some("MP-124"), BAD_REQUEST "invalid_grant", "Invalid assertion. Client authentication failed. Invalid JWT signature";
    EXPIRED = Some("MP-130"), BAD_REQUEST "invalid_grant", "Authentication of client by JWT failed. JWT is expired";
    FUTURE = None, BAD_REQUEST "invalid_grant", "Validation of JWT failed. Issue time is after now";
    LIFETIME = None, BAD_REQUEST "invalid_grant", "Invalid assertion. The JWT is valid for more than 120 seconds";
    REUSED = Some("MP-012"), BAD_REQUEST "invalid_grant", "Validation of JWT Bearer grant failed. Grant is used before";
    SCOPE = Some("MP-200"), BAD_REQUEST "invalid_scope", "Token request contains invalid scopes for client";
    INTEGRATION = Some("MP-201"), BAD_REQUEST "invalid_scope", "Token request contains scopes not allowed for maskinporten";
    ACCESS = Some("MP-250"), FORBIDDEN "invalid_scope", "Consumer has not been granted access to the scope";
    DELEGATION = Some("MP-251"), FORBIDDEN "invalid_scope", "Consumer has not delegated access to the scope to the supplier";
    OWN_CONSUMER = None, BAD_REQUEST "invalid_request", "Validation of JWT claim failed: consumer_org is the client's own organisation";
    DETAILS_TYPE = Some("MP-301"), BAD_REQUEST "invalid_authorization_details", "Unknown authorization details type";
    DETAILS_FIELD = Some("MP-302"), BAD_REQUEST "invalid_authorization_details", "Unknown fields in the authorization details";
    DETAILS_VALUE = Some("MP-303"), BAD_REQUEST "invalid_authorization_details", "Invalid authorization details values";
    SYSTEM_USER = Some("MP-303"), BAD_REQUEST "invalid_altinn_customer_configuration", "No such system user for this client";
}

impl Ground {
    /// The ground that a code of Maskinporten's stands for; the first where there are several.
    pub(crate) fn of(code: &str) -> Option<&'static Ground> {
        ALL.iter().copied().find(|ground| ground.code == Some(code))
    }

    /// Every code, in order.
    pub(crate) fn codes() -> Vec<&'static str> {
        let mut codes: Vec<_> = ALL.iter().filter_map(|ground| ground.code).collect();
        codes.sort_unstable();
        codes.dedup();
        codes
    }

    pub(super) fn saying(&'static self, detail: impl Into<String>) -> Refusal {
        Refusal { ground: self, detail: detail.into() }
    }

    /// The answer that refuses on this ground and says no more.
    pub(crate) fn answer(&'static self, issuer: &str, trace_id: &str) -> Response {
        Refusal::from(self).answer(issuer, trace_id)
    }
}

impl From<&'static Ground> for Refusal {
    fn from(ground: &'static Ground) -> Self {
        ground.saying(String::new())
    }
}

impl Refusal {
    pub(super) fn answer(&self, issuer: &str, trace_id: &str) -> Response {
        let Ground { code, status, error, text } = *self.ground;
        let mut description = text.to_owned();
        if !self.detail.is_empty() {
            description = format!("{description}: {}", self.detail);
        }
        if let Some(code) = code {
            description = format!("{description}. ({code})");
        }
        let mut body = json!({"error": error, "error_description": format!("{description} (trace_id: {trace_id})")});
        if let (Some(code), Some(members)) = (code, body.as_object_mut()) {
            members.insert("error_uri".to_owned(), json!(format!("{issuer}errors/{code}")));
        }
        let headers = [(CONTENT_TYPE, "application/json"), (CACHE_CONTROL, "no-store")];
        (status, headers, to_text(&body)).into_response()
    }
}
