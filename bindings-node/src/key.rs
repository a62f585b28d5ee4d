//! New keys.

use altinn_systemregister as core;
use core::auth::key::Key;
use napi::Env;
use napi_derive::napi;
use tokio::task::spawn_blocking;

use crate::call::{Call, fault};
use crate::desk::Desk;
use crate::post::Outcome;
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
#[napi(catch_unwind)]
pub fn generate_key(env: Env, desk: &Desk, call: u32, bits: u32, kid: Option<String>) -> napi::Result<()> {
    Call::new(desk, call, 0).run(env, async move {
        let made = spawn_blocking(move || Key::generate(bits as usize, kid.as_deref())).await;
        made.unwrap_or_else(|error| Err(fault(&*error.into_panic()))).map(GeneratedKey::from)
    })
}

impl From<core::auth::key::GeneratedKey> for GeneratedKey {
    fn from(key: core::auth::key::GeneratedKey) -> Self {
        GeneratedKey { kid: key.kid, private_jwk: key.private_jwk.into(), public_jwk: key.public_jwk }
    }
}

impl From<GeneratedKey> for Outcome {
    fn from(key: GeneratedKey) -> Self {
        Outcome::Key(key)
    }
}
