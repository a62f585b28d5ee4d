//! Where the messages of asynchronous calls arrive.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Mutex, PoisonError};

use altinn_systemregister::Error;
use pyo3::prelude::*;
use pyo3::types::PyString;
use secrecy::{ExposeSecret, SecretString};

use crate::error::raised;
use crate::home::Home;

/// Where a call's messages go, and from which level of the log on events are among them: to a mailbox, under the call's
/// number; without one, to the call itself.
pub(crate) type Address = (Option<(Py<Mailbox>, u64)>, u8);

/// What a running operation says to the side that started it.
#[derive(Debug)]
pub(crate) enum Message {
    /// It needs a token
    Ask,
    /// Something happened: the level's name, and what
    Log(&'static str, String),
    /// A part of it is done with: which, and how it ended, as JSON
    Progress(String),
    /// It ended well, with that JSON text, which may hold a token
    Done(SecretString),
    /// It failed
    Failed(Error),
}

impl Message {
    /// The message as Python gets it: its kind, and its content.
    pub(crate) fn to_python<'py>(&self, py: Python<'py>) -> (&'static str, Bound<'py, PyString>) {
        let text = |text: &str| PyString::new(py, text);
        match self {
            Message::Ask => ("ask", text("")),
            Message::Log(level, what) => (level, text(what)),
            Message::Progress(what) => ("progress", text(what)),
            Message::Done(answer) => ("done", text(answer.expose_secret())),
            Message::Failed(error) => ("failed", text(&error.to_json())),
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
    fn receive<'py>(&self, py: Python<'py>) -> PyResult<Option<(u64, &'static str, Bound<'py, PyString>)>> {
        let ends = self.ends.get().map_err(|error| raised(py, &error))?;
        let next = py.detach(|| ends.receiver.lock().unwrap_or_else(PoisonError::into_inner).recv());
        Ok(next.ok().flatten().map(|(number, message)| {
            let (kind, content) = message.to_python(py);
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
