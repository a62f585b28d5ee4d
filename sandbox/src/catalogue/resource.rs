//! A resource of the Resource Registry.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// A resource: what decides, and the rest as it was given.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Resource {
    pub(crate) identifier: String,
    #[serde(rename = "resourceType")]
    pub(crate) r#type: String,
    #[serde(flatten)]
    rest: Map<String, Value>,
}

/// The types of resource that the platform knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub(crate) enum Kind {
    Default,
    Systemresource,
    MaskinportenSchema,
    Altinn2Service,
    AltinnApp,
    GenericAccessResource,
    BrokerService,
    CorrespondenceService,
    Consent,
    MigratedApp,
}

impl Resource {
    /// Its type; `None` for one that the platform does not know.
    pub(crate) fn kind(&self) -> Option<Kind> {
        serde_json::from_value(Value::String(self.r#type.clone())).ok()
    }
}

impl Kind {
    #[cfg(test)]
    pub(crate) const ALL: [Kind; 10] = [
        Kind::Default,
        Kind::Systemresource,
        Kind::MaskinportenSchema,
        Kind::Altinn2Service,
        Kind::AltinnApp,
        Kind::GenericAccessResource,
        Kind::BrokerService,
        Kind::CorrespondenceService,
        Kind::Consent,
        Kind::MigratedApp,
    ];

    /// Whether a system may ask for a right to such a resource.
    pub(crate) fn is_for_systems(self) -> bool {
        !matches!(self, Kind::MaskinportenSchema | Kind::Altinn2Service | Kind::Consent)
    }
}
