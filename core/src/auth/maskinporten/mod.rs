//! Tokens from Maskinporten.

mod assertion;
mod authorization_details;
mod cache;
mod client;
mod exchange;
mod facts;
mod flights;
mod from_env;
mod grant;
mod issue;
mod issued;
mod issuer;
mod origin;
mod refusal;
mod request;
mod said;
mod settings;
mod sidecar;
#[cfg(test)]
mod tests;
mod tokens;
mod wanted;

use std::fmt;
use std::sync::Arc;

use client::{Client, Grantor};
use issue::Issuing;
use origin::Origins;
pub use request::{SystemUser, TokenRequest};
pub use settings::MaskinportenSettings;
use tokens::Tokens;

use super::{Scope, Token, TokenFuture, TokenNeed, TokenSource};
use crate::error::Error;
use crate::model::Environment;
use crate::transport::Options;

/// Tokens from Maskinporten, got with a client's own key, kept while they are good, and renewed in time. Cheap to
/// clone; clones share what they keep.
///
/// It must be used from within a tokio runtime with time and I/O enabled. However many ask for a token at a time, one
/// request is sent.
///
/// ```
/// use altinn_systemregister::SystemRegister;
/// use altinn_systemregister::auth::{Maskinporten, MaskinportenSettings};
/// # use altinn_systemregister::auth::key::{Key, KeySource};
/// # let secret = Key::generate(2048, Some("my-key"))?.private_jwk;
/// # let key = KeySource::text(secrecy::ExposeSecret::expose_secret(&secret));
/// let maskinporten = Maskinporten::new(MaskinportenSettings {
///     environment: Some("test".to_owned()),
///     client_id: Some("32ef65ac-6e62-498d-880f-76c85c2052ae".to_owned()),
///     key: Some(key), // KeySource::file("client.jwk.json"), for example
///     ..MaskinportenSettings::default()
/// })?;
/// let register = SystemRegister::new("tt02".parse()?, maskinporten)?;
/// # Ok::<(), altinn_systemregister::Error>(())
/// ```
#[derive(Clone)]
pub struct Maskinporten(Arc<Tokens>);

impl Maskinporten {
    /// A client of Maskinporten. The key is read now; nothing is sent.
    ///
    /// # Errors
    /// Of kind `Config`: a setting that is missing or cannot be used, a key that cannot be read.
    ///
    /// ```
    /// use altinn_systemregister::auth::{Maskinporten, MaskinportenSettings};
    /// let settings = MaskinportenSettings { environment: Some("test".to_owned()), ..MaskinportenSettings::default() };
    /// let error = Maskinporten::new(settings).unwrap_err();
    /// assert_eq!((error.code(), error.to_string().as_str()), ("missing-setting", "the client id is missing"));
    /// ```
    pub fn new(settings: MaskinportenSettings) -> Result<Self, Error> {
        Self::of(Client::new(&settings, Origins::default())?, settings.options)
    }

    /// A client of Maskinporten whose settings, where they are not given, come from the process's environment: each from
    /// its variable (`MASKINPORTEN_CLIENT_ID`, `MASKINPORTEN_CLIENT_JWK`, `MASKINPORTEN_KEY_PASSWORD`,
    /// `MASKINPORTEN_SCOPES`, `MASKINPORTEN_ENVIRONMENT`, `MASKINPORTEN_ISSUER`, `MASKINPORTEN_TOKEN_ENDPOINT`), or from
    /// the file that the variable of that name and `_FILE` names. Where there is neither client id nor key, a sidecar of
    /// NAIS's is asked for tokens (`NAIS_TOKEN_ENDPOINT`).
    ///
    /// # Errors
    /// As [`new`](Self::new); the message names the variables, and never what is in them.
    ///
    /// ```
    /// use altinn_systemregister::auth::{Maskinporten, MaskinportenSettings};
    /// let settings = MaskinportenSettings { environment: Some("test".to_owned()), ..MaskinportenSettings::default() };
    /// let error = Maskinporten::from_env(settings).unwrap_err();
    /// assert!(error.to_string().contains("`MASKINPORTEN_CLIENT_ID`"));
    /// ```
    pub fn from_env(settings: MaskinportenSettings) -> Result<Self, Error> {
        let options = settings.options.clone();
        Self::of(from_env::client(settings, &|name| std::env::var_os(name))?, options)
    }

    fn of(client: Client, options: Options) -> Result<Self, Error> {
        Ok(Self::with(Issuing::over_network(client, options)?))
    }

    fn with(issuing: Issuing) -> Self {
        Maskinporten(Arc::new(Tokens::new(issuing)))
    }

    /// What is asked for unless a request says otherwise.
    ///
    /// ```
    /// use altinn_systemregister::auth::TokenRequest;
    /// # use altinn_systemregister::auth::{Maskinporten, MaskinportenSettings, key::{Key, KeySource}};
    /// # let secret = Key::generate(2048, Some("my-key"))?.private_jwk;
    /// # let maskinporten = Maskinporten::new(MaskinportenSettings {
    /// #     environment: Some("test".to_owned()),
    /// #     client_id: Some("32ef65ac-6e62-498d-880f-76c85c2052ae".to_owned()),
    /// #     key: Some(KeySource::text(secrecy::ExposeSecret::expose_secret(&secret))),
    /// #     ..MaskinportenSettings::default()
    /// # })?;
    /// assert_eq!(maskinporten.request().scopes, ["altinn:authentication/systemregister.write"]);
    /// # Ok::<(), altinn_systemregister::Error>(())
    /// ```
    pub fn request(&self) -> TokenRequest {
        self.client().defaults(Scope::default())
    }

