//! Tokens: JWTs signed with ES256 by a key that is made at the sandbox's start.

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use ring::rand::SystemRandom;
use ring::signature::{
    ECDSA_P256_SHA256_FIXED, ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair, UnparsedPublicKey,
};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Caller, TokenClaims};
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

    /// A signed token that says so, issued at `now` (seconds since 1970).
    pub(crate) fn sign(&self, issuer: &str, id: &str, claims: TokenClaims, now: i64) -> String {
        let payload = payload(issuer, id, claims, now);
        let header = json!({"alg": "ES256", "typ": "JWT"});
        let content = format!("{}.{}", BASE64.encode(header.to_string()), BASE64.encode(payload.to_string()));
        // INVARIANT: signing fails only where the system gives no randomness, and the key could not have been made
        // then; a token without signature is refused like any other.
        let signature = self.key.sign(&self.random, content.as_bytes());
        let signature = signature.as_ref().map(AsRef::as_ref).unwrap_or_default();
        format!("{content}.{}", BASE64.encode(signature))
    }

    /// Who calls with that token at `now`; `None` if it is not of this issuer, is damaged or has expired.
    pub(crate) fn verify(&self, token: &str, now: i64) -> Option<Caller> {
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
}

impl fmt::Debug for Issuer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Issuer")
    }
}

fn payload(issuer: &str, id: &str, claims: TokenClaims, now: i64) -> Value {
    let mut payload = json!({
        "iss": issuer,
        "client_amr": "private_key_jwt",
        "token_type": "Bearer",
        "scope": claims.scopes.join(" "),
        "iat": now.min(now.saturating_add(claims.lifetime)),
        "exp": now.saturating_add(claims.lifetime),
        "jti": id,
    });
    if let Value::Object(members) = &mut payload {
        let optional = [
            ("consumer", claims.consumer.map(|consumer| json!(consumer))),
            ("supplier", claims.supplier.map(|supplier| json!(supplier))),
            ("client_id", claims.client_id.map(|client_id| json!(client_id))),
        ];
        members.extend(optional.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))));
    }
    payload
}

fn read<T: for<'a> Deserialize<'a>>(part: &str) -> Option<T> {
    serde_json::from_slice(&BASE64.decode(part).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: i64 = 1_800_000_000;

    fn token(issuer: &Issuer, claims: TokenClaims) -> String {
        issuer.sign("http://127.0.0.1/", "id", claims, NOW)
    }

    #[test]
    fn its_own_token_is_known_until_it_expires() {
        let issuer = Issuer::new().unwrap();
        let token = token(&issuer, TokenClaims::of("991825827"));
        assert_eq!(issuer.verify(&token, NOW).unwrap().organisation().unwrap().as_deref(), Some("991825827"));
        assert!(issuer.verify(&token, NOW + 3599).is_some());
        assert!(issuer.verify(&token, NOW + 3600).is_none());
    }

    #[test]
    fn a_foreign_signature_is_refused() {
        let (issuer, other) = (Issuer::new().unwrap(), Issuer::new().unwrap());
        assert!(issuer.verify(&token(&other, TokenClaims::of("991825827")), NOW).is_none());
    }

    #[test]
    fn a_changed_payload_is_refused() {
        let issuer = Issuer::new().unwrap();
        let (mine, theirs) =
            (token(&issuer, TokenClaims::of("991825827")), token(&issuer, TokenClaims::of("310547891")));
        let parts: Vec<_> = mine.split('.').collect();
        let payload = theirs.split('.').nth(1).unwrap();
        assert!(issuer.verify(&format!("{}.{payload}.{}", parts[0], parts[2]), NOW).is_none());
    }

    #[test]
    fn no_algorithm_but_the_own_one_is_taken() {
        let issuer = Issuer::new().unwrap();
        let payload = BASE64.encode(payload("i", "j", TokenClaims::of("991825827"), NOW).to_string());
        let header = BASE64.encode(r#"{"alg":"none"}"#);
        assert!(issuer.verify(&format!("{header}.{payload}."), NOW).is_none());
    }

    #[test]
    fn what_is_no_token_is_refused() {
        let issuer = Issuer::new().unwrap();
        for text in ["", ".", "..", "abc", "a.b.c", "æ.ø.å"] {
            assert!(issuer.verify(text, NOW).is_none(), "{text}");
        }
    }

    #[test]
    fn debug_shows_no_key() {
        assert_eq!(format!("{:?}", Issuer::new().unwrap()), "Issuer");
    }
}
