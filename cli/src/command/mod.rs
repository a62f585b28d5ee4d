//! The subcommands, one file each.

mod changelog;
mod get;
mod list;
mod rules;
mod validate;

use altinn_systemregister::Error;
use clap::Subcommand;

use crate::console::Console;
use crate::exit::Exit;

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Validate(validate::Validate),
    Rules(rules::Rules),
    Get(get::Get),
    List(list::List),
    Changelog(changelog::Changelog),
}

impl Command {
    /// Does it.
    pub(crate) async fn run(self, console: &Console) -> Result<Exit, Error> {
        match self {
            Command::Validate(command) => command.run(console).await,
            Command::Rules(rules::Rules {}) => rules::Rules::run(console),
            Command::Get(command) => command.run(console).await,
            Command::List(command) => command.run(console).await,
            Command::Changelog(command) => command.run(console).await,
        }
    }
}
