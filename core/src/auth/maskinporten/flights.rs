//! Requests for tokens that are on their way: one for each token that is wanted, however many wait for it.

use std::collections::HashMap;
use std::future::Future;
use std::pin::Pin;
use std::process;

use futures_util::FutureExt;
use futures_util::future::{Shared, WeakShared};
use tokio::runtime::{Handle, Id};

use super::wanted::Wanted;
use crate::auth::Token;
use crate::error::{Error, catalogue};

/// A request on its way.
pub(super) type Departure = Pin<Box<dyn Future<Output = Result<Token, Error>> + Send>>;

/// A request that many wait for. Whoever of them is alive drives it; nobody's leaving stops it but the last one's.
pub(super) type Flight = Shared<Departure>;

/// The requests on their way. They are known here as long as somebody waits.
#[derive(Debug, Default)]
pub(super) struct Flights(HashMap<Route, WeakShared<Departure>>);

/// What a flight is for, and where it may be waited for: its connection is driven by one runtime, in one process.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Route {
    pub(super) wanted: Wanted,
    runtime: Id,
    process: u32,
}

impl Route {
    /// From where this is called.
    pub(super) fn here(wanted: Wanted) -> Result<Self, Error> {
        let runtime = Handle::try_current().map_err(|_| Error::of(catalogue::NO_RUNTIME))?.id();
        Ok(Route { wanted, runtime, process: process::id() })
    }
}

impl Flights {
    /// The flight on that route: the one on its way, or a new one.
    pub(super) fn board(&mut self, route: &Route, depart: impl FnOnce() -> Departure) -> Flight {
        if let Some(flight) = self.0.get(route).and_then(WeakShared::upgrade) {
            return flight;
        }
        let flight = depart().shared();
        self.0.retain(|_, other| other.upgrade().is_some());
        self.0.extend(flight.downgrade().map(|weak| (route.clone(), weak)));
        flight
    }

    /// The flight has ended: whoever comes now needs another one.
    pub(super) fn end(&mut self, route: &Route) {
        self.0.remove(route);
    }
}
