//! The token that a grant comes to.

use serde_json::{Value, json};

use super::Client;
use super::claims::Claims;
use crate::token::{Organisation, add_present};

/// How many seconds a token is valid.
pub(super) const LIFETIME: i64 = 599;

/// A grant that has passed every check.
pub(super) struct Granted<'a> {
    pub(super) client: &'a Client,
    pub(super) claims: &'a Claims,
    /// How the client proved who it is
    pub(super) amr: &'static str,
    /// The system user to act as
    pub(super) details: Option<Value>,
}

impl Granted<'_> {
    /// The claims of the token. With a delegated scope, the organisation that delegated it is the consumer, and the
    /// client's own the supplier.
    pub(super) fn payload(&self, issuer: &str, id: &str, now: i64) -> Value {
        let Granted { client, claims, amr, details } = self;
        let consumer = claims.consumer_org.as_ref();
        let mut payload = json!({
            "iss": issuer,
            "client_id": client.id,
            "client_amr": amr,
            "consumer": Organisation::of(consumer.unwrap_or(&client.org_number)),
            "scope": claims.scopes.join(" "),
            "token_type": "Bearer",
            "iat": now,
            "exp": now.saturating_add(LIFETIME),
            "jti": id,
        });
        let optional = [
            ("supplier", consumer.map(|_| json!(Organisation::of(&client.org_number)))),
            ("aud", audience(&claims.resource)),
            ("pid", claims.pid.as_ref().map(|pid| json!(pid))),
            ("authorization_details", details.clone()),
        ];
        add_present(&mut payload, optional);
        payload
    }
}

/// One audience is a text, several are an array.
fn audience(resource: &[String]) -> Option<Value> {
    match resource {
        [] => None,
        [one] => Some(json!(one)),
        several => Some(json!(several)),
    }
}
