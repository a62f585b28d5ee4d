//! How a token is got, and what it says.

mod bearer;
mod claims;
pub(crate) mod explain;
mod fixed;
mod from_fn;

use std::fmt::Debug;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use secrecy::SecretString;

pub(crate) use bearer::check;
pub(crate) use claims::Claims;
pub use fixed::FixedToken;
pub use from_fn::TokenFn;

use crate::error::Error;

/// A bearer token; it does not print itself. Made from a `String`: `Token::from(text)`.
pub type Token = SecretString;

/// A future that a [`TokenSource`] gives.
pub type TokenFuture<'a> = Pin<Box<dyn Future<Output = Result<Token, Error>> + Send + 'a>>;

/// Where the token of each request comes from: Maskinporten's or Altinn's. Asked anew for every request.
pub trait TokenSource: Send + Sync + Debug {
    /// A token that is valid now.
    fn token(&self) -> TokenFuture<'_>;
}

/// A shared [`TokenSource`].
pub type Auth = Arc<dyn TokenSource>;

impl<T: TokenSource + ?Sized> TokenSource for Arc<T> {
    fn token(&self) -> TokenFuture<'_> {
        (**self).token()
    }
}
