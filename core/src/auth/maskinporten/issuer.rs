//! Which Maskinporten it is, and where.

use url::Url;

use super::origin::{Origins, Setting};
use crate::error::{Error, catalogue};
use crate::model::{Environment, InvalidEnvironment, is_loopback};

/// An issuer of tokens (platform's API 5.2).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Issuer {
    /// Its name, which is also the audience of grants: as it is spelled matters, the slash at its end too
    pub(super) name: String,
    pub(super) token_endpoint: Url,
    pub(super) which: Which,
}

/// Whose clients it knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Which {
    Test,
    Prod,
    /// None of Maskinporten's own: a sandbox, or one of the user's own
    Other,
}

const OWN: [(Which, &str, &str); 2] =
    [(Which::Test, "test", "https://test.maskinporten.no/"), (Which::Prod, "prod", "https://maskinporten.no/")];

impl Issuer {
    /// The issuer that the settings name, each part in its own right or by the environment.
    pub(super) fn new(
        environment: Option<&str>,
        issuer: Option<&str>,
        token_endpoint: Option<&str>,
        origins: &Origins,
    ) -> Result<Self, Error> {
        let endpoint = token_endpoint.map(|text| address(text, &origins.name(Setting::TokenEndpoint))).transpose()?;
        let name = match (issuer, environment, &endpoint) {
            (Some(issuer), _, _) => named(issuer.trim(), origins)?,
            (None, Some(environment), _) => of_environment(environment.trim(), origins)?,
            (None, None, Some(endpoint)) => of_endpoint(endpoint, origins)?,
            (None, None, None) => return Err(origins.missing(Setting::Environment)),
        };
        let token_endpoint = match endpoint {
            Some(endpoint) => endpoint,
            None => address(&format!("{}/token", name.trim_end_matches('/')), &origins.name(Setting::Issuer))?,
        };
        let which = OWN.iter().find(|(_, _, own)| *own == name).map_or(Which::Other, |(which, ..)| *which);
        Ok(Issuer { name, token_endpoint, which })
    }

    /// A sidecar's endpoint, which stands for the issuer that it asks.
    pub(super) fn sidecar(endpoint: &str, origins: &Origins) -> Result<Self, Error> {
        let token_endpoint = address(endpoint, &origins.name(Setting::Sidecar))?;
        Ok(Issuer { name: token_endpoint.to_string(), token_endpoint, which: Which::Other })
    }

    pub(super) fn is_maskinportens_own(&self) -> bool {
        self.which != Which::Other
    }

    /// Where its endpoint is, to be told in messages.
    pub(super) fn host(&self) -> &str {
        self.token_endpoint.host_str().unwrap_or_default()
    }
}

/// The issuer of an environment's name, or at an address of one's own.
fn of_environment(text: &str, origins: &Origins) -> Result<String, Error> {
    if let Some((_, _, own)) = OWN.iter().find(|(_, name, _)| name.eq_ignore_ascii_case(text)) {
        return Ok((*own).to_owned());
    }
    let environment: Environment = text.parse().map_err(|error| refused(&error, origins))?;
    let platform = environment.platform_url();
    match Environment::KNOWN.iter().find(|(_, address)| *address == platform.as_str()) {
        Some((name, _)) => Ok(of_altinns(name).to_owned()),
        None => Ok(own_of(platform).unwrap_or_else(|| platform.to_string())),
    }
}

/// The issuer whose tokens one of Altinn's environments takes.
fn of_altinns(name: &str) -> &'static str {
    let [(_, _, test), (_, _, prod)] = OWN;
    if name == "prod" { prod } else { test }
}

fn refused(error: &InvalidEnvironment, origins: &Origins) -> Error {
    let setting = origins.name(Setting::Environment);
    Error::of(catalogue::ENVIRONMENT).saying(match error {
        InvalidEnvironment::Unknown(_) => {
            let names: Vec<_> = Environment::KNOWN.iter().map(|(name, _)| format!("`{name}`")).collect();
            format!(
                "{setting} is unknown: expected `test`, an environment of Altinn's ({}), or an address",
                names.join(", ")
            )
        }
        other => format!("{setting} cannot be used: {other}"),
    })
}

/// An issuer as it was given; one of Maskinporten's own as that is spelled.
fn named(text: &str, origins: &Origins) -> Result<String, Error> {
    let url = address(text, &origins.name(Setting::Issuer))?;
    Ok(own_of(&url).unwrap_or_else(|| text.to_owned()))
}

fn of_endpoint(endpoint: &Url, origins: &Origins) -> Result<String, Error> {
    let text = endpoint.as_str();
    match text.strip_suffix("/token") {
        Some(base) => Ok(format!("{base}/")),
        None => Err(origins.missing(Setting::Issuer)),
    }
}

/// Maskinporten's own issuer at that address, if there is one. Its audience is known, whatever was written behind the host.
fn own_of(url: &Url) -> Option<String> {
    let host = url.host_str()?;
    let own = OWN.iter().find(|(_, _, own)| own.trim_start_matches("https://").trim_end_matches('/') == host);
    own.map(|(_, _, own)| (*own).to_owned())
}

/// An address to which secrets may travel.
fn address(text: &str, setting: &str) -> Result<Url, Error> {
    let refused =
        |what: &str| Err(Error::of(catalogue::SETTING).saying(format!("{setting} cannot be used: expected {what}")));
    let Ok(url) = Url::parse(text.trim()) else { return refused("an https address") };
    match url.scheme() {
        "https" => {}
        "http" if is_loopback(&url) => {}
        _ => return refused("https, or http to this machine"),
    }
    if url.host_str().is_none() || !url.username().is_empty() || url.password().is_some() {
        return refused("an address with a host, and without a user");
    }
    if url.query().is_some() || url.fragment().is_some() {
        return refused("an address without query and fragment");
    }
    Ok(url)
}
