//! What went wrong, as data.

pub mod catalogue;
mod facts;
mod from_model;
mod json;
mod kind;
mod outcome;
mod said;
mod token_refusal;

use std::fmt;
use std::time::Duration;

pub use catalogue::ErrorCode;
use facts::Facts;
pub use kind::ErrorKind;
pub use outcome::Outcome;
pub(crate) use said::{Problem, Said, Violation};
pub use token_refusal::TokenRefusal;

use crate::difference::Conflict;
use crate::validation::Finding;

/// Everything that can go wrong, in one type; each language makes a class of each [`ErrorKind`].
///
/// `Display` gives the message alone: lower case, no final stop, no secret.
///
/// ```
/// use altinn_systemregister::{Environment, Error, ErrorKind};
/// let error = Error::from("http://example.com".parse::<Environment>().unwrap_err());
/// assert_eq!(error.kind(), ErrorKind::Config);
/// assert_eq!(error.code(), "environment");
/// ```
#[derive(Debug, Clone)]
pub struct Error(Box<Facts>);

impl Error {
    /// An error that a face or a token source of the user's own raises.
    ///
    /// ```
    /// use altinn_systemregister::{Error, ErrorKind};
    /// let error = Error::custom(ErrorKind::Auth, "vault", "the vault is closed", "open it");
    /// assert_eq!(error.to_string(), "the vault is closed");
    /// ```
    pub fn custom(kind: ErrorKind, code: &str, message: impl Into<String>, help: impl Into<String>) -> Self {
        Error(Box::new(Facts::new(kind, code.to_owned(), message.into(), help.into())))
    }

    /// The caller gave up; `outcome` is that of a write.
    ///
    /// ```
    /// use altinn_systemregister::{Error, Outcome};
    /// let error = Error::cancelled(Some(Outcome::Unknown));
    /// assert_eq!((error.code(), error.outcome()), ("cancelled", Some(Outcome::Unknown)));
    /// ```
    pub fn cancelled(outcome: Option<Outcome>) -> Self {
        let mut error = Error::of(catalogue::CANCELLED);
        error.0.outcome = outcome;
        error
    }

    /// The same error with what lies behind it. Its texts are shown: they must hold no secret.
    ///
    /// ```
    /// use altinn_systemregister::{Error, ErrorKind};
    /// let error = Error::custom(ErrorKind::Auth, "vault", "the vault is closed", "open it").with_source("no key");
    /// assert!(error.to_json().contains(r#""cause":"no key""#));
    /// ```
    #[must_use]
    pub fn with_source(mut self, source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        self.0.source = Some(source.into().into());
        self
    }

    /// The same error, its findings without lines and columns: for a document that was never a text of its author's.
    ///
    /// ```
    /// # use altinn_systemregister::{SystemRegister, auth::FixedToken};
    /// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
    /// let register = SystemRegister::new("tt02".parse()?, FixedToken::new("token"))?;
    /// let error = register.create("{}").await.unwrap_err();
    /// assert!(error.findings()[0].line.is_some());
    /// assert_eq!(error.without_places().findings()[0].line, None);
    /// # Ok::<(), altinn_systemregister::Error>(())
    /// # }).unwrap();
    /// ```
    #[must_use]
    pub fn without_places(mut self) -> Self {
        for finding in &mut self.0.findings {
            (finding.line, finding.column) = (None, None);
        }
        self
    }

    /// Which kind of error.
    ///
    /// ```
    /// use altinn_systemregister::{Error, ErrorKind};
    /// assert_eq!(Error::cancelled(None).kind(), ErrorKind::Cancelled);
    /// ```
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// The register's code (`AUTH.VLD-00002`, `STD-00000`), else this library's own of the [`catalogue`] (`timeout`).
    ///
    /// ```
    /// use altinn_systemregister::{Environment, Error};
    /// let error = Error::from("http://example.com".parse::<Environment>().unwrap_err());
    /// assert_eq!(error.code(), "environment");
    /// ```
    pub fn code(&self) -> &str {
        &self.0.code
    }

    /// What to do.
    ///
    /// ```
    /// use altinn_systemregister::{Error, Outcome};
    /// let error = Error::cancelled(Some(Outcome::Unknown));
    /// assert_eq!(error.help(), "call again; after a write, see the outcome before you do");
    /// ```
    pub fn help(&self) -> &str {
        &self.0.help
    }

    /// The HTTP status, where there was an answer.
    ///
    /// ```
    /// # use std::io::{Read, Write};
    /// # use altinn_systemregister::{SystemRegister, auth::FixedToken};
    /// # let server = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    /// # let address = format!("http://{}", server.local_addr().unwrap());
    /// # std::thread::spawn(move || {
    /// #     let mut connection = server.accept().unwrap().0;
    /// #     let _ = connection.read(&mut [0; 4096]);
    /// #     let head = "HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0";
    /// #     write!(connection, "{head}\r\n\r\n").unwrap();
    /// # });
    /// # tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
    /// # let register = SystemRegister::new(address.parse()?, FixedToken::new("eyJhbGciOiJFUzI1NiJ9.e30.c2ln"))?;
    /// let error = register.list().await.unwrap_err(); // the register answered with 500
    /// assert_eq!(error.status(), Some(500));
    /// # Ok::<(), altinn_systemregister::Error>(())
    /// # }).unwrap();
    /// ```
    pub fn status(&self) -> Option<u16> {
        self.0.status
    }

