//! Tokens from Maskinporten.

mod request;
mod settings;

use std::fmt;
use std::sync::Arc;

pub use request::{SystemUser, TokenRequest};
pub use settings::MaskinportenSettings;

use super::key::Key;
use super::{Token, TokenFuture, TokenNeed, TokenSource};
use crate::error::{Error, catalogue};

/// Tokens from Maskinporten, got with a client's own key, kept while they are good, and renewed in time. Cheap to
/// clone; clones share what they keep.
#[derive(Clone)]
pub struct Maskinporten(Arc<Parts>);

struct Parts {
    settings: MaskinportenSettings,
    key: Option<Key>,
}

impl Maskinporten {
    /// A client of Maskinporten. The key is read now; nothing is sent.
    pub fn new(settings: MaskinportenSettings) -> Result<Self, Error> {
        Ok(Maskinporten(Arc::new(Parts { settings, key: None })))
    }

    /// A client of Maskinporten whose settings, where they are not given, come from the process's environment.
    pub fn from_env(settings: MaskinportenSettings) -> Result<Self, Error> {
        Self::new(settings)
    }

    /// What is asked for unless a request says otherwise.
    pub fn request(&self) -> TokenRequest {
        TokenRequest { scopes: self.0.settings.scopes.clone(), ..TokenRequest::default() }
    }

    /// A token for that request, kept or new.
    pub async fn token_for(&self, _request: &TokenRequest) -> Result<Token, Error> {
        Err(Error::of(catalogue::INTERNAL))
    }

    /// The public half of the key as a JWK; `None` where a sidecar holds the key.
    pub fn public_jwk(&self) -> Option<String> {
        self.0.key.as_ref().map(Key::public_jwk)
    }

    /// The issuer, for example `https://test.maskinporten.no/`; where a sidecar holds the key, its address.
    pub fn issuer(&self) -> &str {
        self.0.settings.issuer.as_deref().unwrap_or_default()
    }
}

impl TokenSource for Maskinporten {
    fn token<'a>(&'a self, _need: TokenNeed<'a>) -> TokenFuture<'a> {
        Box::pin(async { Err(Error::of(catalogue::INTERNAL)) })
    }
}

impl fmt::Debug for Maskinporten {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Maskinporten").finish_non_exhaustive()
    }
}
