//! Which register, and with whose token.

use altinn_systemregister::auth::FixedToken;
use altinn_systemregister::{Environment, Error, ErrorKind, SystemRegister};
use clap::Args;

use crate::input::Input;

const TOKEN: &str = "SYSTEMREGISTER_TOKEN";

/// What a command that asks the register needs.
#[derive(Debug, Args)]
pub(crate) struct Connection {
    /// The register: `prod`, `tt02`, `at22`, `at23`, `at24`, `yt01`, or the address of a sandbox
    #[arg(long, value_name = "NAME|URL", env = "SYSTEMREGISTER_ENVIRONMENT")]
    environment: Environment,
    /// The file that holds the token; `-` reads standard input. Without it the token is taken from the environment
    /// variable `SYSTEMREGISTER_TOKEN`
    #[arg(long, value_name = "FILE")]
    token_file: Option<Input>,
}

impl Connection {
    /// The client of that register.
    pub(crate) async fn open(self) -> Result<SystemRegister, Error> {
        let token = match &self.token_file {
            Some(file) => file.text().await?.trim().to_owned(),
            None => std::env::var(TOKEN).map_err(|_| no_token())?,
        };
        SystemRegister::new(self.environment, FixedToken::new(token))
    }
}

fn no_token() -> Error {
    let message = format!("no token: expected one in the environment variable `{TOKEN}` or in `--token-file`");
    let help = "get one from Maskinporten with the scope `altinn:authentication/systemregister.write`; \
                `systemregister sandbox` prints one for itself";
    Error::custom(ErrorKind::Config, "no-token", message, help)
}
