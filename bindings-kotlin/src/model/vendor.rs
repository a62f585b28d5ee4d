//! The vendor of a system.

use altinn_systemregister::Error;
use altinn_systemregister::model::Vendor;

use super::extra::{ExtraData, from_texts, to_texts};

/// The organisation that supplies a system.
#[derive(Debug, uniffi::Record)]
pub(crate) struct VendorData {
    id: String,
    authority: Option<String>,
    extra: ExtraData,
}

impl From<Vendor> for VendorData {
    fn from(vendor: Vendor) -> Self {
        let Vendor { id, authority, extra } = vendor;
        VendorData { id, authority, extra: to_texts(extra) }
    }
}

impl TryFrom<VendorData> for Vendor {
    type Error = Error;

    fn try_from(data: VendorData) -> Result<Self, Error> {
        let VendorData { id, authority, extra } = data;
        Ok(Vendor { id, authority, extra: from_texts(extra)? })
    }
}
