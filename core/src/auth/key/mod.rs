//! Keys with which a client proves to Maskinporten who it is.

mod algorithm;
mod base64;
mod binary;
mod certificate;
mod der;
mod encryption;
mod form;
mod found;
mod generate;
mod jwk;
mod pem;
mod pkcs12;
mod pkcs12_kdf;
mod primes;
mod private;
mod public;
mod rsa;
mod source;
#[cfg(test)]
mod tests;

use std::fmt;
use std::sync::Arc;
use std::time::SystemTime;

pub use algorithm::Algorithm;
pub use generate::GeneratedKey;
use ring::rand::SystemRandom;
use ring::signature::{RSA_PKCS1_SHA256, RSA_PKCS1_SHA384, RSA_PKCS1_SHA512, RsaKeyPair};
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

impl KeyOptions {
    /// The id that was given; an empty one, as of a variable that is set to nothing, is none.
    fn kid(&self) -> Option<&str> {
        self.kid.as_deref().filter(|kid| !kid.is_empty())
    }
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
///
/// What is read and decoded on the way to it is zeroed. The numbers of the key itself, in the form in which ring
/// reckons with them, stay in memory as long as the key is in use, and ring does not zero them after.
///
/// ```
/// use altinn_systemregister::auth::key::{Key, KeyIdentity, KeyOptions, KeySource};
/// # let secret = Key::generate(2048, Some("my-key"))?.private_jwk;
/// # let jwk = secrecy::ExposeSecret::expose_secret(&secret);
/// let key = Key::load(&KeySource::text(jwk), &KeyOptions::default())?;
/// assert_eq!(key.identity(), &KeyIdentity::Kid("my-key".to_owned()));
/// # Ok::<(), altinn_systemregister::Error>(())
/// ```
#[derive(Clone)]
pub struct Key(Arc<Parts>);

struct Parts {
    pair: RsaKeyPair,
    identity: KeyIdentity,
    algorithm: Algorithm,
}

impl Key {
    /// Reads a key in whatever form it comes.
    ///
    /// ```
    /// use altinn_systemregister::auth::key::{Key, KeyOptions, KeySource};
    /// let public = r#"{"kty": "RSA", "kid": "my-key", "n": "k3bLaHlg", "e": "AQAB"}"#;
    /// let error = Key::load(&KeySource::text(public), &KeyOptions::default()).unwrap_err();
    /// assert_eq!(error.code(), "key-public-only");
    /// assert_eq!(error.to_string(), "the JWK has no `d`: it is a public key");
    /// ```
    pub fn load(source: &KeySource, options: &KeyOptions) -> Result<Key, Error> {
        Self::load_at(source, options, SystemTime::now())
    }

    fn load_at(source: &KeySource, options: &KeyOptions, now: SystemTime) -> Result<Key, Error> {
        let found = source.read(options)?;
        let kid = options.kid().map(str::to_owned).or(found.kid).filter(|kid| !kid.is_empty());
        let identity = match kid {
            Some(kid) => KeyIdentity::Kid(kid),
            None if found.certificates.is_empty() => return Err(Error::of(catalogue::KEY_KID_MISSING)),
            None => KeyIdentity::X5c(certificate::chain(&found.certificates, found.pair.public().as_ref(), now)?),
        };
        let algorithm = options.algorithm.or(found.algorithm).unwrap_or_default();
        Ok(Key(Arc::new(Parts { pair: found.pair, identity, algorithm })))
    }

    /// A new key pair of 2048, 3072 or 4096 bits, for RS256. Without a `kid` it gets one of its own.
    ///
    /// It takes some tenths of a second for 2048 bits, and some seconds for 4096. A thread that must not wait so long,
    /// such as one of an async runtime's, leaves it to another.
    ///
    /// ```
    /// use altinn_systemregister::auth::key::Key;
    /// let key = Key::generate(2048, None)?;
    /// assert!(key.public_jwk.contains(&key.kid));
    /// assert!(!format!("{key:?}").contains("\"d\""));
    /// # Ok::<(), altinn_systemregister::Error>(())
    /// ```
    pub fn generate(bits: usize, kid: Option<&str>) -> Result<GeneratedKey, Error> {
        generate::generate(bits, kid)
    }

