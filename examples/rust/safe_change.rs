//! The safe change: one access package is added to a system, and everything else stays as it is.
//!
//! The register's own PUT overwrites the whole system. `edit` reads it, makes the change, looks whether anybody else has
//! written meanwhile, writes, and reads it back.

use altinn_systemregister::auth::FixedToken;
use altinn_systemregister::change::{Applied, ApplyOptions};
use altinn_systemregister::model::AccessPackage;
use altinn_systemregister::{Error, System, SystemRegister};
use altinn_systemregister_sandbox::{Options, Sandbox};

pub(crate) async fn add_package(register: &SystemRegister, id: &str) -> Result<Applied, Error> {
    let add = |system: &mut System| {
        system.access_packages.push(AccessPackage::named("jordbruk"));
        Ok(())
    };
    register.edit(id, &ApplyOptions::default(), add).await
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let sandbox = Sandbox::start(Options::default()).await?;
    let auth = FixedToken::new(sandbox.token("991825827", &[]));
    let register = SystemRegister::new(sandbox.url().parse()?, auth)?;
    let id = register.create(include_str!("../smartcloud.json")).await?.id;

    for change in add_package(&register, &id).await?.changes {
        println!("{} {}: {}", change.path, change.effect, change.effect.cure());
    }
    Ok(())
}
