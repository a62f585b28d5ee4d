//! Which scope opens what.

use std::fmt;

/// The scopes with which vendors use the platform, each exact for what it opens (platform's API 1.1, 3.1–3.3): a scope
/// that writes does not open what reads.
///
/// ```
/// use altinn_systemregister::auth::Scope;
/// assert_eq!(Scope::default().as_str(), "altinn:authentication/systemregister.write");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Scope {
    /// All of the System Register, reading too; also the list of a system's system users
    #[default]
    SystemRegisterWrite,
    /// Making and deleting requests for system users, also change requests; also looking up one system user by query
    SystemUserRequestWrite,
    /// Reading requests for system users, also change requests
    SystemUserRequestRead,
    /// Looking up a system user by external id
    SystemUserRead,
}

impl Scope {
    /// All of them.
    ///
    /// ```
    /// use altinn_systemregister::auth::Scope;
    /// assert!(Scope::ALL.iter().all(|scope| scope.as_str().starts_with("altinn:")));
    /// ```
    pub const ALL: [Scope; 4] = [
        Scope::SystemRegisterWrite,
        Scope::SystemUserRequestWrite,
        Scope::SystemUserRequestRead,
        Scope::SystemUserRead,
    ];

    /// The scope as Maskinporten knows it.
    ///
    /// ```
    /// use altinn_systemregister::auth::Scope;
    /// assert_eq!(Scope::SystemUserRead.as_str(), "altinn:maskinporten/systemuser.read");
    /// ```
    pub const fn as_str(self) -> &'static str {
        match self {
            Scope::SystemRegisterWrite => "altinn:authentication/systemregister.write",
            Scope::SystemUserRequestWrite => "altinn:authentication/systemuser.request.write",
            Scope::SystemUserRequestRead => "altinn:authentication/systemuser.request.read",
            Scope::SystemUserRead => "altinn:maskinporten/systemuser.read",
        }
    }
}

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
