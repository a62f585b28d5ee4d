//! The system itself.

use std::collections::{BTreeSet, HashMap};

use altinn_systemregister::model::{AccessPackage, ListMember, Right, System, Texts};
use altinn_systemregister::{Error, ErrorKind};
use serde::Serialize;

use super::access_package::AccessPackageData;
use super::extra::{ExtraData, from_texts, to_texts};
use super::right::RightData;
use super::vendor::VendorData;
use crate::error::Failure;

/// An end-user system as the register holds it.
#[derive(Debug, uniffi::Record)]
pub(crate) struct SystemData {
    id: String,
    vendor: VendorData,
    name: HashMap<String, String>,
    description: HashMap<String, String>,
    rights: Vec<RightData>,
    access_packages: Vec<AccessPackageData>,
    client_ids: Vec<String>,
    is_visible: Option<bool>,
    allowed_redirect_urls: Vec<String>,
    is_deleted: bool,
    /// Names on the wire of the lists that the document left out
    absent: Vec<String>,
    extra: ExtraData,
}

impl From<System> for SystemData {
    fn from(system: System) -> Self {
        let System {
            id,
            vendor,
            name,
            description,
            rights,
            access_packages,
            client_ids,
            is_visible,
            allowed_redirect_urls,
            is_deleted,
            absent,
            extra,
        } = system;
        SystemData {
            id,
            vendor: vendor.into(),
            name: name.0.into_iter().collect(),
            description: description.0.into_iter().collect(),
            rights: rights.into_iter().map(RightData::from).collect(),
            access_packages: access_packages.into_iter().map(AccessPackageData::from).collect(),
            client_ids,
            is_visible,
            allowed_redirect_urls,
            is_deleted,
            absent: absent.into_iter().map(|list| list.name().to_owned()).collect(),
            extra: to_texts(extra),
        }
    }
}

impl TryFrom<SystemData> for System {
    type Error = Error;

    fn try_from(data: SystemData) -> Result<Self, Error> {
        let SystemData {
            id,
            vendor,
            name,
            description,
            rights,
            access_packages,
            client_ids,
            is_visible,
            allowed_redirect_urls,
            is_deleted,
            absent,
            extra,
        } = data;
        Ok(System {
            id,
            vendor: vendor.try_into()?,
            name: Texts(name.into_iter().collect()),
            description: Texts(description.into_iter().collect()),
            rights: rights.into_iter().map(Right::try_from).collect::<Result<_, _>>()?,
            access_packages: access_packages.into_iter().map(AccessPackage::try_from).collect::<Result<_, _>>()?,
            client_ids,
            is_visible,
            allowed_redirect_urls,
            is_deleted,
            absent: lists(&absent),
            extra: from_texts(extra)?,
        })
    }
}

fn lists(names: &[String]) -> BTreeSet<ListMember> {
    ListMember::ALL.into_iter().filter(|list| names.iter().any(|name| name == list.name())).collect()
}

/// Reads a system.
#[uniffi::export]
pub(crate) fn system_from_json(text: &str) -> Result<SystemData, Failure> {
    Ok(System::from_json(text).map_err(Error::from)?.into())
}

/// A system as a JSON document.
#[uniffi::export]
pub(crate) fn system_to_json(system: SystemData) -> Result<String, Failure> {
    Ok(System::try_from(system)?.to_json())
}

/// A value of the model as JSON text.
pub(crate) fn json_text(value: &impl Serialize) -> Result<String, Error> {
    serde_json::to_string(value)
        .map_err(|error| Error::custom(ErrorKind::Internal, "serialise", error.to_string(), "report this as a fault"))
}
