//! A token, as an endpoint gives it.

use std::time::Duration;

use serde::Deserialize;
use serde_json::Value;

use super::wanted::Wanted;
use crate::auth::{self, Claims, Token};
use crate::error::{Error, catalogue};
use crate::transport::Answer;

/// A token that was just issued.
#[derive(Debug, Clone)]
pub(super) struct Issued {
    pub(super) token: Token,
    /// How long it is good for from now on
    pub(super) lifetime: Duration,
}

#[derive(Deserialize)]
struct Wire {
    access_token: String,
    expires_in: Option<Value>,
    scope: Option<String>,
}

impl Issued {
    /// Reads a successful answer.
    pub(super) fn read(answer: &Answer, wanted: &Wanted) -> Result<Self, Error> {
        let wire: Wire = serde_json::from_slice(&answer.body).map_err(|_| unreadable(answer))?;
        let token = Token::from(wire.access_token);
        auth::check(&token).map_err(|_| unreadable(answer))?;
        if let Some(granted) = &wire.scope {
            let lacks = |scope: &&String| !granted.split_whitespace().any(|one| one == scope.as_str());
            for scope in wanted.scopes.iter().filter(lacks) {
                tracing::warn!(scope, "the token was issued without a scope that was asked for");
            }
        }
        let lifetime = wire.expires_in.as_ref().and_then(seconds).or_else(|| claimed(&token)).unwrap_or_default();
        Ok(Issued { token, lifetime })
    }
}

/// How long a token says that it lives. The clock that it goes by is not ours, so only the difference counts.
pub(super) fn claimed(token: &Token) -> Option<Duration> {
    let claims = Claims::read(token)?;
    let lifetime = claims.expires?.checked_sub(claims.issued?)?;
    u64::try_from(lifetime).ok().map(Duration::from_secs)
}

/// Seconds, as a number or as text.
fn seconds(value: &Value) -> Option<Duration> {
    let seconds = value.as_f64().or_else(|| value.as_str()?.trim().parse().ok())?;
    Duration::try_from_secs_f64(seconds).ok()
}

/// An answer without a token says nothing of its body: it may hold one after all.
fn unreadable(answer: &Answer) -> Error {
    let entry = if answer.is_html() { catalogue::NOT_MASKINPORTEN } else { catalogue::TOKEN_ANSWER };
    Error::of(entry).with_status(answer.status).with_trace_id(answer.trace_id.clone())
}
