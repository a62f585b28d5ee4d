//! A token that is already there.

use super::{Token, TokenFuture, TokenNeed, TokenSource};

/// One token, used until it expires.
///
/// ```
/// use altinn_systemregister::auth::FixedToken;
/// let auth = FixedToken::new("eyJhbGciOiJFUzI1NiJ9.e30.c2ln");
/// assert!(!format!("{auth:?}").contains("eyJ"));
/// ```
#[derive(Debug, Clone)]
pub struct FixedToken(Token);

impl FixedToken {
    /// That token, without `Bearer`. Whether it can be one is looked at when it is used.
    ///
    /// ```
    /// use altinn_systemregister::auth::{FixedToken, TokenNeed, TokenSource};
    /// # use secrecy::ExposeSecret;
    /// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
    /// let token = FixedToken::new("eyJhbGciOiJFUzI1NiJ9.e30.c2ln").token(TokenNeed::default()).await?;
    /// assert!(token.expose_secret().starts_with("eyJ"));
    /// # Ok::<(), altinn_systemregister::Error>(())
    /// # }).unwrap();
    /// ```
    pub fn new(token: impl Into<String>) -> Self {
        FixedToken(Token::from(token.into()))
    }
}

impl TokenSource for FixedToken {
    fn token<'a>(&'a self, _need: TokenNeed<'a>) -> TokenFuture<'a> {
        Box::pin(std::future::ready(Ok(self.0.clone())))
    }
}
