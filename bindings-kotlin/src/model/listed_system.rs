//! A system as the list shows it.

use std::collections::HashMap;

use altinn_systemregister::model::ListedSystem;

use super::access_package::AccessPackageData;
use super::extra::{ExtraData, to_texts};
use super::right::RightData;

/// What the register's list says of a system.
#[derive(Debug, uniffi::Record)]
pub(crate) struct ListedSystemData {
    system_id: String,
    system_vendor_org_number: String,
    system_vendor_org_name: String,
    name: HashMap<String, String>,
    description: HashMap<String, String>,
    rights: Vec<RightData>,
    access_packages: Vec<AccessPackageData>,
    is_visible: bool,
    extra: ExtraData,
}

impl From<ListedSystem> for ListedSystemData {
    fn from(system: ListedSystem) -> Self {
        let ListedSystem {
            system_id,
            system_vendor_org_number,
            system_vendor_org_name,
            name,
            description,
            rights,
            access_packages,
            is_visible,
            extra,
        } = system;
        ListedSystemData {
            system_id,
            system_vendor_org_number,
            system_vendor_org_name,
            name: name.0.into_iter().collect(),
            description: description.0.into_iter().collect(),
            rights: rights.into_iter().map(RightData::from).collect(),
            access_packages: access_packages.into_iter().map(AccessPackageData::from).collect(),
            is_visible,
            extra: to_texts(extra),
        }
    }
}
