//! The subcommands, one file each.

mod validate;

use altinn_systemregister::Error;
use clap::Subcommand;

use crate::console::Console;
use crate::exit::Exit;

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Validate(validate::Validate),
}

impl Command {
    /// Does it.
    pub(crate) async fn run(self, console: &Console) -> Result<Exit, Error> {
        match self {
            Command::Validate(command) => command.run(console).await,
        }
    }
}
