//! `systemregister apply`

use altinn_systemregister::Error;
use clap::Args;

use crate::applying::Consent;
use crate::connection::Connection;
use crate::console::Console;
use crate::exit::Exit;
use crate::input::Input;
use crate::interruption::Interruption;
use crate::planning::{kept, made};

/// Bring systems into the states that documents describe
///
/// Shows what would change, asks on a terminal, and does it. Each system is read again right before it is written: where
/// somebody else has changed it since the plan was made, nothing is written. Afterwards it is read back. Once writing has
/// begun, Ctrl-C finishes what has begun, begins nothing more, and tells of every system.
///
/// Where one of the plans cannot be carried out or is destructive in a way that is not allowed, nothing is begun.
#[derive(Debug, Args)]
pub(crate) struct Apply {
    /// The systems as they should be, JSON files; `-` reads standard input
    #[arg(value_name = "FILE", required_unless_present = "plan", conflicts_with = "plan")]
    files: Vec<Input>,
    /// The plans that `plan --out` has kept: what was shown is what is done
    #[arg(long, value_name = "PLANFILE")]
    plan: Option<Input>,
    /// How many systems are worked on at a time
    #[arg(long, value_name = "N", default_value_t = 8)]
    concurrency: usize,
    #[command(flatten)]
    consent: Consent,
    #[command(flatten)]
    connection: Connection,
}

impl Apply {
    pub(crate) async fn run(self, console: &Console, interruption: &Interruption) -> Result<Exit, Error> {
        let register = self.connection.open().await?;
        let plans = match &self.plan {
            Some(file) => Some(kept(file).await?),
            None => made(&self.files, &register, console).await,
        };
        let Some(plans) = plans else { return Ok(Exit::Failed) };
        self.consent.apply(&plans, self.concurrency, &register, console, interruption).await
    }
}
