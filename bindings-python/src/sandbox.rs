//! The embedded register.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;

use altinn_systemregister::Error;
use altinn_systemregister::error::catalogue;
use altinn_systemregister_sandbox::{Catalogue, ErrorShape, Options, Sandbox as CoreSandbox};
use pyo3::prelude::*;
use tokio::runtime::Runtime;

use crate::error::{guarded, of};
use crate::home::Home;
use crate::model::json_text;
use crate::runtime;

/// A register on loopback, in this process.
#[pyclass(frozen, module = "altinn_systemregister._native")]
pub(crate) struct Sandbox {
    inner: Home<Inner>,
}

struct Inner {
    sandbox: CoreSandbox,
    runtime: Arc<Runtime>,
}

#[pymethods]
impl Sandbox {
    /// Starts it; the catalogue is JSON text.
    #[new]
    fn new(py: Python<'_>, error_shape: &str, catalogue: Option<&str>, port: u16) -> PyResult<Self> {
        guarded(py, || {
            let options = Options {
                address: SocketAddr::from((Ipv4Addr::LOCALHOST, port)),
                error_shape: shape(error_shape)?,
                catalogue: catalogue.map(Catalogue::from_json).transpose()?.unwrap_or_default(),
                ..Options::default()
            };
            let runtime = runtime::current(py)?;
            let sandbox = py.detach(|| runtime.block_on(CoreSandbox::start(options)))?;
            Ok(Sandbox { inner: Home::new(Inner { sandbox, runtime }) })
        })
    }

    /// Where it listens.
    #[getter]
    fn url(&self, py: Python<'_>) -> PyResult<String> {
        guarded(py, || Ok(self.inner.get()?.sandbox.url().to_owned()))
    }

    /// A signed token.
    fn token(&self, py: Python<'_>, org_number: &str, scopes: Vec<String>) -> PyResult<String> {
        let scopes: Vec<_> = scopes.iter().map(String::as_str).collect();
        guarded(py, || Ok(self.inner.get()?.sandbox.token(org_number, &scopes)))
    }

    /// Puts a system into the register.
    fn seed(&self, py: Python<'_>, document: &str) -> PyResult<()> {
        guarded(py, || Ok(self.inner.get()?.sandbox.seed(document)?))
    }

    /// Registers a client at its Maskinporten.
    fn add_client(&self, py: Python<'_>, client: &str) -> PyResult<()> {
        guarded(py, || Ok(self.inner.get()?.sandbox.add_client(client)?))
    }

    /// Has requests go wrong.
    fn fault(&self, py: Python<'_>, fault: &str) -> PyResult<()> {
        guarded(py, || Ok(self.inner.get()?.sandbox.fault(fault)?))
    }

    /// Has all go well again.
    fn clear_faults(&self, py: Python<'_>) -> PyResult<()> {
        guarded(py, || self.inner.get().map(|inner| inner.sandbox.clear_faults()))
    }

    /// Puts the clock of its Maskinporten forward, or back.
    fn set_clock_offset(&self, py: Python<'_>, seconds: i64) -> PyResult<()> {
        guarded(py, || self.inner.get().map(|inner| inner.sandbox.set_clock_offset(seconds)))
    }

    /// The requests seen, as JSON.
    fn requests(&self, py: Python<'_>) -> PyResult<String> {
        guarded(py, || json_text(&self.inner.get()?.sandbox.requests()))
    }

    /// Empties the register and the record.
    fn reset(&self, py: Python<'_>) -> PyResult<()> {
        guarded(py, || self.inner.get().map(|inner| inner.sandbox.reset()))
    }

    /// Stops it and frees the port.
    fn stop(&self, py: Python<'_>) -> PyResult<()> {
        guarded(py, || {
            let Inner { sandbox, runtime } = self.inner.get()?;
            py.detach(|| runtime.block_on(sandbox.stop()));
            Ok(())
        })
    }
}

fn shape(name: &str) -> Result<ErrorShape, Error> {
    match name {
        "current" => Ok(ErrorShape::Current),
        "legacy" => Ok(ErrorShape::Legacy),
        _ => Err(of(catalogue::SETTING, format!("`error_shape` is `{name}`: expected `current` or `legacy`"))),
    }
}
