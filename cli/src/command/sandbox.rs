//! `systemregister sandbox`

use std::future::pending;
use std::net::{Ipv4Addr, SocketAddr};

use altinn_systemregister::Error;
use altinn_systemregister_sandbox as offline;
use altinn_systemregister_sandbox::{Catalogue, ErrorShape};
use clap::{Args, ValueEnum};
use serde::Serialize;

use crate::console::{Console, json, print};
use crate::exit::Exit;
use crate::input::Input;
use crate::look::{GOOD, Look, STRONG};

/// Run a register of your own on this machine, until Ctrl-C
///
/// It answers as the real one does, asks nobody, and forgets everything at its end. Its Maskinporten is at `POST /token`.
/// Further endpoints of its own: `GET /sandbox/token?org=…&scope=…`, `GET /sandbox/requests`, `POST /sandbox/seed`,
/// `POST /sandbox/clients`, `POST /sandbox/faults`, `POST /sandbox/clock`, `POST /sandbox/reset`.
#[derive(Debug, Args)]
pub(crate) struct Sandbox {
    /// The port to listen on; 0 takes a free one
    #[arg(long, value_name = "N", default_value_t = 0)]
    port: u16,
    /// The shape of the register's error bodies: as it is now, or as it was before July 2026
    #[arg(long, value_name = "SHAPE", default_value = "current")]
    error_shape: Shape,
    /// The resources and access packages that exist, a JSON file; without it, a small useful set
    #[arg(long, value_name = "FILE")]
    catalogue: Option<Input>,
    /// A system that is registered already, a JSON file; may be given several times
    #[arg(long, value_name = "FILE")]
    seed: Vec<Input>,
    /// A client of its Maskinporten, a JSON file with `clientId`, `orgNumber`, `scopes` and `keys` (public JWKs); may be
    /// given several times
    #[arg(long, value_name = "FILE")]
    client: Vec<Input>,
    /// The organisation number that the printed token speaks for
    #[arg(long, value_name = "NUMBER", default_value = "991825827")]
    organisation: String,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Shape {
    Current,
    Legacy,
}

#[derive(Serialize)]
struct Started<'s> {
    url: &'s str,
    token: &'s str,
    organisation: &'s str,
    issuer: &'s str,
    #[serde(rename = "tokenEndpoint")]
    token_endpoint: &'s str,
}

impl Sandbox {
    /// Serves until this future is dropped.
    pub(crate) async fn run(self, console: &Console) -> Result<Exit, Error> {
        let sandbox = offline::Sandbox::start(self.options().await?).await?;
        for file in &self.seed {
            sandbox.seed(&file.text().await?)?;
        }
        for file in &self.client {
            sandbox.add_client(&file.text().await?)?;
        }
        let (url, token) = (sandbox.url(), sandbox.token(&self.organisation, &[]));
        let (issuer, token_endpoint) = (format!("{url}/"), format!("{url}/token"));
        let started = Started {
            url,
            token: &token,
            organisation: &self.organisation,
            issuer: &issuer,
            token_endpoint: &token_endpoint,
        };
        print(&if console.json { json(&started)? } else { started.shown(console.look) })?;
        pending().await
    }

    async fn options(&self) -> Result<offline::Options, Error> {
        Ok(offline::Options {
            address: SocketAddr::from((Ipv4Addr::LOCALHOST, self.port)),
            error_shape: match self.error_shape {
                Shape::Current => ErrorShape::Current,
                Shape::Legacy => ErrorShape::Legacy,
            },
            catalogue: match &self.catalogue {
                Some(file) => Catalogue::from_json(&file.text().await?)?,
                None => Catalogue::default(),
            },
            control: true,
        })
    }
}

impl Started<'_> {
    /// Lines that a shell can take over as they are.
    fn shown(&self, look: Look) -> String {
        let Started { url, token, organisation, token_endpoint, .. } = self;
        let ready = look.styled(GOOD, &format!("the sandbox listens on {url}"));
        let stop = look.styled(STRONG, "Ctrl-C");
        format!(
            "{ready}; {stop} stops it\n\n\
             # a token of organisation {organisation}, valid for an hour\n\
             export SYSTEMREGISTER_ENVIRONMENT={url}\n\
             export SYSTEMREGISTER_TOKEN={token}\n\
             # another one: curl '{url}/sandbox/token?org={organisation}'\n\
             # for clients given by --client, by their keys, as Maskinporten does it: {token_endpoint}\n\n\
             systemregister list\n\
             curl -H \"Authorization: Bearer $SYSTEMREGISTER_TOKEN\" {url}/authentication/api/v1/systemregister/vendor"
        )
    }
}
