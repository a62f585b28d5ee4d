//! Tokens from Maskinporten.

use std::sync::Arc;

use altinn_systemregister::Error;
use altinn_systemregister::auth::{
    Maskinporten as CoreMaskinporten, MaskinportenSettings, SystemUser as CoreSystemUser, TokenRequest,
};
use pyo3::prelude::*;
use pyo3::types::PyString;
use tokio::runtime::Runtime;

use crate::call::Call;
use crate::error::guarded;
use crate::home::Home;
use crate::key::{GivenKey, secret};
use crate::message::{Address, Answer};
use crate::options::options;
use crate::runtime;

/// A client of Maskinporten.
#[pyclass(frozen, module = "altinn_systemregister._native")]
pub(crate) struct Maskinporten {
    inner: Home<Inner>,
}

struct Inner {
    maskinporten: CoreMaskinporten,
    runtime: Arc<Runtime>,
}

/// How it is made.
#[derive(FromPyObject)]
#[pyo3(from_item_all)]
struct Settings<'py> {
    environment: Option<String>,
    issuer: Option<String>,
    token_endpoint: Option<String>,
    client_id: Option<String>,
    key: Option<GivenKey<'py>>,
    kid: Option<String>,
    key_password: Option<Bound<'py, PyString>>,
    algorithm: Option<String>,
    scopes: Vec<String>,
    resource: Vec<String>,
    consumer_org: Option<String>,
    exchange: Option<String>,
    timeout: f64,
    connect_timeout: f64,
    ca_bundle: Option<Vec<u8>>,
    user_agent: Option<String>,
}

impl Settings<'_> {
    fn into_core(self) -> Result<MaskinportenSettings, Error> {
        Ok(MaskinportenSettings {
            environment: self.environment,
            issuer: self.issuer,
            token_endpoint: self.token_endpoint,
            client_id: self.client_id,
            key: self.key.map(|key| key.source()).transpose()?,
            kid: self.kid,
            key_password: self.key_password.map(|password| secret("key_password", &password)).transpose()?,
            algorithm: self.algorithm.map(|algorithm| algorithm.parse()).transpose()?,
            scopes: self.scopes,
            resource: self.resource,
            consumer_org: self.consumer_org,
            exchange: self.exchange,
            options: options(self.timeout, self.connect_timeout, self.ca_bundle, self.user_agent)?,
        })
    }
}

/// The system user that a token is asked for.
#[derive(FromPyObject)]
struct SystemUser {
    org_number: String,
    external_ref: Option<String>,
}

impl Maskinporten {
    fn made(
        py: Python<'_>,
        settings: Settings<'_>,
        make: impl FnOnce(MaskinportenSettings) -> Result<CoreMaskinporten, Error>,
    ) -> PyResult<Self> {
        guarded(py, || {
            let runtime = runtime::current(py)?;
            let maskinporten = make(settings.into_core()?)?;
            Ok(Maskinporten { inner: Home::new(Inner { maskinporten, runtime }) })
        })
    }

    /// The same as the core knows it; it shares the tokens that are kept.
    pub(crate) fn source(&self) -> Result<CoreMaskinporten, Error> {
        Ok(self.inner.get()?.maskinporten.clone())
    }
}

#[pymethods]
impl Maskinporten {
    /// A client with those settings alone.
    #[new]
    fn new(py: Python<'_>, settings: Settings<'_>) -> PyResult<Self> {
        Self::made(py, settings, |settings| py.detach(|| CoreMaskinporten::new(settings)))
    }

    /// A client with those settings, and else with those of the process's environment, which Python changes only while
    /// it holds the GIL: it is kept.
    #[staticmethod]
    fn from_env(py: Python<'_>, settings: Settings<'_>) -> PyResult<Self> {
        Self::made(py, settings, CoreMaskinporten::from_env)
    }

    /// A token.
    fn token(
        &self,
        py: Python<'_>,
        scopes: Vec<String>,
        resource: Vec<String>,
        consumer_org: Option<String>,
        system_user: Option<SystemUser>,
        address: Address,
    ) -> PyResult<Call> {
        guarded(py, || {
            let Inner { maskinporten, runtime } = self.inner.get()?;
            let maskinporten = maskinporten.clone();
            let system_user =
                system_user.map(|user| CoreSystemUser { org_number: user.org_number, external_ref: user.external_ref });
            let request = TokenRequest { scopes, resource, consumer_org, system_user };
            Call::start(runtime, &address, |_| async move { maskinporten.token_for(&request).await.map(Answer::Token) })
        })
    }

    /// The public half of the key as a JWK, where there is a key.
    #[getter]
    fn public_jwk(&self, py: Python<'_>) -> PyResult<Option<String>> {
        guarded(py, || Ok(self.inner.get()?.maskinporten.public_jwk()))
    }

    /// Who issues the tokens.
    #[getter]
    fn issuer(&self, py: Python<'_>) -> PyResult<String> {
        guarded(py, || Ok(self.inner.get()?.maskinporten.issuer().to_owned()))
    }
}
