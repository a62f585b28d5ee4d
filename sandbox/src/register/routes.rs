//! Which operation is where, and who may call it.

use std::future::ready;
use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::{MethodFilter, MethodRouter, on};

use super::operations::{self, Call, Operation};
use crate::answer::{Answer, Stop};
use crate::incoming::Incoming;
use crate::path::Family;
use crate::shared::Shared;
use crate::token::{ADMIN_SCOPE, PORTAL_SCOPE, WRITE_SCOPE};

const BASE: &str = "/authentication/api/v1/systemregister";
/// What its paths are made of.
pub(crate) const PATHS: Family = Family { base: BASE, words: &["vendor", "rights", "accesspackages", "changelog"] };

type Routes = MethodRouter<Arc<Shared>>;

pub(crate) fn routes() -> Router<Arc<Shared>> {
    let path = |rest: &str| format!("{BASE}{rest}");
    let (get, put) = (MethodFilter::GET, MethodFilter::PUT);
    let (post, delete) = (MethodFilter::POST, MethodFilter::DELETE);
    let all = vendor(get, operations::list).merge(vendor(post, operations::create));
    let one =
        vendor(get, operations::get).merge(vendor(put, operations::replace)).merge(vendor(delete, operations::delete));
    Router::new()
        .route(&path("/vendor"), all)
        .route(&path("/vendor/{id}"), one)
        .route(&path("/vendor/{id}/rights"), vendor(put, operations::set_rights))
        .route(&path("/vendor/{id}/accesspackages"), vendor(put, operations::set_access_packages))
        .route(&path("/vendor/{id}/changelog"), vendor(get, operations::changelog))
        .route(&path(""), portal(get, operations::portal_list))
        .route(&path("/{id}"), portal(get, operations::portal_get))
        .route(&path("/{id}/rights"), portal(get, operations::portal_rights))
        .route(&path("/{id}/accesspackages"), portal(get, operations::portal_access_packages))
}

/// For vendors, and for the platform's administrators.
fn vendor(method: MethodFilter, operation: Operation) -> Routes {
    endpoint(method, &[WRITE_SCOPE, ADMIN_SCOPE], operation)
}

/// For the platform's portal alone.
fn portal(method: MethodFilter, operation: Operation) -> Routes {
    endpoint(method, &[PORTAL_SCOPE], operation)
}

/// An operation for those who have one of the scopes. It holds the register's lock for as long as it lasts.
fn endpoint(method: MethodFilter, scopes: &'static [&'static str], operation: Operation) -> Routes {
    on(method, move |State(shared): State<Arc<Shared>>, incoming: Incoming| {
        let answer = answer(&shared, &incoming, scopes, operation);
        ready(shared.render(&incoming, answer))
    })
}

fn answer(shared: &Shared, incoming: &Incoming, scopes: &[&str], operation: Operation) -> Answer {
    let Some(caller) = shared.caller(incoming) else { return Answer::Empty(StatusCode::UNAUTHORIZED) };
    if !caller.has_scope(scopes) {
        return Answer::forbidden();
    }
    let catalogue = shared.catalogue.without(&incoming.outage.0);
    let call = Call { incoming, caller: &caller, catalogue: &catalogue, ids: &shared.ids };
    match operation(&mut shared.register(), &call) {
        Ok(answer) | Err(Stop::Answer(answer)) => answer,
        Err(Stop::Exception(_)) => Answer::Problem(StatusCode::INTERNAL_SERVER_ERROR),
    }
}
