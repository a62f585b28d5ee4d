//! The life of a system in the register, from its registration to its end: what `systemregister demo` shows.

use std::env;

use altinn_systemregister::auth::FixedToken;
use altinn_systemregister::change::ApplyOptions;
use altinn_systemregister::model::{AccessPackage, Right};
use altinn_systemregister::{Environment, Error, System, SystemRegister};
use altinn_systemregister_sandbox::{Options, Sandbox};
use serde_json::json;

/// The example system of the platform's guide, as it stands there.
const DOCUMENT: &str = include_str!("smartcloud.json");
/// Its vendor's organisation number.
const VENDOR: &str = "991825827";

/// Lives that life, and calls `tell` with each operation and what came of it.
///
/// The register is the one that `SYSTEMREGISTER_URL` and `SYSTEMREGISTER_TOKEN` name, else a sandbox of its own.
pub(crate) async fn live(mut tell: impl FnMut(&str, &str) -> Result<(), Error>) -> Result<(), Error> {
    if let (Ok(url), Ok(token)) = (env::var("SYSTEMREGISTER_URL"), env::var("SYSTEMREGISTER_TOKEN")) {
        return steps(&client(&url, token)?, &mut tell).await;
    }
    let sandbox = Sandbox::start(Options::default()).await?;
    let outcome = steps(&client(sandbox.url(), sandbox.token(VENDOR, &[]))?, &mut tell).await;
    sandbox.stop().await;
    outcome
}

fn client(url: &str, token: String) -> Result<SystemRegister, Error> {
    SystemRegister::new(url.parse::<Environment>()?, FixedToken::new(token))
}

async fn steps(register: &SystemRegister, tell: &mut impl FnMut(&str, &str) -> Result<(), Error>) -> Result<(), Error> {
    let id = register.create(DOCUMENT).await?.id;
    tell("create", &format!("{id} is registered"))?;

    let mut system = register.get(&id).await?;
    tell("get", &summary(&system))?;

    let systems = register.list().await?;
    tell("list", &counted(systems.len(), "system"))?;

    system.name.0.insert("en".to_owned(), "SmartCloud 2".to_owned());
    register.replace(&system.to_json(), &ApplyOptions::default()).await?;
    tell("replace", &format!("the English name is now {}", system.name.get("en").unwrap_or_default()))?;

    let rights = [Right::for_resource("ske-krav-og-betalinger"), Right::for_resource("app_ttd_smartcloud")];
    register.set_rights(&id, &json!(rights).to_string()).await?;
    tell("set rights", &counted(rights.len(), "right"))?;

    let packages = [AccessPackage::named("skattegrunnlag"), AccessPackage::named("jordbruk")];
    register.set_access_packages(&id, &json!(packages).to_string()).await?;
    tell("set access packages", &counted(packages.len(), "access package"))?;

    let changes = register.changelog(&id).await?;
    let changes: Vec<_> = changes.iter().map(|entry| entry.change_type.as_str()).collect();
    tell("changelog", &changes.join(", "))?;

    register.delete(&id).await?;
    tell("delete", "deleted, for good")?;

    let deleted = register.get(&id).await?.is_deleted;
    tell("get", if deleted { "still readable, marked as deleted" } else { "still there" })
}

fn summary(system: &System) -> String {
    let parts = [
        system.name.get("en").unwrap_or_default().to_owned(),
        if system.is_visible == Some(true) { "visible" } else { "hidden" }.to_owned(),
        counted(system.rights.len(), "right"),
        counted(system.access_packages.len(), "access package"),
        counted(system.client_ids.len(), "client id"),
        counted(system.allowed_redirect_urls.len(), "redirect URL"),
    ];
    parts.join(", ")
}

fn counted(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}
