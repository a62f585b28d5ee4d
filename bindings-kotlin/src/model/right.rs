//! A right of a system.

use altinn_systemregister::Error;
use altinn_systemregister::model::{ResourceAttribute, Right};

use super::extra::{ExtraData, from_texts, to_texts};
use super::system::json_text;

/// Access to one resource.
#[derive(Debug, uniffi::Record)]
pub(crate) struct RightData {
    action: Option<String>,
    resource: Vec<ResourceAttributeData>,
    extra: ExtraData,
}

/// One attribute that names a resource.
#[derive(Debug, uniffi::Record)]
pub(crate) struct ResourceAttributeData {
    id: String,
    value: String,
    extra: ExtraData,
}

impl From<Right> for RightData {
    fn from(right: Right) -> Self {
        let Right { action, resource, extra } = right;
        RightData {
            action,
            resource: resource.into_iter().map(ResourceAttributeData::from).collect(),
            extra: to_texts(extra),
        }
    }
}

impl From<ResourceAttribute> for ResourceAttributeData {
    fn from(attribute: ResourceAttribute) -> Self {
        let ResourceAttribute { id, value, extra } = attribute;
        ResourceAttributeData { id, value, extra: to_texts(extra) }
    }
}

impl TryFrom<RightData> for Right {
    type Error = Error;

    fn try_from(data: RightData) -> Result<Self, Error> {
        let RightData { action, resource, extra } = data;
        let resource = resource.into_iter().map(ResourceAttribute::try_from).collect::<Result<_, _>>()?;
        Ok(Right { action, resource, extra: from_texts(extra)? })
    }
}

impl TryFrom<ResourceAttributeData> for ResourceAttribute {
    type Error = Error;

    fn try_from(data: ResourceAttributeData) -> Result<Self, Error> {
        let ResourceAttributeData { id, value, extra } = data;
        Ok(ResourceAttribute { id, value, extra: from_texts(extra)? })
    }
}

/// The bare array that the register takes.
pub(crate) fn rights_to_json(rights: Vec<RightData>) -> Result<String, Error> {
    let rights = rights.into_iter().map(Right::try_from).collect::<Result<Vec<_>, _>>()?;
    json_text(&rights)
}
