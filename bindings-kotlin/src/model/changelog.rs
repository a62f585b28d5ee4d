//! The register's record of what was done to a system.

use altinn_systemregister::model::{ChangedData, ChangelogEntry};

use super::access_package::AccessPackageData;
use super::extra::{ExtraData, to_texts};
use super::right::RightData;
use super::system::SystemData;

/// One entry of a system's changelog.
#[derive(Debug, uniffi::Record)]
pub(crate) struct ChangelogEntryData {
    system_internal_id: String,
    changed_by_org_number: String,
    change_type: String,
    changed_data: Option<ChangedDataData>,
    client_id: Option<String>,
    created: Option<String>,
    extra: ExtraData,
}

/// What a change sent to the register.
#[derive(Debug, uniffi::Enum)]
pub(crate) enum ChangedDataData {
    /// A whole system
    Whole {
        /// The system
        system: Box<SystemData>,
    },
    /// A list of rights
    Rights {
        /// The list
        rights: Vec<RightData>,
    },
    /// A list of access packages
    AccessPackages {
        /// The list
        packages: Vec<AccessPackageData>,
    },
    /// Anything else
    Other {
        /// As JSON text
        json: String,
    },
}

impl From<ChangelogEntry> for ChangelogEntryData {
    fn from(entry: ChangelogEntry) -> Self {
        let ChangelogEntry {
            system_internal_id,
            changed_by_org_number,
            change_type,
            changed_data,
            client_id,
            created,
            extra,
        } = entry;
        ChangelogEntryData {
            system_internal_id,
            changed_by_org_number,
            change_type: change_type.as_str().to_owned(),
            changed_data: changed_data.map(ChangedDataData::from),
            client_id,
            created,
            extra: to_texts(extra),
        }
    }
}

impl From<ChangedData> for ChangedDataData {
    fn from(data: ChangedData) -> Self {
        match data {
            ChangedData::System(system) => ChangedDataData::Whole { system: Box::new((*system).into()) },
            ChangedData::Rights(rights) => {
                ChangedDataData::Rights { rights: rights.into_iter().map(RightData::from).collect() }
            }
            ChangedData::AccessPackages(packages) => ChangedDataData::AccessPackages {
                packages: packages.into_iter().map(AccessPackageData::from).collect(),
            },
            ChangedData::Other(value) => ChangedDataData::Other { json: value.to_string() },
        }
    }
}
