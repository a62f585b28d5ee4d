//! The four lists of a system.

use serde::Serialize;

/// A list of a system that a document may leave out; the register's PUT then empties it.
///
/// ```
/// # use altinn_systemregister::model::{ListMember, System};
/// let system = System::from_json(r#"{"rights": [], "accessPackages": [], "clientId": []}"#)?;
/// assert_eq!(system.absent, [ListMember::AllowedRedirectUrls].into());
/// # Ok::<(), altinn_systemregister::model::ReadError>(())
/// ```
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
    ///
    /// ```
    /// # use altinn_systemregister::model::ListMember;
    /// let names = ListMember::ALL.map(ListMember::name);
    /// assert_eq!(names, ["rights", "accessPackages", "clientId", "allowedRedirectUrls"]);
    /// ```
    pub const ALL: [ListMember; 4] =
        [ListMember::Rights, ListMember::AccessPackages, ListMember::ClientIds, ListMember::AllowedRedirectUrls];

    /// Its name on the wire.
    ///
    /// ```
    /// # use altinn_systemregister::model::ListMember;
    /// assert_eq!(ListMember::ClientIds.name(), "clientId");
    /// ```
    pub fn name(self) -> &'static str {
        match self {
            ListMember::Rights => "rights",
            ListMember::AccessPackages => "accessPackages",
            ListMember::ClientIds => "clientId",
            ListMember::AllowedRedirectUrls => "allowedRedirectUrls",
        }
    }
}
