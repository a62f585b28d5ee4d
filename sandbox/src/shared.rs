//! What all connections share.

use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::answer::{Answer, Renderer};
use crate::clock::now_seconds;
use crate::faults::Faults;
use crate::ids::Ids;
use crate::incoming::Incoming;
use crate::maskinporten::Maskinporten;
use crate::recording::Recording;
use crate::register::Register;
use crate::token::{Caller, Issuer, TokenClaims};
use crate::{Catalogue, ErrorShape};

/// The sandbox's state; the register is behind one lock, so that each operation is one transaction.
#[derive(Debug)]
pub(crate) struct Shared {
    pub(crate) url: String,
    pub(crate) error_shape: ErrorShape,
    pub(crate) catalogue: Catalogue,
    pub(crate) ids: Ids,
    pub(crate) issuer: Issuer,
    pub(crate) recording: Recording,
    pub(crate) faults: Faults,
    pub(crate) maskinporten: Maskinporten,
    pub(crate) register: Mutex<Register>,
}

impl Shared {
    pub(crate) fn register(&self) -> MutexGuard<'_, Register> {
        self.register.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Who issues tokens, as they say it.
    pub(crate) fn issuer_url(&self) -> String {
        format!("{}/", self.url)
    }

    pub(crate) fn sign(&self, claims: TokenClaims) -> String {
        self.issuer.sign(&claims.payload(&self.issuer_url(), &self.ids.guid(), now_seconds()))
    }

    /// The time at which tokens are looked at. The earlier of both clocks counts, so that what the token endpoint gives
    /// is taken elsewhere, whichever way its clock is off.
    pub(crate) fn token_time(&self) -> i64 {
        now_seconds().saturating_add(self.maskinporten.offset().min(0))
    }

    /// Who calls, if the request has a valid token.
    pub(crate) fn caller(&self, incoming: &Incoming) -> Option<Caller> {
        self.issuer.verify(incoming.bearer()?, self.token_time())
    }

    pub(crate) fn render(&self, incoming: &Incoming, answer: Answer) -> axum::response::Response {
        let trace_id = self.ids.trace_id(incoming.traceparent.as_deref());
        let renderer = Renderer { accept: &incoming.accept, shape: self.error_shape, trace_id };
        renderer.render(answer)
    }

    /// Back to how it was at the start; tokens stay valid.
    pub(crate) fn reset(&self) {
        *self.register() = Register::default();
        self.maskinporten.reset();
        self.faults.clear();
        self.recording.clear();
    }
}
