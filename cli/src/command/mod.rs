//! The subcommands, one file each.

mod apply;
mod changelog;
mod delete;
mod demo;
mod export;
mod get;
mod keygen;
mod list;
mod lists;
mod plan;
mod restore;
mod rules;
mod sandbox;
mod token;
mod validate;

use altinn_systemregister::Error;
use clap::Subcommand;

use crate::console::Console;
use crate::exit::Exit;
use crate::interruption::Interruption;

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Validate(validate::Validate),
    Rules(rules::Rules),
    Sandbox(sandbox::Sandbox),
    Demo(demo::Demo),
    Get(get::Get),
    List(list::List),
    Changelog(changelog::Changelog),
    Plan(plan::Plan),
    Apply(apply::Apply),
    Restore(restore::Restore),
    Export(export::Export),
    Rights(lists::Rights),
    Packages(lists::Packages),
    Delete(delete::Delete),
    Token(token::Token),
    Keygen(keygen::Keygen),
}

impl Command {
    /// Does it.
    pub(crate) async fn run(self, console: &Console, interruption: &Interruption) -> Result<Exit, Error> {
        match self {
            Command::Validate(command) => command.run(console).await,
            Command::Rules(rules::Rules {}) => rules::Rules::run(console),
            Command::Sandbox(command) => command.run(console).await,
            Command::Demo(demo::Demo {}) => demo::Demo::run(console).await,
            Command::Get(command) => command.run(console).await,
            Command::List(command) => command.run(console).await,
            Command::Changelog(command) => command.run(console).await,
            Command::Plan(command) => command.run(console).await,
            Command::Apply(command) => command.run(console, interruption).await,
            Command::Restore(command) => command.run(console, interruption).await,
            Command::Export(command) => command.run().await,
            Command::Rights(command) => command.run(console, interruption).await,
            Command::Packages(command) => command.run(console, interruption).await,
            Command::Delete(command) => command.run(console, interruption).await,
            Command::Token(command) => command.run(console).await,
            Command::Keygen(command) => command.run(console).await,
        }
    }

    /// How Ctrl-C ends it: for a sandbox it is the way to stop.
    pub(crate) fn when_interrupted(&self) -> Exit {
        if matches!(self, Command::Sandbox(_)) { Exit::Done } else { Exit::Interrupted }
    }
}
