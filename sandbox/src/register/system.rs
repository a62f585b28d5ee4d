//! A system, as the register stores it.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::token::PREFIX;

/// Texts by language; a text may be null.
pub(crate) type Texts = BTreeMap<String, Option<String>>;

/// One row of the register.
#[derive(Debug, Clone)]
pub(crate) struct StoredSystem {
    pub(crate) internal_id: String,
    pub(crate) id: String,
    /// The vendor's organisation number, without its prefix
    pub(crate) vendor: String,
    pub(crate) contents: Contents,
    pub(crate) is_deleted: bool,
}

/// What a PUT replaces.
#[derive(Debug, Clone)]
pub(crate) struct Contents {
    pub(crate) name: Texts,
    pub(crate) description: Texts,
    /// `None` is the database's NULL, which is left out of answers
    pub(crate) rights: Option<Vec<Right>>,
    /// `None` is the database's NULL, which is left out of answers
    pub(crate) access_packages: Option<Vec<AccessPackage>>,
    pub(crate) client_ids: Vec<String>,
    pub(crate) is_visible: bool,
    /// In the form that the register gives them
    pub(crate) redirect_urls: Vec<String>,
}

/// A right to one or several resources.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Right {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) action: Option<String>,
    pub(crate) resource: Vec<Attribute>,
}

/// An attribute that names a resource.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Attribute {
    pub(crate) id: String,
    pub(crate) value: String,
}

/// An access package, by its URN as the vendor spelt it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct AccessPackage {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) urn: Option<String>,
}

impl StoredSystem {
    /// The vendor with its prefix, as requests must repeat it.
    pub(crate) fn vendor_id(&self) -> String {
        format!("{PREFIX}:{}", self.vendor)
    }
}
