//! The register's client.

use std::sync::Arc;

use altinn_systemregister::auth::{Auth, FixedToken};
use altinn_systemregister::change::{BatchOptions, Plan};
use altinn_systemregister::register::Options;
use altinn_systemregister::{Environment, Error, System, SystemRegister};
use futures_util::{FutureExt, TryFutureExt};
use pyo3::prelude::*;
use pyo3::types::PyString;
use secrecy::ExposeSecret;
use tokio::runtime::Runtime;

use crate::asking::AskPython;
use crate::call::Call;
use crate::change::{self, ApplyOptions, Stop};
use crate::document::{Document, told};
use crate::error::guarded;
use crate::home::Home;
use crate::key::secret;
use crate::maskinporten::Maskinporten;
use crate::message::{Address, Answer, Post};
use crate::model::{json_text, tagged};
use crate::options::{Retry, number, options};
use crate::runtime;

/// The client; each operation is started and gives a [`Call`].
#[pyclass(frozen, module = "altinn_systemregister._native")]
pub(crate) struct Client {
    inner: Home<Inner>,
}

/// Where tokens come from, unless from Python.
#[derive(FromPyObject)]
enum GivenAuth<'py> {
    Maskinporten(Bound<'py, Maskinporten>),
    Token(Bound<'py, PyString>),
}

struct Inner {
    register: SystemRegister,
    runtime: Arc<Runtime>,
}

impl Client {
    fn start<F, A: Into<Answer> + 'static>(
        &self,
        py: Python<'_>,
        address: Address,
        operation: impl FnOnce(SystemRegister) -> F,
    ) -> PyResult<Call>
    where
        F: Future<Output = Result<A, Error>> + Send + 'static,
    {
        self.start_posting(py, address, |register, _| operation(register))
    }

    /// The same of an operation that posts messages on the way.
    fn start_posting<F, A: Into<Answer> + 'static>(
        &self,
        py: Python<'_>,
        address: Address,
        operation: impl FnOnce(SystemRegister, Post) -> F,
    ) -> PyResult<Call>
    where
        F: Future<Output = Result<A, Error>> + Send + 'static,
    {
        guarded(py, || {
            let Inner { register, runtime } = self.inner.get()?;
            Call::start(runtime, &address, |post| operation(register.clone(), post).map_ok(Into::into))
        })
    }
}

