//! The vendor of a system.

use serde::Serialize;

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
pub struct Vendor {
    /// `0192:` and the organisation number; on the wire `ID`
    #[serde(rename = "ID")]
    pub id: String,
    /// `iso6523-actorid-upis`; the register neither needs nor returns it
    #[serde(skip_serializing_if = "Option::is_none")]
    pub authority: Option<String>,
    /// Members that this version does not know
    #[serde(flatten)]
    pub extra: Extra,
}

impl Vendor {
    /// The prefix of the Brønnøysund Register Centre's numbers in ISO 6523.
    pub const PREFIX: &'static str = "0192:";

    /// Who gives organisation numbers their meaning, in ISO 6523.
    pub const AUTHORITY: &'static str = "iso6523-actorid-upis";

    /// The vendor with that organisation number.
    pub fn new(org_number: &OrgNumber) -> Self {
        Vendor { id: format!("{}{org_number}", Self::PREFIX), authority: None, extra: Extra::new() }
    }

    /// What stands behind `0192:`, where that is how the id begins. It is not checked further.
    pub fn org_number(&self) -> Option<&str> {
        self.id.trim().strip_prefix(Self::PREFIX)
    }

    /// Reads what fits and notes what does not.
    pub fn read(cursor: Cursor<'_>, problems: &mut Problems) -> Self {
        let mut vendor = Vendor::default();
        cursor.members(&["ID", "authority"], problems, |name, here, problems| match name {
            "ID" => vendor.id = here.text(problems).unwrap_or_default(),
            "authority" => vendor.authority = here.text(problems),
            _ => drop(vendor.extra.insert(name.to_owned(), here.node().to_value())),
        });
        vendor
    }

    pub(crate) fn trimmed(&self) -> Self {
        Vendor { id: self.id.trim().to_owned(), ..self.clone() }
    }
}
