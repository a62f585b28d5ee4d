//! `systemregister token`

use std::str::FromStr;

use altinn_systemregister::auth::{SystemUser, TokenSource, inspect, judge};
use altinn_systemregister::{Environment, Error, ErrorKind};
use clap::Args;
use secrecy::ExposeSecret;
use serde_json::json;

use crate::console::{Console, print};
use crate::contents;
use crate::exit::Exit;
use crate::maskinporten::MaskinportenArguments;
use crate::utc;

/// Get a token from Maskinporten, and show what it says
///
/// Shows the claims, never the token itself, unless `--raw` is given, and warns where the System Register would refuse
/// it. What is not given is taken from the environment: `MASKINPORTEN_CLIENT_ID`, `MASKINPORTEN_CLIENT_JWK` and so on,
/// else the sidecar that `NAIS_TOKEN_ENDPOINT` names.
#[derive(Debug, Args)]
pub(crate) struct Token {
    /// The environment: `test`, `prod`, the name of one of Altinn's, or the address of a sandbox
    #[arg(long, value_name = "NAME|URL", env = "SYSTEMREGISTER_ENVIRONMENT")]
    environment: Option<String>,
    /// The customer whose system user the token is for, `ORG` or `ORG:REF` with the external reference of the request.
    /// Not for the System Register itself, which wants the vendor's own token
    #[arg(long, value_name = "ORG[:REF]")]
    system_user: Option<Customer>,
    /// Print the token alone, for a pipe: it is a secret
    #[arg(long, conflicts_with = "json")]
    raw: bool,
    #[command(flatten)]
    maskinporten: MaskinportenArguments,
}

#[derive(Debug, Clone)]
struct Customer(SystemUser);

impl FromStr for Customer {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (org_number, external_ref) = match text.split_once(':') {
            Some((org_number, external_ref)) => (org_number, Some(external_ref.to_owned())),
            None => (text, None),
        };
        Ok(Customer(SystemUser { org_number: org_number.to_owned(), external_ref }))
    }
}

impl Token {
    pub(crate) async fn run(self, console: &Console) -> Result<Exit, Error> {
        let environment = self.environment.as_deref().and_then(|name| name.parse::<Environment>().ok()); // Altinn's
        let maskinporten = self.maskinporten.client(self.environment).await?;
        let mut request = maskinporten.request();
        request.system_user = self.system_user.map(|customer| customer.0);
        let token = maskinporten.token_for(&request).await?;
        let now = utc::now() + maskinporten.clock_offset();
        let flaw = environment.and_then(|environment| judge(&token, &environment, None, now).err());
        if let Some(flaw) = &flaw {
            console.warn(flaw);
        }
        if self.raw {
            print(token.expose_secret())?;
            return Ok(Exit::Done);
        }
        let contents = inspect(&token).ok_or_else(opaque)?;
        print(&if console.json {
            let flaw =
                flaw.map(|flaw| json!({ "code": flaw.code(), "message": flaw.to_string(), "help": flaw.help() }));
            let warnings: Vec<_> = flaw.into_iter().collect();
            json!({ "header": contents.header, "claims": contents.claims, "warnings": warnings }).to_string()
        } else {
            contents::shown(&contents, now, console.look)
        })?;
        Ok(Exit::Done)
    }
}

fn opaque() -> Error {
    let message = "the token is no JWT, so nothing can be read off it";
    Error::custom(ErrorKind::Auth, "token-no-jwt", message, "print it with `--raw` where it is used as it is")
}
