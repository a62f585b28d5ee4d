//! Where the faults that are due meet a request.

use std::io::{self, ErrorKind};
use std::sync::Arc;

use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::http::header::CONTENT_LENGTH;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use futures_util::{StreamExt, stream};
use tokio::task::yield_now;
use tokio::time::sleep;

use super::Effect;
use super::effect::Afterwards;
use crate::recording::MAX_BODY_BYTES;
use crate::serving::CutOff;
use crate::shared::Shared;

/// Lets a request meet the faults that are due for it.
pub(crate) async fn apply(State(shared): State<Arc<Shared>>, mut request: Request, next: Next) -> Response {
    let shared = &*shared;
    for effect in shared.faults.due(request.method(), request.uri().path()) {
        match effect {
            Effect::Delay(time) => sleep(time).await,
            Effect::Forestall(rival) => drop(next.clone().run(rival.request(shared)).await),
            Effect::Outage(outage) => drop(request.extensions_mut().insert(outage)),
            Effect::Answer(canned) => return canned.into_response(),
            Effect::Refuse(ground) => return ground.answer(&shared.issuer_url(), &shared.ids.short_trace_id()),
            Effect::Reset => return CutOff.into_response(),
            Effect::Afterwards(afterwards) => {
                let response = next.clone().run(request).await;
                return match afterwards {
                    // Nobody says that it is done who has refused it.
                    Afterwards::Answer(canned) if canned.is_success() && !response.status().is_success() => response,
                    Afterwards::Answer(canned) => canned.into_response(),
                    Afterwards::Reset => CutOff.into_response(),
                    Afterwards::Truncate(length) => truncated(response, length).await,
                    Afterwards::Follow(rival) => {
                        drop(next.run(rival.request(shared)).await);
                        response
                    }
                };
            }
        }
    }
    next.run(request).await
}

/// Lets a request go on though its client hangs up: as with the real register, that does not stop what has begun.
pub(crate) async fn go_on(request: Request, next: Next) -> Response {
    let answered = tokio::spawn(next.run(request)).await;
    answered.unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response())
}

/// The first bytes of a body that claims to be longer; then the connection breaks.
async fn truncated(response: Response, length: usize) -> Response {
    let (mut parts, body) = response.into_parts();
    let mut bytes = to_bytes(body, MAX_BODY_BYTES).await.unwrap_or_default();
    parts.headers.insert(CONTENT_LENGTH, bytes.len().into());
    bytes.truncate(length);
    let broken = stream::once(async {
        yield_now().await; // what came before goes out first
        Err(io::Error::from(ErrorKind::ConnectionReset))
    });
    Response::from_parts(parts, Body::from_stream(stream::iter([Ok(bytes)]).chain(broken)))
}
