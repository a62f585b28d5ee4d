//! The endpoints of a stand-alone sandbox, below `/sandbox/`: what [`Sandbox`](crate::Sandbox) offers in process.

use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use serde::Deserialize;

use crate::answer::to_text;
use crate::faults::Rule;
use crate::incoming::Incoming;
use crate::maskinporten::Client;
use crate::shared::Shared;
use crate::{SandboxError, TokenClaims, register};

type Shares = State<Arc<Shared>>;

pub(crate) fn routes() -> Router<Arc<Shared>> {
    Router::new()
        .route("/sandbox/token", get(token))
        .route("/sandbox/requests", get(requests))
        .route("/sandbox/seed", post(seed))
        .route("/sandbox/clients", post(clients))
        .route("/sandbox/faults", post(faults))
        .route("/sandbox/clock", post(clock))
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
    done(register::seed(&mut shared.register(), &shared.ids, &text(&incoming)))
}

/// `POST /sandbox/clients`: registers a client of Maskinporten.
async fn clients(State(shared): Shares, incoming: Incoming) -> Response {
    done(Client::from_json(&text(&incoming)).map(|client| shared.maskinporten.add(client)))
}

/// `POST /sandbox/faults`: lets something go wrong.
async fn faults(State(shared): Shares, incoming: Incoming) -> Response {
    done(Rule::from_json(&text(&incoming)).map(|rule| shared.faults.add(rule)))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Clock {
    seconds: i64,
}

/// `POST /sandbox/clock` with `{"seconds": 3600}`: sets the token endpoint's clock ahead of this machine's.
async fn clock(State(shared): Shares, incoming: Incoming) -> Response {
    match serde_json::from_slice(&incoming.body) {
        Ok(Clock { seconds }) => {
            shared.maskinporten.set_offset(seconds);
            StatusCode::NO_CONTENT.into_response()
        }
        Err(_) => (StatusCode::BAD_REQUEST, r#"say how far ahead: `{"seconds": 3600}`"#).into_response(),
    }
}

/// `POST /sandbox/reset`: back to how it was at the start.
async fn reset(State(shared): Shares) -> StatusCode {
    shared.reset();
    StatusCode::NO_CONTENT
}

fn text(incoming: &Incoming) -> String {
    String::from_utf8_lossy(&incoming.body).into_owned()
}

fn done(result: Result<(), SandboxError>) -> Response {
    match result {
        Ok(()) => StatusCode::NO_CONTENT.into_response(),
        Err(error) => (StatusCode::BAD_REQUEST, error.to_string()).into_response(),
    }
}
