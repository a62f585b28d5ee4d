//! Errors of the core as exceptions of the face.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};

use altinn_systemregister::Error;
use altinn_systemregister::error::{ErrorCode, catalogue};
use pyo3::prelude::*;

/// The exception of that error: an instance of the face's class for its kind.
pub(crate) fn raised(py: Python<'_>, error: &Error) -> PyErr {
    let exception = py
        .import("altinn_systemregister._errors")
        .and_then(|module| module.call_method1("error_from_json", (error.to_json(),)));
    exception.map_or_else(|failed| failed, PyErr::from_value)
}

/// The error of that entry of the catalogue, with a message of its own.
pub(crate) fn of(entry: ErrorCode, message: impl Into<String>) -> Error {
    Error::custom(entry.kind, entry.code, message, entry.cure)
}

/// What a panic leaves behind, as an error.
pub(crate) fn of_panic(panic: &(dyn Any + Send)) -> Error {
    let text = panic.downcast_ref::<&str>().copied().or_else(|| panic.downcast_ref::<String>().map(String::as_str));
    of(catalogue::INTERNAL, format!("{}: {}", catalogue::INTERNAL.meaning, text.unwrap_or("it panicked")))
}

/// Calls into the core from Python: errors are raised, a panic as `InternalError`.
pub(crate) fn guarded<T>(py: Python<'_>, call: impl FnOnce() -> Result<T, Error>) -> PyResult<T> {
    catch_unwind(AssertUnwindSafe(call))
        .unwrap_or_else(|panic| Err(of_panic(&*panic)))
        .map_err(|error| raised(py, &error))
}

/// Panics, for the test that this ends no process.
#[pyfunction]
#[pyo3(name = "_panic")]
#[expect(clippy::panic, reason = "that is what it is for")]
pub(crate) fn panic(py: Python<'_>) -> PyResult<()> {
    guarded(py, || std::panic::panic_any("asked for by a test"))
}
