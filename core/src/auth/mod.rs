//! How a token is got.

use std::fmt::Debug;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use secrecy::SecretString;

use crate::error::Error;

/// A bearer token; it does not print itself.
pub type Token = SecretString;

/// A future that a [`TokenSource`] gives.
pub type TokenFuture<'a> = Pin<Box<dyn Future<Output = Result<Token, Error>> + Send + 'a>>;

/// Where the token of each request comes from: Maskinporten's or Altinn's.
pub trait TokenSource: Send + Sync + Debug {
    /// A token that is valid now.
    fn token(&self) -> TokenFuture<'_>;
}

/// A shared [`TokenSource`].
pub type Auth = Arc<dyn TokenSource>;
