//! What answers a request: all that the sandbox serves, and what stands before it.

use std::sync::Arc;

use axum::Router;
use axum::http::StatusCode;
use axum::middleware::{from_fn, from_fn_with_state, map_request};

use crate::faults::{apply, go_on};
use crate::maskinporten::dated;
use crate::path::{Family, routed};
use crate::recording::record;
use crate::shared::Shared;
use crate::{catalogue, control, exchange, maskinporten, register};

/// The paths of all that it serves.
const FAMILIES: [Family; 4] = [register::PATHS, exchange::PATHS, catalogue::RESOURCE_PATHS, catalogue::PACKAGE_PATHS];

pub(crate) fn app(shared: &Arc<Shared>, control: bool) -> Router {
    let routes = Router::new()
        .merge(register::routes())
        .merge(catalogue::routes())
        .merge(maskinporten::routes())
        .merge(exchange::routes())
        .fallback(async || StatusCode::NOT_FOUND)
        .with_state(Arc::clone(shared));
    // A layer comes before the routes of what it is laid over, so what rewrites paths needs a router around them.
    let recorded = Router::new()
        .fallback_service(routes)
        .layer(map_request(async |request| routed(request, &FAMILIES)))
        .layer(from_fn_with_state(Arc::clone(shared), apply))
        .layer(from_fn_with_state(Arc::clone(shared), dated))
        .layer(from_fn_with_state(Arc::clone(shared), record))
        .layer(from_fn(go_on));
    let control = if control { control::routes() } else { Router::new() };
    control.with_state(Arc::clone(shared)).fallback_service(recorded)
}
