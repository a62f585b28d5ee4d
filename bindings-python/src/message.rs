//! What a running operation says to the side that started it.

use std::sync::Arc;
use std::sync::mpsc::Sender;

use altinn_systemregister::Error;
use altinn_systemregister::register::Created;
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::PyString;
use secrecy::{ExposeSecret, SecretString};

use crate::mailbox::{Mailbox, Slot};

/// Where a call's messages go, and from which level of the log on events are among them: to a mailbox, under the call's
/// number; without one, to the call itself.
pub(crate) type Address = (Option<(Py<Mailbox>, u64)>, u8);

/// A message as Python gets it: its kind, and its content.
pub(crate) type Parts<'py> = (Bound<'py, PyString>, Bound<'py, PyAny>);

/// What a running operation says to the side that started it.
#[derive(Debug)]
pub(crate) enum Message {
    /// It needs a token
    Ask,
    /// Something happened: the level's name, and what
    Log(&'static str, String),
    /// A part of it is done with: which, and how it ended, as JSON
    Progress(String),
    /// It ended well
    Done(Answer),
    /// It failed
    Failed(Error),
}

/// What an operation answers with.
#[derive(Debug)]
pub(crate) enum Answer {
    /// JSON text
    Json(String),
    Token(SecretString),
    Created(Created),
}

impl From<String> for Answer {
    fn from(json: String) -> Self {
        Answer::Json(json)
    }
}

impl Message {
    pub(crate) fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Parts<'py>> {
        let text = |text: &str| PyString::new(py, text).into_any();
        let (kind, content) = match self {
            Message::Ask => (intern!(py, "ask"), text("")),
            Message::Log(level, what) => (&PyString::intern(py, level), text(what)),
            Message::Progress(what) => (intern!(py, "progress"), text(what)),
            Message::Done(Answer::Json(json)) => (intern!(py, "done"), text(json)),
            Message::Done(Answer::Token(token)) => (intern!(py, "given"), text(token.expose_secret())),
            Message::Done(Answer::Created(created)) => {
                let Created { id, internal_id, request_id, trace_id } = created;
                (intern!(py, "given"), (id, internal_id, request_id, trace_id).into_pyobject(py)?.into_any())
            }
            Message::Failed(error) => (intern!(py, "failed"), text(&error.to_json())),
        };
        Ok((kind.clone(), content))
    }
}

/// Where a call's messages go: plain data, so that no thread of the runtime ever needs the GIL (one that takes it while
/// the interpreter ends would crash the process).
#[derive(Debug, Clone)]
pub(crate) enum Post {
    /// To the thread that waits for this call
    Thread(Sender<Message>),
    /// To the mailbox, under the call's number
    Mailbox(u64, Arc<Slot>),
}

impl Post {
    /// Sends a message; when nobody is left to receive it, it is dropped.
    pub(crate) fn send(&self, message: Message) {
        match self {
            Post::Thread(sender) => drop(sender.send(message)),
            Post::Mailbox(number, slot) => slot.put(*number, message),
        }
    }
}
