//! The platform's exchange of a token of Maskinporten's for one of its own.

use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use axum::routing::get;
use serde_json::{Map, Value, json};

use crate::answer::Answer;
use crate::clock::now_seconds;
use crate::incoming::Incoming;
use crate::path::Family;
use crate::shared::Shared;
use crate::token::Caller;

const BASE: &str = "/authentication/api/v1/exchange";
/// What its paths are made of.
pub(crate) const PATHS: Family = Family { base: BASE, words: &[] };

/// How many seconds the platform's tokens are valid.
const LIFETIME: i64 = 30 * 60;
/// How many seconds an expired token may still be exchanged.
const SKEW: i64 = 10;
/// Once for users of an organisation; now it leads nowhere.
const ENTERPRISE_USER: &str = "x-altinn-enterpriseuser-authentication";
/// What a token does not keep.
const REMOVED: [&str; 4] = ["aud", "iss", "client_amr", "sid"];

pub(crate) fn routes() -> Router<Arc<Shared>> {
    Router::new().route(&format!("{BASE}/{{provider}}"), get(exchange))
}

/// `GET …/exchange/maskinporten?test=…`; who fails is not told why.
async fn exchange(State(shared): State<Arc<Shared>>, headers: HeaderMap, incoming: Incoming) -> Response {
    let answer = answer(&shared, &headers, &incoming).unwrap_or(Answer::Empty(StatusCode::UNAUTHORIZED));
    shared.render(&incoming, answer)
}

/// `None` is a 401.
fn answer(shared: &Shared, headers: &HeaderMap, incoming: &Incoming) -> Option<Answer> {
    let token = incoming.bearer().filter(|token| token.split('.').count() == 3)?;
    match incoming.id.to_lowercase().as_str() {
        "maskinporten" => {}
        // Signed by others, who are not known here.
        "id-porten" | "altinnstudio" => return None,
        _ => {
            let (provider, known) = (&incoming.id, "'Maskinporten', 'Id-porten' and 'AltinnStudio'");
            let text = format!("Invalid token provider: {provider}. Trusted token providers are {known}.");
            return Some(Answer::bad_request(&text));
        }
    }
    let (now, url) = (now_seconds(), &shared.url);
    let at = shared.token_time().saturating_sub(SKEW);
    let mut claims: Map<String, Value> = shared.issuer.verify(token, at)?;
    let caller: Caller = shared.issuer.verify(token, at)?;
    if *claims.get("iss")? != shared.issuer_url() {
        return None;
    }
    let organisation = caller.organisation().ok()??;
    if headers.contains_key(ENTERPRISE_USER) {
        return Some(Answer::Problem(StatusCode::GONE));
    }
    if let Some(owner) = service_owner(&caller, &organisation, incoming.flag("test", false)) {
        claims.insert("urn:altinn:org".to_owned(), json!(owner));
    }
    claims.retain(|name, _| !REMOVED.contains(&name.as_str()));
    let added = [
        ("urn:altinn:orgNumber", json!(organisation)),
        ("urn:altinn:authenticatemethod", json!("maskinporten")),
        ("urn:altinn:authlevel", json!(3)),
        ("iss", json!(format!("{url}/authentication/api/v1/openid/"))),
        ("sid", json!(shared.ids.guid())),
        ("iat", json!(now)),
        ("nbf", json!(now)),
        ("exp", json!(now.saturating_add(LIFETIME))),
    ];
    claims.extend(added.map(|(name, value)| (name.to_owned(), value)));
    Some(Answer::Text(StatusCode::OK, shared.issuer.sign(&Value::Object(claims))))
}

/// The short name of a service owner, for those who have a scope of service owners. One is known here; in tests, it
/// goes by another name.
fn service_owner(caller: &Caller, organisation: &str, test: bool) -> Option<&'static str> {
    let is_owner = caller.has_scope_of("altinn:serviceowner") && organisation == "991825827";
    is_owner.then_some(if test { "ttd" } else { "digdir" })
}
