//! `systemregister restore`

use altinn_systemregister::Error;
use clap::Args;

use crate::applying::Consent;
use crate::connection::Connection;
use crate::console::Console;
use crate::exit::Exit;
use crate::interruption::Interruption;

/// Bring a system back to what it was at a moment
///
/// What it was comes from the register's changelog: `changelog` shows the moments. It is shown what would change, and
/// done as `apply` does it. A deleted system cannot be brought back.
#[derive(Debug, Args)]
pub(crate) struct Restore {
    /// The system's id, for example `991825827_smartcloud`
    id: String,
    /// The moment, for example `2026-07-17T10:15:30Z`
    #[arg(long, value_name = "MOMENT")]
    at: String,
    #[command(flatten)]
    consent: Consent,
    #[command(flatten)]
    connection: Connection,
}

impl Restore {
    pub(crate) async fn run(self, console: &Console, interruption: &Interruption) -> Result<Exit, Error> {
        let register = self.connection.open().await?;
        let plan = register.restore(&self.id, &self.at).await?;
        self.consent.apply(&[plan], 1, &register, console, interruption).await
    }
}
