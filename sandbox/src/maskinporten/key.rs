//! Keys: how they are registered, and how a signature is verified.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use ring::signature::{
    RSA_PKCS1_2048_8192_SHA256, RSA_PKCS1_2048_8192_SHA384, RSA_PKCS1_2048_8192_SHA512, RsaParameters,
    RsaPublicKeyComponents,
};
use serde::Deserialize;

/// The public half of an RSA key, as a client registers it.
#[derive(Debug, Clone, Deserialize)]
#[serde(try_from = "Jwk")]
pub(super) struct RegisteredKey {
    pub(super) kid: String,
    n: Vec<u8>,
    e: Vec<u8>,
    /// When the registration ends, in seconds since 1970
    pub(super) expires: Option<i64>,
}

impl RegisteredKey {
    /// Whether that is this key's signature of the content.
    pub(super) fn verifies(&self, algorithm: Algorithm, content: &[u8], signature: &[u8]) -> bool {
        RsaPublicKeyComponents { n: &self.n, e: &self.e }.verify(algorithm.parameters(), content, signature).is_ok()
    }
}

/// A key as JSON has it; whatever else a JWK may have is not looked at.
#[derive(Deserialize)]
struct Jwk {
    kty: String,
    kid: String,
    n: String,
    e: String,
    expires: Option<i64>,
    d: Option<serde::de::IgnoredAny>,
}

impl TryFrom<Jwk> for RegisteredKey {
    type Error = String;

    fn try_from(jwk: Jwk) -> Result<Self, String> {
        let kid = jwk.kid.escape_debug();
        if jwk.kty != "RSA" {
            return Err(format!("the key `{kid}` is no RSA key, and Maskinporten takes no others"));
        }
        if jwk.d.is_some() {
            return Err(format!(
                "the key `{kid}` holds its private half, which no one should see: register the public one"
            ));
        }
        let number = |text: &str, name| {
            let bytes = BASE64.decode(text.trim_end_matches('=')).ok();
            bytes
                .filter(|bytes| !bytes.is_empty())
                .ok_or_else(|| format!("`{name}` of the key `{kid}` is no number in base64url"))
        };
        Ok(RegisteredKey { n: number(&jwk.n, "n")?, e: number(&jwk.e, "e")?, kid: jwk.kid, expires: jwk.expires })
    }
}

/// What Maskinporten lets clients sign with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub(super) enum Algorithm {
    Rs256,
    Rs384,
    Rs512,
}

impl Algorithm {
    pub(super) fn parameters(self) -> &'static RsaParameters {
        match self {
            Algorithm::Rs256 => &RSA_PKCS1_2048_8192_SHA256,
            Algorithm::Rs384 => &RSA_PKCS1_2048_8192_SHA384,
            Algorithm::Rs512 => &RSA_PKCS1_2048_8192_SHA512,
        }
    }
}
