//! Maskinporten's endpoints: tokens, its metadata, and the key by which its tokens are verified.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::HeaderValue;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, DATE};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use serde_json::{Value, json};

use super::assertion::Assertion;
use super::authentication::authenticate;
use super::claims::Claims;
use super::refusal::{AUDIENCE, CLIENT, Refusal};
use super::request::{JWT_BEARER, assertion};
use super::system_user::{self, authorized};
use super::token::{Granted, LIFETIME};
use super::{scopes, times};
use crate::answer::to_text;
use crate::incoming::Incoming;
use crate::shared::Shared;

const TOKEN: &str = "/token";
const METADATA: &str = "/.well-known/oauth-authorization-server";
const KEYS: &str = "/jwk";

pub(crate) fn routes() -> Router<Arc<Shared>> {
    Router::new().route(TOKEN, post(token)).route(METADATA, get(metadata)).route(KEYS, get(keys))
}

/// Gives what Maskinporten answers the time of its own clock.
pub(crate) async fn dated(State(shared): State<Arc<Shared>>, request: Request, next: Next) -> Response {
    let is_ours = [TOKEN, METADATA, KEYS].contains(&request.uri().path());
    let mut response = next.run(request).await;
    let date = httpdate::fmt_http_date(shared.maskinporten.date());
    if let Ok(date) = HeaderValue::try_from(date)
        && is_ours
    {
        response.headers_mut().insert(DATE, date);
    }
    response
}

async fn token(State(shared): State<Arc<Shared>>, incoming: Incoming) -> Response {
    match grant(&shared, &incoming) {
        Ok(answer) => {
            let headers = [(CONTENT_TYPE, "application/json"), (CACHE_CONTROL, "no-store")];
            (headers, to_text(&answer)).into_response()
        }
        Err(refusal) => refusal.answer(&shared.issuer_url(), &shared.ids.short_trace_id()),
    }
}

/// Every check, in its order, and the token that they lead to.
fn grant(shared: &Shared, incoming: &Incoming) -> Result<Value, Refusal> {
    let maskinporten = &shared.maskinporten;
    let (issuer, now) = (shared.issuer_url(), maskinporten.now());
    let text = assertion(incoming)?;
    let assertion = Assertion::read(&text)?;
    let client = maskinporten.client(assertion.client_id()?).ok_or(CLIENT)?;
    let amr = authenticate(&client, &assertion, now)?;
    let claims = Claims::read(&assertion.claims)?;
    if claims.audience != issuer.as_str() {
        return Err(AUDIENCE.into());
    }
    times::check(&claims, now)?;
    let id = claims.id.as_deref().unwrap_or(assertion.signature_text);
    maskinporten.use_once(&client.id, id, claims.expires)?;
    scopes::check(&client, &claims)?;
    let details = claims.authorization_details.as_ref();
    let details = details.map(|details| authorized(&client, details, &shared.register())).transpose()?;
    let granted = Granted { client: &client, claims: &claims, amr, details };
    Ok(json!({
        "access_token": shared.issuer.sign(&granted.payload(&issuer, &shared.ids.guid(), now)),
        "token_type": "Bearer",
        "expires_in": LIFETIME,
        "scope": claims.scopes.join(" "),
    }))
}

async fn metadata(State(shared): State<Arc<Shared>>) -> Response {
    let issuer = shared.issuer_url();
    json_answer(&json!({
        "issuer": issuer,
        "token_endpoint": format!("{}{TOKEN}", shared.url),
        "jwks_uri": format!("{}{KEYS}", shared.url),
        "token_endpoint_auth_methods_supported": ["private_key_jwt"],
        "grant_types_supported": [JWT_BEARER],
        "token_endpoint_auth_signing_alg_values_supported": ["RS256", "RS384", "RS512"],
        "authorization_details_types_supported": [system_user::TYPE],
    }))
}

async fn keys(State(shared): State<Arc<Shared>>) -> Response {
    json_answer(&json!({"keys": [shared.issuer.public_jwk()]}))
}

fn json_answer(value: &Value) -> Response {
    ([(CONTENT_TYPE, "application/json")], to_text(value)).into_response()
}
