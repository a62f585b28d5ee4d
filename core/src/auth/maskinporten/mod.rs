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
mod wanted;

use std::fmt;
use std::panic::AssertUnwindSafe;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use cache::Cache;
use client::{Client, Grantor};
use flights::{Flights, Route};
use futures_util::FutureExt;
use issue::Issuing;
use issued::Issued;
use origin::Origins;
pub use request::{SystemUser, TokenRequest};
pub use settings::MaskinportenSettings;
use wanted::Wanted;

use super::{Scope, Token, TokenFuture, TokenNeed, TokenSource};
use crate::auth::key::Key;
use crate::error::{Error, ErrorKind, catalogue};
use crate::transport::Options;

/// Tokens from Maskinporten, got with a client's own key, kept while they are good, and renewed in time. Cheap to
/// clone; clones share what they keep.
///
/// It must be used from within a tokio runtime with time and I/O enabled.
#[derive(Clone)]
pub struct Maskinporten(Arc<Parts>);

struct Parts {
    issuing: Issuing,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    cache: Cache,
    flights: Flights,
}

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

    /// A client of Maskinporten whose settings, where they are not given, come from the process's environment.
    pub fn from_env(settings: MaskinportenSettings) -> Result<Self, Error> {
        Self::from_variables(settings, &|name| std::env::var_os(name))
    }

    fn from_variables(settings: MaskinportenSettings, variables: from_env::Variables<'_>) -> Result<Self, Error> {
        let options = settings.options.clone();
        Self::of(from_env::client(settings, variables)?, options)
    }

    fn of(client: Client, options: Options) -> Result<Self, Error> {
        Ok(Self::with(Issuing::over_network(client, options)?))
    }

    fn with(issuing: Issuing) -> Self {
        Maskinporten(Arc::new(Parts { issuing, state: Mutex::default() }))
    }

    /// What is asked for unless a request says otherwise.
    pub fn request(&self) -> TokenRequest {
        self.client().defaults(Scope::default())
    }

    /// A token for that request, kept or new.
    pub async fn token_for(&self, request: &TokenRequest) -> Result<Token, Error> {
        self.token_other_than(&self.client().wanted(request, Scope::default())?, None).await
    }

    /// The public half of the key as a JWK; `None` where a sidecar holds the key.
    pub fn public_jwk(&self) -> Option<String> {
        match &self.client().grantor {
            Grantor::Client { key, .. } => Some(Key::public_jwk(key)),
            Grantor::Sidecar => None,
        }
    }

    /// The issuer, for example `https://test.maskinporten.no/`; where a sidecar holds the key, its address.
    pub fn issuer(&self) -> &str {
        &self.client().issuer.name
    }

    fn client(&self) -> &Client {
        &self.0.issuing.client
    }

    /// A token that is not the one that was refused. One that was got before the refusal was known may be it all the
    /// same, so there is a second look.
    async fn token_other_than(&self, wanted: &Wanted, refused: Option<&Token>) -> Result<Token, Error> {
        let token = self.0.token(wanted, refused).await?;
        match refused {
            Some(refused) if cache::is_same(refused, &token) => self.0.token(wanted, Some(refused)).await,
            _ => Ok(token),
        }
    }
}

impl Parts {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A kept token, or one of a flight that is on its way, or of a new one.
    async fn token(self: &Arc<Self>, wanted: &Wanted, refused: Option<&Token>) -> Result<Token, Error> {
        let route = Route::here(wanted.clone())?;
        let flight = {
            let mut state = self.state();
            if let Some(refused) = refused {
                state.cache.drop_refused(wanted, refused);
            }
            if let Some(token) = state.cache.fresh(wanted, self.issuing.now()) {
                return Ok(token);
            }
            state.flights.board(&route, || Box::pin(Arc::clone(self).fly(route.clone(), refused.is_some())))
        };
        flight.await
    }

    /// One flight, from the request until the token is kept. A panic in it is an error for all who wait.
    async fn fly(self: Arc<Self>, route: Route, anew: bool) -> Result<Token, Error> {
        let issuing = AssertUnwindSafe(self.issuing.issue(&route.wanted, anew)).catch_unwind();
        let result = issuing.await.unwrap_or_else(|_| Err(Error::of(catalogue::INTERNAL)));
        let now = self.issuing.now();
        let mut state = self.state();
        state.flights.end(&route);
        match result {
            Ok(Issued { token, lifetime }) => {
                state.cache.keep(route.wanted, &Issued { token: token.clone(), lifetime }, now);
                Ok(token)
            }
            Err(error) if is_momentary(&error) => {
                let reserve = state.cache.reserve(&route.wanted, now);
                if reserve.is_some() {
                    tracing::warn!(code = error.code(), "no new token could be got; the old one is used on");
                }
                reserve.ok_or(error)
            }
            Err(error) => Err(error),
        }
    }
}

/// Whether the failure says nothing against the token that is there: the network's, or a server's of the moment.
fn is_momentary(error: &Error) -> bool {
    error.kind() == ErrorKind::Transport || matches!(error.status(), Some(429 | 500..=599))
}

impl TokenSource for Maskinporten {
    fn token<'a>(&'a self, need: TokenNeed<'a>) -> TokenFuture<'a> {
        Box::pin(async move {
            let wanted = self.client().wanted(&TokenRequest::default(), need.scope())?;
            self.token_other_than(&wanted, need.refused()).await
        })
    }

    fn clock_offset(&self) -> i64 {
        self.0.issuing.clock_offset()
    }
}

impl fmt::Debug for Maskinporten {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Maskinporten").field("issuer", &self.issuer()).finish_non_exhaustive()
    }
}
