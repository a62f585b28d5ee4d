//! `systemregister rights` and `systemregister packages`

use altinn_systemregister::change::{Applied, render_changes};
use altinn_systemregister::model::{AccessPackage, Right};
use altinn_systemregister::{Error, SystemRegister};
use clap::{Args, ValueEnum};

use crate::applying::done;
use crate::connection::Connection;
use crate::console::{Console, json, print};
use crate::exit::Exit;
use crate::interruption::Interruption;

/// Add to a system's rights, take from them, or set them, and nothing else
#[derive(Debug, Args)]
pub(crate) struct Rights {
    /// What to do with those that are named
    action: Action,
    /// The system's id, for example `991825827_smartcloud`
    id: String,
    /// Resources, by their ids in the Resource Registry, for example `ske-krav-og-betalinger`
    #[arg(value_name = "RESOURCE", required = true)]
    resources: Vec<String>,
    #[command(flatten)]
    connection: Connection,
}

/// Add to a system's access packages, take from them, or set them, and nothing else
#[derive(Debug, Args)]
pub(crate) struct Packages {
    /// What to do with those that are named
    action: Action,
    /// The system's id, for example `991825827_smartcloud`
    id: String,
    /// Access packages, by name or URN, for example `jordbruk`
    #[arg(value_name = "PACKAGE", required = true)]
    names: Vec<String>,
    #[command(flatten)]
    connection: Connection,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Action {
    /// Add those that are not there yet
    Add,
    /// Take away those that are there
    Remove,
    /// Have these and no others
    Set,
}

impl Rights {
    pub(crate) async fn run(self, console: &Console, interruption: &Interruption) -> Result<Exit, Error> {
        let register = self.connection.open().await?;
        let rights: Vec<_> = self.resources.into_iter().map(Right::for_resource).collect();
        let rights = json(&rights)?;
        interruption.writing();
        told(
            &match self.action {
                Action::Add => register.add_rights(&self.id, &rights).await?,
                Action::Remove => register.remove_rights(&self.id, &rights).await?,
                Action::Set => register.set_rights(&self.id, &rights).await?,
            },
            console,
        )
    }
}

impl Packages {
    pub(crate) async fn run(self, console: &Console, interruption: &Interruption) -> Result<Exit, Error> {
        let register: SystemRegister = self.connection.open().await?;
        let packages: Vec<_> = self.names.iter().map(|name| package(name)).collect();
        let packages = json(&packages)?;
        interruption.writing();
        told(
            &match self.action {
                Action::Add => register.add_access_packages(&self.id, &packages).await?,
                Action::Remove => register.remove_access_packages(&self.id, &packages).await?,
                Action::Set => register.set_access_packages(&self.id, &packages).await?,
            },
            console,
        )
    }
}

fn package(name: &str) -> AccessPackage {
    if name.contains(':') { AccessPackage::new(name) } else { AccessPackage::named(name) }
}

fn told(applied: &Applied, console: &Console) -> Result<Exit, Error> {
    if console.json {
        print(&applied.to_json())?;
    } else {
        if !applied.changes.is_empty() {
            print(&format!("{}\n", render_changes(&applied.changes, console.look.of_changes())))?;
        }
        print(&done(applied, console.look))?;
    }
    Ok(Exit::Done)
}
