//! The register's client.

use std::sync::Arc;

use altinn_systemregister::auth::Auth;
use altinn_systemregister::change::ApplyOptions;
use altinn_systemregister::register::Options;
use altinn_systemregister::{Environment, Error, SystemRegister};
use pyo3::prelude::*;
use serde_json::json;
use tokio::runtime::Runtime;

use crate::asking::AskPython;
use crate::call::Call;
use crate::document::{Document, told};
use crate::error::guarded;
use crate::home::Home;
use crate::mailbox::Address;
use crate::maskinporten::Maskinporten;
use crate::model::{json_text, tagged};
use crate::options::options;
use crate::runtime;

/// The client; each operation is started and gives a [`Call`].
#[pyclass(frozen, module = "altinn_systemregister._native")]
pub(crate) struct Client {
    inner: Home<Inner>,
}

struct Inner {
    register: SystemRegister,
    runtime: Arc<Runtime>,
}

impl Client {
    fn start<F>(&self, py: Python<'_>, address: Address, operation: impl FnOnce(SystemRegister) -> F) -> PyResult<Call>
    where
        F: Future<Output = Result<String, Error>> + Send + 'static,
    {
        guarded(py, || {
            let Inner { register, runtime } = self.inner.get()?;
            Call::start(runtime, &address, operation(register.clone()))
        })
    }
}

#[pymethods]
impl Client {
    /// A client with Maskinporten's tokens; without, its calls ask for a token before each request.
    #[new]
    #[expect(clippy::too_many_arguments, reason = "each is a setting")]
    #[pyo3(signature = (environment, maskinporten, *, timeout, connect_timeout, max_answer_bytes, ca_bundle, user_agent))]
    fn new(
        py: Python<'_>,
        environment: &str,
        maskinporten: Option<&Maskinporten>,
        timeout: f64,
        connect_timeout: f64,
        max_answer_bytes: usize,
        ca_bundle: Option<Vec<u8>>,
        user_agent: Option<String>,
    ) -> PyResult<Self> {
        guarded(py, || {
            let options = Options { max_answer_bytes, ..options(timeout, connect_timeout, ca_bundle, user_agent)? };
            let auth: Auth = match maskinporten {
                Some(maskinporten) => Arc::new(maskinporten.source()?),
                None => Arc::new(AskPython),
            };
            let environment: Environment = environment.parse()?;
            let runtime = runtime::current(py)?;
            let register = SystemRegister::with_options(environment, auth, options)?;
            Ok(Client { inner: Home::new(Inner { register, runtime }) })
        })
    }

    /// Registers a system.
    fn create(&self, py: Python<'_>, document: Document, address: Address) -> PyResult<Call> {
        self.start(py, address, |register| async move {
            let created = told(&document, register.create(&document.0).await)?;
            Ok(json!({ "id": created.id, "internalId": created.internal_id }).to_string())
        })
    }

    /// Reads a system.
    fn get(&self, py: Python<'_>, id: String, address: Address) -> PyResult<Call> {
        self.start(py, address, |register| async move { Ok(register.get(&id).await?.to_json()) })
    }

    /// Reads the vendor's systems.
    fn list(&self, py: Python<'_>, address: Address) -> PyResult<Call> {
        self.start(py, address, |register| async move { json_text(&register.list().await?) })
    }

    /// Replaces a system.
    fn replace(&self, py: Python<'_>, document: Document, address: Address) -> PyResult<Call> {
        self.start(py, address, |register| async move {
            told(&document, register.replace(&document.0, &ApplyOptions::default()).await).map(|_| nothing(()))
        })
    }

    /// Replaces a system's rights.
    fn set_rights(&self, py: Python<'_>, id: String, rights: Document, address: Address) -> PyResult<Call> {
        self.start(py, address, |register| async move {
            told(&rights, register.set_rights(&id, &rights.0).await).map(|_| nothing(()))
        })
    }

    /// Replaces a system's access packages.
    fn set_access_packages(&self, py: Python<'_>, id: String, packages: Document, address: Address) -> PyResult<Call> {
        self.start(py, address, |register| async move {
            told(&packages, register.set_access_packages(&id, &packages.0).await).map(|_| nothing(()))
        })
    }

    /// Deletes a system.
    fn delete(&self, py: Python<'_>, id: String, address: Address) -> PyResult<Call> {
        self.start(py, address, |register| async move { register.delete(&id).await.map(|_| nothing(())) })
    }

    /// Reads a system's changelog.
    fn changelog(&self, py: Python<'_>, id: String, address: Address) -> PyResult<Call> {
        self.start(py, address, |register| async move {
            let entries = register.changelog(&id).await?;
            json_text(&entries.iter().map(tagged).collect::<Vec<_>>())
        })
    }

    /// Panics, for the test that this ends no process.
    #[expect(clippy::panic, reason = "that is what it is for")]
    fn _panic(&self, py: Python<'_>, address: Address) -> PyResult<Call> {
        self.start(py, address, |_| async { std::panic::panic_any("asked for by a test") })
    }
}

/// The answer of an operation that has none, as JSON.
fn nothing((): ()) -> String {
    "null".to_owned()
}
