//! The four lists of a system.

use serde::Serialize;

/// A list of a system that a document may leave out; the register's PUT then empties it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum ListMember {
    /// `rights`
    #[serde(rename = "rights")]
    Rights,
    /// `accessPackages`
    #[serde(rename = "accessPackages")]
    AccessPackages,
    /// `clientId`
    #[serde(rename = "clientId")]
    ClientIds,
    /// `allowedRedirectUrls`
    #[serde(rename = "allowedRedirectUrls")]
    AllowedRedirectUrls,
}

impl ListMember {
    /// All four.
    pub const ALL: [ListMember; 4] =
        [ListMember::Rights, ListMember::AccessPackages, ListMember::ClientIds, ListMember::AllowedRedirectUrls];

    /// Its name on the wire.
    pub fn name(self) -> &'static str {
        match self {
            ListMember::Rights => "rights",
            ListMember::AccessPackages => "accessPackages",
            ListMember::ClientIds => "clientId",
            ListMember::AllowedRedirectUrls => "allowedRedirectUrls",
        }
    }
}
