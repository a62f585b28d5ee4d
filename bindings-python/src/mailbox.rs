//! Where the messages of asynchronous calls arrive.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Mutex, PoisonError};

use altinn_systemregister::Error;
use pyo3::prelude::*;

use crate::error::raised;
use crate::home::Home;

/// What a running operation says to the side that started it.
#[derive(Debug)]
pub(crate) enum Message {
    /// It needs a token
    Ask,
    /// It ended well, with that JSON text
    Done(String),
    /// It failed
    Failed(Error),
}

impl Message {
    /// The message as Python gets it.
    pub(crate) fn into_parts(self) -> (&'static str, String) {
        match self {
            Message::Ask => ("ask", String::new()),
            Message::Done(answer) => ("done", answer),
            Message::Failed(error) => ("failed", error.to_json()),
        }
    }
}

/// Where a call's messages go: plain data into a channel, so that no thread of the runtime ever needs the GIL (one that
/// takes it while the interpreter ends would crash the process).
#[derive(Debug, Clone)]
pub(crate) enum Post {
    /// To the thread that waits for this call
    Thread(Sender<Message>),
    /// To the mailbox, under the call's number
    Mailbox(u64, Sender<Option<(u64, Message)>>),
}

impl Post {
    /// Sends a message; when nobody is left to receive it, it is dropped.
    pub(crate) fn send(&self, message: Message) {
        let _ = match self {
            Post::Thread(sender) => sender.send(message).is_ok(),
            Post::Mailbox(number, sender) => sender.send(Some((*number, message))).is_ok(),
        };
    }
}

/// The mailbox that all asynchronous calls of a process share; one Python thread empties it.
#[pyclass(frozen, module = "altinn_systemregister._native")]
pub(crate) struct Mailbox {
    ends: Home<Ends>,
}

struct Ends {
    sender: Sender<Option<(u64, Message)>>,
    receiver: Mutex<Receiver<Option<(u64, Message)>>>,
}

impl Mailbox {
    pub(crate) fn post(&self, number: u64) -> Result<Post, Error> {
        Ok(Post::Mailbox(number, self.ends.get()?.sender.clone()))
    }
}

#[pymethods]
impl Mailbox {
    #[new]
    fn new() -> Self {
        let (sender, receiver) = channel();
        Mailbox { ends: Home::new(Ends { sender, receiver: Mutex::new(receiver) }) }
    }

    /// Waits for the next message: the call's number, the kind and the content; `None` once the mailbox is closed.
    fn receive(&self, py: Python<'_>) -> PyResult<Option<(u64, &'static str, String)>> {
        let ends = self.ends.get().map_err(|error| raised(py, &error))?;
        let next = py.detach(|| ends.receiver.lock().unwrap_or_else(PoisonError::into_inner).recv());
        Ok(next.ok().flatten().map(|(number, message)| {
            let (kind, content) = message.into_parts();
            (number, kind, content)
        }))
    }

    /// Closes the mailbox.
    fn close(&self, py: Python<'_>) -> PyResult<()> {
        let ends = self.ends.get().map_err(|error| raised(py, &error))?;
        let _ = ends.sender.send(None); // the receiver lives as long as the sender
        Ok(())
    }
}
