//! The checked texts and the makers of the model.

use altinn_systemregister::Error;
use altinn_systemregister::model::{self, AccessPackage, OrgNumber, Right, SystemId};
use napi::JsString;
use napi_derive::napi;

use crate::answer::Answer;
use crate::json::json;
use crate::text::with_text;

/// Checks an organisation number; the result is plain text.
#[napi(catch_unwind)]
pub fn org_number(text: String) -> Answer {
    text.parse::<OrgNumber>().map(|number| number.to_string()).into()
}

/// Checks a system's id; the result is plain text.
#[napi(catch_unwind)]
pub fn system_id(text: String) -> Answer {
    text.parse::<SystemId>().map(|id| id.to_string()).into()
}

/// The id of that vendor's system of that name; the result is plain text.
#[napi(catch_unwind)]
pub fn system_id_of(vendor: String, name: String) -> Answer {
    let vendor = vendor.parse::<OrgNumber>().map_err(Error::from);
    vendor.and_then(|vendor| Ok(SystemId::new(&vendor, &name)?.to_string())).into()
}

/// The right to the resource with that id, as JSON.
#[napi(catch_unwind)]
pub fn right(resource: String) -> String {
    json(&Right::for_resource(resource))
}

/// The access package with that name, as JSON.
#[napi(catch_unwind)]
pub fn access_package(name: String) -> String {
    json(&AccessPackage::named(&name))
}

/// The form in which the register keeps a redirect URL; nothing where it would refuse it.
#[napi(catch_unwind, ts_return_type = "string | null")]
pub fn normal_form(url: JsString<'_>) -> napi::Result<Option<String>> {
    with_text(url, model::normal_form)
}
