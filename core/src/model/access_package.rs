//! An access package of a system.

use serde::Serialize;

use super::Extra;
use super::trim::trimmed;
use crate::document::{Cursor, Problems};

/// A predefined bundle of rights.
///
/// ```
/// use altinn_systemregister::model::AccessPackage;
/// assert_eq!(AccessPackage::named("skattegrunnlag").urn, "urn:altinn:accesspackage:skattegrunnlag");
/// ```
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct AccessPackage<T = String> {
    /// `urn:altinn:accesspackage:` and the package's name
    pub urn: T,
    /// Members that this version does not know
    #[serde(flatten)]
    pub extra: Extra,
}

impl AccessPackage {
    /// What every access package's URN begins with.
    ///
    /// ```
    /// # use altinn_systemregister::model::AccessPackage;
    /// assert!("urn:altinn:accesspackage:skattegrunnlag".starts_with(AccessPackage::PREFIX));
    /// ```
    pub const PREFIX: &'static str = "urn:altinn:accesspackage:";

    /// The package with that URN.
    ///
    /// ```
    /// # use altinn_systemregister::model::AccessPackage;
    /// let package = AccessPackage::new("urn:altinn:accesspackage:skattegrunnlag");
    /// assert_eq!(package, AccessPackage::named("skattegrunnlag"));
    /// ```
    pub fn new(urn: impl Into<String>) -> Self {
        AccessPackage { urn: urn.into(), extra: Extra::new() }
    }

    /// The package with that name, the last part of its URN.
    ///
    /// ```
    /// # use altinn_systemregister::model::AccessPackage;
    /// assert_eq!(AccessPackage::named("skattegrunnlag").urn, "urn:altinn:accesspackage:skattegrunnlag");
    /// ```
    pub fn named(name: &str) -> Self {
        Self::new(format!("{}{name}", Self::PREFIX))
    }

    /// Reads what fits and notes what does not.
    ///
    /// ```
    /// # use altinn_systemregister::{document::{Cursor, Problems, parse}, model::AccessPackage};
    /// let document = parse(r#"{"urn": "urn:altinn:accesspackage:skattegrunnlag", "later": 1}"#)?;
    /// let mut problems = Problems::new();
    /// let package = AccessPackage::read(Cursor::root(document.root()), &mut problems);
    /// assert_eq!(package.urn, "urn:altinn:accesspackage:skattegrunnlag");
    /// assert_eq!(package.extra["later"], 1); // kept, though not known
    /// assert!(problems.is_empty());
    /// # Ok::<(), altinn_systemregister::document::SyntaxError>(())
    /// ```
    pub fn read(cursor: Cursor<'_, '_>, problems: &mut Problems) -> Self {
        Self::reading(cursor, problems)
    }

    /// The same without white space around its text, as it is sent.
    pub(crate) fn trimmed(self) -> Self {
        AccessPackage { urn: trimmed(self.urn), ..self }
    }
}

impl<'d, T: From<&'d str> + Default> AccessPackage<T> {
    pub(crate) fn reading(cursor: Cursor<'_, 'd>, problems: &mut Problems) -> Self {
        let mut package = AccessPackage::default();
        cursor.members(&["urn"], problems, |name, here, problems| match name {
            "urn" => package.urn = here.text_as(problems),
            _ => drop(package.extra.insert(name.to_owned(), here.node().to_value())),
        });
        package
    }
}
