//! What a token is asked for.

/// What a token is asked for. What is empty is as the client's settings have it.
///
/// ```
/// use altinn_systemregister::auth::{SystemUser, TokenRequest};
/// let request = TokenRequest {
///     scopes: vec!["skatteetaten:krav".to_owned()],
///     system_user: Some(SystemUser { org_number: "310547891".to_owned(), external_ref: None }),
///     ..TokenRequest::default()
/// };
/// assert!(request.resource.is_empty());
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TokenRequest {
    /// The scopes; by default that of the System Register
    pub scopes: Vec<String>,
    /// The audiences that the token is limited to (claim `resource`)
    pub resource: Vec<String>,
    /// The organisation that has delegated the scopes to the client's (claim `consumer_org`)
    pub consumer_org: Option<String>,
    /// The system user to act as. Not for the System Register itself, which wants the vendor's own token
    pub system_user: Option<SystemUser>,
}

/// A customer's system user (platform's API 5.3).
///
/// ```
/// use altinn_systemregister::auth::SystemUser;
/// let user = SystemUser { org_number: "310547891".to_owned(), external_ref: Some("branch-7".to_owned()) };
/// assert_eq!(user.org_number.len(), 9);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct SystemUser {
    /// The customer's organisation number
    pub org_number: String,
    /// The reference with which the system user was requested, if there was one
    pub external_ref: Option<String>,
}
