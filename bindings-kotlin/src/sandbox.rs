//! The embedded sandbox.

use std::collections::HashMap;
use std::net::{Ipv4Addr, SocketAddr};

use altinn_systemregister::Error;
use altinn_systemregister_sandbox::{
    Catalogue, ErrorShape, Options, RecordedRequest, Sandbox, SandboxError, TokenClaims,
};

use crate::error::Failure;

/// How a sandbox is to behave.
#[derive(Debug, uniffi::Record)]
pub(crate) struct SandboxOptionsData {
    port: u16,
    legacy_errors: bool,
    catalogue: Option<String>,
    control: bool,
}

impl TryFrom<SandboxOptionsData> for Options {
    type Error = SandboxError;

    fn try_from(data: SandboxOptionsData) -> Result<Self, SandboxError> {
        let SandboxOptionsData { port, legacy_errors, catalogue, control } = data;
        Ok(Options {
            address: SocketAddr::from((Ipv4Addr::LOCALHOST, port)),
            error_shape: if legacy_errors { ErrorShape::Legacy } else { ErrorShape::Current },
            catalogue: catalogue.as_deref().map(Catalogue::from_json).transpose()?.unwrap_or_default(),
            control,
        })
    }
}

/// What a token of the sandbox is to say.
#[derive(Debug, uniffi::Record)]
pub(crate) struct TokenClaimsData {
    org_number: String,
    scopes: Vec<String>,
    client_id: Option<String>,
    lifetime_seconds: Option<i64>,
}

impl From<TokenClaimsData> for TokenClaims {
    fn from(data: TokenClaimsData) -> Self {
        let TokenClaimsData { org_number, scopes, client_id, lifetime_seconds } = data;
        let usual = TokenClaims::of(&org_number);
        TokenClaims {
            scopes: if scopes.is_empty() { usual.scopes } else { scopes },
            client_id: client_id.or(usual.client_id),
            lifetime: lifetime_seconds.unwrap_or(usual.lifetime),
            consumer: usual.consumer,
            supplier: usual.supplier,
        }
    }
}

/// One request that the sandbox answered.
#[derive(Debug, uniffi::Record)]
pub(crate) struct RecordedRequestData {
    method: String,
    path: String,
    query: Option<String>,
    headers: HashMap<String, String>,
    body: String,
    status: u16,
}

impl From<RecordedRequest> for RecordedRequestData {
    fn from(request: RecordedRequest) -> Self {
        let RecordedRequest { method, path, query, headers, body, status } = request;
        RecordedRequestData { method, path, query, headers: headers.into_iter().collect(), body, status }
    }
}

/// A running sandbox.
#[derive(Debug, uniffi::Object)]
pub(crate) struct RunningSandbox(Sandbox);

#[uniffi::export(async_runtime = "tokio")]
impl RunningSandbox {
    /// Starts one.
    #[uniffi::constructor]
    pub(crate) async fn start(options: SandboxOptionsData) -> Result<Self, Failure> {
        let options = Options::try_from(options).map_err(Error::from)?;
        Ok(RunningSandbox(Sandbox::start(options).await.map_err(Error::from)?))
    }

    /// Where it listens.
    pub(crate) fn url(&self) -> String {
        self.0.url().to_owned()
    }

    /// A token that says that.
    pub(crate) fn token(&self, claims: TokenClaimsData) -> String {
        self.0.token_with(claims.into())
    }

    /// Puts a system into the register.
    pub(crate) fn seed(&self, document: &str) -> Result<(), Failure> {
        self.0.seed(document).map_err(|error| Error::from(error).into())
    }

    /// Registers a client at its Maskinporten.
    pub(crate) fn add_client(&self, client: &str) -> Result<(), Failure> {
        self.0.add_client(client).map_err(|error| Error::from(error).into())
    }

    /// Has coming answers fail.
    pub(crate) fn fault(&self, fault: &str) -> Result<(), Failure> {
        self.0.fault(fault).map_err(|error| Error::from(error).into())
    }

    /// Has no answer fail any more.
    pub(crate) fn clear_faults(&self) {
        self.0.clear_faults();
    }

    /// Sets its clock ahead, or back.
    pub(crate) fn set_clock_offset(&self, seconds: i64) {
        self.0.set_clock_offset(seconds);
    }

    /// What it was asked so far.
    pub(crate) fn requests(&self) -> Vec<RecordedRequestData> {
        self.0.requests().into_iter().map(RecordedRequestData::from).collect()
    }

    /// Back to an empty register.
    pub(crate) fn reset(&self) {
        self.0.reset();
    }

    /// Stops listening.
    pub(crate) async fn stop(&self) {
        self.0.stop().await;
    }
}
