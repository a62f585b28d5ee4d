//! Tokens from Maskinporten.

use std::sync::Arc;

use altinn_systemregister::Error;
use altinn_systemregister::auth::{Maskinporten, MaskinportenSettings, SystemUser, TokenRequest};
use secrecy::ExposeSecret;

use crate::error::Failure;
use crate::key::{KeyHandle, PasswordHandle};
use crate::options::OptionsData;

/// How a client of Maskinporten is made.
#[derive(Debug, uniffi::Record)]
pub(crate) struct MaskinportenSettingsData {
    environment: Option<String>,
    issuer: Option<String>,
    token_endpoint: Option<String>,
    client_id: Option<String>,
    key: Option<Arc<KeyHandle>>,
    kid: Option<String>,
    key_password: Option<Arc<PasswordHandle>>,
    algorithm: Option<String>,
    scopes: Vec<String>,
    resource: Vec<String>,
    consumer_org: Option<String>,
    exchange: Option<String>,
    options: OptionsData,
}

impl TryFrom<MaskinportenSettingsData> for MaskinportenSettings {
    type Error = Error;

    fn try_from(data: MaskinportenSettingsData) -> Result<Self, Error> {
        let MaskinportenSettingsData {
            environment,
            issuer,
            token_endpoint,
            client_id,
            key,
            kid,
            key_password,
            algorithm,
            scopes,
            resource,
            consumer_org,
            exchange,
            options,
        } = data;
        Ok(MaskinportenSettings {
            environment,
            issuer,
            token_endpoint,
            client_id,
            key: key.map(|key| key.source()),
            kid,
            key_password: key_password.map(|handle| handle.password()),
            algorithm: algorithm.map(|name| name.parse()).transpose()?,
            scopes,
            resource,
            consumer_org,
            exchange,
            options: options.into(),
        })
    }
}

/// What a token is asked for.
#[derive(Debug, uniffi::Record)]
pub(crate) struct TokenRequestData {
    scopes: Vec<String>,
    resource: Vec<String>,
    consumer_org: Option<String>,
    system_user: Option<SystemUserData>,
}

impl From<TokenRequestData> for TokenRequest {
    fn from(data: TokenRequestData) -> Self {
        let TokenRequestData { scopes, resource, consumer_org, system_user } = data;
        TokenRequest { scopes, resource, consumer_org, system_user: system_user.map(SystemUser::from) }
    }
}

/// A customer's system user.
#[derive(Debug, uniffi::Record)]
pub(crate) struct SystemUserData {
    pub(crate) org_number: String,
    pub(crate) external_ref: Option<String>,
}

impl From<SystemUserData> for SystemUser {
    fn from(data: SystemUserData) -> Self {
        let SystemUserData { org_number, external_ref } = data;
        SystemUser { org_number, external_ref }
    }
}

/// A client of Maskinporten.
#[derive(Debug, uniffi::Object)]
pub(crate) struct MaskinportenClient(Maskinporten);

#[uniffi::export(async_runtime = "tokio")]
impl MaskinportenClient {
    /// A client with those settings.
    #[uniffi::constructor]
    pub(crate) fn new(settings: MaskinportenSettingsData) -> Result<Self, Failure> {
        Ok(MaskinportenClient(Maskinporten::new(settings.try_into()?)?))
    }

    /// A client with those settings, and the process's environment for what they leave out.
    #[uniffi::constructor]
    pub(crate) fn from_env(settings: MaskinportenSettingsData) -> Result<Self, Failure> {
        Ok(MaskinportenClient(Maskinporten::from_env(settings.try_into()?)?))
    }

    /// A token, kept or new.
    pub(crate) async fn token(&self, request: TokenRequestData) -> Result<String, Failure> {
        Ok(self.0.token_for(&request.into()).await?.expose_secret().to_owned())
    }

    /// The public half of the key.
    pub(crate) fn public_jwk(&self) -> Option<String> {
        self.0.public_jwk()
    }

    /// The issuer.
    pub(crate) fn issuer(&self) -> String {
        self.0.issuer().to_owned()
    }
}

impl MaskinportenClient {
    /// The core's client, which shares the tokens that are kept.
    pub(crate) fn tokens(&self) -> Maskinporten {
        self.0.clone()
    }
}
