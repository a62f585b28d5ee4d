//! How a token is got from Maskinporten, as it is written on the command line.

use std::path::PathBuf;

use altinn_systemregister::Error;
use altinn_systemregister::auth::key::{Algorithm, KeySource};
use altinn_systemregister::auth::{Maskinporten, MaskinportenSettings};
use clap::Args;

use crate::input::Input;

/// A client of Maskinporten.
#[derive(Debug, Default, Args)]
#[command(next_help_heading = "Maskinporten")]
pub(crate) struct MaskinportenArguments {
    /// The client's id at Maskinporten
    #[arg(long, value_name = "ID")]
    client_id: Option<String>,
    /// The file of the client's private key: JWK, PEM or PKCS#12
    #[arg(long, value_name = "FILE")]
    key_file: Option<PathBuf>,
    /// The file that holds the key's password; `-` reads standard input
    #[arg(long, value_name = "FILE")]
    key_password_file: Option<Input>,
    /// The id under which the key is registered; a JWK has its own
    #[arg(long, value_name = "ID")]
    kid: Option<String>,
    /// What to sign with: `RS256`, `RS384` or `RS512`
    #[arg(long, value_name = "NAME")]
    algorithm: Option<Algorithm>,
    /// A scope to ask for, instead of the one that the System Register needs; may be given several times
    #[arg(long, value_name = "SCOPE")]
    scope: Vec<String>,
    /// An audience that the token is limited to; may be given several times
    #[arg(long, value_name = "AUDIENCE")]
    resource: Vec<String>,
    /// The organisation that has delegated the scopes to the client's
    #[arg(long, value_name = "NUMBER")]
    consumer_org: Option<String>,
    /// The environment of Altinn at which the token is exchanged for Altinn's own
    #[arg(long, value_name = "NAME|URL")]
    exchange: Option<String>,
    /// The issuer, where it is none of Maskinporten's own
    #[arg(long, value_name = "URL")]
    issuer: Option<String>,
    /// The token endpoint; by default the issuer's
    #[arg(long, value_name = "URL")]
    token_endpoint: Option<String>,
}

impl MaskinportenArguments {
    /// The client, for that environment.
    pub(crate) async fn client(self, environment: Option<String>) -> Result<Maskinporten, Error> {
        let key_password = match &self.key_password_file {
            Some(file) => Some(file.text().await?.trim_end_matches(['\r', '\n']).into()),
            None => None,
        };
        Maskinporten::from_env(MaskinportenSettings {
            environment,
            issuer: self.issuer,
            token_endpoint: self.token_endpoint,
            client_id: self.client_id,
            key: self.key_file.map(KeySource::file),
            kid: self.kid,
            key_password,
            algorithm: self.algorithm,
            scopes: self.scope,
            resource: self.resource,
            consumer_org: self.consumer_org,
            exchange: self.exchange,
            ..MaskinportenSettings::default()
        })
    }
}
