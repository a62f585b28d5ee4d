//! Where a document or a token is read from.

use std::convert::Infallible;
use std::fs;
use std::io::{self, Read};
use std::path::PathBuf;
use std::str::FromStr;

use altinn_systemregister::{Error, ErrorKind};
use tokio::task::spawn_blocking;

/// A file, or standard input, written `-`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Input {
    /// Standard input
    Standard,
    /// A file
    File(PathBuf),
}

impl FromStr for Input {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(if text == "-" { Input::Standard } else { Input::File(text.into()) })
    }
}

impl Input {
    /// What to call it.
    pub(crate) fn name(&self) -> String {
        match self {
            Input::Standard => "standard input".to_owned(),
            Input::File(path) => path.display().to_string(),
        }
    }

    /// All of it.
    pub(crate) async fn bytes(&self) -> Result<Vec<u8>, Error> {
        let here = self.clone();
        // On a thread of its own, so that Ctrl-C is heard while standard input is waited for.
        let read = spawn_blocking(move || here.read()).await.map_err(io::Error::other).flatten();
        read.map_err(|error| self.unreadable(&error.to_string(), "see that it exists and may be read"))
    }

    /// All of it, as text.
    pub(crate) async fn text(&self) -> Result<String, Error> {
        let text = String::from_utf8(self.bytes().await?);
        text.map_err(|_| self.unreadable("it is not UTF-8", "save it in the encoding UTF-8"))
    }

    fn read(&self) -> io::Result<Vec<u8>> {
        match self {
            Input::Standard => {
                let mut bytes = Vec::new();
                io::stdin().lock().read_to_end(&mut bytes)?;
                Ok(bytes)
            }
            Input::File(path) => fs::read(path),
        }
    }

    fn unreadable(&self, why: &str, help: &str) -> Error {
        Error::custom(ErrorKind::Config, "unreadable", format!("cannot read `{}`: {why}", self.name()), help)
    }
}
