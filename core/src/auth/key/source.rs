//! Where a key comes from.

use std::fmt;
use std::path::PathBuf;

use secrecy::{SecretSlice, SecretString};

/// Where a key comes from. It does not print what it holds, and zeroes it at its end.
///
/// What the bytes are is seen from themselves: a JWK or a set of them (JSON), PEM (PKCS#1, PKCS#8, with or without
/// certificates), PKCS#12, DER of a private key, or base64 of any of these.
///
/// ```
/// use altinn_systemregister::auth::key::KeySource;
/// let source = KeySource::text(r#"{"kty": "RSA", "d": "secret"}"#);
/// assert!(!format!("{source:?}").contains("secret"));
/// ```
#[derive(Clone)]
pub enum KeySource {
    /// A text: JSON, PEM, or base64
    Text(SecretString),
    /// The bytes of a file
    Bytes(SecretSlice<u8>),
    /// A file
    File(PathBuf),
}

impl KeySource {
    /// A text: JSON, PEM, or base64.
    pub fn text(text: impl Into<String>) -> Self {
        KeySource::Text(SecretString::from(text.into()))
    }

    /// The bytes of a file.
    pub fn bytes(bytes: Vec<u8>) -> Self {
        KeySource::Bytes(SecretSlice::from(bytes))
    }

    /// A file, which is read when the key is loaded.
    pub fn file(path: impl Into<PathBuf>) -> Self {
        KeySource::File(path.into())
    }
}

impl fmt::Debug for KeySource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            KeySource::Text(_) => f.write_str("Text(…)"),
            KeySource::Bytes(_) => f.write_str("Bytes(…)"),
            KeySource::File(path) => f.debug_tuple("File").field(path).finish(),
        }
    }
}
