//! How a token is got, and what it says.

mod bearer;
mod claims;
pub(crate) mod explain;
mod fixed;
mod from_fn;
mod inspect;
mod judge;
pub mod key;
mod maskinporten;
mod need;
mod scope;

use std::fmt::Debug;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use secrecy::SecretString;

pub(crate) use bearer::check;
pub(crate) use claims::Claims;
pub use fixed::FixedToken;
pub use from_fn::TokenFn;
pub use inspect::{TokenContents, inspect};
pub use judge::judge;
pub(crate) use judge::judge_claims;
pub use maskinporten::{Maskinporten, MaskinportenSettings, SystemUser, TokenRequest};
pub use need::TokenNeed;
pub use scope::Scope;

use crate::error::Error;
use crate::model::Environment;

/// A bearer token; it does not print itself.
///
/// ```
/// use altinn_systemregister::auth::Token;
/// let token = Token::from(String::from("eyJhbGciOiJFUzI1NiJ9.e30.c2ln"));
/// assert!(!format!("{token:?}").contains("eyJ"));
/// ```
pub type Token = SecretString;

/// A future that a [`TokenSource`] gives.
///
/// ```
/// use altinn_systemregister::auth::{FixedToken, TokenFuture, TokenNeed, TokenSource};
/// let source = FixedToken::new("eyJhbGciOiJFUzI1NiJ9.e30.c2ln");
/// let token: TokenFuture<'_> = source.token(TokenNeed::default());
/// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
/// assert!(token.await.is_ok());
/// # });
/// ```
pub type TokenFuture<'a> = Pin<Box<dyn Future<Output = Result<Token, Error>> + Send + 'a>>;

/// Where the token of each request comes from: Maskinporten's or Altinn's. Asked anew for every request.
///
/// ```
/// use altinn_systemregister::auth::{Token, TokenFuture, TokenNeed, TokenSource};
/// use altinn_systemregister::{Error, ErrorKind};
///
/// #[derive(Debug)]
/// struct Vault;
///
/// impl TokenSource for Vault {
///     fn token<'a>(&'a self, _need: TokenNeed<'a>) -> TokenFuture<'a> {
///         Box::pin(async {
///             let text = std::fs::read_to_string("/run/secrets/none").map_err(|error| {
///                 Error::custom(ErrorKind::Auth, "vault", "the vault is closed", "open it").with_source(error)
///             })?;
///             Ok(Token::from(text.trim().to_owned()))
///         })
///     }
/// }
/// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
/// assert_eq!(Vault.token(TokenNeed::default()).await.unwrap_err().code(), "vault");
/// # });
/// ```
pub trait TokenSource: Send + Sync + Debug {
    /// A token that is valid now and serves the need.
    fn token<'a>(&'a self, need: TokenNeed<'a>) -> TokenFuture<'a>;

    /// How many seconds this machine's clock is behind, as far as the source has found out; negative where it is ahead.
    fn clock_offset(&self) -> i64 {
        0
    }

    /// Refuses an environment whose register does not take these tokens, as far as the source can know. A client asks
    /// when it is made.
    ///
    /// # Errors
    /// Of kind `Config`.
    ///
    /// ```
    /// use altinn_systemregister::auth::{FixedToken, TokenSource};
    /// assert!(FixedToken::new("eyJhbGciOiJFUzI1NiJ9.e30.c2ln").fits(&"prod".parse()?).is_ok()); // it is not read
    /// # Ok::<(), altinn_systemregister::Error>(())
    /// ```
    fn fits(&self, _environment: &Environment) -> Result<(), Error> {
        Ok(())
    }
}

/// A shared [`TokenSource`].
///
/// ```
/// use std::sync::Arc;
/// use altinn_systemregister::SystemRegister;
/// use altinn_systemregister::auth::{Auth, FixedToken};
/// let auth: Auth = Arc::new(FixedToken::new("eyJhbGciOiJFUzI1NiJ9.e30.c2ln"));
/// let [test, production] = ["tt02", "prod"].map(|name| SystemRegister::new(name.parse().unwrap(), auth.clone()));
/// assert!(test.is_ok() && production.is_ok());
/// ```
pub type Auth = Arc<dyn TokenSource>;

impl<T: TokenSource + ?Sized> TokenSource for Arc<T> {
    fn token<'a>(&'a self, need: TokenNeed<'a>) -> TokenFuture<'a> {
        (**self).token(need)
    }

    fn clock_offset(&self) -> i64 {
        (**self).clock_offset()
    }

    fn fits(&self, environment: &Environment) -> Result<(), Error> {
        (**self).fits(environment)
    }
}
