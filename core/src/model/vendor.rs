//! The vendor of a system.

use serde::Serialize;

use super::trim::trimmed;
use super::{Extra, OrgNumber};
use crate::document::{Cursor, Problems};

/// The organisation that supplies a system.
///
/// ```
/// use altinn_systemregister::model::{OrgNumber, Vendor};
/// let vendor = Vendor::new(&"991825827".parse::<OrgNumber>()?);
/// assert_eq!(vendor.id, "0192:991825827");
/// assert_eq!(vendor.org_number(), Some("991825827"));
/// # Ok::<(), altinn_systemregister::model::InvalidOrgNumber>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Vendor<T = String> {
    /// `0192:` and the organisation number; on the wire `ID`
    #[serde(rename = "ID")]
    pub id: T,
    /// `iso6523-actorid-upis`; the register neither needs nor returns it
    #[serde(skip_serializing_if = "Option::is_none")]
    pub authority: Option<T>,
    /// Members that this version does not know
    #[serde(flatten)]
    pub extra: Extra,
}

impl Vendor {
    /// The prefix of the Brønnøysund Register Centre's numbers in ISO 6523.
    ///
    /// ```
    /// # use altinn_systemregister::model::Vendor;
    /// assert_eq!("0192:991825827".strip_prefix(Vendor::PREFIX), Some("991825827"));
    /// ```
    pub const PREFIX: &'static str = "0192:";

    /// Who gives organisation numbers their meaning, in ISO 6523.
    ///
    /// ```
    /// # use altinn_systemregister::model::Vendor;
    /// let vendor = Vendor { authority: Some(Vendor::AUTHORITY.to_owned()), ..Vendor::default() };
    /// assert_eq!(vendor.authority.as_deref(), Some("iso6523-actorid-upis"));
    /// ```
    pub const AUTHORITY: &'static str = "iso6523-actorid-upis";

    /// The vendor with that organisation number.
    ///
    /// ```
    /// # use altinn_systemregister::model::Vendor;
    /// let vendor = Vendor::new(&"991825827".parse()?);
    /// assert_eq!(vendor.id, "0192:991825827");
    /// # Ok::<(), altinn_systemregister::model::InvalidOrgNumber>(())
    /// ```
    pub fn new(org_number: &OrgNumber) -> Self {
        Vendor { id: format!("{}{org_number}", Self::PREFIX), authority: None, extra: Extra::new() }
    }

    /// Reads what fits and notes what does not.
    ///
    /// ```
    /// # use altinn_systemregister::{document::{Cursor, Problems, parse}, model::Vendor};
    /// let document = parse(r#"{"id": "0192:991825827", "authority": 1}"#)?;
    /// let mut problems = Problems::new();
    /// let vendor = Vendor::read(Cursor::root(document.root()), &mut problems);
    /// assert_eq!((vendor.id.as_str(), vendor.authority), ("0192:991825827", None));
    /// assert_eq!(problems[0].path.to_string(), "/authority");
    /// # Ok::<(), altinn_systemregister::document::SyntaxError>(())
    /// ```
    pub fn read(cursor: Cursor<'_, '_>, problems: &mut Problems) -> Self {
        Self::reading(cursor, problems)
    }

    /// The same without white space around its id, as it is sent.
    pub(crate) fn trimmed(self) -> Self {
        Vendor { id: trimmed(self.id), ..self }
    }
}

impl<T: AsRef<str>> Vendor<T> {
    /// What stands behind `0192:`, where that is how the id begins. It is not checked further.
    ///
    /// ```
    /// # use altinn_systemregister::model::Vendor;
    /// let vendor = |id: &str| Vendor { id: id.to_owned(), ..Vendor::default() };
    /// assert_eq!(vendor("0192:991825827").org_number(), Some("991825827"));
    /// assert_eq!(vendor("991825827").org_number(), None); // the prefix is missing
    /// ```
    pub fn org_number(&self) -> Option<&str> {
        self.id.as_ref().trim().strip_prefix(Vendor::PREFIX)
    }
}

impl<'d, T: From<&'d str> + Default> Vendor<T> {
    pub(crate) fn reading(cursor: Cursor<'_, 'd>, problems: &mut Problems) -> Self {
        let mut vendor = Vendor::default();
        cursor.members(&["ID", "authority"], problems, |name, here, problems| match name {
            "ID" => vendor.id = here.text_as(problems),
            "authority" => vendor.authority = here.text(problems).map(T::from),
            _ => drop(vendor.extra.insert(name.to_owned(), here.node().to_value())),
        });
        vendor
    }
}
