//! An access package of a system.

use serde::Serialize;

use super::Extra;
use crate::document::{Cursor, Problems};

/// A predefined bundle of rights.
///
/// ```
/// use altinn_systemregister::model::AccessPackage;
/// assert_eq!(AccessPackage::named("skattegrunnlag").urn, "urn:altinn:accesspackage:skattegrunnlag");
/// ```
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct AccessPackage {
    /// `urn:altinn:accesspackage:` and the package's name
    pub urn: String,
    /// Members that this version does not know
    #[serde(flatten)]
    pub extra: Extra,
}

impl AccessPackage {
    /// What every access package's URN begins with.
    pub const PREFIX: &'static str = "urn:altinn:accesspackage:";

    /// The package with that URN.
    pub fn new(urn: impl Into<String>) -> Self {
        AccessPackage { urn: urn.into(), extra: Extra::new() }
    }

    /// The package with that name, the last part of its URN.
    pub fn named(name: &str) -> Self {
        Self::new(format!("{}{name}", Self::PREFIX))
    }

    /// Reads what fits and notes what does not.
    pub fn read(cursor: Cursor<'_>, problems: &mut Problems) -> Self {
        let mut package = AccessPackage::default();
        cursor.members(&["urn"], problems, |name, here, problems| match name {
            "urn" => package.urn = here.text(problems).unwrap_or_default(),
            _ => drop(package.extra.insert(name.to_owned(), here.node().to_value())),
        });
        package
    }

    pub(crate) fn trimmed(&self) -> Self {
        AccessPackage { urn: self.urn.trim().to_owned(), extra: self.extra.clone() }
    }
}
