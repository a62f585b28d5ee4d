//! System users: whom a client may act as.

use serde_json::{Map, Value, json};

use super::Client;
use super::client::is_org_number;
use super::refusal::{DETAILS_FIELD, DETAILS_TYPE, DETAILS_VALUE, Refusal, SYSTEM_USER};
use crate::ids::guid_for;
use crate::register::Register;
use crate::token::{AUTHORITY, Organisation, PREFIX};

/// The only type of authorization details there is here.
pub(super) const TYPE: &str = "urn:altinn:systemuser";

/// What the token says of the system user that is asked for; an error unless there is one, and a system of the
/// client's to which it belongs.
pub(super) fn authorized(client: &Client, details: &Value, register: &Register) -> Result<Value, Refusal> {
    let wanted = Wanted::read(details)?;
    if !client.has_system_user(&wanted.customer, wanted.external_ref.as_deref()) {
        return Err(SYSTEM_USER.into());
    }
    let system = register.system_of_client(&client.id, &client.org_number).ok_or(SYSTEM_USER)?;
    let external_ref = wanted.external_ref.as_deref().unwrap_or(&wanted.customer);
    Ok(json!([{
        "type": TYPE,
        "systemuser_id": [guid_for(&format!("{}/{}/{external_ref}", system.id, wanted.customer))],
        "systemuser_org": Organisation::of(&wanted.customer),
        "system_id": system.id,
    }]))
}

/// The system user that is asked for.
struct Wanted {
    customer: String,
    external_ref: Option<String>,
}

impl Wanted {
    fn read(details: &Value) -> Result<Self, Refusal> {
        let [details] = details.as_array().map(Vec::as_slice).unwrap_or_default() else {
            return Err(DETAILS_VALUE.saying("exactly one is expected"));
        };
        let details = object(details, "the array's element")?;
        if details.get("type").and_then(Value::as_str) != Some(TYPE) {
            return Err(DETAILS_TYPE.into());
        }
        only(details, &["type", "systemuser_org", "externalRef"])?;
        let organisation = object(details.get("systemuser_org").unwrap_or_default(), "systemuser_org")?;
        only(organisation, &["authority", "ID"])?;
        Ok(Wanted { customer: customer(organisation)?, external_ref: external_ref(details)? })
    }
}

fn object<'a>(value: &'a Value, name: &str) -> Result<&'a Map<String, Value>, Refusal> {
    value.as_object().ok_or_else(|| DETAILS_VALUE.saying(format!("{name} is no object")))
}

fn only(object: &Map<String, Value>, known: &[&str]) -> Result<(), Refusal> {
    match object.keys().find(|name| !known.contains(&name.as_str())) {
        Some(unknown) => Err(DETAILS_FIELD.saying(unknown.escape_debug().to_string())),
        None => Ok(()),
    }
}

fn customer(organisation: &Map<String, Value>) -> Result<String, Refusal> {
    if organisation.get("authority").and_then(Value::as_str) != Some(AUTHORITY) {
        return Err(DETAILS_VALUE.saying("systemuser_org.authority"));
    }
    let id = organisation.get("ID").and_then(Value::as_str).and_then(|id| id.split_once(':'));
    match id {
        Some((PREFIX, number)) if is_org_number(number) => Ok(number.to_owned()),
        _ => Err(DETAILS_VALUE.saying("systemuser_org.ID")),
    }
}

fn external_ref(details: &Map<String, Value>) -> Result<Option<String>, Refusal> {
    match details.get("externalRef") {
        None => Ok(None),
        Some(Value::String(text)) if !text.is_empty() => Ok(Some(text.clone())),
        Some(_) => Err(DETAILS_VALUE.saying("externalRef")),
    }
}
