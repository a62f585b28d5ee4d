//! A function of the face's that is told things while a call is under way.

use std::sync::Arc;

use napi::Status;
use napi::threadsafe_function::{ThreadsafeFunction, ThreadsafeFunctionCallMode};

/// The face's function: takes a text, or nothing. Weak: it does not keep the process alive.
pub(crate) type ListenerFunction = ThreadsafeFunction<Option<String>, (), Option<String>, Status, false, true>;

/// Where the texts go.
#[derive(Clone)]
pub(crate) struct Listener(Arc<ListenerFunction>);

impl Listener {
    pub(crate) fn new(function: ListenerFunction) -> Self {
        Listener(Arc::new(function))
    }

    /// Puts a text into the queue.
    pub(crate) fn tell(&self, text: String) {
        self.0.call(Some(text), ThreadsafeFunctionCallMode::NonBlocking);
    }

    /// Waits until every text so far has arrived: the way there is a queue, and this goes through it too.
    pub(crate) async fn flush(&self) {
        let _ = self.0.call_async_catch(None).await; // fails where JavaScript is ending, and nobody waits
    }
}
