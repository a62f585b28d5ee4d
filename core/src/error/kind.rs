//! The kinds of error.

use std::fmt;

/// Which kind of error; the leaf classes of every language's error tree.
///
/// ```
/// use altinn_systemregister::ErrorKind;
/// assert_eq!(ErrorKind::NotFound.class_name(), "NotFoundError");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// A setting is wrong: `ConfigError`
    Config,
    /// The document breaks a rule, found before anything was sent: `ValidationError`
    Validation,
    /// No token could be got: `AuthError`
    Auth,
    /// No answer, or no whole one: `TransportError`
    Transport,
    /// An answer that fits no other kind: `ApiError`
    Api,
    /// 401: `UnauthorizedError`
    Unauthorized,
    /// 403: `ForbiddenError`
    Forbidden,
    /// The register has no such system: `NotFoundError`
    NotFound,
    /// The register has, or had, a system of that id: `AlreadyExistsError`
    AlreadyExists,
    /// The register refuses the document: `RejectedError`
    Rejected,
    /// 429: `RateLimitedError`
    RateLimited,
    /// 5xx: `ServerError`
    Server,
    /// Somebody else changed the system in between: `ConflictError`
    Conflict,
    /// The caller gave up: `CancelledError`
    Cancelled,
    /// A fault of this library: `InternalError`
    Internal,
}

impl ErrorKind {
    /// The class's name in the languages that have classes.
    ///
    /// ```
    /// use altinn_systemregister::ErrorKind;
    /// assert_eq!(ErrorKind::RateLimited.class_name(), "RateLimitedError");
    /// ```
    pub fn class_name(self) -> &'static str {
        match self {
            ErrorKind::Config => "ConfigError",
            ErrorKind::Validation => "ValidationError",
            ErrorKind::Auth => "AuthError",
            ErrorKind::Transport => "TransportError",
            ErrorKind::Api => "ApiError",
            ErrorKind::Unauthorized => "UnauthorizedError",
            ErrorKind::Forbidden => "ForbiddenError",
            ErrorKind::NotFound => "NotFoundError",
            ErrorKind::AlreadyExists => "AlreadyExistsError",
            ErrorKind::Rejected => "RejectedError",
            ErrorKind::RateLimited => "RateLimitedError",
            ErrorKind::Server => "ServerError",
            ErrorKind::Conflict => "ConflictError",
            ErrorKind::Cancelled => "CancelledError",
            ErrorKind::Internal => "InternalError",
        }
    }
}

impl ErrorKind {
    const ALL: [ErrorKind; 15] = [
        ErrorKind::Config,
        ErrorKind::Validation,
        ErrorKind::Auth,
        ErrorKind::Transport,
        ErrorKind::Api,
        ErrorKind::Unauthorized,
        ErrorKind::Forbidden,
        ErrorKind::NotFound,
        ErrorKind::AlreadyExists,
        ErrorKind::Rejected,
        ErrorKind::RateLimited,
        ErrorKind::Server,
        ErrorKind::Conflict,
        ErrorKind::Cancelled,
        ErrorKind::Internal,
    ];

    /// The kind whose class has that name.
    pub(crate) fn of_class(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.class_name() == name)
    }
}

impl fmt::Display for ErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.class_name())
    }
}