    /// How Maskinporten finds the public half.
    ///
    /// ```
    /// # use altinn_systemregister::auth::key::{Key, KeyOptions, KeySource};
    /// use altinn_systemregister::auth::key::KeyIdentity;
    /// # let secret = Key::generate(2048, Some("my-key"))?.private_jwk;
    /// # let source = KeySource::text(secrecy::ExposeSecret::expose_secret(&secret));
    /// let options = KeyOptions { kid: Some("another-id".to_owned()), ..KeyOptions::default() };
    /// let key = Key::load(&source, &options)?;
    /// assert_eq!(key.identity(), &KeyIdentity::Kid("another-id".to_owned()));
    /// # Ok::<(), altinn_systemregister::Error>(())
    /// ```
    pub fn identity(&self) -> &KeyIdentity {
        &self.0.identity
    }

    /// What it signs with.
    ///
    /// ```
    /// # use altinn_systemregister::auth::key::{Key, KeyOptions, KeySource};
    /// use altinn_systemregister::auth::key::Algorithm;
    /// # let secret = Key::generate(2048, Some("my-key"))?.private_jwk;
    /// # let source = KeySource::text(secrecy::ExposeSecret::expose_secret(&secret));
    /// let options = KeyOptions { algorithm: Some(Algorithm::Rs512), ..KeyOptions::default() };
    /// assert_eq!(Key::load(&source, &options)?.algorithm(), Algorithm::Rs512);
    /// # Ok::<(), altinn_systemregister::Error>(())
    /// ```
    pub fn algorithm(&self) -> Algorithm {
        self.0.algorithm
    }

    /// The public half as a JWK (JSON), to be registered at Maskinporten.
    ///
    /// ```
    /// # use altinn_systemregister::auth::key::{Key, KeyOptions, KeySource};
    /// # let generated = Key::generate(2048, Some("my-key"))?;
    /// # let source = KeySource::text(secrecy::ExposeSecret::expose_secret(&generated.private_jwk));
    /// let key = Key::load(&source, &KeyOptions::default())?;
    /// assert!(key.public_jwk().starts_with(r#"{"kty":"RSA","use":"sig","alg":"RS256","kid":"my-key","n":""#));
    /// # assert_eq!(key.public_jwk(), generated.public_jwk);
    /// # Ok::<(), altinn_systemregister::Error>(())
    /// ```
    pub fn public_jwk(&self) -> String {
        let kid = match &self.0.identity {
            KeyIdentity::Kid(kid) => Some(kid.as_str()),
            KeyIdentity::X5c(_) => None,
        };
        public::jwk(&self.0.pair, self.0.algorithm, kid)
    }

    /// The SHA-256 thumbprint of the public half (RFC 7638) in base64url, by which equal keys are known.
    ///
    /// ```
    /// # use altinn_systemregister::auth::key::{Key, KeyOptions, KeySource};
    /// # let generated = Key::generate(2048, None)?;
    /// # let source = KeySource::text(secrecy::ExposeSecret::expose_secret(&generated.private_jwk));
    /// let key = Key::load(&source, &KeyOptions::default())?;
    /// assert_eq!(key.thumbprint().len(), 43);
    /// # Ok::<(), altinn_systemregister::Error>(())
    /// ```
    pub fn thumbprint(&self) -> String {
        public::thumbprint(&self.0.pair)
    }

    /// A signature of that content.
    pub(crate) fn sign(&self, content: &[u8]) -> Result<Vec<u8>, Error> {
        let padding = match self.0.algorithm {
            Algorithm::Rs256 => &RSA_PKCS1_SHA256,
            Algorithm::Rs384 => &RSA_PKCS1_SHA384,
            Algorithm::Rs512 => &RSA_PKCS1_SHA512,
        };
        let mut signature = vec![0; self.0.pair.public().modulus_len()];
        let signed = self.0.pair.sign(padding, &SystemRandom::new(), content, &mut signature);
        signed.map_err(|_| Error::of(catalogue::INTERNAL).saying("the key does not sign"))?;
        Ok(signature)
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Key").field("algorithm", &self.0.algorithm).finish_non_exhaustive()
    }
}
