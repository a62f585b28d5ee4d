//! Keys with which a client proves to Maskinporten who it is.

mod algorithm;
mod generate;
mod source;

use std::fmt;
use std::sync::Arc;

pub use algorithm::Algorithm;
pub use generate::GeneratedKey;
use secrecy::SecretString;
pub use source::KeySource;

use crate::error::{Error, catalogue};

/// How a key is read.
///
/// ```
/// use altinn_systemregister::auth::key::{Algorithm, KeyOptions};
/// let options = KeyOptions { kid: Some("my-key".to_owned()), ..KeyOptions::default() };
/// assert_eq!(options.algorithm, None);
/// ```
#[derive(Debug, Clone, Default)]
pub struct KeyOptions {
    /// The id under which the key is registered at Maskinporten; of a JWK set, which key to take
    pub kid: Option<String>,
    /// The password of a PKCS#12 file or of an encrypted PEM
    pub password: Option<SecretString>,
    /// The algorithm to sign with; by default the JWK's own `alg`, else RS256
    pub algorithm: Option<Algorithm>,
}

/// How Maskinporten finds the public half of a key: exactly one of the two stands in an assertion's header.
///
/// ```
/// use altinn_systemregister::auth::key::KeyIdentity;
/// assert_ne!(KeyIdentity::Kid("a".to_owned()), KeyIdentity::X5c(vec!["MIIB".to_owned()]));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum KeyIdentity {
    /// By the id of a registered key
    Kid(String),
    /// By a business certificate: the chain, the leaf first, each in base64 of DER
    X5c(Vec<String>),
}

/// A private RSA key that signs; it does not print itself. Cheap to clone.
#[derive(Clone)]
pub struct Key(Arc<Parts>);

struct Parts {
    identity: KeyIdentity,
    algorithm: Algorithm,
}

impl Key {
    /// Reads a key in whatever form it comes.
    pub fn load(_source: &KeySource, _options: &KeyOptions) -> Result<Key, Error> {
        Err(Error::of(catalogue::INTERNAL))
    }

    /// A new key pair of that many bits.
    pub fn generate(_bits: usize, _kid: Option<&str>) -> Result<GeneratedKey, Error> {
        Err(Error::of(catalogue::INTERNAL))
    }

    /// How Maskinporten finds the public half.
    pub fn identity(&self) -> &KeyIdentity {
        &self.0.identity
    }

    /// What it signs with.
    pub fn algorithm(&self) -> Algorithm {
        self.0.algorithm
    }

    /// The public half as a JWK (JSON), to be registered at Maskinporten.
    pub fn public_jwk(&self) -> String {
        String::new()
    }

    /// The SHA-256 thumbprint of the public half (RFC 7638) in base64url, by which equal keys are known.
    pub fn thumbprint(&self) -> String {
        String::new()
    }

    /// A signature of that content.
    pub(crate) fn sign(&self, _content: &[u8]) -> Result<Vec<u8>, Error> {
        Err(Error::of(catalogue::INTERNAL))
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Key").field("algorithm", &self.0.algorithm).finish_non_exhaustive()
    }
}
