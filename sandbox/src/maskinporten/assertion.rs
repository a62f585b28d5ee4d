//! The assertion: a JWT, taken apart.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::key::Algorithm;
use super::refusal::{ALGORITHM, KEY_IDENTITY, MALFORMED, Refusal};

/// An assertion whose form is right; nothing of it is verified.
pub(super) struct Assertion<'a> {
    pub(super) algorithm: Algorithm,
    pub(super) identity: Identity,
    pub(super) claims: Map<String, Value>,
    /// What is signed: header and claims as they were sent
    pub(super) content: &'a str,
    /// The signature as it was sent
    pub(super) signature_text: &'a str,
    pub(super) signature: Vec<u8>,
}

/// How the client says which key it signed with.
pub(super) enum Identity {
    /// A registered key's id
    Kid(String),
    /// A chain of certificates, not looked at yet
    X5c(Value),
}

impl<'a> Assertion<'a> {
    pub(super) fn read(text: &'a str) -> Result<Self, Refusal> {
        let parts: Vec<_> = text.split('.').collect();
        let [header, claims, signature_text] = parts.as_slice() else {
            return Err(MALFORMED.saying("a JWT has three parts"));
        };
        let header: Map<String, Value> = json(header, "header")?;
        let claims = json(claims, "payload")?;
        let signature = decoded(signature_text, "signature")?;
        let algorithm = header.get("alg").and_then(|alg| serde_json::from_value(alg.clone()).ok()).ok_or(ALGORITHM)?;
        let content = text.strip_suffix(signature_text).and_then(|rest| rest.strip_suffix('.')).unwrap_or_default();
        Ok(Assertion { algorithm, identity: identity(&header)?, claims, content, signature_text, signature })
    }

    /// The client that the assertion says it is from.
    pub(super) fn client_id(&self) -> Result<&str, Refusal> {
        self.claims.get("iss").and_then(Value::as_str).ok_or_else(|| MALFORMED.saying("iss is missing"))
    }
}

fn identity(header: &Map<String, Value>) -> Result<Identity, Refusal> {
    match (header.get("kid"), header.get("x5c")) {
        (Some(Value::String(kid)), None) => Ok(Identity::Kid(kid.clone())),
        (None, Some(chain)) => Ok(Identity::X5c(chain.clone())),
        _ => Err(KEY_IDENTITY.into()),
    }
}

fn json<T: DeserializeOwned>(part: &str, name: &str) -> Result<T, Refusal> {
    serde_json::from_slice(&decoded(part, name)?).map_err(|_| MALFORMED.saying(format!("the {name} is no JSON object")))
}

fn decoded(part: &str, name: &str) -> Result<Vec<u8>, Refusal> {
    BASE64.decode(part).map_err(|_| MALFORMED.saying(format!("the {name} is not in base64url")))
}
