//! Where the faults that are due meet a request.

use std::sync::Arc;

use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::http::header::CONTENT_LENGTH;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use tokio::time::sleep;

use super::Effect;
use super::effect::Afterwards;
use crate::recording::MAX_BODY_BYTES;
use crate::serving::CutOff;
use crate::shared::Shared;

/// Lets a request meet the faults that are due for it. It goes on in a task of its own: as with the real register, who
/// hangs up does not stop what has begun.
pub(crate) async fn apply(State(shared): State<Arc<Shared>>, request: Request, next: Next) -> Response {
    let effects = shared.faults.due(request.method(), request.uri().path());
    let answered = tokio::spawn(async move { answer(&shared, effects, request, next).await });
    answered.await.unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response())
}

async fn answer(shared: &Shared, effects: Vec<Effect>, request: Request, next: Next) -> Response {
    for effect in effects {
        match effect {
            Effect::Delay(time) => sleep(time).await,
            Effect::Forestall(rival) => drop(next.clone().run(rival.request(shared)).await),
            Effect::Answer(canned) => return canned.into_response(),
            Effect::Refuse(ground) => return ground.answer(&shared.issuer_url(), &shared.ids.short_trace_id()),
            Effect::Reset => return CutOff.into_response(),
            Effect::Afterwards(afterwards) => {
                let response = next.clone().run(request).await;
                return match afterwards {
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

/// The first bytes of a body that claims to be longer; then the connection breaks.
async fn truncated(response: Response, length: usize) -> Response {
    let (mut parts, body) = response.into_parts();
    let mut bytes = to_bytes(body, MAX_BODY_BYTES).await.unwrap_or_default();
    parts.headers.insert(CONTENT_LENGTH, bytes.len().into());
    bytes.truncate(length);
    let broken = std::io::Error::from(std::io::ErrorKind::ConnectionReset);
    Response::from_parts(parts, Body::from_stream(stream::iter([Ok(bytes), Err(broken)])))
}
