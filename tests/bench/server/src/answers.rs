//! What is answered.

use std::time::{SystemTime, UNIX_EPOCH};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hyper::header::{AUTHORIZATION, CONTENT_TYPE, HeaderValue};
use hyper::http::request::Parts;
use hyper::{Method, Response, StatusCode};
use serde_json::{Value, json};

const SCOPES: &str = "altinn:authentication/systemregister altinn:authentication/systemregister.write";
/// In seconds: longer than any run takes.
const LIFETIME: u64 = 24 * 3600;

/// The answers to all requests, made once.
pub(crate) struct Answers {
    token: String,
    created: String,
}

impl Answers {
    /// Those of a server at that address.
    pub(crate) fn new(url: &str) -> Self {
        let token =
            json!({ "access_token": token(url), "token_type": "Bearer", "expires_in": LIFETIME, "scope": SCOPES });
        Answers { token: token.to_string(), created: json!("7b4f3a8e-5d1c-4f60-9a52-3c8b1e6d2f90").to_string() }
    }

    /// The answer to a request of so many bytes: as Maskinporten and the register give it, and an error to whoever sends
    /// the register no token or no system.
    pub(crate) fn to(&self, request: &Parts, bytes: usize) -> Response<String> {
        match (&request.method, request.uri.path()) {
            (&Method::POST, "/authentication/api/v1/systemregister/vendor") => match is_authorized(request) {
                true if bytes > 0 => json_answer(StatusCode::OK, self.created.clone()),
                true => empty(StatusCode::BAD_REQUEST),
                false => empty(StatusCode::UNAUTHORIZED),
            },
            (&Method::POST, "/token") => json_answer(StatusCode::OK, self.token.clone()),
            _ => empty(StatusCode::NOT_FOUND),
        }
    }
}

fn is_authorized(request: &Parts) -> bool {
    request.headers.get(AUTHORIZATION).is_some_and(|value| value.as_bytes().starts_with(b"Bearer "))
}

fn json_answer(status: StatusCode, body: String) -> Response<String> {
    let mut answer = Response::new(body);
    *answer.status_mut() = status;
    answer.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json; charset=utf-8"));
    answer
}

fn empty(status: StatusCode) -> Response<String> {
    let mut answer = Response::default();
    *answer.status_mut() = status;
    answer
}

/// A token of the shape of Maskinporten's. Nobody verifies its signature.
fn token(issuer: &str) -> String {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let claims = json!({
        "iss": format!("{issuer}/"),
        "client_id": "32ef65ac-6e62-498d-880f-76c85c2052ae",
        "client_amr": "private_key_jwt",
        "consumer": { "authority": "iso6523-actorid-upis", "ID": "0192:991825827" },
        "scope": SCOPES,
        "token_type": "Bearer",
        "iat": now,
        "exp": now + LIFETIME,
        "jti": "bench",
    });
    let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    let header = json!({ "alg": "RS256", "typ": "JWT", "kid": "bench" });
    format!("{}.{}.{}", part(&header), part(&claims), URL_SAFE_NO_PAD.encode([7; 256]))
}
