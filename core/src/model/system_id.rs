//! The id of a system.

use std::fmt;
use std::str::FromStr;

use super::OrgNumber;

/// A system's id: the vendor's organisation number, `_` and a name of letters, digits, `.`, `-`, `_`, `~`.
///
/// The register accepts more (slashes, tabs, no name at all); such ids cannot be addressed or told apart safely.
///
/// ```
/// use altinn_systemregister::model::{OrgNumber, SystemId};
/// let vendor: OrgNumber = "991825827".parse()?;
/// assert_eq!(SystemId::new(&vendor, "smartcloud")?.to_string(), "991825827_smartcloud");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SystemId(String);

/// Why a text is not a [`SystemId`].
///
/// ```
/// # use altinn_systemregister::model::SystemId;
/// let error = "smartcloud".parse::<SystemId>().unwrap_err();
/// assert!(error.to_string().starts_with("`smartcloud` is not a system id"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvalidSystemId(String);

impl SystemId {
    /// The most characters that the register stores.
    ///
    /// ```
    /// # use altinn_systemregister::model::SystemId;
    /// let id = |length| format!("{:x<length$}", "991825827_");
    /// assert!(id(SystemId::MAX_LENGTH).parse::<SystemId>().is_ok());
    /// assert!(id(SystemId::MAX_LENGTH + 1).parse::<SystemId>().is_err());
    /// ```
    pub const MAX_LENGTH: usize = 255;

    /// The id of that vendor's system of that name.
    ///
    /// ```
    /// # use altinn_systemregister::model::SystemId;
    /// let vendor = "991825827".parse()?;
    /// assert_eq!(SystemId::new(&vendor, "smartcloud")?.as_str(), "991825827_smartcloud");
    /// assert!(SystemId::new(&vendor, "smart/cloud").is_err());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`InvalidSystemId`] where the name is empty, too long, or has other characters than those allowed.
    pub fn new(vendor: &OrgNumber, name: &str) -> Result<Self, InvalidSystemId> {
        format!("{vendor}_{name}").parse()
    }

    /// Whether a system's name may have that character in it.
    pub(crate) fn allows(c: char) -> bool {
        c.is_ascii_alphanumeric() || "._-~".contains(c)
    }

    /// The id as text.
    ///
    /// ```
    /// # use altinn_systemregister::model::SystemId;
    /// let id: SystemId = "991825827_smartcloud".parse()?;
    /// assert_eq!(id.as_str(), "991825827_smartcloud");
    /// # Ok::<(), altinn_systemregister::model::InvalidSystemId>(())
    /// ```
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The organisation number that it begins with.
    ///
    /// ```
    /// # use altinn_systemregister::model::SystemId;
    /// let id: SystemId = "991825827_smartcloud".parse()?;
    /// assert_eq!(id.org_number(), "991825827");
    /// # Ok::<(), altinn_systemregister::model::InvalidSystemId>(())
    /// ```
    pub fn org_number(&self) -> &str {
        self.0.split('_').next().unwrap_or_default()
    }
}

impl FromStr for SystemId {
    type Err = InvalidSystemId;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let name = text.split_once('_').filter(|(org, _)| org.parse::<OrgNumber>().is_ok()).map(|(_, name)| name);
        match name {
            Some(name) if !name.is_empty() && name.chars().all(Self::allows) && text.len() <= Self::MAX_LENGTH => {
                Ok(SystemId(text.to_owned()))
            }
            _ => Err(InvalidSystemId(text.to_owned())),
        }
    }
}

impl fmt::Display for SystemId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for InvalidSystemId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "`{}` is not a system id: expected an organisation number, `_` and a name of letters, digits, `.`, `-`, `_`, `~`, \
             {} characters at most",
            self.0,
            SystemId::MAX_LENGTH
        )
    }
}

impl std::error::Error for InvalidSystemId {}
