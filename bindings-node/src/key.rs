//! New keys.

use altinn_systemregister as core;
use core::Error;
use core::auth::key::Key;
use napi::bindgen_prelude::{Either, spawn_blocking};
use napi_derive::napi;

use crate::answer::Answer;
use crate::call::fault;
use crate::secret::Secret;

/// A new key pair.
#[napi(object, object_from_js = false)]
pub struct GeneratedKey {
    /// The id of the key, in both JWKs
    pub kid: String,
    /// JSON; to be kept secret
    #[napi(ts_type = "string")]
    pub private_jwk: Secret,
    /// JSON
    pub public_jwk: String,
}

/// Makes a key pair of that many bits, on a thread of its own: it takes a while.
#[napi]
pub async fn generate_key(bits: u32, kid: Option<String>) -> Either<GeneratedKey, Answer> {
    let made = spawn_blocking(move || Key::generate(bits as usize, kid.as_deref())).await;
    match made.unwrap_or_else(|error| Err(fault(error))) {
        Ok(key) => Either::A(key.into()),
        Err(error) => Either::B(Answer::from(Err::<String, Error>(error))),
    }
}

impl From<core::auth::key::GeneratedKey> for GeneratedKey {
    fn from(key: core::auth::key::GeneratedKey) -> Self {
        GeneratedKey { kid: key.kid, private_jwk: key.private_jwk.into(), public_jwk: key.public_jwk }
    }
}
