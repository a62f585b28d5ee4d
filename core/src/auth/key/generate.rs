//! New keys.

use std::fmt;

use secrecy::{ExposeSecret, SecretSlice, SecretString};
use zeroize::Zeroizing;

use super::{Algorithm, base64, primes, private, public};
use crate::error::{Error, catalogue};

/// A new key pair. It does not print its private half.
///
/// ```
/// use altinn_systemregister::auth::key::Key;
/// let key = Key::generate(2048, Some("smartcloud-2027"))?;
/// println!("register this at Maskinporten: {}", key.public_jwk);
/// assert_eq!(key.kid, "smartcloud-2027");
/// # Ok::<(), altinn_systemregister::Error>(())
/// ```
#[derive(Clone)]
pub struct GeneratedKey {
    /// The id of the key, in both JWKs
    pub kid: String,
    /// The private half as a JWK: to be kept secret
    pub private_jwk: SecretString,
    /// The public half as a JWK: to be registered at Maskinporten
    pub public_jwk: String,
    pkcs8: SecretSlice<u8>,
}

impl GeneratedKey {
    /// The private half as PEM (PKCS#8), for programs that take no JWK. It has no room for the `kid`.
    ///
    /// ```
    /// use altinn_systemregister::auth::key::Key;
    /// # use secrecy::ExposeSecret;
    /// let pem = Key::generate(2048, None)?.private_pem();
    /// assert!(pem.expose_secret().starts_with("-----BEGIN PRIVATE KEY-----\n"));
    /// # Ok::<(), altinn_systemregister::Error>(())
    /// ```
    pub fn private_pem(&self) -> SecretString {
        let body = base64::encode_standard(self.pkcs8.expose_secret());
        let mut pem = Zeroizing::new(String::with_capacity(body.len() + body.len() / 64 + 64));
        pem.push_str("-----BEGIN PRIVATE KEY-----\n");
        for line in body.as_bytes().chunks(64) {
            pem.push_str(str::from_utf8(line).unwrap_or_default());
            pem.push('\n');
        }
        pem.push_str("-----END PRIVATE KEY-----\n");
        SecretString::from(pem.as_str())
    }
}

impl fmt::Debug for GeneratedKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("GeneratedKey")
            .field("kid", &self.kid)
            .field("public_jwk", &self.public_jwk)
            .finish_non_exhaustive()
    }
}

/// A new key pair of that many bits.
pub(super) fn generate(bits: usize, kid: Option<&str>) -> Result<GeneratedKey, Error> {
    if ![2048, 3072, 4096].contains(&bits) {
        let message = format!("a key of {bits} bits was asked for, where 2048, 3072 or 4096 can be made");
        return Err(Error::of(catalogue::KEY_SIZE).saying(message));
    }
    let numbers = primes::numbers(bits)?;
    let pair = numbers.to_pair()?;
    let kid = kid.map_or_else(|| public::thumbprint(&pair).chars().take(12).collect(), str::to_owned);
    Ok(GeneratedKey {
        private_jwk: private::jwk(&numbers, &kid),
        public_jwk: public::jwk(&pair, Algorithm::Rs256, Some(&kid)),
        pkcs8: SecretSlice::from(numbers.to_pkcs8().to_vec()),
        kid,
    })
}
