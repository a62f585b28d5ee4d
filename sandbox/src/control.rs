//! The endpoints of a stand-alone sandbox, below `/sandbox/`: what [`Sandbox`](crate::Sandbox) offers in process.

use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};

use crate::TokenClaims;
use crate::answer::to_text;
use crate::incoming::Incoming;
use crate::register;
use crate::shared::Shared;

type Shares = State<Arc<Shared>>;

pub(crate) fn routes() -> Router<Arc<Shared>> {
    Router::new()
        .route("/sandbox/token", get(token))
        .route("/sandbox/requests", get(requests))
        .route("/sandbox/seed", post(seed))
        .route("/sandbox/reset", post(reset))
}

/// `GET /sandbox/token?org=991825827&scope=…`: a token as plain text; `scope` may be left out, or name several.
async fn token(State(shared): Shares, incoming: Incoming) -> Response {
    let Some(org) = incoming.parameter("org") else {
        return (StatusCode::BAD_REQUEST, "say whose token: `?org=991825827`").into_response();
    };
    let mut claims = TokenClaims::of(org);
    if let Some(scopes) = incoming.parameter("scope") {
        claims.scopes = scopes.split(' ').map(str::to_owned).collect();
    }
    shared.sign(claims).into_response()
}

/// `GET /sandbox/requests`: what was recorded, as JSON.
async fn requests(State(shared): Shares) -> Response {
    ([(CONTENT_TYPE, "application/json")], to_text(&shared.recording.all())).into_response()
}

/// `POST /sandbox/seed`: puts a system into the register without checks.
async fn seed(State(shared): Shares, incoming: Incoming) -> Response {
    let document = String::from_utf8_lossy(&incoming.body);
    let seeded = register::seed(&mut shared.register(), &shared.ids, &document);
    match seeded {
        Ok(()) => StatusCode::NO_CONTENT.into_response(),
        Err(error) => (StatusCode::BAD_REQUEST, error.to_string()).into_response(),
    }
}

/// `POST /sandbox/reset`: an empty register and an empty record.
async fn reset(State(shared): Shares) -> StatusCode {
    shared.reset();
    StatusCode::NO_CONTENT
}
