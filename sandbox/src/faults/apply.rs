//! Where the faults that are due meet a request.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::header::{CONTENT_TYPE, RETRY_AFTER};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use tokio::time::sleep;

use super::Effect;
use super::effect::Canned;
use crate::shared::Shared;

/// Lets a request be answered, or go wrong, as the rules have it.
pub(crate) async fn apply(State(shared): State<Arc<Shared>>, request: Request, next: Next) -> Response {
    for effect in shared.faults.due(request.method(), request.uri().path()) {
        match effect {
            Effect::Delay(time) => sleep(time).await,
            Effect::Answer(canned) => return canned.into_response(),
            Effect::Refuse(ground) => return ground.answer(&shared.issuer_url(), &shared.ids.short_trace_id()),
        }
    }
    next.run(request).await
}

impl IntoResponse for Canned {
    fn into_response(self) -> Response {
        let mut response = (self.status, self.body).into_response();
        let headers = response.headers_mut();
        headers.remove(CONTENT_TYPE);
        let values = [(CONTENT_TYPE, self.content_type), (RETRY_AFTER, self.retry_after)];
        headers.extend(values.into_iter().filter_map(|(name, value)| Some((name, value?))));
        response
    }
}
