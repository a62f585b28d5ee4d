//! What a token endpoint says where it gives no token.

/// The facts of a refusal by Maskinporten (platform's API 5.4): what the endpoint's error answer holds.
///
/// ```
/// use altinn_systemregister::Error;
/// # use altinn_systemregister::ErrorKind;
/// # let error = Error::custom(ErrorKind::Auth, "vault", "the vault is closed", "open it");
/// if let Some(refusal) = error.token_refusal() {
///     println!("{:?}: {:?}", refusal.mp_code, refusal.description);
/// }
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TokenRefusal {
    /// Maskinporten's own code, for example `MP-124`, where the answer has one
    pub mp_code: Option<String>,
    /// The code of OAuth 2.0, for example `invalid_grant`
    pub error: Option<String>,
    /// What Maskinporten says, in its own words
    pub description: Option<String>,
}
