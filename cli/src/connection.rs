//! Which register, and with whose token.

use std::env;
use std::sync::Arc;

use altinn_systemregister::auth::{Auth, FixedToken};
use altinn_systemregister::error::catalogue::MISSING_SETTING;
use altinn_systemregister::{Environment, Error, ErrorKind, SystemRegister};
use clap::Args;

use crate::input::Input;
use crate::maskinporten::MaskinportenArguments;

const TOKEN: &str = "SYSTEMREGISTER_TOKEN";

/// What a command that asks the register needs.
#[derive(Debug, Args)]
pub(crate) struct Connection {
    /// The register: `prod`, `tt02`, `at22`, `at23`, `at24`, `yt01`, or the address of a sandbox
    #[arg(long, value_name = "NAME|URL", env = "SYSTEMREGISTER_ENVIRONMENT")]
    environment: Environment,
    /// The file that holds the token; `-` reads standard input. Without it, the token is that of the variable
    /// `SYSTEMREGISTER_TOKEN`, else Maskinporten's
    #[arg(long, value_name = "FILE", conflicts_with = "MaskinportenArguments")]
    token_file: Option<Input>,
    #[command(flatten)]
    maskinporten: Option<MaskinportenArguments>,
}

impl Connection {
    /// The client of that register.
    pub(crate) async fn open(self) -> Result<SystemRegister, Error> {
        let auth: Auth = match (self.token_file, self.maskinporten, env::var(TOKEN)) {
            (Some(file), ..) => Arc::new(FixedToken::new(file.text().await?.trim())),
            (None, None, Ok(token)) => Arc::new(FixedToken::new(token)),
            (None, given, _) => {
                let client = given.unwrap_or_default().client(Some(self.environment.to_string())).await;
                Arc::new(client.map_err(named)?)
            }
        };
        SystemRegister::new(self.environment, auth)
    }
}

/// Where Maskinporten was asked for want of a token, the error says so.
fn named(error: Error) -> Error {
    if error.code() != MISSING_SETTING.code {
        return error;
    }
    let message = format!("no token, and none can be got: {error}");
    let help = format!(
        "give a token in `--token-file` or `{TOKEN}`, or a client of Maskinporten in `--client-id` and `--key-file` or \
         `MASKINPORTEN_CLIENT_ID` and `MASKINPORTEN_CLIENT_JWK`; `systemregister sandbox` prints a token for itself"
    );
    Error::custom(ErrorKind::Config, "no-token", message, help)
}
