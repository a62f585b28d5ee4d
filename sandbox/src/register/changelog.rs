//! The changelog: who changed what, in the words in which it was sent.

use serde::Serialize;
use serde_json::{Value, json};

use super::reading::SystemRequest;
use super::system::{AccessPackage, Right};
use crate::answer::Exception;
use crate::clock::{iso, now_micros};
use crate::token::Caller;

/// One change.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Entry {
    pub(crate) system_internal_id: String,
    changed_by_org_number: String,
    change_type: Change,
    #[serde(skip_serializing_if = "Option::is_none")]
    changed_data: Option<Value>,
    /// The caller's client, not one of the system's
    #[serde(skip_serializing_if = "Option::is_none")]
    client_id: Option<String>,
    created: String,
}

/// What kind of change.
#[derive(Debug, Clone, Copy, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Change {
    Create,
    Update,
    RightsUpdate,
    AccessPackageUpdate,
    Delete,
}

impl Entry {
    /// A change by that caller, now. It cannot be written for a caller without organisation.
    pub(crate) fn by(
        caller: &Caller,
        change_type: Change,
        internal_id: &str,
        changed_data: Option<Value>,
    ) -> Result<Self, Exception> {
        Ok(Entry {
            system_internal_id: internal_id.to_owned(),
            changed_by_org_number: caller.changing_organisation()?,
            change_type,
            changed_data,
            client_id: caller.client_id.clone(),
            created: iso(now_micros()),
        })
    }
}

/// A whole system as it was sent: member names in the server's own case, nulls and unrewritten URLs included.
pub(crate) fn system(request: &SystemRequest) -> Value {
    let urls: Vec<_> = request.redirect_urls.items.iter().map(|url| url.sent.as_str()).collect();
    json!({
        "Id": request.id,
        "Vendor": {"ID": request.vendor},
        "Name": request.name,
        "Description": request.description,
        "Rights": request.rights.as_ref().map(|list| rights(&list.items)),
        "AccessPackages": request.access_packages.as_ref().map(|list| access_packages(&list.items)),
        "ClientId": request.client_ids.items,
        "IsVisible": request.is_visible,
        "AllowedRedirectUrls": urls,
    })
}

/// Rights as they were sent.
pub(crate) fn rights(rights: &[Right]) -> Value {
    rights.iter().map(|right| json!({"Action": right.action, "Resource": right.resource})).collect()
}

/// Access packages as they were sent.
pub(crate) fn access_packages(packages: &[AccessPackage]) -> Value {
    packages.iter().map(|package| json!({"Urn": package.urn})).collect()
}
