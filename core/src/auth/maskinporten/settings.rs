//! How a client of Maskinporten is made.

use secrecy::SecretString;

use crate::auth::key::{Algorithm, KeySource};
use crate::transport::Options;

/// How a client of Maskinporten is made. It does not print its secrets.
///
/// ```
/// use altinn_systemregister::auth::MaskinportenSettings;
/// use altinn_systemregister::auth::key::KeySource;
/// let settings = MaskinportenSettings {
///     environment: Some("test".to_owned()),
///     client_id: Some("32ef65ac-6e62-498d-880f-76c85c2052ae".to_owned()),
///     key: Some(KeySource::file("client.jwk.json")),
///     ..MaskinportenSettings::default()
/// };
/// assert!(settings.scopes.is_empty()); // by default, the one that the operation needs
/// ```
#[derive(Debug, Clone, Default)]
pub struct MaskinportenSettings {
    /// `test`, `prod`, the name of one of Altinn's environments (each has its Maskinporten), or an address (the sandbox)
    pub environment: Option<String>,
    /// The issuer, where it is none of Maskinporten's own; else the environment's
    pub issuer: Option<String>,
    /// The token endpoint; by default the issuer's
    pub token_endpoint: Option<String>,
    /// The client's id at Maskinporten
    pub client_id: Option<String>,
    /// The client's private key
    pub key: Option<KeySource>,
    /// The id under which the key is registered; a JWK has its own
    pub kid: Option<String>,
    /// The password of a PKCS#12 file or of an encrypted PEM
    pub key_password: Option<SecretString>,
    /// The algorithm to sign with; by default the JWK's own `alg`, else RS256
    pub algorithm: Option<Algorithm>,
    /// The scopes to ask for; by default the one that the operation needs
    pub scopes: Vec<String>,
    /// The audiences that tokens are limited to (claim `resource`)
    pub resource: Vec<String>,
    /// The organisation that has delegated the scopes to the client's (claim `consumer_org`)
    pub consumer_org: Option<String>,
    /// Altinn's environment at which tokens are exchanged for Altinn's own; by default they are used as they are, which
    /// the System Register takes (platform's API 6)
    pub exchange: Option<String>,
    /// How requests are sent
    pub options: Options,
}
