//! `systemregister list`

use altinn_systemregister::Error;
use altinn_systemregister::model::ListedSystem;
use clap::Args;

use crate::connection::Connection;
use crate::console::{Console, json, print};
use crate::exit::Exit;
use crate::table::table;

/// List the vendor's systems
///
/// Deleted systems are left out, hidden ones are not.
#[derive(Debug, Args)]
pub(crate) struct List {
    #[command(flatten)]
    connection: Connection,
}

impl List {
    pub(crate) async fn run(self, console: &Console) -> Result<Exit, Error> {
        let systems = self.connection.open().await?.list().await?;
        if console.json {
            print(&json(&systems)?)?;
        } else if systems.is_empty() {
            print("no systems")?;
        } else {
            let rows: Vec<_> = systems.iter().map(row).collect();
            print(&table(["SYSTEM", "VISIBLE", "RIGHTS", "PACKAGES", "NAME"], &rows, console.look))?;
        }
        Ok(Exit::Done)
    }
}

fn row(system: &ListedSystem) -> [String; 5] {
    [
        system.system_id.clone(),
        if system.is_visible { "yes" } else { "no" }.to_owned(),
        system.rights.len().to_string(),
        system.access_packages.len().to_string(),
        system.name.get("en").unwrap_or_default().to_owned(),
    ]
}
