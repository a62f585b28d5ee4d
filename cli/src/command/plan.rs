//! `systemregister plan`

use std::path::PathBuf;

use altinn_systemregister::{Error, change};
use clap::Args;

use crate::connection::Connection;
use crate::console::{Console, print};
use crate::exit::Exit;
use crate::input::Input;
use crate::planning::{is_refused, json, keep, made, show};

/// Show what would change in the register, and what that means
///
/// Each document describes a whole system as it should be. Nothing is written. `apply` does what is shown.
#[derive(Debug, Args)]
pub(crate) struct Plan {
    /// The systems as they should be, JSON files; `-` reads standard input
    #[arg(value_name = "FILE", required = true)]
    files: Vec<Input>,
    /// Keep the plans in a file, for `apply --plan`
    #[arg(long, value_name = "PLANFILE")]
    out: Option<PathBuf>,
    /// Exit with 0 where there is nothing to do, with 2 where changes wait
    #[arg(long)]
    detailed_exitcode: bool,
    #[command(flatten)]
    connection: Connection,
}

impl Plan {
    pub(crate) async fn run(self, console: &Console) -> Result<Exit, Error> {
        let register = self.connection.open().await?;
        let Some(plans) = made(&self.files, &register, console).await else { return Ok(Exit::Failed) };
        if console.json {
            print(&json(&plans))?;
        } else {
            show(&plans, console)?;
        }
        if let Some(file) = &self.out {
            keep(file, &json(&plans))?;
        }
        Ok(match () {
            () if plans.iter().any(is_refused) => Exit::Failed,
            () if self.detailed_exitcode && !plans.iter().all(change::Plan::is_empty) => Exit::Waiting,
            () => Exit::Done,
        })
    }
}
