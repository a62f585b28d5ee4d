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
        entry.created.as_deref().map(to_the_second).unwrap_or_default(),
        entry.change_type.to_string(),
        entry.changed_by_org_number.clone(),
        entry.client_id.clone().unwrap_or_default(),
    ]
}

/// An ISO 8601 time without its fraction: `2026-11-22T13:34:55.712446+00:00` is `2026-11-22T13:34:55+00:00`.
fn to_the_second(time: &str) -> String {
    match time.split_once('.') {
        Some((second, fraction)) => format!("{second}{}", fraction.trim_start_matches(|c: char| c.is_ascii_digit())),
        None => time.to_owned(),
    }
}
