//! Keys and their passwords, which stay on this side: a dump of the JVM's heap has none.

use altinn_systemregister::auth::key::{GeneratedKey, Key, KeySource};
use secrecy::{ExposeSecret, SecretString};

use crate::error::Failure;

/// Where a key comes from; it is zeroed at its end.
#[derive(Debug, uniffi::Object)]
pub(crate) struct KeyHandle(KeySource);

#[uniffi::export]
impl KeyHandle {
    /// A key as text. The text is the buffer that crossed, so nothing else is left to be zeroed.
    #[uniffi::constructor]
    pub(crate) fn text(text: String) -> Self {
        KeyHandle(KeySource::text(text))
    }

    /// The bytes of a file.
    #[uniffi::constructor]
    pub(crate) fn bytes(bytes: &[u8]) -> Self {
        KeyHandle(KeySource::bytes(bytes.to_vec()))
    }

    /// A file, which the core reads.
    #[uniffi::constructor]
    pub(crate) fn file(path: String) -> Self {
        KeyHandle(KeySource::file(path))
    }
}

impl KeyHandle {
    /// As the core takes it.
    pub(crate) fn source(&self) -> KeySource {
        self.0.clone()
    }
}

/// The password of a key; it is zeroed at its end.
#[derive(Debug, uniffi::Object)]
pub(crate) struct PasswordHandle(SecretString);

#[uniffi::export]
impl PasswordHandle {
    /// That text, which is the buffer that crossed.
    #[uniffi::constructor]
    pub(crate) fn new(text: String) -> Self {
        PasswordHandle(SecretString::from(text))
    }
}

impl PasswordHandle {
    /// As the core takes it.
    pub(crate) fn password(&self) -> SecretString {
        self.0.clone()
    }
}

/// A new key pair.
#[derive(uniffi::Record)]
pub(crate) struct GeneratedKeyData {
    kid: String,
    private_jwk: String,
    public_jwk: String,
}

/// Makes a key pair of that many bits.
#[uniffi::export]
#[allow(clippy::needless_pass_by_value)] // as UniFFI reads it
pub(crate) fn generate_key_pair(bits: u32, kid: Option<String>) -> Result<GeneratedKeyData, Failure> {
    let bits = bits.try_into().unwrap_or(usize::MAX);
    let GeneratedKey { kid, private_jwk, public_jwk, .. } = Key::generate(bits, kid.as_deref())?;
    Ok(GeneratedKeyData { kid, private_jwk: private_jwk.expose_secret().to_owned(), public_jwk })
}
