//! One asynchronous call, which can be given up and cannot end the process.

use std::future::Future;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};

use altinn_systemregister::change::Stop;
use altinn_systemregister::{Error, ErrorKind, Outcome};
use napi::bindgen_prelude::{Env, PromiseRaw, within_runtime_if_available};
use napi_derive::napi;
use tokio::task::{AbortHandle, JoinError};
use tracing::instrument::WithSubscriber;

use crate::answer::Answer;
use crate::listener::{Listener, ListenerFunction};
use crate::log::Log;

tokio::task_local! {
    /// The call that the running task works for.
    pub(crate) static CURRENT: Call;
}

/// A call, from its start to its answer.
#[napi]
#[derive(Clone)]
pub struct Call {
    id: u32,
    writes: bool,
    places: bool,
    may_write: Arc<AtomicBool>,
    stop: Stop,
    log: Option<Log>,
    task: Arc<OnceLock<AbortHandle>>,
}

#[napi]
impl Call {
    /// A call with the face's own number for it; whether it can change the register, and whether its document is the
    /// user's own text, so that findings may name lines and columns; where its events go, as JSON, if anybody listens.
    #[napi(constructor)]
    pub fn new(
        id: u32,
        writes: bool,
        places: bool,
        #[napi(ts_arg_type = "(event: string | null) => void")] log: Option<ListenerFunction>,
    ) -> Self {
        let log = log.map(|function| Log(Listener::new(function)));
        Call { id, writes, places, may_write: Arc::default(), stop: Stop::default(), log, task: Arc::default() }
    }

    /// Gives the call up: its work is dropped, its promise resolves.
    #[napi(catch_unwind)]
    pub fn cancel(&self) {
        if let Some(task) = self.task.get() {
            task.abort();
        }
    }

    /// Asks a call of many steps to begin no more of them: what has begun is finished, and its promise resolves then.
    #[napi(catch_unwind)]
    pub fn stop(&self) {
        self.stop.stop();
    }

    /// The answer of a call that was given up, now or before it began.
    #[napi(catch_unwind)]
    pub fn cancelled(&self) -> Answer {
        let may_be_written = self.may_write.load(Ordering::Acquire);
        let outcome = if may_be_written { Outcome::Unknown } else { Outcome::NotApplied };
        Err(Error::cancelled(self.writes.then_some(outcome))).into()
    }

    pub(crate) fn id(&self) -> u32 {
        self.id
    }

    pub(crate) fn stopping(&self) -> &Stop {
        &self.stop
    }

    /// Whether findings may name lines and columns.
    pub(crate) fn has_places(&self) -> bool {
        self.places
    }

    /// An error as the user may see it.
    pub(crate) fn told(&self, error: Error) -> Error {
        if self.places { error } else { error.without_places() }
    }

    /// Before this, nothing can have been written.
    pub(crate) fn note_token(&self) {
        self.may_write.store(true, Ordering::Release);
    }

    /// Does the work on the runtime's threads; the promise tells how it went, and never rejects.
    pub(crate) fn run<'env, F>(&self, env: &'env Env, work: F) -> napi::Result<PromiseRaw<'env, Answer>>
    where
        F: Future<Output = Result<String, Error>> + Send + 'static,
    {
        let (call, log) = (self.clone(), self.log.clone());
        let work = CURRENT.scope(self.clone(), work);
        let task = within_runtime_if_available(|| match log {
            Some(log) => tokio::spawn(work.with_subscriber(log)),
            None => tokio::spawn(work),
        });
        let _ = self.task.set(task.abort_handle()); // a second run of one call could not be given up: the face makes none
        env.spawn_future(async move {
            let done = task.await;
            if let Some(log) = &call.log {
                log.0.flush().await;
            }
            Ok(done.map_or_else(|error| call.broken_off(error), |done| call.done(done)))
        })
    }

    fn done(&self, result: Result<String, Error>) -> Answer {
        result.map_err(|error| self.told(error)).into()
    }

    fn broken_off(&self, error: JoinError) -> Answer {
        if error.is_panic() { Err(fault(error)).into() } else { self.cancelled() }
    }
}

/// What a task that panicked says.
pub(crate) fn fault(error: JoinError) -> Error {
    let panic = error.try_into_panic().unwrap_or_else(|error| Box::new(error.to_string()));
    let text = panic.downcast_ref::<&str>().copied();
    let text = text.or_else(|| panic.downcast_ref::<String>().map(String::as_str)).unwrap_or_default();
    let message = format!("a fault of this library: {text}");
    Error::custom(ErrorKind::Internal, "internal", message, "report it with the message and what you did")
}
