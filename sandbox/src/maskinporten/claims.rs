//! What an assertion claims.

use serde_json::{Map, Value};

use super::client::is_org_number;
use super::refusal::{MALFORMED, Refusal, UNKNOWN_CLAIM};

/// The claims that an assertion may have.
const KNOWN: [&str; 10] =
    ["aud", "iss", "scope", "iat", "exp", "jti", "resource", "consumer_org", "authorization_details", "pid"];

/// The claims of an assertion, each of the right type.
pub(super) struct Claims {
    pub(super) audience: Value,
    pub(super) scopes: Vec<String>,
    pub(super) issued: i64,
    pub(super) expires: i64,
    pub(super) id: Option<String>,
    pub(super) resource: Vec<String>,
    pub(super) consumer_org: Option<String>,
    pub(super) authorization_details: Option<Value>,
    pub(super) pid: Option<String>,
}

impl Claims {
    pub(super) fn read(claims: &Map<String, Value>) -> Result<Self, Refusal> {
        if let Some(unknown) = claims.keys().find(|name| !KNOWN.contains(&name.as_str())) {
            return Err(UNKNOWN_CLAIM.saying(unknown.escape_debug().to_string()));
        }
        let claims = Reader(claims);
        let consumer_org = claims.text("consumer_org")?;
        if consumer_org.as_ref().is_some_and(|number| !is_org_number(number)) {
            return Err(MALFORMED.saying("consumer_org"));
        }
        Ok(Claims {
            audience: claims.0.get("aud").cloned().unwrap_or_default(),
            scopes: claims.scopes()?,
            issued: claims.seconds("iat")?,
            expires: claims.seconds("exp")?,
            id: claims.text("jti")?,
            resource: claims.texts("resource")?,
            consumer_org,
            authorization_details: claims.0.get("authorization_details").cloned(),
            pid: claims.text("pid")?,
        })
    }
}

struct Reader<'a>(&'a Map<String, Value>);

impl Reader<'_> {
    fn text(&self, name: &str) -> Result<Option<String>, Refusal> {
        match self.0.get(name) {
            None => Ok(None),
            Some(Value::String(text)) if !text.is_empty() => Ok(Some(text.clone())),
            Some(_) => Err(MALFORMED.saying(name)),
        }
    }

    fn texts(&self, name: &str) -> Result<Vec<String>, Refusal> {
        let Some(value) = self.0.get(name) else { return Ok(Vec::new()) };
        serde_json::from_value(value.clone()).map_err(|_| MALFORMED.saying(name))
    }

    fn scopes(&self) -> Result<Vec<String>, Refusal> {
        let scopes = self.text("scope")?.unwrap_or_default();
        let scopes: Vec<_> = scopes.split_ascii_whitespace().map(str::to_owned).collect();
        if scopes.is_empty() { Err(MALFORMED.saying("scope")) } else { Ok(scopes) }
    }

    fn seconds(&self, name: &str) -> Result<i64, Refusal> {
        self.0.get(name).and_then(Value::as_i64).ok_or_else(|| MALFORMED.saying(name))
    }
}
