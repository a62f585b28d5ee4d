//! Which token is wanted: everything that makes a token different from another.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::SystemUser;
use crate::auth::key::KeyIdentity;

/// Which token is wanted. Grants are made from this and nothing else, and tokens are kept by it: so no two grants that
/// differ share a token.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Wanted {
    pub(super) issuer: String,
    pub(super) token_endpoint: String,
    /// Who signs the grant; nobody where a sidecar is asked
    pub(super) signer: Option<Arc<Signer>>,
    /// As a set: neither order nor repetition makes a difference
    pub(super) scopes: BTreeSet<String>,
    pub(super) resource: BTreeSet<String>,
    pub(super) consumer_org: Option<String>,
    pub(super) system_user: Option<SystemUser>,
    /// Where it is exchanged
    pub(super) exchange: Option<String>,
}

/// Who signs a grant.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Signer {
    pub(super) client_id: String,
    /// The public half's thumbprint
    pub(super) thumbprint: String,
    /// By what Maskinporten finds the public half
    pub(super) identity: KeyIdentity,
}

impl Wanted {
    /// The scopes as they stand in a grant.
    pub(super) fn scope(&self) -> String {
        self.scopes.iter().map(String::as_str).collect::<Vec<_>>().join(" ")
    }
}
