//! A running operation, seen from Python.

use std::panic::AssertUnwindSafe;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use altinn_systemregister::Error;
use altinn_systemregister::auth::Token;
use altinn_systemregister::error::catalogue;
use futures_util::FutureExt;
use pyo3::prelude::*;
use tokio::runtime::Runtime;
use tokio::task::AbortHandle;

use crate::asking::{self, Asker};
use crate::error::{of, of_panic, raised};
use crate::home::Home;
use crate::log;
use crate::message::{Address, Answer, Message, Parts, Post};

/// How often a waiting call looks whether the user pressed Ctrl-C.
const TICK: Duration = Duration::from_millis(50);

/// A running operation. Its messages (what it asks for, and how it ended) come to [`Call::wait`], or to the mailbox
/// that it was started with.
#[pyclass(frozen, module = "altinn_systemregister._native")]
pub(crate) struct Call {
    running: Home<Running>,
}

struct Running {
    asker: Arc<Asker>,
    task: AbortHandle,
    messages: Mutex<Receiver<Message>>,
}

impl Call {
    /// Starts an operation, which may post messages on the way.
    pub(crate) fn start<F>(
        runtime: &Runtime,
        (mailbox, level): &Address,
        operation: impl FnOnce(Post) -> F,
    ) -> Result<Call, Error>
    where
        F: Future<Output = Result<Answer, Error>> + Send + 'static,
    {
        let (sender, messages) = channel();
        let post = match mailbox {
            Some((mailbox, number)) => mailbox.get().post(*number)?,
            None => Post::Thread(sender),
        };
        let asker = Arc::new(Asker::new(post.clone()));
        // Boxed once: it is large, and what is wrapped around it is moved about.
        let operation = asking::within(Arc::clone(&asker), Box::pin(operation(post.clone())));
        let operation = AssertUnwindSafe(log::heard(post.clone(), *level, operation)).catch_unwind();
        let task = runtime.spawn(async move {
            post.send(match operation.await {
                Ok(Ok(answer)) => Message::Done(answer),
                Ok(Err(error)) => Message::Failed(error),
                Err(panic) => Message::Failed(of_panic(&*panic)),
            });
        });
        let running = Running { asker, task: task.abort_handle(), messages: Mutex::new(messages) };
        Ok(Call { running: Home::new(running) })
    }
}

impl Drop for Running {
    /// Nobody waits any more.
    fn drop(&mut self) {
        self.task.abort();
    }
}

#[pymethods]
impl Call {
    /// Waits for the next message; other threads run meanwhile, and signals are seen to.
    fn wait<'py>(&self, py: Python<'py>) -> PyResult<Parts<'py>> {
        let running = self.running.get().map_err(|error| raised(py, &error))?;
        loop {
            py.check_signals()?;
            let messages = &running.messages;
            let next = py.detach(|| messages.lock().unwrap_or_else(PoisonError::into_inner).recv_timeout(TICK));
            match next {
                Ok(message) => return message.to_python(py),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return Err(raised(py, &Error::cancelled(None))),
            }
        }
    }

    /// Gives the token that was asked for.
    fn answer(&self, py: Python<'_>, token: String) -> PyResult<()> {
        let running = self.running.get().map_err(|error| raised(py, &error))?;
        running.asker.answer(Ok(Token::from(token)));
        Ok(())
    }

    /// Says that the token source raised an exception of that type.
    fn refuse(&self, py: Python<'_>, exception: &str) -> PyResult<()> {
        let running = self.running.get().map_err(|error| raised(py, &error))?;
        let message = format!("the token source raised `{exception}`");
        running.asker.answer(Err(of(catalogue::TOKEN_SOURCE, message)));
        Ok(())
    }

    /// Stops the operation, if it still runs: its request is cut off.
    fn cancel(&self) {
        if let Ok(running) = self.running.get() {
            running.task.abort();
        }
    }
}
