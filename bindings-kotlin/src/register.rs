//! The register's operations.

use std::sync::Arc;

use altinn_systemregister::auth::{Auth, FixedToken};
use altinn_systemregister::register::{Created, SystemRegister};
use altinn_systemregister::{Environment, Error};

use crate::auth::{CallTokens, CallersTokens, with_tokens};
use crate::error::Failure;
use crate::frequent::Numbered;
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

impl From<Created> for CreatedData {
    fn from(created: Created) -> Self {
        let Created { id, internal_id, request_id, trace_id } = created;
        CreatedData { id, internal_id, request_id, trace_id }
    }
}

/// The clients by number, for the calls that cross by JNI.
pub(crate) static CLIENTS: Numbered<SystemRegister> = Numbered::new();

/// The client of one environment's register.
#[derive(Debug, uniffi::Object)]
pub(crate) struct Register {
    core: SystemRegister,
    number: i64,
}

impl Drop for Register {
    fn drop(&mut self) {
        CLIENTS.remove(self.number);
    }
}

#[uniffi::export(async_runtime = "tokio")]
impl Register {
    /// A client of the environment of that name or address; without a client of Maskinporten and a token each call
    /// brings tokens.
    #[uniffi::constructor]
    pub(crate) fn new(
        environment: &str,
        maskinporten: Option<Arc<MaskinportenClient>>,
        token: Option<String>,
        options: OptionsData,
    ) -> Result<Self, Failure> {
        let environment: Environment = environment.parse().map_err(Error::from)?;
        let auth: Auth = match (maskinporten, token) {
            (Some(client), _) => Arc::new(client.tokens()),
            (None, Some(token)) => Arc::new(FixedToken::new(token)),
            (None, None) => Arc::new(CallersTokens),
        };
        let core = SystemRegister::with_options(environment, auth, options.into())?;
        let number = CLIENTS.insert(core.clone());
        Ok(Register { core, number })
    }

    /// The number that the client has in the calls that cross by JNI.
    pub(crate) fn number(&self) -> i64 {
        self.number
    }

    /// A whole system.
    pub(crate) async fn get(&self, tokens: Option<Arc<dyn CallTokens>>, id: String) -> Result<SystemData, Failure> {
        Ok(with_tokens(tokens, self.core.get(&id)).await?.into())
    }

    /// The vendor's systems.
    pub(crate) async fn list(&self, tokens: Option<Arc<dyn CallTokens>>) -> Result<Vec<ListedSystemData>, Failure> {
        let systems = with_tokens(tokens, self.core.list()).await?;
        Ok(systems.into_iter().map(ListedSystemData::from).collect())
    }

    /// What was done to a system.
    pub(crate) async fn changelog(
        &self,
        tokens: Option<Arc<dyn CallTokens>>,
        id: String,
    ) -> Result<Vec<ChangelogEntryData>, Failure> {
        let entries = with_tokens(tokens, self.core.changelog(&id)).await?;
        Ok(entries.into_iter().map(ChangelogEntryData::from).collect())
    }
}

impl Register {
    /// The core's client.
    pub(crate) fn core(&self) -> &SystemRegister {
        &self.core
    }
}
