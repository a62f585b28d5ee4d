//! A client of the sandbox's Maskinporten, which the sandbox takes as JSON.

use std::collections::HashMap;

use altinn_systemregister::{Error, ErrorKind};
use serde::Serialize;
use serde_json::Value;

use crate::error::Failure;
use crate::maskinporten::SystemUserData;
use crate::model::json_text;

/// A client as the sandbox knows it.
#[derive(Debug, uniffi::Record)]
pub(crate) struct SandboxClientData {
    client_id: String,
    org_number: String,
    keys: Vec<String>,
    scopes: Vec<String>,
    integration_scopes: Vec<String>,
    denied_scopes: Vec<String>,
    delegations: HashMap<String, Vec<String>>,
    system_users: Vec<SystemUserData>,
}

/// The same as the sandbox reads it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Written {
    client_id: String,
    org_number: String,
    keys: Vec<Value>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    scopes: Vec<String>,
    integration_scopes: Vec<String>,
    denied_scopes: Vec<String>,
    delegations: HashMap<String, Vec<String>>,
    system_users: Vec<WrittenUser>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct WrittenUser {
    org_number: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    external_ref: Option<String>,
}

/// A client as a JSON document.
#[uniffi::export]
pub(crate) fn sandbox_client_to_json(client: SandboxClientData) -> Result<String, Failure> {
    let SandboxClientData {
        client_id,
        org_number,
        keys,
        scopes,
        integration_scopes,
        denied_scopes,
        delegations,
        system_users,
    } = client;
    let system_users = system_users
        .into_iter()
        .map(|SystemUserData { org_number, external_ref }| WrittenUser { org_number, external_ref });
    Ok(json_text(&Written {
        client_id,
        org_number,
        keys: keys.iter().map(|key| jwk(key)).collect::<Result<_, _>>()?,
        scopes,
        integration_scopes,
        denied_scopes,
        delegations,
        system_users: system_users.collect(),
    })?)
}

fn jwk(text: &str) -> Result<Value, Error> {
    serde_json::from_str(text).map_err(|_| {
        let message = "a key of a sandbox's client is not JSON: expected a public JWK as text";
        Error::custom(ErrorKind::Config, "sandbox-client", message, "give `publicJwk`")
    })
}
