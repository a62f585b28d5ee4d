//! The register's operations.

use std::sync::Arc;
use std::time::Duration;

use altinn_systemregister::auth::Auth;
use altinn_systemregister::change::ApplyOptions;
use altinn_systemregister::register::{Created, Options, Retry, SystemRegister};
use altinn_systemregister::{Environment, Error};

use crate::auth::{CallTokens, CallersTokens, with_tokens};
use crate::error::Failure;
use crate::maskinporten::MaskinportenClient;
use crate::model::{AccessPackageData, ChangelogEntryData, ListedSystemData, RightData, SystemData};
use crate::model::{access_packages_to_json, rights_to_json};

/// How requests are sent.
#[derive(Debug, uniffi::Record)]
pub(crate) struct OptionsData {
    connect_timeout: Duration,
    timeout: Duration,
    max_answer_bytes: u64,
    ca_bundle_pem: Option<String>,
    user_agent: Option<String>,
}

impl From<OptionsData> for Options {
    fn from(data: OptionsData) -> Self {
        let OptionsData { connect_timeout, timeout, max_answer_bytes, ca_bundle_pem, user_agent } = data;
        Options {
            connect_timeout,
            timeout,
            max_answer_bytes: max_answer_bytes.try_into().unwrap_or(usize::MAX),
            ca_bundle_pem: ca_bundle_pem.map(String::into_bytes),
            user_agent,
            retry: Retry::default(),
            language: Some("kotlin".to_owned()),
        }
    }
}

/// The core's own settings.
#[uniffi::export]
pub(crate) fn default_options() -> OptionsData {
    let Options { connect_timeout, timeout, max_answer_bytes, ca_bundle_pem: _, user_agent: _, language: _, retry: _ } =
        Options::default();
    let max_answer_bytes = max_answer_bytes.try_into().unwrap_or(u64::MAX);
    OptionsData { connect_timeout, timeout, max_answer_bytes, ca_bundle_pem: None, user_agent: None }
}

/// What `create` answers.
#[derive(Debug, uniffi::Record)]
pub(crate) struct CreatedData {
    id: String,
    internal_id: String,
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
        let Created { id, internal_id, .. } = with_tokens(tokens, self.0.create(&document)).await?;
        Ok(CreatedData { id, internal_id })
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

    /// Replaces a whole system.
    pub(crate) async fn replace(&self, tokens: Option<Arc<dyn CallTokens>>, document: String) -> Result<(), Failure> {
        with_tokens(tokens, self.0.replace(&document, &ApplyOptions::default())).await?;
        Ok(())
    }

    /// Replaces a system's rights.
    pub(crate) async fn set_rights(
        &self,
        tokens: Option<Arc<dyn CallTokens>>,
        id: String,
        rights: Vec<RightData>,
    ) -> Result<(), Failure> {
        let rights = rights_to_json(rights)?;
        with_tokens(tokens, self.0.set_rights(&id, &rights)).await?;
        Ok(())
    }

    /// Replaces a system's access packages.
    pub(crate) async fn set_access_packages(
        &self,
        tokens: Option<Arc<dyn CallTokens>>,
        id: String,
        packages: Vec<AccessPackageData>,
    ) -> Result<(), Failure> {
        let packages = access_packages_to_json(packages)?;
        with_tokens(tokens, self.0.set_access_packages(&id, &packages)).await?;
        Ok(())
    }

    /// Deletes a system.
    pub(crate) async fn delete(&self, tokens: Option<Arc<dyn CallTokens>>, id: String) -> Result<(), Failure> {
        with_tokens(tokens, self.0.delete(&id)).await?;
        Ok(())
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