    /// All that is wrong with the document: of this library's own check, or of the register's answer mapped to the
    /// document.
    ///
    /// ```
    /// # use altinn_systemregister::{SystemRegister, auth::FixedToken};
    /// # tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
    /// # let register = SystemRegister::new("tt02".parse()?, FixedToken::new("token"))?;
    /// let error = register.create(r#"{"id": 5}"#).await.unwrap_err();
    /// assert!(error.findings().iter().any(|finding| finding.path == "/id"));
    /// # Ok::<(), altinn_systemregister::Error>(())
    /// # }).unwrap();
    /// ```
    pub fn findings(&self) -> &[Finding] {
        &self.0.findings
    }

    /// The id under which the request was sent, as W3C's trace context has it (32 hexadecimal digits): known also where
    /// no answer came. `None` where nothing was sent.
    ///
    /// ```
    /// use altinn_systemregister::Error;
    /// assert_eq!(Error::cancelled(None).request_id(), None);
    /// ```
    pub fn request_id(&self) -> Option<&str> {
        self.0.request_id.as_deref()
    }

    /// The register's trace id, to quote in a support case.
    ///
    /// ```
    /// # use std::io::{Read, Write};
    /// # use altinn_systemregister::{SystemRegister, auth::FixedToken};
    /// # let server = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    /// # let address = format!("http://{}", server.local_addr().unwrap());
    /// # std::thread::spawn(move || {
    /// #     let mut connection = server.accept().unwrap().0;
    /// #     let _ = connection.read(&mut [0; 4096]);
    /// #     let body = r#"{"title": "Internal Server Error", "status": 500, "traceId": "00-4bf9-01"}"#;
    /// #     let head = format!("Content-Type: application/problem+json\r\nContent-Length: {}", body.len());
    /// #     write!(connection, "HTTP/1.1 500 Internal Server Error\r\n{head}\r\n\r\n{body}").unwrap();
    /// # });
    /// # tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
    /// # let register = SystemRegister::new(address.parse()?, FixedToken::new("eyJhbGciOiJFUzI1NiJ9.e30.c2ln"))?;
    /// let error = register.list().await.unwrap_err(); // the register's answer has a `traceId`
    /// assert_eq!(error.trace_id(), Some("00-4bf9-01"));
    /// # Ok::<(), altinn_systemregister::Error>(())
    /// # }).unwrap();
    /// ```
    pub fn trace_id(&self) -> Option<&str> {
        self.0.trace_id.as_deref()
    }

    /// How long the register asks to wait, in whole seconds. Waits up to
    /// [`Retry::patience`](crate::register::Retry::patience) are waited for before there is an error.
    ///
    /// ```
    /// # use std::time::Duration;
    /// # use std::io::{Read, Write};
    /// # use altinn_systemregister::{SystemRegister, auth::FixedToken};
    /// # let server = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    /// # let address = format!("http://{}", server.local_addr().unwrap());
    /// # std::thread::spawn(move || {
    /// #     let mut connection = server.accept().unwrap().0;
    /// #     let _ = connection.read(&mut [0; 4096]);
    /// #     let head = "HTTP/1.1 429 Too Many Requests\r\nRetry-After: 60\r\nContent-Length: 0";
    /// #     write!(connection, "{head}\r\n\r\n").unwrap();
    /// # });
    /// # tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
    /// # let register = SystemRegister::new(address.parse()?, FixedToken::new("eyJhbGciOiJFUzI1NiJ9.e30.c2ln"))?;
    /// let error = register.list().await.unwrap_err(); // the register answered with `Retry-After: 60`
    /// assert_eq!(error.retry_after(), Some(Duration::from_mins(1)));
    /// # Ok::<(), altinn_systemregister::Error>(())
    /// # }).unwrap();
    /// ```
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.retry_after
    }

    /// For a write: whether it took effect. `None` for what writes nothing.
    ///
    /// ```
    /// # use altinn_systemregister::{Outcome, SystemRegister, auth::FixedToken};
    /// # tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
    /// # let register = SystemRegister::new("tt02".parse()?, FixedToken::new("token"))?;
    /// let error = register.create("{}").await.unwrap_err(); // refused before anything was sent
    /// assert_eq!(error.outcome(), Some(Outcome::NotApplied));
    /// # Ok::<(), altinn_systemregister::Error>(())
    /// # }).unwrap();
    /// ```
    pub fn outcome(&self) -> Option<Outcome> {
        self.0.outcome
    }

    /// For an error of kind `Auth`: what the token endpoint said, where it refused.
    ///
    /// ```
    /// use altinn_systemregister::{Error, ErrorKind};
    /// let error = Error::custom(ErrorKind::Auth, "vault", "the vault is closed", "open it");
    /// assert_eq!(error.token_refusal(), None); // Maskinporten was not asked
    /// ```
    pub fn token_refusal(&self) -> Option<&TokenRefusal> {
        self.0.refusal.as_ref()
    }

    /// For an error of kind `Conflict`: what somebody else changed, and we too.
    ///
    /// ```
    /// use altinn_systemregister::Error;
    /// let keep = |error: &Error| match error.conflict().and_then(|conflict| conflict.merged.as_ref()) {
    ///     Some(merged) => std::fs::write("merged.json", merged.to_json()),
    ///     None => Ok(()),
    /// };
    /// assert!(keep(&Error::cancelled(None)).is_ok()); // that is no conflict
    /// ```
    pub fn conflict(&self) -> Option<&Conflict> {
        self.0.conflict.as_deref()
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.message)
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.0.source.as_deref().map(|source| source as _)
    }
}
