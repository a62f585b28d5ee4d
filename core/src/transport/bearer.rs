//! How a token travels.

use std::fmt;

use reqwest::header::HeaderValue;
use secrecy::{ExposeSecret, SecretString};

use crate::error::{Error, catalogue};

/// A token as the header that carries it, made once however many requests it serves; it does not print.
#[derive(Clone)]
pub(crate) struct Bearer(HeaderValue);

impl Bearer {
    /// Refuses what cannot be in a header.
    pub(crate) fn new(token: &SecretString) -> Result<Self, Error> {
        let mut header = HeaderValue::from_str(&["Bearer ", token.expose_secret()].concat())
            .map_err(|_| Error::of(catalogue::TOKEN_MALFORMED))?;
        header.set_sensitive(true);
        Ok(Bearer(header))
    }

    pub(super) fn header(&self) -> HeaderValue {
        self.0.clone()
    }

    #[cfg(test)]
    pub(crate) fn token(&self) -> String {
        self.0.to_str().unwrap().replacen("Bearer ", "", 1)
    }
}

impl fmt::Debug for Bearer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Bearer")
    }
}
