//! `systemregister delete`

use altinn_systemregister::{Error, ErrorKind};
use clap::Args;

use crate::applying::done;
use crate::connection::Connection;
use crate::console::{Console, print};
use crate::exit::Exit;
use crate::interruption::Interruption;

/// Delete a system, for good
///
/// Its id can never be used again, and its customers' tokens stop.
#[derive(Debug, Args)]
pub(crate) struct Delete {
    /// The system's id, for example `991825827_smartcloud`
    id: String,
    /// Do not ask for the id once more
    #[arg(long, short)]
    yes: bool,
    #[command(flatten)]
    connection: Connection,
}

impl Delete {
    pub(crate) async fn run(self, console: &Console, interruption: &Interruption) -> Result<Exit, Error> {
        let register = self.connection.open().await?;
        if !self.yes {
            let question = format!("{} will be gone for good, with all its customers' access; type its id:", self.id);
            match console.ask(&question).await {
                Some(answer) if answer == self.id => {}
                Some(_) => {
                    console.say("that is not its id: nothing was deleted");
                    return Ok(Exit::Failed);
                }
                None => return Err(unconfirmed()),
            }
        }
        interruption.writing();
        let applied = register.delete(&self.id).await?;
        print(&if console.json { applied.to_json() } else { done(&applied, console.look) })?;
        Ok(Exit::Done)
    }
}

fn unconfirmed() -> Error {
    let message = "a deletion is for good, and there is no terminal to ask at; nothing was deleted";
    Error::custom(ErrorKind::Config, "not-confirmed", message, "say that it is meant: `--yes`")
}
