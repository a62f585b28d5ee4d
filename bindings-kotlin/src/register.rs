//! The register's operations.

use std::sync::Arc;

use altinn_systemregister::auth::Auth;
use altinn_systemregister::register::{Created, SystemRegister};
use altinn_systemregister::{Environment, Error};

use crate::auth::{CallTokens, CallersTokens, with_tokens};
use crate::error::Failure;
use crate::maskinporten::MaskinportenClient;
use crate::model::{ChangelogEntryData, ListedSystemData, SystemData};
use crate::options::OptionsData;

/// What `create` answers.
#[derive(Debug, uniffi::Record)]
pub(crate) struct CreatedData {
    id: String,
    internal_id: String,
    request_id: Option<String>,
    trace_id: Option<String>,
}

/// The client of one environment's register.
#[derive(Debug, uniffi::Object)]
pub(crate) struct Register(SystemRegister);

#[uniffi::export(async_runtime = "tokio")]
impl Register {
    /// A client of the environment of that name or address; without a client of Maskinporten each call brings tokens.
    #[uniffi::constructor]
    pub(crate) fn new(
        environment: &str,
        maskinporten: Option<Arc<MaskinportenClient>>,
        options: OptionsData,
    ) -> Result<Self, Failure> {
        let environment: Environment = environment.parse().map_err(Error::from)?;
        let auth: Auth = match maskinporten {
            Some(client) => Arc::new(client.tokens()),
            None => Arc::new(CallersTokens),
        };
        Ok(Register(SystemRegister::with_options(environment, auth, options.into())?))
    }

    /// Registers a new system.
    pub(crate) async fn create(
        &self,
        tokens: Option<Arc<dyn CallTokens>>,
        document: String,
    ) -> Result<CreatedData, Failure> {
        let Created { id, internal_id, request_id, trace_id } = with_tokens(tokens, self.0.create(&document)).await?;
        Ok(CreatedData { id, internal_id, request_id, trace_id })
    }

    /// A whole system.
    pub(crate) async fn get(&self, tokens: Option<Arc<dyn CallTokens>>, id: String) -> Result<SystemData, Failure> {
        Ok(with_tokens(tokens, self.0.get(&id)).await?.into())
    }

    /// The vendor's systems.
    pub(crate) async fn list(&self, tokens: Option<Arc<dyn CallTokens>>) -> Result<Vec<ListedSystemData>, Failure> {
        let systems = with_tokens(tokens, self.0.list()).await?;
        Ok(systems.into_iter().map(ListedSystemData::from).collect())
    }

    /// What was done to a system.
    pub(crate) async fn changelog(
        &self,
        tokens: Option<Arc<dyn CallTokens>>,
        id: String,
    ) -> Result<Vec<ChangelogEntryData>, Failure> {
        let entries = with_tokens(tokens, self.0.changelog(&id)).await?;
        Ok(entries.into_iter().map(ChangelogEntryData::from).collect())
    }
}

impl Register {
    /// The core's client.
    pub(crate) fn core(&self) -> &SystemRegister {
        &self.0
    }
}
