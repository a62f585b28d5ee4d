//! Why a sandbox did not start, or did not take what it was given.

use std::net::SocketAddr;

use altinn_systemregister::{Error, ErrorKind};

/// What can go wrong with a sandbox itself; it becomes a `ConfigError` of the library.
///
/// ```
/// use altinn_systemregister_sandbox::{Catalogue, SandboxError};
///
/// let error = Catalogue::from_json("[]").unwrap_err();
/// assert!(matches!(error, SandboxError::Catalogue(_)));
/// assert_eq!(error.code(), "sandbox-catalogue");
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SandboxError {
    /// The address is not on loopback
    #[error("the sandbox listens on loopback only, not on `{0}`")]
    NotLoopback(SocketAddr),
    /// The address could not be bound
    #[error("the sandbox cannot listen on `{address}`: {source}")]
    Bind {
        /// The address that was asked for
        address: SocketAddr,
        /// What the operating system said
        source: std::io::Error,
    },
    /// The operating system gave no randomness for a signing key
    #[error("no signing key could be made: the operating system gives no random bytes")]
    Randomness,
    /// The catalogue could not be read
    #[error("the catalogue is not as expected: {0}")]
    Catalogue(String),
    /// The system to put into the register could not be read
    #[error("the system to seed is not as expected: {0}")]
    Seed(String),
    /// The client to register could not be read
    #[error("the client is not as expected: {0}")]
    Client(String),
    /// The fault to cause could not be read
    #[error("the fault is not as expected: {0}")]
    Fault(String),
}

impl SandboxError {
    /// A slug for programs.
    ///
    /// ```
    /// use altinn_systemregister_sandbox::{Options, Sandbox};
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() {
    /// let everywhere = Options { address: ([0, 0, 0, 0], 0).into(), ..Options::default() };
    /// assert_eq!(Sandbox::start(everywhere).await.err().map(|error| error.code()), Some("sandbox-not-loopback"));
    /// # }
    /// ```
    pub fn code(&self) -> &'static str {
        match self {
            SandboxError::NotLoopback(_) => "sandbox-not-loopback",
            SandboxError::Bind { .. } => "sandbox-bind",
            SandboxError::Randomness => "sandbox-randomness",
            SandboxError::Catalogue(_) => "sandbox-catalogue",
            SandboxError::Seed(_) => "sandbox-seed",
            SandboxError::Client(_) => "sandbox-client",
            SandboxError::Fault(_) => "sandbox-fault",
        }
    }

    /// What to do.
    ///
    /// ```
    /// use altinn_systemregister_sandbox::SandboxError;
    ///
    /// let error = SandboxError::NotLoopback(([0, 0, 0, 0], 8080).into());
    /// assert!(error.help().starts_with("use `127.0.0.1`"));
    /// ```
    pub fn help(&self) -> &'static str {
        match self {
            SandboxError::NotLoopback(_) => {
                "use `127.0.0.1` or `[::1]`; anybody who reaches the sandbox can get a token"
            }
            SandboxError::Bind { .. } => "use port 0, which takes a free port",
            SandboxError::Randomness => "check that the process may read the system's random source",
            SandboxError::Catalogue(_) => {
                "give `{\"resources\":[{\"identifier\",\"resourceType\"}],\"accessPackages\":[{\"urn\",\"isDelegable\",\"isAssignable\"}]}`"
            }
            SandboxError::Seed(_) => "give a system as a JSON object with at least its `id`",
            SandboxError::Client(_) => {
                "give `{\"clientId\",\"orgNumber\"}`, and what else differs: `scopes`, `keys` (public JWKs), \
                 `integrationScopes`, `deniedScopes`, `delegations`, `systemUsers`"
            }
            SandboxError::Fault(_) => {
                "give `{\"effect\"}`, one of `{\"delayMs\"}`, `{\"status\"}` and `{\"refuse\"}`, and for which requests: \
                 `method`, `path`, `skip`, `times`"
            }
        }
    }
}

impl From<SandboxError> for Error {
    fn from(error: SandboxError) -> Self {
        Error::custom(ErrorKind::Config, error.code(), error.to_string(), error.help())
    }
}
