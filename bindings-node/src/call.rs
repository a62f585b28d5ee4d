//! One call, which can be given up and cannot end the process.

use std::any::Any;
use std::future::Future;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use altinn_systemregister as core;
use altinn_systemregister::change::Stop;
use altinn_systemregister::{Error, ErrorKind};
use futures_util::FutureExt;
use napi::Env;
use napi_derive::napi;
use tracing::instrument::WithSubscriber;

use crate::desk::Desk;
use crate::log::Log;
use crate::post::{Event, Outcome, Post};
use crate::secret::Secret;

tokio::task_local! {
    /// The call that the running task works for.
    pub(crate) static CURRENT: Call;
}

/// A call that can change the register.
const WRITES: u32 = 1;
/// A call whose document is the user's own text, so that findings may name lines and columns.
const PLACES: u32 = 2;
/// A call whose events somebody listens to.
const LOGS: u32 = 4;
/// A call of which somebody wants to know how it gets on.
const PROGRESS: u32 = 8;
/// A call of many steps that is to begin none of them.
const STOPPED: u32 = 16;

/// A call, from its start to its answer.
#[derive(Clone)]
pub(crate) struct Call(Arc<State>);

struct State {
    desk: Desk,
    id: u32,
    traits: u32,
    may_write: AtomicBool,
    stop: Stop,
}

/// The error of a call that was given up before it began, as JSON.
#[napi(catch_unwind)]
pub fn cancelled(writes: bool) -> String {
    Error::cancelled(writes.then_some(core::Outcome::NotApplied)).to_json()
}

impl Call {
    /// A call with the face's own number for it, and its traits, in bits.
    pub(crate) fn new(desk: &Desk, id: u32, traits: u32) -> Self {
        let stop = Stop::default();
        if traits & STOPPED != 0 {
            stop.stop();
        }
        Call(Arc::new(State { desk: desk.clone(), id, traits, may_write: AtomicBool::default(), stop }))
    }

    /// Does the work on the runtime's thread; the desk tells how it went.
    pub(crate) fn run<O: Into<Outcome>>(
        self,
        env: Env,
        work: impl Future<Output = Result<O, Error>> + Send + 'static,
    ) -> napi::Result<()> {
        let State { desk, id, stop, .. } = &*self.0;
        let ending = Ending(Some(self.clone()));
        let work = CURRENT.scope(self.clone(), AssertUnwindSafe(work).catch_unwind());
        let whole = async move {
            ending.with(work.await.unwrap_or_else(|panic| Err(fault(&*panic))));
        };
        if self.is(LOGS) {
            desk.begin(env, *id, stop.clone(), whole.with_subscriber(Log(self.clone())))
        } else {
            desk.begin(env, *id, stop.clone(), whole)
        }
    }

    /// Tells JavaScript what happens.
    pub(crate) fn tell(&self, event: Event) {
        self.0.desk.post(Post { call: self.0.id, event });
    }

    /// A token from the user's own function.
    pub(crate) async fn token(&self) -> Option<Secret> {
        self.0.desk.token(self.0.id).await
    }

    pub(crate) fn stopping(&self) -> &Stop {
        &self.0.stop
    }

    /// Whether findings may name lines and columns.
    pub(crate) fn has_places(&self) -> bool {
        self.is(PLACES)
    }

    /// Whether somebody wants to know how it gets on.
    pub(crate) fn has_progress(&self) -> bool {
        self.is(PROGRESS)
    }

    /// An error as the user may see it.
    pub(crate) fn told(&self, error: Error) -> Error {
        if self.has_places() { error } else { error.without_places() }
    }

    /// Before this, nothing can have been written.
    pub(crate) fn note_token(&self) {
        self.0.may_write.store(true, Ordering::Release);
    }

    fn is(&self, what: u32) -> bool {
        self.0.traits & what != 0
    }

    /// The error of a call that was given up.
    fn cancelled(&self) -> Error {
        let may_be_written = self.0.may_write.load(Ordering::Acquire);
        let outcome = if may_be_written { core::Outcome::Unknown } else { core::Outcome::NotApplied };
        Error::cancelled(self.is(WRITES).then_some(outcome))
    }
}

/// Sees to it that a call ends, whatever becomes of its work: what is dropped was given up.
struct Ending(Option<Call>);

impl Ending {
    fn with<O: Into<Outcome>>(mut self, result: Result<O, Error>) {
        if let Some(call) = self.0.take() {
            call.tell(match result {
                Ok(outcome) => Event::Done(outcome.into()),
                Err(error) => Event::Failed(call.told(error).to_json()),
            });
        }
    }
}

impl Drop for Ending {
    fn drop(&mut self) {
        if let Some(call) = self.0.take() {
            call.tell(Event::Failed(call.cancelled().to_json()));
        }
    }
}

/// What work that panicked says.
pub(crate) fn fault(panic: &(dyn Any + Send)) -> Error {
    let text = panic.downcast_ref::<&str>().copied();
    let text = text.or_else(|| panic.downcast_ref::<String>().map(String::as_str)).unwrap_or_default();
    let message = format!("a fault of this library: {text}");
    Error::custom(ErrorKind::Internal, "internal", message, "report it with the message and what you did")
}
