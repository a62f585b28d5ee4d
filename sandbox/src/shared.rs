//! What all connections share.

use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::answer::{Answer, Renderer};
use crate::clock::now_seconds;
use crate::ids::Ids;
use crate::incoming::Incoming;
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
    pub(crate) register: Mutex<Register>,
}

impl Shared {
    pub(crate) fn register(&self) -> MutexGuard<'_, Register> {
        self.register.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn sign(&self, claims: TokenClaims) -> String {
        self.issuer.sign(&format!("{}/", self.url), &self.ids.guid(), claims, now_seconds())
    }

    /// Who calls, if the request has a valid token.
    pub(crate) fn caller(&self, incoming: &Incoming) -> Option<Caller> {
        self.issuer.verify(incoming.bearer()?, now_seconds())
    }

    pub(crate) fn render(&self, incoming: &Incoming, answer: Answer) -> axum::response::Response {
        let renderer = Renderer { accept: &incoming.accept, shape: self.error_shape, trace_id: self.ids.trace_id() };
        renderer.render(answer)
    }

    /// Back to an empty register and an empty record.
    pub(crate) fn reset(&self) {
        *self.register() = Register::default();
        self.recording.clear();
    }
}
