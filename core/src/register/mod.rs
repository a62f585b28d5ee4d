//! The System Register's operations.

mod action;
mod call;
mod changelog;
mod conflict;
mod create;
mod delete;
mod document;
mod elements;
mod fault;
mod get;
mod known;
mod list;
mod operation;
mod part;
mod put;
mod recheck;
mod refusal;
mod server_failure;
mod server_rules;
mod settle;
mod subject;
mod success;
mod violations;
mod written;

#[cfg(test)]
mod tests;

use std::fmt;
use std::sync::Arc;

use url::Url;

pub use create::Created;
pub(crate) use document::{access_packages, admit, rights};
use known::LastToken;
pub(crate) use operation::operation;
pub(crate) use part::Part;
pub(crate) use settle::{Sent, newest};
pub(crate) use written::Written;

use crate::auth::{Auth, TokenSource};
use crate::error::Error;
use crate::model::Environment;
use crate::transport::{Clock, Http, Sender, SystemClock, Transport};
pub use crate::transport::{Options, Retry};

/// The client of one environment's register; cheap to clone, safe to share between threads and tasks.
///
/// It must be called from within a tokio runtime with time and I/O enabled; any one, and another one each time. Every
/// error is an [`Error`]; that of a write says whether the write took effect.
///
/// What only reads is sent again after a failure of the moment. What writes is sent again only where nothing can have
/// been done: no connection could be made, or the register answered 429. Either is sent once more where its token was
/// refused and the source of tokens has another. How often and how soon is for [`Options::retry`] to say. All requests
/// of one operation have the same id, which [`Error::request_id`] tells.
///
/// ```
/// use altinn_systemregister::auth::FixedToken;
/// use altinn_systemregister::SystemRegister;
/// let register = SystemRegister::new("tt02".parse()?, FixedToken::new("eyJhbGciOiJFUzI1NiJ9.e30.c2ln"))?;
/// assert_eq!(register.environment().name(), "tt02");
/// # Ok::<(), altinn_systemregister::Error>(())
/// ```
#[derive(Clone)]
pub struct SystemRegister(Arc<Parts>);

struct Parts {
    environment: Environment,
    /// Where the vendors' operations are
    vendor: Url,
    auth: Auth,
    last_token: LastToken,
    sender: Sender,
}

impl SystemRegister {
    /// A client with default options. Nothing is opened or read before the first call.
    ///
    /// # Errors
    /// Of kind `Config` where the environment's register does not take the tokens of that source: those of Maskinporten's
    /// test environment are not for production, nor the reverse. Registers at an address of one's own take any.
    ///
    /// ```
    /// use altinn_systemregister::SystemRegister;
    /// use altinn_systemregister::auth::TokenFn;
    /// let auth = TokenFn::new(|| async { std::env::var("MASKINPORTEN_TOKEN") }); // not called yet
    /// assert!(SystemRegister::new("prod".parse()?, auth).is_ok());
    /// # Ok::<(), altinn_systemregister::Error>(())
    /// ```
    pub fn new(environment: Environment, auth: impl TokenSource + 'static) -> Result<Self, Error> {
        Self::with_options(environment, auth, Options::default())
    }

    /// A client.
    ///
    /// ```
    /// use std::time::Duration;
    /// use altinn_systemregister::auth::FixedToken;
    /// use altinn_systemregister::register::Options;
    /// use altinn_systemregister::SystemRegister;
    /// let options = Options { timeout: Duration::ZERO, ..Options::default() };
    /// let error = SystemRegister::with_options("tt02".parse()?, FixedToken::new("token"), options).unwrap_err();
    /// assert_eq!(error.to_string(), "the timeout is zero: expected more than that");
    /// # Ok::<(), altinn_systemregister::Error>(())
    /// ```
    ///
    /// # Errors
    /// As [`new`](Self::new); and of kind `Config` where a setting cannot be used: a timeout, a limit or a number of
    /// attempts of zero, a CA bundle without a certificate, a user agent that cannot be a header.
    pub fn with_options(
        environment: Environment,
        auth: impl TokenSource + 'static,
        options: Options,
    ) -> Result<Self, Error> {
        auth.fits(&environment)?;
        let retry = options.retry;
        let transport = Arc::new(Http::new(environment.is_loopback(), options)?);
        Ok(Self::over(environment, Arc::new(auth), transport, Arc::new(SystemClock), retry))
    }

    fn over(
        environment: Environment,
        auth: Auth,
        transport: Arc<dyn Transport>,
        clock: Arc<dyn Clock>,
        retry: Retry,
    ) -> Self {
        let sender = Sender::new("the register", transport, clock, retry);
        let vendor = call::vendor_url(&environment);
        SystemRegister(Arc::new(Parts { environment, vendor, auth, last_token: LastToken::default(), sender }))
    }

    /// Which environment's register it is.
    ///
    /// ```
    /// use altinn_systemregister::{SystemRegister, auth::FixedToken};
    /// let register = SystemRegister::new("prod".parse()?, FixedToken::new("eyJhbGciOiJFUzI1NiJ9.e30.c2ln"))?;
    /// assert_eq!(register.environment(), &"prod".parse()?);
    /// # Ok::<(), altinn_systemregister::Error>(())
    /// ```
    pub fn environment(&self) -> &Environment {
        &self.0.environment
    }

    fn auth(&self) -> &Auth {
        &self.0.auth
    }

    fn sender(&self) -> &Sender {
        &self.0.sender
    }
}

impl fmt::Debug for SystemRegister {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SystemRegister")
            .field("environment", &self.0.environment)
            .field("auth", &self.0.auth)
            .field("sender", &self.0.sender)
            .finish()
    }
}
