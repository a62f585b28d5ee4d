//! Tokens from a function of the user's own.

use std::fmt;
use std::future::Future;

use super::{Token, TokenFuture, TokenNeed, TokenSource};
use crate::error::{Error, catalogue};

/// An async function that gives a token each time it is called.
///
/// ```
/// use altinn_systemregister::auth::{TokenFn, TokenNeed, TokenSource};
/// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
/// let auth = TokenFn::new(|| async { std::env::var("A_TOKEN_THAT_IS_NOT_SET") });
/// assert_eq!(auth.token(TokenNeed::default()).await.unwrap_err().code(), "token-source");
/// # });
/// ```
pub struct TokenFn<F>(F);

impl<F, Fut, E> TokenFn<F>
where
    F: Fn() -> Fut + Send + Sync,
    Fut: Future<Output = Result<String, E>> + Send,
    E: Into<Box<dyn std::error::Error + Send + Sync>>,
{
    /// The tokens of that function. What it fails with is shown as the cause of an error of kind `Auth`, so it must
    /// hold no secret.
    ///
    /// ```
    /// use altinn_systemregister::auth::{TokenFn, TokenNeed, TokenSource};
    /// # use secrecy::ExposeSecret;
    /// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
    /// let auth = TokenFn::new(|| async { Ok::<_, std::io::Error>("eyJhbGciOiJFUzI1NiJ9.e30.c2ln".to_owned()) });
    /// assert!(auth.token(TokenNeed::default()).await?.expose_secret().starts_with("eyJ"));
    /// # Ok::<(), altinn_systemregister::Error>(())
    /// # }).unwrap();
    /// ```
    pub fn new(function: F) -> Self {
        TokenFn(function)
    }
}

impl<F, Fut, E> TokenSource for TokenFn<F>
where
    F: Fn() -> Fut + Send + Sync,
    Fut: Future<Output = Result<String, E>> + Send,
    E: Into<Box<dyn std::error::Error + Send + Sync>>,
{
    fn token<'a>(&'a self, _need: TokenNeed<'a>) -> TokenFuture<'a> {
        Box::pin(async {
            let token = (self.0)().await.map_err(|error| Error::of(catalogue::TOKEN_SOURCE).with_source(error))?;
            Ok(Token::from(token))
        })
    }
}

impl<F> fmt::Debug for TokenFn<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TokenFn")
    }
}
