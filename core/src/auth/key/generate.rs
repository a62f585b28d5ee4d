//! New keys.

use secrecy::SecretString;

/// A new key pair.
#[derive(Debug, Clone)]
pub struct GeneratedKey {
    /// The id of the key, in both JWKs
    pub kid: String,
    /// The private half as a JWK: to be kept secret
    pub private_jwk: SecretString,
    /// The public half as a JWK: to be registered at Maskinporten
    pub public_jwk: String,
}
