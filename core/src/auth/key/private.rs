//! The private half of a new key, as it is written down.

use secrecy::SecretString;
use serde::Serializer;
use zeroize::Zeroizing;

use super::rsa::{NAMES, Numbers};
use super::{Algorithm, base64, der};

/// The private half as a JWK.
pub(super) fn jwk(numbers: &Numbers, kid: &str) -> SecretString {
    let texts = numbers.0.each_ref().map(|number| base64::encode_url(der::unsigned(number)));
    let members = [("kty", "RSA"), ("use", "sig"), ("alg", Algorithm::Rs256.as_str()), ("kid", kid)];
    // With room for all of it from the start, so that nothing is left behind where it would have to move.
    let room = texts.iter().map(|text| text.len()).sum::<usize>() + 6 * kid.len() + 200;
    let mut json = Zeroizing::new(Vec::with_capacity(room));
    let numbers = NAMES.into_iter().zip(texts.iter().map(|text| text.as_str()));
    let written = serde_json::Serializer::new(&mut *json).collect_map(members.into_iter().chain(numbers));
    SecretString::from(written.ok().and_then(|()| str::from_utf8(&json).ok()).unwrap_or_default())
}
