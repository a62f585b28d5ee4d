//! Where the command speaks.

use std::io::{self, IsTerminal, Write};

use altinn_systemregister::{Error, ErrorKind};
use serde::Serialize;
use tokio::task::spawn_blocking;

use crate::arguments::Color;
use crate::exit::Exit;
use crate::look::{Look, STRONG, visible};
use crate::show;

/// Standard output and standard error, and how to write there.
#[derive(Debug)]
pub(crate) struct Console {
    /// Whether JSON is wanted
    pub(crate) json: bool,
    /// The look of standard output
    pub(crate) look: Look,
    error_look: Look,
}

impl Console {
    /// The process's own streams.
    pub(crate) fn new(color: Color, json: bool) -> Self {
        let look = Look::new(color, io::stdout().is_terminal());
        Console { json, look, error_look: Look::new(color, io::stderr().is_terminal()) }
    }

    /// Tells an error on standard error.
    pub(crate) fn fail(&self, error: &Error) -> Exit {
        let text = if self.json { error.to_json() } else { show::error(error, self.error_look) };
        let _ = writeln!(io::stderr().lock(), "{}", text.trim_end()); // where this fails too, nobody can be told
        Exit::Failed
    }

    /// The same of a file, one of several.
    pub(crate) fn fail_in(&self, file: &str, error: &Error) -> Exit {
        self.say(&format!("{file}:"));
        self.fail(error)
    }

    /// Says a line on standard error; to people, not to programs.
    pub(crate) fn say(&self, line: &str) {
        if !self.json {
            let _ = writeln!(io::stderr().lock(), "{}", visible(line)); // as above
        }
    }

    /// Shows how far the work is, in place of what was shown before. `false` where there is no terminal for that.
    pub(crate) fn show_progress(&self, line: &str) -> bool {
        let is_terminal = !self.json && io::stderr().is_terminal() && io::stdout().is_terminal();
        if is_terminal {
            let line = self.error_look.cut(&visible(line));
            let _ = write!(io::stderr().lock(), "\r\u{1b}[K{line}"); // as above
        }
        is_terminal
    }

    /// Whether that word is answered to a question; where there is no terminal to ask at, nobody objects.
    pub(crate) async fn confirm(&self, question: &str, word: &str) -> bool {
        self.ask(question).await.is_none_or(|answer| answer.eq_ignore_ascii_case(word))
    }

    /// Asks on a terminal, and gives what is answered; `None` where there is no terminal to ask at.
    pub(crate) async fn ask(&self, question: &str) -> Option<String> {
        if !io::stdin().is_terminal() || !io::stderr().is_terminal() {
            return None;
        }
        let _ = write!(io::stderr().lock(), "{} ", self.error_look.styled(STRONG, &visible(question))); // as above
        // On a thread of its own, so that Ctrl-C is heard meanwhile.
        let read = spawn_blocking(|| {
            let mut line = String::new();
            io::stdin().read_line(&mut line).map(|_| line)
        });
        Some(read.await.ok().and_then(Result::ok).unwrap_or_default().trim().to_owned())
    }

    /// Warns on standard error of what goes on all the same; programs find it in the result.
    pub(crate) fn warn(&self, error: &Error) {
        if !self.json {
            let _ = writeln!(io::stderr().lock(), "{}", show::warning(error, self.error_look).trim_end()); // as above
        }
    }

    /// Tells on standard error what is to be known beside the result; to people, not to programs.
    pub(crate) fn advise(&self, what: &str, steps: &[String]) {
        if !self.json {
            let _ = writeln!(io::stderr().lock(), "{}", show::steps(what, steps, self.error_look)); // as above
        }
    }
}

/// Writes a line to standard output. That nobody reads it any more (`| head`) is no error.
pub(crate) fn print(line: &str) -> Result<(), Error> {
    let mut out = io::stdout().lock();
    match writeln!(out, "{line}").and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            let message = format!("cannot write to standard output: {error}");
            Err(Error::custom(ErrorKind::Config, "unwritable", message, "see where the output goes"))
        }
        _ => Ok(()),
    }
}

/// A value as JSON in one line.
pub(crate) fn json(value: &impl Serialize) -> Result<String, Error> {
    serde_json::to_string(value)
        .map_err(|error| Error::custom(ErrorKind::Internal, "json", error.to_string(), "report this as a fault"))
}
