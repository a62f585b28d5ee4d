//! `systemregister changelog`

use altinn_systemregister::Error;
use altinn_systemregister::model::ChangelogEntry;
use clap::Args;

use crate::connection::Connection;
use crate::console::{Console, json, print};
use crate::exit::Exit;
use crate::table::table;

/// Show what was done to a system, newest first
///
/// With `--json`, also what each change sent.
#[derive(Debug, Args)]
pub(crate) struct Changelog {
    /// The system's id, for example `991825827_smartcloud`
    id: String,
    #[command(flatten)]
    connection: Connection,
}

impl Changelog {
    pub(crate) async fn run(self, console: &Console) -> Result<Exit, Error> {
        let entries = self.connection.open().await?.changelog(&self.id).await?;
        if console.json {
            print(&json(&entries)?)?;
        } else {
            let rows: Vec<_> = entries.iter().map(row).collect();
            print(&table(["WHEN", "WHAT", "BY", "WITH CLIENT"], &rows, console.look))?;
        }
        Ok(Exit::Done)
    }
}

fn row(entry: &ChangelogEntry) -> [String; 4] {
    [
        entry.created.clone().unwrap_or_default(),
        entry.change_type.to_string(),
        entry.changed_by_org_number.clone(),
        entry.client_id.clone().unwrap_or_default(),
    ]
}
