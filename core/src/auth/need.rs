//! What a token is needed for.

use super::{Scope, Token};

/// What a token is needed for, as a [`TokenSource`](super::TokenSource) is told.
///
/// ```
/// use altinn_systemregister::auth::{Scope, TokenNeed};
/// let need = TokenNeed::default();
/// assert_eq!(need.scope(), Scope::SystemRegisterWrite);
/// assert!(need.refused().is_none());
/// ```
#[derive(Debug, Clone, Copy, Default)]
pub struct TokenNeed<'n> {
    scope: Scope,
    writes: bool,
    refused: Option<&'n Token>,
}

impl<'n> TokenNeed<'n> {
    /// A token with that scope.
    ///
    /// ```
    /// use altinn_systemregister::auth::{Scope, TokenNeed};
    /// assert_eq!(TokenNeed::new(Scope::SystemUserRequestRead).scope(), Scope::SystemUserRequestRead);
    /// ```
    pub fn new(scope: Scope) -> Self {
        TokenNeed { scope, writes: false, refused: None }
    }

    /// The same need, of a request that writes, or of one that only reads.
    ///
    /// ```
    /// use altinn_systemregister::auth::TokenNeed;
    /// assert!(TokenNeed::default().of_a_write(true).is_of_a_write());
    /// ```
    #[must_use]
    pub fn of_a_write(self, writes: bool) -> Self {
        TokenNeed { writes, ..self }
    }

    /// The same need, for which that token was refused with 401: another one is wanted.
    ///
    /// ```
    /// use altinn_systemregister::auth::{Token, TokenNeed};
    /// let old = Token::from(String::from("eyJhbGciOiJFUzI1NiJ9.e30.c2ln"));
    /// assert!(TokenNeed::default().instead_of(&old).refused().is_some());
    /// ```
    #[must_use]
    pub fn instead_of(self, refused: &'n Token) -> Self {
        TokenNeed { refused: Some(refused), ..self }
    }

    /// The scope that the token must have.
    ///
    /// ```
    /// use altinn_systemregister::auth::TokenNeed;
    /// assert!(TokenNeed::default().scope().as_str().ends_with("systemregister.write"));
    /// ```
    pub fn scope(&self) -> Scope {
        self.scope
    }

    /// Whether the request writes. Before a source is asked for such a need, nothing can have been written.
    ///
    /// ```
    /// use altinn_systemregister::auth::TokenNeed;
    /// assert!(!TokenNeed::default().is_of_a_write());
    /// ```
    pub fn is_of_a_write(&self) -> bool {
        self.writes
    }

    /// The token that was refused with 401, if one was.
    ///
    /// ```
    /// use altinn_systemregister::auth::TokenNeed;
    /// assert!(TokenNeed::default().refused().is_none());
    /// ```
    pub fn refused(&self) -> Option<&'n Token> {
        self.refused
    }
}