    /// A token for that request, kept or new. What the request leaves out is as in the settings.
    ///
    /// # Errors
    /// `Config` where the request names what is no organisation number or no scope; `Auth` where Maskinporten refuses,
    /// with its code; `Transport` where it cannot be reached.
    ///
    /// ```
    /// use altinn_systemregister::auth::{SystemUser, TokenRequest};
    /// # use altinn_systemregister::auth::{Maskinporten, MaskinportenSettings, key::{Key, KeySource}};
    /// # let secret = Key::generate(2048, Some("my-key"))?.private_jwk;
    /// # let maskinporten = Maskinporten::new(MaskinportenSettings {
    /// #     environment: Some("test".to_owned()),
    /// #     client_id: Some("32ef65ac-6e62-498d-880f-76c85c2052ae".to_owned()),
    /// #     key: Some(KeySource::text(secrecy::ExposeSecret::expose_secret(&secret))),
    /// #     ..MaskinportenSettings::default()
    /// # })?;
    /// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
    /// let request = TokenRequest {
    ///     scopes: vec!["skatteetaten:krav".to_owned()],
    ///     system_user: Some(SystemUser { org_number: "310547890".to_owned(), external_ref: None }),
    ///     ..TokenRequest::default()
    /// };
    /// let error = maskinporten.token_for(&request).await.unwrap_err(); // nothing was sent
    /// assert_eq!(error.to_string(), "the system user: the check digit of `310547890` is wrong: it should be 1");
    /// # });
    /// # Ok::<(), altinn_systemregister::Error>(())
    /// ```
    pub async fn token_for(&self, request: &TokenRequest) -> Result<Token, Error> {
        self.0.token(&self.client().wanted(request, Scope::default())?, None).await
    }

    /// The public half of the key as a JWK, to be registered at Maskinporten; `None` where a sidecar holds the key.
    ///
    /// ```
    /// # use altinn_systemregister::auth::{Maskinporten, MaskinportenSettings, key::{Key, KeySource}};
    /// # let secret = Key::generate(2048, Some("my-key"))?.private_jwk;
    /// # let maskinporten = Maskinporten::new(MaskinportenSettings {
    /// #     environment: Some("test".to_owned()),
    /// #     client_id: Some("32ef65ac-6e62-498d-880f-76c85c2052ae".to_owned()),
    /// #     key: Some(KeySource::text(secrecy::ExposeSecret::expose_secret(&secret))),
    /// #     ..MaskinportenSettings::default()
    /// # })?;
    /// assert!(maskinporten.public_jwk().is_some_and(|jwk| jwk.contains(r#""kid":"my-key""#) && !jwk.contains(r#""d""#)));
    /// # Ok::<(), altinn_systemregister::Error>(())
    /// ```
    pub fn public_jwk(&self) -> Option<String> {
        match &self.client().grantor {
            Grantor::Client { key, .. } => Some(key.public_jwk()),
            Grantor::Sidecar => None,
        }
    }

    /// The issuer, for example `https://test.maskinporten.no/`; where a sidecar holds the key, its address.
    ///
    /// ```
    /// # use altinn_systemregister::auth::{Maskinporten, MaskinportenSettings, key::{Key, KeySource}};
    /// # let secret = Key::generate(2048, Some("my-key"))?.private_jwk;
    /// # let maskinporten = Maskinporten::new(MaskinportenSettings {
    /// #     environment: Some("test".to_owned()),
    /// #     client_id: Some("32ef65ac-6e62-498d-880f-76c85c2052ae".to_owned()),
    /// #     key: Some(KeySource::text(secrecy::ExposeSecret::expose_secret(&secret))),
    /// #     ..MaskinportenSettings::default()
    /// # })?;
    /// assert_eq!(maskinporten.issuer(), "https://test.maskinporten.no/");
    /// # Ok::<(), altinn_systemregister::Error>(())
    /// ```
    pub fn issuer(&self) -> &str {
        &self.client().issuer.name
    }

    fn client(&self) -> &Client {
        &self.0.issuing.client
    }
}

impl TokenSource for Maskinporten {
    fn token<'a>(&'a self, need: TokenNeed<'a>) -> TokenFuture<'a> {
        Box::pin(async move {
            let wanted = self.client().wanted(&TokenRequest::default(), need.scope())?;
            self.0.token(&wanted, need.refused()).await
        })
    }

    fn clock_offset(&self) -> i64 {
        self.0.issuing.clock_offset()
    }

    fn fits(&self, environment: &Environment) -> Result<(), Error> {
        self.client().fits(environment)
    }
}

impl fmt::Debug for Maskinporten {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Maskinporten").field("issuer", &self.issuer()).finish_non_exhaustive()
    }
}