#[pymethods]
impl Client {
    /// A client with Maskinporten's tokens, or one token; without, its calls ask for a token before each request.
    #[new]
    #[expect(clippy::too_many_arguments, reason = "each is a setting")]
    #[pyo3(signature = (environment, auth, *, timeout, connect_timeout, retry, max_answer_bytes, ca_bundle, user_agent))]
    fn new(
        py: Python<'_>,
        environment: &str,
        auth: Option<GivenAuth<'_>>,
        timeout: f64,
        connect_timeout: f64,
        retry: Retry,
        max_answer_bytes: usize,
        ca_bundle: Option<Vec<u8>>,
        user_agent: Option<String>,
    ) -> PyResult<Self> {
        guarded(py, || {
            let retry = retry.into_core()?;
            let options =
                Options { retry, max_answer_bytes, ..options(timeout, connect_timeout, ca_bundle, user_agent)? };
            let auth: Auth = match auth {
                Some(GivenAuth::Maskinporten(maskinporten)) => Arc::new(maskinporten.get().source()?),
                Some(GivenAuth::Token(token)) => Arc::new(FixedToken::new(secret("auth", &token)?.expose_secret())),
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
        self.start(py, address, move |register| async move {
            told(document.1, register.create(&document.0).await).map(Answer::Created)
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

    /// Finds out what would be done.
    fn plan(&self, py: Python<'_>, document: Document, address: Address) -> PyResult<Call> {
        self.start(py, address, move |register| async move {
            let plan = told(document.1, register.plan(&document.0).await)?;
            Ok(if document.1 { plan } else { plan.without_places() }.to_json())
        })
    }

    /// Finds out what would bring a system back to what it was.
    fn restore(&self, py: Python<'_>, id: String, at: String, address: Address) -> PyResult<Call> {
        self.start(py, address, |register| async move { Ok(register.restore(&id, &at).await?.to_json()) })
    }

    /// Carries a plan out.
    fn apply(&self, py: Python<'_>, plan: String, options: &ApplyOptions, address: Address) -> PyResult<Call> {
        let options = options.0.clone();
        self.start(py, address, |register| async move {
            Ok(register.apply(&Plan::from_json(&plan)?, &options).await?.to_json())
        })
    }

    /// Brings a system into the state that a document describes.
    fn apply_document(
        &self,
        py: Python<'_>,
        document: Document,
        options: &ApplyOptions,
        address: Address,
    ) -> PyResult<Call> {
        let options = options.0.clone();
        self.start(py, address, move |register| async move {
            told(document.1, register.apply_document(&document.0, &options).await).map(|applied| applied.to_json())
        })
    }

    /// Brings systems into the states that documents describe.
    fn apply_all(
        &self,
        py: Python<'_>,
        documents: Vec<Document>,
        concurrency: i64,
        options: &ApplyOptions,
        stop: &Stop,
        address: Address,
    ) -> PyResult<Call> {
        let concurrency = guarded(py, || number("concurrency", concurrency))?;
        let (options, stop) = (BatchOptions { concurrency, apply: options.0.clone() }, stop.0.clone());
        self.start_posting(py, address, |register, post| change::apply_all(register, documents, options, stop, post))
    }

    /// Reads a system that is to be changed.
    fn base(&self, py: Python<'_>, id: String, address: Address) -> PyResult<Call> {
        self.start(py, address, |register| async move { Ok(register.base(&id).await?.to_json()) })
    }

    /// Changes a system from what it was read as into another.
    fn change(
        &self,
        py: Python<'_>,
        base: String,
        desired: String,
        options: &ApplyOptions,
        address: Address,
    ) -> PyResult<Call> {
        let options = options.0.clone();
        self.start(py, address, |register| async move {
            let applied = register.change(&System::from_json(&base)?, &desired, &options).await;
            told(false, applied).map(|applied| applied.to_json())
        })
    }

    /// Replaces a system.
    fn replace(&self, py: Python<'_>, document: Document, options: &ApplyOptions, address: Address) -> PyResult<Call> {
        let options = options.0.clone();
        self.start(py, address, move |register| async move {
            told(document.1, register.replace(&document.0, &options).await).map(|applied| applied.to_json())
        })
    }

    /// Replaces a system's rights.
    fn set_rights(&self, py: Python<'_>, id: String, rights: Document, address: Address) -> PyResult<Call> {
        self.start(py, address, move |register| async move {
            told(rights.1, register.set_rights(&id, &rights.0).await).map(|applied| applied.to_json())
        })
    }

    /// Adds to a system's rights.
    fn add_rights(&self, py: Python<'_>, id: String, rights: Document, address: Address) -> PyResult<Call> {
        self.start(py, address, move |register| async move {
            told(rights.1, register.add_rights(&id, &rights.0).await).map(|applied| applied.to_json())
        })
    }

    /// Takes from a system's rights.
    fn remove_rights(&self, py: Python<'_>, id: String, rights: Document, address: Address) -> PyResult<Call> {
        self.start(py, address, move |register| async move {
            told(rights.1, register.remove_rights(&id, &rights.0).await).map(|applied| applied.to_json())
        })
    }

    /// Replaces a system's access packages.
    fn set_access_packages(&self, py: Python<'_>, id: String, packages: Document, address: Address) -> PyResult<Call> {
        self.start(py, address, move |register| async move {
            told(packages.1, register.set_access_packages(&id, &packages.0).await).map(|applied| applied.to_json())
        })
    }

    /// Adds to a system's access packages.
    fn add_access_packages(&self, py: Python<'_>, id: String, packages: Document, address: Address) -> PyResult<Call> {
        self.start(py, address, move |register| async move {
            told(packages.1, register.add_access_packages(&id, &packages.0).await).map(|applied| applied.to_json())
        })
    }

    /// Takes from a system's access packages.
    fn remove_access_packages(
        &self,
        py: Python<'_>,
        id: String,
        packages: Document,
        address: Address,
    ) -> PyResult<Call> {
        self.start(py, address, move |register| async move {
            told(packages.1, register.remove_access_packages(&id, &packages.0).await).map(|applied| applied.to_json())
        })
    }

    /// Deletes a system.
    fn delete(&self, py: Python<'_>, id: String, address: Address) -> PyResult<Call> {
        self.start(py, address, |register| async move { Ok(register.delete(&id).await?.to_json()) })
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
        self.start(py, address, |_| async { std::panic::panic_any("asked for by a test") }.map(Ok::<String, Error>))
    }
}
