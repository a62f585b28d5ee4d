//! Rules.

use altinn_systemregister::error::catalogue;
use altinn_systemregister::validate as core_validate;
use altinn_systemregister::validation::validate_document;
use pyo3::prelude::*;

use crate::document::{Text, dumped};
use crate::error::{guarded, of};
use crate::plain::Plain;
use crate::report::Report;

/// Checks a document.
#[pyfunction]
pub(crate) fn validate(py: Python<'_>, document: &Bound<'_, PyAny>, operation: &str) -> PyResult<Py<Report>> {
    let report = if let Some(text) = Text::of(document)? {
        guarded(py, || Ok(core_validate(text.as_str(), operation.parse()?)))?
    } else {
        let plain = Plain::of(document)?;
        if let Some(made) = plain.as_ref().and_then(Plain::document) {
            guarded(py, || Ok(validate_document(&made, operation.parse()?)))?
        } else {
            let text = dumped(document)?;
            guarded(py, || Ok(core_validate(&text, operation.parse()?).without_places()))?
        }
    };
    Report::told(py, report)
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
