//! Systems as the register returns them. `authority` is never among the members, nor is anything that is null.

use serde::Serialize;

use super::system::{AccessPackage, Right, StoredSystem, Texts};

/// What a system shows in every form.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Shown<'a> {
    name: &'a Texts,
    description: &'a Texts,
    #[serde(skip_serializing_if = "Option::is_none")]
    rights: Option<&'a [Right]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    access_packages: Option<&'a [AccessPackage]>,
    is_visible: bool,
}

impl<'a> From<&'a StoredSystem> for Shown<'a> {
    fn from(system: &'a StoredSystem) -> Self {
        let contents = &system.contents;
        Shown {
            name: &contents.name,
            description: &contents.description,
            rights: contents.rights.as_deref(),
            access_packages: contents.access_packages.as_deref(),
            is_visible: contents.is_visible,
        }
    }
}

/// A whole system: the answer of GET by id.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct FullSystem<'a> {
    id: &'a str,
    vendor: Vendor,
    #[serde(flatten)]
    shown: Shown<'a>,
    is_deleted: bool,
    client_id: Vec<&'a str>,
    allowed_redirect_urls: &'a [String],
}

#[derive(Serialize)]
struct Vendor {
    #[serde(rename = "ID")]
    id: String,
}

impl<'a> From<&'a StoredSystem> for FullSystem<'a> {
    fn from(system: &'a StoredSystem) -> Self {
        let client_ids = system.contents.client_ids.iter().map(String::as_str);
        FullSystem {
            id: &system.id,
            vendor: Vendor { id: system.vendor_id() },
            shown: system.into(),
            is_deleted: system.is_deleted,
            // An empty client id is stored but never shown.
            client_id: client_ids.filter(|client_id| !client_id.is_empty()).collect(),
            allowed_redirect_urls: &system.contents.redirect_urls,
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
    #[serde(flatten)]
    shown: Shown<'a>,
}

impl<'a> From<&'a StoredSystem> for ListedSystem<'a> {
    fn from(system: &'a StoredSystem) -> Self {
        ListedSystem {
            system_id: &system.id,
            system_vendor_org_number: &system.vendor,
            system_vendor_org_name: "",
            shown: system.into(),
        }
    }
}
