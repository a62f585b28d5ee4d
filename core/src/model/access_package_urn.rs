//! The URN of an access package.

use std::fmt;
use std::str::FromStr;

use super::AccessPackage;

/// `urn:altinn:accesspackage:` and a package's name in lower-case letters, digits and hyphens.
///
/// The register also accepts other cases and shortened prefixes, stores them as sent, and later compares them exactly:
/// this type lets only the one spelling through.
///
/// ```
/// use altinn_systemregister::model::AccessPackageUrn;
/// let urn: AccessPackageUrn = "urn:altinn:accesspackage:skattegrunnlag".parse()?;
/// assert_eq!(urn.name(), "skattegrunnlag");
/// assert!("urn:altinn:accesspackage:Skattegrunnlag".parse::<AccessPackageUrn>().is_err());
/// # Ok::<(), altinn_systemregister::model::InvalidAccessPackageUrn>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AccessPackageUrn(String);

/// Why a text is not an [`AccessPackageUrn`].
///
/// ```
/// # use altinn_systemregister::model::AccessPackageUrn;
/// let error = "skattegrunnlag".parse::<AccessPackageUrn>().unwrap_err();
/// assert!(error.to_string().starts_with("`skattegrunnlag` is not an access package"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvalidAccessPackageUrn(String);

impl AccessPackageUrn {
    /// The URN as text.
    ///
    /// ```
    /// # use altinn_systemregister::model::AccessPackageUrn;
    /// let urn: AccessPackageUrn = "urn:altinn:accesspackage:skattegrunnlag".parse()?;
    /// assert_eq!(urn.as_str(), "urn:altinn:accesspackage:skattegrunnlag");
    /// # Ok::<(), altinn_systemregister::model::InvalidAccessPackageUrn>(())
    /// ```
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The package's name, the last part of the URN.
    ///
    /// ```
    /// # use altinn_systemregister::model::AccessPackageUrn;
    /// let urn: AccessPackageUrn = "urn:altinn:accesspackage:skattegrunnlag".parse()?;
    /// assert_eq!(urn.name(), "skattegrunnlag");
    /// # Ok::<(), altinn_systemregister::model::InvalidAccessPackageUrn>(())
    /// ```
    pub fn name(&self) -> &str {
        self.0.strip_prefix(AccessPackage::PREFIX).unwrap_or_default()
    }
}

impl FromStr for AccessPackageUrn {
    type Err = InvalidAccessPackageUrn;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        match text.strip_prefix(AccessPackage::PREFIX) {
            Some(name) if !name.is_empty() && name.chars().all(allowed) => Ok(AccessPackageUrn(text.to_owned())),
            _ => Err(InvalidAccessPackageUrn(text.to_owned())),
        }
    }
}

impl From<AccessPackageUrn> for AccessPackage {
    fn from(urn: AccessPackageUrn) -> Self {
        AccessPackage::new(urn.0)
    }
}

impl fmt::Display for AccessPackageUrn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for InvalidAccessPackageUrn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "`{}` is not an access package: expected `{}` and a name of lower-case letters, digits and hyphens",
            self.0,
            AccessPackage::PREFIX
        )
    }
}

impl std::error::Error for InvalidAccessPackageUrn {}
