//! The portal's own look at the register, for which a vendor has no scope.
#![expect(clippy::unnecessary_wraps, reason = "these have the type of all operations, but nothing to refuse")]

use axum::http::StatusCode;

use super::Call;
use crate::answer::{Answer, Outcome};
use crate::register::Register;
use crate::register::system::{Attribute, Right};
use crate::register::wire::ListedSystem;

/// GET `/`: the visible systems of all vendors.
pub(crate) fn portal_list(register: &mut Register, _: &Call<'_>) -> Outcome {
    let visible = register.active().filter(|system| system.contents.is_visible);
    Ok(Answer::unstored(&visible.map(ListedSystem::from).collect::<Vec<_>>()))
}

/// GET `/{systemId}`: one system.
pub(crate) fn portal_get(register: &mut Register, call: &Call<'_>) -> Outcome {
    Ok(match register.system(call.id()) {
        Some(system) => Answer::json(&ListedSystem::from(system)),
        None => Answer::Problem(StatusCode::NOT_FOUND),
    })
}

/// GET `/{systemId}/rights`: a system's rights; with `useOldFormatForApp=true` apps are named as they once were.
pub(crate) fn portal_rights(register: &mut Register, call: &Call<'_>) -> Outcome {
    let rights = register.system(call.id()).and_then(|system| system.contents.rights.clone()).unwrap_or_default();
    if !call.incoming.flag("useOldFormatForApp", false) {
        return Ok(Answer::json(&rights));
    }
    let renamed =
        |right: Right| Right { resource: right.resource.into_iter().flat_map(in_old_format).collect(), ..right };
    Ok(Answer::json(&rights.into_iter().map(renamed).collect::<Vec<_>>()))
}

/// GET `/{systemId}/accesspackages`: a system's access packages.
pub(crate) fn portal_access_packages(register: &mut Register, call: &Call<'_>) -> Outcome {
    let packages = register.system(call.id()).and_then(|system| system.contents.access_packages.as_deref());
    Ok(Answer::json(&packages.unwrap_or_default()))
}

/// An app's resource as organisation and app; any other as it is.
fn in_old_format(attribute: Attribute) -> Vec<Attribute> {
    let Some(name) = attribute.value.strip_prefix("app_") else { return vec![attribute] };
    let Some((org, app)) = name.split_once('_') else { return Vec::new() };
    let named = |id: &str, value: &str| Attribute { id: id.to_owned(), value: value.to_owned() };
    vec![named("urn:altinn:org", org), named("urn:altinn:app", app)]
}
