//! Tokens from Maskinporten.

use std::path::PathBuf;

use altinn_systemregister as core;
use core::auth::key::KeySource;
use core::{Error, ErrorKind, auth};
use napi::Env;
use napi::bindgen_prelude::{Either, Uint8Array};
use napi_derive::napi;
use secrecy::ExposeSecret;

use crate::answer::Answer;
use crate::call::Call;
use crate::desk::Desk;
use crate::secret::Secret;
use crate::settings::{RetrySettings, options};

/// How a client of Maskinporten is made.
#[napi(object, object_to_js = false)]
pub struct MaskinportenSettings {
    /// Whether the process's environment gives what is not given here
    pub from_environment: Option<bool>,
    /// Maskinporten's environment, Altinn's, or an address
    pub environment: Option<String>,
    /// Where it is none of Maskinporten's own
    pub issuer: Option<String>,
    /// By default the issuer's
    pub token_endpoint: Option<String>,
    /// The client's id
    pub client_id: Option<String>,
    /// The client's key: JSON, PEM, base64, or the bytes of a file
    #[napi(ts_type = "string | Uint8Array")]
    pub key: Option<Either<Secret, Uint8Array>>,
    /// A file with it
    pub key_file: Option<String>,
    /// The id under which the key is registered
    pub kid: Option<String>,
    /// The password of the key
    #[napi(ts_type = "string")]
    pub key_password: Option<Secret>,
    /// The algorithm to sign with
    pub algorithm: Option<String>,
    /// By default what the operation needs
    #[napi(ts_type = "readonly string[]")]
    pub scopes: Option<Vec<String>>,
    /// Audiences
    #[napi(ts_type = "readonly string[]")]
    pub resource: Option<Vec<String>>,
    /// Who has delegated the scopes
    pub consumer_org: Option<String>,
    /// Altinn's environment at which tokens are exchanged
    pub exchange: Option<String>,
    /// In milliseconds
    pub timeout_ms: Option<f64>,
    /// In milliseconds
    pub connect_timeout_ms: Option<f64>,
    /// What is sent again
    pub retry: Option<RetrySettings>,
    /// PEM
    pub ca_bundle: Option<Either<String, Uint8Array>>,
    /// Put before the library's own name
    pub user_agent: Option<String>,
}

/// What a token is asked for.
#[napi(object, object_to_js = false)]
pub struct TokenRequest {
    /// By default the settings'
    #[napi(ts_type = "readonly string[]")]
    pub scopes: Option<Vec<String>>,
    /// By default the settings'
    #[napi(ts_type = "readonly string[]")]
    pub resource: Option<Vec<String>>,
    /// By default the settings'
    pub consumer_org: Option<String>,
    /// The system user to act as
    pub system_user: Option<SystemUser>,
}

/// A customer's system user.
#[napi(object, object_to_js = false)]
pub struct SystemUser {
    /// The customer's organisation number
    pub org_number: String,
    /// The reference with which it was requested
    pub external_ref: Option<String>,
}

/// The core's client of Maskinporten, and the desk at which its calls are made.
#[napi]
pub struct Maskinporten {
    maskinporten: auth::Maskinporten,
    desk: Desk,
}

/// Makes a client of Maskinporten.
#[napi(catch_unwind)]
pub fn open_maskinporten(desk: &Desk, settings: MaskinportenSettings) -> Either<Maskinporten, Answer> {
    match settings.open() {
        Ok(maskinporten) => Either::A(Maskinporten { maskinporten, desk: desk.clone() }),
        Err(error) => Either::B(Answer::from(Err(error))),
    }
}

#[napi]
impl Maskinporten {
    /// A token; the result is plain text.
    #[napi(catch_unwind)]
    pub fn token(&self, env: Env, call: u32, traits: u32, request: TokenRequest) -> napi::Result<()> {
        let (maskinporten, request) = (self.source(), auth::TokenRequest::from(request));
        let token = async move { Ok(maskinporten.token_for(&request).await?.expose_secret().to_owned()) };
        Call::new(&self.desk, call, traits).run(env, token)
    }

    /// The public half of the key as JSON, where there is a key.
    #[napi(getter, catch_unwind)]
    pub fn public_jwk(&self) -> Option<String> {
        self.maskinporten.public_jwk()
    }

    pub(crate) fn source(&self) -> auth::Maskinporten {
        self.maskinporten.clone()
    }
}

impl MaskinportenSettings {
    fn open(self) -> Result<auth::Maskinporten, Error> {
        let open = match self.from_environment {
            Some(true) => auth::Maskinporten::from_env,
            _ => auth::Maskinporten::new,
        };
        open(auth::MaskinportenSettings {
            environment: self.environment,
            issuer: self.issuer,
            token_endpoint: self.token_endpoint,
            client_id: self.client_id,
            key: source(self.key, self.key_file)?,
            kid: self.kid,
            key_password: self.key_password.map(Into::into),
            algorithm: self.algorithm.map(|name| name.parse()).transpose()?,
            scopes: self.scopes.unwrap_or_default(),
            resource: self.resource.unwrap_or_default(),
            consumer_org: self.consumer_org,
            exchange: self.exchange,
            options: options(self.timeout_ms, self.connect_timeout_ms, self.retry, self.ca_bundle, self.user_agent)?,
        })
    }
}

fn source(key: Option<Either<Secret, Uint8Array>>, file: Option<String>) -> Result<Option<KeySource>, Error> {
    match (key, file) {
        (None, None) => Ok(None),
        (Some(Either::A(text)), None) => Ok(Some(KeySource::Text(text.into()))),
        (Some(Either::B(bytes)), None) => Ok(Some(KeySource::bytes(bytes.to_vec()))),
        (None, Some(file)) => Ok(Some(KeySource::File(PathBuf::from(file)))),
        (Some(_), Some(_)) => {
            let message = "both `key` and `keyFile` are given: expected one of them";
            Err(Error::custom(ErrorKind::Config, "setting", message, "leave one of them out"))
        }
    }
}

impl From<TokenRequest> for auth::TokenRequest {
    fn from(request: TokenRequest) -> Self {
        auth::TokenRequest {
            scopes: request.scopes.unwrap_or_default(),
            resource: request.resource.unwrap_or_default(),
            consumer_org: request.consumer_org,
            system_user: request.system_user.map(Into::into),
        }
    }
}

impl From<SystemUser> for auth::SystemUser {
    fn from(user: SystemUser) -> Self {
        auth::SystemUser { org_number: user.org_number, external_ref: user.external_ref }
    }
}
