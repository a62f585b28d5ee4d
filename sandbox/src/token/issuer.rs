//! Tokens: JWTs signed with ES256 by a key that is made at the sandbox's start.

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use ring::digest::{SHA256, digest};
use ring::rand::SystemRandom;
use ring::signature::{
    ECDSA_P256_SHA256_FIXED, ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair, UnparsedPublicKey,
};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::SandboxError;

/// Signs tokens and knows its own again.
pub(crate) struct Issuer {
    key: EcdsaKeyPair,
    random: SystemRandom,
}

#[derive(Deserialize)]
struct Header {
    alg: String,
}

#[derive(Deserialize)]
struct Validity {
    exp: i64,
}

impl Issuer {
    pub(crate) fn new() -> Result<Self, SandboxError> {
        let random = SystemRandom::new();
        let algorithm = &ECDSA_P256_SHA256_FIXED_SIGNING;
        let document = EcdsaKeyPair::generate_pkcs8(algorithm, &random).map_err(|_| SandboxError::Randomness)?;
        let key =
            EcdsaKeyPair::from_pkcs8(algorithm, document.as_ref(), &random).map_err(|_| SandboxError::Randomness)?;
        Ok(Issuer { key, random })
    }

    /// A signed token with these claims.
    pub(crate) fn sign(&self, claims: &Value) -> String {
        let header = json!({"alg": "ES256", "typ": "JWT", "kid": self.kid()});
        let content = format!("{}.{}", BASE64.encode(header.to_string()), BASE64.encode(claims.to_string()));
        // INVARIANT: signing fails only where the system gives no randomness, and the key could not have been made
        // then; a token without signature is refused like any other.
        let signature = self.key.sign(&self.random, content.as_bytes());
        let signature = signature.as_ref().map(AsRef::as_ref).unwrap_or_default();
        format!("{content}.{}", BASE64.encode(signature))
    }

    /// What a token says that has not expired at `now`; `None` if it has, is not of this issuer or is damaged.
    pub(crate) fn verify<T: DeserializeOwned>(&self, token: &str, now: i64) -> Option<T> {
        let (content, signature) = token.rsplit_once('.')?;
        let (header, payload) = content.split_once('.')?;
        let header: Header = read(header)?;
        if header.alg != "ES256" {
            return None;
        }
        let key = UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, self.key.public_key());
        key.verify(content.as_bytes(), &BASE64.decode(signature).ok()?).ok()?;
        let validity: Validity = read(payload)?;
        if validity.exp <= now { None } else { read(payload) }
    }

    /// The public half of its key, as a JWK.
    pub(crate) fn public_jwk(&self) -> Value {
        // An uncompressed point: one byte that says so, and two coordinates of equal length.
        let coordinates = self.key.public_key().as_ref().get(1..).unwrap_or_default();
        let (x, y) = coordinates.split_at(coordinates.len() / 2);
        let (x, y) = (BASE64.encode(x), BASE64.encode(y));
        json!({"kty": "EC", "crv": "P-256", "use": "sig", "alg": "ES256", "kid": self.kid(), "x": x, "y": y})
    }

    fn kid(&self) -> String {
        BASE64.encode(digest(&SHA256, self.key.public_key().as_ref()))
    }
}

impl fmt::Debug for Issuer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Issuer")
    }
}

fn read<T: DeserializeOwned>(part: &str) -> Option<T> {
    serde_json::from_slice(&BASE64.decode(part).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::token::{Caller, TokenClaims};

    const NOW: i64 = 1_800_000_000;

    fn claims(organisation: &str) -> Value {
        TokenClaims::of(organisation).payload("http://127.0.0.1/", "id", NOW)
    }

    fn verified(issuer: &Issuer, token: &str, now: i64) -> Option<Caller> {
        issuer.verify(token, now)
    }

    #[test]
    fn its_own_token_is_known_until_it_expires() {
        let issuer = Issuer::new().unwrap();
        let token = issuer.sign(&claims("991825827"));
        assert_eq!(verified(&issuer, &token, NOW).unwrap().organisation().unwrap().as_deref(), Some("991825827"));
        assert!(verified(&issuer, &token, NOW + 3599).is_some());
        assert!(verified(&issuer, &token, NOW + 3600).is_none());
    }

    #[test]
    fn a_foreign_signature_is_refused() {
        let (issuer, other) = (Issuer::new().unwrap(), Issuer::new().unwrap());
        assert!(verified(&issuer, &other.sign(&claims("991825827")), NOW).is_none());
    }

    #[test]
    fn a_changed_payload_is_refused() {
        let issuer = Issuer::new().unwrap();
        let (mine, theirs) = (issuer.sign(&claims("991825827")), issuer.sign(&claims("310547891")));
        let parts: Vec<_> = mine.split('.').collect();
        let payload = theirs.split('.').nth(1).unwrap();
        assert!(verified(&issuer, &format!("{}.{payload}.{}", parts[0], parts[2]), NOW).is_none());
    }

    #[test]
    fn no_algorithm_but_the_own_one_is_taken() {
        let issuer = Issuer::new().unwrap();
        let payload = BASE64.encode(claims("991825827").to_string());
        let header = BASE64.encode(r#"{"alg":"none"}"#);
        assert!(verified(&issuer, &format!("{header}.{payload}."), NOW).is_none());
    }

    #[test]
    fn what_is_no_token_is_refused() {
        let issuer = Issuer::new().unwrap();
        for text in ["", ".", "..", "abc", "a.b.c", "æ.ø.å"] {
            assert!(verified(&issuer, text, NOW).is_none(), "{text}");
        }
    }

    #[test]
    fn debug_shows_no_key() {
        assert_eq!(format!("{:?}", Issuer::new().unwrap()), "Issuer");
    }
}
