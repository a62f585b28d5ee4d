//! Tokens: kept, on their way, or new.

use std::panic::AssertUnwindSafe;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use futures_util::FutureExt;

use super::cache::{self, Cache};
use super::flights::{Flights, Route};
use super::issue::Issuing;
use super::wanted::Wanted;
use crate::auth::Token;
use crate::error::{Error, ErrorKind, catalogue};

/// The tokens of a client.
#[derive(Debug)]
pub(super) struct Tokens {
    pub(super) issuing: Issuing,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
pub(super) struct State {
    pub(super) cache: Cache,
    flights: Flights,
}

impl Tokens {
    pub(super) fn new(issuing: Issuing) -> Self {
        Tokens { issuing, state: Mutex::default() }
    }

    /// A token that is not the refused one. What is on its way when a refusal becomes known may be that very token, so
    /// there is a second look.
    pub(super) async fn token(self: &Arc<Self>, wanted: &Wanted, refused: Option<&Token>) -> Result<Token, Error> {
        let token = self.any(wanted, refused).await?;
        match refused {
            Some(refused) if cache::is_same(refused, &token) => self.any(wanted, Some(refused)).await,
            _ => Ok(token),
        }
    }

    /// A kept token, or one that is on its way, or a new one.
    async fn any(self: &Arc<Self>, wanted: &Wanted, refused: Option<&Token>) -> Result<Token, Error> {
        let flight = {
            let mut state = self.state();
            if let Some(refused) = refused {
                state.cache.drop_refused(wanted, refused);
            }
            if let Some(token) = state.cache.fresh(wanted, self.issuing.now()) {
                return Ok(token);
            }
            let route = Route::here(wanted.clone())?;
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
            Ok(issued) => {
                state.cache.keep(route.wanted, &issued, now);
                Ok(issued.token)
            }
            Err(error) if is_momentary(&error) => {
                let reserve = state.cache.reserve(&route.wanted, now);
                drop(state); // who listens to events may ask for a token in turn
                if reserve.is_some() {
                    tracing::warn!(code = error.code(), "no new token could be got; the old one is used on");
                }
                reserve.ok_or(error)
            }
            Err(error) => Err(error),
        }
    }

    pub(super) fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Whether the failure says nothing against the token that is there: the network's, or a server's of the moment.
fn is_momentary(error: &Error) -> bool {
    error.kind() == ErrorKind::Transport || matches!(error.status(), Some(429 | 500..=599))
}
