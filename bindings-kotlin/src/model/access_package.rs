//! An access package of a system.

use altinn_systemregister::Error;
use altinn_systemregister::model::AccessPackage;

use super::extra::{ExtraData, from_texts, to_texts};
use super::system::json_text;

/// A predefined bundle of rights.
#[derive(Debug, uniffi::Record)]
pub(crate) struct AccessPackageData {
    urn: String,
    extra: ExtraData,
}

impl From<AccessPackage> for AccessPackageData {
    fn from(package: AccessPackage) -> Self {
        let AccessPackage { urn, extra } = package;
        AccessPackageData { urn, extra: to_texts(extra) }
    }
}

impl TryFrom<AccessPackageData> for AccessPackage {
    type Error = Error;

    fn try_from(data: AccessPackageData) -> Result<Self, Error> {
        let AccessPackageData { urn, extra } = data;
        Ok(AccessPackage { urn, extra: from_texts(extra)? })
    }
}

/// The bare array that the register takes.
pub(crate) fn access_packages_to_json(packages: Vec<AccessPackageData>) -> Result<String, Error> {
    let packages = packages.into_iter().map(AccessPackage::try_from).collect::<Result<Vec<_>, _>>()?;
    json_text(&packages)
}
