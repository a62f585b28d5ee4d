//! What is known of a token.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use secrecy::ExposeSecret;

use crate::auth::{self, Claims, Token};
use crate::error::Error;
use crate::transport::Bearer;

/// A token that can be sent, and what it says.
#[derive(Debug)]
pub(super) struct KnownToken {
    pub(super) token: Token,
    pub(super) bearer: Bearer,
    /// `None` where it is no JWT
    pub(super) claims: Option<Claims>,
}

/// The token of the last request: it mostly serves the next one, too, and is then not read again.
#[derive(Debug, Default)]
pub(super) struct LastToken(Mutex<Option<Arc<KnownToken>>>);

impl KnownToken {
    /// Refuses what cannot be sent.
    fn new(token: Token) -> Result<Self, Error> {
        auth::check(&token)?;
        Ok(KnownToken { bearer: Bearer::new(&token)?, claims: Claims::read(&token), token })
    }

    pub(super) fn is(&self, token: &Token) -> bool {
        self.token.expose_secret() == token.expose_secret()
    }
}

impl LastToken {
    /// What is known of that token. Refuses what cannot be sent.
    pub(super) fn known(&self, token: Token) -> Result<Arc<KnownToken>, Error> {
        if let Some(known) = self.last().as_ref().filter(|known| known.is(&token)) {
            return Ok(Arc::clone(known));
        }
        let known = Arc::new(KnownToken::new(token)?);
        *self.last() = Some(Arc::clone(&known));
        Ok(known)
    }

    fn last(&self) -> MutexGuard<'_, Option<Arc<KnownToken>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
