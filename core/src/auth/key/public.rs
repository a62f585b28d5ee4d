//! The public half of a key.

use ring::digest::{SHA256, digest};
use ring::rsa::PublicKeyComponents;
use ring::signature::RsaKeyPair;
use serde::Serialize;

use super::{Algorithm, base64};

/// What Maskinporten wants registered, in the order in which such keys are written.
#[derive(Serialize)]
struct Jwk<'k> {
    kty: &'static str,
    #[serde(rename = "use")]
    purpose: &'static str,
    alg: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    kid: Option<&'k str>,
    n: &'k str,
    e: &'k str,
}

/// The public half as a JWK.
pub(super) fn jwk(pair: &RsaKeyPair, algorithm: Algorithm, kid: Option<&str>) -> String {
    let (n, e) = numbers(pair);
    let jwk = Jwk { kty: "RSA", purpose: "sig", alg: algorithm.as_str(), kid, n: &n, e: &e };
    serde_json::to_string(&jwk).unwrap_or_default()
}

/// The thumbprint of the public half (RFC 7638).
pub(super) fn thumbprint(pair: &RsaKeyPair) -> String {
    let (n, e) = numbers(pair);
    let members = format!(r#"{{"e":"{e}","kty":"RSA","n":"{n}"}}"#);
    base64::encode_url(digest(&SHA256, members.as_bytes()).as_ref()).to_string()
}

fn numbers(pair: &RsaKeyPair) -> (String, String) {
    let numbers = PublicKeyComponents::<Vec<u8>>::from(pair.public());
    (base64::encode_url(&numbers.n).to_string(), base64::encode_url(&numbers.e).to_string())
}
