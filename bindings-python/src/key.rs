//! Keys.

use std::path::PathBuf;

use altinn_systemregister::Error;
use altinn_systemregister::auth::key::{Key, KeySource};
use altinn_systemregister::error::catalogue;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyString};
use secrecy::{ExposeSecret, SecretString};

use crate::error::{guarded, of};

/// A key as Python gives it.
#[derive(FromPyObject)]
pub(crate) enum GivenKey<'py> {
    Text(Bound<'py, PyString>),
    Bytes(Bound<'py, PyBytes>),
    File(PathBuf),
}

impl GivenKey<'_> {
    pub(crate) fn source(&self) -> Result<KeySource, Error> {
        Ok(match self {
            GivenKey::Text(text) => KeySource::Text(secret("key", text)?),
            GivenKey::Bytes(bytes) => KeySource::bytes(bytes.as_bytes().to_vec()),
            GivenKey::File(path) => KeySource::file(path),
        })
    }
}

/// A secret text. Python's own error would hold it.
pub(crate) fn secret(name: &str, text: &Bound<'_, PyString>) -> Result<SecretString, Error> {
    let text =
        text.to_str().map_err(|_| of(catalogue::SETTING, format!("`{name}` is no text: it has a lone surrogate")));
    text.map(SecretString::from)
}

/// A new key pair: its id, the private JWK and the public one.
#[pyfunction]
pub(crate) fn generate_key<'py>(
    py: Python<'py>,
    bits: usize,
    kid: Option<&str>,
) -> PyResult<(String, Bound<'py, PyString>, String)> {
    let key = guarded(py, || py.detach(|| Key::generate(bits, kid)))?;
    Ok((key.kid, PyString::new(py, key.private_jwk.expose_secret()), key.public_jwk))
}
