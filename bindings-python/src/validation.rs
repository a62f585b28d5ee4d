//! Rules.

use altinn_systemregister::error::catalogue;
use altinn_systemregister::{Operation, validate as core_validate};
use pyo3::prelude::*;

use crate::document::Document;
use crate::error::{guarded, of};

/// Checks a document; the report as JSON.
#[pyfunction]
pub(crate) fn validate(py: Python<'_>, document: Document, operation: &str) -> PyResult<String> {
    guarded(py, || {
        let report = core_validate(&document.0, operation.parse::<Operation>()?);
        Ok(if document.1 { report } else { report.without_places() }.to_json())
    })
}

/// The error of a document that breaks a rule, without its findings, as JSON.
#[pyfunction]
pub(crate) fn invalid_document() -> String {
    of(catalogue::INVALID_DOCUMENT, catalogue::INVALID_DOCUMENT.meaning).to_json()
}

/// How long a text is, in bytes: what it costs to cross, for the benchmarks.
#[pyfunction]
#[pyo3(name = "_length")]
pub(crate) fn length(text: &str) -> usize {
    text.len()
}
