//! For which system user a token is (platform's API 5.3).

use serde::Serialize;

use super::SystemUser;
use crate::model::Vendor;

/// The claim `authorization_details`: an array of one.
#[derive(Serialize)]
pub(super) struct AuthorizationDetails<'u>([Detail<'u>; 1]);

#[derive(Serialize)]
struct Detail<'u> {
    #[serde(rename = "type")]
    kind: &'static str,
    systemuser_org: Organisation,
    #[serde(rename = "externalRef", skip_serializing_if = "Option::is_none")]
    external_ref: Option<&'u str>,
}

#[derive(Serialize)]
struct Organisation {
    authority: &'static str,
    #[serde(rename = "ID")]
    id: String,
}

impl<'u> AuthorizationDetails<'u> {
    pub(super) fn of(user: &'u SystemUser) -> Self {
        AuthorizationDetails([Detail {
            kind: "urn:altinn:systemuser",
            systemuser_org: Organisation {
                authority: Vendor::AUTHORITY,
                id: format!("{}{}", Vendor::PREFIX, user.org_number),
            },
            external_ref: user.external_ref.as_deref(),
        }])
    }
}
