//! Documents on their way to the core.

use std::borrow::Cow;

use altinn_systemregister::Error;
use pyo3::prelude::*;
use pyo3::types::{PyByteArray, PyBytes, PyString};

/// A document as JSON text, and whether its author wrote that text: only then do lines and columns mean something.
pub(crate) type Document = (String, bool);

/// The outcome of an operation on a document, told without places where its author wrote no text.
pub(crate) fn told<T>(authored: bool, outcome: Result<T, Error>) -> Result<T, Error> {
    outcome.map_err(|error| if authored { error } else { error.without_places() })
}

/// The text of a document that is one, where it lies: it is copied only where others could change it meanwhile.
pub(crate) struct Text<'a>(Cow<'a, str>);

impl<'a> Text<'a> {
    /// The document's text, if it is one. Raises `UnicodeError` where it is not Unicode.
    pub(crate) fn of(document: &'a Bound<'_, PyAny>) -> PyResult<Option<Self>> {
        if let Ok(text) = document.cast::<PyString>() {
            Ok(Some(Text(text.to_str()?.into())))
        } else if let Ok(bytes) = document.cast::<PyBytes>() {
            match str::from_utf8(bytes.as_bytes()) {
                Ok(text) => Ok(Some(Text(text.into()))),
                Err(_) => Self::decoded(document).map(Some), // which raises what Python has for it
            }
        } else if document.is_instance_of::<PyByteArray>() {
            Self::decoded(document).map(Some)
        } else {
            Ok(None)
        }
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    fn decoded(document: &Bound<'_, PyAny>) -> PyResult<Self> {
        Ok(Text(Cow::Owned(document.call_method0("decode")?.extract()?)))
    }
}

/// A document of Python's plain data, or of models, as JSON text.
pub(crate) fn dumped(document: &Bound<'_, PyAny>) -> PyResult<String> {
    document.py().import("altinn_systemregister._json")?.call_method1("dumps", (document,))?.extract()
}
