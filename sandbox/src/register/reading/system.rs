//! A whole system, as POST and PUT take it.

use super::draft::Draft;
use super::rights::Complaints;
use super::{List, Mismatch, Node, required};
use crate::answer::Answer;
use crate::register::redirect_url::RedirectUrl;
use crate::register::system::{AccessPackage, Right, Texts};

/// A system that fits the model. Lists may still hold nulls.
#[derive(Debug)]
pub(crate) struct SystemRequest {
    pub(crate) id: String,
    /// The vendor's `ID`
    pub(crate) vendor: String,
    pub(crate) name: Texts,
    pub(crate) description: Texts,
    pub(crate) rights: Option<List<Right>>,
    pub(crate) access_packages: Option<List<AccessPackage>>,
    pub(crate) client_ids: List<String>,
    pub(crate) is_visible: bool,
    pub(crate) redirect_urls: List<RedirectUrl>,
}

impl SystemRequest {
    /// Reads a body and trims what the server trims: the id and the vendor's id, nothing else.
    pub(crate) fn read(node: Node, parameter: &str) -> Result<Self, Answer> {
        let draft = Draft::read(node).map_err(|mismatch| mismatch.answer(parameter))?;
        all_there(&draft).map_err(|mismatch| mismatch.answer(parameter))?;
        let complaints = nulls(&draft);
        if !complaints.is_empty() {
            return Err(Answer::ModelState(complaints));
        }
        Ok(SystemRequest {
            id: draft.id.given().unwrap_or_default().trim().to_owned(),
            vendor: draft.vendor.given().and_then(|vendor| vendor.id).unwrap_or_default().trim().to_owned(),
            name: draft.name.given().unwrap_or_default(),
            description: draft.description.given().unwrap_or_default(),
            rights: draft.rights.or_default(),
            access_packages: draft.access_packages.or_default(),
            client_ids: draft.client_ids.given().unwrap_or_default(),
            is_visible: draft.is_visible.unwrap_or(true),
            redirect_urls: draft.redirect_urls.given().unwrap_or_default(),
        })
    }
}

/// Required members that are absent end the reading.
fn all_there(draft: &Draft) -> Result<(), Mismatch> {
    let required = [
        ("'id'", draft.id.is_absent()),
        ("'vendor'", draft.vendor.is_absent()),
        ("'name'", draft.name.is_absent()),
        ("'description'", draft.description.is_absent()),
    ];
    let absent: Vec<_> = required.into_iter().filter(|(_, absent)| *absent).map(|(name, _)| name).collect();
    if absent.is_empty() {
        return Ok(());
    }
    let absent = absent.join(", ");
    let text = format!(
        "JSON deserialization for type 'RegisterSystemRequest' was missing required properties including: {absent}."
    );
    Err(Mismatch::new("$", text))
}

/// Members that are null and may not be are told together.
fn nulls(draft: &Draft) -> Complaints {
    let nulls = [
        ("Id", draft.id.is_null()),
        ("Vendor", draft.vendor.is_null()),
        ("Vendor.ID", draft.vendor.as_ref().is_some_and(|vendor| vendor.id.is_none())),
        ("Name", draft.name.is_null()),
        ("Description", draft.description.is_null()),
        ("ClientId", draft.client_ids.is_null()),
        ("AllowedRedirectUrls", draft.redirect_urls.is_null()),
    ];
    let nulls = nulls.into_iter().filter(|(_, is_null)| *is_null).map(|(field, _)| required(field));
    nulls.chain(draft.complaints.iter().cloned()).collect()
}
