//! Where the messages of asynchronous calls arrive.

use std::io::{self, PipeReader, PipeWriter, Read, Write, pipe};
use std::mem;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use altinn_systemregister::Error;
use altinn_systemregister::error::catalogue;
use pyo3::prelude::*;
use pyo3::types::PyString;

use crate::error::{guarded, of};
use crate::home::Home;
use crate::message::{Message, Post};

/// A message as Python gets it: the call's number, the kind, the content.
type Letter<'py> = (u64, Bound<'py, PyString>, Bound<'py, PyAny>);

/// The mailbox that all asynchronous calls of an event loop share. Its bell is a pipe that can be read while there is
/// mail: one wake-up does for all that has come.
#[pyclass(frozen, module = "altinn_systemregister._native")]
pub(crate) struct Mailbox {
    slot: Home<Arc<Slot>>,
}

/// Rings, with one byte, where there is mail.
#[derive(Debug)]
struct Bell(PipeReader);

impl Bell {
    fn hear(&self) -> io::Result<()> {
        (&self.0).read_exact(&mut [0])
    }
}

/// Where mail is put in, and taken out. Whoever can ring the bell has both its ends: a pipe that nobody can read any
/// more would send its writer a signal.
#[derive(Debug)]
pub(crate) struct Slot {
    mail: Mutex<Mail>,
    bell: Bell,
}

#[derive(Debug)]
struct Mail {
    messages: Vec<(u64, Message)>,
    /// Whether the bell rings
    is_rung: bool,
    is_closed: bool,
    rope: PipeWriter,
}

impl Slot {
    /// Puts a message in.
    pub(crate) fn put(&self, number: u64, message: Message) {
        let mut mail = self.mail();
        mail.messages.push((number, message));
        mail.ring();
    }

    fn mail(&self) -> MutexGuard<'_, Mail> {
        self.mail.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Mail {
    /// Wakes who waits, once: the pipe never holds more than one byte, so that writing does not block.
    fn ring(&mut self) {
        if !mem::replace(&mut self.is_rung, true) {
            let _ = self.rope.write_all(&[0]); // cannot fail: there is room for one, and a reader
        }
    }

    /// All that is there; the bell was heard.
    fn emptied(&mut self) -> Vec<(u64, Message)> {
        self.is_rung = false;
        mem::take(&mut self.messages)
    }
}

impl Mailbox {
    pub(crate) fn post(&self, number: u64) -> Result<Post, Error> {
        Ok(Post::Mailbox(number, Arc::clone(self.slot.get()?)))
    }
}

#[pymethods]
impl Mailbox {
    #[new]
    fn new(py: Python<'_>) -> PyResult<Self> {
        guarded(py, || {
            let (bell, rope) = pipe().map_err(|error| of(catalogue::NO_RUNTIME, error.to_string()))?;
            let mail = Mail { messages: Vec::new(), is_rung: false, is_closed: false, rope };
            Ok(Mailbox { slot: Home::new(Arc::new(Slot { mail: Mutex::new(mail), bell: Bell(bell) })) })
        })
    }

    /// The bell's file descriptor, which can be read while there is mail.
    #[cfg(unix)]
    fn fileno(&self, py: Python<'_>) -> PyResult<i32> {
        guarded(py, || Ok(std::os::fd::AsRawFd::as_raw_fd(&self.slot.get()?.bell.0)))
    }

    /// Takes what is there, without waiting.
    fn take<'py>(&self, py: Python<'py>) -> PyResult<Vec<Letter<'py>>> {
        let mail = guarded(py, || {
            let slot = self.slot.get()?;
            let mut mail = slot.mail();
            if mail.is_rung {
                let _ = slot.bell.hear(); // the byte is there: it was written under the lock that is held here
            }
            Ok(mail.emptied())
        })?;
        to_python(py, mail)
    }

    /// Waits for mail and takes it, for a thread that does nothing else; `None` once the mailbox is closed.
    fn receive<'py>(&self, py: Python<'py>) -> PyResult<Option<Vec<Letter<'py>>>> {
        let mail = guarded(py, || {
            let slot = self.slot.get()?;
            let _ = py.detach(|| slot.bell.hear());
            let mut mail = slot.mail();
            let messages = mail.emptied();
            Ok((!mail.is_closed).then_some(messages))
        })?;
        mail.map(|mail| to_python(py, mail)).transpose()
    }

    /// Closes the mailbox: who waits goes home.
    fn close(&self, py: Python<'_>) -> PyResult<()> {
        guarded(py, || {
            let mut mail = self.slot.get()?.mail();
            mail.is_closed = true;
            mail.ring();
            Ok(())
        })
    }
}

fn to_python(py: Python<'_>, mail: Vec<(u64, Message)>) -> PyResult<Vec<Letter<'_>>> {
    mail.into_iter()
        .map(|(number, message)| {
            let (kind, content) = message.to_python(py)?;
            Ok((number, kind, content))
        })
        .collect()
}
