//! `systemregister export`

use std::path::PathBuf;

use altinn_systemregister::{Error, ErrorKind, System};
use clap::Args;

use crate::connection::Connection;
use crate::console::print;
use crate::exit::Exit;
use crate::planning::keep;

/// Write a system as a document that describes it
///
/// For a repository: `plan` finds nothing to do for it until somebody changes the one or the other.
#[derive(Debug, Args)]
pub(crate) struct Export {
    /// The system's id, for example `991825827_smartcloud`
    id: String,
    /// The file to write it into; without it, standard output
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    #[command(flatten)]
    connection: Connection,
}

impl Export {
    pub(crate) async fn run(self) -> Result<Exit, Error> {
        let system = self.connection.open().await?.get(&self.id).await?;
        let text = text(&system)?;
        match &self.out {
            Some(file) => keep(file, &format!("{text}\n"))?,
            None => print(&text)?,
        }
        Ok(Exit::Done)
    }
}

fn text(system: &System) -> Result<String, Error> {
    serde_json::to_string_pretty(system)
        .map_err(|error| Error::custom(ErrorKind::Internal, "json", error.to_string(), "report this as a fault"))
}
