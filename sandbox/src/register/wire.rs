//! Systems as the register returns them. `authority` is never among the members, nor is anything that is null.

use serde::Serialize;

use super::system::{AccessPackage, Right, StoredSystem, Texts};

/// A whole system: the answer of GET by id.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct FullSystem<'a> {
    id: &'a str,
    vendor: Vendor,
    name: &'a Texts,
    description: &'a Texts,
    #[serde(skip_serializing_if = "Option::is_none")]
    rights: Option<&'a [Right]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    access_packages: Option<&'a [AccessPackage]>,
    is_deleted: bool,
    client_id: Vec<&'a str>,
    is_visible: bool,
    allowed_redirect_urls: &'a [String],
}

#[derive(Serialize)]
struct Vendor {
    #[serde(rename = "ID")]
    id: String,
}

impl<'a> From<&'a StoredSystem> for FullSystem<'a> {
    fn from(system: &'a StoredSystem) -> Self {
        let contents = &system.contents;
        FullSystem {
            id: &system.id,
            vendor: Vendor { id: system.vendor_id() },
            name: &contents.name,
            description: &contents.description,
            rights: contents.rights.as_deref(),
            access_packages: contents.access_packages.as_deref(),
            is_deleted: system.is_deleted,
            // An empty client id is stored but never shown.
            client_id: contents.client_ids.iter().map(String::as_str).filter(|id| !id.is_empty()).collect(),
            is_visible: contents.is_visible,
            allowed_redirect_urls: &contents.redirect_urls,
        }
    }
}

/// A system as lists have it, with other names for id and vendor.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ListedSystem<'a> {
    system_id: &'a str,
    system_vendor_org_number: &'a str,
    system_vendor_org_name: &'static str,
    name: &'a Texts,
    description: &'a Texts,
    #[serde(skip_serializing_if = "Option::is_none")]
    rights: Option<&'a [Right]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    access_packages: Option<&'a [AccessPackage]>,
    is_visible: bool,
}

impl<'a> From<&'a StoredSystem> for ListedSystem<'a> {
    fn from(system: &'a StoredSystem) -> Self {
        let contents = &system.contents;
        ListedSystem {
            system_id: &system.id,
            system_vendor_org_number: &system.vendor,
            system_vendor_org_name: "",
            name: &contents.name,
            description: &contents.description,
            rights: contents.rights.as_deref(),
            access_packages: contents.access_packages.as_deref(),
            is_visible: contents.is_visible,
        }
    }
}
