//! `systemregister get`

use altinn_systemregister::Error;
use altinn_systemregister::model::{Right, System, Texts};
use clap::Args;

use crate::connection::Connection;
use crate::console::{Console, print};
use crate::exit::Exit;
use crate::look::{ERROR, Look, STRONG, visible};
use crate::table::labelled;

/// Show a system as the register holds it
///
/// With `--json`, as the document that the register takes back.
#[derive(Debug, Args)]
pub(crate) struct Get {
    /// The system's id, for example `991825827_smartcloud`
    id: String,
    #[command(flatten)]
    connection: Connection,
}

impl Get {
    pub(crate) async fn run(self, console: &Console) -> Result<Exit, Error> {
        let system = self.connection.open().await?.get(&self.id).await?;
        print(&if console.json { system.to_json() } else { shown(&system, console.look) })?;
        Ok(Exit::Done)
    }
}

fn shown(system: &System, look: Look) -> String {
    let deleted = if system.is_deleted { look.styled(ERROR, " (deleted)") } else { String::new() };
    let rows = [
        ("vendor", vec![system.vendor.id.clone()]),
        ("name", texts(&system.name)),
        ("description", texts(&system.description)),
        ("visible", system.is_visible.iter().map(|visible| yes_or_no(*visible).to_owned()).collect()),
        ("rights", system.rights.iter().map(right).collect()),
        ("access packages", system.access_packages.iter().map(|package| package.urn.clone()).collect()),
        ("client ids", system.client_ids.clone()),
        ("redirect URLs", system.allowed_redirect_urls.clone()),
    ];
    let rows = rows.map(|(label, values)| (label, values.iter().map(|value| visible(value)).collect()));
    format!("{}{deleted}\n{}", look.styled(STRONG, &visible(&system.id)), labelled(&rows, look))
}

fn texts(texts: &Texts) -> Vec<String> {
    texts.0.iter().map(|(language, text)| format!("{language}: {text}")).collect()
}

fn right(right: &Right) -> String {
    let resources: Vec<_> = right.resource.iter().map(|attribute| attribute.value.as_str()).collect();
    match &right.action {
        Some(action) => format!("{} ({action})", resources.join(", ")),
        None => resources.join(", "),
    }
}

fn yes_or_no(value: bool) -> &'static str {
    if value { "yes" } else { "no" }
}
