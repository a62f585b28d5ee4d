//! Documents in the core's spelling, and values made or checked by the core.

use altinn_systemregister::document::{Cursor, Problem, Problems, parse};
use altinn_systemregister::error::catalogue;
use altinn_systemregister::model::{
    AccessPackage, ChangedData, ChangelogEntry, ListedSystem, OrgNumber, ReadError, ResourceAttribute, Right, SystemId,
    Vendor,
};
use altinn_systemregister::{Error, System};
use pyo3::prelude::*;
use serde::Serialize;
use serde_json::json;

use crate::error::{guarded, of};

/// Reads a document of that kind, and gives it in the wire's spelling.
#[pyfunction]
pub(crate) fn read(py: Python<'_>, kind: &str, text: &str) -> PyResult<String> {
    guarded(py, || match kind {
        "system" => Ok(System::from_json(text)?.to_json()),
        "vendor" => part(text, "a vendor", Vendor::read),
        "right" => part(text, "a right", Right::read),
        "resource_attribute" => part(text, "a resource attribute", ResourceAttribute::read),
        "access_package" => part(text, "an access package", AccessPackage::read),
        "listed_system" => part(text, "a listed system", ListedSystem::read),
        "changelog_entry" => {
            part(text, "a changelog entry", |cursor, problems| tagged(&ChangelogEntry::read(cursor, problems)))
        }
        _ => Err(of(catalogue::INTERNAL, format!("`{kind}` is no kind of document"))),
    })
}

/// A changelog entry, with the kind of its `changedData` beside it.
pub(crate) fn tagged(entry: &ChangelogEntry) -> serde_json::Value {
    let kind = entry.changed_data.as_ref().map(|data| match data {
        ChangedData::System(_) => "system",
        ChangedData::Rights(_) => "rights",
        ChangedData::AccessPackages(_) => "access_packages",
        ChangedData::Other(_) => "other",
    });
    json!({ "kind": kind, "entry": entry })
}

/// `value` as JSON text.
pub(crate) fn json_text(value: &impl Serialize) -> Result<String, Error> {
    serde_json::to_string(value).map_err(|error| of(catalogue::INTERNAL, error.to_string()))
}

fn part<T: Serialize>(
    text: &str,
    what: &str,
    read: impl FnOnce(Cursor<'_, '_>, &mut Problems) -> T,
) -> Result<String, Error> {
    let document = parse(text).map_err(ReadError::Syntax)?;
    let mut problems = Problems::new();
    let value = read(Cursor::root(document.root()), &mut problems);
    problems.retain(Problem::loses_data);
    if problems.is_empty() {
        return json_text(&value);
    }
    let places: Vec<_> = problems.iter().map(|problem| format!("`{}`", problem.path)).collect();
    Err(of(catalogue::NOT_A_SYSTEM, format!("not shaped as {what} at {}", places.join(", "))))
}

/// The vendor with that organisation number, as JSON.
#[pyfunction]
pub(crate) fn vendor_of(py: Python<'_>, org_number: &str) -> PyResult<String> {
    guarded(py, || json_text(&Vendor::new(&org_number.parse::<OrgNumber>()?)))
}

/// The right to the resource with that id, as JSON.
#[pyfunction]
pub(crate) fn right_for_resource(py: Python<'_>, value: &str) -> PyResult<String> {
    guarded(py, || json_text(&Right::for_resource(value)))
}

/// The access package with that name, as JSON.
#[pyfunction]
pub(crate) fn access_package_named(py: Python<'_>, name: &str) -> PyResult<String> {
    guarded(py, || json_text(&AccessPackage::named(name)))
}

/// Raises where the text is no organisation number.
#[pyfunction]
pub(crate) fn check_org_number(py: Python<'_>, text: &str) -> PyResult<()> {
    guarded(py, || Ok(text.parse::<OrgNumber>().map(drop)?))
}

/// Raises where the text is no system id; else gives the organisation number that it begins with.
#[pyfunction]
pub(crate) fn check_system_id(py: Python<'_>, text: &str) -> PyResult<String> {
    guarded(py, || Ok(text.parse::<SystemId>()?.org_number().to_owned()))
}

/// The id of that vendor's system of that name.
#[pyfunction]
pub(crate) fn system_id_of(py: Python<'_>, org_number: &str, name: &str) -> PyResult<String> {
    guarded(py, || Ok(SystemId::new(&org_number.parse::<OrgNumber>()?, name)?.as_str().to_owned()))
}
