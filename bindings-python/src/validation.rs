//! Rules.

use altinn_systemregister::error::catalogue;
use altinn_systemregister::{Operation, validate as core_validate};
use pyo3::prelude::*;

use crate::error::{guarded, of};

/// Checks a document; the report as JSON.
#[pyfunction]
pub(crate) fn validate(py: Python<'_>, document: &str, operation: &str) -> PyResult<String> {
    guarded(py, || Ok(core_validate(document, operation.parse::<Operation>()?).to_json()))
}

/// The error of a document that breaks a rule, without its findings, as JSON.
#[pyfunction]
pub(crate) fn invalid_document() -> String {
    of(catalogue::INVALID_DOCUMENT, catalogue::INVALID_DOCUMENT.meaning).to_json()
}
